import { european } from '../../../shared/european.ts';
import { pattern } from '../../../shared/pattern.ts';
import { dayMs, firstOfMonth, mondayOf, monthNames, weekendMeant } from '../../calendar.ts';
import { type Found, replaceDates } from './found.ts';
import { tenseAround, tenseOfDeadline } from './tenses.ts';
import { aheadOf, type DatedArticle, formatMonth, monthForms, plainDates } from './writing.ts';

/** "Last week", "early next year", "over the weekend", "by the end of the month", "in May". */
export function resolveSpans(text: string, article: DatedArticle): string {
  const months = replaceDates(text, whichMonth, (found, lead = '', which = '', month = '') =>
    resolveWhichMonth(found, { lead, which: which.toLowerCase(), month }, article),
  );
  const weekends = replaceDates(months, weekend, (found, lead = '', which = '') =>
    resolveWeekend(found, { lead, which: which.toLowerCase() }, article),
  );
  const units = replaceDates(
    weekends,
    span,
    (found, lead = '', part = '', which = '', unit = '', possessive = '') =>
      resolveSpan(
        found,
        { lead, part, which: which.toLowerCase(), unit: unit.toLowerCase(), possessive },
        article,
      ),
  );
  const told = replaceDates(units, end, (found, part = '', unit = '', short = '') =>
    resolveEnd(found, part || 'end', (unit || short).toLowerCase(), article),
  );
  return replaceDates(told, bareMonth, (found, lead = '', part = '', month = '') => {
    const completed = completeMonth(found, { lead, part, month }, article);
    const isOwnYear = completed.endsWith(String(article.year));
    return article.years === 'other-years' && isOwnYear ? found.whole : completed;
  });
}

const joinsMonths = /\b(?:between|from) [^,;]* (?:and|to|until|through) $/i;

/** "Last June" is the latest that is over; "next June" is sure where this year's is over. */
function resolveWhichMonth(
  { whole, before }: Found,
  { lead, which, month }: { lead: string; which: string; month: string },
  { publishedAt, year }: DatedArticle,
): string {
  // "Between last April and January": of which year, the other month tells.
  if (/\bbetween $/i.test(before)) return whole;
  const index = monthNames.indexOf(month);
  const current = publishedAt.getUTCMonth();
  // "Between July 2025 and this May".
  const preposition = lead || (joinsMonths.test(before) ? '' : 'in ');
  if (which === 'last') return `${preposition}${month} ${index < current ? year : year - 1}`;
  if (which === 'this') return `${preposition}${month} ${year}`;
  return index <= current ? `${preposition}${month} ${year + 1}` : whole;
}

