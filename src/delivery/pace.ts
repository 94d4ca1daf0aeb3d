import type { SendOutcome } from '../domain/delivery.ts';
import type { BusyChats } from '../domain/ports/outbox.ts';
import { createFloodWatch } from './flood-watch.ts';
import { createLane, secondMs } from './lane.ts';

/** Telegram counts groups by the minute; a little longer here as well. */
const minuteMs = 60_050;

const mostPerGroupAndMinute = 20;

/** Telegram itself holds a request back for up to 8 s before it answers 429; ordinary ones take 0.05 to 0.3 s. */
const warningLatencyMs = 1_000;
const warningOverUsual = 4;
/** How often warnings may slow the lane down: those of one burst count once. */
const warningEveryMs = 2_000;

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
    usualLatencyMs += (ordinaryMs - usualLatencyMs) * 0.05;
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
      lane?.spend(chatId, at);
      sweep(at);
      const chat = chatOf(chatId);
      chat.freeAt = Math.max(chat.freeAt, at + perChatMs);
      if (chatId < 0) chat.recent.push(at);
    },
    report: (chatId, outcome, latencyMs) => {
      const at = now();
      const startedAt = at - latencyMs;
      lane?.answered(chatId, at, latencyMs);
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
