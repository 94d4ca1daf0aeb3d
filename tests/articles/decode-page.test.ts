import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../src/articles/decode-page.ts';

const chinese =
  '<html><head>META</head><body><p>主管部门公布网络平台算法备案管理细则，自九月一日起施行。</p></body></html>';
const russian =
  '<html><head>META</head><body><p>Суд назначил видеосервису штраф за повторное нарушение закона о связи.</p></body></html>';
const french =
  '<html><head>META</head><body><p>L’autorité a infligé une amende à l’éditeur, « sans délai ».</p></body></html>';
const japanese =
  '<html><head>META</head><body><p>競争を妨げることを禁じる法律が参議院で成立した。カタカナもある。</p></body></html>';
const korean =
  '<html><head>META</head><body><p>방송통신위원회는 앱 결제 강제를 금지하는 법을 시행했다.</p></body></html>';

const withMeta = (html: string, charset: string) => html.replace('META', `<meta charset="${charset}">`);
const withEquiv = (html: string, charset: string) =>
  html.replace('META', `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`);

describe('decodePage', () => {
  it.each([
    ['gb2312', withMeta(chinese, 'gb2312'), 'gb18030'],
    ['gbk', withEquiv(chinese, 'GBK'), 'gb18030'],
    ['big5', withMeta('<meta charset=big5><p>主管機關公布平台備案細則</p>', 'big5'), 'big5'],
    ['windows-1251', withEquiv(russian, 'windows-1251'), 'windows-1251'],
    ['koi8-r', withMeta(russian, 'koi8-r'), 'koi8-r'],
    ['iso-8859-1 that is windows-1252', withMeta(french, 'ISO-8859-1'), 'windows-1252'],
    ['shift_jis', withMeta(japanese, 'x-sjis'), 'shift_jis'],
    ['euc-jp', withMeta(japanese, 'euc-jp'), 'euc-jp'],
    ['euc-kr', withMeta(korean, 'ks_c_5601-1987'), 'euc-kr'],
  ])('reads a page that declares %s', (_, html, charset) => {
    expect(decodePage(iconv.encode(html, charset))).toBe(html);
  });

  it('believes the header where the page says nothing', () => {
    expect(decodePage(iconv.encode(russian, 'windows-1251'), 'text/html; charset=windows-1251')).toBe(
      russian,
    );
  });

  it('believes valid UTF-8 more than a header that denies it', () => {
    expect(decodePage(Buffer.from(russian), 'text/html; charset=iso-8859-1')).toBe(russian);
  });

  it('reads the declared charset where the header wrongly says UTF-8', () => {
    const html = withMeta(russian, 'windows-1251');
    expect(decodePage(iconv.encode(html, 'windows-1251'), 'text/html; charset=utf-8')).toBe(html);
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s by its mark', (charset) => {
    expect(decodePage(iconv.encode(french, charset, { addBOM: true }))).toBe(french);
  });

  it('drops the mark of UTF-8', () => {
    expect(decodePage(Buffer.from(`\ufeff${french}`))).toBe(french);
  });

  it('guesses where nothing is declared', () => {
    const plain = russian.replace('META', '').repeat(4);
    expect(decodePage(iconv.encode(plain, 'windows-1251'))).toBe(plain);
  });

  it('keeps UTF-8 that was cut in the middle of a character', () => {
    const bytes = Buffer.from(chinese.repeat(3));
    expect(decodePage(bytes.subarray(0, bytes.length - 40))).toContain('主管部门公布网络平台');
  });

  it('survives charsets that do not exist', () => {
    expect(decodePage(iconv.encode(withMeta(french, 'klingon'), 'windows-1252'))).toContain('infligé');
  });

  it('reads nothing as nothing', () => {
    expect(decodePage(new Uint8Array())).toBe('');
  });
});
