import { badRequest } from './errors.ts';

export interface Upload {
  readonly fileName: string;
  readonly mimeType: string;
  readonly content: Buffer;
}

/** The arguments of one call. As at Telegram, every value is a string, whatever form the request had. */
export interface Parameters {
  readonly values: ReadonlyMap<string, string>;
  /** Empty when absent. */
  text(name: string): string;
  has(name: string): boolean;
  /** Absent or not a number gives the fallback; the rest is clamped. */
  integer(name: string, fallback: number, least?: number, most?: number): number;
  flag(name: string): boolean;
  /** The parsed JSON value, or undefined when absent. */
  json(name: string, what: string): unknown;
  upload(name: string): Upload | undefined;
}

export function createParameters(
  values: ReadonlyMap<string, string>,
  uploads: ReadonlyMap<string, Upload> = new Map(),
): Parameters {
  const text = (name: string): string => values.get(name) ?? '';
  return {
    values,
    text,
    has: (name) => text(name) !== '',
    integer(name, fallback, least = -Number.MAX_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER) {
      const value = text(name).trim();
      const number = /^-?\d+$/.test(value) ? Number(value) : fallback;
      return Math.min(most, Math.max(least, number));
    },
    flag: (name) => ['true', 'yes', '1'].includes(text(name).trim().toLowerCase()),
    json(name, what) {
      const value = text(name);
      if (value === '') return undefined;
      try {
        return JSON.parse(value);
      } catch {
        throw badRequest(`can't parse ${what} JSON object`);
      }
    },
    upload: (name) => uploads.get(name),
  };
}

/** Turns the members of a JSON body into Telegram's string arguments. */
export function valuesOf(body: unknown): Map<string, string> {
  const values = new Map<string, string>();
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return values;
  for (const [name, value] of Object.entries(body)) {
    if (value === null || value === undefined) continue;
    values.set(name.toLowerCase(), typeof value === 'string' ? value : JSON.stringify(value));
  }
  return values;
}
