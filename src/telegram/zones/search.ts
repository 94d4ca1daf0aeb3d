import { isZone } from '../../domain/schedule.ts';
import { locales } from '../text/translator.ts';
import { cities, mainZones, presentNames } from './places.ts';

interface Place {
  readonly name: string;
  readonly zone: string;
}

const shortNames: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE'],
  GB: ['UK', 'England', 'Scotland', 'Wales'],
  US: ['USA', 'America'],
};

let known: readonly Place[] | undefined;

/** Zones by the name of a city or country in any language of the bot, best match first. */
export function searchZones(query: string, limit = 8): readonly string[] {
  const wanted = normalise(query);
  if (wanted.length === 0) return [];
  known ??= allPlaces();
  const ranks = new Map<string, number>();
  for (const { name, zone } of known) {
    const rank = rankOf(name, wanted);
    if (rank !== undefined && rank < (ranks.get(zone) ?? Number.POSITIVE_INFINITY)) ranks.set(zone, rank);
  }
  return [...ranks.entries()]
    .sort(
      ([zone, rank], [otherZone, otherRank]) => rank - otherRank || obscurity(zone) - obscurity(otherZone),
    )
    .slice(0, limit)
    .map(([zone]) => zone);
}

/** The likely zone of a person by their app's language: by its region, or by where most of its speakers live. */
export function guessZone(languageCode: string | undefined, fallback: string): string {
  if (!languageCode) return fallback;
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(languageCode.replaceAll('_', '-'));
  } catch {
    return fallback;
  }
  // English is spoken by apps everywhere, so without a region it tells nothing.
  if (locale.region === undefined && locale.language === 'en') return fallback;
  const region = locale.region ?? locale.maximize().region;
  const zone = region === undefined ? undefined : zonesOfRegion(region)[0];
  return zone ?? fallback;
}

/** Exact names rank before beginnings, beginnings of words before parts; shorter names before longer ones. */
function rankOf(name: string, wanted: string): number | undefined {
  const at = name.indexOf(wanted);
  if (at < 0) return undefined;
  const surplus = (name.length - wanted.length) / 100;
  if (name.length === wanted.length) return 0;
  if (at === 0) return 1 + surplus;
  if (name[at - 1] === ' ') return 2 + surplus;
  return wanted.length >= 3 || /[^\p{ASCII}]/u.test(wanted) ? 3 + surplus : undefined;
}

/** All zones of a country match its name alike, and most people live in few of them. */
function obscurity(zone: string): number {
  if (zonesOfMost.has(zone)) return 0;
  return cities[zone] ? 1 : 2;
}
const zonesOfMost: ReadonlySet<string> = new Set(Object.values(mainZones));

function normalise(text: string): string {
  return text
    .slice(0, 80)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function allPlaces(): readonly Place[] {
  const places: Place[] = [];
  const add = (name: string, zone: string) => places.push({ name: normalise(name), zone });
  for (const icuName of Intl.supportedValuesOf('timeZone')) {
    const zone = presentNames[icuName] ?? icuName;
    add(zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone, zone);
    add(zone.replaceAll('_', ' '), zone);
  }
  for (const [zone, names] of Object.entries(cities)) for (const name of names) add(name, zone);
  add('UTC', 'UTC');
  for (const region of regionCodes()) {
    const zones = zonesOfRegion(region);
    for (const short of [region, ...(shortNames[region] ?? [])]) for (const zone of zones) add(short, zone);
    for (const locale of Object.keys(locales)) {
      const country = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }).of(region);
      if (country !== undefined) for (const zone of zones) add(country, zone);
    }
  }
  return places;
}

/** Every two-letter code that has zones of its own. */
function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => zonesOfRegion(code).length > 0);
}

/** The zones of a country, the one most of its people live in first. */
function zonesOfRegion(region: string): readonly string[] {
  const locale: Intl.Locale & { timeZones?: unknown; getTimeZones?: () => unknown } = new Intl.Locale(
    `und-${region}`,
  );
  // The accessor became a method in newer engines.
  const listed = locale.getTimeZones?.() ?? locale.timeZones;
  const zones = Array.isArray(listed)
    ? listed
        .filter((zone): zone is string => typeof zone === 'string')
        .map((zone) => presentNames[zone] ?? zone)
    : [];
  const main = mainZones[region];
  return (main === undefined ? zones : [main, ...zones.filter((zone) => zone !== main)]).filter(isZone);
}
