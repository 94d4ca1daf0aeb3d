import type { ChatKind, Subscription } from '../../domain/subscription.ts';
import { describeError } from '../../shared/errors.ts';
import { outcomeOfError } from '../api/outcome.ts';
import { actions, subscriptionActions } from '../core/actions.ts';
import type { Guard } from '../core/guard.ts';
import type { Feature, FeatureDeps } from '../core/handlers.ts';
import type { Turn } from '../core/turn.ts';
import { lines, type View } from '../core/view.ts';
import { nextDigestText } from '../menus/describe.ts';
import { pageButton } from '../menus/settings/context.ts';
import { cleanLine } from '../text/html.ts';
import { type Translator, translator } from '../text/translator.ts';
import { guessZone } from '../zones/search.ts';

export interface ConnectableChat {
  readonly chatId: number;
  readonly kind: ChatKind;
  readonly title: string;
}

export interface Chats extends Feature<'chats', 'chatList' | 'connectChat'> {
  /** Opens a group or channel from its admin's private chat, by deep link. */
  manage(turn: Turn, chatId: number): Promise<void>;
  /** Whether this person lately asked to add the bot somewhere, so that what comes is what they asked for. */
  isExpected(userId: number): boolean;
  /** Subscribes a chat for a person, posts a test message there, and says what happened. */
  connect(
    chat: ConnectableChat,
    owner: { readonly id: number; readonly languageCode?: string },
    t: Translator,
  ): Promise<View>;
}

const expectedForMs = 30 * 60_000;
const peopleExpected = 5000;
const stateWord = (state: Subscription['state'], t: Translator): string => t.plain(`status.state.${state}`);

