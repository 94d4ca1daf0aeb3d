import { monthNumber } from '../../shared/month-names.ts';
import { offsetOf } from './zone-offsets.ts';

/** A date as printed, with as much of the time and zone as stands beside it. */
export interface PrintedDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  /** Minutes east of Greenwich. */
  readonly offsetMinutes?: number;
  /** Where in the text the date begins. */
  readonly index: number;
}

export interface DateReading {
  /** Whether 3/4/2021 means 4 March. */
  readonly monthFirst: boolean;
}

const word = '([\\p{L}\\p{M}]{2,12}|\\p{Script=Thai}{1,3}\\.\\p{Script=Thai})\\.?';
const year = "('\\d{2}(?!\\d)|\\d{4})";
const forms: readonly {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, reading: DateReading) => [number, number, number] | undefined;
}[] = [
  // 2021-07-28, 2021/07/28, 2021.07.28, 2021年7月28日, 2021년 7월 28일
  {
    pattern: /(?<!\d)((?:19|20)\d{2})\s?(?:[-/.]|年|년)\s?(\d{1,2})\s?(?:[-/.]|月|월)\s?(\d{1,2})(?!\d)/gu,
    read: (m) => [Number(m[1]), Number(m[2]), Number(m[3])],
  },
  // July 28, 2021 · Jul 28th 2021 · Wed July 28, 2021
  {
    pattern: new RegExp(
      `(?<!\\p{L})${word}\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[,.]\\s?|\\s)\\s?(?:of )?${year}(?!\\d)`,
      'giu',
    ),
    read: (m) => named(m[3], m[1], m[2]),
  },
  // 28 July 2021 · 28. Juli 2021 · 28 de julio de 2021 · 28 июля 2021 · 1er juillet 2021
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|°)?[.,]?[\\s-]{0,2}(?:of |de |d')?${word}` +
        `[\\s,،.-]{0,2}(?:de |del )?${year}(?!\\d)`,
      'giu',
    ),
    read: (m) => named(m[3], m[2], m[1]),
  },
  // 2021. július 28.
  {
    pattern: new RegExp(`(?<!\\d)(\\d{4})\\.\\s${word}\\s(\\d{1,2})\\.`, 'giu'),
    read: (m) => named(m[1], m[2], m[3]),
  },
  // 2021 m. liepos 28 d.
  {
    pattern: new RegExp(`(?<!\\d)(\\d{4}) m\\. ${word}\\s(\\d{1,2}) d\\.`, 'giu'),
    read: (m) => named(m[1], m[2], m[3]),
  },
  // 2021. gada 28. jūlijs
  {
    pattern: new RegExp(`(?<!\\d)(\\d{4})\\. gada (\\d{1,2})\\. ${word}`, 'giu'),
    read: (m) => named(m[1], m[3], m[2]),
  },
  // 28 tháng 7, 2021 · 28 tháng 7 năm 2021
  {
    pattern: /(?<!\d)(\d{1,2}) tháng (\d{1,2})(?:,| năm) (\d{4})(?!\d)/giu,
    read: (m) => [Number(m[3]), Number(m[2]), Number(m[1])],
  },
  // 28.07.2021 · 7/28/2021 · 28/07/21 · 28-07-2021
  {
    pattern: /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?![\d/-]|\.\d)/gu,
    read: (m, { monthFirst }) => {
      const first = Number(m[1]);
      const second = Number(m[3]);
      const fullYear = m[4]?.length === 2 ? 2000 + Number(m[4]) : Number(m[4]);
      const isMonthFirst = second > 12 || (m[2] === '/' && monthFirst && first <= 12);
      return isMonthFirst ? [fullYear, first, second] : [fullYear, second, first];
    },
  },
];

function named(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): [number, number, number] | undefined {
  const month = monthNumber(monthText ?? '');
  if (month === undefined || yearText === undefined) return undefined;
  const told = yearText.length === 3 ? 2000 + Number(yearText.slice(1)) : Number(yearText);
  return [told > firstBuddhistYear ? told - buddhistYears : told, month, Number(dayText)];
}

/** Thailand counts its years from the death of the Buddha. */
const buddhistYears = 543;
const firstBuddhistYear = 2500;

