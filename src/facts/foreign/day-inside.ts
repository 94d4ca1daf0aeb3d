import { european } from '../../shared/european.ts';

/**
 * A day in the middle of a sentence or at its end, with the space before it; not behind or before words that make it
 * the day from or until which something holds, or one of several.
 */
export const dayInside = (day: string, notBehind: string, notBefore: string): RegExp =>
  european(
    new RegExp(
      `(?<=\\p{Ll}[”»"]?)(?<!(?<!\\p{L})(?:${notBehind})) ${day}(?= (?!(?:${notBefore})(?!\\p{L}))\\p{L}|\\.?$)`,
      'gu',
    ),
  );
