import { pattern } from '../../shared/pattern.ts';
import {
  atMidnight,
  dayMs,
  latestWeekday,
  monthNames,
  nearestDay,
  nextWeekday,
  type Tense,
} from '../calendar.ts';
import { capitalised } from '../capitalised.ts';
import { isQuotedAt } from '../quotation-marks.ts';

/** How an article writes its dates, so that a resolved one reads like its own. */
type DateOrder = 'month-first' | 'day-first';

const monthForms =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sep(?:tember|t\\.?|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekdayForms = weekdays.join('|');

/** A date as it was found, with the sentence around it. */
interface Found {
  readonly whole: string;
  readonly before: string;
  readonly after: string;
}

/** Without its year a date of the article's own year is shorter, and still plain. */
export type YearStyle = 'every-year' | 'other-years';

export function createEnglishDateResolver(
  publishedAt: Date,
  sample: string,
  years: YearStyle = 'every-year',
): (sentence: string) => string {
  const order: DateOrder = dayFirst.test(sample) && !monthFirst.test(sample) ? 'day-first' : 'month-first';
  const year = publishedAt.getUTCFullYear();
  const format = (day: Date): string => {
    const date = formatDay(day, order);
    return years === 'other-years' && day.getUTCFullYear() === year ? date.replace(/,? \d{4}$/, '') : date;
  };

  const resolveWeekday = (found: Found, lead: string, name: string, possessive: string): string => {
    const { whole, before, after } = found;
    if (standingPhrase.test(before) || /^ (?:and|to|or|through) (?:on )?\p{Lu}\p{Ll}+day\b/u.test(after))
      return whole;
    const weekday = weekdays.indexOf(name);
    const isDeadline = untilHour.test(before) || /^(?:by|until|starting|effective|from) $/i.test(lead);
    const isAhead =
      untilHour.test(before) || (isDeadline ? !endsInPast(before) : tenseAround(before, after) === 'future');
    const date = format(
      isAhead ? nextWeekday(publishedAt, weekday, isDeadline) : latestWeekday(publishedAt, weekday),
    );
    if (possessive) return /\b(?:the|a|its|their) $/i.test(before) ? whole : `${lead}the ${date}`;
    if (/^(?:late |early )?$/i.test(lead)) {
      return /\b(?:between|and|to|until|before|after|of|than|for|from|since|through|was|were|is|spent|spend|spends|,) $/.test(
        before,
      )
        ? `${lead}${date}`
        : `${lead}on ${date}`;
    }
    return `${lead}${date}`;
  };

  const resolveNearDay = ({ whole, before, after }: Found, word: string): string => {
    // A newspaper is called so.
    if (/^T/.test(word) && /\p{Lu}\p{L}*\s$/u.test(before)) return whole;
    const name = word.toLowerCase();
    // "The computers of tomorrow".
    if (/\bof $/.test(before) && !bindsDay.test(before)) return whole;
    // "Today" is also a word for "nowadays"; a report of something done tells the day, and so does "earlier today".
    const isBound = bindsDay.test(before);
    const mayMeanNowadays = name === 'today' && !isBound && !/^(?:earlier|later) /i.test(whole);
    const tense = doneBy.test(before) ? 'past' : tenseOf([...before.slice(-60).matchAll(verb)].at(-1));
    if (
      mayMeanNowadays &&
      tense === 'unknown' &&
      !doneNow.test(after) &&
      !(before === '' && doneFirst.test(after))
    )
      return whole;
    const shift = name === 'today' ? 0 : name === 'yesterday' ? -1 : 1;
    const date = format(new Date(atMidnight(publishedAt) + shift * dayMs));
    return isBound ? date : `on ${date}`;
  };

  /** "Last June" is the latest that is over. */
  const resolveMonth = (whole: string, lead: string, month: string): string => {
    const index = monthNames.indexOf(month);
    const ended = index < publishedAt.getUTCMonth() ? year : year - 1;
    return index < 0 ? whole : `${lead || 'in '}${month} ${ended}`;
  };

  const completeDay = ({ whole, before, after }: Found, month: string, day: string): string => {
    if (
      /^(?:\s?[-–]\s?\d| (?:and|to|or) (?:\d|\p{Lu}))/u.test(after) ||
      /^ (?:attacks?|riots?|insurrection|massacre|hostages?|coup|revolution)/.test(after)
    )
      return whole;
    const index = monthNames.findIndex((name) => name.startsWith(month.slice(0, 3)));
    // "Said it is going ahead with actions by June 30": that it was said tells nothing of the deadline.
    const tense = deadline.test(before)
      ? tenseOfDeadline(before)
      : start.test(before) &&
          (binds.test(before) || tenseOfDeadline(before.replace(deciding, '')) === 'future')
        ? 'future'
        : tenseAround(before, after);
    const date = nearestDay(index, Number(day), publishedAt, tense);
    const plain = whole.replace(/(?<=\d)(?:st|nd|rd|th)\b/, '');
    return date
      ? `${plain}${order === 'month-first' && /\d$/.test(plain) ? ',' : ''} ${date.getUTCFullYear()}`
      : whole;
  };

  const resolveSpan = (
    found: Found,
    lead: string,
    part: string,
    which: string,
    unit: string,
    possessive: string,
  ): string => {
    const shift = which === 'last' ? -1 : which === 'next' ? 1 : 0;
    let name = String(year + shift);
    if (unit === 'year' && lead === '' && part === '' && endsInMonth.test(found.before)) return name;
    if (unit === 'month') {
      const month = new Date(Date.UTC(year, publishedAt.getUTCMonth() + shift, 1));
      name = `${monthNames[month.getUTCMonth()]} ${month.getUTCFullYear()}`;
    } else if (unit === 'week') {
      const today = new Date(atMidnight(publishedAt));
      const monday = new Date(today.getTime() + (shift * 7 - ((today.getUTCDay() + 6) % 7)) * dayMs);
      const days = Array.from({ length: 7 }, (_, day) => format(new Date(monday.getTime() + day * dayMs)));
      name = days.some((day) => found.before.includes(day)) ? 'that week' : `the week of ${days[0]}`;
    }
    if (possessive)
      return unit === 'week' || /\p{L}['’]s $/u.test(found.before)
        ? found.whole
        : `${lead}${unit === 'month' ? `the ${name}` : `${name}${possessive}`}`;
    // "What they applied for last year": the word belongs to the verb.
    if (lead === 'for ' && asksFor.test(found.before)) return `for in ${name}`;
    // "As soon as this month".
    const preposition =
      lead || (name === 'that week' || /\bas (?:soon|early|late) as $/.test(found.before) ? '' : 'in ');
    if (!/^(?:early |late |mid-)$/i.test(part)) return `${part}${preposition}${name}`;
    // "Late last week": within a week nothing is late.
    return unit === 'week' ? preposition + name : `${preposition.toLowerCase()}${part.toLowerCase()}${name}`;
  };

  const resolveAgo = ({ whole, before }: Found, countWord: string, unit: string): string => {
    const count =
      countWords.indexOf(countWord.toLowerCase()) >= 0
        ? Math.max(1, countWords.indexOf(countWord.toLowerCase()) - 1)
        : Number(countWord);
    if (approximate.test(before) || (unit === 'year' && count > 4)) return whole;
    const at = new Date(publishedAt);
    if (unit === 'day') at.setUTCDate(at.getUTCDate() - count);
    else if (unit === 'month') at.setUTCMonth(at.getUTCMonth() - count, 1);
    else return `in ${year - count}`;
    return unit === 'day' ? `on ${format(at)}` : `in ${monthNames[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  };

  return (sentence) => {
    if (!mayHoldDate.test(sentence)) return sentence;
    let text = sentence
      .replace(todayWithDate, 'on $1')
      .replace(thisWeekday, 'on $1')
      .replace(weekdayWithDate, '$1')
      .replace(weekdayBeforeDate, '$1')
      .replace(hasToday, '$1')
      .replace(todayHas, '$1 ');
    text = replaceDates(text, dayOfYear, (_, day = '', which = '') => {
      const completed = year + (which === 'last' ? -1 : which === 'next' ? 1 : 0);
      return `${day}${/\d$/.test(day) ? ',' : ''} ${completed}`;
    });
    text = replaceDates(text, monthDay, (found, month = '', day = '') => completeDay(found, month, day));
    text = replaceDates(text, dayMonth, (found, day = '', month = '') =>
      /\d[,.]?$/.test(found.before) ? found.whole : completeDay(found, month, day),
    );
    text = replaceDates(text, weekday, (found, lead = '', name = '', possessive = '') =>
      resolveWeekday(found, lead, name, possessive),
    );
    text = replaceDates(text, lastMonth, ({ whole }, lead = '', month = '') =>
      resolveMonth(whole, lead, month),
    );
    text = replaceDates(text, nearDay, (found, word = '') => resolveNearDay(found, word));
    text = replaceDates(text, span, (found, lead = '', part = '', which = '', unit = '', possessive = '') =>
      resolveSpan(found, lead, part, which.toLowerCase(), unit.toLowerCase(), possessive),
    );
    return replaceDates(text, ago, (found, count = '', unit = '') =>
      resolveAgo(found, count, unit.toLowerCase()),
    );
  };
}

function replaceDates(
  text: string,
  pattern: RegExp,
  replace: (found: Found, ...groups: string[]) => string,
): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(0, match.index);
    const end = match.index + match[0].length;
    if (isQuotedAt(text, match.index)) continue;
    const groups = match.slice(1).map((group) => group ?? '');
    const replaced = replace({ whole: match[0], before, after: text.slice(end) }, ...groups);
    result += text.slice(from, match.index) + (match.index === 0 ? capitalised(replaced) : replaced);
    from = end;
  }
  return result + text.slice(from);
}

function formatDay(day: Date, order: DateOrder): string {
  const month = monthNames[day.getUTCMonth()];
  return order === 'day-first'
    ? `${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`
    : `${month} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
}

const hour = String.raw`\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?`;
/** "Until midnight on Friday". */
const untilHour = pattern()`
  \b(?:until|by) (?:midnight|noon|midday|(?:the )?(?:end|close) of (?:business|the day)|${hour}),? (?:on )?$
`;
/** "By January 5", "by 11:59 p.m. EDT on January 5". */
const deadline = pattern('u')`
  \b(?:by|until|before|no later than)(?: ${hour}(?: \p{Lu}{2,4})?,? on)? $
`;
/** "Recommended that all ferries show names from October 1": that it was decided tells nothing of the start. */
const start = /\b(?:from|effective|starting|beginning) $/;
/** "Will require exporters of goods classified so to ship them from September 28". */
const binds =
  /\b(?:will|must|shall|requires?|has to|have to) (?:(?!\. )[^;])*?\b(?:from|effective|starting|beginning) $/;
const deciding =
  /\b(?:recommended|proposed|ordered|required|directed|urged|asked|approved|adopted|agreed|decided|voted|passed)\b/g;
/** "The registered names": what a noun is like tells no tense. */
const describing = /\b(?:the|an?|its|their|all|any|every|new) \p{Ll}+ed\b/gu;
const reporting = /\b(?:said|told|announced|reported|wrote|warned)\b/g;

/** Dates as they are written here: "27 July", "July 27, 2021", "2021". */
export const plainDates = new RegExp(
  `\\b(?:(?:\\d{1,2} )?(?:${monthNames.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)(?: \\d{1,2})?(?:,? \\d{4})?|(?:19|20)\\d\\d)(?!\\w)`,
  'g',
);

/** "In August last year" is August of that year. */
const endsInMonth = new RegExp(`\\b(?:${monthForms}) $`);
const dayFirst = new RegExp(`\\b\\d{1,2} (?:${monthNames.join('|')})\\b`);
const monthFirst = new RegExp(`\\b(?:${monthForms}) \\d{1,2}\\b(?!\\d)`);
const mayHoldDate = new RegExp(
  `${weekdayForms}|\\b(?:${monthForms})(?=[\\s,.;:)]|$)|today|yesterday|tomorrow|\\b(?:last|this|next) (?:week|month|year)|\\bago\\b`,
  'i',
);

/** "June 14 of last year". */
const dayOfYear = new RegExp(
  `\\b((?:${monthForms}) \\d{1,2}|\\d{1,2} (?:${monthForms}))(?: of)? (last|this|next) year\\b`,
  'g',
);

/** "Ruled this Thursday (7)": how an outlet of Brazil tells the day. */
const thisWeekday = new RegExp(`\\bthis (${weekdayForms}) \\(\\d{1,2}\\)`, 'g');
/** "On Tuesday (28 April)". */
const weekdayWithDate = new RegExp(
  `\\b(?:${weekdayForms}) \\(((?:(?:${monthForms}) \\d{1,2}|\\d{1,2} (?:${monthForms}))(?:,? \\d{4})?)\\)`,
  'g',
);
/** "Come into force today (Thursday 7 May)". */
const todayWithDate = new RegExp(
  `(?<!\\b(?:is|are|has|have) )\\btoday \\((?:(?:${weekdayForms}),? )?((?:(?:${monthForms}) \\d{1,2}|\\d{1,2} (?:${monthForms}))(?:,? \\d{4})?)\\)`,
  'g',
);
const weekdayBeforeDate = new RegExp(
  `\\b(?:${weekdayForms}),? (?:the )?(?=(?:${monthForms}) \\d|\\d{1,2} (?:${monthForms}))()`,
  'g',
);
/** "Has today opened", "Today, it has opened": on a day that is told, it opened. */
const hasToday =
  /\b(?:has|have) (today (?:\p{Ll}+ly )?(?:\p{Ll}+ed|set|made|found|brought|held|sent|told|put|laid|built|met|won|cut|sued))\b/gu;
const todayHas =
  /^(Today, [^,]{3,90}?) (?:has|have) (?=(?:\p{Ll}+ly )?(?:\p{Ll}+ed|set|made|found|brought|sent|put) )/u;
const monthDay = new RegExp(
  `\\b(${monthForms}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?!,? (?:19|20)\\d\\d)(?![-–/.]\\d|:\\d|,\\d)`,
  'g',
);
const dayMonth = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)? (${monthForms})(?![\\p{L}])(?!\\.?,? (?:19|20)\\d\\d)`,
  'gu',
);
const weekday = pattern('gi')`
  \b((?:(?:(?:late|early) )?(?:on|by|until|before|after|since|from|for|starting|effective|through|of|at
    |in) |late |early )?)(${weekdayForms})(['’]s)?(?: (?:morning|afternoon|evening|night))?\b
    (?!,? (?:Times|Post|Telegraph|Mail|Independent|Night))
`;
const lastMonth = new RegExp(
  `\\b((?:in|of|since|from|for|by|until|before|after|through) )?last (${monthNames.join('|')})\\b(?!,? \\d)`,
  'gi',
);
const nearDay = /\b(?:earlier |late |early |later )?(today|yesterday|tomorrow)\b(?!['’]s)/gi;
const span = pattern('gi')`
  \b((?:in|of|since|from|for|by|during|until|over|within|before|after|through|than|to) )?
    ((?:earlier |later |early |late |mid-)?)(?<!\bthe )(last|this|next) (month|year|week)(['’]s)?\b
    (?! in which)
`;
/** "Applied for", "paid for". */
const asksFor =
  /\b(?:that|which|who|they|it|he|she|\p{Ll}+s) (?:had )?(?:applied|asked|paid|called|qualified|bargained) $/u;
const countWords: readonly string[] = [
  'a',
  'an',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const ago = /\b(a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (day|month|year)s? ago\b/gi;
const approximate =
  /\b(?:than|about|around|nearly|almost|over|some|just|exactly|precisely|to|until|from|since|half) $/i;

/** "Every Friday", "Black Friday", "last Friday": no day that can be told. */
const standingPhrase = pattern('i')`
  \b(?:every|each|one|most|first|second|third|fourth|Black|Cyber|Easter|Good|Bloody|Super|last|this|next|past|coming|following|previous
    |a|the|between|an? (?:gr[ae]y|rainy|sunny|cold|hot|warm|busy|quiet|recent|single|given|typical)) $
  |day (?:and|to|or) $
`;
const doneNow = pattern('u')`
  ^,? (?:\p{Ll}+ly )?(?:\p{Ll}+ed|said|told|made|took|gave|held|set|won|sued|began|brought|found|struck
    |upheld|threw|dealt|sent|wrote|won|met|put|cut|launched)\b
`;
/** "Plans set out by Ofcom today". */
const doneBy =
  /\b(?:set out|published|announced|confirmed|released|proposed|adopted|unveiled|issued|launched) by [^,;]{2,40} $/;
/** "As of today", "until tomorrow". */
const bindsDay = /\b(?:as of|until|from|by|starting|effective) $/i;
/** "Today, the office filed": what is done first tells the tense. */
const doneFirst = pattern('u')`
  ^, [\p{L}\d’'&.-]+(?: [\p{L}\d’'&.-]+){0,5}, (?:in coordination|together|jointly|along)
    [ ]with .{3,160}?, (?:released|issued|published|announced|launched)[ ]
  |^, (?:(?!\b(?:is|are|has|have|do|does|can|may|must|will)\b)[\p{L}\d’'&.-]+ (?:\(\p{Lu}{2,8}\) )?){1,14}?
    (?:\p{Ll}+ed|said|set|made|took|gave|held|won|sued|began|brought|found|struck|sent|put)[ ]
`;

const futureForm = pattern('u')`
  (?:will|would|shall|must|can|could|may|might|is to|are to|set to|due to|scheduled to|expected to|plans? to
    |planned to)(?: not)?(?: be)? \p{Ll}+
  |(?:aims?|hopes?|intends?|wants?) to \p{Ll}+|to be \p{Ll}+|listed for|expected|scheduled|slated|due
  |set for|upcoming|deadline|takes? effect|comes? into force|starting|beginning|effective|begins?|starts?
`.source;
const pastForm = pattern('u')`
  \p{Ll}{2,}ed|(?<=, )(?:announcing|saying|ruling|finding|telling|warning|adding|voting)
  |refusing|rejecting|declining|said|told|made|took|gave|came|began|found|held|sent|won|lost|wrote|met
  |ruled|sued|put|was|were|had|did|paid|kept|broke|struck|cut|hit|led|left|saw|ran|went|fell|rose|grew|threw|drew|stood|spoke|heard|chose
  |froze|sold|bought|caught|thought|sought|dealt|slid|swept|rode|spent|fought|withdrew|upheld
`.source;
const verb = new RegExp(`\\b(?:(${futureForm})|(${pastForm}))\\b`, 'gu');

/** The tense of the verb a date belongs to: the last one before it, else the first after it. */
function tenseAround(before: string, after: string): Tense {
  return tenseOf([...before.slice(-80).matchAll(verb)].at(-1) ?? [...after.slice(0, 120).matchAll(verb)][0]);
}

/** What is to be done, or given, until a day lies ahead; what was done may as well be over. */
function tenseOfDeadline(before: string): Tense {
  const clause = before.slice(before.lastIndexOf(', ') + 1);
  // "Gave banks, lenders and issuers until": behind the comma of a list stands no verb.
  if (gaveTime.test(before)) return 'unknown';
  if (hasTime.test(before)) return 'future';
  const verbs = [...clause.replace(reporting, '').replace(describing, ' ').slice(-80).matchAll(verb)];
  return verbs.length === 0 || verbs.some((match) => match[1] !== undefined) ? 'future' : 'unknown';
}

const gaveTime = /\b(?:gave|given) [^.;]{3,120} until $/;
/** "Platforms with fewer than 500 registered workers have been given until": whatever else is told of them. */
const hasTime = /\b(?:has|have)(?: been given)? until $/;

const endsInPast = (before: string): boolean =>
  tenseOf([...before.slice(-60).matchAll(verb)].at(-1)) === 'past';

function tenseOf(match: RegExpExecArray | undefined): Tense {
  if (!match) return 'unknown';
  return match[1] === undefined ? 'past' : 'future';
}
