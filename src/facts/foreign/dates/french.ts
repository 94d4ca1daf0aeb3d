import { pattern } from '../../../shared/pattern.ts';
import { type DateRules, dayNumber, putOffUntil, spansOf } from './date-rules.ts';

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
/** The days of the week, to build a pattern of. */
export const weekdayNames = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';

const monthOf = (day: Date): string => `${months[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`;
const dateOf = (day: Date): string => `${day.getUTCDate() === 1 ? '1er' : day.getUTCDate()} ${monthOf(day)}`;

/** Not "depuis l’an dernier": there no "en" can stand. */
const alone = "(?<!\\p{L}|\\b(?:depuis|avant|après|dès|que|sur|pour|par|de|à|chaque) |d[’']ici )";

export const frenchDates: DateRules = {
  weekday: pattern('giu')`
    (?<!\p{L}|\b(?:chaque|un) )(?:ce |le )?(${weekdayNames})
      (?!\p{L}| (?:${dayNumber}|1er|dernier|prochain))(?: (?:matin|soir|midi|après-midi)(?!\p{L}))?
  `,
  weekdays: [['dimanche'], ['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi']],
  whichWeekdays: [
    {
      found: new RegExp(
        `(?<!\\p{L}|\\bà )(?:le )?(${weekdayNames}) de la semaine (?:dernière|passée)(?!\\p{L})`,
        'giu',
      ),
      which: 'of last week',
    },
    {
      found: new RegExp(
        `(?<!\\p{L}|\\bà )(?:le )?(${weekdayNames}) de la semaine prochaine(?!\\p{L})`,
        'giu',
      ),
      which: 'of next week',
    },
    {
      found: new RegExp(`(?<!\\p{L}|\\bà )(?:le )?(${weekdayNames}) dernier(?!\\p{L})`, 'giu'),
      which: 'last',
    },
    {
      found: new RegExp(`(?<!\\p{L}|\\bà )(?:le )?(${weekdayNames}) prochain(?!\\p{L})`, 'giu'),
      which: 'next',
    },
  ],
  write: (day) => `le ${dateOf(day)}`,
  dayAndMonth: new RegExp(`(?<!\\d)(\\d{1,2}|1er) (${months.join('|')})(?!\\p{L}| \\d{4})`, 'giu'),
  months,
  withYear: (date, year) => `${date} ${year}`,
  yearBehind: /^ de (?:l['’]an|cette année)/u,
  future: pattern('iu')`
    (?<!\p{L})(?:sera|seront|doit|doivent|devra|devront|prochaine?|devrait|devraient|va|vont|d['’]ici
      |jusqu['’]au|entre(?:nt)? en vigueur|\p{L}+ra|\p{L}+ront)(?!\p{L})
  `,
  putOff: putOffUntil('reporté\\p{L}*|repoussé\\p{L}*|prolong\\p{L}+', "au|jusqu['’]au"),
  until: /(?<!\p{L})(?:jusqu['’]au|d['’]ici (?:le|au)|avant le) ?$/iu,
  from: /(?<!\p{L})(?:[ÀàA] (?:partir|compter) du|[Dd]ès le) $/u,
  past: /(?<!\p{L})(?:a|ont|avait|avaient|(?:est|sont) (?:\p{Ll}+ )?\p{Ll}+(?:ée?s?|ie?s?|ue?s?|mise?s?|prise?s?|faite?s?|dite?s?|orte?s?|erte?s?|rite?s?)|était|étaient|fut|furent)(?= |$)/u,
  nearDay: pattern('giu')`
    (?<!\p{L}|d['’]|(?<!\p{L})(?:à|depuis|dès) )(aujourd['’]hui|hier)(?: (?:${weekdayNames}))?(?!\p{L}| (?:matin|soir|après-midi))
  `,
  today: ['aujourd’hui'],
  tomorrow: /(?<!\p{L}|\bde )demain(?!\p{L}| (?:matin|soir))/giu,
  spans: [
    ...spansOf('week', (monday) => `la semaine du ${dateOf(monday)}`, [
      /(?<!\p{L})la semaine (?:dernière|passée)(?!\p{L})/giu,
      /(?<!\p{L})cette semaine(?!\p{L}|-)/giu,
      /(?<!\p{L})la semaine prochaine(?!\p{L})/giu,
    ]),
    ...spansOf('month', (month) => `en ${monthOf(month)}`, [
      new RegExp(`${alone}le mois (?:dernier|passé)(?!\\p{L})`, 'giu'),
      new RegExp(`${alone}ce mois-ci(?!\\p{L})`, 'giu'),
      new RegExp(`${alone}le mois prochain(?!\\p{L})`, 'giu'),
    ]),
    ...spansOf('year', (year) => `de ${year.getUTCFullYear()}`, [
      /(?<!\p{L})de l['’](?:an dernier|an passé|année dernière|année passée)(?!\p{L})/giu,
      /(?<!\p{L})de cette année(?!\p{L}|-)/giu,
      /(?<!\p{L})de l['’](?:an prochain|année prochaine)(?!\p{L})/giu,
    ]),
    ...spansOf('year', (year) => `en ${year.getUTCFullYear()}`, [
      new RegExp(`${alone}l['’](?:an dernier|an passé|année dernière|année passée)(?!\\p{L})`, 'giu'),
      new RegExp(`${alone}cette année(?!\\p{L}|-)`, 'giu'),
      new RegExp(`${alone}l['’](?:an prochain|année prochaine)(?!\\p{L})`, 'giu'),
    ]),
  ],
};
