/**
 * Parses JSON; where it does not parse, once more with what commonly breaks it mended: raw control characters
 * and bare quotes in strings, escapes and values JSON does not have, commas too many, an end that never came or
 * that something follows. Undefined when all is in vain.
 */
export function parseLenientJson(source: string): unknown {
  return parseJson(source) ?? parseJson(mendJson(source));
}

export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** A feed's items stand at depth two; deeper than their own lists no cut is worth remembering. */
const deepestCut = 3;
const token = /["[\]{},]|-?\b(?:NaN|Infinity)\b/g;

function mendJson(source: string): string {
  const parts: string[] = [];
  const closers: string[] = [];
  /** The last place where a value inside a list was whole, and what would close the text there. */
  let wholeUntil = 0;
  let wholeClosers = '';
  let position = 0;
  const keep = (to: number): void => {
    parts.push(source.slice(position, to));
    position = to;
  };
  token.lastIndex = 0;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [found] = match;
    keep(match.index);
    if (found === '"') {
      const end = endOfString(source, match.index + 1);
      if (end === -1) break;
      parts.push(`"${mendString(source.slice(match.index + 1, end))}"`);
      position = end + 1;
      token.lastIndex = position;
    } else if (found === ',') {
      // Left out before a closing bracket.
      if (/^\s{0,100}[}\]]/.test(source.slice(match.index + 1, match.index + 102))) position++;
    } else if (found === '{' || found === '[') {
      closers.push(found === '{' ? '}' : ']');
    } else if (found === '}' || found === ']') {
      keep(match.index + 1);
      closers.pop();
      // What follows the whole is not part of it.
      if (closers.length === 0) return parts.join('');
      if (closers.length <= deepestCut && closers.at(-1) === ']') {
        wholeUntil = parts.length;
        wholeClosers = closers.toReversed().join('');
      }
    } else {
      parts.push(`"${found}"`);
      position += found.length;
    }
  }
  if (closers.length === 0) return parts.join('') + source.slice(position);
  return parts.slice(0, wholeUntil).join('') + wholeClosers;
}

/** The place of a string's closing quote, or -1. A quote that nothing of JSON follows is one of the text. */
function endOfString(source: string, from: number): number {
  for (let index = from; index < source.length; index++) {
    const character = source[index];
    if (character === '\\') index++;
    else if (character === '"' && /^\s{0,100}(?:[,:}\]]|$)/.test(source.slice(index + 1, index + 102)))
      return index;
  }
  return -1;
}

/** The inside of a string with what must be escaped escaped, and nothing else. */
const mendString = (text: string): string =>
  text
    .replace(/\\(?:u[\da-f]{4}|[^u]|u|$)|"/gi, (found) =>
      /^\\(?:u[\da-f]{4}|["\\/bfnrt])$/i.test(found) ? found : `\\${found}`,
    )
    .replace(/[\n\r\t]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
