import type { StartTag } from './markup.ts';

const bounds = /<(\/?)(?:[\w-]{1,20}:)?(item|entry|author|contributor|image|source|textinput)(?=[\s/>])/gi;

/**
 * Whether an element with titles and links of its own has lost its end tag: another of its name, or the end of the
 * item around it, comes first. One that the end of the text cut off has not.
 */
export function hasLostEnd(source: string, { name, to }: StartTag): boolean {
  const own = name.slice(name.indexOf(':') + 1).toLowerCase();
  bounds.lastIndex = to;
  for (let bound = bounds.exec(source); bound; bound = bounds.exec(source)) {
    const [, slash, found = ''] = bound;
    if (found.toLowerCase() === own) return slash === '';
    if (/^(?:item|entry)$/i.test(found)) return true;
  }
  return false;
}
