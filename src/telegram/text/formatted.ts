import { escapeHtml, type Html, safeAddress } from './html.ts';

/** A stretch of formatting as Telegram describes it, in UTF-16 units. */
export interface TextEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

const tags: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  spoiler: 'tg-spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

/** What a person wrote, with the formatting they gave it; what links itself, such as an address, stays text. */
export function formattedHtml(text: string, entities: readonly TextEntity[] = []): Html {
  const marks = entities
    .flatMap((entity) => markOf(entity, text.length))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const borders = new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])]);
  const inOrder = [...borders].sort((a, b) => a - b);
  let open: readonly Mark[] = [];
  let html = '';
  for (const [index, at] of inOrder.entries()) {
    const active = marks.filter(({ from, to }) => from <= at && at < to);
    const kept = open.findIndex((mark, depth) => mark !== active[depth]);
    const common = kept < 0 ? open.length : kept;
    for (const { tag } of open.slice(common).toReversed()) html += `</${tag}>`;
    for (const { tag, attributes } of active.slice(common)) html += `<${tag}${attributes}>`;
    open = active;
    html += escapeHtml(text.slice(at, inOrder[index + 1] ?? at));
  }
  return html;
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly tag: string;
  readonly attributes: string;
}

function markOf({ type, offset, length, url }: TextEntity, end: number): Mark[] {
  const from = Math.max(0, offset);
  const to = Math.min(end, offset + length);
  if (from >= to) return [];
  if (type === 'text_link') {
    const address = url === undefined ? undefined : safeAddress(url);
    return address === undefined
      ? []
      : [{ from, to, tag: 'a', attributes: ` href="${escapeHtml(address)}"` }];
  }
  const tag = Object.hasOwn(tags, type) ? tags[type] : undefined;
  return tag === undefined ? [] : [{ from, to, tag, attributes: '' }];
}
