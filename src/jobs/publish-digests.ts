import type { Audience, ComposedDigest } from '../domain/digest.ts';
import type { StoryStore } from '../domain/ports/article-store.ts';
import type { Metrics } from '../domain/ports/observability.ts';
import type { DueCohort, Outbox } from '../domain/ports/outbox.ts';
import type { Story } from '../domain/story.ts';
import type { Schedule } from '../domain/subscription.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';

const hourMs = 3_600_000;
/** Stories looked at for one edition; a busy week of several hundred feeds stays below it. */
const maximumStories = 2000;

/** How long a rhythm goes without an edition, at most: what came since must not be missed. */
const longestGapMs: Record<Schedule['rhythm'], number> = {
  daily: 24 * hourMs,
  'twice-daily': 24 * hourMs,
  weekdays: 72 * hourMs,
  weekly: 168 * hourMs,
  breaking: 24 * hourMs,
};

/**
 * Composes an edition for every audience whose slot has come, once for all who share it, and writes the
 * deliveries. Everything is in the ledger before anything is sent; run again after a crash, it adds only what
 * is missing.
 */
export function createDigestPublisher(deps: {
  readonly outbox: Outbox;
  readonly stories: StoryStore;
  readonly compose: (options: {
    stories: readonly Story[];
    audience: Audience;
    kind: 'scheduled';
    since: Date;
    now: Date;
  }) => ComposedDigest;
  /** How far back an edition looks, at least. */
  readonly windowMs: number;
  /** A slot missed by up to this long is sent late. */
  readonly catchUpMs: number;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}) {
  const { outbox, stories, clock, log, metrics } = deps;

  const lookBackMs = (cohort: DueCohort): number =>
    Math.max(deps.windowMs, longestGapMs[cohort.schedule.rhythm] + deps.catchUpMs);

  return async (signal: AbortSignal): Promise<void> => {
    const now = clock.now();
    const candidates = new Map<number, readonly Story[]>();
    const editions = new Map<string, number>();
    for await (const cohort of outbox.due(now, deps.catchUpMs)) {
      if (signal.aborted) return;
      const windowMs = lookBackMs(cohort);
      const since = new Date(now.getTime() - windowMs);
      const found = candidates.get(windowMs) ?? (await stories.since(since, maximumStories));
      candidates.set(windowMs, found);

      const key = JSON.stringify([cohort.audience, windowMs]);
      const known = editions.get(key);
      const edition =
        known === undefined
          ? deps.compose({ stories: found, audience: cohort.audience, kind: 'scheduled', since, now })
          : { id: known };
      if (known === undefined) metrics.digestComposed('scheduled');
      const { editionId, deliveries } = await outbox.enqueue(edition, { kind: 'due', cohort }, now);
      if (editionId !== undefined) editions.set(key, editionId);
      log.info({ editionId, cohortId: cohort.id, slot: cohort.slot.key, deliveries }, 'digest enqueued');
    }
  };
}
