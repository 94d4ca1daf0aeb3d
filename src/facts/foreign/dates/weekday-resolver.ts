import { european } from '../../../shared/european.ts';
import { atMidnight, dayMs, latestWeekday, mostDaysBack } from '../../calendar.ts';
import { isQuotedAt } from '../../quotation-marks.ts';
import { partOfDay, type WeekdayNames, weekdayNamesByLanguage } from './weekday-names.ts';

/**
 * A resolver for languages whose sentences are not taken apart: it sets the date behind a weekday where nothing tells of
 * what is to come. Undefined where the names of the days are not known.
 */
export function createWeekdayResolver(
  publishedAt: Date,
  language: string,
): ((sentence: string) => string) | undefined {
  const names = weekdayNamesByLanguage[language];
  if (!names) return undefined;
  const { found, format } = patternsOf(language, names);
  const today = atMidnight(publishedAt);
  const recent = found
    .map((pattern, weekday) => ({ pattern, day: latestWeekday(publishedAt, weekday) }))
    .filter(({ day }) => today - day.getTime() <= mostDaysBack * dayMs);
  return (sentence) => {
    if (names.ahead.test(sentence) || names.done?.test(sentence) === false) return sentence;
    let text = sentence;
    for (const { pattern, day } of recent)
      text = text.replace(pattern, (name: string, offset: number) =>
        isQuotedAt(text, offset) ? name : `${name} (${format.format(day)})`,
      );
    return text;
  };
}

interface Patterns {
  /** From Sunday on. */
  readonly found: readonly RegExp[];
  readonly format: Intl.DateTimeFormat;
}

const knownPatterns = new Map<string, Patterns>();

function patternsOf(language: string, names: WeekdayNames): Patterns {
  const known = knownPatterns.get(language);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const month = Array.from({ length: 12 }, (_, index) => monthIn(format, Date.UTC(2000, index, 15))).join(
    '|',
  );
  const isDated = `,? (?:den )?\\(?(?:\\d{1,2}(?:\\.? ?(?:${month})|[./-]\\d{1,2}(?!\\d))|${month})`;
  const found = names.weekdays.map((name) =>
    european(
      new RegExp(
        `(?<!\\p{L}|(?<!\\p{L})(?:${names.notBehind})[ ])${name}(?: (?:${partOfDay}))?(?!\\p{L}|-|${isDated})`,
        'giu',
      ),
    ),
  );
  const patterns = { found, format };
  knownPatterns.set(language, patterns);
  return patterns;
}

const monthIn = (format: Intl.DateTimeFormat, time: number): string =>
  format.formatToParts(time).find(({ type }) => type === 'month')?.value ?? '';
