import { listTime } from './dates.js';
import { el, icon } from './dom.js';
import { chatTitle, colorOf, initials, personName, preview } from './names.js';

export function avatar(summary, store) {
  if (summary.chat.type === 'private') return el('span', { class: 'avatar bot', aria: { hidden: 'true' } });
  const title = chatTitle(summary, store.bot());
  return el(
    'span',
    { class: `avatar color-${colorOf(summary.chat.id)}`, aria: { hidden: 'true' } },
    initials(title),
  );
}

/** The chats a speaker is in: the private one first, then the most recent. */
export function chatsOf(store, speakerId) {
  return [...store.chats.values()]
    .filter(({ chat, members, migratedToChatId }) => {
      if (migratedToChatId) return false;
      if (chat.type === 'private') return chat.id === speakerId;
      return members.some(
        ({ userId, status }) => userId === speakerId && !['left', 'kicked'].includes(status),
      );
    })
    .sort((a, b) => rank(a) - rank(b) || (b.lastMessage?.date ?? 0) - (a.lastMessage?.date ?? 0));
}

const rank = ({ chat }) => (chat.type === 'private' ? 0 : 1);

export function drawChatList(list, { store, speakerId, openChatId, onOpen }) {
  const focusedId = document.activeElement?.closest?.('#chats button')?.dataset.chatId;
  list.replaceChildren(
    ...chatsOf(store, speakerId).map((summary) => {
      const { chat, lastMessage } = summary;
      const isOpen = chat.id === openChatId;
      const unread = isOpen ? 0 : store.unread(speakerId, chat.id);
      const typing = store.typingIn(chat.id);
      return el(
        'li',
        {},
        el(
          'button',
          {
            type: 'button',
            class: isOpen ? 'chat open' : 'chat',
            aria: isOpen ? { current: 'true' } : {},
            data: { chatId: String(chat.id) },
            onclick: () => onOpen(chat.id),
          },
          avatar(summary, store),
          el(
            'span',
            { class: 'chat-words' },
            el(
              'span',
              { class: 'chat-top' },
              chat.type !== 'private' && icon(chat.type === 'channel' ? 'channel' : 'group'),
              el('b', {}, chatTitle(summary, store.bot())),
              lastMessage && el('time', {}, listTime(lastMessage.date)),
            ),
            el(
              'span',
              { class: 'chat-bottom' },
              el(
                'span',
                { class: typing ? 'chat-preview typing' : 'chat-preview' },
                typing ? 'typing…' : previewOf(summary, store, speakerId),
              ),
              unread > 0 &&
                el('span', { class: 'unread', aria: { label: `${unread} unread` } }, String(unread)),
            ),
          ),
        ),
      );
    }),
  );
  if (focusedId) list.querySelector(`[data-chat-id="${focusedId}"]`)?.focus();
}

function previewOf({ chat, lastMessage, botStatus, isBlocked }, store, speakerId) {
  if (isBlocked) return 'You blocked this bot';
  if (chat.type !== 'private' && ['left', 'kicked'].includes(botStatus)) return 'Docket is not here yet';
  if (!lastMessage) return chat.type === 'private' ? 'Say hello' : 'No messages yet';
  const words = preview(lastMessage, store.bot());
  if (chat.type === 'channel' || lastMessage.from === undefined) return words;
  if (lastMessage.from.id === speakerId) return `You: ${words}`;
  return chat.type === 'private' ? words : `${lastMessage.from.first_name}: ${words}`;
}

/** The people one can speak as: those of the page, then whoever else has a private chat. */
export function drawSpeakers(fieldset, { store, speakerId, onSpeak }) {
  const ids = store.pagePeople();
  const others = [...store.people.values()].filter((person) => !ids.includes(person.id));
  const shown = [...ids, ...others.slice(0, 2).map((person) => person.id)];
  if (!shown.includes(speakerId)) shown.push(speakerId);
  fieldset.replaceChildren(
    el('legend', {}, 'Speak as'),
    el(
      'div',
      { class: 'speaker-choices' },
      shown.map((id) => {
        const person = store.people.get(id);
        const name = personName(person);
        return el(
          'label',
          { class: 'speaker' },
          el('input', {
            type: 'radio',
            name: 'speaker',
            value: String(id),
            checked: id === speakerId,
            onchange: () => onSpeak(id),
          }),
          el(
            'span',
            { class: `avatar small color-${colorOf(id)}`, aria: { hidden: 'true' } },
            initials(name),
          ),
          el('span', {}, name),
        );
      }),
      others.length > 2 &&
        el(
          'select',
          {
            aria: { label: 'Somebody else' },
            onchange: (event) => event.target.value && onSpeak(Number(event.target.value)),
          },
          el('option', { value: '' }, `${others.length - 2} more…`),
          others.slice(2).map((person) => el('option', { value: String(person.id) }, personName(person))),
        ),
    ),
  );
}
