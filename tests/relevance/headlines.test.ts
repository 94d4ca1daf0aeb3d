import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createScorer } from '../../src/relevance/scorer.ts';
import { readCatalogue } from './catalogue.ts';

const headlines = readFileSync(new URL('./training/headlines.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [label = '', headline = ''] = line.split('\t');
    const [title = '', text = ''] = headline.split(' | ');
    return { label, title, text };
  });

describe('the headlines written for training', () => {
  it('are each labelled, and none stands there twice', () => {
    expect(headlines.filter(({ label, title }) => !/^[01]$/.test(label) || title === '')).toEqual([]);
    expect(new Set(headlines.map(({ title }) => title)).size).toBe(headlines.length);
  });

  it('were learned: the model shipped and the catalogue fit each other', () => {
    const scorer = createScorer(readCatalogue());
    const isRelevant = ({ title, text }: (typeof headlines)[number]): boolean =>
      scorer.score({ title, text }).relevant;
    const relevant = headlines.filter(({ label }) => label === '1');
    const others = headlines.filter(({ label }) => label === '0');
    expect(relevant.filter(isRelevant).length / relevant.length).toBeGreaterThan(0.75);
    expect(others.filter(isRelevant).length / others.length).toBeLessThan(0.03);
  });
});
