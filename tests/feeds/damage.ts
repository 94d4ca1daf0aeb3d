/** A way in which real feeds break. `pick` decides deterministically which places are hit. */
export interface Damage {
  readonly name: string;
  apply(feed: string, pick: Pick): Uint8Array;
}

/** True for about one in `oneIn` calls, always the same ones for a seed. */
export type Pick = (oneIn: number) => boolean;

export function createPick(seed: number): Pick {
  let state = seed + 1;
  return (oneIn) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % oneIn === 0;
  };
}

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const latin1 = (text: string): Uint8Array =>
  Buffer.from(text.replace(/[^\p{ASCII}\u00a0-\u00ff]/gu, '?'), 'latin1');

/** Cuts inside the item around a share of the whole. */
function cutAt(feed: string, share: number, marker: string): string {
  const from = feed.indexOf(marker, Math.floor(feed.length * share));
  return feed.slice(0, from === -1 ? Math.floor(feed.length * share) : from + marker.length);
}

const declareAs = (feed: string, charset: string): string =>
  feed.replace(/^<\?xml.*?\?>/, `<?xml version="1.0" encoding="${charset}"?>`);

const some = (
  feed: string,
  pattern: RegExp,
  oneIn: number,
  pick: Pick,
  by: string | ((found: string) => string),
) => feed.replace(pattern, (found) => (pick(oneIn) ? (typeof by === 'string' ? by : by(found)) : found));

