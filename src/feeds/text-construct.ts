import { decodeHTMLStrict } from 'entities';
import { containsHtml, decodeReferences, escapeMarkup, looksLikeHtml, plainText } from './plain-text.ts';

/** A piece of what stands inside a title, summary or content element. */
export interface Piece {
  readonly kind: 'text' | 'cdata' | 'tag';
  /** As in the source; character references of the XML unread. */
  readonly source: string;
}

export interface TextConstruct {
  readonly pieces: readonly Piece[];
  /** The attributes Atom gives such elements. */
  readonly type?: string;
  readonly mode?: string;
  /** Reads the references the document itself declares. */
  readonly expandEntities: (text: string) => string;
}

type Form = 'plain' | 'html' | 'markup' | 'base64' | 'unsaid';

/** A summary or content as HTML, whatever form it came in. */
export const htmlOf = (construct: TextConstruct): string => toHtml(construct, containsHtml);

function toHtml(construct: TextConstruct, isHtml: (text: string) => boolean): string {
  const form = formOf(construct);
  const { pieces } = construct;
  const hasTags = pieces.some(({ kind }) => kind === 'tag');
  if (form === 'markup' || (hasTags && form !== 'base64')) return inlineHtml(construct, form);
  const text = decoded(construct);
  if (form === 'base64') return fromBase64(text);
  if (form === 'plain') return escapeMarkup(text);
  return form === 'html' || isHtml(text) ? text : escapeMarkup(text);
}

const longestTitle = 500;

/** A title as one line of plain text. */
export function titleOf(construct: TextConstruct): string {
  const title = plainText(toHtml(construct, looksLikeHtml));
  // Escaped once too often: nobody means to print `&#8217;` in a headline.
  const isOverEscaped =
    formOf(construct) === 'unsaid' && /&(?:#\d{2,6}|#x[\da-f]{2,5}|amp|quot|apos|nbsp);/i.test(title);
  const read = isOverEscaped ? decodeHTMLStrict(title) : title;
  return read.length <= longestTitle ? read : `${read.slice(0, longestTitle).replace(/\s+\S*$/, '')}…`;
}

function formOf({ type = '', mode = '' }: TextConstruct): Form {
  const media = type.toLowerCase().replace(/;.*/, '').trim();
  switch (mode.toLowerCase()) {
    case 'base64':
      return 'base64';
    case 'xml':
      return media === 'text/plain' || media === '' ? 'unsaid' : media === 'text/html' ? 'html' : 'markup';
  }
  if (media === '') return 'unsaid';
  if (media === 'html' || media === 'text/html') return 'html';
  if (media === 'text' || media === 'plain' || media === 'text/plain') return 'plain';
  if (media === 'xhtml' || media.endsWith('+xml') || media.endsWith('/xml')) return 'markup';
  return media.startsWith('text/') ? 'unsaid' : media.includes('/') ? 'base64' : 'unsaid';
}

const decoded = ({ pieces, expandEntities }: TextConstruct): string =>
  pieces
    .map(({ kind, source }) => (kind === 'cdata' ? source : decodeReferences(expandEntities(source))))
    .join('')
    // A section inside another, or escaped.
    .replace(/<!\[CDATA\[(.*?)(?:\]\]>|$)/gs, '$1')
    .replace(/\]\]>\s*$/, '')
    .trim();

const escapedTag = /&(?:lt|#60|#x3c);[a-z/!]/i;

/** Markup written straight into the XML is HTML as it stands; text beside it may be escaped HTML nonetheless. */
function inlineHtml({ pieces, expandEntities }: TextConstruct, form: Form): string {
  return pieces
    .map(({ kind, source }) => {
      if (kind === 'tag') return source;
      if (kind === 'cdata') return form === 'markup' ? escapeMarkup(source) : source;
      const text = expandEntities(source);
      return form !== 'markup' && escapedTag.test(text) ? decodeHTMLStrict(text) : text;
    })
    .join('')
    .trim();
}

function fromBase64(text: string): string {
  const packed = text.replace(/[ \t\r\n]+/g, '');
  if (!/^[\w+/-]*={0,2}$/.test(packed)) return escapeMarkup(text);
  const unpacked = Buffer.from(packed, 'base64').toString('utf8');
  return unpacked.includes('\ufffd') ? escapeMarkup(text) : unpacked;
}
