import { charsOf, collectBlocks, type PageBlock } from './blocks.ts';
import { findElement, type PageElement } from './tree.ts';

/** Of the text, that has to stand in parts of one kind for a box among them to be set apart. */
const leastInParts = 0.5;
/** A box that holds more is part of the article, whatever it offers. */
const mostChars = 600;
const largestBox = 0.3;
/** Of the text; an article that is made of such boxes keeps them. */
const largestTogether = 0.4;

/**
 * Leaves out boxes among the paragraphs of an article that offer something: another article, a newsletter, an
 * application. What tells them is their shape, whatever the language: they have a class of their own where the
 * paragraphs are plain, and in them a line that is nothing but a link, or a control.
 */
export function dropBoxesApart(blocks: readonly PageBlock[]): PageBlock[] {
  const allChars = charsOf(blocks);
  const body = bodyOf(blocks, leastInParts * allChars);
  if (!body) return [...blocks];
  const boxes = new Map<PageElement, PageBlock[]>();
  for (const block of blocks) {
    const box = childOf(body.element, block.element);
    if (!box || !/^(?:div|section)$/.test(box.tag) || !box.attributes.class) continue;
    if (kindOf(box) === body.kind) continue;
    const inside = boxes.get(box);
    if (inside) inside.push(block);
    else boxes.set(box, [block]);
  }
  const apart = new Set<PageBlock>();
  let charsApart = 0;
  for (const [box, inside] of boxes) {
    const chars = charsOf(inside);
    if (chars > mostChars || chars > largestBox * allChars || !offersSomething(box)) continue;
    charsApart += chars;
    for (const block of inside) apart.add(block);
  }
  return charsApart > largestTogether * allChars ? [...blocks] : blocks.filter((block) => !apart.has(block));
}

/** So many alike make a text of parts. */
const fewestParts = 3;
/** The text of a block seldom stands deeper in its part. */
const deepestPart = 8;

/** An element, and the kind of its parts that hold the text. */
interface Body {
  readonly element: PageElement;
  readonly kind: string;
}

/** What the parts of one kind hold. */
interface Held {
  chars: number;
  readonly parts: Set<PageElement | PageBlock>;
}

const lines = 'lines';
/** What looks alike: paragraphs, or boxes of one class. */
const kindOf = ({ tag, attributes }: PageElement): string =>
  tag === 'p' ? tag : `${tag} ${attributes.class ?? ''}`;

/** Where most of the text stands in parts of one kind side by side: paragraphs, boxes, or lines between breaks. */
function bodyOf(blocks: readonly PageBlock[], leastChars: number): Body | undefined {
  const counts = new Map<PageElement, Map<string, Held>>();
  const count = (element: PageElement, kind: string, part: PageElement | PageBlock, chars: number) => {
    const kinds = counts.get(element) ?? new Map<string, Held>();
    const held: Held = kinds.get(kind) ?? { chars: 0, parts: new Set() };
    held.chars += chars;
    held.parts.add(part);
    counts.set(element, kinds.set(kind, held));
  };
  for (const block of blocks) {
    const chars = block.text.length;
    let part = block.element;
    count(part, lines, block, chars);
    for (let level = 0; level < deepestPart && part.parent; level += 1) {
      count(part.parent, kindOf(part), part, chars);
      part = part.parent;
    }
  }
  for (const [element, kinds] of counts)
    for (const [kind, { chars, parts }] of kinds)
      if (chars >= leastChars && parts.size >= fewestParts) return { element, kind };
  return undefined;
}

/** The child of `outer` that holds `inner`. */
function childOf(outer: PageElement, inner: PageElement): PageElement | undefined {
  for (let at = inner; at.parent; at = at.parent) if (at.parent === outer) return at;
  return undefined;
}

/** Tables, and what is typed, are shown in boxes too. */
const shownTags = /^(?:table|pre|code)$/;
const controlTags = /^(?:button|input|form)$/;
const linkShare = 0.8;

function offersSomething(box: PageElement): boolean {
  if (findElement(box, ({ tag }) => shownTags.test(tag))) return false;
  return (
    findElement(box, ({ tag }) => controlTags.test(tag)) !== undefined ||
    collectBlocks(box).blocks.some(({ text, linkChars }) => linkChars >= linkShare * text.length)
  );
}
