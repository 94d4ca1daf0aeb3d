import { BotApiError, badRequest } from './errors.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads members of a JSON object with the words Telegram refuses a wrong one in. */
export interface Fields {
  requiredText(name: string): string;
  text(name: string): string;
  flag(name: string): boolean;
  integer(name: string): number;
  array(name: string): readonly unknown[];
  object(name: string): JsonObject | undefined;
  has(name: string): boolean;
}

export function fieldsOf(object: JsonObject): Fields {
  const missing = (name: string): BotApiError => badRequest(`Can't find field "${name}"`);
  const wrong = (name: string, type: string): BotApiError =>
    badRequest(`Field "${name}" must be of type ${type}`);
  const given = (name: string): unknown => object[name] ?? undefined;

  const text = (name: string): string => {
    const value = given(name);
    if (value === undefined) return '';
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') throw wrong(name, 'String');
    return value;
  };
  return {
    text,
    requiredText(name) {
      if (given(name) === undefined) throw missing(name);
      return text(name);
    },
    flag(name) {
      const value = given(name);
      if (value === undefined) return false;
      if (typeof value !== 'boolean') throw wrong(name, 'Boolean');
      return value;
    },
    integer(name) {
      const value = given(name);
      if (value === undefined) throw missing(name);
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isInteger(number)) throw wrong(name, 'Number');
      return number;
    },
    array(name) {
      const value = given(name);
      if (value === undefined) return [];
      if (!Array.isArray(value)) throw wrong(name, 'Array');
      return value;
    },
    object(name) {
      const value = given(name);
      if (value === undefined) return undefined;
      if (!isObject(value)) throw wrong(name, 'Object');
      return value;
    },
    has: (name) => given(name) !== undefined,
  };
}

/** Puts what was being read before the problem, as in "can't parse inline keyboard button: …". */
export function within<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BotApiError)) throw error;
    const problem = error.message.replace(/^Bad Request: /, '');
    throw badRequest(`can't parse ${what}: ${problem.charAt(0).toUpperCase()}${problem.slice(1)}`);
  }
}
