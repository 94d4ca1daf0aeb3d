import { numbersIn } from '../shared/numbers-written.ts';

/**
 * The numbers of a text, each as one canonical term whatever language or outlet writes it: "8.026 billion" and
 * "80.26亿" are the same. Single digits are left out, they count everything.
 */
export function* quantitiesIn(text: string): Generator<string> {
  for (const { value } of numbersIn(text)) if (value >= 10) yield `#${Number(value.toPrecision(6))}`;
}

export const isQuantity = (term: string): boolean => term.startsWith('#');

/** Whether a quantity is large enough to be a sum of money or people that tells one event from another. */
export const isAmount = (term: string): boolean => isQuantity(term) && Number(term.slice(1)) >= 10_000;
