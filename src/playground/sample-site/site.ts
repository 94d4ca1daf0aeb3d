import { assertNever } from '../../shared/errors.ts';
import type { SampleArticle, SampleBlock, SampleOutlet } from '../news/types.ts';
import { type Markup, markup } from './markup.ts';
import { type SiteWords, wordsFor } from './words.ts';

export interface DatedArticle {
  readonly article: SampleArticle;
  readonly publishedAt: Date;
}

/** An outlet with everything it published, newest first. */
export interface SampleSite {
  readonly outlet: SampleOutlet;
  readonly articles: readonly DatedArticle[];
  readonly origin: string;
}

const feedPaths = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

export const siteUrl = ({ origin, outlet }: SampleSite): string => `${origin}/${outlet.id}/`;
export const feedUrl = (site: SampleSite): string => siteUrl(site) + feedPaths[site.outlet.feedFormat];
export const articleUrl = (site: SampleSite, article: SampleArticle): string => siteUrl(site) + article.slug;

/** What a layout needs to make a page of an article. */
export interface PageView {
  readonly site: SampleSite;
  readonly entry: DatedArticle;
  readonly words: SiteWords;
  readonly date: string;
  readonly body: readonly Markup[];
  readonly related: readonly DatedArticle[];
}

export function viewOf(site: SampleSite, entry: DatedArticle): PageView {
  const others = site.articles.filter((one) => one !== entry);
  const start = site.articles.indexOf(entry) % Math.max(1, others.length);
  return {
    site,
    entry,
    words: wordsFor(site.outlet.language),
    date: formatDate(entry.publishedAt, site.outlet.language),
    body: bodyOf(entry.article),
    related: [...others.slice(start), ...others.slice(0, start)].slice(0, 4),
  };
}

export const formatDate = (date: Date, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(date);

/** The article itself, block by block. */
export const bodyOf = (article: SampleArticle): Markup[] => article.paragraphs.map(blockMarkup);

function blockMarkup(block: SampleBlock): Markup {
  if (typeof block === 'string') return markup`<p>${block}</p>`;
  switch (block.kind) {
    case 'heading':
      return markup`<h2>${block.text}</h2>`;
    case 'quote':
      return markup`<blockquote><p>${block.text}</p></blockquote>`;
    case 'list':
      return markup`<ul>${block.items.map((item) => markup`<li>${item}</li>`)}</ul>`;
    default:
      return assertNever(block);
  }
}

export const links = (site: SampleSite, entries: readonly DatedArticle[]): Markup[] =>
  entries.map(({ article }) => markup`<li><a href="${articleUrl(site, article)}">${article.title}</a></li>`);
