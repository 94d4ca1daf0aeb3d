/** A made-up publisher of the sample news, and how its site and feed are built. */
export interface SampleOutlet {
  readonly id: string;
  /** The publisher as a reader names it. */
  readonly name: string;
  /** What stands after the headline in a page's title. */
  readonly siteName: string;
  readonly tagline: string;
  /** BCP 47 primary subtag. */
  readonly language: string;
  /** A region id of `config/topics.yaml`; absent for an outlet without a home region. */
  readonly region?: string;
  readonly kind: 'news' | 'ngo' | 'regulator';
  readonly feedFormat: 'rss' | 'atom' | 'json';
  /** Whether the feed carries whole texts; otherwise only the standfirst, and the page must be read. */
  readonly fullTextInFeed: boolean;
  /** Which page template, with its own clutter, the outlet's site uses. */
  readonly layout: 1 | 2 | 3 | 4;
}

/** A block of an article in reading order; a bare string is a paragraph. */
export type SampleBlock =
  | string
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'quote'; readonly text: string };

/** One article of the sample news: its own words about a real, public event, or something off topic. */
export interface SampleArticle {
  readonly id: string;
  readonly outletId: string;
  /** Last part of the page's address; unique over all outlets. */
  readonly slug: string;
  readonly title: string;
  readonly standfirst: string;
  /** A desk such as "Policy desk"; absent where the outlet prints none. */
  readonly byline?: string;
  /**
   * How long before now the feed says it was published. Absent for an archive item, which keeps the date it
   * was written for: its weekdays would be false under any other.
   */
  readonly minutesAgo?: number;
  /** The instant the text was written for, ISO 8601; what "on Tuesday" in it counts from. */
  readonly writtenAt: string;
  /** Whether it is technology policy. */
  readonly relevant: boolean;
  /** Topic ids of `config/topics.yaml` an editor would file it under, best first; absent when off topic. */
  readonly topics?: readonly string[];
  /** The event it tells; articles that share one belong to one story. */
  readonly event?: string;
  readonly paragraphs: readonly SampleBlock[];
}
