import { type RawBuilder, sql } from 'kysely';
import { unindexArticles } from '../article-search.ts';
import type { Database, Queries } from '../database.ts';
import { breathe, rowsAtOnce } from './rows.ts';

/** Deletes what is older than an instant and no longer of use, in short transactions. */
export async function purge(database: Database, before: Date): Promise<number> {
  const at = before.getTime();
  const simple = (table: string, key: string, condition: RawBuilder<unknown>) => () =>
    deleteSome(database.queries, table, key, condition);
  const steps = [
    simple('deliveries', 'id', sql`finished_at < ${at}`),
    simple(
      'editions',
      'id',
      sql`composed_at < ${at} and not exists (select 1 from deliveries d where d.edition_id = editions.id)`,
    ),
    () => forgetRestingStories(database, at),
    () => deleteArticles(database, sql`first_seen_at < ${at} and story_id is null`),
    forgetGoneStories(database.queries),
    simple('entries', 'id', sql`last_seen_at < ${at} and state <> 'unread'`),
    simple('cohorts', 'id', sql`not exists (select 1 from subscriptions s where s.cohort_id = cohorts.id)`),
  ];
  let total = 0;
  for (const step of steps) {
    for (let deleted = await step(); deleted > 0; deleted = await step()) {
      total += deleted;
      await breathe();
    }
  }
  return total;
}

/** Clears chats' memories of stories that are gone, some chats at a time. */
function forgetGoneStories(db: Queries): () => Promise<number> {
  let after = 0;
  return async () => {
    for (;;) {
      const { rows } = await sql<{ last: number | null }>`
        select max(id) as last from (select id from subscriptions where id > ${after} order by id limit 200) as chats
      `.execute(db);
      const last = rows[0]?.last;
      if (!last) return 0;
      const { numAffectedRows } = await sql`
        delete from told_stories where subscription_id > ${after} and subscription_id <= ${last}
          and not exists (select 1 from stories where stories.id = told_stories.story_id)`.execute(db);
      after = last;
      if (numAffectedRows) return Number(numAffectedRows);
      await breathe();
    }
  };
}

async function deleteSome(
  db: Queries,
  table: string,
  key: string,
  condition: RawBuilder<unknown>,
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from ${sql.table(table)} where ${sql.ref(key)} in (
      select ${sql.ref(key)} from ${sql.table(table)} where ${condition} limit ${rowsAtOnce}
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Stories that nobody saved or follows and that rest since, and what became part of them. */
async function forgetRestingStories(database: Database, at: number): Promise<number> {
  const { queries, dialect, transaction } = database;
  const { rows } = await sql<{ id: number }>`
    select id from stories where updated_at < ${at} and merged_into is null
      and not exists (
        select 1 from story_marks m where m.story_id = stories.id and m.mark in ('saved', 'followed')
      )
    limit 200`.execute(queries);
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  const isResting = dialect.isIn(sql.ref('story_id'), ids);
  const articles = await deleteArticles(database, isResting);
  if (articles > 0) return articles;
  return transaction(async (db) => {
    await sql`delete from story_marks where ${isResting}`.execute(db);
    await sql`delete from stories where ${dialect.isIn(sql.ref('id'), ids)}`.execute(db);
    return ids.length;
  });
}

function deleteArticles({ dialect, transaction }: Database, condition: RawBuilder<unknown>): Promise<number> {
  return transaction(async (db) => {
    const { rows } = await sql<{ id: number }>`
      select id from articles where ${condition} limit 200`.execute(db);
    const ids = rows.map((row) => row.id);
    if (ids.length === 0) return 0;
    await unindexArticles(db, dialect, ids);
    await sql`delete from articles where ${dialect.isIn(sql.ref('id'), ids)}`.execute(db);
    return ids.length;
  });
}
