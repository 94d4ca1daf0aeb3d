import { decodePage } from '../articles/decode-page.ts';
import { readEntry } from '../articles/read-entry.ts';
import { type ReadableItem, readItem } from '../articles/read-item.ts';
import { readPage } from '../articles/read-page.ts';
import { readText } from '../articles/read-text.ts';
import { splitSentences } from '../articles/sentences.ts';
import type { ExtractedFact, ReadPage, Relevance } from '../domain/article.ts';
import type { Entry, FeedDefinition, ParsedFeed } from '../domain/feed.ts';
import type { TopicCatalogue } from '../domain/topics.ts';
import { extractFacts } from '../facts/extract-facts.ts';
import { parseFeed } from '../feeds/parse-feed.ts';
import { createScorer } from '../relevance/scorer.ts';
import { assertNever } from '../shared/errors.ts';
import { sourceKind } from './source-kind.ts';

export interface FetchedPage {
  readonly body: Uint8Array;
  readonly contentType?: string;
  /** The address that answered, after redirects. */
  readonly url: string;
}

/** What an article says and what the bot makes of it. */
export type Reading =
  | {
      readonly kind: 'read';
      readonly page: ReadPage;
      readonly relevance: Relevance;
      /** Best first. */
      readonly facts: readonly ExtractedFact[];
    }
  | { readonly kind: 'unreadable'; readonly problem: string };

interface ParseFeedRequest {
  readonly kind: 'parse-feed';
  readonly body: Uint8Array;
  readonly contentType?: string;
  readonly url?: string;
}

/** An entry, from its page where one was fetched, else from what the feed says. */
export interface ReadEntryRequest {
  readonly kind: 'read-entry';
  readonly entry: Entry;
  readonly feed: Pick<FeedDefinition, 'outlet' | 'language' | 'topics'> &
    Partial<Pick<FeedDefinition, 'kind'>>;
  readonly page?: FetchedPage;
}

/** Whatever stands in a file or behind an address: a page, or a text. */
interface ReadSourceRequest {
  readonly kind: 'read-source';
  readonly body: Uint8Array;
  readonly contentType?: string;
  readonly url?: string;
}

/** One line of `docket read --jsonl`. */
interface ReadItemRequest {
  readonly kind: 'read-item';
  readonly item: ReadableItem;
}

/** Everything in a request and its answer can be copied between threads. */
export type ReadingRequest = ParseFeedRequest | ReadEntryRequest | ReadSourceRequest | ReadItemRequest;

export type ReadingAnswer<Request extends ReadingRequest> = Request extends ParseFeedRequest
  ?
      | { readonly kind: 'parsed'; readonly feed: ParsedFeed }
      | { readonly kind: 'not-a-feed'; readonly problem: string }
  : Reading;

type AnyAnswer = ReadingAnswer<ParseFeedRequest> | Reading;

/** What is known of an article besides itself. */
type Context = Partial<Pick<FeedDefinition, 'outlet' | 'kind' | 'topics'>>;

const withStraightQuotes = (name: string): string => name.replaceAll('’', "'");

/** Reads with one vocabulary: page or text → article → relevance → facts. No I/O; made for a worker thread. */
export function createReading(catalogue: TopicCatalogue): (request: ReadingRequest) => Promise<AnyAnswer> {
  const scorer = createScorer(catalogue);

  const regulators = new Set(
    catalogue.actors
      .filter(({ kind }) => kind === 'regulator')
      .flatMap(({ name, aliases }) => [name, ...aliases].map(withStraightQuotes)),
  );

  /** Whose "we" it is: "Information Commissioner’s Office (ICO)" without its short form, or the form that is known. */
  const regulatorPublishing = ({ outlet, kind }: Context): string | undefined => {
    if (outlet === undefined) return undefined;
    const [, name = outlet, short = outlet] = /^(.+?) \(([^()]+)\)$/.exec(outlet) ?? [];
    return (
      [name, short].find((known) => regulators.has(withStraightQuotes(known))) ??
      (kind === 'regulator' ? name : undefined)
    );
  };

  const judge = (page: ReadPage, context: Context = {}): Reading => {
    const { title, text, language } = page;
    const scored = scorer.score({ title, text, outlet: context.outlet, language });
    const relevance = withTopics(scored, context.topics ?? []);
    const facts = extractFacts({
      title,
      blocks: page.blocks.map(({ kind, text: block }) => ({
        kind,
        sentences: splitSentences(block, language),
      })),
      language,
      publishedAt: page.publishedAt,
      regulator: regulatorPublishing(context),
    });
    return { kind: 'read', page, relevance, facts };
  };

  const readFeedEntry = ({ entry, feed, page }: ReadEntryRequest): Reading => {
    const reading = page && readPage(decodePage(page.body, page.contentType), page);
    return judge(readEntry(entry, { page: reading, language: feed.language }), feed);
  };

  return async (request) => {
    switch (request.kind) {
      case 'parse-feed':
        return parseFeed(request.body, request);
      case 'read-entry':
        return readFeedEntry(request);
      case 'read-source': {
        const text = decodePage(request.body, request.contentType);
        const source = sourceKind(request.body, text, request.contentType);
        if (source.kind === 'foreign') return { kind: 'unreadable', problem: source.problem };
        if (source.kind === 'text') return judge(readText(text));
        // What it is has been decided; a header that says less is of no use.
        const reading = readPage(text, { url: request.url });
        return reading.kind === 'unreadable' ? reading : judge(reading.page);
      }
      case 'read-item': {
        const reading = readItem(request.item);
        return reading.kind === 'unreadable'
          ? reading
          : judge(reading.page, { outlet: request.item.outlet ?? undefined });
      }
      default:
        return assertNever(request);
    }
  };
}

/** A source's own topics hold for everything relevant in it. */
function withTopics(relevance: Relevance, topics: readonly string[]): Relevance {
  const missing = topics.filter((id) => !relevance.topics.some((match) => match.id === id));
  if (!relevance.relevant || missing.length === 0) return relevance;
  return {
    ...relevance,
    topics: [...relevance.topics, ...missing.map((id) => ({ id, score: 0.5, reasons: [] }))],
  };
}
