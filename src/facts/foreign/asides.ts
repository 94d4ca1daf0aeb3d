import { european } from '../../shared/european.ts';
import {
  behindLastRelative,
  endsInOnlyVerb,
  holdsVerb,
  lastClauseOf,
  opensDependentClause,
  opensRelativeClause,
  opensWithVerb,
} from './clauses.ts';
import type { Comma } from './commas.ts';
import type { Grammar } from './grammar.ts';

const longestApposition = 110;
const longestClause = 220;
/** A clause with more commas is a list, or two clauses. */
const mostCommas = 3;

/**
 * Where the aside ends that a comma opens, if it is one: at the comma behind which the sentence goes on with what
 * it still lacks.
 */
export function endOfAside({ text, at, further }: Comma, grammar: Grammar): number | undefined {
  const before = text.slice(0, at);
  const rest = text.slice(at + 2);
  const isClause = opensClause(rest, grammar);
  if (isLastOfList(rest, grammar) || grammar.correlative?.test(before) || grammar.needsBoth.test(before))
    return undefined;
  return further.slice(0, mostCommas).find((end, count) => {
    const aside = text.slice(at + 2, end);
    const behind = text.slice(end + 2);
    if (grammar.restricts.test(isClause ? firstWordsOf(aside) : aside)) return false;
    if (aside.length > (isClause ? longestClause : longestApposition)) return false;
    // "Sauf menace, autoriser": an infinitive is what a verb asks for.
    if (!isClause && (count > 0 || grammar.infinitive?.test(aside) || holdsVerb(aside, grammar)))
      return false;
    if (grammar.meansAside?.test(behind)) return false;
    if (/ [–—] /.test(aside) || grammar.subjectInside?.test(aside)) return false;
    if (grammar.hangingEnd.test(`${aside}.`)) return false;
    if (grammar.rule?.announced.test(before) && grammar.rule.passed.test(behind)) return false;
    if (opensRelativeClause(aside, grammar) && !isWholeRelative(aside, count, grammar)) return false;
    // "Die Novelle, die sie verpflichtet, keine Konten zuzulassen": the clause goes on.
    const [next = ''] = /^[^,.]*/.exec(behind) ?? [];
    if (grammar.verbLast?.infinitiveClause.test(next) && !holdsVerb(next, grammar)) return false;
    if (grammar.verbLast && isClosedClause(aside, grammar))
      return ![grammar.behindComma, grammar.connective, grammar.complement].some((opens) =>
        opens.test(behind),
      );
    return goesOn(before, behind, count === 0, grammar);
  });
}

/** "Telefónica, MasOrange y Vodafone". */
function isLastOfList(rest: string, { and }: Grammar): boolean {
  const [last = ''] = rest.split(',', 1);
  const [name = '', ...further] = last.split(and);
  return opensName.test(name) && further.some((other) => opensName.test(other));
}
const opensName = european(/^(?:\p{Ll}{1,3} |l['’])?\p{Lu}/u);

/** Not "которая, по словам службы, закончила": behind the first comma any verb may stand, further on a known one must. */
function isWholeRelative(aside: string, commasInside: number, grammar: Grammar): boolean {
  const told = behindLastRelative(aside, grammar);
  return commasInside === 0 ? told.trim().split(' ').length > 2 : holdsVerb(told, grammar);
}

export const opensClause = (rest: string, grammar: Grammar): boolean =>
  (grammar.behindComma.test(rest) || opensRelativeClause(rest, grammar)) &&
  !grammar.restricts.test(firstWordsOf(rest));

const firstWordsOf = (text: string): string => text.split(' ', 2).join(' ');

/** Whether the main clause goes on: with its verb if it had none, else with what the verb asks for. */
function goesOn(before: string, behind: string, isNearest: boolean, grammar: Grammar): boolean {
  const whole = lastClauseOf(before);
  const clause = behindLastRelative(whole, grammar);
  if (!holdsVerb(clause, grammar) && goesOnWithVerb(behind, grammar) && awaitsVerb(before, whole, grammar))
    // "С 1 июля, когда …, сообщил": who says it is another.
    return !(grammar.frontedPhrase.test(whole) && grammar.attribution.exec(behind)?.index === 0);
  if (!isNearest || !holdsVerb(before, grammar)) return false;
  return (
    grammar.goesOn?.test(behind) === true ||
    (grammar.opensObject?.test(behind) === true && grammar.awaitsObject?.test(before) === true)
  );
}

export const goesOnWithVerb = (behind: string, grammar: Grammar): boolean =>
  opensWithVerb(grammar.beforeVerb ? behind.replace(grammar.beforeVerb, '') : behind, grammar);

/** Whether the clause before an aside has its subject, and no verb yet. */
function awaitsVerb(before: string, clause: string, grammar: Grammar): boolean {
  if (grammar.verbLast)
    return (
      !grammar.verbLast.mayOpenRelative.test(clause) &&
      !grammar.frontedPhrase.test(clause) &&
      !grammar.subordinate.test(clause)
    );
  return (
    clause === before ||
    grammar.connective.test(clause) ||
    opensDependentClause(clause, grammar) ||
    behindLastRelative(clause, grammar) !== clause ||
    !holdsVerb(before, grammar)
  );
}

/** "Die ihre Auflagen nicht erfüllt haben": its only verb comes last, behind what stands in it between commas. */
function isClosedClause(aside: string, grammar: Grammar): boolean {
  if (!grammar.verbLast?.mayOpenRelative.test(aside) && !grammar.subordinate.test(aside)) return false;
  const parts = aside.split(', ');
  const own = parts.findLastIndex((part, place) => place === 0 || !opensNested(part, grammar));
  return parts.slice(own).every((part) => endsInOnlyVerb(part, grammar));
}

const opensNested = (part: string, grammar: Grammar): boolean =>
  grammar.behindComma.test(part) || grammar.verbLast?.opensNested.test(part) === true;
