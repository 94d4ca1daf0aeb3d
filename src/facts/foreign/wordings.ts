import { openMarksIn } from '../quotation-marks.ts';
import { fits, shortened, type Wording } from '../wordings.ts';
import { holdsVerb } from './clauses.ts';
import { foreignCutsOf } from './cuts.ts';
import type { Grammar } from './grammar.ts';
import { grammarOf } from './grammars.ts';

/** The ways to tell a sentence of a language other than English within the limit; only some can be cut. */
export function foreignWordingsOf(text: string, language: string): Wording[] {
  if (fits(text)) return [{ text, kept: 1 }];
  const grammar = grammarOf(language);
  if (!grammar) return [];
  return shortened(text, foreignCutsOf(text, grammar), (wording) => isWholeElsewhere(wording, grammar));
}

const fewestCharacters = 40;

function isWholeElsewhere(wording: string, grammar: Grammar): boolean {
  return (
    wording.length >= fewestCharacters &&
    openMarksIn(wording, 'quotations and brackets').at(-1) === 0 &&
    !grammar.hangingEnd.test(wording) &&
    holdsVerb(wording, grammar)
  );
}
