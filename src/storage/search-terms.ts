/** Scripts written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/u;
const pieces = new RegExp(`${unspaced.source}|[\\p{L}\\p{N}\\p{M}]+`, 'gu');

/** Enough for the longest article; what stands after it is not found by search. */
const mostTerms = 8000;

/**
 * The words of a text as the full-text index holds them, in order: folded to lower case without accents;
 * in scripts without spaces, overlapping pairs of characters.
 */
export function searchTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [piece] of fold(text).matchAll(pieces)) {
    if (terms.length >= mostTerms) break;
    if (!unspaced.test(piece)) {
      terms.push(piece.slice(0, 60));
      continue;
    }
    const characters = [...piece];
    for (let at = 0; at < characters.length; at++) terms.push(characters.slice(at, at + 2).join(''));
  }
  return terms.slice(0, mostTerms);
}

/**
 * The same for what a reader types: every term must be found, the beginning of a word being enough where it
 * says something.
 */
export function queryTerms(words: string): string[] {
  const terms: string[] = [];
  for (const [piece] of fold(words).matchAll(pieces)) {
    const characters = [...piece];
    if (!unspaced.test(piece) || characters.length === 1) terms.push(piece.slice(0, 60));
    else for (let at = 0; at < characters.length - 1; at++) terms.push(characters.slice(at, at + 2).join(''));
  }
  return [...new Set(terms)].slice(0, 12);
}

/** Whether a term stands for all words that begin with it; one or two letters would stand for too many. */
export const isBeginning = (term: string): boolean => unspaced.test(term) || [...term].length > 2;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
