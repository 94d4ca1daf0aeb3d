/** Chats told to wait within this time of each other, with no other answer between, are a run. */
const runWithinMs = 1_000;
/** A run less likely than this, if each chat were told to wait for itself, means that the whole bot is. */
const leastLikely = 0.001;
const longestRun = 8;

/**
 * Tells a bot that is too fast from chats that are: Telegram answers 429 for both. Two chats in a row are
 * enough where that is rare; where single chats are told to wait all the time, while others get theirs, only
 * a longer run is.
 */
export function createFloodWatch() {
  let run: { chats: Set<number>; startedAt: number; lastAt: number; retryAfterMs: number } | undefined;
  /** How often an answer is a chat's own 429. */
  let share = 0.01;

  /** Quick to believe that single chats are told to wait, slow to forget it. */
  const learn = (isLimited: 0 | 1): void => {
    share += (isLimited - share) * (isLimited ? 0.05 : 0.005);
  };

  return {
    /** Says for how long everybody must wait, or undefined when it is this chat's own affair. */
    limited: (
      chatId: number,
      retryAfterMs: number,
      startedAt: number,
      at: number,
    ): { retryAfterMs: number; isNew: boolean } | undefined => {
      if (!run || at - run.lastAt > runWithinMs) {
        run = { chats: new Set(), startedAt, lastAt: at, retryAfterMs: 0 };
      }
      run.chats.add(chatId);
      run.lastAt = at;
      run.retryAfterMs = Math.max(run.retryAfterMs, retryAfterMs);
      const proof = Math.min(longestRun, Math.max(2, Math.ceil(Math.log(leastLikely) / Math.log(share))));
      if (run.chats.size < proof) return undefined;
      return { retryAfterMs: run.retryAfterMs, isNew: run.chats.size === proof };
    },
    /** Another answer ends a run, if what it answers was sent after the run began. */
    answered: (startedAt: number): void => {
      if (run && startedAt >= run.startedAt) {
        for (let count = run.chats.size; count > 0; count--) learn(1);
        run = undefined;
      }
      learn(0);
    },
  };
}
