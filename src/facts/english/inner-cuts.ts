import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { monthNames } from '../calendar.ts';
import type { AddCut } from '../cut.ts';
import { hasFiniteVerb, isClauseWhole } from './clauses.ts';
import { plainDates } from './dates/writing.ts';
import { insideQuote } from './marks.ts';

/** Phrases within a sentence that is too long, whose loss leaves what stands around them as it was. */
export function addInnerCuts(text: string, tailEnd: number, add: AddCut): void {
  for (const match of text.matchAll(placeBeforePlace)) {
    const [phrase] = match;
    if (insideQuote(text, match.index) || hasFiniteVerb(phrase)) continue;
    add(match.index, match.index + phrase.length, 3);
  }
  for (const match of text.matchAll(asideOfSubject)) {
    const [aside, verb = ''] = match;
    const end = match.index + aside.length;
    // "Filed a suit, claiming he harassed them, broke their window": no subject waits for its verb.
    const before = text.slice(0, match.index);
    if (hasFiniteVerb(before) && isClauseWhole(before)) continue;
    if (insideQuote(text, match.index) || /\d/.test(aside.replace(plainDates, ' '))) continue;
    if (hasFiniteVerb(`${verb} `) || /^ \p{Ll}{3,}ed \p{Ll}/u.test(text.slice(end))) add(match.index, end, 3);
  }
  for (const match of text.matchAll(background)) {
    if (!insideQuote(text, match.index)) add(match.index, match.index + match[0].length, 3);
  }
  for (const match of text.slice(0, tailEnd).matchAll(examples)) {
    const [gone] = match;
    const before = text.slice(0, match.index);
    if (insideQuote(text, match.index) || anyOfThem.test(before)) continue;
    if (!(givesThem.test(before) && whatIsGiven.test(gone))) add(match.index, match.index + gone.length, 2);
  }
  for (const match of text.matchAll(alsoAsked))
    if (!insideQuote(text, match.index)) add(match.index, match.index + match[0].length, 3);
  for (const pattern of [betweenMonths, howRulesWereTaken]) {
    const match = pattern.exec(text.slice(0, tailEnd));
    if (match && !insideQuote(text, match.index)) add(match.index, tailEnd, 3);
  }
}

/** "Called on the government, and on the carriers that obeyed it, to restore": who else was. */
const alsoAsked = european(
  /(?<=\b(?:call(?:s|ed)? on|urge[sd]?|ask(?:s|ed)?) [^,;]{3,80}), and (?:on )?[^,;"“”]{3,90},(?= to \p{Ll})/gu,
);

/** "Under draft rules that have split the trade", "under amendments that ministers will table on Monday". */
const howRulesWereTaken = european(pattern('u')`
  [ ]that (?:(?:have|has) (?:split|divided|drawn|angered|alarmed|pitted|sparked|prompted|worried|unsettled
    |been (?:criticis|criticiz|oppos|welcom)ed)
    |(?:[\p{L}’'-]+ ){1,3}(?:will|would|plan to|are to|is to) (?:table|publish|present|unveil|introduce|debate|vote
    on)) [^,;:"“”]*$
`);

/** "17 accidents in Saltmere between November and early May". */
const betweenMonths = new RegExp(
  ` (?:between|from) (?:(?:late|early|mid)[- ])?(?:${monthNames.join('|')})(?: \\d{4})? (?:and|to|through) (?:(?:late|early|mid)[- ])?(?:${monthNames.join('|')})(?: \\d{4})?$`,
);

/** "Detonated a bomb near a police vehicle in the capital": the wider place, or the day, tells enough. */
const placeBeforePlace = european(pattern('gu')`
  (?= )(?<=\p{Ll})(?<! (?:is|are|was|were|be|been|being)) (?:near|outside|inside|across|along
    |during) (?:(?:an?|the|its|their|his|her) )?(?:(?!(?:that|who|which)\b)[\p{L}’'-]+ ){0,4}[\p{L}’'-]+
    (?= (?:in|on|at|under|after|before|during) (?:the |an? )?[\p{L}\d])
`);

/** "The administration, under pressure from leaks, released": how it was with whoever acts. */
const asideOfSubject = european(pattern('gu')`
  , (?:under|amid|despite|after|following|facing|along with|together with|citing|speaking|answering
    |\p{Ll}{3,}ing) (?:[^,;"“”]|, (?=\d{4}\b)){5,110},(?= (?:\p{Ll}+ly )?(\p{Ll}+) )
`);

/** "Offered a sober view amid fears of a slowdown but brushed aside concern". */
const background = european(
  / (?:amid|despite) (?:[\p{L}’'-]+ ){1,7}?[\p{L}’'-]+(?= (?:and|but) \p{Ll}+ed )/gu,
);

/** "Services such as Quayphone and Lantern should be licensed", "places such as clinics and shelters". */
const examples = pattern('gu')`
  (?= such as )(?<!\bsuch) such as (?:(?! (?:when|where|if|while|that|who|whose|which) )[^;:"“”()]){3,120}?(?<!, and)
    (?= (?:should|must|can|could|may|will|would|has|have|are|is|were|was) |\.?$)
`;

/** "Driven by figures": the examples say which. */
const anyOfThem =
  /\b(?:by|with|from|to|in|for|of|on|against|through) (?:figures|things|factors|nations|countries|items|methods|means)$/;

/** "Gave nations such as China and Russia valuable insight": what they were given stands behind the examples. */
const givesThem =
  /\b(?:giv(?:es?|en|ing)|gave|offer(?:s|ed|ing)?|grant(?:s|ed|ing)?|cost(?:s|ing)?|den(?:y|ies|ied|ying)) [^,;]{2,60}$/;
const whatIsGiven = european(/\p{Lu}[\p{L}.]+ (?!(?:and|or|in|on|at|of|for|to|with|from)\b)\p{Ll}+ \p{Ll}/u);
