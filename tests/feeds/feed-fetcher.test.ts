import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Feed } from '../../src/domain/feed.ts';
import { createFeedFetcher, type ParseFeed } from '../../src/feeds/feed-fetcher.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { createHttpClient, type HttpClient } from '../../src/http/http-client.ts';
import { type HostileServer, startHostileServer } from '../http/hostile-server.ts';

const now = new Date('2025-10-14T08:00:00Z');
const clock = { now: () => now };
const minutesLater = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

const clean = readFileSync(new URL('../fixtures/feeds/harbour-courier-clean.xml', import.meta.url));
const headers = {
  'content-type': 'application/rss+xml',
  etag: '"v2"',
  'last-modified': 'Tue, 14 Oct 2025 07:00:00 GMT',
};

describe('the feed fetcher', () => {
  let server: HostileServer;
  let http: HttpClient;
  let responseHeaders: Record<string, string> = {};

  beforeAll(async () => {
    server = await startHostileServer({
      '/feed': (request, response) => {
        if (request.headers['if-none-match'] === '"v2"') response.writeHead(304, responseHeaders).end();
        else response.writeHead(200, { ...headers, ...responseHeaders }).end(clean);
      },
      '/old-feed': (_request, response) => response.writeHead(301, { location: '/feed' }).end(),
      '/feed-for-now': (_request, response) => response.writeHead(302, { location: '/feed' }).end(),
      '/page': (_request, response) => response.end('<html><body>Moved to a new site</body></html>'),
      '/moved-to-page': (_request, response) => response.writeHead(301, { location: '/page' }).end(),
      '/gone': (_request, response) => response.writeHead(410).end(),
      '/repeats': (_request, response) =>
        response.end(readFileSync(new URL('../fixtures/feeds/cove-duplicate-guids.xml', import.meta.url))),
      '/bare': (_request, response) =>
        response.end(readFileSync(new URL('../fixtures/feeds/quay-post-bare-items.xml', import.meta.url))),
    });
    http = createHttpClient({ trustedOrigins: [server.origin], clock });
  });
  beforeEach(() => {
    responseHeaders = {};
  });
  afterAll(async () => {
    await http.close();
    await server.close();
  });

  const feedAt = (path: string, rest: Partial<Feed> = {}): Feed => ({
    id: 1,
    url: server.origin + path,
    outlet: 'Harbour Courier',
    name: 'Harbour Courier',
    language: 'en',
    kind: 'news',
    weight: 1,
    readsPages: true,
    topics: [],
    pollIntervalMinutes: 30,
    state: 'active',
    primed: true,
    nextPollAt: now,
    failuresInARow: 0,
    addedAt: now,
    ...rest,
  });
  const poll = (path: string, rest?: Partial<Feed>, parse: ParseFeed = parseFeed) =>
    createFeedFetcher({ http, parse, clock })(feedAt(path, rest));

  it('brings entries, validators and the time of the next poll', async () => {
    const outcome = await poll('/feed');
    expect(outcome).toMatchObject({
      kind: 'fetched',
      etag: '"v2"',
      lastModified: 'Tue, 14 Oct 2025 07:00:00 GMT',
      // The feed asks for 45 minutes, longer than our 30.
      nextPollAt: minutesLater(45),
    });
    expect(outcome.kind === 'fetched' && outcome.parsed.entries.length).toBe(10);
    expect(outcome).not.toHaveProperty('movedTo');
  });

  it('says that nothing changed when the server says so', async () => {
    expect(await poll('/feed', { etag: '"v2"' })).toEqual({
      kind: 'not-modified',
      nextPollAt: minutesLater(30),
    });
  });

  it.each<{ name: string; header: Record<string, string>; minutes: number }>([
    { name: 'max-age', header: { 'cache-control': 'max-age=7200' }, minutes: 120 },
    { name: 'a shorter max-age', header: { 'cache-control': 'max-age=60' }, minutes: 45 },
    { name: 'no-cache', header: { 'cache-control': 'no-cache, max-age=7200' }, minutes: 45 },
    { name: 'Expires', header: { expires: 'Tue, 14 Oct 2025 10:00:00 GMT' }, minutes: 120 },
    { name: 'an Expires long past', header: { expires: '0' }, minutes: 45 },
    { name: 'a max-age of a year', header: { 'cache-control': 'max-age=31536000' }, minutes: 360 },
    { name: 'Retry-After', header: { 'retry-after': '86400' }, minutes: 1440 },
  ])('waits as long as $name asks, within reason', async ({ header, minutes }) => {
    responseHeaders = header;
    expect((await poll('/feed')).nextPollAt).toEqual(minutesLater(minutes));
  });

  it('reports the new address after permanent redirects only', async () => {
    expect(await poll('/old-feed')).toMatchObject({ kind: 'fetched', movedTo: `${server.origin}/feed` });
    expect(await poll('/feed-for-now')).not.toHaveProperty('movedTo');
    // A permanent move to something that is no feed moves nothing.
    expect(await poll('/moved-to-page')).toMatchObject({ kind: 'failed', problem: /web page/ });
  });

  it.each([
    { failuresInARow: 0, minutes: 30 },
    { failuresInARow: 1, minutes: 60 },
    { failuresInARow: 3, minutes: 240 },
    { failuresInARow: 100, minutes: 1440 },
  ])('backs off after $failuresInARow failures', async ({ failuresInARow, minutes }) => {
    expect(await poll('/missing', { failuresInARow })).toEqual({
      kind: 'failed',
      problem: 'the server answered 404',
      nextPollAt: minutesLater(minutes),
    });
  });

  it('waits out what a busy server orders', async () => {
    // The server says two minutes, our interval is thirty.
    expect(await poll('/busy')).toMatchObject({ kind: 'failed', nextPollAt: minutesLater(30) });
    expect(await poll('/busy', { pollIntervalMinutes: 1 })).toMatchObject({ nextPollAt: minutesLater(2) });
  });

  it.each([
    { path: '/gone', problem: /gone for good/ },
    { path: '/page', problem: /web page/ },
    { path: '/empty', problem: /empty/ },
    { path: '/bomb', problem: /empty/ },
    { path: '/reset', problem: /broke the connection/ },
  ])('names the problem of $path', async ({ path, problem }) => {
    const outcome = await poll(path);
    expect(outcome.kind === 'failed' && outcome.problem).toMatch(problem);
  });

  it('counts a reading that was given up as a failure', async () => {
    const outcome = await poll('/feed', {}, () => Promise.reject(new Error('took longer than 5 s')));
    expect(outcome).toMatchObject({
      kind: 'failed',
      problem: 'the feed cannot be read: took longer than 5 s',
    });
  });

  it('gives every entry an identity of its own, and leaves repetitions out', async () => {
    const outcome = await poll('/repeats');
    const guids = outcome.kind === 'fetched' ? outcome.parsed.entries.map(({ guid }) => guid) : [];
    expect(guids.length).toBe(5);
    expect(new Set(guids).size).toBe(5);
    expect(guids).toContain('https://cove.example/a');
    expect(guids).toContain('7');
  });

  it('takes a title from the text where there is none, and leaves out what says nothing', async () => {
    const outcome = await poll('/bare');
    expect(outcome.kind === 'fetched' && outcome.parsed.entries.map(({ title }) => title)).toEqual([
      'The ports authority wants cameras at every gate',
      'Only a title',
    ]);
  });
});
