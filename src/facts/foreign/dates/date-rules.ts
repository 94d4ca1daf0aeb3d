import type { WhichWeekday } from '../../calendar.ts';

/** How a language names days and spans of time, and how it writes them plainly. */
export interface DateRules {
  /** A weekday by its name alone, which is the group. */
  readonly weekday: RegExp;
  /** Index 0 is Sunday; in lower case. */
  readonly weekdays: readonly (readonly string[])[];
  /** A weekday told from others of its name, which is the group: "am vergangenen Freitag". */
  readonly whichWeekdays: readonly { readonly found: RegExp; readonly which: WhichWeekday }[];
  readonly write: (day: Date) => string;
  /** A date that lacks its year; the groups are day and month, in this order unless `monthFirst`. */
  readonly dayAndMonth: RegExp;
  readonly monthFirst?: boolean;
  readonly months: readonly string[];
  readonly withYear: (date: string, year: number) => string;
  /** Behind a date: which year is meant is told in words, "1 de abril do próximo ano". */
  readonly yearBehind?: RegExp | undefined;
  /** Words that make a weekday one to come, which is then left alone. */
  readonly future: RegExp;
  /** Ends before a date to which something was put off: done, but the day is one to come. */
  readonly putOff?: RegExp | undefined;
  /** Ends before a day until which something holds, or by which it is to be done. */
  readonly until?: RegExp | undefined;
  /** Ends before a day from which something holds. */
  readonly from?: RegExp | undefined;
  /** What tells that something was done. */
  readonly past: RegExp;
  /** "Today" and "yesterday". */
  readonly nearDay: RegExp;
  readonly today: readonly string[];
  readonly tomorrow: RegExp;
  readonly spans: readonly SpanRule[];
}

/** Words for a week, month or year beside the article's own. */
export interface SpanRule {
  readonly found: RegExp;
  readonly unit: 'week' | 'month' | 'year';
  /** How far it lies from the article's. */
  readonly ahead: number;
  /** The span that begins on a day. */
  readonly write: (first: Date) => string;
}

/** "Отложил до", "rinviato la decisione al", of the verbs and the words that name the day. */
export const putOffUntil = (verbs: string, until: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${verbs}) (?:[^,]{1,60} )?(?:${until}) $`, 'iu');

/** The 3 of "Tuesday, 3 March", to build a pattern of; not of "Tuesday 3,000 accounts". */
export const dayNumber = '\\d{1,2}(?!\\d|[.,]\\d)';

/** The same words in the form of last, this and next. */
export const spansOf = (
  unit: SpanRule['unit'],
  write: SpanRule['write'],
  [last, current, next]: readonly [RegExp, RegExp, RegExp],
): SpanRule[] => [
  { found: last, unit, ahead: -1, write },
  { found: current, unit, ahead: 0, write },
  { found: next, unit, ahead: 1, write },
];
