import { type RawBuilder, sql } from 'kysely';
import type { Queries } from './database.ts';
import type { Dialect } from './engine.ts';
import { isBeginning, queryTerms, searchTerms } from './search-terms.ts';

/** Only the newest matches are ranked: of a word that stands everywhere the rest would never be seen. */
const mostMatches = 2000;

interface SearchedArticle {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** Adds an article to the full-text index. */
export async function indexArticle(db: Queries, dialect: Dialect, article: SearchedArticle): Promise<void> {
  const title = searchTerms(article.title);
  const body = searchTerms(article.text);
  await (dialect.engine === 'sqlite'
    ? sql`insert into article_terms (rowid, title, body) values (${article.id}, ${title.join(' ')}, ${body.join(' ')})`
    : sql`insert into article_terms (article_id, terms) values (${article.id}, ${tsvector(title, body)}::tsvector)`
  ).execute(db);
}

export async function unindexArticles(db: Queries, dialect: Dialect, ids: readonly number[]): Promise<void> {
  const key = dialect.engine === 'sqlite' ? sql.ref('rowid') : sql.ref('article_id');
  await sql`delete from article_terms where ${dialect.isIn(key, ids)}`.execute(db);
}

/** Ids of stories with an article that holds every word, best first. */
export async function searchStories(
  db: Queries,
  dialect: Dialect,
  words: string,
  limit: number,
  offset: number,
): Promise<number[]> {
  const terms = queryTerms(words);
  if (terms.length === 0) return [];
  const matches = dialect.engine === 'sqlite' ? sqliteMatches(terms) : postgresMatches(terms);
  const { rows } = await sql<{ story_id: number }>`
    select articles.story_id as story_id
    from (${matches}) as matches join articles on articles.id = matches.id
    where articles.story_id is not null
    group by articles.story_id
    order by max(matches.score) desc, max(articles.published_at) desc
    limit ${limit} offset ${offset}
  `.execute(db);
  return rows.map((row) => row.story_id);
}

function sqliteMatches(terms: readonly string[]): RawBuilder<unknown> {
  const query = terms.map((term) => (isBeginning(term) ? `"${term}"*` : `"${term}"`)).join(' ');
  return sql`
    select rowid as id, -bm25(article_terms, 6.0, 1.0) as score
    from article_terms where article_terms match ${query}
    order by rowid desc limit ${mostMatches}`;
}

function postgresMatches(terms: readonly string[]): RawBuilder<unknown> {
  const query = terms.map((term) => (isBeginning(term) ? `'${term}':*` : `'${term}'`)).join(' & ');
  return sql`
    select id, ts_rank('{0.1, 0.1, 0.2, 1.0}', terms, ${query}::tsquery) as score
    from (
      select article_id as id, terms from article_terms where terms @@ ${query}::tsquery
      order by article_id desc limit ${mostMatches}
    ) as newest`;
}

/** The text form of a tsvector: titles weigh more, and PostgreSQL's own parser has no part in it. */
function tsvector(title: readonly string[], body: readonly string[]): string {
  const positions = new Map<string, string[]>();
  const add = (term: string, position: string) => {
    const known = positions.get(term);
    if (!known) positions.set(term, [position]);
    else if (known.length < 50) known.push(position);
  };
  for (const [at, term] of title.entries()) add(term, `${at + 1}A`);
  for (const [at, term] of body.entries()) add(term, `${title.length + at + 1}`);
  return [...positions].map(([term, at]) => `'${term}':${at.join(',')}`).join(' ');
}
