import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { openMarksIn } from '../quotation-marks.ts';
import { plainDates } from './dates/writing.ts';

/** A punctuation mark that parts an English sentence: outside quotes, brackets, numbers and dates. */
export interface Mark {
  readonly kind: 'comma' | 'dash' | 'semicolon' | 'colon';
  readonly at: number;
  /** Where the words after it begin. */
  readonly after: number;
}

export function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  let depth = 0;
  let straight = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') straight = !straight;
    else if ('“«([„'.includes(character)) depth++;
    else if ('”»)]'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0 || straight) continue;
    const kind = kinds[character];
    if (kind !== undefined) {
      const isDate = character === ',' && /^ \d{4}\b/.test(text.slice(at + 1, at + 7));
      if (text.charAt(at + 1) === ' ' && !isDate) marks.push({ kind, at, after: at + 2 });
      continue;
    }
    const dash = ' —-'.includes(character) ? dashAt.exec(text.slice(at, at + 6)) : undefined;
    if (dash) {
      marks.push({ kind: 'dash', at, after: at + dash[0].length });
      at += dash[0].length - 1;
    }
  }
  return marks;
}

const kinds: Readonly<Record<string, Mark['kind'] | undefined>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
};
const dashAt = european(/^ (?:—|–|-{1,3}) |^(?:—|--)(?=\p{L})/u);

/** Whether a place lies in a quotation or in brackets. */
export const insideQuote = (text: string, at: number): boolean =>
  openMarksIn(text, 'quotations and brackets')[at] !== 0;

/** Whether a place lies between two dashes, in an aside that is not over. */
export function insideDashes(marks: readonly Mark[], at: number): boolean {
  const dashes = marks.filter((mark) => mark.kind === 'dash');
  return dashes.filter((mark) => mark.at < at).length % 2 === 1 && dashes.some((mark) => mark.at > at);
}

/** Verbs and phrases that name who claims something. */
export const attribution = pattern()`
  \b(?:said|says?|told|according to|claimed|claims|argued|argues|alleged|wrote|reported|reports|announced
    |added|noted|believes?|accused|accuses|warned|estimates?|estimated)\b
`;

/** "A day after the court found it unlawful": when it was, not who says it. */
const timeSince = String.raw`(?:[\p{L}\d-]+ ){1,4}(?:hours?|days?|weeks?|months?|years?) (?:after|before|since) `;

/** A clause that begins by naming who claims something; "the first reported case" and "claims of fraud" name nobody. */
export const opensWithAttribution = european(pattern('u')`
  ^(?!${timeSince}|(?:under|as part of|following|after|amid|through|despite) (?:an?|the|its|their|new) [^,;]{2,40} (?:announced|reported|noted) )(?:according to|an? [^,;]{1,40} (?:concluded|ruled|found|(?<!ly )held|decided|advised|recommended)\b
    (?! (?:by|to|up|back)\b)|[^,;]{1,60} (?:reports?|says?|said|estimates?|suggests?) (?:today
    |on \p{Lu}\p{Ll}+)(?=[, ]|$)|[^,;]{1,40} (?:has|have|had) (?:ruled|found|heard|held|decided|concluded
    |confirmed|announced|learned|told|warned)\b
    |(?:[^,;]{1,40} )?(?:said|(?<!\b(?:an?|the|no|more|final) )says?|told|wrote|added|argued|argues
    |alleged|alleges|announced|noted|warned|believes?)\b(?! (?:is|are|was|were|will|would) )
    |[^,;]{1,40} (?:advised (?!by\b)|cautioned|insisted|acknowledged (?!by\b)|claimed|claims (?!of\b)|reported (?!\p{Ll}+s?\b)|estimates|(?<!\ban? )estimated)\b)
`);

/** Where a closing ", the ministry said" or ", according to ..." begins, else the final stop. */
export function endBeforeAttribution(text: string): number {
  const from = Math.max(0, text.length - 220);
  const match = closingAttribution.exec(text.slice(from));
  if (!match) return endOfText(text);
  const at = from + match.index;
  if (!withoutSpeaker.test(match[0])) return at;
  // "After regulators in Beijing, among them the bank, told firms": a clause goes on.
  return startOfSpeaker(text, at) ?? (match[0].startsWith(', told') ? endOfText(text) : at);
}

/** ", Meghna Sinha, said": who says it stands before the last comma. */
function startOfSpeaker(text: string, at: number): number | undefined {
  const name = text.lastIndexOf(', ', at - 1);
  const role = text.lastIndexOf(', ', name - 1);
  if (name < 0 || !/^(?:\p{Lu}[\p{L}.’'-]* ?)+$/u.test(text.slice(name + 2, at))) return undefined;
  // ", Sen. John McCain, R-Arizona, said".
  const isParty = /^[DRI]-\p{Lu}/u.test(text.slice(name + 2, at));
  return role > 0 && isParty ? role : name;
}

const withoutSpeaker = european(
  /^, (?:said|says|told|added|wrote|announced|claimed|argued|noted|warned)\b(?! (?:the|an?|(?!\p{Lu}\p{Ll}+day\b)\p{Lu}))/u,
);

const closingAttribution = european(pattern('u')`
  , (?:according to [^,;]{1,180}(?:, (?:\d{4}|(?!
    (?:and|but|or|which|who|while|as|with|adding|\p{Ll}+ing|the (?:\p{Ll}+est|first|latest|last|only|most)
    |an? (?:\p{Ll}+ )?(?:step|move|sign|decision|shift|change|reversal|blow|setback|victory|win|turn
    |figure|increase|rise|drop)) )[^,;"“”]{3,80}))?
    |(?:said|says) (?:the |an? |\p{Lu})[^,;"“”]{1,90}
    (?:, (?:(?:an?|the|its|their|his|her|head|chief|director|president|chair\p{Ll}*|spokes\p{Ll}+
    |professor|lawyer|author|founder|who) )[^,;"“”]{3,90})?
    |(?:(?!${timeSince}|\p{Ll}+ing |(?:which|who|whose|and|but) |[^,;]* (?:that|which|what|unless|if|whether|because|until) )[^,;"“”—–]{1,90} )?
    (?:said|says?|told [^,]{1,50}(?: in an interview(?: (?:aired|broadcast|published) on \p{Lu}\p{L}+)?)?
    |added|reported|reports|wrote|announced|claimed|argued|noted|warned|will tell|estimates|showed|shows?
    |found(?! to\b)|has found|concluded|revealed|has revealed|tells?|have found|has learned|have learned|learned|ruled|held|confirmed|acknowledged|conceded|admitted)
    (?: [^,;"“”]{1,44}(?:, \d{4})?)?(?:, citing [^,;]{1,60})?)[.]?$
`);

export const endOfText = (text: string): number => (/[.!]$/.test(text) ? text.length - 1 : text.length);

/** Whether a number stands so near before a place that what follows may be its unit or scope. */
export const numberJustBefore = (text: string, at: number): boolean =>
  /\d[^,;]{0,18}$/.test(text.slice(Math.max(0, at - 24), at).replace(plainDates, ' '));
