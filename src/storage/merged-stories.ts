import { sql } from 'kysely';
import type { Queries } from './database.ts';
import type { Dialect } from './engine.ts';

/** A story that became part of another, and the revision that one had then. */
export interface MergedStory {
  readonly into: number;
  readonly revision: number;
}

/**
 * Stories that became part of these. Who was told a part was told the whole as it was then; chats' memories
 * are not rewritten for that, because a story may stand in those of every chat.
 */
export async function mergedInto(
  db: Queries,
  dialect: Dialect,
  storyIds: readonly number[],
): Promise<ReadonlyMap<number, MergedStory>> {
  const rows = await db
    .selectFrom('stories')
    .select(['id', 'merged_into', 'revision'])
    .where(dialect.isIn(sql.ref('merged_into'), storyIds))
    .execute();
  return new Map(
    rows.flatMap(({ id, merged_into: into, revision }) =>
      into === null ? [] : [[id, { into, revision }] as const],
    ),
  );
}

/** Keeps the latest revision told. */
export function remember(told: Map<number, number>, storyId: number, revision: number): void {
  told.set(storyId, Math.max(revision, told.get(storyId) ?? 0));
}
