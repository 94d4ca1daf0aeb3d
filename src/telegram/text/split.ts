import { addCosts, costOf, fits, type Html } from './html.ts';

/** A part of a message that is never broken: a story, a list's line. */
export interface Block {
  readonly html: Html;
  /** Printed before the block when it opens a message or the section changes: a section's heading. */
  readonly heading?: Html;
  readonly storyIds?: readonly number[];
}

export interface Page {
  readonly html: Html;
  readonly storyIds: readonly number[];
}

/**
 * Fills messages with whole blocks, in order, every one inside Telegram's limits. `headerOf` gives the header
 * of each message; a heading is repeated on top of the message its section goes on in.
 */
export function paginate(
  blocks: readonly Block[],
  headerOf: (page: number, pages: number) => Html,
  footer = '',
): readonly Page[] {
  const reservedOn = (page: number) => addCosts(costOf(headerOf(page, 99)), costOf(footer));
  const pages: { parts: Html[]; storyIds: number[]; heading: Html | undefined }[] = [];
  let used = reservedOn(1);
  for (const block of blocks) {
    let page = pages.at(-1);
    const bare = pieceOf(block, page?.heading);
    if (!page || !fits(addCosts(used, costOf(bare)))) {
      page = { parts: [], storyIds: [], heading: undefined };
      pages.push(page);
      used = reservedOn(pages.length);
    }
    const piece = pieceOf(block, page.heading);
    page.parts.push(piece);
    page.heading = block.heading;
    page.storyIds.push(...(block.storyIds ?? []));
    used = addCosts(used, costOf(piece));
  }
  return pages.map((page, index) => {
    const isLast = index === pages.length - 1;
    const html = [headerOf(index + 1, pages.length), ...page.parts].join('') + (isLast ? footer : '');
    return { html, storyIds: page.storyIds };
  });
}

const pieceOf = (block: Block, currentHeading: Html | undefined): Html =>
  block.heading !== undefined && block.heading !== currentHeading
    ? `\n\n${block.heading}\n${block.html}`
    : `\n\n${block.html}`;
