import type { Clock } from '../../shared/clock.ts';
import type { Html } from '../text/html.ts';
import type { Turn } from './turn.ts';

const lifetimeMs = 15 * 60_000;
const maximumOpen = 10_000;

/** What a person sent: words, a place or a file. */
export interface Answer {
  readonly text?: string;
  /** The same text with the formatting it was written with. */
  readonly html?: Html;
  readonly location?: { readonly latitude: number; readonly longitude: number };
  readonly document?: { readonly fileId: string; readonly fileName?: string; readonly sizeBytes?: number };
}

type Answered = (turn: Turn, answer: Answer) => Promise<void>;

/**
 * Questions waiting for an answer that is no button, one a person and chat, in memory: a question that a restart
 * forgets is simply asked again.
 */
export interface Prompts {
  ask(chatId: number, userId: number, answered: Answered): void;
  /** Whether a question is open. */
  isOpen(chatId: number, userId: number): boolean;
  /** Gives the open question back, once. */
  take(chatId: number, userId: number): Answered | undefined;
}

export function createPrompts(clock: Clock): Prompts {
  const open = new Map<string, { answered: Answered; askedAtMs: number }>();
  const isFresh = (question: { askedAtMs: number } | undefined): boolean =>
    question !== undefined && clock.now().getTime() - question.askedAtMs <= lifetimeMs;
  const keyOf = (chatId: number, userId: number): string => `${chatId}:${userId}`;
  return {
    ask(chatId, userId, answered) {
      const key = keyOf(chatId, userId);
      open.delete(key);
      open.set(key, { answered, askedAtMs: clock.now().getTime() });
      if (open.size > maximumOpen) {
        const [oldest] = open.keys();
        if (oldest !== undefined) open.delete(oldest);
      }
    },
    isOpen: (chatId, userId) => isFresh(open.get(keyOf(chatId, userId))),
    take(chatId, userId) {
      const key = keyOf(chatId, userId);
      const question = open.get(key);
      open.delete(key);
      return isFresh(question) ? question?.answered : undefined;
    },
  };
}
