import type { MessageButton } from '../../domain/delivery.ts';
import type { Html } from '../text/html.ts';

export type ButtonRows = readonly (readonly MessageButton[])[];

/** What a message shows: a menu is a function from state to a View, sent anew or edited in place. */
export interface View {
  readonly html: Html;
  readonly buttons?: ButtonRows;
  /** Asks for an answer in words, with a hint in the input field. */
  readonly prompt?: { readonly placeholder: string };
}

/** Lays buttons out in rows of `perRow`. */
export function inRows(buttons: readonly MessageButton[], perRow: number): ButtonRows {
  const rows: MessageButton[][] = [];
  for (let start = 0; start < buttons.length; start += perRow)
    rows.push(buttons.slice(start, start + perRow));
  return rows;
}

/** Numbers fit beside each other on a phone, a tick included. */
const mostInRow = 6;

/** Lays short buttons out in rows as even as can be: seven as four and three. */
export const inEvenRows = (buttons: readonly MessageButton[]): ButtonRows =>
  inRows(buttons, Math.max(1, Math.ceil(buttons.length / Math.ceil(buttons.length / mostInRow))));

export const lines = (...parts: readonly (Html | undefined | false)[]): Html =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join('\n');

export const paragraphs = (...parts: readonly (Html | undefined | false)[]): Html =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join('\n\n');
