/** How much of the article could be read. `summary` and `paywalled` texts come from the feed itself. */
export type Completeness = 'full' | 'summary' | 'paywalled';

/** A block of the main text in reading order, as sentences. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'heading' | 'list-item' | 'quote';
  readonly text: string;
}

/** What reading one page, feed entry or pasted text yields. */
export interface ReadPage {
  readonly title: string;
  /** Names of people in the order printed; where nobody is named, of the desk or outlet that signs. */
  readonly byline: readonly string[];
  readonly publishedAt?: Date;
  /**
   * The publication time as readers of the page see it: ISO 8601 with the page's own offset, without one where it
   * names no zone, a bare date where it prints no time. Its first ten characters are the date to show.
   */
  readonly publishedLocal?: string;
  /** BCP 47 primary subtag, `und` where it cannot be told. */
  readonly language: string;
  readonly canonicalUrl?: string;
  readonly siteName?: string;
  readonly imageUrl?: string;
  readonly blocks: readonly TextBlock[];
  /** The blocks joined by blank lines. */
  readonly text: string;
  readonly completeness: Completeness;
}

/** A term of a topic, region or actor list found in the text, and how much it counted. */
export interface Reason {
  readonly term: string;
  readonly weight: number;
}

export interface TopicMatch {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** How an article relates to technology policy, with the words that led there. */
export interface Relevance {
  readonly relevant: boolean;
  /** 0 to 1; comparable across articles. */
  readonly score: number;
  /** Best first. */
  readonly topics: readonly TopicMatch[];
  /** Best first. */
  readonly regions: readonly TopicMatch[];
  /** Regulators, companies and laws named, as readers know them; most salient first. */
  readonly actors: readonly string[];
  /** The words that moved the score most, topics aside; a negative weight speaks against. */
  readonly reasons?: readonly Reason[];
}

export const factKinds = [
  'event',
  'decision',
  'number',
  'date',
  'reason',
  'next',
  'quote',
  'background',
] as const;
export type FactKind = (typeof factKinds)[number];

/** One statement lifted from one sentence of one article. */
export interface ExtractedFact {
  /** At most 200 characters; a sentence of the article or a cut of one. */
  readonly text: string;
  /** The sentence it stands in, verbatim. */
  readonly quote: string;
  readonly kind: FactKind;
  /** What an editor would give it: about 3 for the news itself, 2 for what belongs to it, 1 for what is useful. */
  readonly grade: number;
  /** Stems of what it takes for known, because the article has told it before: "the pair", "the demand". */
  readonly leansOn: readonly string[];
}

/** A normalised, read Entry. */
export interface Article {
  readonly id: number;
  readonly feedId: number;
  readonly outlet: string;
  readonly feedKind: 'news' | 'ngo' | 'regulator';
  readonly feedWeight: number;
  readonly url: string;
  readonly title: string;
  readonly byline: readonly string[];
  readonly language: string;
  /** As published, or when first seen where the outlet says nothing; never later than first seen. */
  readonly publishedAt: Date;
  readonly firstSeenAt: Date;
  readonly completeness: Completeness;
  readonly text: string;
  readonly relevance: Relevance;
  /** Best first. */
  readonly facts: readonly ExtractedFact[];
}
