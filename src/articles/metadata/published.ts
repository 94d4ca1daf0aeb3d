import { type DateReading, findDates, hourOfDay, isRealDate, type PrintedDate } from './date-text.ts';
import { offsetOf } from './zone-offsets.ts';

/** When a page was published: an instant, and the date and time as the page itself has it. */
export interface Published {
  readonly at: Date;
  /**
   * ISO 8601 with the page's own offset; without one where the page names no zone; a bare date where it gives no
   * time. Its first ten characters are the date readers of the page see.
   */
  readonly local: string;
}

const isoForm = new RegExp(
  [
    '^\\s*((?:19|20)\\d{2})-?(\\d{2})-?(\\d{2})',
    '(?:[T\\s]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?',
    '\\s*([ap]\\.?m\\b\\.?)?\\s*([a-z]{1,5}\\b|[+-]\\d{1,2}:?\\d{2}|[+-]\\d{1,2})?)?',
  ].join(''),
  'i',
);
/** Reads a date that a page gives to machines, in whatever form. */
export function readStampedDate(text: string, reading: DateReading): Published | undefined {
  const stamp = text.trim();
  if (/^\d{10}$|^\d{13}$/.test(stamp)) {
    const at = new Date(Number(stamp) * (stamp.length === 10 ? 1000 : 1));
    return { at, local: at.toISOString().replace('.000Z', 'Z') };
  }
  const iso = isoForm.exec(stamp);
  if (iso) {
    const [, year, month, day, hourText, minute, second, half, zone] = iso;
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    const hour = hourText === undefined ? undefined : hourOfDay(Number(hourText), half);
    return fromParts({
      ...date,
      hour,
      minute: minute === undefined ? undefined : Number(minute),
      second: second === undefined ? undefined : Number(second),
      offsetMinutes: zone === undefined ? undefined : offsetOf(zone, { ...date, hour: hour ?? 12 }),
    });
  }
  const printed = findDates(stamp, reading)[0];
  if (printed) return fromPrinted(printed);
  // Forms like "Wed Jul 28 2021 19:24:00 GMT+0800 (HKT)" that only the platform knows.
  if (!/\d{4}/.test(stamp) || !/\p{L}{3}/u.test(stamp)) return undefined;
  const at = new Date(stamp);
  const year = at.getUTCFullYear();
  return Number.isNaN(at.getTime()) || year < 1990 || year > 2100
    ? undefined
    : { at, local: at.toISOString().replace('.000Z', 'Z') };
}

export const fromPrinted = (printed: PrintedDate): Published | undefined => fromParts(printed);

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly offsetMinutes?: number;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function fromParts({
  year,
  month,
  day,
  hour,
  minute = 0,
  second = 0,
  offsetMinutes,
}: DateParts): Published | undefined {
  if (!isRealDate(year, month, day)) return undefined;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  // A date without a time is taken as noon, which is the same day nearly everywhere.
  const at = new Date(
    Date.UTC(year, month - 1, day, hour ?? 12, minute, second) - (offsetMinutes ?? 0) * 60_000,
  );
  if (Number.isNaN(at.getTime())) return undefined;
  if (hour === undefined) return { at, local: date };
  const clock = `${date}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`;
  if (offsetMinutes === undefined) return { at, local: clock };
  return { at, local: `${clock}${formatOffset(offsetMinutes)}` };
}

export function formatOffset(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'Z';
  const ahead = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${twoDigits(Math.floor(ahead / 60))}:${twoDigits(ahead % 60)}`;
}
