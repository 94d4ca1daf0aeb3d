export interface LenientString {
  readonly text: string;
  /** Where reading goes on. */
  readonly to: number;
}

const stop = /["\\]/g;
/** What follows a string of JSON: the end of its value, a key where the comma was lost, or a colon. */
const follower = /\s{0,100}(?:[,}\]]|$|"[\w$.-]{1,40}"\s{0,20}:|(:))/y;
/** What ends a string that lost its own end: the key of the next value, without its last quote. */
const nextKey = /[\s,{}[\]]*[,{}\]\n]\s*"[\w$.-]{1,40}$/;

/**
 * Reads the string that begins with the quote at a place. A quote that nothing of JSON follows is one of the text;
 * where the next key comes first, the last quote was lost. Undefined when the text was cut off inside.
 */
export function readLenientString(source: string, at: number, mayBeKey: boolean): LenientString | undefined {
  const from = at + 1;
  stop.lastIndex = from;
  for (let match = stop.exec(source); match; match = stop.exec(source)) {
    if (match[0] === '\\') {
      stop.lastIndex++;
      continue;
    }
    const quote = match.index;
    follower.lastIndex = quote + 1;
    const [following, colon] = follower.exec(source) ?? [];
    if (following === undefined) continue;
    if (!colon || mayBeKey) return stringBetween(source, from, quote, quote + 1);
    const before = source.slice(Math.max(from, quote - 60), quote);
    const lost = nextKey.exec(before);
    if (lost) {
      const end = quote - before.length + lost.index;
      return stringBetween(source, from, end, end);
    }
  }
  return undefined;
}

function stringBetween(source: string, from: number, end: number, to: number): LenientString {
  const text = source.slice(from, end);
  return { text: /["\\\n\r\t]/.test(text) ? readEscapes(text) : text, to };
}

/** Reads escapes; what JSON has no escape for stands for itself. */
function readEscapes(text: string): string {
  const escaped = text
    .replace(/\\(?:u[\da-f]{4}|[^u]|u|$)|"/gi, (found) =>
      /^\\(?:u[\da-f]{4}|["\\/bfnrt])$/i.test(found) ? found : `\\${found}`,
    )
    .replace(/[\n\r\t]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  try {
    const read: unknown = JSON.parse(`"${escaped}"`);
    return typeof read === 'string' ? read : text;
  } catch {
    return text;
  }
}
