import { setTimeout as sleep } from 'node:timers/promises';
import { type Telegram, TelegramError } from 'telegraf';
import type { ChatAddress, ChatKind, Subscription } from '../../domain/subscription.ts';
import type { Logger } from '../../shared/logger.ts';
import { isHarmless, outcomeOfError } from '../api/outcome.ts';
import { keyboard } from '../sender.ts';
import type { Html } from '../text/html.ts';
import type { Translator } from '../text/translator.ts';
import type { ButtonRows, View } from './view.ts';

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
  /** The menu whose button was pressed, with what stands in its first `code`: the words it was asked for. */
  readonly menu?: { readonly messageId: number; readonly code: string | undefined };
  /** Sends a new message. */
  say(view: View): Promise<void>;
  /** Edits the menu the person pressed a button of; sends a new message where there is none. */
  show(view: View): Promise<void>;
  /** Changes the buttons of that menu and leaves its text. */
  showButtons(buttons: ButtonRows): Promise<void>;
  /** Sends a file. */
  sendFile(file: TurnFile): Promise<void>;
}

export interface TurnFile {
  readonly kind: 'document' | 'photo';
  readonly content: Buffer;
  readonly fileName: string;
  readonly caption?: Html;
  readonly buttons?: ButtonRows;
}

export interface TurnDeps {
  readonly telegram: Telegram;
  readonly logger: Logger;
}

const longestWaitSeconds = 20;

export function createTurn(
  { telegram, logger }: TurnDeps,
  facts: Pick<Turn, 'chat' | 'requester' | 'subscription' | 't' | 'menu'>,
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
    const { menu } = facts;
    if (!menu) return say(view);
    try {
      await patiently(() =>
        telegram.callApi('editMessageText', {
          chat_id: chat.chatId,
          message_id: menu.messageId,
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

  async function showButtons(buttons: ButtonRows): Promise<void> {
    const { menu } = facts;
    if (!menu) return;
    try {
      await patiently(() =>
        telegram.callApi('editMessageReplyMarkup', {
          chat_id: chat.chatId,
          message_id: menu.messageId,
          reply_markup: keyboard(buttons),
        }),
      );
    } catch (error) {
      if (!isHarmless(error) && !(error instanceof TelegramError && error.code === 400)) throw error;
    }
  }

  async function sendFile({ kind, content, fileName, caption, buttons }: TurnFile): Promise<void> {
    const file = { source: content, filename: fileName };
    const rest = {
      chat_id: chat.chatId,
      ...threadOf,
      ...(caption !== undefined && { caption, parse_mode: 'HTML' as const }),
      ...(buttons && { reply_markup: keyboard(buttons) }),
    };
    await patiently<unknown>(() =>
      kind === 'photo'
        ? telegram.callApi('sendPhoto', { ...rest, photo: file })
        : telegram.callApi('sendDocument', { ...rest, document: file }),
    );
  }

  return {
    ...facts,
    say,
    show,
    showButtons,
    sendFile,
  };
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
