import { z } from 'zod';
import type { AdminReports } from '../domain/ports/attention.ts';
import type { Outbox } from '../domain/ports/outbox.ts';
import type { SettingsStore } from '../domain/ports/settings-store.ts';
import type { MendedTrouble, Trouble } from '../domain/trouble.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';
import type { TroubleFinder } from './find-troubles.ts';

/** Failed deliveries are looked at over so long at a time, so that a bad hour is one message. */
const tallyEveryMs = 3_600_000;
/** A few people always block a bot; this many, and this share, is more than that. */
const failuresWorthTelling = 10;
const shareWorthTelling = 0.2;

const settingKey = 'watch';

const tallySchema = z.object({
  atMs: z.number(),
  sent: z.number(),
  dead: z.number(),
  unknown: z.number(),
});
const memorySchema = z.object({
  told: z.array(
    z.object({
      key: z.string(),
      kind: z.enum([
        'silence',
        'source-failing',
        'digests-missed',
        'digests-empty',
        'deliveries-stuck',
        'deliveries-failing',
        'deliveries-unknown',
      ]),
      name: z.string().optional(),
    }),
  ),
  tally: tallySchema.optional(),
});

type Tally = z.infer<typeof tallySchema>;
type Memory = z.infer<typeof memorySchema>;

/**
 * Tells the admins once when something goes wrong, and once when it is well again. What was told is kept in the
 * database, so that neither a new start nor another process that takes over says it again; one process runs this
 * at a time. What nobody could be told is told when somebody can.
 */
export function createWatch(deps: {
  readonly troubles: TroubleFinder;
  readonly outbox: Outbox;
  readonly settings: SettingsStore;
  /** Absent without a token: then the log is all there is. */
  readonly reports?: AdminReports;
  readonly clock: Clock;
  readonly log: Logger;
}) {
  const { troubles, outbox, settings, reports, clock, log } = deps;
  // Already in the log, told or not.
  const logged = new Set<string>();

  const remembered = async (): Promise<Memory> => {
    const parsed = memorySchema.safeParse(await settings.get(settingKey));
    return parsed.success ? parsed.data : { told: [] };
  };

  const tallied = async (): Promise<Tally> => {
    const { byState } = await outbox.counts();
    return {
      atMs: clock.now().getTime(),
      sent: byState.sent,
      dead: byState.dead,
      unknown: byState.unknown,
    };
  };

  const writeLog = (found: readonly Trouble[], mended: readonly MendedTrouble[]): void => {
    for (const trouble of found) {
      if (!logged.has(keyOf(trouble))) log.warn({ trouble }, 'trouble found');
      logged.add(keyOf(trouble));
    }
    for (const { kind, name } of mended) log.info({ kind, name }, 'trouble is over');
  };

  return async (): Promise<void> => {
    const standing = await troubles.find();
    if (!standing) return;
    const memory = await remembered();
    const known = new Set(memory.told.map(({ key }) => key));
    const present = new Set(standing.map(keyOf));
    const begun = standing.filter((trouble) => !known.has(keyOf(trouble)));
    const mended = memory.told.filter(({ key }) => !present.has(key));

    const { tally: before } = memory;
    const isTimeToTally = before === undefined || clock.now().getTime() - before.atMs >= tallyEveryMs;
    const tally = isTimeToTally ? await tallied() : before;
    const happened = before && tally && isTimeToTally ? failuresBetween(before, tally) : [];

    const found = [...begun, ...happened];
    for (const key of logged) if (!present.has(key)) logged.delete(key);
    if (found.length === 0 && mended.length === 0 && !isTimeToTally) return;
    writeLog(found, mended);
    const hasNews = found.length > 0 || mended.length > 0;
    if (hasNews && reports && !(await reports.reportTroubles(found, mended))) return;
    const told = standing.map((trouble) => ({
      key: keyOf(trouble),
      kind: trouble.kind,
      ...('name' in trouble && { name: trouble.name }),
    }));
    await settings.set(settingKey, { told, tally });
  };
}

const keyOf = (trouble: Trouble): string =>
  trouble.kind === 'source-failing' ? `source-failing:${trouble.feedId}` : trouble.kind;

function failuresBetween(before: Tally, after: Tally): Trouble[] {
  const grown = (state: 'sent' | 'dead' | 'unknown') => Math.max(0, after[state] - before[state]);
  const failed = grown('dead');
  const of = failed + grown('sent');
  const unknown = grown('unknown');
  const troubles: Trouble[] = [];
  if (failed >= failuresWorthTelling && failed / of >= shareWorthTelling) {
    troubles.push({ kind: 'deliveries-failing', failed, of });
  }
  if (unknown > 0) troubles.push({ kind: 'deliveries-unknown', count: unknown });
  return troubles;
}
