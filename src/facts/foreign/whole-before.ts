import { european } from '../../shared/european.ts';
import {
  beforeFirstRelative,
  behindLastRelative,
  endsInOnlyVerb,
  holdsVerb,
  isJoint,
  lastClauseOf,
  opensDependentClause,
  opensRelativeClause,
} from './clauses.ts';
import type { Grammar } from './grammar.ts';

/** Less before a cut is no statement. */
const fewestCharactersLeft = 45;
const fewestWordsOfClause = 4;

/** A sentence as it would end, and what goes. */
interface Ending {
  readonly before: string;
  /** The last clause of what stands before. */
  readonly clause: string;
  readonly gone: string;
  /** What goes without its comma. */
  readonly opening: string;
  /** What goes, from comma to comma. */
  readonly parts: readonly string[];
}

/**
 * Whether a sentence can end before what goes: what is left has its verb and all that the verb asks for, nothing of it
 * stands behind what goes, and what goes takes nothing of it back.
 */
export function isWholeBefore(before: string, gone: string, grammar: Grammar): boolean {
  const ending: Ending = {
    before,
    clause: lastClauseOf(before),
    gone,
    opening: gone.replace(/^,? /, ''),
    parts: partsOf(gone, grammar),
  };
  return (
    isStatement(ending, grammar) &&
    !goesOnBehind(ending, grammar) &&
    !needsWhatGoes(ending, grammar) &&
    !leavesVerbOpen(ending, grammar)
  );
}

function isStatement({ before, clause, gone }: Ending, grammar: Grammar): boolean {
  return (
    before.length >= fewestCharactersLeft &&
    hasMainVerb(before, grammar) &&
    !grammar.needsBoth.test(before) &&
    // "Bel- | en surfgedrag".
    !before.endsWith('-') &&
    // "The company, which, according to the office": who says it hides that nothing is said.
    !grammar.hangingEnd.test(`${before}.`) &&
    !endsInRelative(before, grammar) &&
    // "The ministry | and the office approved": both did.
    (gone.startsWith(',') || holdsVerb(clause, grammar))
  );
}

/** Whether something of what stands before is yet to come behind what goes. */
function goesOnBehind({ clause, gone, opening, parts }: Ending, grammar: Grammar): boolean {
  // Of "while Bol, which sold them, says" the verb is yet to come.
  const isBegun = (parts[0] ?? '').split(' ').length >= fewestWordsOfClause;
  // "Hat eine Buße verhängt, weil er sie daran hindert, Kunden zu werben": behind its last verb nothing more comes.
  if (isBegun && grammar.subordinate.test(opening) && isClosed(clause, grammar)) return false;
  const further = parts.slice(1);
  if (opensDependentClause(clause, grammar) && !holdsVerb(clause, grammar) && !isLong(clause, further))
    return true;
  // "Ordered that all wallets | and banks shall accept": the verb of the clause is yet to come.
  const inner = behindLastRelative(clause, grammar);
  if (!gone.startsWith(',') && isJoint(opening, grammar) && inner !== clause && !holdsVerb(inner, grammar))
    return true;
  return (
    !opensSecondStatement(opening, clause, grammar) &&
    further.some((part, place) => goesOnWith(part, { stands: [clause, parts[place] ?? ''], gone }, grammar))
  );
}

/** Whether what is left would say more than the sentence, or nothing, without what goes. */
function needsWhatGoes({ before, clause, opening, parts }: Ending, grammar: Grammar): boolean {
  return (
    // "…, but a request to look again put it off": it takes back what was said.
    grammar.turn.test(opening) ||
    // "Provided that it is erased and nobody sees it": all of a condition stays, and so does one that would go along.
    [clause, ...parts.slice(1)].some((part) => grammar.condition.test(part)) ||
    // "Where it charges and decides who sees it": both together are the case.
    (opensSecondStatement(opening, clause, grammar) && grammar.cases.test(clause)) ||
    // "Approved a law, which obliges platforms": what it says is the news.
    grammar.rule?.announced.test(before) === true ||
    (grammar.purpose?.askedFor.test(clause) === true && grammar.purpose.opens.test(opening)) ||
    // "После того, как".
    grammar.correlative?.test(before) === true ||
    awaitsCondition(before, grammar)
  );
}

