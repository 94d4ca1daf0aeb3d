import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import type { AddCut } from '../cut.ts';
import { hasMainClause } from './clauses.ts';
import type { Comma, CommaCut } from './comma.ts';
import { apposition, asideOf, enclosedCut } from './enclosed-asides.ts';
import { endingCut } from './ending-clauses.ts';
import { type Mark, opensWithAttribution } from './marks.ts';

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
  if (takesBack.test(comma.rest)) return;
  const asideFound = asideOf(comma.rest, comma.before, index === 0);
  const cut =
    ageCut(comma) ??
    conversionCut(comma) ??
    qualifierCut(comma) ??
    listingCut(comma) ??
    titleCut(comma) ??
    someOfThemCut(comma) ??
    (asideFound && enclosedCut(comma, asideFound)) ??
    endingCut(comma, asideFound);
  if (cut !== 'none') add(cut.start, cut.end, cut.level);
}

/** "Imposed a denial of its privileges, which will be suspended if it pays": without it the denial holds. */
const takesBack = pattern()`
  ^which (?:may|might|can|could) (?:nevertheless|nonetheless|however|still|yet)\b
  |^which (?:(?:will|would) be|is|are|was|were|has been) (?:then )?
    (?:suspended|stayed|waived|reversed|overturned|paused)\b
`;

/** "Lee, 34, said". */
function ageCut({ rest, at, after }: Comma): CommaCut | undefined {
  const age = /^\d\d,(?!\d)/.exec(rest);
  if (!age) return undefined;
  // ", 22, a student": the second comma still opens what follows.
  const behind = rest.slice(age[0].length + 1);
  const closes = !apposition.test(behind);
  return { start: at, end: after + age[0].length - (closes ? 0 : 1), level: 1 };
}

function conversionCut({ rest, before, marks, index, at }: Comma): CommaCut | undefined {
  const next = marks[index + 1];
  const isConversion = conversion.test(rest) && next?.kind === 'comma' && /\d/.test(before.slice(-30));
  return isConversion ? { start: at, end: next.at + 1, level: 2 } : undefined;
}

/** "8.026 billion yuan, or about $1.2 billion," */
const conversion = european(pattern('u')`
  ^(?:or |about |around |roughly )(?:about |around |roughly |some |nearly |almost |more than )?
    (?:[^\s\d]{0,3}\d[\d.,]*(?: (?:million|billion|trillion))?(?: \p{L}+)?
    |(?:half|an? (?:third|quarter|fifth|tenth)|(?:two|three)[ -]\p{Ll}+) (?:of )?[^,]{2,40}),
`);

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

const qualifier = pattern()`
  ^(?:this time|even (?:in|at|for|with)|as a matter of|with immediate|on (?:a|the) (?:proposal|recommendation|request|motion
    |advice) (?:by|of|from)|at the request of|particularly|especially|mostly|mainly|primarily|notably
    |chiefly|largely|partly|in part|in particular)[ ]
`;

/** ", including two judges and four reporters,": up to the comma behind the last of them. */
function listingCut({ rest, at, after, tailEnd }: Comma): CommaCut | undefined {
  const listed = enclosedListing.exec(rest)?.[0];
  if (listed === undefined) return undefined;
  const end = after + listed.length;
  return end < tailEnd ? { start: at, end: end - 1, level: /\d/.test(listed) ? 2 : 1 } : undefined;
}

const enclosedListing = pattern('u')`
  ^(?:including|such as|among them) (?:[^,;:"“”]*,(?: [^,;:"“”]+,)*(?: [^,;:"“”]+)? and [^,;:"“”]*|[^,;:"“”]* and [^,;:"“”]*
    |[^,;:"“”]*), (?=(?:without|to|for|in|by|on|from|with|after|under|over|at|against|when|while|as) )
`;

/** "A new programme, called the Endurance Evaluation, that": how it is called. */
function titleCut({ rest, at, after, tailEnd }: Comma): CommaCut | undefined {
  const title = titleOfNoun.exec(rest)?.[0];
  return title === undefined || after + title.length >= tailEnd
    ? undefined
    : { start: at, end: after + title.length - 1, level: 1 };
}

/** "To push players, many of them children, into spending": what many of them are. */
function someOfThemCut({ rest, at, after }: Comma): CommaCut | undefined {
  const some = someOfThem.exec(rest)?.[0];
  return some === undefined ? undefined : { start: at, end: after + some.length - 1, level: 1 };
}

const someOfThem =
  /^(?:many|most|some|several|all|half|nearly all) of (?:them|whom|which) [^,;]{3,50}, (?=(?:in|into|to|from|with|for|on|at|by|over|about|who|that|of) )/;

const titleOfNoun =
  /^(?:called|named|dubbed|titled|known as) [^,;]{3,80}, (?=(?:that|which|to|for|in|on|with|under) )/;
