import type { FeedDefinition, ParsedFeed, PollOutcome } from '../../src/domain/feed.ts';
import type { NewArticle } from '../../src/domain/ports/article-store.ts';
import { hoursBefore, now } from './stories.ts';

export function feedDefinition(overrides: Partial<FeedDefinition> = {}): FeedDefinition {
  return {
    url: 'https://meridian-wire.example/feed.xml',
    outlet: 'Meridian Wire',
    name: 'Meridian Wire: policy',
    language: 'en',
    kind: 'news',
    weight: 1,
    readsPages: true,
    topics: [],
    pollIntervalMinutes: 15,
    ...overrides,
  };
}

export function parsedFeed(guids: readonly string[], publishedAt: Date | undefined = now): ParsedFeed {
  return {
    entries: guids.map((guid) => ({
      guid,
      url: `https://meridian-wire.example/${guid}`,
      title: `Entry ${guid}`,
      contentHtml: '<p>Text.</p>',
      authors: ['Ada Example'],
      publishedAt,
    })),
  };
}

export const fetched = (
  parsed: ParsedFeed,
  overrides: Partial<Extract<PollOutcome, { kind: 'fetched' }>> = {},
): PollOutcome => ({
  kind: 'fetched',
  parsed,
  etag: '"1"',
  nextPollAt: new Date(now.getTime() + 15 * 60_000),
  ...overrides,
});

export function newArticle(overrides: Partial<NewArticle> = {}): NewArticle {
  return {
    entryId: 1,
    feedId: 1,
    outlet: 'Meridian Wire',
    feedKind: 'news',
    feedWeight: 1,
    url: 'https://meridian-wire.example/fine',
    title: 'Regulator fines search engine',
    byline: ['Ada Example'],
    language: 'en',
    publishedAt: hoursBefore(2),
    firstSeenAt: hoursBefore(1),
    completeness: 'full',
    text: 'The regulator fined the company 40 million euros.',
    relevance: { relevant: true, score: 0.9, topics: [], regions: [], actors: ['the regulator'] },
    facts: [{ text: 'A fine.', quote: 'A fine, it said.', kind: 'decision', grade: 2, leansOn: [] }],
    archival: false,
    ...overrides,
  };
}
