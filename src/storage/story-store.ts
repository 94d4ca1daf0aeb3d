import { type Selectable, sql } from 'kysely';
import type { StoryStore } from '../domain/ports/article-store.ts';
import type { Story } from '../domain/story.ts';
import { searchStories } from './article-search.ts';
import { toArticle } from './article-store.ts';
import { storyColumn } from './contents.ts';
import type { Database, Queries } from './database.ts';
import type { Dialect } from './engine.ts';
import type { StoryTable } from './schema.ts';

export function createStoryStore({ queries, dialect, transaction }: Database): StoryStore {
  const findMany = async (ids: readonly number[]): Promise<Story[]> => {
    const rows = await queries
      .selectFrom('stories as asked')
      .innerJoin('stories as told', (join) =>
        join.on(sql<boolean>`told.id = coalesce(asked.merged_into, asked.id)`),
      )
      .select('asked.id as asked_id')
      .selectAll('told')
      .where(dialect.isIn(sql.ref('asked.id'), ids))
      .execute();
    const storyByAskedId = new Map(rows.map((row) => [row.asked_id, toStory(row)]));
    return ids.flatMap((id) => storyByAskedId.get(id) ?? []);
  };

  return {
    assign: ({ articleId, storyId, mergedStoryIds }, now) =>
      transaction(async (db) => {
        const article = await db
          .selectFrom('articles')
          .select(['archival', 'first_seen_at'])
          .where('id', '=', articleId)
          .executeTakeFirstOrThrow();
        const id = storyId ?? (await openStory(db, article.first_seen_at, now));
        await db.updateTable('articles').set({ story_id: id }).where('id', '=', articleId).execute();
        const merged = mergedStoryIds.filter((other) => other !== id);
        if (merged.length > 0) await mergeStories(db, dialect, merged, id);
        await sql`
          update stories set unsaved = 1, fresh = case when exists (
            select 1 from articles where story_id = ${id} and archival = 0
          ) then 1 else 0 end
          where id = ${id}`.execute(db);
        return id;
      }),

    articlesOf: async (storyId) => {
      const rows = await queries
        .selectFrom('articles')
        .selectAll()
        .where('story_id', '=', storyId)
        .orderBy('published_at')
        .orderBy('id')
        .execute();
      return rows.map(toArticle);
    },

    save: async (story) => {
      await queries
        .updateTable('stories')
        .set({
          unsaved: 0,
          first_seen_at: story.firstSeenAt.getTime(),
          updated_at: story.updatedAt.getTime(),
          revision: story.revision,
          content: storyColumn.write(story),
        })
        .where('id', '=', story.id)
        .where('merged_into', 'is', null)
        .execute();
    },

    unsaved: async (limit) => {
      const rows = await queries
        .selectFrom('stories')
        .select('id')
        .where('unsaved', '=', sql.lit(1))
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => row.id);
    },

    find: async (storyId) => (await findMany([storyId]))[0],
    findMany,

    since: async (instant, limit) => {
      const at = instant.getTime();
      const rows = await queries
        .selectFrom('stories')
        .selectAll()
        .where('content', 'is not', null)
        .where('merged_into', 'is', null)
        .where('fresh', '=', 1)
        .where((where) => where.or([where('updated_at', '>', at), where('first_seen_at', '>', at)]))
        .orderBy('updated_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.flatMap((row) => toStory(row) ?? []);
    },

    search: async (words, limit, offset) =>
      findMany(await searchStories(queries, dialect, words, limit, offset)),
  };
}

async function openStory(db: Queries, firstSeenAt: number, now: Date): Promise<number> {
  const { id } = await db
    .insertInto('stories')
    .values({
      unsaved: 1,
      fresh: 0,
      first_seen_at: firstSeenAt,
      updated_at: now.getTime(),
      revision: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Whoever saved, followed or muted one of the stories did so with the whole. */
async function mergeStories(
  db: Queries,
  dialect: Dialect,
  merged: readonly number[],
  into: number,
): Promise<void> {
  const isMerged = dialect.isIn(sql.ref('story_id'), merged);
  await sql`update articles set story_id = ${into} where ${isMerged}`.execute(db);
  await sql`
    insert into story_marks (subscription_id, story_id, mark, marked_at)
    select subscription_id, cast(${into} as bigint), mark, max(marked_at) from story_marks where ${isMerged}
    group by subscription_id, mark
    on conflict (subscription_id, story_id, mark) do nothing`.execute(db);
  await sql`delete from story_marks where ${isMerged}`.execute(db);
  await sql`
    update stories set merged_into = ${into}, unsaved = 0,
      revision = (select whole.revision from stories as whole where whole.id = ${into})
    where ${dialect.isIn(sql.ref('id'), merged)} or ${dialect.isIn(sql.ref('merged_into'), merged)}`.execute(
    db,
  );
}

function toStory(row: Selectable<StoryTable>): Story | undefined {
  return row.content === null ? undefined : storyColumn.read(row.content);
}
