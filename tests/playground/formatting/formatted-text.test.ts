import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BotApiError } from '../../../src/playground/bot-api/errors.ts';
import { entityLimit } from '../../../src/playground/formatting/entities.ts';
import { type FormattedText, formatText } from '../../../src/playground/formatting/formatted-text.ts';

const format = (source: string, options: { parseMode?: string; entities?: unknown } = {}): FormattedText =>
  formatText({
    source,
    parseMode: options.parseMode ?? 'HTML',
    entities: options.entities,
    limit: { characters: 4096, problem: 'Message is too long' },
    findUser: (id) => (id === 42 ? { id, is_bot: false, first_name: 'Ada' } : undefined),
  });

const shapes = ({ text, entities }: FormattedText): string[] =>
  entities.map((entity) => `${entity.type}:${text.slice(entity.offset, entity.offset + entity.length)}`);

describe('formatText', () => {
  it('cuts a style at the edges of a link inside it', () => {
    expect(shapes(format('<b>a <a href="https://x.org/">b</a> c</b>'))).toEqual([
      'bold:a ',
      'text_link:b',
      'bold:b',
      'bold: c',
    ]);
  });

  it('keeps styles out of code', () => {
    expect(shapes(format('<b>a <code>b</code> c</b>'))).toEqual(['bold:a ', 'code:b', 'bold: c']);
  });

  it('joins touching pieces of one style', () => {
    expect(shapes(format('<b>a</b><b>b</b>'))).toEqual(['bold:ab']);
  });

  it('keeps the outer of nested quotes', () => {
    expect(shapes(format('<blockquote>a<blockquote>b</blockquote>c</blockquote>'))).toEqual([
      'blockquote:abc',
    ]);
  });

  it('keeps the outer of nested links', () => {
    expect(shapes(format('<a href="https://x.org/">a<a href="https://y.org/">b</a></a>'))).toEqual([
      'text_link:ab',
    ]);
  });

  it('keeps a link inside a quote', () => {
    expect(shapes(format('<blockquote expandable>a <a href="https://x.org/">b</a></blockquote>'))).toEqual([
      'expandable_blockquote:a b',
      'text_link:b',
    ]);
  });

  it('drops a mention of somebody unknown and keeps a known one', () => {
    const mention = (id: number): string => `<a href="tg://user?id=${id}">x</a>`;
    expect(shapes(format(mention(43)))).toEqual([]);
    expect(shapes(format(mention(42)))).toEqual(['text_mention:x']);
  });

  it('trims the ends and moves entities along', () => {
    const formatted = format('\n  a <b>b </b> \n');
    expect(formatted.text).toBe('a b');
    expect(shapes(formatted)).toEqual(['bold:b']);
  });

  it('finds addresses, commands and tags outside of links', () => {
    expect(
      shapes(
        format(
          'See /help or https://example.com/a(b). #news @docket a@b.org <a href="https://x.org/">x.org</a>',
        ),
      ),
    ).toEqual([
      'bot_command:/help',
      'url:https://example.com/a(b)',
      'hashtag:#news',
      'mention:@docket',
      'email:a@b.org',
      'text_link:x.org',
    ]);
  });

  it('silently drops entities past the hundredth, styles before links', () => {
    const links = '<a href="https://x.org/">l</a> '.repeat(90);
    const kept = format(`${'<b>b</b> '.repeat(20)}${links}`).entities;
    expect(kept).toHaveLength(entityLimit);
    expect(kept.filter((entity) => entity.type === 'text_link')).toHaveLength(90);
  });

  it.each([
    ['nothing but spaces', '  \n ', 'Bad Request: text must be non-empty'],
    ['4097 characters', 'x'.repeat(4097), 'Bad Request: message is too long'],
    ['a source over 32,768 bytes', `<b>${'é'.repeat(16_384)}</b>`, 'Bad Request: text is too long'],
    ['bad HTML', '<p>', 'Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 0'],
    [
      'links that are too long together',
      `<a href="https://x.org/${'p'.repeat(180)}">l</a> `.repeat(60),
      'Bad Request: ENTITIES_TOO_LONG',
    ],
  ])('refuses %s', (_name, source, problem) => {
    expect(() => format(source)).toThrow(new BotApiError(400, problem));
  });

  it('counts characters, not UTF-16 units', () => {
    expect(format('😀'.repeat(4096)).text).toHaveLength(8192);
  });

  it.each([
    [
      'an unknown type',
      { type: 'x', offset: 0, length: 1 },
      "Bad Request: can't parse MessageEntity: Unsupported type specified",
    ],
    [
      'an offset behind the end',
      { type: 'bold', offset: 9, length: 1 },
      'Bad Request: entity begins after the end of the text at UTF-16 offset 9',
    ],
    [
      'a length over the end',
      { type: 'bold', offset: 0, length: 9 },
      'Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9',
    ],
    [
      'a link without address',
      { type: 'text_link', offset: 0, length: 1 },
      'Bad Request: can\'t parse MessageEntity: Can\'t find field "url"',
    ],
  ])('refuses given entities with %s', (_name, entity, problem) => {
    expect(() => format('hello', { parseMode: '', entities: [entity] })).toThrow(
      new BotApiError(400, problem),
    );
  });

  it('leaves entities that lie inside the text and never overlap wrongly, whatever the HTML', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<a href="https://x.org/">',
      '</a>',
      '<code>',
      '</code>',
      '<blockquote>',
      '</blockquote>',
      ' ',
      '\n',
      'word',
      '😀',
      '&amp;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        let formatted: FormattedText;
        try {
          formatted = format(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(BotApiError);
          return;
        }
        const { text, entities } = formatted;
        for (const one of entities) {
          expect(one.length).toBeGreaterThan(0);
          expect(one.offset + one.length).toBeLessThanOrEqual(text.length);
          for (const other of entities) {
            const opensFirst =
              one.offset < other.offset || (one.offset === other.offset && one.length >= other.length);
            const [first, second] = opensFirst ? [one, other] : [other, one];
            const isApart = first.offset + first.length <= second.offset;
            const isInside = second.offset + second.length <= first.offset + first.length;
            expect(isApart || isInside).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
