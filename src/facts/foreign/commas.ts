import { holdsVerb, opensRelativeClause, opensWithVerb } from './clauses.ts';
import type { Grammar } from './grammar.ts';

/** One of the commas of a sentence outside its quotations and brackets. */
export interface Comma {
  readonly text: string;
  readonly at: number;
  /** Where the comma ahead of it stands. */
  readonly previous: number | undefined;
  /** Where those behind it stand, in order. */
  readonly further: readonly number[];
}

/** What stands before the comma ahead of it, and what between the two; nothing where it is the first. */
function aheadOf({ text, at, previous }: Comma): { outer: string; segment: string } | undefined {
  if (previous === undefined) return undefined;
  return { outer: text.slice(0, previous), segment: text.slice(previous + 2, at) };
}

/** Whether the comma ends an aside rather than the clause before it. */
export function endsAside(comma: Comma, grammar: Grammar): boolean {
  const ahead = aheadOf(comma);
  if (!ahead) return false;
  if (grammar.behindComma.test(ahead.segment) || grammar.day.test(ahead.segment)) return true;
  return grammar.attribution.exec(ahead.segment)?.index === 0 || !holdsVerb(ahead.segment, grammar);
}

/** Whether it ends an aside in a sentence that has had its verb, so that what the verb asks for may follow. */
export function endsAsideBehindVerb(comma: Comma, grammar: Grammar): boolean {
  const ahead = aheadOf(comma);
  if (!ahead || !holdsVerb(ahead.outer, grammar)) return false;
  // "По которому включение сайтов, доступных при отключениях, станет": the clause goes on.
  const isOpen = opensRelativeClause(ahead.segment, grammar) && !holdsVerb(ahead.segment, grammar);
  return !isOpen && endsAside(comma, grammar);
}

/** "The commission, told last year, as the law has it, of the faces, has": the comma behind closes the outer aside. */
export function isInsideAside(comma: Comma, grammar: Grammar): boolean {
  const ahead = aheadOf(comma);
  if (!ahead) return false;
  // "Granted under the act, the sum, which …, shall": the sum is what the sentence is about.
  if (grammar.opensObject?.test(ahead.segment) || grammar.connective.test(ahead.segment)) return false;
  if (grammar.frontedPhrase.test(comma.text)) return false;
  return !holdsVerb(ahead.outer, grammar) && !holdsVerb(ahead.segment, grammar);
}

/** "Conclut, au terme d’une enquête, que": unless the main verb stands between the two commas. */
export function isBehindAsideAfterVerb(comma: Comma, grammar: Grammar): boolean {
  const ahead = aheadOf(comma);
  if (!ahead || opensWithVerb(ahead.segment, grammar)) return false;
  const [last = ''] = /\S+$/u.exec(ahead.outer) ?? [];
  return grammar.awaitsObject?.test(ahead.outer) === true || holdsVerb(last, grammar);
}
