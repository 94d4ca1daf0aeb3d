import { compact } from './pattern.ts';

/** The letters of Latin, Greek and Cyrillic writing that languages of Europe need, and a few signs among them. */
const letters: Readonly<Record<string, string>> = {
  '\\p{L}': 'A-Za-zÀ-ԯḀ-ỿ',
  '\\p{Lu}': 'A-ZÀ-ÞĀ-ɏΆ-ΫЀ-Я',
  '\\p{Ll}': 'a-zß-ɏά-ώа-џ',
};

/**
 * A pattern whose `\p{L}`, `\p{Lu}` and `\p{Ll}` are the letters of Latin, Greek and Cyrillic alone; behind Ā both are
 * both, for there small and capital letters alternate. For patterns in the words of European languages: what finds
 * the letters of every script in a text with a curly quote is compiled to several kilobytes wherever it is named, and
 * once a thread's compiled code exceeds 16 MB, the engine compiles every pattern it meets without optimising it.
 */
export function european(pattern: RegExp): RegExp {
  let isInClass = false;
  const source = pattern.source.replace(/\\p\{L[lu]?\}|\\.|[[\]]/gu, (part) => {
    if (part === '[' || part === ']') isInClass = part === '[';
    const ranges = letters[part];
    if (ranges === undefined) return part;
    return isInClass ? ranges : `[${ranges}]`;
  });
  // Without the flag what is left means the same, and a class of all but a few letters takes half the code.
  const needsUnicode = /\\[pPu]\{/.test(source);
  return compact(new RegExp(source, needsUnicode ? pattern.flags : pattern.flags.replace('u', '')));
}
