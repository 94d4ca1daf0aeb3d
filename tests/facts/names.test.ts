import { describe, expect, it } from 'vitest';
import { createNameBook } from '../../src/facts/names/names.ts';
import { wordsOf } from '../../src/facts/words.ts';

/** The names of a sentence that is the whole article. */
function namesIn(text: string): string[] {
  const words = wordsOf(text);
  return createNameBook([{ text, words }])
    .namesIn(text, words)
    .map((name) => name.text);
}

describe('a name', () => {
  it.each([
    [
      'goes on behind an initial',
      'The bill was praised by Senator Charles E. Schumer on Tuesday.',
      'Senator Charles E. Schumer',
    ],
    [
      'has a second syllable in small letters',
      'The voters of the south chose Moon Jae-in on Tuesday.',
      'Moon Jae-in',
    ],
    [
      'of a person begins behind the "and" of his committee',
      'The papers of House Ways and Means Chairman Richard Neal were lost.',
      'Richard Neal',
    ],
    [
      'of a person has nothing of his office in it',
      'The memo of the Vice President of Diversity, Integrity & Governance Danielle Brown was lost.',
      'Danielle Brown',
    ],
    [
      'of an agency has an "and" in it behind the country too',
      'It was approved by the US Food and Drug Administration on Tuesday.',
      'Food and Drug Administration',
    ],
    [
      'of an agency may have a hyphen and small letters before its "and"',
      'The fee was set by the Canadian Radio-television and Telecommunications Commission on Tuesday.',
      'Canadian Radio-television and Telecommunications Commission',
    ],
    ['may end like the adjective of a nation', 'The court let Brennan go on Tuesday.', 'Brennan'],
    ['has no button of a page in it', 'CLOSE Speaker Paul Ryan dismissed the report.', 'Speaker Paul Ryan'],
    [
      'has no first word of a sentence in it',
      'Wherever Anthony Weiner goes, people ask him for his plans.',
      'Anthony Weiner',
    ],
  ])('%s', (_, sentence, name) => {
    expect(namesIn(sentence)).toContain(name);
  });

  it.each([
    [
      'given names that stand in no list',
      'The police arrested Jarrett William Smith.',
      'Jarrett William Smith',
    ],
    ['titles', 'The report named Press Secretary Sarah Sanders.', 'Press Secretary Sarah Sanders'],
  ])('keeps %s', (_, sentence, name) => {
    expect(namesIn(sentence)).toContain(name);
  });
});
