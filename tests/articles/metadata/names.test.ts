import { describe, expect, it } from 'vitest';
import {
  opensByline,
  readDeclaredName,
  readNames,
  signatureAfterDate,
} from '../../../src/articles/metadata/names.ts';

const names = (...pieces: string[]) => readNames(pieces).map(({ name }) => name);

describe('readNames', () => {
  it.each([
    ['By Ada Brandt', ['Ada Brandt']],
    ['Written by Ada Brandt and Joris Vandermeer', ['Ada Brandt', 'Joris Vandermeer']],
    ['BY ADA BRANDT, JORIS VANDERMEER & MEI LIN', ['ADA BRANDT', 'JORIS VANDERMEER', 'MEI LIN']],
    ['By Ada Brandt, Senior Reporter', ['Ada Brandt']],
    ['By Ada Brandt, Ph.D., and Joris de Vries', ['Ada Brandt, Ph.D.', 'Joris de Vries']],
    ['By Ada Brandt · Updated May 6, 2025', ['Ada Brandt']],
    ['by Ada Brandt on Jan 22, 2025', ['Ada Brandt']],
    ['By Ada Brandt, Brussels', ['Ada Brandt']],
    ['Von Hannes Brook und Edda Marlow', ['Hannes Brook', 'Edda Marlow']],
    ['Par Camille Vasseur Publié le 12 juin 2023', ['Camille Vasseur']],
    ['Por Lucía Ferrán y Bruno Castell', ['Lucía Ferrán', 'Bruno Castell']],
    ['Автор: Вера Лосева', ['Вера Лосева']],
    ['作者：林若溪、沈知微', ['林若溪', '沈知微']],
    ['By the Delta Editorial Team', ['the Delta Editorial Team']],
    ['By Md Aynal Haque', ['Md Aynal Haque']],
    ['By A. J. Neal', ['A. J. Neal']],
    ['By Jan Kowalski and April Jones', ['Jan Kowalski', 'April Jones']],
    ['By June Smith', ['June Smith']],
    ['By Sarah Head', ['Sarah Head']],
    ['By Mike Post', ['Mike Post']],
    ['By Ada Brandt, Policy Head', ['Ada Brandt']],
    ['By Ada Brandt, Saltmere Post', ['Ada Brandt']],
    ['By Guest Post', []],
    ['By Ada Brandt in Saltmere and Joris Vandermeer in Berlin', ['Ada Brandt', 'Joris Vandermeer']],
    ['Von Hannes Brook, Saltmere, und Edda Marlow', ['Hannes Brook', 'Edda Marlow']],
    ['By Ada Brandt, Reuters, and Joris Vandermeer, CNN', ['Ada Brandt', 'Joris Vandermeer']],
    ['Par Camille Vasseur à Bruxelles', ['Camille Vasseur']],
    ['Submitted by Ada Brandt on Mon, 03/03/2025 - 16:12', ['Ada Brandt']],
    ['Guest post by Ada Brandt', ['Ada Brandt']],
    ['Reporting by Ada Brandt', ['Ada Brandt']],
    ['Opinion by Ada Brandt', ['Ada Brandt']],
    ['Ein Gastbeitrag von Hannes Brook', ['Hannes Brook']],
    ['记者 林若溪 滨海报道', ['林若溪']],
    ['記者　山川葉子', ['山川葉子']],
    ['김하늘 기자', ['김하늘']],
    ['김하늘 기자 haneul@saltmere.example', ['김하늘']],
    ['Ada Brandt, Master Gardener', ['Ada Brandt']],
    ['By Name', []],
    ['By admin', []],
    ['By clicking you agree to the terms of use', []],
  ])('reads "%s"', (line, expected) => {
    expect(names(line)).toEqual(expected);
  });

  it('does not take a name together with what stands beside it', () => {
    expect(names('By', 'Ada Brandt', 'View in the digital edition')).toEqual(['Ada Brandt']);
    expect(names('Ada', 'Brandt')).toEqual(['Ada Brandt']);
    expect(names('By', 'Ada Brandt', 'in Saltmere and', 'Joris Vandermeer', 'in Berlin')).toEqual([
      'Ada Brandt',
      'Joris Vandermeer',
    ]);
  });

  it('tells people from desks', () => {
    expect(readNames(['By Reuters Staff'])).toEqual([{ name: 'Reuters Staff', isPerson: false }]);
    expect(readNames(['By Ada Brandt'])).toEqual([{ name: 'Ada Brandt', isPerson: true }]);
  });
});

describe('opensByline', () => {
  it.each([
    'By Ada Brandt',
    'Von Hannes Brook',
    'Author: Ada Brandt',
    '文 / 林若溪',
    'Submitted by Ada Brandt on Mon, 03/03/2025 - 16:12',
    'Guest post by Ada Brandt',
    'Opinion by Ada Brandt and Joris Vandermeer',
    'Ein Gastbeitrag von Hannes Brook',
    '記者　山川葉子',
    '김하늘 기자',
    'This post was written by Ada Brandt, head of research',
  ])('knows "%s" for a byline', (line) => {
    expect(opensByline(line)).toBe(true);
  });

  it.each([
    'By contrast, nothing changed.',
    'By the end of the year the rules apply.',
    'By Friday',
    'Von allen Seiten kam Kritik',
    'Par ailleurs, la loi',
    '文章称，规定将于九月施行',
    'Authorities said no.',
    'Bye for now',
    'Analysis by the harbour college shows that cameras fail.',
    'Reporting by Saltmere Post has led to an inquiry.',
    'Ein Bericht von gestern',
    '기자 회견이 열렸다',
    '김하늘 기자가 말했다',
  ])('does not take "%s" for one', (line) => {
    expect(opensByline(line) && names(line).length > 0).toBe(false);
  });
});

describe('other signatures', () => {
  it('finds the one behind a date', () => {
    expect(signatureAfterDate('03/01/2017 by Agnes Calder, candidate')).toBe('Agnes Calder, candidate');
    expect(signatureAfterDate('2023年04月19日 07:58 记者 沈知微')).toBe('沈知微');
    expect(signatureAfterDate('3. Mär. 2025 | Ein Gastbeitrag von Hannes Brook')).toBe('Hannes Brook');
    expect(signatureAfterDate('Publié le 3 mars 2025 par Camille Vasseur')).toBe('Camille Vasseur');
    expect(signatureAfterDate('Der Rat von Saltmere, 3. März 2025')).toBeUndefined();
    expect(signatureAfterDate('The rules were adopted by Parliament')).toBeUndefined();
  });

  it('believes an outlet that a declared name is a person’s, unless it is a role’s', () => {
    expect(readDeclaredName('Prof. Ada Brandt', true)).toEqual([
      { name: 'Prof. Ada Brandt', isPerson: true },
    ]);
    expect(readDeclaredName('ada brandt', true)).toEqual([{ name: 'ada brandt', isPerson: true }]);
    expect(readDeclaredName('Legal Correspondent', true)).toEqual([
      { name: 'Legal Correspondent', isPerson: false },
    ]);
    expect(readDeclaredName('Saltmere Media', true)).toEqual([{ name: 'Saltmere Media', isPerson: false }]);
  });

  it.each([
    ['https://www.social.example/page', []],
    ['{{author.name}}', []],
    ['admin', []],
    ['q_admin', []],
    ['adabrandt', ['adabrandt']],
    ['Ada Brandt', ['Ada Brandt']],
  ])('reads the declared author "%s"', (declared, expected) => {
    expect(readDeclaredName(declared).map(({ name }) => name)).toEqual(expected);
  });
});
