/**
 * The namespaces feeds use, by address, and the prefix their elements are known under here. The empty prefix is
 * RSS and Atom themselves: their element names do not collide, and feeds mix them freely.
 */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://purl.org/rss/1.0/', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://channel.netscape.com/rdf/simple/0.9/', ''],
  ['http://my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['http://purl.org/rss/1.0/modules/rss091#', ''],
  ['http://purl.org/net/rss1.1#', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://cyber.law.harvard.edu/rss/rss.html', ''],
  ['http://purl.org/atom/ns#', ''],
  ['http://www.w3.org/2005/atom', ''],
  ['http://purl.org/echo/', ''],
  ['http://purl.org/pie/', ''],
  ['http://example.com/newformat#', ''],
  ['http://example.com/necho', ''],
  ['uri/of/echo/namespace#', ''],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/elements/1.0/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://purl.org/rss/1.0/modules/syndication/', 'sy'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/xml/1998/namespace', 'xml'],
]);

/** Prefixes that mean something even where the feed forgot to declare them. */
const customaryPrefixes = new Map([
  ...[...prefixes.values()].map((prefix) => [prefix, prefix] as const),
  ['atom', ''],
  ['atom03', ''],
  ['a10', ''],
  ['rss', ''],
  ['purl', 'dcterms'],
]);

/** The prefix of a namespace, or undefined for one that feeds have no use for. */
export function prefixOf(namespace: string): string | undefined {
  const address = namespace.trim().toLowerCase();
  // Dave Winer's namespace has gone by several endings.
  if (address.startsWith('http://backend.userland.com/rss')) return '';
  return prefixes.get(address);
}

export const customaryPrefix = (prefix: string): string | undefined => customaryPrefixes.get(prefix);

/** What an element is to a reader of feeds. */
export type Role =
  /** `rss`, `feed`, `channel`: transparent; shows that this is a feed. */
  | { readonly kind: 'root' }
  | { readonly kind: 'item' }
  /** Text that may hold markup. */
  | {
      readonly kind: 'construct';
      readonly as: 'title' | 'otherTitle' | 'summary' | 'otherSummary' | 'content';
    }
  /** Text that may not, or an Atom person. */
  | { readonly kind: 'leaf'; readonly as: Leaf }
  | { readonly kind: 'link' }
  /** Counts by its attributes, which are passed on. */
  | {
      readonly kind: 'media';
      readonly as: 'enclosure' | 'media:content' | 'media:thumbnail' | 'itunes:image';
    }
  /** Holds nothing itself, but its children count as if it were not there. */
  | { readonly kind: 'group' }
  /** Has titles and links of its own, which are not those of the item or feed it stands in. */
  | { readonly kind: 'foreign' };

export type Leaf =
  | 'guid'
  | 'pubDate'
  | 'dc:date'
  | 'updated'
  | 'creator'
  | 'otherCreator'
  | 'originalLink'
  | 'language'
  | 'ttl'
  | 'updatePeriod'
  | 'updateFrequency';

const leaf = (as: Leaf, ...names: string[]): [string, Role][] =>
  names.map((name) => [name, { kind: 'leaf', as }]);

const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...['rss', 'rdf:rdf', 'rdf', 'feed', 'channel'].map((name): [string, Role] => [name, { kind: 'root' }]),
  ['item', { kind: 'item' }],
  ['entry', { kind: 'item' }],
  ['title', { kind: 'construct', as: 'title' }],
  ['dc:title', { kind: 'construct', as: 'title' }],
  ['media:title', { kind: 'construct', as: 'otherTitle' }],
  ['itunes:title', { kind: 'construct', as: 'otherTitle' }],
  ['description', { kind: 'construct', as: 'summary' }],
  ['summary', { kind: 'construct', as: 'summary' }],
  ['abstract', { kind: 'construct', as: 'summary' }],
  ['dc:description', { kind: 'construct', as: 'otherSummary' }],
  ['itunes:summary', { kind: 'construct', as: 'otherSummary' }],
  ['media:description', { kind: 'construct', as: 'otherSummary' }],
  ['content:encoded', { kind: 'construct', as: 'content' }],
  ['content', { kind: 'construct', as: 'content' }],
  ['fullitem', { kind: 'construct', as: 'content' }],
  ['xhtml:body', { kind: 'construct', as: 'content' }],
  ['body', { kind: 'construct', as: 'content' }],
  ['link', { kind: 'link' }],
  ['enclosure', { kind: 'media', as: 'enclosure' }],
  ['media:content', { kind: 'media', as: 'media:content' }],
  ['media:thumbnail', { kind: 'media', as: 'media:thumbnail' }],
  ['itunes:image', { kind: 'media', as: 'itunes:image' }],
  ['media:group', { kind: 'group' }],
  ...['image', 'textinput', 'source', 'contributor'].map((name): [string, Role] => [
    name,
    { kind: 'foreign' },
  ]),
  ...leaf('guid', 'guid', 'id'),
  ...leaf('pubDate', 'pubdate', 'published', 'issued', 'dcterms:issued', 'created', 'dcterms:created'),
  ...leaf('dc:date', 'dc:date', 'dcterms:date'),
  ...leaf('updated', 'updated', 'modified', 'dcterms:modified', 'lastbuilddate'),
  ...leaf('creator', 'author', 'dc:creator', 'dc:author'),
  ...leaf('otherCreator', 'itunes:author'),
  ...leaf('originalLink', 'feedburner:origlink'),
  ...leaf('language', 'language', 'dc:language'),
  ...leaf('ttl', 'ttl'),
  ...leaf('updatePeriod', 'sy:updateperiod'),
  ...leaf('updateFrequency', 'sy:updatefrequency'),
]);

/** The role of an element by its canonical name: a prefix of this vocabulary, and all in lower case. */
export const roleOf = (name: string): Role | undefined => roles.get(name);

/** HTML elements that are never closed. */
export const isHtmlVoid = (name: string): boolean =>
  /^(?:xhtml:)?(?:area|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/.test(name);
