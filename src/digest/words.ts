const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Whether a text holds a word or phrase a reader typed: as whole words, whatever their case and spacing; in
 * scripts that put no spaces between words, anywhere.
 */
export function mentions(text: string, phrase: string): boolean {
  const wanted = normalise(phrase);
  if (!wanted) return false;
  const within = normalise(text);
  if (unspacedScript.test(wanted)) return within.includes(wanted);
  return ` ${within.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(
    ` ${wanted.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `,
  );
}

const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
