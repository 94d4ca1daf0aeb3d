import { lookup } from 'node:dns/promises';
import { Agent, request } from 'undici';
import { type Clock, systemClock } from '../shared/clock.ts';
import { readBody } from './body.ts';
import { createDeadline, type Deadline } from './deadline.ts';
import { describeNetworkFailure, type FailureReason } from './failures.ts';
import { createGuardedConnector, type ResolveHost } from './guarded-connector.ts';
import { createHostQueue } from './host-queue.ts';
import { type ResponseFacts, readResponseFacts } from './response-headers.ts';
import { checkWebAddress } from './web-address.ts';

export interface HttpRequest {
  readonly url: string;
  /** What is wanted, for the Accept header. */
  readonly accept?: string;
  /** Validators of an earlier answer; with them the answer may be `not-modified`. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Overrides the client's limit on the body, packed and unpacked alike. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

interface Answer extends ResponseFacts {
  readonly status: number;
  /** The address that answered, after redirects. */
  readonly url: string;
  /** True when there were redirects and every one was permanent: the old address may be forgotten. */
  readonly movedPermanently: boolean;
}

export type HttpResult =
  | (Answer & { readonly kind: 'ok'; readonly body: Uint8Array })
  | (Answer & { readonly kind: 'not-modified' })
  | {
      readonly kind: 'failed';
      readonly reason: FailureReason;
      /** One plain clause for people, such as `the server answered 404`. */
      readonly problem: string;
      readonly url: string;
      readonly status?: number;
      readonly retryAfterMs?: number;
    };

export interface HttpClient {
  /** Fetches an address. Whatever the network does is in the result; nothing it does is thrown. */
  get(request: HttpRequest): Promise<HttpResult>;
  close(): Promise<void>;
}

export interface HttpClientOptions {
  readonly userAgent?: string;
  readonly allowedPorts?: readonly number[];
  /** Origins such as `http://127.0.0.1:8090` exempt from the address check; only they may redirect to each other. */
  readonly trustedOrigins?: readonly string[];
  readonly connectTimeoutMs?: number;
  readonly headersTimeoutMs?: number;
  /** The longest silence inside a body. */
  readonly idleTimeoutMs?: number;
  /** From a request's turn at its host to the last byte received, redirects included. */
  readonly overallTimeoutMs?: number;
  readonly maxBodyBytes?: number;
  readonly maxDecodedBytes?: number;
  readonly maxRedirects?: number;
  readonly requestsPerHost?: number;
  readonly requestsAtOnce?: number;
  readonly resolveHost?: ResolveHost;
  readonly clock?: Clock;
}

const megabyte = 1024 * 1024;
/** With these a body comes whole: as it is, changed on its way, or as something was done to it that nobody asked for. */
const successes = [200, 203, 226];
const permanentRedirects = [301, 308];
const redirects = [...permanentRedirects, 302, 303, 307];

