import { european } from '../../shared/european.ts';
import type { Cut, CutLevel } from '../cut.ts';
import { openMarksIn } from '../quotation-marks.ts';
import type { Grammar } from './grammar.ts';

/** Less before a cut is no statement. */
const fewestCharactersLeft = 45;
const longestAside = 110;

/** What of a sentence can go that is too long, by the grammar of its language. */
export function foreignCutsOf(text: string, grammar: Grammar): Cut[] {
  const cuts: Cut[] = [];
  const open = openMarksIn(text, 'quotations and brackets');
  const end = grammar.closingAttribution.exec(text)?.index ?? endOf(text);
  const add = (start: number, stop: number, level: CutLevel): void => {
    if (stop > start && !grammar.attribution.test(text.slice(start, stop)))
      cuts.push({ start, end: stop, level });
  };
  const addToEnd = (start: number, level: CutLevel): void => {
    const before = text.slice(0, start);
    if (start >= end || open[start] !== 0 || before.length < fewestCharactersLeft) return;
    if (!holdsVerb(before, grammar) || grammar.needsBoth.test(before)) return;
    // "The company, which, according to the office": who says it hides that nothing is said.
    if (grammar.hangingEnd.test(`${before}.`) || endsInRelative.test(before)) return;
    const clause = before.slice(before.lastIndexOf(', ') + 2);
    // "Provided that it is erased and nobody sees it": all of a condition stays, and so does one that would go along.
    const [, ...further] = text.slice(start, end).split(/, (?=\p{L})/u);
    if ([clause, ...further].some((part) => grammar.condition.test(part))) return;
    // "With which it will unify the rules, speed": the verb of the clause is yet to come.
    if (grammar.verbComesLast && grammar.behindComma.test(`${clause} `) && !holdsVerb(clause, grammar))
      return;
    if (grammar.complement?.test(text.slice(start, end)) && !/^, um /.test(text.slice(start))) return;
    add(start, end, level);
  };

  for (const match of text.matchAll(bracketed)) {
    add(match.index, match.index + match[0].length, acronym.test(match[0]) ? 2 : 1);
  }
  for (const match of text.matchAll(betweenDashes)) {
    if (open[match.index] === 0) add(match.index, match.index + match[0].length, 1);
  }
  const commas = [...text.matchAll(/, /g)]
    .map(({ index }) => index)
    .filter((at) => open[at] === 0 && at < end);
  for (const [place, comma] of commas.entries()) {
    const before = text.slice(0, comma);
    const rest = text.slice(comma + 2);
    const next = commas[place + 1];
    const segment = text.slice(comma + 2, next ?? end);
    const isClause = grammar.behindComma.test(rest) && !grammar.restricts.test(firstWordsOf(rest));
    if (next !== undefined && grammar.day.test(segment)) add(comma, next + 1, 4);
    else if (
      next !== undefined &&
      segment.length <= longestAside &&
      (isClause || isApposition(segment, grammar))
    ) {
      if (isAside(before, text.slice(next + 2), grammar)) {
        const isBehindPhrase = grammar.frontedPhrase?.test(text) === true && !holdsVerb(before, grammar);
        add(comma, isBehindPhrase ? next : next + 1, isClause ? 2 : 3);
      }
    }
    const isLast = next === undefined || grammar.behindComma.test(text.slice(next + 2));
    const opensApposition =
      isLast && grammar.apposition?.test(segment) === true && isApposition(segment, grammar);
    // "L’autorité a adressé, mardi, une lettre": what the verb asks for comes behind the aside.
    const isObject =
      opensWithArticle.test(rest) &&
      endsAside(text, commas, place, grammar) &&
      endsInVerb.test(text.slice(0, commas[place - 1]));
    // "Des sites parfaitement licites : une mutuelle, plusieurs collectivités": a list.
    const isListed = opensApposition && / ?: [^:]*$/.test(before);
    if (isObject || isListed) continue;
    if (isClause || isJoint(rest, grammar) || (opensApposition && !endsAside(text, commas, place, grammar)))
      addToEnd(comma, 3);
  }
  for (const match of text.matchAll(/ (?=\p{L})/gu)) {
    if (isJoint(text.slice(match.index + 1), grammar)) addToEnd(match.index, 3);
  }
  if (grammar.atTheEnd) for (const match of text.matchAll(grammar.atTheEnd)) addToEnd(match.index, 3);
  for (const match of text.matchAll(parted)) {
    if (!(grammar.dashIsVerb && dash.test(match[0]))) addToEnd(match.index, 3);
  }
  return cuts;
}

const opensWithArticle =
  /^(?:une?|les?|la|des|el|l[ao]s|un[ao]?s?|uma?s?|os?|as?|il|lo|gli|een|de|het|eine?[nrms]?|de[nrms]|das|die) /;
/** A participle or an infinitive of the Romance languages, as far as endings tell. */
const endsInVerb = european(/\p{Ll}(?:é|[aei]r|re|[aiu][dt]o|i[st]|u)$/u);
/** "Cuyo programa descarta candidatos y que utilizan": who does? */
const endsInRelative = european(/(?<!\p{L})(?:que|qui|che|cui) \p{L}+$/u);

/** Whether a second statement begins there; the verb of "y Alicante, en los que no quedaría" is that of a clause. */
function isJoint(rest: string, grammar: Grammar): boolean {
  const [joint] = grammar.joint.exec(rest) ?? [];
  return joint !== undefined && !relativeInJoint.test(joint);
}
const relativeInJoint = european(
  /^\p{L}+ (?!(?:que|che) )\S.* (?:qu[ei]|dont|où|che|cui|quien(?:es)?|cuy[oa]s?) /u,
);

const bracketed = / \([^()]{2,120}\)/g;
const acronym = european(/^ \([\p{Lu}.&-]{2,10}\)$/u);
const betweenDashes = european(/ [–—] [^–—]{3,110} [–—](?= )|(?<=\p{L})—[^–—]{3,110}—(?=[ ,])/gu);
const dash = /[–—-]/;
/** A semicolon, a dash, or a colon that announces no quotation. */
const parted = /; | [–—-] |: (?![„“"«»])/gu;
const endOf = (text: string): number => (/[.!]$/.test(text) ? text.length - 1 : text.length);
const firstWordsOf = (text: string): string => text.split(' ', 2).join(' ');

/** Not in brackets, which say nothing of the sentence around them. */
export const holdsVerb = (text: string, grammar: Grammar): boolean =>
  grammar.finiteVerb.test(text.replace(/\([^()]*\)/g, ''));

const isApposition = (segment: string, grammar: Grammar): boolean =>
  !holdsVerb(segment, grammar) && !grammar.restricts.test(segment);

/** Whether the main clause goes on behind an aside: with its verb if it had none, else with what the verb asks for. */
const isAside = (before: string, behind: string, grammar: Grammar): boolean =>
  holdsVerb(before, grammar)
    ? grammar.goesOn?.test(behind) === true
    : grammar.finiteVerb.test(/^[^\s,]+/u.exec(behind)?.[0] ?? '');

/** Whether the comma ends an aside rather than the clause before it. */
function endsAside(text: string, commas: readonly number[], place: number, grammar: Grammar): boolean {
  const previous = commas[place - 1];
  if (previous === undefined) return false;
  const segment = text.slice(previous + 2, commas[place]);
  return grammar.behindComma.test(segment) || grammar.day.test(segment) || !holdsVerb(segment, grammar);
}
