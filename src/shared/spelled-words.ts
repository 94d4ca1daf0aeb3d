/**
 * What stands between spaces, digits, punctuation and signs. Told by what a word has not, for the classes of all letters take
 * the engine ten times the code, of which it keeps so much only (see pattern.ts).
 */
const words =
  /[^\s\d!-/:-@[-`{-~\u00a0-\u00bf\u00d7\u00f7\u05be\u060c\u061b\u061f\u0660-\u0669\u06d4\u06f0-\u06f9\u0964-\u096f\u2000-\u2bff\u3000-\u303f\ud800-\udfff\ufe30-\uff20]+/g;
/** The words of a text, in small letters. */
export const spelledWordsOf = (text: string): readonly string[] =>
  text.normalize('NFC').toLowerCase().match(words) ?? [];

/** With `_` where the word begins and where it ends, which groups of its letters tell apart. */
export const bounded = (spelledWord: string): string => `_${spelledWord}_`;
