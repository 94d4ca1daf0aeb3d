import counted from './background-frequencies.json' with { type: 'json' };
import { type TermId, termId } from './term-id.ts';

/** How common terms are in news at large: how many of `documents` documents hold each. */
export interface BackgroundFrequencies {
  readonly documents: number;
  readonly counts: ReadonlyMap<TermId, number>;
}

/** How rare terms are in news at large and in what has been told so far. */
export interface Rarity {
  /** 0 for what stands everywhere, about 9 for what was never seen. */
  of(term: TermId): number;
  /** Counts the terms a story brings: once a story, however many articles tell it. */
  countStory(): void;
  countTerms(terms: Iterable<TermId>): void;
}

/** After this many stories what was counted weighs half, so that memory and counts stay bounded. */
const storiesRemembered = 100_000;

/** Counted by `tests/stories/training/count-background-frequencies.ts`. */
export function loadBackground(): BackgroundFrequencies {
  const counts = new Map<TermId, number>();
  for (const [count, terms] of Object.entries(counted.byCount)) {
    for (const term of terms.split(' ')) counts.set(termId(term), Number(count));
  }
  return { documents: counted.documents, counts };
}

export function createRarity(background: BackgroundFrequencies): Rarity {
  const counts = new Map<TermId, number>();
  let stories = 0;

  const halve = (): void => {
    stories /= 2;
    for (const [term, count] of counts) {
      if (count < 2) counts.delete(term);
      else counts.set(term, count / 2);
    }
  };

  return {
    of: (term) => {
      const holding = (counts.get(term) ?? 0) + (background.counts.get(term) ?? 0);
      return Math.max(0, Math.log((stories + background.documents + 2) / (holding + 1.5)));
    },
    countStory: () => {
      stories++;
      if (stories > storiesRemembered) halve();
    },
    countTerms: (terms) => {
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    },
  };
}
