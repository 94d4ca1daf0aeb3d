import { european } from '../../shared/european.ts';
import type { Cut, CutLevel } from '../cut.ts';
import { openMarksIn } from '../quotation-marks.ts';
import { endOfAside, goesOnWithVerb, opensClause } from './asides.ts';
import { holdsVerb, isJoint, lastClauseOf, opensRelativeClause, opensWithVerb } from './clauses.ts';
import type { Grammar } from './grammar.ts';
import { isWholeBefore } from './whole-before.ts';

/** What of a sentence can go that is too long, by the grammar of its language. */
export function foreignCutsOf(text: string, grammar: Grammar): Cut[] {
  const cuts: Cut[] = [];
  const open = openMarksIn(text, 'quotations and brackets');
  const end = grammar.closingAttribution.exec(text)?.index ?? endOf(text);
  const add = (start: number, stop: number, level: CutLevel): void => {
    if (stop > start && !saysWho(text.slice(start, stop), grammar)) cuts.push({ start, end: stop, level });
  };
  const addToEnd = (start: number, level: CutLevel): void => {
    if (start >= end || open[start] !== 0) return;
    if (!isWholeBefore(text.slice(0, start), text.slice(start, end), grammar)) return;
    const gone = text.slice(start, end);
    // "Nobody rings the bell: the office has allowed drones": the news stands behind the colon.
    const [behindColon = ''] = /: .*$/u.exec(gone) ?? [];
    if (holdsVerb(behindColon, grammar) && !grammar.decidedBy?.test(behindColon)) return;
    if (grammar.verbLast?.infinitiveClause.test(gone) && !isJoint(gone.replace(/^,? /, ''), grammar)) return;
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
  for (const [place, comma] of commas.entries()) {
    const before = text.slice(0, comma);
    const rest = text.slice(comma + 2);
    const next = commas[place + 1];
    const segment = text.slice(comma + 2, next ?? end);
    const isClause = opensClause(rest, grammar);
    if (next !== undefined && grammar.day.test(segment)) add(comma, next + 1, 4);
    else {
      // "Ha aperto, a quanto si apprende, procedimenti …, inadempienti": what the verb asks for is no aside.
      const close =
        isClause || !isBehindWholeAside(text, commas, place, grammar)
          ? endOfAside(text, commas, place, grammar)
          : undefined;
      if (close !== undefined) {
        const isBehindPhrase =
          !before.includes(', ') &&
          grammar.frontedPhrase.test(before) &&
          !holdsVerb(before, grammar) &&
          !goesOnWithVerb(text.slice(close + 2), grammar);
        const keepsComma = isBehindPhrase || isInsideAside(text, commas, place, grammar);
        add(comma, keepsComma ? close : close + 1, isClause ? 2 : 3);
      }
    }
    const isLast = next === undefined || grammar.behindComma.test(text.slice(next + 2));
    const opensApposition =
      isLast && grammar.apposition?.test(segment) === true && isApposition(segment, grammar);
    // "L’autorité a adressé, mardi, une lettre": what the verb asks for comes behind the aside.
    const isObject =
      (grammar.opensObject?.test(rest) && endsAside(text, commas, place, grammar)) ||
      (grammar.complement.test(rest) && isBehindAside(text, commas, place, grammar));
    // "Des sites parfaitement licites : une mutuelle, plusieurs collectivités": a list.
    const isListed = opensApposition && / ?: [^:]*$/.test(before);
    if (isObject || isListed) continue;
    if (isClause || isJoint(rest, grammar) || (opensApposition && !endsAside(text, commas, place, grammar)))
      addToEnd(comma, 3);
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

const bracketed = / \([^()]{2,120}\)/g;
const betweenDashes = european(/ [–—] [^–—]{3,110} [–—](?= )|(?<=\p{L})—[^–—]{3,110}—(?=[ ,])/gu);
const dash = /[–—-]/;
/** A semicolon, a dash, or a colon that announces no quotation. */
const parted = /; | [–—-] |: (?![„“"«»])/gu;
const endOf = (text: string): number => (/[.!]$/.test(text) ? text.length - 1 : text.length);
const isApposition = (segment: string, grammar: Grammar): boolean =>
  !holdsVerb(segment, grammar) && !grammar.restricts.test(segment);

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

/** "Conclut, au terme d’une enquête, que": unless the main verb stands between the two commas. */
function isBehindAside(text: string, commas: readonly number[], place: number, grammar: Grammar): boolean {
  const previous = commas[place - 1];
  if (previous === undefined || opensWithVerb(text.slice(previous + 2), grammar)) return false;
  const before = text.slice(0, previous);
  const [last = ''] = /\S+$/u.exec(before) ?? [];
  return grammar.awaitsObject?.test(before) === true || holdsVerb(last, grammar);
}

/** "The commission, told last year, as the law has it, of the faces, has": the comma behind closes the outer aside. */
function isInsideAside(text: string, commas: readonly number[], place: number, grammar: Grammar): boolean {
  const previous = commas[place - 1];
  if (previous === undefined) return false;
  const segment = text.slice(previous + 2, commas[place]);
  // "Granted under the act, the sum, which …, shall": the sum is what the sentence is about.
  if (grammar.opensObject?.test(segment) || grammar.connective.test(segment)) return false;
  if (grammar.frontedPhrase.test(text)) return false;
  return !holdsVerb(text.slice(0, previous), grammar) && !holdsVerb(segment, grammar);
}

/** Whether the comma ends an aside in a sentence that has had its verb, so that what the verb asks for may follow. */
function isBehindWholeAside(
  text: string,
  commas: readonly number[],
  place: number,
  grammar: Grammar,
): boolean {
  const previous = commas[place - 1];
  if (previous === undefined || !holdsVerb(text.slice(0, previous), grammar)) return false;
  const segment = text.slice(previous + 2, commas[place]);
  // "По которому включение сайтов, доступных при отключениях, станет": the clause goes on.
  const isOpen = opensRelativeClause(segment, grammar) && !holdsVerb(segment, grammar);
  return !isOpen && endsAside(text, commas, place, grammar);
}

/** Whether the comma ends an aside rather than the clause before it. */
function endsAside(text: string, commas: readonly number[], place: number, grammar: Grammar): boolean {
  const previous = commas[place - 1];
  if (previous === undefined) return false;
  const segment = text.slice(previous + 2, commas[place]);
  if (grammar.behindComma.test(segment) || grammar.day.test(segment)) return true;
  return grammar.attribution.exec(segment)?.index === 0 || !holdsVerb(segment, grammar);
}
