import { dayFrom, firstOfMonth, mondayOf } from '../../calendar.ts';
import { type Found, replaceDates } from './found.ts';
import { type DatedArticle, formatMonth } from './writing.ts';

/** "Three days ago", "a fortnight ago", "two years ago". */
export const resolveAgo = (text: string, article: DatedArticle): string =>
  replaceDates(text, ago, (found, count = '', unit = '') =>
    timeAgo(found, countOf(count.toLowerCase()), unit.toLowerCase(), article),
  );

const longestYears = 4;
const longestWeeks = 8;

function timeAgo(
  { whole, before }: Found,
  count: number,
  unit: string,
  { publishedAt, year, format }: DatedArticle,
): string {
  if (approximate.test(before)) return whole;
  if (unit === 'year') return count > longestYears ? whole : `in ${year - count}`;
  if (unit === 'month') return `in ${formatMonth(firstOfMonth(publishedAt, -count))}`;
  if (unit === 'day') return `on ${format(dayFrom(publishedAt, -count))}`;
  const weeks = unit === 'fortnight' ? 2 * count : count;
  return weeks > longestWeeks ? whole : `in the week of ${format(mondayOf(publishedAt, -weeks))}`;
}

const countOf = (word: string): number => {
  const at = countWords.indexOf(word);
  return at >= 0 ? Math.max(1, at - 1) : Number(word);
};
const countWords: readonly string[] = 'a an one two three four five six seven eight nine ten'.split(' ');
const ago =
  /\b(a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (day|week|fortnight|month|year)s? ago\b/gi;
const approximate =
  /\b(?:than|about|around|nearly|almost|over|some|just|exactly|precisely|to|until|from|since|half|of|at|with) $/i;
