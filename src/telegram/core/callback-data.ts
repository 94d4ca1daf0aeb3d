/** Raised whenever the meaning of buttons changes; buttons of another version are answered as out of date. */
const version = '1';
const maximumBytes = 64;

/** One argument of a button: how it is written into callback data, and read back from what anyone may have forged. */
export interface Arg<Value> {
  encode(value: Value): string;
  decode(text: string): Value | undefined;
}

export const integer: Arg<number> = {
  encode: (value) => value.toString(36),
  decode(text) {
    if (!/^-?[0-9a-z]{1,11}$/.test(text)) return undefined;
    const value = Number.parseInt(text, 36);
    return Number.isSafeInteger(value) ? value : undefined;
  },
};

export const choice = <const Value extends string>(values: readonly Value[]): Arg<Value> => ({
  encode: (value) => value,
  decode: (text) => values.find((value) => value === text),
});

/** A name without colons: a topic's id, a zone. */
export const word: Arg<string> = {
  encode: (value) => value,
  decode: (text) => (/^[\w/+.-]{1,40}$/.test(text) ? text : undefined),
};

/** A list of ids in equal widths, so that no separators are needed: the width, then the digits of each. */
export const ids: Arg<readonly number[]> = {
  encode: (values) => encodeIds(values, 50),
  decode(text) {
    if (!/^[1-9a-b][0-9a-z]*$/.test(text)) return undefined;
    const width = Number.parseInt(text.charAt(0), 36);
    if ((text.length - 1) % width !== 0) return undefined;
    const values: number[] = [];
    for (let at = 1; at < text.length; at += width) {
      values.push(Number.parseInt(text.slice(at, at + width), 36));
    }
    return values.every(Number.isSafeInteger) ? values : undefined;
  },
};

/** As many of the ids as fit, from the first on. */
export function encodeIds(values: readonly number[], maximumCharacters: number): string {
  const digits = values.map((id) => id.toString(36));
  const width = Math.max(1, ...digits.map((id) => id.length));
  const room = Math.floor((maximumCharacters - 1) / width);
  return (
    width.toString(36) +
    digits
      .slice(0, room)
      .map((id) => id.padStart(width, '0'))
      .join('')
  );
}

/** A kind of button: its short name on the wire and its arguments. */
export interface Action<Values extends readonly unknown[]> {
  readonly wire: string;
  data(...values: Values): string;
  parse(parts: readonly string[]): Values | undefined;
}

export function action<Values extends readonly unknown[]>(
  wire: string,
  ...args: { readonly [Index in keyof Values]: Arg<Values[Index]> }
): Action<Values> {
  return {
    wire,
    data(...values) {
      const data = [version, wire, ...args.map((arg, index) => arg.encode(values[index]))].join(':');
      if (Buffer.byteLength(data) > maximumBytes)
        throw new Error(`the data of button ${wire} is over 64 bytes`);
      return data;
    },
    parse(parts) {
      if (parts.length !== args.length) return undefined;
      const values = args.map((arg, index) => arg.decode(parts[index] ?? ''));
      // Each Arg gives back the type it takes; the compiler does not follow a tuple through `map`.
      return values.includes(undefined) ? undefined : (values as unknown as Values);
    },
  };
}

/** Splits callback data into the action's wire name and its arguments; undefined for another version or a forgery. */
export function readCallback(data: string): { wire: string; parts: readonly string[] } | undefined {
  if (Buffer.byteLength(data) > maximumBytes) return undefined;
  const [dataVersion, wire, ...parts] = data.split(':');
  return dataVersion === version && wire ? { wire, parts } : undefined;
}

/** Names a text in callback data where the text itself would not fit: seven characters, the same every time. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}
