import frequentGroups from './language-groups.json' with { type: 'json' };
import { bounded, spelledWordsOf } from './spelled-words.ts';

/**
 * Scripts and letters of languages of which no groups of letters are known: they tell the language on their own, or
 * tell it from a neighbour with the same script.
 */
const lettersOfLanguage: readonly { readonly pattern: RegExp; readonly language: string }[] = [
  { pattern: /\p{Script=Bengali}/gu, language: 'bn' },
  { pattern: /\p{Script=Tamil}/gu, language: 'ta' },
  { pattern: /\p{Script=Telugu}/gu, language: 'te' },
  { pattern: /\p{Script=Thai}/gu, language: 'th' },
  { pattern: /\p{Script=Georgian}/gu, language: 'ka' },
  { pattern: /\p{Script=Armenian}/gu, language: 'hy' },
  { pattern: /[ђћџљњј]/giu, language: 'sr' },
  { pattern: /ў/giu, language: 'be' },
  { pattern: /[ٹڈڑے]/gu, language: 'ur' },
];
const leastShareOfLetters = 0.01;

/** Below them names decide, and "WeChat 5G LTE" is in no language. In UTF-8, where a sign that says more takes more. */
const fewestLetterBytes = 20;
/** A long text is looked at in three stretches of so many characters. */
const stretchChars = 80;

/**
 * In log odds a group: what names and a foreign word make of an English headline, or of Danish text one that may be
 * Norwegian, falls short by less.
 */
const advantage = 0.08;
/**
 * In log odds a group, of a text of so many groups: stretches of known languages have more, of others less. Shorter
 * texts differ too much to tell, and are taken for the nearest language.
 */
const leastLikelihood = { groups: 460, each: 2.95 };

const languages = Object.keys(frequentGroups);
/** Those it may find. */
const told: ReadonlySet<string> = new Set([
  ...languages,
  ...lettersOfLanguage.map(({ language }) => language),
]);
const letterGroups = readGroups(Object.values(frequentGroups));

/**
 * The language of a text of any length, as a BCP 47 primary subtag; undefined where too little speaks for any. A long
 * text is looked at in three places, for it may open with a quotation or with clutter. Where the language that was
 * declared, or else English, is nearly as likely as another it is that; a declared one that is not known here is believed
 * of any text in Latin letters that is not English. Norwegian is `no` whatever its form.
 * tests/relevance/training/README.md tells how the groups of letters were learned, and how well they tell.
 */
export function detectLanguage(text: string, declared?: string): string | undefined {
  const words = spelledWordsOf(sampleOf(text));
  const letters = words.join('');
  if (Buffer.byteLength(letters) < fewestLetterBytes) return undefined;
  const others = withoutLatin(letters);
  if (2 * Buffer.byteLength(others) < Buffer.byteLength(letters)) {
    const likely = mostLikely(words, declared);
    return declared === undefined || told.has(declared) || likely === 'en' ? likely : declared;
  }
  const byLetters = lettersOfLanguage.find(
    ({ pattern }) => (others.match(pattern)?.length ?? 0) > leastShareOfLetters * others.length,
  );
  // Beside another script, Latin letters spell only names.
  return byLetters?.language ?? mostLikely(words.map(withoutLatin), declared);
}

/** By their places in Unicode: a pattern of a script takes the engine a lot of code, of which it keeps so much only. */
function withoutLatin(letters: string): string {
  let others = '';
  for (const letter of letters) {
    const isLatin = letter < '\u0250' || (letter >= '\u1e00' && letter < '\u1f00');
    if (!isLatin) others += letter;
  }
  return others;
}

function mostLikely(words: readonly string[], declared = 'en'): string | undefined {
  const sums = new Float64Array(languages.length);
  let groups = 0;
  for (const word of words) groups += addGroups(word, sums);
  const highest = Math.max(...sums);
  if (groups === 0) return undefined;
  if (groups >= leastLikelihood.groups && highest < leastLikelihood.each * groups) return undefined;
  const isDeclared = (sums[languages.indexOf(declared)] ?? 0) > highest - advantage * groups;
  return isDeclared ? declared : languages[sums.indexOf(highest)];
}

/** Adds what each group of letters of the word says for each language, and returns how many groups are known. */
function addGroups(word: string, sums: Float64Array): number {
  const { longer, first, languageOf, likelihoodOf } = letterGroups;
  const letters = bounded(word);
  let known = 0;
  for (let from = 0; from < letters.length - 1; from++) {
    let group = 0;
    for (let at = from; at < letters.length; at++) {
      const next = longer.get(step(group, letters.charCodeAt(at)));
      if (next === undefined) break;
      group = next;
      // That a word begins is no group by itself.
      if (at === 0) continue;
      known++;
      for (let said = first[group] ?? 0; said < (first[group + 1] ?? 0); said++) {
        const language = languageOf[said] ?? 0;
        sums[language] = (sums[language] ?? 0) + (likelihoodOf[said] ?? 0);
      }
    }
  }
  return known;
}

/**
 * Groups of letters as numbers, each found from the group that is a letter shorter, with 0 for none; and what each says,
 * all close together. As strings with an object each they took three times as long, most of it to fetch them.
 */
interface LetterGroups {
  readonly longer: ReadonlyMap<number, number>;
  /** For each group where begins what it says of languages; it ends where that of the next begins. */
  readonly first: Uint32Array;
  readonly languageOf: Uint8Array;
  /**
   * In log odds against a language that does not have the group. By Zipf's law, from how the groups of each language
   * rank; the frequent ones are all nearly as likely.
   */
  readonly likelihoodOf: Float32Array;
}

function readGroups(ranked: readonly string[]): LetterGroups {
  const longer = new Map<number, number>();
  const said: { readonly language: number; readonly likelihood: number }[][] = [[]];
  for (const [language, listed] of ranked.entries()) {
    const groups = listed.split(' ');
    for (const [rank, letters] of groups.entries()) {
      let group = 0;
      for (let at = 0; at < letters.length; at++) {
        const key = step(group, letters.charCodeAt(at));
        group = longer.get(key) ?? said.push([]) - 1;
        longer.set(key, group);
      }
      said[group]?.push({ language, likelihood: Math.log((3 * groups.length) / (rank + 20)) });
    }
  }
  const first = [0];
  for (const ofGroup of said) first.push((first.at(-1) ?? 0) + ofGroup.length);
  return {
    longer,
    first: Uint32Array.from(first),
    languageOf: Uint8Array.from(said.flat(), ({ language }) => language),
    likelihoodOf: Float32Array.from(said.flat(), ({ likelihood }) => likelihood),
  };
}

function step(group: number, letter: number): number {
  return group * 2 ** 16 + letter;
}

function sampleOf(text: string): string {
  if (text.length <= 3 * stretchChars) return text;
  const third = Math.floor(text.length / 3);
  return [0, third, 2 * third].map((start) => text.slice(start, start + stretchChars)).join(' ');
}
