import { findDates } from '../metadata/date-text.ts';
import { opensByline, readNames } from '../metadata/names.ts';
import { wordsOf } from '../metadata/words.ts';
import { charsOf, type PageBlock } from './blocks.ts';
import {
  aftermathHeading,
  discussionHeading,
  interruption,
  isOffer,
  machineSummary,
  relatedHeading,
} from './phrases.ts';
import type { PageElement } from './tree.ts';

/** What is known of an article helps to tell its text from what is printed about it. */
export interface KnownMetadata {
  readonly title?: string;
  readonly byline?: readonly string[];
}

const isProse = (block: PageBlock): boolean =>
  block.kind !== 'heading' &&
  block.kind !== 'row' &&
  (block.text.length >= 100 || /[。！？]/.test(block.text)) &&
  block.linkChars < 0.5 * block.text.length;

const endsLikeText = (text: string): boolean =>
  /[.!?:;。！？：；…।॥؟۔]["”’»)）」\]]*$/.test(text) || unstopped.test(text);
/** Thai ends its sentences with nothing; labels are shorter. */
const unstopped = /^[^\p{L}]*\p{Script=Thai}.{29}/u;

/** A date that is not part of a sentence. */
const isDateLine = (text: string): boolean =>
  text.length < 80 &&
  /\d/.test(text) &&
  !isSentence(text) &&
  findDates(text, { monthFirst: true }).length > 0;

const isSentence = (text: string): boolean =>
  /[.!?。।॥؟۔]$/.test(text) && !/\b[ap]\.m\.$/i.test(text) && hasWords.test(text);
/** Scripts without small letters tell no months from other words. */
const hasWords = /\p{Ll}{3,}.*\p{Ll}{2}|(?:[\p{Lo}\p{M}]{2,}[^\p{L}\p{M}]+){4}/u;

/** Above this many blocks a headline repeated is a heading of its own. */
const maxBlocksAboveTitle = 20;

/** So far below a standfirst stands who wrote the article. */
const linesBelowStandfirst = 4;
const signsBelow = (text: string, kind: PageBlock['kind']): boolean =>
  kind === 'paragraph' &&
  text.length < 120 &&
  !isSentence(text) &&
  opensByline(text) &&
  readNames([text]).some(({ isPerson }) => isPerson);

/** Leaves out the headline and what stands around it: section, signature, date, reading time. */
export function dropHeadLines(
  blocks: readonly PageBlock[],
  { title = '', byline = [] }: KnownMetadata,
): PageBlock[] {
  const firstProse = blocks.findIndex((block) => isProse(block) && !isOffer(block.text));
  const headEnd = firstProse === -1 ? blocks.length : firstProse;
  const titleWords = wordsOf(title);
  const titleAt = blocks
    .slice(0, Math.min(headEnd + 1, maxBlocksAboveTitle))
    .findLastIndex((block) => isTitle(block, titleWords));
  const names = byline.map(wordsOf).filter((name) => name !== '');
  return blocks.filter(({ text, kind }, index) => {
    if (index <= titleAt) return false;
    if (index >= headEnd) return index >= headEnd + linesBelowStandfirst || !signsBelow(text, kind);
    if (text.length > 120 || kind === 'row' || kind === 'code') return true;
    if (isDateLine(text) || opensByline(text)) return false;
    if (text.length < 100 && names.some((name) => wordsOf(text).includes(name))) return false;
    return kind !== 'paragraph' || text.length >= 50 || endsLikeText(text);
  });
}

function isTitle({ kind, text }: PageBlock, titleWords: string): boolean {
  // A paragraph so much longer than the title is not the title.
  if (kind !== 'heading' && text.length > 2 * titleWords.length + 20) return false;
  const words = wordsOf(text);
  if (words === '') return false;
  if (words === titleWords) return true;
  return (
    kind === 'heading' &&
    words.length > 15 &&
    titleWords.length > 15 &&
    (titleWords.startsWith(words) || words.startsWith(titleWords))
  );
}

/** Of the text; a box that holds more is the article. */
const largestSummary = 0.3;

/** Leaves out the box with a summary that a machine wrote: none of it is the article's own word. */
export function dropMachineSummary(blocks: readonly PageBlock[]): PageBlock[] {
  const note = blocks
    .slice(0, maxBlocksAboveTitle)
    .find(({ text }) => text.length < 200 && machineSummary.test(text));
  const last = blocks.at(-1);
  if (!note || !last || note === last) return [...blocks];
  const box = outermostApart(note.element, last.element);
  const summary = new Set(blocks.filter(({ element }) => holds(box, element)));
  const isArticle = charsOf([...summary]) > largestSummary * charsOf(blocks);
  return blocks.filter((block) => (isArticle ? block !== note : !summary.has(block)));
}

/** Leaves out labels, dates and links after the last paragraph, and headings with nothing under them. */
export function dropFootLines(blocks: readonly PageBlock[]): PageBlock[] {
  const lastProse = blocks.findLastIndex(
    (block) =>
      isProse(block) ||
      (block.kind !== 'heading' &&
        block.text.length >= 50 &&
        block.linkChars === 0 &&
        endsLikeText(block.text)),
  );
  if (lastProse === -1) return [...blocks];
  const kept = blocks.filter(({ text, kind, linkChars }, index) => {
    if (index <= lastProse) return true;
    if (linkChars > 0.8 * text.length || isDateLine(text)) return false;
    return kind !== 'paragraph' || text.length >= 50 || endsLikeText(text);
  });
  while (kept.at(-1)?.kind === 'heading') kept.pop();
  return kept;
}

/** Of the text; a box that holds more says more than who wrote it. */
const largestAuthorBox = 0.2;
const mostAuthorBoxes = 8;

/** Leaves out the box behind the text that opens with the name of who wrote it, and says who that is. */
export function dropAuthorBoxes(blocks: readonly PageBlock[], byline: readonly string[]): PageBlock[] {
  const names = byline.map(wordsOf).filter((name) => name !== '');
  const [opening] = blocks;
  if (!opening || names.length === 0) return [...blocks];
  const apart = new Set<PageBlock>();
  const signatures = [...blocks.entries()].filter(
    ([index, { text }]) => index >= blocks.length / 2 && names.includes(wordsOf(text)),
  );
  for (const [index, block] of signatures.slice(0, mostAuthorBoxes)) {
    const previous = blocks[index - 1] ?? opening;
    const box = outermostApart(block.element, previous.element);
    const inside = blocks.slice(index).filter(({ element }) => holds(box, element));
    if (charsOf(inside) <= largestAuthorBox * charsOf(blocks)) for (const part of inside) apart.add(part);
  }
  return blocks.filter((block) => !apart.has(block));
}

/** Leaves out what follows the article under headings of its own, or interrupts it with links to others. */
export function dropTailSections(blocks: readonly PageBlock[]): PageBlock[] {
  const kept: PageBlock[] = [];
  const totalChars = charsOf(blocks);
  let charsBefore = 0;
  let index = 0;
  while (index < blocks.length) {
    const block = blocks[index];
    if (block === undefined) break;
    const end = isLabel(block) ? endOfTail(blocks, index, kept.at(-1), charsBefore / totalChars) : index;
    if (end === index) {
      kept.push(block);
      charsBefore += block.text.length;
      index += 1;
    } else index = end;
  }
  return kept;
}

const isLabel = ({ kind, text }: PageBlock): boolean =>
  kind === 'heading' || (kind === 'paragraph' && text.length < 60 && !/[.!?。]$/.test(text));

/** Where what a label opens ends; the label's own index where it opens nothing to leave out. */
function endOfTail(
  blocks: readonly PageBlock[],
  start: number,
  previous: PageBlock | undefined,
  shareBefore: number,
): number {
  const label = blocks[start];
  if (label === undefined || shareBefore <= 0.2 || !opensTail(label.text)) return start;
  if (discussionHeading.test(label.text)) return shareBefore > 0.4 ? blocks.length : start;
  const endOfBox = endOfOwnBox(blocks, start, previous);
  if (relatedHeading.test(label.text)) return endOfLinks(blocks, start, endOfBox, previous);
  if (shareBefore <= 0.4) return start;
  return endOfBox > start + 1 ? endOfBox : endOfAftermath(blocks, start);
}

const opensTail = (text: string): boolean =>
  relatedHeading.test(text) || aftermathHeading.test(text) || discussionHeading.test(text);

/** Where the box that holds a label and not the text before it ends, unless the box is much of the article. */
function endOfOwnBox(blocks: readonly PageBlock[], start: number, previous: PageBlock | undefined): number {
  const label = blocks[start];
  if (!label || !previous) return start + 1;
  const box = outermostApart(label.element, previous.element);
  let end = start + 1;
  while (end < blocks.length && holds(box, blocks[end]?.element)) end += 1;
  return charsOf(blocks.slice(start, end)) <= 0.3 * charsOf(blocks) ? end : start + 1;
}

/** The largest element around `element` that does not hold `other`. */
function outermostApart(element: PageElement, other: PageElement): PageElement {
  let at = element;
  while (at.parent && !holds(at.parent, other)) at = at.parent;
  return at;
}

function holds(outer: PageElement, inner: PageElement | undefined): boolean {
  for (let at = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Where the links under a heading end: each is a linked line, a short label, or the summary under one of those. */
function endOfLinks(
  blocks: readonly PageBlock[],
  start: number,
  endOfBox: number,
  previous: PageBlock | undefined,
): number {
  let end = start + 1;
  let teaser: PageElement | undefined;
  for (; end < blocks.length; end += 1) {
    const block = blocks[end];
    if (!block || block.kind === 'row' || block.kind === 'code') break;
    const { text, linkChars, kind, element } = block;
    const isLinked = linkChars >= 0.5 * text.length;
    const isSummary = teaser !== undefined && holds(teaser, element);
    const isShortLabel = text.length < 60 && kind !== 'list-item' && !endsLikeText(text);
    const isPlainHeading = kind === 'heading' && !isLinked && !opensTail(text);
    if (end >= endOfBox && !isSummary && (isPlainHeading || !(isLinked || isShortLabel))) break;
    if (isLinked) teaser = previous && outermostApart(element, previous.element);
  }
  const opensNothing = end === start + 1 && end < blocks.length && blocks[start]?.kind === 'heading';
  return opensNothing ? start : end;
}

/** Where a section about authors, sources or the outlet ends: at the next heading that is not below it. */
function endOfAftermath(blocks: readonly PageBlock[], start: number): number {
  const rank = headingRank(blocks[start]);
  const interrupts = rank === undefined && interruption.test(blocks[start]?.text ?? '');
  let end = start + 1;
  for (; end < blocks.length; end += 1) {
    const block = blocks[end];
    if (!block) break;
    if (rank === undefined && isProse(block)) break;
    if (interrupts && (block.kind !== 'paragraph' || isSentence(block.text))) break;
    const ownRank = headingRank(block);
    if (ownRank !== undefined && ownRank <= (rank ?? 7) && !opensTail(block.text)) break;
  }
  // More than this is rather the article going on without a heading.
  return charsOf(blocks.slice(start, end)) <= 0.25 * charsOf(blocks) ? end : start + 1;
}

function headingRank(block: PageBlock | undefined): number | undefined {
  if (block?.kind !== 'heading') return undefined;
  for (let at: PageElement | undefined = block.element; at; at = at.parent) {
    const rank = /^h([1-6])$/.exec(at.tag)?.[1];
    if (rank !== undefined) return Number(rank);
  }
  return undefined;
}