/** The one client for requests to the outside: guarded, limited in every direction, polite to each host. */
export function createHttpClient(options: HttpClientOptions = {}): HttpClient {
  const allowedPorts = options.allowedPorts ?? [80, 443];
  const trustedOrigins = new Set((options.trustedOrigins ?? []).map((origin) => new URL(origin).origin));
  const overallTimeoutMs = options.overallTimeoutMs ?? 30_000;
  const maxBodyBytes = options.maxBodyBytes ?? 8 * megabyte;
  const maxDecodedBytes = options.maxDecodedBytes ?? 16 * megabyte;
  const maxRedirects = options.maxRedirects ?? 5;
  const clock = options.clock ?? systemClock;
  const isTrusted = (origin: string): boolean => trustedOrigins.has(origin);
  const isAllowedPort = (port: number): boolean => allowedPorts.includes(port);
  const queue = createHostQueue({
    perHost: options.requestsPerHost ?? 2,
    total: options.requestsAtOnce ?? 16,
  });
  const agent = new Agent({
    connect: createGuardedConnector({
      resolveHost: options.resolveHost ?? ((hostname) => lookup(hostname, { all: true })),
      isTrusted,
      isAllowedPort,
      connectTimeoutMs: options.connectTimeoutMs ?? 10_000,
    }),
    headersTimeout: options.headersTimeoutMs ?? 15_000,
    bodyTimeout: options.idleTimeoutMs ?? 15_000,
    maxHeaderSize: 32 * 1024,
  });

  type Hop = HttpResult | { readonly kind: 'redirect'; readonly status: number; readonly location: string };

  const fetchHop = async (url: URL, wanted: HttpRequest, signal: AbortSignal): Promise<Hop> => {
    const response = await request(url, {
      dispatcher: agent,
      method: 'GET',
      headers: requestHeaders(wanted, options.userAgent),
      signal,
    });
    const { statusCode: status, headers, body } = response;
    // A body given up on reports its own end; nobody listens any more.
    body.on('error', () => {});
    const facts = readResponseFacts(headers, clock.now());
    const answer = { ...facts, status, url: url.href, movedPermanently: false };

    if (successes.includes(status)) {
      const limits = {
        maxBytes: wanted.maxBytes ?? maxBodyBytes,
        maxDecodedBytes: wanted.maxBytes ?? maxDecodedBytes,
      };
      try {
        const encoding = [headers['content-encoding'] ?? ''].flat().join(',');
        return { kind: 'ok', ...answer, body: await readBody(body, encoding, limits) };
      } finally {
        body.destroy();
      }
    }
    body.destroy();
    if (status === 304) return { kind: 'not-modified', ...answer };
    const location = [headers.location ?? ''].flat()[0];
    if (redirects.includes(status) && location) return { kind: 'redirect', status, location };
    return {
      kind: 'failed',
      reason: 'status',
      problem: `the server answered ${status}`,
      url: url.href,
      status,
      retryAfterMs: facts.retryAfterMs,
    };
  };

  const follow = async (wanted: HttpRequest, deadline: Deadline): Promise<HttpResult> => {
    const visited = new Set<string>();
    let address = wanted.url;
    let base: string | undefined;
    let movedPermanently = true;
    for (;;) {
      const checked = checkWebAddress(
        address,
        base,
        (url) => isTrusted(url.origin) || isAllowedPort(portOf(url)),
      );
      if (checked.kind === 'refused') {
        return { kind: 'failed', reason: 'refused', problem: checked.problem, url: base ?? wanted.url };
      }
      const { url } = checked;
      if (base !== undefined && isTrusted(url.origin) && !isTrusted(new URL(base).origin)) {
        return { kind: 'failed', reason: 'refused', problem: 'redirected to a local address', url: base };
      }
      if (visited.has(url.href)) {
        return { kind: 'failed', reason: 'redirect', problem: 'redirects in a circle', url: url.href };
      }
      if (visited.size > maxRedirects) {
        const problem = `redirects more than ${maxRedirects} times`;
        return { kind: 'failed', reason: 'redirect', problem, url: url.href };
      }
      visited.add(url.href);

      let hop: Hop;
      try {
        const fetchWhenItsTurn = (): Promise<Hop> => {
          deadline.start();
          return fetchHop(url, wanted, deadline.signal);
        };
        hop = await queue.run(url.host, fetchWhenItsTurn, deadline.signal);
      } catch (error) {
        return { kind: 'failed', url: url.href, ...describeNetworkFailure(error) };
      }
      if (hop.kind === 'ok' || hop.kind === 'not-modified') {
        return { ...hop, movedPermanently: visited.size > 1 && movedPermanently };
      }
      if (hop.kind === 'failed') return hop;
      movedPermanently &&= permanentRedirects.includes(hop.status);
      address = hop.location;
      base = url.href;
    }
  };

  return {
    async get(wanted) {
      const deadline = createDeadline(overallTimeoutMs, wanted.signal);
      try {
        return await follow(wanted, deadline);
      } finally {
        deadline.clear();
      }
    },
    close: () => agent.destroy(),
  };
}

const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80));

function requestHeaders(wanted: HttpRequest, userAgent: string | undefined): Record<string, string> {
  return {
    'user-agent': userAgent ?? 'Docket/0.1 (news digest bot; reads feeds)',
    accept: wanted.accept ?? '*/*',
    'accept-encoding': 'gzip, deflate, br',
    ...(wanted.etag === undefined ? {} : { 'if-none-match': wanted.etag }),
    ...(wanted.lastModified === undefined ? {} : { 'if-modified-since': wanted.lastModified }),
  };
}
