import { type DateRules, dayNumber, putOffUntil, spansOf } from './date-rules.ts';

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
/** The days of the week, to build a pattern of. */
export const weekdayNames = 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag';

const monthOf = (day: Date): string => `${months[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`;
const dateOf = (day: Date): string => `${day.getUTCDate()} ${monthOf(day)}`;

/** Not "sinds vorige week", "de vorige week genomen". */
const alone =
  '(?<!\\p{L}|\\b(?:sinds|tot|van|voor|vanaf|na|tegen|de|het|elke|iedere|per|over|deze|dit|die) )';
const partOfDay = '(?:ochtend|middag|avond|nacht)?';

export const dutchDates: DateRules = {
  weekday: new RegExp(
    `(?<!\\b(?:een|elke|iedere) )(?:${alone}|(?<!\\p{L})(?:op |afgelopen ))(${weekdayNames})${partOfDay}(?!\\p{L}|,? ${dayNumber}|,? (?:jl|aanstaande|komende))`,
    'giu',
  ),
  weekdays: [['zondag'], ['maandag'], ['dinsdag'], ['woensdag'], ['donderdag'], ['vrijdag'], ['zaterdag']],
  whichWeekdays: [
    {
      found: new RegExp(`${alone}(?:vorige|afgelopen) week (${weekdayNames})(?!\\p{L})`, 'giu'),
      which: 'of last week',
    },
    { found: new RegExp(`${alone}volgende week (${weekdayNames})(?!\\p{L})`, 'giu'), which: 'of next week' },
    {
      found: new RegExp(`${alone}(?:afgelopen|vorige) (${weekdayNames})(?!\\p{L})`, 'giu'),
      which: 'this past',
    },
    {
      found: new RegExp(`${alone}(?:komende|aanstaande) (${weekdayNames})(?!\\p{L})`, 'giu'),
      which: 'this coming',
    },
    { found: new RegExp(`${alone}volgende (${weekdayNames})(?!\\p{L})`, 'giu'), which: 'next' },
  ],
  write: (day) => `op ${dateOf(day)}`,
  dayAndMonth: new RegExp(`(?<!\\d)(\\d{1,2}) (${months.join('|')})(?!\\p{L}| \\d{4})`, 'giu'),
  months,
  withYear: (date, year) => `${date} ${year}`,
  yearBehind: /^ van (?:volgend|vorig|dit)/u,
  future:
    /(?<!\p{L})(?:zal|zullen|moet|moeten|wil|willen|komende|volgende?|tot|uiterlijk|gaat|gaan|treedt|treden)(?!\p{L})/iu,
  putOff: putOffUntil('uitgesteld|verlengd', 'tot|naar'),
  until: /(?<!\p{L})(?:tot(?: en met)?|uiterlijk(?: op)?) ?$/iu,
  from: /(?<!\p{L})(?:[Vv]anaf) $/u,
  past: /(?<!\p{L})(?:heeft|hebben|had|hadden|(?:is|zijn)(?= (?:.* )?(?:\p{Ll}*ge\p{Ll}{2,}(?:d|t|en)|(?:be|her|ont|ver)\p{Ll}{2,}(?:d|t|en))(?!\p{L}))|werd|werden|was|waren|zei|gaf|kwam|ging|schreef|legde|besloot|\p{Ll}{2,}(?:eerde|igde|elde|erde|akte|ikte|okte|erkte)n?)(?!\p{L})/u,
  nearDay: /(?<!\p{L}|(?<!\p{L})(?:van|tot|vanaf|sinds) )(vandaag|gisteren)(?!\p{L}| de dag)/giu,
  today: ['vandaag'],
  tomorrow: /(?<!\p{L}|\b(?:van|tot|vanaf) )morgen(?!\p{L})/gu,
  spans: [
    ...spansOf('week', (monday) => `in de week van ${dateOf(monday)}`, [
      new RegExp(`(?:${alone}|(?<!\\p{L})in de )(?:vorige|afgelopen) week(?!\\p{L})`, 'giu'),
      /(?<!\p{L}|\b(?:sinds|tot|van|voor|vanaf) )deze week(?!\p{L})/giu,
      new RegExp(`(?:${alone}|(?<!\\p{L})in de )(?:volgende|komende) week(?!\\p{L})`, 'giu'),
    ]),
    ...spansOf('month', (month) => `in ${monthOf(month)}`, [
      new RegExp(`${alone}(?:vorige|afgelopen) maand(?!\\p{L})`, 'giu'),
      /(?<!\p{L}|\b(?:sinds|tot|van|voor|vanaf) )deze maand(?!\p{L})/giu,
      new RegExp(`${alone}(?:volgende|komende) maand(?!\\p{L})`, 'giu'),
    ]),
    ...spansOf('year', (year) => `in ${year.getUTCFullYear()}`, [
      new RegExp(`${alone}(?:vorig|afgelopen) jaar(?!\\p{L})`, 'giu'),
      /(?<!\p{L}|\b(?:sinds|tot|van|voor|vanaf|begin|eind|medio|halverwege) )dit jaar(?!\p{L})/giu,
      new RegExp(`${alone}(?:volgend|komend) jaar(?!\\p{L})`, 'giu'),
    ]),
  ],
};
