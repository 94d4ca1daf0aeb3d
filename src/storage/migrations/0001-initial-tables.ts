import { type Kysely, type Migration, sql } from 'kysely';
import type { Engine } from '../engine.ts';

export function initialTables(engine: Engine): Migration {
  const id = engine === 'sqlite' ? 'integer primary key autoincrement' : 'bigserial primary key';
  const keyed = engine === 'sqlite' ? 'without rowid' : '';
  return {
    up: async (db: Kysely<unknown>) => {
      for (const statement of [...tables(id, keyed), ...searchTables[engine], ...createLedgerRules[engine]]) {
        await sql.raw(statement).execute(db);
      }
    },
  };
}

const tables = (id: string, keyed: string): string[] => [
  `create table feeds (
    id ${id},
    url text not null unique,
    outlet text not null,
    name text not null,
    language text not null,
    region text,
    kind text not null check (kind in ('news', 'ngo', 'regulator')),
    weight double precision not null,
    reads_pages smallint not null,
    topics text not null,
    poll_interval_minutes integer not null,
    state text not null check (state in ('active', 'paused', 'removed')),
    etag text,
    last_modified text,
    primed smallint not null default 0,
    next_poll_at bigint not null,
    claimed_until bigint,
    last_success_at bigint,
    last_failure_at bigint,
    failures_in_a_row integer not null default 0,
    last_error text,
    added_at bigint not null
  )`,
  `create index feeds_due on feeds (next_poll_at) where state = 'active'`,

  `create table feed_addresses (
    url text primary key,
    feed_id bigint not null references feeds (id) on delete cascade
  ) ${keyed}`,
  'create index feed_addresses_feed on feed_addresses (feed_id)',

  `create table entries (
    id ${id},
    feed_id bigint not null references feeds (id) on delete cascade,
    guid text not null,
    url text,
    title text not null,
    summary text,
    content_html text,
    authors text not null,
    published_at bigint,
    image_url text,
    first_seen_at bigint not null,
    last_seen_at bigint not null,
    archival smallint not null,
    state text not null check (state in ('unread', 'read', 'unreadable')),
    attempts integer not null default 0,
    not_before_at bigint not null,
    problem text,
    unique (feed_id, guid)
  )`,
  `create index entries_unread on entries (not_before_at, id) where state = 'unread'`,
  'create index entries_url on entries (url)',
  'create index entries_last_seen on entries (last_seen_at)',

  `create table stories (
    id ${id},
    merged_into bigint references stories (id) on delete cascade,
    unsaved smallint not null default 1,
    fresh smallint not null default 0,
    first_seen_at bigint not null,
    updated_at bigint not null,
    revision integer not null default 0,
    content text
  )`,
  'create index stories_unsaved on stories (id) where unsaved = 1',
  'create index stories_updated on stories (updated_at)',
  'create index stories_first_seen on stories (first_seen_at)',
  'create index stories_merged on stories (merged_into) where merged_into is not null',

  `create table articles (
    id ${id},
    entry_id bigint not null,
    feed_id bigint not null references feeds (id) on delete cascade,
    story_id bigint references stories (id) on delete set null,
    outlet text not null,
    feed_kind text not null,
    feed_weight double precision not null,
    url text not null unique,
    title text not null,
    byline text not null,
    language text not null,
    published_at bigint not null,
    first_seen_at bigint not null,
    completeness text not null,
    text text not null,
    relevant smallint not null,
    relevance text not null,
    facts text not null,
    archival smallint not null
  )`,
  'create index articles_unclustered on articles (first_seen_at, id) where relevant = 1 and story_id is null',
  'create index articles_story on articles (story_id) where story_id is not null',
  'create index articles_first_seen on articles (first_seen_at, id)',
  'create index articles_entry on articles (entry_id)',
  'create index articles_feed on articles (feed_id, first_seen_at)',

  `create table cohorts (
    id ${id},
    key text not null unique,
    audience text not null,
    schedule text not null,
    quiet_hours text,
    breaking text,
    next_slot_at bigint
  )`,
  'create index cohorts_due on cohorts (next_slot_at) where next_slot_at is not null',
  'create index cohorts_breaking on cohorts (id) where breaking is not null',

  `create table subscriptions (
    id ${id},
    chat_id bigint not null,
    thread_id bigint not null default 0,
    chat_kind text not null check (chat_kind in ('private', 'group', 'supergroup', 'channel')),
    chat_title text,
    owner_user_id bigint,
    locale text not null,
    schedule text not null,
    preferences text not null,
    cohort_id bigint not null references cohorts (id),
    state text not null check (state in ('active', 'paused', 'unreachable', 'ended')),
    state_reason text,
    state_changed_at bigint not null,
    paused_until bigint,
    promised_since bigint not null,
    suspected_failures integer not null default 0,
    suspected_since bigint,
    said_empty smallint not null default 0,
    created_at bigint not null,
    unique (chat_id, thread_id)
  )`,
  'create index subscriptions_cohort on subscriptions (cohort_id, state, id)',
  'create index subscriptions_state on subscriptions (state, id)',
  'create index subscriptions_owner on subscriptions (owner_user_id) where owner_user_id is not null',
  `create index subscriptions_paused on subscriptions (paused_until) where state = 'paused'`,

  `create table editions (
    id ${id},
    kind text not null,
    composed_at bigint not null,
    content text not null
  )`,
  'create index editions_composed on editions (composed_at)',

  `create table edition_stories (
    edition_id bigint not null references editions (id) on delete cascade,
    story_id bigint not null,
    primary key (edition_id, story_id)
  ) ${keyed}`,
  'create index edition_stories_story on edition_stories (story_id)',

  `create table deliveries (
    id ${id},
    subscription_id bigint not null references subscriptions (id) on delete cascade,
    chat_id bigint not null,
    edition_id bigint not null references editions (id),
    slot text not null,
    slot_at bigint not null,
    state text not null check (state in ('pending', 'sending', 'sent', 'unknown', 'dead', 'skipped')),
    priority smallint not null,
    not_before_at bigint not null,
    is_open smallint not null default 1,
    attempts integer not null default 0,
    messages_sent integer not null default 0,
    last_message_id bigint,
    shown text,
    problem text,
    holder text,
    finished_at bigint,
    unique (subscription_id, slot),
    check (state <> 'sending' or holder is not null),
    check ((is_open = 1) = (state in ('pending', 'sending'))),
    check ((finished_at is not null) = (state in ('sent', 'dead', 'skipped')))
  )`,
  `create index deliveries_pending on deliveries (priority, not_before_at, id) where state = 'pending'`,
  'create index deliveries_open on deliveries (chat_id, id) where is_open = 1',
  `create index deliveries_sending on deliveries (holder, id) where state = 'sending'`,
  'create index deliveries_edition on deliveries (edition_id)',
  `create index deliveries_unresolved on deliveries (state, id) where state in ('unknown', 'dead')`,
  'create index deliveries_finished on deliveries (finished_at) where finished_at is not null',

  `create table edition_progress (
    edition_id bigint not null references editions (id) on delete cascade,
    state text not null,
    count bigint not null,
    primary key (edition_id, state)
  ) ${keyed}`,

  `create table delivery_days (
    day integer not null,
    state text not null,
    count bigint not null,
    primary key (day, state)
  ) ${keyed}`,

  `create table told_stories (
    subscription_id bigint not null references subscriptions (id) on delete cascade,
    story_id bigint not null,
    revision integer not null,
    told_at bigint not null,
    primary key (subscription_id, story_id)
  ) ${keyed}`,

  `create table story_marks (
    subscription_id bigint not null references subscriptions (id) on delete cascade,
    story_id bigint not null,
    mark text not null check (mark in ('saved', 'followed', 'muted')),
    marked_at bigint not null,
    primary key (subscription_id, story_id, mark)
  ) ${keyed}`,
  'create index story_marks_story on story_marks (story_id)',

  `create table leases (name text primary key, holder text not null, expires_at bigint not null) ${keyed}`,
  `create table settings (key text primary key, value text not null) ${keyed}`,
  `create table audit_log (
    id ${id},
    at bigint not null,
    user_id bigint not null,
    action text not null,
    subject text not null,
    details text
  )`,
  `create table seen_updates (update_id bigint primary key, seen_at bigint not null) ${keyed}`,
  'create index seen_updates_seen on seen_updates (seen_at)',
];

