/**
 * For every place in a text how many quotations, and brackets if asked for, are open there. The mark “ opens an English
 * quotation and ends a „German“ one; » ends a «French» one and opens a »German« one; a straight mark opens where none
 * is open.
 */
export function openMarksIn(text: string, marks: 'quotations' | 'quotations and brackets'): Uint8Array {
  const open = new Uint8Array(text.length + 1);
  if (!anyMark.test(text)) return open;
  const [first] = /[«»]/.exec(text) ?? [];
  const closers = new Map([...closersOf, ...(first === '»' ? [reversed] : [french])]);
  if (marks === 'quotations and brackets') closers.set('(', ')').set('[', ']');
  const stack: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (stack.at(-1)?.includes(mark)) stack.pop();
    else {
      const closer = closers.get(mark);
      if (closer !== undefined) stack.push(closer);
    }
    open[at + 1] = stack.length;
  }
  return open;
}

const anyMark = /["“„«»「([]/;

/** Whether a place lies in a quotation: those words are somebody's own. What stands in brackets is the article's. */
export const isQuotedAt = (text: string, at: number): boolean => openMarksIn(text, 'quotations')[at] !== 0;

/** By what opens a quotation the marks that close it. */
const closersOf: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“”"'],
  ['「', '」'],
];
const french: readonly [string, string] = ['«', '»'];
const reversed: readonly [string, string] = ['»', '«'];
