import type { Disagreement } from '../domain/story.ts';
import { pattern } from '../shared/pattern.ts';
import { type Statement, share } from './statements.ts';

/** What a sentence of an outlet states. */
export interface Reported {
  readonly outlet: string;
  readonly url: string;
  readonly statement: Statement;
}

interface Amount extends Reported {
  readonly value: number;
  readonly unit: string;
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const amount = pattern('giu')`
  (?<currency>[$€£¥])?(?<digits>\d+(?:[.,]\d+)*)(?:\s*(?<scale>thousand|million|billion|trillion|bn|m)\b)?
    (?:\s*(?<percent>%|per cent|percent))?(?:\s+(?<noun>\p{L}{3,}))?
`;
/** Words that are no measure: `12 of`, `2021 the`, months. */
const notNouns =
  /^(?:of|and|the|for|from|with|per|by|than|that|which|who|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
/** Two reports of one figure differ by less than this; more means that they count different things. */
const largestRatio = 4;
const smallestDifference = 0.02;
/** How much of the words around a figure must be the same. */
const sameContext = 0.5;
const mostShown = 2;

/**
 * Where outlets give different figures for the same thing. Only what is nearly sure counts: one amount of that
 * unit in each sentence, most words around it the same, and not so far apart that different things are meant.
 */
export function findDisagreements(reports: readonly Reported[]): Disagreement[] {
  const amounts = reports.flatMap(readAmount);
  const found: Disagreement[] = [];
  for (const [index, one] of amounts.entries()) {
    const other = amounts.slice(index + 1).find((candidate) => contradicts(one, candidate));
    if (
      !other ||
      found.some(({ statements }) =>
        statements.some(({ text }) => text === one.statement.text || text === other.statement.text),
      )
    ) {
      continue;
    }
    found.push({
      statements: [one, other].map(({ outlet, url, statement: { text } }) => ({ outlet, url, text })),
    });
    if (found.length === mostShown) break;
  }
  return found;
}

function readAmount(report: Reported): Amount[] {
  const amounts = [...report.statement.text.matchAll(amount)].flatMap(({ groups = {} }) => {
    const { currency, digits = '', scale, percent, noun } = groups;
    const unit =
      currency ??
      (percent ? '%' : noun && !notNouns.test(noun) ? noun.toLowerCase().replace(/s$/, '') : undefined);
    if (unit === undefined) return [];
    const value =
      Number(digits.replace(/,(?=\d{3}\b)/g, '').replace(',', '.')) *
      (scales[scale?.toLowerCase() ?? ''] ?? 1);
    return Number.isFinite(value) && value > 0 ? [{ value, unit }] : [];
  });
  return amounts
    .filter(({ unit }) => amounts.filter((one) => one.unit === unit).length === 1)
    .map((one) => ({ ...report, ...one }));
}

function contradicts(a: Amount, b: Amount): boolean {
  if (a.outlet === b.outlet || a.unit !== b.unit) return false;
  const [small, large] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  if (large / small > largestRatio || (large - small) / large < smallestDifference) return false;
  const [shorter, longer] = a.statement.stems.size <= b.statement.stems.size ? [a, b] : [b, a];
  return (
    shorter.statement.stems.size >= 4 && share(shorter.statement.stems, longer.statement.stems) >= sameContext
  );
}
