import { sql } from 'kysely';
import type { Edition } from '../../domain/edition.ts';
import type { BusyChats, Claim, ClaimedDelivery, ClaimRequest } from '../../domain/ports/outbox.ts';
import { storyIdsColumn } from '../contents.ts';
import type { Queries } from '../database.ts';
import type { Dialect } from '../engine.ts';
import { mergedInto, remember } from '../merged-stories.ts';
import { selectSubscriptions, toSubscription } from '../subscription-store.ts';
import type { EditionShelf } from './editions.ts';
import { type DeliveryRow, deliveryColumns, priorities, toDelivery } from './rows.ts';

export interface ClaimContext {
  readonly db: Queries;
  readonly dialect: Dialect;
  readonly holder: string;
  readonly shelf: EditionShelf;
}

export async function claim(context: ClaimContext, { limit, busy }: ClaimRequest, now: Date): Promise<Claim> {
  const ids: number[] = [];
  let passedOver = false;
  for (const priority of Object.values(priorities)) {
    const wanted = limit - ids.length;
    if (wanted <= 0) break;
    const found = await claimable(context, priority, wanted, busy, now);
    ids.push(...found.ids);
    passedOver ||= found.passedOver;
  }
  if (ids.length === 0) return { claimed: [], passedOver };
  const { db, dialect, holder } = context;
  const rows = await db
    .updateTable('deliveries')
    .set({ state: 'sending', holder, attempts: sql`attempts + 1` })
    .where(dialect.isIn(sql.ref('id'), ids))
    .where('state', '=', sql.lit('pending'))
    .returning(deliveryColumns)
    .execute();
  const place = new Map(ids.map((id, at) => [id, at]));
  rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  return { claimed: await withContext(context, rows), passedOver };
}

/** Busy chats are rare among those due, so they are named to the database only when they fill what it found. */
async function claimable(
  context: ClaimContext,
  priority: number,
  limit: number,
  busy: BusyChats,
  now: Date,
): Promise<{ ids: number[]; passedOver: boolean }> {
  const first = await firstOfChats(context, priority, limit, [], now);
  const free = first.filter((row) => !busy.has(row.chat_id));
  const passedOver = free.length < first.length;
  if (!passedOver || first.length < limit) return { ids: free.map((row) => row.id), passedOver };
  const others = await firstOfChats(context, priority, limit, busy.ids(), now);
  return { ids: others.filter((row) => !busy.has(row.chat_id)).map((row) => row.id), passedOver };
}

/** Of each chat only what comes first may be claimed, and nothing while a message to it is under way. */
async function firstOfChats(
  { db, dialect }: ClaimContext,
  priority: number,
  limit: number,
  exceptChatIds: readonly number[],
  now: Date,
): Promise<{ id: number; chat_id: number }[]> {
  const { rows } = await sql<{ id: number; chat_id: number }>`
    select d.id, d.chat_id from deliveries d
    where d.state = 'pending' and d.priority = ${sql.lit(priority)} and d.not_before_at <= ${now.getTime()}
      and ${dialect.isNotIn(sql.ref('d.chat_id'), exceptChatIds)}
      and not exists (
        select 1 from deliveries e
        where e.chat_id = d.chat_id and e.is_open = 1 and (
          e.state = 'sending' or e.priority < d.priority or (e.priority = d.priority and e.id < d.id)
        )
      )
    order by d.not_before_at, d.id
    limit ${limit} ${dialect.lockSkippingLocked}`.execute(db);
  return rows;
}

async function withContext(
  { db, dialect, shelf }: ClaimContext,
  rows: readonly DeliveryRow[],
): Promise<ClaimedDelivery[]> {
  const subscriptionIds = rows.map((row) => row.subscription_id);
  const editions = await shelf.findMany(
    db,
    rows.map((row) => row.edition_id),
  );
  const subscriptionRows = await selectSubscriptions(db)
    .where(dialect.isIn(sql.ref('subscriptions.id'), subscriptionIds))
    .execute();
  const subscriptionById = new Map(subscriptionRows.map((row) => [row.id, row]));
  const memory = await memoryOf(db, dialect, subscriptionIds, [...editions.values()]);

  return rows.flatMap((row) => {
    const subscription = subscriptionById.get(row.subscription_id);
    const edition = editions.get(row.edition_id);
    if (!subscription || !edition) return [];
    const { told, muted, followed } = memory(row.subscription_id);
    return [
      {
        delivery: toDelivery(row, subscription.thread_id),
        subscription: toSubscription(subscription),
        edition,
        told,
        mutedStoryIds: muted,
        followedStoryIds: followed,
        shownStoryIds: row.shown === null ? undefined : storyIdsColumn.read(row.shown),
        saidEmpty: subscription.said_empty === 1,
      },
    ];
  });
}

interface ChatMemory {
  readonly told: Map<number, number>;
  readonly muted: Set<number>;
  readonly followed: Set<number>;
}

const nothingRemembered = (): ChatMemory => ({ told: new Map(), muted: new Set(), followed: new Set() });

/** What the chats remember of these editions' stories, read with two queries for all of them. */
async function memoryOf(
  db: Queries,
  dialect: Dialect,
  subscriptionIds: readonly number[],
  editions: readonly Edition[],
): Promise<(subscriptionId: number) => ChatMemory> {
  const storyIds = new Set(
    editions.flatMap((edition) =>
      edition.kind === 'notice' ? [] : edition.stories.map(({ story }) => story.id),
    ),
  );
  const memories = new Map<number, ChatMemory>(subscriptionIds.map((id) => [id, nothingRemembered()]));
  if (storyIds.size > 0) {
    const partsOf = await mergedInto(db, dialect, [...storyIds]);
    // Ids grow with time: from the oldest story on, a chat's memory is short.
    const oldest = Math.min(...storyIds, ...partsOf.keys());
    const told = await db
      .selectFrom('told_stories')
      .select(['subscription_id', 'story_id', 'revision'])
      .where(dialect.isIn(sql.ref('subscription_id'), subscriptionIds))
      .where('story_id', '>=', oldest)
      .execute();
    for (const row of told) {
      const known = memories.get(row.subscription_id)?.told;
      const part = partsOf.get(row.story_id);
      if (known && part) remember(known, part.into, part.revision);
      else if (known && storyIds.has(row.story_id)) remember(known, row.story_id, row.revision);
    }
    const marked = await db
      .selectFrom('story_marks')
      .select(['subscription_id', 'story_id', 'mark'])
      .where(dialect.isIn(sql.ref('subscription_id'), subscriptionIds))
      .where('story_id', '>=', oldest)
      .where('mark', 'in', ['muted', 'followed'])
      .execute();
    for (const row of marked) {
      const known = memories.get(row.subscription_id);
      (row.mark === 'muted' ? known?.muted : known?.followed)?.add(row.story_id);
    }
  }
  return (id) => memories.get(id) ?? nothingRemembered();
}
