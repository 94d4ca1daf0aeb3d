import { maximumFactCharacters } from './cut.ts';
import { createEnglishDateResolver } from './english/dates/resolver.ts';
import { createDayOfMonthResolver } from './foreign/dates/day-of-month.ts';
import { createTableDateResolver } from './foreign/dates/resolver.ts';
import { createWeekdayResolver } from './foreign/dates/weekday-resolver.ts';

/** Turns the relative dates of a sentence into plain ones. */
export type DateResolver = (sentence: string) => string;

/**
 * A resolver for one article, whose dates count from its publication. What cannot be told surely stays as it
 * is, and so does what is quoted. Of a sentence that would be too long for a fact, the article's own year is left out.
 */
export function createDateResolver(options: {
  readonly publishedAt: Date | undefined;
  readonly language: string;
  /** Some text of the article, to see whether it writes "27 July" or "July 27". */
  readonly sample: string;
}): DateResolver {
  const { publishedAt, language, sample } = options;
  if (!publishedAt || Number.isNaN(publishedAt.getTime())) return unresolved;
  if (language === 'en') {
    const withYears = createEnglishDateResolver(publishedAt, sample);
    const withoutOwnYear = createEnglishDateResolver(publishedAt, sample, 'other-years');
    return (sentence) => {
      const plain = withYears(sentence);
      return plain.length <= maximumFactCharacters ? plain : withoutOwnYear(sentence);
    };
  }
  return (
    createTableDateResolver(publishedAt, language) ??
    createWeekdayResolver(publishedAt, language) ??
    createDayOfMonthResolver(publishedAt, language) ??
    unresolved
  );
}

const unresolved: DateResolver = (sentence) => sentence;
