import { european } from '../../shared/european.ts';
import { monthNumber } from '../../shared/month-names.ts';
import { pattern } from '../../shared/pattern.ts';
import { wordSet } from '../../shared/word-set.ts';
import type { NearbyLine } from '../headline-region.ts';
import { type PageElement, spacedTextOf, textOf, walkElements } from '../page/tree.ts';
import { type DateReading, findDates } from './date-text.ts';
import type { HeadTags } from './head-tags.ts';
import type { LinkedData } from './json-ld.ts';
import { formatOffset, fromPrinted, type Published, readStampedDate } from './published.ts';

export interface DateSources {
  readonly head: HeadTags;
  readonly linked: LinkedData;
  readonly lines: readonly NearbyLine[];
  /** `datetime` of `<time>` elements and microdata, by what their markup says they are. */
  readonly stampedPublished: readonly string[];
  readonly url?: string;
  readonly reading: DateReading;
  /** The first paragraph of the text. */
  readonly opening?: string;
}

/** Meta tags that hold the publication time, most reliable first. */
const publishedNames = `
  article:published_time article:published og:article:published_time og:published_time datepublished
  parsely-pub-date sailthru.date publish-date publishdate publish_date pubdate publication_date
  publicationdate date-pub dc.date.issued dc.date.published dcterms.issued dcterms.created dc.date.created
  citation_publication_date citation_date cxenseparse:recs:publishtime originalpublicationdate
  article.published article:create_at weibo:article:create_at og:release_date release_date datecreated
  date dc.date dcterms.date article:post_date published_time published cdc:first_published created
`
  .trim()
  .split(/\s+/);

const publishedLabel = pattern('i')`
  \b(?:published|posted|first published|date|publicado|pubblicato|publicat|gepubliceerd|geplaatst|opublikowan\w|publikacji
    |publiziert|publicerad|offentliggjort|udgivet|publisert|julkaistu|objavljeno|megjelent|diterbitkan|tayang)\b
  |veröffentlicht|erstellt|publié|publikováno|vydáno|közzétéve|yayınlan|eklenme|опубликовано|опубліковано|δημοσίε|نشر|פורסם
  |प्रकाशित|发布|发表|公開|掲載|입력|등록
`;
const updatedLabel = pattern('i')`
  \b(?:updated?|modified|revised|reviewed|edited|aktualisiert|stand|actualizado|modificado|aggiornato|atualizado|actualizat
    |actualitzat|bijgewerkt|gewijzigd|aktualizacja|zmieniony|uppdaterad|opdateret|oppdatert|diperbarui)\b
  |geändert|mis à jour|màj|modifié|aktualizováno|módosítva|frissítve|güncelleme|päivitetty|ažurirano|cập nhật|обновлено
  |изменено|оновлено|ενημέρωση|ενημερώθηκε|تحديث|עודכן|अपडेट|更新|修改|수정
`;
const dayMs = 86_400_000;
const minuteMs = 60_000;

/**
 * When the article was published, as its readers see it. The printed date wins over what machines are told, which
 * outlets leave at the first draft; what is told to machines completes it where both mean the same moment.
 */
export function readPublished(sources: DateSources): Published | undefined {
  const stamped = readStamped(sources);
  const printed = readPrinted(
    sources.lines.filter(({ place }) => place !== 'elsewhere'),
    sources.reading,
  );
  const shown =
    printed.published ??
    (isDayOfChanges(printed.unlabelled, stamped, sources) ? undefined : printed.unlabelled) ??
    (stamped ? undefined : (dateOfDateline(sources) ?? printed.updated));
  if (shown && stamped) return complete(shown, stamped) ?? shown;
  const known = shown ?? stamped ?? dateOfAddress(sources.url);
  if (known) return known;
  const marked = readPrinted(sources.lines, sources.reading);
  return marked.published ?? marked.unlabelled ?? marked.updated;
}

/** Whether a page prints the day of its last change, and tells machines of another on which it was published. */
function isDayOfChanges(
  shown: Published | undefined,
  stamped: Published | undefined,
  { head, linked, reading }: DateSources,
): boolean {
  if (!shown || !stamped || dayOf(shown) === dayOf(stamped)) return false;
  // The one tag that outlets hardly ever renew with every change.
  if (!head.meta.has('article:published_time')) return false;
  return changesToldBy(head, linked).some((change) => {
    const changed = change === undefined ? undefined : readStampedDate(change, reading);
    return changed !== undefined && dayOf(changed) === dayOf(shown);
  });
}

