import iconv from 'iconv-lite';
import { usualName } from './charset-names.ts';
import { decodeEbcdic, isEbcdic } from './ebcdic.ts';
import { guessCharset, isBeyondWestern } from './guess-charset.ts';
import { eucOfIso2022, gbOfHz } from './seven-bit.ts';
import { joinSurrogates } from './surrogate-bytes.ts';
import { unpack } from './unpack.ts';
import { asWindows1252, decodeWindows1252 } from './windows-1252.ts';

/**
 * The text of a feed. What the bytes show counts for more than what was said of them: a byte order mark, then
 * valid UTF-8, then the charset of the HTTP header or of the XML declaration, then a guess.
 */
export function decodeFeed(body: Uint8Array, contentType?: string): string {
  const bytes = unpack(body);
  const marked = byMark(bytes);
  const text = marked ?? byContent(bytes, declaredCharsets(bytes, contentType));
  return cleanCharacters(text);
}

/** Encodings that the first bytes give away, with a byte order mark or without. */
function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return undefined;
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d === 0x3c))) {
    return decodeAs(bytes, 'utf-32be');
  }
  if (((a === 0xff && b === 0xfe) || a === 0x3c) && c === 0 && d === 0 && b !== 0x3f) {
    return decodeAs(bytes, 'utf-32le');
  }
  if (a === 0xfe && b === 0xff) return decodeAs(bytes, 'utf-16be');
  if (a === 0xff && b === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (isEbcdic(bytes)) {
    const head = decodeEbcdic(bytes.subarray(0, 200), '');
    return decodeEbcdic(bytes, xmlCharset(head) ?? '');
  }
  return byZeroes(bytes);
}

/** Two-byte text without a mark has a zero beside nearly every letter, always on the same side. */
function byZeroes(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 200);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  const most = sample.length * 0.4;
  if (odd > most && even < odd / 8) return decodeAs(bytes, 'utf-16le');
  if (even > most && odd < even / 8) return decodeAs(bytes, 'utf-16be');
  return undefined;
}

function declaredCharsets(bytes: Uint8Array, contentType: string | undefined): string[] {
  const http = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const xml = xmlCharset(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)));
  const declared = [http, xml].filter((charset) => charset !== undefined).map(usualName);
  // Many servers say "latin-1" of everything they hand out.
  return http && isWestern(usualName(http)) ? declared.reverse() : declared;
}

const xmlCharset = (head: string): string | undefined =>
  /<\?xml[^>]{0,200}?\sencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase();

/** What is said out of habit. */
const isWestern = (charset: string): boolean =>
  /^(us-ascii|ascii|iso-8859-1|latin-?1|windows-1252)$/.test(charset);

/** Seven bits a byte, shifted by escape sequences: valid UTF-8 as it stands, and something else altogether. */
const isSevenBit = (charset: string): boolean => /^(iso-2022-|hz)/.test(charset);
const isMultiByte = (charset: string): boolean =>
  /^(gb|hz|big5|cn-big5|x-gbk|euc|ks_?c|shift|sjis|x-sjis|ms_kanji|cp9[345]|windows-949)/.test(charset);

function byContent(bytes: Uint8Array, declared: readonly string[]): string {
  const utf8 = joinSurrogates(bytes);
  const { evidence, stray } = weighUtf8(utf8);
  const shifted = evidence === 0 ? declared.find(isSevenBit) : undefined;
  if (shifted) {
    const text = decodeAs(bytes, shifted);
    if (text !== undefined) return text;
  }
  if (stray === 0) {
    // A few characters of a two-byte charset can pass for UTF-8 by chance.
    const doubtful = evidence > 0 && evidence < 8 ? declared.find(isMultiByte) : undefined;
    const text = doubtful && decodeAs(bytes, doubtful);
    return text && !text.includes('\ufffd') ? text : new TextDecoder().decode(utf8);
  }
  if (evidence > stray) return decodeMixed(utf8);
  for (const charset of declared) {
    if (/^utf-?8$/.test(charset) || (isWestern(charset) && isBeyondWestern(bytes))) continue;
    const text = decodeAs(bytes, charset);
    if (text !== undefined) return text;
  }
  return decodeAs(bytes, guessCharset(bytes)) ?? decodeWindows1252(bytes);
}

/**
 * How much speaks for UTF-8, and how many bytes belong to none of its characters. The longer a character, the less
 * other charsets have it by chance.
 */
function weighUtf8(bytes: Uint8Array): { evidence: number; stray: number } {
  let evidence = 0;
  let stray = 0;
  for (let index = 0; index < bytes.length; ) {
    const length = utf8Length(bytes, index);
    if (length === 0) stray++;
    else evidence += (length - 1) ** 2;
    index += length || 1;
  }
  return { evidence, stray };
}

/** The length of the UTF-8 character that starts at an index, or 0 where none does. */
function utf8Length(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[index + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let offset = 2; offset < length; offset++) {
    if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** UTF-8 with bytes of windows-1252 strewn in, as texts pasted together come. */
function decodeMixed(bytes: Uint8Array): string {
  const utf8 = new TextDecoder();
  const parts: string[] = [];
  let from = 0;
  for (let index = 0; index < bytes.length; ) {
    const length = utf8Length(bytes, index);
    if (length === 0) {
      parts.push(
        utf8.decode(bytes.subarray(from, index)),
        decodeWindows1252(bytes.subarray(index, index + 1)),
      );
      from = index + 1;
    }
    index += length || 1;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return parts.join('');
}

/** What the web reads in place of old charsets, Node reads as just these. */
const widerCharsets: ReadonlyMap<string, string> = new Map([
  ['euc-kr', 'cp949'],
  ['gbk', 'gb18030'],
  ['big5', 'big5-hkscs'],
]);

/** Web labels first (there `iso-8859-1` means windows-1252), then what only iconv-lite knows. */
function decodeAs(bytes: Uint8Array, charset: string): string | undefined {
  if (charset === 'iso-2022-kr') return decodeAs(eucOfIso2022(bytes), 'euc-kr');
  if (charset.startsWith('hz')) return decodeAs(gbOfHz(bytes), 'gb18030');
  const decoder = webDecoder(charset) ?? webDecoder(charset.replace(/_/g, '-'));
  if (decoder?.encoding === 'windows-1252') return decodeWindows1252(bytes);
  const wider = decoder && widerCharsets.get(decoder.encoding);
  if (wider) return iconv.decode(Buffer.from(bytes), wider);
  if (decoder) return decoder.decode(bytes);
  // UTF-7 only ever served to smuggle markup past filters.
  if (/utf-?7/.test(charset)) return undefined;
  const known = [charset, charset.replace(/^x-/, '')].find((name) => iconv.encodingExists(name));
  return known && iconv.decode(Buffer.from(bytes), known);
}

function webDecoder(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}

/** Leaves out what XML does not allow, and mends code points that were meant as windows-1252. */
function cleanCharacters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  return asWindows1252(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g, '');
}
