import { decodeHTMLAttribute } from 'entities';
import { scanMarkup } from './markup.ts';
import { mendMojibake } from './windows-1252.ts';

/** Elements whose inside is not text for people. */
const silentElements = new Set(['script', 'style', 'applet']);

/** Elements that end a line. */
const blockElements = new Set(
  (
    'address article aside blockquote br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hr li main nav ol p pre section summary table td th tr ul'
  ).split(' '),
);

/** Elements that stand for themselves; with them alone a text is already markup. */
const voidElements = new Set(['br', 'hr', 'img', 'wbr']);

const inlineElements = new Set(
  (
    'a abbr acronym audio b bdi bdo big button caption center cite code col colgroup data del dfn em embed font i ' +
    'iframe img input ins kbd label legend mark meter noscript object option picture q rp rt ruby s samp script ' +
    'select small source span strike strong style sub sup svg tbody textarea tfoot thead time tt u var video wbr'
  ).split(' '),
);

const isHtmlElement = (name: string): boolean => inlineElements.has(name) || blockElements.has(name);

/** The text of HTML on one line: tags and what is not for people gone, character references read, space collapsed. */
export const plainText = (html: string): string => collapse(textOf(html));

/** The paragraphs of HTML as plain text. */
export const plainParagraphs = (html: string): string[] =>
  textOf(html).split(blockBreak).map(collapse).filter(Boolean);

/** Stands between blocks until the text is read; decoding leaves no other. */
const blockBreak = '\u000b';

function textOf(html: string): string {
  if (!html.includes('<')) return mendMojibake(decodeReferences(html));
  const parts: string[] = [];
  let silent: string | undefined;
  const add = (from: number, to: number): void => {
    if (silent === undefined) parts.push(html.slice(from, to));
  };
  scanMarkup(html, {
    text: add,
    cdata: add,
    open(tag) {
      if (silent !== undefined) return;
      const name = tag.name.toLowerCase();
      if (!tag.isWhole && !isHtmlElement(name)) add(tag.from, tag.to);
      else if (silentElements.has(name) && !tag.isEmpty) silent = name;
      else if (blockElements.has(name)) parts.push(blockBreak);
    },
    close(name) {
      const closed = name.toLowerCase();
      if (closed === silent) silent = undefined;
      else if (silent === undefined && blockElements.has(closed)) parts.push(blockBreak);
    },
  });
  return mendMojibake(decodeReferences(parts.join('')));
}

/**
 * Reads character references, also those without a semicolon where nothing follows that makes them a word or a
 * parameter of an address: `&amp ` and `&#8217s`, but not `&copying` and `&copy=1`.
 */
export const decodeReferences = (text: string): string => decodeHTMLAttribute(text);

/** Control characters and others that only hide or reorder text; joiners and marks that scripts need stay. */
const invisible = /(?!\s)\p{Cc}|[\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

function collapse(text: string): string {
  return text
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,30};)/;

/**
 * Whether a title that nobody declared to be HTML is HTML all the same: it has a character reference, an end tag
 * or a void tag, and no tag that HTML does not have. `List<T>` and `1 < 2` are text.
 */
export function looksLikeHtml(text: string): boolean {
  const { opened, closed, foreign } = countTags(text);
  return !foreign && (closed || opened.some((name) => voidElements.has(name)) || reference.test(text));
}

/** The same of a longer text, which is HTML more often than not: any tag that HTML has will do. */
export function containsHtml(text: string): boolean {
  const { opened, closed } = countTags(text);
  return opened.length > 0 || closed || reference.test(text);
}

/** The HTML elements opened in a text, whether any is closed, and whether there are tags of other kinds. */
function countTags(text: string): { opened: string[]; closed: boolean; foreign: boolean } {
  const opened = new Set<string>();
  let closed = false;
  let foreign = false;
  if (text.includes('<')) {
    scanMarkup(text, {
      text() {},
      cdata() {},
      open(tag) {
        const name = tag.name.toLowerCase();
        if (!isHtmlElement(name)) foreign = true;
        else if (tag.isWhole) opened.add(name);
      },
      close(name) {
        if (isHtmlElement(name.toLowerCase())) closed = true;
        else foreign = true;
      },
    });
  }
  return { opened: [...opened], closed, foreign };
}

export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
