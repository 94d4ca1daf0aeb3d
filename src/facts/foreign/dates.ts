import { pattern } from '../../shared/pattern.ts';
import { atMidnight, dayMs, latestWeekday, nearestDay, type Tense } from '../calendar.ts';
import { capitalised } from '../capitalised.ts';
import { isQuotedAt } from '../quotation-marks.ts';

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
  /** What tells that something was done. */
  readonly past: RegExp;
  /** "Today" and "yesterday". */
  readonly nearDay: RegExp;
  readonly today: readonly string[];
  /** Words for a year, and how far it lies from the article's. */
  readonly years?: Readonly<Record<string, number>>;
}

/** A resolver by the table of a language, or undefined where there is none. */
export function createTableDateResolver(
  publishedAt: Date,
  language: string,
): ((sentence: string) => string) | undefined {
  const rules = rulesByLanguage[language];
  if (!rules) return undefined;
  return (sentence) => {
    const dated = sentence.replace(
      rules.dayAndMonth,
      (whole, first: string, second: string, offset: number) => {
        const [day, month] = rules.monthFirst ? [second, first] : [first, second];
        const date = nearestDay(
          rules.months.indexOf(month.toLowerCase()),
          Number.parseInt(day, 10),
          publishedAt,
          tenseAt(sentence, offset, rules),
        );
        return date ? rules.withYear(whole, date.getUTCFullYear()) : whole;
      },
    );
    const write = (day: Date, offset: number): string =>
      offset === 0 ? capitalised(rules.write(day)) : rules.write(day);
    const days = dated.replace(rules.weekday, (whole, name: string, offset: number) => {
      const weekday = rules.weekdays.findIndex((names) => names.includes(name.toLowerCase()));
      if (weekday < 0 || isQuotedAt(dated, offset) || !isOver(dated, offset, rules)) return whole;
      return write(latestWeekday(publishedAt, weekday), offset);
    });
    const near = days.replace(rules.nearDay, (whole, name: string, offset: number) => {
      // "Today" is also a word for "nowadays": what was done tells the day.
      if (isQuotedAt(days, offset) || !rules.past.test(clauseAround(days, offset))) return whole;
      const shift = rules.today.includes(name.toLowerCase().replace("'", '’')) ? 0 : -1;
      return write(new Date(atMidnight(publishedAt) + shift * dayMs), offset);
    });
    return Object.entries(rules.years ?? {}).reduce(
      (text, [word, shift]) =>
        text.replaceAll(word, (whole, offset: number) =>
          isQuotedAt(text, offset) ? whole : `${publishedAt.getUTCFullYear() + shift}年`,
        ),
      near,
    );
  };
}

function tenseAt(text: string, offset: number, rules: DateRules): Tense {
  const clause = clauseAround(text, offset);
  const [isFuture, isPast] = [rules.future.test(clause), rules.past.test(clause)];
  return isFuture === isPast ? 'unknown' : isFuture ? 'future' : 'past';
}

/** Whether what a day belongs to is over: by its own clause, else by the sentence. */
function isOver(text: string, offset: number, rules: DateRules): boolean {
  const clause = clauseAround(text, offset);
  return rules.past.test(clause) || !rules.future.test(text);
}

const clauseAround = (text: string, offset: number): string =>
  text.slice(text.lastIndexOf(',', offset) + 1, offset) + (/^[^,，]*/u.exec(text.slice(offset))?.[0] ?? '');

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
    future:
      /(?<!\p{L})(?:wird|werden|soll|sollen|will|wollen|nächsten?|kommenden?|bis|ab|tritt|treten)(?!\p{L})/iu,
    past: /(?<!\p{L})(?:hat|haben|hatte|hatten|ist|sind|wurde|wurden|war|waren|\p{Ll}{3,}te[tn]?|gab|kam|ging|schrieb|sprach|fiel|verbot|erhob|beschloss)(?!\p{L})/u,
    nearDay: /(?<!\p{L})(heute|gestern)(?!\p{L}| (?:Morgen|Abend|Nachmittag|Mittag))/giu,
    today: ['heute'],
  },
  fr: {
    weekday: pattern('giu')`
      (?<!\p{L})(?:ce |le )?(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)
        (?!\p{L}| (?:\d|1er|dernier|prochain))(?: (?:matin|soir|midi|après-midi)(?!\p{L}))?
    `,
    weekdays: [['dimanche'], ['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi']],
    write: (day) =>
      `le ${day.getUTCDate() === 1 ? '1er' : day.getUTCDate()} ${french[day.getUTCMonth()]} ${day.getUTCFullYear()}`,
    dayAndMonth: new RegExp(`(?<!\\d)(\\d{1,2}|1er) (${french.join('|')})(?!\\p{L}| \\d{4})`, 'giu'),
    months: french,
    withYear: (date, year) => `${date} ${year}`,
    future: pattern('iu')`
      (?<!\p{L})(?:sera|seront|doit|doivent|devra|devront|prochaine?|devrait|devraient|va|vont|d['’]ici
        |jusqu['’]au|entre(?:nt)? en vigueur|\p{L}+ra|\p{L}+ront)(?!\p{L})
    `,
    past: /(?<!\p{L})(?:a|ont|avait|avaient|est|sont|était|étaient|fut|furent) /u,
    nearDay: /(?<!\p{L}|d['’])(aujourd['’]hui|hier)(?!\p{L}| (?:matin|soir|après-midi))/giu,
    today: ['aujourd’hui'],
  },
  es: {
    weekday:
      /(?<!\p{L})(?:el|este) (lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L}|,? (?:\d|pasado|próximo|que viene))/giu,
    weekdays: [['domingo'], ['lunes'], ['martes'], ['miércoles'], ['jueves'], ['viernes'], ['sábado']],
    write: (day) => `el ${day.getUTCDate()} de ${spanish[day.getUTCMonth()]} de ${day.getUTCFullYear()}`,
    dayAndMonth: new RegExp(`(?<!\\d)(\\d{1,2}) de (${spanish.join('|')})(?!\\p{L}| del? \\d{4})`, 'giu'),
    months: spanish,
    withYear: (date, year) => `${date} de ${year}`,
    future: /(?<!\p{L})(?:próximo|entran? en vig\p{L}+|debe|deben|hasta|antes|\p{L}+(?:rá|rán))(?!\p{L})/iu,
    past: /(?<!\p{L})(?:ha|han|había|habían|fue|fueron|\p{Ll}{2,}(?:ó|aron|ieron))(?!\p{L})/u,
    nearDay: /(?<!\p{L})(hoy|ayer)(?!\p{L}| (?:en día|por la))/giu,
    today: ['hoy'],
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
    future:
      /(?<!\p{L})(?:будет|будут|должен|должна|должны|планирует|планируют|вступ(?:ает|ают|ит|ят)|следующ\p{L}+)(?!\p{L})/iu,
    past: /(?<!\p{L})\p{Ll}{2,}(?:ал|ял|ил|ел|ла|ло|ли|лся|лась|лись|лось)(?!\p{L})/u,
    nearDay: /(?<!\p{L})(сегодня|вчера)(?!\p{L})/giu,
    today: ['сегодня'],
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
    past: /了|已|发布|宣布|通报|表示|召开|公布|获悉|约谈|处罚/u,
    nearDay: /(今日|今天|昨日|昨天)/gu,
    today: ['今日', '今天'],
    years: { 今年: 0, 去年: -1, 明年: 1, 前年: -2 },
  },
};
