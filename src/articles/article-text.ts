import type { Completeness, TextBlock } from '../domain/article.ts';
import { type Barrier, isPaywallLabel, isPaywallLine, lengthInLetters } from './access.ts';
import { decodeEntities } from './metadata/plain-text.ts';
import { collectBlocks, type PageBlock } from './page/blocks.ts';
import { asTextBlock, filterBlocks } from './page/filter-blocks.ts';
import { parseHtml } from './page/parse-html.ts';

/** Prose below this is no article by itself. */
const minArticleLetters = 140;

export interface ChosenText {
  readonly blocks: readonly TextBlock[];
  readonly completeness: Completeness;
}

/** The fullest text the page gives: what it shows, or what it tells machines, or its description. */
export function chooseText(found: {
  readonly shown: readonly PageBlock[];
  readonly told: readonly TextBlock[];
  readonly description: string | undefined;
  readonly barrier: Barrier | undefined;
}): ChosenText | undefined {
  const { shown, told, description, barrier } = found;
  const shownLetters = lettersOf(shown);
  const toldLetters = lettersOf(told);
  if (toldLetters >= 400 && toldLetters > 2 * shownLetters) return { blocks: told, completeness: 'full' };
  if (barrier === 'consent' || barrier === 'check' || barrier === 'missing') return undefined;
  const blocks = isIndex(shown) ? [] : shown.map(asTextBlock);
  const letters = lettersOf(blocks);
  if (barrier === undefined && letters >= minArticleLetters) return { blocks, completeness: 'full' };
  const summary: readonly TextBlock[] =
    description === undefined ? [] : [{ kind: 'paragraph', text: description }];
  const fullest = letters >= lettersOf(summary) ? blocks : summary;
  if (fullest.length === 0) return undefined;
  return {
    blocks: fullest,
    completeness:
      barrier === 'paywall' ? 'paywalled' : fullest === blocks && letters >= 60 ? 'full' : 'summary',
  };
}

export const lettersOf = (blocks: readonly TextBlock[] | readonly PageBlock[]): number => {
  let letters = 0;
  for (const block of blocks) if (block.kind !== 'heading') letters += lengthInLetters(block.text);
  return letters;
};

/** A list of links to articles is not one. */
function isIndex(blocks: readonly PageBlock[]): boolean {
  const chars = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const linkChars = blocks.reduce((sum, block) => sum + block.linkChars, 0);
  return linkChars > 0.85 * chars;
}

/** What stands above the offer to pay for the rest; a label above the first paragraph is no such offer. */
export function beforeWall(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const prose = blocks.findIndex(({ text }) => text.length >= 100 && !isPaywallLine(text));
  const wall = blocks.findIndex(
    ({ text }, index) => isPaywallLine(text) && !(index < prose && isPaywallLabel(text)),
  );
  return wall === -1 ? blocks : blocks.slice(0, wall);
}

/** The text a page tells machines, which some give as HTML, some with line breaks, some as one long line. */
export function blocksOfArticleBody(body: string | undefined): TextBlock[] {
  if (body === undefined || body.length < 200) return [];
  if (/<(?:p|div|br|h[1-6]|li)\b/i.test(body) || /&lt;(?:p|div|br)\b/i.test(body)) {
    const parsed = parseHtml(/<(?:p|div|br|h[1-6]|li)\b/i.test(body) ? body : decodeEntities(body));
    return parsed.kind === 'parsed'
      ? filterBlocks(collectBlocks(parsed.page.root).blocks).map(asTextBlock)
      : [];
  }
  return body
    .split(/\n+/)
    .map((line) => decodeEntities(line))
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((text) => ({ kind: 'paragraph', text }));
}
