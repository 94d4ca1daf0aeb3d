import { createEnglishDateResolver } from './english-dates.ts';
import { createTableDateResolver } from './foreign-dates.ts';

/** Turns the relative dates of a sentence into plain ones. */
export type DateResolver = (sentence: string) => string;

/**
 * A resolver for one article, whose dates count from its publication. What cannot be told surely stays as it
 * is, and so does what is quoted.
 */
export function createDateResolver(options: {
  readonly publishedAt: Date | undefined;
  readonly language: string;
  /** Some text of the article, to see whether it writes "27 July" or "July 27". */
  readonly sample: string;
}): DateResolver {
  const { publishedAt, language, sample } = options;
  if (!publishedAt || Number.isNaN(publishedAt.getTime())) return unresolved;
  if (language === 'en') return createEnglishDateResolver(publishedAt, sample);
  return createTableDateResolver(publishedAt, language) ?? unresolved;
}

const unresolved: DateResolver = (sentence) => sentence;
