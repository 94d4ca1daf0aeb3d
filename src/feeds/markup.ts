/** What stands in a text, as ranges of it; nothing is copied or decoded. */
export interface MarkupHandler {
  /**
   * A start tag. `attributes` is what stands between name and end, unread; `isWhole` is false when the text or
   * another tag began before a `>` came, in which case it may not have been meant as a tag at all.
   */
  open(tag: StartTag): void;
  close(name: string, from: number, to: number): void;
  text(from: number, to: number): void;
  /** The inside of a CDATA section. */
  cdata(from: number, to: number): void;
  /** The inside of a DOCTYPE's square brackets. */
  subset?(from: number, to: number): void;
  /** Whether nothing of what follows is wanted any more; asked before each tag. */
  isDone?(): boolean;
}

export interface StartTag {
  readonly name: string;
  readonly attributes: string;
  readonly isEmpty: boolean;
  readonly isWhole: boolean;
  readonly from: number;
  readonly to: number;
}

const cdataOpening = /<!\[?\s{0,3}CDATA\s{0,3}\[?/iy;
const maximumSubset = 65_536;
const feedRoot = /<(?:\w{1,20}:)?(?:rss|feed|rdf|channel)\b/i;

/**
 * Cuts a text into tags, text and CDATA, whatever is wrong with it, in time proportional to its length. Comments,
 * processing instructions and declarations are left out. Every look ahead goes through {@link createFinder}, so
 * that no input makes the scanner read the same stretch again and again.
 */
export function scanMarkup(source: string, handler: MarkupHandler): void {
  const next = createFinder(source);
  const length = source.length;
  let textFrom = 0;
  let position = 0;
  let lastOpened = '';

  const flushText = (to: number): void => {
    if (to > textFrom) handler.text(textFrom, to);
  };
  const skipTo = (to: number): void => {
    position = to;
    textFrom = to;
  };

  while (position < length && !handler.isDone?.()) {
    const at = source.indexOf('<', position);
    if (at === -1) break;
    const second = source.charCodeAt(at + 1);

    if (second === 0x21 /* ! */) {
      flushText(at);
      if (source.startsWith('<!--', at)) {
        skipTo(endOfComment(at, next));
        continue;
      }
      cdataOpening.lastIndex = at;
      const opening = cdataOpening.exec(source);
      if (opening) {
        const from = at + opening[0].length;
        const { textTo, to } = endOfCdata(source, from, lastOpened, next);
        handler.cdata(from, textTo);
        skipTo(to);
        continue;
      }
      skipTo(endOfDeclaration(source, at, next, handler));
      continue;
    }

    if (second === 0x3f /* ? */) {
      flushText(at);
      skipTo(endOfInstruction(source, at, next));
      continue;
    }

    const isClosing = second === 0x2f; /* / */
    const nameFrom = isClosing ? skipSpaces(source, at + 2) : at + 1;
    const nameTo = endOfName(source, nameFrom);
    if (nameTo === nameFrom) {
      position = at + 1;
      continue;
    }
    flushText(at);
    const name = source.slice(nameFrom, nameTo);
    if (isClosing) {
      const close = next('>', nameTo);
      const another = next('<', nameTo);
      const isCut = close === -1 || (another !== -1 && another < close);
      const end = isCut ? (another === -1 ? length : another) : close + 1;
      handler.close(name, at, end);
      skipTo(end);
      continue;
    }
    const { to, isWhole } = endOfStartTag(source, nameTo, next);
    const inner = isWhole ? to - 1 : to;
    const isEmpty = isWhole && source.charCodeAt(inner - 1) === 0x2f;
    const attributes = source.slice(nameTo, isEmpty ? inner - 1 : inner);
    handler.open({ name, attributes, isEmpty, isWhole, from: at, to });
    lastOpened = name;
    skipTo(to);
  }
  flushText(handler.isDone?.() ? position : length);
}

type Finder = (needle: string, from: number) => number;

/**
 * `indexOf` that remembers: where the next `needle` after one place is known, it is known for every place in
 * between. Asked with places that only grow, it reads the text once per needle.
 */
function createFinder(source: string): Finder {
  const found = new Map<string, { from: number; at: number }>();
  return (needle, from) => {
    const known = found.get(needle);
    if (known && from >= known.from && (known.at === -1 || known.at >= from)) return known.at;
    const at = source.indexOf(needle, from);
    found.set(needle, { from, at });
    return at;
  };
}

const isBefore = (one: number, other: number): boolean => one !== -1 && one < other;
const earliest = (one: number, other: number): number =>
  one === -1 ? other : other === -1 ? one : Math.min(one, other);

/** A comment that holds the start of another was never closed; what follows it is not part of it. */
function endOfComment(at: number, next: Finder): number {
  const end = next('-->', at + 4);
  const another = next('<!--', at + 4);
  return end === -1 || isBefore(another, end) ? at + 4 : end + 3;
}

/**
 * Where a CDATA section ends: at `]]>`, or where it was meant to, when its end is missing. It is missing when
 * the item, or the element and then another section, come before any `]]>`.
 */
function endOfCdata(
  source: string,
  from: number,
  element: string,
  next: Finder,
): { textTo: number; to: number } {
  const end = next(']]>', from);
  const another = next('<![CDATA[', from);
  const itemEnd = earliest(next('</item>', from), next('</entry>', from));
  const isSuspect = end === -1 || isBefore(itemEnd, end) || isBefore(another, end);
  if (!isSuspect) return { textTo: end, to: end + 3 };

  // Looked for no further than to what ends the section anyway, so that no stretch is read twice.
  const limit = earliest(earliest(another, itemEnd), source.length);
  const offset = element === '' ? -1 : source.slice(from, limit).indexOf(`</${element}`);
  if (offset === -1 && end !== -1 && !isBefore(itemEnd, end)) return { textTo: end, to: end + 3 };
  const to = offset === -1 ? earliest(itemEnd, source.length) : from + offset;
  return { textTo: withoutBrackets(source, from, to), to };
}

/** The end of a text that closes with what is left of a broken `]]>`. */
function withoutBrackets(source: string, from: number, to: number): number {
  let end = to;
  while (end > from && to - end < 3 && (source[end - 1] === ']' || source[end - 1] === '>')) end--;
  return source[end] === ']' ? end : to;
}

function endOfDeclaration(source: string, at: number, next: Finder, handler: MarkupHandler): number {
  const end = next('>', at);
  const bracket = next('[', at);
  if (end === -1) return at + 2;
  if (bracket === -1 || bracket > end || source.slice(at, at + 9).toUpperCase() !== '<!DOCTYPE')
    return end + 1;
  const subset = source.slice(bracket + 1, bracket + maximumSubset);
  const close = subset.search(/\]\s*>/);
  // A subset that holds the document was never closed.
  if (close === -1 || feedRoot.test(subset.slice(0, close))) return end + 1;
  handler.subset?.(bracket + 1, bracket + 1 + close);
  return source.indexOf('>', bracket + 1 + close) + 1;
}

/** `<?xml …?>` may have lost its second question mark, or all of its end, and must not take what follows along. */
function endOfInstruction(source: string, at: number, next: Finder): number {
  const end = next('?>', at);
  const close = next('>', at);
  const tag = next('<', at + 1);
  if (end !== -1 && !isBefore(tag, end)) return end + 2;
  if (isBefore(tag, close) && /[a-z/!?]/i.test(source.charAt(tag + 1))) return tag;
  return close === -1 ? at + 2 : close + 1;
}

/** No space may stand before a name; after the slash of an end tag it can mean nothing else. */
function skipSpaces(source: string, from: number): number {
  let index = from;
  while (index - from < 4 && /\s/.test(source.charAt(index))) index++;
  return index;
}

function endOfName(source: string, from: number): number {
  let index = from;
  for (; index < source.length; index++) {
    const code = source.charCodeAt(index);
    const isLetter =
      (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code > 0x7f;
    const isLater = (code >= 0x30 && code <= 0x3a) || code === 0x2d || code === 0x2e;
    if (!isLetter && !(isLater && index > from)) break;
  }
  return index;
}

function endOfStartTag(source: string, from: number, next: Finder): { to: number; isWhole: boolean } {
  let index = from;
  for (;;) {
    const close = next('>', index);
    const another = next('<', index);
    const quote = earliest(next('"', index), next("'", index));
    const stop = earliest(close, another);
    if (stop === -1) return { to: source.length, isWhole: false };
    // A quote opens a value only after an equals sign; elsewhere it is an apostrophe gone astray.
    if (!isBefore(quote, stop) || !opensValue(source, quote)) {
      if (isBefore(quote, stop)) {
        index = quote + 1;
        continue;
      }
      return stop === close ? { to: close + 1, isWhole: true } : { to: another, isWhole: false };
    }
    const endQuote = next(source.charAt(quote), quote + 1);
    // No value holds a tag: a closing quote beyond one closes something else.
    if (endQuote === -1 || isBefore(another, endQuote)) {
      return stop === close ? { to: close + 1, isWhole: true } : { to: another, isWhole: false };
    }
    index = endQuote + 1;
  }
}

function opensValue(source: string, quote: number): boolean {
  let index = quote - 1;
  while (index > 0 && quote - index < 16 && /\s/.test(source.charAt(index))) index--;
  return source.charAt(index) === '=';
}

const attribute = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const maximumAttributes = 16_384;

/** Reads attributes, names in lower case, values as they stand; of two with one name the first counts. */
export function readAttributes(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!source.includes('=')) return found;
  for (const [, name = '', double, single, bare] of source.slice(0, maximumAttributes).matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '');
  }
  return found;
}
