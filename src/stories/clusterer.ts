import { countTerms } from './terms.ts';

/** What the clusterer needs to know of an article. */
export interface ClusterItem {
  readonly title: string;
  readonly text: string;
  readonly outlet?: string;
  readonly publishedAt?: Date;
}

export interface Placement {
  /** Undefined where no known story tells the same. */
  readonly storyId: number | undefined;
  /** How near the article is to it; 0 for a new one. */
  readonly similarity: number;
}

/** How common a term is in news at large: how many of `documents` documents hold it. */
export interface TermFrequencies {
  readonly documents: number;
  readonly counts: Readonly<Record<string, number>>;
}

interface KnownStory {
  readonly id: number;
  readonly centroid: Map<string, number>;
  squaredNorm: number;
  size: number;
  firstAt: number | undefined;
  lastAt: number | undefined;
  readonly outlets: Set<string>;
}

const dayMs = 86_400_000;
/** Terms of an article that look for candidates; the rest only refine the score. */
const searchTerms = 16;
/** Nearest candidates, by those terms, whose whole similarity is measured. */
const candidatesMeasured = 24;
/** A headline alone has about this many terms, a text with its headline that many. */
const shortTerms = 12;
const longTerms = 60;
/** Similarity needed to tell the same story, for a headline alone and for a whole text. */
const shortThreshold = 0.13;
const longThreshold = 0.18;
/** A story many headlines tell spreads over many words, so one headline looks far from it: this makes up for it. */
const growthOfShort = 0.5;
const sizeCounted = 20;
/** What each day between an article and its story takes away. */
const penaltyPerDay = 0.1;
/** An outlet seldom tells one event twice, but often the next event of the same saga. */
const sameOutletPenalty = 0.15;

/**
 * Decides, in order of arrival, which story an article tells: the one whose centroid of TF-IDF weights is
 * nearest, if it is near enough and near in time. What is common in news at large weighs little from the
 * first article on.
 */
export function createClusterer(options: {
  readonly windowMs: number;
  readonly background: TermFrequencies;
}) {
  const { windowMs, background } = options;
  const stories = new Map<number, KnownStory>();
  const storiesByTerm = new Map<string, Map<number, number>>();
  const documentsByTerm = new Map<string, number>();
  let documents = 0;

  const weigh = (item: ClusterItem): Map<string, number> => {
    const weights = new Map<string, number>();
    let squares = 0;
    for (const [term, count] of countTerms(item.title, item.text)) {
      const holding = (documentsByTerm.get(term) ?? 0) + (background.counts[term] ?? 0);
      const rarity = Math.log((documents + background.documents + 2) / (holding + 1.5));
      const weight = (1 + Math.log(count)) * Math.max(0, rarity);
      weights.set(term, weight);
      squares += weight * weight;
    }
    const norm = Math.sqrt(squares) || 1;
    for (const [term, weight] of weights) weights.set(term, weight / norm);
    return weights;
  };

  const candidatesFor = (weights: ReadonlyMap<string, number>): KnownStory[] => {
    const scores = new Map<number, number>();
    const strongest = [...weights].sort(([, a], [, b]) => b - a).slice(0, searchTerms);
    for (const [term, weight] of strongest) {
      for (const [id, own] of storiesByTerm.get(term) ?? [])
        scores.set(id, (scores.get(id) ?? 0) + weight * own);
    }
    const partial = ([id, score]: [number, number]) => score / Math.sqrt(stories.get(id)?.squaredNorm ?? 1);
    return [...scores]
      .sort((a, b) => partial(b) - partial(a))
      .slice(0, candidatesMeasured)
      .flatMap(([id]) => stories.get(id) ?? []);
  };

  const similarity = (item: ClusterItem, weights: ReadonlyMap<string, number>, story: KnownStory): number => {
    const days = daysApart(item, story);
    if (days * dayMs > windowMs) return 0;
    let product = 0;
    for (const [term, weight] of weights) product += weight * (story.centroid.get(term) ?? 0);
    let score = product / Math.sqrt(story.squaredNorm);
    score *= 1 + shortness(weights.size) * growthOfShort * Math.log(Math.min(story.size, sizeCounted));
    score *= Math.max(0, 1 - penaltyPerDay * days);
    if (item.outlet && story.outlets.has(item.outlet))
      score *= 1 - sameOutletPenalty * (1 - shortness(weights.size));
    return score;
  };

  const forget = (story: KnownStory): void => {
    stories.delete(story.id);
    for (const term of story.centroid.keys()) {
      const holders = storiesByTerm.get(term);
      holders?.delete(story.id);
      if (holders?.size === 0) storiesByTerm.delete(term);
    }
  };

  const add = (story: KnownStory, weights: ReadonlyMap<string, number>): void => {
    for (const [term, weight] of weights) {
      const before = story.centroid.get(term) ?? 0;
      const after = before + weight;
      story.squaredNorm += after * after - before * before;
      story.centroid.set(term, after);
      const holders = storiesByTerm.get(term) ?? new Map<number, number>();
      storiesByTerm.set(term, holders.set(story.id, after));
    }
  };

  return {
    /** Looks only. */
    place: (item: ClusterItem): Placement => {
      const weights = weigh(item);
      const threshold = longThreshold + (shortThreshold - longThreshold) * shortness(weights.size);
      let best: Placement = { storyId: undefined, similarity: 0 };
      for (const story of candidatesFor(weights)) {
        const score = similarity(item, weights, story);
        if (score >= threshold && score > best.similarity) best = { storyId: story.id, similarity: score };
      }
      return best;
    },
    /** Remembers where an article went. */
    commit: (item: ClusterItem, storyId: number): void => {
      const weights = weigh(item);
      const story = stories.get(storyId) ?? emptyStory(storyId);
      stories.set(storyId, story);
      add(story, weights);
      story.size++;
      if (item.outlet) story.outlets.add(item.outlet);
      const at = item.publishedAt?.getTime();
      if (at !== undefined) {
        story.firstAt = Math.min(story.firstAt ?? at, at);
        story.lastAt = Math.max(story.lastAt ?? at, at);
      }
      documents++;
      for (const term of weights.keys()) documentsByTerm.set(term, (documentsByTerm.get(term) ?? 0) + 1);
    },
    /** Forgets stories whose last article was published earlier. */
    forgetBefore: (instant: Date): void => {
      for (const story of stories.values()) {
        if (story.lastAt !== undefined && story.lastAt < instant.getTime()) forget(story);
      }
    },
  };
}

const emptyStory = (id: number): KnownStory => ({
  id,
  centroid: new Map(),
  squaredNorm: 0,
  size: 0,
  firstAt: undefined,
  lastAt: undefined,
  outlets: new Set(),
});

/** 1 for a headline alone, 0 for a text. */
const shortness = (terms: number): number =>
  Math.min(1, Math.max(0, (longTerms - terms) / (longTerms - shortTerms)));

/** From the nearest end of the time in which the story was told; 0 where a time is not known. */
function daysApart(item: ClusterItem, story: KnownStory): number {
  const at = item.publishedAt?.getTime();
  if (at === undefined || story.firstAt === undefined || story.lastAt === undefined) return 0;
  if (at < story.firstAt) return (story.firstAt - at) / dayMs;
  return Math.max(0, (at - story.lastAt) / dayMs);
}
