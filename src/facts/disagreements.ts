import type { Disagreement } from '../domain/story.ts';
import type { NumberWritten } from '../shared/numbers-written.ts';
import { pattern } from '../shared/pattern.ts';
import { agree } from './amounts.ts';
import { type Statement, shareOf, type Weigh } from './statements.ts';
import { wordsOf } from './words.ts';

/** What a sentence of an outlet states. */
export interface Reported {
  readonly outlet: string;
  readonly url: string;
  readonly statement: Statement;
}

/** An amount of a sentence, and what it is an amount of: a currency, "%", or the stems of what is counted. */
interface Figure extends Reported {
  readonly amount: NumberWritten;
  readonly units: ReadonlySet<string>;
}

/** More means that they count different things. */
const largestRatio = 3;
/** How much of the words around one figure must stand around the other: of what is counted, by another name, or measured. */
const sameContext = { counted: 0.12, renamed: 0.2, measured: 0.5 };
const mostShown = 2;
const wordsAround = 5;
/** What goes by another name needs so many of them in common. */
const wordsToRename = 2;
const magnitude =
  /^(?:million|billion|trillion|thousand|millionen|milliarde|milliard|millon|millón|milhõ|bilhõ|milion|miliard|euro|dollar|dólar|pound|percent|prozent|млн|млрд|тыс|миллион|миллиард)/;
/** So much of a sentence is quoted, its figure within. */
const quotedCharacters = 130;

const currencySign = /(\p{Lu}{0,3}[$€£¥₹₩]|\bRs\.?) ?$/u;
const currencies: readonly (readonly [RegExp, string])[] = [
  [/^(?:euro|€|евро)/iu, '€'],
  [/^(?:dollar|\$|доллар)/iu, '$'],
  [/^(?:pound|£)/iu, '£'],
  [/^(?:yen|円)/iu, 'yen'],
  [/^(?:yuan|renminbi|元)/iu, 'yuan'],
  [/^won\b/iu, '₩'],
  [/^(?:rupee|rúpia)/iu, '₹'],
  [/^reais\b/iu, 'R$'],
  [/^руб/iu, 'руб'],
];
const measures = /[%$€£¥₹₩]|^(?:yen|yuan|руб)$/u;
const timeUnit =
  /^(?:second|minut|hour|day|week|month|year|stund|tag|woch|monat|jahr|heur|jour|semain|mois|an|hora|día|semana|mes|año|or[ae]|giorn|settiman|anno|ann|dia|mês|ano|uur|dag|week|maand|jaar|час|дн|недел|месяц|год|лет)/u;
const percent = /^(?:%|per ?cent|prozent|pour cent|por ciento|por cento|per cento|procent|процент)/i;
/** So many words behind an amount may name what it counts: "24 test accounts". */
const wordsBehind = 3;
/** What bounds an amount, or makes it one of the calendar. */
const boundBefore = pattern('iu')`
  \b(?:more than|over|above|at least|up to|as (?:many|much) as|at most|no more than|fewer than|less than|under
    |exceeding|maximum of|mehr als|über|mindestens|bis zu|höchstens|weniger als|plus de|au moins|jusqu.à|moins de
    |au plus|más de|al menos|hasta|menos de|como máximo|oltre|più di|almeno|fino a|meno di|mais de|pelo menos|até
    |meer dan|minstens|ten minste|tot|minder dan|menores de|minori di|mineurs de|past|last|next|previous|letzten
    |vergangenen|nächsten|derni[eè]re?s|prochaine?s|últim[oa]s|próxim[oa]s|ultim[ie]|prossim[ie]|afgelopen|komende) (?:\p{Lu}{0,3}[$€£¥₹₩])?$
`;

