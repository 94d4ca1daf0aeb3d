import type { Grammar } from './grammar.ts';

/** Not in brackets, which say nothing of the sentence around them. */
export const holdsVerb = (text: string, grammar: Grammar): boolean =>
  grammar.finiteVerb.test(text.replace(/\([^()]*\)/g, ''));

export const opensWithVerb = (text: string, grammar: Grammar): boolean =>
  grammar.finiteVerb.test(/^[^\s,]+/u.exec(text)?.[0] ?? '');

/** Whether a second statement begins there; the verb of "y Alicante, en los que no quedaría" is that of a clause. */
export function isJoint(rest: string, grammar: Grammar): boolean {
  const [joint] = grammar.joint.exec(rest) ?? [];
  if (joint === undefined) return false;
  const told = joint.slice(joint.indexOf(' ') + 1);
  return (grammar.relative?.pronoun.exec(told)?.index ?? 0) === 0;
}

/** "Which", "of whom", "devant lequel", "tre dei quali". */
export const opensRelativeClause = (text: string, grammar: Grammar): boolean =>
  grammar.relative?.opens.test(text) === true;

/** Behind the last relative pronoun of a clause. */
export const behindLastRelative = (text: string, grammar: Grammar): string =>
  partsBetweenRelatives(text, grammar).at(-1) ?? text;
/** Before the first one. */
export const beforeFirstRelative = (text: string, grammar: Grammar): string =>
  partsBetweenRelatives(text, grammar)[0] ?? text;

const partsBetweenRelatives = (text: string, { relative }: Grammar): string[] =>
  relative ? text.split(relative.pronoun) : [text];

/** "Mentre per le altre", "причём": a clause that needs a verb of its own. */
export const opensDependentClause = (text: string, grammar: Grammar): boolean =>
  opensRelativeClause(text, grammar) || grammar.subordinate.test(text);

/** What stands behind the last comma, colon or semicolon. */
export const lastClauseOf = (text: string): string => text.split(/[,:;] /).at(-1) ?? text;

/** "Versteckt angebrachte Kameras": a form of a verb that tells which they are. */
const describing = /\p{Ll}{3,}te(?= \p{Lu})/gu;

/** Whether the verb of a German or Dutch clause comes last, as far as forms tell, and no other before it. */
export function endsInOnlyVerb(part: string, grammar: Grammar): boolean {
  const [, inside = '', last = ''] = /^(.*) (\S+)$/u.exec(part) ?? [];
  return (
    (grammar.finiteVerb.test(last) || /^\p{Ll}{2,}(?:t|te|ten|de|den)$/u.test(last)) &&
    !holdsVerb(inside.replace(describing, ''), grammar)
  );
}
