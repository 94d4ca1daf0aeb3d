const words = /[\p{L}\p{M}]+/gu;
const longestGroup = 3;

/** Groups of one to three neighbouring letters of the words of a text, with `_` where a word begins or ends. */
export function letterGroupsOf(text: string): string[] {
  const groups: string[] = [];
  for (const [word] of text.normalize('NFC').toLowerCase().matchAll(words)) {
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
