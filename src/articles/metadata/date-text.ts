import { DateTime } from 'luxon';

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

const monthNames: readonly string[] = [
  'january januar januari janvier enero gennaio janeiro января январь styczeń stycznia ocak leden ledna',
  'february februar februari février fevrier febrero febbraio fevereiro февраля февраль luty lutego şubat únor února',
  'march märz maart mars marzo março marco марта март marzec marca mart březen března maerz',
  'april avril abril aprile апреля апрель kwiecień kwietnia nisan duben dubna',
  'may mai mei mayo maggio maio мая май maj maja mayıs květen května',
  'june juni juin junio giugno junho июня июнь czerwiec czerwca haziran červen června',
  'july juli juillet julio luglio julho июля июль lipiec lipca temmuz červenec července',
  'august augustus août aout agosto августа август sierpień sierpnia ağustos srpen srpna',
  'september sept septembre septiembre setiembre settembre setembro сентября сентябрь wrzesień września eylül září',
  'october oktober octobre octubre ottobre outubro октября октябрь październik października ekim říjen října',
  'november novembre noviembre novembro ноября ноябрь listopad listopada kasım',
  'december dezember desember décembre decembre diciembre dicembre dezembro декабря декабрь grudzień grudnia aralık prosinec prosince',
];

const monthByName = new Map<string, number>();
monthNames.forEach((names, index) => {
  for (const name of names.split(' ')) {
    monthByName.set(name, index + 1);
    const short = name.slice(0, 3);
    if (!monthByName.has(short)) monthByName.set(short, index + 1);
    const longer = name.slice(0, 4);
    if (!monthByName.has(longer)) monthByName.set(longer, index + 1);
  }
});
for (const [name, month] of [
  ['mrz', 3],
  ['mär', 3],
  ['juin', 6],
  ['juil', 7],
  ['jui', 7],
  ['jul', 7],
  ['jun', 6],
  ['okt', 10],
  ['dez', 12],
  ['dic', 12],
  ['ene', 1],
  ['abr', 4],
  ['ago', 8],
  ['set', 9],
  ['out', 10],
  ['fév', 2],
  ['févr', 2],
  ['aoû', 8],
  ['déc', 12],
] as const) {
  monthByName.set(name, month);
}

/** Minutes east of Greenwich. */
const offsetsByZone = new Map<string, number>(
  Object.entries({ UTC: 0, GMT: 0, Z: 0, WET: 0, BST: 60, WEST: 60, CET: 60, MEZ: 60, CEST: 120, MESZ: 120 })
    .concat(
      Object.entries({ EET: 120, EEST: 180, SAST: 120, MSK: 180, МСК: 180, PKT: 300, IST: 330, ICT: 420 }),
    )
    .concat(
      Object.entries({ WIB: 420, HKT: 480, SGT: 480, PHT: 480, AWST: 480, JST: 540, KST: 540, ACST: 570 }),
    )
    .concat(Object.entries({ AEST: 600, AEDT: 660, NZST: 720, NZDT: 780, BRT: -180, ART: -180, EDT: -240 }))
    .concat(Object.entries({ EST: -300, CDT: -300, CST: -360, MDT: -360, MST: -420, PDT: -420, PST: -480 })),
);

/** Zones whose name leaves open whether clocks are put forward. */
const placesByZone = new Map<string, string>(
  Object.entries({
    ET: 'America/New_York',
    CT: 'America/Chicago',
    MT: 'America/Denver',
    PT: 'America/Los_Angeles',
    AET: 'Australia/Sydney',
  }),
);

const word = '(\\p{L}{3,12})\\.?';
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
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|°)?[.,]?[\\s-]{0,2}(?:of |de |d')?${word}[\\s,.-]{0,2}(?:de |del )?${year}(?!\\d)`,
      'giu',
    ),
    read: (m) => named(m[3], m[2], m[1]),
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
  const name = monthText?.toLowerCase() ?? '';
  const month = monthByName.get(name) ?? (name.length > 4 ? undefined : monthByName.get(name.slice(0, 3)));
  if (month === undefined || yearText === undefined) return undefined;
  return [
    yearText.length === 3 ? 2000 + Number(yearText.slice(1)) : Number(yearText),
    month,
    Number(dayText),
  ];
}

