import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeFeed } from '../../src/feeds/decode.ts';

describe('decodeFeed', () => {
  it('knows UTF-8 by its longer characters, though much was pasted in from elsewhere', () => {
    const bytes = Buffer.concat([
      Buffer.from('“Règle” – '),
      iconv.encode('l’été “à” la –', 'windows-1252'),
      Buffer.from(' – fin'),
    ]);
    expect(decodeFeed(bytes)).toBe('“Règle” – l’été “à” la – – fin');
  });

  it('keeps UTF-8 that was cut inside of characters', () => {
    const whole = Buffer.from('Правила — «рынок» 規則を読む');
    const cut = Buffer.from(whole.filter((_, index) => index % 9 !== 4));
    expect(decodeFeed(cut)).toMatch(/П.*«.*規/);
  });

  it.each([
    { charset: 'mac_latin2', encoding: 'maccenteuro', text: 'Příliš žluťoučký' },
    { charset: 'x-mac-centraleurroman', encoding: 'maccenteuro', text: 'Příliš žluťoučký' },
    { charset: 'macintosh', encoding: 'macroman', text: 'Café “à la”' },
    { charset: 'cp437', encoding: 'cp437', text: 'Ünder' },
    { charset: 'koi8_u', encoding: 'koi8-u', text: 'Привіт' },
    { charset: 'ms936', encoding: 'gbk', text: '规则与市场' },
    { charset: 'windows-31j', encoding: 'shift_jis', text: '規則と市場' },
    { charset: 'x-windows-949', encoding: 'cp949', text: '규칙과 시장' },
    { charset: 'cseuckr', encoding: 'cp949', text: '규칙과 시장' },
    { charset: 'tis620', encoding: 'windows-874', text: 'ข่าว' },
    { charset: 'iso_8859-2:1987', encoding: 'iso-8859-2', text: 'Příliš' },
    { charset: 'win1251', encoding: 'windows-1251', text: 'Правила' },
    { charset: 'win-1251', encoding: 'windows-1251', text: 'Правила' },
    { charset: 'cp-1251', encoding: 'windows-1251', text: 'Правила' },
    { charset: 'latin2', encoding: 'iso-8859-2', text: 'Příliš' },
    { charset: 'utf8', encoding: 'utf-8', text: 'Příliš' },
  ])('knows $charset', ({ charset, encoding, text }) => {
    const feed = `<?xml version="1.0" encoding="${charset}"?><rss><title>${text}</title></rss>`;
    expect(decodeFeed(iconv.encode(feed, encoding))).toContain(`<title>${text}</title>`);
  });
});
