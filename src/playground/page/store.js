import { api, listen } from './api.js';

/** What the page knows of the chats, kept up to date by the server's events. */
export function createStore() {
  const people = new Map();
  const chats = new Map();
  const messages = new Map();
  const typing = new Map();
  const listeners = new Set();
  const readUpTo = new Map(Object.entries(JSON.parse(sessionStorage.getItem('read') ?? '{}')));
  let bot = {
    user: { id: 0, first_name: 'Docket', username: '' },
    name: 'Docket',
    description: '',
    shortDescription: '',
  };
  let pagePeople = [];
  let pending = [];
  let isLoaded = false;

  const tell = (change) => {
    for (const listener of listeners) listener(change);
  };

  const known = (chatId) => {
    if (!messages.has(chatId)) messages.set(chatId, new Map());
    return messages.get(chatId);
  };

  const refreshChat = async (chatId) => {
    chats.set(chatId, await api.chat(chatId));
    tell({ kind: 'chat', chatId });
  };

  const apply = (event) => {
    const { chatId } = event;
    switch (event.kind) {
      case 'message':
      case 'edited': {
        known(chatId).set(event.message.message_id, event.message);
        const chat = chats.get(chatId);
        if (!chat) void refreshChat(chatId);
        else if (event.message.message_id >= (chat.lastMessage?.message_id ?? 0))
          chat.lastMessage = event.message;
        if (event.kind === 'message' && isFromBot(event.message)) typing.delete(chatId);
        tell(event);
        break;
      }
      case 'deleted': {
        known(chatId).delete(event.messageId);
        const chat = chats.get(chatId);
        if (chat) chat.lastMessage = [...known(chatId).values()].at(-1);
        tell(event);
        break;
      }
      case 'action': {
        const until = Date.now() + 5500;
        typing.set(chatId, { action: event.action, until });
        setTimeout(() => {
          if (typing.get(chatId)?.until === until) {
            typing.delete(chatId);
            tell({ kind: 'typing', chatId });
          }
        }, 5600);
        tell({ kind: 'typing', chatId });
        break;
      }
      case 'chat':
        void refreshChat(chatId);
        break;
      case 'person':
        people.set(event.person.id, event.person);
        tell(event);
        break;
      default:
        tell(event);
    }
  };

  const isFromBot = (message) => message.from?.id === bot.user.id || message.sender_chat !== undefined;

  const load = async () => {
    isLoaded = false;
    pending = [];
    const [who, list, profile] = await Promise.all([
      api.people(),
      api.chats(),
      api.bot(navigator.language.slice(0, 2)),
    ]);
    bot = profile;
    pagePeople = who.page;
    people.clear();
    for (const person of who.people) people.set(person.id, person);
    chats.clear();
    for (const chat of list) chats.set(chat.chat.id, chat);
    messages.clear();
    const recent = list.filter(({ lastMessage }) => lastMessage).slice(0, 12);
    await Promise.all(
      recent.map(async ({ chat }) => {
        for (const message of await api.messages(chat.id)) known(chat.id).set(message.message_id, message);
      }),
    );
    isLoaded = true;
    for (const event of pending) apply(event);
    tell({ kind: 'loaded' });
  };

  return {
    people,
    chats,
    bot: () => bot,
    botId: () => bot.user.id,
    isFromBot,
    pagePeople: () => pagePeople,
    typingIn: (chatId) => typing.get(chatId),
    subscribe: (listener) => void listeners.add(listener),
    message: (chatId, messageId) => known(chatId).get(messageId),
    messagesOf: (chatId) => [...known(chatId).values()].sort((a, b) => a.message_id - b.message_id),
    async loadMessages(chatId) {
      const list = await api.messages(chatId);
      const kept = known(chatId);
      for (const message of list) kept.set(message.message_id, message);
      return this.messagesOf(chatId);
    },
    async loadBot(language) {
      bot = await api.bot(language);
    },
    /** Messages a speaker has not seen; own ones never count. */
    markRead(speakerId, chatId) {
      const last = chats.get(chatId)?.lastMessage?.message_id;
      if (last === undefined) return;
      readUpTo.set(`${speakerId}:${chatId}`, last);
      sessionStorage.setItem('read', JSON.stringify(Object.fromEntries(readUpTo)));
    },
    unread(speakerId, chatId) {
      const upTo = Number(readUpTo.get(`${speakerId}:${chatId}`) ?? 0);
      return this.messagesOf(chatId).filter(
        (message) => message.message_id > upTo && message.from?.id !== speakerId && isFromBot(message),
      ).length;
    },
    start(onConnection) {
      listen(
        (event) => (isLoaded ? apply(event) : pending.push(event)),
        async () => {
          await load();
          onConnection(true);
        },
        () => onConnection(false),
      );
    },
  };
}
