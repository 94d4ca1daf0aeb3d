import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/articles/sentences.ts';

describe('splitSentences', () => {
  it.each([
    [
      'Google and the start-up Character.AI settled. Stability.AI did not.',
      ['Google and the start-up Character.AI settled.', 'Stability.AI did not.'],
    ],
    ['The U.S. Senate voted. It took two days.', ['The U.S. Senate voted.', 'It took two days.']],
    ['It is known as S.B. 53. It passed H.R. 1 too.', ['It is known as S.B. 53.', 'It passed H.R. 1 too.']],
    [
      'Yahoo! Inc. sued a rival. “Never again.” So it ended.',
      ['Yahoo! Inc. sued a rival.', '“Never again.”', 'So it ended.'],
    ],
    [
      'The ferry company hailed it on X. Quayphone did not.',
      ['The ferry company hailed it on X.', 'Quayphone did not.'],
    ],
    ['The EU-U.S. Data Act passed. It took years.', ['The EU-U.S. Data Act passed.', 'It took years.']],
    ['The film is on TV.In fact it is old.', ['The film is on TV.', 'In fact it is old.']],
    ['The office closed.Its records stayed.', ['The office closed.', 'Its records stayed.']],
    [
      'The fine is 1.2 million. Dr. Breton paid it on Jan. 3.',
      ['The fine is 1.2 million.', 'Dr. Breton paid it on Jan. 3.'],
    ],
  ])('keeps names and abbreviations whole: %s', (text, sentences) => {
    expect(splitSentences(text, 'en')).toEqual(sentences);
  });

  it.each([
    [
      'The council warned the island not to ?harm? Saltmere on Monday. Meridian did not.',
      ['The council warned the island not to ?harm? Saltmere on Monday.', 'Meridian did not.'],
    ],
    ['The clerks on?Sunday held a vote. It failed.', ['The clerks on?Sunday held a vote.', 'It failed.']],
    ['Does it harm? Nobody knows.', ['Does it harm?', 'Nobody knows.']],
    [
      "The dress was worn by Lupita Nyong'o. Sounds like hers.",
      ["The dress was worn by Lupita Nyong'o.", 'Sounds like hers.'],
    ],
    [
      'They plan a robust safety system.NHDO?s chief said that it would come soon.',
      ['They plan a robust safety system.', 'NHDO?s chief said that it would come soon.'],
    ],
    [
      'The bill failed in the Senate.2:00 pm. It came back.',
      ['The bill failed in the Senate.', '2:00 pm.', 'It came back.'],
    ],
  ])(
    'tells question marks of wrong decoding from those of questions, and the time from a sum: %s',
    (text, sentences) => {
      expect(splitSentences(text, 'en')).toEqual(sentences);
    },
  );

  it.each([
    [
      'ja',
      '委員会は命令を出し、発表した。「ランタン」と呼ばれる企業に対し、初めて。',
      ['委員会は命令を出し、発表した。', '「ランタン」と呼ばれる企業に対し、初めて。'],
    ],
    [
      'zh',
      '对该集团（NASDAQ:LNTN，09961.HK）立案调查。集团回应。',
      ['对该集团（NASDAQ:LNTN，09961.HK）立案调查。', '集团回应。'],
    ],
  ])('%s: leaves marks and numbers where they belong: %s', (language, text, sentences) => {
    expect(splitSentences(text, language)).toEqual(sentences);
  });

  it.each([
    ['de', 'Das Gericht gab der Reederei recht (Az. 6 U 214/25).'],
    ['es', 'La resolución n. ° 214 obliga a las navieras a borrar los nombres.'],
  ])('%s: keeps a number with what it numbers: %s', (language, text) => {
    expect(splitSentences(text, language)).toEqual([text]);
  });

  it('keeps the number of a bill with its chamber', () => {
    const text = 'The governor signed into law H. 618, "An act on ferries". It takes effect in July.';
    expect(splitSentences(text, 'en')).toEqual([
      'The governor signed into law H. 618, "An act on ferries".',
      'It takes effect in July.',
    ]);
  });

  it('parts what follows a decade without a space', () => {
    expect(
      splitSentences('She won several of them in the 1990s.The race took place in Saltmere.', 'en'),
    ).toEqual(['She won several of them in the 1990s.', 'The race took place in Saltmere.']);
  });

  it('loses nothing but the space between', () => {
    const text = 'Mr. Breton left at 5 p.m. on Monday.He said: “No.”\n\nThe EU, e.g., did not.';
    expect(splitSentences(text, 'en').join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
