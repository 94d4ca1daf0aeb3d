import type { SignedName } from './names.ts';

/**
 * How newsrooms of China, Taiwan and Korea sign: in brackets before the first sentence, or behind the dateline in it.
 * "〔記者周亭萱／台北報導〕…", "本报北京3月1日电（记者 王芳）…", "[전자타임스 서한결 기자] …", "(서울=연합뉴스) 서한결 기자 = …".
 */
const signatures = [
  /^[〔【［[（(](?:本報|特約|綜合)?(?:記者|记者)\s?([\p{Script=Han}、 ]{2,16}?)\s?[／/][^〕】］\])）]{1,16}[〕】］\])）]/u,
  /^[^（(。]{2,30}(?:电|電|讯|訊)\s?[（(](?:本报|本報)?(?:记者|記者)\s?([\p{Script=Han}、 ]{2,20}?)[)）]/u,
  /^\[(?:[^\]]{1,16}[ =])?(\p{Script=Hangul}{2,4}) ?(?:선임|수습|전문)?기자\]/u,
  /^\([^()]{2,20}=[^()]{2,12}\) ?(\p{Script=Hangul}{2,4}) ?(?:선임|수습|전문)?기자 ?=/u,
];

/** The people who sign in a line that opens a text. */
export function readOpeningSignature(opening: string): SignedName[] {
  for (const signature of signatures) {
    const names = signature.exec(opening)?.[1];
    if (names !== undefined)
      return names
        .split(/[、 ]+/)
        .filter((name) => name.length >= 2)
        .map((name) => ({ name, isPerson: true }));
  }
  return [];
}
