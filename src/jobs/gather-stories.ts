import type { Article } from '../domain/article.ts';
import type { ArticleStore, StoryStore } from '../domain/ports/article-store.ts';
import type { Metrics } from '../domain/ports/observability.ts';
import type { Story } from '../domain/story.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';

/** Decides, in order of arrival, which story an article tells. */
export interface StoryClusterer {
  /** Looks only; `storyId` is undefined for a story not told before. */
  place(article: Article): {
    readonly storyId: number | undefined;
    readonly mergedStoryIds: readonly number[];
  };
  /** Remembers where the article went, and which stories became one. */
  commit(article: Article, storyId: number, mergedStoryIds: readonly number[]): void;
  /** Forgets articles first seen earlier. */
  forgetBefore(instant: Date): void;
}

const articlesPerBatch = 100;
/** Placing an article changes at most one story. */
const storiesPerBatch = 200;

/**
 * Puts new relevant articles into stories and says anew what those stories say. It must run in one process at
 * a time: the clusterer's memory is built from the store at the first run.
 */
export function createStoryGatherer(deps: {
  readonly articles: ArticleStore;
  readonly stories: StoryStore;
  readonly createClusterer: () => StoryClusterer;
  readonly buildStory: (id: number, articles: readonly Article[], previous: Story | undefined) => Story;
  readonly windowMs: number;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}) {
  const { articles, stories, clock, log, metrics } = deps;
  let clusterer: StoryClusterer | undefined;

  const restore = async (): Promise<StoryClusterer> => {
    const restored = deps.createClusterer();
    for await (const { article, storyId } of articles.clusteredSince(
      new Date(clock.now().getTime() - deps.windowMs),
    )) {
      restored.commit(article, storyId, []);
    }
    return restored;
  };

  const assign = async (known: StoryClusterer, article: Article): Promise<number> => {
    const { storyId, mergedStoryIds } = known.place(article);
    const assigned = await stories.assign({ articleId: article.id, storyId, mergedStoryIds }, clock.now());
    known.commit(article, assigned, mergedStoryIds);
    metrics.storyChanged(
      mergedStoryIds.length > 0 ? 'merged' : storyId === undefined ? 'opened' : 'extended',
    );
    log.debug({ articleId: article.id, storyId: assigned, mergedStoryIds }, 'article placed');
    return assigned;
  };

  /** A crash between placing and saying leaves stories unsaved; they are found again here. */
  const saveChanged = async (): Promise<void> => {
    for (const storyId of await stories.unsaved(storiesPerBatch)) {
      const members = await stories.articlesOf(storyId);
      await stories.save(deps.buildStory(storyId, members, await stories.find(storyId)));
    }
  };

  const gather = async (signal: AbortSignal): Promise<void> => {
    clusterer ??= await restore();
    clusterer.forgetBefore(new Date(clock.now().getTime() - deps.windowMs));
    let waiting = 0;
    do {
      const batch = await articles.unclustered(articlesPerBatch);
      for (const article of batch) {
        if (signal.aborted) return;
        await assign(clusterer, article);
      }
      await saveChanged();
      waiting = batch.length;
    } while (waiting > 0 && !signal.aborted);
  };

  return async (signal: AbortSignal): Promise<void> => {
    try {
      await gather(signal);
    } catch (error) {
      // The memory may have run ahead of the store: it is built again from what was committed.
      clusterer = undefined;
      throw error;
    }
  };
}
