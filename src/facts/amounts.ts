import { monthNumber } from '../shared/month-names.ts';
import { type NumberWritten, numbersIn } from '../shared/numbers-written.ts';
import { pattern } from '../shared/pattern.ts';

/** The numbers that texts write as words: one is mostly an article, and beyond twelve digits are the rule. */
const numberWords: readonly (readonly [number, string])[] = [
  [2, 'two zwei deux dos due dois duas twee два две двух'],
  [3, 'three drei trois tres tre três drie три трех трёх'],
  [4, 'four vier quatre cuatro quattro quatro четыре четырех четырёх'],
  [5, 'five fünf cinq cinco cinque vijf пять пяти'],
  [6, 'six sechs six seis sei zes шесть шести'],
  [7, 'seven sieben sept siete sette sete zeven семь семи'],
  [8, 'eight acht huit ocho otto oito восемь восьми'],
  [9, 'nine neun neuf nueve nove negen девять девяти'],
  [10, 'ten zehn dix diez dieci dez tien десять десяти'],
  [11, 'eleven elf onze once undici одиннадцать'],
  [12, 'twelve zwölf douze doce dodici doze twaalf двенадцать'],
];
const valueOfWord = new Map(
  numberWords.flatMap(([value, words]) => words.split(' ').map((word) => [word, value])),
);
const letters = /\p{L}+/gu;

/** "($482 million)": said before, in another currency. */
const inBrackets = /\([^()]*\)/g;
const yearAlone = /^(?:19|20)\d\d$/;
/** "4 March", "March 4", "4. März", "4 de marzo", "3月4日", "10:30", "Article 5", "GPT-4", "5G", "under-16s". */
const wordBefore = /(\p{L}+)\.? ?$/u;
const wordBehind = /^(?:st|nd|rd|th|er|º|\.)?[ -]?(?:de |of )?(\p{L}+)/u;
const partOfName = pattern('u')`
  (?:[§№#:/]|n°|\p{L}-|\b(?:Articles?|Art|Sections?|Secs?|Rules?|Parts?|Annex|Title|Chapter|Clauses?|Paragraph
    |Regulation|Directive|Law|Act|Bill|No|Nr|Artikel|Absatz|Abs|article|Artículo|artículo|articolo|Lei|artigo
    |статья|статьи|iOS|Windows|Android|Lot|Phase|Tier|Level|Room|Apollo|Covid))\.? ?$
`;
const nameGoesOn = /^(?:[:/]\d|\.\d|\(\d|[\p{Script=Latin}\p{Script=Cyrillic}]|[年月日号条第])/u;

/** What a text counts or measures, in order: no dates, no numbers of articles and products, no conversions in brackets. */
export function amountsIn(text: string): NumberWritten[] {
  const plain = text.replace(inBrackets, (bracket) => ' '.repeat(bracket.length));
  const words = [...plain.matchAll(letters)].flatMap(({ 0: word, index }) => {
    const value = plain.charAt(index + word.length) === '-' ? undefined : valueOfWord.get(word.toLowerCase());
    return value === undefined ? [] : [{ value, step: 1, start: index, end: index + word.length }];
  });
  const digits = [...numbersIn(plain)].filter((number) => isAmount(plain, number));
  return [...words, ...digits].sort((a, b) => a.start - b.start);
}

function isAmount(text: string, { start, end }: NumberWritten): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const behind = text.slice(end, end + 24);
  const isMonth = (word: string | undefined): boolean =>
    word !== undefined && monthNumber(word) !== undefined;
  return (
    !yearAlone.test(text.slice(start, end)) &&
    !isMonth(wordBefore.exec(before)?.[1]) &&
    !isMonth(wordBehind.exec(behind)?.[1]) &&
    !partOfName.test(before) &&
    !nameGoesOn.test(behind)
  );
}

/** Whether two may be one amount, of which one is rounded. */
export const agree = (a: NumberWritten, b: NumberWritten): boolean =>
  Math.abs(a.value - b.value) < Math.max(a.step, b.step) / 2;
