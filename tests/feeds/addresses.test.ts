import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../src/feeds/canonical-address.ts';
import { discoverFeeds } from '../../src/feeds/discover.ts';

describe('canonicalAddress', () => {
  it.each([
    ['https://News.Example/a', 'https://news.example/a'],
    ['https://news.example:443/a', 'https://news.example/a'],
    ['https://news.example/a#top', 'https://news.example/a'],
    ['https://news.example/#!/story/1', 'https://news.example/#!/story/1'],
    ['https://news.example/a?utm_source=rss&utm_medium=feed', 'https://news.example/a'],
    ['https://news.example/a?id=7&utm_source=rss&fbclid=x', 'https://news.example/a?id=7'],
    ['https://news.example/a?at_medium=RSS&at_campaign=KARANGA', 'https://news.example/a'],
    ['https://news.example/a?ref=rss', 'https://news.example/a'],
    ['https://news.example/a?ref=main', 'https://news.example/a?ref=main'],
    ['https://news.example/a?source=42', 'https://news.example/a?source=42'],
    ['https://news.example/story?page=2', 'https://news.example/story?page=2'],
    ['https://news.example/a/', 'https://news.example/a'],
    ['https://news.example/', 'https://news.example/'],
    ['https://news.example', 'https://news.example/'],
    ['https://news.example/a/index.html', 'https://news.example/a'],
    ['https://news.example/a/amp/', 'https://news.example/a'],
    ['https://news.example/a/amp', 'https://news.example/a'],
    ['https://news.example/a?amp=1', 'https://news.example/a'],
    ['https://news.example/amplifier', 'https://news.example/amplifier'],
    ['https://amp.news.example/a', 'https://www.news.example/a'],
    ['https://m.news.example/a', 'https://www.news.example/a'],
    ['https://mobile.news.example/a', 'https://www.news.example/a'],
    ['https://m.example/a', 'https://m.example/a'],
    ['https://en.m.wikipedia.org/wiki/Privacy', 'https://en.wikipedia.org/wiki/Privacy'],
    ['https://www.google.com/amp/s/news.example/a', 'https://news.example/a'],
    ['https://news-example.cdn.ampproject.org/c/s/news.example/a', 'https://news.example/a'],
    ['https://www.google.com/url?sa=t&url=https%3A%2F%2Fnews.example%2Fa', 'https://news.example/a'],
    ['https://user:secret@news.example/a', 'https://news.example/a'],
    ['  https://news.example/a  ', 'https://news.example/a'],
    ['http://news.example/a', 'http://news.example/a'],
    ['https://news.example/a?__proto__=1', 'https://news.example/a?__proto__=1'],
    ['https://news.example/a?constructor', 'https://news.example/a?constructor'],
    ['not an address', 'not an address'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
  ])('makes of %s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = canonicalAddress(address);
        expect(canonicalAddress(once)).toBe(once);
      }),
    );
  });
});

describe('discoverFeeds', () => {
  const page = 'https://news.example/tech/';
  const urls = (html: string): string[] => discoverFeeds(html, page).map(({ url }) => url);

  it('puts declared feeds first, those of comments last, and links of other sites nowhere', () => {
    const found = discoverFeeds(
      `<html><head><title>x</title>
       <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
       <link rel="alternate" type="application/rss+xml" title="Tech &amp; law" href="rss.xml">
       <link rel="alternate" type="application/atom+xml" href="https://feeds.example/atom">
       <link rel="alternate" type="text/html" hreflang="de" href="/de/">
       <link rel="stylesheet" type="text/css" href="/feed.css">
       </head><body><a href="/rss">RSS</a><a href="https://other.example/feed">x</a><a href="/feedback">y</a>`,
      page,
    );
    expect(found.slice(0, 4)).toEqual([
      { url: 'https://news.example/tech/rss.xml', source: 'declared', title: 'Tech & law' },
      { url: 'https://feeds.example/atom', source: 'declared' },
      { url: 'https://news.example/rss', source: 'linked' },
      { url: 'https://news.example/comments/feed', source: 'declared', title: 'Comments' },
    ]);
    expect(found.map(({ url }) => url)).not.toContain('https://other.example/feed');
  });

  it('follows the base of the page', () => {
    expect(urls('<base href="https://cdn.example/x/"><link rel="alternate feed" href="y.xml">')[0]).toBe(
      'https://cdn.example/x/y.xml',
    );
  });

  it('looks in the usual places when the page says nothing', () => {
    const found = urls('<html><body>nothing here</body></html>');
    expect(found).toContain('https://news.example/tech/feed/');
    expect(found).toContain('https://news.example/feed/');
    expect(found).toContain('https://news.example/rss.xml');
    expect(new Set(found).size).toBe(found.length);
  });

  it('names nothing but web addresses, and not the page itself', () => {
    const found = urls(
      `<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
       <link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">
       <link rel="alternate" type="application/rss+xml" href="${page}">
       ${'<a href="/feed">x</a>'.repeat(1000)}`,
    );
    expect(found[0]).toBe('https://news.example/feed');
    expect(found).not.toContain(page);
    expect(found.length).toBeLessThanOrEqual(20);
  });
});
