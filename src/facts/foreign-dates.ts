import { endsInsideQuote, latestWeekday, nearestDay } from './calendar.ts';
import { capitalised } from './capitalised.ts';

/** How a language names weekdays and writes dates. */
interface DateRules {
  readonly weekday: RegExp;
  /** Index 0 is Sunday; in lower case. */
  readonly weekdays: readonly (readonly string[])[];
  readonly write: (day: Date) => string;
  /** A date that lacks its year; the groups are day and month, in this order unless `monthFirst`. */
  readonly dayAndMonth: RegExp;
  readonly monthFirst?: boolean;
  readonly months: readonly string[];
  readonly withYear: (date: string, year: number) => string;
  /** Words that make a weekday one to come, which is then left alone. */
  readonly future: RegExp;
}

/** A resolver by the table of a language, or undefined where there is none. */
export function createTableDateResolver(
  publishedAt: Date,
  language: string,
): ((sentence: string) => string) | undefined {
  const rules = rulesByLanguage[language];
  if (!rules) return undefined;
  return (sentence) => {
    const dated = sentence.replace(rules.dayAndMonth, (whole, first: string, second: string) => {
      const [day, month] = rules.monthFirst ? [second, first] : [first, second];
      const date = nearestDay(
        rules.months.indexOf(month.toLowerCase()),
        Number.parseInt(day, 10),
        publishedAt,
      );
      return date ? rules.withYear(whole, date.getUTCFullYear()) : whole;
    });
    if (rules.future.test(dated)) return dated;
    return dated.replace(rules.weekday, (whole, name: string, offset: number) => {
      const weekday = rules.weekdays.findIndex((names) => names.includes(name.toLowerCase()));
      if (weekday < 0 || endsInsideQuote(dated.slice(0, offset))) return whole;
      const date = rules.write(latestWeekday(publishedAt, weekday));
      return offset === 0 ? capitalised(date) : date;
    });
  };
}

const german = 'januar februar märz april mai juni juli august september oktober november dezember'.split(
  ' ',
);
const french = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const spanish =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const russian = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
);

const rulesByLanguage: Readonly<Record<string, DateRules>> = {
  de: {
    weekday:
      /(?<!\p{L})am (Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)(?!\p{L}|,? (?:dem|den|\d))/giu,
    weekdays: [
      ['sonntag'],
      ['montag'],
      ['dienstag'],
      ['mittwoch'],
      ['donnerstag'],
      ['freitag'],
      ['samstag', 'sonnabend'],
    ],
    write: (day) =>
      `am ${day.getUTCDate()}. ${capitalised(german[day.getUTCMonth()] ?? '')} ${day.getUTCFullYear()}`,
    dayAndMonth: new RegExp(`(?<!\\d)(\\d{1,2})\\. (${german.join('|')})(?!\\p{L}| \\d{4})`, 'giu'),
    months: german,
    withYear: (date, year) => `${date} ${year}`,
    future: /(?<!\p{L})(?:wird|werden|soll|sollen|will|wollen|nächsten?|kommenden?|bis|ab)(?!\p{L})/iu,
  },
  fr: {
    weekday:
      /(?<!\p{L})(?:ce |le )?(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\p{L}| (?:\d|1er|dernier|prochain|matin|soir))/giu,
    weekdays: [['dimanche'], ['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi']],
    write: (day) =>
      `le ${day.getUTCDate() === 1 ? '1er' : day.getUTCDate()} ${french[day.getUTCMonth()]} ${day.getUTCFullYear()}`,
    dayAndMonth: new RegExp(`(?<!\\d)(\\d{1,2}|1er) (${french.join('|')})(?!\\p{L}| \\d{4})`, 'giu'),
    months: french,
    withYear: (date, year) => `${date} ${year}`,
    future:
      /(?<!\p{L})(?:sera|seront|doit|doivent|devra|devront|prochaine?|devrait|devraient|va|vont|d['’]ici|jusqu['’]au|\p{L}+ra|\p{L}+ront)(?!\p{L})/iu,
  },
  es: {
    weekday:
      /(?<!\p{L})(?:el|este) (lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L}|,? (?:\d|pasado|próximo|que viene))/giu,
    weekdays: [['domingo'], ['lunes'], ['martes'], ['miércoles'], ['jueves'], ['viernes'], ['sábado']],
    write: (day) => `el ${day.getUTCDate()} de ${spanish[day.getUTCMonth()]} de ${day.getUTCFullYear()}`,
    dayAndMonth: new RegExp(`(?<!\\d)(\\d{1,2}) de (${spanish.join('|')})(?!\\p{L}| del? \\d{4})`, 'giu'),
    months: spanish,
    withYear: (date, year) => `${date} de ${year}`,
    future: /(?<!\p{L})(?:próximo|debe|deben|hasta|antes|\p{L}+(?:rá|rán))(?!\p{L})/iu,
  },
  ru: {
    weekday:
      /(?<!\p{L})во? (понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?!\p{L}|,? \d)/giu,
    weekdays: [
      ['воскресенье'],
      ['понедельник'],
      ['вторник'],
      ['среду'],
      ['четверг'],
      ['пятницу'],
      ['субботу'],
    ],
    write: (day) => `${day.getUTCDate()} ${russian[day.getUTCMonth()]} ${day.getUTCFullYear()} года`,
    dayAndMonth: new RegExp(`(?<!\\d)(\\d{1,2}) (${russian.join('|')})(?!\\p{L}| \\d{4})`, 'giu'),
    months: russian,
    withYear: (date, year) => `${date} ${year} года`,
    future: /(?<!\p{L})(?:будет|будут|должен|должна|должны|планирует|планируют|следующ\p{L}+)(?!\p{L})/iu,
  },
  zh: {
    weekday: /(?<![日（(\d每])本?(?:周|星期|礼拜)([日天一二三四五六])(?![至到])/gu,
    weekdays: [['日', '天'], ['一'], ['二'], ['三'], ['四'], ['五'], ['六']],
    write: (day) => `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`,
    dayAndMonth: /(?<![年\d])(\d{1,2})月(\d{1,2})日/gu,
    monthFirst: true,
    months: Array.from({ length: 12 }, (_, index) => String(index + 1)),
    withYear: (date, year) => `${year}年${date}`,
    future: /将|下周|拟于|预计/u,
  },
};