function resolveSpan(
  found: Found,
  {
    lead,
    part,
    which,
    unit,
    possessive,
  }: { lead: string; part: string; which: string; unit: string; possessive: string },
  { publishedAt, year, format }: DatedArticle,
): string {
  const ahead = aheadOf(which);
  let name = String(year + ahead);
  if (unit === 'year' && lead === '' && part === '' && endsInMonth.test(found.before)) return name;
  if (unit === 'month') name = formatMonth(firstOfMonth(publishedAt, ahead));
  else if (unit === 'week') {
    const monday = mondayOf(publishedAt, ahead).getTime();
    const days = Array.from({ length: 7 }, (_, day) => format(new Date(monday + day * dayMs)));
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
  if (/^(?:later|earlier) $/i.test(part) && lead) return `${lead}${part.toLowerCase()}in ${name}`;
  if (!/^(?:early |late |mid-)$/i.test(part)) return `${part}${preposition}${name}`;
  // "Late last week": within a week nothing is late.
  return unit === 'week' ? preposition + name : `${preposition.toLowerCase()}${part.toLowerCase()}${name}`;
}

function resolveWeekend(
  { whole, before, after }: Found,
  { lead, which }: { lead: string; which: string },
  { publishedAt, format }: DatedArticle,
): string {
  if (which === 'the' && !/^(?:over|during|at) $/i.test(lead)) return whole;
  const tense = which === 'last' ? 'past' : tenseAround(before, after);
  const saturday = weekendMeant(publishedAt, tense, which === 'last');
  return saturday ? `${lead || 'on '}the weekend of ${format(saturday)}` : whole;
}

/** Which month or year it is the end of, only what is still to come tells. */
function resolveEnd(
  { whole, before, after }: Found,
  part: string,
  unit: string,
  { publishedAt, year }: DatedArticle,
): string {
  const tense = /\b(?:by|until|before) (?:the )?$/.test(before)
    ? tenseOfDeadline(before)
    : tenseAround(before, after);
  const namesAnother = before.search(plainDates) >= 0;
  if (tense !== 'future' || namesAnother) return whole;
  const article = /\bthe $/.test(before) ? '' : 'the ';
  return `${article}${part} of ${unit === 'month' ? formatMonth(publishedAt) : year}`;
}

/** Months that a verb puts far from now the other way round, as in "was expected in March", stay as they are. */
const mostMonthsApart = 8;

function completeMonth(
  { whole, before, after }: Found,
  { lead, part, month }: { lead: string; part: string; month: string },
  { publishedAt, year }: DatedArticle,
): string {
  // "Notified in 2025, and told in January": of that year, or the next.
  const years = before.match(/\b(?:19|20)\d\d\b/g) ?? [];
  if (years.some((other) => Number(other) !== year)) return whole;
  // "Blocked it days before it was due to take effect in January": of which year, only the reader of its time knows.
  if (wasToCome.test(before)) return whole;
  const isDeadline = /^(?:by|until) $/i.test(lead);
  const tense = /^since $/i.test(lead)
    ? 'past'
    : isDeadline
      ? tenseOfDeadline(before)
      : tenseAround(before, after);
  if (tense === 'unknown') return whole;
  const ahead = (monthNames.indexOf(month) - publishedAt.getUTCMonth() + 12) % 12;
  const apart = tense === 'future' ? ahead : (12 - ahead) % 12;
  if (apart > mostMonthsApart) return whole;
  return `${lead}${part}${formatMonth(firstOfMonth(publishedAt, tense === 'future' ? apart : -apart))}`;
}

const wasToCome = /\b(?:was|were|been) (?:due|set|scheduled|supposed|meant|expected|planned|to)\b[^,;]*$/;

const names = monthNames.join('|');
/** "In August last year" is August of that year. */
const endsInMonth = new RegExp(`\\b(?:${monthForms}) $`);
const whichMonth = new RegExp(
  `\\b((?:[Ii]n|[Oo]f|[Ss]ince|[Ff]rom|[Ff]or|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Tt]hrough) )?([Ll]ast|[Tt]his|[Nn]ext) (${names})\\b(?!,? \\d|['’]s)`,
  'g',
);
const weekend =
  /\b((?:on|over|during|at|by|until|since|for) )?(last|this|the) weekend\b(?!['’]s| of\b| edition\b)/gi;
const span = pattern('gi')`
  \b((?:in|of|since|from|for|by|during|until|over|within|before|after|through|than|to) )?
    ((?:earlier |later |early |late |mid-)?)(?<!\bthe )(last|this|next) (month|year|week)(['’]s)?\b
    (?! in which)
`;
const end =
  /\b(?:(end|middle|beginning|start) of the (month|year)|(year|month)(?:['’]s)?[- ]end)\b(?! (?:before|after (?:next|that)|in which|of)\b)/g;
const bareMonth = european(
  new RegExp(
    `\\b([Ii]n |[Ss]ince |[Uu]ntil |(?:[Bb]y |[Ff]rom )(?!May\\b))((?:early |late |mid-)?)(${names})\\b(?!\\.?,? (?:\\d|of\\b|last\\b|this\\b|next\\b)| (?:and|or|to|through) \\p{Lu}|['’-])(?! \\p{Lu})`,
    'gu',
  ),
);
/** "Applied for", "paid for". */
const asksFor = european(
  /\b(?:that|which|who|they|it|he|she|\p{Ll}+s) (?:had )?(?:applied|asked|paid|called|qualified|bargained) $/u,
);
