import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { SubscriptionChange, SubscriptionStore } from '../domain/ports/subscription-store.ts';
import { nextSlotAfter } from '../domain/schedule.ts';
import { chatKinds, type Subscription } from '../domain/subscription.ts';
import { cohortFor } from './cohorts.ts';
import { fromDate, oneOf, toDate, toOptional, toOptionalDate } from './columns.ts';
import { preferencesColumn, scheduleColumn } from './contents.ts';
import type { Database, Queries } from './database.ts';
import type { Dialect } from './engine.ts';
import { mergedInto, remember } from './merged-stories.ts';
import type { SubscriptionTable } from './schema.ts';

const dayMs = 24 * 60 * 60_000;
/** A chat that Telegram does not find is given up at the third time, a day after the first at the earliest. */
const suspectedFailuresAllowed = 2;

/** What a Subscription is read from, and whether the chat was told that there is no news. */
const subscriptionColumns = [
  'subscriptions.id',
  'subscriptions.chat_id',
  'subscriptions.thread_id',
  'subscriptions.chat_kind',
  'subscriptions.chat_title',
  'subscriptions.owner_user_id',
  'subscriptions.locale',
  'subscriptions.schedule',
  'subscriptions.preferences',
  'subscriptions.state',
  'subscriptions.state_reason',
  'subscriptions.paused_until',
  'subscriptions.promised_since',
  'subscriptions.said_empty',
  'subscriptions.created_at',
] as const;

export type SubscriptionRow = Omit<
  Selectable<SubscriptionTable>,
  'cohort_id' | 'state_changed_at' | 'suspected_failures' | 'suspected_since'
> & { readonly next_slot_at: number | null };

