import { describe, expect, it } from 'vitest';
import { readableItem, readItem } from '../../src/articles/read-item.ts';

const text =
  'The authority has fined a telecoms company for selling the location of its customers without asking them.';
const html = `<html lang="en"><head><title>A headline</title><meta property="article:published_time" content="2020-01-01"></head><body><h1>A headline</h1><p>${text}</p><p>The company said on Friday that it would appeal.</p></body></html>`;

const read = (item: Record<string, unknown>) => readItem(readableItem.parse({ id: '1', ...item }));

describe('readItem', () => {
  it('reads a page', () => {
    expect(read({ html, url: 'https://a.example/x' })).toMatchObject({
      kind: 'read',
      page: {
        title: 'A headline',
        publishedLocal: '2020-01-01',
        language: 'en',
        canonicalUrl: 'https://a.example/x',
      },
    });
  });

  it('reads a text with the markup of a feed as its readers would', () => {
    const summary = `<img src="https://a.example/x.jpg" alt="A mast" style="display: block"><p>${text}</p>\n<p>It will appeal.</p>`;
    const reading = read({ title: 'Fine for a telecoms company', text: summary });
    expect(reading).toMatchObject({ page: { text: `${text}\n\nIt will appeal.` } });
    // A summary may be cut off anywhere.
    expect(
      read({ title: 'Fine for a telecoms company', text: '<img src="https://a.example/x' }),
    ).toMatchObject({
      kind: 'read',
      page: { title: 'Fine for a telecoms company', text: '' },
    });
  });

  it('believes what is said of a page more than the page', () => {
    const given = {
      title: 'Another',
      publishedAt: '2024-05-06T07:08:09+02:00',
      lang: 'de-AT',
      outlet: 'Outlet',
    };
    expect(read({ html, ...given })).toMatchObject({
      page: {
        title: 'Another',
        publishedLocal: '2024-05-06T07:08:09+02:00',
        publishedAt: new Date('2024-05-06T05:08:09Z'),
        language: 'de',
        siteName: 'Outlet',
      },
    });
  });

  it('takes a text for the article', () => {
    expect(read({ text, title: 'A headline' })).toMatchObject({
      page: { title: 'A headline', text, completeness: 'full' },
    });
  });

  it('takes a headline alone for a summary without text', () => {
    expect(read({ title: 'The authority has fined a telecoms company' })).toMatchObject({
      page: {
        title: 'The authority has fined a telecoms company',
        text: '',
        language: 'en',
        completeness: 'summary',
      },
    });
  });

  it('ignores a date that is none', () => {
    expect(read({ text, title: 'T', publishedAt: 'last week' })).not.toHaveProperty(
      'page.publishedAt',
      expect.anything(),
    );
  });

  it('says what is missing', () => {
    expect(read({ text: '' })).toEqual({
      kind: 'unreadable',
      problem: 'The item has neither a page nor a text.',
    });
  });

  it('refuses fields of another type', () => {
    expect(() => read({ html: 4 })).toThrow();
  });
});
