import { customaryPrefix, prefixOf } from './vocabulary.ts';

/** Brings element names to the form {@link roleOf} knows: its own prefix for the namespace, all in lower case. */
export function createElementNames() {
  const declared = new Map<string, string>();

  const canonical = (name: string, defaultPrefix: string): string => {
    const colon = name.indexOf(':');
    const local = name.slice(colon + 1).toLowerCase();
    const given = name.slice(0, Math.max(colon, 0)).toLowerCase();
    const prefix =
      colon <= 0 ? defaultPrefix : (declared.get(given) ?? customaryPrefix(given) ?? `?${given}`);
    return prefix ? `${prefix}:${local}` : local;
  };

  return {
    canonical,

    /** The value of an attribute known here by its canonical name. */
    attribute(attributes: ReadonlyMap<string, string>, name: string): string | undefined {
      for (const [given, value] of attributes) if (canonical(given, '') === name) return value;
      return undefined;
    },

    /** Takes the elements of a prefix for those of feeds themselves. */
    adopt(prefix: string): void {
      declared.set(prefix.toLowerCase(), '');
    },

    /** Takes note of the namespaces a tag declares; returns the prefix that names without one have inside it. */
    declare(attributes: ReadonlyMap<string, string>, defaultPrefix: string): string {
      let prefix = defaultPrefix;
      for (const [name, value] of attributes) {
        if (name === 'xmlns') prefix = prefixOf(value) ?? '';
        else if (name.startsWith('xmlns:')) {
          const given = name.slice(6);
          declared.set(given, prefixOf(value) ?? customaryPrefix(given) ?? `?${given}`);
        }
      }
      return prefix;
    },
  };
}
