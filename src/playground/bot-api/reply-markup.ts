import { checkLink } from '../formatting/links.ts';
import type {
  ChatType,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  KeyboardButton,
  ReplyKeyboard,
} from '../world/objects.ts';
import { badRequest } from './errors.ts';
import { fieldsOf, isObject, within } from './fields.ts';
import type { Parameters } from './parameters.ts';

export type ReplyMarkup =
  | { readonly kind: 'inline'; readonly markup: InlineKeyboardMarkup | undefined }
  | { readonly kind: 'keyboard'; readonly keyboard: ReplyKeyboard }
  | { readonly kind: 'remove' }
  | { readonly kind: 'force-reply'; readonly placeholder?: string };

const buttonLimit = 100;
const rowLimit = 8;

/** Reads `reply_markup`; undefined when the call has none. */
export function readReplyMarkup(parameters: Parameters): ReplyMarkup | undefined {
  const value = parameters.json('reply_markup', 'reply keyboard markup');
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw badRequest('object expected as reply markup');
  const fields = fieldsOf(value);
  if (fields.has('inline_keyboard')) {
    const rows = readRows(fields.array('inline_keyboard'), 'inline keyboard button', readInlineButton);
    return { kind: 'inline', markup: rows.length > 0 ? { inline_keyboard: rows } : undefined };
  }
  if (fields.has('keyboard')) {
    const rows = readRows(fields.array('keyboard'), 'keyboard button', readKeyboardButton);
    for (const flag of ['resize_keyboard', 'is_persistent', 'selective']) fields.flag(flag);
    const placeholder = fields.text('input_field_placeholder');
    if (rows.length === 0) return undefined;
    return {
      kind: 'keyboard',
      keyboard: {
        keyboard: rows,
        one_time_keyboard: fields.flag('one_time_keyboard'),
        ...(placeholder ? { input_field_placeholder: placeholder } : {}),
      },
    };
  }
  if (fields.flag('remove_keyboard')) return { kind: 'remove' };
  if (fields.flag('force_reply')) {
    const placeholder = fields.text('input_field_placeholder');
    return { kind: 'force-reply', ...(placeholder ? { placeholder } : {}) };
  }
  return undefined;
}

/** Refuses what a keyboard may hold in some kinds of chats only. */
export function checkMarkupFits(markup: ReplyMarkup | undefined, type: ChatType): void {
  if (!markup) return;
  if (type === 'channel' && markup.kind !== 'inline') throw badRequest('inline keyboard expected');
  if (markup.kind === 'keyboard' && type !== 'private') {
    const buttons = markup.keyboard.keyboard.flat();
    if (buttons.some((button) => button.request_location)) {
      throw badRequest('location can be requested in private chats only');
    }
    if (buttons.some((button) => button.request_contact)) {
      throw badRequest('phone number can be requested in private chats only');
    }
  }
  if (markup.kind === 'inline' && type === 'channel') {
    for (const button of markup.markup?.inline_keyboard.flat() ?? []) {
      for (const name of ['switch_inline_query', 'switch_inline_query_current_chat'] as const) {
        if (button[name] === undefined) continue;
        throw badRequest(
          `can't use ${name} button in a channel chat, because users will not be able to use the button without knowing bot's username`,
        );
      }
    }
  }
}

function readRows<Button>(
  rows: readonly unknown[],
  what: string,
  readButton: (button: unknown) => Button,
): Button[][] {
  const read = rows.map((row) => {
    if (!Array.isArray(row))
      throw badRequest(`Field "${what.replace(' button', '')}" must be an Array of Arrays`);
    return row.map((button: unknown) => readButton(button));
  });
  const filled = read.filter((row) => row.length > 0);
  const count = filled.reduce((sum, row) => sum + row.length, 0);
  if (count > buttonLimit || filled.some((row) => row.length > rowLimit)) {
    throw badRequest('reply markup is too long');
  }
  return filled;
}

function readInlineButton(button: unknown): InlineKeyboardButton {
  const read = within('inline keyboard button', () => {
    if (!isObject(button)) throw badRequest('InlineKeyboardButton must be an Object');
    const fields = fieldsOf(button);
    const text = fields.requiredText('text');
    const url = fields.text('url');
    if (url) return { text, url };
    const data = fields.text('callback_data');
    if (data) return { text, callback_data: data };
    if (fields.has('switch_inline_query')) {
      return { text, switch_inline_query: fields.text('switch_inline_query') };
    }
    if (fields.has('switch_inline_query_current_chat')) {
      return { text, switch_inline_query_current_chat: fields.text('switch_inline_query_current_chat') };
    }
    const copy = fields.object('copy_text');
    if (copy) return { text, copy_text: { text: fieldsOf(copy).text('text') } };
    const app = fields.object('web_app');
    if (app) return { text, web_app: { url: fieldsOf(app).requiredText('url') } };
    if (fields.has('pay') || fields.has('callback_game')) return { text, unsupported: true };
    throw badRequest('Text buttons are unallowed in the inline keyboard');
  });
  if ('unsupported' in read) throw badRequest('BUTTON_TYPE_INVALID');
  return checkInlineButton(read);
}

function checkInlineButton(button: InlineKeyboardButton): InlineKeyboardButton {
  if (button.text.trim() === '') throw badRequest('inline keyboard button text must be non-empty');
  if (button.url !== undefined) {
    const link = checkLink(button.url);
    if (link.kind === 'bad') {
      throw badRequest(`inline keyboard button URL '${button.url}' is invalid: ${link.problem}`);
    }
    return { text: button.text, url: link.url };
  }
  if (button.callback_data !== undefined && Buffer.byteLength(button.callback_data) > 64) {
    throw badRequest('BUTTON_DATA_INVALID');
  }
  if (button.copy_text && (button.copy_text.text === '' || [...button.copy_text.text].length > 256)) {
    throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
  if (button.web_app && !/^https:\/\/[^/]+\.[^/]+/i.test(button.web_app.url)) {
    throw badRequest(
      `inline keyboard button Web App URL '${button.web_app.url}' is invalid: Only HTTPS links are allowed`,
    );
  }
  return button;
}

function readKeyboardButton(button: unknown): KeyboardButton {
  return within('keyboard button', () => {
    if (typeof button === 'string') return { text: button };
    if (!isObject(button)) throw badRequest('KeyboardButton must be an Object');
    const fields = fieldsOf(button);
    return {
      text: fields.requiredText('text'),
      ...(fields.flag('request_location') ? { request_location: true } : {}),
      ...(fields.flag('request_contact') ? { request_contact: true } : {}),
    };
  });
}
