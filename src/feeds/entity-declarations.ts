import { decodeHTMLStrict } from 'entities';

const declaration = /<!ENTITY\s+([\w.-]{1,64})\s+(?:"([^"]{0,500})"|'([^']{0,500})')\s*>/g;
const maximumExpansion = 1_000_000;

/**
 * Reads the entities a DOCTYPE declares as plain text. One that refers to another is left alone, and so are
 * external ones; what all references together may grow to is limited.
 */
export function readEntities(subset: string): (text: string) => string {
  const values = new Map<string, string>();
  for (const [, name = '', double, single] of subset.matchAll(declaration)) {
    const value = decodeHTMLStrict(double ?? single ?? '');
    if (!/[&%<]/.test(value) && values.size < 256 && !values.has(name)) values.set(name, value);
  }
  if (values.size === 0) return (text) => text;
  let left = maximumExpansion;
  return (text) =>
    text.replace(/&([\w.-]{1,64});/g, (reference, name: string) => {
      const value = values.get(name);
      if (value === undefined || value.length > left) return reference;
      left -= value.length;
      return value;
    });
}
