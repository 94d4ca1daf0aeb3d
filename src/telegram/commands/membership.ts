import type { Attention } from '../../domain/ports/attention.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { describeError } from '../../shared/errors.ts';
import { actions } from '../core/actions.ts';
import type { FeatureDeps } from '../core/handlers.ts';
import type { MembershipChange } from '../core/update.ts';
import type { View } from '../core/view.ts';
import { keyboard } from '../sender.ts';
import { type Translator, translator } from '../text/translator.ts';
import { type Chats, ownLocale } from './chats.ts';

const outside = new Set(['left', 'kicked']);
const noRights = 'no right to post';

/** The bot was let in, shut out, or given other rights. */
export function createMembership(
  deps: Pick<FeatureDeps, 'client' | 'subscriptions' | 'clock' | 'logger'>,
  { attention, chats }: { readonly attention: Pick<Attention, 'tellOwner'>; readonly chats: Chats },
): (change: MembershipChange, t: Translator) => Promise<void> {
  const { subscriptions, clock, logger } = deps;
  const { telegram } = deps.client;

  async function tell(chatId: number, { html, buttons }: View): Promise<void> {
    await telegram
      .callApi('sendMessage', {
        chat_id: chatId,
        text: html,
        parse_mode: 'HTML',
        ...(buttons && { reply_markup: keyboard(buttons) }),
      })
      .catch((error: unknown) =>
        logger.info({ chatId, problem: describeError(error) }, 'could not tell a chat'),
      );
  }

  async function shutOut(chatId: number, reason: string): Promise<void> {
    const lost = await subscriptions.markUnreachable(chatId, { reason, certainty: 'certain' }, clock.now());
    for (const subscription of lost) await attention.tellOwner(subscription, 'gone');
  }

  async function loseRights(chatId: number): Promise<void> {
    for (const subscription of await subscriptions.ofChat(chatId)) {
      if (subscription.state !== 'active') continue;
      await subscriptions.change(subscription.id, { state: 'paused', stateReason: noRights }, clock.now());
      await attention.tellOwner(subscription, 'no-rights');
    }
  }

  /** What stopped because Telegram refused it goes on; what people paused stays paused. */
  async function comeBack(chatId: number): Promise<boolean> {
    const stopped = (await subscriptions.ofChat(chatId)).filter(isStoppedByTelegram);
    for (const { id, ownerUserId, chatTitle, locale } of stopped) {
      await subscriptions.change(id, { state: 'active', stateReason: undefined }, clock.now());
      if (ownerUserId === undefined || ownerUserId === chatId) continue;
      const own = ownLocale(await subscriptions.find({ chatId: ownerUserId }), translator(locale));
      await tell(ownerUserId, {
        html: own.html('groups.back', { chat: chatTitle ?? own.plain('groups.thisChat') }),
      });
    }
    return stopped.length > 0;
  }

  /** A channel cannot be asked in public, so whoever added the bot is asked in private. */
  async function welcomeChannel(change: MembershipChange, t: Translator): Promise<void> {
    const { chat, from, new_chat_member: bot } = change;
    const own = ownLocale(await subscriptions.find({ chatId: from.id }), t);
    const title = chat.title ?? '';
    if (bot.can_post_messages === false || bot.status !== 'administrator') {
      return tell(from.id, { html: own.html('groups.joinedNoRights', { chat: title }) });
    }
    const owner = { id: from.id, languageCode: from.language_code };
    if (chats.isExpected(from.id)) {
      return tell(from.id, await chats.connect({ chatId: chat.id, kind: 'channel', title }, owner, own));
    }
    await tell(from.id, {
      html: own.html('groups.joined', { chat: title }),
      buttons: [[{ text: own.plain('groups.startHere'), callbackData: actions.connectChat.data(chat.id) }]],
    });
  }

  return async (change, t) => {
    const { chat, old_chat_member: before, new_chat_member: after } = change;
    if (outside.has(after.status)) return shutOut(chat.id, `the bot is ${after.status}`);
    const mayPost = after.can_post_messages !== false && after.can_send_messages !== false;
    if (!mayPost && !outside.has(before.status)) return loseRights(chat.id);
    if (mayPost && (await comeBack(chat.id))) return;
    if (chat.type === 'private') return;
    if (chat.type === 'channel') {
      const known = await subscriptions.ofChat(chat.id);
      const couldPost = before.status === 'administrator' && before.can_post_messages !== false;
      return known.length > 0 || couldPost ? undefined : welcomeChannel(change, t);
    }
    if (!outside.has(before.status) || !mayPost) return;
    await tell(chat.id, {
      html: t.html('groups.hello'),
      buttons: [[{ text: t.plain('common.subscribeButton'), callbackData: actions.openStart.data() }]],
    });
  };
}

/** A pause that names a reason and no end is Telegram's doing. */
const isStoppedByTelegram = ({ state, stateReason, pausedUntil }: Subscription): boolean =>
  state === 'unreachable' || (state === 'paused' && stateReason !== undefined && pausedUntil === undefined);
