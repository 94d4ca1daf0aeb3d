import { describe, expect, it } from 'vitest';
import type { ParsedFeed } from '../../src/domain/feed.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';

const read = async (text: string): Promise<ParsedFeed> => {
  const result = await parseFeed(Buffer.from(text), { url: 'https://mend.example/feed' });
  if (result.kind !== 'parsed') throw new Error(result.problem);
  return result.feed;
};
const titles = async (text: string): Promise<string[]> =>
  (await read(text)).entries.map(({ title }) => title);
const addresses = async (text: string): Promise<(string | undefined)[]> =>
  (await read(text)).entries.map(({ url }) => url);

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const feed =
  '<rss version="2.0"><channel><title>Mend</title>' +
  '<item><title>R&amp;D</title><link>https://mend.example/1?a=1&amp;b=2</link></item>' +
  '<item><title>Two</title><link>https://mend.example/2</link></item></channel></rss>';

describe('mending', () => {
  it('keeps the first item where a DOCTYPE was never closed', async () => {
    const withCdata = feed.replace('R&amp;D', '<![CDATA[R&D]]>');
    expect(await titles(`<!DOCTYPE rss [ <!ENTITY nbsp "&#160;">\n${withCdata}`)).toEqual(['R&D', 'Two']);
  });

  it.each([
    {
      name: 'in a page',
      text: `<html><head><title>x</title></head><body><pre>${escaped(feed)}</pre></body></html>`,
    },
    {
      name: 'in the answer of a service',
      text: `<?xml version="1.0"?>\n<string xmlns="http://x.example/">${escaped(feed)}</string>`,
    },
    { name: 'alone', text: escaped(`<?xml version="1.0"?>\n<!DOCTYPE rss>\n${feed}`) },
  ])('reads a feed that was escaped as text: $name', async ({ text }) => {
    expect(await addresses(text)).toEqual(['https://mend.example/1?a=1&b=2', 'https://mend.example/2']);
    expect(await titles(text)).toEqual(['R&D', 'Two']);
  });

  it('does not take a page that shows how feeds are written for one', async () => {
    const page = `<!DOCTYPE html><html><body><h1>RSS</h1><p>Begin with</p><code>&lt;rss version="2.0"&gt;</code></body></html>`;
    expect(await parseFeed(Buffer.from(page))).toMatchObject({ kind: 'not-a-feed', problem: /web page/ });
  });

  it('knows the elements of a root whose prefix means nothing', async () => {
    expect(await titles(feed.replace(/<(\/?)(?=[a-z])/g, '<$1ns0:'))).toEqual(['R&D', 'Two']);
  });

  it('does not take the elements of a module for those of the feed', async () => {
    expect(
      await titles(
        feed
          .replace('<rss', '<rss xmlns:house="http://house.example/"')
          .replace('<title>Two', '<house:title>2</house:title><title>Two'),
      ),
    ).toEqual(['R&D', 'Two']);
  });

  it.each([
    { name: 'an ampersand escaped twice', link: '<link href="https://mend.example/?a=1&amp;amp;b=2"/>' },
    { name: 'text after an empty element', link: '<link/>https://mend.example/?a=1&amp;b=2' },
    {
      name: 'text, beside that of an enclosure',
      link: '<link rel="enclosure">https://mend.example/x.mp3</link><link rel="alternate">https://mend.example/?a=1&amp;b=2</link>',
    },
    {
      name: 'an attribute, beside an enclosure as text',
      link: '<link rel="enclosure">https://mend.example/x.mp3</link><link href="https://mend.example/?a=1&amp;b=2"/>',
    },
  ])('finds the address of an item: $name', async ({ link }) => {
    expect(await addresses(`<feed><entry><title>One</title>${link}</entry></feed>`)).toEqual([
      'https://mend.example/?a=1&b=2',
    ]);
  });

  it('knows an address that lacks its scheme by its www', async () => {
    const links = feed.replace(/https:\/\/mend\.example\/2/, 'www.mend.example/2');
    expect((await addresses(links))[1]).toBe('https://www.mend.example/2');
  });

  it('finds no address in what follows an empty link', async () => {
    expect(
      await addresses(
        '<rss><channel><item><link/><category>Law</category><link/>more<title>A</title></item></channel></rss>',
      ),
    ).toEqual([undefined]);
  });

  it('finds an item whose start tag lost a letter', async () => {
    expect(await titles(feed.replace('<item>', '<tem>'))).toEqual(['R&D', 'Two']);
    expect(await titles(feed.replace('</item><item>', '</item><i tem>'))).toEqual(['R&D', 'Two']);
  });

  it('does not take the titles of unknown elements for that of the feed', async () => {
    const about = '<about><title>About us</title></about>';
    expect((await read(feed.replace('<title>Mend', `${about}<title>Mend`))).title).toBe('Mend');
  });

  it('takes the title of a podcast for want of another, and as the end of one that was left open', async () => {
    const podcast = (inside: string) =>
      `<rss><channel><item>${inside}<link>https://mend.example/1</link></item></channel></rss>`;
    expect(await titles(podcast('<itunes:title>Episode</itunes:title>'))).toEqual(['Episode']);
    expect(await titles(podcast('<itunes:title>Short</itunes:title><title>Whole</title>'))).toEqual([
      'Whole',
    ]);
    const open = podcast('<title>Whole <itunes:title>Short ');
    expect(await titles(open)).toEqual(['Whole']);
    expect(await addresses(open)).toEqual(['https://mend.example/1']);
  });

  it.each([
    { name: 'bare', tag: '<item>' },
    { name: 'with its address', tag: '<item rdf:about="https://mend.example/1">' },
    { name: 'with what a channel definition says of it', tag: '<item href="/1" lastmod="2025-10-14T08:00">' },
  ])('counts an item that opens twice once: $name', async ({ tag }) => {
    expect(await titles(feed.replace('<item>', `${tag}\n${tag}`))).toEqual(['R&D', 'Two']);
  });

  it.each([
    { name: 'at the end of the last item', text: feed.replace('</item></channel>', '<item></channel>') },
    { name: 'before the first item', text: feed.replace('<item>', '</item><item>') },
    { name: 'before the first item and its neighbour', text: feed.replace('<item>', '</item></item><item>') },
  ])('makes no item of a stray tag $name', async ({ text }) => {
    expect(await titles(text)).toEqual(['R&D', 'Two']);
    expect((await read(text)).title).toBe('Mend');
  });

  it.each([
    { name: 'a person', before: '<author><name>Jo</name><title>Dr</title></author>' },
    { name: 'an open person', before: '<author><name>Jo</name>' },
    { name: 'an open source', before: '<source url="https://other.example/">Other' },
    { name: 'an open picture', before: '<image><url>https://mend.example/a.png</url>' },
    { name: 'an instruction', before: '<?php echo 1; ' },
    {
      name: 'a whole source',
      before: '<source><title>Other</title><link>https://other.example/</link></source>',
    },
  ])('knows the title and address of an item after $name', async ({ before }) => {
    for (const [open, close] of [
      ['<item>', '</item>'],
      ['<entry>', '</entry>'],
    ]) {
      const text = feed.replaceAll('<item>', `${open}${before}`).replaceAll('</item>', close ?? '');
      expect(await titles(text)).toEqual(['R&D', 'Two']);
      expect(await addresses(text)).toEqual(['https://mend.example/1?a=1&b=2', 'https://mend.example/2']);
    }
  });

  it.each([
    { name: 'of RSS', text: `<?xml version="1.0" encoding="utf-8"\n${feed}` },
    {
      name: 'of Atom',
      text:
        '<?xml version="1.0"\n<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>R&amp;D</a:title></a:entry>' +
        '<a:entry><a:title>Two</a:title></a:entry></a:feed>',
    },
  ])('keeps the root $name after a declaration without its end', async ({ text }) => {
    expect(await titles(text)).toEqual(['R&D', 'Two']);
  });

  it('reads tags with a space where none may be', async () => {
    expect(await titles(feed.replace(/<\//g, '</ '))).toEqual(['R&D', 'Two']);
  });
});
