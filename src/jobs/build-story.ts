import type { Article, TopicMatch } from '../domain/article.ts';
import type { Disagreement, KeyFact, Story, StorySource } from '../domain/story.ts';

/** What the facts of a story's articles come to, over all outlets. */
export interface CombinedFacts {
  readonly facts: readonly KeyFact[];
  readonly disagreements: readonly Disagreement[];
}

/** A later article makes it an update, not another report of the same, when it comes this long after the first. */
const updateAfterMs = 3 * 3_600_000;

/**
 * What a story says, from its articles. The headline is that of the best source: read in full, of a feed that
 * weighs more, a reporter's, early. The revision counts how often the story has moved on since it was opened.
 */
export function buildStory(options: {
  readonly id: number;
  readonly articles: readonly Article[];
  readonly previous: Story | undefined;
  readonly combineFacts: (articles: readonly Article[]) => CombinedFacts;
  readonly newFacts: (previous: readonly KeyFact[], current: readonly KeyFact[]) => readonly KeyFact[];
}): Story {
  const { id, previous } = options;
  const articles = [...options.articles].sort(byPublication);
  const best = [...articles].sort(bySource)[0];
  const first = articles[0];
  if (!best || !first) throw new Error(`story ${id} has no article`);
  const { facts, disagreements } = options.combineFacts([
    best,
    ...articles.filter((article) => article !== best),
  ]);
  const sources = articles.map(toSource);
  const latest = articles.reduce((latest, article) =>
    article.publishedAt > latest.publishedAt ? article : latest,
  );
  const movedOn =
    previous !== undefined &&
    latest.publishedAt.getTime() - first.publishedAt.getTime() >= updateAfterMs &&
    articles.length > previous.sources.length &&
    options.newFacts(previous.facts, facts).length > 0;
  return {
    id,
    title: best.title,
    url: best.url,
    language: best.language,
    facts,
    disagreements,
    sources,
    outletCount: new Set(sources.map((source) => source.outlet)).size,
    topics: mostNamed(articles.map((article) => article.relevance.topics)),
    regions: mostNamed(articles.map((article) => article.relevance.regions)),
    actors: unique(articles.flatMap((article) => article.relevance.actors)).slice(0, 8),
    relevance: Math.max(...articles.map((article) => article.relevance.score)),
    weight: Math.max(...articles.map((article) => article.feedWeight)),
    firstSeenAt: new Date(Math.min(...articles.map((article) => article.firstSeenAt.getTime()))),
    updatedAt: latest.publishedAt,
    revision: (previous?.revision ?? 0) + (movedOn ? 1 : 0),
  };
}

const toSource = (article: Article): StorySource => ({
  articleId: article.id,
  outlet: article.outlet,
  url: article.url,
  title: article.title,
  language: article.language,
  feedKind: article.feedKind,
  publishedAt: article.publishedAt,
});

const byPublication = (a: Article, b: Article): number =>
  a.publishedAt.getTime() - b.publishedAt.getTime() || a.id - b.id;

const completenessRank = { full: 0, summary: 1, paywalled: 2 } as const;
/** A reporter's headline says what happened; an advocate's what to think of it, an authority's what it is called. */
const kindRank = { news: 0, regulator: 1, ngo: 2 } as const;

/** Best first. */
function bySource(a: Article, b: Article): number {
  return (
    completenessRank[a.completeness] - completenessRank[b.completeness] ||
    b.feedWeight - a.feedWeight ||
    kindRank[a.feedKind] - kindRank[b.feedKind] ||
    byPublication(a, b)
  );
}

/** Ids by the sum of their scores over the articles; those that less than a third of the best speaks for are left out. */
function mostNamed(matches: readonly (readonly TopicMatch[])[]): string[] {
  const totals = new Map<string, number>();
  for (const match of matches.flat()) totals.set(match.id, (totals.get(match.id) ?? 0) + match.score);
  const ordered = [...totals].sort(([, a], [, b]) => b - a);
  const best = ordered[0]?.[1] ?? 0;
  return ordered.filter(([, total]) => total >= best / 3).map(([id]) => id);
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
