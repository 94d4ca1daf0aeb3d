import { pattern } from '../shared/pattern.ts';

/** What a magnitude word multiplies by, by how it begins, in the languages read. */
const magnitudes: readonly (readonly [RegExp, number])[] = [
  [/^(?:万亿|兆|trillion|tn$|трлн|триллион|billionen|bio)/, 1e12],
  [/^(?:十亿|billion|bn$|b$|milliard|miliard|mil millones|mrd|млрд|миллиард|bilh)/, 1e9],
  [/^(?:亿|億|억)/, 1e8],
  [/^(?:百万|million|mill?ón|millon|milion|milh|mln|mio|mn$|m$|млн|миллион)/, 1e6],
  [/^(?:万|萬|만)/, 1e4],
  [/^(?:千|thousand|tausend|mille$|mil$|тыс)/, 1e3],
];

const quantity = pattern('gu')`
  (?<![\p{Script=Latin}\p{Script=Cyrillic}\d])(\d+(?:[., ]\d{3}(?!\d))*(?:[.,]\d{1,2}(?!\d))?)
    (?:[ -]?(万亿|十亿|百万|[亿億억万萬만千兆]|(?:mil millones|billionen|trillion|trillions|billions?|bilhões|milliards?
    |milliarden?|miliardi|milliones|millions?|millionen|milioni|millones|millón|milhões|thousand|tausend
    |mille|mil|mrd|mln|mio|млрд|миллиард\p{L}*|млн|миллион\p{L}*|трлн|тыс\p{L}*|bn|tn|mn|m|b)(?!\p{L})))?
`;

/**
 * The numbers of a text, each as one canonical term whatever language or outlet writes it: "8.026 billion" and
 * "80.26亿" are the same. Single digits are left out, they count everything.
 */
export function* quantitiesIn(text: string): Generator<string> {
  for (const [, digits = '', word] of text.matchAll(quantity)) {
    const scale = word === undefined ? 1 : magnitudeOf(word);
    const value = numberOf(digits, scale > 1) * scale;
    if (value >= 10) yield `#${Number(value.toPrecision(6))}`;
  }
}

const magnitudeOf = (word: string): number => magnitudes.find(([begins]) => begins.test(word))?.[1] ?? 1;

/** Before a magnitude a last separator marks decimals even with three digits: nobody writes "8,026 billion" for 8026 billions. */
function numberOf(digits: string, scaled: boolean): number {
  const separators = digits.match(/[., ]/g) ?? [];
  const last = digits.search(/[., ]\d+$/);
  if (last === -1) return Number(digits);
  const decimals = digits.length - last - 1;
  const isDecimal = decimals !== 3 || (scaled && separators.length === 1);
  const whole = digits.slice(0, last).replace(/[., ]/g, '');
  const rest = digits.slice(last + 1);
  return Number(isDecimal ? `${whole}.${rest}` : `${whole}${rest}`);
}

export const isQuantity = (term: string): boolean => term.startsWith('#');

/** Whether a quantity is large enough to be a sum of money or people that tells one event from another. */
export const isAmount = (term: string): boolean => isQuantity(term) && Number(term.slice(1)) >= 10_000;
