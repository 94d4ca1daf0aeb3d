import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOpml, writeOpml } from '../../src/feeds/opml.ts';

const createdAt = new Date('2025-10-14T08:00:00Z');

describe('OPML', () => {
  it('reads feeds in folders, flat, and nested ones', () => {
    const result = parseOpml(`<?xml version="1.0"?>
      <opml version="1.0"><head><title>Mine</title></head><body>
        <outline text="Regulators"><outline text="Europe">
          <outline type="rss" text="Data Board &amp; Co" xmlUrl="https://board.example/rss?a=1&amp;b=2" htmlUrl="https://board.example/" language="en"/>
        </outline></outline>
        <outline title="No type" xmlurl="https://plain.example/feed"></outline>
        <outline text="A folder of nothing"/>
        <outline text="Twice" xmlUrl="https://plain.example/feed"/>
      </body></opml>`);
    expect(result).toEqual({
      kind: 'parsed',
      feeds: [
        {
          url: 'https://board.example/rss?a=1&b=2',
          name: 'Data Board & Co',
          siteUrl: 'https://board.example/',
          language: 'en',
          group: 'Europe',
        },
        { url: 'https://plain.example/feed', name: 'No type' },
      ],
      unusable: [],
    });
  });

  it('reads what is broken as far as it goes, and takes no address that is none', () => {
    const result = parseOpml(`<opml><body>
      <outline text="Unclosed" xmlUrl="https://one.example/feed">
      <outline text="Script" xmlUrl="javascript:alert(1)"/>
      <outline text="Local" xmlUrl="file:///etc/passwd"/>
      <outline xmlUrl="https://two.example/feed"/>
      <outline text="Cut" xmlUrl="https://three.ex`);
    expect(result.kind === 'parsed' && result.feeds.map(({ name, url }) => [name, url])).toEqual([
      ['Unclosed', 'https://one.example/feed'],
      ['two.example', 'https://two.example/feed'],
    ]);
    expect(result.kind === 'parsed' && result.unusable).toEqual([
      'javascript:alert(1)',
      'file:///etc/passwd',
    ]);
  });

  it('says that a page is none', () => {
    expect(parseOpml('<html></html>')).toMatchObject({ kind: 'not-opml' });
  });

  it('stops counting somewhere', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `<outline xmlUrl="https://x.example/${index}"/>`);
    const result = parseOpml(`<opml>${many.join('')}${'<outline text="a">'.repeat(50_000)}`);
    expect(result.kind === 'parsed' && result.feeds.length).toBe(2000);
  });

  it('reads back what it wrote, whatever feeds are called', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
      .filter((text) => text !== '');
    const feed = fc.record({ url: fc.webUrl(), name, group: fc.constantFrom('A & B', '"C" <d>') });
    fc.assert(
      fc.property(
        fc.uniqueArray(feed, { selector: ({ url }) => new URL(url).href, maxLength: 8 }),
        (feeds) => {
          const given = feeds.map((one) => ({ ...one, url: new URL(one.url).href }));
          const read = parseOpml(writeOpml({ title: 'Docket', createdAt, feeds: given }));
          const byUrl = (one: { url: string }, other: { url: string }): number =>
            one.url < other.url ? -1 : 1;
          expect(read.kind === 'parsed' && [...read.feeds].sort(byUrl)).toEqual([...given].sort(byUrl));
        },
      ),
    );
  });

  it('writes what other readers expect', () => {
    const opml = writeOpml({
      title: 'Sources <of> Docket',
      createdAt,
      feeds: [
        {
          url: 'https://a.example/feed?x=1&y=2',
          name: 'A "quoted"',
          siteUrl: 'https://a.example/',
          language: 'de',
          group: 'news',
        },
        { url: 'https://b.example/feed', name: 'B' },
      ],
    });
    expect(opml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Sources &lt;of&gt; Docket</title>
    <dateCreated>Tue, 14 Oct 2025 08:00:00 GMT</dateCreated>
  </head>
  <body>
    <outline text="news">
      <outline type="rss" text="A &quot;quoted&quot;" xmlUrl="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example/" language="de"/>
    </outline>
    <outline type="rss" text="B" xmlUrl="https://b.example/feed"/>
  </body>
</opml>
`);
  });
});
