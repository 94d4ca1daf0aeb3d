/**
 * A pattern that is written over several lines, as a long one has to be to be read: `` pattern('u')`…` ``. Line breaks,
 * and the spaces that a line opens with, are no part of it.
 */
export const pattern =
  (flags = '') =>
  (lines: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
    compact(new RegExp(String.raw(lines, ...parts).replace(/\n\s*/g, ''), flags));

/** A shorter list of alternatives is worth no bound. */
const manyAlternatives = 4;

/**
 * The same pattern for which the engine (V8) compiles much less code: it repeats a list of alternatives for each way
 * that leads to it, up to ten times, unless an empty lookahead stands before it. Once the compiled code of a thread
 * exceeds 16 MB, every pattern that is met is compiled without optimising, and takes several times as long.
 */
export function compact(pattern: RegExp): RegExp {
  const { source, flags } = pattern;
  const lists = listsBehindStart(source);
  return new RegExp([0, ...lists].map((at, place) => source.slice(at, lists[place])).join('(?=)'), flags);
}

/** Where a search begins, the engine looks for the first letters of the alternatives, which a lookahead would hide. */
const opensPattern = /^(?:\^|\\b|\(\?<?[!=][^()]*\)|\(\?:|\()*$|\(\?=\)$/;

/** Where groups of many alternatives begin, in order, but for those that open the pattern or a branch of it. */
function listsBehindStart(source: string): number[] {
  const starts: number[] = [];
  const open: { readonly at: number; readonly opens: boolean; alternatives: number }[] = [];
  let startOfBranch = 0;
  let isInClass = false;
  for (const { 0: part, index } of source.matchAll(/\\.|[[\]()|]/gsu)) {
    const group = open.at(-1);
    if (isInClass) isInClass = part !== ']';
    else if (part === '[') isInClass = true;
    else if (part === '(')
      open.push({ at: index, opens: opensPattern.test(source.slice(startOfBranch, index)), alternatives: 1 });
    else if (part === '|' && group) group.alternatives++;
    else if (part === '|') startOfBranch = index + 1;
    else if (part === ')' && group) {
      open.pop();
      const isList = group.alternatives >= manyAlternatives && source.startsWith('(?:', group.at);
      if (isList && !group.opens) starts.push(group.at);
    }
  }
  return starts.sort((a, b) => a - b);
}
