import { european } from '../../shared/european.ts';
import { compact } from '../../shared/pattern.ts';

/** Tests of a text for phrases in lower case: patterns that ignore case take longer, and twice the code. */
export interface PhraseTest {
  readonly test: (text: string) => boolean;
}

/** The phrases as branches of one pattern, which nothing holds together yet. */
export const alternatives = (...phrases: string[]): string => phrases.join('|');

/** The text has one of the phrases anywhere. */
export function contains(...phrases: string[]): PhraseTest {
  const found = compact(new RegExp(alternatives(...phrases)));
  return { test: (text) => found.test(text.toLowerCase()) };
}

/** The line opens with one of the phrases; anything before its first letter or digit is passed over. */
export function opensWith(...phrases: string[]): PhraseTest {
  const found = european(new RegExp(`^(?:${alternatives(...phrases)})`, 'u'));
  return { test: (line) => found.test(withoutSignsBefore(line.toLowerCase())) };
}

/** The line is one of the phrases, whatever signs stand before and behind it. */
export function isAllOf(...phrases: string[]): PhraseTest {
  const phrase = european(new RegExp(`^(?:${alternatives(...phrases)})`, 'u'));
  // Signs are what is no letter of any script.
  const found = new RegExp(`${phrase.source}[^\\p{L}\\p{M}\\p{N}]*$`, 'u');
  return { test: (line) => found.test(withoutSignsBefore(line.toLowerCase())) };
}

const withoutSignsBefore = (line: string): string => line.replace(/^[^\p{L}\p{N}]+/u, '');
