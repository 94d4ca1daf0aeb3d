import type { Attention } from '../../domain/ports/attention.ts';
import { describeError } from '../../shared/errors.ts';
import { actions } from '../core/actions.ts';
import type { FeatureDeps } from '../core/handlers.ts';
import type { MembershipChange } from '../core/update.ts';
import { keyboard } from '../sender.ts';
import type { Translator } from '../text/translator.ts';

const outside = new Set(['left', 'kicked']);

/** The bot was let in, shut out, or given other rights. */
export function createMembership(
  deps: Pick<FeatureDeps, 'client' | 'subscriptions' | 'clock' | 'logger'>,
  attention: Pick<Attention, 'tellOwner'>,
): (change: MembershipChange, t: Translator) => Promise<void> {
  const { subscriptions, clock, logger } = deps;
  const { telegram } = deps.client;

  async function tell(chatId: number, html: string, button?: { text: string; callbackData: string }) {
    await telegram
      .callApi('sendMessage', {
        chat_id: chatId,
        text: html,
        parse_mode: 'HTML',
        ...(button && { reply_markup: keyboard([[button]]) }),
      })
      .catch((error: unknown) =>
        logger.info({ chatId, problem: describeError(error) }, 'could not tell a chat'),
      );
  }

  async function comeBack(chatId: number): Promise<boolean> {
    const waiting = (await subscriptions.ofChat(chatId)).filter(({ state }) => state === 'unreachable');
    for (const { id } of waiting) await subscriptions.change(id, { state: 'active' }, clock.now());
    return waiting.length > 0;
  }

  async function shutOut(chatId: number, reason: string): Promise<void> {
    const lost = await subscriptions.markUnreachable(chatId, { reason, certainty: 'certain' }, clock.now());
    for (const subscription of lost) await attention.tellOwner(subscription, 'gone');
  }

  return async ({ chat, old_chat_member: before, new_chat_member: after }, t) => {
    if (outside.has(after.status)) return shutOut(chat.id, `the bot is ${after.status}`);
    const cameBack = await comeBack(chat.id);
    const isNew = outside.has(before.status);
    if (chat.type === 'private' || chat.type === 'channel' || !isNew || cameBack) return;
    await tell(chat.id, t.html('groups.hello'), {
      text: t.plain('common.subscribeButton'),
      callbackData: actions.openStart.data(),
    });
  };
}
