import { pattern } from '../../../shared/pattern.ts';
import {
  dayMs,
  latestWeekday,
  nextWeekday,
  type WhichWeekday,
  weekdayOfWeek,
  weekdaySurelyMeant,
} from '../../calendar.ts';
import { type Found, replaceDates } from './found.ts';
import { tenseAround, tenseBefore } from './tenses.ts';
import { aheadOf, type DatedArticle, hour, weekdayForms, weekdays, withoutYear } from './writing.ts';

/** "On Tuesday", "next Tuesday", "on Tuesday next week", "from Monday to Thursday": told as dates where it is sure which. */
export function resolveWeekdays(text: string, article: DatedArticle): string {
  const { publishedAt, format } = article;
  const inWeek = (lead: string, name: string, which: string): string =>
    leading(lead, format(weekdayOfWeek(publishedAt, weekdays.indexOf(name), aheadOf(which.toLowerCase()))));
  const ofWeeks = replaceDates(text, dayOfWeek, (_, lead = '', name = '', which = '') =>
    inWeek(lead, name, which),
  );
  const inWeeks = replaceDates(ofWeeks, dayBehindWeek, (_, which = '', name = '') => inWeek('', name, which));
  const together = replaceDates(
    inWeeks,
    twoWeekdays,
    (found, lead = '', first = '', joint = '', second = '') =>
      resolveTwo(found, { lead, first, joint, second }, article),
  );
  const told = replaceDates(together, whichWeekday, (found, lead = '', which = '', name = '') => {
    const meaning = meanings[which.toLowerCase()];
    const tense = tenseAround(found.before, found.after);
    const day = meaning && weekdaySurelyMeant(publishedAt, weekdays.indexOf(name), meaning, tense);
    return day ? `${leadBehind(found.before, lead)}${format(day)}` : found.whole;
  });
  return replaceDates(told, weekday, (found, lead = '', name = '', possessive = '') =>
    resolveWeekday(found, { lead, name, possessive }, article),
  );
}

const leading = (lead: string, date: string): string => `${lead || 'on '}${date}`;

const meanings: Readonly<Record<string, WhichWeekday>> = {
  last: 'last',
  this: 'this',
  next: 'next',
  coming: 'this coming',
  'this coming': 'this coming',
  'this past': 'this past',
};

/** Two days that follow each other: the later one is over where both are told as past. */
function resolveTwo(
  { whole, before, after }: Found,
  { lead, first, joint, second }: { lead: string; first: string; joint: string; second: string },
  { publishedAt, format }: DatedArticle,
): string {
  if (standingPhrase.test(before + lead)) return whole;
  const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(second)];
  const apartMs = ((to - from + 7) % 7) * dayMs;
  const isAhead = tenseAround(before, after) === 'future';
  const start = isAhead
    ? nextWeekday(publishedAt, from, false)
    : new Date(latestWeekday(publishedAt, to).getTime() - apartMs);
  const end = new Date(start.getTime() + apartMs);
  const preposition = leadBehind(before, lead);
  const isOneYear = start.getUTCFullYear() === end.getUTCFullYear();
  return `${preposition}${isOneYear ? withoutYear(format(start)) : format(start)} ${joint} ${format(end)}`;
}

function resolveWeekday(
  { whole, before, after }: Found,
  { lead, name, possessive }: { lead: string; name: string; possessive: string },
  { publishedAt, format }: DatedArticle,
): string {
  if (standingPhrase.test(before + lead) || /^ (?:and|to|or|through) (?:on )?\p{Lu}\p{Ll}+day\b/u.test(after))
    return whole;
  // "Until Friday midnight".
  if (/^ (?:midnight|noon|midday)\b/.test(after)) return whole;
  const index = weekdays.indexOf(name);
  // In small letters: "By Friday, he had resigned" tells by its verb.
  const isDeadline = untilHour.test(before) || /^(?:by|until|starting|effective|from) $/.test(lead);
  const date = format(
    liesAhead(before, after, isDeadline, possessive !== '')
      ? nextWeekday(publishedAt, index, isDeadline)
      : latestWeekday(publishedAt, index),
  );
  if (possessive)
    return /\b(?:the|a|its|their) $/i.test(before) || standsAlone.test(after) ? whole : `${lead}the ${date}`;
  if (/^(?:late |early )?$/i.test(lead))
    return followsPreposition.test(before) ? `${lead}${date}` : `${lead}on ${date}`;
  return `${lead}${date}`;
}

