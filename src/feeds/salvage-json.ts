import { z } from 'zod';
import { parseJson, parseLenientJson } from './lenient-json.ts';

const itemsOpening = /"items"\s{0,100}:\s{0,100}\[/;
/** Between two objects of a list; the comma may be what is missing. */
const objectBoundary = /(?<=\})\s{0,100},?\s{0,100}(?=\{)/;
/** The lists inside an item hold objects too, so an item may be in several pieces: seldom in more than this. */
const longestItem = 8;
const maximumItems = 10_000;
/** Of text parsed in vain; each attempt counts for at least a few words. */
const maximumVain = 4_000_000;
const attemptCost = 400;

/** What tells an item from an author or an attachment. */
const itemLike = z
  .looseObject({})
  .refine((item) => 'id' in item || 'title' in item || 'content_html' in item || 'content_text' in item);

/**
 * A JSON Feed in which something is broken beyond mending: each item that can be read by itself, and what stands
 * before them. Undefined when it has no items.
 */
export function salvageJsonFeed(source: string): unknown {
  const opening = itemsOpening.exec(source);
  if (!opening) return undefined;
  const from = opening.index + opening[0].length;
  const head = z.looseObject({}).safeParse(parseLenientJson(`${source.slice(0, from)}]}`)).data;

  const pieces = source.slice(from).split(objectBoundary);
  const items: unknown[] = [];
  let vain = 0;
  /** The item that starts with a piece, and how many pieces it takes. */
  const readItem = (first: number): { item?: unknown; length: number } => {
    let text = '';
    for (let length = 1; length <= longestItem && first + length <= pieces.length; length++) {
      text += `${length > 1 ? ',' : ''}${pieces[first + length - 1]}`;
      const item = asItem(parseJson(text));
      if (item) return { item, length };
      vain += text.length + attemptCost;
    }
    const piece = pieces[first] ?? '';
    return { item: asItem(parseLenientJson(piece.slice(piece.indexOf('{')))), length: 1 };
  };
  for (let index = 0; index < pieces.length && items.length < maximumItems && vain < maximumVain; ) {
    const { item, length } = readItem(index);
    if (item) items.push(item);
    index += length;
  }
  return items.length > 0 ? { ...head, items } : undefined;
}

const asItem = (value: unknown): object | undefined =>
  value === undefined ? undefined : itemLike.safeParse(value).data;
