import { type RawBuilder, sql } from 'kysely';
import type { DeliveryState } from '../../domain/delivery.ts';
import type { DeliveryRecord } from '../../domain/ports/outbox.ts';
import { storyIdsColumn } from '../contents.ts';
import type { Queries } from '../database.ts';
import type { Dialect } from '../engine.ts';
import { countEnded, countProgress, priorities } from './rows.ts';

interface RecordContext {
  readonly db: Queries;
  readonly dialect: Dialect;
  readonly holder: string;
}

type RecordOf<Kind extends DeliveryRecord['kind']> = Extract<DeliveryRecord, { kind: Kind }>;

/** A row of a delivery that moved. */
interface Moved {
  readonly id: number;
  readonly subscription_id: number;
  readonly edition_id: number;
}

/**
 * Writes outcomes, kind by kind. Only what this process claimed can be moved by it; what another process has
 * taken for abandoned meanwhile is `unknown` but still carries its name, so a late answer is still believed.
 */
export async function record(
  context: RecordContext,
  records: readonly DeliveryRecord[],
  now: Date,
): Promise<DeliveryRecord[]> {
  const moved = new Set<number>();
  const remember = (rows: readonly Moved[]) => {
    for (const row of rows) moved.add(row.id);
  };
  const ofKind = <Kind extends DeliveryRecord['kind']>(kind: Kind): RecordOf<Kind>[] =>
    records.filter((one): one is RecordOf<Kind> => one.kind === kind);

  remember(await recordSent(context, ofKind('sent'), now));
  remember(await recordParts(context, ofKind('message-sent')));
  remember(await recordRetries(context, ofKind('retry')));
  remember(await recordUnknown(context, ofKind('unknown')));
  remember(await recordEnded(context, 'dead', ofKind('dead'), now));
  remember(await recordEnded(context, 'skipped', ofKind('skipped'), now));
  return records.filter((one) => !moved.has(one.deliveryId));
}

async function recordSent(context: RecordContext, records: RecordOf<'sent'>[], now: Date): Promise<Moved[]> {
  if (records.length === 0) return [];
  const { db, dialect } = context;
  const at = now.getTime();
  const moved = await move(
    context,
    { id: 'bigint', message_id: 'bigint' },
    records.map((one) => [one.deliveryId, one.messageId ?? null]),
    sql`state = 'sent', is_open = 0, messages_sent = messages_sent + 1, last_message_id = coalesce(v.message_id, last_message_id),
      finished_at = ${at}, problem = null, shown = null, holder = null`,
  );
  await countEnded(db, 'sent', moved.length, now);
  await countProgress(db, moved, 'pending', 'sent');

  const recordById = new Map(records.map((one) => [one.deliveryId, one]));
  const told = moved.flatMap((row) =>
    (recordById.get(row.id)?.told ?? []).map(
      (one) => [row.subscription_id, one.storyId, one.revision, at] as const,
    ),
  );
  await rememberTold(context, told);

  const isEmpty = (row: Moved) => recordById.get(row.id)?.empty ?? false;
  const saidEmpty = moved.filter(isEmpty).map((row) => row.subscription_id);
  const saidNews = moved.filter((row) => !isEmpty(row)).map((row) => row.subscription_id);
  await sql`
    update subscriptions set said_empty = 0, suspected_failures = 0, suspected_since = null
    where ${dialect.isIn(sql.ref('id'), saidNews)} and (said_empty = 1 or suspected_failures > 0)`.execute(
    db,
  );
  if (saidEmpty.length > 0) {
    await sql`
      update subscriptions set said_empty = 1, suspected_failures = 0, suspected_since = null
      where ${dialect.isIn(sql.ref('id'), saidEmpty)}`.execute(db);
  }
  return moved;
}

