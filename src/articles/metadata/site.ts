import type { HeadTags } from './head-tags.ts';
import type { LinkedData } from './json-ld.ts';
import { decodeEntities } from './plain-text.ts';

/** All names the outlet goes by, its host included. */
export function siteNamesOf(head: HeadTags, linked: LinkedData, url: string | undefined): string[] {
  const host = hostOf(url);
  const names = [
    head.meta.get('og:site_name'),
    head.meta.get('application-name'),
    head.meta.get('apple-mobile-web-app-title'),
    linked.publisher,
    host,
    host?.split('.').at(-2),
  ];
  return names.filter((name) => name !== undefined).map(decodeEntities);
}

/** The outlet's name as it gives it. */
export function siteNameOf(head: HeadTags, linked: LinkedData): string | undefined {
  const name = head.meta.get('og:site_name') ?? linked.publisher ?? head.meta.get('application-name');
  return name === undefined ? undefined : decodeEntities(name) || undefined;
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;
}

function resolve(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || address === '' || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** The address the page gives itself, unless it is another site's or the front page's. */
export function canonicalUrlOf(
  head: HeadTags,
  linked: LinkedData,
  url: string | undefined,
): string | undefined {
  const own = resolve(url, undefined);
  for (const candidate of [head.canonicalUrl, head.meta.get('og:url'), linked.url]) {
    const address = resolve(candidate, url);
    if (address === undefined) continue;
    if (own !== undefined && new URL(address).pathname === '/' && new URL(own).pathname !== '/') continue;
    return address;
  }
  return own;
}

/** The picture the page is shared with. */
export function imageUrlOf(head: HeadTags, linked: LinkedData, url: string | undefined): string | undefined {
  const { meta } = head;
  const image =
    meta.get('og:image') ??
    meta.get('og:image:url') ??
    meta.get('twitter:image') ??
    meta.get('twitter:image:src') ??
    linked.imageUrl ??
    head.imageUrl;
  return resolve(image, url);
}

/** What the page says of itself in a sentence or two. */
export function descriptionOf(head: HeadTags, linked: LinkedData): string | undefined {
  const description = decodeEntities(
    head.meta.get('og:description') ?? head.meta.get('description') ?? linked.description ?? '',
  );
  return description.length >= 40 ? description : undefined;
}
