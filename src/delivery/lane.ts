/** Telegram counts by the second; a little longer here absorbs what clocks make of it. */
export const secondMs = 1_005;

/** Messages that may follow each other at once to make up for a late timer. */
const makeUpMs = 100;

/** How long after it was sent a message is taken to arrive while no answer says when it did. */
const longestWayMs = 150;

export interface Lane {
  /** How many messages may go now, at most `wanted`. */
  allowance(wanted: number, at: number): number;
  waitMs(at: number): number;
  /** A message goes out. */
  spend(chatId: number, at: number): void;
  /** The first unanswered message to a chat was answered. */
  answered(chatId: number, at: number, latencyMs: number): void;
  slowDown(at: number, factor: number): void;
  rate(at: number): number;
}

interface Counted {
  readonly chatId: number;
  readonly sentAt: number;
  /** By when Telegram must have counted it. */
  countedAt: number;
  isAnswered: boolean;
}

/**
 * An even flow that never exceeds its rate within any one second, as Telegram counts: when messages arrive
 * there, not when they leave here. A message arrived at the latest when its answer came, less the quickest way
 * an answer ever took: so the slow ones make room, and a steady distance costs nothing. The flow begins at
 * five sixths of the ceiling and reaches it within seconds; slowed down, it comes back within half a minute.
 */
export function createLane(ceiling: number): Lane {
  const slowest = Math.min(1, ceiling);
  const mostPerSecond = Math.max(1, Math.floor(ceiling));
  let base = { rate: (ceiling * 5) / 6, at: Number.NaN, gainPerSecond: ceiling / 15 };
  /** When the next message is due in an even flow. */
  let nextAt = 0;
  let leastLatencyMs = Number.POSITIVE_INFINITY;
  /** The messages of the last second, in the order they were sent. */
  let counted: Counted[] = [];

  const rate = (at: number): number => {
    if (Number.isNaN(base.at)) base = { ...base, at };
    return Math.min(ceiling, base.rate + ((at - base.at) / 1_000) * base.gainPerSecond);
  };

  const forget = (at: number): void => {
    counted = counted.filter(({ countedAt }) => countedAt + secondMs > at);
  };

  return {
    rate,
    allowance: (wanted, at) => {
      const start = Math.max(nextAt, at - makeUpMs);
      const even = at < start ? 0 : Math.floor(((at - start) * rate(at)) / 1_000) + 1;
      if (even === 0) return 0;
      forget(at);
      return Math.max(0, Math.min(wanted, even, mostPerSecond - counted.length));
    },
    waitMs: (at) => {
      forget(at);
      const surplus = counted.length - mostPerSecond;
      const first = counted.map(({ countedAt }) => countedAt).sort((a, b) => a - b)[surplus];
      return Math.max(nextAt - at, first === undefined ? 0 : first + secondMs - at, 0);
    },
    spend: (chatId, at) => {
      const intervalMs = 1_000 / rate(at);
      // Answers to people go out of turn: they push the next turn back, but do not pile up.
      nextAt = Math.min(at, Math.max(nextAt, at - makeUpMs)) + intervalMs;
      counted.push({ chatId, sentAt: at, countedAt: at + longestWayMs, isAnswered: false });
    },
    answered: (chatId, at, latencyMs) => {
      // The quickest way known is forgotten slowly, for ways change.
      leastLatencyMs =
        latencyMs < leastLatencyMs ? latencyMs : leastLatencyMs + (latencyMs - leastLatencyMs) * 0.01;
      const message = counted.find((one) => one.chatId === chatId && !one.isAnswered);
      if (!message) return;
      message.isAnswered = true;
      message.countedAt = Math.max(message.sentAt, at - leastLatencyMs);
    },
    slowDown: (at, factor) => {
      base = { rate: Math.max(slowest, rate(at) * factor), at, gainPerSecond: ceiling / 60 };
    },
  };
}
