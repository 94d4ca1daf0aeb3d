import type { Token } from './tokens.ts';

const functionWords: Readonly<Record<string, readonly string[]>> = {
  en: 'the of and to in is for on with that by from as at are was be its has will after over says how why what your'.split(
    ' ',
  ),
  de: 'der die das und nicht ist fur mit wegen zur zum gegen im den dem des ein eine einen auf bei wird werden soll sich auch von nach uber als aus'.split(
    ' ',
  ),
  fr: 'le la les des une un pour aux et sur du dans par est ne pas au ce qui que se sa ses avec contre apres son'.split(
    ' ',
  ),
  es: 'el la los las una un por para del que con en y se su al es como sobre contra tras mas lo sus'.split(
    ' ',
  ),
  pt: 'o os as uma um por para do da dos das que com em e se no na nos ao e contra sobre mais nao pela pelo'.split(
    ' ',
  ),
  it: 'il lo la gli le una un per del della dei delle che con in e si al sul nel non contro di dopo da'.split(
    ' ',
  ),
  nl: 'de het een van voor met op niet en in te dat is zijn wordt naar om bij tegen aan ook door'.split(' '),
};

const languagesOfWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(functionWords)) {
  for (const word of words) languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language]);
}

const wordsLookedAt = 120;

/** A guess from script and function words, for texts that come without a language; `und` when nothing tells. */
export function guessLanguage(tokens: readonly Token[]): string {
  const counts = { kana: 0, hangul: 0, han: 0, cyrillic: 0 };
  const hits = new Map<string, number>();
  for (const { written, folded } of tokens.slice(0, wordsLookedAt)) {
    const code = written.charCodeAt(0);
    if (code >= 0x3040 && code <= 0x30ff) counts.kana++;
    else if (code >= 0xac00 && code <= 0xd7af) counts.hangul++;
    else if (code >= 0x3400 && code <= 0x9fff) counts.han++;
    else if (code >= 0x400 && code <= 0x52f) counts.cyrillic++;
    for (const language of languagesOfWord.get(folded) ?? []) {
      hits.set(language, (hits.get(language) ?? 0) + 1);
    }
  }
  if (counts.kana > 1) return 'ja';
  if (counts.hangul > 1) return 'ko';
  if (counts.han > 1) return 'zh';
  if (counts.cyrillic > 1) return 'ru';
  let best = hits.has('en') ? 'en' : 'und';
  for (const [language, count] of hits) {
    if (count > (hits.get(best) ?? 0)) best = language;
  }
  return best;
}
