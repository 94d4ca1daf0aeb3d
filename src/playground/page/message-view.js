import { clockTime, fileSize, fullTime } from './dates.js';
import { el, icon, iconButton } from './dom.js';
import { formatted, link } from './formatting.js';
import { colorOf, preview, senderName, serviceText } from './names.js';

/**
 * Draws one message. `context` brings the bot, the speaker, whether names are shown, and what happens on a
 * press, a command and a link.
 */
export function messageView(message, context) {
  const service = serviceText(message, context.bot);
  if (service) {
    return el(
      'li',
      { class: 'message service', data: { id: String(message.message_id) } },
      el('span', {}, service),
    );
  }
  const isOwn = message.from?.id === context.speakerId && !message.sender_chat;
  const name = senderName(message);
  return el(
    'li',
    { class: `message ${isOwn ? 'out' : 'in'}`, data: { id: String(message.message_id) } },
    el(
      'div',
      { class: 'stack' },
      el(
        'article',
        {
          class: message.photo ? 'bubble with-photo' : 'bubble',
          aria: { label: `${isOwn ? 'You' : name}, ${clockTime(message.date)}` },
        },
        context.showsNames && !isOwn && sender(message, name),
        message.via_bot && el('div', { class: 'via' }, `via @${message.via_bot.username}`),
        message.reply_to_message && replied(message.reply_to_message, context),
        message.photo && photo(message),
        message.document && documentCard(message.document),
        message.location && place(message.location),
        body(message, context),
        context.onReply &&
          iconButton('reply', 'Reply', () => context.onReply(message), { class: 'icon-button reply-button' }),
      ),
      message.reply_markup && keyboard(message, context),
    ),
  );
}

function sender(message, name) {
  const id = message.sender_chat?.id ?? message.from?.id ?? 0;
  return el('div', { class: `sender color-${colorOf(id)}` }, name);
}

function replied(message, context) {
  return el(
    'div',
    { class: 'replied' },
    el('b', {}, senderName(message)),
    el('span', {}, preview(message, context.bot)),
  );
}

function body(message, context) {
  const text = message.text ?? message.caption;
  const meta = el(
    'span',
    { class: 'meta' },
    message.edit_date !== undefined &&
      el('span', { title: `Edited ${fullTime(message.edit_date)}` }, 'edited '),
    el(
      'time',
      { dateTime: new Date(message.date * 1000).toISOString(), title: fullTime(message.date) },
      clockTime(message.date),
    ),
  );
  const nodes =
    text === undefined ? [] : formatted(text, message.entities ?? message.caption_entities, context);
  return el('div', { class: text === undefined ? 'text empty' : 'text', dir: 'auto' }, nodes, meta);
}

function photo(message) {
  const [size] = message.photo;
  const address = `/api/files/${size.file_id}`;
  return el(
    'a',
    { class: 'photo', href: address, target: '_blank', rel: 'noopener' },
    el('img', {
      src: address,
      width: size.width,
      height: size.height,
      alt: message.caption ?? 'Photo',
      loading: 'lazy',
    }),
  );
}

function documentCard(file) {
  return el(
    'a',
    { class: 'document', href: `/api/files/${file.file_id}`, download: file.file_name ?? 'file' },
    el('span', { class: 'document-icon' }, icon('file')),
    el(
      'span',
      { class: 'document-words' },
      el('b', {}, file.file_name ?? 'File'),
      el('span', {}, `${fileSize(file.file_size)} · Download`),
    ),
  );
}

function place({ latitude, longitude }) {
  return el(
    'div',
    { class: 'document' },
    el('span', { class: 'document-icon' }, icon('place')),
    el(
      'span',
      { class: 'document-words' },
      el('b', {}, 'Location'),
      el('span', {}, `${latitude.toFixed(3)}, ${longitude.toFixed(3)}`),
    ),
  );
}

function keyboard(message, context) {
  return el(
    'div',
    { class: 'keyboard', role: 'group', aria: { label: 'Buttons of this message' } },
    message.reply_markup.inline_keyboard.map((row) =>
      el(
        'div',
        { class: 'keyboard-row' },
        row.map((button) => keyboardButton(button, message, context)),
      ),
    ),
  );
}

function keyboardButton(button, message, context) {
  if (button.url) {
    return link(button.url, [button.text, icon('link')], context, 'key');
  }
  const isWaiting =
    button.callback_data !== undefined && context.isWaiting(message.message_id, button.callback_data);
  const key = el(
    'button',
    {
      type: 'button',
      class: isWaiting ? 'key waiting' : 'key',
      aria: isWaiting ? { busy: 'true' } : {},
      onclick: () => context.onButton(button, message, key),
    },
    el('span', { class: 'key-text' }, button.text),
    button.copy_text && icon('copy'),
  );
  return key;
}
