export const storyMarks = ['saved', 'followed', 'muted'] as const;
/** `saved` to read later, `followed` to hear of its updates, `muted` to hear of it no more. */
export type StoryMark = (typeof storyMarks)[number];

/** What chats marked of single stories. */
export interface StoryMarks {
  /** Sets or clears a mark; following a story unmutes it and muting it unfollows it. */
  set(subscriptionId: number, storyId: number, mark: StoryMark, on: boolean, now: Date): Promise<void>;
  /** The marks a chat gave one story. */
  of(subscriptionId: number, storyId: number): Promise<ReadonlySet<StoryMark>>;
  /** Ids of the stories a chat marked, the latest mark first. */
  list(subscriptionId: number, mark: StoryMark, limit: number, offset: number): Promise<readonly number[]>;
  count(subscriptionId: number, mark: StoryMark): Promise<number>;
}
