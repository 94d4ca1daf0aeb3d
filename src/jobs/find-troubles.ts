import type { StoryStore } from '../domain/ports/article-store.ts';
import type { FeedStore } from '../domain/ports/feed-store.ts';
import type { VitalsStore } from '../domain/ports/vitals-store.ts';
import type { Trouble } from '../domain/trouble.ts';
import type { Clock } from '../shared/clock.ts';

const minuteMs = 60_000;
/** What is due may take this long before it counts as missed; a process that just started, to catch up. */
const graceMs = 15 * minuteMs;
const failingAfterMs = 24 * 60 * minuteMs;
/** One failure after a day without Docket is no trouble of the source. */
const failuresInARow = 3;

export interface TroubleFinder {
  /** What is wrong at this moment; undefined until the process had the time to catch up. */
  find(): Promise<readonly Trouble[] | undefined>;
}

/** Notices what nobody complains about: news that stays away, digests that were not made or not sent. */
export function createTroubleFinder(deps: {
  readonly vitals: VitalsStore;
  readonly feeds: FeedStore;
  readonly stories: StoryStore;
  /** How long no article may come. */
  readonly silentMs: number;
  /** How far back a digest looks. */
  readonly digestWindowMs: number;
  readonly clock: Clock;
}): TroubleFinder {
  const { vitals, feeds, stories, clock, silentMs, digestWindowMs } = deps;
  let watchingSince: Date | undefined;

  const failingSources = async (now: Date): Promise<Trouble[]> => {
    const dayAgo = now.getTime() - failingAfterMs;
    return (await feeds.list()).flatMap((feed): Trouble[] => {
      const sinceAt = feed.lastSuccessAt ?? feed.addedAt;
      const isFailing =
        feed.state === 'active' && feed.failuresInARow >= failuresInARow && sinceAt.getTime() <= dayAgo;
      return isFailing
        ? [
            {
              kind: 'source-failing',
              feedId: feed.id,
              name: feed.name,
              sinceAt,
              problem: feed.lastError ?? '',
            },
          ]
        : [];
    });
  };

  /** Before the first article, silence is counted from the oldest source. */
  const lastNewsAt = async (newestArticleAt: Date | undefined): Promise<Date | undefined> => {
    if (newestArticleAt) return newestArticleAt;
    const added = (await feeds.list()).map((feed) => feed.addedAt.getTime());
    return added.length === 0 ? undefined : new Date(Math.min(...added));
  };

  return {
    find: async () => {
      const now = clock.now();
      watchingSince ??= now;
      if (now.getTime() - watchingSince.getTime() < graceMs) return undefined;
      const overdueBefore = new Date(now.getTime() - graceMs);
      const { newestArticleAt, missedDigests, waitingDeliveries, lastDeliveryAt } =
        await vitals.read(overdueBefore);
      const troubles: Trouble[] = [];

      const newsAt = await lastNewsAt(newestArticleAt);
      const isSilent = newsAt !== undefined && now.getTime() - newsAt.getTime() > silentMs;
      if (isSilent) troubles.push({ kind: 'silence', sinceAt: newsAt });
      else if (newestArticleAt) {
        const since = new Date(now.getTime() - digestWindowMs);
        if ((await stories.since(since, 1)).length === 0)
          troubles.push({ kind: 'digests-empty', sinceAt: since });
      }
      if (missedDigests.count > 0) {
        const sinceAt = missedDigests.oldestAt ?? overdueBefore;
        troubles.push({ kind: 'digests-missed', count: missedDigests.count, sinceAt });
      }
      // A long broadcast is no trouble while it goes on.
      const goesOn = lastDeliveryAt !== undefined && lastDeliveryAt > overdueBefore;
      if (waitingDeliveries.count > 0 && !goesOn) {
        const sinceAt = waitingDeliveries.oldestAt ?? overdueBefore;
        troubles.push({ kind: 'deliveries-stuck', count: waitingDeliveries.count, sinceAt });
      }
      return [...troubles, ...(await failingSources(now))];
    },
  };
}
