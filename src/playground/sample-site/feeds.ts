import { markup } from './markup.ts';
import { articleUrl, bodyOf, type DatedArticle, feedUrl, type SampleSite, siteUrl } from './site.ts';

const feedLength = 30;

/** Stable over restarts and ports, as a publisher's own identifiers are. */
const identifier = ({ outlet }: SampleSite, { article }: DatedArticle): string =>
  `urn:sample:${outlet.id}:${article.id}`;

const fullText = (entry: DatedArticle): string =>
  [`<p><em>${markup`${entry.article.standfirst}`}</em></p>`, ...bodyOf(entry.article)].join('\n');

export function feedBody(site: SampleSite): string {
  const entries = site.articles.slice(0, feedLength);
  switch (site.outlet.feedFormat) {
    case 'rss':
      return rss(site, entries);
    case 'atom':
      return atom(site, entries);
    case 'json':
      return jsonFeed(site, entries);
  }
}

function rss(site: SampleSite, entries: readonly DatedArticle[]): string {
  const { outlet } = site;
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${outlet.name}</title>
<link>${siteUrl(site)}</link>
<atom:link href="${feedUrl(site)}" rel="self" type="application/rss+xml"/>
<description>${outlet.tagline}</description>
<language>${outlet.language}</language>
${entries.map(
  (entry) => markup`<item>
<title>${entry.article.title}</title>
<link>${articleUrl(site, entry.article)}</link>
<guid isPermaLink="false">${identifier(site, entry)}</guid>
<pubDate>${entry.publishedAt.toUTCString()}</pubDate>
${entry.article.byline ? markup`<dc:creator>${entry.article.byline}</dc:creator>` : undefined}
<description>${entry.article.standfirst}</description>
${outlet.fullTextInFeed ? markup`<content:encoded>${fullText(entry)}</content:encoded>` : undefined}
</item>`,
)}
</channel>
</rss>
`.text;
}

function atom(site: SampleSite, entries: readonly DatedArticle[]): string {
  const { outlet } = site;
  const updatedAt = entries[0]?.publishedAt ?? new Date(0);
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}">
<id>urn:sample:${outlet.id}</id>
<title>${outlet.name}</title>
<subtitle>${outlet.tagline}</subtitle>
<link rel="alternate" type="text/html" href="${siteUrl(site)}"/>
<link rel="self" type="application/atom+xml" href="${feedUrl(site)}"/>
<updated>${updatedAt.toISOString()}</updated>
${entries.map(
  (entry) => markup`<entry>
<id>${identifier(site, entry)}</id>
<title type="text">${entry.article.title}</title>
<link rel="alternate" href="${articleUrl(site, entry.article)}"/>
<published>${entry.publishedAt.toISOString()}</published>
<updated>${entry.publishedAt.toISOString()}</updated>
${entry.article.byline ? markup`<author><name>${entry.article.byline}</name></author>` : undefined}
<summary type="text">${entry.article.standfirst}</summary>
${outlet.fullTextInFeed ? markup`<content type="html">${fullText(entry)}</content>` : undefined}
</entry>`,
)}
</feed>
`.text;
}

function jsonFeed(site: SampleSite, entries: readonly DatedArticle[]): string {
  const { outlet } = site;
  return JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: outlet.name,
      description: outlet.tagline,
      home_page_url: siteUrl(site),
      feed_url: feedUrl(site),
      language: outlet.language,
      items: entries.map((entry) => ({
        id: identifier(site, entry),
        url: articleUrl(site, entry.article),
        title: entry.article.title,
        summary: entry.article.standfirst,
        date_published: entry.publishedAt.toISOString(),
        ...(entry.article.byline ? { authors: [{ name: entry.article.byline }] } : {}),
        ...(outlet.fullTextInFeed
          ? { content_html: fullText(entry) }
          : { content_text: entry.article.standfirst }),
      })),
    },
    undefined,
    2,
  );
}