const searchTables: Record<Engine, string[]> = {
  sqlite: [
    `create virtual table article_terms using fts5 (
      title, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
    )`,
  ],
  postgres: [
    `create table article_terms (
      article_id bigint primary key references articles (id) on delete cascade,
      terms tsvector not null
    )`,
    'create index article_terms_terms on article_terms using gin (terms)',
  ],
};

/** Where each state may lead; anything else is refused by the database itself. */
const illegalMove = `old.state <> new.state and not (
    (old.state = 'pending' and new.state in ('sending', 'skipped'))
    or (old.state = 'sending' and new.state in ('pending', 'sent', 'unknown', 'dead', 'skipped'))
    or (old.state = 'unknown' and new.state in ('pending', 'sent', 'dead'))
  ) or new.messages_sent < old.messages_sent`;

export const createLedgerRules: Record<Engine, string[]> = {
  sqlite: [
    `create trigger deliveries_begin_pending before insert on deliveries when new.state <> 'pending'
     begin select raise(abort, 'a delivery begins pending'); end`,
    `create trigger deliveries_move_legally before update on deliveries when ${illegalMove}
     begin select raise(abort, 'illegal move of a delivery'); end`,
  ],
  postgres: [
    `create or replace function refuse_delivery() returns trigger language plpgsql as $$
     begin raise exception '%', tg_argv[0] using errcode = 'integrity_constraint_violation'; end $$`,
    `create trigger deliveries_begin_pending before insert on deliveries
     for each row when (new.state <> 'pending')
     execute function refuse_delivery('a delivery begins pending')`,
    `create trigger deliveries_move_legally before update on deliveries
     for each row when (${illegalMove})
     execute function refuse_delivery('illegal move of a delivery')`,
  ],
};

export const dropLedgerRules: Record<Engine, string[]> = {
  sqlite: ['drop trigger deliveries_begin_pending', 'drop trigger deliveries_move_legally'],
  postgres: [
    'drop trigger deliveries_begin_pending on deliveries',
    'drop trigger deliveries_move_legally on deliveries',
  ],
};
