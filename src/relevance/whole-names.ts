import type { TopicCatalogue } from '../domain/topics.ts';
import type { CatalogueEntry } from './catalogue-index.ts';
import { countAt, type Mutable, type Places, placesFrom, type ZonedText } from './evidence.ts';
import { type Institution, institutionsIn } from './named-institutions.ts';
import { createTermIndex, type Match } from './term-index.ts';

/** An institution that an article names in full. */
export interface NamedInstitution {
  readonly institution: Institution;
  readonly places: Places;
  /** The actors of the catalogue that it is, by index; none where the catalogue does not know it. */
  readonly listedAs: ReadonlySet<number>;
}

export interface WholeNames {
  readonly institutions: readonly NamedInstitution[];
  /**
   * Whether an actor's name is only part of somebody else's: the "Department of Justice" in Switzerland's "Federal
   * Department of Justice and Police". "German Federal Cartel Office" is the cartel office all the same.
   */
  isPartOfAnother(match: Match<CatalogueEntry>): boolean;
}

/** About what the institutions were looked for in. */
const wordsSearched = 1_000;

/** Holds the institutions that a text in English names against what the catalogue finds in its words. */
export function readWholeNames(
  writing: string,
  text: ZonedText,
  matches: readonly Match<CatalogueEntry>[],
  catalogue: TopicCatalogue,
): WholeNames {
  const institutions = institutionsIn(writing);
  if (institutions.length === 0) return { institutions: [], isPartOfAnother: () => false };
  const named = createTermIndex(
    institutions.map((institution) => [institution.name, institution] as const),
  ).find(text.tokens.slice(0, wordsSearched));
  const regions = matches.filter(({ entry }) => entry.kind === 'region');
  const actors = matches.filter(({ entry }) => entry.kind === 'actor');

  const isOfHomeOf = (actor: number, word: number): boolean =>
    regions.some(
      ({ entry, start, end }) =>
        start <= word && word < end && catalogue.regions[entry.of]?.id === catalogue.actors[actor]?.region,
    );
  /** Whether nothing but the region that the actor is of stands in the name besides the actor's. */
  const isSame = (name: Span, { entry, start, end }: Match<CatalogueEntry>): boolean => {
    for (let word = name.start; word < name.end; word++) {
      if ((word < start || word >= end) && !isOfHomeOf(entry.of, word)) return false;
    }
    return true;
  };

  const found = new Map<Institution, { places: Mutable<Places>; listedAs: Set<number> }>();
  for (const name of named) {
    const { places, listedAs } = found.get(name.entry) ?? {
      places: placesFrom(name.start, text),
      listedAs: new Set<number>(),
    };
    countAt(name.start, text, places);
    for (const match of actors) {
      if (overlaps(name, match) && isSame(name, match)) listedAs.add(match.entry.of);
    }
    found.set(name.entry, { places, listedAs });
  }
  return {
    institutions: [...found].map(([institution, rest]) => ({ institution, ...rest })),
    isPartOfAnother: (match) =>
      named.some((name) => name.start <= match.start && match.end <= name.end && !isSame(name, match)),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
