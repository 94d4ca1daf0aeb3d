import { analyse } from 'chardet';
import iconv from 'iconv-lite';

const declarationBytes = 4_096;

/**
 * The text of a page whatever its charset: by its byte order mark, then as UTF-8 where it is valid UTF-8, then by the
 * header, the page's own declaration and a guess.
 */
export function decodePage(body: Uint8Array, contentType?: string): string {
  const marked = charsetOfMark(body);
  if (marked !== undefined) return decodeAs(body, marked) ?? '';
  const declared = [charsetIn(contentType ?? ''), charsetIn(declarations(body))].filter(
    (charset) => charset !== undefined,
  );
  const shifted = declared.find((charset) => /^(?:iso-2022-|hz)/.test(charset));
  const unmarked = shifted === undefined ? decodeStrictly(body) : undefined;
  if (unmarked !== undefined) return unmarked;
  for (const charset of declared) {
    if (/^utf-?8$/.test(charset) && !isNearlyUtf8(body)) continue;
    const text = decodeAs(body, charset);
    if (text !== undefined) return text;
  }
  return decodeAs(body, isNearlyUtf8(body) ? 'utf-8' : guess(body)) ?? '';
}

function charsetOfMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  // A tag in two-byte characters without a mark.
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return undefined;
}

const declarations = (body: Uint8Array): string =>
  new TextDecoder('latin1').decode(body.subarray(0, declarationBytes));

const charsetIn = (text: string): string | undefined =>
  /(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})/i.exec(text)?.[1]?.toLowerCase();

function decodeStrictly(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

/** UTF-8 with a few broken characters, such as one cut in half at a size limit. */
function isNearlyUtf8(body: Uint8Array): boolean {
  const text = new TextDecoder().decode(body.subarray(0, 200_000));
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return broken <= 2 || whole > 20 * broken;
}

/** Names browsers read as wider charsets than they say. */
const widened: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'gb_2312-80': 'gb18030',
  'ks_c_5601-1987': 'cp949',
  'euc-kr': 'cp949',
  'x-sjis': 'shift_jis',
  sjis: 'shift_jis',
  'big5-hkscs': 'big5hkscs',
};

function decodeAs(body: Uint8Array, charset: string): string | undefined {
  const name = widened[charset] ?? charset;
  if (/^iso-2022-jp|^hz-gb/.test(name)) return decodeNatively(body, name);
  if (!iconv.encodingExists(name)) return decodeNatively(body, name);
  return iconv.decode(Buffer.from(body.buffer, body.byteOffset, body.byteLength), name);
}

function decodeNatively(body: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return undefined;
  }
}

/** Letters tell charsets apart by how often they come; markup would drown them. */
function guess(body: Uint8Array): string {
  const letters = new TextDecoder('latin1')
    .decode(body.subarray(0, 200_000))
    .replace(/<[^<>]{0,5000}>/g, ' ');
  const best = analyse(Buffer.from(letters, 'latin1'))[0];
  return best === undefined || best.confidence < 15 ? 'windows-1252' : best.name.toLowerCase();
}
