import { type PageElement, textOf, walkElements } from '../page/tree.ts';
import { squeeze } from '../page/white-space.ts';
import { declaresAuthor } from './author-marks.ts';

/** What a page's head says about it, by lower-case name; the first non-empty value of a name counts. */
export interface HeadTags {
  readonly title?: string;
  readonly meta: ReadonlyMap<string, string>;
  /** Every `article:author` and `author`, since several authors get a tag each, wherever on the page. */
  readonly authors: readonly string[];
  readonly canonicalUrl?: string;
  readonly imageUrl?: string;
  readonly language?: string;
}

export function readHeadTags(root: PageElement): HeadTags {
  const meta = new Map<string, string>();
  const authors: string[] = [];
  let title: string | undefined;
  let canonicalUrl: string | undefined;
  let imageUrl: string | undefined;
  let language: string | undefined;
  walkElements(root, (element) => {
    const { tag, attributes } = element;
    if (tag === 'html') {
      language ??= attributes.lang ?? attributes['xml:lang'];
    } else if (tag === 'title') title ??= textOf(element) || undefined;
    else if (tag === 'link') {
      const kinds = attributes.rel?.toLowerCase().split(/\s+/) ?? [];
      const address = attributes.href?.trim() || undefined;
      if (kinds.includes('canonical')) canonicalUrl ??= address;
      if (kinds.includes('image_src')) imageUrl ??= address;
    } else if (tag === 'meta') {
      const content = squeeze(attributes.content ?? '');
      const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'])
        ?.toLowerCase()
        .trim();
      if (!content || !name) return true;
      for (const part of name.split(/\s+/)) {
        if (!meta.has(part)) meta.set(part, content);
        if (authorNames.has(part) || (part === 'name' && element.parent && declaresAuthor(element.parent)))
          authors.push(part === 'citation_author' ? givenNameFirst(content) : content);
      }
    }
    return true;
  });
  for (const index of ['1', '2']) {
    const name = meta.get(`twitter:data${index}`);
    if (
      name &&
      /^(?:written by|by|author|verfasst von|écrit par|escrito por|geschrieben von|автор)$/i.test(
        meta.get(`twitter:label${index}`) ?? '',
      )
    )
      authors.push(name);
  }
  return { title, meta, authors, canonicalUrl, imageUrl, language };
}

/** Libraries order people by their last names, which stand before a comma. */
const givenNameFirst = (name: string): string => name.replace(/^([^,]+), ([^,]+)$/, '$2 $1');

const authorNames: ReadonlySet<string> = new Set([
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
  'cxenseparse:author',
  'og:article:author',
  'book:author',
  'creator',
  'authors',
  'article.author',
]);
