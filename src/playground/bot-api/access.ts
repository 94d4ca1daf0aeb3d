import type { Message } from '../world/objects.ts';
import type { ChatRecord, World } from '../world/world.ts';
import { BotApiError, badRequest, forbidden } from './errors.ts';
import { fieldsOf, isObject } from './fields.ts';
import type { Parameters } from './parameters.ts';

/** The chat a call names, whether or not the bot may do anything there. */
export function namedChat(world: World, parameters: Parameters): ChatRecord {
  const name = parameters.text('chat_id');
  if (name === '') throw badRequest('chat_id is empty');
  const record = name.startsWith('@')
    ? world.findChatByUsername(name.slice(1))
    : /^-?\d+$/.test(name)
      ? world.findChat(Number(name))
      : undefined;
  if (!record) throw badRequest('chat not found');
  return record;
}

export function chatIdOf(parameters: Parameters): number | undefined {
  const name = parameters.text('chat_id');
  return /^-?\d+$/.test(name) ? Number(name) : undefined;
}

/** What a call wants of a chat; each asks for more than the one before, and members for most of it. */
type Access = 'read' | 'edit' | 'members' | 'write';

/** The chat a call names, if the bot may do there what it wants. */
function accessibleChat(world: World, parameters: Parameters, access: Access): ChatRecord {
  const record = namedChat(world, parameters);
  const { type } = record.chat;
  if (type === 'private') {
    const edits = access === 'edit' || access === 'write';
    if (record.isDeactivated && edits) throw forbidden('user is deactivated');
    return record;
  }
  const status = record.members.get(world.bot.id)?.status ?? 'left';
  if (type === 'group') {
    const asksActive = access === 'write' || access === 'members';
    if (record.migratedToChatId !== undefined) {
      if (!asksActive) return record;
      throw new BotApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: record.migratedToChatId,
      });
    }
    if (record.isDeleted && asksActive) throw forbidden('the group chat was deleted');
    if (access === 'read') return record;
  }
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${type} chat`);
  const isPublic = record.chat.username !== undefined && type !== 'group';
  if (status === 'left' && !(isPublic && (access === 'read' || access === 'members'))) {
    throw forbidden(`bot is not a member of the ${type} chat`);
  }
  return record;
}

export const readableChat = (world: World, parameters: Parameters): ChatRecord =>
  accessibleChat(world, parameters, 'read');

export const editableChat = (world: World, parameters: Parameters): ChatRecord =>
  accessibleChat(world, parameters, 'edit');

export const chatWithMembers = (world: World, parameters: Parameters): ChatRecord =>
  accessibleChat(world, parameters, 'members');

/** The chat a call names, if the bot may write there; `what` as in "not enough rights to send … to the chat". */
export function writableChat(world: World, parameters: Parameters, what = 'text messages'): ChatRecord {
  const record = accessibleChat(world, parameters, 'write');
  if (record.chat.type === 'private') {
    if (!record.hasStarted) throw forbidden("bot can't initiate conversation with a user");
    if (record.isBlocked) throw forbidden('bot was blocked by the user');
    return record;
  }
  const bot = record.members.get(world.bot.id);
  if (record.chat.type === 'channel') {
    if (!(bot?.status === 'administrator' && bot.rights.can_post_messages)) {
      throw badRequest('need administrator rights in the channel chat');
    }
    return record;
  }
  const mayWrite =
    bot?.status === 'administrator' ||
    (bot?.status === 'restricted' ? bot.rights.can_send_messages === true : record.membersMayWrite);
  if (!mayWrite) throw badRequest(`not enough rights to send ${what} to the chat`);
  return record;
}

/** The forum topic a message goes to, as fields of the message. */
export function threadFields(
  world: World,
  record: ChatRecord,
  parameters: Parameters,
): Pick<Message, 'message_thread_id' | 'is_topic_message'> {
  const threadId = parameters.integer('message_thread_id', 0);
  if (threadId === 0) return {};
  const topic = record.chat.is_forum ? record.topics.get(threadId) : undefined;
  if (!topic) throw badRequest('message thread not found');
  const bot = record.members.get(world.bot.id);
  if (topic.isClosed && !(bot?.status === 'administrator' && bot.rights.can_manage_topics)) {
    throw badRequest('TOPIC_CLOSED');
  }
  return { message_thread_id: threadId, is_topic_message: true };
}

/** The message replied to, without what it replied to itself. */
export function replyFields(record: ChatRecord, parameters: Parameters): Pick<Message, 'reply_to_message'> {
  const value = parameters.json('reply_parameters', 'reply parameters');
  let messageId = parameters.integer('reply_to_message_id', 0);
  let isOptional = parameters.flag('allow_sending_without_reply');
  if (value !== undefined) {
    if (!isObject(value)) throw badRequest('object expected as reply parameters');
    const fields = fieldsOf(value);
    messageId = fields.integer('message_id');
    isOptional = fields.flag('allow_sending_without_reply');
  }
  if (messageId === 0) return {};
  const target = record.messages.get(messageId);
  if (!target) {
    if (isOptional) return {};
    throw badRequest('message to be replied not found');
  }
  const { reply_to_message: _, ...replied } = target;
  return { reply_to_message: replied };
}
