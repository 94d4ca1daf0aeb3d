import type { SendOutcome } from '../domain/delivery.ts';
import type { BusyChats } from '../domain/ports/outbox.ts';

/** Telegram counts per second and per minute; a little longer here absorbs what clocks make of it. */
const secondMs = 1_005;
const minuteMs = 60_050;
/** What the way to Telegram adds to that for the lane as a whole, learnt from how much answers vary in time. */
const leastJitterMs = 3;
const mostJitterMs = 150;

const mostPerGroupAndMinute = 20;

/** Chats told to wait within this time of each other, with no other answer between, are a run. */
const runWithinMs = 1_000;
/** A run less likely than this, if each chat were told to wait for itself, means that the whole bot is. */
const leastLikely = 0.001;
const longestRun = 8;

/** Telegram itself holds a request back for up to 8 s before it answers 429; ordinary ones take 0.05 to 0.3 s. */
const warningLatencyMs = 1_000;
const warningOverUsual = 4;
/** How often warnings may slow the lane down: those of one burst count once. */
const warningEveryMs = 2_000;

/** Messages that may follow each other at once to make up for a late timer. */
const makeUpMs = 100;

export interface PaceOptions {
  /** Messages a second at most; undefined sets no ceiling. */
  readonly ceilingPerSecond?: number;
  /** Between two messages to one chat. */
  readonly perChatMs?: number;
  /** Milliseconds that never go backwards. */
  readonly monotonicMs?: () => number;
}

export interface PaceStatus {
  /** Undefined without a ceiling. */
  readonly ratePerSecond?: number;
  readonly pausedForMs: number;
  readonly waitingChats: number;
}

/**
 * How fast messages may go. The bulk lane asks; answers to people go at once and only tell, so that the bulk
 * lane makes room for them.
 */
export interface Pace {
  /** How many bulk messages may go now, at most `wanted`. */
  allowance(wanted: number): number;
  /** Until the bulk lane may be asked again. */
  waitMs(): number;
  /** Chats that may not be sent to now, though the lane is free. */
  readonly busy: BusyChats;
  /** When a chat may be sent to again, in milliseconds from now; 0 for now. */
  chatWaitMs(chatId: number): number;
  /** A message goes out now, in either lane. */
  note(chatId: number): void;
  /** What became of it. */
  report(chatId: number, outcome: SendOutcome, latencyMs: number): void;
  /** Nothing can be sent at all for a while. */
  pauseLane(milliseconds: number): void;
  status(): PaceStatus;
}

interface ChatPace {
  freeAt: number;
  /** Times of the last messages to a group, oldest first. */
  readonly recent: number[];
}

