import { termOf } from './terms.ts';

const word = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*/gu;
const sentenceStart = /(?:^|[.!?:;…]["”’)\]]?|[\n“"«»(—–])\s*$/u;
/** Where more than this share of words inside sentences begin with a capital, capitals do not mark names: German, headlines. */
const capitalsOfNames = 0.25;

/**
 * The terms a text uses as names: capitalised inside sentences, never in small letters. None for a script
 * without capitals, a language that capitalises every noun, or a headline alone.
 */
export function namesIn(text: string): Set<string> {
  const capitalised = new Set<string>();
  const small = new Set<string>();
  let inside = 0;
  let capitals = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    const term = termOf(found.toLowerCase());
    const isCapital = /^\p{Lu}/u.test(found);
    if (!isCapital) {
      inside++;
      if (term !== undefined) small.add(term);
    } else if (!sentenceStart.test(text.slice(Math.max(0, index - 4), index))) {
      inside++;
      capitals++;
      if (term !== undefined) capitalised.add(term);
    }
  }
  if (capitals > inside * capitalsOfNames) return new Set();
  for (const term of small) capitalised.delete(term);
  return capitalised;
}
