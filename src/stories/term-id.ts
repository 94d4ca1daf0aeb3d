/** A term as a small integer, so that memory holds numbers and not strings. Two of a million terms in a thousand share one: harmless. */
export type TermId = number;

/** FNV-1a, 31 bits: what the engine keeps as an integer without a box. */
export function termId(term: string): TermId {
  let hash = 0x811c9dc5;
  for (let index = 0; index < term.length; index++) {
    hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}
