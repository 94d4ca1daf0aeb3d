import { european } from '../shared/european.ts';
import { capitalisedOpening } from './capitalised.ts';
import { type Cut, type CutLevel, maximumFactCharacters, withoutCuts } from './cut.ts';
import { cutsOf } from './english/cuts.ts';
import { withoutNeedless } from './english/descriptors.ts';
import { isWhole } from './english/whole-sentences.ts';

/** A way to tell a sentence. */
export interface Wording {
  readonly text: string;
  /** The part of the worth of its words that cutting left. */
  readonly kept: number;
}

/** Whoever cuts a sentence in more places mostly loses its sense. */
const mostCuts = 4;
/** No sentence of a newspaper offers more; one that was made to would take long. */
const mostCutsOffered = 14;
/** How much of its worth a wording keeps for each cut of a level: the last resorts lose more than their words. */
const keptPerCut: Readonly<Record<CutLevel, number>> = { 1: 0.98, 2: 0.95, 3: 0.9, 4: 0.8 };
export const keptWithoutOpening = 0.95;
export const keptOfSplit = 0.95;
const keptWithoutShortForms = 0.93;

/** The ways to tell a sentence within the limit, each a sentence of its own: whole, or cut where it is too long. */
export function wordingsOf(text: string, isKnown: (name: string) => boolean, kept = 1): Wording[] {
  const whole = finished(withoutNeedless(text, isKnown));
  if (fits(whole)) return isWhole(whole, kept < 1) ? [{ text: whole, kept }] : [];
  const spaced = whole.replace(unspacedDash, ' — ');
  const isStillWhole = (wording: string) => isWhole(wording, true);
  const wordings = shortened(spaced, cutsOf(spaced, isKnown), isStillWhole, kept);
  const plain = withoutShortForms(spaced);
  if (plain === spaced) return wordings;
  const keptPlain = kept * keptWithoutShortForms;
  if (fits(plain)) return isStillWhole(plain) ? [...wordings, { text: plain, kept: keptPlain }] : wordings;
  return [...wordings, ...shortened(plain, cutsOf(plain, isKnown), isStillWhole, keptPlain)];
}

/** "The Bureau of Industry and Security (BIS)": unless the sentence uses it, a short form tells nothing. */
export const withoutShortForms = (text: string): string =>
  text.replace(shortForm, (found: string, short: string, at: number) =>
    text.includes(short, at + found.length) ? found : '',
  );
const shortForm = european(/ \((\p{Lu}[\p{Lu}\d.&-]{1,9})\)/gu);

/** What cutting leaves of a text where it fits the limit and stays whole. */
export function shortened(
  text: string,
  cutsOffered: readonly Cut[],
  isStillWhole: (wording: string) => boolean,
  kept = 1,
): Wording[] {
  const cuts = cutsOffered.slice(0, mostCutsOffered);
  /** By text, for several ways of cutting may leave the same. */
  const wordings = new Map<string, Wording>();
  const search = (from: number, before: readonly Cut[], keptBefore: number): void => {
    cuts.slice(from).forEach((cut, at) => {
      const chosen = [...before, cut];
      const keptNow = keptBefore * keptPerCut[cut.level];
      const wording = finished(withoutCuts(text, chosen));
      if (!fits(wording)) {
        if (chosen.length < mostCuts) search(from + at + 1, chosen, keptNow);
      } else if ((wordings.get(wording)?.kept ?? 0) < keptNow && isStillWhole(wording)) {
        wordings.set(wording, { text: wording, kept: keptNow });
      }
    });
  };
  search(0, [], kept);
  return [...wordings.values()];
}

/** "The same people—rural, poor—who voted": without spaces a cut would leave nothing between the words. */
const unspacedDash = european(/(?<=[\p{L}\d’”"])—(?=[\p{L}\d“"])/gu);

export const fits = (wording: string): boolean => wording.length <= maximumFactCharacters;

/** Spaces and punctuation put right after cutting. */
export function finished(text: string): string {
  const mended = text
    .replace(/ {2,}/g, ' ')
    .replace(/ +([,;]|\.(?!\p{L}))/gu, '$1')
    .replace(/,(?: ?,)+/g, ',')
    .replace(/([;:]) ?,/g, '$1')
    .replace(/(?:[,;:]| [–—-]{1,2})\./g, '.')
    .replace(/,(["”])\.?$/, '.$1')
    .replace(/(?<!\.)\.\.$/, '.')
    .replace(/\s+\?$/, '')
    .replace(/[\s,;:—–-]+$/, '')
    .trim();
  return capitalisedOpening(/[.!?…。]["”’»)]*\??$/.test(mended) ? mended : `${mended}.`);
}
