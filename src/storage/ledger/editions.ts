import { sql } from 'kysely';
import type { ComposedEdition, Edition } from '../../domain/edition.ts';
import { digestColumn, noticeColumn } from '../contents.ts';
import type { Queries } from '../database.ts';
import type { Dialect } from '../engine.ts';

/** Editions are few and large, and each is needed again for every chat it goes to. */
const editionsKept = 40;

export interface EditionShelf {
  findMany(db: Queries, ids: readonly number[]): Promise<ReadonlyMap<number, Edition>>;
}

export function createEditionShelf(dialect: Dialect): EditionShelf {
  const kept = new Map<number, Edition>();
  return {
    findMany: async (db, ids) => {
      const wanted = [...new Set(ids)];
      const missing = wanted.filter((id) => !kept.has(id));
      const found = new Map(wanted.flatMap((id) => [[id, kept.get(id)] as const]));
      if (missing.length > 0) {
        const rows = await db
          .selectFrom('editions')
          .select(['id', 'kind', 'content'])
          .where(dialect.isIn(sql.ref('id'), missing))
          .execute();
        for (const row of rows) {
          const content =
            row.kind === 'notice' ? noticeColumn.read(row.content) : digestColumn.read(row.content);
          found.set(row.id, { id: row.id, ...content });
        }
      }
      for (const [id, edition] of found) {
        kept.delete(id);
        if (edition) kept.set(id, edition);
      }
      while (kept.size > editionsKept) kept.delete(kept.keys().next().value ?? 0);
      return new Map([...found].flatMap(([id, edition]) => (edition ? [[id, edition] as const] : [])));
    },
  };
}

export async function insertEdition(db: Queries, edition: ComposedEdition): Promise<number> {
  const { id } = await db
    .insertInto('editions')
    .values({
      kind: edition.kind,
      composed_at: edition.composedAt.getTime(),
      content: edition.kind === 'notice' ? noticeColumn.write(edition) : digestColumn.write(edition),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const storyIds = edition.kind === 'notice' ? [] : edition.stories.map(({ story }) => story.id);
  if (storyIds.length > 0) {
    await db
      .insertInto('edition_stories')
      .values([...new Set(storyIds)].map((storyId) => ({ edition_id: id, story_id: storyId })))
      .execute();
  }
  return id;
}
