import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import type { Cut, CutLevel } from '../cut.ts';
import {
  clauseWithParticiple,
  hasFiniteVerb,
  hasMainClause,
  holdsSureVerb,
  isClauseWhole,
  waitsForObject,
} from './clauses.ts';
import type { Comma, CommaCut } from './comma.ts';
import type { Aside } from './enclosed-asides.ts';
import { saysInWhatRole } from './guards.ts';
import { insideDashes, numberJustBefore, opensWithAttribution } from './marks.ts';
import { baseForms } from './verbs.ts';

/** What only adds to the sentence, up to its end or to who says it. */
export function endingCut(comma: Comma, aside: Aside | undefined): CommaCut {
  const { text, marks, tailEnd, at, rest, before } = comma;
  if (!hasMainClause(before) || !isClauseWhole(before)) return 'none';
  // "He will sue, as her report, coming just before": of the report nothing is told yet.
  const begun = /, (?:as|while|since|because|when) ([^,]*)$/.exec(before)?.[1];
  if (begun !== undefined && !hasFiniteVerb(begun)) return 'none';
  if (aside !== 'relative' && opensWithAttribution.test(rest) && !doesBesides.test(rest)) return 'none';
  if (insideDashes(marks, at) || waitsForObject(before)) return 'none';
  // "Designated some people, including Ann Lee, as dangerous".
  if (calls.test(before) && /, as /.test(rest)) return 'none';
  // "…, Ann Lee, who runs a company, told the Post": the second comma goes too.
  const end = speaks.test(text.slice(tailEnd)) && /\p{Lu}\p{L}+$/u.test(before) ? tailEnd + 1 : tailEnd;
  if (aside) return { start: at, end, level: /\d/.test(rest) ? 2 : 1 };
  const mayBeUnit = [listing, participle, coordinate, background, circumstance].every(
    (pattern) => !pattern.test(rest),
  );
  if (mayBeUnit && numberJustBefore(text, at)) return 'none';
  return isOneOfList(comma) ? 'none' : clauseCut(comma);
}

/** "Softening proposals that groups had warned would": what else is done, whoever warned of it. */
const doesBesides = european(
  /^(?!(?:saying|adding|arguing|claiming|alleging|citing|noting|telling|warning|according)\b)\p{Ll}{3,}ing (?:\p{L}+ ){1,4}(?:that|which|who) /u,
);
const speaks = /^, (?:told|said|says|added|wrote|warned|argued) /;

const calls = /\b(?:designat|labell?|brand|classif|regard|describ|referr|point|cit)(?:es|ed|e|s|ied|ies)? /;

function isOneOfList({ text, marks, index, at, rest }: Comma): boolean {
  const previous = marks[index - 1];
  if (previous === undefined) return false;
  const isItem = !hasFiniteVerb(text.slice(previous.after, at));
  return isItem && /^(?:and|or) /.test(rest) && !sameAgain.test(rest);
}

/** A clause that tells what else was done, when or why. */
function clauseCut({ text, rest, at, tailEnd }: Comma): CommaCut {
  const cut = (level: CutLevel): Cut => ({ start: at, end: tailEnd, level });
  // "Issued a circular, asking the schools to": what it says is the news.
  if (demands.test(rest) && document.test(text.slice(0, at))) return 'none';
  // "The names, including that of Ann Lee, should be listed": the subject still waits for its verb.
  const clauses = text.slice(0, at).split(/ (?:that|who|which|whose) /);
  const subjectWaits = !hasMainClause(clauses[0] ?? '') || !holdsSureVerb(clauses.at(-1) ?? '');
  if ((listing.test(rest) || participle.test(rest)) && subjectWaits && resumesWithAuxiliary.test(rest))
    return 'none';
  // "Days after it, a protest, taking place online, has arisen": the verb stands behind.
  const subject = /, ([^,]*)$/.exec(text.slice(0, at))?.[1];
  if (subject !== undefined && resumesWithAuxiliary.test(rest) && !hasFiniteVerb(subject)) return 'none';
  if (participle.test(rest) || pastParticiplePhrase.test(rest) || listing.test(rest)) return cut(2);
  if (background.test(rest)) {
    if (!hasFiniteVerb(rest) && !/\b\p{Ll}{2,}(?:ing|ed)\b/u.test(rest)) return 'none';
    return cut(saysInWhatRole(text.slice(at)) ? 4 : 3);
  }
  if (coordinate.test(rest)) return hasFiniteVerb(rest) ? cut(3) : 'none';
  if (severalPredicates.test(rest) || bareApposition.test(rest) || comparison.test(rest)) return cut(3);
  // "To cease recording, to remove the cameras and to".
  if (/^to \p{Ll}+ /u.test(rest) && / to \p{Ll}+ /u.test(text.slice(0, at)) && / and to /.test(rest))
    return cut(3);
  // "Failing to carry out a check, respond to notices and protect": the other things that are not done.
  if (
    isFurtherInfinitives(rest) &&
    /\b(?:fail(?:ed|ing|s|ure)|refus(?:ed|ing|al)) to \p{Ll}+ [^,]*$/u.test(text.slice(0, at))
  )
    return cut(3);
  return sameAgain.test(rest) || circumstance.test(rest) ? cut(3) : 'none';
}

