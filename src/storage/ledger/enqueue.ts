import { type RawBuilder, sql } from 'kysely';
import type { ComposedEdition } from '../../domain/edition.ts';
import type { Enqueued, Recipients } from '../../domain/ports/outbox.ts';
import { quietUntil } from '../../domain/schedule.ts';
import { assertNever } from '../../shared/errors.ts';
import type { Database, Queries } from '../database.ts';
import { moveToNextSlot } from './cohort-slots.ts';
import { insertEdition } from './editions.ts';
import { addProgress, breathe, dayMs, priorities, rowsAtOnce } from './rows.ts';

/** Whom an edition goes to and what their deliveries have in common. */
interface Round {
  readonly slot: string;
  readonly slotAt: number;
  readonly notBeforeAt: number;
  readonly priority: number;
  /** A condition over `subscriptions as s`. */
  readonly recipients: RawBuilder<boolean>;
}

export async function enqueue(
  { transaction }: Database,
  edition: ComposedEdition | { readonly id: number },
  recipients: Recipients,
  now: Date,
): Promise<Enqueued> {
  const round = roundOf(recipients, now);
  let editionId = 'id' in edition ? edition.id : undefined;
  let deliveries = 0;
  let afterId = 0;
  for (;;) {
    const page = await transaction(async (db) => {
      const ids = await nextRecipients(db, round, afterId);
      let storedId = editionId;
      let written = 0;
      const last = ids.at(-1);
      if (last !== undefined) {
        storedId ??= await insertEdition(db, edition as ComposedEdition);
        written = await insertDeliveries(db, round, storedId, afterId, last);
        await addProgress(db, storedId, 'pending', written);
      }
      const isLast = ids.length < rowsAtOnce;
      if (isLast && recipients.kind === 'due') await moveToNextSlot(db, recipients.cohort, now);
      return { storedId, written, afterId: last ?? afterId, isLast };
    });
    editionId = page.storedId;
    deliveries += page.written;
    afterId = page.afterId;
    if (page.isLast) return { editionId, deliveries };
    await breathe();
  }
}

export async function countRecipients(db: Queries, recipients: Recipients, now: Date): Promise<number> {
  const round = roundOf(recipients, now);
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from subscriptions s where ${unpromised(round)}`.execute(db);
  return rows[0]?.count ?? 0;
}

function roundOf(recipients: Recipients, now: Date): Round {
  const at = now.getTime();
  switch (recipients.kind) {
    case 'due': {
      const { id, schedule, quietHours, slot } = recipients.cohort;
      const heldUntil = quietHours?.mode === 'hold' ? quietUntil(quietHours, schedule.zone, now) : undefined;
      return {
        slot: slot.key,
        slotAt: slot.at.getTime(),
        notBeforeAt: heldUntil?.getTime() ?? slot.at.getTime(),
        priority: priorities.digest,
        recipients: sql`s.cohort_id = ${id} and s.state = 'active' and s.promised_since <= ${slot.at.getTime()}`,
      };
    }
    case 'breaking': {
      const { cohort, storyId } = recipients;
      return {
        slot: `breaking:${storyId}`,
        slotAt: at,
        notBeforeAt: at,
        priority: priorities.breaking,
        recipients: sql`s.cohort_id = ${cohort.id} and s.state = 'active'
          and not exists (
            select 1 from told_stories t where t.subscription_id = s.id and t.story_id = ${storyId}
          )
          and (
            select count(*) from deliveries d
            where d.subscription_id = s.id and d.slot like 'breaking:%' and d.slot_at > ${at - dayMs}
          ) < ${cohort.breaking?.maximumPerDay ?? 0}`,
      };
    }
    case 'everyone':
      return {
        slot: `announcement:${recipients.key}`,
        slotAt: at,
        notBeforeAt: at,
        priority: priorities.announcement,
        recipients: sql`s.state = 'active'`,
      };
    case 'one':
      return {
        slot: recipients.slot.key,
        slotAt: recipients.slot.at.getTime(),
        notBeforeAt: at,
        priority: priorities.breaking,
        recipients: sql`s.id = ${recipients.subscriptionId}`,
      };
    default:
      return assertNever(recipients);
  }
}

/** Those of a round that have no delivery for its slot yet. */
const unpromised = (round: Round): RawBuilder<boolean> => sql`${round.recipients} and not exists (
  select 1 from deliveries p where p.subscription_id = s.id and p.slot = ${round.slot}
)`;

async function nextRecipients(db: Queries, round: Round, afterId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select s.id from subscriptions s where s.id > ${afterId} and ${unpromised(round)}
    order by s.id limit ${rowsAtOnce}`.execute(db);
  return rows.map((row) => row.id);
}

async function insertDeliveries(
  db: Queries,
  round: Round,
  editionId: number,
  afterId: number,
  lastId: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into deliveries
      (subscription_id, chat_id, edition_id, slot, slot_at, state, priority, not_before_at)
    select s.id, s.chat_id, cast(${editionId} as bigint), cast(${round.slot} as text),
      cast(${round.slotAt} as bigint), 'pending', cast(${round.priority} as smallint),
      cast(${round.notBeforeAt} as bigint)
    from subscriptions s where s.id > ${afterId} and s.id <= ${lastId} and ${unpromised(round)}
    order by s.id
    on conflict (subscription_id, slot) do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}
