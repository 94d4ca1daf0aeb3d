import { decodeHTMLStrict } from 'entities';
import { resolveAddress } from './addresses.ts';
import { createElementNames } from './element-names.ts';
import { readEntities } from './entity-declarations.ts';
import { type Belonging, createFeedWriter } from './feed-writer.ts';
import { readAttributes, type StartTag, scanMarkup } from './markup.ts';
import { htmlOf, type Piece, type TextConstruct, titleOf } from './text-construct.ts';
import { isHtmlVoid, type Leaf, type Role, roleOf } from './vocabulary.ts';

/** A feed as well-formed RSS 2.0, whatever it was before. */
export type Mended =
  | { readonly kind: 'mended'; readonly xml: string }
  | { readonly kind: 'not-a-feed'; readonly problem: string };

const maximumTitle = 4000;
const maximumText = 500_000;
/** Of the texts of all items; beyond it items keep what else they have. */
const maximumTexts = 8_000_000;
const maximumLeaf = 8192;

type Attributes = ReadonlyMap<string, string>;
const noAttributes: Attributes = new Map();

/** An open element, and whose fields stand inside it. */
interface Open {
  readonly name: string;
  readonly isItem: boolean;
  readonly belonging: Belonging | 'foreign';
  readonly defaultPrefix: string;
  readonly base: string | undefined;
}

/** A title, summary or content whose inside is being gathered. */
interface ConstructCapture {
  readonly kind: 'construct';
  readonly as: Extract<Role, { kind: 'construct' }>['as'];
  readonly name: string;
  readonly attributes: Attributes;
  readonly pieces: Piece[];
  length: number;
  /** Inline elements open inside, and among them those of the construct's own name. */
  depth: number;
  sameName: number;
}

/** A short element whose text is being gathered. */
interface LeafCapture {
  readonly kind: 'leaf';
  readonly as: Leaf | 'link' | 'person';
  readonly name: string;
  readonly attributes: Attributes;
  text: string;
  /** Of a person: the child element we are in, and the text of `name`. */
  child: string | undefined;
  personName: string;
}

/**
 * Rewrites a feed of any format and in any state as plain RSS 2.0 that a strict parser reads without surprises:
 * one channel, its items as direct children, each thing under one name, titles as plain text, other texts as HTML
 * escaped once, addresses made absolute where `xml:base` says how. What feeds have no use for is left out, and
 * with it all nesting. Lost tags are put back where it can be told that they are missing.
 */
