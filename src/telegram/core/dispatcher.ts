import type { Telegram } from 'telegraf';
import type { SubscriptionStore } from '../../domain/ports/subscription-store.ts';
import type { Subscription } from '../../domain/subscription.ts';
import type { Clock } from '../../shared/clock.ts';
import { describeError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { accessToAction, accessToCommand, isCommandName } from '../access.ts';
import { formattedHtml } from '../text/formatted.ts';
import { type Translator, toLocale, translator } from '../text/translator.ts';
import {
  actions,
  type PlainActionName,
  type SubscriptionActionName,
  subscriptionActions,
} from './actions.ts';
import { readCallback } from './callback-data.ts';
import type { Guard, Refusal } from './guard.ts';
import type { ActionHandlers, CommandHandlers, SubscriptionHandlers } from './handlers.ts';
import type { Answer, Prompts } from './prompts.ts';
import { createTurn, type Turn, type TurnChat } from './turn.ts';
import { whileTyping } from './typing.ts';
import {
  type BotUpdate,
  codeIn,
  type IncomingMessage,
  type InlineQuery,
  type MembershipChange,
  parseCommand,
  requesterOf,
} from './update.ts';

export interface DispatcherDeps {
  readonly telegram: Telegram;
  readonly username: () => string;
  readonly subscriptions: SubscriptionStore;
  readonly guard: Guard;
  readonly prompts: Prompts;
  readonly commands: CommandHandlers;
  readonly actions: ActionHandlers;
  readonly subscriptionActions: SubscriptionHandlers;
  /** What answers no question and is no command. */
  readonly onUnasked: (turn: Turn, given: Answer) => Promise<void>;
  readonly onInline: (query: InlineQuery) => Promise<void>;
  readonly onMembership: (change: MembershipChange, t: Translator) => Promise<void>;
  /** Tells how long a command or button took. */
  readonly onAnswered: (what: string, seconds: number) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

type CallbackQuery = NonNullable<BotUpdate['callback_query']>;

/** Takes each update to the one handler it is for, if the person may. */
export function createDispatcher(deps: DispatcherDeps): (update: BotUpdate) => Promise<void> {
  const { telegram, subscriptions, guard, prompts, clock, logger } = deps;

  async function subscriptionAt(chat: TurnChat): Promise<Subscription | undefined> {
    const exact = await subscriptions.find(chat);
    if (exact) return exact;
    const [first] = await subscriptions.ofChat(chat.chatId);
    return first;
  }

  /** Groups and channels change their titles. */
  async function named(
    subscription: Subscription | undefined,
    { kind, title }: TurnChat,
  ): Promise<Subscription | undefined> {
    if (!subscription || kind === 'private' || title === undefined) return subscription;
    if (title === subscription.chatTitle) return subscription;
    return subscriptions.change(subscription.id, { chatTitle: title }, clock.now());
  }

  async function turnFor(
    message: IncomingMessage,
    requester: Turn['requester'],
    menu?: { readonly messageId: number; readonly code: string | undefined },
  ): Promise<Turn> {
    const { chat } = message;
    const turnChat: TurnChat = {
      chatId: chat.id,
      kind: chat.type,
      ...(chat.title !== undefined && { title: chat.title }),
      ...(message.is_topic_message &&
        message.message_thread_id !== undefined && { threadId: message.message_thread_id }),
    };
    const subscription = await named(await subscriptionAt(turnChat), turnChat);
    const t = translator(subscription?.locale ?? toLocale(requester?.languageCode));
    return createTurn(
      { telegram, logger },
      { chat: turnChat, requester, subscription, t, ...(menu && { menu }) },
    );
  }

  const ask = (turn: Turn, access: Parameters<Guard['refusal']>[0], concernedChatId: number) =>
    guard.refusal(access, { requesterId: turn.requester?.id, here: turn.chat, concernedChatId });

  async function refuse(turn: Turn, refusal: Refusal): Promise<void> {
    const { t, chat } = turn;
    const link = `https://t.me/${deps.username()}?start=manage_${chat.chatId}`;
    const nextStep =
      refusal === 'problem.anonymous'
        ? { text: t.plain('problem.openPrivateChat'), url: link }
        : { text: t.plain('common.helpButton'), callbackData: actions.help.data() };
    await turn.say({ html: t.html(refusal), buttons: [[nextStep]] });
  }

  async function onMessage(message: IncomingMessage): Promise<void> {
    if (message.migrate_to_chat_id !== undefined) {
      return subscriptions.migrateChat(message.chat.id, message.migrate_to_chat_id);
    }
    const { text, chat } = message;
    const requester = requesterOf(message);
    const command = text === undefined ? undefined : parseCommand(text, deps.username());
    if (command) return onCommand(message, requester, command.name, command.argument);
    if (text?.startsWith('/')) return;
    const given = answerIn(message);
    if (!given) {
      if (!message.photo || chat.type !== 'private') return;
      if (!requester || !prompts.isOpen(chat.id, requester.id)) return;
      const turn = await turnFor(message, requester);
      return turn.say({ html: turn.t.html('problem.picture') });
    }
    const answered = requester && prompts.take(chat.id, requester.id);
    if (!answered && chat.type !== 'private') return;
    const turn = await turnFor(message, requester);
    await guarded(turn, 'answer', () => (answered ?? deps.onUnasked)(turn, given));
  }

  async function onCommand(
    message: IncomingMessage,
    requester: Turn['requester'],
    name: string,
    argument: string,
  ): Promise<void> {
    if (!isCommandName(name)) {
      if (message.chat.type !== 'private') return;
      const turn = await turnFor(message, requester);
      const { t } = turn;
      return turn.say({
        html: t.html('problem.unknownCommand'),
        buttons: [[{ text: t.plain('common.helpButton'), callbackData: actions.help.data() }]],
      });
    }
    if (requester) prompts.take(message.chat.id, requester.id);
    const turn = await turnFor(message, requester);
    await guarded(turn, name, async () => {
      const refusal = await ask(turn, accessToCommand(name), turn.chat.chatId);
      if (refusal) return refuse(turn, refusal);
      await deps.commands[name](turn, argument);
    });
  }

  async function onCallback(query: CallbackQuery): Promise<void> {
    const { message } = query;
    if (!message) return answer(query);
    const requester = { id: query.from.id, languageCode: query.from.language_code };
    const turn = await turnFor(message, requester, {
      messageId: message.message_id,
      code: codeIn(message),
    });
    const pressed = readPressed(query.data ?? '');
    if (!pressed) return outOfDate(query, turn);
    await guarded(turn, pressed.name, async () => {
      const subscription =
        pressed.kind === 'subscription' ? await subscriptions.findById(pressed.subscriptionId) : undefined;
      if (pressed.kind === 'subscription' && !subscription) return outOfDate(query, turn);
      const refusal = await ask(
        turn,
        accessToAction(pressed.name),
        subscription?.chatId ?? concernedChatIdOf(pressed) ?? turn.chat.chatId,
      );
      if (refusal) return answer(query, turn.t.plain(refusal));
      await answer(query);
      if (pressed.kind === 'plain') return pressed.run(deps.actions, turn);
      if (subscription) await pressed.run(deps.subscriptionActions, turn, subscription);
    });
  }

  /** Runs a handler; a bug in it is logged, told to the person, and ends there. */
  async function guarded(turn: Turn, what: string, run: () => Promise<void>): Promise<void> {
    const startedAtMs = performance.now();
    try {
      await whileTyping(telegram, turn.chat, run);
    } catch (error) {
      logger.error({ err: error, what, chatId: turn.chat.chatId }, 'a handler failed');
      const { t } = turn;
      await turn
        .say({
          html: t.html('problem.unexpected'),
          buttons: [[{ text: t.plain('common.helpButton'), callbackData: actions.help.data() }]],
        })
        .catch((failure: unknown) =>
          logger.warn({ problem: describeError(failure) }, 'could not tell of the failure'),
        );
    } finally {
      deps.onAnswered(what, (performance.now() - startedAtMs) / 1000);
    }
  }

  /** Every press is answered, or the button would go on spinning; too late an answer does not matter. */
  async function answer(query: CallbackQuery, notice?: string): Promise<void> {
    await telegram
      .callApi('answerCallbackQuery', {
        callback_query_id: query.id,
        ...(notice !== undefined && { text: notice.slice(0, 200), show_alert: true }),
      })
      .catch((error: unknown) => logger.debug({ problem: describeError(error) }, 'a press was not answered'));
  }

  async function outOfDate(query: CallbackQuery, turn: Turn): Promise<void> {
    await answer(query, turn.t.plain('problem.outOfDate'));
    const refusal = await ask(turn, accessToCommand('settings'), turn.chat.chatId);
    if (refusal) return;
    await guarded(turn, 'reopen', () => deps.actions.openSettings(turn));
  }

  return async (update) => {
    if (update.message) await onMessage(update.message);
    else if (update.channel_post) await onMessage(update.channel_post);
    else if (update.callback_query) await onCallback(update.callback_query);
    else if (update.inline_query) {
      const { id, from, query, offset } = update.inline_query;
      await deps.onInline({ id, userId: from.id, languageCode: from.language_code, words: query, offset });
    } else if (update.my_chat_member) {
      const { from } = update.my_chat_member;
      await deps.onMembership(update.my_chat_member, translator(toLocale(from.language_code)));
    }
  };
}

/** The longest text Telegram carries. */
const answerLimit = 4096;

function answerIn({ text, entities, location, document }: IncomingMessage): Answer | undefined {
  if (text === undefined && location === undefined && document === undefined) return undefined;
  return {
    ...(text !== undefined && {
      text: text.slice(0, answerLimit),
      html: formattedHtml(text.slice(0, answerLimit), entities),
    }),
    ...(location && { location }),
    ...(document && {
      document: {
        fileId: document.file_id,
        ...(document.file_name !== undefined && { fileName: document.file_name }),
        ...(document.file_size !== undefined && { sizeBytes: document.file_size }),
      },
    }),
  };
}

type Pressed =
  | {
      readonly kind: 'plain';
      readonly name: PlainActionName;
      readonly values: readonly unknown[];
      run(handlers: ActionHandlers, turn: Turn): Promise<void>;
    }
  | {
      readonly kind: 'subscription';
      readonly name: SubscriptionActionName;
      readonly subscriptionId: number;
      run(handlers: SubscriptionHandlers, turn: Turn, subscription: Subscription): Promise<void>;
    };

/** The action a button's data names, with its arguments bound; undefined for what no button of ours carries. */
export function readPressed(data: string): Pressed | undefined {
  const read = readCallback(data);
  return read && (plainPressed(read.wire, read.parts) ?? subscriptionPressed(read.wire, read.parts));
}

function plainPressed(wire: string, parts: readonly string[]): Pressed | undefined {
  const name = plainNames.find((candidate) => actions[candidate].wire === wire);
  if (name === undefined) return undefined;
  const values = actions[name].parse(parts);
  if (values === undefined) return undefined;
  return {
    kind: 'plain',
    name,
    values,
    // `values` are those of the action called `name`; the compiler loses that link over the union of names.
    run: (handlers, turn) => (handlers[name] as Loose)(turn, ...values),
  };
}

function subscriptionPressed(wire: string, parts: readonly string[]): Pressed | undefined {
  const name = subscriptionNames.find((candidate) => subscriptionActions[candidate].wire === wire);
  if (name === undefined) return undefined;
  const values = subscriptionActions[name].parse(parts);
  if (values === undefined) return undefined;
  const [subscriptionId, ...rest] = values;
  return {
    kind: 'subscription',
    name,
    subscriptionId,
    run: (handlers, turn, subscription) => (handlers[name] as Loose)(turn, subscription, ...rest),
  };
}

/** The one button that sets up a chat that has no subscription yet names the chat itself. */
function concernedChatIdOf(pressed: Pressed): number | undefined {
  const [chatId] = pressed.kind === 'plain' && pressed.name === 'connectChat' ? pressed.values : [];
  return typeof chatId === 'number' ? chatId : undefined;
}

type Loose = (turn: Turn, ...values: readonly unknown[]) => Promise<void>;
// Object.keys of a constant object gives its keys.
const plainNames = Object.keys(actions) as PlainActionName[];
const subscriptionNames = Object.keys(subscriptionActions) as SubscriptionActionName[];
