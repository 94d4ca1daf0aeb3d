import { wordSet } from '../../shared/word-set.ts';
import { type BlockList, collectBlocks, isLayoutCell, type PageBlock } from './blocks.ts';
import { type Suspicion, suspicionOf } from './clutter.ts';
import { findElement, type PageElement } from './tree.ts';

/** Text shorter than this says nothing about where the article stands. */
const minTellingChars = 25;
/** A container is entered while one child holds at least this share of its text. */
const enteringShare = 0.7;
/** What must remain of a page however much of it looks like clutter. */
const minRemainingChars = 300;

export interface MainContent {
  readonly blocks: readonly PageBlock[];
  /** All blocks of the page, and where among them the article begins and ends. */
  readonly page: BlockList;
  readonly start: number;
  readonly end: number;
}

/** The blocks of a page that stand where its article stands. */
export function findMainContent(root: PageElement): MainContent {
  const page = collectBlocks(root);
  const clutter = findClutter(root, page);
  const roots = findContainers(root, page, clutter);
  const blocks = roots.flatMap(
    (container) => collectBlocks(container, (element) => clutter.has(element)).blocks,
  );
  const start = page.blocks.findIndex((block) => block.element === blocks[0]?.element);
  const last = blocks.at(-1)?.element;
  const end = page.blocks.findLastIndex((block) => block.element === last) + 1;
  return { blocks, page, start: Math.max(0, start), end: Math.max(end, start + 1) };
}

/** How much each element holds of what reads like an article; elements of `clutter` count nothing. */
type Weigher = (element: PageElement) => number;

function createWeigher(list: BlockList, clutter?: ReadonlySet<PageElement>): Weigher {
  const excluded = new Uint8Array(list.blocks.length);
  for (const element of clutter ?? []) {
    const span = list.spans.get(element);
    if (span) excluded.fill(1, span.start, span.end);
  }
  const sums = new Float64Array(list.blocks.length + 1);
  list.blocks.forEach((block, index) => {
    sums[index + 1] = (sums[index] ?? 0) + (excluded[index] === 1 ? 0 : weightOf(block));
  });
  return (element) => {
    const span = list.spans.get(element);
    return span ? (sums[span.end] ?? 0) - (sums[span.start] ?? 0) : 0;
  };
}

function weightOf(block: PageBlock): number {
  const chars = block.text.length;
  if (chars < minTellingChars || block.kind === 'heading') return 0;
  return chars * (1 - block.linkChars / chars) ** 2;
}

/** Elements to leave out; a reason that would take too much of the page with it is given up for the whole page. */
function findClutter(root: PageElement, list: BlockList): ReadonlySet<PageElement> {
  const weigh = createWeigher(list);
  const total = weigh(root);
  const suspects = new Map<PageElement, Suspicion>();
  const weightByReason = new Map<string, number>();
  const maxShares = new Map<string, number>();
  const gather = (element: PageElement, reasonsAbove: readonly string[]) => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const suspicion = suspicionOf(child);
      if (suspicion === undefined) {
        gather(child, reasonsAbove);
        continue;
      }
      suspects.set(child, suspicion);
      const { reason, maxShare } = suspicion;
      maxShares.set(reason, maxShare);
      if (reasonsAbove.includes(reason)) gather(child, reasonsAbove);
      else {
        weightByReason.set(reason, (weightByReason.get(reason) ?? 0) + weigh(child));
        gather(child, [...reasonsAbove, reason]);
      }
    }
  };
  gather(root, []);

  const reasons = new Set<string>();
  for (const [reason, weight] of weightByReason) {
    if (weight <= (maxShares.get(reason) ?? 0) * total) reasons.add(reason);
  }
  const heaviestFirst = [...reasons].sort(
    (a, b) => (weightByReason.get(b) ?? 0) - (weightByReason.get(a) ?? 0),
  );
  for (;;) {
    const clutter = new Set<PageElement>();
    let dropped = 0;
    const mark = (element: PageElement) => {
      for (const child of element.children) {
        if (typeof child === 'string') continue;
        const suspicion = suspects.get(child);
        if (suspicion && reasons.has(suspicion.reason)) {
          clutter.add(child);
          dropped += weigh(child);
        } else mark(child);
      }
    };
    mark(root);
    const heaviest = heaviestFirst.shift();
    if (heaviest === undefined || total - dropped >= Math.min(minRemainingChars, 0.9 * total)) return clutter;
    reasons.delete(heaviest);
  }
}

const textTags = wordSet('p li ul ol dl td tr tbody table blockquote pre');
const tableTags = wordSet('td tr tbody table');

/**
 * The elements that together hold the article, in document order: the innermost one with most of the text, and on
 * the way to it neighbours that read like parts of the same article.
 */
