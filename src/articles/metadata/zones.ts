import { DateTime } from 'luxon';
import type { Published } from './published.ts';

const zonesByHost: Readonly<Record<string, string>> = {
  at: 'Europe/Vienna',
  au: 'Australia/Sydney',
  be: 'Europe/Brussels',
  br: 'America/Sao_Paulo',
  ch: 'Europe/Zurich',
  cn: 'Asia/Shanghai',
  de: 'Europe/Berlin',
  es: 'Europe/Madrid',
  eu: 'Europe/Brussels',
  fr: 'Europe/Paris',
  gov: 'America/New_York',
  hk: 'Asia/Hong_Kong',
  ie: 'Europe/Dublin',
  in: 'Asia/Kolkata',
  it: 'Europe/Rome',
  jp: 'Asia/Tokyo',
  kr: 'Asia/Seoul',
  nl: 'Europe/Amsterdam',
  nz: 'Pacific/Auckland',
  pl: 'Europe/Warsaw',
  ru: 'Europe/Moscow',
  sg: 'Asia/Singapore',
  tw: 'Asia/Taipei',
  ua: 'Europe/Kyiv',
  uk: 'Europe/London',
};

/** Languages written mostly in one zone. */
const zonesByLanguage: Readonly<Record<string, string>> = {
  de: 'Europe/Berlin',
  fr: 'Europe/Paris',
  it: 'Europe/Rome',
  ja: 'Asia/Tokyo',
  ko: 'Asia/Seoul',
  nl: 'Europe/Amsterdam',
  pl: 'Europe/Warsaw',
  ru: 'Europe/Moscow',
  sv: 'Europe/Stockholm',
  uk: 'Europe/Kyiv',
  zh: 'Asia/Shanghai',
};

/**
 * A clock time without a zone is its outlet's: the instant is taken in the zone that the address or the language
 * points to, while what readers of the page see stays as it is.
 */
export function placeInZone(published: Published, language: string, url?: string): Published {
  if (!/T[\d:]+$/.test(published.local)) return published;
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname.split('.').at(-1) : undefined;
  const zone = zonesByHost[host ?? ''] ?? zonesByLanguage[language];
  if (zone === undefined) return published;
  return { at: DateTime.fromISO(published.local, { zone }).toJSDate(), local: published.local };
}
