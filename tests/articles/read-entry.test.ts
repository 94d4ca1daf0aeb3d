import { describe, expect, it } from 'vitest';
import { readEntry } from '../../src/articles/read-entry.ts';
import { readPage } from '../../src/articles/read-page.ts';
import type { Entry } from '../../src/domain/feed.ts';

const paragraph =
  'The commission has opened proceedings against a marketplace over how it ranks its own goods above those of others.';
const publishedAt = new Date('2024-02-19T09:30:00Z');

const entryOf = (parts: Partial<Entry> = {}): Entry => ({
  guid: 'a-1',
  url: 'https://outlet.example/proceedings',
  title: 'Commission opens proceedings against a marketplace',
  authors: [],
  publishedAt,
  ...parts,
});

const pageOf = (body: string) =>
  readPage(
    `<html lang="en"><head><title>Commission opens proceedings</title><meta property="og:site_name" content="Outlet"></head><body><article><h1>Commission opens proceedings</h1><p class="byline">By Ada Brandt</p>${body}</article></body></html>`,
    { url: 'https://outlet.example/proceedings' },
  );

describe('readEntry', () => {
  it('reads the full text a feed carries, without what the feed adds', () => {
    const entry = entryOf({
      contentHtml: `<figure><img src="a.jpg"><figcaption>The building</figcaption></figure><p>${paragraph}</p>${`<p>${paragraph}</p>`.repeat(9)}<h2>Next steps</h2><ul><li>A hearing in May</li></ul><p>The post <a href="#">Commission opens proceedings</a> appeared first on <a href="#">Outlet</a>.</p>`,
      authors: ['Ada Brandt, Joris Vandermeer'],
    });
    const page = readEntry(entry);
    expect(page).toMatchObject({
      completeness: 'full',
      byline: ['Ada Brandt', 'Joris Vandermeer'],
      publishedAt,
      language: 'en',
    });
    expect(page.text).not.toMatch(/building|appeared first/);
    expect(page.blocks.slice(-2)).toEqual([
      { kind: 'heading', text: 'Next steps' },
      { kind: 'list-item', text: 'A hearing in May' },
    ]);
  });

  it('calls a summary a summary', () => {
    expect(readEntry(entryOf({ summary: paragraph }))).toMatchObject({
      completeness: 'summary',
      text: paragraph,
    });
  });

  it('calls a text that breaks off a summary however long it is', () => {
    const contentHtml = `${`<p>${paragraph}</p>`.repeat(12)}<p>The marketplace said on Monday that it […]</p>`;
    expect(readEntry(entryOf({ contentHtml })).completeness).toBe('summary');
  });

  it('prefers the page to a summary, and the feed to the page about the headline and the time', () => {
    const page = readEntry(entryOf({ summary: 'Short.' }), {
      page: pageOf(`<p>${paragraph}</p><p>${paragraph} Again.</p>`),
    });
    expect(page).toMatchObject({
      title: 'Commission opens proceedings against a marketplace',
      byline: ['Ada Brandt'],
      siteName: 'Outlet',
      publishedAt,
      completeness: 'full',
    });
    expect(page.text).toContain('Again.');
  });

  it('falls back on the summary behind a paywall, and says so', () => {
    const summary = `${paragraph} It could be fined up to a tenth of its yearly revenue, which was 31 billion euros in 2023, and has to answer by June.`;
    const wall = pageOf(
      '<p>The commission has opened proceedings.</p><p>Subscribe to continue reading this article.</p>',
    );
    expect(readEntry(entryOf({ summary }), { page: wall })).toMatchObject({
      completeness: 'paywalled',
      text: summary,
    });
  });

  it('falls back on the summary when the page cannot be read', () => {
    const page = readPage('<title>Just a moment...</title>');
    expect(readEntry(entryOf({ summary: paragraph }), { page })).toMatchObject({
      completeness: 'summary',
      text: paragraph,
    });
  });

  it('keeps the whole text of the feed when the page shows less', () => {
    const contentHtml = `<p>${paragraph}</p>`.repeat(12);
    const page = readEntry(entryOf({ contentHtml }), {
      page: pageOf(`<p>${paragraph}</p><p>And a line of its own.</p>`),
    });
    expect(page.blocks).toHaveLength(12);
  });

  it('takes the language of the feed where the text is too short to tell', () => {
    expect(readEntry(entryOf({ title: 'Urteil', summary: 'Ja.' }), { language: 'de' }).language).toBe('de');
  });

  it('reads an entry that is only a headline', () => {
    expect(readEntry({ guid: 'x', title: 'Fish &amp; chips', authors: [] })).toMatchObject({
      title: 'Fish & chips',
      text: '',
      blocks: [],
      completeness: 'summary',
    });
  });
});
