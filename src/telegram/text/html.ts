import { pattern } from '../../shared/pattern.ts';

/** A piece of Telegram HTML, as opposed to plain text that still has to be escaped. */
export type Html = string;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): Html => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/**
 * Control and format characters that nobody should see the effect of: they reorder, hide or split what a
 * reader sees. The two joiners stay, because several scripts and emoji are written with them.
 */
const invisible = pattern('gu')`
  [\u034f\u17b4\u17b5]|[\u180b-\u180f]
  |[\p{Cc}\p{Cs}\p{Cn}\p{Co}\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]
`;
/** Joiners stay between letters that are joined, and inside emoji. */
const strayJoiner = /(?<![^\p{ASCII}\s])[\u200c\u200d]+|[\u200c\u200d]+(?![^\p{ASCII}\s])/gu;
const pileOfMarks = /(\p{M}{3})\p{M}+/gu;

/** One line of plain text without anything invisible, reordering or piled up; at most `limit` characters. */
export function cleanLine(text: string, limit: number): string {
  const line = text
    // Enough to fill the limit after cleaning, and no more work than that on hostile input.
    .slice(0, limit * 8)
    .replace(/\s+/gu, ' ')
    .replace(invisible, '')
    .replace(strayJoiner, '')
    .replace(pileOfMarks, '$1')
    .trim();
  return shorten(line, limit);
}

/** Cuts at a word's end where there is one near, never inside a character, and says that it cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit - 1;
  const lastSpace = text.lastIndexOf(' ', end);
  if (lastSpace > limit * 0.6) end = lastSpace;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** What Telegram would turn into a mention, tag, command or address by itself. */
const selfLinking = /[@#/$](?=[\p{L}\p{N}_])|(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu;
const toleratedSelfLinks = 2;
/** Addresses that make the app itself do something; Telegram links them too. */
const appAddress = /(?<=\b(?:tg|ton|tonsite):)(?=\/\/)/giu;

/**
 * Text from outside as HTML. Telegram links mentions, tags and addresses by itself and counts them; a text
 * full of them could push our own formatting out of a message, so all but a few are defused; addresses that
 * act inside the app always are.
 */
export function outsideText(text: string, limit: number): Html {
  let seen = 0;
  const calm = cleanLine(text, limit).replace(selfLinking, (sign) => {
    seen += 1;
    return seen > toleratedSelfLinks ? `${sign}\u2060` : sign;
  });
  return escapeHtml(calm.replace(appAddress, '\u2060'));
}

const maximumAddressLength = 900;

/** The address as a link may carry it: http or https, no user name in it, not overlong; otherwise undefined. */
export function safeAddress(address: string): string | undefined {
  if (address.length > maximumAddressLength) return undefined;
  let parsed: URL;
  try {
    parsed = new URL(address);
  } catch {
    return undefined;
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return undefined;
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  return parsed.href.length > maximumAddressLength ? undefined : parsed.href;
}

/** `label` is HTML already; without a safe address it stands alone. */
export function link(label: Html, address: string): Html {
  const safe = safeAddress(address);
  return safe === undefined ? label : `<a href="${escapeHtml(safe)}">${label}</a>`;
}

/** A text from outside linked to its address; what has no visible name goes by its address's host. */
export function namedLink(name: string, address: string, limit: number): Html {
  return link(outsideText(name, limit) || hostOf(address), address);
}

function hostOf(address: string): Html {
  const safe = safeAddress(address);
  return safe === undefined ? '?' : escapeHtml(new URL(safe).hostname);
}

export const bold = (html: Html): Html => `<b>${html}</b>`;

/** The text a reader sees: tags gone, entities resolved. */
export function visibleText(html: Html): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** What a piece of HTML takes of Telegram's limits. */
export interface Cost {
  /** UTF-16 units of the visible text: never less than what Telegram counts. */
  readonly characters: number;
  /** Tags, and what Telegram will link by itself. */
  readonly entities: number;
  /** Bytes of the addresses, which Telegram limits over all entities of a message. */
  readonly addressBytes: number;
  readonly bytes: number;
}

export function costOf(html: Html): Cost {
  const visible = visibleText(html);
  let addressBytes = 0;
  for (const match of html.matchAll(/ href="([^"]*)"/g)) addressBytes += Buffer.byteLength(match[1] ?? '');
  return {
    characters: visible.length,
    entities: (html.match(/<[a-z]/g)?.length ?? 0) + (visible.match(selfLinking)?.length ?? 0),
    addressBytes,
    bytes: Buffer.byteLength(html),
  };
}

/** The leading parts that stand in one message together, whatever joins them being at most `joint` long. */
export function thatFit(parts: readonly Html[], joint = 2): readonly Html[] {
  let used: Cost = { characters: 0, entities: 0, addressBytes: 0, bytes: 0 };
  const kept: Html[] = [];
  for (const part of parts) {
    const cost = costOf(part);
    used = addCosts(used, { ...cost, characters: cost.characters + joint, bytes: cost.bytes + joint });
    if (!fits(used)) break;
    kept.push(part);
  }
  return kept;
}

export const addCosts = (a: Cost, b: Cost): Cost => ({
  characters: a.characters + b.characters,
  entities: a.entities + b.entities,
  addressBytes: a.addressBytes + b.addressBytes,
  bytes: a.bytes + b.bytes,
});

/** Well inside what Telegram takes: 4096 characters, 100 entities, about 9.5 KB of entity data, 32 KB of HTML. */
export const messageLimits: Cost = { characters: 4090, entities: 90, addressBytes: 7500, bytes: 30_000 };

export const fits = (cost: Cost): boolean =>
  cost.characters <= messageLimits.characters &&
  cost.entities <= messageLimits.entities &&
  cost.addressBytes <= messageLimits.addressBytes &&
  cost.bytes <= messageLimits.bytes;
