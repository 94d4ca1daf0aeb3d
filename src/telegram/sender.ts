import type { Telegram } from 'telegraf';
import type * as Typegram from 'telegraf/types';
import type { MessageButton, OutgoingMessage, SendOutcome } from '../domain/delivery.ts';
import type { MessageSender } from '../domain/ports/sending.ts';
import type { ChatAddress } from '../domain/subscription.ts';
import { outcomeOfError } from './api/outcome.ts';

export interface SenderDeps {
  readonly telegram: Telegram;
  /** Pays for messages above the free pace; only bots that Telegram admits may set it. */
  readonly paidBroadcast?: boolean;
}

/** Sends digests and notices, and says by one SendOutcome what became of each. */
export function createSender({ telegram, paidBroadcast = false }: SenderDeps): MessageSender {
  return {
    async send(chat, message, signal): Promise<SendOutcome> {
      try {
        const sent = await telegram.callApi('sendMessage', payloadOf(chat, message, paidBroadcast), {
          // telegraf's type names a polyfill; our transport takes the platform's signal.
          ...(signal && { signal: signal as never }),
        });
        return { kind: 'sent', messageId: sent.message_id };
      } catch (error) {
        return outcomeOfError(error);
      }
    },
  };
}

type SendPayload = Typegram.Opts<'sendMessage'> & { allow_paid_broadcast?: boolean };

function payloadOf(chat: ChatAddress, message: OutgoingMessage, paidBroadcast: boolean): SendPayload {
  return {
    chat_id: chat.chatId,
    text: message.html,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(chat.threadId !== undefined && { message_thread_id: chat.threadId }),
    ...(message.silent && { disable_notification: true }),
    ...(message.buttons && message.buttons.length > 0 && { reply_markup: keyboard(message.buttons) }),
    ...(paidBroadcast && { allow_paid_broadcast: true }),
  };
}

/** Our buttons as Telegram's inline keyboard. */
export function keyboard(rows: readonly (readonly MessageButton[])[]): Typegram.InlineKeyboardMarkup {
  return {
    inline_keyboard: rows
      .filter((row) => row.length > 0)
      .map((row) =>
        row.map((button) =>
          button.url === undefined
            ? { text: button.text, callback_data: button.callbackData ?? '' }
            : { text: button.text, url: button.url },
        ),
      ),
  };
}
