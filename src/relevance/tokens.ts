/**
 * A text as words. Han, kana and hangul have no spaces to go by, so each of their characters is a word of its own:
 * a term of four characters is then a phrase of four words. `folded` is what terms are compared by.
 */
export interface Token {
  /** As written; empty at the end of a sentence, over which no phrase reaches. */
  readonly written: string;
  readonly folded: string;
}

const sentenceEnd: Token = { written: '', folded: '' };
const maximumWordLength = 64;

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const unspacedCharacter = /[\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]/;

type CharacterClass = 'letter' | 'unspaced' | 'stop' | 'apostrophe' | 'other';
const classes: readonly (CharacterClass | undefined)[] = [
  undefined,
  'letter',
  'unspaced',
  'stop',
  'apostrophe',
  'other',
];
/** Of every code unit the place of its class; 0 where it is not known yet. */
const classOfCode = new Uint8Array(0x10000);

function classOf(code: number): CharacterClass {
  const known = classes[classOfCode[code] ?? 0];
  if (known) return known;
  const character = String.fromCharCode(code);
  let found: CharacterClass = 'other';
  if (unspacedCharacter.test(character)) found = 'unspaced';
  else if (wordCharacter.test(character)) found = 'letter';
  else if ('.!?;:。！？；：\n\r|•·—–…'.includes(character)) found = 'stop';
  else if ("'’ʼ".includes(character)) found = 'apostrophe';
  classOfCode[code] = classes.indexOf(found);
  return found;
}

/** Splits a text into at most `limit` words. Linear in its length, whatever it holds. */
export function tokenize(text: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const normal = text.normalize('NFKC');
  const tokens: Token[] = [];
  let at = 0;
  while (at < normal.length && tokens.length < limit) {
    const kind = classOf(normal.charCodeAt(at));
    if (kind === 'unspaced') {
      const character = normal.charAt(at);
      tokens.push({ written: character, folded: simplified.get(character) ?? character });
      at++;
    } else if (kind === 'letter') {
      const abbreviation = abbreviationAt(normal, at);
      const end = abbreviation?.end ?? wordEnd(normal, at);
      const written = abbreviation?.letters ?? normal.slice(at, Math.min(end, at + maximumWordLength));
      tokens.push(tokenOf(written));
      at = skipPossessive(normal, end);
    } else {
      if (kind === 'stop' && endsSentence(normal, at) && tokens.at(-1) !== sentenceEnd)
        tokens.push(sentenceEnd);
      at++;
    }
  }
  return tokens;
}

function wordEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && classOf(text.charCodeAt(end)) === 'letter') end++;
  return end;
}

/** `U.S.` and `A.I.` are read as `US` and `AI`. */
function abbreviationAt(text: string, from: number): { letters: string; end: number } | undefined {
  let letters = '';
  let at = from;
  while (letters.length < 6 && isLetter(text, at) && text.charAt(at + 1) === '.' && !isLetter(text, at - 1)) {
    letters += text.charAt(at);
    at += 2;
  }
  return letters.length > 1 && !isLetter(text, at) ? { letters, end: at } : undefined;
}

const isLetter = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && classOf(text.charCodeAt(at)) === 'letter';

/** `Google's` is read as `Google`. */
function skipPossessive(text: string, end: number): number {
  const possessive =
    end + 1 < text.length &&
    classOf(text.charCodeAt(end)) === 'apostrophe' &&
    (text.charAt(end + 1) === 's' || text.charAt(end + 1) === 'S') &&
    !isLetter(text, end + 2);
  return possessive ? end + 2 : end;
}

/** A full stop or colon inside a word or number (`Booking.com`, `8:30`) ends nothing. */
function endsSentence(text: string, at: number): boolean {
  return !'.:'.includes(text.charAt(at)) || !isLetter(text, at + 1);
}

const knownTokens = new Map<string, Token>();
const tokensKept = 8_000;
/** A longer piece of a text would keep the whole text in memory. */
export const longestWordKept = 12;

function tokenOf(written: string): Token {
  const known = knownTokens.get(written);
  if (known) return known;
  const token = { written, folded: fold(written) };
  if (written.length <= longestWordKept) {
    if (knownTokens.size >= tokensKept) knownTokens.clear();
    knownTokens.set(written, token);
  }
  return token;
}

/** Small letters, no accents, no English plural: what makes `Régulateurs` and `regulateur` the same word. */
const fold = (written: string): string => singular(foldLetters(written));

/** Small letters without accents. */
export const foldLetters = (written: string): string => withoutAccents(written.toLowerCase());

const accents = /[\u0300-\u036f]/g;
const withoutAccents = (word: string): string => {
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) > 127) return word.normalize('NFD').replace(accents, '').replaceAll('ß', 'ss');
  }
  return word;
};

const irregular = new Map([
  ['ads', 'ad'],
  ['ids', 'id'],
]);
const notPlural = new Set([
  'news',
  'always',
  'series',
  'species',
  'perhaps',
  'besides',
  'ethics',
  'politics',
  'physics',
]);

function singular(word: string): string {
  if (!word.endsWith('s') || notPlural.has(word)) return word;
  if (word.length < 4) return irregular.get(word) ?? word;
  if (/(?:ss|us|is|as)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const traditionalForms =
  '監壟斷網絡數據訊個護審規條處罰約調訴訟決違標準國務會議員電擬貨幣臉識別權隱視頻臺關稅轉賬號實機體車無驅動進導業競爭價場產證專軟應該與為開發啟傳聯歐韓灣華騰衛組織聽竊誹謗緩暫鎖過濾記錄賠償詐騙獨壟強辦門報紙爾貝責連帶針對雲億萬營運飛漢爲';
const simplifiedForms =
  '监垄断网络数据讯个护审规条处罚约调诉讼决违标准国务会议员电拟货币脸识别权隐视频台关税转账号实机体车无驱动进导业竞争价场产证专软应该与为开发启传联欧韩湾华腾卫组织听窃诽谤缓暂锁过滤记录赔偿诈骗独垄强办门报纸尔贝责连带针对云亿万营运飞汉为';

/** Terms are written in simplified Chinese; texts from Hong Kong and Taiwan find them all the same. */
const simplified = new Map(
  [...traditionalForms].map((character, index) => [character, simplifiedForms.charAt(index)]),
);
