import { collectBlocks, type PageBlock } from './blocks.ts';
import { isCertainClutter } from './clutter.ts';
import { parseHtml } from './parse-html.ts';

/** The blocks of a piece of HTML that is no page of its own, such as an entry's summary; none where it is refused. */
export function blocksOfFragment(html: string): readonly PageBlock[] {
  const parsed = parseHtml(html);
  return parsed.kind === 'refused' ? [] : collectBlocks(parsed.page.root, isCertainClutter).blocks;
}
