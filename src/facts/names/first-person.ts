import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { capitalised } from '../capitalised.ts';
import { isQuotedAt } from '../quotation-marks.ts';
import { withArticle } from './names-meant.ts';

/**
 * What a regulator tells of itself, with its name in place of the first person: "We have fined the firm" is "The ICO has
 * fined the firm" in anybody else's mouth. Unchanged where more than the number of an auxiliary would have to change.
 */
export function withRegulatorNamed(sentence: string, regulator: string): string {
  const name = withArticle(regulator);
  const found = [...sentence.matchAll(firstPerson)].filter(({ index }) => !isQuotedAt(sentence, index));
  if (found.length === 0 || found.length > (name.length > shortName ? 1 : 2)) return sentence;
  // "We have written to them, but are taking no action": the other verb would have to change as well.
  if (otherVerb.test(sentence)) return sentence;
  let named = '';
  let from = 0;
  for (const { 0: words, 1: contracted = '', 2: adverb = '', 3: verb = '', index } of found) {
    const ofIts = /^our$/i.test(words);
    if (!ofIts && verb === '' && contracted === '') return sentence;
    const told =
      contracted === '' ? adverb + (singular.get(verb) ?? verb) : ` ${contractions.get(contracted) ?? ''}`;
    // "The ICO received 63 responses to its proposals": nobody else is named there who could own them.
    const between = sentence.slice(from, index);
    const isOnlyOne = from > 0 && !/\p{Lu}/u.test(between);
    named += between + (!ofIts ? name + told : isOnlyOne ? 'its' : `${name}’s`);
    from = index + words.length;
  }
  return capitalised(named + sentence.slice(from));
}

const otherVerb = /\b(?:and|but) (?:are|have|were|do) /;

/** In characters. A longer one twice in a sentence, and any three times, is too much. */
const shortName = 20;

const singular: ReadonlyMap<string, string> = new Map([
  ['have', 'has'],
  ['are', 'is'],
  ['were', 'was'],
  ['do', 'does'],
]);
const contractions: ReadonlyMap<string, string> = new Map([
  ['ve', 'has'],
  ['re', 'is'],
  ['ll', 'will'],
]);

/** "We", with what contracts with it or the verb behind it where that is one that a single body does alike; "our", "us". */
const firstPerson = european(pattern('gu')`
  (?<![\p{L}.])(?:[Ww]e(?:['’](ve|re|ll)(?= )|( (?:
    (?:also|today|now|then|therefore|already|recently|\p{Ll}+ly) )?)
    (have|are|were|do|did|had|will|would|can|could|may|might|must|should|\p{Ll}{3,}ed|found|told|began
    |held|set|made|took|gave|sent|wrote|brought|sought|issued|put|met|saw|won|kept|withdrew|upheld)(?= ))?
    |[Oo]urs?|us|ourselves)(?![\p{L}’'])
`);
