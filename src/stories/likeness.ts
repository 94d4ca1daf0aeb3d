import { clamp, type Weighed } from './article-terms.ts';
import { arePartsOfOne, sharesJurisdiction } from './jurisdictions.ts';
import { mostNamed, type Profile, placesMeant } from './profile.ts';
import { containment } from './shingles.ts';
import type { TermId } from './term-id.ts';

/** How near an article must be to a story, and what brings it nearer or farther. */
export interface Tuning {
  /** Likeness needed to tell the same event, for a text and for a headline alone. */
  readonly textThreshold: number;
  readonly headlineThreshold: number;
  /** Likeness needed to make two known stories one. */
  readonly textMerge: number;
  readonly headlineMerge: number;
  /** What it adds when each headline is told in the other's text, word for word. */
  readonly coverage: number;
  /** A story many headlines tell spreads over many words, so one headline looks far from it: what each e-fold of articles makes up. */
  readonly headlineGrowth: number;
  readonly growthEndsAt: number;
  /**
   * What a headline in quite other words takes away a day after a story began: by then it mostly tells the next step,
   * an appeal or what another government thinks of it.
   */
  readonly newsOfItsOwn: number;
  /** As long reports of one event keep coming in, each in its own words. */
  readonly firstReportsDays: number;
  /** An outlet seldom tells one event twice, but often the next event of the same saga. */
  readonly sameOutlet: number;
  /** Each headline names somebody the other side does not know. */
  readonly otherNames: number;
  /** Each headline names an amount the other side does not know. */
  readonly otherAmounts: number;
  /** The headlines name different countries' authorities. */
  readonly otherPlaces: number;
  /** The share of the smaller text that must stand in the larger to be a copy of it. */
  readonly copy: number;
  /** Across languages: how much shared names and numbers must say, with a rare number among them and without. */
  readonly anchorsWithNumber: number;
  readonly anchorsAlone: number;
  readonly rareNumber: number;
}

export const defaultTuning: Tuning = {
  textThreshold: 0.22,
  headlineThreshold: 0.16,
  textMerge: 0.3,
  headlineMerge: 0.24,
  coverage: 0.45,
  headlineGrowth: 0.5,
  growthEndsAt: 12,
  newsOfItsOwn: 1.5,
  firstReportsDays: 0.25,
  sameOutlet: 0.35,
  otherNames: 0.1,
  otherAmounts: 0.25,
  otherPlaces: 0.6,
  copy: 0.5,
  anchorsWithNumber: 10,
  anchorsAlone: 20,
  rareNumber: 2.5,
};

export interface Likeness {
  readonly kind: 'copy' | 'same-event' | 'same-event-abroad' | 'different';
  /** 1 for a copy; comparable between the stories one article is held against. */
  readonly score: number;
}

const dayMs = 86_400_000;

/** Whether an article tells what a story tells. The first that holds: a copy, the same event, the same event in another language. */
export function likeness(article: Weighed, story: Profile, tuning: Tuning): Likeness {
  const { product, mine } = overlap(article, story);
  const theirs = shareTold(story, article.weights);
  const short = article.shortness;
  const growth = 1 + short * tuning.headlineGrowth * Math.log(Math.min(story.size, tuning.growthEndsAt));
  let score = (product / (story.norm || 1)) * growth + tuning.coverage * Math.sqrt(mine * theirs);
  const lateness = clamp(daysSinceFirst(article, story) - tuning.firstReportsDays);
  score *= Math.max(0, 1 - tuning.newsOfItsOwn * lateness * (1 - headlineKnown(article, story)));
  if (article.outlet !== undefined && story.outlets.has(article.outlet)) {
    score *= 1 - tuning.sameOutlet * (1 - short);
  }
  const threshold = between(tuning.textThreshold, tuning.headlineThreshold, short);
  // What speaks against is costly to look for, and a copy is alike in any case.
  if (score < threshold * (1 - tuning.sameOutlet) && !isAbroad(article, story))
    return { kind: 'different', score };

  const otherNames = namesDiffer(article, story);
  const otherAmounts = amountsDiffer(article, story);
  const otherPlaces = placesDiffer(article, story);
  const isCopy = story.shingles.some((other) => containment(article.shingles, other) >= tuning.copy);
  // The same words about somebody else are a form that an authority fills in.
  if (otherNames && (otherAmounts || isCopy)) return { kind: 'different', score };
  // States of one country copy each other's laws.
  if (otherPlaces && arePartsOfOne(article.places, placesMeant(story))) return { kind: 'different', score };
  if (isCopy && !otherAmounts && !otherPlaces) return { kind: 'copy', score: 1 };
  if (otherNames) score *= 1 - tuning.otherNames;
  if (otherAmounts) score *= 1 - tuning.otherAmounts * (1 - short);
  if (otherPlaces) score *= 1 - tuning.otherPlaces;
  if (score >= threshold) return { kind: 'same-event', score };
  if (!otherPlaces && isAbroad(article, story) && sharesAnchors(article, story, tuning)) {
    return { kind: 'same-event-abroad', score: threshold };
  }
  return { kind: 'different', score };
}

