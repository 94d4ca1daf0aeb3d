import type { ReadinessCheck } from '../domain/ports/observability.ts';
import type { TroubleKind } from '../domain/trouble.ts';
import type { TroubleFinder } from '../jobs/find-troubles.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { Clock } from '../shared/clock.ts';
import type { Bot } from '../telegram/bot.ts';
import type { Stores } from './stores.ts';

/** The scheduler ticks each minute, and Telegram answers a poll at least as often. */
const silenceMs = 3 * 60_000;
const hourMs = 3_600_000;

/** What must hold for Docket to be of use, each said in one line when it does not. */
export function readinessChecks(deps: {
  readonly stores: Stores;
  readonly scheduler: Pick<Scheduler, 'lastTickAt'>;
  /** Absent without a token. */
  readonly bot?: Pick<Bot, 'lastHeardAt'>;
  /** Whether this process is the one that polls Telegram. */
  readonly polls: () => boolean;
  /** Feeds are stale when none was read for this long. */
  readonly silentHours: number;
  readonly troubles: TroubleFinder;
  readonly clock: Clock;
}): ReadinessCheck[] {
  const { stores, scheduler, bot, clock } = deps;
  const msSince = (instant: Date | undefined): number | undefined =>
    instant && clock.now().getTime() - instant.getTime();

  const database: ReadinessCheck = {
    name: 'database',
    problem: async () => {
      await stores.database.ping();
      return undefined;
    },
  };
  const ticking: ReadinessCheck = {
    name: 'scheduler',
    problem: async () => {
      const age = msSince(scheduler.lastTickAt());
      if (age === undefined) return 'the scheduler has not ticked yet';
      return age > silenceMs ? `the scheduler last ticked ${Math.round(age / 1000)} s ago` : undefined;
    },
  };
  const polling: ReadinessCheck = {
    name: 'telegram',
    problem: async () => {
      if (!bot || !deps.polls()) return undefined;
      const age = msSince(bot.lastHeardAt());
      if (age === undefined) return 'Telegram has not answered yet';
      return age > silenceMs ? `Telegram last answered ${Math.round(age / 1000)} s ago` : undefined;
    },
  };
  const feeds: ReadinessCheck = {
    name: 'feeds',
    problem: async () => {
      const active = (await stores.feeds.list()).filter((feed) => feed.state === 'active');
      if (active.length === 0) return 'no source is active';
      const newest = Math.max(...active.map((feed) => feed.lastSuccessAt?.getTime() ?? 0));
      if (newest === 0) return 'no source was read yet';
      return clock.now().getTime() - newest > deps.silentHours * hourMs
        ? `no source could be read for ${deps.silentHours} hours`
        : undefined;
    },
  };
  /** What a reader would notice: no news, no digest. */
  const service: ReadinessCheck = {
    name: 'service',
    problem: async () => {
      const noticed = ((await deps.troubles.find()) ?? []).filter(({ kind }) => kind in noticeable);
      return noticed.map(({ kind }) => noticeable[kind]).join('; ') || undefined;
    },
  };
  return [database, ticking, polling, feeds, service];
}

const noticeable: Partial<Record<TroubleKind, string>> = {
  silence: 'no new article came for too long',
  'digests-missed': 'digests were due and not made',
  'digests-empty': 'the next digests would be empty',
  'deliveries-stuck': 'deliveries are due and none goes out',
};
