import type { ReadPage, TextBlock } from '../domain/article.ts';
import { readLanguage } from './language.ts';
import { findDates, type PrintedDate, readMonthFirst } from './metadata/date-text.ts';
import { opensByline, readNames, signatureAfterDate } from './metadata/names.ts';
import { fromPrinted } from './metadata/published.ts';
import { wordsOf } from './metadata/words.ts';
import { placeInZone } from './metadata/zones.ts';
import type { PageBlock } from './page/blocks.ts';
import { asTextBlock, dropClutterLines, filterBlocks } from './page/filter-blocks.ts';
import { captionWithCredit } from './page/phrases.ts';
import type { PageElement } from './page/tree.ts';
import { squeeze } from './page/white-space.ts';

export interface TextOptions {
  /** The headline where it is known; the text's first line is not taken for one then. */
  readonly title?: string;
  readonly language?: string;
}

/** Longer lines are paragraphs whatever they end with. */
const maxLabelChars = 160;
const maxTitleChars = 220;

/**
 * Reads a text pasted from a web page: its headline, signature and date are taken from the lines above the article,
 * and what the page printed around it is left out. A text that is nothing but paragraphs keeps every word.
 */
export function readText(text: string, options: TextOptions = {}): ReadPage {
  const lines = splitLines(text);
  const language = readLanguage(text, options.language);
  const firstProse = lines.findIndex(isProse);
  const headEnd = firstProse === -1 ? lines.length : firstProse;
  const titleAt = options.title === undefined ? findTitle(lines, headEnd) : -1;
  const title = options.title ?? lines[titleAt] ?? '';
  const head = readHead(lines.slice(0, headEnd), titleAt, readMonthFirst(language, undefined, undefined));
  const titleWords = wordsOf(title);
  const body = lines.filter(
    (line, index) =>
      !head.used.has(index) && index !== titleAt && !(index === 0 && wordsOf(line) === titleWords),
  );
  const standfirst = titleAt === -1 ? undefined : lines[titleAt + 1];
  const article = body
    .filter((line) => line !== standfirst || isProse(line) || !repeats(line, body))
    .map(asBlock);
  // Without a headline or signature above it, the text was hardly copied from around an article.
  const isPagePaste = titleAt !== -1 || head.used.size > 0;
  const kept = (
    isPagePaste ? filterBlocks(article, { title, byline: head.byline }) : dropClutterLines(article)
  ).map(asTextBlock);
  const blocks = kept.length > 0 ? kept : lines.map((line): TextBlock => ({ kind: 'paragraph', text: line }));
  const dated = head.date && fromPrinted(head.date);
  const published = dated && placeInZone(dated, language);
  return {
    title,
    byline: head.byline,
    publishedAt: published?.at,
    publishedLocal: published?.local,
    language,
    blocks,
    text: blocks.map((block) => block.text).join('\n\n'),
    completeness: 'full',
  };
}

/** The paragraphs of a text: its lines, or what blank lines part where the lines are broken at a fixed width. */
function splitLines(text: string): string[] {
  const normal = text.replace(/\r\n?/g, '\n');
  const pieces = isHardWrapped(normal) ? normal.split(/\n[ \t]*\n+/) : normal.split('\n');
  return pieces.map((piece) => squeeze(piece)).filter((piece) => piece !== '');
}

