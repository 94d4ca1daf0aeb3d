import type { TextBlock } from '../../domain/article.ts';
import { wordsOf } from '../metadata/words.ts';
import type { PageBlock } from './blocks.ts';
import { dropBoxesApart } from './boxes-apart.ts';
import {
  dropAuthorBoxes,
  dropFootLines,
  dropHeadLines,
  dropMachineSummary,
  dropTailSections,
  type KnownMetadata,
} from './edges.ts';
import {
  affiliateNotice,
  captionWithCredit,
  creditLine,
  isOffer,
  junkLine,
  pictureCredit,
  placeholder,
  seeAlsoLine,
} from './phrases.ts';
import { findElement, type PageElement, type PageNode } from './tree.ts';
import { squeeze } from './white-space.ts';

/** A block as readers of an article know it; rows of tables read like items of a list. */
export function asTextBlock({ kind, text }: PageBlock): TextBlock {
  if (kind === 'row') return { kind: 'list-item', text };
  return { kind: kind === 'code' ? 'paragraph' : kind, text };
}

/** Leaves out the lines around and between the paragraphs of an article that are not its own. */
export function filterBlocks(blocks: readonly PageBlock[], known: KnownMetadata = {}): PageBlock[] {
  const told = dropMachineSummary(dropContents(dropBoxesApart(blocks.filter(saysSomething))));
  const body = dropTailSections(dropHeadLines(told, known));
  const byline = known.byline ?? [];
  const kept = dropAuthorNotes(dropFootLines(dropClutterLines(dropAuthorBoxes(body, byline))), byline);
  return dropPulledQuotes(kept);
}

const saysSomething = (block: PageBlock): boolean => /[\p{L}\p{N}]/u.test(block.text);

/** Leaves out advertisements, controls, credits and offers, wherever they stand. */
export function dropClutterLines(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.filter((block) => !isClutterLine(block));
}

function isClutterLine({ text, linkChars, kind, element }: PageBlock): boolean {
  if (kind === 'code' || kind === 'row') return false;
  if (kind === 'paragraph' && isCaption(element, text)) return true;
  const chars = text.length;
  const linkShare = linkChars / chars;
  if (kind === 'paragraph' && linkShare >= 0.95) return true;
  if (placeholder.test(text) || breadcrumbs.test(text) || addressChars(text) > 0.6 * chars) return true;
  if (kind === 'paragraph' && chars <= 400 && captionWithCredit.test(text)) return true;
  if (chars <= 600 && affiliateNotice.test(text)) return true;
  if (chars > 300) return false;
  if (chars <= 160 && (junkLine.test(text) || pictureCredit.test(text))) return true;
  const isHeading = kind === 'heading';
  if (chars <= 220 && linkShare > (isHeading ? 0.5 : 0.25) && seeAlsoLine.test(text)) return true;
  if (!isHeading && ((chars < 60 && seeAlsoLine.test(text)) || (chars <= 240 && creditLine.test(text))))
    return true;
  // Items of lists are rather about newsletters than offers of one.
  return (kind !== 'list-item' || linkShare > 0.1 || /^follow us\b/i.test(text)) && isOffer(text);
}

/** "News › Technology › Harbour votes on rules". */
const breadcrumbs = /^(?:[\p{L}\d&,.’' -]{2,40}(?:›| » ) ?){2,}/u;

/** What stands beside a picture and says the same as it does to those who cannot see it. */
function isCaption({ parent: box }: PageElement, text: string): boolean {
  if (box === undefined || text.length > 300 || box.children.length > 6) return false;
  const portrays = (node: PageNode): boolean =>
    typeof node !== 'string' && node.tag === 'img' && squeeze(node.attributes.alt ?? '') === text;
  return box.children.some(
    (child) => portrays(child) || (typeof child !== 'string' && child.children.some(portrays)),
  );
}

function addressChars(text: string): number {
  if (!text.includes('://')) return 0;
  return (text.match(/https?:\/\/\S+/g) ?? []).reduce((sum, address) => sum + address.length, 0);
}

/** Runs of links to the sections of one page are its table of contents. */
function dropContents(blocks: readonly PageBlock[]): PageBlock[] {
  const kept: PageBlock[] = [];
  let run: PageBlock[] = [];
  let pageOfRun: string | undefined;
  const endRun = () => {
    if (run.length < 3) kept.push(...run);
    run = [];
  };
  for (const block of blocks) {
    const isLink = block.kind !== 'heading' && block.linkChars >= 0.9 * block.text.length;
    const page = isLink ? pageOfSection(block) : undefined;
    if (page === undefined || page !== pageOfRun) endRun();
    pageOfRun = page;
    if (page === undefined) kept.push(block);
    else run.push(block);
  }
  endRun();
  return kept;
}

/** The address of the page to whose section a block links; empty for the page's own as mostly given. */
function pageOfSection({ element }: PageBlock): string | undefined {
  const link = element.tag === 'a' ? element : findElement(element, (inner) => inner.tag === 'a');
  return /^([^#]*)#/.exec(link?.attributes.href ?? '')?.[1];
}

const trades = [
  'writer|reporter|journalist|editor|author|correspondent|freelance|contributor|columnist|researcher|analyst',
  'founder|director|manager|specialist|expert|professor|covering|covers|experience|writes|blogger|consultant|ceo',
  'head of|graduate|degree',
].join('|');

const authorNote = new RegExp(
  [
    `\\b(?:is|was|has been|has|covers|writes|reports|works|joined|leads)\\b.{0,120}\\b(?:${trades})\\b`,
    '\\b(?:covers|reports on|writes about)\\b.{3,80} (?:for|at) ',
    '\\b(?:ist|war|schreibt|berichtet|arbeitet)\\b.{0,80}\\b(?:redakteur|journalist|autor|korrespondent)(?:in)?\\b',
    '\\best (?:un |une )?(?:journaliste|rédact\\w+|correspondant\\w*)',
    '\\bes (?:un |una )?(?:periodista|redactora?|corresponsal)\\b',
    '(?:журналист|корреспондент|редактор|обозреватель) |(?:是|为|系|曾任|现任).{0,20}(?:记者|编辑|撰稿人|专栏作家)',
  ].join('|'),
  'i',
);

/** What an outlet says about an author before or after the article. */
function dropAuthorNotes(blocks: readonly PageBlock[], byline: readonly string[]): PageBlock[] {
  const names = byline.map(wordsOf).filter((name) => name.length > 2);
  if (names.length === 0) return [...blocks];
  return blocks.filter(({ kind, text }, index) => {
    const isAtEdge = index < 3 || index >= 0.7 * blocks.length || index >= blocks.length - 6;
    if (!isAtEdge || kind === 'heading' || text.length > 900) return true;
    const opening = wordsOf(text.slice(0, 120));
    return !names.some((name) => opening.slice(0, name.length + 20).includes(name)) || !authorNote.test(text);
  });
}

/** An article with more quotes than this is made of them. */
const maxPulledQuotes = 50;

/** Pulled quotes repeat a passage of the article. */
function dropPulledQuotes(blocks: readonly PageBlock[]): PageBlock[] {
  const quotes = blocks.filter((block) => block.kind === 'quote').length;
  if (quotes === 0 || quotes > maxPulledQuotes) return [...blocks];
  const others = blocks
    .filter((block) => block.kind !== 'quote')
    .map((block) => wordsOf(block.text))
    .join('\n');
  return blocks.filter(
    ({ kind, text }) => kind !== 'quote' || text.length < 30 || !others.includes(wordsOf(text)),
  );
}
