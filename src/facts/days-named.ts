import { monthNumber } from '../shared/month-names.ts';

/** A day as a text names it. */
export interface DayNamed {
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** "March 4"; "4 March", "4. März", "4 de marzo", "4 марта"; "3月4日". */
const monthFirst = /(?<month>\p{L}+)\.? (?<day>\d{1,2})(?!\d)/gu;
const dayFirst = /(?<!\d)(?<day>\d{1,2})(?:\.|er|º)? (?:de )?(?<month>\p{L}+)/gu;
const inNumbers = /(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})日/gu;

/** The days that a text names by their month. */
export const daysNamedIn = (text: string): DayNamed[] =>
  [monthFirst, dayFirst, inNumbers].flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ groups: { month: name = '', day = '' } = {} }) => {
      const month = form === inNumbers ? Number(name) : monthNumber(name);
      return month === undefined || Number(day) > 31 ? [] : [{ month, day: Number(day) }];
    }),
  );
