import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/playground/formatting/html.ts';
import { formattedHtml } from '../../../src/telegram/text/formatted.ts';

describe('what a person formatted', () => {
  it.each([
    {
      name: 'nested',
      text: 'all bold, part slanted',
      entities: [
        { type: 'bold', offset: 0, length: 22 },
        { type: 'italic', offset: 10, length: 12 },
      ],
      html: '<b>all bold, <i>part slanted</i></b>',
    },
    {
      name: 'overlapping',
      text: 'abcdef',
      entities: [
        { type: 'bold', offset: 0, length: 4 },
        { type: 'italic', offset: 2, length: 4 },
      ],
      html: '<b>ab<i>cd</i></b><i>ef</i>',
    },
    {
      name: 'a link, and signs of HTML',
      text: '<see> here & now',
      entities: [{ type: 'text_link', offset: 6, length: 4, url: 'https://example.org/?a=1&b=2' }],
      html: '&lt;see&gt; <a href="https://example.org/?a=1&amp;b=2">here</a> &amp; now',
    },
    {
      name: 'an address that is none, and a kind nobody knows',
      text: 'here there',
      entities: [
        { type: 'text_link', offset: 0, length: 4, url: 'javascript:alert(1)' },
        { type: 'constructor', offset: 5, length: 5 },
      ],
      html: 'here there',
    },
  ])('is kept: $name', ({ text, entities, html }) => {
    expect(formattedHtml(text, entities)).toBe(html);
  });

  it('is HTML that Telegram takes, whatever the stretches', () => {
    const entity = fc.record({
      type: fc.constantFrom('bold', 'italic', 'underline', 'code', 'spoiler', 'hashtag'),
      offset: fc.integer({ min: -5, max: 30 }),
      length: fc.integer({ min: -5, max: 30 }),
    });
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z<&"> ]{1,25}$/),
        fc.array(entity, { maxLength: 6 }),
        (text, entities) => {
          expect(parseHtml(formattedHtml(text, entities))).toMatchObject({ kind: 'parsed', text });
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});
