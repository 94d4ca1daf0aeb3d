import { chatsOf, drawChatList, drawSpeakers } from './chat-list.js';
import { openConversation } from './conversation.js';
import { toast } from './dialogs.js';
import { el, icon } from './dom.js';
import { createStore } from './store.js';

const app = document.getElementById('app');
const conversationRoot = document.getElementById('conversation');
const chatList = document.getElementById('chats');
const speakers = document.getElementById('speakers');
const themeButton = document.getElementById('theme');

const store = createStore();
let speakerId = Number(sessionStorage.getItem('speaker')) || undefined;
let openChatId;
let conversation;
let wasConnected = true;

const drawSidebar = () => {
  if (speakerId === undefined) return;
  drawChatList(chatList, { store, speakerId, openChatId, onOpen: open });
};

function open(chatId, draft) {
  if (!store.chats.has(chatId)) return;
  openChatId = chatId;
  conversation?.close();
  conversation = openConversation({
    root: conversationRoot,
    store,
    chatId,
    speakerId,
    onBack: closeConversation,
    onOpenChat: open,
  });
  app.classList.add('in-chat');
  if (draft) conversation.composer.write(draft);
  drawSidebar();
}

function closeConversation() {
  app.classList.remove('in-chat');
  const left = openChatId;
  drawSidebar();
  chatList.querySelector(`[data-chat-id="${left}"]`)?.focus();
}

function speakAs(id) {
  speakerId = id;
  sessionStorage.setItem('speaker', String(id));
  drawSpeakers(speakers, { store, speakerId, onSpeak: speakAs });
  const chats = chatsOf(store, speakerId);
  const isStillThere = openChatId < 0 && chats.some(({ chat }) => chat.id === openChatId);
  const wasInChat = app.classList.contains('in-chat');
  const next = isStillThere ? openChatId : chats[0]?.chat.id;
  if (next === undefined) {
    conversation?.close();
    conversation = undefined;
    openChatId = undefined;
    conversationRoot.replaceChildren(el('p', { class: 'nothing' }, 'Pick a chat'));
  } else {
    open(next);
    app.classList.toggle('in-chat', wasInChat);
  }
  drawSidebar();
}

store.subscribe((change) => {
  if (change.kind === 'loaded') {
    if (speakerId === undefined || !store.people.has(speakerId)) {
      speakerId = store.pagePeople()[0] ?? [...store.people.keys()][0];
    }
    if (speakerId === undefined) {
      conversationRoot.replaceChildren(el('p', { class: 'nothing' }, 'Nobody is here yet'));
      return;
    }
    if (conversation && store.chats.has(openChatId)) {
      drawSpeakers(speakers, { store, speakerId, onSpeak: speakAs });
      conversation.onChange(change);
    } else speakAs(speakerId);
    drawSidebar();
    return;
  }
  if (change.kind === 'person') {
    if (speakerId !== undefined) drawSpeakers(speakers, { store, speakerId, onSpeak: speakAs });
    return;
  }
  const moved = store.chats.get(openChatId)?.migratedToChatId;
  if (moved && store.chats.has(moved)) open(moved);
  conversation?.onChange(change);
  drawSidebar();
});

const themes = ['auto', 'light', 'dark'];
const drawTheme = () => {
  const theme = document.documentElement.dataset.theme ?? 'auto';
  themeButton.replaceChildren(icon(theme));
  const label = `Theme: ${theme === 'auto' ? 'as the system' : theme}`;
  themeButton.title = label;
  themeButton.setAttribute('aria-label', label);
};
themeButton.addEventListener('click', () => {
  const theme = document.documentElement.dataset.theme ?? 'auto';
  const next = themes[(themes.indexOf(theme) + 1) % themes.length];
  if (next === 'auto') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem('theme');
  } else {
    document.documentElement.dataset.theme = next;
    localStorage.setItem('theme', next);
  }
  drawTheme();
});
drawTheme();

store.start((isConnected) => {
  if (isConnected && !wasConnected) toast('Connected again');
  if (!isConnected && wasConnected) toast('The playground stopped answering; waiting for it', 'bad');
  wasConnected = isConnected;
  app.classList.toggle('offline', !isConnected);
});
