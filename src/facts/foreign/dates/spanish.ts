import { pattern } from '../../../shared/pattern.ts';
import { type DateRules, dayNumber, putOffUntil, spansOf } from './date-rules.ts';

const months =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
/** The days of the week, to build a pattern of. */
export const weekdayNames = 'lunes|martes|miércoles|jueves|viernes|sábado|domingo';

const monthOf = (day: Date): string => `${months[day.getUTCMonth()] ?? ''} de ${day.getUTCFullYear()}`;
const dateOf = (day: Date): string => `${day.getUTCDate()} de ${monthOf(day)}`;

/** Not "desde el año pasado": there no "en" can stand. */
const alone = '(?<!\\p{L}|\\b(?:desde|de|hasta|antes|para|durante|sobre|que|en|por) )';
/** "El próximo año escolar", "el pasado mes de marzo". */
const whole = '(?!\\p{L}| (?:de|escolar|fiscal|lectivo)(?!\\p{L}))';

export const spanishDates: DateRules = {
  weekday: new RegExp(
    `(?<!\\p{L})(?:el|este) (${weekdayNames})(?!\\p{L}|,? (?:${dayNumber}|pasado|próximo|que viene))`,
    'giu',
  ),
  weekdays: [['domingo'], ['lunes'], ['martes'], ['miércoles'], ['jueves'], ['viernes'], ['sábado']],
  whichWeekdays: [
    {
      found: new RegExp(
        `(?<!\\p{L})el (${weekdayNames}) de la (?:semana pasada|pasada semana)(?!\\p{L})`,
        'giu',
      ),
      which: 'of last week',
    },
    {
      found: new RegExp(
        `(?<!\\p{L})el (${weekdayNames}) de la (?:próxima semana|semana (?:próxima|que viene))(?!\\p{L})`,
        'giu',
      ),
      which: 'of next week',
    },
    {
      found: new RegExp(`(?<!\\p{L})el pasado (${weekdayNames})(?!\\p{L}|,? ${dayNumber})`, 'giu'),
      which: 'this past',
    },
    { found: new RegExp(`(?<!\\p{L})el (${weekdayNames}) pasado(?!\\p{L})`, 'giu'), which: 'this past' },
    {
      found: new RegExp(`(?<!\\p{L})el próximo (${weekdayNames})(?!\\p{L}|,? ${dayNumber})`, 'giu'),
      which: 'this coming',
    },
    {
      found: new RegExp(`(?<!\\p{L})el (${weekdayNames}) (?:próximo|que viene)(?!\\p{L})`, 'giu'),
      which: 'this coming',
    },
  ],
  write: (day) => `el ${dateOf(day)}`,
  dayAndMonth: new RegExp(`(?<!\\d)(\\d{1,2}) de (${months.join('|')})(?!\\p{L}| del? \\d{4})`, 'giu'),
  months,
  withYear: (date, year) => `${date} de ${year}`,
  yearBehind: /^ del? (?:próximo|año|este)/u,
  future: /(?<!\p{L})(?:próximo|entran? en vig\p{L}+|debe|deben|hasta|antes|\p{L}+(?:rá|rán))(?!\p{L})/iu,
  putOff: putOffUntil('aplaz\\p{L}+|pospu\\p{L}+|prorrog\\p{L}+', 'hasta el|al?|para'),
  until: /(?<!\p{L})(?:hasta el|antes del) ?$/iu,
  from: /(?<!\p{L})(?:[Aa] partir del) $/u,
  past: /(?<!\p{L})(?:ha|han|había|habían|fue|fueron|\p{Ll}{2,}(?:ó|aron|ieron))(?!\p{L})/u,
  nearDay: pattern('giu')`
    (?<!\p{L}|(?<!\p{L})(?:a|de|desde|hasta|para) )(hoy|ayer)(?: (?:${weekdayNames}))?(?!\p{L}| (?:en día|por la))
  `,
  today: ['hoy'],
  tomorrow:
    /(?<!\p{L}|(?:^|[^\p{L}])(?:la|una|por|esta|de|cada|media|pasado|mismo) )mañana(?!\p{L}| (?:de|siguiente)(?!\p{L}))/giu,
  spans: [
    ...spansOf('week', (monday) => `la semana del ${dateOf(monday)}`, [
      /(?<!\p{L})la (?:semana pasada|pasada semana)(?!\p{L})/giu,
      /(?<!\p{L})esta semana(?!\p{L})/giu,
      /(?<!\p{L})la (?:próxima semana|semana (?:próxima|que viene))(?!\p{L})/giu,
    ]),
    ...spansOf('month', (month) => `en ${monthOf(month)}`, [
      new RegExp(`${alone}el (?:mes pasado|pasado mes)${whole}`, 'giu'),
      new RegExp(`${alone}este mes${whole}`, 'giu'),
      new RegExp(`${alone}el (?:próximo mes|mes (?:próximo|que viene))${whole}`, 'giu'),
    ]),
    ...spansOf('year', (year) => `de ${year.getUTCFullYear()}`, [
      /(?<!\p{L})del (?:año pasado|pasado año)(?!\p{L})/giu,
      /(?<!\p{L})de este año(?!\p{L})/giu,
      new RegExp(`(?<!\\p{L})del (?:próximo año|año (?:próximo|que viene))${whole}`, 'giu'),
    ]),
    ...spansOf('year', (year) => `en ${year.getUTCFullYear()}`, [
      new RegExp(`${alone}el (?:año pasado|pasado año)${whole}`, 'giu'),
      new RegExp(`${alone}este año${whole}`, 'giu'),
      new RegExp(`${alone}el (?:próximo año|año (?:próximo|que viene))${whole}`, 'giu'),
    ]),
  ],
};
