import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { anyOf } from '../any-of.ts';
import { clauseWithParticiple } from './clauses.ts';

/**
 * Words whose loss would make a statement surer, wider or the opposite of what the article says, or harmless. A cut that
 * holds one of them is not made, wherever in the sentence it stands.
 */
const guardedWord = pattern('i')`
  \b(?:at least (?:where|for|in|when|until)|not|no|nor|never|none|neither|cannot|without|hardly|barely
    |\w+n['’]t|might|allegedly|alleged|alleges|reportedly|apparently|purported|purportedly
    |supposedly|under (?:(?:an?|the|its|their|new) )?(?:draft|proposed|planned|provisional)|unlikely|probably|possibly|potentially|maybe|expected|expects
    |appears?|appeared|seems?|seemed|suspected|rumou?red|unconfirmed|den(?:ied|ies|y)|refute[ds]?
    |disputes?|disputed|kill(?:ing|ed)|injur(?:ing|ed)|dead|died|in exchange|in return|on condition)\b
`;
/** In lower case only: the month is no hedge. */
const hedgingMay = /\bmay\b/;

/**
 * What has a verb of its own, or says what somebody or something is: it takes its hedges with it and leaves the rest as
 * it was.
 */
const clauseOpeners = anyOf(
  'which | that | who | whose | whom | where | when | while | as | one | will | would | has | have | must' +
    ' | allegedly | reportedly | supposedly' +
    ' | and (?:two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|those|these|whether|how|why|what|to|that|it|they|the|its|their|he|she|said|says|told|added|warned|urged|asked|termed|called|described)' +
    ' | and for (?:[a-z]+ ){1,2}(?:which|that) | and (?:kept|held|sent|gave|took|made|failed) | and without | and then [a-z]+ing | and (?:accused|vowed|promised|pledged|announced|claimed|argued) | and (?:for|by) (?:not |[a-z]+ly )?[a-z]+ing' +
    // "To settle", "by tying", "six months before": when or in what course it happened.
    ' | to settle | to resolve | (?:by|for) (?:[a-z]+ly )?[a-z]+ing | about (?:an?|the|its|their|how|what|whether)' +
    ' | this after | after | amid | despite | even (?:though|as) | on the grounds? that' +
    ' | in (?:areas|relation|connection|matters) (?:linked |relating |related )?(?:to|with)' +
    ' | over (?:allegations|accusations|claims|charges|suspicions|concerns|fears) that | over (?:objections|protests|opposition) (?:from|by|of) | in what | (?:[\\w-]+ ){0,6}(?:hours?|days?|weeks?|months?|years?) (?:before|after|since)' +
    ' | in an? (?:[\\w-]+ ){0,4}(?:move|bid|step|decision|effort|blow|sign|review|case|judgment|ruling|opinion)',
);
/** Behind a comma only: "with no permission" is no clause of its own. */
const openersBehindComma = anyOf(
  'with | under | thanks | since | because | an? | the (?:first|second|latest|largest|biggest|last) | the former' +
    ` | (?:its|their|his|her) (?:first|second|third|latest) | ${clauseWithParticiple}` +
    ' | bipartisan | conduct | categories | in particular' +
    // ", finding that it had no way to tell".
    ' | (?:(?:[a-z]+ly|more than|thus|thereby) )?(?!including|excluding|barring|pending|depending|regarding|concerning|during)[a-z]{2,}ing',
);
const opensClause = new RegExp(
  `^(?:(?:,| (?:--|[–—]))? ${clauseOpeners}|(?:,| (?:--|[–—])) (?!an? (?:alleged|suspected|likely|possible|potential|purported)\\b)${openersBehindComma}) `,
);
/** But not what takes something back. */
const takesBack = pattern('i')`
  \b(?:(?:not|never|nor|neither|none|no|cannot|could|be|been|yet|unable|independently
    |\w+n['’]t)\b[^,]*? (?:confirmed|verif(?!iabl)\w+|authenticat\w+)|kill(?:ing|ed|s)|injur(?:ing|ed)|dead|died(?! (?:without|in committee))
    |den(?:ied|ies|y|ying)\b
      (?! (?:an?|the|any) (?:[a-z]+ )?(?:petition|request|application|motion|appeal|bid|licen[cs]e|permit))
    |refut\w+|disput(?:ed|ing)
    |reject(?:s|ed|ion)?(?: of)? (?:(?:the|those|these|any|all|such|both|its|their) )?
      (?:claim|allegation|accusation|charge|finding|suggestion|idea|notion|report|version|it\b|that\b|them\b)\w*
    |reject(?:s|ed)?(?=[,.;]|$)|contradict\w*|retract\w*)\b
`;
/** "Provided that they are paid and that": all of the conditions stay. */
export const setsCondition = (before: string): boolean => condition.test(before);
const condition = /\b(?:provided|on (?:the )?condition|so long as|as long as|only if|unless)\b[^,;]*$/;

/** "…, unless it pays": on a condition. */
const concedes =
  /^(?:,| (?:--|[–—]))? (?:unless|except|if|as long as|so long as|provided|only|when,? in (?:fact|reality))\b/;

