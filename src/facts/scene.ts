import type { Document, Sentence } from './document.ts';
import { trimEnglish } from './english/trims.ts';
import type { NameKind } from './names/names.ts';
import { type Word, wordsOf } from './words.ts';

/** A headline of fewer words shares none with many an opening that tells the news. */
const fewestWordsOfHeadline = 3;
/** Features come to their point sooner. */
const longestScene = 8;
const institutions: readonly NameKind[] = ['authority', 'court', 'company', 'law'];

/**
 * How many sentences the scene takes that a feature opens with ("Every May, she prints out three days' worth of
 * orders"): those before the first that holds a word of the headline or names an institution. 0 for an article that
 * opens with its news.
 */
export function endOfScene({ language, sentences, titleStems }: Document): number {
  if (language !== 'en' || titleStems.size < fewestWordsOfHeadline) return 0;
  const end = sentences.slice(0, longestScene).findIndex((sentence) => tellsNews(sentence, titleStems));
  return Math.max(0, end);
}

const tellsNews = ({ text, words, names }: Sentence, titleStems: ReadonlySet<string>): boolean =>
  names.some(({ kind }) => institutions.includes(kind)) ||
  (sharesWord(words, titleStems) &&
    (!opensWithPlace.test(text) || sharesWord(wordsOf(trimEnglish(text, true)), titleStems)));

/** "DUBLIN — ": the place in which it was written tells nothing of the news. */
const opensWithPlace = /^[^a-z]*[A-Z].{0,60} ?(?:[-–—]|\)) /;

const sharesWord = (words: readonly Word[], stems: ReadonlySet<string>): boolean =>
  words.some(({ stem, isFunctionWord }) => !isFunctionWord && stems.has(stem));
