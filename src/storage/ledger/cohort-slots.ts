import { sql } from 'kysely';
import type { Cohort, DueCohort } from '../../domain/ports/outbox.ts';
import { latestSlotAt, nextSlotAfter } from '../../domain/schedule.ts';
import { toCohort } from '../cohorts.ts';
import type { Queries } from '../database.ts';
import { dayMs } from './rows.ts';

/** No rhythm waits longer for its next slot; a later one was computed while the clock was wrong. */
const longestWaitMs = 9 * dayMs;

const cohortsAtOnce = 500;

export async function* dueCohorts(db: Queries, now: Date, catchUpMs: number): AsyncGenerator<DueCohort> {
  const at = now.getTime();
  await wakePaused(db, at);
  await mendFarSlots(db, now);
  let after = { audience: '', id: 0 };
  for (;;) {
    const rows = await db
      .selectFrom('cohorts')
      .selectAll()
      .where('next_slot_at', '<=', at)
      .where(sql<boolean>`(audience, id) > (${after.audience}, ${after.id})`)
      .orderBy('audience')
      .orderBy('id')
      .limit(cohortsAtOnce)
      .execute();
    for (const row of rows) {
      const cohort = toCohort(row);
      const slot = latestSlotAt(cohort.schedule, now);
      // A slot before the awaited one means that the zone's rules moved it to later.
      const isAwaited = slot && row.next_slot_at !== null && slot.at.getTime() >= row.next_slot_at;
      const isSendable = isAwaited && at - slot.at.getTime() <= catchUpMs;
      if (isSendable && (await hasRecipient(db, row.id, slot.at))) yield { ...cohort, slot };
      else await moveToNextSlot(db, cohort, now);
    }
    const last = rows.at(-1);
    if (!last) return;
    after = { audience: last.audience, id: last.id };
  }
}

export async function breakingCohorts(db: Queries, now: Date): Promise<Cohort[]> {
  await wakePaused(db, now.getTime());
  const rows = await db
    .selectFrom('cohorts')
    .selectAll()
    .where('breaking', 'is not', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('subscriptions')
          .select('subscriptions.id')
          .whereRef('subscriptions.cohort_id', '=', 'cohorts.id')
          .where('subscriptions.state', '=', 'active'),
      ),
    )
    .orderBy('audience')
    .orderBy('id')
    .execute();
  return rows.map(toCohort);
}

export async function moveToNextSlot(db: Queries, cohort: Cohort, now: Date): Promise<void> {
  await db
    .updateTable('cohorts')
    .set({ next_slot_at: nextSlotAfter(cohort.schedule, now)?.at.getTime() ?? null })
    .where('id', '=', cohort.id)
    .execute();
}

/** Computes future slots anew; those that have come are left to be sent. */
export async function refreshSlots(db: Queries, now: Date, from = now.getTime()): Promise<void> {
  let afterId = 0;
  for (;;) {
    const rows = await db
      .selectFrom('cohorts')
      .selectAll()
      .where('next_slot_at', '>', from)
      .where('id', '>', afterId)
      .orderBy('id')
      .limit(500)
      .execute();
    for (const row of rows) {
      const cohort = toCohort(row);
      if (nextSlotAfter(cohort.schedule, now)?.at.getTime() !== row.next_slot_at) {
        await moveToNextSlot(db, cohort, now);
      }
    }
    const last = rows.at(-1);
    if (!last) return;
    afterId = last.id;
  }
}

const mendFarSlots = (db: Queries, now: Date) => refreshSlots(db, now, now.getTime() + longestWaitMs);

async function wakePaused(db: Queries, at: number): Promise<void> {
  await sql`
    update subscriptions set state = 'active', state_reason = null, state_changed_at = ${at},
      promised_since = paused_until, paused_until = null
    where state = 'paused' and paused_until <= ${at}`.execute(db);
}

async function hasRecipient(db: Queries, cohortId: number, slotAt: Date): Promise<boolean> {
  const row = await db
    .selectFrom('subscriptions')
    .select('id')
    .where('cohort_id', '=', cohortId)
    .where('state', '=', 'active')
    .where('promised_since', '<=', slotAt.getTime())
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
