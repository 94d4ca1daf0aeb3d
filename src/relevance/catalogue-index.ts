import type { Actor, TermRole, TopicCatalogue } from '../domain/topics.ts';
import { createTermIndex, type TermIndex } from './term-index.ts';

/** What a phrase of the catalogue stands for. */
export interface CatalogueEntry {
  readonly kind: 'topic' | 'region' | 'actor' | 'signal' | 'ignored';
  /** The topic, region or actor among those of its kind. */
  readonly of: number;
  /** As the catalogue writes it; the name for an actor. */
  readonly term: string;
  readonly weight: number;
  readonly role?: TermRole;
  readonly language?: string;
}

const actorWeights = { governing: 1, standing: 1.3, company: 0.9, advocating: 0.7 };

/** The whole catalogue as one index, so that a text is walked once. */
export function indexCatalogue(catalogue: TopicCatalogue): TermIndex<CatalogueEntry> {
  return createTermIndex(phrasesOf(catalogue));
}

function* phrasesOf(catalogue: TopicCatalogue): Generator<readonly [string, CatalogueEntry]> {
  for (const [of, topic] of catalogue.topics.entries()) {
    for (const { term, weight, role, language } of topic.terms) {
      yield [term, { kind: 'topic', of, term: label(term), weight, role: role ?? 'technology', language }];
    }
  }
  for (const [of, region] of catalogue.regions.entries()) {
    for (const { term, weight, language } of region.terms) {
      yield [term, { kind: 'region', of, term: label(term), weight, language }];
    }
  }
  for (const [of, actor] of catalogue.actors.entries()) {
    const entry: CatalogueEntry = { kind: 'actor', of, term: actor.name, ...roleOf(actor) };
    for (const alias of new Set([actor.name, ...actor.aliases])) yield [alias, entry];
  }
  for (const { term, weight, role, language } of catalogue.signals ?? []) {
    yield [term, { kind: 'signal', of: 0, term: label(term), weight, role: role ?? 'governance', language }];
  }
  for (const term of catalogue.ignored ?? []) yield [term, { kind: 'ignored', of: 0, term, weight: 0 }];
}

/** Readers are shown `регулятор…`, not the pattern. */
const label = (term: string): string => term.replaceAll('*', '…');

function roleOf(actor: Actor): { role: TermRole; weight: number } {
  if (actor.kind === 'company') return { role: 'technology', weight: actorWeights.company };
  if (actor.topics && actor.topics.length > 0) return { role: 'policy', weight: actorWeights.standing };
  const weight = actor.kind === 'organisation' ? actorWeights.advocating : actorWeights.governing;
  return { role: 'governance', weight };
}
