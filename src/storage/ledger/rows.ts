import { type Selectable, sql } from 'kysely';
import { type Delivery, type DeliveryState, deliveryStates } from '../../domain/delivery.ts';
import { oneOf, toDate, toOptional } from '../columns.ts';
import type { Queries } from '../database.ts';
import type { DeliveryTable } from '../schema.ts';

export const dayMs = 24 * 60 * 60_000;

/** Rows a transaction touches at most, so that other work gets its turn within some tens of milliseconds. */
export const rowsAtOnce = 1000;

/** What is claimed first. */
export const priorities = { begun: 0, breaking: 1, digest: 2, announcement: 3 } as const;

export const stateOf = oneOf(deliveryStates);

export const noneInAnyState = (): Record<DeliveryState, number> => ({
  pending: 0,
  sending: 0,
  sent: 0,
  unknown: 0,
  dead: 0,
  skipped: 0,
});

/** What a Delivery is read from. */
export const deliveryColumns = [
  'id',
  'subscription_id',
  'chat_id',
  'edition_id',
  'slot',
  'slot_at',
  'state',
  'not_before_at',
  'attempts',
  'messages_sent',
  'problem',
  'shown',
] as const satisfies readonly (keyof DeliveryTable)[];

export type DeliveryRow = Pick<Selectable<DeliveryTable>, (typeof deliveryColumns)[number]>;

export function toDelivery(row: DeliveryRow, threadId: number): Delivery {
  return {
    id: row.id,
    subscriptionId: row.subscription_id,
    chatId: row.chat_id,
    threadId: threadId === 0 ? undefined : threadId,
    editionId: row.edition_id,
    slot: row.slot,
    slotAt: toDate(row.slot_at),
    state: stateOf(row.state),
    attempts: row.attempts,
    notBeforeAt: toDate(row.not_before_at),
    messagesSent: row.messages_sent,
    problem: toOptional(row.problem),
  };
}

/** Notes that deliveries of editions moved; those being sent count as pending. */
export async function countProgress(
  db: Queries,
  moves: readonly { readonly edition_id: number }[],
  from: DeliveryState | undefined,
  to: DeliveryState,
): Promise<void> {
  const countByEdition = new Map<number, number>();
  for (const { edition_id } of moves)
    countByEdition.set(edition_id, (countByEdition.get(edition_id) ?? 0) + 1);
  for (const [editionId, count] of countByEdition) {
    await addProgress(db, editionId, to, count);
    if (from !== undefined) await addProgress(db, editionId, from, -count);
  }
}

export async function addProgress(
  db: Queries,
  editionId: number,
  state: DeliveryState,
  count: number,
): Promise<void> {
  await db
    .insertInto('edition_progress')
    .values({ edition_id: editionId, state: state === 'sending' ? 'pending' : state, count })
    .onConflict((conflict) =>
      conflict
        .columns(['edition_id', 'state'])
        .doUpdateSet({ count: sql`edition_progress.count + excluded.count` }),
    )
    .execute();
}

/** Adds to the day's count of deliveries that ended. */
export async function countEnded(db: Queries, state: DeliveryState, count: number, now: Date): Promise<void> {
  if (count === 0) return;
  await db
    .insertInto('delivery_days')
    .values({ day: Math.floor(now.getTime() / dayMs), state, count })
    .onConflict((conflict) =>
      conflict.columns(['day', 'state']).doUpdateSet({ count: sql`delivery_days.count + excluded.count` }),
    )
    .execute();
}

/** Lets other work of this process run between two transactions. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
