import { plainParagraphs, plainText } from './plain-text.ts';

const maximumSummary = 4000;
/** A description of this length in several paragraphs is the article itself. */
const fullTextLength = 1200;
const fullTextParagraphs = 3;

/** What blog software and newsletters put under every summary. */
const footers = [
  /\s*The post .{1,300}? (?:appeared first on|first appeared on) .{1,200}$/s,
  /\s*(?:\[(?:…|\.\.\.|&hellip;)\]|(?:Continue reading|Read more|Read the full (?:story|article)|Weiterlesen|Lire la suite|Leer más)\b.{0,150})$/is,
];

/** The texts of an item: what sums it up, as plain text, and the whole of it as HTML where the feed carries that. */
export function readTexts(texts: { readonly summary?: string; readonly content?: string }): {
  readonly summary?: string;
  readonly contentHtml?: string;
} {
  const { summary: summaryHtml, content } = texts;
  const summary = summaryHtml === undefined ? '' : plainText(summaryHtml);
  const isWhole = content === undefined && summaryHtml !== undefined && isFullText(summaryHtml, summary);
  const contentHtml = isWhole ? summaryHtml : content;
  const text = footers.reduce((rest, footer) => rest.replace(footer, ''), shorten(summary)).trim();
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
