import { setTimeout as sleep } from 'node:timers/promises';
import { type Telegram, TelegramError } from 'telegraf';
import type { ChatAddress, ChatKind, Subscription } from '../../domain/subscription.ts';
import type { Logger } from '../../shared/logger.ts';
import { isHarmless, outcomeOfError } from '../api/outcome.ts';
import { keyboard } from '../sender.ts';
import type { Translator } from '../text/translator.ts';
import type { View } from './view.ts';

export interface TurnChat extends ChatAddress {
  readonly kind: ChatKind;
  readonly title?: string;
}

/** One thing a person did, and how to answer it. */
export interface Turn {
  readonly chat: TurnChat;
  /** Undefined where Telegram hides who it was: anonymous admins and channels. */
  readonly requester: { readonly id: number; readonly languageCode?: string } | undefined;
  /** Of this chat (and thread), whatever its state. */
  readonly subscription: Subscription | undefined;
  readonly t: Translator;
  /** Sends a new message. */
  say(view: View): Promise<void>;
  /** Edits the menu the person pressed a button of; sends a new message where there is none. */
  show(view: View): Promise<void>;
  /** Shows that the bot is writing while work goes on that may take over a second. */
  typing<Result>(work: () => Promise<Result>): Promise<Result>;
}

export interface TurnDeps {
  readonly telegram: Telegram;
  readonly logger: Logger;
}

const longestWaitSeconds = 20;
const typingDelayMs = 300;
const typingEveryMs = 4500;

export function createTurn(
  { telegram, logger }: TurnDeps,
  facts: Pick<Turn, 'chat' | 'requester' | 'subscription' | 't'> & { readonly menuMessageId?: number },
): Turn {
  const { chat } = facts;
  const threadOf = chat.threadId === undefined ? {} : { message_thread_id: chat.threadId };

  async function say(view: View): Promise<void> {
    try {
      await patiently(() =>
        telegram.callApi('sendMessage', {
          chat_id: chat.chatId,
          ...threadOf,
          text: view.html,
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          ...markupOf(view),
        }),
      );
    } catch (error) {
      const outcome = outcomeOfError(error);
      if (outcome.kind !== 'unreachable' && outcome.kind !== 'no-rights') throw error;
      logger.info({ chatId: chat.chatId, outcome: outcome.kind }, 'an answer could not be delivered');
    }
  }

  async function show(view: View): Promise<void> {
    const { menuMessageId } = facts;
    if (menuMessageId === undefined) return say(view);
    try {
      await patiently(() =>
        telegram.callApi('editMessageText', {
          chat_id: chat.chatId,
          message_id: menuMessageId,
          text: view.html,
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          ...(view.buttons && { reply_markup: keyboard(view.buttons) }),
        }),
      );
    } catch (error) {
      if (isHarmless(error)) return;
      if (!(error instanceof TelegramError) || error.code !== 400) throw error;
      await say(view);
    }
  }

  return {
    ...facts,
    say,
    show,
    async typing(work) {
      const done = new AbortController();
      const showing = keepTyping(done.signal);
      try {
        return await work();
      } finally {
        done.abort();
        await showing;
      }
    },
  };

  async function keepTyping(signal: AbortSignal): Promise<void> {
    for (let waitMs = typingDelayMs; !signal.aborted; waitMs = typingEveryMs) {
      await sleep(waitMs, undefined, { signal, ref: false }).catch(() => {});
      if (signal.aborted) return;
      await telegram
        .callApi('sendChatAction', { chat_id: chat.chatId, action: 'typing', ...threadOf })
        .catch(() => {});
    }
  }
}

function markupOf(view: View) {
  if (view.prompt) {
    return {
      reply_markup: {
        force_reply: true as const,
        input_field_placeholder: view.prompt.placeholder.slice(0, 64),
      },
    };
  }
  return view.buttons && view.buttons.length > 0 ? { reply_markup: keyboard(view.buttons) } : {};
}

/** Sits out the flood waits a person would sit out; longer ones are an error. */
export async function patiently<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const waitSeconds =
        error instanceof TelegramError && error.code === 429
          ? (error.parameters?.retry_after ?? 1)
          : undefined;
      if (waitSeconds === undefined || waitSeconds > longestWaitSeconds || attempt === 3) throw error;
      await sleep(waitSeconds * 1000);
    }
  }
}
