import type { Word } from '../words.ts';
import type { WordValue } from './word-value.ts';

/**
 * How long a summary of the article would be: so many times what its most telling words are worth together.
 * Like the two shares below, chosen by the ROUGE of the labelled sets; tests/facts/training/README.md tells what was learned from them.
 */
const lengthByWorth = 1.6;
const tellingWords = 60;
/** What a word is worth that was told before: nearly nothing, but function words are told again and again. */
const repeatedWordShare = 0.15;
const repeatedFunctionWordShare = 0.5;

/** What a word of a fact is worth where nothing is told yet, and what is left of it each time that it was. */
export interface WordWorth {
  readonly stem: string;
  readonly worth: number;
  readonly shareIfTold: number;
}

export function wordWorthsOf(words: readonly Word[], value: WordValue | undefined): WordWorth[] {
  if (!value) return [];
  const times = new Map<string, number>();
  return words.map((word) => {
    const before = times.get(word.stem) ?? 0;
    times.set(word.stem, before + 1);
    const shareIfTold = word.isFunctionWord ? repeatedFunctionWordShare : repeatedWordShare;
    return { stem: word.stem, worth: value(word) * shareIfTold ** before, shareIfTold };
  });
}

/** The chance of its words to be worth telling, summed; a word told before counts little. */
export function worthOf(words: readonly WordWorth[], told?: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const { stem, worth, shareIfTold } of words) {
    const times = told?.get(stem);
    sum += times === undefined ? worth : worth * shareIfTold ** times;
  }
  return sum;
}

/** In words, a summary of all that these sentences tell. */
export function expectedLength(
  sentences: readonly { readonly words: readonly Word[] }[],
  values: readonly WordValue[],
): number {
  const worths = new Map<string, number>();
  sentences.forEach((sentence, index) => {
    for (const word of sentence.words) {
      worths.set(word.stem, Math.max(worths.get(word.stem) ?? 0, values[index]?.(word) ?? 0));
    }
  });
  const most = [...worths.values()].sort((a, b) => b - a).slice(0, tellingWords);
  return lengthByWorth * most.reduce((sum, worth) => sum + worth, 0);
}
