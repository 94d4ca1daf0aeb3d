import { z } from 'zod';

/** How one JSON column is written and read back; what does not parse is a bug or a damaged database. */
export interface JsonColumn<T> {
  read(text: string): T;
  write(value: T): string;
}

const remembered = 500;
const rememberedLength = 2000;

/**
 * A JSON column. Equal texts are parsed once while they stay in use: most chats share a handful of settings.
 */
export function jsonColumn<T>(schema: z.ZodType<T>): JsonColumn<T> {
  const parsed = new Map<string, T>();
  return {
    read: (text) => {
      const known = parsed.get(text);
      if (known !== undefined) return known;
      const value = schema.parse(JSON.parse(text));
      if (text.length > rememberedLength) return value;
      if (parsed.size >= remembered) parsed.clear();
      parsed.set(text, value);
      return value;
    },
    write: (value) => JSON.stringify(value),
  };
}

export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

export const strings = jsonColumn(list(z.string()));

export const toDate = (milliseconds: number): Date => new Date(milliseconds);
export const toOptionalDate = (milliseconds: number | null): Date | undefined =>
  milliseconds === null ? undefined : new Date(milliseconds);
export const toOptional = <T>(value: T | null): T | undefined => value ?? undefined;
export const fromDate = (date: Date | undefined): number | null => date?.getTime() ?? null;
export const flag = (value: boolean): number => (value ? 1 : 0);

/** A text column with a fixed set of values. */
export function oneOf<const T extends string>(values: readonly T[]): (text: string) => T {
  const known = new Map<string, T>(values.map((value) => [value, value]));
  return (text) => {
    const value = known.get(text);
    if (value === undefined) throw new Error(`Unexpected value in the database: ${text}`);
    return value;
  };
}
