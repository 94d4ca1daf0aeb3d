import { contentStems, wordsOf } from './words.ts';

/** What a sentence states, as far as it can be compared with another in other words. */
export interface Statement {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

const number = /\d+(?:[.,]\d+)*/g;
/** Of the shorter statement's words, so many must stand in the other for both to say the same. */
const sameShare = 0.6;
const fewestStems = 3;

export function readStatement(text: string): Statement {
  const numbers = new Set(
    [...text.matchAll(number)].map(([digits]) => digits.replace(/[.,](?=\d{3}\b)/g, '')),
  );
  const stems = new Set([...contentStems(text)].filter((stem) => !/^\d/.test(stem)));
  return { text, stems, numbers };
}

/** Whether two statements say the same: most words of the shorter, and no number the other contradicts. */
export function sameStatement(a: Statement, b: Statement): boolean {
  const [shorter, longer] = a.stems.size <= b.stems.size ? [a, b] : [b, a];
  if (shorter.stems.size < fewestStems) return false;
  if (!agreeOnNumbers(a, b)) return false;
  return share(shorter.stems, longer.stems) >= sameShare;
}

/** So many words in a row are no accident, if they are not a name. */
const wordsOfPhrase = 4;
const contentOfPhrase = 2;
/** With a phrase in common, so many words of the shorter statement suffice. */
const retoldShare = 1 / 3;

/** Whether two statements tell one thing in the same words, whatever else each of them tells. */
export function retells(a: Statement, b: Statement): boolean {
  const [shorter, longer] = a.stems.size <= b.stems.size ? [a, b] : [b, a];
  if (share(shorter.stems, longer.stems) < retoldShare) return false;
  const phrases = new Set(phrasesIn(longer.text));
  return phrasesIn(shorter.text).some((phrase) => phrases.has(phrase));
}

function phrasesIn(text: string): string[] {
  const words = wordsOf(text);
  return words.flatMap((_, start) => {
    const phrase = words.slice(start, start + wordsOfPhrase);
    const content = phrase.filter((word) => !word.isFunctionWord && !word.isCapitalised);
    return phrase.length === wordsOfPhrase && content.length >= contentOfPhrase
      ? [phrase.map((word) => word.stem).join(' ')]
      : [];
  });
}

/** Whether a sentence of another article states all of a fact: its words, near enough, and each of its numbers. */
export function states(sentence: Statement, fact: Statement): boolean {
  if (fact.stems.size < fewestStems) return false;
  for (const value of fact.numbers) if (!sentence.numbers.has(value)) return false;
  return share(fact.stems, sentence.stems) >= (fact.numbers.size > 0 ? sameShare - 0.15 : sameShare);
}

/** The part of one set that the other holds too. */
export function share(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of part) if (whole.has(stem)) shared++;
  return part.size === 0 ? 0 : shared / part.size;
}

function agreeOnNumbers(a: Statement, b: Statement): boolean {
  if (a.numbers.size === 0 || b.numbers.size === 0) return true;
  for (const value of a.numbers) if (b.numbers.has(value)) return true;
  return false;
}