export function mendFeed(source: string, url?: string): Mended {
  const names = createElementNames();
  const writer = createFeedWriter();
  const stack: Open[] = [];
  const openCounts = new Map<string, number>();
  let expandEntities = (text: string): string => text;
  let capture: ConstructCapture | LeafCapture | undefined;
  let textsLeft = maximumTexts;
  let firstElement: string | undefined;
  let hasRoot = false;

  const belonging = (): Belonging | 'foreign' => stack.at(-1)?.belonging ?? 'own';
  const defaultPrefix = (): string => stack.at(-1)?.defaultPrefix ?? '';
  const base = (): string | undefined => stack.at(-1)?.base;
  const canonical = (name: string): string => names.canonical(name, defaultPrefix());

  const push = (open: Open): void => {
    stack.push(open);
    openCounts.set(open.name, (openCounts.get(open.name) ?? 0) + 1);
  };

  /** Closes open elements up to and including the innermost of a name, if there is one. */
  const popThrough = (name: string): boolean => {
    if (!openCounts.get(name)) return false;
    for (;;) {
      const closed = stack.pop();
      if (!closed) return true;
      openCounts.set(closed.name, (openCounts.get(closed.name) ?? 1) - 1);
      if (closed.isItem) writer.endItem();
      if (closed.name === name) return true;
    }
  };

  const closeItem = (): void => {
    const open = stack.findLast(({ isItem }) => isItem);
    if (open) popThrough(open.name);
  };

  const write = (put: (belonging: Belonging) => void): void => {
    const to = belonging();
    if (to !== 'foreign') put(to);
  };
  const writeText = (name: string, text: string): void => write((to) => writer.text(name, text, to));

  const attribute = (attributes: Attributes, ...keys: string[]): string | undefined => {
    const value = keys
      .map((key) => attributes.get(key) ?? (key.includes(':') ? names.attribute(attributes, key) : undefined))
      .find((candidate) => candidate !== undefined);
    return value === undefined ? undefined : decodeHTMLStrict(expandEntities(value)).trim();
  };

  const absolute = (address: string | undefined, attributes: Attributes): string | undefined => {
    const own = attribute(attributes, 'xml:base');
    const from = own === undefined ? base() : resolveAddress(own, base() ?? url);
    return address === undefined || from === undefined ? address : (resolveAddress(address, from) ?? address);
  };

  const endCapture = (): void => {
    const ended = capture;
    capture = undefined;
    if (ended?.kind === 'construct') endConstruct(ended);
    else if (ended?.kind === 'leaf') endLeaf(ended);
  };

  const endConstruct = ({ as, attributes, pieces }: ConstructCapture): void => {
    const isTitle = as === 'title' || as === 'otherTitle';
    if (!writer.isInItem() && !isTitle) return;
    const construct: TextConstruct = {
      pieces,
      type: attributes.get('type'),
      mode: attributes.get('mode'),
      expandEntities,
    };
    const text = isTitle ? titleOf(construct) : htmlOf(construct);
    textsLeft -= text.length;
    if (isTitle || textsLeft > 0) writeText(as, text);
  };

  const endLeaf = (ended: LeafCapture): void => {
    const text = decodeHTMLStrict(expandEntities(ended.text.slice(0, maximumLeaf)))
      .replace(/\]\]>\s*$/, '')
      .trim();
    switch (ended.as) {
      case 'link':
        // An ampersand escaped once too often is still only an ampersand.
        writeText('link', absolute(text.replace(/&amp;/g, '&'), ended.attributes) ?? '');
        break;
      case 'person':
        writeText('creator', decodeHTMLStrict(ended.personName).trim() || text);
        break;
      case 'guid':
        if (text) {
          const isLink = ended.attributes.get('ispermalink')?.toLowerCase() !== 'false';
          if (isLink) writeText('permalink', absolute(text, ended.attributes) ?? '');
          writeText('guid', text);
        }
        break;
      default:
        writeText(ended.as, text);
    }
  };

  const captureLeaf = (as: LeafCapture['as'], name: string, attributes: Attributes): void => {
    capture = { kind: 'leaf', as, name, attributes, text: '', child: undefined, personName: '' };
  };

  /** A start tag where no text is being gathered. */
  const openElement = (tag: StartTag): void => {
    const attributes = tag.attributes.includes('=') ? readAttributes(tag.attributes) : noAttributes;
    const prefix = attributes.size > 0 ? names.declare(attributes, defaultPrefix()) : defaultPrefix();
    const name = names.canonical(tag.name, prefix);
    const role = roleOf(name);
    if (role?.kind !== 'root' && role?.kind !== 'item') firstElement ??= name;
    if (!role && !tag.isWhole) return;

    if (role?.kind === 'item') closeItem();
    const ownBase = attribute(attributes, 'xml:base');
    const inside = {
      name,
      isItem: false,
      belonging: belonging(),
      defaultPrefix: prefix,
      base: ownBase === undefined ? base() : resolveAddress(ownBase, base() ?? url),
    };

    switch (role?.kind) {
      case 'root': {
        hasRoot = true;
        if (!tag.isEmpty) push(inside);
        const language = attribute(attributes, 'xml:lang');
        if (language) writeText('language', language);
        describeByAttributes(attributes);
        break;
      }
      case 'item':
        push({ ...inside, isItem: true, belonging: 'own' });
        writer.beginItem();
        writeText('about', absolute(attribute(attributes, 'rdf:about'), attributes) ?? '');
        describeByAttributes(attributes);
        if (tag.isEmpty) closeItem();
        break;
      case 'construct':
        if (tag.isEmpty) break;
        capture = {
          kind: 'construct',
          as: role.as,
          name,
          attributes,
          pieces: [],
          length: 0,
          depth: 0,
          sameName: 0,
        };
        break;
      case 'leaf':
        if (!tag.isEmpty) captureLeaf(role.as, name, attributes);
        break;
      case 'person':
        if (!tag.isEmpty) captureLeaf('person', name, attributes);
        break;
      case 'link':
        openLink(tag, name, attributes);
        break;
      case 'media':
        write((to) =>
          writer.attributes(
            role.as,
            {
              url: absolute(attribute(attributes, 'url', 'href'), attributes),
              type: attribute(attributes, 'type'),
              medium: attribute(attributes, 'medium'),
            },
            to,
          ),
        );
        if (!tag.isEmpty && role.as === 'media:content') push(inside);
        break;
      case 'group':
        if (!tag.isEmpty) push(inside);
        break;
      case 'foreign':
        if (!tag.isEmpty) push({ ...inside, belonging: 'foreign' });
        break;
      default:
        if (!tag.isEmpty)
          push({ ...inside, belonging: inside.belonging === 'foreign' ? 'foreign' : 'stray' });
    }
  };

  /** The Channel Definition Format says with attributes what others say with elements. */
  const describeByAttributes = (attributes: Attributes): void => {
    const href = attribute(attributes, 'href');
    if (href) writeText('link', absolute(href, attributes) ?? '');
    const modified = attribute(attributes, 'lastmod');
    if (modified) writeText('updated', modified);
  };

  const openLink = (tag: StartTag, name: string, attributes: Attributes): void => {
    const href = attribute(attributes, 'href', 'url', 'uri', 'rdf:resource');
    if (href !== undefined) {
      const rel = attribute(attributes, 'rel') || 'alternate';
      const type = attribute(attributes, 'type');
      const address = absolute(href, attributes);
      if (writer.isInItem()) write((to) => writer.attributes('atom:link', { rel, type, href: address }, to));
      else if (rel === 'alternate' && /^$|html/i.test(type ?? '')) writeText('link', address ?? '');
    }
    // A link with an address has no text to wait for, and HTML habits leave it unclosed.
    if (href === undefined && !tag.isEmpty) captureLeaf('link', name, attributes);
  };

  const openInLeaf = (leaf: LeafCapture, tag: StartTag): void => {
    const name = canonical(tag.name);
    const local = name.slice(name.indexOf(':') + 1);
    if (leaf.as === 'person' && ['name', 'email', 'uri', 'url', 'homepage'].includes(local)) {
      leaf.child = tag.isEmpty ? undefined : local;
    } else if (roleOf(name) && tag.isWhole) {
      endCapture();
      openElement(tag);
    }
  };

  const openInConstruct = (construct: ConstructCapture, tag: StartTag): void => {
    const name = canonical(tag.name);
    if (endsConstruct(construct, name, tag)) {
      endCapture();
      openElement(tag);
      return;
    }
    const isText = !tag.isWhole && !tag.name.includes(':');
    gather(isText ? 'text' : 'tag', withoutPrefix(name, source.slice(tag.from, tag.to), tag.name));
    if (tag.isEmpty || !tag.isWhole || isHtmlVoid(name)) return;
    construct.depth++;
    if (name === construct.name) construct.sameName++;
  };

  const gather = (kind: Piece['kind'], text: string): void => {
    if (capture?.kind !== 'construct') return;
    const limit = capture.as === 'title' || capture.as === 'otherTitle' ? maximumTitle : maximumText;
    if (capture.length >= limit) return;
    capture.length += text.length;
    capture.pieces.push({ kind, source: text.slice(0, limit) });
  };

  const gatherText = (kind: 'text' | 'cdata', from: number, to: number): void => {
    if (capture?.kind === 'construct') gather(kind, source.slice(from, to));
    else if (capture && capture.text.length < maximumLeaf) {
      const text = source.slice(from, to);
      const read = kind === 'cdata' ? text.replace(/&/g, '&amp;') : text;
      if (capture.child === 'name') capture.personName += read;
      else if (capture.child === undefined) capture.text += read;
    }
  };

  scanMarkup(source, {
    open(tag) {
      if (writer.isFull()) return;
      if (capture?.kind === 'construct') openInConstruct(capture, tag);
      else if (capture) openInLeaf(capture, tag);
      else openElement(tag);
    },
    close(rawName, from, to) {
      const name = canonical(rawName);
      if (capture?.kind === 'construct') {
        const isOwn = name === capture.name;
        if (isOwn && capture.sameName === 0) endCapture();
        else if (closesAround(name, openCounts)) {
          endCapture();
          popThrough(name);
        } else {
          if (isOwn) capture.sameName--;
          capture.depth--;
          gather('tag', withoutPrefix(name, source.slice(from, to), rawName));
        }
        return;
      }
      if (capture) {
        if (name === capture.name) endCapture();
        else if (capture.child !== undefined && name.endsWith(capture.child)) capture.child = undefined;
        else if (closesAround(name, openCounts)) {
          endCapture();
          popThrough(name);
        }
        return;
      }
      if (!popThrough(name) && roleOf(name)?.kind === 'item' && !writer.isInItem()) writer.rescueItem();
    },
    text: (from, to) => gatherText('text', from, to),
    cdata: (from, to) => gatherText('cdata', from, to),
    subset(from, to) {
      expandEntities = readEntities(source.slice(from, to));
    },
  });
  endCapture();
  closeItem();

  if (hasRoot || (writer.itemCount() > 0 && !isHtml(firstElement))) {
    return { kind: 'mended', xml: writer.finish() };
  }
  return { kind: 'not-a-feed', problem: describeOther(firstElement) };
}

