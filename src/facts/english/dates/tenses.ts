import { european } from '../../../shared/european.ts';
import { pattern } from '../../../shared/pattern.ts';
import type { Tense } from '../../calendar.ts';

const futureForm = european(pattern('u')`
  (?:will|would|shall|should|must|can|could|may|might|is to|are to|set to|due to|scheduled to|expected to|plans? to
    |planned to)(?: not)?(?: be)? \p{Ll}+
  |(?:aims?|hopes?|intends?|wants?) to \p{Ll}+|(?<!\b(?:first|second|third|latest|last|only) [^,;]{0,40})to be \p{Ll}+|listed for|expected|scheduled|slated|due
  |set for|upcoming|deadline|(?<!\b(?:was|were) to )takes? effect|comes? into force|taking effect|(?:com|enter)ing into force|starting|beginning|effective|begins?|starts?
  |when (?:he|she|they|it|the \p{Ll}+) (?:meets?|gathers?|reconvenes?|returns?|sits|votes?|appears?|testif(?:y|ies))
`).source;
const pastForm = european(pattern('u')`
  \p{Ll}{2,}ed|(?<=, )(?:announcing|saying|ruling|finding|telling|warning|adding|voting)
  |refusing|rejecting|declining|said|told|made|took|gave|came|began|found|held|sent|won|lost|wrote|met
  |ruled|sued|put|was|were|had|did|paid|kept|broke|struck|cut|hit|led|left|saw|ran|went|fell|rose|grew|threw|drew|stood|spoke|heard|chose
  |froze|sold|bought|caught|thought|sought|dealt|slid|swept|rode|spent|fought|withdrew|upheld
`).source;
const verb = new RegExp(`\\b(?:(${futureForm})|(${pastForm}))\\b`, 'gu');

/** The tense of the verb a date belongs to: the last one before it, else the first after it. */
export function tenseAround(before: string, after: string): Tense {
  const last = [...before.slice(-80).matchAll(verb)].at(-1);
  // "Who take over on July 1 and host most of the companies involved": the other verb has no part in the day.
  return tenseOf(last ?? (/^ and\b/.test(after) ? undefined : [...after.slice(0, 120).matchAll(verb)][0]));
}

/** What is to be done, or given, until a day lies ahead; what was done may as well be over. */
export function tenseOfDeadline(before: string): Tense {
  const clause = before.slice(before.lastIndexOf(', ') + 1);
  // "Gave banks, lenders and issuers until": behind the comma of a list stands no verb.
  if (gaveTime.test(before)) return 'unknown';
  if (hasTime.test(before)) return 'future';
  const verbs = [...clause.replace(reporting, '').replace(describing, ' ').slice(-80).matchAll(verb)];
  return verbs.length === 0 || verbs.some((match) => match[1] !== undefined) ? 'future' : 'unknown';
}

/** "The registered names": what a noun is like tells no tense. */
const describing = european(/\b(?:the|an?|its|their|all|any|every|new) \p{Ll}+ed\b/gu);
const reporting = /\b(?:said|told|announced|reported|wrote|warned)\b/g;

const gaveTime = /\b(?:gave|given) [^.;]{3,120} until $/;
/** "Platforms with fewer than 500 registered workers have been given until": whatever else is told of them. */
const hasTime = /\b(?:has|have)(?: been given)? until $/;

/** The tense of the last verb before a date. */
export const tenseBefore = (before: string): Tense => tenseOf([...before.slice(-60).matchAll(verb)].at(-1));

function tenseOf(match: RegExpExecArray | undefined): Tense {
  if (!match) return 'unknown';
  return match[1] === undefined ? 'past' : 'future';
}