function isHardWrapped(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 6 || !/\n[ \t]*\n/.test(text)) return false;
  const longest = Math.max(...lines.slice(0, 2_000).map((line) => line.length));
  if (longest < 50 || longest > 100) return false;
  const full = lines.filter((line) => line.length > 0.75 * longest);
  const unended = full.filter((line) => !/[.!?。！？"”]$/.test(line.trim()));
  return full.length > 0.5 * lines.length && unended.length > 0.5 * full.length;
}

const endsSentence = (line: string): boolean => /[.!?。！？…]["”’»)]*$/.test(line);

const isProse = (line: string): boolean =>
  line.length > maxLabelChars ||
  (line.length >= 80 && endsSentence(line)) ||
  (line.length >= 40 && /[。！？]/.test(line));

/** The first line above the article that reads like a headline. */
function findTitle(lines: readonly string[], headEnd: number): number {
  for (let index = 0; index < Math.min(headEnd, 4); index += 1) {
    const line = lines[index] ?? '';
    if (line.length > maxTitleChars || /[.。]["”]?$/.test(line) || opensByline(line)) continue;
    if (wordsOf(line).length < 12 && !/[\u3040-\u9fff\uac00-\ud7af]{6}/.test(line)) continue;
    if (findDates(line, { monthFirst: true }).length > 0 && line.length < 60) continue;
    return lines.length > index + 1 ? index : -1;
  }
  return -1;
}

interface TextHead {
  readonly byline: readonly string[];
  readonly date: PrintedDate | undefined;
  /** The lines that were taken for the signature, the date or a counter. */
  readonly used: ReadonlySet<number>;
}

/** Counts of comments, shares and views stand alone or beside their name. */
const counter = /^[\d\s.,/|·kKmM]+$|^[\d.,]+ ?[kKmM]? (?:comments?|shares?|views?|likes?|reads?)$/i;

function readHead(lines: readonly string[], titleAt: number, monthFirst: boolean): TextHead {
  const used = new Set<number>();
  let byline: readonly string[] = [];
  let date: PrintedDate | undefined;
  lines.forEach((line, index) => {
    if (index === titleAt) return;
    if (counter.test(line)) used.add(index);
    if (line.length > maxLabelChars || captionWithCredit.test(line)) return;
    const found = findDates(line, { monthFirst })[0];
    if (found && date === undefined) {
      date = found;
      used.add(index);
    }
    const signature = opensByline(line) ? line : signatureAfterDate(line);
    if (signature !== undefined && byline.length === 0) {
      byline = namesIn(signature);
      if (byline.length > 0) used.add(index);
    }
  });
  // A name alone is a signature where it stands beside the date or the counters.
  if (byline.length === 0 && used.size > 0) {
    lines.forEach((line, index) => {
      if (byline.length > 0 || index === titleAt || used.has(index) || line.length > 80) return;
      if (!used.has(index - 1) && !used.has(index + 1)) return;
      const names = readNames([line]).filter(
        ({ isPerson, name }) => isPerson && /[\s·\u3000-\u9fff]/.test(name),
      );
      if (
        names.length === 0 ||
        wordsOf(names.map(({ name }) => name).join(' ')).length < 0.6 * wordsOf(line).length
      )
        return;
      byline = names.map(({ name }) => name);
      used.add(index);
    });
  }
  return { byline, date, used };
}

const namesIn = (line: string): string[] => {
  const names = readNames([line]);
  const people = names.filter(({ isPerson }) => isPerson);
  return (people.length > 0 ? people : names).map(({ name }) => name);
};

/** Whether the article says again what a line says. */
function repeats(line: string, lines: readonly string[]): boolean {
  const words = wordsOf(line);
  return words.length > 20 && lines.some((other) => other !== line && wordsOf(other).includes(words));
}

const bullet = /^(?:[•·▪◦‣*–-]|\d{1,2}[.)])\s+/;

function asBlock(line: string, index: number, lines: readonly string[]): PageBlock {
  const isItem = bullet.test(line);
  const isHeading =
    !isItem &&
    index > 0 &&
    line.length <= 90 &&
    !endsSentence(line) &&
    !/[:：,;]$/.test(line) &&
    isProse(lines[index + 1] ?? '') &&
    isProse(lines[index - 1] ?? '');
  const element: PageElement = {
    tag: isHeading ? 'h3' : 'p',
    attributes: {},
    parent: undefined,
    children: [line],
  };
  const kind = isHeading ? 'heading' : isItem ? 'list-item' : 'paragraph';
  return { kind, text: isItem ? line.replace(/^[•·▪◦‣*–-]\s+/, '') : line, linkChars: 0, element };
}
