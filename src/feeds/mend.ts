import { decodeHTMLStrict } from 'entities';
import { resolveAddress } from './addresses.ts';
import {
  type Attributes,
  type ConstructCapture,
  captureConstruct,
  captureLeaf,
  type LeafCapture,
} from './captures.ts';
import { createElementNames } from './element-names.ts';
import { createElementStack } from './element-stack.ts';
import { readEntities } from './entity-declarations.ts';
import { type Belonging, createFeedWriter } from './feed-writer.ts';
import { hasLostEnd } from './lost-end.ts';
import { readAttributes, type StartTag, scanMarkup } from './markup.ts';
import { htmlOf, titleOf } from './text-construct.ts';
import { type Role, roleOf } from './vocabulary.ts';

/** A feed as well-formed RSS 2.0, whatever it was before. */
export type Mended =
  | { readonly kind: 'mended'; readonly xml: string }
  | { readonly kind: 'not-a-feed'; readonly problem: string };

/** Of a feed; more than sixteen megabytes of markup hold, unless they hold nothing else. */
const maximumTags = 300_000;
/** Bases add up, element inside element. */
const maximumBase = 4096;

const noAttributes: Attributes = new Map();

/**
 * Rewrites a feed of any format and in any state as plain RSS 2.0 that a strict parser reads without surprises:
 * one channel, its items as direct children, each thing under one name, titles as plain text, other texts as HTML
 * escaped once, addresses made absolute where `xml:base` says how. What feeds have no use for is left out, and
 * with it all nesting. Lost tags are put back where it can be told that they are missing.
 */
