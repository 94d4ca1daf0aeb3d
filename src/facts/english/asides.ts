import { type AddCut, type Cut, type CutLevel, maximumFactCharacters } from '../cut.ts';
import {
  hasFiniteVerb,
  hasMainClause,
  holdsSureVerb,
  holdsVerb,
  insteadOfObject,
  isClauseWhole,
} from './clauses.ts';
import { saysInWhatRole } from './guards.ts';
import { attribution, insideDashes, type Mark, numberJustBefore, opensWithAttribution } from './marks.ts';

/** The aside a dash opens: up to its second dash, else up to the end. */
export function addDashCut(
  text: string,
  marks: readonly Mark[],
  index: number,
  tailEnd: number,
  add: AddCut,
): void {
  const open = marks[index];
  const isClosing = marks.slice(0, index).filter((mark) => mark.kind === 'dash').length % 2 === 1;
  const dashes = marks.filter((mark) => mark.kind === 'dash').length;
  // Of three nobody can tell which two belong together.
  if (!open || isClosing || (dashes > 1 && dashes % 2 === 1)) return;
  const close = marks.slice(index + 1).find((mark) => mark.kind === 'dash');
  // "Every time they strike -- and they do -- agencies are faulted": without the dashes nothing parts the two.
  if (close && opensClauseOfTime.test(text.slice(0, open.at)) && !text.slice(0, open.at).includes(', '))
    return;
  if (close) {
    const aside = text.slice(open.after, close.at);
    // "Acme — a network, has bought the rights — something that": the first dash stands for a comma.
    if (resumesWithAuxiliary.test(aside)) return;
    add(open.at, close.after - 1, /\d/.test(aside) || listing.test(aside) ? 3 : 1);
    return;
  }
  const aside = text.slice(open.at, tailEnd);
  if (
    /\d/.test(aside) ||
    (numberJustBefore(text, open.at) && !/^this /.test(text.slice(open.after))) ||
    attribution.test(aside) ||
    condition.test(text.slice(open.after))
  )
    return;
  if (hasMainClause(text.slice(0, open.at))) add(open.at, tailEnd, 2);
}

const opensClauseOfTime =
  /^(?:(?:Every|Each|The first|The last) time|After|As|When|Whenever|While|If|Although|Though|Since|Because|Before|Until|Unless|Once) /;

/** "Then released them -- under the condition that they stay" says something else without it. */
const condition =
  /^(?:(?:but|and) )?(?:under|on) (?:the |one )?conditions?\b|^(?:if|unless|provided|but|as long as)\b/;

/** What a comma begins: an aside up to another comma, or a clause that only adds to the one before. */
export function addCommaCut(
  text: string,
  marks: readonly Mark[],
  index: number,
  tailEnd: number,
  add: AddCut,
): void {
  const mark = marks[index];
  if (!mark || mark.at >= tailEnd) return;
  const comma: Comma = {
    text,
    marks,
    index,
    tailEnd,
    at: mark.at,
    after: mark.after,
    before: text.slice(0, mark.at),
    rest: text.slice(mark.after, tailEnd),
  };
  const asideFound = asideOf(comma.rest, comma.before, index === 0);
  const cut =
    ageCut(comma) ??
    conversionCut(comma) ??
    qualifierCut(comma) ??
    listingCut(comma) ??
    namesCut(comma) ??
    nameOfRoleCut(comma) ??
    (asideFound && enclosedCut(comma, asideFound)) ??
    endingCut(comma, asideFound);
  if (cut !== 'none') add(cut.start, cut.end, cut.level);
}

/** A comma and what stands around it. */
interface Comma {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Of its mark. */
  readonly index: number;
  readonly tailEnd: number;
  readonly at: number;
  readonly after: number;
  readonly before: string;
  readonly rest: string;
}

/** What goes; `none` where it is known that nothing may. */
type CommaCut = Cut | 'none';

