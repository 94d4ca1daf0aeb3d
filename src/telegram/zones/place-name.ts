import type { Locale } from '../text/translator.ts';
import { cities } from './places.ts';

const scripts: Partial<Record<Locale, RegExp>> = { ru: /^\p{Script=Cyrillic}/u, zh: /^\p{Script=Han}/u };

/** `Berlin`, `Buenos Aires`: the place an IANA name is called after, in the reader's script where it is known. */
export function placeOf(zone: string, locale: Locale): string {
  const script = scripts[locale];
  const known = script && cities[zone]?.find((name) => script.test(name));
  return known ?? zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
}
