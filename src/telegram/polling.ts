import { setTimeout as sleep } from 'node:timers/promises';
import { type Telegraf, TelegramError } from 'telegraf';
import type { Update, UserFromGetMe } from 'telegraf/types';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';

/** What the bot asks Telegram to send it. */
export const allowedUpdates = [
  'message',
  'channel_post',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const satisfies readonly Exclude<keyof Update.AbstractUpdate | UpdateKind, 'update_id'>[];

type UpdateKind = 'message' | 'channel_post' | 'callback_query' | 'inline_query' | 'my_chat_member';

export interface PollingDeps {
  /** A fresh Telegraf: one that ended cannot be launched again. */
  readonly createTelegraf: () => Telegraf;
  /** The bot's own account, asked until Telegram answers; given up when the signal fires. */
  readonly me: (signal: AbortSignal) => Promise<UserFromGetMe>;
  readonly logger: Logger;
  readonly backoffMs?: { readonly first: number; readonly longest: number };
}

/** Keeps a Telegraf polling until it is stopped, whatever ends one. */
export interface Polling {
  start(): void;
  /** Resolves when polling has ended, or after the deadline. */
  stop(deadlineMs?: number): Promise<void>;
  isPolling(): boolean;
}

const goodRunMs = 60_000;

export function createPolling({ createTelegraf, me, logger, backoffMs }: PollingDeps): Polling {
  const { first, longest } = backoffMs ?? { first: 1000, longest: 60_000 };
  let stopping = new AbortController();
  let supervision: Promise<void> | undefined;
  let current: Telegraf | undefined;

  async function supervise(signal: AbortSignal): Promise<void> {
    let waitMs = first;
    while (!signal.aborted) {
      const startedAtMs = performance.now();
      try {
        const telegraf = createTelegraf();
        telegraf.botInfo = await me(signal);
        if (signal.aborted) return;
        current = telegraf;
        logger.info({ username: telegraf.botInfo.username }, 'polling Telegram');
        await telegraf.launch({ allowedUpdates: [...allowedUpdates] });
      } catch (error) {
        if (signal.aborted) return;
        const code = error instanceof TelegramError ? error.code : undefined;
        const problem = describeError(error);
        if (code === 401) logger.error({ problem }, 'Telegram does not accept the bot token');
        else if (code === 409) logger.warn({ problem }, 'another process polls with the same token');
        else logger.warn({ problem }, 'polling ended');
      } finally {
        current = undefined;
      }
      if (signal.aborted) return;
      if (performance.now() - startedAtMs > goodRunMs) waitMs = first;
      await sleep(waitMs, undefined, { signal }).catch(() => {});
      waitMs = Math.min(waitMs * 2, longest);
    }
  }

  return {
    start() {
      if (supervision !== undefined) return;
      stopping = new AbortController();
      supervision = supervise(stopping.signal);
    },
    async stop(deadlineMs = 5000) {
      if (supervision === undefined) return;
      stopping.abort();
      const ended = new AbortController();
      const finished = supervision.finally(() => ended.abort());
      // `stop` throws between the launch and the first poll, so it is tried until polling has ended.
      const stopCurrent = async () => {
        while (!ended.signal.aborted) {
          try {
            current?.stop();
          } catch {
            // Not polling yet.
          }
          await sleep(20, undefined, { signal: ended.signal }).catch(() => {});
        }
      };
      await Promise.race([
        Promise.all([finished, stopCurrent()]),
        sleep(deadlineMs, undefined, { signal: ended.signal, ref: false }).catch(() => finished),
      ]);
      ended.abort();
      supervision = undefined;
    },
    isPolling: () => current !== undefined,
  };
}
