import { DateTime } from 'luxon';
import type { Locale } from './translator.ts';

/** Where a language leaves the order of day and month open, the forms of its largest 24-hour region. */
const formats: Readonly<Record<string, string>> = { en: 'en-GB', zh: 'zh-CN' };
const formatOf = (locale: Locale): string => formats[locale] ?? locale;

const local = (at: Date, zone: string, locale: Locale): DateTime =>
  DateTime.fromJSDate(at, { zone }).setLocale(formatOf(locale));

/** `08:00`, on a 24-hour clock. */
export const clockTime = (at: Date, zone: string): string =>
  DateTime.fromJSDate(at, { zone }).toFormat('HH:mm');

/** `Tue 14 Oct`, in the order of the language. */
export const shortDay = (at: Date, zone: string, locale: Locale): string =>
  local(at, zone, locale).toLocaleString({ weekday: 'short', day: 'numeric', month: 'short' });

/** `Tue 14 Oct, 08:00`. */
export const dayAndTime = (at: Date, zone: string, locale: Locale): string =>
  `${shortDay(at, zone, locale)}${locale.startsWith('zh') ? ' ' : ', '}${clockTime(at, zone)}`;

/** As short as it is clear today: `09:12`, `Mon 09:12`, or `7 Oct` when it is long ago. */
export function briefTime(at: Date, now: Date, zone: string, locale: Locale): string {
  const then = local(at, zone, locale);
  const days = DateTime.fromJSDate(now, { zone }).startOf('day').diff(then.startOf('day'), 'days').days;
  if (days < 1) return then.toFormat('HH:mm');
  if (days < 6) return `${then.toLocaleString({ weekday: 'short' })} ${then.toFormat('HH:mm')}`;
  return then.toLocaleString({ day: 'numeric', month: 'short' });
}

/** Languages that ICU gives zone abbreviations in, by where they are in use. */
const abbreviating = ['en-GB', 'en-US', 'en-IN', 'en-AU', 'en-CA'];

/** `CEST` where people say so, else `UTC+8`. */
export function zoneAbbreviation(zone: string, at: Date, locale: Locale): string {
  for (const candidate of [formatOf(locale), ...abbreviating]) {
    const name = DateTime.fromJSDate(at, { zone }).setLocale(candidate).offsetNameShort;
    if (name && !/\d/.test(name)) return name;
  }
  const offset = DateTime.fromJSDate(at, { zone }).toFormat('Z');
  return offset === '+0' ? 'UTC' : `UTC${offset.replace('-', '−')}`;
}

/** Names of the days, Monday first. */
export function weekdayName(weekday: number, locale: Locale, width: 'short' | 'long' = 'long'): string {
  const monday = Date.UTC(2024, 0, 1);
  return new Intl.DateTimeFormat(formatOf(locale), { weekday: width, timeZone: 'UTC' }).format(
    monday + (weekday - 1) * 86_400_000,
  );
}
