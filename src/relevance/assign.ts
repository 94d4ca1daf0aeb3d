import type { Reason, TopicMatch } from '../domain/article.ts';
import type { Actor, TermRole, TopicCatalogue } from '../domain/topics.ts';
import type { Evidence, Places, Sighting, ZonedText } from './evidence.ts';
import { placeWeight, saturate } from './features.ts';
import type { NamedInstitution } from './whole-names.ts';

const reasonsKept = 5;

/** How far a term of each role decides a topic: "chatbot" leads to AI, but less surely than "AI Act". */
const topicShares: Readonly<Record<TermRole, number>> = {
  policy: 1,
  governance: 0.6,
  technology: 0.6,
  everyday: 0,
};
/** What an actor tells of the topics it stands for: a law is about its topic, a regulator or company about several. */
const actorShares: Readonly<Record<Actor['kind'], number>> = {
  law: 1,
  regulator: 0.5,
  court: 0.5,
  legislature: 0.5,
  organisation: 0.4,
  company: 0.3,
};
const topicScale = 1;
const topicsKept = 4;
/** A second topic is often told further down only. */
const topicShareOfBody = 0.35;

/** The topics an article is about, best first. */
export function topicsOf(evidence: Evidence, text: ZonedText, catalogue: TopicCatalogue): TopicMatch[] {
  const matches = [...evidence.topics].map(([index, sightings]) =>
    matchOf(catalogue.topics[index]?.id ?? '', topicScale, sightings, (sighting) => {
      const place =
        sighting.best === 'body'
          ? topicShareOfBody / Math.sqrt(text.bodyLength)
          : placeWeight(sighting, text);
      return sighting.entry.weight * place * topicShare(sighting, catalogue);
    }),
  );
  return clearOnes(matches, { least: 0.2, ofBest: 0.4, most: topicsKept });
}

function topicShare({ entry }: Sighting, catalogue: TopicCatalogue): number {
  if (entry.kind !== 'actor') return topicShares[entry.role ?? 'technology'];
  return actorShares[catalogue.actors[entry.of]?.kind ?? 'company'];
}

const regionScale = 1;
const regionsKept = 3;
/** What a regulator, court or law says about the region, against the 1 of the region's own name. */
const regionShares: Readonly<Record<Actor['kind'], number>> = {
  regulator: 0.8,
  law: 0.8,
  // "The Supreme Court" and "the Senate" are the names of many.
  court: 0.3,
  legislature: 0.3,
  organisation: 0.3,
  company: 0.5,
};

/**
 * The regions where things are decided. Where a company is at home counts only when nothing else tells: most
 * companies named are American, and most of their stories are not.
 */
export function regionsOf(evidence: Evidence, text: ZonedText, catalogue: TopicCatalogue): TopicMatch[] {
  const named = new Map<string, Sighting[]>();
  for (const [index, sightings] of evidence.regions) {
    named.set(catalogue.regions[index]?.id ?? '', [...sightings]);
  }
  const acting = new Set(named.keys());
  for (const index of evidence.actors.keys()) {
    const actor = catalogue.actors[index];
    if (actor?.region && actor.kind === 'regulator') acting.add(actor.region);
  }
  const home = new Map<string, Sighting[]>();
  for (const [index, sighting] of evidence.actors) {
    const actor = catalogue.actors[index];
    if (!actor?.region) continue;
    // Sri Lanka has an Online Safety Act too, and whoever follows the EU's example names it.
    if (actor.kind === 'law' && acting.size > 0 && !acting.has(actor.region)) continue;
    const regions = actor.kind === 'company' ? home : named;
    regions.set(actor.region, [...(regions.get(actor.region) ?? []), sighting]);
  }
  const matchAll = (regions: ReadonlyMap<string, readonly Sighting[]>): TopicMatch[] =>
    clearOnes(
      [...regions].map(([id, sightings]) =>
        matchOf(id, regionScale, sightings, (sighting) => {
          return placeWeight(sighting, text) * regionShare(sighting, catalogue);
        }),
      ),
      { least: 0.25, ofBest: 0.55, most: regionsKept },
    );
  const regions = matchAll(named);
  return regions.length > 0 ? regions : matchAll(home);
}

function regionShare({ entry }: Sighting, catalogue: TopicCatalogue): number {
  if (entry.kind !== 'actor') return entry.weight;
  return regionShares[catalogue.actors[entry.of]?.kind ?? 'company'];
}

const actorsKept = 8;

/** Names of the actors an article is about, most salient first: those of the catalogue, and institutions it lacks. */
export function actorsOf(
  evidence: Evidence,
  institutions: readonly NamedInstitution[],
  regions: readonly TopicMatch[],
  catalogue: TopicCatalogue,
): string[] {
  const salience = ({ inTitle, inLead, inBody }: Places): number =>
    (inTitle > 0 ? 3 : 0) + Math.min(inLead, 3) + Math.min(inBody, 4) * 0.25;
  const inFull = new Set(institutions.flatMap(({ listedAs }) => [...listedAs]));
  const listed = [...evidence.actors].flatMap(([index, places]) => {
    const actor = catalogue.actors[index];
    const isMeant = actor && (belongsTo(actor, regions) || (actor.kind === 'law' && !inFull.has(index)));
    return isMeant ? [{ index, name: actor.name, places }] : [];
  });
  const isListed = ({ listedAs }: NamedInstitution): boolean =>
    listed.some(({ index }) => listedAs.has(index));
  const unlisted = institutions
    .filter((named) => !isListed(named))
    .map(({ institution: { name }, places }) => ({ name, places }));
  return [...listed, ...unlisted]
    .sort((a, b) => salience(b.places) - salience(a.places) || a.places.first - b.places.first)
    .slice(0, actorsKept)
    .map(({ name }) => name);
}

/** "The Supreme Court" of an article about India is not the American one, nor its "Communications Act". */
function belongsTo(actor: Actor, regions: readonly TopicMatch[]): boolean {
  const isNational = actor.kind === 'court' || actor.kind === 'legislature' || actor.kind === 'law';
  return !isNational || regions.length === 0 || regions.some((region) => region.id === actor.region);
}

function matchOf(
  id: string,
  scale: number,
  sightings: readonly Sighting[],
  weigh: (sighting: Sighting) => number,
): TopicMatch {
  const reasons: Reason[] = sightings
    .map((sighting) => ({ term: sighting.entry.term, weight: round(weigh(sighting)) }))
    .filter((reason) => reason.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return { id, score: round(saturate(weight, scale)), reasons: reasons.slice(0, reasonsKept) };
}

/** Those that are clear by themselves and beside the best. */
function clearOnes(
  matches: readonly TopicMatch[],
  { least, ofBest, most }: { least: number; ofBest: number; most: number },
): TopicMatch[] {
  const sorted = [...matches].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const best = sorted[0]?.score ?? 0;
  return sorted.filter(({ score }) => score >= least && score >= best * ofBest).slice(0, most);
}

export const round = (value: number): number => Math.round(value * 1000) / 1000;
