import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { MendedTrouble, Trouble } from '../../src/domain/trouble.ts';
import { createTroubleFinder } from '../../src/jobs/find-troubles.ts';
import { createWatch } from '../../src/jobs/watch.ts';
import type { Database } from '../../src/storage/database.ts';
import { createFeedStore } from '../../src/storage/feed-store.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createSettingsStore } from '../../src/storage/settings-store.ts';
import { createStoryStore } from '../../src/storage/story-store.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { createVitalsStore } from '../../src/storage/vitals-store.ts';
import { describeOnBothDatabases, silentLogger } from '../support/database.ts';
import { fillDatabase } from '../support/filled-database.ts';
import { now as start } from '../support/stories.ts';
import { busyChats, composedDigest, newSubscription } from '../support/subscriptions.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

interface Report {
  readonly found: readonly Trouble[];
  readonly mended: readonly MendedTrouble[];
}

/** News of this very moment, and no delivery that waits. */
async function allIsWell(database: Database): Promise<void> {
  await fillDatabase(database);
  await sql`update articles set first_seen_at = ${start.getTime()}`.execute(database.queries);
  await sql`delete from deliveries where state = 'pending'`.execute(database.queries);
}

/** A watch over a database, minute by minute on a clock of its own. */
function watchOver(database: Database) {
  let instant = start;
  const clock = { now: () => instant };
  const reports: Report[] = [];
  let isReachable = true;
  const deps = {
    feeds: createFeedStore(database),
    stories: createStoryStore(database),
    outbox: createOutbox(database),
    settings: createSettingsStore(database),
    clock,
    log: silentLogger,
  };
  /** As a process that just started would. */
  const begin = () =>
    createWatch({
      ...deps,
      troubles: createTroubleFinder({
        ...deps,
        vitals: createVitalsStore(database),
        silentMs: 12 * hourMs,
        digestWindowMs: 36 * hourMs,
      }),
      reports: {
        reportTroubles: async (found, mended) => {
          if (isReachable) reports.push({ found, mended });
          return isReachable;
        },
      },
    });
  let watch = begin();
  return {
    ...deps,
    reports,
    now: () => instant,
    restart: () => {
      watch = begin();
    },
    telegramIs: (state: 'reachable' | 'away') => {
      isReachable = state === 'reachable';
    },
    /** Looks once a step until so much time has passed. */
    pass: async (milliseconds: number, stepMs = 5 * minuteMs) => {
      const until = instant.getTime() + milliseconds;
      while (instant.getTime() < until) {
        instant = new Date(Math.min(until, instant.getTime() + stepMs));
        await watch();
      }
    },
    kinds: () => reports.flatMap(({ found }) => found.map(({ kind }) => kind)),
  };
}

