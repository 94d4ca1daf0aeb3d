import { withoutFooters } from '../shared/blog-footers.ts';
import { plainParagraphs, plainText } from './plain-text.ts';

const maximumSummary = 4000;
/** A description of this length in several paragraphs is the article itself. */
const fullTextLength = 1200;
const fullTextParagraphs = 3;

/** The texts of an item: what sums it up, as plain text, and the whole of it as HTML where the feed carries that. */
export function readTexts(texts: { readonly summary?: string; readonly content?: string }): {
  readonly summary?: string;
  readonly contentHtml?: string;
} {
  const { summary: summaryHtml, content } = texts;
  const summary = summaryHtml === undefined ? '' : plainText(summaryHtml);
  const isWhole = content === undefined && summaryHtml !== undefined && isFullText(summaryHtml, summary);
  const contentHtml = isWhole ? summaryHtml : content;
  const text = withoutFooters(shorten(summary)).trim();
  return { ...(text && { summary: text }), ...(contentHtml?.trim() && { contentHtml }) };
}

function isFullText(html: string, text: string): boolean {
  if (text.length < fullTextLength) return false;
  return plainParagraphs(html).length >= fullTextParagraphs;
}

/** Cuts a long text after a sentence. */
function shorten(text: string): string {
  if (text.length <= maximumSummary) return text;
  const cut = text.slice(0, maximumSummary);
  const end = Math.max(
    cut.lastIndexOf('. '),
    cut.lastIndexOf('。'),
    cut.lastIndexOf('! '),
    cut.lastIndexOf('? '),
  );
  return end > maximumSummary / 2 ? cut.slice(0, end + 1) : cut.slice(0, cut.lastIndexOf(' '));
}
