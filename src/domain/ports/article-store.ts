import type { Article } from '../article.ts';
import type { Story } from '../story.ts';

export type NewArticle = Omit<Article, 'id'> & { readonly entryId: number; readonly archival: boolean };

/** An article as the clusterer needs it when the process starts again. */
export interface ClusteredArticle {
  readonly article: Article;
  readonly storyId: number;
}

/** Where one article went: what /why answers from. */
export interface ArticleTrace {
  readonly article: Article;
  readonly storyId?: number;
  /** Digests its story stood in. */
  readonly digestIds: readonly number[];
}

export interface ArticleStore {
  /** Stores a read article and marks its entry read, at once. An address already stored gives the old id back. */
  add(article: NewArticle): Promise<{ id: number; isNew: boolean }>;
  /** Relevant articles that have no story yet, first seen first. */
  unclustered(limit: number): Promise<readonly Article[]>;
  /** Relevant articles in stories, first seen after an instant, in order of arrival, page by page. */
  clusteredSince(since: Date): AsyncIterable<ClusteredArticle>;
  /** By address, canonical or as published, or undefined. */
  trace(url: string): Promise<ArticleTrace | undefined>;
}

/** A change the clusterer decided, committed as a whole. */
export interface StoryAssignment {
  readonly articleId: number;
  /** Undefined opens a new story. */
  readonly storyId?: number;
  /** Stories that turned out to be the same and become part of `storyId`. */
  readonly mergedStoryIds: readonly number[];
}

export interface StoryStore {
  /** Returns the id of the story the article now belongs to. */
  assign(assignment: StoryAssignment, now: Date): Promise<number>;
  /** Articles of a story, first published first. */
  articlesOf(storyId: number): Promise<readonly Article[]>;
  /** Saves what a story says after its articles changed. */
  save(story: Story): Promise<void>;
  /** Stories whose articles changed since they were saved, so that a crash in between is mended. */
  unsaved(limit: number): Promise<readonly number[]>;
  /** By its id, or the id of a story that became part of it; undefined before the first `save`. */
  find(storyId: number): Promise<Story | undefined>;
  findMany(storyIds: readonly number[]): Promise<readonly Story[]>;
  /**
   * Stories whose first article was seen, or that moved on, after an instant; newest first. Those made of
   * archival articles only are left out: they are not news.
   */
  since(instant: Date, limit: number): Promise<readonly Story[]>;
  /** Full text over titles and texts, in any script; best first. */
  search(words: string, limit: number, offset: number): Promise<readonly Story[]>;
}
