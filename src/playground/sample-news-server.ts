import { createHash } from 'node:crypto';
import { type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { FeedDefinition } from '../domain/feed.ts';
import type { Clock } from '../shared/clock.ts';
import { systemClock } from '../shared/clock.ts';
import { publishedAtOf, sampleArticles, sampleOutlets } from './news/index.ts';
import type { SampleArticle, SampleOutlet } from './news/types.ts';
import { feedBody } from './sample-site/feeds.ts';
import { articlePage, frontPage, indexPage, siteCss } from './sample-site/layouts.ts';
import { feedTypes, feedUrl, type SampleSite, viewOf } from './sample-site/site.ts';

export interface SampleNewsServer {
  readonly origin: string;
  /** The outlets' feeds, as the catalogue would name them. */
  readonly feeds: readonly FeedDefinition[];
  close(): Promise<void>;
}

/**
 * Serves the sample news over HTTP on loopback, a feed and a site for each outlet. The news are of the day the
 * server starts: their times count back from then, so that polling again finds nothing changed.
 */
export async function createSampleNewsServer(
  options: {
    readonly clock?: Clock;
    readonly port?: number;
    readonly outlets?: readonly SampleOutlet[];
    readonly articles?: readonly SampleArticle[];
    readonly pollIntervalMinutes?: number;
  } = {},
): Promise<SampleNewsServer> {
  const startedAt = (options.clock ?? systemClock).now();
  const articles = options.articles ?? sampleArticles;
  const server = fastify({ forceCloseConnections: true });
  const origin = await listen();
  const sites = (options.outlets ?? sampleOutlets).map(
    (outlet): SampleSite => ({
      outlet,
      origin,
      articles: articles
        .filter((article) => article.outletId === outlet.id)
        .map((article) => ({ article, publishedAt: publishedAtOf(article, startedAt) }))
        .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()),
    }),
  );
  const pages = renderAll(sites, startedAt);

  async function listen(): Promise<string> {
    server.get('/*', (request, reply) => answer(request, reply, pages.get(request.url.split('?')[0] ?? '/')));
    return server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  }

  return {
    origin,
    feeds: sites.map((site) => ({
      url: feedUrl(site),
      outlet: site.outlet.name,
      name: site.outlet.name,
      language: site.outlet.language,
      ...(site.outlet.region ? { region: site.outlet.region } : {}),
      kind: site.outlet.kind,
      weight: 1,
      readsPages: !site.outlet.fullTextInFeed,
      topics: [],
      pollIntervalMinutes: options.pollIntervalMinutes ?? 30,
    })),
    close: () => server.close(),
  };
}

interface Page {
  readonly type: string;
  readonly body: string;
  readonly etag: string;
  readonly modifiedAt: Date;
}

function renderAll(sites: readonly SampleSite[], startedAt: Date): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  const put = (path: string, type: string, body: string, modifiedAt = startedAt): void => {
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
    pages.set(path, { type, body, etag, modifiedAt });
  };
  const html = 'text/html; charset=utf-8';
  put('/', html, indexPage(sites).text);
  put('/site.css', 'text/css; charset=utf-8', siteCss);
  for (const site of sites) {
    const root = `/${site.outlet.id}/`;
    const newestAt = site.articles[0]?.publishedAt ?? startedAt;
    const feedPath = new URL(feedUrl(site)).pathname;
    put(root, html, frontPage(site).text, newestAt);
    put(feedPath, `${feedTypes[site.outlet.feedFormat]}; charset=utf-8`, feedBody(site), newestAt);
    for (const [index, entry] of site.articles.entries()) {
      put(root + entry.article.slug, html, articlePage(viewOf(site, entry)).text, entry.publishedAt);
      put(`${root}images/${entry.article.slug}.svg`, 'image/svg+xml', picture(index), entry.publishedAt);
    }
  }
  return pages;
}

const picture = (index: number): string => {
  const hue = (index * 47) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 420"><rect width="960" height="420" fill="hsl(${hue} 45% 88%)"/><circle cx="${260 + ((index * 61) % 440)}" cy="210" r="130" fill="hsl(${(hue + 40) % 360} 55% 62%)"/><rect x="0" y="300" width="960" height="120" fill="hsl(${hue} 35% 45%)"/></svg>`;
};

function answer(request: FastifyRequest, reply: FastifyReply, page: Page | undefined): FastifyReply {
  if (!page) return reply.code(404).type('text/plain; charset=utf-8').send('There is no such page here.');
  reply.header('etag', page.etag).header('last-modified', page.modifiedAt.toUTCString());
  reply.header('cache-control', 'max-age=60');
  return isKnown(request, page) ? reply.code(304).send() : reply.type(page.type).send(page.body);
}

/** As RFC 9110 has it: If-Modified-Since counts only without If-None-Match. */
function isKnown(request: FastifyRequest, page: Page): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = request.headers;
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === page.etag || tag.trim() === '*');
  }
  if (since === undefined) return false;
  return Math.floor(page.modifiedAt.getTime() / 1000) * 1000 <= Date.parse(since);
}
