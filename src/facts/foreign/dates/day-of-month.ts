import { dayFrom, mostDaysBack } from '../../calendar.ts';
import { isQuotedAt } from '../../quotation-marks.ts';

interface DayOfMonth {
  readonly found: RegExp;
  readonly write: (day: Date) => string;
}

/** Newsrooms of Japan and Korea name the day of the news by its number alone: "15日", not "15日間", which is a span. */
const daysOfMonth: Readonly<Record<string, DayOfMonth>> = {
  ja: {
    found: /(?<![\d月.,/第～~-])(\d{1,2})日(?![間目前後分付\d～~]|以[内上降後]|ごと|連続|から|まで|ぶり)/gu,
    write: (day) => `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`,
  },
  ko: {
    found:
      /(?<![\d.,/월~-]|월 |제)(\d{1,2})일(?!(?![에은과])\p{L}| ?(?:간|동안|이내|째|치|이상|부터|까지|연속|(?:전|후|안|만)(?!\p{L})))/gu,
    write: (day) => `${day.getUTCFullYear()}년 ${day.getUTCMonth() + 1}월 ${day.getUTCDate()}일`,
  },
};

/** Sets year and month to a day of the news that has none; undefined for a language that never leaves them out. */
export function createDayOfMonthResolver(
  publishedAt: Date,
  language: string,
): ((sentence: string) => string) | undefined {
  const rules = daysOfMonth[language];
  if (!rules) return undefined;
  const days = Array.from({ length: mostDaysBack + 1 }, (_, back) => dayFrom(publishedAt, -back));
  return (sentence) =>
    sentence.replace(rules.found, (whole: string, number: string, offset: number) => {
      const day = days.find((recent) => recent.getUTCDate() === Number(number));
      return day && !isQuotedAt(sentence, offset) ? rules.write(day) : whole;
    });
}
