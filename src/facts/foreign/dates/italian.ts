import { pattern } from '../../../shared/pattern.ts';
import { type DateRules, dayNumber, putOffUntil, spansOf } from './date-rules.ts';

const months =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ');
/** The days of the week, to build a pattern of. */
export const weekdayNames = 'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica';

const monthOf = (day: Date): string => `${months[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`;
const dateOf = (day: Date): string => `${day.getUTCDate()} ${monthOf(day)}`;
const onDay = (day: Date): string => `${[1, 8, 11].includes(day.getUTCDate()) ? 'l’' : 'il '}${dateOf(day)}`;

/** Not "da lunedì", "entro il mese prossimo": there another case is meant. */
const alone = '(?<!\\p{L}|\\b(?:da|dal|di|del|entro|fino a|per|ogni|ogni secondo|il|la|a|al|dopo|prima) )';
/** "Il prossimo anno scolastico". */
const whole = '(?!\\p{L}| (?:di|scolastico|fiscale|accademico)(?!\\p{L}))';

export const italianDates: DateRules = {
  weekday: new RegExp(
    `(?<!\\b(?:un|una|ogni) )${alone}(${weekdayNames})(?!\\p{L}|,? ${dayNumber}|,? (?:scors|prossim|sera|mattina|notte))`,
    'giu',
  ),
  weekdays: [['domenica'], ['lunedì'], ['martedì'], ['mercoledì'], ['giovedì'], ['venerdì'], ['sabato']],
  whichWeekdays: [
    {
      found: new RegExp(
        `${alone}(${weekdayNames}) della (?:settimana scorsa|scorsa settimana)(?!\\p{L})`,
        'giu',
      ),
      which: 'of last week',
    },
    {
      found: new RegExp(
        `${alone}(${weekdayNames}) della (?:settimana prossima|prossima settimana)(?!\\p{L})`,
        'giu',
      ),
      which: 'of next week',
    },
    { found: new RegExp(`${alone}(${weekdayNames}) scors[oa](?!\\p{L})`, 'giu'), which: 'this past' },
    { found: new RegExp(`(?<!\\p{L})lo scorso (${weekdayNames})(?!\\p{L})`, 'giu'), which: 'this past' },
    { found: new RegExp(`${alone}(${weekdayNames}) prossim[oa](?!\\p{L})`, 'giu'), which: 'next' },
    { found: new RegExp(`(?<!\\p{L})il prossimo (${weekdayNames})(?!\\p{L})`, 'giu'), which: 'next' },
  ],
  write: onDay,
  dayAndMonth: new RegExp(`(?<!\\d)(\\d{1,2})°? (${months.join('|')})(?!\\p{L}| \\d{4})`, 'giu'),
  months,
  withYear: (date, year) => `${date} ${year}`,
  yearBehind: /^ del prossimo/u,
  future:
    /(?<!\p{L})(?:prossim\p{L}+|entr(?:a|ano) in vigore|dev(?:e|ono)|entro|fino|\p{L}+(?:rà|ranno))(?!\p{L})/iu,
  putOff: putOffUntil('rinvi\\p{L}+|prorog\\p{L}+', 'fino al|al?'),
  until: /(?<!\p{L})(?:entro (?:il |l['’])|fino al(?:l['’])?) ?$/iu,
  from: /(?<!\p{L})(?:[Aa] partire dal(?:l[’'])?) $/u,
  past: /(?<!\p{L})(?:ha|hanno|aveva|avevano|(?:è|sono) (?:\p{Ll}+ )?(?!piuttosto|molto|tutt|quest)\p{Ll}+(?:at|ut|it|st|ss|rs|es|is|us|rt|lt|nt|tt)[oaie]|era|erano|fu|furono|\p{Ll}{2,}(?:ò|arono|irono))(?!\p{L})/u,
  nearDay: pattern('giu')`
    (?<!\p{L}|(?<!\p{L})(?:ad?|da|di|per|entro) )(oggi|ieri)(?: (?:${weekdayNames}))?(?!\p{L}| (?:sera|mattina|notte|pomeriggio))
  `,
  today: ['oggi'],
  tomorrow: /(?<!\p{L}|\b(?:di|del|il) )domani(?!\p{L}| (?:sera|mattina))/giu,
  spans: [
    ...spansOf('week', (monday) => `nella settimana del ${dateOf(monday)}`, [
      /(?<!\p{L})(?:la settimana scorsa|la scorsa settimana|nella scorsa settimana)(?!\p{L})/giu,
      /(?<!\p{L})(?:in )?questa settimana(?!\p{L})/giu,
      /(?<!\p{L})(?:la settimana prossima|la prossima settimana|nella prossima settimana)(?!\p{L})/giu,
    ]),
    ...spansOf('month', (month) => `a ${monthOf(month)}`, [
      new RegExp(`(?<!\\p{L})(?:il mese scorso|lo scorso mese)${whole}`, 'giu'),
      new RegExp(`${alone}questo mese${whole}`, 'giu'),
      new RegExp(
        `(?<!\\p{L}|\\b(?:entro|per|dopo|fino) )(?:il mese prossimo|il prossimo mese)${whole}`,
        'giu',
      ),
    ]),
    ...spansOf('year', (year) => `del ${year.getUTCFullYear()}`, [
      /(?<!\p{L})(?:dell['’]anno scorso|dello scorso anno)(?!\p{L})/giu,
      /(?<!\p{L})di quest['’]anno(?!\p{L})/giu,
      new RegExp(`(?<!\\p{L})(?:dell['’]anno prossimo|del prossimo anno)${whole}`, 'giu'),
    ]),
    ...spansOf('year', (year) => `nel ${year.getUTCFullYear()}`, [
      new RegExp(`(?<!\\p{L})(?:l['’]anno scorso|lo scorso anno)${whole}`, 'giu'),
      new RegExp(`${alone}quest['’]anno${whole}`, 'giu'),
      new RegExp(
        `(?<!\\p{L}|\\b(?:entro|per|dopo|fino) )(?:l['’]anno prossimo|il prossimo anno)${whole}`,
        'giu',
      ),
    ]),
  ],
};
