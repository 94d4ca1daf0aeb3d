/** What a body holds, as far as reading it goes. */
export type SourceKind =
  | { readonly kind: 'page' }
  | { readonly kind: 'text' }
  | { readonly kind: 'foreign'; readonly problem: string };

const sniffedLength = 4_000;
/** Begins the shifts of ISO-2022 charsets. */
const shiftByte = 27;
/** Texts hold hardly any control characters; what is no text holds plenty. */
const toleratedShare = 0.02;

/**
 * Tells pages, texts and everything else apart, by what they hold first and by what the server calls them second.
 * `text` is the body, decoded.
 */
export function sourceKind(body: Uint8Array, text: string, contentType?: string): SourceKind {
  const start = text.slice(0, sniffedLength);
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(contentType ?? '')?.[1]?.toLowerCase();
  if (start.startsWith('%PDF-') || type === 'application/pdf') {
    return { kind: 'foreign', problem: 'It is a PDF, which Docket does not read.' };
  }
  if (isBinary(body)) {
    const what = type === undefined || vague.has(type) || isReadable(type) ? 'a binary file' : type;
    return { kind: 'foreign', problem: `It is ${what}, which Docket does not read.` };
  }
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf:rdf)\b/i.test(start)) {
    return { kind: 'foreign', problem: 'It is a feed; `docket feed` shows what it holds.' };
  }
  if (type === 'text/plain') return { kind: startsAsPage(start) ? 'page' : 'text' };
  if (type !== undefined && /html/.test(type)) return { kind: 'page' };
  return type === undefined || vague.has(type) || isReadable(type)
    ? { kind: holdsMarkup(text) ? 'page' : 'text' }
    : { kind: 'foreign', problem: `It is ${type}, which Docket does not read.` };
}

/** What servers say that do not know. */
const vague: ReadonlySet<string> = new Set(['application/octet-stream', 'binary/octet-stream']);

const isReadable = (type: string): boolean => /^text\/|html|xml$/.test(type);

const startsAsPage = (start: string): boolean =>
  /^\s*(?:<!--.*?-->\s*)?<(?:!doctype html|html)\b/is.test(start);

const holdsMarkup = (text: string): boolean => /<(?:!doctype|html|body|p|div|article)\b/i.test(text);

/** By its bytes; two-byte characters with a mark, or markup in them, are the one text that has as many zeros. */
function isBinary(body: Uint8Array): boolean {
  const [first, second] = body;
  const isWide =
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0x3c && second === 0) ||
    (first === 0 && second === 0x3c);
  if (isWide) return false;
  const start = body.subarray(0, sniffedLength);
  const odd = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== shiftByte)).length;
  return odd > toleratedShare * start.length;
}
