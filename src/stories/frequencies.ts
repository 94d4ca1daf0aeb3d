import counted from './background-frequencies.json' with { type: 'json' };
import { type TermId, termId } from './term-id.ts';

/** How common terms are in news at large: how many of `documents` documents hold each. */
export interface BackgroundFrequencies {
  readonly documents: number;
  readonly counts: ReadonlyMap<TermId, number>;
}

export type RarityOf = (term: TermId) => number;

/** How rare terms are in news at large and in what was read so far: 0 for what stands everywhere. */
export interface Rarity {
  /** Whether the background knows the language of a text with these words. */
  isCovered(words: readonly TermId[]): boolean;
  /** In the language of a text: about 9 for what was never seen where the background covers it, 5 where it does not. */
  within(covered: boolean): RarityOf;
  /** Among what was read so far, about 5 for what was never seen: of terms that no background counts. */
  amongRead(): RarityOf;
  /** Counts the terms of one text. */
  count(terms: Iterable<TermId>, covered: boolean): void;
}

/** After this many articles what was counted weighs half, so that what was news years ago does not count for ever. */
const articlesRemembered = 100_000;
/**
 * Counts stand in a table that does not grow. A hundred thousand articles hold over a million terms, so now and then
 * two share a place: nearly always two rare ones, which look a little less rare.
 */
const placesOfTable = 2 ** 21;
/** A text fewer of whose terms are in the background is of another language than the background. */
const shareOfKnown = 0.3;
/** What stands for a background where there is none: few, so that what is common there is soon known. */
const documentsPresumed = 200;

/** Counted by `tests/stories/training/count-background-frequencies.ts`. */
export function loadBackground(): BackgroundFrequencies {
  const counts = new Map<TermId, number>();
  for (const [count, terms] of Object.entries(counted.byCount)) {
    for (const term of terms.split(' ')) counts.set(termId(term), Number(count));
  }
  return { documents: counted.documents, counts };
}

export function createRarity(background: BackgroundFrequencies): Rarity {
  const counts = new Float32Array(placesOfTable);
  const placeOf = (term: TermId): number => term % placesOfTable;
  const read = { covered: 0, uncovered: 0 };

  const halve = (): void => {
    read.covered /= 2;
    read.uncovered /= 2;
    for (let place = 0; place < placesOfTable; place++) counts[place] = (counts[place] ?? 0) / 2;
  };

  return {
    isCovered: (words) =>
      words.filter((word) => background.counts.has(word)).length >= words.length * shareOfKnown,
    within: (covered) => {
      const documents = covered ? read.covered + background.documents : read.uncovered + documentsPresumed;
      return (term) => {
        const holding = (counts[placeOf(term)] ?? 0) + (background.counts.get(term) ?? 0);
        return Math.max(0, Math.log((documents + 2) / (holding + 1.5)));
      };
    },
    amongRead: () => {
      const documents = read.covered + read.uncovered + documentsPresumed;
      return (term) => Math.max(0, Math.log((documents + 2) / ((counts[placeOf(term)] ?? 0) + 1.5)));
    },
    count: (terms, covered) => {
      read[covered ? 'covered' : 'uncovered']++;
      for (const term of terms) {
        const place = placeOf(term);
        counts[place] = (counts[place] ?? 0) + 1;
      }
      if (read.covered + read.uncovered > articlesRemembered) halve();
    },
  };
}