/** Rows of subscription, story, revision and instant. */
export async function rememberTold(
  { db, dialect }: Pick<RecordContext, 'db' | 'dialect'>,
  rows: readonly (readonly [number, number, number, number])[],
): Promise<void> {
  if (rows.length === 0) return;
  const once = new Map(rows.map((row) => [`${row[0]} ${row[1]}`, row]));
  const values = dialect.values(
    { subscription_id: 'bigint', story_id: 'bigint', revision: 'bigint', told_at: 'bigint' },
    [...once.values()],
  );
  await sql`
    insert into told_stories (subscription_id, story_id, revision, told_at)
    select subscription_id, story_id, revision, told_at from ${values} as v where true
    on conflict (subscription_id, story_id) do update
    set revision = excluded.revision, told_at = excluded.told_at
    where excluded.revision >= told_stories.revision`.execute(db);
}

const recordParts = (context: RecordContext, records: RecordOf<'message-sent'>[]): Promise<Moved[]> =>
  move(
    context,
    { id: 'bigint', message_id: 'bigint', shown: 'text', not_before_at: 'bigint' },
    records.map((one) => [
      one.deliveryId,
      one.messageId,
      storyIdsColumn.write(one.shownStoryIds),
      one.notBeforeAt.getTime(),
    ]),
    sql`state = 'pending', is_open = 1, priority = ${sql.lit(priorities.begun)}, messages_sent = messages_sent + 1,
      last_message_id = v.message_id, shown = v.shown, not_before_at = v.not_before_at, attempts = 0,
      problem = null, holder = null`,
  );

const recordRetries = (context: RecordContext, records: RecordOf<'retry'>[]): Promise<Moved[]> =>
  move(
    context,
    { id: 'bigint', not_before_at: 'bigint', problem: 'text', uncounted: 'bigint' },
    records.map((one) => [one.deliveryId, one.notBeforeAt.getTime(), one.reason, one.counts ? 0 : 1]),
    sql`state = 'pending', is_open = 1, priority = ${sql.lit(priorities.begun)}, not_before_at = v.not_before_at,
      attempts = attempts - v.uncounted, problem = v.problem, holder = null`,
  );

async function recordUnknown(context: RecordContext, records: RecordOf<'unknown'>[]): Promise<Moved[]> {
  const moved = await move(
    context,
    { id: 'bigint', problem: 'text', shown: 'text' },
    records.map((one) => [
      one.deliveryId,
      one.reason,
      storyIdsColumn.write(one.told.map((told) => told.storyId)),
    ]),
    sql`state = 'unknown', is_open = 0, problem = v.problem, shown = v.shown`,
  );
  await countProgress(context.db, moved, 'pending', 'unknown');
  return moved;
}

async function recordEnded(
  context: RecordContext,
  state: 'dead' | 'skipped',
  records: readonly (RecordOf<'dead'> | RecordOf<'skipped'>)[],
  now: Date,
): Promise<Moved[]> {
  const moved = await move(
    context,
    { id: 'bigint', problem: 'text' },
    records.map((one) => [one.deliveryId, one.reason]),
    sql`state = ${state satisfies DeliveryState}, is_open = 0, problem = v.problem, finished_at = ${now.getTime()},
      holder = null`,
  );
  await countEnded(context.db, state, moved.length, now);
  await countProgress(context.db, moved, 'pending', state);
  return moved;
}

async function move(
  { db, dialect, holder }: RecordContext,
  columns: Readonly<Record<string, 'bigint' | 'text'>>,
  rows: readonly (readonly unknown[])[],
  changes: RawBuilder<unknown>,
): Promise<Moved[]> {
  if (rows.length === 0) return [];
  const result = await sql<Moved>`
    update deliveries set ${changes} from ${dialect.values(columns, rows)} as v
    where deliveries.id = v.id and deliveries.holder = ${holder} and deliveries.state in ('sending', 'unknown')
    returning deliveries.id, deliveries.subscription_id, deliveries.edition_id`.execute(db);
  return result.rows;
}
