async function ask(path, options) {
  const response = await fetch(`/api${path}`, options);
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? `The playground answered ${response.status}`);
  return body;
}

const post = (path, body = {}) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

export const api = {
  people: () => ask('/people'),
  chats: () => ask('/chats'),
  chat: (chatId) => ask(`/chats/${chatId}`),
  messages: (chatId) => ask(`/chats/${chatId}/messages`),
  bot: (language) => ask(`/bot?language=${encodeURIComponent(language)}`),
  commands: (chatId, userId) => ask(`/chats/${chatId}/commands?userId=${userId}`),
  send: (chatId, message) => post(`/chats/${chatId}/messages`, message),
  press: (chatId, from, messageId, data) => post(`/chats/${chatId}/callbacks`, { from, messageId, data }),
  inline: (from, query, offset = '') => post('/inline', { from, query, offset }),
  shareInline: (chatId, from, query, result) =>
    post(`/chats/${chatId}/inline-results`, { from, query, result }),
  setBot: (chatId, by, status) => post(`/chats/${chatId}/members`, { user: 'bot', status, by }),
  act: (chatId, action) => post(`/chats/${chatId}/${action}`),
};

/** Hears what happens in the chats. `onOpen` comes at the start and after every reconnection. */
export function listen(onEvent, onOpen, onLost) {
  const source = new EventSource('/api/events');
  source.onopen = onOpen;
  source.onerror = onLost;
  source.onmessage = ({ data }) => onEvent(JSON.parse(data));
}