/** Whether it holds a word that a statement must not lose, wherever in the sentence it stands. */
export const isGuarded = (text: string): boolean =>
  guardedWord.test(text.replace(/\bnot (?:only|just)\b/g, '')) || hedgingMay.test(text);

/** "…, including two here, according to the agency": who claims it stays. */
export const isClaimedBehind = (gone: string): boolean => claimedBehind.test(gone.replace(listOfNames, ' '));
/** Commas of "China, Singapore and Japan", which part no clauses. */
export const listOfNames = european(
  /(?<= \p{Lu}[\p{L}\d.’'-]*), (?=(?:\p{Lu}[\p{L}\d.’'-]*(?:,| and)? )+(?:(?:and )?the |and )?\p{Lu})/gu,
);
const claimedBehind = european(pattern('u')`
  ^(?!, (?:which|who), ).+(?:,["”]? according to (?!(?:its|their) own )
    |, (?:the |an? )?(?!(?:who|which|whom|whose|as|and|but|while)\b)[^,;:"“”]{2,90} (?:said|says?|told|tell
    |announced|reported|concluded|revealed|shows?)(?![\p{L}’'-]| \p{Ll}+s\b))
`);

/** ", a person familiar with the talks told the Post on condition of": who claims it, and why he has no name. */
const saysWho = european(pattern('u')`
  ^, (?:an?|the|two|three|four|five|several) (?:[\p{Ll}’'-]+ ){0,3}(?:persons?|people|sources?|officials?|experts?
    |review|analysis|report|investigation|study|survey|poll|audit|regulation|circular|notice|filings?|documents?
    |records|order|letter|memo|e-?mails?|data|figures|transcript|lawsuit|complaint|indictment)\b(?! (?:that|which|who) )[^;:"“”]{0,120}?
    \b(?:said|says|told|tell|concluded|found|revealed|has revealed|shows|showed|suggests)\b
  |^, (?:an?|the|one) (?:[\p{L}’'-]+ ){1,5}(?:stressed|warned|insisted|argued|claimed|complained|explained|acknowledged)\b(?! by\b)
`);

/** "…, and many other bogus stories": what was told before it is not so. */
const callsFalse = pattern()`
  \b(?:untrue|(?<!\b(?:fil|submitt|sign|mak|giv|fur)(?:ed|es|ing) |\bmade |\bgave )false
    (?! (?:[a-z]+ )?(?:certifications?|filings?|reviews?|advertising|statements?|endorsements?|identit
    |positives?|information|names?|sense|hopes?|start))|bogus|hoax(?:es)?|fabricat(?:ed|ions)|debunked)\b
`;

/** "It may seem daunting but is the best way": what was granted is not the point. */
export const grantsOnly = (before: string): boolean => granting.test(before);
const granting = pattern()`
  \b(?:may|might|seem(?:s|ed)?|appear(?:s|ed)?|initially|at first|supposed|expected|hoped|tried|wanted
    |accept(?:s|ed)|acknowledge[sd]?|concede[sd]?|recogni[sz]e[sd]?|[Uu]sually|[Nn]ormally|[Tt]raditionally|not (?:just|only|merely|simply))\b
`;

/** "Summoned him, as a suspect in a trial". */
export const saysInWhatRole = (gone: string): boolean => inRole.test(gone);
const inRole = european(
  /^,? as an? (?!(?:result|number|group|series) )(?:\p{Ll}+ ){1,3}(?:in|of|for|to|at) /u,
);

/** "…, four weeks after a crash killed five people": what was before the news. */
const timeSince = /^, (?:[\w-]+ ){0,6}(?:hours?|days?|weeks?|months?|years?) after /;
const harm = /\b(?:kill(?:ing|ed|s)|injur(?:ing|ed)|dead|died)\b/g;

/** "The decision, which was made in May and sent to Acme in June, finds that": what the subject does. */
const isMainVerb =
  /^, (?:finds|found|holds|held|rules|ruled|says|said|shows|showed|concludes|concluded|states|stated|requires|required|orders|ordered|means|confirms|confirmed|warns|warned) (?:that|how|whether) /;

/** Whether a stretch of a sentence has to stay, lest what remains says more, or something else, than the article. */
export function mustStay(gone: string): boolean {
  if (isMainVerb.test(gone) || saysWho.test(gone) || isClaimedBehind(gone)) return true;
  if (callsFalse.test(gone) || concedes.test(gone)) return true;
  if (timeSince.test(gone)) return takesBack.test(gone.replace(harm, ' '));
  return opensClause.test(gone) ? takesBack.test(gone) : isGuarded(gone);
}

/** "Found that the state awarded it | before it was reviewed": when it was done makes it wrong. */
export const makesWrong = (before: string, gone: string): boolean =>
  whenWrong.test(gone) && finding.test(before);
const whenWrong = /^ (?:after|before|despite|while|even though|although) /;
const finding = /\b(?:shown?|showed|found|ruled|held|admitted) that (?:[^,;]|,(?=\d))*$/;
