import { pattern } from '../../shared/pattern.ts';
import { nameWords } from '../page/clutter.ts';
import type { PageElement } from '../page/tree.ts';

/** The element around a line that its outlet marks as a byline. */
export function signingElement(element: PageElement): PageElement | undefined {
  if (isQuoted(element)) return undefined;
  let at: PageElement | undefined = element;
  for (let level = 0; at && level < 3; level += 1, at = at.parent) {
    if (marksAuthor(at)) return at;
  }
  return element.children.find(
    (child): child is PageElement => typeof child !== 'string' && marksAuthor(child),
  );
}

/** Who is quoted signs the quotation, not the article. */
function isQuoted(element: PageElement): boolean {
  let at: PageElement | undefined = element;
  for (let level = 0; at && level < 5; level += 1, at = at.parent) {
    if (at.tag === 'blockquote' || at.tag === 'figure') return true;
  }
  return false;
}

/** Whether microdata or RDFa call an element the author. */
export const declaresAuthor = ({ attributes: { itemprop, property } }: PageElement): boolean =>
  /\b(?:author|creator)\b/.test(`${itemprop} ${property}`);

const authorWords = pattern()`
  \b(?:byline|by line|writ(?:ten|e) by|authors?|writer|reporter|contributor|creator|origins|autor(?:a|es|en|in|i|zy)?|auteurs?
    |autore|firma|journaliste|redacteur|skribent|forfatter|schrijver|toimittaja|szerzok?|yazar|muhabir|penulis|pewarta
    |wartawan|syntaktis|tacgia)\b
`;

function marksAuthor(element: PageElement): boolean {
  const { rel } = element.attributes;
  if (rel !== undefined && /\bauthor\b/.test(rel)) return true;
  if (declaresAuthor(element)) return true;
  const words = nameWords(element);
  if (!authorWords.test(words)) return false;
  return /\bname\b/.test(words) || !/\b(?:box|bio|about|related|more|image|avatar|card|cards)\b/.test(words);
}