/** All dates of a short text, in the order they stand in. */
export function findDates(text: string, reading: DateReading): PrintedDate[] {
  const found: PrintedDate[] = [];
  if (!/\d/.test(text)) return found;
  for (const { pattern, read } of forms) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const date = read(match, reading);
      if (!date || !isRealDate(...date)) continue;
      const { index } = match;
      if (found.some((other) => Math.abs(other.index - index) < 6)) continue;
      const [fullYear, month, day] = date;
      const { zone, ...clock } = timeBeside(text, index, index + match[0].length);
      const offsetMinutes =
        zone === undefined ? undefined : offsetOf(zone, [fullYear, month, day, clock.hour ?? 12]);
      found.push({ year: fullYear, month, day, index, ...clock, offsetMinutes });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

export function isRealDate(fullYear: number, month: number, day: number): boolean {
  if (fullYear < 1990 || fullYear > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(fullYear, month, 0)).getUTCDate();
}

const time =
  /(?<![\d:.])(\d{1,2})(?:[:.h時时点](\d{2})(?::\d{2})?(?:\.\d+)?)?\s?(a\.?m\.?|p\.?m\.?)?(?:\s?(?:Uhr|часов|hrs?|h)(?!\p{L}))?[,)]?\s?\(?((?:GMT|UTC)?\s?[+-]\d{1,2}:?\d{0,2}|[A-ZА-Я]{1,5}(?![\p{L}]))?/giu;

interface ClockTime {
  readonly hour?: number;
  readonly minute?: number;
  readonly zone?: string;
}

/** The clock time printed just after a date, or else just before it. */
function timeBeside(text: string, start: number, end: number): ClockTime {
  const after = text.slice(end, end + 40).replace(/^[日일]/, '');
  const before = text.slice(Math.max(0, start - 30), start);
  const opening = after.replace(/^[T\s,|·•@–—-]+(?:at |um |à |a las? |в )?/iu, '');
  return readTime(opening, true) ?? readTime(before, false) ?? {};
}

function readTime(text: string, atStart: boolean): ClockTime | undefined {
  time.lastIndex = 0;
  for (let match = time.exec(text); match; match = time.exec(text)) {
    if (atStart && match.index > 3) return undefined;
    const [, hourText, minuteText, half, zone] = match;
    if (minuteText === undefined && half === undefined) continue;
    let hour = Number(hourText);
    const minute = Number(minuteText ?? 0);
    if (half !== undefined && hour <= 12) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
    if (hour > 23 || minute > 59) continue;
    return { hour, minute, zone };
  }
  return undefined;
}

function offsetOf(
  zone: string,
  [year, month, day, hour]: readonly [number, number, number, number],
): number | undefined {
  const numeric = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone.trim());
  if (numeric) return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0));
  const name = zone.trim().toUpperCase();
  const place = placesByZone.get(name);
  return place === undefined
    ? offsetsByZone.get(name)
    : DateTime.fromObject({ year, month, day, hour }, { zone: place }).offset;
}

/** English-speaking countries that write the day first. */
const dayFirstHosts = /\.(?:uk|ie|au|nz|in|za|ng|ke|sg|hk|my|pk|lk|bd|gh|ug|tz|jm|eu|int|mt|cy)$/i;

/** Whether a page's 3/4/2021 means 4 March, by its language and country. */
export function readMonthFirst(language: string, tag: string | undefined, url: string | undefined): boolean {
  if (/^en[-_](?:us|ph)/i.test(tag ?? '')) return true;
  if (language !== 'en' || /^en[-_][a-z]{2}/i.test(tag ?? '')) return false;
  return !(url !== undefined && URL.canParse(url) && dayFirstHosts.test(new URL(url).hostname));
}
