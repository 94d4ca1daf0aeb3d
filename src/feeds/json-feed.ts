import { z } from 'zod';
import type { Entry, ParsedFeed } from '../domain/feed.ts';
import { webAddress } from './addresses.ts';
import { authorNames } from './authors.ts';
import { createDateReader } from './dates.ts';
import { identityOf } from './identity.ts';
import { languageCode } from './language.ts';
import { readLenientJson } from './lenient-json.ts';
import { containsHtml, escapeMarkup, looksLikeHtml, plainText } from './plain-text.ts';
import { readTexts } from './summary.ts';

/** A field of the wrong type counts as absent: no single value may cost an item, and no item the feed. */
const text = z.string().trim().min(1).optional().catch(undefined);
const identifier = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
const author = z
  .object({ name: text })
  .transform(({ name }) => name)
  .optional()
  .catch(undefined);

const itemSchema = z.object({
  id: identifier,
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_html: text,
  content_text: text,
  date_published: text,
  date_modified: text,
  image: text,
  banner_image: text,
  author,
  authors: z.array(author).optional().catch(undefined),
});

const feedSchema = z.object({
  version: text,
  title: text,
  home_page_url: text,
  feed_url: text,
  language: text,
  items: z.array(z.unknown()).optional().catch(undefined),
});

const maximumItems = 10_000;

type Item = z.infer<typeof itemSchema>;

/** Reads a JSON Feed 1.0 or 1.1; undefined when the JSON is something else. */
export function readJsonFeed(source: string, url: string | undefined): ParsedFeed | undefined {
  const { data: feed } = feedSchema.safeParse(parseFeedJson(source));
  if (!feed) return undefined;
  const isFeed =
    feed.items !== undefined || /jsonfeed\.org/.test(feed.version ?? '') || feed.feed_url !== undefined;
  if (!isFeed && feed.title === undefined && feed.home_page_url === undefined) return undefined;

  const siteUrl = webAddress(feed.home_page_url, url);
  const readDate = createDateReader();
  return {
    title: titleText(feed.title) || undefined,
    siteUrl,
    language: languageCode(feed.language),
    entries: (feed.items ?? []).slice(0, maximumItems).flatMap((candidate) => {
      const { data: item } = itemSchema.safeParse(candidate);
      return item ? [readItem(item, siteUrl ?? url, readDate)] : [];
    }),
  };
}

function parseFeedJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return readLenientJson(source);
  }
}

function readItem(
  item: Item,
  base: string | undefined,
  readDate: ReturnType<typeof createDateReader>,
): Entry {
  const url = webAddress(item.url, base) ?? webAddress(item.external_url, base) ?? webAddress(item.id);
  const title = titleText(item.title);
  const content = item.content_html ?? (item.content_text && escapeMarkup(item.content_text));
  const names = (item.authors ?? [item.author]).filter((name) => name !== undefined);
  return {
    guid: identityOf({ guid: item.id, url, title, text: item.summary ?? content }),
    url,
    title,
    ...readTexts({ summary: item.summary && asHtml(item.summary, containsHtml), content }),
    authors: authorNames(names),
    publishedAt: readDate(item.date_published) ?? readDate(item.date_modified),
    imageUrl: webAddress(item.image, base) ?? webAddress(item.banner_image, base),
  };
}

/** Titles and summaries are plain text by the specification, and HTML by habit. */
const asHtml = (text: string, isHtml: (text: string) => boolean): string =>
  isHtml(text) ? text : escapeMarkup(text);

const titleText = (title = ''): string => plainText(asHtml(title, looksLikeHtml));
