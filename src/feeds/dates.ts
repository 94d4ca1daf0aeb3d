import * as chrono from 'chrono-node';
import { monthNumber } from '../shared/month-names.ts';
import { pattern } from '../shared/pattern.ts';
import { zoneOffset } from './zone-names.ts';

/** Before feeds existed there was nothing to date; zeroed clocks and placeholders fall here. */
const earliestYear = 1990;
const latestYear = 2100;
const maximumLength = 120;

/**
 * The instant a feed's date means, or undefined when it means none. A date without a zone is taken as UTC.
 * `Date.parse` is not asked: it takes the machine's own zone for granted, and reads years into anything.
 */
export const parseDate = (text: string | undefined): Date | undefined => createDateReader()(text);

/** Dates nobody foresaw are read slowly; a feed of nothing else is not read on and on. */
const maximumSpelled = 200;

/** Reads the dates of one feed. */
export function createDateReader(): (text: string | undefined) => Date | undefined {
  let spelled = 0;
  return (text) => {
    const given = text?.replace(/\s+/g, ' ').trim();
    if (!given || given.length > maximumLength) return undefined;
    const at =
      isoDate(given) ??
      mailDate(given) ??
      plainDate(given) ??
      (spelled++ < maximumSpelled ? spelledDate(given) : undefined);
    const year = at?.getUTCFullYear() ?? 0;
    return year >= earliestYear && year < latestYear ? at : undefined;
  };
}

interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly offsetMinutes: number;
}

function toDate(fields: Partial<Fields> & Pick<Fields, 'year'>): Date | undefined {
  const {
    year,
    month = 1,
    day = 1,
    hour = 0,
    minute = 0,
    second = 0,
    millisecond = 0,
    offsetMinutes = 0,
  } = fields;
  // 24:00 is the end of a day, and a leap second the end of a minute.
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60)
    return undefined;
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59), millisecond));
  if (hour < 24 && at.getUTCDate() !== day) return undefined;
  return new Date(at.getTime() - offsetMinutes * 60_000);
}

const isoPattern =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:T|t| |, ?)(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,:](\d{1,9}))?)?)?)? ?(.*)$/;
const weekPattern = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/;
const dayOfYearPattern = /^(\d{4})-(\d{3})$/;

/** ISO 8601, RFC 3339, W3C-DTF, and what databases make of them. */
function isoDate(text: string): Date | undefined {
  const [, weekYear, week, weekday] = weekPattern.exec(text) ?? [];
  if (weekYear && week) {
    const fourth = new Date(Date.UTC(Number(weekYear), 0, 4));
    const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
    return new Date(monday + ((Number(week) - 1) * 7 + Number(weekday ?? 1) - 1) * 86_400_000);
  }
  const [, ordinalYear, ordinal] = dayOfYearPattern.exec(text) ?? [];
  if (ordinalYear && ordinal) return new Date(Date.UTC(Number(ordinalYear), 0, Number(ordinal)));

  const match = isoPattern.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, hour, minute, second, fraction = '', rest = ''] = match;
  const offsetMinutes = rest === '' ? 0 : zoneOffset(rest);
  if (offsetMinutes === undefined || (rest !== '' && hour === undefined)) return undefined;
  return toDate({
    year: Number(year),
    month: Number(month ?? 1),
    day: Number(day ?? 1),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: Number(fraction.slice(0, 3).padEnd(3, '0')),
    offsetMinutes,
  });
}

const clock = String.raw`(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?`;
const mailPattern = pattern('iu')`
  ^(?:[^\d,]{2,20}[,.]? ?)?(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ -]?(?:de |di )?([^\d\s.,-]{3,15})[.,]?[ -]?
    (?:de )?(\d{2}|\d{4})(?: (?:г|р|r)\.?)?(?:,? (?:${clock})(?: ?(.*))?)?$
`;
const monthFirstPattern = pattern('iu')`
  ^(?:[^\d,]{2,12}[,.]? )?([^\d\s.,]{3,15})[. ] ?(\d{1,2})
    (?:st|nd|rd|th)?,? (?:(\d{4})(?:,? (?:at )?${clock}(?: ?(.*))?)?|${clock} (?:([a-z]{1,5}) )?(\d{4}))$
`;