export const damages: readonly Damage[] = [
  { name: 'cut between two items', apply: (feed) => utf8(cutAt(feed, 0.6, '</item>').replace(/$/, '')) },
  { name: 'cut in a title', apply: (feed) => utf8(cutAt(feed, 0.7, '<title>').concat('The first wor')) },
  { name: 'cut inside a tag', apply: (feed) => utf8(cutAt(feed, 0.5, '<li')) },
  {
    name: 'cut inside a character',
    apply: (feed) => {
      const bytes = utf8(feed);
      return bytes.subarray(0, bytes.lastIndexOf(0xe2) + 2);
    },
  },
  { name: 'declared latin-1, written in UTF-8', apply: (feed) => utf8(declareAs(feed, 'iso-8859-1')) },
  { name: 'declared UTF-16, written in UTF-8', apply: (feed) => utf8(declareAs(feed, 'utf-16')) },
  { name: 'declared in a charset nobody knows', apply: (feed) => utf8(declareAs(feed, 'x-house-style')) },
  { name: 'declared UTF-8, written in latin-1', apply: (feed) => latin1(declareAs(feed, 'utf-8')) },
  {
    name: 'UTF-8 with bytes of windows-1252 in it',
    apply: (feed, pick) =>
      Buffer.concat(feed.split(/(?=[é’])/).map((part) => (pick(3) ? latin1(part) : utf8(part)))),
  },
  { name: 'bare ampersands', apply: (feed) => utf8(feed.replace(/&amp;(?![a-z#])/g, '&')) },
  {
    name: 'entities XML does not have',
    apply: (feed) => utf8(feed.replace(/é/g, '&eacute;').replace(/’/g, '&rsquo;').replace(/€/g, '&euro;')),
  },
  { name: 'control characters', apply: (feed, pick) => utf8(some(feed, / /g, 9, pick, ' \u000b\u0008')) },
  {
    name: 'zero bytes',
    apply: (feed, pick) => utf8(some(feed, /[a-z] /g, 9, pick, (found) => `${found}\u0000`)),
  },
  {
    name: 'a warning of PHP before the prolog',
    apply: (feed) =>
      utf8(`<br />\n<b>Warning</b>: Undefined index: page in <b>/www/rss.php</b> on line <b>3</b>\n${feed}`),
  },
  { name: 'blank lines before the prolog', apply: (feed) => utf8(`\r\n\r\n \t${feed}`) },
  { name: 'two byte order marks', apply: (feed) => utf8(`\ufeff\ufeff${feed}`) },
  {
    name: 'a second XML declaration in the middle',
    apply: (feed, pick) =>
      utf8(some(feed, /<(item|entry)\b/g, 4, pick, (found) => `<?xml version="1.0"?>\n${found}`)),
  },
  { name: 'no XML declaration', apply: (feed) => utf8(feed.replace(/^<\?xml.*?\?>\s*/, '')) },
  { name: 'an XML declaration without its end', apply: (feed) => utf8(feed.replace('?>', '>')) },
  {
    name: 'titles without their end tags',
    apply: (feed, pick) => utf8(some(feed, /<\/title>/g, 3, pick, '')),
  },
  {
    name: 'descriptions without their end tags',
    apply: (feed, pick) => utf8(some(feed, /<\/(description|summary)>/g, 3, pick, '')),
  },
  {
    name: 'items without their end tags',
    apply: (feed, pick) => utf8(some(feed, /<\/(item|entry)>/g, 2, pick, '')),
  },
  {
    name: 'items without their start tags',
    apply: (feed, pick) => utf8(some(feed, /<(item|entry)>/g, 3, pick, '')),
  },
  {
    name: 'CDATA sections without their ends',
    apply: (feed, pick) => utf8(some(feed, /\]\]>/g, 4, pick, '')),
  },
  {
    name: 'CDATA sections without their starts',
    apply: (feed, pick) => utf8(some(feed, /<!\[CDATA\[/g, 4, pick, '')),
  },
  { name: 'HTML instead of CDATA', apply: (feed) => utf8(feed.replace(/<!\[CDATA\[|\]\]>/g, '')) },
  {
    name: 'end tags in the wrong order',
    apply: (feed, pick) =>
      utf8(
        some(feed, /<\/title>\s*<(link|id)>/g, 3, pick, (found) =>
          found.replace(/(<\/title>)(\s*<\w+>)/, '$2$1'),
        ),
      ),
  },
  {
    name: 'end tags of other elements',
    apply: (feed, pick) => utf8(some(feed, /<\/(title|link|guid)>/g, 4, pick, '</span>')),
  },
  {
    name: 'no root and no channel',
    apply: (feed) => utf8(feed.replace(/<\/?(rss|channel|feed|rdf:RDF)\b[^>]*>/g, '')),
  },
  { name: 'namespaces not declared', apply: (feed) => utf8(feed.replace(/ xmlns(:\w+)?="[^"]*"/g, '')) },
  { name: 'attributes without quotes', apply: (feed) => utf8(feed.replace(/(\w)="([^" ]*)"/g, '$1=$2')) },
  {
    name: 'attributes with half their quotes',
    apply: (feed, pick) => utf8(some(feed, /="[^"<>]*"/g, 4, pick, (found) => found.slice(0, -1))),
  },
  {
    name: 'tags in capitals',
    apply: (feed) =>
      utf8(feed.replace(/<\/?(item|title|link|description|entry|id|guid)\b/g, (tag) => tag.toUpperCase())),
  },
  {
    name: 'an angle bracket in a text',
    apply: (feed, pick) => utf8(some(feed, / (of|to|for) /g, 4, pick, ' <3 ')),
  },
  {
    name: 'a comment without its end',
    apply: (feed) => utf8(feed.replace(/<(item|entry)\b/, '<!-- cached 08:31 $&')),
  },
  {
    name: 'a page after the feed',
    apply: (feed) => utf8(`${feed}\n<script>track()</script><!-- served in 3 ms -->`),
  },
  { name: 'the feed twice over', apply: (feed) => utf8(feed + feed) },
  {
    name: 'the headers of the answer before it',
    apply: (feed) => utf8(`HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n${feed}`),
  },
  {
    name: 'a page around it',
    apply: (feed) => utf8(`<html><head><title>RSS</title></head><body>${feed}</body>`),
  },
  {
    name: 'a DOCTYPE that was left open',
    apply: (feed) =>
      utf8(feed.replace(/<(rss|feed|rdf:RDF)/, '<!DOCTYPE rss [ <!ENTITY nbsp "&#160;">\n<$1')),
  },
  {
    name: 'prefixes nobody declared on all elements',
    apply: (feed) =>
      utf8(feed.replace(/<(\/?)(rss|feed|channel|item|entry|title|link|description|id|guid)\b/g, '<$1x:$2')),
  },
  {
    name: 'namespaces of nobody',
    apply: (feed) => utf8(feed.replace(/(xmlns(:\w+)?=)"[^"]*"/g, '$1"urn:x"')),
  },
  { name: 'characters lost here and there', apply: (feed, pick) => utf8(some(feed, /./gs, 1400, pick, '')) },
  {
    name: 'characters changed here and there',
    apply: (feed, pick) => utf8(some(feed, /./gs, 1400, pick, '#')),
  },
  {
    name: 'angle brackets anywhere',
    apply: (feed, pick) => utf8(some(feed, /./gs, 900, pick, (found) => `${found}<`)),
  },
  {
    name: 'quotes anywhere',
    apply: (feed, pick) => utf8(some(feed, /./gs, 900, pick, (found) => `${found}"`)),
  },
  { name: 'any end tag lost', apply: (feed, pick) => utf8(some(feed, /<\/[\w:]+>/g, 8, pick, '')) },
  { name: 'any start tag lost', apply: (feed, pick) => utf8(some(feed, /<[a-z][^<>]*>/g, 30, pick, '')) },
  {
    name: 'any end tag twice',
    apply: (feed, pick) => utf8(some(feed, /<\/[\w:]+>/g, 8, pick, (tag) => tag + tag)),
  },
  {
    name: 'items opened twice',
    apply: (feed, pick) => utf8(some(feed, /<(item|entry)>/g, 3, pick, (tag) => tag + tag)),
  },
  {
    name: 'CDATA sections inside CDATA sections',
    apply: (feed) => utf8(feed.replace(/<!\[CDATA\[/g, '<![CDATA[$&').replace(/]]>/g, ']]>]]>')),
  },
  {
    name: 'links closed before their address',
    apply: (feed) => utf8(feed.replace(/<link>([^<]*)<\/link>/g, '<link/>$1')),
  },
  { name: 'addresses escaped twice', apply: (feed) => utf8(feed.replace(/&amp;(?=\w+=)/g, '&amp;amp;')) },
  {
    name: 'attributes written twice',
    apply: (feed) => utf8(feed.replace(/<([\w:]+) (\w+="[^"]*")/g, '<$1 $2 $2')),
  },
  {
    name: 'dates that are none',
    apply: (feed) => utf8(feed.replace(/<(pubDate|published|updated|dc:date|issued)>[^<]*/g, '<$1>soon')),
  },
  { name: 'UTF-16 without a mark', apply: (feed) => Buffer.from(feed, 'utf16le') },
  { name: 'UTF-8 read as Latin-1', apply: (feed) => utf8(utf8(feed).toString('latin1')) },
];
