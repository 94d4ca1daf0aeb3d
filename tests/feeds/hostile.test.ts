import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { discoverFeeds } from '../../src/feeds/discover.ts';
import { scanMarkup } from '../../src/feeds/markup.ts';
import { mendFeed } from '../../src/feeds/mend.ts';
import { parseOpml } from '../../src/feeds/opml.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { looksLikeHtml, plainText } from '../../src/feeds/plain-text.ts';
import { slowness, startStopwatch } from '../support/machine-speed.ts';

const item = (inside: string): string =>
  `<rss version="2.0"><channel><item><title>A</title><description>${inside}</description></item></channel></rss>`;
const feedOf = (count: number, each: (index: number) => string): string =>
  `<rss version="2.0"><channel>${Array.from({ length: count }, (_, index) => each(index)).join('')}</channel></rss>`;
const many = (text: string, count: number): string => text.repeat(count);

const hostile: { name: string; body: () => string | Uint8Array }[] = [
  { name: 'tens of thousands of open elements', body: () => item(many('<a>', 60_000)) },
  {
    name: 'nesting outside of any text',
    body: () => `<rss>${many('<a><b>', 60_000)}${many('</a>', 60_000)}`,
  },
  { name: 'channels inside channels', body: () => many('<channel>', 60_000) },
  { name: 'items inside items', body: () => many('<item>', 20_000) },
  { name: 'end tags of nothing', body: () => `<rss>${many('<a>', 50_000)}${many('</b>', 50_000)}` },
  { name: 'stray ends of items', body: () => `<rss>${many('<title>a</title></item>', 8000)}` },
  { name: 'angle brackets', body: () => item(many('<', 200_000)) },
  { name: 'tags that never end', body: () => item(many('<p class="', 100_000)) },
  { name: 'lines rss-parser would choke on', body: () => item(`<![CDATA[${many('x<p>\n', 100_000)}]]>`) },
  { name: 'CDATA that never ends', body: () => item(many('<![CDATA[', 50_000)) },
  {
    name: 'CDATA in elements of ever new names',
    body: () => feedOf(20_000, (index) => `<t${index}><![CDATA[<![CDATA[]]>`),
  },
  { name: 'comments that never end', body: () => many('<!--', 200_000) },
  { name: 'instructions that never end', body: () => many('<?x ', 200_000) },
  { name: 'ampersands', body: () => item(many('&', 400_000)) },
  { name: 'attributes', body: () => `<rss ${many('a="b" ', 100_000)}>` },
  { name: 'namespaces', body: () => feedOf(20_000, (index) => `<a xmlns:p${index}="http://x/${index}">`) },
  {
    name: 'an entity bomb',
    body: () =>
      `<!DOCTYPE r [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index} "${many(`&a${index - 1};`, 10)}">`).join('')}]>${item('&a29;')}`,
  },
  {
    name: 'a quadratic entity bomb',
    body: () => `<!DOCTYPE r [<!ENTITY a "${many('x', 500)}">]>${item(many('&a;', 1_000_000))}`,
  },
  {
    name: 'an entity of a file',
    body: () => `<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>${item('&a;')}`,
  },
  {
    name: 'ten thousand items',
    body: () => feedOf(10_000, (index) => `<item><title>Number ${index}</title></item>`),
  },
  { name: 'two hundred thousand empty items', body: () => feedOf(1, () => many('<item/>', 200_000)) },
  {
    name: 'one item with endless authors',
    body: () => `<feed><entry>${many('<author><name>A</name></author>', 30_000)}`,
  },
  { name: 'endless links', body: () => `<feed><entry>${many('<link href="http://x.example/"/>', 30_000)}` },
  {
    name: 'bases upon bases',
    body: () => `<feed xml:base="http://x/">${many('<entry xml:base="a/"><link href="b"/>', 30_000)}`,
  },
  {
    name: 'bases inside bases',
    body: () => `<feed>${many('<a xml:base="longer-and-longer/">', 10_000)}<entry><link href="b"/>`,
  },
  {
    name: 'links below a long base',
    body: () =>
      `<feed xml:base="http://x/${many('a/', 2000)}">${many(`<entry><title>A</title>${many('<link href="b"/>', 100)}</entry>`, 100)}`,
  },
  {
    name: 'megabytes of pictures',
    body: () =>
      feedOf(10_000, () => `<item><title>A</title>${many('<media:thumbnail url="a"/>', 25)}</item>`),
  },
  {
    name: 'megabytes of authors',
    body: () => feedOf(10_000, () => `<item><title>A</title>${many('<author>Jo Doe</author>', 50)}</item>`),
  },
  {
    name: 'megabytes of links',
    body: () =>
      feedOf(10_000, () => `<item><title>A</title>${many('<link href="http://x.example/a"/>', 40)}</item>`),
  },
  {
    name: 'megabytes of everything',
    body: () =>
      feedOf(
        10_000,
        () =>
          `<item><title>A</title>${['<link href="http://x.example/a"/>', '<media:thumbnail url="a"/>', '<guid>A</guid>', '<author>Jo Doe</author>', '<enclosure url="a"/>'].map((field) => many(field, 12)).join('')}</item>`,
      ),
  },
  { name: 'sixteen megabytes of titles', body: () => `<rss>${many('<title>', 2_300_000)}` },
  { name: 'sixteen megabytes of roots', body: () => many('<rss>', 3_200_000) },
  {
    name: 'dates that are none',
    body: () =>
      feedOf(3000, (index) => `<item><pubDate>the ${index}th of next 2025 at noon</pubDate></item>`),
  },
  {
    name: 'author lines',
    body: () => feedOf(100, () => `<item><author>${many('a.', 4000)}</author></item>`),
  },
  {
    name: 'fifty megabytes of items',
    body: () =>
      feedOf(
        130_000,
        () => `<item><title>Some words</title><description>${many('words ', 60)}</description></item>`,
      ),
  },
  { name: 'fifty megabytes of text', body: () => item(many('lorem ipsum ', 4_200_000)) },
  { name: 'fifty megabytes of zeroes', body: () => new Uint8Array(50_000_000) },
  { name: 'fifty megabytes of nothing, packed', body: () => gzipSync(new Uint8Array(50_000_000)) },
  { name: 'JSON without end', body: () => `{"items":${many('[', 200_000)}` },
  { name: 'JSON of one string', body: () => `{"items":["${many('\\"', 500_000)}` },
  { name: 'JSON of broken items', body: () => `{"items":[${many('{"id":"x,"a":[{},{},{}],},', 100_000)}` },
  { name: 'JSON of nothing but boundaries', body: () => `{"items":[${many('},{', 400_000)}` },
  {
    name: 'JSON of long broken items',
    body: () => `{"items":[${many(`{"id":${many('[0,', 100_000)}},`, 12)}`,
  },
  { name: 'JSON of keys', body: () => `{"items":[{${many('"a":"b', 800_000)}` },
  { name: 'JSON of objects closed as lists', body: () => `${many('{"a":', 400_000)}${many(']', 400_000)}` },
  { name: 'JSON of comments', body: () => `{"items":[${many('/*', 1_000_000)}` },
  { name: 'JSON of brackets that do not match', body: () => `{"items":[${many('{"id":1]}', 400_000)}` },
  { name: 'JSON of spaces', body: () => `{"items":[}${many(' ', 2_000_000)}` },
  { name: 'JSON of sixty thousand items', body: () => `{"items":[${many('{"title":"x"},', 60_000)}` },
];

describe('a hostile feed', () => {
  it.each(hostile)('is answered within two seconds: $name', async ({ body }) => {
    const input = body();
    const bytes = typeof input === 'string' ? Buffer.from(input) : input;
    const spent = startStopwatch();
    const result = await parseFeed(bytes);
    const spentMs = spent();
    expect(['parsed', 'not-a-feed']).toContain(result.kind);
    if (result.kind === 'parsed') expect(result.feed.entries.length).toBeLessThanOrEqual(10_000);
    expect(spentMs).toBeLessThan(2000 * slowness());
  });

  it('gives what stands first, of a feed that lists more than can be read in time', async () => {
    const fields = many('<media:thumbnail url="a"/>', 12);
    const result = await parseFeed(
      Buffer.from(feedOf(9000, (index) => `<item><title>Number ${index}</title>${fields}</item>`)),
    );
    const titles = result.kind === 'parsed' ? result.feed.entries.map(({ title }) => title) : [];
    expect(titles.length).toBeGreaterThan(4000);
    expect(titles.length).toBeLessThan(5000);
    expect(titles).toEqual(titles.map((_, index) => `Number ${index}`));
  });

  it('loses nothing of a feed with all that ten thousand items usually have', async () => {
    const result = await parseFeed(
      Buffer.from(
        feedOf(
          10_000,
          (index) =>
            `<item><title>Number ${index}</title><link>https://x.example/${index}</link><guid>${index}</guid><pubDate>Mon, 01 Dec 2025 10:00:00 GMT</pubDate><description>Some words</description></item>`,
        ),
      ),
    );
    const last = result.kind === 'parsed' ? result.feed.entries.at(-1) : undefined;
    expect(last).toMatchObject({ title: 'Number 9999', summary: 'Some words' });
  });

  it('ends an item where the tags of its feed become too many', async () => {
    const result = await parseFeed(
      Buffer.from(`<rss><channel><item><title>A</title>${many('<x>', 400_000)}</item><item><title>B</title>`),
    );
    expect(result.kind === 'parsed' && result.feed.entries.map(({ title }) => title)).toEqual(['A']);
  });

  it('does not read files for it', async () => {
    const result = await parseFeed(
      Buffer.from(`<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>${item('secret: &a;')}`),
    );
    expect(result.kind === 'parsed' && result.feed.entries[0]?.summary).toBe('secret: &a;');
  });
});

/** Text as an attacker might assemble it: the pieces of markup in any order, and anything in between. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<rss>',
          '</rss>',
          '<channel>',
          '<item>',
          '</item>',
          '<entry>',
          '</entry>',
          '<title>',
          '</title>',
        ],
        ...['<title type="html">', '<link>', '</link>', '<link href="/a"/>', '<link rel=', '<description>'],
        ...[
          '</description>',
          '<![CDATA[',
          ']]>',
          '<!--',
          '-->',
          '<?xml ?>',
          '<!DOCTYPE a [',
          ']>',
          '&amp;',
          '&',
        ],
        ...[
          '&#x0;',
          '&#55296;',
          '<',
          '>',
          '"',
          "'",
          '=',
          '/>',
          '<author>',
          '<name>',
          '</author>',
          '<guid>',
          '\u0000',
        ],
        ...[
          '<pubDate>',
          '<content:encoded>',
          '<image>',
          '<a b="',
          '<p>',
          '<br>',
          'xmlns:x="y"',
          '<x:y>',
          '\ud800',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('markup of any kind', () => {
  it('mends into XML that a strict parser reads', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        const mended = mendFeed(`<rss>${text}`);
        if (mended.kind !== 'mended') throw new Error(mended.problem);
        const feed = await new Parser().parseString(mended.xml);
        expect(feed.items.length).toBe(mended.xml.split('<item number=').length - 1);
      }),
      { numRuns: 300 },
    );
  });

  it('parses without throwing, and gives plain titles and web addresses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(soup, fc.string({ unit: 'binary' })), async (text) => {
        const result = await parseFeed(Buffer.from(text), { url: 'https://x.example/feed' });
        if (result.kind === 'not-a-feed') {
          expect(result.problem).not.toBe('');
          return;
        }
        for (const { title, url, guid, publishedAt } of result.feed.entries) {
          expect(title).not.toMatch(/\p{Cc}|\u202e/u);
          expect(title.length).toBeLessThanOrEqual(501);
          expect(url ?? 'https://').toMatch(/^https?:\/\//);
          expect(guid).not.toBe('');
          expect(Number.isNaN(publishedAt?.getTime())).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const result = await parseFeed(bytes);
        expect(['parsed', 'not-a-feed']).toContain(result.kind);
      }),
      { numRuns: 300 },
    );
  });

  it('is scanned once, from left to right', () => {
    fc.assert(
      fc.property(soup, (text) => {
        let reached = 0;
        const advance = (from: number, to: number): void => {
          expect(from).toBeGreaterThanOrEqual(reached);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
          reached = from;
        };
        scanMarkup(text, {
          text: advance,
          cdata: advance,
          open: ({ from, to }) => advance(from, to),
          close: (_name, from, to) => advance(from, to),
        });
      }),
      { numRuns: 300 },
    );
  });

  it('leaves nothing of a tag in plain text', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(plainText(`<p>${text.replace(/[<>&]/g, '')}</p>`)).not.toMatch(/[<>\n]/);
        expect(typeof looksLikeHtml(text)).toBe('boolean');
      }),
    );
  });

  it('breaks neither discovery nor OPML', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(discoverFeeds(text, 'https://x.example/').every(({ url }) => /^https?:/.test(url))).toBe(true);
        expect(['parsed', 'not-opml']).toContain(parseOpml(text).kind);
      }),
    );
  });
});
