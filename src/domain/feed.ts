/** What kind of publisher stands behind a feed; regulators can make a story breaking on their own. */
export const feedKinds = ['news', 'ngo', 'regulator'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** `removed` rows stay, so that a catalogue entry an admin removed is not added again at the next start. */
export type FeedState = 'active' | 'paused' | 'removed';

/** What is needed to add a feed: a line of the catalogue, or what an admin confirmed in Telegram. */
export interface FeedDefinition {
  readonly url: string;
  /** The publisher as readers know it. Several feeds may share one outlet; stories count outlets, not feeds. */
  readonly outlet: string;
  readonly name: string;
  /** BCP 47 primary subtag of the feed's texts, such as `en` or `zh`. */
  readonly language: string;
  /** A region id of `config/topics.yaml`, or undefined where the outlet has none. */
  readonly region?: string;
  readonly kind: FeedKind;
  /** How much an article of this feed counts in ranking; 1 is ordinary. */
  readonly weight: number;
  /** Whether to fetch the page of an entry whose feed carries no full text. */
  readonly readsPages: boolean;
  /** Topic ids every article of this feed belongs to, besides those its text leads to. */
  readonly topics: readonly string[];
  readonly pollIntervalMinutes: number;
}

/** A polled source with its validators and health. */
export interface Feed extends FeedDefinition {
  readonly id: number;
  readonly state: FeedState;
  readonly etag?: string;
  readonly lastModified?: string;
  /** False until the first successful poll, whose entries are stored silently. */
  readonly primed: boolean;
  readonly nextPollAt: Date;
  readonly lastSuccessAt?: Date;
  readonly lastFailureAt?: Date;
  readonly failuresInARow: number;
  readonly lastError?: string;
  readonly addedAt: Date;
}

/** An item as the feed published it, cleaned of what could not be read but not yet interpreted. */
export interface Entry {
  /** Stable identity inside its feed: guid or id, else the address, else a hash of the title. */
  readonly guid: string;
  readonly url?: string;
  readonly title: string;
  /** Plain text. */
  readonly summary?: string;
  /** The full text as HTML where the feed carries one. */
  readonly contentHtml?: string;
  readonly authors: readonly string[];
  readonly publishedAt?: Date;
  readonly imageUrl?: string;
}

export interface ParsedFeed {
  readonly title?: string;
  readonly siteUrl?: string;
  readonly language?: string;
  /** How long the publisher asks to wait between polls (RSS ttl, syndication module). */
  readonly ttlMinutes?: number;
  readonly entries: readonly Entry[];
}

/** What one poll of a feed brought. The store commits each outcome as a whole. */
export type PollOutcome =
  | {
      readonly kind: 'fetched';
      readonly parsed: ParsedFeed;
      readonly etag?: string;
      readonly lastModified?: string;
      /** The new address after permanent redirects only. */
      readonly movedTo?: string;
      readonly nextPollAt: Date;
    }
  | { readonly kind: 'not-modified'; readonly nextPollAt: Date }
  | { readonly kind: 'failed'; readonly problem: string; readonly nextPollAt: Date };