/**
 * Where outlets give different figures for the same thing. Only what is nearly sure counts: both sentences are alike
 * and have one amount of the kind, and neither outlet gives the other's figure anywhere.
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
    .filter(({ pair, likeness }) => likeness >= contextNeededBy(...pair))
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

/** The amounts of a sentence that are the only ones of their kind in it. */
function figuresIn(report: Reported): Figure[] {
  const { text, amounts } = report.statement;
  const figures = amounts.map((amount) => ({ ...report, amount, units: unitsOf(text, amount) }));
  return figures.filter(
    (figure) =>
      !boundBefore.test(text.slice(0, figure.amount.start)) &&
      !figures.some((other) => other !== figure && haveCommonUnit(figure, other)),
  );
}

function unitsOf(text: string, { start, end }: NumberWritten): ReadonlySet<string> {
  const behind = text.slice(end).trimStart();
  if (percent.test(behind)) return new Set(['%']);
  const sign = currencySign.exec(text.slice(0, start))?.[1];
  if (sign !== undefined) return new Set([sign === 'Rs' || sign === 'Rs.' ? '₹' : sign]);
  const currency = currencies.find(([name]) => name.test(behind))?.[1];
  if (currency !== undefined) return new Set([currency]);
  const counted = /^[^.,;:()“”"«»–—]*/u.exec(behind.replace(/^[-–]/, ''))?.[0] ?? '';
  const words = wordsOf(counted).slice(0, wordsBehind);
  if (words[0]?.isFunctionWord) return new Set();
  return new Set(words.filter((word) => !word.isFunctionWord && !word.isNumber).map(({ stem }) => stem));
}

/** "31 entities" and "27 companies" may be the same; "90 days" and "60 hours" are not. */
const countsThings = ({ units }: Figure): boolean =>
  units.size > 0 && ![...units].some((unit) => measures.test(unit) || timeUnit.test(unit));

const haveCommonUnit = (a: Figure, b: Figure): boolean => [...a.units].some((unit) => b.units.has(unit));

function contradict(a: Figure, b: Figure): boolean {
  if (a.outlet === b.outlet || agree(a.amount, b.amount)) return false;
  if (!haveCommonUnit(a, b) && !(countsThings(a) && countsThings(b))) return false;
  const [small, large] = [Math.min(a.amount.value, b.amount.value), Math.max(a.amount.value, b.amount.value)];
  return large / small <= largestRatio;
}

function contextNeededBy(a: Figure, b: Figure): number {
  if (!haveCommonUnit(a, b)) return sameContext.renamed;
  return [...a.units].some((unit) => measures.test(unit)) ? sameContext.measured : sameContext.counted;
}

/** How alike the words around both amounts are. */
function likenessOf(a: Figure, b: Figure, weigh: Weigh): number {
  const [one, other] = [surroundingsOf(a), surroundingsOf(b)];
  const common = [...one.stems].filter((stem) => other.stems.has(stem)).length;
  return common < (haveCommonUnit(a, b) ? 1 : wordsToRename) ? 0 : shareOf(one, other.stems, weigh);
}

/** The nearest words that tell of what it is, but for the unit itself. */
function surroundingsOf({ statement, amount, units }: Figure): Statement {
  const telling = wordsOf(statement.text).filter(
    (word) => !word.isFunctionWord && !word.isNumber && !units.has(word.stem) && !magnitude.test(word.stem),
  );
  const before = telling.filter(({ end }) => end <= amount.start).slice(-wordsAround);
  const behind = telling.filter(({ start }) => start >= amount.end).slice(0, wordsAround);
  return { ...statement, stems: new Set([...before, ...behind].map(({ stem }) => stem)) };
}

/** The part of the sentence that its figure stands in, at word boundaries. */
function around({ statement: { text }, amount }: Figure): string {
  if (text.length <= quotedCharacters) return text;
  const spare = quotedCharacters - (amount.end - amount.start);
  const from = Math.max(0, Math.min(amount.start - spare / 2, text.length - quotedCharacters));
  const start = from <= 0 ? 0 : text.indexOf(' ', from) + 1;
  const cutEnd = text.lastIndexOf(' ', start + quotedCharacters);
  const end = start + quotedCharacters >= text.length ? text.length : Math.max(cutEnd, amount.end);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
