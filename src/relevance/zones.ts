import type { Zone, ZonedText } from './evidence.ts';
import { type Token, tokenize } from './tokens.ts';

const titleWords = 60;
const leadWords = 60;
/** What stands further down an article no longer says what it is about. */
const wordsRead = 3000;
const bodyPassageWords = 80;
/** Chinese and Japanese words have about two characters, each of which is a token. */
const wordsPerUnspacedCharacter = 0.6;

/**
 * Cuts an article into title, lead and body. A text without a title has none: its first sentence names things in
 * passing that no headline would.
 */
export function zonesOf(title: string, text: string): ZonedText {
  const titleTokens = tokenize(title, titleWords);
  const textTokens = tokenize(text, wordsRead);
  const leadLength = lengthOfLead(textTokens);
  const leadFrom = titleTokens.length + 1;
  const bodyFrom = leadFrom + leadLength;
  return {
    tokens: [...titleTokens, { written: '', folded: '' }, ...textTokens],
    zoneAt: (index): Zone => (index < leadFrom ? 'title' : index < bodyFrom ? 'lead' : 'body'),
    bodyLength: Math.max(1, (textTokens.length - leadLength) / bodyPassageWords),
    hasText: textTokens.length > 0,
  };
}

function lengthOfLead(tokens: readonly Token[]): number {
  let words = 0;
  for (const [index, token] of tokens.entries()) {
    words += token.written.length === 1 && token.written > '\u3000' ? wordsPerUnspacedCharacter : 1;
    if (words > leadWords) return index;
  }
  return tokens.length;
}