/** "Lee, 34, said". */
function ageCut({ rest, at, after }: Comma): CommaCut | undefined {
  const age = /^\d\d,(?!\d)/.exec(rest);
  if (!age) return undefined;
  // ", 22, a student": the second comma still opens what follows.
  const behind = rest.slice(age[0].length + 1);
  // Of "Ann Lee, 34, Tom Roy, 22,": the next of a list.
  const closes = !apposition.test(behind) && !/^(?:and )?(?!\p{Lu}\p{Ll}+day\b)\p{Lu}/u.test(behind);
  return { start: at, end: after + age[0].length - (closes ? 0 : 1), level: 1 };
}

function conversionCut({ rest, before, marks, index, at }: Comma): CommaCut | undefined {
  const next = marks[index + 1];
  const isConversion = conversion.test(rest) && next?.kind === 'comma' && /\d/.test(before.slice(-30));
  return isConversion ? { start: at, end: next.at + 1, level: 2 } : undefined;
}

/** ", mostly in harbours,". */
function qualifierCut({ text, rest, before, marks, index, at, tailEnd }: Comma): CommaCut | undefined {
  if (!qualifier.test(rest)) return undefined;
  const next = marks[index + 1];
  if (next?.kind === 'comma' && next.at < tailEnd) {
    // "…, this time with a face, its minister said": the comma parts who says it.
    const end = opensWithAttribution.test(text.slice(next.after)) ? next.at : next.at + 1;
    return { start: at, end, level: 2 };
  }
  return !next && hasMainClause(before) ? { start: at, end: tailEnd, level: 2 } : 'none';
}

/** ", including two judges and four reporters,": up to the comma behind the last of them. */
function listingCut({ rest, at, after, tailEnd }: Comma): CommaCut | undefined {
  const listed = enclosedListing.exec(rest)?.[0];
  if (listed === undefined) return undefined;
  const end = after + listed.length;
  return end < tailEnd ? { start: at, end: end - 1, level: /\d/.test(listed) ? 2 : 1 } : undefined;
}
const enclosedListing =
  /^(?:including|such as) (?:[^,;:"“”]*,(?: [^,;:"“”]+,)* and [^,;:"“”]*|[^,;:"“”]* and [^,;:"“”]*|[^,;:"“”]*), (?=(?:without|to|for|in|by|on|from|with|after|under|over|at|against|when|while|as) )/u;

/** "Two companies of his, Quillmint Digital and Lantern Partners, with": how they are called. */
function namesCut({ rest, before, at, after, tailEnd }: Comma): CommaCut | undefined {
  const names = severalNames.exec(rest)?.[0];
  if (names === undefined || !countedNoun.test(before) || after + names.length >= tailEnd) return undefined;
  return { start: at, end: after + names.length - 1, level: 3 };
}
const severalNames =
  /^\p{Lu}[\p{L}.&’'-]*(?: \p{Lu}[\p{L}.&’'-]*)* and \p{Lu}[\p{L}.&’'-]*(?: \p{Lu}[\p{L}.&’'-]*)*, (?=(?:with|for|over|to|in|after|on) )/u;
const countedNoun = /\b(?:two|both|three|four|five|\d+) [^,]{3,40}$/;

/** "Its founder, Ann Lee, for": in a sentence that is too long the role tells who it is. */
function nameOfRoleCut({ text, rest, before, at, after, tailEnd }: Comma): CommaCut | undefined {
  const name = nameOfOne.exec(rest)?.[0];
  if (name === undefined || !roleOfOne.test(before) || after + name.length >= tailEnd) return undefined;
  return text.length > maximumFactCharacters
    ? { start: at, end: after + name.length - 1, level: 3 }
    : undefined;
}
const nameOfOne =
  /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}, (?=(?:for|with|of|over|to|has|have|had|was|is|will) )/u;
const roleOfOne = /\b(?:its|their) (?:\p{Ll}+ ){0,3}\p{Ll}+$/u;

