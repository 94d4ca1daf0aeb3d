import { publishedAtOf, type SampleArticle, sampleOutlets } from '../../src/playground/news/index.ts';
import type { ClusterItem } from '../../src/stories/clusterer.ts';

const now = new Date('2026-03-03T12:00:00Z');
const languages = new Map(sampleOutlets.map(({ id, language }) => [id, language]));

/** The sample news in order of publication, and the event each article tells; what tells none stands alone. */
export function sampleItems(articles: readonly SampleArticle[]): { items: ClusterItem[]; events: string[] } {
  const ordered = articles
    .map((article) => ({ article, publishedAt: publishedAtOf(article, now) }))
    .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  return {
    items: ordered.map(({ article, publishedAt }) => ({
      title: article.title,
      text: [article.standfirst, ...article.paragraphs.map(textOf)].join('\n\n'),
      outlet: article.outletId,
      language: languages.get(article.outletId),
      publishedAt,
    })),
    events: ordered.map(({ article }) => article.event ?? article.id),
  };
}

const textOf = (block: SampleArticle['paragraphs'][number]): string => {
  if (typeof block === 'string') return block;
  return block.kind === 'list' ? block.items.join('\n') : block.text;
};
