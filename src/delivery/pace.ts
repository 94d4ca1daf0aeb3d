import type { SendOutcome } from '../domain/delivery.ts';
import type { BusyChats } from '../domain/ports/outbox.ts';

/** Telegram counts per second and per minute; a little longer here absorbs what the network does to timing. */
const secondMs = 1_010;
const minuteMs = 60_300;

const mostPerGroupAndMinute = 20;

/** Two chats told to wait within this time mean that the bot as a whole is too fast. */
const twoChatsWithinMs = 1_000;

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
  const perChatMs = options.perChatMs ?? secondMs + 40;
  const ceiling = options.ceilingPerSecond;
  const lane = ceiling === undefined ? undefined : createLane(ceiling);
  const chats = new Map<number, ChatPace>();
  let laneFreeAt = 0;
  let lastLimited = { chatId: 0, at: Number.NEGATIVE_INFINITY };
  let usualLatencyMs = 200;
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

  const limited = (chatId: number, retryAfterMs: number, at: number): void => {
    const chat = chatOf(chatId);
    chat.freeAt = Math.max(chat.freeAt, at + retryAfterMs);
    if (lastLimited.chatId !== chatId && at - lastLimited.at <= twoChatsWithinMs) {
      laneFreeAt = Math.max(laneFreeAt, at + retryAfterMs);
    }
    if (at - lastLimited.at > twoChatsWithinMs) lane?.slowDown(at, 0.5);
    lastLimited = { chatId, at };
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
    usualLatencyMs += (Math.min(latencyMs, warningLatencyMs) - usualLatencyMs) * 0.02;
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
      if (outcome.kind === 'rate-limited') limited(chatId, outcome.retryAfterSeconds * 1_000, at);
      else if (outcome.kind === 'sent') learnLatency(latencyMs, at);
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

interface Lane {
  allowance(wanted: number, at: number): number;
  waitMs(at: number): number;
  spend(at: number): void;
  slowDown(at: number, factor: number): void;
  rate(at: number): number;
}

/**
 * An even flow that never exceeds its rate within any one second. It begins at five sixths of the ceiling and
 * reaches it within seconds; once it was slowed down it comes back over a minute or so.
 */
function createLane(ceiling: number): Lane {
  const slowest = Math.min(1, ceiling);
  let base = { rate: (ceiling * 5) / 6, at: Number.NaN, gainPerSecond: ceiling / 15 };
  /** When the next message is due in an even flow. */
  let nextAt = 0;
  /** Times of the last messages, as many as may go in a second. */
  const recent = new Float64Array(Math.max(1, Math.floor(ceiling))).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;

  const rate = (at: number): number => {
    if (Number.isNaN(base.at)) base = { ...base, at };
    return Math.min(ceiling, base.rate + ((at - base.at) / 1_000) * base.gainPerSecond);
  };
  const windowFreeAt = () => (recent[oldest] ?? 0) + secondMs;

  return {
    rate,
    allowance: (wanted, at) => {
      const intervalMs = 1_000 / rate(at);
      const start = Math.max(nextAt, at - makeUpMs);
      const even = at < start ? 0 : Math.floor((at - start) / intervalMs) + 1;
      let allowed = 0;
      while (allowed < Math.min(wanted, even, recent.length)) {
        const sentAt = recent[(oldest + allowed) % recent.length] ?? 0;
        if (sentAt + secondMs > at) break;
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
    slowDown: (at, factor) => {
      base = { rate: Math.max(slowest, rate(at) * factor), at, gainPerSecond: ceiling / 150 };
    },
  };
}
