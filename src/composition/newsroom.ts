import { splitSentences } from '../articles/sentences.ts';
import type { Config } from '../config/load.ts';
import type { Metrics } from '../domain/ports/observability.ts';
import type { EditorialDesk, SourceDesk } from '../domain/ports/services.ts';
import { combineFacts, newFacts } from '../facts/combine-facts.ts';
import { canonicalAddress } from '../feeds/canonical-address.ts';
import { discoverFeeds } from '../feeds/discover.ts';
import { createFeedFetcher } from '../feeds/feed-fetcher.ts';
import { createHttpClient } from '../http/http-client.ts';
import { buildStory } from '../jobs/build-story.ts';
import { createEditorialDesk } from '../jobs/editorial-desk.ts';
import { createPageFetcher } from '../jobs/fetch-page.ts';
import { createStoryGatherer } from '../jobs/gather-stories.ts';
import { createFeedPoller } from '../jobs/poll-feeds.ts';
import { createArticleReader } from '../jobs/read-articles.ts';
import type { ReadEntryRequest, Reading } from '../jobs/reading.ts';
import { createReadingPool } from '../jobs/reading-pool.ts';
import { createSourceDesk } from '../jobs/source-desk.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';
import { createClusterer } from '../stories/clusterer.ts';
import type { Stores } from './stores.ts';

const hourMs = 3_600_000;
const megabyte = 1024 * 1024;

/** From feeds to stories: what several processes may share, and what one does at a time. */
export interface Newsroom {
  /** Polls due feeds and reads what they brought; any number of processes may. */
  collect(signal: AbortSignal): Promise<void>;
  /** Puts articles into stories; one process at a time. */
  gather(signal: AbortSignal): Promise<void>;
  readonly sources: SourceDesk;
  readonly editorial: EditorialDesk;
  close(): Promise<void>;
}

export function createNewsroom(deps: {
  readonly config: Config;
  readonly stores: Stores;
  /** Origins on this machine that may be fetched all the same: the playground's sample news. */
  readonly trustedOrigins: readonly string[];
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}): Newsroom {
  const { config, stores, clock, log, metrics } = deps;
  const { polling, reading, digests, stories } = config.settings;
  const newsWindowMs = digests.windowHours * hourMs;
  const http = createHttpClient({
    allowedPorts: polling.allowedPorts,
    trustedOrigins: deps.trustedOrigins,
    overallTimeoutMs: polling.requestTimeoutSeconds * 1000,
    maxBodyBytes: polling.maximumFeedMegabytes * megabyte,
    maxDecodedBytes: polling.maximumFeedMegabytes * megabyte,
    requestsPerHost: polling.requestsPerHost,
    requestsAtOnce: polling.concurrency * 2,
    clock,
  });
  const pool = createReadingPool({
    workers: reading.workers,
    timeLimitMs: reading.timeLimitSeconds * 1000,
    workerData: config.topics,
  });
  const parseFeed = async (body: Uint8Array, options: { contentType?: string; url?: string }) => {
    const answer = await pool.run({ kind: 'parse-feed', body, ...options });
    return answer.kind === 'gave-up' ? { kind: 'not-a-feed' as const, problem: answer.problem } : answer;
  };
  const readEntry = async (request: Omit<ReadEntryRequest, 'kind'>): Promise<Reading> => {
    const answer = await pool.run({ kind: 'read-entry', ...request });
    return answer.kind === 'gave-up' ? { kind: 'unreadable', problem: answer.problem } : answer;
  };
  const fetchPage = createPageFetcher(http, polling.maximumPageMegabytes * megabyte);
  const poll = createFeedPoller({
    feeds: stores.feeds,
    fetchFeed: createFeedFetcher({ http, parse: parseFeed, clock }),
    concurrency: polling.concurrency,
    newsWindowMs,
    clock,
    log,
    metrics,
  });
  const read = createArticleReader({
    feeds: stores.feeds,
    articles: stores.articles,
    fetchPage,
    read: readEntry,
    canonicalAddress,
    concurrency: polling.concurrency,
    attempts: reading.attempts,
    newsWindowMs,
    clock,
    log,
    metrics,
  });
  const gather = createStoryGatherer({
    articles: stores.articles,
    stories: stores.stories,
    createClusterer: () => createClusterer({ windowMs: stories.windowHours * hourMs }),
    buildStory: (id, articles, previous) =>
      buildStory({
        id,
        articles,
        previous,
        combineFacts: (members) => combineFacts(members, { splitSentences }),
        newFacts,
      }),
    windowMs: stories.windowHours * hourMs,
    clock,
    log,
    metrics,
  });
  return {
    collect: async (signal) => {
      await poll(signal);
      await read(signal);
    },
    gather,
    sources: createSourceDesk({
      feeds: stores.feeds,
      http,
      parseFeed,
      discoverFeeds: (html, pageUrl) => discoverFeeds(html, pageUrl).map(({ url }) => url),
      fetchPage,
      read: readEntry,
      pollIntervalMinutes: polling.intervalMinutes,
      clock,
    }),
    editorial: createEditorialDesk({
      feeds: stores.feeds,
      readText: async (text) => {
        const answer = await pool.run({ kind: 'read-source', body: new TextEncoder().encode(text) });
        return answer.kind === 'gave-up' ? { kind: 'unreadable', problem: answer.problem } : answer;
      },
      isReachable: ({ protocol, port }) =>
        polling.allowedPorts.includes(Number(port) || (protocol === 'https:' ? 443 : 80)),
      pollIntervalMinutes: polling.intervalMinutes,
      clock,
    }),
    close: async () => {
      await Promise.all([pool.close(), http.close()]);
    },
  };
}
