import Parser from 'rss-parser';
import { afterEach, describe, expect, it } from 'vitest';
import { publishedAtOf, sampleArticles, sampleOutlets } from '../../src/playground/news/index.ts';
import type { SampleArticle, SampleOutlet } from '../../src/playground/news/types.ts';
import { createSampleNewsServer, type SampleNewsServer } from '../../src/playground/sample-news-server.ts';

const now = new Date('2026-03-01T08:00:00Z');
const clock = { now: () => now };
const servers: SampleNewsServer[] = [];

async function start(options: Parameters<typeof createSampleNewsServer>[0] = {}): Promise<SampleNewsServer> {
  const server = await createSampleNewsServer({ clock, ...options });
  servers.push(server);
  return server;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const outletOf = (name: string): SampleOutlet | undefined =>
  sampleOutlets.find((outlet) => outlet.name === name);

describe('the sample news server', () => {
  it('names one feed for every outlet, in three formats', async () => {
    const { feeds } = await start();
    expect(feeds.map((feed) => feed.outlet)).toEqual(sampleOutlets.map((outlet) => outlet.name));
    const types = await Promise.all(
      feeds.map(async (feed) => (await fetch(feed.url)).headers.get('content-type')),
    );
    expect(new Set(types)).toEqual(
      new Set([
        'application/rss+xml; charset=utf-8',
        'application/atom+xml; charset=utf-8',
        'application/feed+json; charset=utf-8',
      ]),
    );
  });

  it('publishes every article once, dated relative to the start, with full text where the outlet gives it', async () => {
    const { feeds } = await start();
    let count = 0;
    for (const feed of feeds) {
      const outlet = outletOf(feed.outlet);
      const articles = sampleArticles.filter((article) => article.outletId === outlet?.id);
      const body = await (await fetch(feed.url)).text();
      const items =
        outlet?.feedFormat === 'json'
          ? JSON.parse(body).items.map((item: Record<string, string>) => ({
              title: item.title,
              at: item.date_published,
              full: item.content_html,
            }))
          : (await new Parser().parseString(body)).items.map((item) => ({
              title: item.title,
              at: item.isoDate,
              full: item['content:encoded'] ?? (outlet?.fullTextInFeed ? item.content : undefined),
            }));
      expect(items.map((item: { title: string }) => item.title).sort()).toEqual(
        articles.map((one) => one.title).sort(),
      );
      for (const { title, at, full } of items) {
        const article = articles.find((one) => one.title === title);
        if (!article) throw new Error(`No article ${title}`);
        expect(Math.abs(new Date(at).getTime() - publishedAtOf(article, now).getTime())).toBeLessThan(1000);
        const last = article.paragraphs.filter((block) => typeof block === 'string').at(-1) ?? '';
        const plain = String(full ?? '')
          .replaceAll('&amp;', '&')
          .replaceAll('&quot;', '"');
        if (outlet?.fullTextInFeed) expect(plain).toContain(last);
        else expect(plain).not.toContain(last);
        count += 1;
      }
    }
    expect(count).toBe(sampleArticles.length);
  });

  it('serves pages with the whole text among the clutter of real sites, in at least four layouts', async () => {
    const { origin } = await start();
    const bodies = new Set<string>();
    for (const outlet of sampleOutlets) {
      const article = sampleArticles.find((one) => one.outletId === outlet.id);
      if (!article) throw new Error(`${outlet.name} published nothing`);
      const page = await (await fetch(`${origin}/${outlet.id}/${article.slug}`)).text();
      const text = page
        .replace(/<[^>]+>/g, '')
        .replaceAll('&amp;', '&')
        .replaceAll('&quot;', '"');
      for (const block of article.paragraphs) if (typeof block === 'string') expect(text).toContain(block);
      for (const clutter of ['<nav', 'cookie-banner', 'newsletter-box', '<footer'])
        expect(page).toContain(clutter);
      bodies.add(/<body class="(\w+)/.exec(page)?.[1] ?? '');
    }
    expect(bodies.size).toBeGreaterThanOrEqual(4);
  });

  it('names its feed on the front page, and every link on its pages leads somewhere', async () => {
    const { origin, feeds } = await start();
    const links = new Set<string>();
    for (const path of ['/', ...sampleOutlets.map((outlet) => `/${outlet.id}/`)]) {
      const page = await (await fetch(origin + path)).text();
      for (const [, link = ''] of page.matchAll(/href="(http[^"#]+)/g)) links.add(link);
    }
    for (const feed of feeds) expect(links).toContain(feed.url);
    for (const link of links) expect((await fetch(link)).status, link).toBe(200);
  });

  it('answers 304 to who has it already', async () => {
    const { feeds } = await start();
    const url = feeds[0]?.url ?? '';
    const first = await fetch(url);
    const etag = first.headers.get('etag') ?? '';
    const modified = first.headers.get('last-modified') ?? '';
    const ask = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(url, { headers })).status;
    expect(await ask({ 'if-none-match': etag })).toBe(304);
    expect(await ask({ 'if-none-match': `W/${etag}, "other"` })).toBe(304);
    expect(await ask({ 'if-modified-since': modified })).toBe(304);
    expect(await ask({ 'if-modified-since': 'Sun, 01 Jan 2023 00:00:00 GMT' })).toBe(200);
    expect(await ask({ 'if-none-match': '"other"', 'if-modified-since': modified })).toBe(200);
    expect((await fetch(`${url}x`)).status).toBe(404);
  });

  it('escapes what an article says', async () => {
    const outlet = sampleOutlets[0];
    if (!outlet) throw new Error('There are no outlets');
    const article: SampleArticle = {
      id: 'hostile',
      outletId: outlet.id,
      slug: 'hostile',
      title: '</script><script>alert("1")</script> & more',
      standfirst: '<img src=x onerror=alert(1)>',
      minutesAgo: 1,
      writtenAt: '2026-03-01T07:59:00Z',
      relevant: false,
      paragraphs: ['a < b && c > d'],
    };
    const { origin, feeds } = await start({ outlets: [outlet], articles: [article] });
    const page = await (await fetch(`${origin}/${outlet.id}/hostile`)).text();
    expect(page).not.toMatch(/<script>alert|<img src=x/);
    expect(page).toContain('<p>a &lt; b &amp;&amp; c &gt; d</p>');
    const feed = await new Parser().parseString(await (await fetch(feeds[0]?.url ?? '')).text());
    expect(feed.items[0]?.title).toBe(article.title);
  });
});