/** Arabic, Persian, Devanagari, Bengali and Thai digits, as many characters as they were. */
const withWesternDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९০-৯๐-๙]/g, (digit) => String(nativeDigits.indexOf(digit) % 10));
const nativeDigits = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙';

/** Every form has a year of four digits, or numbers parted by a mark, or a year with an apostrophe. */
const mayHoldDate = /\d{4}|'\d{2}|\d[./-]\d/;

/** All dates of a short text, in the order they stand in. */
export function findDates(printed: string, reading: DateReading): PrintedDate[] {
  const text = withWesternDigits(printed);
  const found: PrintedDate[] = [];
  if (!mayHoldDate.test(text)) return found;
  for (const { pattern, read } of forms) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const date = read(match, reading);
      if (!date || !isRealDate(...date)) continue;
      const { index } = match;
      if (found.some((other) => Math.abs(other.index - index) < 6)) continue;
      const [fullYear, month, day] = date;
      const { zone, ...clock } = timeBeside(text, index, index + match[0].length);
      const hour = { year: fullYear, month, day, hour: clock.hour ?? 12 };
      const offsetMinutes = zone === undefined ? undefined : offsetOf(zone, hour);
      found.push({ year: fullYear, month, day, index, ...clock, offsetMinutes });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

export function isRealDate(fullYear: number, month: number, day: number): boolean {
  if (fullYear < 1990 || fullYear > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(fullYear, month, 0)).getUTCDate();
}

const time = new RegExp(
  [
    '(上午|下午|午前|午後|오전|오후)?\\s?',
    '(?<![\\d:.])(\\d{1,2})(?:[:.h時时点시]\\s?(\\d{2})(?::\\d{2})?(?:\\.\\d+)?)?\\s?(a\\.?m\\.?|p\\.?m\\.?)?',
    '(?:\\s?(?:Uhr|часов|hrs?|h)(?!\\p{L}))?[,)]?\\s?\\(?',
    '((?:GMT|UTC)?\\s?[+-]\\d{1,2}:?\\d{0,2}|[A-ZА-Я]{1,5}(?!\\p{L}))?',
  ].join(''),
  'giu',
);

interface ClockTime {
  readonly hour?: number;
  readonly minute?: number;
  readonly zone?: string;
}

/** The clock time printed just after a date, or else just before it. */
function timeBeside(text: string, start: number, end: number): ClockTime {
  const after = text.slice(end, end + 40).replace(/^[日일]/, '');
  const before = text.slice(Math.max(0, start - 30), start);
  const opening = after.replace(
    /^[T\s,|·•@–—-]+(?:(?:at|um|à|a las?|в|às|alle(?: ore)?|ore|om|kl\.?|klo|u|o|ob|saat|pukul|jam|lúc|الساعة) )?/iu,
    '',
  );
  return readTime(opening, true) ?? readTime(before, false) ?? {};
}

function readTime(text: string, atStart: boolean): ClockTime | undefined {
  time.lastIndex = 0;
  for (let match = time.exec(text); match; match = time.exec(text)) {
    if (atStart && match.index > 3) return undefined;
    const [, halfBefore, hourText, minuteText, half = halfBefore, zone] = match;
    if (minuteText === undefined && half === undefined) continue;
    const hour = hourOfDay(Number(hourText), half);
    const minute = Number(minuteText ?? 0);
    if (hour > 23 || minute > 59) continue;
    return { hour, minute, zone };
  }
  return undefined;
}

/** The hour from 0 to 23 of one on a clock face, where the half of the day is told. */
export function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (/^(?:p|下午|午後|오후)/i.test(half) ? 12 : 0);
}

/** English-speaking countries that write the day first. */
const dayFirstHosts = /\.(?:uk|ie|au|nz|in|za|ng|ke|sg|hk|my|pk|lk|bd|gh|ug|tz|jm|eu|int|mt|cy)$/i;

/** Whether a page's 3/4/2021 means 4 March, by its language and country. */
export function readMonthFirst(language: string, tag: string | undefined, url: string | undefined): boolean {
  if (/^en[-_](?:us|ph)/i.test(tag ?? '')) return true;
  if (language !== 'en' || /^en[-_][a-z]{2}/i.test(tag ?? '')) return false;
  return !(url !== undefined && URL.canParse(url) && dayFirstHosts.test(new URL(url).hostname));
}