export function createPace(options: PaceOptions = {}): Pace {
  const now = options.monotonicMs ?? (() => performance.now());
  const perChatMs = options.perChatMs ?? secondMs;
  const ceiling = options.ceilingPerSecond;
  const lane = ceiling === undefined ? undefined : createLane(ceiling);
  const chats = new Map<number, ChatPace>();
  let laneFreeAt = 0;
  const floods = createFloodWatch();
  let usualLatencyMs = Number.NaN;
  let latencyVariesByMs = 20;
  let warnedAt = Number.NEGATIVE_INFINITY;
  let sweptAt = 0;

  const chatOf = (chatId: number): ChatPace => {
    const known = chats.get(chatId);
    if (known) return known;
    const chat = { freeAt: 0, recent: [] };
    chats.set(chatId, chat);
    return chat;
  };

  const freeAt = (chat: ChatPace, at: number): number => {
    while (chat.recent[0] !== undefined && chat.recent[0] <= at - minuteMs) chat.recent.shift();
    const [oldest] = chat.recent;
    const minuteFreeAt =
      oldest !== undefined && chat.recent.length >= mostPerGroupAndMinute ? oldest + minuteMs : 0;
    return Math.max(chat.freeAt, minuteFreeAt);
  };

  /** Chats at rest are forgotten, so that the memory is that of the last minute. */
  const sweep = (at: number): void => {
    if (at - sweptAt < 1_000) return;
    sweptAt = at;
    for (const [chatId, chat] of chats) {
      if (freeAt(chat, at) <= at && chat.recent.length === 0) chats.delete(chatId);
    }
  };

  const chatWaitMs = (chatId: number): number => {
    const chat = chats.get(chatId);
    if (!chat) return 0;
    const at = now();
    return Math.max(0, freeAt(chat, at) - at);
  };

  const limited = (chatId: number, retryAfterMs: number, startedAt: number, at: number): void => {
    const chat = chatOf(chatId);
    chat.freeAt = Math.max(chat.freeAt, at + retryAfterMs);
    const flood = floods.limited(chatId, retryAfterMs, startedAt, at);
    if (!flood) return;
    laneFreeAt = Math.max(laneFreeAt, at + flood.retryAfterMs);
    if (flood.isNew) lane?.slowDown(at, 0.5);
  };

  const learnLatency = (latencyMs: number, at: number): void => {
    if (
      latencyMs > warningLatencyMs &&
      latencyMs > usualLatencyMs * warningOverUsual &&
      at - warnedAt > warningEveryMs
    ) {
      warnedAt = at;
      lane?.slowDown(at, 0.8);
    }
    const ordinaryMs = Math.min(latencyMs, warningLatencyMs);
    if (Number.isNaN(usualLatencyMs)) usualLatencyMs = ordinaryMs;
    latencyVariesByMs += (Math.abs(ordinaryMs - usualLatencyMs) - latencyVariesByMs) * 0.05;
    usualLatencyMs += (ordinaryMs - usualLatencyMs) * 0.05;
    lane?.allowFor(Math.min(mostJitterMs, Math.max(leastJitterMs, 3 * latencyVariesByMs)));
  };

  /** Telegram took the message between its sending and its answer: from the answer on, both are safe to count. */
  const arrived = (chatId: number, at: number): void => {
    const chat = chatOf(chatId);
    chat.freeAt = Math.max(chat.freeAt, at + perChatMs);
    if (chat.recent.length > 0) chat.recent[chat.recent.length - 1] = at;
  };

  return {
    allowance: (wanted) => {
      const at = now();
      if (at < laneFreeAt) return 0;
      return lane ? lane.allowance(wanted, at) : wanted;
    },
    waitMs: () => {
      const at = now();
      return Math.max(laneFreeAt - at, lane?.waitMs(at) ?? 0, 0);
    },
    busy: {
      has: (chatId) => chatWaitMs(chatId) > 0,
      ids: () => {
        const at = now();
        return [...chats].filter(([, chat]) => freeAt(chat, at) > at).map(([chatId]) => chatId);
      },
    },
    chatWaitMs,
    note: (chatId) => {
      const at = now();
      lane?.spend(at);
      sweep(at);
      const chat = chatOf(chatId);
      chat.freeAt = Math.max(chat.freeAt, at + perChatMs);
      if (chatId < 0) chat.recent.push(at);
    },
    report: (chatId, outcome, latencyMs) => {
      const at = now();
      const startedAt = at - latencyMs;
      if (outcome.kind === 'rate-limited') {
        limited(chatId, outcome.retryAfterSeconds * 1_000, startedAt, at);
      } else if (outcome.kind !== 'not-sent' && outcome.kind !== 'ambiguous') floods.answered(startedAt);
      if (outcome.kind === 'sent') {
        arrived(chatId, at);
        learnLatency(latencyMs, at);
      }
    },
    pauseLane: (milliseconds) => {
      laneFreeAt = Math.max(laneFreeAt, now() + milliseconds);
    },
    status: () => {
      const at = now();
      return {
        ratePerSecond: lane?.rate(at),
        pausedForMs: Math.max(0, laneFreeAt - at),
        waitingChats: [...chats.values()].filter((chat) => freeAt(chat, at) > at).length,
      };
    },
  };
}

/**
 * Tells a bot that is too fast from chats that are: Telegram answers 429 for both. Two chats in a row are
 * enough where that is rare; where single chats are told to wait all the time, while others get theirs, only
 * a longer run is.
 */
function createFloodWatch() {
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

interface Lane {
  allowance(wanted: number, at: number): number;
  waitMs(at: number): number;
  spend(at: number): void;
  slowDown(at: number, factor: number): void;
  /** How much longer than a second the window is kept. */
  allowFor(jitterMs: number): void;
  rate(at: number): number;
}

/**
 * An even flow that never exceeds its rate within any one second. It begins at five sixths of the ceiling and
 * reaches it within seconds; once it was slowed down it comes back within half a minute.
 */
function createLane(ceiling: number): Lane {
  const slowest = Math.min(1, ceiling);
  let base = { rate: (ceiling * 5) / 6, at: Number.NaN, gainPerSecond: ceiling / 15 };
  /** When the next message is due in an even flow. */
  let nextAt = 0;
  /** Times of the last messages, as many as may go in a second. */
  const recent = new Float64Array(Math.max(1, Math.floor(ceiling))).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;
  let windowMs = secondMs + mostJitterMs / 2;

  const rate = (at: number): number => {
    if (Number.isNaN(base.at)) base = { ...base, at };
    return Math.min(ceiling, base.rate + ((at - base.at) / 1_000) * base.gainPerSecond);
  };
  const windowFreeAt = () => (recent[oldest] ?? 0) + windowMs;

  return {
    rate,
    allowance: (wanted, at) => {
      const intervalMs = 1_000 / rate(at);
      const start = Math.max(nextAt, at - makeUpMs);
      const even = at < start ? 0 : Math.floor((at - start) / intervalMs) + 1;
      let allowed = 0;
      while (allowed < Math.min(wanted, even, recent.length)) {
        const sentAt = recent[(oldest + allowed) % recent.length] ?? 0;
        if (sentAt + windowMs > at) break;
        allowed++;
      }
      return allowed;
    },
    waitMs: (at) => Math.max(nextAt - at, windowFreeAt() - at, 0),
    spend: (at) => {
      nextAt = Math.max(nextAt, at - makeUpMs) + 1_000 / rate(at);
      recent[oldest] = at;
      oldest = (oldest + 1) % recent.length;
    },
    allowFor: (jitterMs) => {
      windowMs = secondMs + jitterMs;
    },
    slowDown: (at, factor) => {
      base = { rate: Math.max(slowest, rate(at) * factor), at, gainPerSecond: ceiling / 60 };
    },
  };
}