export function createSubscriptionStore({ queries, dialect, transaction }: Database): SubscriptionStore {
  return {
    find: async ({ chatId, threadId }) => {
      const row = await selectSubscriptions(queries)
        .where('chat_id', '=', chatId)
        .where('thread_id', '=', threadId ?? 0)
        .executeTakeFirst();
      return row && toSubscription(row);
    },

    findById: async (id) => {
      const row = await selectSubscriptions(queries).where('subscriptions.id', '=', id).executeTakeFirst();
      return row && toSubscription(row);
    },

    ofChat: async (chatId) => {
      const rows = await selectSubscriptions(queries)
        .where('chat_id', '=', chatId)
        .orderBy('thread_id')
        .execute();
      return rows.map(toSubscription);
    },

    ownedBy: async (userId) => {
      const rows = await selectSubscriptions(queries)
        .where('owner_user_id', '=', userId)
        .where('chat_kind', '<>', 'private')
        .orderBy('subscriptions.id')
        .execute();
      return rows.map(toSubscription);
    },

    subscribe: (subscription, now) =>
      transaction(async (db) => {
        const { chatId, threadId, chatKind, chatTitle, ownerUserId, locale } = subscription;
        const at = now.getTime();
        const known = await selectSubscriptions(db)
          .where('chat_id', '=', chatId)
          .where('thread_id', '=', threadId ?? 0)
          .executeTakeFirst();
        if (known) {
          await db
            .updateTable('subscriptions')
            .set({
              chat_kind: chatKind,
              ...(chatTitle !== undefined && { chat_title: chatTitle }),
              ...(ownerUserId !== undefined && { owner_user_id: ownerUserId }),
              ...activeAgain(now),
              ...(known.state === 'active' && { promised_since: known.promised_since }),
            })
            .where('id', '=', known.id)
            .execute();
          return readBack(db, known.id);
        }
        const { id } = await db
          .insertInto('subscriptions')
          .values({
            chat_id: chatId,
            thread_id: threadId ?? 0,
            chat_kind: chatKind,
            chat_title: chatTitle ?? null,
            owner_user_id: ownerUserId ?? null,
            locale,
            schedule: scheduleColumn.write(subscription.schedule),
            preferences: preferencesColumn.write(subscription.preferences),
            cohort_id: await cohortFor(db, subscription.schedule, subscription.preferences, now),
            state: 'active',
            state_changed_at: at,
            promised_since: at,
            suspected_failures: 0,
            said_empty: 0,
            created_at: at,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        return readBack(db, id);
      }),

    change: (id, change, now) =>
      transaction(async (db) => {
        const current = await readBack(db, id);
        const schedule = change.schedule ?? current.schedule;
        const preferences = change.preferences ?? current.preferences;
        await db
          .updateTable('subscriptions')
          .set({
            ...plainColumns(change),
            ...stateColumns(change, current, now),
            ...((change.schedule || change.preferences) && {
              schedule: scheduleColumn.write(schedule),
              preferences: preferencesColumn.write(preferences),
              cohort_id: await cohortFor(db, schedule, preferences, now),
            }),
            // A slot of the new timetable that has passed was never promised.
            ...(change.schedule && { promised_since: now.getTime() }),
          })
          .where('id', '=', id)
          .execute();
        return readBack(db, id);
      }),

    migrateChat: (fromChatId, toChatId) =>
      transaction(async (db) => {
        // Where the supergroup has settings of its own already, they are the newer ones and stay.
        await deleteSubscriptions(
          db,
          dialect,
          sql`chat_id = ${fromChatId} and thread_id in (
            select thread_id from subscriptions where chat_id = ${toChatId}
          )`,
        );
        await db
          .updateTable('subscriptions')
          .set({ chat_id: toChatId, chat_kind: 'supergroup' })
          .where('chat_id', '=', fromChatId)
          .execute();
        await db
          .updateTable('deliveries')
          .set({ chat_id: toChatId })
          .where('chat_id', '=', fromChatId)
          .execute();
      }),

    forget: async (chatId) => {
      await transaction(async (db) => {
        await deleteSubscriptions(db, dialect, sql`chat_id = ${chatId}`);
        await db
          .updateTable('subscriptions')
          .set({ owner_user_id: null })
          .where('owner_user_id', '=', chatId)
          .execute();
      });
      // What was erased must leave the write-ahead log too.
      if (dialect.engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(queries);
    },

    exportChat: (chatId) => exportChat(queries, chatId),

    counts: async () => {
      const rows = await queries
        .selectFrom('subscriptions')
        .select(['state', sql<number>`count(*)`.as('count')])
        .groupBy('state')
        .execute();
      const counts = { active: 0, paused: 0, unreachable: 0, ended: 0 };
      for (const row of rows) counts[stateOf(row.state)] = row.count;
      return counts;
    },

    markTold: async (subscriptionId, storyIds, now) => {
      if (storyIds.length === 0) return;
      await sql`
        insert into told_stories (subscription_id, story_id, revision, told_at)
        select cast(${subscriptionId} as bigint), id, revision, cast(${now.getTime()} as bigint)
        from stories where ${dialect.isIn(sql.ref('id'), storyIds)}
        on conflict (subscription_id, story_id) do update
        set revision = excluded.revision, told_at = excluded.told_at`.execute(queries);
    },

    toldAmong: async (subscriptionId, storyIds) => {
      const partsOf = await mergedInto(queries, dialect, storyIds);
      const rows = await queries
        .selectFrom('told_stories')
        .select(['story_id', 'revision'])
        .where('subscription_id', '=', subscriptionId)
        .where(dialect.isIn(sql.ref('story_id'), [...storyIds, ...partsOf.keys()]))
        .execute();
      const told = new Map<number, number>();
      for (const row of rows) {
        const part = partsOf.get(row.story_id);
        if (part) remember(told, part.into, part.revision);
        if (storyIds.includes(row.story_id)) remember(told, row.story_id, row.revision);
      }
      return told;
    },

    markUnreachable: (chatId, { reason, certainty }, now) =>
      transaction(async (db) => {
        const at = now.getTime();
        if (certainty === 'suspected') {
          await sql`
            update subscriptions set suspected_failures = suspected_failures + 1,
              suspected_since = coalesce(suspected_since, ${at})
            where chat_id = ${chatId}`.execute(db);
        }
        let refused = selectSubscriptions(db)
          .where('chat_id', '=', chatId)
          .where('state', 'in', ['active', 'paused']);
        if (certainty === 'suspected') {
          refused = refused
            .where('suspected_failures', '>', suspectedFailuresAllowed)
            .where('suspected_since', '<=', at - dayMs);
        }
        const rows = await refused.execute();
        const ids = rows.map((row) => row.id);
        await db
          .updateTable('subscriptions')
          .set({ state: 'unreachable', state_reason: reason, state_changed_at: at, paused_until: null })
          .where(dialect.isIn(sql.ref('id'), ids))
          .execute();
        return rows.map((row) => toSubscription({ ...row, state: 'unreachable', state_reason: reason }));
      }),

    history: (since) => countsByDay(queries, since),
  };
}

export const selectSubscriptions = (db: Queries) =>
  db
    .selectFrom('subscriptions')
    .innerJoin('cohorts', 'cohorts.id', 'subscriptions.cohort_id')
    .select(subscriptionColumns)
    .select('cohorts.next_slot_at');

async function readBack(db: Queries, id: number): Promise<Subscription> {
  return toSubscription(
    await selectSubscriptions(db).where('subscriptions.id', '=', id).executeTakeFirstOrThrow(),
  );
}

const activeAgain = (now: Date) => ({
  state: 'active',
  state_reason: null,
  state_changed_at: now.getTime(),
  paused_until: null,
  promised_since: now.getTime(),
  suspected_failures: 0,
  suspected_since: null,
});

/** A key that is there with the value `undefined` clears its column. */
function plainColumns(change: SubscriptionChange) {
  return {
    ...('chatTitle' in change && { chat_title: change.chatTitle ?? null }),
    ...('threadId' in change && { thread_id: change.threadId ?? 0 }),
    ...('ownerUserId' in change && { owner_user_id: change.ownerUserId ?? null }),
    ...('stateReason' in change && { state_reason: change.stateReason ?? null }),
    ...('pausedUntil' in change && { paused_until: fromDate(change.pausedUntil) }),
    ...(change.locale !== undefined && { locale: change.locale }),
  };
}

function stateColumns({ state, stateReason }: SubscriptionChange, current: Subscription, now: Date) {
  if (state === undefined || state === current.state) return {};
  if (state === 'active') return activeAgain(now);
  return { state, state_changed_at: now.getTime(), state_reason: stateReason ?? null };
}

const stateOf = oneOf(['active', 'paused', 'unreachable', 'ended']);
const chatKindOf = oneOf(chatKinds);

export function toSubscription(row: SubscriptionRow): Subscription {
  const state = stateOf(row.state);
  return {
    id: row.id,
    chatId: row.chat_id,
    threadId: row.thread_id === 0 ? undefined : row.thread_id,
    chatKind: chatKindOf(row.chat_kind),
    chatTitle: toOptional(row.chat_title),
    ownerUserId: toOptional(row.owner_user_id),
    locale: row.locale,
    schedule: scheduleColumn.read(row.schedule),
    preferences: preferencesColumn.read(row.preferences),
    state,
    pausedUntil: toOptionalDate(row.paused_until),
    stateReason: toOptional(row.state_reason),
    nextSlotAt: nextPromisedSlot(row),
    createdAt: toDate(row.created_at),
  };
}

/** The cohort's next slot, or the first of its slots that comes once a pause is over. */
function nextPromisedSlot(row: SubscriptionRow): Date | undefined {
  if (row.next_slot_at === null) return undefined;
  const waitsUntil = row.state === 'paused' ? row.paused_until : row.state === 'active' ? 0 : null;
  if (waitsUntil === null) return undefined;
  const from = Math.max(waitsUntil, row.promised_since);
  if (row.next_slot_at >= from) return toDate(row.next_slot_at);
  return nextSlotAfter(scheduleColumn.read(row.schedule), toDate(from))?.at;
}

/** With everything that hangs on them; the editions they were promised count them no more. */
async function deleteSubscriptions(
  db: Queries,
  dialect: Dialect,
  condition: RawBuilder<unknown>,
): Promise<void> {
  const { rows } = await sql<{ id: number }>`select id from subscriptions where ${condition}`.execute(db);
  const ids = rows.map((row) => row.id);
  await sql`
    update edition_progress set count = edition_progress.count - gone.count
    from (
      select edition_id, case when state = 'sending' then 'pending' else state end as state, count(*) as count
      from deliveries where ${dialect.isIn(sql.ref('subscription_id'), ids)} group by 1, 2
    ) as gone
    where edition_progress.edition_id = gone.edition_id and edition_progress.state = gone.state`.execute(db);
  await sql`delete from subscriptions where ${dialect.isIn(sql.ref('id'), ids)}`.execute(db);
}

async function exportChat(db: Queries, chatId: number): Promise<unknown> {
  const rows = await selectSubscriptions(db).where('chat_id', '=', chatId).execute();
  const subscriptions = [];
  for (const row of rows) {
    const deliveries = await db
      .selectFrom('deliveries')
      .select(['slot', 'slot_at', 'state', 'finished_at', 'problem'])
      .where('subscription_id', '=', row.id)
      .orderBy('id')
      .execute();
    const told = await db
      .selectFrom('told_stories')
      .select(['story_id', 'told_at'])
      .where('subscription_id', '=', row.id)
      .orderBy('told_at')
      .execute();
    const marks = await db
      .selectFrom('story_marks')
      .select(['story_id', 'mark', 'marked_at'])
      .where('subscription_id', '=', row.id)
      .orderBy('marked_at')
      .execute();
    subscriptions.push({
      ...toSubscription(row),
      deliveries: deliveries.map((delivery) => ({
        slot: delivery.slot,
        slotAt: toDate(delivery.slot_at),
        state: delivery.state,
        finishedAt: toOptionalDate(delivery.finished_at),
        problem: toOptional(delivery.problem),
      })),
      toldStories: told.map((one) => ({ storyId: one.story_id, toldAt: toDate(one.told_at) })),
      markedStories: marks.map((one) => ({
        storyId: one.story_id,
        mark: one.mark,
        markedAt: toDate(one.marked_at),
      })),
    });
  }
  return { chatId, subscriptions };
}

/** As far as today's rows tell: what was erased since is in no count. */
async function countsByDay(db: Queries, since: Date): Promise<{ day: string; count: number }[]> {
  const firstDay = Math.floor(since.getTime() / dayMs);
  const dayOf = (column: string) =>
    sql<number>`case when ${sql.ref(column)} < ${firstDay * dayMs} then ${firstDay}
      else cast(${sql.ref(column)} / ${sql.lit(dayMs)} as bigint) end`;
  const changes = await sql<{ day: number; change: number }>`
    select day, sum(change) as change from (
      select ${dayOf('created_at')} as day, 1 as change from subscriptions
      union all
      select ${dayOf('state_changed_at')} as day, -1 as change from subscriptions
      where state in ('unreachable', 'ended')
    ) as changes group by day order by day`.execute(db);
  const changeOn = new Map(changes.rows.map((row) => [row.day, row.change]));
  const lastDay = Math.max(firstDay, ...changeOn.keys());
  const days = [];
  let count = 0;
  for (let day = firstDay; day <= lastDay; day++) {
    count += changeOn.get(day) ?? 0;
    days.push({ day: new Date(day * dayMs).toISOString().slice(0, 10), count });
  }
  return days;
}