/** When machines are told that the page was last changed. */
const changesToldBy = (head: HeadTags, linked: LinkedData): (string | undefined)[] => [
  linked.dateModified,
  head.meta.get('article:modified_time'),
  head.meta.get('og:updated_time'),
];

const dayOf = ({ local }: Published): string => local.slice(0, 10);
const hasTime = ({ local }: Published): boolean => local.length > 10;
const hasZone = ({ local }: Published): boolean => /(?:Z|[+-]\d{2}:\d{2})$/.test(local);

/** A printed time with the instant told to machines, where the two can mean the same moment. */
function complete(printed: Published, stamped: Published): Published | undefined {
  if (Math.abs(printed.at.getTime() - stamped.at.getTime()) >= 1.5 * dayMs) return undefined;
  const isSameDay = dayOf(printed) === dayOf(stamped);
  if (!hasTime(printed))
    return isSameDay ? stamped : { at: hasTime(stamped) ? stamped.at : printed.at, local: printed.local };
  if (hasZone(printed)) {
    const isSameInstant = Math.abs(printed.at.getTime() - stamped.at.getTime()) < 2 * minuteMs;
    return isSameInstant || !isSameDay || !hasZone(stamped) ? printed : stamped;
  }
  if (!hasZone(stamped)) return printed;
  if (!stamped.local.endsWith('Z')) return isSameDay ? stamped : { at: stamped.at, local: printed.local };
  // The clock the page prints, against the instant, tells the page's offset.
  const offsetMinutes = Math.round((printed.at.getTime() - stamped.at.getTime()) / minuteMs);
  if (offsetMinutes % 15 !== 0 || Math.abs(offsetMinutes) > 14 * 60)
    return isSameDay ? stamped : { at: stamped.at, local: printed.local };
  return { at: stamped.at, local: `${printed.local}${formatOffset(offsetMinutes)}` };
}

function readStamped({ head, linked, stampedPublished, reading }: DateSources): Published | undefined {
  const candidates = [
    linked.datePublished,
    ...publishedNames.slice(0, 6).map((name) => head.meta.get(name)),
    ...stampedPublished,
    ...publishedNames.slice(6).map((name) => head.meta.get(name)),
    ...changesToldBy(head, linked),
  ];
  for (const candidate of candidates) {
    const published = candidate === undefined ? undefined : readStampedDate(candidate, reading);
    if (published) return published;
  }
  return undefined;
}

type DateKind = 'published' | 'unlabelled' | 'updated';

/** Whether an unlabelled date is one the article tells of, as dates in sentences, captions and lists are. */
function isToldOf({ text, element }: NearbyLine, { before, index }: DateInLine): boolean {
  if (text.length > 90 || element.tag === 'figcaption') return true;
  const beforeBar = text.slice(0, index).split(bar).at(-1) ?? '';
  const afterBar = text.slice(index).split(bar)[0] ?? '';
  if (countLowerCaseWords(beforeBar + afterBar) >= 4) return true;
  return element.tag === 'li' && (before.includes(':') || countLowerCaseWords(before) >= 2);
}

const bar = /\s[|·•–—-]\s/;

/** But for those of a date itself: "4 de mayo de 2026 a las 10:32". */
const countLowerCaseWords = (text: string): number =>
  (text.match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []).filter(
    (word) => !wordsOfDates.has(word) && monthNumber(word) === undefined,
  ).length;
const wordsOfDates = wordSet('de del las às at um om kl klo alle ore saat pukul lúc uhr');

function readPrinted(
  lines: readonly NearbyLine[],
  reading: DateReading,
): Partial<Record<DateKind, Published>> {
  const found: Partial<Record<DateKind, Published>> = {};
  let label: DateKind | undefined;
  for (const nearby of lines) {
    if (nearby.text.length > 160) continue;
    const line = /\d/.test(nearby.text) ? { ...nearby, text: spaced(nearby) } : nearby;
    const dates = datesOf(line, reading);
    if (dates.length === 0) {
      // A label on a line of its own speaks for the next one.
      label = line.text.length < 30 ? labelIn(line.text) : undefined;
      continue;
    }
    for (const [position, date] of dates.entries()) {
      const kind = labelIn(date.before) ?? (position === 0 ? label : undefined);
      if (kind === undefined && (line.place === 'foot' || isToldOf(line, date))) continue;
      found[kind ?? 'unlabelled'] ??= date.published;
    }
    label = undefined;
  }
  return found;
}