/** "The law, blocked on Friday, was to take effect on Wednesday". */
const wasToCome =
  /\b(?:was|were) to (?:take effect|begin|start|come into force|apply|expire|open|close)[^,;]{0,20}$/;

function liesAhead(before: string, after: string, isDeadline: boolean, isPossessive: boolean): boolean {
  if (untilHour.test(before) || wasToCome.test(before)) return true;
  if (isPossessive) return yetToHappen.test(after);
  return isDeadline ? tenseBefore(before) !== 'past' : tenseAround(before, after) === 'future';
}

/** "As of last Friday" needs no "on". */
const leadBehind = (before: string, lead: string): string =>
  lead || (followsPreposition.test(before) ? '' : 'on ');
const followsPreposition =
  /\b(?:between|and|to|until|before|after|of|than|for|from|since|through|was|were|is|spent|spend|spends|dated|,) $/;

/** "Will respond to Tuesday's fine": what a day has is over, but for what is held on it. */
const yetToHappen =
  /^ (?:[\w-]+ ){0,4}(?:meeting|vote|hearing|summit|deadline|election|debate|session|talks|event|launch|auction|trial|referendum|conference)\b/;

/** "Wednesday's amounts to well under 1 %": of the days, only this has no noun behind it. */
const standsAlone = /^ (?:amounts? to|comes?|came|follow(?:s|ed)|is|was|will|would|had)\b/;

/** "Until midnight on Friday". */
const untilHour = pattern()`
  \b(?:until|by) (?:midnight|noon|midday|(?:the )?(?:end|close) of (?:business|the day)|${hour}),? (?:on )?$
`;

/** "Every Friday", "Black Friday", "a week from Monday": no day that can be told. */
const standingPhrase = pattern('i')`
  \b(?:every|each|one|most|first|second|third|fourth|Black|Cyber|Easter|Good|Bloody|Super|last|this|next|past|coming|following|previous
    |a|the|between|an? (?:gr[ae]y|rainy|wet|damp|foggy|windy|snowy|sunny|cold|chilly|freezing|hot|warm|busy|quiet|recent|single|given|typical)) $
  |day (?:and|to|or) $|\bweeks? from (?:on )?$
`;

const partOfDay = ' (?:morning|afternoon|evening|night)';
/** "The Friday Times". */
const noNewspaper = '(?!,? (?:Times|Post|Telegraph|Mail|Independent|Night))';
const weekday = pattern('gi')`
  \b((?:(?:(?:late|early) )?(?:on|by|until|before|after|since|from|for|starting|effective|through|of|at
    |in) |late |early )?)(${weekdayForms})(['’]s)?(?:${partOfDay})?\b${noNewspaper}
`;
/** "On Tuesday of next week". */
const dayOfWeek = pattern('g')`
  \b((?:[Oo]n|[Bb]y|[Uu]ntil|[Ff]rom|[Ss]ince|[Bb]efore|[Aa]fter) )?(${weekdayForms})(?:${partOfDay})?,?
    (?: of)? (last|this|next) week\b(?!['’]s)
`;
/** "Last week on Tuesday". */
const dayBehindWeek = pattern('g')`
  \b([Ll]ast|[Tt]his|[Nn]ext) week,? on (${weekdayForms})(?:${partOfDay})?\b
`;
const twoWeekdays = pattern('g')`
  \b((?:[Oo]n|[Ff]rom|[Bb]etween) )?(${weekdayForms}) (and|to|through|until) (${weekdayForms})\b(?!['’]s)
    ${noNewspaper}
`;
const whichWeekday = pattern('g')`
  (?<!\b(?:the|every|a|an) )\b((?:[Oo]n|[Bb]y|[Uu]ntil|[Ff]rom|[Ss]ince|[Bb]efore|[Aa]fter) )?
    ([Ll]ast|[Nn]ext|[Tt]his (?:coming|past)|[Tt]his|[Cc]oming) (${weekdayForms})(?:${partOfDay})?\b(?!['’]s)
    ${noNewspaper}
`;
