import type { ArticleStore, StoryStore } from '../domain/ports/article-store.ts';
import type { AuditLog } from '../domain/ports/audit-log.ts';
import type { FeedStore } from '../domain/ports/feed-store.ts';
import type { Metrics } from '../domain/ports/observability.ts';
import type { Outbox } from '../domain/ports/outbox.ts';
import type { DigestPresenter } from '../domain/ports/sending.ts';
import type { DigestDesk, EditorialDesk, SourceDesk } from '../domain/ports/services.ts';
import type { SettingsStore } from '../domain/ports/settings-store.ts';
import type { StoryMarks } from '../domain/ports/story-marks.ts';
import type { SubscriptionStore } from '../domain/ports/subscription-store.ts';
import type { Preferences, Schedule } from '../domain/subscription.ts';
import type { TopicCatalogue } from '../domain/topics.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';
import type { TelegramClient } from './api/client.ts';

/** What the bot is told by the configuration. */
export interface BotSettings {
  /** The owners of the bot, who may do everything and give roles; nobody when empty. */
  readonly adminIds: readonly number[];
  /** What a new subscription starts with; the zone stands where none can be guessed. */
  readonly defaultSchedule: Schedule;
  readonly defaultPreferences: Preferences;
  /** For /privacy: how long what was sent is remembered. */
  readonly deliveryDays: number;
}

export interface BotDeps {
  readonly client: TelegramClient;
  readonly token: string;
  readonly settings: BotSettings;
  readonly subscriptions: SubscriptionStore;
  readonly feeds: FeedStore;
  readonly stories: StoryStore;
  readonly articles: ArticleStore;
  readonly outbox: Outbox;
  readonly audit: AuditLog;
  readonly marks: StoryMarks;
  readonly settingsStore: SettingsStore;
  readonly desk: DigestDesk;
  readonly sources: SourceDesk;
  readonly editorial: EditorialDesk;
  readonly topics: TopicCatalogue;
  readonly presenter: DigestPresenter;
  readonly metrics?: Metrics;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The pauses before polling begins anew after it ended. */
  readonly pollingBackoffMs?: { readonly first: number; readonly longest: number };
}