/** RFC 822 and its kin: `Tue, 14 Oct 2025 08:00:00 +0200`, `Oct 14, 2025 8:00 AM`, `Tue Oct 14 08:00:00 CEST 2025`. */
function mailDate(text: string): Date | undefined {
  const mail = mailPattern.exec(text);
  if (mail) {
    const [, day, month, year, hour, minute, second, half, zone] = mail;
    return fromWords({ day, month, year, hour, minute, second, half, zone });
  }
  const [, month, day, year, hour, minute, second, half, zone, hour2, minute2, second2, half2, zone2, year2] =
    monthFirstPattern.exec(text) ?? [];
  return year2
    ? fromWords({
        day,
        month,
        year: year2,
        hour: hour2,
        minute: minute2,
        second: second2,
        half: half2,
        zone: zone2,
      })
    : fromWords({ day, month, year, hour, minute, second, half, zone });
}

type Words = Partial<
  Record<'day' | 'month' | 'year' | 'hour' | 'minute' | 'second' | 'half' | 'zone', string | undefined>
>;

function fromWords(words: Words): Date | undefined {
  const month = monthNumber(words.month ?? '');
  const offsetMinutes = words.zone ? zoneOffset(words.zone) : 0;
  if (month === undefined || offsetMinutes === undefined || words.year === undefined) return undefined;
  const year = Number(words.year);
  return toDate({
    year: words.year.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year,
    month,
    day: Number(words.day),
    hour: clockHour(Number(words.hour ?? 0), words.half),
    minute: Number(words.minute ?? 0),
    second: Number(words.second ?? 0),
    offsetMinutes,
  });
}

function clockHour(hour: number, half: string | undefined): number {
  if (!half || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

const numericPattern = new RegExp(
  String.raw`^(\d{4})[/.] ?(\d{1,2})[/.] ?(\d{1,2})\.?(?:,? ${clock}(?: ?(.*))?)?$`,
  'i',
);
const cjkPattern =
  /^(\d{4}) ?[年년./-] ?(\d{1,2}) ?[月월./-] ?(\d{1,2}) ?[日일.]?(?: ?\((.)\))?(?: ?(上午|下午|오전|오후|午前|午後)? ?(\d{1,2})[:時时시] ?(\d{1,2})(?:[:分분] ?(\d{1,2}))?.*)?$/;
/** What tells such a date from one in numbers alone. */
const cjkWords = /[年년]|上午|下午|오전|오후|午前|午後/;
/** These scripts write the wall clock of one zone each; Japan and Korea share theirs. */
const easternWords = /[년월일오]|午前|午後|時|\([月火水木金土日]\)/;

/** Year first, with slashes, dots or characters between: `2025/10/14 08:00`, `2025年10月14日 08:00`. */
function plainDate(text: string): Date | undefined {
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000);
  if (/^\d{13}$/.test(text)) return new Date(Number(text));
  const cjk = cjkWords.test(text) ? cjkPattern.exec(text) : undefined;
  if (cjk) {
    const [, year, month, day, , half, hour, minute, second] = cjk;
    return toDate({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour: clockHour(Number(hour ?? 0), half && (/下午|오후|午後/.test(half) ? 'p' : 'a')),
      minute: Number(minute ?? 0),
      second: Number(second ?? 0),
      offsetMinutes: easternWords.test(text) ? 540 : 480,
    });
  }
  const match = numericPattern.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, half, zone] = match;
  const offsetMinutes = zone ? zoneOffset(zone) : 0;
  if (offsetMinutes === undefined) return undefined;
  return toDate({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: clockHour(Number(hour ?? 0), half),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    offsetMinutes,
  });
}

/** Everything else is read as a person would write it, but only with its year written out. */
function spelledDate(text: string): Date | undefined {
  if (!/\b(?:19|20)\d\d\b/.test(text)) return undefined;
  const [result] = chrono.strict.parse(text, { instant: new Date(0), timezone: 'UTC' });
  const start = result?.start;
  if (!start?.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return undefined;
  return toDate({
    year: start.get('year') ?? 0,
    month: start.get('month') ?? 1,
    day: start.get('day') ?? 1,
    hour: start.isCertain('hour') ? (start.get('hour') ?? 0) : 0,
    minute: start.isCertain('minute') ? (start.get('minute') ?? 0) : 0,
    second: start.isCertain('second') ? (start.get('second') ?? 0) : 0,
    offsetMinutes: start.isCertain('timezoneOffset') ? (start.get('timezoneOffset') ?? 0) : 0,
  });
}
