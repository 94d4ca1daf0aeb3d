import { type DateRules, dayNumber, putOffUntil, spansOf } from './date-rules.ts';

const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const inMonths = 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(
  ' ',
);
/** The days of the week as they stand behind "в", to build a pattern of. */
export const weekdayNames = 'понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье';

const dateOf = (day: Date): string =>
  `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()} года`;
const whichDay = (stem: string): RegExp =>
  new RegExp(`(?<!\\p{L})в (?:${stem}) (${weekdayNames})(?!\\p{L}|,? ${dayNumber})`, 'giu');
const dayOfWeek = (stem: string): RegExp =>
  new RegExp(`(?<!\\p{L})во? (${weekdayNames}) (?:на )?(?:${stem}) недел[еи](?!\\p{L})`, 'giu');
const inSpan = (preposition: string, stem: string, noun: string): RegExp =>
  new RegExp(`(?<!\\p{L})${preposition} (?:${stem}) ${noun}(?!\\p{L})`, 'giu');

export const russianDates: DateRules = {
  weekday: new RegExp(`(?<!\\p{L})во? (${weekdayNames})(?!\\p{L}|,? ${dayNumber})`, 'giu'),
  weekdays: [['воскресенье'], ['понедельник'], ['вторник'], ['среду'], ['четверг'], ['пятницу'], ['субботу']],
  whichWeekdays: [
    { found: dayOfWeek('прошлой|минувшей'), which: 'of last week' },
    { found: dayOfWeek('следующей|будущей'), which: 'of next week' },
    { found: whichDay('прошл(?:ый|ую|ое)'), which: 'last' },
    { found: whichDay('минувш(?:ий|ую|ее)'), which: 'this past' },
    { found: whichDay('следующ(?:ий|ую|ее)'), which: 'next' },
    { found: whichDay('ближайш(?:ий|ую|ее)'), which: 'this coming' },
  ],
  write: dateOf,
  dayAndMonth: new RegExp(`(?<!\\d)(\\d{1,2}) (${months.join('|')})(?!\\p{L}| \\d{4})`, 'giu'),
  months,
  withYear: (date, year) => `${date} ${year} года`,
  yearBehind: /^ (?:следующ|будущ|прошл|эт|текущ|наступающ)\p{Ll}+ года/u,
  future:
    /(?<!\p{L})(?:будет|будут|должен|должна|должны|планирует|планируют|вступ(?:ает|ают|ит|ят)|следующ\p{L}+)(?!\p{L})/iu,
  putOff: putOffUntil('отлож\\p{L}+|перен[её]с\\p{L}*|продл\\p{L}+|отсрочк\\p{L}+', 'до|на'),
  until: /(?<!\p{L})(?:до|не позднее|не позже) ?$/iu,
  past: /(?<!\p{L})\p{Ll}{2,}(?:ал|ял|ил|ел|ла|ло|ли|лся|лась|лись|лось)(?!\p{L})/u,
  nearDay: /(?<!\p{L}|(?<!\p{L})(?:до|с|по|на) )(сегодня|вчера)(?!\p{L})/giu,
  today: ['сегодня'],
  tomorrow: /(?<!\p{L})завтра(?!\p{L})/giu,
  spans: [
    ...spansOf('week', (monday) => `на неделе с ${dateOf(monday)}`, [
      inSpan('на', 'прошлой|минувшей', 'неделе'),
      inSpan('на', 'этой|текущей', 'неделе'),
      inSpan('на', 'следующей|будущей', 'неделе'),
    ]),
    ...spansOf('month', (month) => `в ${inMonths[month.getUTCMonth()]} ${month.getUTCFullYear()} года`, [
      inSpan('в', 'прошлом|минувшем', 'месяце'),
      inSpan('в', 'этом|текущем', 'месяце'),
      inSpan('в', 'следующем|будущем', 'месяце'),
    ]),
    ...spansOf('year', (year) => `в ${year.getUTCFullYear()} году`, [
      inSpan('в', 'прошлом|минувшем', 'году'),
      inSpan('в', 'этом|нынешнем|текущем', 'году'),
      inSpan('в', 'следующем|будущем', 'году'),
    ]),
    ...spansOf('year', (year) => `${year.getUTCFullYear()} года`, [
      /(?<!\p{L})(?:прошлого|минувшего) года(?!\p{L})/giu,
      /(?<!\p{L})(?:этого|нынешнего|текущего) года(?!\p{L})/giu,
      /(?<!\p{L})(?:следующего|будущего) года(?!\p{L})/giu,
    ]),
  ],
};
