import { pattern } from './pattern.ts';

/** A number as a text writes it, its magnitude included. */
export interface NumberWritten {
  readonly value: number;
  /** The worth of the last digit that counts: of "1.4 billion" 100 million, of "350,000" ten thousand. */
  readonly step: number;
  readonly start: number;
  readonly end: number;
}

/** What a magnitude word multiplies by, by how it begins, in the languages read. */
const magnitudes: readonly (readonly [RegExp, number])[] = [
  [/^(?:万亿|兆|trillion|tn$|трлн|триллион|billionen|bio)/, 1e12],
  [/^(?:十亿|billion|bn$|bln$|b$|milliard|miliard|mil millones|mrd|млрд|миллиард|bilh)/, 1e9],
  [/^(?:亿|億|억)/, 1e8],
  [/^crore/, 1e7],
  [/^(?:百万|million|mill?ón|millon|milion|milh|mln|mio|mn$|m$|млн|миллион)/, 1e6],
  [/^lakh/, 1e5],
  [/^(?:万|萬|만)/, 1e4],
  [/^(?:千|thousand|tausend|mille$|mila$|mil$|тыс)/, 1e3],
];

const written = pattern('giu')`
  (?<![\p{Script=Latin}\p{Script=Cyrillic}\d])(\d+(?:[., ]\d{3}(?!\d))*(?:[.,]\d{1,2}(?!\d))?)
    (?:[ \u00a0-]?(万亿|十亿|百万|[亿億억万萬만千兆]|(?:mil millones|billionen|trillion|trillions|billions?|bilhões|milliards?
    |milliarden?|miliardi|milliones|millions?|millionen|milioni|millones|millón|milhões|thousand|tausend
    |mille|mila|mil|mrd|mln|bln|mio|млрд|миллиард\p{L}*|млн|миллион\p{L}*|трлн|тыс\p{L}*|crore|lakh|bn|tn|mn|m|b)(?!\p{L})))?
`;

/** The numbers of a text in digits, whatever language or outlet writes them. */
export function* numbersIn(text: string): Generator<NumberWritten> {
  for (const { 0: found, 1: digits = '', 2: word, index } of text.matchAll(written)) {
    const scale = word === undefined ? 1 : magnitudeOf(word.toLowerCase());
    const { value, step } = readDigits(digits, scale > 1);
    yield { value: value * scale, step: step * scale, start: index, end: index + found.length };
  }
}

const magnitudeOf = (word: string): number => magnitudes.find(([begins]) => begins.test(word))?.[1] ?? 1;

/** Before a magnitude a last separator marks decimals even with three digits: nobody writes "8,026 billion" for 8026 billions. */
function readDigits(digits: string, isScaled: boolean): { value: number; step: number } {
  const separators = digits.match(/[., ]/g) ?? [];
  const last = digits.search(/[., ]\d+$/);
  const decimals = digits.length - last - 1;
  const isDecimal = last !== -1 && (decimals !== 3 || (isScaled && separators.length === 1));
  const whole = (isDecimal ? digits.slice(0, last) : digits).replace(/[., ]/g, '');
  return isDecimal
    ? { value: Number(`${whole}.${digits.slice(last + 1)}`), step: 10 ** -decimals }
    : { value: Number(whole), step: stepOf(whole) };
}

/** "350" may be rounded to tens; "40" is hardly rounded from 36. */
const stepOf = (whole: string): number => (whole.length < 3 ? 1 : 10 ** (/0*$/.exec(whole)?.[0].length ?? 0));
