import { describe, expect, it } from 'vitest';
import { createScorer } from '../../src/relevance/scorer.ts';
import { readCatalogue } from './catalogue.ts';
import { readWritten } from './training/written.ts';

describe.each([
  { file: 'headlines.tsv' as const, found: 0.73 },
  // Half of their headlines say little; many a lead says what is done, and by whom, without a word of policy.
  { file: 'items.tsv' as const, found: 0.5 },
])('what was written for training: $file', ({ file, found }) => {
  const items = readWritten(file);

  it('stands there once', () => {
    expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
  });

  it('was learned: the model shipped and the catalogue fit each other', () => {
    const scorer = createScorer(readCatalogue());
    const isRelevant = ({ title, text }: (typeof items)[number]): boolean =>
      scorer.score({ title, text: text ?? '' }).relevant;
    const relevant = items.filter((item) => item.relevant);
    const others = items.filter((item) => !item.relevant);
    expect(relevant.filter(isRelevant).length / relevant.length).toBeGreaterThan(found);
    expect(others.filter(isRelevant).length / others.length).toBeLessThan(0.03);
  });
});
