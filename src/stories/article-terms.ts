import type { Rarity, RarityOf } from './frequencies.ts';
import { jurisdictionsIn } from './jurisdictions.ts';
import { namesIn } from './names.ts';
import { isAmount, isQuantity } from './quantities.ts';
import { type Shingles, shinglesOf } from './shingles.ts';
import { type TermId, termId } from './term-id.ts';
import { isUnspaced, pairsOf, termsIn } from './terms.ts';

/** What the clusterer needs to know of an article. */
export interface ClusterItem {
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  readonly outlet?: string;
  /** BCP 47 primary subtag, `und` where it cannot be told. */
  readonly language?: string;
  readonly publishedAt?: Date;
  /** When it arrived: stories are forgotten by it. */
  readonly firstSeenAt?: Date;
}

/** An article as terms, and how much each says. */
export interface Weighed {
  /** TF-IDF, of length 1; heaviest first. */
  readonly weights: ReadonlyMap<TermId, number>;
  /** What share of the headline's meaning each of its terms carries; together 1. */
  readonly titleShares: ReadonlyMap<TermId, number>;
  readonly titleNames: ReadonlySet<TermId>;
  readonly titleAmounts: ReadonlySet<TermId>;
  /** Names and numbers, which many languages write alike, by how rare they are. */
  readonly anchors: ReadonlyMap<TermId, number>;
  readonly quantities: ReadonlySet<TermId>;
  /** Whose authority the headline names; where it names none, the first the lead names. */
  readonly places: readonly string[];
  /** Whose authority headline and lead name. */
  readonly leadPlaces: readonly string[];
  readonly shingles: Shingles;
  /** 1 for a headline alone, 0 for a text. */
  readonly shortness: number;
  /** Whether the background knows its language. */
  readonly covered: boolean;
  readonly outlet: string | undefined;
  readonly language: string | undefined;
  readonly publishedAtMs: number | undefined;
}

/** A headline names the event: its words count this many times. */
const titleCount = 2;
const titleCharacters = 400;
/** The event stands in the beginning; later paragraphs are background that other events share. */
const textCharacters = 1500;
const leadCharacters = 300;
/** A headline alone has about this many terms, a short text with its headline that many. */
const headlineTerms = 12;
const textTerms = 36;
/** Whose authority it is says much of an event, in however many words it is named: "EU", "Brussels", "the Commission". */
const placeWeight = 1.5;
/** Rarer than this a name or number begins to point at one event. */
const commonRarity = 4;

export function weighArticle(item: ClusterItem, rarity: Rarity): Weighed {
  const title = item.title.slice(0, titleCharacters);
  const text = item.text.slice(0, textCharacters);
  const own = new Set(termsIn(item.outlet?.slice(0, titleCharacters) ?? ''));
  const titleWords = [...termsIn(title)].filter((term) => !own.has(term));
  const titlePairs = [...pairsOf(titleWords)];
  const textWords = [...termsIn(text)].filter((term) => !own.has(term));

  const counts = new Map<string, number>();
  const count = (term: string, times: number) => counts.set(term, (counts.get(term) ?? 0) + times);
  for (const term of titleWords) count(term, titleCount);
  for (const pair of new Set(titlePairs)) count(pair, 1);
  for (const term of textWords) count(term, 1);
  const shortness = clamp((textTerms - counts.size) / (textTerms - headlineTerms));
  for (const term of termsIn(wordsOfAddress(item.url))) if (!counts.has(term)) count(term, 1);

  const covered = rarity.isCovered([...idsOf([...titleWords, ...textWords])]);
  const rarityOf = rarity.within(covered);
  const rarityAnywhere = rarity.within(true);
  const names = isUnspaced(text) ? new Set([...titleWords, ...textWords].filter(isLatin)) : namesIn(text);
  const quantities = [...titleWords, ...textWords].filter(isQuantity);
  const titlePlaces = jurisdictionsIn(title);
  const leadPlaces = jurisdictionsIn(`${title}\n${text.slice(0, leadCharacters)}`);
  return {
    weights: normalised([...weightsOf(counts, rarityOf), ...placeWeights(leadPlaces, rarity.amongRead())]),
    titleShares: sharesOf(new Set([...titleWords, ...titlePairs]), rarityOf),
    titleNames: idsOf(titleWords.filter((term) => names.has(term))),
    titleAmounts: idsOf(titleWords.filter(isAmount)),
    anchors: new Map(
      [...idsOf([...quantities, ...names])].map((id) => [id, Math.max(0, rarityAnywhere(id) - commonRarity)]),
    ),
    quantities: idsOf(quantities),
    places: titlePlaces.length > 0 ? titlePlaces : leadPlaces.slice(0, 1),
    leadPlaces,
    shingles: shinglesOf(`${title}\n${item.text}`),
    shortness,
    covered,
    outlet: item.outlet,
    language: item.language === 'und' ? undefined : item.language,
    publishedAtMs: item.publishedAt?.getTime(),
  };
}

const isLatin = (term: string): boolean => /^[a-z][a-z0-9]+$/.test(term);

const idsOf = (terms: Iterable<string>): Set<TermId> => new Set([...terms].map(termId));

/** Nothing below 0, nothing above 1. */
export const clamp = (value: number): number => Math.min(1, Math.max(0, value));

type TermWeight = readonly [TermId, number];

const weightsOf = (counts: ReadonlyMap<string, number>, rarityOf: RarityOf): TermWeight[] =>
  [...counts].map(([term, count]) => {
    const id = termId(term);
    return [id, (1 + Math.log(count)) * rarityOf(id)];
  });

const placeWeights = (places: readonly string[], rarityOf: RarityOf): TermWeight[] =>
  places.map((place) => {
    const id = termId(`in ${place}`);
    return [id, placeWeight * rarityOf(id)];
  });

/** Heaviest first. */
function normalised(weights: TermWeight[]): Map<TermId, number> {
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return new Map(weights.sort((a, b) => b[1] - a[1]).map(([id, weight]) => [id, weight / length]));
}

function sharesOf(terms: Iterable<string>, rarityOf: RarityOf): Map<TermId, number> {
  const shares = [...idsOf(terms)].map((id) => [id, rarityOf(id) ** 2] as const);
  const total = shares.reduce((sum, [, share]) => sum + share, 0) || 1;
  return new Map(shares.map(([id, share]) => [id, share / total]));
}

/** Many outlets put another wording of the headline into the address; three words or more are one. */
function wordsOfAddress(url: string | undefined): string {
  if (url === undefined) return '';
  let longest: string[] = [];
  const path = url.slice(0, 500).replace(/^https?:\/\/[^/]*/, '');
  for (const part of path.split(/[/?#]/)) {
    const words = part
      .replace(/\.\w+$/, '')
      .split(/[-_+]/)
      .filter((word) => /^[a-z]+$/i.test(word));
    if (words.length >= 3 && words.length > longest.length) longest = words;
  }
  return longest.join(' ');
}
