import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { hasFiniteVerb, hasMainClause, holdsVerb, insteadOfObject, waitsForObject } from './clauses.ts';
import type { Comma, CommaCut } from './comma.ts';
import { attribution, type Mark, opensWithAttribution } from './marks.ts';
import { baseForms } from './verbs.ts';

export type Aside = 'relative' | 'of the subject' | 'of a name' | 'of a noun' | 'participle';

export function asideOf(rest: string, before: string, isFirst: boolean): Aside | undefined {
  if (relative.test(rest) || (/^when /.test(rest) && /\b(?:19|20)\d\d$/.test(before))) return 'relative';
  // "Barnard, 53, was arrested": the sentence goes on.
  if (hasFiniteVerb(/^\p{L}+/u.exec(rest)?.[0] ?? '') && !pastParticiple.test(rest)) return undefined;
  // And so does "Barnard, 53, received jeers, cheers and offers".
  if (activeVerb.test(rest)) return undefined;
  // "Who come from Kenya, Uganda, Somalia and Mali, had been working": a list of names.
  if (/, (?:who|whose|which) [^.;]*$/.test(before) && restOfList.test(rest)) return undefined;
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
  if (
    apposition.test(rest) &&
    !(opensWithAttribution.test(rest) && !/^[^,]* (?:who|that|which|whose) /.test(rest))
  )
    return followsName ? 'of a name' : nounApposition.test(rest) ? 'of a noun' : undefined;
  return isFirst && followsName && pastParticiple.test(rest) ? 'participle' : undefined;
}

const relative =
  /^(?:which|who|whose|where|whom|(?:(?:one|some|many|most|all|both|\d[\d,]*) )?of (?:which|whom)|(?:under|in|on|for|by|to|with|from) (?:which|whom))\b/;

const restOfList = european(/^(?:\p{Lu}[^,]*, )*\p{Lu}[^,]* (?:and|or) [^,]+,/u);

const activeVerb = european(pattern('u')`
  ^(?!(?:called|named|dubbed|nicknamed|titled|entitled|aged|considered|deemed|elected|appointed
    |\p{Ll}+ly) )\p{Ll}{3,}ed (?!(?:${insteadOfObject}|who|which|when|while|up|out|off|down|last|this|late
    |early|earlier|\p{Ll}+ly)\b)[\p{L}\d$€£“"]
`);

const bareName = european(/^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3},/u);

/** A fronted phrase: its comma ends it and opens no aside. */
const opensPhrase = european(pattern('u')`
  ^(?:\p{Ll}|[“"]|(?:After|As|When|While|If|In|On|At(?! (?:least|most)\b)|With|By|Despite|Although|Though|Since|Because|For
    |Under|Following|Amid|Before|During|Until|Unless|From|Among|Within|Through|Besides|Unlike|Like|Once
    |Whether|Over|Of|Just|So|Then|Now|Today|Yesterday|Earlier|Later|Late|Last|This|To|Indeed
    |\p{Lu}\p{Ll}+(?:ing|ly))\b)
`);

export const apposition = european(pattern('u')`
  ^(?:an? (?!(?:day|week|month|year|hour|decade) (?:after|before|earlier|later)\b)|the (?=\p{Ll})|its |
    their |his |her |one of |part of |owned by |known (?:as|for) |also known as |formerly |based in |
    headquartered in |led by |founded |headed by |backed by |maker of |
    (?:publisher|operator|owner|provider|developer|seller|manufacturer|subsidiary) of |
    parent (?:company )?of |home (?:of|to) )
`);

const nounApposition =
  /^(?:an? |one of |part of |the (?:first|second|third|latest|largest|biggest|most|highest|lowest|worst|best|only|last)\b)/;

const pastParticiple = european(
  /^(?:\p{Ll}{2,}ed|born|held|built|led|made|seen|given|written|run|set up|best known)\b/u,
);

/** An aside that another comma closes. */
export function enclosedCut(comma: Comma, aside: Aside): CommaCut | undefined {
  const { text, marks, index, at, rest, before } = comma;
  const close = closeOf(comma, aside);
  if (!close) {
    const isItem = aside === 'of a noun' && !tellsWhatItIs.test(rest) && /, (?:and|or) /.test(rest);
    return aside === 'of the subject' || isItem ? 'none' : undefined;
  }
  // "Fell ill later, a passenger, Meghna Sinha, said": no aside, but who says it.
  if (hasMainClause(before) && speaks.test(text.slice(close.after))) return 'none';
  const inner = text.slice(at, close.at);
  // "The opponents, who, in the capital, have": the comma closes the phrase within.
  if (/^, (?:who|which),/.test(inner)) return 'none';
  // "Both “basic” searches, in which …, and “advanced” ones".
  if (/\bboth [^,]*$/.test(before)) return 'none';
  // "Issued, this Friday, a measure": what was issued.
  if (aside.startsWith('of a ') && waitsForObject(before)) return 'none';
  if (/, (?:and|or) /.test(inner) && aside !== 'relative') return 'none';
  const previous = marks[index - 1];
  // Inside another aside the comma closes that one too.
  const isNested =
    previous?.kind === 'comma' &&
    !hasFiniteVerb(text.slice(0, previous.at)) &&
    !hasFiniteVerb(firstWordOf(text.slice(previous.after))) &&
    !opensAnother.test(text.slice(previous.after)) &&
    !opensPhrase.test(text);
  return {
    start: at,
    end: isNested ? close.at : close.at + 1,
    level: /\d/.test(inner) || aside === 'participle' ? 2 : 1,
  };
}

