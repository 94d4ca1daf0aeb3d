import type { ZonedText } from './evidence.ts';
import type { FeatureName } from './features.ts';

/**
 * What was learned from labelled articles: how much each feature of the catalogue counts, and the words that say
 * more than the catalogue knows. Sums are log odds.
 */
export interface LearnedModel {
  readonly bias: number;
  readonly features: Readonly<Record<FeatureName, number>>;
  /** Added where the words are looked at: not in languages of which none were learned. */
  readonly wordBias: number;
  /** What `wordsOf` finds in a text, as `tokenize` folds it. */
  readonly words: Readonly<Record<string, number>>;
}

/** One model for English, and one for all other languages whose words were learned. */
export interface LearnedModels {
  readonly english: LearnedModel;
  readonly others: LearnedModel & {
    /** BCP 47 primary subtags. */
    readonly languages: readonly string[];
  };
}

const leadWordWeight = 0.7;
const holdsDigit = /\d/;

/**
 * The words of title and lead, with how much each counts: 1 in the title, less in the lead. Of English also pairs of
 * neighbouring words; of other languages, which inflect and compound more, also how a longer word begins (`regul*`),
 * of Arabic and Hebrew words also without what is joined to them; of Chinese pairs of characters.
 */
export function wordsOf(text: ZonedText, language: string): Map<string, number> {
  const formsOf = language === 'en' ? wordAndPair : wordAndOpening;
  const words = new Map<string, number>();
  let previous = '';
  for (const [index, { folded }] of text.tokens.entries()) {
    const zone = text.zoneAt(index);
    if (zone === 'body') break;
    if (folded === '' || holdsDigit.test(folded)) {
      previous = '';
      continue;
    }
    const weight = zone === 'title' ? 1 : leadWordWeight;
    for (const word of formsOf(folded, previous)) {
      if ((words.get(word) ?? 0) < weight) words.set(word, weight);
    }
    previous = folded;
  }
  return words;
}

const wordAndPair = (word: string, previous: string): string[] =>
  previous === '' ? [word] : [word, `${previous} ${word}`];

const shortestWord = 3;
const openingLetters = 5;
/** Arabic and Hebrew leave out vowels. */
const openingConsonants = 4;
/** What Arabic and Hebrew write as one with the word behind it: an article, a preposition, "and". */
const joined =
  /^(?:[\u0641\u0628\u0643\u0648]?\u0627\u0644|\u0644\u0644|[\u05d1\u05d4\u05d5\u05db\u05dc\u05de\u05e9])(?=.{3})/;

function wordAndOpening(word: string, previous: string): string[] {
  if (isUnspaced(word)) return isUnspaced(previous) ? [previous + word] : [];
  if (word.length < shortestWord) return [];
  if (!isWithoutVowels(word)) return withOpening(word, openingLetters);
  const alone = word.replace(joined, '');
  return [...new Set([word, alone])].flatMap((form) => withOpening(form, openingConsonants));
}

const withOpening = (word: string, letters: number): string[] =>
  word.length > letters ? [word, `${word.slice(0, letters)}*`] : [word];

/** Of the Hebrew and Arabic scripts. */
const isWithoutVowels = (word: string): boolean => word > '\u0590' && word < '\u0700';

/** A character of a script without spaces is a token of its own. */
const isUnspaced = (token: string): boolean => token.length === 1 && token > '\u3000';
