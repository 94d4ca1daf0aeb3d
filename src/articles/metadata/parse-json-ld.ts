/** The values in a JSON-LD script, with what outlets get wrong most put right; none where it is broken beyond that. */
export function parseJsonLd(script: string): unknown[] {
  const data = script.replace(/<!\[CDATA\[|\]\]>/g, '');
  const start = data.search(/[[{]/);
  const end = Math.max(data.lastIndexOf('}'), data.lastIndexOf(']')) + 1;
  const text = data.slice(Math.max(0, start), end);
  for (const attempt of [text, repair(text)]) {
    const value = parse(attempt);
    if (value !== undefined) return [value];
  }
  return splitValues(text)
    .map((value) => parse(repair(value)))
    .filter((value) => value !== undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Control characters inside strings and commas before closing brackets. */
const repair = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
  text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1');

/** Objects and lists that stand one after the other, without the comments around and in them. */
function splitValues(text: string): string[] {
  const values: string[] = [];
  let value = '';
  let depth = 0;
  let index = 0;
  while (index < text.length) {
    const end = endOfToken(text, index);
    const token = text.slice(index, end);
    index = end;
    if (token.startsWith('/*')) continue;
    if (token === '{' || token === '[') depth += 1;
    if (depth > 0) value += token;
    if (token !== '}' && token !== ']') continue;
    depth = Math.max(0, depth - 1);
    if (depth > 0 || value === '') continue;
    values.push(value);
    value = '';
  }
  return values;
}

/** Where the comment, the string or the single character at `start` ends. */
function endOfToken(text: string, start: number): number {
  if (text.startsWith('/*', start)) {
    const end = text.indexOf('*/', start + 2);
    return end === -1 ? text.length : end + 2;
  }
  if (text[start] !== '"') return start + 1;
  let index = start + 1;
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return index + 1;
}
