import { describe, expect, it } from 'vitest';
import {
  cleanLine,
  costOf,
  fits,
  link,
  outsideText,
  safeAddress,
  shorten,
  thatFit,
  visibleText,
} from '../../../src/telegram/text/html.ts';
import { paginate } from '../../../src/telegram/text/split.ts';

describe('text from outside', () => {
  it.each([
    { name: 'reordering marks', given: 'pay \u202Egpj.exe\u202C now', clean: 'pay gpj.exe now' },
    { name: 'hidden characters', given: 'Wi\u200BFi \uFEFFrouter\u2060s', clean: 'WiFi routers' },
    { name: 'line breaks and tabs', given: ' one\n\ttwo\r\n three ', clean: 'one two three' },
    { name: 'control characters', given: 'be\u0000ep\u0007', clean: 'beep' },
    { name: 'half of a character', given: 'x\uD83Dy', clean: 'xy' },
    { name: 'piled up marks', given: `Z${'\u0301'.repeat(50)}a`, clean: 'Z\u0301\u0301\u0301a' },
    { name: 'nothing of an emoji family', given: '👨‍👩‍👧 ok', clean: '👨‍👩‍👧 ok' },
    { name: 'nothing of Persian joiners', given: 'می‌خواهم', clean: 'می‌خواهم' },
    { name: 'nothing of Chinese', given: '微信暂停注册', clean: '微信暂停注册' },
  ])('loses $name', ({ given, clean }) => {
    expect(cleanLine(given, 200)).toBe(clean);
  });

  it('is cut at a word, and never inside a character', () => {
    expect(shorten('The regulator fined the company', 20)).toBe('The regulator fined…');
    expect(shorten('😀😀😀😀', 4)).toBe('😀…');
  });

  it('is escaped, and keeps only a few things Telegram would link by itself', () => {
    expect(outsideText('<b>"A & B"</b>', 99)).toBe('&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;');
    const calm = visibleText(outsideText('@one @two @three /forget evil.com', 99));
    expect(calm.match(/[@/.](?=\w)/g)).toHaveLength(2);
  });

  it('makes no address that acts inside the app', () => {
    const text = visibleText(
      outsideText('Pay at TG://resolve?domain=x or ton://transfer/1, tonsite://a', 99),
    );
    expect(text).not.toMatch(/(?:tg|ton|tonsite):\/\//i);
    expect(text.replaceAll('\u2060', '')).toBe(
      'Pay at TG://resolve?domain=x or ton://transfer/1, tonsite://a',
    );
  });

  it('takes no time on hostile input', () => {
    const startedAt = performance.now();
    cleanLine('\u200b\u0301 '.repeat(2_000_000), 200);
    outsideText('@a.b/'.repeat(1_000_000), 200);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});

describe('links', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'tg://resolve?domain=x',
    '//host',
    'https://a@b.example/',
  ])('are not made to %s', (address) => {
    expect(safeAddress(address)).toBeUndefined();
    expect(link('label', address)).toBe('label');
  });

  it('carry no quotes that could end their tag', () => {
    expect(link('label', 'https://a.example/?q="><b>')).toBe(
      '<a href="https://a.example/?q=%22%3E%3Cb%3E">label</a>',
    );
  });
});

describe('a message', () => {
  it('holds as many parts as fit', () => {
    const parts = Array.from({ length: 50 }, (_, index) => `${index} ${'x'.repeat(300)}`);
    const kept = thatFit(parts);
    expect(kept.length).toBeGreaterThan(10);
    expect(fits(costOf(kept.join('\n\n')))).toBe(true);
    expect(fits(costOf(parts.slice(0, kept.length + 1).join('\n\n')))).toBe(false);
  });

  it('counts its first header, which is the longest', () => {
    const blocks = Array.from({ length: 12 }, (_, index) => ({ html: `${index} ${'x'.repeat(900)}` }));
    const headerOf = (page: number) => (page === 1 ? 'h'.repeat(500) : 'h');
    for (const { html } of paginate(blocks, headerOf, 'footer')) {
      expect(visibleText(html).length).toBeLessThanOrEqual(4096);
    }
  });
});
