export const dayMs = 86_400_000;

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

export type Tense = 'past' | 'future' | 'unknown';

/** The day of that month (0 to 11) nearest to the publication, on the side of it that the tense names. */
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
  return [year - 1, year, year + 1]
    .map((candidate) => new Date(Date.UTC(candidate, month, day)))
    .sort((a, b) => distance(a) - distance(b))[0];
}
