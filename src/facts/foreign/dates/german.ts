import { capitalised } from '../../capitalised.ts';
import { type DateRules, dayNumber, putOffUntil, spansOf } from './date-rules.ts';

const months = 'januar februar märz april mai juni juli august september oktober november dezember'.split(
  ' ',
);
/** The days of the week, to build a pattern of. */
export const weekdayNames = 'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag';

const monthOf = (day: Date): string =>
  `${capitalised(months[day.getUTCMonth()] ?? '')} ${day.getUTCFullYear()}`;
const dateOf = (day: Date): string => `${day.getUTCDate()}. ${monthOf(day)}`;

/** Not "seit letzter Woche", "die letzte Woche war": there another case, or no time, is meant. */
const alone =
  '(?<!\\p{L}|\\b(?:die|der|den|dem|das|ein|eine|einen|jede|jeden|jedes|seit|bis|ab|vor|nach|von|für|am) )';
const whichDay = (words: string): RegExp =>
  new RegExp(
    `(?:${alone}|(?<!\\p{L})am )(?:${words}) (${weekdayNames})(?!\\p{L}|,? (?:dem|den|${dayNumber}))`,
    'giu',
  );
const last = 'letzt|vergangen|vorig';
const next = 'nächst|kommend';

const dayOfWeek = (stems: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:am (${weekdayNames}) (?:der )?(?:${stems})e[rn] Woche|(?:${stems})e Woche (?:am )?(${weekdayNames}))(?!\\p{L})`,
    'giu',
  );

export const germanDates: DateRules = {
  weekday: new RegExp(`(?<!\\p{L})am (${weekdayNames})(?!\\p{L}|,? (?:dem|den|${dayNumber}))`, 'giu'),
  weekdays: [
    ['sonntag'],
    ['montag'],
    ['dienstag'],
    ['mittwoch'],
    ['donnerstag'],
    ['freitag'],
    ['samstag', 'sonnabend'],
  ],
  whichWeekdays: [
    // "Am Dienstag vergangener Woche", "nächste Woche Dienstag".
    { found: dayOfWeek(last), which: 'of last week' },
    { found: dayOfWeek(next), which: 'of next week' },
    { found: whichDay('vergangenen|vorigen'), which: 'this past' },
    { found: whichDay('letzten'), which: 'last' },
    { found: whichDay('kommenden'), which: 'this coming' },
    { found: whichDay('nächsten'), which: 'next' },
  ],
  write: (day) => `am ${dateOf(day)}`,
  dayAndMonth: new RegExp(`(?<!\\d)(\\d{1,2})\\. (${months.join('|')})(?!\\p{L}| \\d{4})`, 'giu'),
  months,
  withYear: (date, year) => `${date} ${year}`,
  yearBehind: /^ (?:des (?:kommenden|nächsten|vergangenen|letzten)|dieses Jahres)/u,
  future:
    /(?<!\p{L})(?:wird|werden|soll|sollen|will|wollen|nächsten?|kommenden?|bis|ab|tritt|treten)(?!\p{L})/iu,
  putOff: putOffUntil('verschob\\p{L}+|vertagt|verlängert\\p{L}*', 'auf den|bis zum|bis'),
  until: /(?<!\p{L})(?:bis(?: zum)?) ?$/iu,
  from: /(?<!\p{L})(?:[Aa]b(?: dem)?) $/u,
  past: /(?<!\p{L})(?:hat|haben|hatte|hatten|(?:ist|sind)(?= (?:.* )?(?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|(?:be|ent|er|ver|zer|unter|über)\p{Ll}{2,}(?:t|en)|worden)(?!\p{L}))|wurde|wurden|war|waren|(?!(?:heute|(?:letz|ers|zwei|drit|vier|nächs|bes|meis|gesam|lich)te[nrs]?)(?!\p{L}))\p{Ll}{3,}te[tn]?|gab|kam|ging|schrieb|sprach|fiel|verbot|erhob|beschloss)(?!\p{L})/u,
  nearDay:
    /(?<!\p{L}|(?<!\p{L})(?:von|bis|seit|ab|für) )(heute|gestern)(?!\p{L}| (?:Morgen|Abend|Nachmittag|Mittag))/giu,
  today: ['heute'],
  tomorrow: /(?<!\p{L}|\b(?:heute|gestern|von|bis|ab) )morgen(?!\p{L})/gu,
  spans: [
    ...spansOf('week', (monday) => `in der Woche vom ${dateOf(monday)}`, [
      new RegExp(`(?:${alone}(?:${last})e|(?<!\\p{L})in der (?:${last})en) Woche(?!\\p{L})`, 'giu'),
      new RegExp(`(?:${alone}diese|(?<!\\p{L})in dieser) Woche(?!\\p{L})`, 'giu'),
      new RegExp(`(?:${alone}(?:${next})e|(?<!\\p{L})in der (?:${next})en) Woche(?!\\p{L})`, 'giu'),
    ]),
    ...spansOf('month', (month) => `im ${monthOf(month)}`, [
      new RegExp(`(?:${alone}|(?<!\\p{L})im )(?:${last})en Monat(?!\\p{L})`, 'giu'),
      new RegExp(`(?:${alone}diesen|(?<!\\p{L})in diesem) Monat(?!\\p{L})`, 'giu'),
      new RegExp(`(?:${alone}|(?<!\\p{L})im )(?:${next})en Monat(?!\\p{L})`, 'giu'),
    ]),
    // "Ende vergangenen Jahres".
    ...spansOf('year', (year) => String(year.getUTCFullYear()), [
      new RegExp(`(?<=\\b(?:Anfang|Mitte|Ende) )(?:des )?(?:${last})en Jahres(?!\\p{L})`, 'giu'),
      /(?<=\b(?:Anfang|Mitte|Ende) )dieses Jahres(?!\p{L})/giu,
      new RegExp(`(?<=\\b(?:Anfang|Mitte|Ende) )(?:des )?(?:${next})en Jahres(?!\\p{L})`, 'giu'),
    ]),
    ...spansOf('year', (year) => `im Jahr ${year.getUTCFullYear()}`, [
      new RegExp(`(?:${alone}(?:${last})es|(?<!\\p{L})im (?:${last})en) Jahr(?!\\p{L})`, 'giu'),
      new RegExp(`(?:${alone}dieses|(?<!\\p{L})in diesem) Jahr(?!\\p{L})`, 'giu'),
      new RegExp(`(?:${alone}(?:${next})es|(?<!\\p{L})im (?:${next})en) Jahr(?!\\p{L})`, 'giu'),
    ]),
  ],
};
