import { sql } from 'kysely';
import type { DeliveryState } from '../domain/delivery.ts';
import type { DeliveryDay, Outbox } from '../domain/ports/outbox.ts';
import { toOptionalDate } from './columns.ts';
import { storyIdsColumn } from './contents.ts';
import type { Database, Queries } from './database.ts';
import { createLeaseStore } from './lease-store.ts';
import { claim } from './ledger/claim.ts';
import { breakingCohorts, dueCohorts, refreshSlots } from './ledger/cohort-slots.ts';
import { createEditionShelf } from './ledger/editions.ts';
import { countRecipients, enqueue } from './ledger/enqueue.ts';
import { purge } from './ledger/purge.ts';
import { record, rememberTold } from './ledger/record.ts';
import {
  countEnded,
  countProgress,
  dayMs,
  noneInAnyState,
  priorities,
  stateOf,
  toDelivery,
} from './ledger/rows.ts';

/** How long a process that says nothing is taken for alive, and its deliveries for under way. */
const processLeaseMs = 12_000;

const openStates = ['pending', 'sending', 'unknown'] as const;

export function createOutbox(database: Database): Outbox {
  const { queries, dialect, holder, transaction } = database;
  const shelf = createEditionShelf(dialect);
  const leases = createLeaseStore(database);
  const inContext = (db: Queries) => ({ db, dialect, holder, shelf });

  const recoverAbandoned = (): Promise<number> =>
    transaction(async (db) => {
      const { rows } = await sql<{ edition_id: number }>`
        update deliveries
        set state = 'unknown', is_open = 0, problem = 'the process stopped while it was being sent'
        where state = 'sending' and holder <> ${holder} and not exists (
          select 1 from leases where name = 'process:' || deliveries.holder and expires_at > ${dialect.now}
        )
        returning edition_id`.execute(db);
      await countProgress(db, rows, 'pending', 'unknown');
      return rows.length;
    });

  return {
    due: (now, catchUpMs) => dueCohorts(queries, now, catchUpMs),
    breakingCohorts: (now) => breakingCohorts(queries, now),
    enqueue: (edition, recipients, now) => enqueue(database, edition, recipients, now),
    countRecipients: (recipients, now) => countRecipients(queries, recipients, now),
    claim: (request, now) => transaction((db) => claim(inContext(db), request, now)),
    record: (records, now) => transaction((db) => record(inContext(db), records, now)),
    recordAndClaim: (records, request, now) =>
      transaction(async (db) => {
        const refused = await record(inContext(db), records, now);
        return { refused, ...(await claim(inContext(db), request, now)) };
      }),
    release: async (except) => {
      await sql`
        update deliveries set state = 'pending', attempts = attempts - 1, holder = null
        where state = 'sending' and holder = ${holder} and ${dialect.isNotIn(sql.ref('id'), except)}`.execute(
        queries,
      );
    },

    keepAlive: async () => {
      await leases.acquire(`process:${holder}`, holder, processLeaseMs);
    },
    recoverAbandoned,

    counts: async () => {
      const byState = noneInAnyState();
      for (const state of openStates) {
        const { count } = await queries
          .selectFrom('deliveries')
          .select(sql<number>`count(*)`.as('count'))
          .where('state', '=', sql.lit(state))
          .executeTakeFirstOrThrow();
        byState[state] = count;
      }
      const ended = await queries
        .selectFrom('delivery_days')
        .select(['state', sql<number>`sum(count)`.as('count')])
        .groupBy('state')
        .execute();
      for (const row of ended) byState[stateOf(row.state)] = row.count;
      const { first } = await queries
        .selectFrom('deliveries')
        .select(sql<number | null>`min(not_before_at)`.as('first'))
        .where('state', '=', sql.lit('pending'))
        .executeTakeFirstOrThrow();
      return { byState, firstPendingAt: toOptionalDate(first) };
    },

    progress: async (editionId) => {
      const rows = await queries
        .selectFrom('edition_progress')
        .select(['state', 'count'])
        .where('edition_id', '=', editionId)
        .execute();
      const counts = noneInAnyState();
      for (const row of rows) counts[stateOf(row.state)] = row.count;
      return counts;
    },

    history: async (since) => {
      const rows = await queries
        .selectFrom('delivery_days')
        .selectAll()
        .where('day', '>=', Math.floor(since.getTime() / dayMs))
        .orderBy('day')
        .execute();
      const days = new Map<number, Record<DeliveryState, number>>();
      for (const row of rows) {
        const counts = days.get(row.day) ?? noneInAnyState();
        counts[stateOf(row.state)] = row.count;
        days.set(row.day, counts);
      }
      return [...days].map(
        ([day, byState]): DeliveryDay => ({
          day: new Date(day * dayMs).toISOString().slice(0, 10),
          byState,
        }),
      );
    },

    findEdition: async (id) => (await shelf.findMany(queries, [id])).get(id),

    inState: async (state, limit) => {
      const rows = await queries
        .selectFrom('deliveries')
        .innerJoin('subscriptions', 'subscriptions.id', 'deliveries.subscription_id')
        .selectAll('deliveries')
        .select('subscriptions.thread_id')
        .where('deliveries.state', '=', sql.lit(state))
        .orderBy('deliveries.id', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => toDelivery(row, row.thread_id));
    },

    resolveUnknown: (deliveryId, decision, now) =>
      transaction(async (db) => {
        const row = await db
          .selectFrom('deliveries')
          .selectAll()
          .where('id', '=', deliveryId)
          .where('state', '=', sql.lit('unknown'))
          .executeTakeFirst();
        if (!row) return false;
        const at = now.getTime();
        const changes = {
          'send-again': {
            state: 'pending',
            is_open: 1,
            priority: priorities.begun,
            not_before_at: at,
            attempts: 0,
            holder: null,
          },
          'count-as-sent': { state: 'sent', finished_at: at, holder: null },
          'give-up': { state: 'dead', finished_at: at, holder: null },
        } as const;
        const change = changes[decision];
        await db.updateTable('deliveries').set(change).where('id', '=', deliveryId).execute();
        await countProgress(db, [row], 'unknown', change.state);
        if (change.state !== 'pending') await countEnded(db, change.state, 1, now);
        if (decision === 'count-as-sent') {
          const told = await presumablyTold(db, row);
          await rememberTold(
            { db, dialect },
            told.map(({ id, revision }) => [row.subscription_id, id, revision, at] as const),
          );
        }
        return true;
      }),

    refreshSlots: (now) => refreshSlots(queries, now),
    purge: (before) => purge(database, before),
  };

  /** What was noted when it was sent; after a crash the stories that stood first and were not told. */
  async function presumablyTold(
    db: Queries,
    row: { shown: string | null; edition_id: number; subscription_id: number },
  ): Promise<{ id: number; revision: number }[]> {
    const edition = (await shelf.findMany(db, [row.edition_id])).get(row.edition_id);
    if (!edition || edition.kind === 'notice') return [];
    const stories = edition.stories.map(({ story }) => story);
    if (row.shown !== null) {
      const shown = new Set(storyIdsColumn.read(row.shown));
      return stories.filter((story) => shown.has(story.id));
    }
    const known = await db
      .selectFrom('told_stories')
      .select('story_id')
      .where('subscription_id', '=', row.subscription_id)
      .execute();
    const told = new Set(known.map((one) => one.story_id));
    return stories.filter((story) => !told.has(story.id)).slice(0, 7);
  }
}
