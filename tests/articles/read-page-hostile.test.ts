import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/articles/read-page.ts';
import { readText } from '../../src/articles/read-text.ts';
import { slowness, startStopwatch } from '../support/machine-speed.ts';

const times = (piece: string, count: number) => piece.repeat(count);
const filler = times('Words that an article could be made of. ', 40);

/** Pages made to keep a reader busy: each is within the size limit, and none may take it two seconds. */
const hostilePages: Record<string, string> = {
  'inline tags that are never closed': times('<b>x', 30_000),
  'nested divs': times('<div>', 5_000) + times('</div>', 5_000),
  'divs just below the depth limit': times('<div>', 590) + filler + times('</div>', 590),
  'many deep towers': times(`${times('<div>', 500)}tower${times('</div>', 500)}`, 60),
  'nested tables': times('<table><tr><td><div>', 140) + times('<p>cell</p>', 10_000),
  'a table of fifteen thousand rows': `<table>${times('<tr><td>a</td><td>b</td></tr>', 15_000)}</table>`,
  'a class of a megabyte': `<p class="${times('a ', 500_000)}">${filler}</p>`,
  'an id of a megabyte': `<p id="${times('share-', 150_000)}">${filler}</p>`,
  'a hundred thousand attributes': `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>${filler}</p>`,
  'a megabyte of script': `<script>${times('var a = "<p>";', 100_000)}</script><p>${filler}</p>`,
  'forty thousand links': times('<a href="/a">a link to somewhere</a> ', 40_000),
  'a hundred thousand links': times('<a href=/a>l</a>', 100_000),
  'one line of two megabytes': `<p>${times('a', 2_000_000)}`,
  'entities without end': `<p>${times('&amp;', 380_000)}`,
  'opening brackets': times('<', 1_900_000),
  comments: times('<!-- a -->', 180_000),
  'JSON-LD brackets': `<script type="application/ld+json">${times('[', 900_000)}</script>`,
  'nested JSON-LD graphs': `<script type="application/ld+json">${times('{"@graph":', 90_000)}1${times('}', 90_000)}</script>`,
  'JSON-LD of commas': `<script type="application/ld+json">{${times(', ', 900_000)}x}</script>`,
  'forty thousand headings': times('<h1>A headline of the day</h1>', 39_000),
  'fifty thousand authors': times('<meta name="author" content="Ada Brandt">', 39_000),
  'a title of separators': `<title>${times(' | a - b', 200_000)}</title>${filler}`,
  'a byline of names': `<h1>T</h1><p class="byline">By ${times('Ada Brandt and ', 20_000)}</p>`,
  'thousands of dates': `<h1>A headline of the day</h1>${times('<p>12 de 12 de 12 de 2021 at at at</p>', 15_000)}`,
  'zero bytes and directional marks': `<p>${times('\u0000\u202e\u200b', 300_000)}`,
  'lone surrogates': `<p>${times('\ud800', 500_000)}`,
  'quotes that all repeat the text': times(
    '<blockquote>A quote that is long enough to be taken for one.</blockquote>',
    12_000,
  ),
  'long prose with thousands of quotes': `<p>${times('A sentence of the article, which goes on. ', 20_000)}</p>${times('<blockquote><p>A quote that stands nowhere in the article at all.</p></blockquote>', 9_000)}`,
  'links with suspicious names amid words': `<p>${times('a word <a class="popup">a link</a> and ', 40_000)}`,
  'a summary by a machine high in a tower': `${times('<div>', 580)}<p>AI generated</p>${times('<p>A line of the article.</p>', 40_000)}`,
  'links inside links': times('<a href=/a><b>l', 30_000),
  'boxes that are all alike':
    times(`<div class="a">${filler}<div class="a">${filler}`, 290) + times('</div>', 580),
  'pictures that all say the same': times('<div><img alt="A ferry."><p>A ferry.</p></div>', 35_000),
  'boxes with every suspicious name': times(
    '<div class="related share comments promo">Telling text, long enough to count.</div>',
    12_000,
  ),
};