function findContainers(
  root: PageElement,
  list: BlockList,
  clutter: ReadonlySet<PageElement>,
): PageElement[] {
  const weigh = createWeigher(list, clutter);
  const before: PageElement[] = [];
  const after: PageElement[] = [];
  let container = root;
  for (;;) {
    let heaviest: PageElement | undefined;
    let heaviestWeight = 0;
    for (const child of container.children) {
      if (typeof child === 'string' || clutter.has(child)) continue;
      const weight = weigh(child);
      if (weight > heaviestWeight) {
        heaviest = child;
        heaviestWeight = weight;
      }
    }
    if (!heaviest || holdsTextItself(heaviest) || heaviestWeight < enteringShare * weigh(container)) break;
    let passed = false;
    const outerAfter: PageElement[] = [];
    for (const part of partsOf(container, clutter)) {
      if (part.includes(heaviest)) passed = true;
      else if (part.some((child) => weigh(child) > 0)) {
        const blocks = part.flatMap(
          (child) => collectBlocks(child, (element) => clutter.has(element)).blocks,
        );
        const belongs =
          isTwin(part, heaviest, blocks) ||
          (passed ? readsLikeEnding(blocks) : readsLikeOpening(part, blocks));
        if (belongs) (passed ? outerAfter : before).push(...part);
      }
    }
    after.unshift(...outerAfter);
    container = heaviest;
  }
  return [...before, container, ...after];
}

/** Whether an element is part of a text and not of the page's layout, for which old pages take tables. */
const holdsTextItself = (element: PageElement): boolean =>
  textTags.has(element.tag) &&
  !(
    tableTags.has(element.tag) &&
    (isLayoutCell(element) || findElement(element, isLayoutCell) !== undefined)
  );

/** What of an element is judged as one: each child, but paragraphs in a row together. */
function partsOf(container: PageElement, clutter: ReadonlySet<PageElement>): PageElement[][] {
  const parts: PageElement[][] = [];
  let isInRun = false;
  for (const child of container.children) {
    if (typeof child === 'string' || clutter.has(child)) continue;
    const isText = textTags.has(child.tag);
    if (isText && isInRun) parts.at(-1)?.push(child);
    else parts.push([child]);
    isInRun = isText;
  }
  return parts;
}

/** Whether a part is built like the one with most of the text and reads like it: outlets set sections in boxes of one kind. */
function isTwin(part: readonly PageElement[], heaviest: PageElement, blocks: readonly PageBlock[]): boolean {
  const [only, ...others] = part;
  const { class: name = '' } = heaviest.attributes;
  return (
    only !== undefined &&
    others.length === 0 &&
    name !== '' &&
    only.tag === heaviest.tag &&
    only.tag !== 'article' &&
    only.attributes.class === name &&
    proportionsOf(blocks).readsLikeProse &&
    findElement(only, (inner) => inner.tag === 'h1') === undefined
  );
}

interface Proportions {
  readonly chars: number;
  readonly readsLikeProse: boolean;
}

function proportionsOf(blocks: readonly PageBlock[]): Proportions {
  let chars = 0;
  let linkChars = 0;
  let proseChars = 0;
  for (const block of blocks) {
    chars += block.text.length;
    linkChars += block.linkChars;
    if (block.text.length >= 80 && block.linkChars < 0.3 * block.text.length) proseChars += block.text.length;
  }
  return { chars, readsLikeProse: linkChars < 0.3 * chars && proseChars >= 0.6 * chars };
}

function readsLikeOpening(part: readonly PageElement[], blocks: readonly PageBlock[]): boolean {
  const { chars, readsLikeProse } = proportionsOf(blocks);
  if (chars < 100 || !readsLikeProse) return false;
  return part.every((element) => {
    if (chars < 1_000 && (element.tag === 'h1' || findElement(element, (inner) => inner.tag === 'h1')))
      return false;
    return !/\b(?:header|hero|title|disclosure|byline|disclaimer)\b/i.test(
      `${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`,
    );
  });
}

function readsLikeEnding(blocks: readonly PageBlock[]): boolean {
  const { chars, readsLikeProse } = proportionsOf(blocks);
  return chars >= 300 && readsLikeProse && endingHeadings.test(blocks[0]?.text ?? '');
}

/** Headings of parts that outlets set apart from the article they belong to. */
const endingHeadings = new RegExp(
  `^(?:${[
    'faqs?\\b|frequently asked|conclusions?\\b|final thoughts|key takeaways|the bottom line|summary|q ?& ?a\\b',
    'wrap[ -]?up\\b|(?:the |our )?verdict\\b',
    'fazit|häufige fragen|preguntas frecuentes|questions fréquentes|вывод|итог|常见问题|结论|结语',
  ].join('|')})`,
  'i',
);
