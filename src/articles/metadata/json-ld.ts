import { parseJsonLd } from './parse-json-ld.ts';
import { wordsOf } from './words.ts';

/** What a page's JSON-LD says about its article; fields are as the page gives them, not yet judged. */
export interface LinkedData {
  readonly headline?: string;
  readonly authors: readonly LinkedAuthor[];
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly articleBody?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly imageUrl?: string;
  readonly language?: string;
  readonly description?: string;
  /** False where the page says that the text is for subscribers only. */
  readonly isFree?: boolean;
}

export interface LinkedAuthor {
  readonly name: string;
  readonly isPerson: boolean | undefined;
}

type Json = Readonly<Record<string, unknown>>;

const maxDepth = 12;
const articleTypes = /(?:Article|BlogPosting|Report|SocialMediaPosting|LiveBlogPosting|Posting|Blog|Review)$/;
const pageTypes =
  /^(?:WebPage|ItemPage|AboutPage|CollectionPage|MedicalWebPage|FAQPage|CreativeWork|VideoObject|Recipe|HowTo|Product|Course|Dataset)$/;

/** What else a page says of itself, by which its article is told from those it links to. */
export interface PageNames {
  readonly titles: readonly string[];
  readonly addresses: readonly string[];
}

/** Reads the article from all JSON-LD scripts of a page, whatever shape they are in. */
export function readLinkedData(
  scripts: readonly string[],
  names: PageNames = { titles: [], addresses: [] },
): LinkedData {
  const nodes: Json[] = [];
  for (const script of scripts) collectNodes(parseJsonLd(script), nodes, 0);
  const byId = new Map<string, Json>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleTypes.test(type)));
  const pages = nodes.filter((node) => typesOf(node).some((type) => pageTypes.test(type)));
  const own = new Set(articles.filter((node) => isNamed(node, names)));
  articles.sort(
    (a, b) => Number(own.has(b)) - Number(own.has(a)) || Object.keys(b).length - Object.keys(a).length,
  );
  const ranked = [...articles, ...pages];
  const firstOf = <T>(some: readonly Json[], read: (node: Json) => T | undefined): T | undefined => {
    for (const node of some) {
      const value = read(node);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const first = <T>(read: (node: Json) => T | undefined): T | undefined => firstOf(ranked, read);
  const written = ranked.filter((node) => !typesOf(node).includes('VideoObject'));
  const resolve = (value: unknown): unknown => {
    if (!isObject(value)) return value;
    const id = value['@id'];
    return typeof id === 'string' && Object.keys(value).length <= 2 ? (byId.get(id) ?? value) : value;
  };
  return {
    headline: first((node) => textOfValue(node.headline) ?? textOfValue(node.name)),
    authors: firstOf(written, (node) => authorsOf(node.author ?? node.creator, resolve)) ?? [],
    datePublished:
      first((node) => textOfValue(node.datePublished)) ??
      first((node) => textOfValue(node.dateCreated)) ??
      first((node) => textOfValue(node.uploadDate)),
    dateModified: first((node) => textOfValue(node.dateModified)),
    articleBody: articles.map((node) => textOfValue(node.articleBody)).find((body) => body !== undefined),
    publisher:
      first((node) => nameOf(resolve(node.publisher))) ??
      nodes
        .map((node) =>
          typesOf(node).some((type) => /^(?:WebSite|NewsMediaOrganization)$/.test(type))
            ? textOfValue(node.name)
            : undefined,
        )
        .find(Boolean),
    url: first((node) => addressOf(node.mainEntityOfPage) ?? addressOf(node.url)),
    imageUrl: first(
      (node) =>
        addressOf(resolve(Array.isArray(node.image) ? node.image[0] : node.image)) ??
        textOfValue(node.thumbnailUrl),
    ),
    language: first((node) => textOfValue(node.inLanguage)),
    description: first((node) => textOfValue(node.description)),
    isFree: first((node) => truthOf(node.isAccessibleForFree)),
  };
}

/** Whether a node has the page's headline or address. */
function isNamed(node: Json, { titles, addresses }: PageNames): boolean {
  const headline = wordsOf(textOfValue(node.headline) ?? '');
  if (headline.length > 10 && titles.some((title) => wordsOf(title).includes(headline))) return true;
  const own = [addressOf(node.mainEntityOfPage), addressOf(node.url), addressOf(node['@id'])].map(pathOf);
  return addresses.map(pathOf).some((path) => path !== undefined && own.includes(path));
}

/** An address without what may be added to it. */
function pathOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  return pathname === '/' ? undefined : `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
}

function collectNodes(value: unknown, nodes: Json[], depth: number): void {
  if (depth > maxDepth || nodes.length > 2_000) return;
  if (Array.isArray(value)) {
    for (const item of value) collectNodes(item, nodes, depth + 1);
  } else if (isObject(value)) {
    nodes.push(value);
    for (const key of [
      '@graph',
      'mainEntity',
      'mainEntityOfPage',
      'itemListElement',
      'hasPart',
      'subjectOf',
      'publisher',
      'author',
      'isPartOf',
      'review',
      'item',
    ]) {
      if (value[key] !== undefined) collectNodes(value[key], nodes, depth + 1);
    }
  }
}

function typesOf(node: Json): string[] {
  const type = node['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types
    .filter((item): item is string => typeof item === 'string')
    .map((item) => item.replace(/^.*[/#:]/, ''));
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOfValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOfValue).find((text) => text !== undefined);
  if (isObject(value)) return textOfValue(value['@value']);
  return undefined;
}

const nameOf = (value: unknown): string | undefined =>
  isObject(value) ? textOfValue(value.name) : textOfValue(value);

function addressOf(value: unknown): string | undefined {
  if (typeof value === 'string') return /^(?:https?:)?\/\//.test(value.trim()) ? value.trim() : undefined;
  if (Array.isArray(value)) return value.map(addressOf).find((address) => address !== undefined);
  return isObject(value)
    ? (addressOf(value.url) ?? addressOf(value.contentUrl) ?? addressOf(value['@id']))
    : undefined;
}

function truthOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  if (/^(?:false|no|0)$/i.test(value)) return false;
  return /^(?:true|yes|1)$/i.test(value) ? true : undefined;
}

function authorsOf(
  value: unknown,
  resolve: (value: unknown) => unknown,
): readonly LinkedAuthor[] | undefined {
  const found: LinkedAuthor[] = [];
  for (const item of Array.isArray(value) ? value.flat(2) : [value]) {
    const author = resolve(item);
    if (typeof author === 'string' && author.trim() !== '')
      found.push({ name: author.trim(), isPerson: undefined });
    else if (isObject(author)) {
      const name = author.name;
      const types = typesOf(author);
      const isPerson = types.includes('Person')
        ? true
        : types.some((type) => /Organization|Brand|Corporation/.test(type))
          ? false
          : undefined;
      for (const each of Array.isArray(name) ? name : [name]) {
        const text = textOfValue(each);
        if (text !== undefined) found.push({ name: text, isPerson });
      }
    }
  }
  return found.length > 0 ? found : undefined;
}
