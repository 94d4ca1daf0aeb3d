const words = /[\p{L}\p{M}]+/gu;
const longestGroup = 3;

/** The words of a text, in small letters. */
export const spelledWordsOf = (text: string): readonly string[] =>
  text.normalize('NFC').toLowerCase().match(words) ?? [];

/** Groups of one to three neighbouring letters of words, with `_` where a word begins or ends. */
export function letterGroupsOf(spelledWords: readonly string[]): string[] {
  const groups: string[] = [];
  for (const word of spelledWords) {
    const bounded = `_${word}_`;
    for (let length = 1; length <= longestGroup; length++) {
      for (let from = 0; from + length <= bounded.length; from++) {
        const group = bounded.slice(from, from + length);
        if (group !== '_') groups.push(group);
      }
    }
  }
  return groups;
}
