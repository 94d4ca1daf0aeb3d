export const dayMs = 86_400_000;

/** News is seldom older: where no tense tells, a day that lies further back may as well be one to come. */
export const mostDaysBack = 3;

export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The first instant of the day in UTC. */
export const atMidnight = (instant: Date): number =>
  Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate());

/**
 * The last such weekday up to the publication, whose zone is not known: where the sun rises first it is
 * already the next day for the last six hours of the day in UTC.
 */
export function latestWeekday(publishedAt: Date, weekday: number): Date {
  const reached = atMidnight(new Date(publishedAt.getTime() + 6 * 3_600_000));
  const back = (new Date(reached).getUTCDay() - weekday + 7) % 7;
  return new Date(reached - back * dayMs);
}

/** The weekday on or after the publication; that of a deadline lies a week ahead where it is today's. */
export function nextWeekday(publishedAt: Date, weekday: number, isDeadline: boolean): Date {
  const today = atMidnight(publishedAt);
  const ahead = (weekday - new Date(today).getUTCDay() + 7) % 7;
  return new Date(today + (ahead === 0 && isDeadline ? 7 : ahead) * dayMs);
}

/** The day that lies so many days ahead of the publication. */
export const dayFrom = (publishedAt: Date, daysAhead: number): Date =>
  new Date(atMidnight(publishedAt) + daysAhead * dayMs);

/** The Monday on which the week of the publication begins, or one so many weeks ahead. */
export const mondayOf = (publishedAt: Date, weeksAhead = 0): Date =>
  dayFrom(publishedAt, weeksAhead * 7 - daysSinceMonday(atMidnight(publishedAt)));

/** The first day of the month of the publication, or of one so many months ahead. */
export const firstOfMonth = (publishedAt: Date, monthsAhead: number): Date =>
  new Date(Date.UTC(publishedAt.getUTCFullYear(), publishedAt.getUTCMonth() + monthsAhead, 1));

const daysSinceMonday = (midnight: number): number => (new Date(midnight).getUTCDay() + 6) % 7;
const sunday = 6;

/** A weekday (0 is Sunday) of the week of the publication, or of one so many weeks ahead. */
export const weekdayOfWeek = (publishedAt: Date, weekday: number, weeksAhead: number): Date =>
  new Date(mondayOf(publishedAt, weeksAhead).getTime() + ((weekday + 6) % 7) * dayMs);

/** How a weekday is told from others of its name. */
export type WhichWeekday =
  | 'last'
  | 'this'
  | 'next'
  | 'this past'
  | 'this coming'
  | 'of last week'
  | 'of this week'
  | 'of next week';

/**
 * The day that "next Friday" is for everybody: on a Wednesday it is the day after tomorrow to some and nine days ahead to
 * others, and so undefined; "next Tuesday" is one day to all. The same with "last"; "this" goes by the tense.
 */
export function weekdaySurelyMeant(
  publishedAt: Date,
  weekday: number,
  which: WhichWeekday,
  tense: Tense = 'unknown',
): Date | undefined {
  if (which === 'of last week') return weekdayOfWeek(publishedAt, weekday, -1);
  if (which === 'of this week') return weekdayOfWeek(publishedAt, weekday, 0);
  if (which === 'of next week') return weekdayOfWeek(publishedAt, weekday, 1);
  const reached = daysSinceMonday(atMidnight(publishedAt));
  const named = (weekday + 6) % 7;
  const latest = dayFrom(publishedAt, -((reached - named + 7) % 7 || 7));
  const coming = nextWeekday(publishedAt, weekday, true);
  if (which === 'this past') return latest;
  if (which === 'this coming') return coming;
  if (which === 'this') {
    if (tense === 'unknown') return undefined;
    return tense === 'future'
      ? nextWeekday(publishedAt, weekday, false)
      : latestWeekday(publishedAt, weekday);
  }
  if (reached === sunday) return undefined;
  if (which === 'next') return named <= reached ? coming : undefined;
  return named >= reached ? latest : undefined;
}

/** The Saturday of the weekend that a text means without naming it: the one that is over, or the one to come. */
export function weekendMeant(publishedAt: Date, tense: Tense, isOver: boolean): Date | undefined {
  const saturday = new Date(mondayOf(publishedAt).getTime() + 5 * dayMs);
  const isWeekend = atMidnight(publishedAt) >= saturday.getTime();
  if (tense === 'unknown') return undefined;
  if (tense === 'future' || (isWeekend && !isOver)) return saturday;
  return new Date(saturday.getTime() - 7 * dayMs);
}

export type Tense = 'past' | 'future' | 'unknown';

/** In days: of what lies further back in the year before, news tells the year. */
const longestWithoutYear = 200;

/**
 * The day of that month (0 to 11) nearest to the publication, on the side of it that the tense names; none where that
 * is so far back that the tense cannot be right.
 */
export function nearestDay(
  month: number,
  day: number,
  publishedAt: Date,
  tense: Tense = 'unknown',
): Date | undefined {
  if (month < 0 || month > 11 || day < 1 || day > 31) return undefined;
  const published = atMidnight(publishedAt);
  const year = publishedAt.getUTCFullYear();
  const distance = (date: Date): number => {
    const days = (date.getTime() - published) / dayMs;
    const isOffside = (tense === 'future' && days < -7) || (tense === 'past' && days > 2);
    return Math.abs(days) + (isOffside ? 400 : 0);
  };
  const [nearest] = [year - 1, year, year + 1]
    .map((candidate) => new Date(Date.UTC(candidate, month, day)))
    .sort((a, b) => distance(a) - distance(b));
  const isLongAgo =
    nearest !== undefined &&
    nearest.getUTCFullYear() < year &&
    published - nearest.getTime() > longestWithoutYear * dayMs;
  return isLongAgo ? undefined : nearest;
}
