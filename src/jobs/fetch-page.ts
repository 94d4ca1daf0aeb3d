import type { HttpClient } from '../http/http-client.ts';
import type { PageResult } from './read-articles.ts';

const wanted = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1';
const readable = /html|xml|text\/plain/i;

/** Fetches the page of an article. A server's trouble may pass; an answer such as 404 does not. */
export function createPageFetcher(http: HttpClient, maxBytes: number) {
  return async (url: string, signal: AbortSignal): Promise<PageResult> => {
    const answer = await http.get({ url, accept: wanted, maxBytes, signal });
    if (answer.kind === 'not-modified')
      return { kind: 'failed', problem: 'the page was not sent', retry: true };
    if (answer.kind === 'failed') {
      const refused = answer.status !== undefined && answer.status >= 400 && answer.status < 500;
      return { kind: 'failed', problem: answer.problem, retry: !refused || answer.status === 429 };
    }
    if (answer.contentType !== undefined && !readable.test(answer.contentType)) {
      return {
        kind: 'failed',
        problem: `the address leads to ${answer.contentType}, not to a page`,
        retry: false,
      };
    }
    return {
      kind: 'fetched',
      page: { body: answer.body, contentType: answer.contentType, url: answer.url },
    };
  };
}
