import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/playground/formatting/html.ts';

describe('parseHtml', () => {
  it.each([
    ['a bold word', 'x <b>y</b>', 'x y', [{ type: 'bold', offset: 2, length: 1 }]],
    ['offsets in UTF-16 units', '😀<i>é</i>', '😀é', [{ type: 'italic', offset: 2, length: 1 }]],
    ['tag names in capitals', '<STRONG>y</StrONG>', 'y', [{ type: 'bold', offset: 0, length: 1 }]],
    ['an end tag without a name', '<u>y</>', 'y', [{ type: 'underline', offset: 0, length: 1 }]],
    ['an empty tag', 'x<b></b>', 'x', []],
    ['named references, with and without semicolon', '&lt;&amp&gt;&quot;', '<&>"', []],
    ['numeric references', '&#8212;&#x1F600;', '—😀', []],
    ['unknown references as text', '&nbsp;&apos;&hellip;', '&nbsp;&apos;&hellip;', []],
    ['a lone ampersand', 'AT&T & co', 'AT&T & co', []],
    ['a > outside of tags', '1 > 0', '1 > 0', []],
    ['a spoiler span', '<span class="tg-spoiler">s</span>', 's', [{ type: 'spoiler', offset: 0, length: 1 }]],
    [
      'a link with references in its address',
      '<a href="https://example.com/?a=1&amp;b=2">l</a>',
      'l',
      [{ type: 'text_link', offset: 0, length: 1, url: 'https://example.com/?a=1&b=2' }],
    ],
    [
      'a link whose address is its text',
      '<a>example.com</a>',
      'example.com',
      [{ type: 'text_link', offset: 0, length: 11, url: 'http://example.com/' }],
    ],
    ['a link Telegram cannot use, as text', '<a href="javascript:alert(1)">l</a>', 'l', []],
    [
      'an expandable quote',
      '<blockquote expandable>q</blockquote>',
      'q',
      [{ type: 'expandable_blockquote', offset: 0, length: 1 }],
    ],
    [
      'code with a language',
      '<pre><code class="language-ts">x</code></pre>',
      'x',
      [{ type: 'pre', offset: 0, length: 1, language: 'ts' }],
    ],
    [
      'a mention by number',
      '<a href="tg://user?id=42">A</a>',
      'A',
      [{ type: 'text_mention', offset: 0, length: 1, userId: 42 }],
    ],
  ])('reads %s', (_name, source, text, entities) => {
    expect(parseHtml(source)).toEqual({ kind: 'parsed', text, entities });
  });

  it.each([
    ['<p>x</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['é<br>', 'Unsupported start tag "br" at byte offset 2'],
    ['<b/>', 'Unsupported start tag "b/" at byte offset 0'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['1 <2', 'Unclosed start tag at byte offset 2'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b><i>test</b></i>', 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'],
    ['<b>unclosed', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<a href=a/b>x</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a href="https://a.b/"/>x</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<span class="x">y</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<tg-emoji emoji-id="x">y</tg-emoji>', 'Invalid custom emoji identifier specified'],
    ['a\0b', 'Text must not contain null bytes'],
    [
      '&#xd800;',
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    ],
  ])('refuses %s', (source, problem) => {
    expect(parseHtml(source)).toEqual({ kind: 'bad', problem });
  });

  it('reads hostile input in time that grows with its length', () => {
    const startedAt = performance.now();
    for (const piece of ['<b>', '&', '<a href="', '&#1', '</', '<a ', '& < "', "<a x='"]) {
      parseHtml(piece.repeat(32_768 / piece.length));
    }
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
