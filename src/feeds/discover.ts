import { decodeHTMLStrict } from 'entities';
import { webAddress } from './addresses.ts';
import { readAttributes, scanMarkup } from './markup.ts';

/** An address where a page's feed may be: declared by the page, linked from it, or where feeds usually are. */
export interface FeedCandidate {
  readonly url: string;
  readonly title?: string;
  readonly source: 'declared' | 'linked' | 'usual';
}

const maximumHtml = 1_000_000;
const maximumCandidates = 20;

const feedTypes = /^(?:application|text)\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/i;
const vagueTypes = /^(?:application|text)\/(?:xml|json)$/i;
const feedPath = /(?:^|[/._-])(?:feeds?|rss2?|atom|rdf)(?:$|[/._-])|\.(?:rss|atom|rdf)$/i;
const usualPaths = ['feed/', 'rss', 'rss.xml', 'feed.xml', 'atom.xml', 'index.xml', 'feed.json'];

/**
 * Where to look for the feed of a web page, likeliest first: what it declares, feeds of comments last among
 * them; links that look like feeds; the usual places beside it and at the root of its site.
 */
export function discoverFeeds(html: string, pageUrl: string): FeedCandidate[] {
  const declared: FeedCandidate[] = [];
  const linked: FeedCandidate[] = [];
  let base = pageUrl;
  const source = html.slice(0, maximumHtml);
  scanMarkup(source, {
    text() {},
    cdata() {},
    close() {},
    open(tag) {
      const name = tag.name.toLowerCase();
      if (name !== 'base' && name !== 'link' && name !== 'a') return;
      const attributes = readAttributes(tag.attributes);
      const url = webAddress(decodeHTMLStrict(attributes.get('href') ?? ''), base);
      if (!url) return;
      if (name === 'base') base = url;
      else if (name === 'a') {
        if (linked.length < maximumCandidates && feedPath.test(new URL(url).pathname)) {
          linked.push({ url, source: 'linked' });
        }
      } else if (declaresFeed(attributes)) {
        const title = decodeHTMLStrict(attributes.get('title') ?? '').trim();
        declared.push({ url, source: 'declared', ...(title && { title }) });
      }
    },
  });

  const isOfComments = ({ url, title = '' }: FeedCandidate): boolean => /comment/i.test(`${url} ${title}`);
  const ordered = [
    ...declared.filter((candidate) => !isOfComments(candidate)),
    ...linked.filter(({ url }) => new URL(url).host === new URL(pageUrl).host),
    ...declared.filter(isOfComments),
    ...usualPlaces(pageUrl),
  ];
  const urls = new Set<string>();
  return ordered
    .filter(({ url }) => url !== pageUrl && urls.size < urls.add(url).size)
    .slice(0, maximumCandidates);
}

function declaresFeed(attributes: ReadonlyMap<string, string>): boolean {
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const type = (attributes.get('type') ?? '').replace(/;.*/, '').trim();
  if (rel.includes('feed')) return true;
  if (!rel.includes('alternate')) return false;
  return feedTypes.test(type) || (vagueTypes.test(type) && feedPath.test(attributes.get('href') ?? ''));
}

function usualPlaces(pageUrl: string): FeedCandidate[] {
  const page = new URL(pageUrl);
  const folder = new URL(page.pathname.endsWith('/') ? page.pathname : `${page.pathname}/`, page.origin);
  const places = [folder.href, `${page.origin}/`].flatMap((place, index) =>
    (index === 0 ? usualPaths.slice(0, 3) : usualPaths).map((path) => new URL(path, place).href),
  );
  return places.map((url) => ({ url, source: 'usual' }));
}