describe('readPage with pages made to harm', () => {
  it.each(Object.keys(hostilePages))('answers within two seconds to %s', (name) => {
    const html = hostilePages[name] ?? '';
    const spent = startStopwatch();
    const reading = readPage(html, { url: 'https://hostile.example/page' });
    const spentMs = spent();
    expect(spentMs).toBeLessThan(2_000 * slowness());
    if (reading.kind === 'unreadable') expect(reading.problem).toMatch(/^[A-Z].{20,}\.$/);
  });

  it.each([
    ['a page over 2 MB', times('a', 2 * 1024 * 1024 + 1), 'The page is larger than 2 MB.'],
    ['a tower', times('<div>', 601), 'The page is nested more than 600 levels deep.'],
    ['a crowd', times('<i></i>', 40_001), 'The page has more than 40000 elements.'],
  ])('refuses %s before any reading', (_, html, problem) => {
    expect(readPage(html)).toEqual({ kind: 'unreadable', problem });
  });

  it('keeps what stands after a script of megabytes', () => {
    const html = `<script>${times('/* <p> */', 150_000)}</script><article><h1>The rules</h1><p>${filler}</p></article>`;
    expect(readPage(html)).toMatchObject({ kind: 'read', page: { text: filler.trim() } });
  });
});

const tags = [
  'p',
  'div',
  'span',
  'article',
  'h1',
  'h2',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'a',
  'b',
  'br',
  'blockquote',
  'nav',
  'aside',
  'time',
  'form',
  'header',
  'figure',
  'figcaption',
  'script',
  'button',
  'sup',
  'pre',
];
const classes = [
  'byline',
  'share',
  'related',
  'comments',
  'article-body',
  'promo',
  'author name',
  'date',
  'hidden',
  '',
];
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(
    'By Ada Brandt and Joris Vandermeer',
    'Published 28 July 2021, 14:05 CET',
    'Read more: another story',
    'Subscribe to our newsletter for updates.',
    'The regulator said on Tuesday that the rules would take effect in March, and that nobody had objected to them.',
    '主管部门11日公布网络平台算法备案管理细则，自九月一日起施行。',
    '© 2024 All rights reserved',
    'Comments (3)',
  ),
);
const soup = fc
  .array(
    fc.oneof(
      texts,
      fc.constantFrom(...tags).map((tag) => `</${tag}>`),
      fc
        .tuple(
          fc.constantFrom(...tags),
          fc.constantFrom(...classes),
          fc.constantFrom('#', '/a', 'javascript:x', ''),
        )
        .map(([tag, name, href]) => `<${tag} class="${name}" href="${href}" datetime="2021-07-28">`),
      fc.constantFrom(
        '<!--',
        '-->',
        '<![CDATA[',
        '&nbsp;',
        '&#0;',
        '<',
        '>',
        '"',
        '<meta name=author content="x y">',
        '<title>a | b</title>',
      ),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

describe('reading anything', () => {
  it('never throws, says the same twice, and keeps its promises about blocks', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const reading = readPage(html, { url: 'https://any.example/page' });
        expect(readPage(html, { url: 'https://any.example/page' })).toEqual(reading);
        if (reading.kind === 'unreadable') return;
        const { blocks, text, byline, title, language, publishedAt, imageUrl } = reading.page;
        expect(text).toBe(blocks.map((block) => block.text).join('\n\n'));
        for (const block of blocks) expect(block.text).toMatch(/^\S(?:.*\S)?$/su);
        expect(byline.every((name) => name.trim() !== '')).toBe(true);
        expect(title.trim()).not.toBe('');
        expect(language).toMatch(/^[a-z]{2,3}$/);
        if (publishedAt) expect(publishedAt.getTime()).not.toBeNaN();
        if (imageUrl) expect(imageUrl).toMatch(/^https?:/);
      }),
      { numRuns: 400 },
    );
  });

  it('never throws at a pasted text and never adds a word to it', () => {
    fc.assert(
      fc.property(
        fc.array(texts, { maxLength: 20 }),
        fc.constantFrom('\n', '\n\n', '\r\n', ' '),
        (lines, glue) => {
          const text = lines.join(glue);
          const page = readText(text);
          const given = new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
          for (const word of page.text.match(/[\p{L}\p{N}]+/gu) ?? []) expect(given.has(word)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});
