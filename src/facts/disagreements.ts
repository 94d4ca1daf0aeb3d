import type { Disagreement } from '../domain/story.ts';
import type { NumberWritten } from '../shared/numbers-written.ts';
import { agree } from './amounts.ts';
import { commonUnit, type Figure, figuresIn, isMeasured, type Reported, surroundingsOf } from './figures.ts';
import { shareOf, type Weigh } from './statements.ts';

/** More means that they count different things. */
const largestRatio = 2.5;
/** How much of the words around one figure must stand around the other. */
const sameContext = { counted: 0.14, measured: 0.5 };
/** Of what every sentence names, as "users in Brazil", so many words say as much as a rare one. */
const commonWordsForRare = 2.5;
const mostShown = 2;
/** So much of a sentence is quoted, its figure within. */
const quotedCharacters = 130;

/**
 * Where outlets give different figures for the same thing. Only what is nearly sure counts: each sentence has one
 * amount of the kind, the words around both are alike, and neither outlet gives the other's figure anywhere.
 */
export function findDisagreements(reports: readonly Reported[], weigh: Weigh): Disagreement[] {
  const figures = reports.flatMap(figuresIn);
  const given = new Map<string, NumberWritten[]>();
  for (const { outlet, statement } of reports) {
    const amounts = given.get(outlet);
    if (amounts) amounts.push(...statement.amounts);
    else given.set(outlet, [...statement.amounts]);
  }
  const gives = (outlet: string, amount: NumberWritten): boolean =>
    given.get(outlet)?.some((other) => agree(amount, other)) ?? false;
  const pairs = figures
    .flatMap((one, index) =>
      figures
        .slice(index + 1)
        .filter((other) => contradict(one, other))
        .map((other) => [one, other] as const),
    )
    .filter(([one, other]) => !gives(one.outlet, other.amount) && !gives(other.outlet, one.amount))
    .map((pair) => ({ pair, likeness: likenessOf(...pair, weigh) }))
    .filter(({ pair: [one], likeness }) => likeness >= sameContext[isMeasured(one) ? 'measured' : 'counted'])
    .sort((a, b) => b.likeness - a.likeness);
  const shown: (readonly [Figure, Figure])[] = [];
  for (const { pair } of pairs) {
    const isTold = shown.flat().some(({ amount }) => pair.some((figure) => agree(figure.amount, amount)));
    if (!isTold && shown.length < mostShown) shown.push(pair);
  }
  return shown.map((pair) => ({
    statements: pair.map((figure) => ({ outlet: figure.outlet, url: figure.url, text: around(figure) })),
  }));
}

function contradict(a: Figure, b: Figure): boolean {
  if (a.outlet === b.outlet || agree(a.amount, b.amount) || commonUnit(a, b) === undefined) return false;
  const [small, large] = [Math.min(a.amount.value, b.amount.value), Math.max(a.amount.value, b.amount.value)];
  return large / small <= largestRatio;
}

/** How alike the words around both amounts are. */
function likenessOf(a: Figure, b: Figure, weigh: Weigh): number {
  const unit = commonUnit(a, b);
  const [one, other] = [surroundingsOf(a, unit), surroundingsOf(b, unit)];
  const common = [...one.stems].filter((stem) => other.stems.has(stem)).length;
  return Math.max(
    shareOf(one, other.stems, weigh),
    common / Math.max(1, one.stems.size) / commonWordsForRare,
  );
}

/** The part of the sentence that its figure stands in, at word boundaries where its script has any. */
function around({ statement: { text }, amount }: Figure): string {
  if (text.length <= quotedCharacters) return text;
  const spare = quotedCharacters - (amount.end - amount.start);
  const from = Math.max(0, Math.min(amount.start - Math.floor(spare / 2), text.length - quotedCharacters));
  const to = Math.min(text.length, from + quotedCharacters);
  const firstSpace = text.slice(from, amount.start).indexOf(' ');
  const lastSpace = text.slice(amount.end, to).lastIndexOf(' ');
  const start = from === 0 ? 0 : from + firstSpace + 1;
  const end = to === text.length || lastSpace === -1 ? to : amount.end + lastSpace;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
