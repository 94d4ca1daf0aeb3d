import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/feed.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { createPick, damages } from './damage.ts';

const folder = new URL('../fixtures/feeds/', import.meta.url);
const feeds = readdirSync(folder)
  .filter((name) => name.endsWith('-clean.xml'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const seeds = [1, 2];

const entriesOf = async (body: Uint8Array): Promise<readonly Entry[]> => {
  const result = await parseFeed(body);
  return result.kind === 'parsed' ? result.feed.entries : [];
};

/** Whether an item is still there whole: damage may cut a feed short. */
const survives = (damaged: string, entry: Entry): boolean => {
  const mark = new URL(entry.url ?? '').pathname;
  const at = damaged.indexOf(mark, damaged.search(/<(item|entry)\b/i));
  return at !== -1 && /<\/(item|entry)>/i.test(damaged.slice(at));
};

const isFound = (found: readonly Entry[], { url, title }: Entry): boolean =>
  found.some((candidate) => candidate.url === url || candidate.title === title);

describe('a damaged feed', () => {
  it('can be damaged in at least 28 ways', () => {
    expect(new Set(damages.map(({ name }) => name)).size).toBeGreaterThanOrEqual(28);
  });

  it.each(damages)('still gives its items: $name', async ({ apply }) => {
    let there = 0;
    let found = 0;
    for (const feed of feeds) {
      const clean = await entriesOf(Buffer.from(feed));
      for (const seed of seeds) {
        const body = apply(feed, createPick(seed));
        const entries = await entriesOf(body);
        const left = clean.filter((entry) => survives(Buffer.from(body).toString('latin1'), entry));
        there += left.length;
        found += left.filter((entry) => isFound(entries, entry)).length;
      }
    }
    expect(there).toBeGreaterThan(40);
    expect(found / there).toBeGreaterThanOrEqual(0.99);
  });
});
