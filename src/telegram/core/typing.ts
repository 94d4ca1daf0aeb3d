import { setTimeout as sleep } from 'node:timers/promises';
import type { Telegram } from 'telegraf';
import type { ChatAddress } from '../../domain/subscription.ts';

/** Most answers are there sooner, and are not announced: under load that would only add to it. */
const delayMs = 1000;
/** Telegram shows the sign for five seconds. */
const everyMs = 4500;

/** Shows in a chat that the bot is writing for as long as some work takes, if it takes long. */
export async function whileTyping<Result>(
  telegram: Telegram,
  chat: ChatAddress,
  work: () => Promise<Result>,
): Promise<Result> {
  const done = new AbortController();
  // Nobody waits for the sign: it never throws, and ends with the work.
  void keepTyping(telegram, chat, done.signal);
  try {
    return await work();
  } finally {
    done.abort();
  }
}

async function keepTyping(
  telegram: Telegram,
  { chatId, threadId }: ChatAddress,
  signal: AbortSignal,
): Promise<void> {
  for (let waitMs = delayMs; !signal.aborted; waitMs = everyMs) {
    await sleep(waitMs, undefined, { signal, ref: false }).catch(() => {});
    if (signal.aborted) return;
    try {
      await telegram.callApi('sendChatAction', {
        chat_id: chatId,
        action: 'typing',
        ...(threadId !== undefined && { message_thread_id: threadId }),
      });
    } catch {
      // A chat that takes no more requests is not burdened with another.
      return;
    }
  }
}
