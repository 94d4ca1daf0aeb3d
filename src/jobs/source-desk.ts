import type { Entry, FeedDefinition, ParsedFeed } from '../domain/feed.ts';
import type { FeedStore } from '../domain/ports/feed-store.ts';
import type { FeedDiscovery, PreviewedItem, SourceDesk } from '../domain/ports/services.ts';
import type { HttpClient } from '../http/http-client.ts';
import type { Clock } from '../shared/clock.ts';
import type { PageResult } from './read-articles.ts';
import type { FetchedPage, Reading } from './reading.ts';

const itemsPreviewed = 3;
const candidatesTried = 6;
const feedTypes =
  'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/html;q=0.8';

type PreviewFeed = Pick<FeedDefinition, 'outlet' | 'language' | 'topics'>;

/** Finds, shows and adds sources. Nothing is stored before an admin has seen what it would be. */
export function createSourceDesk(deps: {
  readonly feeds: FeedStore;
  readonly http: HttpClient;
  readonly parseFeed: (
    body: Uint8Array,
    options: { contentType?: string; url?: string },
  ) => Promise<{ kind: 'parsed'; feed: ParsedFeed } | { kind: 'not-a-feed'; problem: string }>;
  readonly discoverFeeds: (html: string, pageUrl: string) => readonly string[];
  readonly fetchPage: (url: string, signal: AbortSignal) => Promise<PageResult>;
  readonly read: (request: { entry: Entry; feed: PreviewFeed; page?: FetchedPage }) => Promise<Reading>;
  readonly pollIntervalMinutes: number;
  readonly clock: Clock;
}): SourceDesk {
  const { feeds, http } = deps;

  type Attempt =
    | { readonly kind: 'feed'; readonly url: string; readonly feed: ParsedFeed }
    | {
        readonly kind: 'page';
        readonly url: string;
        readonly candidates: readonly string[];
        readonly problem: string;
      }
    | { readonly kind: 'failed'; readonly problem: string };

  const attempt = async (url: string): Promise<Attempt> => {
    const answer = await http.get({ url, accept: feedTypes });
    if (answer.kind === 'failed') return { kind: 'failed', problem: answer.problem };
    if (answer.kind === 'not-modified') return { kind: 'failed', problem: 'the server sent nothing' };
    const parsed = await deps.parseFeed(answer.body, { contentType: answer.contentType, url: answer.url });
    if (parsed.kind === 'parsed') return { kind: 'feed', url: answer.url, feed: parsed.feed };
    const html = new TextDecoder().decode(answer.body);
    return {
      kind: 'page',
      url: answer.url,
      candidates: deps.discoverFeeds(html, answer.url),
      problem: parsed.problem,
    };
  };

  const preview = async (entry: Entry, feed: PreviewFeed): Promise<PreviewedItem[]> => {
    const result =
      entry.url === undefined ? undefined : await deps.fetchPage(entry.url, AbortSignal.timeout(20_000));
    const page = result?.kind === 'fetched' ? result.page : undefined;
    const reading = await deps.read({ entry, feed, page });
    if (reading.kind === 'unreadable') return [];
    return [
      {
        title: reading.page.title,
        url: entry.url,
        publishedAt: entry.publishedAt ?? reading.page.publishedAt,
        relevance: reading.relevance,
        facts: reading.facts,
      },
    ];
  };

  const describe = async (
    url: string,
    feed: ParsedFeed,
    alternatives: readonly string[],
  ): Promise<FeedDiscovery> => {
    const known = (await feeds.list()).find((one) => one.url === url);
    if (known) return { kind: 'known', feed: known };
    const name = feed.title?.trim() || new URL(url).hostname;
    const definition: FeedDefinition = {
      url,
      name,
      outlet: name,
      language: feed.language?.split('-')[0]?.toLowerCase() ?? 'en',
      kind: 'news',
      weight: 1,
      readsPages: true,
      topics: [],
      pollIntervalMinutes: deps.pollIntervalMinutes,
    };
    const latest = [...feed.entries]
      .sort((a, b) => (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0))
      .slice(0, itemsPreviewed);
    const items = await Promise.all(latest.map((entry) => preview(entry, definition)));
    return { kind: 'found', definition, items: items.flat(), alternatives };
  };

  return {
    discover: async (address) => {
      const first = await attempt(address);
      if (first.kind === 'failed') return first;
      if (first.kind === 'feed') return describe(first.url, first.feed, []);
      for (const candidate of first.candidates.slice(0, candidatesTried)) {
        const next = await attempt(candidate);
        if (next.kind !== 'feed') continue;
        return describe(
          next.url,
          next.feed,
          first.candidates.filter((one) => one !== candidate),
        );
      }
      return {
        kind: 'failed',
        problem: `the page names no feed that can be read, and is none itself: ${first.problem}`,
      };
    },
    add: (definition) => feeds.add(definition, deps.clock.now()),
  };
}
