import { api } from './api.js';
import { avatar, chatsOf } from './chat-list.js';
import { createComposer } from './composer.js';
import { dayName, isSameDay } from './dates.js';
import { alertDialog, choose, menu, toast } from './dialogs.js';
import { arrange, el, icon, iconButton } from './dom.js';
import { messageView } from './message-view.js';
import { chatTitle } from './names.js';

const answerWithinMs = 15_000;
const runSeconds = 300;

/** One open chat: its header, its messages and the composer. `close` stops everything it started. */
export function openConversation({ root, store, chatId, speakerId, onBack, onOpenChat }) {
  const summary = () => store.chats.get(chatId);
  const { chat } = summary();
  const isPrivate = chat.type === 'private';
  const isChannel = chat.type === 'channel';
  const isAdmin = summary().members.some(
    ({ userId, status }) => userId === speakerId && ['creator', 'administrator'].includes(status),
  );
  const waiting = new Map();
  let threadId;
  let isClosed = false;

  const fail = (error) => toast(error.message, 'bad');
  const composer = createComposer({
    store,
    chat: { id: () => chatId, speakerId: () => speakerId, threadId: () => threadId },
    isChannel,
    isGroup: !isPrivate && !isChannel,
    canPost: !isChannel || isAdmin,
    onError: fail,
  });

  const title = el('b', {});
  const subtitle = el('span', { class: 'subtitle' });
  const moreButton = iconButton('more', 'What you can do here', () => menu(moreButton, actions()), {
    aria: { label: 'What you can do here', haspopup: 'menu', expanded: 'false' },
  });
  const header = el(
    'header',
    { class: 'conversation-head' },
    iconButton('back', 'Back to the chats', onBack, { class: 'icon-button back' }),
    avatar(summary(), store),
    el('div', { class: 'conversation-title' }, title, subtitle),
    moreButton,
  );
  const topics = el('div', { class: 'topics', role: 'tablist', aria: { label: 'Topics' }, hidden: true });
  const list = el('ol', { class: 'messages', role: 'log', aria: { live: 'polite', label: 'Messages' } });
  const typingRow = el(
    'div',
    { class: 'typing-row', hidden: true, aria: { hidden: 'true' } },
    el('span', { class: 'dots' }, el('i'), el('i'), el('i')),
  );
  const scroller = el('div', { class: 'scroller', tabIndex: 0 }, list, typingRow);
  const downBadge = el('span', { class: 'unread', hidden: true });
  const down = el(
    'button',
    {
      type: 'button',
      class: 'down',
      aria: { label: 'To the newest message' },
      hidden: true,
      onclick: () => toEnd(true),
    },
    icon('down'),
    downBadge,
  );
  const start = el('div', { class: 'start', hidden: true });
  const notice = el('div', { class: 'notice', hidden: true });
  root.replaceChildren(
    header,
    topics,
    notice,
    el('div', { class: 'message-area' }, scroller, down, start),
    composer.element,
  );

  const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120;
  const toEnd = (isSmooth) =>
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: isSmooth ? 'smooth' : 'instant' });

  const context = {
    get bot() {
      return store.bot();
    },
    speakerId,
    showsNames: !isPrivate,
    isWaiting: (messageId, data) => waiting.has(`${messageId}:${data}`),
    onCommand: (command) => void composer.say(command),
    onLink: (url) => openOwnLink(url),
    onReply: isChannel ? undefined : (message) => composer.reply(message),
    onButton: (button, message, key) => void press(button, message, key),
  };

  const press = async (button, message, key) => {
    if (button.callback_data !== undefined) {
      const id = `${message.message_id}:${button.callback_data}`;
      if (waiting.has(id)) return;
      waiting.set(
        id,
        setTimeout(() => settle(message.message_id, button.callback_data), answerWithinMs),
      );
      key.classList.add('waiting');
      key.setAttribute('aria-busy', 'true');
      try {
        const { callback_query_id } = await api.press(
          chatId,
          speakerId,
          message.message_id,
          button.callback_data,
        );
        queries.set(callback_query_id, { messageId: message.message_id, data: button.callback_data });
      } catch (error) {
        settle(message.message_id, button.callback_data);
        fail(error);
      }
    } else if (button.copy_text) {
      await navigator.clipboard.writeText(button.copy_text.text);
      toast('Copied');
    } else if (button.switch_inline_query_current_chat !== undefined) {
      composer.write(`@${store.bot().user.username} ${button.switch_inline_query_current_chat}`);
    } else if (button.switch_inline_query !== undefined) {
      await shareElsewhere(button.switch_inline_query);
    } else {
      toast('Web Apps are not part of the playground');
    }
  };

  const queries = new Map();
  const settle = (messageId, data) => {
    clearTimeout(waiting.get(`${messageId}:${data}`));
    waiting.delete(`${messageId}:${data}`);
    for (const key of list.querySelectorAll(`[data-id="${messageId}"] .key.waiting`)) {
      key.classList.remove('waiting');
      key.removeAttribute('aria-busy');
    }
  };

  const shareElsewhere = async (query) => {
    const target = await choose(
      'Share in…',
      undefined,
      chatsOf(store, speakerId).map((one) => ({ label: chatTitle(one, store.bot()), value: one.chat.id })),
    );
    if (target !== undefined) onOpenChat(target, `@${store.bot().user.username} ${query}`);
  };

  /** Links to the bot itself work inside the playground: start with a payload, or add it to a group or channel. */
  const openOwnLink = (url) => {
    const isTelegram = ['t.me', 'telegram.me'].includes(url.hostname);
    const name = isTelegram
      ? url.pathname.slice(1)
      : url.protocol === 'tg:'
        ? url.searchParams.get('domain')
        : undefined;
    if (name?.toLowerCase() !== store.bot().user.username.toLowerCase()) return false;
    const parameters = url.searchParams;
    if (parameters.has('startgroup')) void addBotTo('group', parameters.get('startgroup'));
    else if (parameters.has('startchannel')) void addBotTo('channel', '');
    else {
      const payload = parameters.get('start');
      onOpenChat(speakerId);
      void api
        .send(speakerId, { from: speakerId, text: payload ? `/start ${payload}` : '/start' })
        .catch(fail);
    }
    return true;
  };

  const addBotTo = async (kind, payload) => {
    const fits = ({ chat: { type }, botStatus }) =>
      (kind === 'channel') === (type === 'channel') && type !== 'private' && botStatus !== 'administrator';
    const options = chatsOf(store, speakerId).filter(fits);
    if (options.length === 0) {
      toast(`There is no ${kind} left to add Docket to`, 'bad');
      return;
    }
    const target = await choose(
      `Add Docket to a ${kind}`,
      undefined,
      options.map((one) => ({ label: one.chat.title, value: one.chat.id })),
    );
    if (target === undefined) return;
    try {
      await api.setBot(target, speakerId, kind === 'channel' ? 'administrator' : 'member');
      if (payload)
        await api.send(target, { from: speakerId, text: `/start@${store.bot().user.username} ${payload}` });
      if (kind === 'channel') toast(`Docket now posts in ${store.chats.get(target).chat.title}`);
      else onOpenChat(target);
    } catch (error) {
      fail(error);
    }
  };

  const actions = () => {
    const { botStatus, isBlocked } = summary();
    const run = (action) => () => void action().catch(fail);
    if (isPrivate) {
      return [
        isBlocked
          ? { label: 'Unblock the bot', onSelect: run(() => api.act(chatId, 'unblock')) }
          : { label: 'Block the bot', tone: 'danger', onSelect: run(() => api.act(chatId, 'block')) },
        { label: 'Add Docket to a group', onSelect: () => void addBotTo('group', '') },
        { label: 'Add Docket to a channel', onSelect: () => void addBotTo('channel', '') },
      ];
    }
    const items = [];
    if (!isAdmin)
      items.push({
        label: 'You are not an administrator here',
        detail: 'Speak as one to add or remove Docket',
        onSelect: () => {},
      });
    else {
      if (!['member', 'administrator', 'restricted'].includes(botStatus) && !isChannel) {
        items.push({ label: 'Add Docket', onSelect: run(() => api.setBot(chatId, speakerId, 'member')) });
      }
      if (botStatus !== 'administrator') {
        items.push({
          label: isChannel ? 'Add Docket as administrator' : 'Make Docket an administrator',
          onSelect: run(() => api.setBot(chatId, speakerId, 'administrator')),
        });
      }
      if (botStatus === 'administrator' && !isChannel) {
        items.push({
          label: 'Make Docket an ordinary member',
          onSelect: run(() => api.setBot(chatId, speakerId, 'member')),
        });
      }
      if (chat.type === 'group')
        items.push({ label: 'Upgrade to a supergroup', onSelect: run(() => api.act(chatId, 'migrate')) });
      if (['member', 'administrator', 'restricted'].includes(botStatus)) {
        items.push({
          label: 'Remove Docket',
          tone: 'danger',
          onSelect: run(() => api.setBot(chatId, speakerId, 'kicked')),
        });
      }
    }
    return items;
  };

  const shown = () => {
    const messages = store.messagesOf(chatId);
    return threadId === undefined
      ? messages
      : messages.filter((message) => message.message_thread_id === threadId);
  };

  // Rows of messages that did not change stay as they are, with their opened quotes and their focus.
  const rows = new Map();
  const days = new Map();

  const rowOf = (message) => {
    const known = rows.get(message.message_id);
    if (known?.message === message) return known.row;
    const row = messageView(message, context);
    rows.set(message.message_id, { message, row });
    return row;
  };
  const dayRow = (message) => {
    const name = dayName(message.date);
    if (!days.has(name)) days.set(name, el('li', { class: 'day' }, el('span', {}, name)));
    return days.get(name);
  };

  const draw = () => {
    const messages = shown();
    const focus = focusIn(list);
    const nodes = [];
    for (const [index, message] of messages.entries()) {
      const previous = messages[index - 1];
      if (!previous || !isSameDay(previous.date, message.date)) nodes.push(dayRow(message));
      const row = rowOf(message);
      row.classList.toggle('continued', continues(previous, message));
      row.classList.toggle('last', !continues(message, messages[index + 1]));
      nodes.push(row);
    }
    arrange(list, nodes);
    focus.restore();
  };

  const drawHead = () => {
    const { botStatus, members, topics: known, replyKeyboard, replyPrompt, isBlocked } = summary();
    title.textContent = chatTitle(summary(), store.bot());
    const typing = store.typingIn(chatId);
    subtitle.classList.toggle('typing', Boolean(typing));
    subtitle.textContent = typing
      ? `${isPrivate ? '' : 'Docket is '}${typing.action.startsWith('upload') ? 'sending a file' : 'typing'}…`
      : isPrivate
        ? isBlocked
          ? 'bot · you blocked it'
          : 'bot'
        : [
            isChannel ? 'channel' : chat.is_forum ? 'forum' : 'group',
            `${members.length} ${isChannel ? 'subscribers' : 'members'}`,
            ['left', 'kicked'].includes(botStatus)
              ? 'Docket is not here yet'
              : botStatus === 'administrator'
                ? 'Docket is an administrator'
                : 'Docket is a member',
          ].join(' · ');
    typingRow.hidden = !typing;
    drawNotice();
    composer.showReplyKeyboard(replyKeyboard);
    composer.prompt(replyPrompt, store.message(chatId, replyPrompt?.messageId));
    topics.hidden = known.length === 0;
    topics.replaceChildren(
      ...[{ name: 'All', threadId: undefined }, ...known].map((topic) =>
        el(
          'button',
          {
            type: 'button',
            role: 'tab',
            aria: { selected: String(topic.threadId === threadId) },
            onclick: () => {
              threadId = topic.threadId;
              drawHead();
              draw();
              toEnd(false);
            },
          },
          topic.name,
        ),
      ),
    );
  };

  /** Where the bot is missing, how to bring it in. */
  const drawNotice = () => {
    const isMissing = !isPrivate && ['left', 'kicked'].includes(summary().botStatus);
    notice.hidden = !isMissing;
    if (!isMissing) return;
    const status = isChannel ? 'administrator' : 'member';
    const add = () => void api.setBot(chatId, speakerId, status).catch(fail);
    const place = isChannel ? 'channel' : 'group';
    notice.replaceChildren(
      el(
        'span',
        {},
        isAdmin
          ? `Docket is not in this ${place} yet.`
          : `Docket is not in this ${place}. Its administrator can add it.`,
      ),
      isAdmin
        ? el(
            'button',
            { type: 'button', class: 'primary', onclick: add },
            isChannel ? 'Add as administrator' : 'Add Docket',
          )
        : '',
    );
  };

  const drawStart = () => {
    const isEmpty = isPrivate && store.messagesOf(chatId).length === 0;
    start.hidden = !isEmpty;
    composer.element.classList.toggle('hidden', isEmpty);
    if (!isEmpty) return;
    const { description, shortDescription, name } = store.bot();
    start.replaceChildren(
      el('img', { src: '/page/docket.svg', width: 88, height: 88, alt: '' }),
      el('h2', {}, name),
      el(
        'p',
        {},
        description ||
          shortDescription ||
          'A bot that reads technology-policy news and sends you a short digest of it.',
      ),
      el(
        'button',
        {
          type: 'button',
          class: 'primary start-button',
          onclick: () => void composer.say('/start').then(() => composer.focus()),
        },
        'Start',
      ),
    );
  };

  const onChange = (change) => {
    if (isClosed || (change.chatId !== undefined && change.chatId !== chatId)) return;
    const wasAtEnd = isAtEnd();
    switch (change.kind) {
      case 'loaded':
        void store.loadMessages(chatId).then(() => {
          draw();
          drawHead();
          drawStart();
          toEnd(false);
        });
        break;
      case 'message':
      case 'edited':
      case 'deleted':
        draw();
        drawHead();
        drawStart();
        if (change.kind === 'message') arrived(change.message, wasAtEnd);
        else if (wasAtEnd) toEnd(false);
        break;
      case 'typing':
      case 'chat':
        drawHead();
        if (wasAtEnd) toEnd(true);
        break;
      case 'profile':
        void composer.loadCommands();
        void store.loadBot(navigator.language.slice(0, 2)).then(() => {
          drawHead();
          drawStart();
        });
        break;
      case 'callback-answered': {
        const query = queries.get(change.queryId);
        if (change.userId !== speakerId) break;
        if (query) settle(query.messageId, query.data);
        else
          for (const id of waiting.keys())
            if (id.startsWith(`${change.messageId}:`))
              settle(change.messageId, id.slice(id.indexOf(':') + 1));
        if (change.text !== '') {
          if (change.showAlert) alertDialog(store.bot().name, change.text);
          else toast(change.text);
        }
        if (change.url) openOwnLink(new URL(change.url));
        break;
      }
      default:
    }
    store.markRead(speakerId, chatId);
  };

  /** To the end, or to the first line of a message that is too long to be seen whole. */
  const toStartOf = (row) => {
    if (!row || row.offsetHeight < scroller.clientHeight - 24) toEnd(true);
    else scroller.scrollTo({ top: row.offsetTop - 12, behavior: 'smooth' });
  };

  let unseen = 0;
  const arrived = (message, wasAtEnd) => {
    const row = list.querySelector(`[data-id="${message.message_id}"]`);
    row?.classList.add('arriving');
    if (wasAtEnd || message.from?.id === speakerId) toStartOf(row);
    else {
      unseen += 1;
      downBadge.textContent = String(unseen);
      downBadge.hidden = false;
      down.hidden = false;
    }
  };
  scroller.addEventListener('scroll', () => {
    const atEnd = isAtEnd();
    down.hidden = atEnd;
    if (atEnd) {
      unseen = 0;
      downBadge.hidden = true;
    }
  });

  drawHead();
  void store
    .loadMessages(chatId)
    .then(() => {
      if (isClosed) return;
      draw();
      drawStart();
      store.markRead(speakerId, chatId);
      toEnd(false);
    })
    .catch(fail);
  void composer.loadCommands().catch(fail);

  return {
    onChange,
    composer,
    close() {
      isClosed = true;
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}

/** Remembers which button of which message has the focus, for when the message is drawn anew. */
function focusIn(list) {
  const key = document.activeElement?.closest?.('.key');
  const row = key?.closest('.message');
  if (!row || !list.contains(row)) return { restore() {} };
  const index = [...row.querySelectorAll('.key')].indexOf(key);
  return {
    restore() {
      if (document.contains(key)) return;
      const keys = [...list.querySelectorAll(`[data-id="${row.dataset.id}"] .key`)];
      (keys[index] ?? keys.at(-1) ?? list.parentElement).focus({ preventScroll: true });
    },
  };
}

/** Whether two messages stand together as one sender's run. */
function continues(first, second) {
  return (
    first !== undefined &&
    second !== undefined &&
    first.from?.id === second.from?.id &&
    first.sender_chat?.id === second.sender_chat?.id &&
    second.date - first.date < runSeconds &&
    isSameDay(first.date, second.date) &&
    (first.text ?? first.document ?? first.photo ?? first.location) !== undefined &&
    (second.text ?? second.document ?? second.photo ?? second.location) !== undefined
  );
}
