import { detectLanguage } from '../shared/language.ts';

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

/** A headline is shorter, and is believed less than what was declared for it; with an opening it is told for sure. */
const shortestTelling = 100;

/**
 * The language of an article: what its text shows where that is plain, else what was declared. Templates made
 * for one language declare it on pages in another.
 */
export function readLanguage(text: string, ...declared: readonly (string | undefined)[]): string {
  const named = declared.map(primaryLanguage).find((language) => language !== undefined);
  const detected = detectLanguage(text, named);
  if (
    detected !== undefined &&
    (text.length >= shortestTelling || named === undefined || !/^[\p{Script=Latin}\P{L}]*$/u.test(text))
  )
    return detected;
  return named ?? detected ?? 'und';
}
