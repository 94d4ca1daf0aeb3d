import { decodeXML } from 'entities';

const escapedRoot = /&lt;(?:rss|feed|rdf:rdf)(?:\s|&gt;)/i;
const longestPreface = 20_000;

/**
 * The feed that a document holds as text: a service answered with it as a string, or a browser saved the page it
 * shows feeds as. Undefined where people have text to read before it, as in a lesson on feeds.
 */
export function unescapeFeed(text: string): string | undefined {
  const at = text.slice(0, longestPreface).search(escapedRoot);
  if (at === -1) return undefined;
  const preface = text
    .slice(0, at)
    .replace(/<head\b.*?<\/head>/is, '')
    .replace(/<[^<>]*>|&lt;[?!].*?&gt;/gs, '');
  return preface.trim() === '' ? decodeXML(text.slice(at)) : undefined;
}
