import { european } from '../../../shared/european.ts';
import { compact, pattern } from '../../../shared/pattern.ts';
import { dayFrom, monthNames, nearestDay } from '../../calendar.ts';
import { type Found, replaceDates } from './found.ts';
import { tenseAround, tenseBefore, tenseOfDeadline } from './tenses.ts';
import { aheadOf, type DatedArticle, hour, monthForms, weekdayForms } from './writing.ts';

/** "May 4", "4 May", "on Tuesday (28 April)": completed by their year. */
export function completeDays(text: string, article: DatedArticle): string {
  const plain = text
    .replace(todayWithDate, 'on $1')
    .replace(thisWeekday, 'on $1')
    .replace(weekdayWithDate, '$1')
    .replace(whichWeekdayBeforeDate, 'on ')
    .replace(weekdayBeforeDate, '')
    .replace(hasToday, '$1')
    .replace(todayHas, '$1 ');
  const ofYears = replaceDates(
    plain,
    dayOfYear,
    (_, day = '', which = '') => `${day}${/\d$/.test(day) ? ',' : ''} ${article.year + aheadOf(which)}`,
  );
  const monthFirst = replaceDates(ofYears, monthDay, (found, month = '', day = '') =>
    completeDay(found, month, day, article),
  );
  return replaceDates(monthFirst, dayMonth, (found, day = '', month = '') =>
    /\d[,.]?$/.test(found.before) ? found.whole : completeDay(found, month, day, article),
  );
}

/** "Today", "yesterday", "last night". */
export function resolveNearDays(text: string, article: DatedArticle): string {
  const days = replaceDates(text, nearDay, (found, word = '') => resolveNearDay(found, word, article));
  return replaceDates(days, partOfDay, ({ before }, part = '') => {
    const date = article.format(dayFrom(article.publishedAt, part.toLowerCase() === 'last night' ? -1 : 0));
    return bindsDay.test(before) ? date : `on ${date}`;
  });
}

function resolveNearDay(
  { whole, before, after }: Found,
  word: string,
  { publishedAt, format }: DatedArticle,
): string {
  // A newspaper is called so.
  if (/^T/.test(word) && /\p{Lu}\p{L}*\s$/u.test(before)) return whole;
  const name = word.toLowerCase();
  // "The computers of tomorrow".
  if (/\bof $/.test(before) && !bindsDay.test(before)) return whole;
  // "Today" is also a word for "nowadays"; a report of something done tells the day, and so does "earlier today".
  const isBound = bindsDay.test(before);
  const mayMeanNowadays = name === 'today' && !isBound && !/^(?:earlier|later) /i.test(whole);
  // "The average rate today is between 23 and 27 %".
  if (mayMeanNowadays && before !== '' && (isNowadays.test(after) || comparesWith.test(before))) return whole;
  const tense = doneBy.test(before) ? 'past' : tenseBefore(before);
  if (
    mayMeanNowadays &&
    tense === 'unknown' &&
    !doneNow.test(after) &&
    !(before === '' && doneFirst.test(after))
  )
    return whole;
  const date = format(dayFrom(publishedAt, name === 'today' ? 0 : name === 'yesterday' ? -1 : 1));
  return isBound ? date : `on ${date}`;
}

const isNowadays = /^ (?:is|are) (?!\w+(?:ing|ed)\b)/;
/** "Compared with 2,500 today". */
const comparesWith = /\b(?:compared (?:with|to)|against|(?:up|down) from|versus) (?:[^\s;]+ ){1,4}$/;

function completeDay(
  { whole, before, after }: Found,
  month: string,
  day: string,
  { publishedAt, order }: DatedArticle,
): string {
  if (
    /^(?:\s?[-–]\s?\d| (?:and|to|or) (?:\d|\p{Lu}))/u.test(after) ||
    /^ (?:attacks?|riots?|insurrection|massacre|hostages?|coup|revolution)/.test(after)
  )
    return whole;
  const index = monthNames.findIndex((name) => name.startsWith(month.slice(0, 3)));
  // "Said it is going ahead with actions by June 30": that it was said tells nothing of the deadline.
  const tense = deadline.test(before)
    ? tenseOfDeadline(before)
    : start.test(before) && (binds.test(before) || tenseOfDeadline(before.replace(deciding, '')) === 'future')
      ? 'future'
      : tenseAround(before, after);
  const date = nearestDay(index, Number(day), publishedAt, tense);
  const plain = whole.replace(/(?<=\d)(?:st|nd|rd|th)\b/, '');
  return date
    ? `${plain}${order === 'month-first' && /\d$/.test(plain) ? ',' : ''} ${date.getUTCFullYear()}`
    : whole;
}

