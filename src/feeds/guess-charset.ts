import { analyse } from 'chardet';

/** The start of a text that is not UTF-8, a character a byte. */
const sampleOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 200_000)).toString('latin1');

/** Whether a text cannot be in the western charset it is said to be in. */
export function isBeyondWestern(bytes: Uint8Array): boolean {
  const sample = sampleOf(bytes);
  return isOtherScript(sample) || charsetOfLanguage(sample) !== undefined;
}

/** Words of western languages have a few letters beyond ASCII; those of other scripts have hardly any others. */
function isOtherScript(text: string): boolean {
  const words = text.match(/[a-z\u0080-\u00ff]{3,}/gi) ?? [];
  let letters = 0;
  let foreign = 0;
  for (const word of words) {
    const beyond = word.replace(/[a-z]/gi, '').length;
    letters += beyond;
    if (beyond > word.length * 0.6) foreign += beyond;
  }
  return foreign >= 12 && foreign > letters / 2;
}

/** Latin letters that western charsets do not have. */
const charsetsOfLanguages: readonly (readonly [RegExp, string])[] = [
  [/^(?:cs|sk|pl|hu|hr|sl|bs|ro|sq)$/, 'windows-1250'],
  [/^(?:tr|az)$/, 'windows-1254'],
  [/^(?:lt|lv)$/, 'windows-1257'],
  [/^th$/, 'windows-874'],
];

/** The charset of the language a feed says it is in, where that says more than its letters do. */
function charsetOfLanguage(sample: string): string | undefined {
  const [, element, attribute] =
    /<(?:dc:)?language>\s{0,20}([a-z]{2})\b|<(?:feed|rss|channel)\b[^<>]{0,2000}?\bxml:lang\s?=\s?["']([a-z]{2})\b/i.exec(
      sample,
    ) ?? [];
  const language = (element ?? attribute ?? '').toLowerCase();
  const charset = charsetsOfLanguages.find(([pattern]) => pattern.test(language))?.[1];
  // ISO 8859-2 has other places for the letters that windows-1250 has among the control characters of ISO.
  return charset === 'windows-1250' && !/[\u008a-\u009f]/.test(sample) ? 'iso-8859-2' : charset;
}

/**
 * Letters of scripts are told apart by how often they come; markup would drown them. Between the charsets of
 * western and central Europe a short text leaves little to go by, and the western one is likelier.
 */
export function guessCharset(bytes: Uint8Array): string {
  const byLanguage = charsetOfLanguage(sampleOf(bytes));
  if (byLanguage) return byLanguage;
  const text = sampleOf(bytes).replace(/<[^<>]*>/g, ' ');
  const guesses = analyse(Buffer.from(text, 'latin1'));
  const [best] = guesses;
  const western = guesses.find(({ name }) => name === 'windows-1252' || name === 'ISO-8859-1');
  if (!best || (western && best.confidence - western.confidence < 5)) return 'windows-1252';
  return best.name;
}
