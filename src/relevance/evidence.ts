import type { TermRole, TopicCatalogue } from '../domain/topics.ts';
import type { CatalogueEntry } from './catalogue-index.ts';
import type { Match } from './term-index.ts';
import type { Token } from './tokens.ts';

/** Where in an article a word stands: what stands in the title or the lead says what the article is about. */
export type Zone = 'title' | 'lead' | 'body';

export interface ZonedText {
  readonly tokens: readonly Token[];
  /** Of the token at an index. */
  zoneAt(index: number): Zone;
  /** How many times 80 words the body is long, at least 1: long articles name many things in passing. */
  readonly bodyLength: number;
  /** Whether there is more than a title. */
  readonly hasText: boolean;
}

/** How often a name or term stands in each part of an article. */
export interface Places {
  readonly best: Zone;
  readonly inTitle: number;
  readonly inLead: number;
  readonly inBody: number;
  /** The word it first stands at. */
  readonly first: number;
}

/** One term of the catalogue in one article. */
export interface Sighting extends Places {
  readonly entry: CatalogueEntry;
}

export interface Evidence {
  /** By index in the catalogue; every term of a topic counts once, its best place deciding. */
  readonly topics: ReadonlyMap<number, readonly Sighting[]>;
  readonly regions: ReadonlyMap<number, readonly Sighting[]>;
  readonly actors: ReadonlyMap<number, Sighting>;
  readonly roles: Readonly<Record<TermRole, readonly Sighting[]>>;
}

/**
 * Sorts what was found by what it stands for. A term inside a longer one of the same kind does not count, nor does an
 * actor's name that is part of another's.
 */
export function gatherEvidence(
  text: ZonedText,
  matches: readonly Match<CatalogueEntry>[],
  catalogue: TopicCatalogue,
  language: string | undefined,
  isPartOfAnother: (match: Match<CatalogueEntry>) => boolean = () => false,
): Evidence {
  const topicOf = new Map(catalogue.topics.map((topic, index) => [topic.id, index]));
  const topics = createTally<number>(text);
  const regions = createTally<number>(text);
  const actors = createTally<'all'>(text);
  const roles = createTally<TermRole>(text);
  let ignoredUntil = 0;
  let tellingUntil = 0;

  for (const match of matches) {
    const { entry } = match;
    if (match.end <= ignoredUntil) continue;
    if (entry.kind === 'ignored') {
      ignoredUntil = match.end;
      continue;
    }
    if (!isLookedForIn(entry, language)) continue;
    // "Review board" is no review: an everyday word inside a telling term is part of it.
    if (entry.role === 'everyday' && match.end <= tellingUntil) continue;
    if (entry.role) {
      roles.add(entry.role, match);
      if (entry.role !== 'everyday') tellingUntil = Math.max(tellingUntil, match.end);
    }
    if (entry.kind === 'topic') topics.add(entry.of, match);
    else if (entry.kind === 'region') regions.add(entry.of, match);
    else if (entry.kind === 'actor' && !isPartOfAnother(match) && actors.add('all', match)) {
      for (const id of catalogue.actors[entry.of]?.topics ?? []) {
        const topic = topicOf.get(id);
        if (topic !== undefined) topics.add(topic, match);
      }
    }
  }
  const inRole = roles.sightings();
  return {
    topics: topics.sightings(),
    regions: regions.sightings(),
    actors: new Map(
      (actors.sightings().get('all') ?? []).map((sighting) => [sighting.entry.of, sighting] as const),
    ),
    roles: {
      policy: inRole.get('policy') ?? [],
      governance: inRole.get('governance') ?? [],
      technology: inRole.get('technology') ?? [],
      everyday: inRole.get('everyday') ?? [],
    },
  };
}

export type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Of something that was first seen at a word. */
export const placesFrom = (at: number, text: ZonedText): Mutable<Places> => ({
  best: text.zoneAt(at),
  inTitle: 0,
  inLead: 0,
  inBody: 0,
  first: at,
});

/** Counts that something stands at a word. */
export function countAt(at: number, text: ZonedText, places: Mutable<Places>): void {
  const zone = text.zoneAt(at);
  if (zone === 'title') places.inTitle++;
  else if (zone === 'lead') places.inLead++;
  else places.inBody++;
}

function isLookedForIn(entry: CatalogueEntry, language: string | undefined): boolean {
  return !entry.language || !language || language === 'und' || entry.language === language;
}

interface Tally<Group> {
  /** Whether it counted. */
  add(group: Group, match: Match<CatalogueEntry>): boolean;
  sightings(): Map<Group, Sighting[]>;
}

function createTally<Group>(text: ZonedText): Tally<Group> {
  const found = new Map<Group, Map<string, Mutable<Sighting>>>();
  const coveredUntil = new Map<Group, number>();
  return {
    add(group, { entry, start, end }) {
      if (end <= (coveredUntil.get(group) ?? 0)) return false;
      coveredUntil.set(group, end);
      const terms = found.get(group) ?? new Map();
      found.set(group, terms);
      const known = terms.get(entry.term);
      const sighting = known ?? Object.assign(placesFrom(start, text), { entry });
      if (entry.weight > sighting.entry.weight) sighting.entry = entry;
      countAt(start, text, sighting);
      if (!known) terms.set(entry.term, sighting);
      return true;
    },
    sightings: () => new Map([...found].map(([group, terms]) => [group, [...terms.values()]])),
  };
}
