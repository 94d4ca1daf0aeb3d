import { z } from 'zod';
import { createClusterer } from './clusterer.ts';

const optionalText = z.string().nullish();

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  url: optionalText,
  title: optionalText,
  text: optionalText,
  outlet: optionalText,
  publishedAt: optionalText,
  lang: optionalText,
});

export interface ClusteredLine {
  readonly id: string | number;
  /** Equal for articles that tell the same story. */
  readonly story: number;
}

/**
 * Answers which story each article tells, in order of arrival, from the articles before it only. A date that cannot
 * be read is no date; a line that is no article throws a ZodError, and the rest may go on.
 */
export function createLineClusterer(options: {
  readonly windowMs: number;
}): (line: unknown) => ClusteredLine {
  const clusterer = createClusterer(options);
  let stories = 0;
  return (line) => {
    const { id, url, title, text, outlet, publishedAt, lang } = lineSchema.parse(line);
    const published = publishedAt ? new Date(publishedAt) : undefined;
    const item = {
      title: title ?? '',
      text: text ?? '',
      url: url ?? undefined,
      outlet: outlet ?? undefined,
      language: lang ?? undefined,
      publishedAt: published && !Number.isNaN(published.getTime()) ? published : undefined,
    };
    const { storyId, mergedStoryIds } = clusterer.place(item);
    const story = storyId ?? ++stories;
    clusterer.commit(item, story, mergedStoryIds);
    return { id, story };
  };
}
