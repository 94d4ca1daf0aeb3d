import type { Entry, Feed } from '../domain/feed.ts';
import type { ArticleStore, NewArticle } from '../domain/ports/article-store.ts';
import type { FeedStore, UnreadEntry } from '../domain/ports/feed-store.ts';
import type { Metrics } from '../domain/ports/observability.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';
import type { FetchedPage, Reading } from './reading.ts';

/** Longer than fetching and reading the slowest page takes. */
const leaseMs = 5 * 60_000;
const firstRetryMs = 10 * 60_000;
/** A feed's own text of this many characters is taken for the whole article. */
const fullTextCharacters = 1500;
/** Entries that look less relevant than this by headline and summary are not worth a request for the page. */
const worthFetching = 0.15;

/** A page, or why there is none; `retry` where another attempt may help. */
export type PageResult =
  | { readonly kind: 'fetched'; readonly page: FetchedPage }
  | { readonly kind: 'failed'; readonly problem: string; readonly retry: boolean };

/** Reads the entries that polls found: the whole article where it is worth it, else what the feed says of it. */
export function createArticleReader(deps: {
  readonly feeds: FeedStore;
  readonly articles: ArticleStore;
  readonly fetchPage: (url: string, signal: AbortSignal) => Promise<PageResult>;
  readonly read: (request: { entry: Entry; feed: Feed; page?: FetchedPage }) => Promise<Reading>;
  readonly canonicalAddress: (url: string) => string;
  readonly concurrency: number;
  /** After so many failed attempts the feed's own text is taken. */
  readonly attempts: number;
  /** How old an article may be to be news; older ones are only kept for search. */
  readonly newsWindowMs: number;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}) {
  const { feeds, articles, clock, log, metrics } = deps;

  const readEntry = async (unread: UnreadEntry, signal: AbortSignal): Promise<void> => {
    const startedAt = performance.now();
    const { entry, feed } = unread;
    let reading = await deps.read({ entry, feed });
    // A reading given up because Docket stops says nothing about the entry.
    if (signal.aborted) return;
    if (wantsPage(unread, reading) && entry.url !== undefined) {
      const result = await deps.fetchPage(entry.url, signal);
      if (signal.aborted) return;
      if (result.kind === 'fetched') {
        reading = better(await deps.read({ entry, feed, page: result.page }), reading);
        if (signal.aborted) return;
      } else if (result.retry && unread.attempts + 1 < deps.attempts) {
        const retryAt = new Date(clock.now().getTime() + firstRetryMs * 2 ** unread.attempts);
        await feeds.recordUnreadable(unread.id, result.problem, retryAt);
        return;
      } else {
        log.debug({ entryId: unread.id, problem: result.problem }, 'page not fetched, summary taken');
      }
    }
    const seconds = (performance.now() - startedAt) / 1000;
    if (reading.kind === 'unreadable') {
      await feeds.recordUnreadable(unread.id, reading.problem, undefined);
      metrics.articleRead('unreadable', seconds);
      log.info({ entryId: unread.id, feedId: feed.id, problem: reading.problem }, 'entry not readable');
      return;
    }
    await articles.add(toArticle(unread, reading));
    metrics.articleRead(reading.relevance.relevant ? 'relevant' : 'irrelevant', seconds);
  };

  const wantsPage = ({ entry, feed, archival }: UnreadEntry, fromFeed: Reading): boolean => {
    if (archival || !feed.readsPages || fromFeed.kind === 'unreadable') return !archival && feed.readsPages;
    if (entry.contentHtml !== undefined && fromFeed.page.text.length >= fullTextCharacters) return false;
    return fromFeed.relevance.relevant || fromFeed.relevance.score >= worthFetching;
  };

  const toArticle = (unread: UnreadEntry, reading: Extract<Reading, { kind: 'read' }>): NewArticle => {
    const { entry, feed, firstSeenAt } = unread;
    const { page, relevance, facts } = reading;
    const published = entry.publishedAt ?? page.publishedAt ?? firstSeenAt;
    const publishedAt = published > firstSeenAt ? firstSeenAt : published;
    return {
      entryId: unread.id,
      feedId: feed.id,
      outlet: feed.outlet,
      feedKind: feed.kind,
      feedWeight: feed.weight,
      url: deps.canonicalAddress(
        page.canonicalUrl ?? entry.url ?? `${feed.url}#${encodeURIComponent(entry.guid)}`,
      ),
      title: page.title,
      byline: page.byline,
      language: page.language,
      publishedAt,
      firstSeenAt,
      completeness: page.completeness,
      // What is not relevant is kept only as far as `/why` and the next clash of addresses need it.
      text: relevance.relevant ? page.text : '',
      relevance,
      facts,
      archival: unread.archival || firstSeenAt.getTime() - publishedAt.getTime() > deps.newsWindowMs,
    };
  };

  return async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const unread = await feeds.claimUnread(clock.now(), deps.concurrency, leaseMs);
      if (unread.length === 0) return;
      await Promise.all(unread.map((one) => readEntry(one, signal)));
    }
  };
}

/** The page's reading, unless the page said less than the feed did. */
function better(fromPage: Reading, fromFeed: Reading): Reading {
  if (fromPage.kind === 'unreadable') return fromFeed;
  if (fromFeed.kind === 'unreadable' || fromPage.page.completeness === 'full') return fromPage;
  return fromPage.page.text.length > fromFeed.page.text.length ? fromPage : fromFeed;
}
