import { anyOf } from './any-of.ts';
import { monthNames } from './calendar.ts';
import type { AddCut, Cut } from './cut.ts';
import { addCommaCut, addDashCut } from './english-asides.ts';
import { hasFiniteVerb, hasMainClause } from './english-clauses.ts';
import { endBeforeAttribution, endOfText, insideQuote, marksOf } from './english-marks.ts';
import { addInnerCuts } from './english-inner-cuts.ts';
import { splitsOf } from './english-splits.ts';
import { addTailCuts } from './english-tails.ts';

/**
 * Words whose loss would make a statement surer, wider or the opposite of what the article says, or harmless. A cut that
 * holds one of them is not made, wherever in the sentence it stands.
 */
const guardedWord =
  /\b(?:not|no|nor|never|none|neither|cannot|without|hardly|barely|\w+n['’]t|might|could|allegedly|alleged|alleges|reportedly|apparently|purported|purportedly|supposedly|likely|unlikely|probably|possibly|possible|potentially|perhaps|maybe|expected|expects|appears?|appeared|seems?|seemed|suspected|rumou?red|unconfirmed|den(?:ied|ies|y)|refute[ds]?|disputes?|disputed|kill(?:ing|ed)|injur(?:ing|ed)|dead|died|in exchange|in return|on condition)\b/i;
/** In lower case only: the month is no hedge. */
const hedgingMay = /\bmay\b/;

/** A clause with a verb of its own, or an apposition: it takes its hedges with it and leaves the rest as it was. */
const clauseOpeners = anyOf(
  'which | who | whose | where | while | as | one' +
    ' | allegedly | reportedly | supposedly' +
    ' | warning | suggesting | claiming | alleging | acknowledging | arguing | saying | adding | noting | insisting' +
    ' | explaining | stressing | telling' +
    ' | and (?:that|it|they|the|its|their|he|she|said|says|told|added|warned|urged|asked|termed|called|described)' +
    ' | and (?:accused|vowed|promised|pledged|announced|claimed|argued)',
);
const opensClause = new RegExp(
  `^(?:,| (?:--|[–—]))? (?:${clauseOpeners} |(?:an? |the (?:first|second|latest|largest|biggest|last) )(?!(?:alleged|suspected|likely|possible|potential|purported)\\b))`,
);
/** But not what takes something back. */
const loadBearing =
  /\b(?:authenticat\w+|verif\w+|confirmed|kill(?:ing|ed|s)|injur(?:ing|ed)|dead|died|den(?:ied|ies|y)|refute[ds]?|disputes?|disputed|rejects?|rejected|unless|except|only|although|though|but|however|contradict\w*|untrue|false)\b/i;

/** When or in what course something happened: it stays as sure without, whatever is doubted or left undone there. */
const opensCircumstance =
  /^(?:,| (?:--|[–—]))? (?:this after|following|after|amid|despite|in an? (?:[a-z]+ )?(?:move|bid|step|decision|effort|blow|sign)) /;
const takesBack =
  /\b(?:kill(?:ing|ed|s)|injur(?:ing|ed)|dead|died|den(?:ied|ies|y)|unless|except|although|though|but)\b/i;

export const isGuarded = (text: string): boolean =>
  guardedWord.test(text.replace(/\bnot (?:only|just)\b/g, '')) || hedgingMay.test(text);

const claimedBehind =
  /^(?!, (?:which|who), ).+(?:, according to |, (?:the |an? )?(?!(?:who|which|whom|whose|as|and|but|while)\b)[^,;:"“”]{2,50} (?:said|says|told|announced|reported)(?![\p{L}’'-]| \p{Ll}+s\b))/u;

function mustStay(gone: string): boolean {
  if (opensCircumstance.test(gone)) return takesBack.test(gone);
  return opensClause.test(gone) ? loadBearing.test(gone) : isGuarded(gone);
}

const saysMore = /^,? (?:that|who|which|whose|whom|when|where)\b/;

/** What of an English sentence that is too long can go. `isKnown` tells whether readers know a name without its descriptor. */
export function cutsOf(text: string, isKnown: (name: string) => boolean): Cut[] {
  const cuts: Cut[] = [];
  const add: AddCut = (start, end, level) => {
    const gone = text.slice(start, end);
    // "For the first time since 2008, when …": what follows says more of what would be gone.
    if (level > 1 && saysMore.test(text.slice(end))) return;
    // "…, including two here, according to the agency": who claims it stays.
    if (claimedBehind.test(gone)) return;
    if (end > start && !mustStay(gone)) cuts.push({ start, end, level });
  };
  for (const match of text.matchAll(bracketed)) {
    // There it is an editor's word that the quotation needs.
    if (insideQuote(text, match.index)) continue;
    const isAcronym = /^ \([\p{Lu}.&-]{2,10}\)$/u.test(match[0]);
    add(match.index, match.index + match[0].length, isAcronym || /\d/.test(match[0]) ? 3 : 1);
  }
  for (const match of text.matchAll(day)) add(match.index, match.index + match[0].length, 4);
  for (const pattern of [dayOfSaying, sourceDetail, andOthers]) {
    for (const match of text.matchAll(pattern)) add(match.index, match.index + match[0].length, 2);
  }
  for (const { start, end, name } of descriptorsIn(text)) if (!isKnown(name)) add(start, end, 3);
  for (const match of text.matchAll(modifier)) {
    const start = match.index + (match[1]?.length ?? 0);
    if (isKnown(match[2] ?? '')) add(start, match.index + match[0].length, 3);
  }
  const marks = marksOf(text);
  const tailEnd = endBeforeAttribution(text);
  for (const [index, mark] of marks.entries()) {
    if (mark.kind === 'dash') addDashCut(text, marks, index, tailEnd, add);
    else if (mark.kind === 'comma') addCommaCut(text, marks, index, tailEnd, add);
    else if (hasMainClause(text.slice(0, mark.at)) && !announcesWords.test(text.slice(0, mark.at)))
      add(mark.at, endOfText(text), mark.kind === 'semicolon' ? 2 : 3);
  }
  for (const match of text.matchAll(secondPredicate)) {
    // A whole statement goes here, and its hedges with it, so that nothing of what remains gets surer.
    const end = endOfText(text);
    if (match.index < end && hasMainClause(text.slice(0, match.index))) {
      cuts.push({ start: match.index, end, level: 3 });
    }
  }
  for (const { start, end } of splitsOf(text, [])) {
    if (!denial.test(text.slice(start, end)))
      cuts.push({ start, end: Math.max(start, Math.min(end, tailEnd)), level: 3 });
  }
  addTailCuts(text, marks, tailEnd, add);
  addInnerCuts(text, tailEnd, add);
  return cuts;
}

/** What somebody says against the rest of the sentence goes with it. */
const denial = /\b(?:den(?:y|ied|ies)|refute[ds]?|disputes?|disputed|rejects?|rejected)\b/i;

/** "The cover asks:" needs what is asked. */
const announcesWords =
  /\b(?:ask|say|read|said|wrote|write|stat|add|tell|told|declar|announc|conclud|question|follow|includ|are|is|was|were|warn|argu)(?:s|d|ed|es|ing)?$/;

/** ", the minister said on Sunday": it was said, whichever day. */
const dayOfSaying =
  /(?<=\b(?:said|says|announced|added|reported|ruled|found|confirmed|warned|testified|told (?:the )?\p{L}+(?: \p{Lu}\p{L}+)?)) (?:over the weekend|(?:on )?(?:\p{Lu}\p{Ll}+day|(?<=on )\p{Lu}\p{Ll}+ \d{1,2}(?:, \d{4})?|(?<=on )\d{1,2} \p{Lu}\p{Ll}+(?: \d{4})?))(?=\.?$|, \p{Ll}+ing\b)/gu;
/** A day within the sentence: the news is told with it or, where it is too long, without. */
const day = new RegExp(
  `(?<=[\\p{L},”"] ?(?<!\\b(?:until|by|from|since|before|after|for|spent|effective|starting|through|of)))(?: (?:late|early|earlier))? on (?:(?:${monthNames.join('|')}) \\d{1,2}(?:, \\d{4})?|\\d{1,2} (?:${monthNames.join('|')})(?: \\d{4})?|[A-Z][a-z]+day)(?: (?:morning|afternoon|evening|night))?(?= (?!(?:morning|afternoon|evening|night|last)\\b|and\\b|or\\b|to\\b (?:the|a)\\b)\\p{Ll}|,|\\.?$)`,
  'gu',
);
/** ", sources in the region familiar with the situation told CNN": who they are, but not what else is known of them. */
const sourceDetail =
  /(?<=, (?:(?:an?|the|two|three|several|some|\p{L}[\p{L}.-]+) ){0,4}(?:sources?|officials?|persons?|people|diplomats?|experts?|analysts?|spokes\p{Ll}+)) (?:in|with|from|at|close|familiar|briefed|involved|speaking|who|on) [^,;"“”]{4,80}?(?= (?:said|says|told|reported)\b[^,;"“”]{0,40}\.?$)/gu;
/** "Social networks and other internet platforms". */
const andOthers =
  /(?<!\b(?:between|both) [^,]{0,60}|, [^,]{1,30}) and other (?:[\p{L}-]+ ){0,2}[\p{L}-]+(?=,(?! (?:such as|including)\b)|\.?$| (?:in|on|at|for|to|from|by|with|of|that|who)\b)/gu;
const bracketed = / \([^()]{2,120}\)/g;
/** The text without what a name is described by that readers know anyway. */
export const withoutNeedless = (text: string, isKnown: (name: string) => boolean): string =>
  withoutCuts(
    text,
    descriptorsIn(text)
      .filter(({ name }) => isKnown(name))
      .map(({ start, end }) => ({ start, end, level: 1 })),
  );

function descriptorsIn(
  text: string,
): { readonly start: number; readonly end: number; readonly name: string }[] {
  return [...text.matchAll(descriptor)].flatMap((match) => {
    const start = match.index + (match[1]?.length ?? 0);
    const end = match.index + match[0].length;
    if (relatesNouns.test(match[0]) || hasFiniteVerb(match[0]) || insideQuote(text, start)) return [];
    if (match[1] === ', ' && reducedRelative.test(text.slice(end))) return [];
    const name = /^[\p{L}\p{N}&'’-]+/u.exec(text.slice(end))?.[0].replace(/['’]s$/, '') ?? '';
    return [{ start, end, name }];
  });
}

/** "The popular Chinese ride-hailing app Didi Chuxing". */
const descriptor =
  /(^|, |\b(?:and|by|of|from|with|against|at|to|that|between) )(?:[Tt]he |[Aa]n? )?(?:[a-z][a-z-]+ ){0,2}(?:(?:[A-Z][a-z]+(?:ese|ish|ian|ean|an|ch)|U\.?S\.?|UK|EU|French|Dutch|German|Israeli)(?:-based|-owned)? )?(?:[a-z][a-z-]+ ){0,5}(?:app|giant|company|firm|platform|maker|startup|start-up|service|operator|conglomerate|retailer|chipmaker|carmaker|automaker|exchange|messenger|site|website|search engine|social network) (?=\p{Lu})/gu;

/** ", the company behind the popular platform Roblox,": the name belongs to the platform. */
const relatesNouns = / (?:behind|of|for|from|in|by|with|on) /;
/** "WhatsApp, the messenger Meta also owns,": the name belongs to the clause, not to the descriptor. */
const reducedRelative = /^[\p{L}\d’'-]+ (?:also )?\p{Ll}+(?: \p{Ll}+)?,/u;

/** "… has been halted and will be resumed once …": one subject, two things told of it. */
const secondPredicate = / and (?=(?:will|would|is|are|was|were|has|have|had|can|must|should) \p{Ll})/gu;

/** "The registration suspension", where the headline tells what is suspended. */
const modifier = /\b([Tt]he )(\p{Ll}{4,}) (?=\p{Ll}+(?:sion|tion|ment)\b)/gu;

/** The text without the given stretches. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  let result = '';
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    if (cut.start > from) result += text.slice(from, cut.start);
    from = Math.max(from, cut.end);
  }
  return result + text.slice(from);
}
