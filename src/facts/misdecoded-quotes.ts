import { european } from '../shared/european.ts';

/**
 * Quotation marks, apostrophes and dashes that wrong decoding turned into question marks, put right where their
 * neighbours leave no doubt: "the word ?virgin? on", "the world?s worst", "Conan O?Brien", "the plant ? the largest ? closed".
 */
export function mendQuestionMarks(text: string): string {
  // "¿La letra pequeña? Que": Spanish sets two.
  if (!lostMark.test(text) || text.includes('¿')) return text;
  const plain = text
    .replace(/(?<=\p{L})\?(?=(?:s|t|re|ve|ll|d|m)(?!\p{L}))/gu, '’')
    .replace(/(?<=(?:^|[^\p{L}])\p{Lu})\?(?=\p{Lu}\p{Ll})/gu, '’')
    .replace(/(?<=\S) \? (?=\S)/g, ' – ')
    .replace(/(?<=\b(?:on|of|the|a|an|by))\? ?(?=\p{L})/gu, ' ');
  return pairUp(plain).replace(/(?<=[.,!”])[ ?]+$| [ ?]*$/, '');
}

/** A question mark nobody would write there: inside a word, before one, behind a comma or a full stop. */
const lostMark = european(
  /\p{L}\?\p{L}|(?:^|[\s(])\?[\p{L}\p{N}@#]|[.,]\?| \? |\p{L}\? \p{Ll}|\b(?:on|of|the|a|an|by)\? \p{L}/u,
);

function pairUp(text: string): string {
  let result = '';
  let isOpen = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    if (character !== '?') result += character;
    else if (/^[\s(]?$/.test(before) && /[\p{L}\p{N}@#]/u.test(after)) {
      isOpen = true;
      result += '“';
    } else if (isOpen && /^[\s.,;:)?]?$/.test(after)) {
      isOpen = false;
      result += '”';
    } else if (before === ',' && !/[“”]/.test(result)) {
      // Its opening mark was left at the end of the sentence before.
      result = `“${result}”`;
    } else if (/\p{L}/u.test(before) && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3))) {
      result += '’';
    } else if (!/[.,]/.test(before)) result += character;
  }
  // What is never closed was another mark, unless somebody begins to speak there.
  return isOpen ? result.replace(/(?<!(?:[,:]|\b(?:that|says?|said|told \p{L}+)) )“(?=[^”]*$)/u, '') : result;
}
