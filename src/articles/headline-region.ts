import { signingElement } from './metadata/author-marks.ts';
import { wordsOf } from './metadata/words.ts';
import type { BlockList, PageBlock } from './page/blocks.ts';
import { isSurrounding } from './page/clutter.ts';
import type { PageElement } from './page/tree.ts';

/** A short line where bylines and dates stand: around the headline, around the article's end, or marked as a byline. */
export interface NearbyLine {
  readonly text: string;
  readonly element: PageElement;
  readonly place: 'head' | 'foot' | 'elsewhere';
}

const maxLineChars = 200;
const linesBeforeTitle = 8;
const linesAfterTitle = 30;
const linesIntoArticle = 6;
const linesAroundEnd = 8;
const maxLines = 60;

/**
 * The lines around the headline, those from it on before those above it; then those around the end of the article,
 * then marked ones elsewhere.
 */
export function findNearbyLines(list: BlockList, title: string, start: number, end: number): NearbyLine[] {
  const titleAt = findTitle(list.blocks, wordsOf(title), start);
  const from = Math.max(0, titleAt === undefined ? start - 12 : titleAt - linesBeforeTitle);
  const top = Math.max(start, titleAt ?? 0);
  const to = Math.min(
    list.blocks.length,
    Math.max(top, firstProseAfter(list.blocks, top)) + linesIntoArticle,
    (titleAt ?? start) + linesAfterTitle,
  );
  const lines: NearbyLine[] = [];
  const add = (block: PageBlock | undefined, place: NearbyLine['place']) => {
    if (
      block &&
      block.text.length <= maxLineChars &&
      block.kind !== 'code' &&
      !isInSurroundings(block.element, list, [start, titleAt ?? start])
    ) {
      lines.push({ text: block.text, element: block.element, place });
    }
  };
  const first = titleAt ?? from;
  for (const block of list.blocks.slice(first, to)) add(block, 'head');
  for (const block of list.blocks.slice(from, first)) add(block, 'head');
  for (
    let index = Math.max(to, end - 4);
    index < Math.min(end + linesAroundEnd, list.blocks.length);
    index += 1
  )
    add(list.blocks[index], 'foot');
  for (const block of list.blocks) {
    if (lines.length >= maxLines) break;
    if (
      block.text.length <= 100 &&
      signingElement(block.element) &&
      !lines.some(({ element }) => element === block.element)
    ) {
      add(block, 'elsewhere');
    }
  }
  return lines;
}

/** Where the first paragraph of the text stands; controls and shares may fill many lines above it. */
const firstProseAfter = (blocks: readonly PageBlock[], top: number): number =>
  blocks.findIndex(
    ({ kind, text, linkChars }, index) =>
      index > top && kind !== 'heading' && text.length >= 120 && linkChars < 0.3 * text.length,
  );

/** Where the headline is printed: as a main heading if it is anywhere, else nearest above the article's text, else as any. */
function findTitle(blocks: readonly PageBlock[], words: string, start: number): number | undefined {
  if (words === '') return undefined;
  let nearest: number | undefined;
  let mainHeading: number | undefined;
  let anyHeading: number | undefined;
  blocks.forEach((block, index) => {
    if (block.element.tag === '#document' || block.element.tag === 'html' || block.element.tag === 'title')
      return;
    if (
      block.text.length > 2 * words.length + 40 ||
      (block.kind !== 'heading' && block.text.length < words.length)
    )
      return;
    const own = wordsOf(block.text);
    if (
      own !== words &&
      !(block.kind === 'heading' && own.length > 15 && (words.startsWith(own) || own.startsWith(words)))
    )
      return;
    if (index <= start + 3) nearest = index;
    if (mainHeading === undefined && isMainHeading(block.element)) mainHeading = index;
    if (block.kind === 'heading') anyHeading ??= index;
  });
  return mainHeading ?? nearest ?? anyHeading;
}

function isMainHeading(element: PageElement): boolean {
  for (let at: PageElement | undefined = element, level = 0; at && level < 3; at = at.parent, level += 1)
    if (at.tag === 'h1') return true;
  return false;
}

/** Whether a line belongs to a box that holds neither the article's text nor its headline. */
function isInSurroundings(element: PageElement, list: BlockList, own: readonly number[]): boolean {
  let header: PageElement | undefined;
  for (let at: PageElement | undefined = element; at; at = at.parent) {
    const span = list.spans.get(at);
    if (span && own.some((index) => span.start <= index && index < span.end))
      return header !== undefined && !/^(?:article|main)$/.test(at.tag) && isAbove(header, list, own);
    if (isSurrounding(at)) return true;
    if (at.tag === 'header') header = at;
  }
  return false;
}

const isAbove = (element: PageElement, { spans }: BlockList, own: readonly number[]): boolean =>
  (spans.get(element)?.end ?? 0) <= Math.min(...own);
