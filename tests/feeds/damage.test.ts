import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/feed.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { createPick, damages } from './damage.ts';

const folder = new URL('../fixtures/feeds/', import.meta.url);
const feeds = readdirSync(folder)
  .filter((name) => name.endsWith('-clean.xml'))
  .map((name) => thrice(readFileSync(new URL(name, folder), 'utf8')));
const seeds = [1, 2];

/** A feed with its items in three editions, each with titles and addresses of its own. */
function thrice(feed: string): string {
  const items = feed.match(/<(item|entry)\b.*?<\/\1>/gs) ?? [];
  const edition = (name: string) => (item: string) =>
    item
      .replace(/<title[^>]*>(?:<div[^>]*>|<!\[CDATA\[)?/, `$&${name}: `)
      .replaceAll(
        /((?:<link>|href="|about=")[^<"]*?)([\w-]+(?:\.html)?(?:[?#][^<"]*)?[<"])/g,
        `$1${name}-$2`,
      );
  const last = items.at(-1) ?? '';
  return feed.replace(last, () =>
    [last, ...items.map(edition('Evening')), ...items.map(edition('Night'))].join('\n'),
  );
}

const entriesOf = async (body: Uint8Array): Promise<readonly Entry[]> => {
  const result = await parseFeed(body);
  return result.kind === 'parsed' ? result.feed.entries : [];
};

/** Whether an item is still there whole: damage may cut a feed short. */
const survives = (damaged: string, entry: Entry): boolean => {
  const mark = new URL(entry.url ?? '').pathname;
  const at = damaged.indexOf(mark, damaged.search(/<(item|entry)\b/i));
  return at !== -1 && /<\/(?:\w+:)?(item|entry)>/i.test(damaged.slice(at));
};

const isFound = (found: readonly Entry[], { url, title }: Entry): boolean =>
  found.some((candidate) => candidate.url === url || candidate.title === title);

describe('a damaged feed', () => {
  it.each(feeds)('has thirty items before it is', async (feed) => {
    const entries = await entriesOf(Buffer.from(feed));
    expect(new Set(entries.map(({ title }) => title)).size).toBe(30);
    expect(new Set(entries.map(({ url }) => url)).size).toBe(30);
  });

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
        const text = Buffer.from(body).toString('latin1').replaceAll('\0', '');
        const left = clean.filter((entry) => survives(text, entry));
        there += left.length;
        found += left.filter((entry) => isFound(entries, entry)).length;
      }
    }
    expect(there).toBeGreaterThan(120);
    expect(found / there).toBeGreaterThanOrEqual(0.99);
  });
});
