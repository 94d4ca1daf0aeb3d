import { european } from '../../shared/european.ts';
import type { AddCut, Cut } from '../cut.ts';
import { openMarksIn } from '../quotation-marks.ts';
import { endOfAside, goesOnWithVerb, opensClause } from './asides.ts';
import { holdsVerb, isJoint, lastClauseOf, opensRelativeClause } from './clauses.ts';
import {
  type Comma,
  endsAside,
  endsAsideBehindVerb,
  isBehindAsideAfterVerb,
  isInsideAside,
} from './commas.ts';
import type { Grammar } from './grammar.ts';
import { isWholeBefore } from './whole-before.ts';

/**
 * What of a sentence can go that is too long, by the grammar of its language; `tellsDecision` knows the words in which
 * the language tells that something was decided.
 */
export function foreignCutsOf(
  text: string,
  grammar: Grammar,
  tellsDecision: (statement: string) => boolean,
): Cut[] {
  const cuts: Cut[] = [];
  const open = openMarksIn(text, 'quotations and brackets');
  const end = grammar.closingAttribution.exec(text)?.index ?? endOf(text);
  const add: AddCut = (start, stop, level) => {
    if (stop > start && !saysWho(text.slice(start, stop), grammar)) cuts.push({ start, end: stop, level });
  };
  const addToEnd = (start: number, level: Cut['level']): void => {
    if (start >= end || open[start] !== 0) return;
    if (!isWholeBefore(text.slice(0, start), text.slice(start, end), grammar)) return;
    const gone = text.slice(start, end);
    // "Nobody rings the bell: the office has allowed drones": the news stands behind the colon.
    const [behindColon = ''] = /: .*$/u.exec(gone) ?? [];
    const isNews = holdsVerb(behindColon, grammar) && !grammar.decidedBy?.test(behindColon);
    if (isNews && !tellsDecision(text.slice(0, start))) return;
    add(start, end, level);
  };

  for (const match of text.matchAll(bracketed)) {
    add(match.index, match.index + match[0].length, 1);
  }
  for (const match of text.matchAll(betweenDashes)) {
    if (open[match.index] === 0) add(match.index, match.index + match[0].length, 1);
  }
  const commas = [...text.matchAll(/, /g)]
    .map(({ index }) => index)
    .filter((at) => open[at] === 0 && at < end);
  for (const [place, at] of commas.entries()) {
    const comma: Comma = { text, at, previous: commas[place - 1], further: commas.slice(place + 1) };
    const [next] = comma.further;
    if (next !== undefined && grammar.day.test(text.slice(at + 2, next))) add(at, next + 1, 4);
    else addAside(comma, grammar, add);
    if (mayEndSentence(comma, end, grammar)) addToEnd(at, 3);
  }
  for (const match of text.matchAll(/ (?=\p{L})/gu)) {
    const rest = text.slice(match.index + 1);
    const isStatement = isJoint(rest, grammar) && !grammar.jointPhrase.test(rest);
    if (
      text[match.index - 1] !== ',' &&
      (isStatement || isSecondHalf(text.slice(0, match.index), rest, grammar))
    )
      addToEnd(match.index, 3);
  }
  if (grammar.atTheEnd) for (const match of text.matchAll(grammar.atTheEnd)) addToEnd(match.index, 3);
  for (const { index, 0: day } of text.matchAll(grammar.dayOfNews)) {
    if (open[index] === 0) add(index, index + day.length, 4);
  }
  for (const match of text.matchAll(parted)) {
    if (!(grammar.dashIsVerb && dash.test(match[0]))) addToEnd(match.index, 3);
  }
  return cuts;
}

/** What stands between this comma and another, if the sentence goes on behind that one. */
function addAside(comma: Comma, grammar: Grammar, add: AddCut): void {
  const { text, at } = comma;
  const before = text.slice(0, at);
  const isClause = opensClause(text.slice(at + 2), grammar);
  // "Ha aperto, a quanto si apprende, procedimenti …, inadempienti": what the verb asks for is no aside.
  if (!isClause && endsAsideBehindVerb(comma, grammar)) return;
  const close = endOfAside(comma, grammar);
  if (close === undefined) return;
  const isBehindPhrase =
    !before.includes(', ') &&
    grammar.frontedPhrase.test(before) &&
    !holdsVerb(before, grammar) &&
    !goesOnWithVerb(text.slice(close + 2), grammar);
  const keepsComma = isBehindPhrase || isInsideAside(comma, grammar);
  add(at, keepsComma ? close : close + 1, isClause ? 2 : 3);
}

/** Whether what the comma opens can be the last of the sentence: a clause, another statement, or an apposition. */
function mayEndSentence(comma: Comma, end: number, grammar: Grammar): boolean {
  const { text, at, further } = comma;
  const rest = text.slice(at + 2);
  const [next] = further;
  const segment = text.slice(at + 2, next ?? end);
  const isLast = next === undefined || grammar.behindComma.test(text.slice(next + 2));
  const opensApposition =
    isLast &&
    grammar.apposition?.test(segment) === true &&
    !holdsVerb(segment, grammar) &&
    !grammar.restricts.test(segment);
  // "L’autorité a adressé, mardi, une lettre": what the verb asks for comes behind the aside.
  const isObject =
    (grammar.opensObject?.test(rest) && endsAside(comma, grammar)) ||
    (grammar.complement.test(rest) && isBehindAsideAfterVerb(comma, grammar));
  // "Des sites parfaitement licites : une mutuelle, plusieurs collectivités": a list.
  const isListed = opensApposition && / ?: [^:]*$/.test(text.slice(0, at));
  if (isObject || isListed) return false;
  return (
    opensClause(rest, grammar) || isJoint(rest, grammar) || (opensApposition && !endsAside(comma, grammar))
  );
}

const bracketed = / \([^()]{2,120}\)/g;
const betweenDashes = european(/ [–—] [^–—]{3,110} [–—](?= )|(?<=\p{L})—[^–—]{3,110}—(?=[ ,])/gu);
const dash = /[–—-]/;
/** A semicolon, a dash, or a colon that announces no quotation. */
const parted = /; | [–—-] |: (?![„“"«»])/gu;
const endOf = (text: string): number => (/[.!]$/.test(text) ? text.length - 1 : text.length);

/** "Hat einen Beauftragten bestellt und der Tochter neue Händler verboten". */
const isSecondHalf = (before: string, rest: string, { verbLast }: Grammar): boolean =>
  verbLast?.secondHalf.opens.test(rest) === true &&
  verbLast.secondHalf.before.test(before) &&
  verbLast.opensBracket.test(lastClauseOf(before)) &&
  verbLast.closesBracket.test(rest.replace(/\.$/, ''));

/** "Which, by its own account, has 40 shops": not who says the whole. */
const saysWho = (cut: string, grammar: Grammar): boolean =>
  grammar.attribution.test(cut) &&
  !grammar.subordinate.test(cut.slice(2)) &&
  !(
    cut.endsWith(',') &&
    (opensRelativeClause(cut.slice(2), grammar) || grammar.verbLast?.mayOpenRelative.test(cut.slice(2)))
  );
