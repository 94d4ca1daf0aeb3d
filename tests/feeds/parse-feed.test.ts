import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ParseResult, parseFeed } from '../../src/feeds/parse-feed.ts';

const folder = new URL('../fixtures/feeds/', import.meta.url);
const fixtures = readdirSync(folder).filter((name) => /\.(xml|jsonfeed)$/.test(name));
const read = (name: string): Uint8Array => readFileSync(new URL(name, folder));

const parseText = (text: string, contentType?: string): Promise<ParseResult> =>
  parseFeed(Buffer.from(text), { contentType });

const titles = (result: ParseResult): string[] =>
  result.kind === 'parsed' ? result.feed.entries.map(({ title }) => title) : [result.problem];

describe('parseFeed', () => {
  it.each(fixtures)('reads %s as written down beside it', async (name) => {
    const result = await parseFeed(read(name), { url: 'https://fetched.example/feeds/main.xml' });
    if (result.kind !== 'parsed') throw new Error(result.problem);
    const expected: unknown = JSON.parse(read(name.replace(/\.\w+$/, '.json')).toString());
    // As JSON, for dates; an entry nobody signed has no authors written down.
    const found: unknown = JSON.parse(
      JSON.stringify(result.feed, (key, value: unknown) =>
        key === 'authors' && Array.isArray(value) && value.length === 0 ? undefined : value,
      ),
    );
    expect(found).toEqual(expected);
  });

  it('finds the same ten stories in every format', async () => {
    const clean = fixtures.filter((name) => name.endsWith('-clean.xml'));
    const found = await Promise.all(clean.map(async (name) => titles(await parseFeed(read(name)))));
    expect(clean.length).toBe(6);
    for (const feed of found) expect(feed).toEqual(found[0]);
  });

  it.each([
    { name: 'nothing', body: '', problem: /empty/ },
    { name: 'blanks', body: ' \n\t ', problem: /empty/ },
    {
      name: 'a page',
      body: '<!DOCTYPE html><html><head><title>x</title></head></html>',
      problem: /web page/,
    },
    { name: 'XHTML', body: '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', problem: /web page/ },
    { name: 'a page about items', body: '<html><item><title>x</title></item></html>', problem: /web page/ },
    { name: 'a sitemap', body: '<?xml version="1.0"?><urlset><url/></urlset>', problem: /<urlset>/ },
    { name: 'plain text', body: 'Service temporarily unavailable', problem: /no markup/ },
    { name: 'JSON of another kind', body: '{"error": "not found"}', problem: /not a JSON Feed/ },
    { name: 'broken JSON', body: '{"items', problem: /not a JSON Feed/ },
  ])('says why $name is no feed', async ({ body, problem }) => {
    const result = await parseText(body);
    expect(result.kind === 'not-a-feed' && result.problem).toMatch(problem);
  });

  it('believes the HTTP header over the declaration, but not when it only says latin-1', async () => {
    const feed = (charset: string): Uint8Array =>
      Buffer.concat([
        Buffer.from(`<?xml version="1.0" encoding="${charset}"?><rss><channel><title>`),
        Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
        Buffer.from('</title></channel></rss>'),
      ]);
    const title = async (charset: string, contentType: string): Promise<string | undefined> => {
      const result = await parseFeed(feed(charset), { contentType });
      return result.kind === 'parsed' ? result.feed.title : undefined;
    };
    expect(await title('koi8-r', 'text/xml; charset=windows-1251')).toBe('Привет');
    expect(await title('windows-1251', 'text/xml; charset=ISO-8859-1')).toBe('Привет');
  });

  it.each([
    { description: '&lt;p&gt;Never closed', summary: 'Never closed' },
    { description: '1 &lt; 2 in List&lt;T&gt;', summary: '1 < 2 in List<T>' },
    { description: '<![CDATA[<p>One<p>Two <img src=x>]]>', summary: 'One Two' },
    { description: 'Bell &amp;amp; Howe, AT&amp;T', summary: 'Bell & Howe, AT&T' },
    { description: 'Read &lt;script&gt;steal()&lt;/script&gt;this', summary: 'Read this' },
    { description: '<p>Written <b>straight</b> into it</p>', summary: 'Written straight into it' },
    { description: 'Oak &amp Ash, &lt 3, it&#8217s new', summary: 'Oak & Ash, < 3, it’s new' },
    { description: '&lt;p&gt;Oak &amp;amp Ash, it&amp;#8217s new', summary: 'Oak & Ash, it’s new' },
    { description: 'At /q?a=1&copy=2&section=3', summary: 'At /q?a=1&copy=2&section=3' },
    { description: 'Bell&#7; and &#27;[1mbold', summary: 'Bell and [1mbold' },
    { description: '<![CDATA[<![CDATA[Twice <b>wrapped</b>]]>]]>', summary: 'Twice wrapped' },
  ])('reads the description $description as text', async ({ description, summary }) => {
    const result = await parseText(
      `<rss><channel><item><description>${description}</description></item></channel></rss>`,
    );
    expect(result.kind === 'parsed' && result.feed.entries[0]?.summary).toBe(summary);
  });

  it.each([
    { title: '<![CDATA[<![CDATA[Wrapped twice]]>]]>', text: 'Wrapped twice' },
    { title: '&lt;![CDATA[Wrapped &amp;amp; escaped]]&gt;', text: 'Wrapped & escaped' },
    { title: 'Oak &amp Ash &lt Elm &quot Fir', text: 'Oak & Ash < Elm " Fir' },
    { title: 'It&#8217s law &#39 now', text: "It’s law ' now" },
    { title: '<![CDATA[It&#8217s law]]>', text: 'It’s law' },
    { title: 'R&D at Q&A, P&copying', text: 'R&D at Q&A, P&copying' },
    { title: 'Bell&#7; and &#x1b;[31mred&#8;', text: 'Bell and [31mred' },
  ])('reads the title $title as text', async ({ title, text }) => {
    expect(
      titles(await parseText(`<rss><channel><item><title>${title}</title></item></channel></rss>`)),
    ).toEqual([text]);
  });

  it('leaves the address of an item as it is, though names of characters are in it', async () => {
    const result = await parseText('<rss><item><link>http://x.example/?a=1&copy&reg=2</link></item></rss>');
    expect(result.kind === 'parsed' && result.feed.entries[0]?.url).toBe('http://x.example/?a=1&copy&reg=2');
  });

  it('takes control characters out of the texts of a JSON Feed', async () => {
    const feed = { items: [{ id: '1', title: 'A\0 \u001b[1mB', summary: 'C\u0007 D' }] };
    const result = await parseText(JSON.stringify(feed));
    expect(result.kind === 'parsed' && result.feed.entries[0]).toMatchObject({
      title: 'A [1mB',
      summary: 'C D',
    });
  });

  it('loses neither feed nor neighbours to one bad item', async () => {
    const result = await parseText(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Before</title></entry>' +
        '<entry><title>Bad</title><published>not a date</published><link/><author/><content src="x"/></entry>' +
        '<entry><title>After</title></entry></feed>',
    );
    expect(titles(result)).toEqual(['Before', 'Bad', 'After']);
  });

  it('reads what lost its start tag, its end tag or its root', async () => {
    const result = await parseText(
      '<title>The feed</title><item><title>One</title><link>http://x.example/1</link>' +
        '<item><title>Two<link>http://x.example/2</link></item>' +
        '<title>Three</title><link>http://x.example/3</link></item>',
    );
    expect(titles(result)).toEqual(['One', 'Two', 'Three']);
  });

  it('reads a feed the same whatever was read before it', async () => {
    const before = titles(await parseFeed(read('harbour-courier-clean.xml')));
    await parseText('<rss><channel><item><title>Broken <item><![CDATA[');
    expect(titles(await parseFeed(read('harbour-courier-clean.xml')))).toEqual(before);
  });
});
