import { letterGroupsOf, spelledWordsOf } from '../../../src/shared/letter-groups.ts';
import { otherLanguages, readWritten } from './written.ts';

const groupsKept = 800;

/** The groups of letters of every language for which items were written, the most frequent first, with spaces between. */
export const rankLetterGroups = (): Record<string, string> =>
  Object.fromEntries(['en', ...otherLanguages].sort().map((language) => [language, ranked(language)]));

/** Of those as frequent the first in the alphabet comes first. */
function ranked(language: string): string {
  const counts = new Map<string, number>();
  for (const { title, text = '' } of readWritten(`items/${language}.tsv`)) {
    for (const group of letterGroupsOf(spelledWordsOf(`${title} ${text}`)))
      counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, groupsKept)
    .map(([group]) => group)
    .join(' ');
}
