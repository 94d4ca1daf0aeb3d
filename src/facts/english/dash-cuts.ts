import type { AddCut } from '../cut.ts';
import { hasMainClause } from './clauses.ts';
import { listing, resumesWithAuxiliary } from './ending-clauses.ts';
import { attribution, type Mark, numberJustBefore, opensWithAttribution } from './marks.ts';

/** The aside a dash opens: up to its second dash, else up to the end. */
export function addDashCut(
  text: string,
  marks: readonly Mark[],
  index: number,
  tailEnd: number,
  add: AddCut,
): void {
  const open = marks[index];
  const isClosing = marks.slice(0, index).filter((mark) => mark.kind === 'dash').length % 2 === 1;
  const dashes = marks.filter((mark) => mark.kind === 'dash').length;
  // Of three nobody can tell which two belong together.
  if (!open || isClosing || (dashes > 1 && dashes % 2 === 1)) return;
  const close = marks.slice(index + 1).find((mark) => mark.kind === 'dash');
  if (close) {
    const aside = text.slice(open.after, close.at);
    // "Acme — a network, has bought the rights — something that": the first dash stands for a comma.
    if (resumesWithAuxiliary.test(aside)) return;
    const level = /\d/.test(aside) || listing.test(aside) ? 3 : 1;
    // "On Acme — on ranking and choice — the authority said": the second dash parts who says it.
    const end = opensWithAttribution.test(text.slice(close.after)) ? close.at : close.after - 1;
    add(open.at, end, level);
    return;
  }
  const aside = text.slice(open.at, tailEnd);
  if (
    /\d/.test(aside) ||
    (numberJustBefore(text, open.at) && !/^this /.test(text.slice(open.after))) ||
    attribution.test(aside) ||
    condition.test(text.slice(open.after))
  )
    return;
  if (hasMainClause(text.slice(0, open.at))) add(open.at, tailEnd, 2);
}

/** "Then released them -- under the condition that they stay" says something else without it. */
const condition =
  /^(?:(?:but|and) )?(?:under|on) (?:the |one )?conditions?\b|^(?:if|unless|provided|but|as long as)\b/;
