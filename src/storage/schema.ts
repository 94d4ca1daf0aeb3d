import type { Generated } from 'kysely';

/**
 * The tables as both databases hold them. Instants are epoch milliseconds, booleans 0 or 1, JSON is text; each
 * store maps its own rows, so that no other file knows these names.
 */
export interface Schema {
  feeds: FeedTable;
  feed_addresses: FeedAddressTable;
  entries: EntryTable;
  articles: ArticleTable;
  article_terms: ArticleTermsTable;
  stories: StoryTable;
  cohorts: CohortTable;
  subscriptions: SubscriptionTable;
  editions: EditionTable;
  edition_stories: EditionStoryTable;
  deliveries: DeliveryTable;
  edition_progress: EditionProgressTable;
  delivery_days: DeliveryDayTable;
  told_stories: ToldStoryTable;
  story_marks: StoryMarkTable;
  leases: LeaseTable;
  settings: SettingTable;
  audit_log: AuditTable;
  seen_updates: SeenUpdateTable;
}

export interface FeedTable {
  id: Generated<number>;
  url: string;
  outlet: string;
  name: string;
  language: string;
  region: string | null;
  kind: string;
  weight: number;
  reads_pages: number;
  topics: string;
  poll_interval_minutes: number;
  state: string;
  etag: string | null;
  last_modified: string | null;
  primed: number;
  next_poll_at: number;
  claimed_until: number | null;
  last_success_at: number | null;
  last_failure_at: number | null;
  failures_in_a_row: number;
  last_error: string | null;
  added_at: number;
}

/** Every address a feed ever had: a catalogue line that moved or was removed is not added again. */
export interface FeedAddressTable {
  url: string;
  feed_id: number;
}

export interface EntryTable {
  id: Generated<number>;
  feed_id: number;
  guid: string;
  url: string | null;
  title: string;
  summary: string | null;
  content_html: string | null;
  authors: string;
  published_at: number | null;
  image_url: string | null;
  first_seen_at: number;
  /** When the feed last held it, to the day: what a feed still lists is never taken for new. */
  last_seen_at: number;
  archival: number;
  state: string;
  attempts: number;
  not_before_at: number;
  problem: string | null;
}

export interface ArticleTable {
  id: Generated<number>;
  entry_id: number;
  feed_id: number;
  story_id: number | null;
  outlet: string;
  feed_kind: string;
  feed_weight: number;
  url: string;
  title: string;
  byline: string;
  language: string;
  published_at: number;
  first_seen_at: number;
  completeness: string;
  text: string;
  relevant: number;
  relevance: string;
  facts: string;
  archival: number;
}

/** The full-text index: an FTS5 table under SQLite, a tsvector column under PostgreSQL. */
export interface ArticleTermsTable {
  rowid: number;
  title: string;
  body: string;
  article_id: number;
  terms: string;
}

export interface StoryTable {
  id: Generated<number>;
  /** The story it became part of. `revision` is then that of the whole when it did. */
  merged_into: number | null;
  /** 1 while its articles changed and it was not saved since. */
  unsaved: number;
  /** 1 when any of its articles was news when it came. */
  fresh: number;
  first_seen_at: number;
  updated_at: number;
  revision: number;
  content: string | null;
}

export interface CohortTable {
  id: Generated<number>;
  key: string;
  audience: string;
  schedule: string;
  quiet_hours: string | null;
  breaking: string | null;
  next_slot_at: number | null;
}

export interface SubscriptionTable {
  id: Generated<number>;
  chat_id: number;
  /** 0 outside forum topics. */
  thread_id: number;
  chat_kind: string;
  chat_title: string | null;
  owner_user_id: number | null;
  locale: string;
  schedule: string;
  preferences: string;
  cohort_id: number;
  state: string;
  state_reason: string | null;
  state_changed_at: number;
  paused_until: number | null;
  /** Slots before it were not promised. */
  promised_since: number;
  suspected_failures: number;
  suspected_since: number | null;
  said_empty: number;
  created_at: number;
}

export interface EditionTable {
  id: Generated<number>;
  kind: string;
  composed_at: number;
  content: string;
}

export interface EditionStoryTable {
  edition_id: number;
  story_id: number;
}

export interface DeliveryTable {
  id: Generated<number>;
  subscription_id: number;
  chat_id: number;
  edition_id: number;
  slot: string;
  slot_at: number;
  state: string;
  /** 0 begun before, 1 breaking news, 2 digests, 3 announcements. */
  priority: number;
  not_before_at: number;
  /** 1 while pending or sending: a column of its own, so that claiming leaves the index of open ones alone. */
  is_open: Generated<number>;
  attempts: number;
  messages_sent: number;
  last_message_id: number | null;
  /** JSON list of story ids once a part of several was sent. */
  shown: string | null;
  problem: string | null;
  /** The process that claimed it. */
  holder: string | null;
  finished_at: number | null;
}

/** How many deliveries of an edition are pending (those being sent among them) or in a later state. */
export interface EditionProgressTable {
  edition_id: number;
  state: string;
  count: number;
}

/** How many deliveries ended on a day: counted as they end, because finished rows are many and are purged. */
export interface DeliveryDayTable {
  day: number;
  state: string;
  count: number;
}

export interface ToldStoryTable {
  subscription_id: number;
  story_id: number;
  revision: number;
  told_at: number;
}

export interface StoryMarkTable {
  subscription_id: number;
  story_id: number;
  mark: string;
  marked_at: number;
}

export interface LeaseTable {
  name: string;
  holder: string;
  expires_at: number;
}

export interface SettingTable {
  key: string;
  value: string;
}

export interface AuditTable {
  id: Generated<number>;
  at: number;
  user_id: number;
  action: string;
  subject: string;
  details: string | null;
}

export interface SeenUpdateTable {
  update_id: number;
  seen_at: number;
}