/** Whether two stories turn out to be one. */
export function areOne(a: Profile, b: Profile, tuning: Tuning): boolean {
  const termsOfA = new Map(a.weights.terms.map((term, index) => [term, a.weights.values[index] ?? 0]));
  const termsOfB = new Set(b.weights.terms);
  let product = 0;
  for (const [index, term] of b.weights.terms.entries()) {
    product += (termsOfA.get(term) ?? 0) * (b.weights.values[index] ?? 0);
  }
  const cosine = product / (a.norm * b.norm || 1);
  const told = Math.sqrt(shareTold(a, termsOfB) * shareTold(b, termsOfA));
  const threshold = between(tuning.textMerge, tuning.headlineMerge, Math.min(a.shortness, b.shortness));
  if (cosine + tuning.coverage * told < threshold) return false;
  const unknown = (names: readonly TermId[], known: { has(term: TermId): boolean }) =>
    names.some((name) => !known.has(name));
  const namesDiffer =
    unknown(mostNamed(a, a.titleNames), termsOfB) && unknown(mostNamed(b, b.titleNames), termsOfA);
  const placesOfA = placesMeant(a);
  const placesOfB = placesMeant(b);
  const placesDiffer =
    placesOfA.length > 0 && placesOfB.length > 0 && !sharesJurisdiction(placesOfA, placesOfB);
  return !namesDiffer && !placesDiffer;
}

/** From the nearest end of the time in which the story was told; 0 where a time is not known. */
export function daysApart(
  { publishedAtMs }: Pick<Weighed, 'publishedAtMs'>,
  { firstAtMs, lastAtMs }: Profile,
): number {
  if (publishedAtMs === undefined || firstAtMs === undefined || lastAtMs === undefined) return 0;
  return Math.max(0, firstAtMs - publishedAtMs, publishedAtMs - lastAtMs) / dayMs;
}

/** How long a story had been told; 0 where only the day of one of them is known. */
function daysSinceFirst({ publishedAtMs }: Weighed, { firstAtMs }: Profile): number {
  if (publishedAtMs === undefined || firstAtMs === undefined) return 0;
  if (publishedAtMs % dayMs === 0 || firstAtMs % dayMs === 0) return 0;
  return Math.max(0, publishedAtMs - firstAtMs) / dayMs;
}

/** How much of an article's headline the headlines of a story hold, 0 to 1. */
const headlineKnown = ({ titleShares }: Weighed, story: Profile): number =>
  story.titleShares.terms.reduce((known, term) => known + (titleShares.get(term) ?? 0), 0);

const between = (ofText: number, ofHeadline: number, shortness: number): number =>
  ofText + (ofHeadline - ofText) * shortness;

/** The product of the weights, and how much of the article's headline the story tells. */
function overlap(article: Weighed, { weights }: Profile): { product: number; mine: number } {
  let product = 0;
  let mine = 0;
  for (let index = 0; index < weights.terms.length; index++) {
    const term = weights.terms[index] ?? 0;
    const weight = article.weights.get(term);
    if (weight === undefined) continue;
    product += weight * (weights.values[index] ?? 0);
    mine += article.titleShares.get(term) ?? 0;
  }
  return { product, mine };
}

/** How much of a story's headlines is known elsewhere, 0 to 1. */
function shareTold({ titleShares, size }: Profile, known: { has(term: TermId): boolean }): number {
  let told = 0;
  for (let index = 0; index < titleShares.terms.length; index++) {
    if (known.has(titleShares.terms[index] ?? 0)) told += titleShares.values[index] ?? 0;
  }
  return told / size;
}

/** Whether a story is told in another language than the article, be it among others. */
export const isAbroad = ({ language }: Weighed, { languages }: Profile): boolean =>
  language !== undefined && (languages.size > 1 || (languages.size === 1 && !languages.has(language)));

function namesDiffer(article: Weighed, story: Profile): boolean {
  if (article.titleNames.size === 0 || story.titleNames.size === 0) return false;
  if (!mostNamed(story, story.titleNames).some((name) => !article.weights.has(name))) return false;
  const known = new Set(story.weights.terms);
  return [...article.titleNames].some((name) => !known.has(name));
}

function amountsDiffer(article: Weighed, story: Profile): boolean {
  if (article.titleAmounts.size === 0 || story.titleAmounts.size === 0) return false;
  if ([...story.titleAmounts.keys()].some((amount) => article.weights.has(amount))) return false;
  const known = new Set(story.weights.terms);
  return ![...article.titleAmounts].some((amount) => known.has(amount));
}

/** Both must be silent about the other's: a report of an American answer to a European decision names both. */
function placesDiffer(article: Weighed, story: Profile): boolean {
  const theirs = placesMeant(story);
  if (article.places.length === 0 || theirs.length === 0) return false;
  if (sharesJurisdiction(article.places, theirs)) return false;
  return !(
    sharesJurisdiction(article.places, [...story.leadPlaces]) &&
    sharesJurisdiction(theirs, article.leadPlaces)
  );
}

function sharesAnchors(article: Weighed, story: Profile, tuning: Tuning): boolean {
  let evidence = 0;
  let hasRareNumber = false;
  for (const term of story.weights.terms) {
    const rarity = article.anchors.get(term) ?? 0;
    evidence += rarity;
    hasRareNumber ||= rarity >= tuning.rareNumber && article.quantities.has(term);
  }
  return evidence >= (hasRareNumber ? tuning.anchorsWithNumber : tuning.anchorsAlone);
}
