import { capitalisedOpening } from '../capitalised.ts';
import { cuesOf } from '../kinds.ts';
import { openMarksIn } from '../quotation-marks.ts';
import { fits, keptWithoutOpening, shortened, type Wording, withoutShortForms } from '../wordings.ts';
import { holdsVerb } from './clauses.ts';
import { foreignCutsOf } from './cuts.ts';
import type { Grammar } from './grammar.ts';
import { grammarOf } from './grammars.ts';
import { newsBehindColon, withoutForeignOpening } from './openings.ts';

/** The ways to tell a sentence of a language other than English within the limit; only some can be cut. */
export function foreignWordingsOf(text: string, language: string): Wording[] {
  if (fits(text)) return [{ text, kept: 1 }];
  const grammar = grammarOf(language);
  if (!grammar) return [];
  const tellsDecision = (statement: string) => cuesOf(language)?.decision.test(statement) === true;
  const isStillWhole = (wording: string) => isWholeElsewhere(wording, grammar);
  const plain = withoutShortForms(text);
  const statements = [
    plain,
    withoutForeignOpening(plain, grammar),
    newsBehindColon(plain, grammar, tellsDecision),
  ];
  return statements.flatMap((statement, place): Wording[] => {
    if (statement === undefined) return [];
    const kept = place === 0 ? 1 : keptWithoutOpening;
    const opened = capitalisedOpening(statement);
    if (fits(opened)) return isStillWhole(opened) ? [{ text: opened, kept }] : [];
    return shortened(opened, foreignCutsOf(opened, grammar, tellsDecision), isStillWhole, kept);
  });
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
