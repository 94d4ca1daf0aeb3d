import type { FactKind } from './article.ts';

/** A statement about a story, tied to where it stands. */
export interface KeyFact {
  readonly text: string;
  readonly quote: string;
  readonly kind: FactKind;
  readonly outlet: string;
  readonly url: string;
  /** Every outlet that states it, the one it is taken from included. */
  readonly outlets: readonly string[];
}

/** Two outlets giving different numbers for the same thing. */
export interface Disagreement {
  readonly statements: readonly { readonly outlet: string; readonly url: string; readonly text: string }[];
}

/** One article of a story as a digest shows it. */
export interface StorySource {
  readonly articleId: number;
  readonly outlet: string;
  readonly url: string;
  readonly title: string;
  readonly language: string;
  readonly feedKind: 'news' | 'ngo' | 'regulator';
  readonly publishedAt: Date;
}

/** The articles, over all outlets, about one event. */
export interface Story {
  readonly id: number;
  /** The headline of the best source. */
  readonly title: string;
  readonly url: string;
  readonly language: string;
  /** Best first, at most a handful. */
  readonly facts: readonly KeyFact[];
  readonly disagreements: readonly Disagreement[];
  /** First published first; at least one. */
  readonly sources: readonly StorySource[];
  /** Distinct outlets among the sources. */
  readonly outletCount: number;
  /** Topic ids, best first. */
  readonly topics: readonly string[];
  readonly regions: readonly string[];
  readonly actors: readonly string[];
  /** The best relevance among its articles, 0 to 1. */
  readonly relevance: number;
  /** The weight of its best feed. */
  readonly weight: number;
  readonly firstSeenAt: Date;
  readonly updatedAt: Date;
  /** Set when the story has moved on since it was first told: the facts that are new. */
  readonly revision: number;
}
