import { monthNames } from '../../calendar.ts';

export const monthForms =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sep(?:tember|t\\.?|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
export const weekdayForms = weekdays.join('|');

/** "11:59 p.m.", to build a pattern of. */
export const hour = String.raw`\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?`;

/** Dates as they are written here: "27 July", "July 27, 2021", "2021". */
export const plainDates = new RegExp(
  `\\b(?:(?:\\d{1,2} )?(?:${monthNames.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)(?: \\d{1,2})?(?:,? \\d{4})?|(?:19|20)\\d\\d)(?!\\w)`,
  'g',
);

/** How an article writes its dates, so that a resolved one reads like its own. */
type DateOrder = 'month-first' | 'day-first';

/** Without its year a date of the article's own year is shorter, and still plain; so is a month that names none. */
export type YearStyle = 'every-year' | 'other-years';

/** What the dates of an article count from, and how it writes them. */
export interface DatedArticle {
  readonly publishedAt: Date;
  /** Of the publication, in UTC. */
  readonly year: number;
  readonly order: DateOrder;
  readonly years: YearStyle;
  format(day: Date): string;
}

/** An article as its dates are written: some text of it shows whether "27 July" or "July 27". */
export function datedArticle(publishedAt: Date, sample: string, years: YearStyle): DatedArticle {
  const order: DateOrder = dayFirst.test(sample) && !monthFirst.test(sample) ? 'day-first' : 'month-first';
  const year = publishedAt.getUTCFullYear();
  return {
    publishedAt,
    year,
    order,
    years,
    format: (day) => {
      const date = formatDay(day, order);
      return years === 'other-years' && day.getUTCFullYear() === year ? withoutYear(date) : date;
    },
  };
}

const dayFirst = new RegExp(`\\b\\d{1,2} (?:${monthNames.join('|')})\\b`);
const monthFirst = new RegExp(`\\b(?:${monthForms}) \\d{1,2}\\b(?!\\d)`);

function formatDay(day: Date, order: DateOrder): string {
  const month = monthNames[day.getUTCMonth()];
  return order === 'day-first'
    ? `${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`
    : `${month} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
}

/** "March 5" of "March 5, 2026". */
export const withoutYear = (date: string): string => date.replace(/,? \d{4}$/, '');

/** How many weeks, months or years "last", "this" and "next" lie ahead. */
export const aheadOf = (which: string): number => (which === 'last' ? -1 : which === 'next' ? 1 : 0);

/** "March 2026". */
export const formatMonth = (month: Date): string =>
  `${monthNames[month.getUTCMonth()]} ${month.getUTCFullYear()}`;
