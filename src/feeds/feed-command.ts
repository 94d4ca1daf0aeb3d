import { z } from 'zod';
import { parseFeed } from './parse-feed.ts';
import { readTexts } from './summary.ts';

/** A line of `docket feed --jsonl`. */
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  /** Base64; leniently read, for a feed may be tens of megabytes. */
  body: z.string(),
  contentType: z.string().optional(),
});

/**
 * What a feed holds, as `docket feed` prints it. Titles are always there, if empty; the rest is null when absent.
 * An item that only has its whole text is summed up by its beginning.
 */
export interface FeedAnswer {
  readonly id: string | number;
  readonly title: string;
  readonly siteUrl: string | null;
  readonly items: readonly {
    readonly title: string;
    readonly url: string | null;
    readonly publishedAt: string | null;
    readonly summary: string | null;
  }[];
}

/** Answers one line of `docket feed --jsonl`; throws a ZodError for a line of another form. */
export async function answerFeedLine(
  line: unknown,
): Promise<FeedAnswer | { readonly id: string | number; readonly error: string }> {
  const { id, body, contentType } = lineSchema.parse(line);
  return describeFeed(id, Buffer.from(body, 'base64'), { contentType });
}

/** What the bytes of a feed hold, or why they are none. */
export async function describeFeed(
  id: string | number,
  body: Uint8Array,
  options: { readonly contentType?: string; readonly url?: string } = {},
): Promise<FeedAnswer | { readonly id: string | number; readonly error: string }> {
  const result = await parseFeed(body, options);
  if (result.kind === 'not-a-feed') return { id, error: result.problem };
  const { feed } = result;
  return {
    id,
    title: feed.title ?? '',
    siteUrl: feed.siteUrl ?? null,
    items: feed.entries.map((entry) => ({
      title: entry.title,
      url: entry.url ?? null,
      publishedAt: entry.publishedAt?.toISOString() ?? null,
      summary: entry.summary ?? readTexts({ summary: entry.contentHtml }).summary ?? null,
    })),
  };
}
