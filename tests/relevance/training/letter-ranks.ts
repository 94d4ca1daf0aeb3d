import { bounded, spelledWordsOf } from '../../../src/shared/spelled-words.ts';
import { otherLanguages, readWritten } from './written.ts';

const groupsKept = 800;
const longestGroup = 3;

/** The groups of letters of every language for which items were written, the most frequent first, with spaces between. */
export const rankLetterGroups = (): Record<string, string> =>
  Object.fromEntries(['en', ...otherLanguages].sort().map((language) => [language, ranked(language)]));

/** Of those as frequent the first in the alphabet comes first. */
function ranked(language: string): string {
  const counts = new Map<string, number>();
  for (const { title, text = '' } of readWritten(`items/${language}.tsv`)) {
    for (const word of spelledWordsOf(`${title} ${text}`)) {
      for (const group of groupsOf(bounded(word))) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, groupsKept)
    .map(([group]) => group)
    .join(' ');
}

/** Groups of one to three neighbouring letters; that a word begins or ends is none by itself. */
function groupsOf(letters: string): string[] {
  const groups: string[] = [];
  for (let length = 1; length <= longestGroup; length++) {
    for (let from = 0; from + length <= letters.length; from++)
      groups.push(letters.slice(from, from + length));
  }
  return groups.filter((group) => group !== '_');
}
