import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createScorer } from '../../src/relevance/scorer.ts';
import { readCatalogue } from './catalogue.ts';

const written = (file: string) =>
  readFileSync(new URL(`./training/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [label = '', title = '', text = ''] = line.split('\t');
      return { label, title, text };
    });

describe.each([
  { file: 'headlines.tsv', found: 0.73 },
  // Half of their headlines say little; many a lead says what is done, and by whom, without a word of policy.
  { file: 'items.tsv', found: 0.5 },
])('what was written for training: $file', ({ file, found }) => {
  const items = written(file);

  it('is labelled, and nothing stands there twice', () => {
    expect(items.filter(({ label, title }) => !/^[01]$/.test(label) || title === '')).toEqual([]);
    expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
  });

  it('was learned: the model shipped and the catalogue fit each other', () => {
    const scorer = createScorer(readCatalogue());
    const isRelevant = ({ title, text }: (typeof items)[number]): boolean =>
      scorer.score({ title, text }).relevant;
    const relevant = items.filter(({ label }) => label === '1');
    const others = items.filter(({ label }) => label === '0');
    expect(relevant.filter(isRelevant).length / relevant.length).toBeGreaterThan(found);
    expect(others.filter(isRelevant).length / others.length).toBeLessThan(0.03);
  });
});
