import { readLenientString } from './lenient-json-string.ts';

interface OpenList {
  readonly kind: 'list';
  readonly values: unknown[];
  /** The first key of its first object: what the others begin with, too. */
  firstKey?: string;
}

interface OpenObject {
  readonly kind: 'object';
  readonly entries: [string, unknown][];
  /** Read, but not its value yet. */
  key?: string;
}

/** No feed is as deep as this. */
const maximumDepth = 100;

const key = /"([^"\\:\n]{1,100})(?:"|(?=:))/y;
const word = /[^\s"{}[\],:]+"?/y;
const comment = /\/\*.{0,500}?\*\//sy;
/** The rest of a text whose first quote was lost. */
const rest = /[^"\n]{0,500}"(?=\s{0,100}[,}\]])/y;
const firstKeyWithin = /^[\s,]{0,100}\{?\s{0,100}["']?([\w$.-]{1,40})/;

/**
 * Reads JSON in any state for as much of it as is whole: with commas and colons too many or too few, keys and texts
 * that lost a quote, values JSON does not have, brackets that were lost or are too many, an end that never came or
 * that something follows. Time grows with the length of the text alone.
 */
export function readLenientJson(source: string): unknown {
  const stack: (OpenList | OpenObject)[] = [];
  let root: unknown;
  let position = 0;

  const add = (value: unknown): void => {
    const around = stack.at(-1);
    if (!around) root = value;
    else if (around.kind === 'list') around.values.push(value);
    else if (around.key !== undefined) {
      around.entries.push([around.key, value]);
      around.key = undefined;
    }
  };
  const close = (): void => {
    const closed = stack.pop();
    // Braces with nothing in them are some text's that strayed into a list.
    if (!closed || (stack.at(-1)?.kind === 'list' && closed.kind === 'object' && closed.entries.length === 0))
      return;
    add(closed.kind === 'list' ? closed.values : Object.fromEntries(closed.entries));
  };
  const closeTo = (depth: number): void => {
    while (stack.length > depth) close();
  };
  const beginKey = (object: OpenObject, name: string): void => {
    object.key = name;
    const list = stack.at(-2);
    if (list?.kind === 'list') list.firstKey ??= name;
  };
  const beginsLike = (list: OpenList | OpenObject | undefined, at: number): boolean =>
    list?.kind === 'list' &&
    list.firstKey !== undefined &&
    firstKeyWithin.exec(source.slice(at, at + 300))?.[1] === list.firstKey;

  const openObject = (): void => {
    const around = stack.at(-1);
    const isExpected =
      around?.kind === 'list' ? around.firstKey === undefined || beginsLike(around, position) : around?.key;
    // What was open lost its end, when this is the next object of a list further out.
    if (!isExpected) {
      const depth = [stack.length - 2, 1].find((index) => beginsLike(stack[index], position));
      if (depth !== undefined) closeTo(depth + 1);
    }
    stack.push({ kind: 'object', entries: [] });
  };

  /** A closing brace; in a list it is one too many, or the list lost its bracket. */
  const closeObject = (): void => {
    if (stack.at(-1)?.kind === 'object') close();
    else if (stack.length > 2 && !beginsLike(stack.at(-1), position + 1)) closeTo(stack.length - 2);
  };

  /** A closing bracket; in an object either that lost its brace, or the list its opening bracket. */
  const closeList = (): void => {
    const list = stack.findLastIndex(({ kind }) => kind === 'list');
    const goesOn =
      list === stack.length - 1 ? /^[\s,]{0,100}\{/ : /^(?:[\s,]{0,100}["{]|\s{0,100}\}[\s,]{0,100}\{)/;
    const isStray = list === 1 && goesOn.test(source.slice(position + 1, position + 202));
    if (list !== -1 && !isStray) closeTo(list);
  };

  /** A colon; in a list what came before it is a key, so that either a brace is missing or the list's end. */
  const takeColon = (): void => {
    const list = stack.at(-1);
    if (list?.kind !== 'list') return;
    const name = list.values.pop();
    if (typeof name !== 'string') return;
    if (stack.length === 2 || name === list.firstKey) stack.push({ kind: 'object', entries: [] });
    else close();
    const object = stack.at(-1);
    if (object?.kind === 'object') beginKey(object, name);
  };

  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = position;
    const found = pattern.exec(source) ?? undefined;
    if (found) position = pattern.lastIndex;
    return found;
  };

  /** A key, or a text; false when the source was cut off inside. */
  const takeString = (): boolean => {
    const around = stack.at(-1);
    if (around?.kind === 'object' && around.key === undefined) {
      const name = match(key)?.[1];
      if (name === undefined) position++;
      else beginKey(around, name);
      return true;
    }
    const string = readLenientString(source, position, around?.kind === 'list');
    if (!string) return false;
    add(string.text);
    position = string.to;
    return true;
  };

  const takeWord = (): void => {
    const around = stack.at(-1);
    const from = position;
    const name = match(word)?.[0].replace(/["']/g, '') ?? '';
    if (around?.kind === 'object' && around.key === undefined) beginKey(around, name);
    else if (literals.has(name)) add(literals.get(name));
    else if (!Number.isNaN(Number(name))) add(Number(name));
    else add(match(rest) ? source.slice(from, position - 1) : undefined);
  };

  while (position < source.length && stack.length < maximumDepth) {
    const character = source.charAt(position);
    if (character === '"') {
      if (!takeString()) break;
      continue;
    }
    if (/[^\s{}[\],:]/.test(character)) {
      if (!match(comment)) takeWord();
      continue;
    }
    if (character === '{') openObject();
    else if (character === '[') stack.push({ kind: 'list', values: [] });
    else if (character === '}') closeObject();
    else if (character === ']') closeList();
    else if (character === ':') takeColon();
    else if (character === ',') {
      const around = stack.at(-1);
      if (around?.kind === 'object') around.key = undefined;
    }
    position++;
    // What follows the whole is not part of it.
    if (root !== undefined) return root;
  }
  const last = stack.at(-1);
  // Of an object that was cut off, one field says nothing.
  if (last?.kind === 'object' && last.entries.length < 2 && stack.length > 1) stack.pop();
  closeTo(0);
  return root;
}

const literals: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
  ['None', null],
  ['undefined', undefined],
  ['NaN', 'NaN'],
]);