/** "By January 5", "by 11:59 p.m. EDT on January 5". */
const deadline = european(pattern('u')`
  \b(?:by|until|before|no later than)(?: ${hour}(?: \p{Lu}{2,4})?,? on)? $
`);
/** "Recommended that all ferries show names from October 1": that it was decided tells nothing of the start. */
const start = /\b(?:from|effective|starting|beginning) $/;
/** "Will require exporters of goods classified so to ship them from September 28". */
const binds =
  /\b(?:will|must|shall|requires?|has to|have to) (?:(?!\. )[^;])*?\b(?:from|effective|starting|beginning) $/;
const deciding =
  /\b(?:recommended|proposed|ordered|required|directed|urged|asked|approved|adopted|agreed|decided|voted|passed)\b/g;
/** "June 14", "14 June". */
const dayInMonth = `(?:(?:${monthForms}) \\d{1,2}|\\d{1,2} (?:${monthForms}))`;

/** "June 14 of last year". */
const dayOfYear = new RegExp(`\\b(${dayInMonth})(?: of)? (last|this|next) year\\b`, 'g');

/** "Ruled this Thursday (7)": how an outlet of Brazil tells the day. */
const thisWeekday = new RegExp(`\\b(?:this|on) (${weekdayForms}) \\(\\d{1,2}\\)`, 'g');
/** "On Tuesday (28 April)". */
const weekdayWithDate = compact(
  new RegExp(`\\b(?:${weekdayForms}) \\((${dayInMonth}(?:,? \\d{4})?)\\)`, 'g'),
);
/** "Come into force today (Thursday 7 May)". */
const todayWithDate = compact(
  new RegExp(
    `(?<!\\b(?:is|are|has|have) )\\btoday \\((?:(?:${weekdayForms}),? )?(${dayInMonth}(?:,? \\d{4})?)\\)`,
    'g',
  ),
);
const weekdayBeforeDate = new RegExp(
  `\\b(?:(?:next|last|this) )?(?:${weekdayForms}),? (?:the )?(?=(?:${monthForms}) \\d|\\d{1,2} (?:${monthForms}))`,
  'g',
);
/** "Opens next Wednesday, 6 May". */
const whichWeekdayBeforeDate = compact(
  new RegExp(
    `(?<!\\b(?:on|by|until|from|before|after|since) )\\b(?:next|last|this) ${weekdayBeforeDate.source}`,
    'g',
  ),
);
/** "Has today opened", "Today, it has opened": on a day that is told, it opened. */
const hasToday = european(
  /\b(?:has|have) (today (?:\p{Ll}+ly )?(?:\p{Ll}+ed|set|made|found|brought|held|sent|told|put|laid|built|met|won|cut|sued))\b/gu,
);
const todayHas = european(
  /^(Today, [^,]{3,90}?) (?:has|have) (?=(?:\p{Ll}+ly )?(?:\p{Ll}+ed|set|made|found|brought|sent|put) )/u,
);
const monthDay = new RegExp(
  `\\b(${monthForms}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?!,? (?:19|20)\\d\\d)(?![-–/.]\\d|:\\d|,\\d)`,
  'g',
);
const dayMonth = european(
  new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${monthForms})(?![\\p{L}])(?!\\.?,? (?:19|20)\\d\\d)`, 'gu'),
);
const nearDay = /\b(?:earlier |late |early |later )?(today|yesterday|tomorrow)\b(?!['’]s)/gi;
/** "Last night", "this morning": the night is told as the day it began on. */
const partOfDay =
  /\b(?:(?:late|early|earlier|later) )?(last night|tonight|this (?:morning|afternoon|evening))\b(?!['’]s)/gi;
const doneNow = european(pattern('u')`
  ^,? (?:\p{Ll}+ly )?(?:\p{Ll}+ed|said|told|made|took|gave|held|set|won|sued|began|brought|found|struck
    |upheld|threw|dealt|sent|wrote|won|met|put|cut|launched)\b
`);
/** "Plans set out by Ofcom today". */
const doneBy =
  /\b(?:set out|published|announced|confirmed|released|proposed|adopted|unveiled|issued|launched) by [^,;]{2,40} $/;
/** "As of today", "until tomorrow". */
const bindsDay = /\b(?:as of|until|from|by|starting|effective) $/i;
/** "Today, the office filed": what is done first tells the tense. */
const doneFirst = european(pattern('u')`
  ^, [\p{L}\d’'&.-]+(?: [\p{L}\d’'&.-]+){0,5}, (?:in coordination|together|jointly|along)
    [ ]with .{3,160}?, (?:released|issued|published|announced|launched)[ ]
  |^, (?:(?!\b(?:is|are|has|have|do|does|can|may|must|will)\b)[\p{L}\d’'&.-]+ (?:\(\p{Lu}{2,8}\) )?){1,14}?
    (?:\p{Ll}+ed|said|set|made|took|gave|held|won|sued|began|brought|found|struck|sent|put)[ ]
`);
