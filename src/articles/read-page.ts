import type { Completeness, ReadPage, TextBlock } from '../domain/article.ts';
import { type Barrier, findBarrier, isPaywallLine, lengthInLetters } from './access.ts';
import { findNearbyLines } from './headline-region.ts';
import { readLanguage } from './language.ts';
import { readByline } from './metadata/byline.ts';
import { type HeadTags, readHeadTags } from './metadata/head-tags.ts';
import { type LinkedData, readLinkedData } from './metadata/json-ld.ts';
import { decodeEntities } from './metadata/plain-text.ts';
import { readMonthFirst } from './metadata/date-text.ts';
import { readPublished } from './metadata/publication-date.ts';
import { readTitle } from './metadata/title.ts';
import { placeInZone } from './metadata/zones.ts';
import { collectBlocks, type PageBlock } from './page/blocks.ts';
import { asTextBlock, filterBlocks } from './page/filter-blocks.ts';
import { findMainContent } from './page/main-content.ts';
import { parseHtml } from './page/parse-html.ts';
import { type PageElement, walkElements } from './page/tree.ts';
import { readText } from './read-text.ts';

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

/** Prose below this is no article by itself. */
const minArticleLetters = 140;

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
  const linked = readLinkedData(jsonLd);
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
  const byline = readByline({ linked: linked.authors, declared: head.authors, lines, siteNames: names });
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
      imageUrl: resolve(
        head.meta.get('og:image') ??
          head.meta.get('og:image:url') ??
          head.meta.get('twitter:image') ??
          linked.imageUrl,
        options.url,
      ),
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

interface ChosenText {
  readonly blocks: readonly TextBlock[];
  readonly completeness: Completeness;
}

/** The fullest text the page gives: what it shows, or what it tells machines, or its description. */
function chooseText(found: {
  readonly shown: readonly PageBlock[];
  readonly told: readonly TextBlock[];
  readonly description: string | undefined;
  readonly barrier: Barrier | undefined;
}): ChosenText | undefined {
  const { shown, told, description, barrier } = found;
  const shownLetters = lettersOf(shown);
  const toldLetters = lettersOf(told);
  if (toldLetters >= 400 && toldLetters > 2 * shownLetters) return { blocks: told, completeness: 'full' };
  if (barrier === 'consent' || barrier === 'check' || barrier === 'missing') return undefined;
  const blocks = isIndex(shown) ? [] : shown.map(asTextBlock);
  const letters = lettersOf(blocks);
  if (barrier === undefined && letters >= minArticleLetters) return { blocks, completeness: 'full' };
  const summary: readonly TextBlock[] =
    description === undefined ? [] : [{ kind: 'paragraph', text: description }];
  const fullest = letters >= lettersOf(summary) ? blocks : summary;
  if (fullest.length === 0) return undefined;
  return {
    blocks: fullest,
    completeness:
      barrier === 'paywall' ? 'paywalled' : fullest === blocks && letters >= 60 ? 'full' : 'summary',
  };
}

const lettersOf = (blocks: readonly TextBlock[] | readonly PageBlock[]): number => {
  let letters = 0;
  for (const block of blocks) if (block.kind !== 'heading') letters += lengthInLetters(block.text);
  return letters;
};

/** A list of links to articles is not one. */
function isIndex(blocks: readonly PageBlock[]): boolean {
  const chars = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const linkChars = blocks.reduce((sum, block) => sum + block.linkChars, 0);
  return linkChars > 0.85 * chars;
}

/** What stands above the offer to pay for the rest. */
function beforeWall(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const wall = blocks.findIndex((block) => isPaywallLine(block.text));
  return wall === -1 ? blocks : blocks.slice(0, wall);
}

/** The text a page tells machines, which some give as HTML, some with line breaks, some as one long line. */
function blocksOfArticleBody(body: string | undefined): TextBlock[] {
  if (body === undefined || body.length < 200) return [];
  if (/<(?:p|div|br|h[1-6]|li)\b/i.test(body) || /&lt;(?:p|div|br)\b/i.test(body)) {
    const parsed = parseHtml(/<(?:p|div|br|h[1-6]|li)\b/i.test(body) ? body : decodeEntities(body));
    return parsed.kind === 'parsed'
      ? filterBlocks(collectBlocks(parsed.page.root).blocks).map(asTextBlock)
      : [];
  }
  return body
    .split(/\n+/)
    .map((line) => decodeEntities(line))
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((text) => ({ kind: 'paragraph', text }));
}

function descriptionOf(head: HeadTags, linked: LinkedData): string | undefined {
  const description = decodeEntities(
    head.meta.get('og:description') ?? head.meta.get('description') ?? linked.description ?? '',
  );
  return description.length >= 40 ? description : undefined;
}

function siteNamesOf(head: HeadTags, linked: LinkedData, url: string | undefined): string[] {
  const host = hostOf(url);
  const names = [
    head.meta.get('og:site_name'),
    head.meta.get('application-name'),
    head.meta.get('apple-mobile-web-app-title'),
    linked.publisher,
    host,
    host?.split('.').at(-2),
  ];
  return names.filter((name) => name !== undefined).map(decodeEntities);
}

function siteNameOf(head: HeadTags, linked: LinkedData): string | undefined {
  const name = head.meta.get('og:site_name') ?? linked.publisher ?? head.meta.get('application-name');
  return name === undefined ? undefined : decodeEntities(name) || undefined;
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;
}

function resolve(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || address === '' || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** The address the page gives itself, unless it is another site's or the front page's. */
function canonicalUrlOf(head: HeadTags, linked: LinkedData, url: string | undefined): string | undefined {
  const own = resolve(url, undefined);
  for (const candidate of [head.canonicalUrl, head.meta.get('og:url'), linked.url]) {
    const address = resolve(candidate, url);
    if (address === undefined) continue;
    if (own !== undefined && new URL(address).pathname === '/' && new URL(own).pathname !== '/') continue;
    return address;
  }
  return own;
}

/** The times that microdata and `<time>` elements name as the publication. */
function stampsIn(root: PageElement): string[] {
  const stamps: string[] = [];
  walkElements(root, ({ tag, attributes }) => {
    const stamp = attributes.datetime ?? attributes.content;
    if (
      stamp !== undefined &&
      (/\bdate(?:Published|Created)\b/.test(attributes.itemprop ?? '') ||
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
