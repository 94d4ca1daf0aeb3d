import type { SampleArticle } from './types.ts';

/** The publication time a feed and its pages give an article, so that the news of the day is of today. */
export function publishedAtOf(article: SampleArticle, now: Date): Date {
  if (article.minutesAgo === undefined) return new Date(article.writtenAt);
  return new Date(now.getTime() - article.minutesAgo * 60_000);
}
