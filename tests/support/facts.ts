import { splitSentences } from '../../src/articles/sentences.ts';
import { candidatesOf } from '../../src/facts/candidates.ts';
import { unresolved } from '../../src/facts/dates.ts';
import { readDocument } from '../../src/facts/document.ts';
import { extractFacts } from '../../src/facts/extract-facts.ts';

/** The facts of one English paragraph of 5 March 2026. */
export const factsFrom = (text: string, title = ''): string[] => factsIn('en', text, title);

/** The facts of one paragraph of 5 March 2026, a Thursday. */
export const factsIn = (language: string, text: string, title = ''): string[] =>
  extractFacts({
    title,
    language,
    publishedAt: new Date('2026-03-05T10:00:00Z'),
    blocks: [{ kind: 'paragraph', sentences: splitSentences(text, language) }],
  }).map((fact) => fact.text);

/** All ways in which the sentences of an English paragraph may be told, its days left as they are. */
export const wordingsFrom = (text: string): string[] =>
  candidatesOf(
    readDocument({
      title: '',
      language: 'en',
      blocks: [{ kind: 'paragraph', sentences: splitSentences(text, 'en') }],
    }),
    () => true,
    unresolved,
  ).flatMap(({ wordings }) => wordings.map((wording) => wording.text));