/** "…, whereas the largest provider, Acme, holds": another clause. */
const opensAnother = /^(?:whereas|while|although|though|because|since) /;
const speaks = /^(?:said|says|told|added|wrote|tweeted|announced|argued|noted|warned|claimed)\b/;

/** "A company that sells personas", "a document promoted by Chile and Peru": no item of a list. */
const tellsWhatItIs = european(
  /^an? (?:[\p{L}-]+ ){1,4}(?:that|which|who)[ ,]|^an? (?:[\p{L}-]+ ){1,2}\p{Ll}+ed by /u,
);

/** The comma behind which the sentence goes on. */
function closeOf({ text, marks, index, after, tailEnd, before }: Comma, aside: Aside): Mark | undefined {
  const isObject =
    hasMainClause(before) && !/ (?:that|who|which) /.test(before) && !saysOfAnother.test(before);
  const isFronted = aside === 'relative' && opensPhrase.test(before) && !hasMainClause(before);
  return marks.slice(index + 1).find((later) => {
    if (later.kind !== 'comma' || later.at >= tailEnd) return false;
    // "A laboratory that, apparently without knowing, gave": the clause is not over.
    if (/ (?:that|who|which)(?:, [^,]*)?$/.test(text.slice(0, later.at))) return false;
    const behind = text.slice(later.after);
    // "Fined agencies, which bought data that an act, passed in 2024, would ban": nobody passed.
    if (aside === 'relative' && isObject && belongsToClause.test(behind)) return false;
    // "Under the terms, which a judge has to approve, the software may".
    if (isFronted && hasFiniteVerb(behind.split(', ')[0] ?? '')) return true;
    // "Rules, which were drafted in 2023, aim to".
    // "Systems, which can log in to accounts, fill in forms and pay": so they can.
    const isListed =
      canDo.test(text.slice(after, later.at)) && baseForms.has(firstWordOf(behind)) && / and /.test(behind);
    const isVerbOfMany =
      aside === 'relative' && !isListed && /\p{Ll}s$/u.test(before) && holdsVerb(firstWordOf(behind));
    // "The key of a clerk, whose account was never closed, to download".
    const isPurpose =
      aside === 'relative' && /^to \p{Ll}+ /u.test(behind) && hasFiniteVerb(text.slice(after, later.at));
    return resumes(behind, aside) || isVerbOfMany || isPurpose;
  });
}

const canDo = /\b(?:can|could|will|would|may|might|must|should|shall) (?:\w+ )?\w+ /;

/** "The court found Acme, which …, had": of whom it found it. */
const saysOfAnother = new RegExp(
  String.raw`${attribution.source}|\b(?:ruled|found|held|shows?|showed|means|meant|thinks?|knows?|knew|finds|rules|sees|suggests?|fears?|hopes?)\b`,
);

const belongsToClause = european(
  /^(?:\p{Ll}+ed (?:by|in|on|at|to|from|with)|would|will|could|can|might|must|should|has|have|had) /u,
);

const firstWordOf = (text: string): string => /^\p{Ll}+/u.exec(text)?.[0] ?? '';

const negatedVerb = /^(?:is|are|was|were|do|does|did|has|have|had|wo|would|ca|could|should)n['’]t\b/;

/** Whether the main clause goes on after an aside: with its verb, or behind an apposition with a preposition. */
function resumes(rest: string, aside: Aside): boolean {
  // ", opposed by nearly everybody": more of the same is told.
  if (
    aside.startsWith('of a ') &&
    /^(?!(?:failed|refused|agreed|declined|decided|tried|vowed|pledged|promised|threatened) to )\p{Ll}+ed (?:by|in|on|at|to|from|with)\b/u.test(
      rest,
    )
  )
    return false;
  // "Fined Acme, a carrier, 40,000 pounds".
  if (/^[$€£¥₹]?\d/.test(rest)) return aside === 'of a name' || aside === 'of a noun';
  // ", on Wednesday adopted a law".
  const first = /^(?:on (?:\d{1,2} )?\p{Lu}\p{Ll}+(?: \d{1,2})?(?:,? \d{4})? )?(\p{Ll}+)/u.exec(rest)?.[1];
  if (first === undefined) return false;
  if (negatedVerb.test(rest)) return true;
  if (hasFiniteVerb(first) || (/ly$/.test(first) && hasFiniteVerb(rest.slice(0, 30)))) return true;
  // "Fined it 40,000 pounds, its largest fine yet, for a breach".
  if (aside === 'of a noun') return /^(?:for|over|after)\b/.test(rest);
  return (
    aside === 'of a name' &&
    /^(?:for|in|on|over|from|to|by|after|with|about|against|of|at|among|along|that)\b/.test(rest)
  );
}
