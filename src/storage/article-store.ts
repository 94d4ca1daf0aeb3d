import { type Selectable, sql } from 'kysely';
import type { Article, Completeness } from '../domain/article.ts';
import { feedKinds } from '../domain/feed.ts';
import type { ArticleStore, ClusteredArticle } from '../domain/ports/article-store.ts';
import { indexArticle } from './article-search.ts';
import { flag, oneOf, strings, toDate, toOptional } from './columns.ts';
import { factsColumn, relevanceColumn } from './contents.ts';
import type { Database } from './database.ts';
import type { ArticleTable } from './schema.ts';

const pageSize = 500;

export function createArticleStore({ queries, dialect, transaction }: Database): ArticleStore {
  async function* clusteredSince(since: Date): AsyncIterable<ClusteredArticle> {
    let after = { at: since.getTime(), id: Number.MAX_SAFE_INTEGER };
    for (;;) {
      const rows = await queries
        .selectFrom('articles')
        .selectAll()
        .where('relevant', '=', 1)
        .where('story_id', 'is not', null)
        .where(sql<boolean>`(first_seen_at, id) > (${after.at}, ${after.id})`)
        .orderBy('first_seen_at')
        .orderBy('id')
        .limit(pageSize)
        .execute();
      for (const row of rows) {
        if (row.story_id !== null) yield { article: toArticle(row), storyId: row.story_id };
      }
      const last = rows.at(-1);
      if (!last || rows.length < pageSize) return;
      after = { at: last.first_seen_at, id: last.id };
    }
  }

  return {
    add: (article) =>
      transaction(async (db) => {
        const inserted = await db
          .insertInto('articles')
          .values({
            entry_id: article.entryId,
            feed_id: article.feedId,
            outlet: article.outlet,
            feed_kind: article.feedKind,
            feed_weight: article.feedWeight,
            url: article.url,
            title: article.title,
            byline: strings.write(article.byline),
            language: article.language,
            published_at: article.publishedAt.getTime(),
            first_seen_at: article.firstSeenAt.getTime(),
            completeness: article.completeness,
            text: article.text,
            relevant: flag(article.relevance.relevant),
            relevance: relevanceColumn.write(article.relevance),
            facts: factsColumn.write(article.facts),
            archival: flag(article.archival),
          })
          .onConflict((conflict) => conflict.column('url').doNothing())
          .returning('id')
          .executeTakeFirst();
        await db
          .updateTable('entries')
          .set({ state: 'read', content_html: null, problem: null })
          .where('id', '=', article.entryId)
          .execute();
        if (!inserted) {
          const known = await db
            .selectFrom('articles')
            .select('id')
            .where('url', '=', article.url)
            .executeTakeFirstOrThrow();
          return { id: known.id, isNew: false };
        }
        if (article.relevance.relevant) {
          await indexArticle(db, dialect, { id: inserted.id, title: article.title, text: article.text });
        }
        return { id: inserted.id, isNew: true };
      }),

    unclustered: async (limit) => {
      const rows = await queries
        .selectFrom('articles')
        .selectAll()
        .where('relevant', '=', sql.lit(1))
        .where('story_id', 'is', null)
        .orderBy('first_seen_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toArticle);
    },

    clusteredSince,

    trace: async (url) => {
      const row =
        (await queries.selectFrom('articles').selectAll().where('url', '=', url).executeTakeFirst()) ??
        (await queries
          .selectFrom('entries')
          .innerJoin('articles', 'articles.entry_id', 'entries.id')
          .selectAll('articles')
          .where('entries.url', '=', url)
          .executeTakeFirst());
      if (!row) return undefined;
      const editions =
        row.story_id === null
          ? []
          : await queries
              .selectFrom('edition_stories')
              .select('edition_id')
              .where('story_id', '=', row.story_id)
              .orderBy('edition_id')
              .execute();
      return {
        article: toArticle(row),
        storyId: toOptional(row.story_id),
        digestIds: editions.map((edition) => edition.edition_id),
      };
    },
  };
}

const kindOf = oneOf(feedKinds);
const completenessOf = oneOf(['full', 'summary', 'paywalled'] satisfies Completeness[]);

export function toArticle(row: Selectable<ArticleTable>): Article {
  return {
    id: row.id,
    feedId: row.feed_id,
    outlet: row.outlet,
    feedKind: kindOf(row.feed_kind),
    feedWeight: row.feed_weight,
    url: row.url,
    title: row.title,
    byline: strings.read(row.byline),
    language: row.language,
    publishedAt: toDate(row.published_at),
    firstSeenAt: toDate(row.first_seen_at),
    completeness: completenessOf(row.completeness),
    text: row.text,
    relevance: relevanceColumn.read(row.relevance),
    facts: factsColumn.read(row.facts),
  };
}
