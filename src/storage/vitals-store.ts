import { sql } from 'kysely';
import type { Overdue, VitalsStore } from '../domain/ports/vitals-store.ts';
import { toOptionalDate } from './columns.ts';
import type { Database } from './database.ts';

export function createVitalsStore({ queries }: Database): VitalsStore {
  const overdue = (row: { count: number; oldest: number | null }): Overdue => ({
    count: row.count,
    oldestAt: toOptionalDate(row.oldest),
  });

  return {
    read: async (overdueBefore) => {
      const before = overdueBefore.getTime();
      const newest = await queries
        .selectFrom('articles')
        .select('first_seen_at')
        .where('archival', '=', 0)
        .orderBy('first_seen_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      const missed = await queries
        .selectFrom('cohorts')
        .select([sql<number>`count(*)`.as('count'), sql<number | null>`min(next_slot_at)`.as('oldest')])
        .where('next_slot_at', '<=', before)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('subscriptions')
              .select('subscriptions.id')
              .whereRef('subscriptions.cohort_id', '=', 'cohorts.id')
              .where('subscriptions.state', '=', 'active')
              .whereRef('subscriptions.promised_since', '<=', 'cohorts.next_slot_at'),
          ),
        )
        .executeTakeFirstOrThrow();
      const waiting = await queries
        .selectFrom('deliveries')
        .select([sql<number>`count(*)`.as('count'), sql<number | null>`min(not_before_at)`.as('oldest')])
        .where('state', '=', sql.lit('pending'))
        .where('not_before_at', '<=', before)
        .executeTakeFirstOrThrow();
      const last = await queries
        .selectFrom('deliveries')
        .select('finished_at')
        .where('finished_at', 'is not', null)
        .orderBy('finished_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return {
        newestArticleAt: toOptionalDate(newest?.first_seen_at ?? null),
        missedDigests: overdue(missed),
        waitingDeliveries: overdue(waiting),
        lastDeliveryAt: toOptionalDate(last?.finished_at ?? null),
      };
    },
  };
}
