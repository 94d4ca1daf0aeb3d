import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createHttpClient, type HttpClient, type HttpClientOptions } from '../../src/http/http-client.ts';
import { type HostileServer, startHostileServer } from './hostile-server.ts';

const clock = { now: () => new Date('2025-10-14T06:00:00Z') };
/** What undici hands to `net.connect`: the name, and the look-up that decides where it leads. */
const socketOptions = z.object({
  host: z.string(),
  lookup: z.custom<(host: string, options: object, done: (error: unknown, found: unknown) => void) => void>(),
});

const text = '<p>A plain answer, long enough to be worth packing. '.repeat(20);

describe('the HTTP client', () => {
  let server: HostileServer;
  let http: HttpClient;
  const clients: HttpClient[] = [];
  const open = (options: HttpClientOptions = {}): HttpClient => {
    const client = createHttpClient({
      trustedOrigins: [server.origin],
      headersTimeoutMs: 1000,
      idleTimeoutMs: 1000,
      overallTimeoutMs: 3000,
      maxBodyBytes: 1_000_000,
      maxDecodedBytes: 2_000_000,
      clock,
      ...options,
    });
    clients.push(client);
    return client;
  };
  const get = (path: string) => http.get({ url: server.origin + path });

  beforeAll(async () => {
    server = await startHostileServer();
    http = open();
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await server.close();
  });

  it.each([
    ...['/plain', '/gzip', '/deflate', '/deflate-raw', '/brotli', '/twice', '/cut-gzip'],
    ...['/not-gzip', '/not-deflate', '/not-brotli', '/gzip-for-brotli'],
    ...['/encoded-as-charset', '/encoded-as-nothing', '/gzip-and-charset', '/gzip-in-chunks'],
    ...['/by-proxy', '/instance'],
  ])('reads the body of %s', async (path) => {
    const result = await get(path);
    expect(result).toMatchObject({ kind: 'ok', movedPermanently: false });
    expect(result.kind === 'ok' && Buffer.from(result.body).toString()).toBe(text);
  });

  it('reads an empty body', async () => {
    const result = await get('/empty');
    expect(result.kind === 'ok' && result.body.byteLength).toBe(0);
  });

  it('reports the headers a poller needs', async () => {
    expect(await get('/facts')).toMatchObject({
      kind: 'ok',
      contentType: 'text/plain; charset=utf-8',
      etag: '"v1"',
      lastModified: 'Tue, 14 Oct 2025 06:00:00 GMT',
      maxAgeSeconds: 900,
      expiresAt: new Date('2025-10-14T07:00:00Z'),
    });
  });

  it('sends validators back and understands that nothing changed', async () => {
    const lastModified = 'Tue, 14 Oct 2025 06:00:00 GMT';
    const result = await http.get({ url: `${server.origin}/facts`, etag: '"v1"', lastModified });
    expect(result).toMatchObject({ kind: 'not-modified', status: 304, maxAgeSeconds: 60 });
    expect(server.requests.at(-1)?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': lastModified,
      'user-agent': expect.stringContaining('Docket/'),
    });
  });

  it.each([
    { path: '/busy', status: 429, retryAfterMs: 120_000 },
    { path: '/busy-until', status: 503, retryAfterMs: 1_800_000 },
    { path: '/missing', status: 404, retryAfterMs: undefined },
  ])('reports the status $status of $path, and when to come back', async ({ path, ...expected }) => {
    expect(await get(path)).toMatchObject({ kind: 'failed', reason: 'status', ...expected });
  });

  it.each([
    { path: '/moved', moved: true },
    { path: '/moved-twice', moved: true },
    { path: '/for-now', moved: false },
    { path: '/moved-for-now', moved: false },
    { path: '/other', moved: false },
  ])('follows $path and knows whether the move is for good', async ({ path, moved }) => {
    expect(await get(path)).toMatchObject({
      kind: 'ok',
      url: `${server.origin}/plain`,
      movedPermanently: moved,
    });
  });

  it.each([
    { path: '/loop', reason: 'redirect', problem: /circle/ },
    { path: '/ping', reason: 'redirect', problem: /circle/ },
    { path: '/chain', reason: 'redirect', problem: /more than 5 times/ },
    { path: '/nowhere', reason: 'status', problem: /302/ },
    { path: '/to-metadata', reason: 'refused', problem: /link-local/ },
    { path: '/to-loopback', reason: 'refused', problem: /IPv4 inside IPv6/ },
    { path: '/to-port', reason: 'refused', problem: /port 6379/ },
    { path: '/to-file', reason: 'refused', problem: /only http/ },
    { path: '/to-credentials', reason: 'refused', problem: /password/ },
    { path: '/bomb', reason: 'too-large', problem: /unpacks to more than/ },
    { path: '/bomb-in-bomb', reason: 'too-large', problem: /unpacks to more than/ },
    { path: '/endless', reason: 'too-large', problem: /larger than/ },
    { path: '/header-flood', reason: 'too-large', problem: /headers/ },
    { path: '/one-long-header', reason: 'too-large', problem: /headers/ },
    { path: '/thrice', reason: 'broken', problem: /more than two/ },
    { path: '/bad-gzip', reason: 'broken', problem: /unpacked/ },
    { path: '/not-http', reason: 'broken', problem: /not HTTP/ },
    { path: '/short', reason: 'connection', problem: /broke the connection/ },
    { path: '/reset', reason: 'connection', problem: /broke the connection/ },
    { path: '/hang-up', reason: 'connection', problem: /broke the connection/ },
  ])('says of $path what is wrong', async ({ path, reason, problem }) => {
    const result = await get(path);
    expect(result).toMatchObject({ kind: 'failed', reason });
    expect(result.kind === 'failed' && result.problem).toMatch(problem);
  });

  it('takes no more of a body than its length says', async () => {
    const result = await get('/long');
    expect(['ok', 'failed']).toContain(result.kind);
    if (result.kind === 'ok') expect(Buffer.from(result.body).toString()).toBe('much');
  });

  it.each([
    { path: '/silent', options: { headersTimeoutMs: 60 } },
    { path: '/stalls', options: { idleTimeoutMs: 60 } },
    { path: '/drip', options: { overallTimeoutMs: 200 } },
    { path: '/silent', options: { overallTimeoutMs: 100 } },
  ])('gives $path up in time with $options', async ({ path, options }) => {
    const startedAt = performance.now();
    const result = await open(options).get({ url: server.origin + path });
    expect(result).toMatchObject({ kind: 'failed', reason: 'timeout' });
    // undici counts silence in coarse steps of half a second.
    expect(performance.now() - startedAt).toBeLessThan(2500);
  });

  it('stops at once when its caller no longer wants the answer', async () => {
    const controller = new AbortController();
    const pending = http.get({ url: `${server.origin}/silent`, signal: controller.signal });
    controller.abort();
    expect(await pending).toMatchObject({ kind: 'failed', reason: 'cancelled' });
    expect(await http.get({ url: `${server.origin}/plain`, signal: controller.signal })).toMatchObject({
      reason: 'cancelled',
    });
  });

  it('holds a single request to its own limit', async () => {
    expect(await http.get({ url: `${server.origin}/plain`, maxBytes: 100 })).toMatchObject({
      reason: 'too-large',
    });
  });

  it('does not reach a local server that is not trusted, whatever name leads there', async () => {
    const before = server.requests.length;
    const { port } = new URL(server.origin);
    const untrusting = open({
      trustedOrigins: [],
      allowedPorts: [Number(port)],
      resolveHost: async () => [
        { address: '127.0.0.1', family: 4 },
        { address: '::1', family: 6 },
      ],
    });
    expect(await untrusting.get({ url: `http://news.example:${port}/plain` })).toMatchObject({
      reason: 'refused',
      problem: expect.stringContaining('loopback'),
    });
    expect(server.requests.length).toBe(before);
  });

  it('connects to no other address than those it checked, when a name changes its mind', async () => {
    const connectedTo: unknown[] = [];
    const connect = vi.spyOn(net, 'connect').mockImplementation((target: unknown) => {
      const socket = new net.Socket();
      const { host, lookup } = socketOptions.parse(target);
      lookup(host, { all: true }, (error: unknown, addresses: unknown) => {
        connectedTo.push(error ?? addresses);
        socket.destroy(new Error('no network in tests'));
      });
      return socket;
    });
    const mixed = { address: '10.0.0.1', family: 4 };
    const answers = [
      [{ address: '93.184.216.34', family: 4 }, mixed],
      [{ address: '127.0.0.1', family: 4 }, mixed],
    ];
    const rebinding = open({ trustedOrigins: [], resolveHost: async () => answers.shift() ?? [] });
    await rebinding.get({ url: 'http://rebind.example/' });
    expect(await rebinding.get({ url: 'http://rebind.example/' })).toMatchObject({ kind: 'failed' });
    connect.mockRestore();
    expect(connectedTo[0]).toEqual([{ address: '93.184.216.34', family: 4 }]);
    expect(connectedTo[1]).toBeInstanceOf(Error);
    expect(answers).toEqual([]);
  });

  it('lets nothing outside redirect to a trusted local address', async () => {
    const inner = await startHostileServer();
    const outer = await startHostileServer({
      '/in': (_request, response) => response.writeHead(302, { location: `${inner.origin}/plain` }).end(),
    });
    const both = open({ trustedOrigins: [inner.origin, outer.origin] });
    expect(await both.get({ url: `${outer.origin}/in` })).toMatchObject({ kind: 'ok' });
    const onlyOuter = open({ trustedOrigins: [outer.origin] });
    expect(await onlyOuter.get({ url: `${outer.origin}/in` })).toMatchObject({ reason: 'refused' });
    await Promise.all([inner.close(), outer.close()]);
  });

  it('asks one host no more than its share at once, and everybody in the end', async () => {
    const polite = await startHostileServer();
    const client = open({ trustedOrigins: [polite.origin], requestsPerHost: 2, requestsAtOnce: 8 });
    const results = await Promise.all(
      Array.from({ length: 12 }, () => client.get({ url: `${polite.origin}/gzip` })),
    );
    expect(results.every((result) => result.kind === 'ok')).toBe(true);
    expect(polite.mostAtOnce()).toBeLessThanOrEqual(2);
    await polite.close();
  });

  it('does not count the time spent waiting for a turn', async () => {
    const slow = await startHostileServer({
      '/slow': (_request, response) => setTimeout(() => response.end('at last'), 60),
    });
    const client = open({ trustedOrigins: [slow.origin], requestsPerHost: 1, overallTimeoutMs: 600 });
    const results = await Promise.all(
      Array.from({ length: 15 }, () => client.get({ url: `${slow.origin}/slow` })),
    );
    expect(results.filter(({ kind }) => kind !== 'ok')).toEqual([]);
    await slow.close();
  });

  it('serves other hosts while one host keeps its callers waiting', async () => {
    const slow = await startHostileServer();
    const client = open({
      trustedOrigins: [slow.origin, server.origin],
      requestsPerHost: 1,
      requestsAtOnce: 2,
      overallTimeoutMs: 1000,
    });
    const controller = new AbortController();
    const stuck = Array.from({ length: 6 }, () =>
      client.get({ url: `${slow.origin}/silent`, signal: controller.signal }),
    );
    expect(await client.get({ url: `${server.origin}/plain` })).toMatchObject({ kind: 'ok' });
    controller.abort();
    for (const result of await Promise.all(stuck)) expect(result).toMatchObject({ reason: 'cancelled' });
    await slow.close();
  });

  it.each([
    { error: 'ENOTFOUND', reason: 'name' },
    { error: 'EAI_AGAIN', reason: 'name' },
  ])('names a look-up that fails with $error', async ({ error, reason }) => {
    const client = open({
      resolveHost: () => Promise.reject(Object.assign(new Error('lookup failed'), { code: error })),
    });
    expect(await client.get({ url: 'http://gone.example/' })).toMatchObject({ kind: 'failed', reason });
  });

  it('answers even after it was closed', async () => {
    const client = open();
    await client.close();
    expect(await client.get({ url: `${server.origin}/plain` })).toMatchObject({ kind: 'failed' });
  });
});
