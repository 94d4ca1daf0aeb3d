/**
 * A pattern that is written over several lines, as a long one has to be to be read: `` pattern('u')`…` ``. Line breaks,
 * and the spaces that a line opens with, are no part of it.
 */
export const pattern =
  (flags = '') =>
  (lines: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
    new RegExp(String.raw(lines, ...parts).replace(/\n\s*/g, ''), flags);
