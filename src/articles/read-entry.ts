import type { ReadPage, TextBlock } from '../domain/article.ts';
import type { Entry } from '../domain/feed.ts';
import { readOn, saysWhereFirst } from '../shared/blog-footers.ts';
import { lettersOf } from './article-text.ts';
import { readLanguage } from './language.ts';
import { readDeclaredName } from './metadata/names.ts';
import { decodeEntities } from './metadata/plain-text.ts';
import { asTextBlock, filterBlocks } from './page/filter-blocks.ts';
import { blocksOfFragment } from './page/fragment.ts';
import { squeeze } from './page/white-space.ts';
import type { PageReading } from './read-page.ts';

export interface EntryOptions {
  /** What reading the entry's page brought, where it was fetched. */
  readonly page?: PageReading;
  /** The language of the feed. */
  readonly language?: string;
}

/** Letters from which a feed's text counts as the whole article, not as its beginning. */
const fullTextLetters = 900;
const dayMs = 86_400_000;

/**
 * Reads an article from what its feed says and, where it was fetched, from its page. The page's text is taken when it
 * is whole; behind a paywall or without a page the feed's own text or summary stands in, and is called so.
 */
export function readEntry(entry: Entry, options: EntryOptions = {}): ReadPage {
  const page = options.page?.kind === 'read' ? options.page.page : undefined;
  const own = readOwnText(entry);
  const chosen = chooseText(own, page);
  const text = chosen.blocks.map((block) => block.text).join('\n\n');
  const title = decodeEntities(entry.title) || page?.title || '';
  const declared = entry.authors.flatMap((author) => readDeclaredName(author));
  const people = declared.filter(({ isPerson }) => isPerson);
  const byline =
    page && page.byline.length > 0
      ? page.byline
      : (people.length > 0 ? people : declared).map(({ name }) => name);
  const publishedAt = entry.publishedAt ?? page?.publishedAt;
  const agrees =
    publishedAt &&
    page?.publishedAt &&
    Math.abs(page.publishedAt.getTime() - publishedAt.getTime()) < 1.5 * dayMs;
  return {
    title,
    byline: [...new Set(byline)],
    publishedAt,
    publishedLocal: agrees ? page?.publishedLocal : publishedAt?.toISOString().replace('.000Z', 'Z'),
    language: readLanguage(`${title}\n${text}`, page?.language, options.language),
    canonicalUrl: page?.canonicalUrl ?? entry.url,
    siteName: page?.siteName,
    imageUrl: page?.imageUrl ?? entry.imageUrl,
    blocks: chosen.blocks,
    text,
    completeness: chosen.completeness,
  };
}

type Chosen = Pick<ReadPage, 'blocks' | 'completeness'>;

function chooseText(own: Chosen, page: ReadPage | undefined): Chosen {
  if (page === undefined) return own;
  if (
    page.completeness === 'full' &&
    (own.completeness !== 'full' || lettersOf(page.blocks) >= 0.7 * lettersOf(own.blocks))
  )
    return page;
  if (own.completeness === 'full') return own;
  const blocks = lettersOf(page.blocks) > lettersOf(own.blocks) ? page.blocks : own.blocks;
  return { blocks, completeness: page.completeness === 'full' ? 'summary' : page.completeness };
}

/** Where a text ends before it has ended. */
const breaksOff = new RegExp(`(?:…|\\.{3}|(?:read|mehr|全文|${readOn}).{0,12})\\s*[\\])»→]*$`, 'i');

/** The fuller of an entry's content and summary. */
function readOwnText(entry: Entry): Chosen {
  const content = entry.contentHtml === undefined ? [] : readFragment(entry.contentHtml, entry);
  const summary = entry.summary === undefined ? [] : readFragment(entry.summary, entry);
  const blocks = lettersOf(content) >= lettersOf(summary) ? content : summary;
  const isCut = breaksOff.test(blocks.at(-1)?.text ?? '');
  return { blocks, completeness: !isCut && lettersOf(blocks) >= fullTextLetters ? 'full' : 'summary' };
}

/** Feeds end their texts with a line about themselves. */
const feedLine = new RegExp(
  [
    '\\b(?:was originally published (?:on|at)|this (?:post|article) is from)\\b',
    '\\bvia rss\\b|\\bcontinue reading on\\b|^(?:the post|source:|comments?$|article url:|comments url:|points: \\d)',
  ].join('|'),
  'i',
);

function readFragment(html: string, entry: Entry): TextBlock[] {
  if (!/[<&]/.test(html))
    return html
      .split(/\n+/)
      .map((line) => squeeze(line))
      .filter((line) => line !== '')
      .map((text) => ({ kind: 'paragraph', text }));
  return filterBlocks(blocksOfFragment(html), { title: decodeEntities(entry.title), byline: entry.authors })
    .filter(({ text }) => !saysWhereFirst(text) && (text.length > 300 || !feedLine.test(text)))
    .map(asTextBlock);
}