export function mendFeed(source: string, url?: string): Mended {
  const names = createElementNames();
  const writer = createFeedWriter();
  const stack = createElementStack(writer.endItem);
  let expandEntities = (text: string): string => text;
  let capture: ConstructCapture | LeafCapture | undefined;
  let firstElement: string | undefined;
  let hasRoot = false;
  /** The name of the item that is open, if one is: `item` or `entry`. */
  let itemName = '';
  let tagCount = 0;

  const canonical = (name: string): string => names.canonical(name, stack.innermost().defaultPrefix);

  /** An item that lost its end tag. One that held nothing was only opened twice, or was meant as an end. */
  const closeItem = (): void => {
    if (!writer.isInItem()) return;
    writer.dropBlankItem();
    stack.popThrough(itemName);
  };

  const write = (put: (belonging: Belonging) => void): void => {
    const { belonging } = stack.innermost();
    if (belonging !== 'foreign') put(belonging);
  };
  /** Whether a field would be written; when not, it need not be read. */
  const isWanted = (name: string): boolean => {
    const { belonging } = stack.innermost();
    return belonging !== 'foreign' && writer.hasRoom(name, belonging);
  };
  const writeText = (name: string, text: string): void => write((to) => writer.text(name, text, to));

  const attribute = (attributes: Attributes, ...keys: string[]): string | undefined => {
    const value = keys
      .map((key) => attributes.get(key) ?? (key.includes(':') ? names.attribute(attributes, key) : undefined))
      .find((candidate) => candidate !== undefined);
    return value === undefined ? undefined : decodeHTMLStrict(expandEntities(value)).trim();
  };

  /** What addresses in an element with these attributes are relative to. */
  const baseWith = (attributes: Attributes): string | undefined => {
    const { base } = stack.innermost();
    const own = attribute(attributes, 'xml:base');
    if (own === undefined || own.length + (base?.length ?? 0) > maximumBase) return base;
    return resolveAddress(own, base ?? url);
  };

  const writeAddress = (name: string, address: string | undefined, attributes: Attributes): void => {
    if (address) writeText(name, absolute(address, attributes));
  };
  const absolute = (address: string, attributes: Attributes): string => {
    const base = baseWith(attributes);
    // An ampersand escaped once too often is still only an ampersand.
    const read = address.replace(/&amp;/g, '&');
    return base === undefined ? read : (resolveAddress(read, base) ?? read);
  };

  const endCapture = (): void => {
    const ended = capture;
    capture = undefined;
    if (!ended || ended.isBlank() || !isWanted(ended.as)) return;
    if (ended.kind === 'construct') writeConstruct(ended);
    else writeLeaf(ended, ended.text(expandEntities));
  };

  const writeConstruct = (ended: ConstructCapture): void => {
    const isTitle = ended.as === 'title' || ended.as === 'otherTitle';
    if (!writer.isInItem() && !isTitle) return;
    const construct = ended.construct(expandEntities);
    writeText(ended.as, isTitle ? titleOf(construct) : htmlOf(construct));
  };

  const writeLeaf = ({ as, attributes, extent }: LeafCapture, text: string): void => {
    switch (as) {
      case 'link':
        if (extent === 'empty' && !/^https?:/i.test(text)) break;
        if (attributes.has('rel')) writeRelation(text, attributes);
        else writeAddress('link', text, attributes);
        break;
      case 'guid':
        if (attributes.get('ispermalink')?.toLowerCase() !== 'false') {
          writeAddress('permalink', text, attributes);
        }
        writeText('guid', text);
        break;
      default:
        writeText(as, text);
    }
  };

  /** A root whose prefix nobody declared, or for a namespace nobody knows, still is the root of a feed. */
  const adoptRoot = (tagName: string, defaultPrefix: string): void => {
    if (!tagName.includes(':')) return;
    const [, prefix] =
      /^\?(.+):(?:rss|feed|rdf|channel)$/.exec(names.canonical(tagName, defaultPrefix)) ?? [];
    if (prefix && writer.itemCount() === 0 && !writer.isInItem()) names.adopt(prefix);
  };

  /** A start tag where no text is being gathered. */
  const openElement = (tag: StartTag): void => {
    const attributes = tag.attributes.includes('=') ? readAttributes(tag.attributes) : noAttributes;
    const outerPrefix = stack.innermost().defaultPrefix;
    const defaultPrefix = attributes.size > 0 ? names.declare(attributes, outerPrefix) : outerPrefix;
    adoptRoot(tag.name, defaultPrefix);
    const name = names.canonical(tag.name, defaultPrefix);
    const role = roleOf(name);
    if (role?.kind !== 'root' && role?.kind !== 'item') firstElement ??= name;
    if (!role && !tag.isWhole) return;

    if (role?.kind === 'item') closeItem();
    const inside = belongingInside(role, stack.innermost().belonging);
    if (inside && !tag.isEmpty && !(role?.kind === 'foreign' && hasLostEnd(source, tag))) {
      const isItem = role?.kind === 'item';
      stack.push({ name, isItem, belonging: inside, defaultPrefix, base: baseWith(attributes) });
    }

    switch (role?.kind) {
      case 'root':
        hasRoot = true;
        if (attributes.size === 0) break;
        writeText('language', attribute(attributes, 'xml:lang') ?? '');
        describeByAttributes(attributes);
        break;
      case 'item':
        itemName = name;
        writer.beginItem(() => {
          writeAddress('about', attribute(attributes, 'rdf:about'), attributes);
          describeByAttributes(attributes);
        });
        if (tag.isEmpty) writer.endItem();
        break;
      case 'construct':
        if (!tag.isEmpty) capture = captureConstruct(role.as, name, attributes);
        break;
      case 'leaf':
        if (!tag.isEmpty) {
          const isWhole = name === 'author' && !hasLostEnd(source, tag);
          capture = captureLeaf(role.as, name, attributes, isWhole ? 'whole' : 'open');
        }
        break;
      case 'link':
        openLink(tag, name, attributes);
        break;
      case 'media':
        writeMedia(role.as, attributes);
        break;
    }
  };

  /** The Channel Definition Format says with attributes what others say with elements. */
  const describeByAttributes = (attributes: Attributes): void => {
    writeAddress('link', attribute(attributes, 'href'), attributes);
    writeText('updated', attribute(attributes, 'lastmod') ?? '');
  };

  const openLink = (tag: StartTag, name: string, attributes: Attributes): void => {
    const given = attribute(attributes, 'href', 'url', 'uri', 'rdf:resource');
    // HTML habits write an empty element and the address after it.
    if (given === undefined) capture = captureLeaf('link', name, attributes, tag.isEmpty ? 'empty' : 'open');
    // A link with an address has no text to wait for, and the same habits leave it unclosed.
    else writeRelation(given, attributes);
  };

  const writeRelation = (address: string, attributes: Attributes): void => {
    if (!isWanted('atom:link')) return;
    const rel = attribute(attributes, 'rel') || 'alternate';
    const type = attribute(attributes, 'type');
    const href = absolute(address, attributes);
    if (writer.isInItem()) write((to) => writer.attributes('atom:link', { rel, type, href }, to));
    else if (rel === 'alternate' && /^$|html/i.test(type ?? '')) writeText('link', href);
  };

  const writeMedia = (name: string, attributes: Attributes): void => {
    if (!isWanted(name)) return;
    const given = attribute(attributes, 'url', 'href');
    const url = given === undefined ? undefined : absolute(given, attributes);
    const type = attribute(attributes, 'type');
    const medium = attribute(attributes, 'medium');
    write((to) => writer.attributes(name, { url, type, medium }, to));
  };

  const isOver = (open: ConstructCapture | LeafCapture): boolean =>
    open.kind === 'leaf' && open.extent === 'empty';

  /** Whether an end tag belongs to an item or feed around the element being gathered, which then lost its own. */
  const closesAround = (name: string): boolean => {
    const kind = roleOf(name)?.kind;
    return (kind === 'item' || kind === 'root') && stack.isOpen(name);
  };

  scanMarkup(source, {
    isDone: () => writer.isFull() || tagCount >= maximumTags,
    open(tag) {
      tagCount++;
      if (capture?.takeStart(canonical(tag.name), tag, source.slice(tag.from, tag.to))) return;
      endCapture();
      openElement(tag);
    },
    close(rawName, from, to) {
      const name = canonical(rawName);
      if (capture && !isOver(capture) && !closesAround(name)) {
        if (!capture.takeEnd(name, rawName, source.slice(from, to))) endCapture();
        return;
      }
      endCapture();
      const kind = roleOf(name)?.kind;
      if (kind === 'root' && stack.isOpen(name)) closeItem();
      const wasOpen = stack.popThrough(name);
      if (!wasOpen && !writer.isInItem() && kind === 'item') writer.rescueItem();
    },
    text: (from, to) => capture?.add('text', source.slice(from, to)),
    cdata: (from, to) => capture?.add('cdata', source.slice(from, to)),
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

/** To whom the fields inside an element belong; undefined for one that has none, or is gathered whole. */
function belongingInside(
  role: Role | undefined,
  around: Belonging | 'foreign',
): Belonging | 'foreign' | undefined {
  switch (role?.kind) {
    case 'item':
      return 'own';
    case 'root':
    case 'group':
      return around;
    case 'foreign':
      return 'foreign';
    case 'media':
      return role.as === 'media:content' ? around : undefined;
    case undefined:
      return around === 'foreign' ? 'foreign' : 'stray';
    default:
      return undefined;
  }
}

function describeOther(firstElement: string | undefined): string {
  if (firstElement === undefined) return 'there is no markup in it';
  if (isHtml(firstElement)) return 'it is a web page, not a feed';
  return `it is not a feed: its first element is <${firstElement.replace(/^\?/, '').slice(0, 40)}>`;
}

const isHtml = (name: string | undefined): boolean => name === 'html' || name === 'xhtml:html';