function isFurtherInfinitives(rest: string): boolean {
  const [, second = '', last = ''] = /^(\p{Ll}+) [^,]+?,? and (?:to )?(\p{Ll}+) /u.exec(rest) ?? [];
  return baseForms.has(second) && baseForms.has(last);
}

export const listing = /^(?:including|such as|ranging from) /;

const participle = european(pattern('u')`
  ^(?:(?:\p{Ll}+ly|more than|thus|thereby) )?(?!during|according|including|pending|regarding|concerning
    |excluding|barring|depending|something|nothing|anything|everything|king|being|messaging|streaming
    |gaming|banking|advertising|marketing|hosting|broadcasting|lending|trading)\p{Ll}{2,}ing\b
`);

/** ", focused on two cities", ", capped by a speech". */
const pastParticiplePhrase = european(
  /^(?:\p{Ll}+ly )?(?:(?:\p{Ll}{3,}ed|led|held|set up|drawn up|built|written) (?:by|on|at|in|around|with|from|under|after|over)|known (?:by|as|for)) (?:[^,]|, (?:and )?(?=\p{Lu}|\d))*$/u,
);

const demands =
  /^(?:asking|urging|demanding|ordering|directing|instructing|requiring|warning|telling|advising|seeking|calling on) /;

const document = european(pattern('u')`
  \ban? (?:\p{Ll}+ )?(?:circular|notice|statement|order|letter|advisory|directive|memo|petition|complaint
    |resolution|e-?mail|tweet|message|decree|warning|appeal|ultimatum)
    (?: (?:on|to|in|from|late|early) [^,]*)?$
`);

export const resumesWithAuxiliary =
  /, ["“]?(?:should|will|would|must|can|could|shall|is|are|was|were|has|have|had) /;

const background = /^(?:while|as|with|since|because) /;

const coordinate = european(pattern('u')`
  ^and (?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:of|\p{Ll})|the|a|an|it|they|he|she|its
    |their|there|those|these|some|many|several|will|has|have|is|are|was|were|\p{Lu}[\p{L}-]+)\b
`);

/** ", conduct that had already earned it a fine". */
const bareApposition = european(/^(?:bipartisan |proposed |draft |new )?\p{Ll}{4,} (?:that|which) /u);

/** ", ten times what the law asked of them". */
const comparison = european(pattern('u')`
  ^(?:(?:about|nearly|almost|more than|roughly|some) )?(?:(?:[\p{Ll}-]+|\d[\d.]*) times (?:what|the|as|that)
    |(?:twice|double|triple|half) (?:what|the|as|that)|the equivalent of|(?:up|down) from|compared (?:with|to))\b
`);

/** "To publish it, and to promise", "asked whether they may, and whether": the second goes. */
const sameAgain = european(/^and (?:to \p{Ll}+|whether|how|why|what|by|for|on) /u);

/** "An agency that does not exist, will have no building, and must": both of the others go. */
const auxiliary = '(?:will|would|has|have|is|are|was|were|must|can|could) ';

const severalPredicates = new RegExp(`^${auxiliary}[^,]*, and ${auxiliary}`);

const circumstance = european(pattern('u')`
  ^(?:even (?:though|as) |despite|in spite of|in (?:breach|violation) of
    |(?:[\p{L}\d-]+ ){1,6}(?:hours?|days?|weeks?|months?|years?) (?:after|before|since)|after|following|amid
    |days|weeks|months|years|just|less than|more than|in a move|in what
    |an? (?:move|decision|step|sign|shift|change|reversal|rebuke|victory|win|blow|setback|turn|practice)
    |part of|thanks to|owing to|due to|on account of|on the basis of|together with|along with|subject to|under (?:an?|the|its|their|new|changes to|legislation|rules|laws|plans|proposals)|the former|the \p{Ll}+est
    |(?:its|their|his|her) (?:first|second|third|fourth|latest|largest|biggest)|${clauseWithParticiple}
    |pending (?:the|an?|its|further)|to (?:establish|determine|assess|examine|find out) (?:whether|how|why)
    |in (?:the|a|an|its|their|one of|what|guidance|comments|remarks|evidence|testimony|documents|filings)
    |on the grounds? that|(?:allegedly|reportedly|supposedly) (?:for|to|in))\b
`);
