import { type DateRules, dayNumber, putOffUntil, spansOf } from './date-rules.ts';

const months =
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ');
/** The days of the week, to build a pattern of. */
export const weekdayNames = '(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|sábado|domingo';

const monthOf = (day: Date): string => `${months[day.getUTCMonth()] ?? ''} de ${day.getUTCFullYear()}`;
const dateOf = (day: Date): string => `${day.getUTCDate()} de ${monthOf(day)}`;

/** Not "desde o ano passado": there no "em" can stand. */
const alone = '(?<!\\p{L}|\\b(?:desde|até|antes|para|durante|sobre|que|em|por|de|com) )';
/** "O próximo ano letivo", "no mês passado de março". */
const whole = '(?!\\p{L}| (?:de|letivo|fiscal|eleitoral)(?!\\p{L}))';
/** "Nesta terça-feira (28)": outlets of Brazil print the day. */
const dayBehind = '(?: \\(\\d{1,2}(?:[./]\\d{1,2})?\\))?';

export const portugueseDates: DateRules = {
  weekday: new RegExp(
    `(?<!\\p{L})(?:na|nesta|esta|no|neste|este) (${weekdayNames})(?!\\p{L}|-|,? ${dayNumber}| passad| que vem)${dayBehind}`,
    'giu',
  ),
  weekdays: [
    ['domingo'],
    ['segunda', 'segunda-feira'],
    ['terça', 'terça-feira'],
    ['quarta', 'quarta-feira'],
    ['quinta', 'quinta-feira'],
    ['sexta', 'sexta-feira'],
    ['sábado'],
  ],
  whichWeekdays: [
    {
      found: new RegExp(`(?<!\\p{L})(?:na|no) (${weekdayNames}) da semana passada(?!\\p{L})`, 'giu'),
      which: 'of last week',
    },
    {
      found: new RegExp(
        `(?<!\\p{L})(?:na|no) (${weekdayNames}) da (?:próxima semana|semana que vem)(?!\\p{L})`,
        'giu',
      ),
      which: 'of next week',
    },
    {
      found: new RegExp(`(?<!\\p{L})(?:na|no) (${weekdayNames}) passad[ao](?!\\p{L})`, 'giu'),
      which: 'last',
    },
    {
      found: new RegExp(`(?<!\\p{L})(?:na|no) últim[ao] (${weekdayNames})(?!\\p{L}|-)${dayBehind}`, 'giu'),
      which: 'this past',
    },
    {
      found: new RegExp(`(?<!\\p{L})(?:na|no) próxim[ao] (${weekdayNames})(?!\\p{L}|-)${dayBehind}`, 'giu'),
      which: 'this coming',
    },
    { found: new RegExp(`(?<!\\p{L})(?:na|no) (${weekdayNames}) que vem(?!\\p{L})`, 'giu'), which: 'next' },
  ],
  write: (day) => `em ${dateOf(day)}`,
  dayAndMonth: new RegExp(`(?<!\\d)(\\d{1,2})º? de (${months.join('|')})(?!\\p{L}| de \\d{4})`, 'giu'),
  months,
  withYear: (date, year) => `${date} de ${year}`,
  yearBehind: /^ d[eo] (?:próximo|ano|este)/u,
  future:
    /(?<!\p{L})(?:próxim\p{L}+|entra(?:m)? em vigor|deve(?:m)?|até|antes|vai|vão|\p{L}+(?:rá|rão))(?!\p{L})/iu,
  putOff: putOffUntil('prorrog\\p{L}+|adi(?:ou|ad[oa]s?|ar)', '(?:para|até)(?: [oa])?|a'),
  until: /(?<!\p{L})(?:até(?: a)?|antes de) ?$/iu,
  from: /(?<!\p{L})(?:[Aa] partir de) $/u,
  past: /(?<!\p{L})(?:foi|foram|havia|haviam|tinha|tinham|era|eram|fez|fizeram|disse|deu|propôs|impôs|dispôs|(?!europeu|museu|pneu)\p{Ll}{2,}(?:ou|eu|iu|aram|eram|iram))(?!\p{L})/u,
  nearDay: /(?<!\p{L}|(?<!\p{L})(?:a|de|desde|até|para) )(hoje|ontem)(?!\p{L}| (?:em dia|à noite))/giu,
  today: ['hoje'],
  tomorrow: /(?<!\p{L}|(?:^|[^\p{L}])(?:de|do|o) )amanhã(?!\p{L})/giu,
  spans: [
    ...spansOf('week', (monday) => `na semana de ${dateOf(monday)}`, [
      /(?<!\p{L})na (?:semana passada|última semana)(?!\p{L})/giu,
      /(?<!\p{L})nesta semana(?!\p{L})/giu,
      /(?<!\p{L})na (?:próxima semana|semana que vem)(?!\p{L})/giu,
    ]),
    ...spansOf('month', (month) => `em ${monthOf(month)}`, [
      new RegExp(`(?<!\\p{L})no (?:mês passado|último mês)${whole}`, 'giu'),
      new RegExp(`(?<!\\p{L})neste mês${whole}`, 'giu'),
      new RegExp(`(?<!\\p{L})no (?:próximo mês|mês que vem)${whole}`, 'giu'),
    ]),
    ...spansOf('year', (year) => `de ${year.getUTCFullYear()}`, [
      /(?<!\p{L})do ano passado(?!\p{L})/giu,
      /(?<!\p{L})deste ano(?!\p{L})/giu,
      new RegExp(`(?<!\\p{L})do (?:próximo ano|ano que vem)${whole}`, 'giu'),
    ]),
    ...spansOf('year', (year) => `em ${year.getUTCFullYear()}`, [
      /(?<!\p{L})no ano passado(?!\p{L})/giu,
      new RegExp(`(?:(?<!\\p{L})neste|${alone}este) ano${whole}`, 'giu'),
      new RegExp(`(?<!\\p{L})no (?:próximo ano|ano que vem)${whole}`, 'giu'),
    ]),
  ],
};
