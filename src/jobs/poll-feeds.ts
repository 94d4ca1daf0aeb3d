import type { Feed, PollOutcome } from '../domain/feed.ts';
import type { FeedStore } from '../domain/ports/feed-store.ts';
import type { Metrics } from '../domain/ports/observability.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';

/** Longer than the slowest poll, so that a feed is never claimed twice while it is polled. */
const leaseMs = 5 * 60_000;

/** Polls every due feed; each poll is committed as a whole, so a crash costs at most a repeated request. */
export function createFeedPoller(deps: {
  readonly feeds: FeedStore;
  readonly fetchFeed: (feed: Feed, signal: AbortSignal) => Promise<PollOutcome>;
  readonly concurrency: number;
  /** How old an entry may be to be news; older ones are stored silently. */
  readonly newsWindowMs: number;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}) {
  const { feeds, fetchFeed, clock, log, metrics } = deps;

  const poll = async (feed: Feed, signal: AbortSignal): Promise<void> => {
    const startedAt = performance.now();
    const outcome = await fetchFeed(feed, signal);
    if (signal.aborted) return;
    const now = clock.now();
    const silentBefore = new Date(now.getTime() - deps.newsWindowMs);
    const newEntries = await feeds.recordPoll(feed.id, outcome, now, silentBefore);
    metrics.pollFinished(outcome.kind, (performance.now() - startedAt) / 1000);
    metrics.entriesFound(newEntries);
    if (outcome.kind === 'failed')
      log.warn({ feedId: feed.id, feed: feed.name, problem: outcome.problem }, 'feed poll failed');
    else log.debug({ feedId: feed.id, outcome: outcome.kind, newEntries }, 'feed polled');
  };

  return async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const due = await feeds.claimDue(clock.now(), deps.concurrency, leaseMs);
      if (due.length === 0) return;
      await Promise.all(due.map((feed) => poll(feed, signal)));
    }
  };
}
