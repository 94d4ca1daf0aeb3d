import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { LocalTelegram } from '../../../src/playground/local-telegram.ts';
import { callApi, startLocalTelegram } from '../../support/playground.ts';

const post = async (
  telegram: LocalTelegram,
  path: string,
  body: unknown,
): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${telegram.apiRoot}/api${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
};
const get = async (telegram: LocalTelegram, path: string): Promise<unknown> =>
  (await fetch(`${telegram.apiRoot}/api${path}`)).json();

describe('the JSON interface', () => {
  it('makes a private chat of a chat id not seen before and lists Bot API messages, oldest first', async () => {
    const telegram = await startLocalTelegram();
    const { body } = await post(telegram, '/chats/501/messages', { from: 501, text: '/start topic_ai' });
    expect(body).toMatchObject({
      message_id: 1,
      chat: { id: 501, type: 'private' },
      from: { id: 501, is_bot: false },
      text: '/start topic_ai',
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    });
    await callApi(telegram, 'sendMessage', {
      chat_id: 501,
      text: '<b>Hello</b>',
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
    });
    expect(await get(telegram, '/chats/501/messages')).toMatchObject([
      { message_id: 1, text: '/start topic_ai' },
      {
        message_id: 2,
        text: 'Hello',
        entities: [{ type: 'bold', offset: 0, length: 5 }],
        reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
      },
    ]);
    expect(await get(telegram, '/chats/999/messages')).toEqual([]);
  });

  it.each([
    ['a number', 501, {}],
    ['a numeric string', '501', {}],
    [
      'a person',
      { id: 501, first_name: 'Ada', language_code: 'de' },
      { first_name: 'Ada', language_code: 'de' },
    ],
    ['nobody, in a private chat', undefined, {}],
  ])('takes %s as from', async (_name, from, expected) => {
    const telegram = await startLocalTelegram();
    const { body } = await post(telegram, '/chats/501/messages', { from, text: 'hi' });
    expect(body).toMatchObject({ from: { id: 501, ...expected } });
  });

  it('hands a press to the bot as a callback query on that message', async () => {
    const telegram = await startLocalTelegram();
    await post(telegram, '/chats/501/messages', { from: 501, text: 'hi' });
    await callApi(telegram, 'sendMessage', { chat_id: 501, text: 'x' });
    const pressed = await post(telegram, '/chats/501/callbacks', { from: 501, messageId: 2, data: 'go' });
    expect(pressed).toMatchObject({ status: 200, body: { ok: true } });
    expect(await callApi(telegram, 'getUpdates', { offset: -1 })).toMatchObject({
      result: [{ callback_query: { from: { id: 501 }, data: 'go', message: { message_id: 2, text: 'x' } } }],
    });
    expect(await post(telegram, '/chats/501/callbacks', { from: 501, messageId: 9, data: 'go' })).toEqual({
      status: 404,
      body: { error: 'There is no message 9 in chat 501' },
    });
  });

  it.each([
    ['no text', '/chats/501/messages', { from: 501, text: '  ' }, 400],
    ['a text that is too long', '/chats/501/messages', { from: 501, text: 'x'.repeat(4097) }, 400],
    ['a sender who is nobody', '/chats/501/messages', { from: 'x', text: 'hi' }, 400],
    ['an unknown group', '/chats/-5/messages', { from: 501, text: 'hi' }, 404],
    ['a chat that is no number', '/chats/x/messages', { from: 501, text: 'hi' }, 400],
  ])('refuses %s with a reason', async (_name, path, body, status) => {
    const telegram = await startLocalTelegram();
    const answer = await post(telegram, path, body);
    expect(answer).toMatchObject({ status, body: { error: expect.any(String) } });
  });

  it('refuses a body that is not JSON', async () => {
    const telegram = await startLocalTelegram();
    const response = await fetch(`${telegram.apiRoot}/api/chats/1/messages`, {
      method: 'POST',
      body: '{"from"',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: 'The body is not JSON' });
  });

  it('takes locations and documents, which the bot can read', async () => {
    const telegram = await startLocalTelegram();
    await post(telegram, '/chats/501/messages', { from: 501, location: { latitude: 52.5, longitude: 13.4 } });
    const content = Buffer.from('<opml/>').toString('base64');
    const { body } = await post(telegram, '/chats/501/messages', {
      from: 501,
      document: { fileName: 'feeds.opml', mimeType: 'text/xml', content },
    });
    expect(body).toMatchObject({
      document: { file_name: 'feeds.opml', mime_type: 'text/xml', file_size: 7 },
    });
    const { result } = await callApi(telegram, 'getUpdates');
    expect(result).toMatchObject([
      { message: { location: { latitude: 52.5 } } },
      { message: { document: {} } },
    ]);
    const fileId = telegram.people.messages(501).at(-1)?.document?.file_id;
    const file = await callApi(telegram, 'getFile', { file_id: fileId });
    expect(file).toMatchObject({ result: { file_path: 'documents/file_1.opml', file_size: 7 } });
    const download = await fetch(`${telegram.apiRoot}/file/bot${telegram.token}/documents/file_1.opml`);
    expect(await download.text()).toBe('<opml/>');
  });

  it('tells what the bot asked for until somebody answers', async () => {
    const telegram = await startLocalTelegram();
    await post(telegram, '/chats/501/messages', { from: 501, text: 'hi' });
    const ask = (reply_markup: object): ReturnType<typeof callApi> =>
      callApi(telegram, 'sendMessage', { chat_id: 501, text: 'Which city?', reply_markup });
    await ask({
      keyboard: [['Berlin'], [{ text: 'Here', request_location: true }]],
      one_time_keyboard: true,
    });
    await ask({ force_reply: true, input_field_placeholder: 'A city' });
    expect(await get(telegram, '/chats/501')).toMatchObject({
      replyKeyboard: { keyboard: [[{ text: 'Berlin' }], [{ text: 'Here', request_location: true }]] },
      replyPrompt: { messageId: 3, placeholder: 'A city' },
    });
    const answered = await post(telegram, '/chats/501/messages', { text: 'Berlin', replyToMessageId: 3 });
    expect(answered.body).toMatchObject({ reply_to_message: { message_id: 3, text: 'Which city?' } });
    const after = await get(telegram, '/chats/501');
    expect(after).not.toHaveProperty('replyPrompt');
    expect(after).not.toHaveProperty('replyKeyboard');
  });

  it('streams what happens', async () => {
    const telegram = await startLocalTelegram();
    const response = await fetch(`${telegram.apiRoot}/api/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    telegram.people.say(501, 501, 'heard');
    let seen = '';
    while (!seen.includes('heard')) seen += (await reader?.read())?.value ?? '';
    expect(seen).toMatch(/data: \{"kind":"message","chatId":501/);
    await reader?.cancel();
  });

  it('never shows a file as a page of its own', async () => {
    const telegram = await startLocalTelegram();
    const message = telegram.people.sendFile(501, 501, {
      fileName: 'x.html',
      content: Buffer.from('<script>alert(1)</script>'),
      mimeType: 'text/html',
    });
    const response = await fetch(`${telegram.apiRoot}/api/files/${message.document?.file_id}`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });
});

describe('the guard against other sites', () => {
  const statusOf = (
    telegram: LocalTelegram,
    headers: Record<string, string>,
    method = 'GET',
    path = '/api/chats',
  ): Promise<number> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(telegram.apiRoot);
      const sent = request({ hostname, port, path, method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end();
    });

  it('answers its own names only', async () => {
    const telegram = await startLocalTelegram();
    const { port } = new URL(telegram.apiRoot);
    expect(await statusOf(telegram, { host: `localhost:${port}` })).toBe(200);
    expect(await statusOf(telegram, { host: `127.0.0.1:${port}` })).toBe(200);
    expect(await statusOf(telegram, { host: `rebound.example.com:${port}` })).toBe(403);
    expect(await statusOf(telegram, { host: '127.0.0.1:1' })).toBe(403);
  });

  it('refuses what another page starts, and lets its own page and programs through', async () => {
    const telegram = await startLocalTelegram();
    const own = new URL(telegram.apiRoot).origin;
    const write = '/api/faults';
    expect(await statusOf(telegram, { origin: own }, 'DELETE', write)).toBe(200);
    expect(await statusOf(telegram, {}, 'DELETE', write)).toBe(200);
    expect(await statusOf(telegram, { origin: 'https://evil.example' }, 'DELETE', write)).toBe(403);
    expect(await statusOf(telegram, { origin: 'null' }, 'DELETE', write)).toBe(403);
    expect(await statusOf(telegram, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await statusOf(telegram, { 'sec-fetch-site': 'same-site' })).toBe(403);
    const navigation = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await statusOf(telegram, navigation, 'GET', '/')).toBe(200);
    expect(await statusOf(telegram, navigation, 'GET', `/bot${telegram.token}/logOut`)).toBe(403);
  });

  it('gives the page a policy that lets nothing foreign run', async () => {
    const telegram = await startLocalTelegram();
    const response = await fetch(telegram.pageUrl);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    const page = await response.text();
    for (const [, path = ''] of page.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      expect((await fetch(telegram.apiRoot + path)).status, path).toBe(200);
    }
  });
});
