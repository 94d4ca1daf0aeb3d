import Parser from 'rss-parser';
import { z } from 'zod';
import type { Entry, ParsedFeed } from '../domain/feed.ts';
import { webAddress } from './addresses.ts';
import { authorNames } from './authors.ts';
import { createDateReader } from './dates.ts';
import { identityOf } from './identity.ts';
import { languageCode } from './language.ts';
import { readTexts } from './summary.ts';

/**
 * Fields that rss-parser does not know, or reads with a regular expression that hostile text sends into
 * minutes of backtracking: under these names they pass through it untouched.
 */
const itemFields = [
  'otherTitle',
  'summary',
  'otherSummary',
  'content',
  'permalink',
  'about',
  'originalLink',
] as const;
const itemLists = [
  ['pubDate', 'pubDates'],
  ['dc:date', 'dates'],
  ['updated', 'updates'],
  ['link', 'links'],
  ['atom:link', 'relations'],
  ['creator', 'creators'],
  ['otherCreator', 'otherCreators'],
  ['enclosure', 'enclosures'],
  ['media:content', 'mediaContents'],
  ['media:thumbnail', 'thumbnails'],
  ['itunes:image', 'podcastImages'],
] as const;

const text = z.string().optional();
const texts = z.array(z.string()).default([]);
const attributes = z
  .object({
    $: z.object({ rel: text, type: text, href: text, url: text, medium: text }).default({}),
  })
  .transform(({ $ }) => $)
  // An element without attributes comes as the text it holds: none.
  .or(z.string().transform(() => ({})))
  .pipe(z.object({ rel: text, type: text, href: text, url: text, medium: text }));
const attributeLists = z.array(attributes).default([]);

const itemSchema = z.object({
  title: text,
  otherTitle: text,
  guid: text,
  permalink: text,
  about: text,
  originalLink: text,
  summary: text,
  otherSummary: text,
  content: text,
  pubDates: texts,
  dates: texts,
  updates: texts,
  links: texts,
  relations: attributeLists,
  creators: texts,
  otherCreators: texts,
  enclosures: attributeLists,
  mediaContents: attributeLists,
  thumbnails: attributeLists,
  podcastImages: attributeLists,
});

const feedSchema = z.object({
  title: text,
  otherTitle: text,
  link: text,
  language: text,
  ttl: text,
  updatePeriod: text,
  updateFrequency: text,
  items: z.array(itemSchema),
});

type Fields = Record<string, unknown>;
type Item = z.infer<typeof itemSchema>;
type Relation = z.infer<typeof attributes>;

/** Reads a mended feed with rss-parser. `url` is where it came from, for addresses that are not absolute. */
export async function readRss(xml: string, url: string | undefined): Promise<ParsedFeed> {
  // A new parser each time: one that met broken input reads the next feed differently.
  const parser = new Parser<Fields, Fields>({
    customFields: {
      feed: ['otherTitle', 'updatePeriod', 'updateFrequency'],
      item: [...itemFields, ...itemLists.map(([from, to]) => [from, to, { keepArray: true }])],
    },
  });
  const feed = feedSchema.parse(await parser.parseString(xml));
  const siteUrl = webAddress(feed.link, url);
  const readDate = createDateReader();
  return {
    title: feed.title || feed.otherTitle || undefined,
    siteUrl,
    language: languageCode(feed.language),
    ttlMinutes: ttlMinutes(feed),
    entries: feed.items.map((item) => readItem(item, siteUrl ?? url, readDate)),
  };
}

function readItem(
  item: Item,
  base: string | undefined,
  readDate: ReturnType<typeof createDateReader>,
): Entry {
  const url = itemAddress(item, base);
  const title = item.title || item.otherTitle || '';
  return {
    guid: identityOf({ guid: item.guid || item.about, url, title, text: item.summary ?? item.content }),
    url,
    title,
    ...readTexts({ summary: item.summary ?? item.otherSummary, content: item.content }),
    authors: authorNames(item.creators.length > 0 ? item.creators : item.otherCreators),
    publishedAt: firstOf([...item.pubDates, ...item.dates, ...item.updates], readDate),
    imageUrl: imageAddress(item, base),
  };
}

function itemAddress(item: Item, base: string | undefined): string | undefined {
  return (
    webAddress(item.originalLink, base) ??
    pageAddress(item.links, item.relations, base) ??
    firstOf([item.permalink, item.about], (address) => webAddress(address))
  );
}

/** Links with these relations lead to something other than the page itself. */
const otherRelations =
  /^(self|edit|edit-media|enclosure|replies|hub|license|next|prev|previous|first|last|search|service|via|related|icon|payment|monetization|.*#.*)$/i;

function pageAddress(
  links: readonly string[],
  relations: readonly Relation[],
  base: string | undefined,
): string | undefined {
  const pages = relations.filter(({ rel }) => !otherRelations.test(rel ?? ''));
  const isPage = ({ rel, type }: Relation): boolean =>
    rel?.toLowerCase() === 'alternate' && (!type || /html/i.test(type));
  const ordered = [...pages.filter(isPage), ...pages];
  return firstOf([...links, ...ordered.map(({ href }) => href)], (address) => webAddress(address, base));
}

function imageAddress(item: Item, base: string | undefined): string | undefined {
  const isImage = ({ url = '', type = '', medium = '' }: Relation): boolean =>
    medium === 'image' ||
    type.startsWith('image/') ||
    (!type && !medium && /\.(jpe?g|png|webp)\b/i.test(url));
  const candidates = [
    ...item.mediaContents.filter(isImage),
    ...item.thumbnails,
    ...item.enclosures.filter(isImage),
    ...item.podcastImages,
  ];
  return firstOf(candidates, ({ url }) => webAddress(url, base));
}

const periodMinutes: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** What the feed asks for by `ttl`, or by the syndication module. */
function ttlMinutes(feed: z.infer<typeof feedSchema>): number | undefined {
  const ttl = Number(feed.ttl);
  if (Number.isFinite(ttl) && ttl > 0) return Math.round(ttl);
  const period = periodMinutes[(feed.updatePeriod ?? '').toLowerCase()];
  if (period === undefined) return undefined;
  return Math.max(1, Math.round(period / Math.max(1, Number(feed.updateFrequency) || 1)));
}

function firstOf<T, R>(candidates: readonly T[], read: (candidate: T) => R | undefined): R | undefined {
  for (const candidate of candidates) {
    const result = read(candidate);
    if (result !== undefined) return result;
  }
  return undefined;
}
