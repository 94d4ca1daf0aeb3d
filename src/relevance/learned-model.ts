import type { ZonedText } from './evidence.ts';
import type { FeatureName } from './features.ts';

/**
 * What was learned from labelled articles: how much each feature of the catalogue counts, and the words that say
 * more than the catalogue knows. Sums are log odds.
 */
export interface LearnedModel {
  readonly bias: number;
  readonly features: Readonly<Record<FeatureName, number>>;
  /** Added where the words are looked at: not in other languages, as the texts learned from were English. */
  readonly wordBias: number;
  /** Words and pairs of neighbouring words, small and singular as `tokenize` folds them. */
  readonly words: Readonly<Record<string, number>>;
}

const leadWordWeight = 0.4;
const plainWord = /^[a-z]+$/;

/** The words and pairs of words of title and lead, with how much each counts: 1 in the title, less in the lead. */
export function wordsOf(text: ZonedText): Map<string, number> {
  const words = new Map<string, number>();
  let previous = '';
  for (const [index, { folded }] of text.tokens.entries()) {
    const zone = text.zoneAt(index);
    if (zone === 'body') break;
    if (!plainWord.test(folded)) {
      previous = '';
      continue;
    }
    const weight = zone === 'title' ? 1 : leadWordWeight;
    for (const word of previous ? [folded, `${previous} ${folded}`] : [folded]) {
      if ((words.get(word) ?? 0) < weight) words.set(word, weight);
    }
    previous = folded;
  }
  return words;
}
