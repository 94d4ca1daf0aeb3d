import type { ExtractedFact, Relevance } from '../article.ts';
import type { ComposedDigest, DigestStory } from '../digest.ts';
import type { Feed, FeedDefinition } from '../feed.ts';
import type { Subscription } from '../subscription.ts';

/** What /latest shows: an edition made now for one chat. */
export interface LatestDigest {
  readonly digest: ComposedDigest;
  /** The stories to show, those told before left out. */
  readonly stories: readonly DigestStory[];
}

/** Makes editions on demand. */
export interface DigestDesk {
  /** `topic` narrows to one topic; `repeat` shows what was told before as well. */
  latest(
    subscription: Subscription,
    options?: { topic?: string; count?: number; repeat?: boolean },
  ): Promise<LatestDigest>;
}

/** One recent item of a feed, as Docket would read it. */
export interface PreviewedItem {
  readonly title: string;
  readonly url?: string;
  readonly publishedAt?: Date;
  readonly relevance: Relevance;
  readonly facts: readonly ExtractedFact[];
}

export type FeedDiscovery =
  | {
      readonly kind: 'found';
      readonly definition: FeedDefinition;
      readonly items: readonly PreviewedItem[];
      /** Other feeds the page names. */
      readonly alternatives: readonly string[];
    }
  /** Already known, whatever its state. */
  | { readonly kind: 'known'; readonly feed: Feed }
  | { readonly kind: 'failed'; readonly problem: string };

/** What admins do with sources. */
export interface SourceDesk {
  /** Looks at an address: a feed, or a page that names one. Nothing is stored. */
  discover(address: string): Promise<FeedDiscovery>;
  add(definition: FeedDefinition): Promise<Feed | undefined>;
}

/** How a text would be read if it were an article. */
export interface Assessment {
  readonly title: string;
  readonly relevance: Relevance;
  readonly facts: readonly ExtractedFact[];
}

export type OpmlImport =
  | {
      readonly kind: 'imported';
      readonly added: readonly Feed[];
      /** How many feeds of the document were known already. */
      readonly known: number;
      /** Addresses that could not be used. */
      readonly unusable: readonly string[];
    }
  | { readonly kind: 'failed'; readonly problem: string };

/** What editors try out, and how sources are carried in and out. */
export interface EditorialDesk {
  /** Undefined when the text cannot be read. */
  assess(text: string): Promise<Assessment | undefined>;
  /** Adds the feeds of an OPML document as active sources; their present items are stored silently. */
  importOpml(document: string): Promise<OpmlImport>;
  exportOpml(): Promise<string>;
}
