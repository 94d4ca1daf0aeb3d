import type { MessageButton } from '../../domain/delivery.ts';
import type { Translator } from '../text/translator.ts';

/** Turning pages; nothing where there is only one. */
export function pageButtons(
  page: number,
  pages: number,
  dataOf: (page: number) => string,
  t: Translator,
): readonly MessageButton[] {
  if (pages < 2) return [];
  return [
    ...(page > 0 ? [{ text: t.plain('common.previous'), callbackData: dataOf(page - 1) }] : []),
    { text: t.plain('common.page', { page: page + 1, pages }), callbackData: dataOf(page) },
    ...(page < pages - 1 ? [{ text: t.plain('common.next'), callbackData: dataOf(page + 1) }] : []),
  ];
}