/** An aside that another comma closes. */
function enclosedCut(comma: Comma, aside: Aside): CommaCut | undefined {
  const { text, marks, index, at, rest, before } = comma;
  const close = closeOf(comma, aside);
  if (!close) {
    const needsClose = aside === 'of the subject' || aside === 'participle';
    const isItem = aside !== 'relative' && !tellsWhatItIs.test(rest) && looksLikeList(rest, before, aside);
    return needsClose || isItem ? 'none' : undefined;
  }
  // "Fell ill later, a passenger, Meghna Sinha, said": no aside, but who says it.
  if (hasMainClause(before) && speaks.test(text.slice(close.after))) return 'none';
  const inner = text.slice(at, close.at);
  if (/, (?:and|or) /.test(inner) && aside !== 'relative') return 'none';
  const previous = marks[index - 1];
  // Inside another aside the comma closes that one too.
  const isNested =
    previous?.kind === 'comma' && !hasFiniteVerb(text.slice(0, previous.at)) && !opensPhrase.test(text);
  return {
    start: at,
    end: isNested ? close.at : close.at + 1,
    level: /\d/.test(inner) || aside === 'participle' ? 2 : 1,
  };
}

/** The comma behind which the sentence goes on. */
function closeOf({ text, marks, index, tailEnd, rest, before }: Comma, aside: Aside): Mark | undefined {
  // ", who as mayor, had led": the first comma closes the phrase within.
  const first = relativeWithPhrase.test(rest) ? 2 : 1;
  return marks.slice(index + first).find((later) => {
    if (later.kind !== 'comma' || later.at >= tailEnd) return false;
    // "A laboratory that, apparently without knowing, gave": the clause is not over.
    if (/ (?:that|who|which)(?:, [^,]*)?$/.test(text.slice(0, later.at))) return false;
    const behind = text.slice(later.after);
    // "Rules, which were drafted in 2023, aim to".
    const isVerbOfMany = aside === 'relative' && /\p{Ll}s$/u.test(before) && holdsVerb(firstWordOf(behind));
    return resumes(behind, aside) || isVerbOfMany;
  });
}
const relativeWithPhrase =
  /^(?:who|which|where) (?:as|in|on|at|during|after|while|despite|along|by|with|for|under) /;

/** What only adds to the sentence, up to its end or to who says it. */
function endingCut(comma: Comma, aside: Aside | undefined): CommaCut {
  const { text, marks, tailEnd, at, rest, before } = comma;
  // "With Ann Lee and Tom Roy, who was late, finishing fourth and fifth": what they did is yet to come.
  if (aside === 'relative' && withSomebody.test(before) && /, \p{Ll}+ing\b/u.test(rest)) return 'none';
  if (!hasMainClause(before) || !isClauseWhole(before)) return 'none';
  // "He will sue, as her report, coming just before": of the report nothing is told yet.
  const begun = /, (?:as|while|since|because|when) ([^,]*)$/.exec(before)?.[1];
  if (begun !== undefined && !hasFiniteVerb(begun)) return 'none';
  // "…, in what ministers believe is a first": they say so of the news, which stands without it.
  if (aside !== 'relative' && opensWithAttribution.test(rest) && !rest.startsWith('in what ')) return 'none';
  if (insideDashes(marks, at)) return 'none';
  // "Designated some people, including Ann Lee, as dangerous".
  if (calls.test(before) && /, as /.test(rest)) return 'none';
  if (aside) return { start: at, end: tailEnd, level: /\d/.test(rest) ? 2 : 1 };
  const mayBeUnit = [listing, participle, coordinate, background, circumstance].every(
    (pattern) => !pattern.test(rest),
  );
  if (mayBeUnit && numberJustBefore(text, at)) return 'none';
  return isOneOfList(comma) ? 'none' : clauseCut(comma);
}

