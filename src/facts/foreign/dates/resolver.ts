import { european } from '../../../shared/european.ts';
import {
  dayFrom,
  firstOfMonth,
  latestWeekday,
  mondayOf,
  nearestDay,
  type Tense,
  weekdaySurelyMeant,
} from '../../calendar.ts';
import { capitalised } from '../../capitalised.ts';
import { isQuotedAt } from '../../quotation-marks.ts';
import { chineseDates } from './chinese.ts';
import type { DateRules, SpanRule } from './date-rules.ts';
import { dutchDates } from './dutch.ts';
import { frenchDates } from './french.ts';
import { germanDates } from './german.ts';
import { italianDates } from './italian.ts';
import { portugueseDates } from './portuguese.ts';
import { russianDates } from './russian.ts';
import { spanishDates } from './spanish.ts';

const rulesByLanguage: Readonly<Record<string, DateRules>> = {
  de: inEuropeanLetters(germanDates),
  fr: inEuropeanLetters(frenchDates),
  es: inEuropeanLetters(spanishDates),
  it: inEuropeanLetters(italianDates),
  nl: inEuropeanLetters(dutchDates),
  pt: inEuropeanLetters(portugueseDates),
  ru: inEuropeanLetters(russianDates),
  zh: chineseDates,
};

function inEuropeanLetters(rules: DateRules): DateRules {
  const {
    weekday,
    whichWeekdays,
    dayAndMonth,
    yearBehind,
    future,
    putOff,
    until,
    from,
    past,
    nearDay,
    tomorrow,
    spans,
  } = rules;
  return {
    ...rules,
    weekday: european(weekday),
    whichWeekdays: whichWeekdays.map((rule) => ({ ...rule, found: european(rule.found) })),
    dayAndMonth: european(dayAndMonth),
    yearBehind: yearBehind && european(yearBehind),
    future: european(future),
    putOff: putOff && european(putOff),
    until: until && european(until),
    from: from && european(from),
    past: european(past),
    nearDay: european(nearDay),
    tomorrow: european(tomorrow),
    spans: spans.map((span) => ({ ...span, found: european(span.found) })),
  };
}

/** A resolver by the table of a language, or undefined where there is none. */
export function createTableDateResolver(
  publishedAt: Date,
  language: string,
): ((sentence: string) => string) | undefined {
  const rules = rulesByLanguage[language];
  return rules && ((sentence) => resolveDates(sentence, rules, publishedAt));
}

function resolveDates(sentence: string, rules: DateRules, publishedAt: Date): string {
  const indexOf = (name: string): number =>
    rules.weekdays.findIndex((names) => names.includes(name.toLowerCase()));
  let text = replaced(sentence, rules.dayAndMonth, (whole, offset, first, second) => {
    if (rules.yearBehind?.test(sentence.slice(offset + whole.length))) return undefined;
    const [day, month] = rules.monthFirst ? [second, first] : [first, second];
    const tense = tenseAt(sentence, offset, rules);
    const date = nearestDay(
      rules.months.indexOf(month.toLowerCase()),
      Number.parseInt(day, 10),
      publishedAt,
      tense,
    );
    const before = sentence.slice(0, offset);
    if (!date || isEarlierThanTold(date, before)) return undefined;
    if (isBound(before, tense, rules, date < publishedAt)) return undefined;
    return rules.withYear(whole, date.getUTCFullYear());
  });
  for (const { found, which } of rules.whichWeekdays) {
    text = replacedOutsideQuotes(text, found, (_, name) => {
      const day = weekdaySurelyMeant(publishedAt, indexOf(name), which);
      return day && rules.write(day);
    });
  }
  text = replacedOutsideQuotes(text, rules.weekday, (offset, name, all) =>
    isOver(all, offset, rules) ? rules.write(latestWeekday(publishedAt, indexOf(name))) : undefined,
  );
  text = replacedOutsideQuotes(text, rules.nearDay, (offset, name, all) => {
    // "Today" is also a word for "nowadays": what was done tells the day.
    const done = joined.test(all.slice(0, offset))
      ? clauseAround(all.slice(offset), 0)
      : clauseAround(all, offset);
    if (!rules.past.test(done)) return undefined;
    const isToday = rules.today.includes(name.toLowerCase().replace("'", '’'));
    return rules.write(dayFrom(publishedAt, isToday ? 0 : -1));
  });
  text = replacedOutsideQuotes(text, rules.tomorrow, () => rules.write(dayFrom(publishedAt, 1)));
  for (const span of rules.spans)
    text = replacedOutsideQuotes(text, span.found, () => span.write(firstDayOf(span, publishedAt)));
  return text;
}

function firstDayOf({ unit, ahead }: SpanRule, publishedAt: Date): Date {
  if (unit === 'week') return mondayOf(publishedAt, ahead);
  if (unit === 'month') return firstOfMonth(publishedAt, ahead);
  return new Date(Date.UTC(publishedAt.getUTCFullYear() + ahead, 0, 1));
}

/** What `replace` leaves undefined stays as it is. */
const replaced = (
  text: string,
  found: RegExp,
  replace: (whole: string, offset: number, first: string, second: string) => string | undefined,
): string =>
  text.replace(found, (whole: string, ...parts: (string | number)[]) => {
    const groups = parts.filter((part) => typeof part === 'string');
    const offset = parts.find((part) => typeof part === 'number') ?? 0;
    const [first = '', second = ''] = groups;
    const plain = replace(whole, offset, first, second) ?? whole;
    return offset === 0 ? capitalised(plain) : plain;
  });

const replacedOutsideQuotes = (
  text: string,
  found: RegExp,
  replace: (offset: number, name: string, text: string) => string | undefined,
): string =>
  replaced(text, found, (_, offset, name) =>
    isQuotedAt(text, offset) ? undefined : replace(offset, name, text),
  );

/** "By April 30, 2027, and by July 31": not the July before. */
const isEarlierThanTold = (date: Date, before: string): boolean =>
  [...before.matchAll(/(?<!\d)20\d\d(?!\d)/g)].some(([year]) => Number(year) > date.getUTCFullYear());

/** "Was told to accept it from July 1": that was done, which July is meant only the article tells. */
function isBound(before: string, tense: Tense, rules: DateRules, isOver: boolean): boolean {
  const isFrom = rules.from?.test(before) === true;
  if (isFrom && tense === 'past') return true;
  return (isFrom || rules.until?.test(before) === true) && tense === 'unknown' && isOver;
}

function tenseAt(text: string, offset: number, rules: DateRules): Tense {
  if (rules.putOff?.test(text.slice(0, offset))) return 'future';
  const clause = clauseAround(text, offset);
  const [isFuture, isPast] = [rules.future.test(clause), rules.past.test(clause)];
  return isFuture === isPast ? 'unknown' : isFuture ? 'future' : 'past';
}

/** Whether what a day belongs to is over: by its own clause, else by the sentence. */
function isOver(text: string, offset: number, rules: DateRules): boolean {
  const clause = clauseAround(text, offset);
  return rules.past.test(clause) || !rules.future.test(text);
}

/** "Devolvió en 2019 y hoy renta": the "and" before the day begins what it belongs to. */
const joined = european(/ (?:y|e|et|und|en|и) $/u);

const clauseAround = (text: string, offset: number): string =>
  text.slice(text.lastIndexOf(',', offset) + 1, offset) + (/^[^,，]*/u.exec(text.slice(offset))?.[0] ?? '');
