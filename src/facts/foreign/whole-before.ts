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

/**
 * Whether a sentence can end before what goes: what is left has its verb and all that the verb asks for, and nothing
 * of it stands behind what goes.
 */
export function isWholeBefore(before: string, gone: string, grammar: Grammar): boolean {
  if (before.length < fewestCharactersLeft) return false;
  if (!holdsVerb(before, grammar) || grammar.needsBoth.test(before)) return false;
  // "The company, which, according to the office": who says it hides that nothing is said.
  if (grammar.hangingEnd.test(`${before}.`) || endsInRelative(before, grammar)) return false;
  const clause = lastClauseOf(before);
  const parts = gone.split(/, (?=[\p{L}\d«„“])/u).filter((part) => part !== '');
  const [first = '', ...further] = parts;
  const opening = gone.replace(/^,? /, '');
  // "Provided that it is erased and nobody sees it": all of a condition stays, and so does one that would go along.
  if ([clause, ...further].some((part) => grammar.condition.test(part))) return false;
  if (opensDependentClause(clause, grammar) && !holdsVerb(clause, grammar)) return false;
  if (further.some((part, place) => goesOnWith(part, [clause, parts[place] ?? ''], grammar))) return false;
  // "Approved a law, which obliges platforms": what it says is the news.
  if (grammar.rule?.announced.test(before)) return false;
  if (grammar.purpose?.askedFor.test(clause) && grammar.purpose.opens.test(opening)) return false;
  // "После того, как".
  if (grammar.correlative?.test(before) || awaitsCondition(before, grammar)) return false;
  if (!hasMainVerb(before, grammar)) return false;
  // "The ministry | and the office approved": both did.
  if (!gone.startsWith(',') && !holdsVerb(clause, grammar)) return false;
  const { verbLast } = grammar;
  if (!verbLast) return true;
  // "With which it will unify the rules, speed": the verb of the clause is yet to come.
  if (grammar.behindComma.test(`${clause} `) && !holdsVerb(clause, grammar)) return false;
  // "Erklärte, die Quote sei hoch": what somebody says, which opens like a clause that says more.
  if (verbLast.mayOpenRelative.test(opening) && !endsInOnlyVerb(first, grammar)) return false;
  return !verbLast.opensBracket.test(clause) || verbLast.closesBracket.test(clause);
}

/** "According to the bank, which searched it": a verb, but none of the main clause. */
const hasMainVerb = (before: string, grammar: Grammar): boolean =>
  before
    .split(', ')
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
function goesOnWith(part: string, stands: readonly string[], grammar: Grammar): boolean {
  if (isJoint(part, grammar)) return false;
  if (grammar.complement.test(part)) return true;
  if (grammar.opensObject?.test(part)) return stands.some((clause) => !holdsVerb(clause, grammar));
  if (grammar.verbLast?.mayOpenRelative.test(part)) return !endsInOnlyVerb(part, grammar);
  if (grammar.behindComma.test(part) || opensRelativeClause(part, grammar)) return false;
  // "Which concerns TikTok, Snapchat and X."
  return grammar.verbLast !== undefined || !/^[\p{Lu}\d]/u.test(part) || holdsVerb(part, grammar);
}

/** "Cuyo programa descarta candidatos y que utilizan": who does? */
const endsInRelative = (before: string, grammar: Grammar): boolean =>
  /^ \S+$/.test(behindLastRelative(before, grammar));