describeOnBothDatabases('the watch', (open) => {
  it('says once that no article came, survives a new start, and says when one comes', async () => {
    const database = await open();
    await allIsWell(database);
    const watched = watchOver(database);
    await watched.pass(12 * hourMs, hourMs);
    expect(watched.kinds()).toEqual([]);
    await watched.pass(30 * minuteMs);
    expect(watched.reports).toMatchObject([{ found: [{ kind: 'silence', sinceAt: start }], mended: [] }]);

    watched.restart();
    await watched.pass(2 * hourMs, 10 * minuteMs);
    expect(watched.reports).toHaveLength(1);

    await sql`update articles set first_seen_at = ${watched.now().getTime()}`.execute(database.queries);
    await watched.pass(5 * minuteMs);
    expect(watched.reports.at(-1)).toMatchObject({ found: [], mended: [{ kind: 'silence' }] });
  });

  it('gives a process time to catch up after it starts', async () => {
    const database = await open();
    await allIsWell(database);
    const watched = watchOver(database);
    await sql`update articles set first_seen_at = ${start.getTime() - 72 * hourMs}`.execute(database.queries);
    await watched.pass(10 * minuteMs);
    expect(watched.reports).toEqual([]);
    await watched.pass(10 * minuteMs);
    expect(watched.kinds()).toEqual(['silence']);
  });

  it('names a source that failed for a day, once, and when it is well again', async () => {
    const database = await open();
    await fillDatabase(database);
    const watched = watchOver(database);
    const failed = { kind: 'failed', problem: 'HTTP 500', nextPollAt: start } as const;
    const poll = () => watched.feeds.recordPoll(1, failed, watched.now(), start);
    for (let hour = 0; hour < 30; hour++) {
      await poll();
      await watched.pass(hourMs, hourMs);
    }
    const failing = watched.reports.flatMap(({ found }) =>
      found.filter(({ kind }) => kind === 'source-failing'),
    );
    expect(failing).toMatchObject([{ feedId: 1, problem: 'HTTP 500' }]);
    const well = { kind: 'not-modified', nextPollAt: start } as const;
    await watched.feeds.recordPoll(1, well, watched.now(), start);
    await watched.pass(5 * minuteMs);
    expect(watched.reports.at(-1)?.mended).toMatchObject([{ kind: 'source-failing' }]);
  });

  it('notices digests that were due and not made, and that the next would be empty', async () => {
    const database = await open();
    await fillDatabase(database);
    const subscriptions = createSubscriptionStore(database);
    const [reader] = await subscriptions.ofChat(1001);
    const dueAt = reader?.nextSlotAt;
    if (!dueAt) throw new Error('nothing is due');
    const watched = watchOver(database);
    const keepNews = () =>
      sql`update articles set first_seen_at = ${watched.now().getTime()}`.execute(database.queries);
    while (watched.now().getTime() < dueAt.getTime() + 14 * minuteMs) {
      await keepNews();
      await watched.pass(2 * minuteMs);
    }
    expect(watched.kinds()).not.toContain('digests-missed');
    await watched.pass(10 * minuteMs);
    expect(watched.kinds()).toContain('digests-missed');

    await sql`update stories set first_seen_at = 0, updated_at = 0`.execute(database.queries);
    await watched.pass(5 * minuteMs);
    expect(watched.kinds()).toContain('digests-empty');
  });

  it('notices deliveries that wait while nothing goes out, but not a broadcast that goes on', async () => {
    const database = await open();
    await fillDatabase(database);
    const watched = watchOver(database);
    // One of the two deliveries was sent at the start, the other waits.
    await watched.pass(14 * minuteMs);
    expect(watched.kinds()).toEqual([]);
    await watched.pass(10 * minuteMs);
    expect(watched.reports).toMatchObject([{ found: [{ kind: 'deliveries-stuck', count: 1 }] }]);
  });

  it('tallies deliveries that failed or whose outcome was never learnt, once an hour', async () => {
    const database = await open();
    const watched = watchOver(database);
    const subscriptions = createSubscriptionStore(database);
    for (let chat = 1; chat <= 12; chat++) {
      await subscriptions.subscribe(newSubscription({ chatId: chat }), start);
    }
    await watched.pass(20 * minuteMs);
    await watched.outbox.enqueue(composedDigest([]), { kind: 'everyone', key: 'news' }, watched.now());
    const { claimed } = await watched.outbox.claim({ limit: 12, busy: busyChats() }, watched.now());
    const records = claimed.map(({ delivery: { id: deliveryId } }, index) =>
      index === 0
        ? ({ kind: 'unknown', deliveryId, reason: 'timeout', told: [] } as const)
        : ({ kind: 'dead', deliveryId, reason: 'our bug' } as const),
    );
    await watched.outbox.record(records, watched.now());
    await watched.pass(3 * hourMs, 10 * minuteMs);
    expect(watched.reports).toMatchObject([
      {
        found: [
          { kind: 'deliveries-failing', failed: 11, of: 11 },
          { kind: 'deliveries-unknown', count: 1 },
        ],
      },
    ]);
  });

  it('keeps what nobody could be told until somebody can', async () => {
    const database = await open();
    await fillDatabase(database);
    const watched = watchOver(database);
    watched.telegramIs('away');
    await watched.pass(13 * hourMs, hourMs);
    expect(watched.reports).toEqual([]);
    watched.telegramIs('reachable');
    await watched.pass(5 * minuteMs);
    expect(watched.kinds()).toContain('silence');
  });
});
