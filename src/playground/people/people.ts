import type { CallbackAnswer, InlineAnswer, QueryDesk } from '../bot-api/queries.ts';
import type { UpdateQueue } from '../bot-api/updates.ts';
import { plainText } from '../formatting/formatted-text.ts';
import { imageSize } from '../world/image-size.ts';
import type { Location, Message, MessageContent, User } from '../world/objects.ts';
import type { ChatRecord, World } from '../world/world.ts';
import { createMembership, type Membership } from './membership.ts';
import { PeopleProblem } from './people-problem.ts';
import { createPersonReader, type PersonInput } from './person.ts';

const messageLimit = 4096;
/** Telegram's own account behind everything an anonymous administrator says. */
const anonymousAdmin: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

interface Where {
  readonly threadId?: number;
  readonly replyToMessageId?: number;
  /** As an administrator who hides behind the group. */
  readonly anonymously?: boolean;
}

interface PressedButton {
  readonly queryId: string;
  /** Settles when the bot answers the press; never when it doesn't. */
  readonly answered: Promise<CallbackAnswer>;
}

interface SentFile {
  readonly fileName: string;
  readonly content: Buffer;
  readonly mimeType?: string;
  readonly caption?: string;
}

/** What people do in Telegram, for tests, scripts and the page. Everything reaches the bot as updates. */
export interface People extends Membership {
  person(input: PersonInput): User;
  /** Writes to a chat; a positive chat id not seen before becomes a private chat of that person. */
  say(chatId: number, from: PersonInput, text: string, where?: Where): Message;
  sendLocation(chatId: number, from: PersonInput, location: Location, where?: Where): Message;
  sendFile(chatId: number, from: PersonInput, file: SentFile, where?: Where): Message;
  press(chatId: number, from: PersonInput, messageId: number, data: string): PressedButton;
  /** Presses the button of that label on the newest message that has one, and waits for the bot's answer. */
  pressLabel(chatId: number, from: PersonInput, label: string | RegExp): Promise<CallbackAnswer>;
  /** Types `@bot words` somewhere and waits for what the bot offers. */
  askInline(from: PersonInput, query: string, offset?: string): Promise<InlineAnswer>;
  /** Sends one of the offered results to a chat. */
  shareInline(
    chatId: number,
    from: PersonInput,
    query: string,
    result: Readonly<Record<string, unknown>>,
  ): Message;
  /** Oldest first. */
  messages(chatId: number): readonly Message[];
  /** The first message that fits, there already or to come; edits count as well. Rejects after `timeoutMs`. */
  waitFor(
    chatId: number,
    fits: (message: Message) => boolean,
    options?: { afterMessageId?: number; timeoutMs?: number },
  ): Promise<Message>;
}