/** Groups and channels, set up and managed from the private chat of their admin. */
export function createChats(deps: FeatureDeps, guard: Guard, username: () => string): Chats {
  const { subscriptions, settings, clock, logger } = deps;
  const { telegram } = deps.client;
  const expected = new Map<number, number>();

  async function listView(turn: Turn): Promise<View> {
    const { t, requester } = turn;
    if (requester) {
      expected.delete(requester.id);
      expected.set(requester.id, clock.now().getTime());
      const [oldest] = expected.keys();
      if (expected.size > peopleExpected && oldest !== undefined) expected.delete(oldest);
    }
    const owned = requester ? await subscriptions.ownedBy(requester.id) : [];
    const base = `https://t.me/${username()}`;
    return {
      html: t.html(owned.length > 0 ? 'groups.list' : 'groups.listEmpty'),
      buttons: [
        ...owned.slice(0, 30).map((subscription) => [
          {
            text: t.plain('groups.chatButton', {
              chat: nameOf(subscription.chatTitle, subscription.chatId, t),
              state: stateWord(subscription.state, t),
            }),
            callbackData: subscriptionActions.settingsPage.data(subscription.id, 'main'),
          },
        ]),
        [{ text: t.plain('groups.addGroup'), url: `${base}?startgroup=setup` }],
        [
          {
            text: t.plain('groups.addChannel'),
            url: `${base}?startchannel&admin=post_messages+edit_messages`,
          },
        ],
        ...(turn.subscription
          ? [[pageButton({ subscription: turn.subscription }, 'main', t.plain('common.settingsButton'))]]
          : []),
      ],
    };
  }

  const nameOf = (title: string | undefined, chatId: number, t: Translator): string =>
    cleanLine(title ?? '', 60) || t.plain('groups.untitled', { id: chatId });

  async function testPost(chatId: number, t: Translator): Promise<boolean> {
    try {
      await telegram.callApi('sendMessage', { chat_id: chatId, text: t.plain('groups.testPost') });
      return true;
    } catch (error) {
      logger.info({ chatId, outcome: outcomeOfError(error).kind }, 'a chat takes no test message');
      return false;
    }
  }

  async function connect(
    chat: ConnectableChat,
    owner: { readonly id: number; readonly languageCode?: string },
    t: Translator,
  ): Promise<View> {
    const name = nameOf(chat.title, chat.chatId, t);
    // A second tap finds the chat connected already.
    const isConnected = (await subscriptions.find({ chatId: chat.chatId }))?.state === 'active';
    if (!isConnected && !(await testPost(chat.chatId, t))) {
      return {
        html: t.html('groups.startFailed', { chat: name }),
        buttons: [
          [{ text: t.plain('groups.startHere'), callbackData: actions.connectChat.data(chat.chatId) }],
        ],
      };
    }
    const own = await subscriptions.find({ chatId: owner.id });
    const subscription = await subscriptions.subscribe(
      {
        chatId: chat.chatId,
        chatKind: chat.kind,
        chatTitle: chat.title,
        ownerUserId: owner.id,
        locale: t.locale,
        schedule: own?.schedule ?? {
          ...settings.defaultSchedule,
          zone: guessZone(owner.languageCode, settings.defaultSchedule.zone),
        },
        preferences: settings.defaultPreferences,
      },
      clock.now(),
    );
    return {
      html: lines(t.html('groups.started', { chat: name }), nextDigestText(subscription, clock.now(), t)),
      buttons: [
        [
          {
            text: t.plain('common.settingsButton'),
            callbackData: subscriptionActions.settingsPage.data(subscription.id, 'main'),
          },
        ],
      ],
    };
  }

  async function findChat(chatId: number): Promise<ConnectableChat | undefined> {
    try {
      const chat = await telegram.callApi('getChat', { chat_id: chatId });
      if (chat.type === 'private') return undefined;
      return { chatId, kind: chat.type, title: chat.title };
    } catch (error) {
      logger.info({ chatId, problem: describeError(error) }, 'a chat to manage is not found');
      return undefined;
    }
  }

  return {
    connect,
    isExpected(userId) {
      const askedAtMs = expected.get(userId);
      return askedAtMs !== undefined && clock.now().getTime() - askedAtMs < expectedForMs;
    },
    async manage(turn, chatId) {
      const { t, requester, chat: here } = turn;
      const question = { requesterId: requester?.id, here, concernedChatId: chatId };
      const refused = here.kind !== 'private' || (await guard.refusal('chat-manager', question));
      const chat = refused ? undefined : await findChat(chatId);
      if (!chat) return turn.say({ html: t.html('groups.notYours') });
      const existing = (await subscriptions.ofChat(chatId)).filter(({ state }) => state !== 'ended');
      const name = nameOf(chat.title, chatId, t);
      await turn.say({
        html: t.html('groups.manage', { chat: name }),
        buttons:
          existing.length > 0
            ? existing.map(({ id }) => [
                {
                  text: t.plain('common.settingsButton'),
                  callbackData: subscriptionActions.settingsPage.data(id, 'main'),
                },
              ])
            : [[{ text: t.plain('groups.startHere'), callbackData: actions.connectChat.data(chatId) }]],
      });
    },
    commands: {
      async chats(turn) {
        const { chat, t } = turn;
        if (chat.kind === 'private') return turn.say(await listView(turn));
        const url = `https://t.me/${username()}?start=manage_${chat.chatId}`;
        await turn.say({
          html: t.html('groups.manage', { chat: nameOf(chat.title, chat.chatId, t) }),
          buttons: [[{ text: t.plain('problem.openPrivateChat'), url }]],
        });
      },
    },
    actions: {
      async chatList(turn) {
        await turn.show(await listView(turn));
      },
      async connectChat(turn, chatId) {
        const { t, requester } = turn;
        const chat = await findChat(chatId);
        if (!chat || !requester) return turn.show({ html: t.html('groups.notYours') });
        await turn.show(await connect(chat, requester, t));
      },
    },
    subscriptionActions: {},
  };
}

export const ownLocale = (subscription: Subscription | undefined, otherwise: Translator): Translator =>
  subscription ? translator(subscription.locale) : otherwise;
