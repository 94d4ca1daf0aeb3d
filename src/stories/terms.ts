import { wordSet } from '../shared/word-set.ts';
import { quantitiesIn } from './quantities.ts';

const unspacedScripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const word = new RegExp(
  String.raw`[${unspacedScripts}]+|(?:(?![${unspacedScripts}])[\p{L}\p{M}\p{N}])+(?:['’]\p{L}+)*`,
  'gu',
);
const unspaced = new RegExp(`^[${unspacedScripts}]`, 'u');
const numeric = /\p{N}/u;

/** Function words of the languages read; what else is common, its document frequency takes care of. */
const functionWords = wordSet(`
  the a an of to in and for on with at by from is are was were be been as that this these those it its has
  have had not but or will would he she they his her their who said says say after over new more than about
  into up out i we you what how why when amid can could may no us also which there if le la les un une des
  du de et à en dans pour par sur au aux est sont a ont que qui ne pas se ce cette son sa ses plus avec der
  die das ein eine einen einem einer den dem des und oder nicht mit von zu zum zur im ist sind hat haben
  wird werden auf für an bei aus nach sich auch als wie el los las y o del al que en con por para su sus se
  es son ha han no una uno como más и в во на с со по для от до из за не что как это его ее их он она они
  был была были будет а но или также
`);

/** What a text is about: stemmed words, pairs of characters where scripts put no spaces, and canonical numbers. */
export function* termsIn(text: string): Generator<string> {
  const normalised = text.normalize('NFKC').toLowerCase();
  yield* quantitiesIn(normalised);
  for (const [found] of normalised.matchAll(word)) {
    if (unspaced.test(found)) yield* characterPairs(found);
    else {
      const term = termOf(found);
      if (term !== undefined) yield term;
    }
  }
}

/** Whether a text is written in a script without spaces between words. */
export const isUnspaced = (text: string): boolean => new RegExp(`[${unspacedScripts}]{4}`, 'u').test(text);

/** The term of one word in lower case; undefined for what carries nothing by itself. */
export function termOf(lowercase: string): string | undefined {
  if (lowercase.length < 2 || functionWords.has(lowercase)) return undefined;
  // Digits alone are quantities already; "a800" or "5g" is a name.
  if (numeric.test(lowercase) && /^\p{N}+\p{L}{0,2}$/u.test(lowercase)) return undefined;
  const stemmed = stem(lowercase);
  return stemmed.length < 2 ? undefined : stemmed;
}

/** Two words in a row name a thing where each alone is common: "wall street", "child safety". */
export function* pairsOf(terms: readonly string[]): Generator<string> {
  for (const [index, term] of terms.entries()) {
    const next = terms[index + 1];
    if (next !== undefined) yield `${term} ${next}`;
  }
}

function* characterPairs(text: string): Generator<string> {
  const characters = [...text];
  if (characters.length === 1) yield text;
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    if (next !== undefined) yield `${character}${next}`;
  }
}

/**
 * Brings the inflections headlines vary in (fine, fines, fined) to one form. It need not be a word, and it is
 * light on purpose: two names must not become one.
 */
function stem(inflected: string): string {
  let base = inflected.replace(/['’].*$/, '');
  if (base.length <= 3 || numeric.test(base)) return base;
  if (base.endsWith('ies') && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:sh|ch|x|z|s)es$/.test(base)) base = base.slice(0, -2);
  else if (base.endsWith('s') && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (base.endsWith('ing') && base.length > 6) base = base.slice(0, -3);
  else if (base.endsWith('ed') && base.length > 5) base = base.slice(0, -2);
  return base.length > 4 && base.endsWith('e') ? base.slice(0, -1) : base;
}
