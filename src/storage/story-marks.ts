import { sql } from 'kysely';
import { type StoryMarks, storyMarks } from '../domain/ports/story-marks.ts';
import { oneOf } from './columns.ts';
import type { Database } from './database.ts';

const markOf = oneOf(storyMarks);
const opposite = { followed: 'muted', muted: 'followed', saved: undefined } as const;

export function createStoryMarks({ queries, transaction }: Database): StoryMarks {
  return {
    set: (subscriptionId, storyId, mark, on, now) =>
      transaction(async (db) => {
        const cleared = on ? opposite[mark] : mark;
        if (cleared !== undefined) {
          await db
            .deleteFrom('story_marks')
            .where('subscription_id', '=', subscriptionId)
            .where('story_id', '=', storyId)
            .where('mark', '=', cleared)
            .execute();
        }
        if (!on) return;
        await db
          .insertInto('story_marks')
          .values({ subscription_id: subscriptionId, story_id: storyId, mark, marked_at: now.getTime() })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),

    of: async (subscriptionId, storyId) => {
      const rows = await queries
        .selectFrom('story_marks')
        .select('mark')
        .where('subscription_id', '=', subscriptionId)
        .where('story_id', '=', storyId)
        .execute();
      return new Set(rows.map((row) => markOf(row.mark)));
    },

    list: async (subscriptionId, mark, limit, offset) => {
      const rows = await queries
        .selectFrom('story_marks')
        .select('story_id')
        .where('subscription_id', '=', subscriptionId)
        .where('mark', '=', mark)
        .orderBy('marked_at', 'desc')
        .orderBy('story_id', 'desc')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map((row) => row.story_id);
    },

    count: async (subscriptionId, mark) => {
      const { count } = await queries
        .selectFrom('story_marks')
        .select(sql<number>`count(*)`.as('count'))
        .where('subscription_id', '=', subscriptionId)
        .where('mark', '=', mark)
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}
