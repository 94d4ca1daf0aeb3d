import { maximumFactCharacters } from './cut.ts';
import { createEnglishDateResolver } from './english/dates/resolver.ts';
import { createDayOfMonthResolver } from './foreign/dates/day-of-month.ts';
import { createTableDateResolver } from './foreign/dates/resolver.ts';
import { createWeekdayResolver } from './foreign/dates/weekday-resolver.ts';

/** Turns the relative dates of a sentence into plain ones. */
export interface DateResolver {
  readonly resolve: (sentence: string) => string;
  /** Adds the article's own year again to dates that it was left out of, where cutting has made room for it. */
  readonly complete: (cut: string) => string;
}

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
    return {
      resolve: (sentence) => {
        const plain = withYears(sentence);
        return plain.length <= maximumFactCharacters ? plain : withoutOwnYear(sentence);
      },
      complete: (cut) => {
        const plain = withYears(cut);
        // What a cut took away may have told that it was another year.
        const isOwnYear = withoutYear(plain, publishedAt) === withoutYear(cut, publishedAt);
        return isOwnYear && plain.length <= maximumFactCharacters ? plain : cut;
      },
    };
  }
  const resolve =
    createTableDateResolver(publishedAt, language) ??
    createWeekdayResolver(publishedAt, language) ??
    createDayOfMonthResolver(publishedAt, language) ??
    asIs;
  return { resolve, complete: asIs };
}

const asIs = (sentence: string): string => sentence;
/** Leaves every date as it is. */
export const unresolved: DateResolver = { resolve: asIs, complete: asIs };

const withoutYear = (text: string, date: Date): string =>
  text.replaceAll(new RegExp(`,? ${date.getUTCFullYear()}\\b,?`, 'g'), '');
