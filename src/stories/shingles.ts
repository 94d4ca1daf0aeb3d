import { termId } from './term-id.ts';

/** A sample of a text's shingles by which copies of it are known, whole or in part. */
export interface Shingles {
  /** Ascending. */
  readonly hashes: Int32Array;
  /** Only hashes below it were kept. */
  readonly below: number;
}

const wordsPerShingle = 3;
const charactersRead = 4000;
/** What long texts keep; a sample this large errs by about a twentieth. */
const sampled = 96;
/** With fewer, stock phrases would pass for copies. */
const fewestCompared = 8;
const allHashes = 0x80000000;

const word = /[\p{L}\p{M}\p{N}]+/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export function shinglesOf(text: string): Shingles {
  const tokens: string[] = [];
  for (const [found] of text.slice(0, charactersRead).toLowerCase().matchAll(word)) {
    if (unspaced.test(found)) tokens.push(...found);
    else tokens.push(found);
  }
  const hashes = new Set<number>();
  for (let end = wordsPerShingle; end <= tokens.length; end++) {
    hashes.add(termId(tokens.slice(end - wordsPerShingle, end).join(' ')));
  }
  const ascending = Int32Array.from(hashes).sort();
  return { hashes: ascending.slice(0, sampled), below: ascending[sampled] ?? allHashes };
}

/** The share of the smaller text that stands in the larger, 0 to 1; 0 where there is too little to tell. */
export function containment(a: Shingles, b: Shingles): number {
  const below = Math.min(a.below, b.below);
  const countA = countBelow(a.hashes, below);
  const countB = countBelow(b.hashes, below);
  const smaller = Math.min(countA, countB);
  if (smaller < fewestCompared) return 0;
  let shared = 0;
  let at = 0;
  for (let index = 0; index < countA; index++) {
    const hash = a.hashes[index] ?? allHashes;
    while (at < countB && (b.hashes[at] ?? allHashes) < hash) at++;
    if (at < countB && b.hashes[at] === hash) shared++;
  }
  return shared / smaller;
}

function countBelow(ascending: Int32Array, below: number): number {
  let count = ascending.length;
  while (count > 0 && (ascending[count - 1] ?? 0) >= below) count--;
  return count;
}
