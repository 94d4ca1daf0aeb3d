/** Scripts that tell a language on their own, or narrow it to a few told apart by letters or words. */
const scripts: readonly { readonly pattern: RegExp; readonly language: string }[] = [
  { pattern: /[\u3040-\u30ff]/g, language: 'ja' },
  { pattern: /[\uac00-\ud7af]/g, language: 'ko' },
  { pattern: /\p{Script=Han}/gu, language: 'zh' },
  { pattern: /\p{Script=Cyrillic}/gu, language: 'ru' },
  { pattern: /\p{Script=Arabic}/gu, language: 'ar' },
  { pattern: /\p{Script=Hebrew}/gu, language: 'he' },
  { pattern: /\p{Script=Greek}/gu, language: 'el' },
  { pattern: /\p{Script=Devanagari}/gu, language: 'hi' },
  { pattern: /\p{Script=Bengali}/gu, language: 'bn' },
  { pattern: /\p{Script=Tamil}/gu, language: 'ta' },
  { pattern: /\p{Script=Telugu}/gu, language: 'te' },
  { pattern: /\p{Script=Thai}/gu, language: 'th' },
  { pattern: /\p{Script=Georgian}/gu, language: 'ka' },
  { pattern: /\p{Script=Armenian}/gu, language: 'hy' },
];

/** What none of the scripts above has; most of any text in Latin letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a range from the first character on
const latinAndPunctuation = /[\u0000-\u036f\u2000-\u206f]+/g;

/** Frequent short words of the languages written in Latin letters. */
const frequentWords: Readonly<Record<string, string>> = {
  en: `the of and to in is that for it on with as was are by this be at from has have not an which will its
    said would their they but or were been more who`,
  de: `der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus
    er hat dass sie nach wird bei einer um noch wie über einen wurde`,
  fr: `de la le et les des en un une du que est pour qui dans sur pas par au plus avec ce ne se sont son
    aux cette ces mais été ont leur comme nous il elle`,
  es: `de la que el en y los del se las por un con una para su al es lo como más pero sus ha o este sí
    porque esta entre son fue también según sobre han`,
  it: `di che e il la per un in è del della non le si da con sono una i dei al nel alla più anche gli come
    ha dal su delle ma questo stato essere`,
  pt: `de que e o a do da em um para com uma os no se na por mais as dos como mas ao das foi não são à pela
    também pelo seu sua ou ser está segundo`,
  nl: `de van het een en in is dat op te zijn met voor die niet aan er om ook als door bij uit maar heeft
    worden naar dan nog wordt over hebben deze`,
  sv: `och att det i en som är på av för med den till inte har de ett om var men från vi kan så när också
    eller efter än ska sig nu blev hade`,
  da: `og i at det er en til af på for med den der de ikke har som et om var fra men vi kan så efter også
    eller blev havde skal sig bliver når`,
  no: `og i det er en til av på for med den som de ikke har et om var fra men vi kan så etter også eller
    ble hadde skal seg blir når være å`,
  fi: `ja on ei se että oli hän ovat kun myös mutta joka sekä tai kuin niin ole jos mukaan ollut olla voi
    sen ne tämä vain jo vuonna`,
  pl: `w i na z się do nie że jest o to jak od za po przez dla oraz są ale tym co będzie także może jego
    które który która czy było`,
  cs: `a v se na je že s z do o to i za pro ve by jako po ale podle jsou které který která také jeho být
    bude nebo byl už při však`,
  ro: `de și în a la cu pe care din că nu un o pentru este mai au al sunt prin după sau fost lui ale
    această dar se ce până între`,
  hu: `a az és hogy nem is egy meg de volt már csak mint ez el ki vagy még szerint után lesz kell van azt
    ezt amely illetve során`,
  tr: `ve bir bu da de için ile olarak olan çok daha gibi sonra kadar ise en var ancak göre değil ya da
    oldu olduğunu tarafından her`,
  id: `yang dan di dengan untuk ini dari dalam tidak itu akan pada ke juga oleh adalah sebagai karena telah
    bisa ada tersebut mereka kepada`,
  vi: `và của là có được cho trong một không các với những đã này người khi từ để đến tại cũng theo về ra
    vào như`,
};

const languagesByWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(frequentWords)) {
  for (const word of words.split(' '))
    languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), language]);
}

const sampleChars = 6_000;

/** The language of a text by its script and its frequent words; undefined where too little speaks for any. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleChars);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters < 20) return undefined;
  const beyondLatin = sample.replace(latinAndPunctuation, '');
  for (const { pattern, language } of beyondLatin === '' ? [] : scripts) {
    const share = (beyondLatin.match(pattern)?.length ?? 0) / letters;
    // Kana stand between many Han characters, so few of them are enough.
    if (share > (language === 'ja' ? 0.08 : 0.3)) return refine(language, sample);
  }
  const scores = new Map<string, number>();
  for (const word of words) {
    const candidates = languagesByWord.get(word);
    if (candidates === undefined) continue;
    for (const language of candidates)
      scores.set(language, (scores.get(language) ?? 0) + 1 / candidates.length);
  }
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < Math.max(2, 0.08 * words.length)) return undefined;
  return next && best[1] < 1.15 * next[1] ? undefined : best[0];
}

function refine(language: string, sample: string): string {
  if (language === 'ru') {
    if (/[іїєґ]/i.test(sample)) return /[ў]/i.test(sample) ? 'be' : 'uk';
    if (/[ђћџљњ]/i.test(sample)) return 'sr';
    if (!/[ыэ]/i.test(sample) && /ъ/i.test(sample)) return 'bg';
  }
  if (language === 'ar') {
    if (/[ٹڈڑے]/.test(sample)) return 'ur';
    if (/[پچژگ]/.test(sample)) return 'fa';
  }
  return language;
}

/** The primary subtag of a language tag such as `en-GB` or `zh_Hans`, where it is one. */
export function primaryLanguage(tag: string | undefined): string | undefined {
  const primary = /^\s*([a-z]{2,3})(?:[-_].*)?\s*$/i.exec(tag ?? '')?.[1]?.toLowerCase();
  if (primary === undefined || primary === 'und' || primary === 'mul' || primary === 'zxx') return undefined;
  const renamed: Readonly<Record<string, string>> = {
    eng: 'en',
    deu: 'de',
    ger: 'de',
    fra: 'fr',
    fre: 'fr',
    spa: 'es',
    rus: 'ru',
    zho: 'zh',
    chi: 'zh',
    nb: 'no',
    nn: 'no',
    iw: 'he',
    in: 'id',
    jp: 'ja',
    cn: 'zh',
  };
  return renamed[primary] ?? primary;
}

/**
 * The language of an article: what its text shows where that is plain, else what was declared. Templates made
 * for one language declare it on pages in another.
 */
export function readLanguage(text: string, ...declared: readonly (string | undefined)[]): string {
  const detected = detectLanguage(text);
  const named = declared.map(primaryLanguage).find((language) => language !== undefined);
  if (
    detected !== undefined &&
    (text.length >= 200 || named === undefined || !/^[\p{Script=Latin}\P{L}]*$/u.test(text))
  )
    return detected;
  return named ?? detected ?? 'und';
}
