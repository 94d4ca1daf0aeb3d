import type { NumberWritten } from '../shared/numbers-written.ts';
import { pattern } from '../shared/pattern.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './words.ts';

/** What a sentence of an outlet states. */
export interface Reported {
  readonly outlet: string;
  readonly url: string;
  readonly statement: Statement;
}

/** An amount of a sentence, and what it is an amount of: a currency, "%", or the stems of what is counted. */
export interface Figure extends Reported {
  readonly amount: NumberWritten;
  readonly units: ReadonlySet<string>;
}

/** The exact amounts of a sentence that are the only ones of their kind in it. */
export function figuresIn(report: Reported): Figure[] {
  const { text, amounts } = report.statement;
  const figures = amounts.map((amount) => ({ ...report, amount, units: unitsOf(text, amount) }));
  return figures.filter(
    (figure) =>
      !boundBefore.test(text.slice(0, figure.amount.start)) &&
      !figures.some((other) => other !== figure && commonUnit(figure, other) !== undefined),
  );
}

/** What bounds an amount, or makes it one of the calendar. */
const boundBefore = pattern('iu')`
  \b(?:nearly|almost|close to|approaching|fast|knapp|presque|près de|approche les?|casi|quasi|quase|bijna|more than|over|above|at least|up to|as (?:many|much) as|at most|no more than|fewer than|less than|under
    |exceeding|maximum of|mehr als|über|mindestens|bis zu|höchstens|weniger als|plus de|au moins|jusqu.à|moins de
    |au plus|más de|al menos|hasta|menos de|como máximo|oltre|più di|almeno|fino a|meno di|mais de|pelo menos|até
    |meer dan|minstens|ten minste|tot|minder dan|menores de|minori di|mineurs de|past|last|next|previous|letzten
    |vergangenen|nächsten|derni[eè]re?s|prochaine?s|últim[oa]s|próxim[oa]s|ultim[ie]|prossim[ie]|afgelopen
    |komende) (?:\p{Lu}{0,3}\p{Sc})?$
`;

const currencySign = /(\p{Lu}{0,3}\p{Sc}|\bRs\.?) ?$/u;
/** Of which currency it is hardly matters: outlets convert. */
const currencyName = pattern('iu')`
  ^(?:\p{Sc}|[円元]|euros?|евро|dollars?|доллар\p{L}*|dólares|pounds?|yen|yuan|renminbi|won|rupees?|rúpias|reais|руб\p{L}*|naira
    |rand|shillings?|pesos?|zloty|kron[ae]r?|francs?|francos|rupiah|ringgit|baht|dirhams?|riyals?|lira|forint|cedis?|taka|dong)
    (?!\p{L})
`;
const percent = /^(?:%|per ?cent|prozent|pour cent|por ciento|por cento|per cento|procent|процент)/i;
/** So many words behind an amount may name what it counts: "24 test accounts". */
const wordsBehind = 3;

function unitsOf(text: string, { start, end }: NumberWritten): ReadonlySet<string> {
  const behind = text.slice(end).trimStart();
  if (percent.test(behind)) return new Set(['%']);
  const currency = currencySign.exec(text.slice(0, start))?.[1] ?? currencyName.exec(behind)?.[0];
  if (currency !== undefined) return new Set([`money ${currency.toLowerCase().replace(/s$/, '')}`]);
  const counted = /^[^.,;:()“”"«»–—]*/u.exec(behind.replace(/^[-–]/, ''))?.[0] ?? '';
  const words = wordsOf(counted).slice(0, wordsBehind);
  // "17 of 22 accounts".
  if (words[0]?.isFunctionWord) return new Set();
  return new Set(words.filter((word) => !word.isFunctionWord && !word.isNumber).map(({ stem }) => stem));
}

/** What both are an amount of, by the first word that both name it with. */
export const commonUnit = (a: Figure, b: Figure): string | undefined =>
  [...a.units].find((unit) => b.units.has(unit));

/** Whether it is a sum of money or a share: of these, one text gives many. */
export const isMeasured = ({ units }: Figure): boolean =>
  [...units].some((unit) => unit === '%' || unit.startsWith('money '));

const wordsAround = 5;
const magnitude =
  /^(?:million|billion|trillion|thousand|milliard|millon|millón|milhõ|bilhõ|milion|miliard|млн|млрд|тыс|миллион|миллиард)/;
/** No function words elsewhere. */
const within = /^(?:entro|binnen|innerhalb)$/;

/** The nearest words that tell of what it is, but for its unit. */
export function surroundingsOf({ statement, amount }: Figure, unit: string | undefined): Statement {
  const telling = wordsOf(statement.text).filter(
    ({ stem, isFunctionWord, isNumber }) =>
      !isFunctionWord && !isNumber && stem !== unit && !magnitude.test(stem) && !within.test(stem),
  );
  const before = telling.filter(({ end }) => end <= amount.start).slice(-wordsAround);
  const behind = telling.filter(({ start }) => start >= amount.end).slice(0, wordsAround);
  return { ...statement, stems: new Set([...before, ...behind].map(({ stem }) => stem)) };
}
