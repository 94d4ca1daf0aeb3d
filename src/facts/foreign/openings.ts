import { holdsVerb } from './clauses.ts';
import type { Grammar } from './grammar.ts';

/** In characters; more before the first comma is seldom one phrase. */
const longestOpening = 130;

/**
 * "Por siete votos contra dos, el pleno declaró …" without what leads up to the statement; undefined where nothing
 * does, or what does sets a condition, names who says it, or tells from when.
 */
export function withoutForeignOpening(text: string, grammar: Grammar): string | undefined {
  if (!grammar.leadsUp?.test(text)) return undefined;
  const comma = text.indexOf(', ');
  const opening = text.slice(0, comma);
  const statement = text.slice(comma + 2);
  if (comma < 0 || comma > longestOpening || grammar.restricts.test(opening)) return undefined;
  if (grammar.attribution.test(opening) || grammar.needsBoth.test(opening)) return undefined;
  // "After the firm, which sells data, was fined, the office": the comma is one of the opening.
  const clause = statement.split(', ', 1)[0] ?? '';
  return grammar.opensSubject?.test(statement) === true && holdsVerb(clause, grammar) ? statement : undefined;
}