export function createPeople(deps: {
  world: World;
  updates: UpdateQueue;
  callbackQueries: QueryDesk<CallbackAnswer>;
  inlineQueries: QueryDesk<InlineAnswer>;
}): People {
  const { world, updates, callbackQueries, inlineQueries } = deps;
  const person = createPersonReader(world);
  const membership = createMembership({ world, updates, person });

  const chatOf = (chatId: number, from: User): ChatRecord => {
    const record = world.findChat(chatId) ?? (chatId > 0 ? world.privateChat(from, chatId) : undefined);
    if (!record) {
      throw new PeopleProblem(
        404,
        `There is no chat ${chatId}; groups and channels are made by POST /api/chats`,
      );
    }
    if (record.migratedToChatId !== undefined) {
      throw new PeopleProblem(400, `Chat ${chatId} was upgraded to ${record.migratedToChatId}`);
    }
    return record;
  };

  const post = (
    chatId: number,
    who: PersonInput | undefined,
    where: Where,
    content: MessageContent,
  ): Message => {
    const from = person(who ?? chatId);
    const record = chatOf(chatId, from);
    const { threadId, replyToMessageId } = where;
    const topic = threadId === undefined ? undefined : record.topics.get(threadId);
    if (threadId !== undefined && (!topic || topic.isClosed)) {
      throw new PeopleProblem(400, `There is no open topic ${threadId} in this chat`);
    }
    const replied = replyToMessageId === undefined ? undefined : record.messages.get(replyToMessageId);
    if (replyToMessageId !== undefined && !replied) {
      throw new PeopleProblem(400, `There is no message ${replyToMessageId} in this chat`);
    }
    const sender = senderOf(record, from, where.anonymously === true);
    const message = world.append(record, {
      ...sender,
      ...(threadId === undefined ? {} : { message_thread_id: threadId, is_topic_message: true }),
      ...(replied ? { reply_to_message: { ...replied, reply_to_message: undefined } } : {}),
      ...content,
    });
    putAwayKeyboards(record);
    if (reachesBot(world, record, message)) {
      updates.push(record.chat.type === 'channel' ? 'channel_post' : 'message', message);
    }
    return message;
  };

  /** What a bot asked for is answered once somebody wrote: its prompt, and a keyboard for one use. */
  const putAwayKeyboards = (record: ChatRecord): void => {
    if (!record.replyPrompt && !record.replyKeyboard?.one_time_keyboard) return;
    record.replyPrompt = undefined;
    if (record.replyKeyboard?.one_time_keyboard) record.replyKeyboard = undefined;
    world.events.emit({ kind: 'chat', chatId: record.chat.id });
  };

  const senderOf = (record: ChatRecord, from: User, anonymously: boolean): MessageContent => {
    if (record.chat.type === 'private') {
      if (record.isBlocked) membership.unblock(record.chat.id);
      record.hasStarted = true;
      return { from };
    }
    const member = record.members.get(from.id);
    if (member?.status === 'kicked')
      throw new PeopleProblem(403, `${from.first_name} was banned from this chat`);
    const isAdmin = member?.status === 'creator' || member?.status === 'administrator';
    if (record.chat.type === 'channel') {
      if (!isAdmin)
        throw new PeopleProblem(403, `Only administrators post in ${record.chat.title ?? 'a channel'}`);
      return { sender_chat: record.chat };
    }
    if (!member || member.status === 'left') membership.addMember(record.chat.id, from);
    if (!anonymously) return { from };
    if (!isAdmin) throw new PeopleProblem(403, `Only administrators may stay anonymous`);
    return { from: anonymousAdmin, sender_chat: record.chat };
  };

  const press = (chatId: number, who: PersonInput, messageId: number, data: string): PressedButton => {
    const from = person(who);
    const record = world.findChat(chatId);
    const message = record?.messages.get(messageId);
    if (!record || !message)
      throw new PeopleProblem(404, `There is no message ${messageId} in chat ${chatId}`);
    let settle: (answer: CallbackAnswer) => void = () => {};
    const answered = new Promise<CallbackAnswer>((resolve) => {
      settle = resolve;
    });
    const queryId = callbackQueries.open((answer) => {
      world.events.emit({
        kind: 'callback-answered',
        queryId,
        chatId,
        messageId,
        userId: from.id,
        ...answer,
      });
      settle(answer);
    });
    updates.push('callback_query', {
      id: queryId,
      from,
      message,
      chat_instance: String(Math.abs(chatId) * 7919),
      data,
    });
    return { queryId, answered };
  };

  const people: People = {
    ...membership,
    person,
    say(chatId, from, text, where = {}) {
      if ([...text].length > messageLimit) {
        throw new PeopleProblem(400, `A message has at most ${messageLimit} characters`);
      }
      const { text: cleaned, entities } = plainText(text);
      if (cleaned === '') throw new PeopleProblem(400, 'A message needs a text');
      return post(chatId, from, where, { text: cleaned, ...(entities.length > 0 ? { entities } : {}) });
    },
    sendLocation: (chatId, from, location, where = {}) => post(chatId, from, where, { location }),
    sendFile(
      chatId,
      from,
      { fileName, content, mimeType = 'application/octet-stream', caption },
      where = {},
    ) {
      const size = mimeType.startsWith('image/') ? imageSize(content) : undefined;
      const stored = world.files.add({ kind: size ? 'photo' : 'document', fileName, mimeType, content });
      const file = {
        file_id: stored.file_id,
        file_unique_id: stored.file_unique_id,
        file_size: stored.file_size,
      };
      return post(chatId, from, where, {
        ...(size
          ? { photo: [{ ...file, ...size }] }
          : { document: { ...file, file_name: fileName, mime_type: mimeType } }),
        ...(caption ? { caption } : {}),
      });
    },
    press,
    async pressLabel(chatId, from, label) {
      const fits = (text: string): boolean => (typeof label === 'string' ? text === label : label.test(text));
      for (const message of [...people.messages(chatId)].reverse()) {
        const button = message.reply_markup?.inline_keyboard.flat().find((one) => fits(one.text));
        if (button?.callback_data !== undefined) {
          return press(chatId, from, message.message_id, button.callback_data).answered;
        }
      }
      throw new PeopleProblem(404, `No message in chat ${chatId} has a button ${String(label)}`);
    },
    askInline: (who, query, offset = '') =>
      new Promise((resolve) => {
        const from = person(who);
        const id = inlineQueries.open(resolve);
        updates.push('inline_query', { id, from, chat_type: 'sender', query, offset });
      }),
    shareInline(chatId, who, query, result) {
      const from = person(who);
      const record = chatOf(chatId, from);
      const content = inlineMessage(result.message);
      updates.push('chosen_inline_result', { result_id: String(result.id ?? ''), from, query });
      const message = world.append(record, {
        ...senderOf(record, from, false),
        via_bot: world.bot,
        ...content,
      });
      if (record.chat.type !== 'private') updates.push('message', message);
      return message;
    },
    messages: (chatId) => [...(world.findChat(chatId)?.messages.values() ?? [])],
    waitFor(chatId, fits, { afterMessageId = 0, timeoutMs = 5000 } = {}) {
      const there = people
        .messages(chatId)
        .find((message) => message.message_id > afterMessageId && fits(message));
      if (there) return Promise.resolve(there);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          unsubscribe();
          const last = people.messages(chatId).at(-1);
          reject(
            new Error(
              `No such message in chat ${chatId} within ${timeoutMs} ms; the last one is ${JSON.stringify(last?.text ?? last)}`,
            ),
          );
        }, timeoutMs);
        const unsubscribe = world.events.subscribe((event) => {
          if (event.kind !== 'message' && event.kind !== 'edited') return;
          if (event.chatId !== chatId || event.message.message_id <= afterMessageId || !fits(event.message))
            return;
          clearTimeout(timer);
          unsubscribe();
          resolve(event.message);
        });
      });
    },
  };
  return people;
}

function inlineMessage(value: unknown): MessageContent {
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    throw new PeopleProblem(400, 'This inline result holds no text message');
  }
  return { ...value, text: value.text };
}

/**
 * Whether the bot gets to see a message. In groups it has privacy mode: without administrator rights it sees
 * commands meant for it, answers to itself, and service messages.
 */
function reachesBot(world: World, record: ChatRecord, message: Message): boolean {
  if (record.chat.type === 'private') return true;
  const status = record.members.get(world.bot.id)?.status ?? 'left';
  if (status === 'administrator') return true;
  if (record.chat.type === 'channel' || status === 'left' || status === 'kicked') return false;
  if (
    message.text === undefined &&
    message.document === undefined &&
    message.photo === undefined &&
    !message.location
  ) {
    return true;
  }
  if (message.reply_to_message?.from?.id === world.bot.id) return true;
  const command = /^\/\w+(?:@(\w+))?/.exec(message.text ?? '');
  return (
    command !== null && (command[1] ?? world.bot.username).toLowerCase() === world.bot.username.toLowerCase()
  );
}
