import type { Entry, Feed, FeedDefinition, FeedState, PollOutcome } from '../feed.ts';

/** An Entry waiting to be read, with the feed it came from. */
export interface UnreadEntry {
  readonly id: number;
  readonly feed: Feed;
  readonly entry: Entry;
  readonly firstSeenAt: Date;
  /** True for entries of a feed's first poll older than the catch-up window: kept for search, never sent as new. */
  readonly archival: boolean;
  readonly attempts: number;
}

/** What an admin may change of a feed; the rest is what the feed itself says. */
export type FeedChange = Partial<
  Pick<FeedDefinition, 'url' | 'name' | 'outlet' | 'weight' | 'readsPages' | 'topics' | 'pollIntervalMinutes'>
>;

/** A feed's record over the last days. */
export interface FeedHealth {
  readonly feed: Feed;
  readonly articlesPerDay: number;
  /** 0 to 1, of the articles read. */
  readonly relevantShare: number;
  /** 0 to 1: of the stories it took part in, how often it was the first outlet. */
  readonly firstShare: number;
  readonly newestEntryAt?: Date;
}

export interface FeedStore {
  /** Adds the definitions whose address was never seen; what an admin removed stays removed. Returns those added. */
  addCatalogue(definitions: readonly FeedDefinition[], now: Date): Promise<readonly Feed[]>;
  /** Adds one feed, or brings a removed one back; undefined when the address is already active or paused. */
  add(definition: FeedDefinition, now: Date): Promise<Feed | undefined>;
  find(id: number): Promise<Feed | undefined>;
  /** Active and paused feeds by name. */
  list(): Promise<readonly Feed[]>;
  health(since: Date, now: Date): Promise<readonly FeedHealth[]>;
  setState(id: number, state: FeedState, now: Date): Promise<void>;
  change(id: number, change: FeedChange): Promise<void>;
  /** Takes up to `limit` due feeds for this process until `now + leaseMs`, so that replicas share the work. */
  claimDue(now: Date, limit: number, leaseMs: number): Promise<readonly Feed[]>;
  /**
   * Commits everything a poll brought in one transaction: new entries, validators, health, next poll. The
   * entries published before `silentBefore` are stored as archival, and so are those without a date on a
   * feed's first poll. Returns how many entries were new.
   */
  recordPoll(feedId: number, outcome: PollOutcome, now: Date, silentBefore: Date): Promise<number>;
  claimUnread(now: Date, limit: number, leaseMs: number): Promise<readonly UnreadEntry[]>;
  /** Gives an entry back to be read again at `retryAt`, or for good when undefined. */
  recordUnreadable(entryId: number, problem: string, retryAt: Date | undefined): Promise<void>;
}
