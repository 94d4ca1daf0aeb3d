import { z } from 'zod';
import type { ReadPage } from '../domain/article.ts';
import { primaryLanguage, readLanguage } from './language.ts';
import { readStampedDate } from './metadata/published.ts';
import { blocksOfFragment } from './page/fragment.ts';
import { type PageReading, readPage } from './read-page.ts';
import { readText } from './read-text.ts';

/** One article given by hand or by a script: a page, or a text with what is known of it. */
export const readableItem = z.object({
  id: z.union([z.string(), z.number()]),
  url: z.string().nullish(),
  title: z.string().nullish(),
  html: z.string().nullish(),
  text: z.string().nullish(),
  outlet: z.string().nullish(),
  publishedAt: z.string().nullish(),
  lang: z.string().nullish(),
});
export type ReadableItem = z.infer<typeof readableItem>;

/** Reads an item's page, or takes its text for the article; what the item says of itself wins over guesses. */
export function readItem(item: ReadableItem): PageReading {
  const reading = readContent(item);
  if (reading.kind !== 'read') return reading;
  const given = item.publishedAt ? readStampedDate(item.publishedAt, { monthFirst: false }) : undefined;
  const page: ReadPage = {
    ...reading.page,
    title: item.title?.trim() || reading.page.title,
    language: primaryLanguage(item.lang ?? undefined) ?? reading.page.language,
    siteName: item.outlet?.trim() || reading.page.siteName,
    canonicalUrl: reading.page.canonicalUrl ?? item.url ?? undefined,
    publishedAt: given?.at ?? reading.page.publishedAt,
    publishedLocal: given?.local ?? reading.page.publishedLocal,
  };
  return { kind: 'read', page };
}

/** Feeds hand on summaries with their markup. */
const markup = /<(?:img|p|br|a|div|span|figure|ul|ol|li|em|strong|b|i|blockquote|h[1-6])[\s/>]/i;

function readContent({ html, text, title, url, lang }: ReadableItem): PageReading {
  if (html) return readPage(html, { url: url ?? undefined });
  const isMarkup = text && markup.test(text);
  const plain = isMarkup
    ? blocksOfFragment(text)
        .map((block) => block.text)
        .join('\n')
    : text;
  if (plain)
    return {
      kind: 'read',
      page: readText(plain, { title: title?.trim() || undefined, language: lang ?? undefined }),
    };
  if (!title?.trim()) return { kind: 'unreadable', problem: 'The item has neither a page nor a text.' };
  return {
    kind: 'read',
    page: {
      title,
      byline: [],
      language: readLanguage(title, lang ?? undefined),
      blocks: [],
      text: '',
      completeness: 'summary',
    },
  };
}
