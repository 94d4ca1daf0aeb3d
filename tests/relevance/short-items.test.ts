import { describe, expect, it } from 'vitest';
import { createScorer } from '../../src/relevance/scorer.ts';
import { readCatalogue } from './catalogue.ts';
import { type ShortItem, shortItems } from './short-items.ts';

const scorer = createScorer(readCatalogue());
const score = ({ title, text = '', language }: ShortItem) => scorer.score({ title, text, language });

/** Which of the ids expected were not found, or undefined when all were. */
const missing = (expected: readonly string[] = [], found: readonly { id: string }[]): string[] =>
  expected.filter((id) => !found.some((match) => match.id === id));

describe('a headline and a line', () => {
  it('is judged right in at least 95 of 100 cases, whichever way', () => {
    for (const relevant of [true, false]) {
      const items = shortItems.filter((item) => item.relevant === relevant);
      expect(items.length).toBeGreaterThanOrEqual(60);
      const wrong = items.filter((item) => score(item).relevant !== item.relevant).map((item) => item.title);
      expect(wrong.length / items.length, wrong.join('\n')).toBeLessThanOrEqual(0.05);
    }
  });

  it('is judged right in each of the languages of the catalogue', () => {
    for (const language of ['zh', 'de', 'fr', 'es', 'ru', 'ja', 'ko']) {
      const items = shortItems.filter((item) => item.language === language);
      const wrong = items.filter((item) => score(item).relevant !== item.relevant).map((item) => item.title);
      expect(wrong, language).toEqual([]);
    }
  });

  it('is judged the same when its language has to be guessed', () => {
    const changed = shortItems.filter(
      (item) => score(item).relevant !== score({ ...item, language: undefined }).relevant,
    );
    expect(changed.map((item) => item.title)).toEqual([]);
  });

  it('gets its topics and regions in at least 95 of 100 cases', () => {
    const expected = shortItems.filter((item) => item.topics || item.regions);
    const wrong = expected.flatMap((item) => {
      const { topics, regions } = score(item);
      const lacking = [...missing(item.topics, topics), ...missing(item.regions, regions)];
      return lacking.length > 0 ? [`${item.title}: ${lacking.join(', ')}`] : [];
    });
    expect(wrong.length / expected.length, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
