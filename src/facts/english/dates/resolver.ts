import { resolveAgo } from './ago.ts';
import { completeDays, resolveNearDays } from './days.ts';
import { resolveSpans } from './spans.ts';
import { resolveWeekdays } from './weekdays.ts';
import { datedArticle, monthForms, weekdayForms, type YearStyle } from './writing.ts';

/** A resolver for the sentences of one article in English; `sample` shows how it writes its dates. */
export function createEnglishDateResolver(
  publishedAt: Date,
  sample: string,
  years: YearStyle = 'every-year',
): (sentence: string) => string {
  const article = datedArticle(publishedAt, sample, years);
  return (sentence) =>
    mayHoldDate.test(sentence)
      ? [completeDays, resolveWeekdays, resolveNearDays, resolveSpans, resolveAgo].reduce(
          (text, resolve) => resolve(text, article),
          sentence,
        )
      : sentence;
}

const mayHoldDate = new RegExp(
  `${weekdayForms}|\\b(?:${monthForms})(?=[\\s,.;:)]|$)|today|yesterday|tomorrow|tonight|\\b(?:last|this|next) (?:week|month|year|night|morning|afternoon|evening)|weekend|\\bthe (?:month|year)\\b|\\b(?:year|month)(?:['’]s)?[- ]end\\b|\\bago\\b`,
  'i',
);
