import type { Weighed } from './article-terms.ts';
import type { Shingles } from './shingles.ts';
import type { TermId } from './term-id.ts';

/** Numbers by term, as two parallel arrays: a hundred thousand stories must fit in memory. */
export interface TermSums {
  readonly terms: readonly TermId[];
  readonly values: readonly number[];
}

/** What the articles of a story have in common, as sums over them. */
export interface Profile {
  readonly size: number;
  /** Sums of the articles' weights. */
  readonly weights: TermSums;
  readonly norm: number;
  /** Sums of the headlines' shares. */
  readonly titleShares: TermSums;
  /** Each with how many headlines hold it. */
  readonly titleNames: ReadonlyMap<TermId, number>;
  readonly titleAmounts: ReadonlyMap<TermId, number>;
  /** Whose authority the articles name foremost, each with how many do. */
  readonly places: ReadonlyMap<string, number>;
  /** How many articles name any. */
  readonly naming: number;
  readonly leadPlaces: ReadonlySet<string>;
  /** Of the latest articles. */
  readonly shingles: readonly Shingles[];
  readonly outlets: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  readonly firstAtMs: number | undefined;
  readonly lastAtMs: number | undefined;
  /** Mean over the articles. */
  readonly shortness: number;
}

const termsOfArticle = 96;
const termsOfStory = 1000;
const copiesCompared = 6;

export function profileOf(article: Weighed): Profile {
  const weights = sumsOf([...article.weights].slice(0, termsOfArticle));
  return {
    size: 1,
    weights,
    norm: normOf(weights),
    titleShares: sumsOf([...article.titleShares]),
    titleNames: ones(article.titleNames),
    titleAmounts: ones(article.titleAmounts),
    places: ones(article.places),
    naming: article.places.length > 0 ? 1 : 0,
    leadPlaces: new Set(article.leadPlaces),
    shingles: [article.shingles],
    outlets: new Set(article.outlet === undefined ? [] : [article.outlet]),
    languages: new Set(article.language === undefined ? [] : [article.language]),
    firstAtMs: article.publishedAtMs,
    lastAtMs: article.publishedAtMs,
    shortness: article.shortness,
  };
}

/** The profile of all the articles of both. */
export function joinProfiles(a: Profile, b: Profile): Profile {
  const weights = addSums(a.weights, b.weights);
  const size = a.size + b.size;
  return {
    size,
    weights,
    norm: normOf(weights),
    titleShares: addSums(a.titleShares, b.titleShares),
    titleNames: addCounts(a.titleNames, b.titleNames),
    titleAmounts: addCounts(a.titleAmounts, b.titleAmounts),
    places: addCounts(a.places, b.places),
    naming: a.naming + b.naming,
    leadPlaces: new Set([...a.leadPlaces, ...b.leadPlaces]),
    shingles: [...a.shingles, ...b.shingles].slice(-copiesCompared),
    outlets: new Set([...a.outlets, ...b.outlets]),
    languages: new Set([...a.languages, ...b.languages]),
    firstAtMs: pick(Math.min, a.firstAtMs, b.firstAtMs),
    lastAtMs: pick(Math.max, a.lastAtMs, b.lastAtMs),
    shortness: (a.shortness * a.size + b.shortness * b.size) / size,
  };
}

/** What at least half the articles of a story name. */
export const mostNamed = <T>(story: Profile, counts: ReadonlyMap<T, number>): T[] =>
  [...counts].flatMap(([named, count]) => (count * 2 >= story.size ? [named] : []));

/** Whose authority a story is about: of the articles that name any, at least half name it foremost. */
export const placesMeant = ({ places, naming }: Profile): string[] =>
  [...places].flatMap(([place, count]) => (count * 2 >= naming ? [place] : []));

const sumsOf = (entries: readonly (readonly [TermId, number])[]): TermSums => ({
  terms: entries.map(([term]) => term),
  values: entries.map(([, value]) => value),
});

/** The first is mostly a large story and the second one article, so only the second is made a map of. */
function addSums(a: TermSums, b: TermSums): TermSums {
  const added = new Map(b.terms.map((term, index) => [term, b.values[index] ?? 0]));
  const summed = a.values.map((value, index) => {
    const term = a.terms[index] ?? 0;
    const more = added.get(term);
    if (more === undefined) return value;
    added.delete(term);
    return value + more;
  });
  const terms = [...a.terms, ...added.keys()];
  const values = [...summed, ...added.values()];
  if (terms.length <= termsOfStory) return { terms, values };
  const entries = terms.map((term, index) => [term, values[index] ?? 0] as const);
  return sumsOf(entries.sort((x, y) => y[1] - x[1]).slice(0, termsOfStory));
}

const normOf = ({ values }: TermSums): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

const ones = <T>(items: Iterable<T>): ReadonlyMap<T, number> => new Map([...items].map((item) => [item, 1]));

function addCounts<T>(a: ReadonlyMap<T, number>, b: ReadonlyMap<T, number>): ReadonlyMap<T, number> {
  const sums = new Map(a);
  for (const [item, count] of b) sums.set(item, (sums.get(item) ?? 0) + count);
  return sums;
}

const pick = (choose: (...values: number[]) => number, a: number | undefined, b: number | undefined) =>
  a === undefined ? b : b === undefined ? a : choose(a, b);
