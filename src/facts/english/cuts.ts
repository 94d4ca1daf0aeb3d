import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { monthNames } from '../calendar.ts';
import { type AddCut, type Cut, maximumFactCharacters } from '../cut.ts';
import { hasMainClause } from './clauses.ts';
import { addCommaCut } from './comma-cuts.ts';
import { addDashCut } from './dash-cuts.ts';
import { descriptorsIn } from './descriptors.ts';
import { isClaimedBehind, makesWrong, mustStay } from './guards.ts';
import { addInnerCuts } from './inner-cuts.ts';
import { endBeforeAttribution, endOfText, insideQuote, marksOf } from './marks.ts';
import { needlessPhrases } from './needless-phrases.ts';
import { secondPredicatesIn } from './second-statements.ts';
import { joinedClausesIn } from './splits.ts';
import { addTailCuts } from './tails.ts';

const saysMore = /^,? (?:that|who|which|whose|whom|when|where)\b/;

/** "Ruled on Monday that": what was ruled does not say more of Monday. */
const isDayOfRuling = (text: string, start: number, end: number): boolean =>
  / that\b/.test(text.slice(end, end + 5)) &&
  /\b(?:said|says|ruled|found|held|announced|told|warned|decided|confirmed|argued)$/.test(
    text.slice(0, start),
  );

/** What of an English sentence that is too long can go. `isKnown` tells whether readers know a name without its descriptor. */
export function cutsOf(text: string, isKnown: (name: string) => boolean): Cut[] {
  const cuts: Cut[] = [];
  const add: AddCut = (start, end, level) => {
    const gone = text.slice(start, end);
    // "For the first time since 2008, when …": what follows says more of what would be gone.
    if (level > 1 && saysMore.test(text.slice(end)) && !isDayOfRuling(text, start, end)) return;
    if (end > start && !mustStay(gone)) cuts.push({ start, end, level });
  };
  for (const match of text.matchAll(bracketed)) {
    // There it is an editor's word that the quotation needs.
    if (insideQuote(text, match.index)) continue;
    const isShortForm = /^ \([\p{Lu}.&-]{2,10}\)$/u.test(match[0]);
    // "The Harbour Bureau (HB) may do what the rules of the HB forbid".
    if (isShortForm && text.includes(match[0].slice(2, -1), match.index + match[0].length)) continue;
    const level = conversion.test(match[0]) ? 2 : isShortForm || /\d/.test(match[0]) ? 3 : 1;
    add(match.index, match.index + match[0].length, level);
  }
  addDays(text, add);
  for (const { pattern, level } of needlessPhrases) {
    for (const match of text.matchAll(pattern)) add(match.index, match.index + match[0].length, level);
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
    // What stands behind a colon is what the sentence leads up to.
    else if (mark.kind === 'semicolon' && hasMainClause(text.slice(0, mark.at)))
      add(mark.at, endOfText(text), 2);
  }
  // A whole statement goes here, and its hedges with it, so that nothing of what remains gets surer; who said both stays.
  const saysWho = whoSaid.test(text.slice(tailEnd));
  for (const at of secondPredicatesIn(text)) {
    if (saysWho) cuts.push({ start: at, end: tailEnd, level: 3 });
    else if (!isClaimedBehind(text.slice(at))) cuts.push({ start: at, end: endOfText(text), level: 3 });
  }
  for (const match of text.matchAll(whatIsSettled)) {
    if (match.index < tailEnd) cuts.push({ start: match.index, end: tailEnd, level: 4 });
  }
  for (const { start, end } of joinedClausesIn(text, marks)) {
    const until = Math.max(start, Math.min(end, tailEnd));
    const clause = text.slice(start, end);
    const isNeeded = denial.test(clause) || isTurn(clause) || makesWrong(text.slice(0, start), clause);
    if (!isNeeded && !isClaimedBehind(text.slice(start, until))) cuts.push({ start, end: until, level: 3 });
  }
  const afterThem = endOfText(text) - tailEnd + 1;
  const endings = cuts
    .filter(
      ({ start, end }) => end >= tailEnd && start < tailEnd && start + afterThem > maximumFactCharacters,
    )
    .map(({ start }) => start);
  addTailCuts(text, marks, { tailEnd, endings: [...new Set(endings)] }, add);
  addInnerCuts(text, tailEnd, add);
  return distinct(cuts);
}

