import type { KeyFact, Story, StorySource } from '../../src/domain/story.ts';

export const now = new Date('2026-03-10T08:00:00Z');

export const hoursBefore = (hours: number, instant = now): Date =>
  new Date(instant.getTime() - hours * 3_600_000);

export function source(overrides: Partial<StorySource> = {}): StorySource {
  const outlet = overrides.outlet ?? 'Meridian Wire';
  return {
    articleId: 1,
    outlet,
    url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/story`,
    title: 'Regulator fines search engine over default deals',
    language: 'en',
    feedKind: 'news',
    publishedAt: hoursBefore(2),
    ...overrides,
  };
}

export function fact(overrides: Partial<KeyFact> = {}): KeyFact {
  return {
    text: 'The regulator fined the company 40 million euros',
    quote: 'The regulator fined the company 40 million euros, it said.',
    kind: 'decision',
    outlet: 'Meridian Wire',
    url: 'https://meridian-wire.example/story',
    outlets: ['Meridian Wire'],
    ...overrides,
  };
}

export function story(overrides: Partial<Story> = {}): Story {
  const sources = overrides.sources ?? [source()];
  return {
    id: 1,
    title: sources[0]?.title ?? 'Untitled',
    url: sources[0]?.url ?? 'https://meridian-wire.example/story',
    language: 'en',
    facts: [fact()],
    disagreements: [],
    sources,
    outletCount: new Set(sources.map((one) => one.outlet)).size,
    topics: ['competition'],
    regions: ['eu'],
    actors: ['Ofcom', 'Online Safety Act'],
    relevance: 0.8,
    weight: 1,
    firstSeenAt: hoursBefore(2),
    updatedAt: hoursBefore(2),
    revision: 0,
    ...overrides,
  };
}