function isOneOfList({ text, marks, index, at, rest }: Comma): boolean {
  const previous = marks[index - 1];
  if (previous === undefined) return false;
  // "That has no office, will have none until July, and must": the last of three.
  if (sameSubject.test(rest) && hasFiniteVerb(/^\p{L}+/u.exec(text.slice(previous.after))?.[0] ?? ''))
    return true;
  const isItem = !hasFiniteVerb(text.slice(previous.after, at));
  return isItem && /^(?:and|or) /.test(rest) && !sameAgain.test(rest);
}

const sameSubject = /^and (?:will|would|has|have|had|is|are|was|were|must|can|could|may|\p{Ll}+ed) /u;
const firstWordOf = (text: string): string => /^\p{Ll}+/u.exec(text)?.[0] ?? '';
const withSomebody = / with (?:[^,]* )?\p{Lu}[\p{L}’'-]*$/u;
const speaks = /^(?:said|says|told|added|wrote|tweeted|announced|argued|noted|warned|claimed)\b/;

type Aside = 'relative' | 'of the subject' | 'of a name' | 'of a noun' | 'participle';

function asideOf(rest: string, before: string, isFirst: boolean): Aside | undefined {
  if (relative.test(rest)) return 'relative';
  // "Barnard, 53, was arrested": the sentence goes on.
  if (hasFiniteVerb(/^\p{L}+/u.exec(rest)?.[0] ?? '') && !pastParticiple.test(rest)) return undefined;
  // And so does "Barnard, 53, received jeers, cheers and offers".
  if (activeVerb.test(rest)) return undefined;
  // "Its president, Liu Qing,": who it is belongs to the fact.
  if (bareName.test(rest) && /\p{Ll}$/u.test(before)) return undefined;
  if (
    !hasFiniteVerb(before) &&
    !opensPhrase.test(before) &&
    !attribution.test(rest.slice(0, rest.indexOf(',')))
  ) {
    return 'of the subject';
  }
  if (opensPhrase.test(before) && !before.includes(', ')) return undefined;
  const followsName = /\p{Lu}[\p{L}\p{N}.’'&)-]*(?: \d+)?$/u.test(before);
  if (apposition.test(rest))
    return followsName ? 'of a name' : nounApposition.test(rest) ? 'of a noun' : undefined;
  return isFirst && followsName && pastParticiple.test(rest) ? 'participle' : undefined;
}

const calls = /\b(?:designat|labell?|brand|classif|regard|describ)(?:es|ed|e|s|ied|ies)? /;
const activeVerb = new RegExp(
  String.raw`^(?!(?:called|named|dubbed|nicknamed|titled|entitled|aged|considered|deemed|elected|appointed|\p{Ll}+ly) )\p{Ll}{3,}ed (?!(?:${insteadOfObject}|who|which|when|while|up|out|off|down|last|this|late|early|earlier|\p{Ll}+ly)\b)[\p{L}\d$€£“"]`,
  'u',
);
const bareName = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3},/u;
/** A fronted phrase: its comma ends it and opens no aside. */
const opensPhrase =
  /^(?:\p{Ll}|After|As|When|While|If|In|On|At|With|By|Despite|Although|Though|Since|Because|For|Under|Following|Amid|Before|During|Until|Unless|From|Among|Within|Through|Besides|Unlike|Like|Once|Whether|Over|Of|Just|So|Then|Now|Today|Yesterday|Earlier|Later|Late|Last|This|To|\p{Lu}\p{Ll}+(?:ing|ly)\b|[“"])/u;
const relative =
  /^(?:which|who|whose|where|whom|(?:(?:one|some|many|most|all|both|\d[\d,]*) )?of (?:which|whom)|(?:under|in|on|for|by|to|with|from) (?:which|whom))\b/;
const apposition =
  /^(?:an? (?!(?:day|week|month|year|hour|decade) (?:after|before|earlier|later)\b)|the (?=\p{Ll})|its |their |his |her |one of |part of |owned by |known (?:as|for) |also known as |formerly |based in |headquartered in |led by |founded |headed by |backed by |maker of |(?:publisher|operator|owner|provider|developer|seller|manufacturer|subsidiary) of |parent (?:company )?of |home (?:of|to) )/u;
const nounApposition =
  /^(?:an? |one of |part of |the (?:first|second|third|latest|largest|biggest|most|highest|lowest|worst|best|only|last)\b)/;
const pastParticiple =
  /^(?:\p{Ll}{2,}ed|born|held|built|led|made|seen|given|written|run|set up|best known)\b/u;
/** "8.026 billion yuan, or about $1.2 billion," */
const conversion =
  /^(?:or |about |around |roughly )(?:about |around |roughly |some |nearly |almost |more than )?(?:[^\s\d]{0,3}\d[\d.,]*(?: (?:million|billion|trillion))?(?: \p{L}+)?|(?:half|an? (?:third|quarter|fifth|tenth)|(?:two|three)[ -]\p{Ll}+) (?:of )?[^,]{2,40}),/u;
const qualifier =
  /^(?:this time|as a matter of|with immediate|on (?:a|the) (?:proposal|recommendation|request|motion|advice) (?:by|of|from)|at the request of|particularly|especially|mostly|mainly|primarily|notably|chiefly|largely|partly|in part|in particular) /;

/** "A company that sells personas": no item of a list. */
const tellsWhatItIs = /^an? (?:[\p{L}-]+ ){1,4}(?:that|which|who)[ ,]/u;

function looksLikeList(rest: string, before: string, aside: Aside): boolean {
  if (/^[^,]{1,40}, (?:and|or) |^(?:(?! (?:that|who|which) )[^,]){1,40} and \p{Lu}/u.test(rest)) return true;
  return aside === 'of a noun' && (/, (?:and|or) /.test(rest) || /, an? /.test(before.slice(-60)));
}

/** Whether the main clause goes on after an aside: with its verb, or behind an apposition with a preposition. */
function resumes(rest: string, aside: Aside): boolean {
  if (/^(?:and|or|but|which|who|whose|where|while|as|an?|the|in (?:violation|breach))\b/.test(rest))
    return false;
  // ", only one of which has led", ", opposed by nearly everybody": more of the same is told.
  if (/^(?:only )?\p{Ll}+ of (?:which|whom)\b/u.test(rest)) return false;
  if (aside.startsWith('of a ') && /^\p{Ll}+ed (?:by|in|on|at|to|from|with)\b/u.test(rest)) return false;
  // "…, which helps with benefits, services and programs, to": the list is not done.
  if (/^\p{Ll}+s and \p{Ll}+s,/u.test(rest)) return false;
  // "Fined Acme, a carrier, 40,000 pounds".
  if (/^[$€£¥₹]?\d/.test(rest)) return aside === 'of a name' || aside === 'of a noun';
  // ", on Wednesday adopted a law".
  const first = /^(?:on (?:\d{1,2} )?\p{Lu}\p{Ll}+(?: \d{1,2})?(?:,? \d{4})? )?(\p{Ll}+)/u.exec(rest)?.[1];
  if (first === undefined) return false;
  if (hasFiniteVerb(first) || (/ly$/.test(first) && hasFiniteVerb(rest.slice(0, 30)))) return true;
  return (
    aside === 'of a name' &&
    /^(?:for|in|on|over|from|to|by|after|with|about|against|of|at|among|along|that)\b/.test(rest)
  );
}

const participle =
  /^(?:(?:\p{Ll}+ly|more than|thus|thereby) )?(?!during|according|including|pending|regarding|concerning|excluding|barring|depending|something|nothing|anything|everything|king|being)\p{Ll}{2,}ing\b/u;
/** ", focused on two cities", ", capped by a speech". */
const pastParticiplePhrase =
  /^(?:\p{Ll}+ly )?\p{Ll}{3,}ed (?:by|on|at|in|around|with|from) (?:[^,]|, (?:and )?(?=\p{Lu}))*$/u;
const listing = /^(?:including|such as|ranging from) /;
const demands =
  /^(?:asking|urging|demanding|ordering|directing|instructing|requiring|warning|telling|advising|seeking|calling on) /;
const document =
  /\ban? (?:\p{Ll}+ )?(?:circular|notice|statement|order|letter|advisory|directive|memo|petition|complaint|resolution|e-?mail|tweet|message|decree|warning|appeal|ultimatum)(?: (?:on|to|in|from|late|early) [^,]*)?$/u;
const resumesWithAuxiliary =
  /, ["“]?(?:should|will|would|must|can|could|shall|is|are|was|were|has|have|had) /;
const background = /^(?:while|as|with|since|because) /;
const coordinate =
  /^and (?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:of|\p{Ll})|the|a|an|it|they|he|she|its|their|there|those|these|some|many|several|will|has|have|is|are|was|were|\p{Lu}[\p{L}-]+)\b/u;
/** ", conduct that had already earned it a fine". */
const bareApposition = /^(?:bipartisan |proposed |draft |new )?\p{Ll}{4,} (?:that|which) /u;
/** "To publish it, and to promise", "asked whether they may, and whether": the second goes. */
const sameAgain = /^and (?:to \p{Ll}+|whether|how|why|what|by|for|on) /u;
/** "An agency that does not exist, will have no building, and must": both of the others go. */
const auxiliary = '(?:will|would|has|have|is|are|was|were|must|can|could) ';
const severalPredicates = new RegExp(`^${auxiliary}[^,]*, and ${auxiliary}`);
const needsBoth = /\b(?:both|either|not only|between(?!.* and ))\b/;
const circumstance =
  /^(?:even (?:though|as) |despite|in spite of|in (?:breach|violation) of|(?:[\p{L}\d-]+ ){1,6}(?:hours?|days?|weeks?|months?|years?) (?:after|before|since)|after|following|amid|days|weeks|months|years|just|less than|more than|in a move|in what|an? (?:move|decision|step|sign|shift|change|reversal|rebuke|victory|win|blow|setback|turn|practice)|part of|thanks to|owing to|due to|subject to|under (?:an?|the|its|their)|the former|(?:its|their|his|her) (?:first|second|third|fourth|latest|largest|biggest)|(?:its|their|the) [^,]{2,40} having|in (?:the|a|an|its|their|one of|what|guidance|comments|remarks|evidence|testimony|documents|filings)|on the grounds? that|(?:allegedly|reportedly|supposedly) (?:for|to|in))\b/u;

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
  if (participle.test(rest) || pastParticiplePhrase.test(rest) || listing.test(rest)) return cut(2);
  if (background.test(rest)) {
    if (!hasFiniteVerb(rest) && !/\b\p{Ll}{2,}(?:ing|ed)\b/u.test(rest)) return 'none';
    return cut(/^while /.test(rest) ? 2 : saysInWhatRole(text.slice(at)) ? 4 : 3);
  }
  if (coordinate.test(rest))
    return hasFiniteVerb(rest) ? cut(/^and (?:the|it|they|\p{Lu})/u.test(rest) ? 2 : 3) : 'none';
  if (severalPredicates.test(rest) || bareApposition.test(rest)) return cut(3);
  // "For placing cookies, for hiding the button and for", "to cease recording, to remove the cameras and to".
  if (/^for \p{Ll}+ing /u.test(rest) && / for \p{Ll}+ing /u.test(text.slice(0, at))) return cut(3);
  if (/^to \p{Ll}+ /u.test(rest) && / to \p{Ll}+ /u.test(text.slice(0, at)) && / and to /.test(rest))
    return cut(3);
  if (sameAgain.test(rest)) return needsBoth.test(text.slice(0, at)) ? 'none' : cut(3);
  return circumstance.test(rest) || /^or \p{Ll}+ing\b/u.test(rest) ? cut(3) : 'none';
}