/** Each stretch once, at its lowest level: several rules may offer the same. */
function distinct(cuts: readonly Cut[]): Cut[] {
  const known = new Map<string, Cut>();
  for (const cut of cuts) {
    const key = `${cut.start}-${cut.end}`;
    const same = known.get(key);
    if (!same || cut.level < same.level) known.set(key, cut);
  }
  return [...known.values()];
}

/** The day of the news: it is told with it or, where it is too long, without. */
function addDays(text: string, add: AddCut): void {
  for (const { index, 0: found } of text.matchAll(day)) {
    const before = text.slice(0, index);
    const end = index + found.length;
    const isBetweenCommas = before.endsWith(',') && text.startsWith(',', end);
    // "An indictment, unsealed today, charges": alone it says something else.
    const isUnsealed = /, \p{Ll}+ed$/u.test(before) && text.startsWith(',', end);
    // "Gave an incomplete answer to a notice issued on 15 January": of the day alone it tells which.
    const isWhich = issued.test(before) && hasMainClause(before.replace(issued, ''));
    if (isUnsealed || isWhich) continue;
    add(isBetweenCommas ? index - 1 : index, isBetweenCommas ? end + 1 : end, 4);
  }
}
const whoSaid = /^, [^,]{2,60} (?:said|says|reported|announced|confirmed|found|told [^,]{2,30})\.?$/;
const issued = european(
  /(?<!\b(?:was|were|is|are|be|been|being|has|have|had|it|they|he|she|which|that|who)) (?:issued|posted|published|filed|sent|dated|signed|released)$/u,
);
const months = monthNames.join('|');
const day = european(pattern('gu')`
  (?= )(?<=[\p{L},)”"] ?(?<!\b(?:until|by|from|since|before|after|for|spent|effective|starting|through|of|effect
    |into force|expires?|due|scheduled)))(?: (?:late|early|earlier))? on[ ]
    (?:(?:${months}) \d{1,2}(?:, \d{4})?|\d{1,2} (?:${months})(?: \d{4})?|[A-Z][a-z]+day)
    (?: (?:morning|afternoon|evening|night))?
    (?= (?!(?:morning|afternoon|evening|night|last)\b|and\b|or\b|to\b (?:the|a)\b)\p{Ll}|,|\.?$)
`);

/** What somebody says against the rest of the sentence goes with it. */
const denial = /\b(?:den(?:y|ied|ies)|refute[ds]?|disputes?|disputed|rejects?|rejected)\b/i;

/** "…, but the assessment is still ongoing": what was said is not all. */
const isTurn = (clause: string): boolean =>
  /^,? but /.test(clause) && /\b(?:not|never|no|refused?|cancell?ed|\w+n['’]t)\b/.test(clause);

/** "($59 million)": the amount before it in another currency. */
const conversion =
  /^ \((?:about |around |roughly )?(?:US)?[$€£]\s?\d[\d.,]*(?: ?(?:million|billion|trillion|bn|mn?))?\)$/;
const bracketed = / \((?:[^()]|\([^()]*\)){2,120}\)/g;
/** "To settle allegations that": they stay allegations. */
const whatIsSettled = european(
  pattern('gu')`
    (?=[ ])(?<=\bto (?:settle|resolve) (?:(?:\p{Ll}+ ){0,2}|(?:[\p{L}.’'-]+ ){0,4}\p{Lu}[\p{L}.’'-]* )
      (?:allegations|accusations|charges|claims|complaints)(?= that)
      |\bto (?:settle|resolve) (?:[\p{L}.’'-]+ ){0,4}\p{Lu}[\p{L}.’'-]* (?:investigation|inquiry|probe|lawsuit|suit)(?= (?:into|over|accusing|alleging))) (?:that|into|over|accusing|alleging)
      (?= [\p{L}\d])
  `,
);

/** "The registration suspension", where the headline tells what is suspended. */
const modifier = european(/\b([Tt]he )(\p{Ll}{4,}) (?=\p{Ll}+(?:sion|tion|ment)\b)/gu);
