import type { Feed, PollOutcome } from '../domain/feed.ts';
import type { HttpClient } from '../http/http-client.ts';
import type { Clock } from '../shared/clock.ts';
import { describeError } from '../shared/errors.ts';
import type { ParseResult } from './parse-feed.ts';
import { nextPollAfterFailure, nextPollAfterSuccess, type PollHints } from './poll-schedule.ts';
import { usableEntries } from './usable-entries.ts';

/** {@link parseFeed}, or a stand-in that runs it elsewhere; it may reject when it was given up. */
export type ParseFeed = (
  body: Uint8Array,
  options: { readonly contentType?: string; readonly url?: string },
) => Promise<ParseResult>;

const feedTypes =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, ' +
  'application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1';

/** Polls a feed once: asks for what is new, reads it, and says when to ask again. Never throws. */
export function createFeedFetcher(deps: {
  readonly http: Pick<HttpClient, 'get'>;
  readonly parse: ParseFeed;
  readonly clock: Clock;
}): (feed: Feed, signal?: AbortSignal) => Promise<PollOutcome> {
  const { http, parse, clock } = deps;

  return async (feed, signal) => {
    const failed = (problem: string, hints: PollHints = {}): PollOutcome => ({
      kind: 'failed',
      problem,
      nextPollAt: nextPollAfterFailure(clock.now(), feed.pollIntervalMinutes, feed.failuresInARow + 1, hints),
    });

    const answer = await http.get({
      url: feed.url,
      accept: feedTypes,
      etag: feed.etag,
      lastModified: feed.lastModified,
      signal,
    });
    if (answer.kind === 'failed') {
      return failed(answer.status === 410 ? 'the feed is gone for good (410)' : answer.problem, answer);
    }
    if (answer.kind === 'not-modified') {
      return {
        kind: 'not-modified',
        nextPollAt: nextPollAfterSuccess(clock.now(), feed.pollIntervalMinutes, answer),
      };
    }

    let result: ParseResult;
    try {
      result = await parse(answer.body, { contentType: answer.contentType, url: answer.url });
    } catch (error) {
      return failed(`the feed cannot be read: ${describeError(error)}`);
    }
    if (result.kind === 'not-a-feed') return failed(result.problem);
    const { feed: parsed } = result;
    return {
      kind: 'fetched',
      parsed: { ...parsed, entries: usableEntries(parsed.entries) },
      etag: answer.etag,
      lastModified: answer.lastModified,
      ...(answer.movedPermanently && { movedTo: answer.url }),
      nextPollAt: nextPollAfterSuccess(clock.now(), feed.pollIntervalMinutes, {
        ...answer,
        ttlMinutes: parsed.ttlMinutes,
      }),
    };
  };
}
