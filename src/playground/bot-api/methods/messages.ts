import { type FormattedText, formatText } from '../../formatting/formatted-text.ts';
import { checkLink } from '../../formatting/links.ts';
import type { LinkPreviewOptions, Message, MessageContent } from '../../world/objects.ts';
import type { ChatRecord, World } from '../../world/world.ts';
import { editableChat, replyFields, threadFields, writableChat } from '../access.ts';
import { badRequest, tooManyRequests } from '../errors.ts';
import { fieldsOf, isObject } from '../fields.ts';
import type { Parameters } from '../parameters.ts';
import { checkMarkupFits, type ReplyMarkup, readReplyMarkup } from '../reply-markup.ts';
import type { Call, MethodContext, Methods } from './context.ts';

const messageLimit = 4096;
const captionLimit = 1024;

export function readText(
  world: World,
  parameters: Parameters,
  tooLong = 'Message is too long',
): FormattedText {
  const source = parameters.text('text');
  if (source === '') throw badRequest('Message text is empty');
  return formatText({
    source,
    parseMode: parameters.text('parse_mode'),
    entities: parameters.json('entities', 'message entities'),
    limit: { characters: messageLimit, problem: tooLong },
    findUser: (id) => world.users.get(id),
  });
}

export function readCaption(
  world: World,
  parameters: Parameters,
): Pick<Message, 'caption' | 'caption_entities'> {
  const { text, entities } = formatText({
    source: parameters.text('caption'),
    parseMode: parameters.text('parse_mode'),
    entities: parameters.json('caption_entities', 'caption entities'),
    limit: { characters: captionLimit, problem: 'message caption is too long' },
    mayBeEmpty: true,
    findUser: (id) => world.users.get(id),
  });
  if (text === '') return {};
  return { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) };
}

export const textFields = ({ text, entities }: FormattedText): Pick<Message, 'text' | 'entities'> => ({
  text,
  ...(entities.length > 0 ? { entities } : {}),
});

export function linkPreviewFields(parameters: Parameters): Pick<Message, 'link_preview_options'> {
  const value = parameters.json('link_preview_options', 'link preview options');
  if (value === undefined) {
    return parameters.flag('disable_web_page_preview') ? { link_preview_options: { is_disabled: true } } : {};
  }
  if (!isObject(value)) throw badRequest('object expected as link preview options');
  const fields = fieldsOf(value);
  for (const flag of ['prefer_small_media', 'prefer_large_media', 'show_above_text']) fields.flag(flag);
  const options: LinkPreviewOptions = {
    ...(fields.flag('is_disabled') ? { is_disabled: true } : {}),
    ...(fields.text('url') ? { url: fields.text('url') } : {}),
  };
  if (options.url && checkLink(options.url).kind === 'bad') throw badRequest('WEBPAGE_URL_INVALID');
  return Object.keys(options).length > 0 ? { link_preview_options: options } : {};
}

/** Who a message of the bot comes from: itself, or the channel it posts in. */
const senderFields = (world: World, record: ChatRecord): Pick<Message, 'from' | 'sender_chat'> =>
  record.chat.type === 'channel' ? { sender_chat: record.chat } : { from: world.bot };

/** Puts a bot's message into the chat, with the keyboards it brings or takes away. */
export function deliver(
  context: MethodContext,
  record: ChatRecord,
  parameters: Parameters,
  markup: ReplyMarkup | undefined,
  content: MessageContent,
): Message {
  const { world, pace } = context;
  if (parameters.flag('allow_paid_broadcast')) throw badRequest('FLOODSKIP_NOT_ALLOWED');
  const thread = threadFields(world, record, parameters);
  const reply = replyFields(record, parameters);
  checkMarkupFits(markup, record.chat.type);
  const waitSeconds = pace?.admit(record.chat.id, record.chat.type);
  if (waitSeconds !== undefined) throw tooManyRequests(waitSeconds);

  if (markup?.kind === 'keyboard') record.replyKeyboard = markup.keyboard;
  if (markup?.kind === 'remove') record.replyKeyboard = undefined;
  const message = world.append(record, {
    ...senderFields(world, record),
    ...thread,
    ...reply,
    ...content,
    ...(parameters.flag('protect_content') ? { has_protected_content: true } : {}),
    ...(markup?.kind === 'inline' && markup.markup ? { reply_markup: markup.markup } : {}),
  });
  if (markup?.kind === 'force-reply') {
    const { placeholder } = markup;
    record.replyPrompt = { messageId: message.message_id, ...(placeholder ? { placeholder } : {}) };
  }
  if (markup && markup.kind !== 'inline') {
    world.events.emit({ kind: 'chat', chatId: record.chat.id });
  }
  return message;
}

const chatActions = new Set(
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  ),
);

