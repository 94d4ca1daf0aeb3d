import type { ParsedFeed } from '../domain/feed.ts';
import { describeError } from '../shared/errors.ts';
import { decodeFeed } from './decode.ts';
import { unescapeFeed } from './escaped-feed.ts';
import { readJsonFeed } from './json-feed.ts';
import { type Mended, mendFeed } from './mend.ts';
import { readRss } from './read-rss.ts';

export type ParseResult =
  | { readonly kind: 'parsed'; readonly feed: ParsedFeed }
  | { readonly kind: 'not-a-feed'; readonly problem: string };

/** Feeds list the newest first, so what is cut from one of absurd size is its past. */
const maximumBytes = 16 * 1024 * 1024;

/**
 * Reads a feed of any format (RSS, Atom, RDF, CDF, JSON Feed) in any charset and almost any state. Self-contained,
 * so that it can run in a worker; it does not throw for what stands in the body. `url` is where the body came
 * from, and makes relative addresses absolute.
 */
export async function parseFeed(
  body: Uint8Array,
  options: { readonly contentType?: string; readonly url?: string } = {},
): Promise<ParseResult> {
  const text = decodeFeed(body.subarray(0, maximumBytes), options.contentType).trimStart();
  if (text === '') return { kind: 'not-a-feed', problem: 'it is empty' };
  if (text.startsWith('{')) {
    const feed = readJsonFeed(text, options.url);
    return feed
      ? { kind: 'parsed', feed }
      : { kind: 'not-a-feed', problem: 'it is JSON, but not a JSON Feed' };
  }
  const mended = mendXml(text, options.url);
  if (mended.kind === 'not-a-feed') {
    const feed = readJsonFeed(jsonWithin(text), options.url);
    return feed ? { kind: 'parsed', feed } : mended;
  }
  try {
    return { kind: 'parsed', feed: await readRss(mended.xml, options.url) };
  } catch (error) {
    return { kind: 'not-a-feed', problem: `it cannot be read: ${describeError(error)}` };
  }
}

function mendXml(text: string, url: string | undefined): Mended {
  const mended = mendFeed(text, url);
  const inner = mended.kind === 'not-a-feed' ? unescapeFeed(text) : undefined;
  return inner === undefined ? mended : mendFeed(inner, url);
}

/** A JSON Feed that something stands before: a warning, its own headers, the name of a function. */
function jsonWithin(text: string): string {
  const version = text.indexOf('jsonfeed.org/version');
  return version === -1 ? '' : text.slice(text.lastIndexOf('{', version));
}