/** Whether a verb of German or Dutch lacks its other half or what it asks for, or a clause its verb. */
function leavesVerbOpen({ before, clause, gone, opening, parts }: Ending, grammar: Grammar): boolean {
  const { verbLast } = grammar;
  if (!verbLast) return false;
  const isInfinitive = verbLast.infinitiveClause.test(gone) && !grammar.subordinate.test(opening);
  if (isInfinitive && !isJoint(opening, grammar)) return true;
  // "With which it will unify the rules, speed": the verb of the clause is yet to come.
  if (grammar.behindComma.test(`${clause} `) && !holdsVerb(clause, grammar)) return true;
  // "Erklärte, die Quote sei hoch": what somebody says, which opens like a clause that says more.
  const isToldByVerb = verbLast.mayOpenRelative.test(opening) && !isToldByOpening(opening, grammar);
  if (isToldByVerb && !endsInOnlyVerb(parts[0] ?? '', grammar)) return true;
  const mainClause = before.split(', ').findLast((part) => !isAsideOf(part, grammar)) ?? clause;
  return [clause, mainClause].some(
    (part) =>
      verbLast.opensBracket.test(part) &&
      !verbLast.closesBracket.test(part) &&
      !verbLast.closedBefore?.test(part),
  );
}

/** Whether what goes tells what else is done in the main clause: then all that follows goes with it. */
const opensSecondStatement = (opening: string, clause: string, grammar: Grammar): boolean =>
  isJoint(opening, grammar) &&
  !isAsideOf(clause, grammar) &&
  !isAsideOf(opening.replace(/^\S+ /, ''), grammar) &&
  holdsVerb(beforeFirstRelative(clause, grammar), grammar);

/** What stands between commas; "после того, как" is one. */
function partsOf(gone: string, { correlative }: Grammar): string[] {
  const parts: string[] = [];
  for (const part of gone.split(/, (?=[\p{L}\d«„“])/u).filter((found) => found !== '')) {
    const before = parts.at(-1);
    if (before !== undefined && correlative?.test(before)) parts[parts.length - 1] = `${before}, ${part}`;
    else parts.push(part);
  }
  return parts;
}

/** Whether a clause without a verb that is known must have one nevertheless: nothing behind could bring it. */
const isLong = (clause: string, further: readonly string[]): boolean =>
  further.length === 0 && clause.split(' ').length > 6;

/** "According to the bank, which searched it": a verb, but none of the main clause. */
const hasMainVerb = (before: string, grammar: Grammar): boolean =>
  before
    .split(/[,:;] /)
    .some(
      (part) =>
        !opensDependentClause(part, grammar) &&
        !grammar.verbLast?.mayOpenRelative.test(part) &&
        holdsVerb(beforeFirstRelative(part, grammar), grammar),
    );

/** "Só será retirado | depois que": "only" shortly before, with nothing but words between. */
function awaitsCondition(before: string, grammar: Grammar): boolean {
  const words = before.split(betweenWords).at(-1)?.split(' ') ?? [];
  return words.slice(-5, -1).some((word) => grammar.only.test(word));
}
const betweenWords = european(/[^\p{L}’' -]/u);

/** "The bank, which he left, raised its fees": what follows the clause belongs to what stands before it. */
function goesOnWith(
  part: string,
  { stands, gone }: { readonly stands: readonly string[]; readonly gone: string },
  grammar: Grammar,
): boolean {
  if (isJoint(part, grammar)) return false;
  if (grammar.complement.test(part)) return true;
  if (grammar.verbLast?.mayOpenRelative.test(part)) return !endsInOnlyVerb(part, grammar);
  if (grammar.opensObject?.test(part)) {
    // "Left in suspense, for it held that …, the decree": behind a clause that is no relative one comes the object.
    const isAside = gone.startsWith(',') && !grammar.verbLast && !opensRelativeClause(gone.slice(2), grammar);
    return isAside || !holdsVerb(part, grammar) || stands.some((clause) => !holdsVerb(clause, grammar));
  }
  if (grammar.behindComma.test(part) || opensRelativeClause(part, grammar)) return false;
  // "Which concerns TikTok, Snapchat and X."
  return grammar.verbLast !== undefined || !/^[\p{Lu}\d]/u.test(part) || holdsVerb(part, grammar);
}

/** Whether both halves of a verb of German or Dutch stand in a clause: "hat … verhängt". */
function isClosed(clause: string, { verbLast }: Grammar): boolean {
  const opener = verbLast?.opensBracket.exec(clause);
  if (!verbLast || !opener) return false;
  return verbLast.closesBracket.test(clause.slice(opener.index + opener[0].length));
}

/** "Wollen die Ausnahme, nach der sie suchen dürfen, verlängern": the clause between is none of the sentence. */
const isAsideOf = (part: string, grammar: Grammar): boolean =>
  opensDependentClause(part, grammar) ||
  grammar.behindComma.test(part) ||
  grammar.verbLast?.mayOpenRelative.test(part) === true;

/** "Omdat die niet voldoen", "und die Revision zugelassen": no clause of "die". */
const isToldByOpening = (opening: string, { subordinate, connective }: Grammar): boolean =>
  subordinate.test(opening) || connective.test(opening);

/** "Cuyo programa descarta candidatos y que utilizan": who does? */
const endsInRelative = (before: string, grammar: Grammar): boolean =>
  /^ \S+$/.test(behindLastRelative(before, grammar));
