import { type Kysely, sql } from 'kysely';
import { indexArticle } from './article-search.ts';
import type { Database, Queries } from './database.ts';
import { DatabaseError } from './database-error.ts';
import type { Dialect } from './engine.ts';
import { breathe } from './ledger/rows.ts';
import { createLedgerRules, dropLedgerRules } from './migrations/0001-initial-tables.ts';
import type { Schema } from './schema.ts';

/**
 * Every table that holds something worth keeping, each after those it refers to, with its key. Leases belong
 * to running processes, and the full-text index is made anew from the articles.
 */
const tables = [
  ['feeds', ['id']],
  ['feed_addresses', ['url']],
  ['entries', ['id']],
  ['stories', ['id']],
  ['articles', ['id']],
  ['cohorts', ['id']],
  ['subscriptions', ['id']],
  ['editions', ['id']],
  ['edition_stories', ['edition_id', 'story_id']],
  ['deliveries', ['id']],
  ['edition_progress', ['edition_id', 'state']],
  ['delivery_days', ['day', 'state']],
  ['told_stories', ['subscription_id', 'story_id']],
  ['story_marks', ['subscription_id', 'story_id', 'mark']],
  ['settings', ['key']],
  ['audit_log', ['id']],
  ['seen_updates', ['update_id']],
] as const satisfies readonly (readonly [keyof Schema, readonly string[]])[];

const rowsAtOnce = 500;

type Row = Readonly<Record<string, unknown>>;

export interface CopyProgress {
  readonly table: string;
  readonly copied: number;
  readonly total: number;
}

/**
 * Copies everything into an empty database, of either kind, in one transaction, and compares the counts.
 * Returns the number of rows by table.
 */
export async function copyDatabase(
  from: Database,
  to: Database,
  onProgress: (progress: CopyProgress) => void = () => {},
): Promise<Readonly<Record<string, number>>> {
  await refuseUnlessEmpty(to);
  return snapshot(from, (source) =>
    to.transaction(async (target) => {
      // The rules of the ledger are about moves; rows arrive here in whatever state they were.
      await runAll(target, dropLedgerRules[to.dialect.engine]);
      const counts: Record<string, number> = {};
      for (const [table, key] of tables) {
        counts[table] = await copyTable(source, target, to.dialect, table, key, onProgress);
      }
      await copyMerges(source, target, to.dialect);
      await runAll(target, createLedgerRules[to.dialect.engine]);
      if (to.dialect.engine === 'postgres') await continueSequences(target);
      return counts;
    }),
  );
}

/** Reads everything as it is at one moment, whatever a running bot writes meanwhile. */
function snapshot<T>({ queries, dialect }: Database, read: (source: Queries) => Promise<T>): Promise<T> {
  const transaction = queries.transaction();
  return (
    dialect.engine === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction
  ).execute(read);
}

async function copyTable(
  source: Queries,
  target: Queries,
  dialect: Dialect,
  table: keyof Schema,
  key: readonly string[],
  onProgress: (progress: CopyProgress) => void,
): Promise<number> {
  if (table === 'settings') await sql`delete from settings`.execute(target);
  const total = await count(source, table);
  let copied = 0;
  let after: Row | undefined;
  for (;;) {
    const rows = await nextRows(source, table, key, after);
    const last = rows.at(-1);
    if (!last) break;
    await insertRows(target, table, rows);
    if (table === 'articles') await indexRows(target, dialect, rows);
    copied += rows.length;
    after = last;
    onProgress({ table, copied, total });
    await breathe();
  }
  const arrived = await count(target, table);
  if (arrived !== total || copied !== total) {
    throw new DatabaseError(
      'incomplete',
      `Only ${arrived} of ${total} rows of ${table} arrived. Nothing was kept; stop the bot and try again.`,
    );
  }
  return total;
}

async function nextRows(
  db: Queries,
  table: string,
  key: readonly string[],
  after: Row | undefined,
): Promise<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const start = after ? sql`where (${columns}) > (${sql.join(key.map((column) => after[column]))})` : sql``;
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} ${start} order by ${columns} limit ${rowsAtOnce}`.execute(db);
  return rows;
}

async function insertRows(db: Queries, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  // A story may have become part of a later one, which is not there yet.
  const cellOf = (row: Row, column: string) => (column === 'merged_into' ? null : row[column]);
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => cellOf(row, column)))})`);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db);
}

async function indexRows(db: Queries, dialect: Dialect, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    if (row.relevant !== 1) continue;
    await indexArticle(db, dialect, {
      id: Number(row.id),
      title: String(row.title),
      text: String(row.text),
    });
  }
}

async function copyMerges(from: Queries, target: Queries, dialect: Dialect): Promise<void> {
  const merges = await from
    .selectFrom('stories')
    .select(['id', 'merged_into'])
    .where('merged_into', 'is not', null)
    .execute();
  if (merges.length === 0) return;
  const values = dialect.values(
    { id: 'bigint', merged_into: 'bigint' },
    merges.map((merge) => [merge.id, merge.merged_into]),
  );
  await sql`
    update stories set merged_into = v.merged_into from ${values} as v where stories.id = v.id`.execute(
    target,
  );
}

async function refuseUnlessEmpty({ queries }: Database): Promise<void> {
  for (const [table] of tables) {
    if (table !== 'settings' && (await count(queries, table)) > 0) {
      throw new DatabaseError(
        'not-empty',
        'The database to copy into holds data already. Give a new, empty one.',
      );
    }
  }
}

/** New rows must not take ids that came with the copy. */
async function continueSequences(db: Queries): Promise<void> {
  for (const [table, key] of tables) {
    if (key[0] !== 'id') continue;
    await sql`
      select setval(pg_get_serial_sequence(${table}, 'id'), coalesce((select max(id) from ${sql.table(table)}), 0) + 1, false)
    `.execute(db);
  }
}

async function count(db: Queries, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

async function runAll(db: Kysely<Schema>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
