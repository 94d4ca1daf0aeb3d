import type { Message } from '../../world/objects.ts';
import type { ChatRecord } from '../../world/world.ts';
import { editableChat } from '../access.ts';
import { badRequest, forbidden } from '../errors.ts';
import type { Parameters } from '../parameters.ts';
import { checkMarkupFits, type ReplyMarkup, readReplyMarkup } from '../reply-markup.ts';
import type { Call, MethodContext, Methods } from './context.ts';
import { linkPreviewFields, readCaption, readText, textFields } from './messages.ts';

const notModified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

export function editingMethods({ world }: MethodContext): Methods {
  const editable = (parameters: Parameters): { record: ChatRecord; message: Message } => {
    if (parameters.text('chat_id') === '') {
      throw badRequest(
        parameters.has('inline_message_id') ? 'MESSAGE_ID_INVALID' : 'message identifier is not specified',
      );
    }
    const record = editableChat(world, parameters);
    if (record.isBlocked) throw forbidden('bot was blocked by the user');
    const messageId = parameters.integer('message_id', 0);
    if (messageId === 0) throw badRequest('message identifier is not specified');
    const message = record.messages.get(messageId);
    if (!message) throw badRequest('message to edit not found');
    const bot = record.members.get(world.bot.id);
    const isOwn =
      record.chat.type === 'channel'
        ? bot?.status === 'administrator' && bot.rights.can_edit_messages === true
        : message.from?.id === world.bot.id;
    if (!isOwn || isService(message)) throw badRequest("message can't be edited");
    return { record, message };
  };

  const replace = (
    record: ChatRecord,
    message: Message,
    markup: ReplyMarkup | undefined,
    content: Partial<Message>,
  ): Message => {
    if (markup && markup.kind !== 'inline') throw badRequest('inline keyboard expected');
    checkMarkupFits(markup, record.chat.type);
    const { reply_markup: _, ...rest } = message;
    const edited: Message = {
      ...rest,
      ...content,
      ...(markup?.markup ? { reply_markup: markup.markup } : {}),
    };
    if (shown(edited) === shown(message)) throw badRequest(notModified);
    const dated = { ...edited, edit_date: world.nowSeconds() };
    world.replace(record, dated);
    return dated;
  };

  return {
    editMessageText({ parameters }: Call) {
      const text = readText(world, parameters, 'MESSAGE_TOO_LONG');
      const preview = linkPreviewFields(parameters);
      const markup = readReplyMarkup(parameters);
      const { record, message } = editable(parameters);
      if (message.text === undefined) throw badRequest('there is no text in the message to edit');
      return replace(record, message, markup, {
        entities: undefined,
        link_preview_options: undefined,
        ...textFields(text),
        ...preview,
      });
    },

    editMessageCaption({ parameters }: Call) {
      const caption = readCaption(world, parameters);
      const markup = readReplyMarkup(parameters);
      const { record, message } = editable(parameters);
      if (!message.document && !message.photo) {
        throw badRequest('there is no caption in the message to edit');
      }
      return replace(record, message, markup, {
        caption: undefined,
        caption_entities: undefined,
        ...caption,
      });
    },

    editMessageReplyMarkup({ parameters }: Call) {
      const markup = readReplyMarkup(parameters);
      const { record, message } = editable(parameters);
      return replace(record, message, markup, {});
    },
  };
}

const isService = (message: Message): boolean =>
  message.text === undefined && !message.document && !message.photo && !message.location;

/** What decides whether an edit changes anything; a link preview alone does not. */
const shown = (message: Message): string =>
  JSON.stringify([
    message.text,
    message.entities,
    message.caption,
    message.caption_entities,
    message.reply_markup,
  ]);
