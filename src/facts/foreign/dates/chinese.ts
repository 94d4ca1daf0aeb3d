import { type DateRules, spansOf } from './date-rules.ts';

const names = '[日天一二三四五六]';
const week = '(?:周|星期|礼拜)';
const yearOf = (day: Date): string => `${day.getUTCFullYear()}年`;
const monthOf = (day: Date): string => `${yearOf(day)}${day.getUTCMonth() + 1}月`;
const dateOf = (day: Date): string => `${monthOf(day)}${day.getUTCDate()}日`;
const whichDay = (words: string): RegExp => new RegExp(`(?:${words})${week}(${names})(?![至到])`, 'gu');
const whichWeek = (words: string): RegExp =>
  new RegExp(`(?:${words})${week}(?!${names}|末|年|期|转|边)`, 'gu');

export const chineseDates: DateRules = {
  weekday: new RegExp(`(?<![日（(\\d每上下个本这])${week}(${names})(?![至到])`, 'gu'),
  weekdays: [['日', '天'], ['一'], ['二'], ['三'], ['四'], ['五'], ['六']],
  whichWeekdays: [
    { found: whichDay('上个?'), which: 'of last week' },
    { found: whichDay('本|这个?'), which: 'of this week' },
    { found: whichDay('下个?'), which: 'of next week' },
  ],
  write: dateOf,
  dayAndMonth: /(?<![年\d])(\d{1,2})月(\d{1,2})日/gu,
  monthFirst: true,
  months: Array.from({ length: 12 }, (_, index) => String(index + 1)),
  withYear: (date, year) => `${year}年${date}`,
  future: /将|下周|拟于|预计/u,
  past: /了|已|发布|宣布|通报|表示|召开|公布|获悉|约谈|处罚/u,
  // "今（13）日", as newsrooms of Taiwan write.
  nearDay: /(今日|今天|昨日|昨天|[今昨](?=[（(]\d{1,2}[)）]日))(?:[（(]\d{1,2}[)）]日)?/gu,
  today: ['今日', '今天', '今'],
  tomorrow: /明[天日](?!星)/gu,
  spans: [
    ...spansOf('week', (monday) => `${dateOf(monday)}当周`, [
      whichWeek('(?<!以)上个?'),
      whichWeek('本|这个?'),
      whichWeek('(?<!以)下个?'),
    ]),
    // "登上月球" is no month.
    ...spansOf('month', monthOf, [
      /(?<![以登])上个?月(?![球亮台])/gu,
      /本月/gu,
      /(?<!以)下个?月(?![球亮台])/gu,
    ]),
    ...spansOf('year', yearOf, [/去年/gu, /今年/gu, /明年/gu]),
    { found: /前年/gu, unit: 'year', ahead: -2, write: yearOf },
  ],
};
