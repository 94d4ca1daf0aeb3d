import { decodeHTMLStrict } from 'entities';
import type { StartTag } from './markup.ts';
import type { Piece, TextConstruct } from './text-construct.ts';
import { isHtmlVoid, type Leaf, type Role, roleOf } from './vocabulary.ts';

const maximumTitle = 4000;
const maximumText = 500_000;
const maximumLeaf = 8192;

export type Attributes = ReadonlyMap<string, string>;

/** Gathers the text of an element until it ends, or until something shows that its end tag is missing. */
interface Capture {
  /** Of the element, canonical. */
  readonly name: string;
  readonly attributes: Attributes;
  add(kind: Piece['kind'], source: string): void;
  isBlank(): boolean;
  /** Takes a start tag in; false when it cannot be part of the element, which then has ended unnoticed. */
  takeStart(name: string, tag: StartTag, markup: string): boolean;
  /** Takes an end tag in; false when it is the element's own. */
  takeEnd(name: string, rawName: string, markup: string): boolean;
}

/** Of a title, a summary or the content, which may hold markup. */
export interface ConstructCapture extends Capture {
  readonly kind: 'construct';
  readonly as: Extract<Role, { kind: 'construct' }>['as'];
  construct(expandEntities: (text: string) => string): TextConstruct;
}

export function captureConstruct(
  as: ConstructCapture['as'],
  name: string,
  attributes: Attributes,
): ConstructCapture {
  const limit = as === 'title' || as === 'otherTitle' ? maximumTitle : maximumText;
  const pieces: Piece[] = [];
  let length = 0;
  /** Inline elements open inside, and among them those of the element's own name. */
  let depth = 0;
  let sameName = 0;

  return {
    kind: 'construct',
    as,
    name,
    attributes,
    isBlank() {
      return length === 0;
    },

    add(kind, source) {
      if (length >= limit) return;
      length += source.length;
      pieces.push({ kind, source: source.slice(0, limit) });
    },

    takeStart(inner, tag, markup) {
      if (tag.isWhole && showsLostEnd(inner, tag.attributes, depth)) return false;
      const isText = !tag.isWhole && !tag.name.includes(':');
      this.add(isText ? 'text' : 'tag', withoutPrefix(inner, tag.name, markup));
      if (!tag.isEmpty && tag.isWhole && !isHtmlVoid(inner)) {
        depth++;
        if (inner === name) sameName++;
      }
      return true;
    },

    takeEnd(inner, rawName, markup) {
      if (inner === name && sameName === 0) return false;
      if (inner === name) sameName--;
      depth--;
      this.add('tag', withoutPrefix(inner, rawName, markup));
      return true;
    },

    construct(expandEntities) {
      return { pieces, type: attributes.get('type'), mode: attributes.get('mode'), expandEntities };
    },
  };
}

/** Whether an element met inside a text is not part of it, but what comes after it. */
function showsLostEnd(name: string, attributes: string, depth: number): boolean {
  const role = roleOf(name);
  if (!role) return false;
  if (role.kind === 'item' || role.kind === 'root') return true;
  switch (name) {
    // HTML has these too; inside an open inline element they are its own.
    case 'title':
    case 'summary':
    case 'content':
      return depth <= 0;
    case 'link':
      return depth <= 0 && !/stylesheet|icon|preload|canonical|import/i.test(attributes);
    case 'image':
    case 'source':
    case 'body':
    case 'xhtml:body':
      return false;
    default:
      return true;
  }
}

/** XHTML with a prefix on every name is XHTML all the same. */
const withoutPrefix = (name: string, rawName: string, markup: string): string =>
  name.startsWith('xhtml:') && rawName.includes(':')
    ? markup.replace(rawName, rawName.slice(rawName.indexOf(':') + 1))
    : markup;

/**
 * How far an element reaches: `empty` closes in its own start tag, so that any other tag ends it; `whole` is known
 * to have an end tag, so that what comes before it is its own; else what has a meaning of its own ends it.
 */
type Extent = 'empty' | 'whole' | 'open';

/** Of an element that holds a word or a line, or of a person. */
export interface LeafCapture extends Capture {
  readonly kind: 'leaf';
  readonly as: Leaf | 'link';
  readonly extent: Extent;
  /** Its text, of a person the name. */
  text(expandEntities: (text: string) => string): string;
}

const personParts = ['name', 'email', 'uri', 'url', 'homepage'];

export function captureLeaf(
  as: LeafCapture['as'],
  name: string,
  attributes: Attributes,
  extent: Extent,
): LeafCapture {
  let text = '';
  let personName = '';
  let part: string | undefined;

  return {
    kind: 'leaf',
    as,
    name,
    attributes,
    extent,

    isBlank() {
      return text === '' && personName === '';
    },

    add(kind, source) {
      if (text.length + personName.length > maximumLeaf) return;
      const added = kind === 'cdata' ? source.replace(/&/g, '&amp;') : source;
      if (part === undefined) text += added;
      else if (part === 'name') personName += added;
    },

    takeStart(inner, tag) {
      const local = inner.slice(inner.indexOf(':') + 1);
      if (as === 'creator' && personParts.includes(local)) part = tag.isEmpty ? undefined : local;
      else if (extent === 'empty') return false;
      else if (extent === 'open' && roleOf(inner) && tag.isWhole) return false;
      return true;
    },

    takeEnd(inner) {
      if (inner === name) return false;
      if (part !== undefined && inner.endsWith(part)) part = undefined;
      return true;
    },

    text(expandEntities) {
      const read = (source: string): string =>
        decodeHTMLStrict(expandEntities(source.slice(0, maximumLeaf)))
          .replace(/\]\]>\s*$/, '')
          .trim();
      return read(personName) || read(text);
    },
  };
}
