import type { Entry } from '../domain/feed.ts';
import { hash } from './identity.ts';
import { plainText } from './plain-text.ts';

const maximumTitle = 120;

/**
 * The entries of a feed that can become articles, each with a title and an identity of its own. Entries that say
 * nothing are left out, and so are repetitions; guids that different items share give way to what tells them
 * apart.
 */
export function usableEntries(entries: readonly Entry[]): Entry[] {
  const titled = entries
    .filter(({ title, summary, contentHtml }) => title || summary || contentHtml)
    .map((entry) => (entry.title ? entry : { ...entry, title: titleFromText(entry) }))
    .filter(({ title }) => title !== '');

  const byGuid = new Map<string, Entry[]>();
  for (const entry of titled) byGuid.set(entry.guid, [...(byGuid.get(entry.guid) ?? []), entry]);
  const told = titled.map((entry) => ({ ...entry, guid: ownGuid(entry, byGuid.get(entry.guid) ?? []) }));

  const seen = new Set<string>();
  return told.filter(({ guid }) => seen.size < seen.add(guid).size);
}

function ownGuid(entry: Entry, sharing: readonly Entry[]): string {
  const urls = new Set(sharing.map(({ url }) => url));
  if (urls.size > 1) return entry.url ?? `${entry.guid}#${hash(entry.title)}`;
  const titles = new Set(sharing.map(({ title }) => title));
  return titles.size > 1 ? `${entry.guid}#${hash(entry.title)}` : entry.guid;
}

/** The first sentence of the text, or as many words of it as fit. */
function titleFromText({ summary, contentHtml }: Entry): string {
  const text = summary ?? plainText((contentHtml ?? '').slice(0, 5000));
  const sentence = /^.{15,120}?[.!?。！？](?=\s|$)/u.exec(text)?.[0].replace(/[.。]$/, '');
  if (sentence) return sentence;
  if (text.length <= maximumTitle) return text;
  const cut = text.slice(0, maximumTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60)).trimEnd()}…`;
}
