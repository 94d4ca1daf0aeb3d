import { TelegramError } from 'telegraf';
import type { SendOutcome } from '../../domain/delivery.ts';
import { describeError } from '../../shared/errors.ts';
import { TelegramAbortError, TelegramNetworkError } from './network-error.ts';

type Refusal = (reason: string) => Exclude<SendOutcome, { kind: 'sent' }>;

const gone =
  (certainty: 'certain' | 'suspected'): Refusal =>
  (reason) => ({ kind: 'unreachable', reason, certainty });
const noRights: Refusal = (reason) => ({ kind: 'no-rights', reason });
const threadGone: Refusal = (reason) => ({ kind: 'thread-gone', reason });
const unacceptable: Refusal = (reason) => ({ kind: 'unacceptable', reason });

/**
 * What Telegram's descriptions mean for a broadcast, by substring in any case. The status code alone does not
 * tell: an all-caps error of the layer below arrives as 400 where one in prose arrives as 403.
 */
const refusals: readonly (readonly [RegExp, Refusal])[] = [
  [/bot was blocked by the user|user is deactivated|can't initiate conversation/i, gone('certain')],
  [/USER_IS_BLOCKED|USER_DEACTIVATED|INPUT_USER_DEACTIVATED/i, gone('certain')],
  [/bot was kicked|bot is not a member|group chat was deleted|chat was deleted/i, gone('certain')],
  [/chat not found|PEER_ID_INVALID|CHAT_ID_INVALID|USER_ID_INVALID/i, gone('suspected')],
  [/CHANNEL_PRIVATE|CHANNEL_INVALID/i, gone('suspected')],
  [/message thread not found|TOPIC_CLOSED|TOPIC_DELETED|TOPIC_ID_INVALID/i, threadGone],
  [/not enough rights|need administrator rights|have no (?:write access|rights)|no write access/i, noRights],
  [/CHAT_WRITE_FORBIDDEN|CHAT_ADMIN_REQUIRED|CHAT_RESTRICTED|CHAT_SEND_\w+_FORBIDDEN/i, noRights],
  [/can't parse entities|message is too long|text is too long|ENTITIES_TOO_LONG|ENTITY_/i, unacceptable],
  [/message text is empty|text must be non-empty|MESSAGE_EMPTY|MESSAGE_TOO_LONG/i, unacceptable],
  [/BUTTON_|REPLY_MARKUP_|can't parse (?:inline|reply) keyboard|wrong HTTP URL/i, unacceptable],
];

/** Files whatever a call to send one message threw under the one outcome it means. */
export function outcomeOfError(error: unknown): Exclude<SendOutcome, { kind: 'sent' }> {
  if (error instanceof TelegramNetworkError) {
    return { kind: error.nothingSent ? 'not-sent' : 'ambiguous', reason: error.message };
  }
  if (error instanceof TelegramAbortError) return { kind: 'ambiguous', reason: error.message };
  if (!(error instanceof TelegramError)) return { kind: 'ambiguous', reason: describeError(error) };
  const { code, description, parameters } = error;
  if (code === 429) {
    return { kind: 'rate-limited', retryAfterSeconds: Math.max(1, parameters?.retry_after ?? 1) };
  }
  if (parameters?.migrate_to_chat_id !== undefined) {
    return { kind: 'migrated', newChatId: parameters.migrate_to_chat_id };
  }
  if (code >= 500) return { kind: 'ambiguous', reason: description };
  for (const [pattern, outcome] of refusals) if (pattern.test(description)) return outcome(description);
  if (code === 401 || (code === 404 && description === 'Not Found')) {
    return { kind: 'unauthorized', reason: description };
  }
  if (code === 403) return { kind: 'unreachable', reason: description, certainty: 'suspected' };
  return { kind: 'unacceptable', reason: description };
}

/** Answers of Telegram that mean that the wished state already stands or no longer matters. */
export function isHarmless(error: unknown): boolean {
  return (
    error instanceof TelegramError &&
    /message is not modified|query is too old|query ID is invalid|message to delete not found/i.test(
      error.description,
    )
  );
}
