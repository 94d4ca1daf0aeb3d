import type { ReadPage } from '../domain/article.ts';
import { type Barrier, findBarrier } from './access.ts';
import { beforeWall, blocksOfArticleBody, chooseText, lettersOf } from './article-text.ts';
import { findNearbyLines } from './headline-region.ts';
import { readLanguage } from './language.ts';
import { readByline } from './metadata/byline.ts';
import { readMonthFirst } from './metadata/date-text.ts';
import { readHeadTags } from './metadata/head-tags.ts';
import { readLinkedData } from './metadata/json-ld.ts';
import { readPublished } from './metadata/publication-date.ts';
import { canonicalUrlOf, descriptionOf, imageUrlOf, siteNameOf, siteNamesOf } from './metadata/site.ts';
import { readTitle } from './metadata/title.ts';
import { placeInZone } from './metadata/zones.ts';
import { filterBlocks } from './page/filter-blocks.ts';
import { findMainContent } from './page/main-content.ts';
import { parseHtml } from './page/parse-html.ts';
import { type PageElement, walkElements } from './page/tree.ts';
import { readText } from './read-text.ts';

/** A caption or a standfirst may stand above the sentence that opens with a signature. */
const linesOfOpening = 4;

export interface PageOptions {
  /** The address the page came from, after redirects. */
  readonly url?: string;
  /** The Content-Type header of the answer. */
  readonly contentType?: string;
}

export type PageReading =
  | { readonly kind: 'read'; readonly page: ReadPage }
  /** No article can be had from the page; `problem` says why in a sentence for people. */
  | { readonly kind: 'unreadable'; readonly problem: string };

/**
 * Reads a web page as its readers would: the article's own text in reading order, and who wrote it when. A page that
 * shows only the beginning to those who don't pay is read as far as it goes and called `paywalled`; one that shows
 * nothing but its own description is a `summary`.
 */
export function readPage(html: string, options: PageOptions = {}): PageReading {
  const foreign = foreignContent(options.contentType, html);
  if (foreign !== undefined) return unreadable(foreign);
  if (
    /^\s*text\/plain\b/i.test(options.contentType ?? '') &&
    !/<(?:html|body|p|div)\b/i.test(html.slice(0, 5_000))
  ) {
    return { kind: 'read', page: readText(html) };
  }
  const parsed = parseHtml(html);
  if (parsed.kind === 'refused') return unreadable(parsed.problem);

  const { root, jsonLd } = parsed.page;
  const head = readHeadTags(root);
  const linked = readLinkedData(jsonLd, {
    titles: [head.title, head.meta.get('og:title')].filter((title) => title !== undefined),
    addresses: [options.url, head.canonicalUrl].filter((address) => address !== undefined),
  });
  const names = siteNamesOf(head, linked, options.url);
  const title = readTitle({
    root,
    documentTitle: head.title,
    openGraph: head.meta.get('og:title'),
    twitter: head.meta.get('twitter:title'),
    headline: linked.headline,
    siteNames: names,
  });
  const main = findMainContent(root);
  const lines = findNearbyLines(main.page, title, main.start, main.end);
  const byline = readByline({
    linked: linked.authors,
    declared: head.authors,
    lines,
    siteNames: names,
    openings: main.blocks.slice(0, linesOfOpening).map(({ text }) => text),
  });
  const known = { title, byline };
  const whole = filterBlocks(main.blocks, known);
  const barrier = findBarrier({
    title: `${title} ${head.title ?? ''}`.slice(0, 500),
    proseLetters: lettersOf(whole),
    allBlocks: main.page.blocks,
    start: main.start,
    end: main.end,
    isDeclaredFree: linked.isFree,
  });
  const shown = barrier === 'paywall' ? filterBlocks(beforeWall(main.blocks), known) : whole;
  const told = blocksOfArticleBody(linked.articleBody);
  const article = chooseText({ shown, told, description: descriptionOf(head, linked), barrier });
  if (article === undefined) return unreadable(problemOf(barrier));

  const text = article.blocks.map((block) => block.text).join('\n\n');
  const language = readLanguage(
    text,
    head.language,
    head.meta.get('og:locale'),
    linked.language,
    head.meta.get('content-language'),
    head.meta.get('language'),
  );
  const dated = readPublished({
    head,
    linked,
    lines,
    stampedPublished: stampsIn(root),
    url: options.url,
    opening: article.blocks.find(({ kind }) => kind === 'paragraph')?.text,
    reading: { monthFirst: readMonthFirst(language, head.language, options.url) },
  });
  const published = dated && placeInZone(dated, language, options.url);
  return {
    kind: 'read',
    page: {
      title: title || firstWords(text),
      byline,
      publishedAt: published?.at,
      publishedLocal: published?.local,
      language,
      canonicalUrl: canonicalUrlOf(head, linked, options.url),
      siteName: siteNameOf(head, linked),
      imageUrl: imageUrlOf(head, linked, options.url),
      blocks: article.blocks,
      text,
      completeness: article.completeness,
    },
  };
}

const unreadable = (problem: string): PageReading => ({ kind: 'unreadable', problem });

function foreignContent(contentType: string | undefined, html: string): string | undefined {
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(contentType ?? '')?.[1]?.toLowerCase();
  if (/^%PDF-/.test(html)) return 'The address holds a PDF, not a web page.';
  if (type === undefined || /^text\/|html|xml$/.test(type)) return undefined;
  if (type === 'application/octet-stream' && /<html|<!doctype html/i.test(html.slice(0, 2_000)))
    return undefined;
  return type === 'application/pdf'
    ? 'The address holds a PDF, not a web page.'
    : `The address holds ${type}, not a web page.`;
}

function problemOf(barrier: Barrier | undefined): string {
  switch (barrier) {
    case 'paywall':
      return 'The page shows a paywall instead of the article.';
    case 'consent':
      return 'The page asks for consent to cookies instead of showing the article.';
    case 'check':
      return 'The page checks for a browser instead of showing the article.';
    case 'missing':
      return 'The page says that the article does not exist.';
    default:
      return 'No article was found on the page.';
  }
}

/** The times that microdata, RDFa and `<time>` elements name as the publication. */
function stampsIn(root: PageElement): string[] {
  const stamps: string[] = [];
  walkElements(root, ({ tag, attributes }) => {
    const stamp = attributes.datetime ?? attributes.content;
    if (
      stamp !== undefined &&
      (/\bdate(?:Published|Created)\b/.test(`${attributes.itemprop} ${attributes.property}`) ||
        (tag === 'time' && attributes.pubdate !== undefined))
    ) {
      stamps.push(stamp);
    }
    return true;
  });
  return stamps;
}

const firstWords = (text: string): string =>
  text.length <= 90 ? text : `${text.slice(0, 90).replace(/\s+\S*$/, '')}…`;