function describeOther(firstElement: string | undefined): string {
  if (firstElement === undefined) return 'there is no markup in it';
  if (isHtml(firstElement)) return 'it is a web page, not a feed';
  return `it is not a feed: its first element is <${firstElement.replace(/^\?/, '').slice(0, 40)}>`;
}

const isHtml = (name: string | undefined): boolean => name === 'html' || name === 'xhtml:html';

/** Whether an end tag belongs to an item or feed around the element being gathered, which then lost its own. */
const closesAround = (name: string, openCounts: ReadonlyMap<string, number>): boolean => {
  const kind = roleOf(name)?.kind;
  return (kind === 'item' || kind === 'root') && (openCounts.get(name) ?? 0) > 0;
};

/** XHTML with a prefix on every name is XHTML all the same. */
const withoutPrefix = (name: string, markup: string, rawName: string): string =>
  name.startsWith('xhtml:') && rawName.includes(':')
    ? markup.replace(rawName, rawName.slice(rawName.indexOf(':') + 1))
    : markup;

/** Whether a start tag inside a text is not part of it, but shows that the text lost its end tag. */
function endsConstruct(construct: ConstructCapture, name: string, tag: StartTag): boolean {
  const role = roleOf(name);
  if (!role || !tag.isWhole) return false;
  if (role.kind === 'item' || role.kind === 'root') return true;
  switch (name) {
    // HTML has these too; inside an open inline element they are its own.
    case 'title':
    case 'summary':
    case 'content':
      return construct.depth <= 0;
    case 'link':
      return construct.depth <= 0 && !/stylesheet|icon|preload|canonical|import/i.test(tag.attributes);
    case 'image':
    case 'source':
    case 'body':
    case 'xhtml:body':
      return false;
    default:
      return true;
  }
}
