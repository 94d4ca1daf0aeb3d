import type { NumberWritten } from '../shared/numbers-written.ts';
import { agree, amountsIn } from './amounts.ts';
import { wordsOf } from './words.ts';

/** What a sentence states, as far as it can be compared with another in other words. */
export interface Statement {
  readonly text: string;
  /** Without numbers and function words. */
  readonly stems: ReadonlySet<string>;
  readonly amounts: readonly NumberWritten[];
}

export function readStatement(text: string): Statement {
  const telling = wordsOf(text).filter((word) => !word.isFunctionWord && !word.isNumber);
  return { text, stems: new Set(telling.map(({ stem }) => stem)), amounts: amountsIn(text) };
}

/** How much a word tells among what is compared: little where every sentence has it. */
export type Weigh = (stem: string) => number;

export function weighIn(statements: readonly Statement[]): Weigh {
  const counts = new Map<string, number>();
  for (const { stems } of statements) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + statements.length / (counts.get(stem) ?? 1));
}

/** Which part of what one states the other does, 0 to 1, by the weight of its words. */
export function shareOf(part: Statement, whole: ReadonlySet<string>, weigh: Weigh): number {
  let shared = 0;
  let all = 0;
  for (const stem of part.stems) {
    const weight = weigh(stem);
    all += weight;
    if (whole.has(stem)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

const fewestStems = 3;
/** Of a fact's words, so many must stand in what states it too. */
const statedShare = 0.45;

/** Whether a sentence of another article states all of a fact: its words, near enough, and each of its amounts. */
export const states = (sentence: Statement, fact: Statement, weigh: Weigh): boolean =>
  fact.stems.size >= fewestStems &&
  fact.amounts.every((amount) => sentence.amounts.some((other) => agree(amount, other))) &&
  shareOf(fact, sentence.stems, weigh) >= statedShare;

/** More probable than not. */
export const sameFromChance = 0.5;

/**
 * How probable it is that facts of two articles tell the same; `evidence` is what their places tell, in log odds. The
 * weights are those of a logistic regression: `tests/facts/training/README.md`.
 */
export function chanceOfSame(a: Statement, b: Statement, weigh: Weigh, evidence = 0): number {
  const [shorter, longer] = a.stems.size <= b.stems.size ? [a, b] : [b, a];
  const sharesAmount = a.amounts.some((amount) => b.amounts.some((other) => agree(amount, other)));
  const logOdds = 8 * shareOf(shorter, longer.stems, weigh) + (sharesAmount ? 2 : 0) + evidence - 4.4;
  return 1 / (1 + Math.exp(-logOdds));
}
