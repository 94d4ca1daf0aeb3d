import { wordSet } from '../../shared/word-set.ts';
import { blockTags, findElement, type PageElement, textOf } from './tree.ts';
import { squeeze } from './white-space.ts';

export interface PageBlock {
  readonly kind: 'paragraph' | 'heading' | 'list-item' | 'quote' | 'row' | 'code';
  readonly text: string;
  /** Characters of the text that stand in links. */
  readonly linkChars: number;
  /** The innermost block element around the text. */
  readonly element: PageElement;
}

/** The length of their text. */
export const charsOf = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, block) => sum + block.text.length, 0);

/** The blocks of a tree, and for every element that holds any the half-open range of them. */
export interface BlockList {
  readonly blocks: readonly PageBlock[];
  readonly spans: ReadonlyMap<PageElement, BlockSpan>;
}

export interface BlockSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The text below `root` in reading order, one block a paragraph, heading, list item or table row. Elements for
 * which `skips` answers true are left out with all they hold.
 */
export function collectBlocks(root: PageElement, skips?: (element: PageElement) => boolean): BlockList {
  const blocks: PageBlock[] = [];
  const spans = new Map<PageElement, BlockSpan>();
  let pieces: string[] = [];
  let linkChars = 0;
  let linkDepth = 0;
  let cellDepth = 0;

  const flush = (element: PageElement) => {
    if (pieces.length === 0) return;
    const text = squeeze(pieces.join(''));
    if (text !== '')
      blocks.push({
        kind: kindOf(element, text),
        text,
        linkChars: Math.min(linkChars, text.length),
        element,
      });
    pieces = [];
    linkChars = 0;
  };

  const walk = (element: PageElement, block: PageElement) => {
    let breaks = 0;
    for (const child of element.children) {
      if (typeof child === 'string') {
        pieces.push(child);
        const chars = child.trim().length;
        if (chars > 0) breaks = 0;
        if (linkDepth > 0) linkChars += chars;
        continue;
      }
      if (child.tag === 'br') {
        breaks += 1;
        if (breaks >= 2 && cellDepth === 0) flush(block);
        else pieces.push(' ');
        continue;
      }
      if (skips?.(child)) {
        if (blockTags.has(child.tag)) flush(block);
        continue;
      }
      if (isReferenceMark(child)) continue;
      breaks = 0;
      const start = blocks.length;
      if ((child.tag === 'td' || child.tag === 'th') && !isLayoutCell(child)) {
        if (pieces.some((piece) => piece.trim() !== '')) pieces.push(' | ');
        cellDepth += 1;
        walk(child, block);
        cellDepth -= 1;
      } else if (!blockTags.has(child.tag)) {
        const isLink = child.tag === 'a' && !isLeftOpen(child);
        if (isLink) linkDepth += 1;
        walk(child, block);
        if (isLink) linkDepth -= 1;
      } else if (cellDepth > 0) {
        pieces.push(' ');
        walk(child, block);
        pieces.push(' ');
      } else {
        flush(block);
        walk(child, child);
        flush(child);
      }
      if (blocks.length > start) spans.set(child, { start, end: blocks.length });
    }
  };
  walk(root, root);
  flush(root);
  spans.set(root, { start: 0, end: blocks.length });
  return { blocks, spans };
}

/** Whether a link was never closed: no link holds another, nor whole paragraphs of a text. */
function isLeftOpen(link: PageElement): boolean {
  let paragraphs = 0;
  const isOthers = ({ tag }: PageElement) => {
    if (tag === 'p') paragraphs += 1;
    return tag === 'a' || paragraphs > paragraphsOfTeaser;
  };
  return findElement(link, isOthers) !== undefined;
}
const paragraphsOfTeaser = 3;

/** Footnote numbers, the ways back from footnotes and the link signs that headings carry. */
function isReferenceMark(element: PageElement): boolean {
  if (element.tag !== 'sup' && element.tag !== 'a') return false;
  const text = textOf(element);
  if (element.tag === 'sup')
    return (
      /^\[?[\d,\s*†‡]{1,8}\]?$/.test(text) && findElement(element, (inner) => inner.tag === 'a') !== undefined
    );
  return (
    text.length <= 4 &&
    element.attributes.href?.startsWith('#') === true &&
    /^(?:\[?\d{1,3}\]?|[#¶§∞🔗↩↑^]+\ufe0e?)$/u.test(text)
  );
}

/** Whether an element is a table's cell that lays out a page rather than holding a value. */
export function isLayoutCell(cell: PageElement): boolean {
  if (cell.tag !== 'td' && cell.tag !== 'th') return false;
  let lineBreaks = 0;
  const breaksLines = (element: PageElement) => {
    if (element.tag === 'br') lineBreaks += 1;
    return lineBreaks >= 3 || layoutTags.has(element.tag);
  };
  return findElement(cell, breaksLines) !== undefined && textOf(cell).length > 200;
}

const layoutTags = wordSet('p div h1 h2 h3 h4 ul ol table article section center blockquote');

function kindOf(element: PageElement, text: string): PageBlock['kind'] {
  if (isBoldLine(element, text)) return 'heading';
  for (let at: PageElement | undefined = element; at; at = at.parent) {
    switch (at.tag) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return 'heading';
      case 'li':
        return 'list-item';
      case 'tr':
        return text.includes(' | ') ? 'row' : 'paragraph';
      case 'blockquote':
        return 'quote';
      case 'pre':
        return 'code';
      case 'td':
      case 'article':
      case 'section':
      case 'main':
      case 'body':
        return 'paragraph';
      default:
        break;
    }
  }
  return 'paragraph';
}

/** A short paragraph in bold letters throughout stands for a heading. */
function isBoldLine(element: PageElement, text: string): boolean {
  if (element.tag !== 'p' || text.length > 100 || /[.!?:,;。！？：；…]["”’»]*$/.test(text)) return false;
  let inner = element;
  for (let level = 0; level < 4; level += 1) {
    const [only, ...others] = inner.children.filter(
      (child) => typeof child !== 'string' || child.trim() !== '',
    );
    if (
      only === undefined ||
      typeof only === 'string' ||
      others.some((other) => typeof other === 'string' || other.tag !== 'br')
    )
      return false;
    if (only.tag === 'strong' || only.tag === 'b') return true;
    inner = only;
  }
  return false;
}
