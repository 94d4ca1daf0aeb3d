import { describe, expect, it } from 'vitest';
import { institutionsIn } from '../../src/relevance/named-institutions.ts';
import { createScorer } from '../../src/relevance/scorer.ts';
import { catalogueOf, readCatalogue } from './catalogue.ts';

const namesIn = (text: string): string[] => institutionsIn(text).map(({ name }) => name);

describe('institutions', () => {
  it.each([
    ['The Helsinki District Court dropped the case on Friday.', ['Helsinki District Court']],
    ['Hanoi said Vietnam’s Ministry of Public Security wrote it.', ['Ministry of Public Security']],
    ['Astana signed the Law on Artificial Intelligence in May.', ['Law on Artificial Intelligence']],
    [
      'The Federal Department of Justice and Police will study it.',
      ['Federal Department of Justice and Police'],
    ],
    [
      'It asked the State Service of Special Communications and Information Protection.',
      ['State Service of Special Communications and Information Protection'],
    ],
    [
      'Turkey’s Information and Communication Technologies Authority slowed them.',
      ['Information and Communication Technologies Authority'],
    ],
    ['On Monday the Information Commissioner’s Office fined it.', ['Information Commissioner’s Office']],
    [
      'It joins the United Nations Convention against Cybercrime.',
      ['United Nations Convention against Cybercrime'],
    ],
    ['A breach of the Personal Data (Privacy) Ordinance was found.', ['Personal Data (Privacy) Ordinance']],
    ['The U.S. Court of Appeals for the Ninth Circuit refused.', ['Court of Appeals for the Ninth Circuit']],
    ['Ofcom and the Competition Commission agreed.', ['Competition Commission']],
    ['The Supreme Court on Tuesday heard Apple.', ['Supreme Court']],
  ])('are named in full in "%s"', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it('are told once, by their longest name', () => {
    expect(
      namesIn('The Communications Authority of Kenya wrote. Later the Communications Authority explained.'),
    ).toEqual(['Communications Authority of Kenya']);
  });

  it.each([
    'Bill Gates spoke to the Commission about the Act.',
    'The Trump Administration and Amazon Web Service users disagreed.',
    'The Jewish News Agency quoted FCC Commissioner Lee.',
    'The Russian Federation left. In the City Council nobody spoke.',
    'A court and an agency of the state met the board.',
  ])('are none of "%s"', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('institutions and the catalogue', () => {
  const scorer = createScorer(
    catalogueOf(`
topics: { ai: { names: { en: AI } } }
regions:
  us: { names: { en: US }, terms: { en: [American, Colorado] } }
  eu: { names: { en: EU }, terms: { en: [German] } }
actors:
  us: { regulators: { Department of Justice: [] }, courts: { US Supreme Court: [Supreme Court] } }
  eu:
    regulators: { Bundeskartellamt: [Federal Cartel Office] }
    laws: { EU AI Act: { aliases: [Artificial Intelligence Act], topics: [ai] } }
`),
  );
  const actorsIn = (text: string): readonly string[] =>
    scorer.score({ title: '', text, language: 'en' }).actors;

  it('keep apart whose names are part of one another', () => {
    expect(actorsIn('Bern’s Federal Department of Justice and Police will study it.')).toEqual([
      'Federal Department of Justice and Police',
    ]);
    expect(actorsIn('The Colorado Artificial Intelligence Act was put off.')).toEqual([
      'Colorado Artificial Intelligence Act',
    ]);
  });

  it('know an actor by its name in the catalogue, with its country before it', () => {
    expect(actorsIn('The German Federal Cartel Office opened a case.')).toEqual(['Bundeskartellamt']);
  });

  it('leave a law of another country its name and its country', () => {
    const { score } = createScorer(readCatalogue());
    const { actors, regions } = score({
      title: 'Colombo softens jail terms in Online Safety Act',
      text: 'Sri Lanka’s cabinet has approved changes that take prison sentences for false statements out of the Online Safety Act.',
    });
    expect(actors).toContain('Online Safety Act');
    expect(regions.map(({ id }) => id)).toEqual(['south-asia']);
  });

  it('tell a court of another country by the name the article has for it', () => {
    expect(actorsIn('The German Supreme Court heard it.')).toEqual(['German Supreme Court']);
  });
});

describe('headlines', () => {
  const { score } = createScorer(readCatalogue());

  it('with a capital in every word name no institution', () => {
    expect(score({ title: 'Lakeland Court Blocks Harbour Act', text: '' }).actors).toEqual([]);
    expect(score({ title: 'Judge in the Lakeland District Court blocks the law', text: '' }).actors).toEqual([
      'Lakeland District Court',
    ]);
  });
});
