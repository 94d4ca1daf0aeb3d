import type { Document, Sentence } from './document.ts';
import { trimEnglish } from './english/trims.ts';
import type { NameKind } from './names/names.ts';
import { wordsOf } from './words.ts';

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

/** The place before a dash tells nothing: "DUBLIN — ". */
const tellsNews = ({ text, names }: Sentence, titleStems: ReadonlySet<string>): boolean =>
  names.some(({ kind }) => institutions.includes(kind)) ||
  wordsOf(trimEnglish(text, true)).some(
    ({ stem, isFunctionWord }) => !isFunctionWord && titleStems.has(stem),
  );