/** A line with the spaces that its elements leave to their looks. */
function spaced({ text, element }: NearbyLine): string {
  if (element.children.length > maxChildrenOfLine) return text;
  const apart = spacedTextOf(element);
  return apart.replaceAll(' ', '') === text.replaceAll(' ', '') ? apart : text;
}

const labelIn = (text: string): 'published' | 'updated' | undefined => {
  if (updatedLabel.test(text)) return 'updated';
  return publishedLabel.test(text) ? 'published' : undefined;
};

interface DateInLine {
  readonly published: Published;
  /** The line's text before it. */
  readonly before: string;
  /** Where in the line it begins. */
  readonly index: number;
}

/** The dates printed in a line, each completed by what a `<time>` in the line tells machines. */
function datesOf({ text, element }: NearbyLine, reading: DateReading): DateInLine[] {
  const times = timesIn(element, text);
  const stamps = times.flatMap(({ stamp }) => readStampedDate(stamp, reading) ?? []);
  let from = 0;
  const printed = findDates(text, reading).flatMap((date): DateInLine[] => {
    const before = text.slice(from, date.index);
    from = date.index + 6;
    const published = fromPrinted(date);
    if (!published) return [];
    const completed = stamps.map((stamp) => complete(published, stamp)).find((one) => one !== undefined);
    const isUpdate = times.some(
      (time) => time.isUpdate && time.start <= date.index && date.index < time.start + time.text.length,
    );
    return [{ published: completed ?? published, before: isUpdate ? 'updated' : before, index: date.index }];
  });
  // "Two hours ago" is a date only to machines.
  const time = times.find(({ isUpdate }) => !isUpdate) ?? times[0];
  const stamped = time && readStampedDate(time.stamp, reading);
  if (printed.length > 0 || !stamped || text.length > 60) return printed;
  return [{ published: stamped, before: time.isUpdate ? 'updated' : text, index: 0 }];
}

/** An element of more children may hold the whole article, and says nothing of one of its lines. */
const maxChildrenOfLine = 12;

interface TimeElement {
  readonly stamp: string;
  readonly isUpdate: boolean;
  readonly text: string;
  /** Where in the line its text begins. */
  readonly start: number;
}

/** The `<time>` elements whose text stands in a line of `element`. */
function timesIn(element: PageElement, line: string): TimeElement[] {
  const times: TimeElement[] = [];
  const take = (inner: PageElement) => {
    const { datetime, itemprop, class: className } = inner.attributes;
    if (inner.tag !== 'time' || datetime === undefined) return;
    const text = textOf(inner);
    const start = line.indexOf(text);
    if (text === '' || start === -1) return;
    const isUpdate =
      itemprop === 'dateModified' ||
      (/\bupdated\b/.test(className ?? '') && !/\bpublished\b/.test(className ?? ''));
    times.push({ stamp: datetime, isUpdate, text, start });
  };
  take(element);
  if (element.children.length <= maxChildrenOfLine) {
    walkElements(element, (inner) => {
      take(inner);
      return times.length < 4;
    });
  }
  return times;
}

/** "WASHINGTON, August 7, 2025—": notices for the press mostly print their day nowhere else. */
function dateOfDateline({ opening = '', reading }: DateSources): Published | undefined {
  const dateline = datelineWithYear.exec(opening)?.[0];
  const [date] = dateline === undefined ? [] : findDates(dateline, reading);
  return date && fromPrinted(date);
}
const datelineWithYear = european(
  /^(?:\p{Lu}[\p{L}.’'-]*,? ){1,6}\(?(?:\d{1,2} )?(?:\p{Lu}\p{L}+\.? )?(?:\d{1,2}, )?(?:19|20)\d\d\)? ?(?:—|–|--?) ?(?=["“\p{Lu}])/u,
);

function dateOfAddress(url: string | undefined): Published | undefined {
  const match = /[/-](20\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/.-]|$)/.exec(url ?? '');
  return match ? readStampedDate(`${match[1]}-${match[2]}-${match[3]}`, { monthFirst: false }) : undefined;
}
