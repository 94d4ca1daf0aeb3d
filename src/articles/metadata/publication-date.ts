import type { NearbyLine } from '../headline-region.ts';
import type { HeadTags } from './head-tags.ts';
import type { LinkedData } from './json-ld.ts';
import { type DateReading, findDates } from './date-text.ts';
import { fromPrinted, type Published, readStampedDate } from './published.ts';

export interface DateSources {
  readonly head: HeadTags;
  readonly linked: LinkedData;
  readonly lines: readonly NearbyLine[];
  /** `datetime` of `<time>` elements and microdata, by what their markup says they are. */
  readonly stampedPublished: readonly string[];
  readonly url?: string;
  readonly reading: DateReading;
}

const publishedNames = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publishdate',
  'publish_date',
  'pubdate',
  'publication_date',
  'publicationdate',
  'date-pub',
  'dc.date.issued',
  'dc.date.published',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'citation_publication_date',
  'citation_date',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'article.published',
  'article:create_at',
  'weibo:article:create_at',
  'og:release_date',
  'release_date',
  'datecreated',
  'date',
  'dc.date',
  'dcterms.date',
  'article:post_date',
  'published_time',
  'published',
  'cdc:first_published',
  'created',
];

const publishedLabel =
  /\b(?:published|posted|first published|date|veröffentlicht|erstellt|publié|publicado|pubblicato|опубликовано)\b|发布|发表/i;
const updatedLabel =
  /\b(?:updated?|modified|revised|reviewed|edited|aktualisiert|geändert|stand|mis à jour|màj|modifié|actualizado|modificado|aggiornato|обновлено|изменено)\b|更新|修改/i;
const dayMs = 86_400_000;

/**
 * When the article was published, as its readers see it. The printed date wins over what machines are told, which
 * outlets leave at the first draft; but the instant told to machines is kept where both name the same day.
 */
export function readPublished(sources: DateSources): Published | undefined {
  const stamped = readStamped(sources);
  const printed = readPrinted(sources.lines, sources.reading);
  const shown = printed.published ?? (stamped ? undefined : printed.updated);
  if (shown && stamped) {
    const sameDay = shown.local.slice(0, 10) === stamped.local.slice(0, 10);
    if (sameDay) return stamped.local.length >= shown.local.length ? stamped : shown;
    if (Math.abs(shown.at.getTime() - stamped.at.getTime()) < 1.5 * dayMs)
      return { at: stamped.at, local: shown.local };
    return shown;
  }
  return shown ?? stamped ?? dateOfAddress(sources.url);
}

function readStamped({ head, linked, stampedPublished, reading }: DateSources): Published | undefined {
  const candidates = [
    linked.datePublished,
    ...publishedNames.slice(0, 6).map((name) => head.meta.get(name)),
    ...stampedPublished,
    ...publishedNames.slice(6).map((name) => head.meta.get(name)),
    linked.dateModified,
    head.meta.get('article:modified_time'),
    head.meta.get('og:updated_time'),
  ];
  for (const candidate of candidates) {
    const published = candidate === undefined ? undefined : readStampedDate(candidate, reading);
    if (published) return published;
  }
  return undefined;
}

interface PrintedDates {
  readonly published?: Published;
  readonly updated?: Published;
}

function readPrinted(lines: readonly NearbyLine[], reading: DateReading): PrintedDates {
  let published: Published | undefined;
  let updated: Published | undefined;
  let label: 'published' | 'updated' | undefined;
  for (const { text, place, element } of lines) {
    if (text.length > 160) continue;
    const stamp = element.tag === 'time' ? element.attributes.datetime : undefined;
    const dates = findDates(text, reading);
    if (dates.length === 0 && stamp === undefined) {
      // A label on a line of its own speaks for the next one.
      label =
        text.length < 30
          ? updatedLabel.test(text)
            ? 'updated'
            : publishedLabel.test(text)
              ? 'published'
              : undefined
          : undefined;
      continue;
    }
    let from = 0;
    for (const date of dates) {
      const before = text.slice(from, date.index);
      const kind = updatedLabel.test(before)
        ? 'updated'
        : publishedLabel.test(before)
          ? 'published'
          : from === 0
            ? label
            : undefined;
      from = date.index + 6;
      const read = fromPrinted(date);
      if (!read || (place === 'foot' && kind === undefined)) continue;
      // Dates inside sentences are what the article is about.
      if (kind === undefined && text.length > 90) continue;
      if (kind === 'updated') updated ??= read;
      else published ??= read;
    }
    label = undefined;
  }
  return { published, updated };
}

function dateOfAddress(url: string | undefined): Published | undefined {
  const match = /[/-](20\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/.-]|$)/.exec(url ?? '');
  return match ? readStampedDate(`${match[1]}-${match[2]}-${match[3]}`, { monthFirst: false }) : undefined;
}
