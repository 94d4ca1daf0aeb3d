import { type Selectable, sql } from 'kysely';
import type { Entry, Feed, FeedDefinition, PollOutcome } from '../domain/feed.ts';
import { feedKinds } from '../domain/feed.ts';
import type { FeedHealth, FeedStore, UnreadEntry } from '../domain/ports/feed-store.ts';
import { flag, fromDate, oneOf, strings, toDate, toOptional, toOptionalDate } from './columns.ts';
import type { Database, Queries } from './database.ts';
import type { EntryTable, FeedTable } from './schema.ts';

const dayMs = 24 * 60 * 60_000;
const entriesAtOnce = 500;

const kindOf = oneOf(feedKinds);
const stateOf = oneOf(['active', 'paused', 'removed']);

export function createFeedStore({ queries, dialect, transaction }: Database): FeedStore {
  const insert = async (db: Queries, definition: FeedDefinition, now: Date): Promise<Feed> => {
    const row = await db
      .insertInto('feeds')
      .values({
        ...toColumns(definition),
        state: 'active',
        primed: 0,
        failures_in_a_row: 0,
        next_poll_at: now.getTime(),
        added_at: now.getTime(),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await rememberAddress(db, definition.url, row.id);
    return toFeed(row);
  };

  const ownerOf = async (db: Queries, url: string): Promise<Feed | undefined> => {
    const row = await db
      .selectFrom('feed_addresses')
      .innerJoin('feeds', 'feeds.id', 'feed_addresses.feed_id')
      .selectAll('feeds')
      .where('feed_addresses.url', '=', url)
      .executeTakeFirst();
    return row && toFeed(row);
  };

  return {
    addCatalogue: (definitions, now) =>
      transaction(async (db) => {
        const added: Feed[] = [];
        for (const definition of definitions) {
          if ((await ownerOf(db, definition.url)) === undefined)
            added.push(await insert(db, definition, now));
        }
        return added;
      }),

    add: (definition, now) =>
      transaction(async (db) => {
        const known = await ownerOf(db, definition.url);
        if (known === undefined) return insert(db, definition, now);
        if (known.state !== 'removed') return undefined;
        const row = await db
          .updateTable('feeds')
          .set({
            ...toColumns(definition),
            state: 'active',
            failures_in_a_row: 0,
            last_error: null,
            etag: null,
            last_modified: null,
            next_poll_at: now.getTime(),
            claimed_until: null,
          })
          .where('id', '=', known.id)
          .returningAll()
          .executeTakeFirstOrThrow();
        return toFeed(row);
      }),

    find: async (id) => {
      const row = await queries.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toFeed(row);
    },

    list: async () => {
      const rows = await queries
        .selectFrom('feeds')
        .selectAll()
        .where('state', '<>', 'removed')
        .orderBy(sql`lower(name)`)
        .orderBy('id')
        .execute();
      return rows.map(toFeed);
    },

    health: (since, now) => healthBetween(queries, since, now),

    setState: async (id, state, now) => {
      await queries
        .updateTable('feeds')
        .set({ state, ...(state === 'active' && { next_poll_at: now.getTime(), claimed_until: null }) })
        .where('id', '=', id)
        .execute();
    },

    change: (id, change) =>
      transaction(async (db) => {
        const { readsPages, topics, pollIntervalMinutes, ...same } = change;
        const columns = {
          ...same,
          ...(readsPages !== undefined && { reads_pages: flag(readsPages) }),
          ...(topics !== undefined && { topics: strings.write(topics) }),
          ...(pollIntervalMinutes !== undefined && { poll_interval_minutes: pollIntervalMinutes }),
          ...(same.url !== undefined && { etag: null, last_modified: null }),
        };
        if (Object.keys(columns).length === 0) return;
        await db.updateTable('feeds').set(columns).where('id', '=', id).execute();
        if (same.url !== undefined) await rememberAddress(db, same.url, id);
      }),

    claimDue: async (now, limit, leaseMs) => {
      const rows = await queries
        .updateTable('feeds')
        .set({ claimed_until: now.getTime() + leaseMs })
        .where(
          'id',
          'in',
          sql<number>`(
            select id from feeds where state = 'active' and next_poll_at <= ${now.getTime()}
              and (claimed_until is null or claimed_until <= ${now.getTime()})
            order by next_poll_at limit ${limit} ${dialect.lockSkippingLocked}
          )`,
        )
        .returningAll()
        .execute();
      return rows.map(toFeed);
    },

    recordPoll: (feedId, outcome, now, silentBefore) =>
      transaction(async (db) => {
        const feed = await db.selectFrom('feeds').selectAll().where('id', '=', feedId).executeTakeFirst();
        if (!feed) return 0;
        await db
          .updateTable('feeds')
          .set({
            claimed_until: null,
            next_poll_at: outcome.nextPollAt.getTime(),
            ...(outcome.kind === 'failed'
              ? {
                  last_failure_at: now.getTime(),
                  failures_in_a_row: feed.failures_in_a_row + 1,
                  last_error: outcome.problem,
                }
              : { last_success_at: now.getTime(), failures_in_a_row: 0, last_error: null }),
            ...(outcome.kind === 'fetched' && {
              primed: 1,
              etag: outcome.etag ?? null,
              last_modified: outcome.lastModified ?? null,
            }),
          })
          .where('id', '=', feedId)
          .execute();
        if (outcome.kind !== 'fetched') return 0;
        if (outcome.movedTo !== undefined) await moveFeed(db, feedId, outcome.movedTo);
        return storeEntries(db, feed, outcome, now, silentBefore);
      }),

    claimUnread: (now, limit, leaseMs) =>
      transaction(async (db) => {
        const rows = await db
          .updateTable('entries')
          .set({ not_before_at: now.getTime() + leaseMs, attempts: sql`attempts + 1` })
          .where(
            'id',
            'in',
            sql<number>`(
              select id from entries where state = 'unread' and not_before_at <= ${now.getTime()}
              order by not_before_at, id limit ${limit} ${dialect.lockSkippingLocked}
            )`,
          )
          .returningAll()
          .execute();
        const feedIds = [...new Set(rows.map((row) => row.feed_id))];
        const feeds = await db
          .selectFrom('feeds')
          .selectAll()
          .where(dialect.isIn(sql.ref('id'), feedIds))
          .execute();
        const feedById = new Map(feeds.map((row) => [row.id, toFeed(row)]));
        return rows
          .sort((a, b) => a.first_seen_at - b.first_seen_at || a.id - b.id)
          .flatMap((row) => {
            const feed = feedById.get(row.feed_id);
            return feed ? [toUnread(row, feed)] : [];
          });
      }),

    recordUnreadable: async (entryId, problem, retryAt) => {
      await queries
        .updateTable('entries')
        .set(
          retryAt
            ? { problem, not_before_at: retryAt.getTime() }
            : { problem, state: 'unreadable', content_html: null },
        )
        .where('id', '=', entryId)
        .where('state', '=', 'unread')
        .execute();
    },
  };
}

const rememberAddress = (db: Queries, url: string, feedId: number) =>
  db
    .insertInto('feed_addresses')
    .values({ url, feed_id: feedId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Follows a permanent redirect, unless another feed already stands at the new address. */
async function moveFeed(db: Queries, feedId: number, url: string): Promise<void> {
  const taken = await db.selectFrom('feeds').select('id').where('url', '=', url).executeTakeFirst();
  if (taken) return;
  await db.updateTable('feeds').set({ url }).where('id', '=', feedId).execute();
  await rememberAddress(db, url, feedId);
}

async function storeEntries(
  db: Queries,
  feed: Selectable<FeedTable>,
  outcome: PollOutcome & { kind: 'fetched' },
  now: Date,
  silentBefore: Date,
): Promise<number> {
  const seenAt = now.getTime();
  let added = 0;
  for (const entries of chunks(outcome.parsed.entries, entriesAtOnce)) {
    const inserted = await db
      .insertInto('entries')
      .values(
        entries.map((entry) => ({
          feed_id: feed.id,
          guid: entry.guid,
          url: entry.url ?? null,
          title: entry.title,
          summary: entry.summary ?? null,
          content_html: entry.contentHtml ?? null,
          authors: strings.write(entry.authors),
          published_at: fromDate(entry.publishedAt),
          image_url: entry.imageUrl ?? null,
          first_seen_at: seenAt,
          last_seen_at: seenAt,
          archival: flag(isArchival(entry, feed.primed === 1, silentBefore)),
          state: 'unread',
          attempts: 0,
          not_before_at: seenAt,
        })),
      )
      .onConflict((conflict) => conflict.columns(['feed_id', 'guid']).doNothing())
      .returning('id')
      .execute();
    added += inserted.length;
    await db
      .updateTable('entries')
      .set({ last_seen_at: seenAt })
      .where('feed_id', '=', feed.id)
      .where(
        'guid',
        'in',
        entries.map((entry) => entry.guid),
      )
      .where('last_seen_at', '<', seenAt - dayMs)
      .execute();
  }
  return added;
}

/** Old entries are never news; on the first poll neither are those without a date. */
function isArchival(entry: Entry, primed: boolean, silentBefore: Date): boolean {
  if (entry.publishedAt === undefined) return !primed;
  return entry.publishedAt.getTime() < silentBefore.getTime();
}

async function healthBetween(queries: Queries, since: Date, now: Date): Promise<FeedHealth[]> {
  const sinceMs = since.getTime();
  const days = Math.max(now.getTime() - sinceMs, 1) / dayMs;
  const feeds = await queries
    .selectFrom('feeds')
    .selectAll()
    .where('state', '<>', 'removed')
    .orderBy(sql`lower(name)`)
    .execute();
  const articles = await queries
    .selectFrom('articles')
    .select(['feed_id', sql<number>`count(*)`.as('read'), sql<number>`sum(relevant)`.as('relevant')])
    .where('first_seen_at', '>=', sinceMs)
    .groupBy('feed_id')
    .execute();
  const firsts = await sql<{ feed_id: number; stories: number; first: number }>`
    select feed_id, count(*) as stories, sum(case when place = 1 then 1 else 0 end) as first
    from (
      select feed_id, row_number() over (partition by story_id order by published_at, id) as place
      from articles where story_id is not null and first_seen_at >= ${sinceMs}
    ) as placed
    group by feed_id
  `.execute(queries);
  const newest = await queries
    .selectFrom('entries')
    .select(['feed_id', sql<number>`max(coalesce(published_at, first_seen_at))`.as('at')])
    .where('archival', '=', 0)
    .groupBy('feed_id')
    .execute();

  const readBy = new Map(articles.map((row) => [row.feed_id, row]));
  const firstBy = new Map(firsts.rows.map((row) => [row.feed_id, row]));
  const newestBy = new Map(newest.map((row) => [row.feed_id, row.at]));
  return feeds.map((row) => {
    const read = readBy.get(row.id);
    const first = firstBy.get(row.id);
    const newestAt = newestBy.get(row.id);
    return {
      feed: toFeed(row),
      articlesPerDay: (read?.read ?? 0) / days,
      relevantShare: read ? read.relevant / read.read : 0,
      firstShare: first ? first.first / first.stories : 0,
      newestEntryAt: newestAt === undefined ? undefined : toDate(newestAt),
    };
  });
}

function toColumns(definition: FeedDefinition) {
  return {
    url: definition.url,
    outlet: definition.outlet,
    name: definition.name,
    language: definition.language,
    region: definition.region ?? null,
    kind: definition.kind,
    weight: definition.weight,
    reads_pages: flag(definition.readsPages),
    topics: strings.write(definition.topics),
    poll_interval_minutes: definition.pollIntervalMinutes,
  };
}

function toFeed(row: Selectable<FeedTable>): Feed {
  return {
    id: row.id,
    url: row.url,
    outlet: row.outlet,
    name: row.name,
    language: row.language,
    region: toOptional(row.region),
    kind: kindOf(row.kind),
    weight: row.weight,
    readsPages: row.reads_pages === 1,
    topics: strings.read(row.topics),
    pollIntervalMinutes: row.poll_interval_minutes,
    state: stateOf(row.state),
    etag: toOptional(row.etag),
    lastModified: toOptional(row.last_modified),
    primed: row.primed === 1,
    nextPollAt: toDate(row.next_poll_at),
    lastSuccessAt: toOptionalDate(row.last_success_at),
    lastFailureAt: toOptionalDate(row.last_failure_at),
    failuresInARow: row.failures_in_a_row,
    lastError: toOptional(row.last_error),
    addedAt: toDate(row.added_at),
  };
}

function toUnread(row: Selectable<EntryTable>, feed: Feed): UnreadEntry {
  return {
    id: row.id,
    feed,
    firstSeenAt: toDate(row.first_seen_at),
    archival: row.archival === 1,
    attempts: row.attempts,
    entry: {
      guid: row.guid,
      url: toOptional(row.url),
      title: row.title,
      summary: toOptional(row.summary),
      contentHtml: toOptional(row.content_html),
      authors: strings.read(row.authors),
      publishedAt: toOptionalDate(row.published_at),
      imageUrl: toOptional(row.image_url),
    },
  };
}

function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
