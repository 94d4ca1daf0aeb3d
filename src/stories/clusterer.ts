import { type ClusterItem, type Weighed, weighArticle } from './article-terms.ts';
import { type BackgroundFrequencies, createRarity, loadBackground } from './frequencies.ts';
import {
  areOne,
  daysApart,
  defaultTuning,
  isAbroad,
  type Likeness,
  likeness,
  type Tuning,
} from './likeness.ts';
import { joinProfiles, type Profile, profileOf } from './profile.ts';
import { createStoryMemory } from './story-memory.ts';

export type { ClusterItem } from './article-terms.ts';

export interface Placement {
  /** Undefined where no known story tells the same. */
  readonly storyId: number | undefined;
  /** Stories that turn out to be the same as it. */
  readonly mergedStoryIds: readonly number[];
  readonly kind: Likeness['kind'];
  /** How near the article is to the story it is nearest to. */
  readonly similarity: number;
}

const dayMs = 86_400_000;
/** How many of the nearest stories are held against an article in full. */
const candidates = 16;
/** What the most telling terms must share, 0 to 1, for the rest to be compared; reports of one event share far more. */
const leastShared = 0.015;

/**
 * Decides, in order of arrival, which story an article tells: that of which it is a copy, else the one whose words
 * are nearest, if they are near enough and nothing speaks against it. What is common in news at large weighs little
 * from the first article on.
 */
export function createClusterer(options: {
  /** Articles published farther from a story than this do not tell it. */
  readonly windowMs: number;
  readonly background?: BackgroundFrequencies;
  readonly tuning?: Partial<Tuning>;
}) {
  const tuning: Tuning = { ...defaultTuning, ...options.tuning };
  const rarity = createRarity(options.background ?? loadBackground());
  const memory = createStoryMemory();
  let latest: { readonly item: ClusterItem; readonly article: Weighed } | undefined;

  const weigh = (item: ClusterItem): Weighed => {
    if (latest?.item !== item) latest = { item, article: weighArticle(item, rarity) };
    return latest.article;
  };

  /** The stories an article bridges, the largest first: its readers are most. */
  const bridged = (article: Weighed, into: number, alike: readonly number[]): number[] => {
    const known = memory.get(into);
    if (known === undefined) return [into];
    const union = joinProfiles(known, profileOf(article));
    const one = alike.filter((id) => {
      const story = memory.get(id);
      return id !== into && story !== undefined && isNear(union, story) && areOne(union, story, tuning);
    });
    const sizeOf = (id: number) => memory.get(id)?.size ?? 0;
    return [into, ...one].sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
  };

  const isNear = (a: Profile, b: Profile): boolean =>
    Math.min(daysApart({ publishedAtMs: a.firstAtMs }, b), daysApart({ publishedAtMs: a.lastAtMs }, b)) *
      dayMs <=
    options.windowMs;

  return {
    /** Looks only. */
    place: (item: ClusterItem): Placement => {
      const article = weigh(item);
      const alike: { readonly id: number; readonly like: Likeness }[] = [];
      let nearest: Likeness = { kind: 'different', score: 0 };
      for (const id of memory.near(
        article,
        candidates,
        (story, shared) =>
          (shared >= leastShared || isAbroad(article, story)) &&
          daysApart(article, story) * dayMs <= options.windowMs,
      )) {
        const story = memory.get(id);
        if (story === undefined) continue;
        const like = likeness(article, story, tuning);
        if (like.kind !== 'different') alike.push({ id, like });
        if (like.score > nearest.score) nearest = like;
      }
      const best = alike.sort((a, b) => b.like.score - a.like.score)[0];
      if (best === undefined) {
        return { storyId: undefined, mergedStoryIds: [], kind: 'different', similarity: nearest.score };
      }
      const [storyId, ...mergedStoryIds] = bridged(
        article,
        best.id,
        alike.map(({ id }) => id),
      );
      return { storyId, mergedStoryIds, kind: best.like.kind, similarity: best.like.score };
    },

    /** Remembers where an article went, and which stories became one. */
    commit: (item: ClusterItem, storyId: number, mergedStoryIds: readonly number[]): void => {
      const article = weigh(item);
      rarity.count(article.weights.keys(), article.covered);
      memory.add(storyId, article, mergedStoryIds, (item.firstSeenAt ?? item.publishedAt)?.getTime());
      latest = undefined;
    },

    /** Forgets stories no article of which was seen since. */
    forgetBefore: (instant: Date): void => memory.forgetBefore(instant.getTime()),
  };
}