export function messageMethods(context: MethodContext): Methods {
  const { world } = context;

  const target = (record: ChatRecord, parameters: Parameters, missing: string): Message => {
    const message = record.messages.get(parameters.integer('message_id', 0));
    if (!message) throw badRequest(missing);
    return message;
  };

  const remove = (record: ChatRecord, message: Message): void => {
    const isOwn = message.from?.id === world.bot.id;
    const bot = record.members.get(world.bot.id);
    const mayDelete =
      record.chat.type === 'private' ||
      isOwn ||
      (bot?.status === 'administrator' && bot.rights.can_delete_messages === true) ||
      (record.chat.type === 'channel' && bot?.rights.can_post_messages === true);
    const ageSeconds = world.nowSeconds() - message.date;
    if (!mayDelete || ageSeconds > 48 * 3600) throw badRequest("message can't be deleted for everyone");
    world.remove(record, message.message_id);
  };

  return {
    sendMessage({ parameters }: Call) {
      const text = readText(world, parameters);
      const preview = linkPreviewFields(parameters);
      const markup = readReplyMarkup(parameters);
      const record = writableChat(world, parameters);
      return deliver(context, record, parameters, markup, { ...textFields(text), ...preview });
    },

    sendLocation({ parameters }: Call) {
      const latitude = Number(parameters.text('latitude') || Number.NaN);
      const longitude = Number(parameters.text('longitude') || Number.NaN);
      if (!(Math.abs(latitude) <= 90)) throw badRequest('latitude is empty');
      if (!(Math.abs(longitude) <= 180)) throw badRequest('longitude is empty');
      const markup = readReplyMarkup(parameters);
      const record = writableChat(world, parameters);
      return deliver(context, record, parameters, markup, { location: { latitude, longitude } });
    },

    copyMessage({ parameters }: Call) {
      const markup = readReplyMarkup(parameters);
      const record = writableChat(world, parameters);
      const from = world.findChat(parameters.integer('from_chat_id', 0));
      if (!from) throw badRequest('chat not found');
      const original = target(from, parameters, 'message to copy not found');
      const { text, entities, document, photo, location } = original;
      if (text === undefined && !document && !photo && !location) throw badRequest("message can't be copied");
      const caption = parameters.has('caption')
        ? readCaption(world, parameters)
        : {
            ...(original.caption ? { caption: original.caption } : {}),
            ...(original.caption_entities ? { caption_entities: original.caption_entities } : {}),
          };
      const copy = deliver(context, record, parameters, markup, {
        ...(text === undefined ? caption : { text, ...(entities ? { entities } : {}) }),
        ...(document ? { document } : {}),
        ...(photo ? { photo } : {}),
        ...(location ? { location } : {}),
      });
      return { message_id: copy.message_id };
    },

    deleteMessage({ parameters }: Call) {
      const record = editableChat(world, parameters);
      remove(record, target(record, parameters, 'message to delete not found'));
      return true;
    },

    deleteMessages({ parameters }: Call) {
      const record = editableChat(world, parameters);
      const ids = parameters.json('message_ids', 'message identifiers');
      if (!Array.isArray(ids) || ids.length === 0) throw badRequest('message identifiers are not specified');
      if (ids.length > 100) throw badRequest('too many message identifiers specified');
      for (const id of ids) {
        const message = record.messages.get(Number(id));
        if (message) remove(record, message);
      }
      return true;
    },

    sendChatAction({ parameters }: Call) {
      const action = parameters.text('action').toLowerCase();
      const record = writableChat(world, parameters);
      if (!chatActions.has(action)) throw badRequest('wrong parameter action in request');
      const thread = threadFields(world, record, parameters);
      world.events.emit({
        kind: 'action',
        chatId: record.chat.id,
        action,
        ...(thread.message_thread_id ? { threadId: thread.message_thread_id } : {}),
      });
      return true;
    },

    pinChatMessage({ parameters }: Call) {
      const record = writableChat(world, parameters);
      const message = target(record, parameters, 'message to pin not found');
      const bot = record.members.get(world.bot.id);
      const right = record.chat.type === 'channel' ? 'can_edit_messages' : 'can_pin_messages';
      if (record.chat.type !== 'private' && !(bot?.status === 'administrator' && bot.rights[right])) {
        throw badRequest('not enough rights to manage pinned messages in the chat');
      }
      record.pinnedMessageId = message.message_id;
      if (record.chat.type !== 'channel') {
        world.append(record, { from: world.bot, pinned_message: message });
      }
      world.events.emit({ kind: 'chat', chatId: record.chat.id });
      return true;
    },

    unpinChatMessage({ parameters }: Call) {
      const record = writableChat(world, parameters);
      record.pinnedMessageId = undefined;
      world.events.emit({ kind: 'chat', chatId: record.chat.id });
      return true;
    },
  };
}
