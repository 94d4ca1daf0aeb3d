import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/relevance/learned-model.ts';
import { createScorer } from '../../src/relevance/scorer.ts';
import { zonesOf } from '../../src/relevance/zones.ts';
import { readCatalogue } from './catalogue.ts';
import { otherLanguages, readMeasured, readWritten } from './training/written.ts';

const scorer = createScorer(readCatalogue());

describe.each([
  { file: 'headlines.tsv', language: 'en', found: 0.73 },
  // Half of their headlines say little; many a lead says what is done, and by whom, without a word of policy.
  ...['en', ...otherLanguages].map((language) => ({ file: `items/${language}.tsv`, language, found: 0.5 })),
])('what was written for training: $file', ({ file, language, found }) => {
  const items = readWritten(file);

  it('stands there once', () => {
    expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
  });

  it('was learned: the model shipped and the catalogue fit each other', () => {
    const isRelevant = ({ title, text }: (typeof items)[number]): boolean =>
      scorer.score({ title, text: text ?? '', language }).relevant;
    const relevant = items.filter((item) => item.relevant);
    const others = items.filter((item) => !item.relevant);
    expect(relevant.filter(isRelevant).length / relevant.length).toBeGreaterThan(found);
    expect(others.filter(isRelevant).length / others.length).toBeLessThan(0.03);
  });
});

describe('a word of Arabic or Hebrew', () => {
  it.each([
    ['ar', 'أعلنت المحكمة حكما ضد المنصات الرقمية', 'للمحكمة'],
    ['ar', 'أعلنت المحكمة حكما ضد المنصات الرقمية', 'والمحكمة'],
    ['he', 'הרשות קנסה את הפלטפורמה', 'לרשות'],
    ['he', 'הרשות קנסה את הפלטפורמה', 'מהפלטפורמות'],
  ])('is the same whatever is joined to it (%s: %s, %s)', (language, title, word) => {
    const found = wordsOf(zonesOf(title, ''), language);
    expect([...wordsOf(zonesOf(word, ''), language).keys()].some((form) => found.has(form))).toBe(true);
  });
});

/** A judge that goes by the words of the catalogue alone finds 0.39, 0.81 and 0.1 of the last three. */
describe.each([
  { file: 'hard-english.tsv' as const, found: 0.5, right: 0.93 },
  { file: 'hard-items.tsv' as const, found: 0.58, right: 0.93 },
  { file: 'mixed-feeds.tsv' as const, found: 0.86, right: 0.89 },
  { file: 'further-items.tsv' as const, found: 0.6, right: 0.9 },
])('what nothing was learned from: $file', ({ file, found, right }) => {
  const items = readMeasured(file);
  const taken = items.filter(
    ({ title, text, language }) => scorer.score({ title, text: text ?? '', language }).relevant,
  );
  const rightly = taken.filter(({ relevant }) => relevant);

  it('is found', () => {
    expect(rightly.length / items.filter(({ relevant }) => relevant).length).toBeGreaterThan(found);
  });

  it('is hardly taken for technology policy where it is none', () => {
    expect(rightly.length / taken.length).toBeGreaterThan(right);
  });
});
