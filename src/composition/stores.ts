import type { ArticleStore, StoryStore } from '../domain/ports/article-store.ts';
import type { AuditLog } from '../domain/ports/audit-log.ts';
import type { FeedStore } from '../domain/ports/feed-store.ts';
import type { LeaseStore } from '../domain/ports/lease-store.ts';
import type { Outbox } from '../domain/ports/outbox.ts';
import type { SettingsStore } from '../domain/ports/settings-store.ts';
import type { StoryMarks } from '../domain/ports/story-marks.ts';
import type { SubscriptionStore } from '../domain/ports/subscription-store.ts';
import type { UpdateLedger } from '../domain/ports/update-ledger.ts';
import type { VitalsStore } from '../domain/ports/vitals-store.ts';
import { createArticleStore } from '../storage/article-store.ts';
import { createAuditLog } from '../storage/audit-log.ts';
import { type Database, type DatabaseOptions, openDatabase } from '../storage/database.ts';
import { createFeedStore } from '../storage/feed-store.ts';
import { createLeaseStore } from '../storage/lease-store.ts';
import { createOutbox } from '../storage/outbox.ts';
import { createSettingsStore } from '../storage/settings-store.ts';
import { createStoryMarks } from '../storage/story-marks.ts';
import { createStoryStore } from '../storage/story-store.ts';
import { createSubscriptionStore } from '../storage/subscription-store.ts';
import { createUpdateLedger } from '../storage/update-ledger.ts';
import { createVitalsStore } from '../storage/vitals-store.ts';

/** Every store of one open database, as the ports the rest knows. */
export interface Stores {
  readonly database: Database;
  readonly feeds: FeedStore;
  readonly articles: ArticleStore;
  readonly stories: StoryStore;
  readonly subscriptions: SubscriptionStore;
  readonly outbox: Outbox;
  readonly leases: LeaseStore;
  readonly settings: SettingsStore;
  readonly marks: StoryMarks;
  readonly audit: AuditLog;
  readonly updates: UpdateLedger;
  readonly vitals: VitalsStore;
}

export async function openStores(options: DatabaseOptions): Promise<Stores> {
  const database = await openDatabase(options);
  return {
    database,
    feeds: createFeedStore(database),
    articles: createArticleStore(database),
    stories: createStoryStore(database),
    subscriptions: createSubscriptionStore(database),
    outbox: createOutbox(database),
    leases: createLeaseStore(database),
    settings: createSettingsStore(database),
    marks: createStoryMarks(database),
    audit: createAuditLog(database),
    updates: createUpdateLedger(database),
    vitals: createVitalsStore(database),
  };
}
