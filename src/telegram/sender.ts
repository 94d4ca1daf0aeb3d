import type { Telegram } from 'telegraf';
import type * as Typegram from 'telegraf/types';
import type { MessageButton, OutgoingMessage, SendOutcome } from '../domain/delivery.ts';
import type { ChatAddress } from '../domain/subscription.ts';
import type { MessageSender } from '../domain/ports/sending.ts';
import type { Logger } from '../shared/logger.ts';
import { outcomeOfError } from './api/outcome.ts';
import { visibleText } from './text/html.ts';

export interface SenderDeps {
  readonly telegram: Telegram;
  /** Pays for messages above the free pace; only bots that Telegram admits may set it. */
  readonly paidBroadcast?: boolean;
  readonly logger: Logger;
}

const textLimit = 4096;

/** Sends digests and notices, and says by one SendOutcome what became of each. */
export function createSender({ telegram, paidBroadcast = false, logger }: SenderDeps): MessageSender {
  async function attempt(payload: SendPayload, signal: AbortSignal | undefined): Promise<SendOutcome> {
    try {
      const sent = await telegram.callApi('sendMessage', payload, {
        // telegraf's type names a polyfill; our transport takes the platform's signal.
        ...(signal && { signal: signal as never }),
      });
      return { kind: 'sent', messageId: sent.message_id };
    } catch (error) {
      return outcomeOfError(error);
    }
  }

  return {
    async send(chat, message, signal) {
      const payload = payloadOf(chat, message, paidBroadcast);
      const outcome = await attempt(payload, signal);
      if (outcome.kind !== 'unacceptable') return outcome;
      // Telegram refused it as a whole, so nothing was sent and a plain text cannot double it.
      logger.error(
        { chatId: chat.chatId, reason: outcome.reason },
        'Telegram does not take a message of ours',
      );
      const text = visibleText(message.html).trim().slice(0, textLimit);
      if (text === '') return outcome;
      const { parse_mode: _html, reply_markup: _buttons, ...plain } = payload;
      return attempt({ ...plain, text }, signal);
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
