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
    { encoding: 'windows-1251', text: 'Роскомнадзор заблокировал новый сервис за нарушение закона' },
    { encoding: 'koi8-r', text: 'Роскомнадзор заблокировал новый сервис за нарушение закона' },
    { encoding: 'windows-1253', text: 'Η Αρχή Προστασίας Δεδομένων επέβαλε μεγάλο πρόστιμο' },
    { encoding: 'gbk', text: '监管部门公布个人信息保护新规，法院裁定平台须承担责任' },
    { encoding: 'shift_jis', text: '個人情報保護委員会は新しい指針を公表した。裁判所は責任を認めた' },
    { encoding: 'euc-kr', text: '개인정보보호위원회가 새 지침을 발표했다 법원은 책임을 인정했다' },
  ])('does not believe a feed in $encoding that it is in Latin-1', ({ encoding, text }) => {
    const feed = `<?xml version="1.0" encoding="iso-8859-1"?><rss><title>${text}</title><link>https://decode.example/news/one</link></rss>`;
    expect(decodeFeed(iconv.encode(feed, encoding), 'text/xml; charset=us-ascii')).toContain(text);
  });

  it.each([
    'L’été déjà là : où va la « CNIL » ?',
    'ÄÖÜ ÉÈ ÀÂ',
    'Größere Hürden für Überwachung',
    'Íslensk lög þóttu óljós',
  ])('believes a feed in Latin-1 that it is: %s', (text) => {
    const feed = `<?xml version="1.0" encoding="iso-8859-1"?><rss><title>${text}</title></rss>`;
    expect(decodeFeed(iconv.encode(feed, 'windows-1252'))).toContain(text);
  });

  it.each([
    {
      language: 'cs',
      encoding: 'windows-1250',
      text: 'Úřad udělil pokutu, říká náměstek. Šéf úřadu to potvrdil',
    },
    {
      language: 'cs-CZ',
      encoding: 'iso-8859-2',
      text: 'Úřad udělil pokutu, říká náměstek. Šéf úřadu to potvrdil',
    },
    { language: 'pl', encoding: 'windows-1250', text: 'Sejm przyjął ustawę o usługach, mówią źródła' },
    { language: 'hu', encoding: 'iso-8859-2', text: 'Őszintén szólva űrök a szabályok között' },
    { language: 'tr', encoding: 'windows-1254', text: 'Kişisel verileri koruma kurulu şirkete ceza kesti' },
    { language: 'lt', encoding: 'windows-1257', text: 'Įstatymas dėl duomenų apsaugos priimtas' },
    { language: 'th', encoding: 'windows-874', text: 'คณะกรรมการคุ้มครองข้อมูลสั่งปรับบริษัท' },
  ])('reads $encoding by the language $language, whatever is declared', ({ language, encoding, text }) => {
    for (const declared of ['utf-8', 'iso-8859-1']) {
      const feed = `<?xml version="1.0" encoding="${declared}"?><rss><language>${language}</language><title>${text}</title></rss>`;
      expect(decodeFeed(iconv.encode(feed, encoding))).toContain(text);
    }
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><title>${text}</title></feed>`;
    expect(decodeFeed(iconv.encode(atom, encoding))).toContain(text);
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
    { charset: 'uhc', encoding: 'cp949', text: '규칙과 시장' },
    { charset: 'KS_X_1001', encoding: 'cp949', text: '규칙과 시장' },
    { charset: 'x-mac-korean', encoding: 'cp949', text: '규칙과 시장' },
    { charset: 'euc-kr', encoding: 'cp949', text: '똠방각하의 규칙' },
    { charset: 'ks_c_5601-1987', encoding: 'cp949', text: '똠방각하의 규칙' },
    { charset: 'gbk', encoding: 'gb18030', text: '规则㐀与市场' },
    { charset: 'gb2312', encoding: 'gb18030', text: '规则㐀与市场' },
    { charset: 'gb18030-2000', encoding: 'gb18030', text: '规则㐀与市场' },
    { charset: 'eucgb2312_cn', encoding: 'gb18030', text: '规则与市场' },
    { charset: 'x-mac-simp-chinese', encoding: 'gb18030', text: '规则与市场' },
    { charset: 'big5-tw', encoding: 'big5', text: '規則與市場' },
    { charset: 'x-mac-trad-chinese', encoding: 'big5', text: '規則與市場' },
    { charset: 'hkscs', encoding: 'big5-hkscs', text: '規則嘅市場' },
    { charset: 'ujis', encoding: 'euc-jp', text: '規則と市場' },
    { charset: 'u-jis', encoding: 'euc-jp', text: '規則と市場' },
    { charset: 'euc-jis-2004', encoding: 'euc-jp', text: '規則と市場' },
    { charset: 'eucJISX0213', encoding: 'euc-jp', text: '規則と市場' },
    { charset: 'jisx0213', encoding: 'euc-jp', text: '規則と市場' },
    { charset: 'shift_jis_2004', encoding: 'shift_jis', text: '規則と市場' },
    { charset: 'sjis-2004', encoding: 'shift_jis', text: '規則と市場' },
    { charset: 's-jis-2004', encoding: 'shift_jis', text: '規則と市場' },
    { charset: 'shift_jisx0213', encoding: 'shift_jis', text: '規則と市場' },
    { charset: 'x-mac-japanese', encoding: 'shift_jis', text: '規則と市場' },
    { charset: '8859', encoding: 'windows-1252', text: 'Règle déjà' },
    { charset: 'iso8859', encoding: 'windows-1252', text: 'Règle déjà' },
    { charset: 'latin', encoding: 'windows-1252', text: 'Règle déjà' },
    { charset: 'iso-8859-2-1987', encoding: 'iso-8859-2', text: 'Příliš' },
    { charset: 'iso_8859_5_1988', encoding: 'iso-8859-5', text: 'Правила' },
    { charset: 'tis-620-2529-0', encoding: 'windows-874', text: 'ข่าว' },
    { charset: 'cp866u', encoding: 'cp1125', text: 'Правила' },
    { charset: 'ruscii', encoding: 'cp1125', text: 'Правила' },
    { charset: 'ptcp154', encoding: 'pt154', text: 'Қазақ ережесі' },
    { charset: 'cyrillic-asian', encoding: 'pt154', text: 'Қазақ ережесі' },
    { charset: 'kz1048', encoding: 'rk1048', text: 'Қазақ ережесі' },
    { charset: 'cp1051', encoding: 'hp-roman8', text: 'Règle déjà' },
  ])('knows $charset', ({ charset, encoding, text }) => {
    const feed = `<?xml version="1.0" encoding="${charset}"?><rss><title>${text}</title></rss>`;
    expect(decodeFeed(iconv.encode(feed, encoding))).toContain(`<title>${text}</title>`);
  });

  it.each([
    { charset: 'hz-gb-2312', inside: '~{VP9z~} ~~ 5~', text: '中国 ~ 5~' },
    { charset: 'hz', inside: '~{VP~}~\nlaw', text: '中law' },
    { charset: 'iso-2022-kr', inside: '\u001b$)C\u000eGQ19\u000f law', text: '한국 law' },
    { charset: 'iso2022_kr', inside: '\u000eGQ19', text: '한국' },
    { charset: 'iso2022_jp', inside: "\u001b$B5,B'\u001b(B", text: '規則' },
  ])('reads the seven bits of $charset', ({ charset, inside, text }) => {
    const feed = `<?xml version="1.0" encoding="${charset}"?><rss><title>${inside}</title></rss>`;
    expect(decodeFeed(Buffer.from(feed, 'latin1'))).toContain(`<title>${text}`);
  });

  it.each([
    { name: 'alone', text: 'Party 🎉' },
    { name: 'beside other characters', text: 'Café 🎉 “à la”' },
  ])('reads characters that were written as two surrogates: $name', ({ text }) => {
    expect(decodeFeed(iconv.encode(`<rss><title>${text}</title></rss>`, 'cesu8'))).toContain(text);
  });
});
