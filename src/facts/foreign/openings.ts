import { european } from '../../shared/european.ts';
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

const fewestBeforeColon = 15;

/**
 * What was decided, where it stands behind a colon: "He was no doctor: the court has sentenced him"; undefined where
 * somebody speaks behind it, or nothing is decided there.
 */
export function newsBehindColon(
  text: string,
  grammar: Grammar,
  tellsDecision: (statement: string) => boolean,
): string | undefined {
  const at = text.indexOf(': ');
  const opening = text.slice(0, at);
  const statement = text.slice(at + 2);
  if (at < fewestBeforeColon || quotation.test(text) || grammar.attribution.test(opening)) return undefined;
  if (grammar.decidedBy?.test(text.slice(at))) return undefined;
  const clause = statement.split(', ', 1)[0] ?? '';
  const isNamed = named.test(statement) && grammar.pointsBack?.test(statement) !== true;
  return isNamed && holdsVerb(clause, grammar) && tellsDecision(clause) ? statement : undefined;
}
const quotation = /[„“”"«»]/;
/** "La CNMC", "Das Landgericht Kassel", "le Conseil fédéral": not "el organismo", which is named before the colon. */
const named = european(/^(?:\p{Lu}|(?:\p{Ll}+ |l['’])(?:\p{Ll}+ )?\p{Lu})/u);
