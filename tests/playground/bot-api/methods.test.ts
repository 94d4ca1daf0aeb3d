import { describe, expect, it } from 'vitest';
import type { LocalTelegram } from '../../../src/playground/local-telegram.ts';
import { callApi, startLocalTelegram } from '../../support/playground.ts';

const reader = 42;

async function startWithReader(): Promise<LocalTelegram> {
  const telegram = await startLocalTelegram();
  telegram.people.say(reader, reader, 'hello');
  return telegram;
}

describe('methods of the Bot API', () => {
  it('answers a wrong token with 401 and an unknown method with 404', async () => {
    const telegram = await startLocalTelegram();
    const wrong = await fetch(`${telegram.apiRoot}/bot1:x/getMe`);
    expect(await wrong.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    expect(await callApi(telegram, 'sendSomething')).toMatchObject({ status: 404, description: 'Not Found' });
  });

  it('takes JSON, forms and queries, and any case of the method', async () => {
    const telegram = await startWithReader();
    const root = `${telegram.apiRoot}/bot${telegram.token}`;
    await fetch(`${root}/SENDMESSAGE?chat_id=${reader}&text=query`);
    await fetch(`${root}/sendMessage`, {
      method: 'POST',
      body: new URLSearchParams({ chat_id: String(reader), text: 'form' }),
    });
    await callApi(telegram, 'sendMessage', { chat_id: reader, text: 'json' });
    expect(telegram.people.messages(reader).map((message) => message.text)).toEqual([
      'hello',
      'query',
      'form',
      'json',
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no text', { chat_id: reader }, 'Bad Request: message text is empty'],
    ['no chat', { text: 'x' }, 'Bad Request: chat_id is empty'],
    ['an unknown chat', { chat_id: 7, text: 'x' }, 'Bad Request: chat not found'],
    ['a chat that is no number', { chat_id: 'x', text: 'x' }, 'Bad Request: chat not found'],
    [
      'an unknown parse mode',
      { chat_id: reader, text: 'x', parse_mode: 'X' },
      'Bad Request: unsupported parse_mode',
    ],
    [
      'an unknown thread',
      { chat_id: reader, text: 'x', message_thread_id: 9 },
      'Bad Request: message thread not found',
    ],
    [
      'a reply to nothing',
      { chat_id: reader, text: 'x', reply_parameters: { message_id: 999 } },
      'Bad Request: message to be replied not found',
    ],
    [
      'a paid broadcast',
      { chat_id: reader, text: 'x', allow_paid_broadcast: true },
      'Bad Request: FLOODSKIP_NOT_ALLOWED',
    ],
    [
      'a preview of no address',
      { chat_id: reader, text: 'x', link_preview_options: { url: 'not-a-url' } },
      'Bad Request: WEBPAGE_URL_INVALID',
    ],
  ])('refuses a message with %s', async (_name, payload, description) => {
    const telegram = await startWithReader();
    expect(await callApi(telegram, 'sendMessage', payload)).toMatchObject({
      status: 400,
      ok: false,
      description,
    });
  });

  it.each<[string, unknown, string]>([
    ['65 bytes of data', { text: 'b', callback_data: 'x'.repeat(65) }, 'Bad Request: BUTTON_DATA_INVALID'],
    [
      'empty data',
      { text: 'b', callback_data: '' },
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'no text',
      { callback_data: 'x' },
      'Bad Request: can\'t parse inline keyboard button: Can\'t find field "text"',
    ],
    [
      'a wrong address',
      { text: 'b', url: 'not-a-url' },
      "Bad Request: inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
    ],
    [
      'another protocol',
      { text: 'b', url: 'ftp://example.com' },
      "Bad Request: inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
    ],
    [
      'a plain Web App',
      { text: 'b', web_app: { url: 'http://example.com' } },
      "Bad Request: inline keyboard button Web App URL 'http://example.com' is invalid: Only HTTPS links are allowed",
    ],
  ])('refuses a button with %s', async (_name, button, description) => {
    const telegram = await startWithReader();
    const answer = await callApi(telegram, 'sendMessage', {
      chat_id: reader,
      text: 'x',
      reply_markup: { inline_keyboard: [[button]] },
    });
    expect(answer).toMatchObject({ status: 400, description });
  });

  it('takes 64 bytes of callback data', async () => {
    const telegram = await startWithReader();
    const reply_markup = { inline_keyboard: [[{ text: 'b', callback_data: 'é'.repeat(32) }]] };
    expect(
      await callApi(telegram, 'sendMessage', { chat_id: reader, text: 'x', reply_markup }),
    ).toMatchObject({
      ok: true,
      result: { reply_markup },
    });
  });

  it('does not let the bot write first', async () => {
    const telegram = await startLocalTelegram();
    telegram.world.privateChat(telegram.people.person(reader));
    expect(await callApi(telegram, 'sendMessage', { chat_id: reader, text: 'x' })).toMatchObject({
      status: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });
  });

  it('refuses to write to who blocked the bot until they write again, and tells the bot of both', async () => {
    const telegram = await startWithReader();
    telegram.people.block(reader);
    expect(await callApi(telegram, 'sendMessage', { chat_id: reader, text: 'x' })).toMatchObject({
      status: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    telegram.people.say(reader, reader, '/start');
    expect(await callApi(telegram, 'sendMessage', { chat_id: reader, text: 'x' })).toMatchObject({
      ok: true,
    });
    expect(await callApi(telegram, 'getUpdates')).toMatchObject({
      result: [
        { message: { text: 'hello' } },
        { my_chat_member: { new_chat_member: { status: 'kicked' } } },
        { my_chat_member: { new_chat_member: { status: 'member' } } },
        { message: { text: '/start' } },
      ],
    });
  });

  it('edits what changed, and says so when nothing did', async () => {
    const telegram = await startWithReader();
    const sent = await callApi(telegram, 'sendMessage', {
      chat_id: reader,
      text: '<b>a</b>',
      parse_mode: 'HTML',
    });
    const message_id = telegram.people.messages(reader).at(-1)?.message_id;
    expect(sent.ok).toBe(true);
    const edit = (payload: object): ReturnType<typeof callApi> =>
      callApi(telegram, 'editMessageText', { chat_id: reader, message_id, ...payload });
    expect(await edit({ text: '<b>a</b>', parse_mode: 'HTML' })).toMatchObject({
      status: 400,
      description:
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    });
    expect(await edit({ text: 'a' })).toMatchObject({ ok: true, result: { text: 'a' } });
    expect(telegram.people.messages(reader).at(-1)?.edit_date).toBeDefined();
    expect(await edit({ text: 'x'.repeat(5000) })).toMatchObject({
      description: 'Bad Request: MESSAGE_TOO_LONG',
    });
    expect(await edit({ message_id: 999, text: 'b' })).toMatchObject({
      description: 'Bad Request: message to edit not found',
    });
    expect(await edit({ message_id: 1, text: 'b' })).toMatchObject({
      description: "Bad Request: message can't be edited",
    });
  });

  it('deletes a message once', async () => {
    const telegram = await startWithReader();
    const remove = (): ReturnType<typeof callApi> =>
      callApi(telegram, 'deleteMessage', { chat_id: reader, message_id: 1 });
    expect(await remove()).toMatchObject({ ok: true, result: true });
    expect(await remove()).toMatchObject({ description: 'Bad Request: message to delete not found' });
  });

  it('takes one answer to a button press, in time', async () => {
    let now = new Date('2026-03-01T08:00:00Z');
    const telegram = await startLocalTelegram({ clock: { now: () => now } });
    telegram.people.say(reader, reader, 'hello');
    await callApi(telegram, 'sendMessage', { chat_id: reader, text: 'x' });
    const press = (): string => telegram.people.press(reader, reader, 2, 'd').queryId;
    const answer = (id: string): ReturnType<typeof callApi> =>
      callApi(telegram, 'answerCallbackQuery', { callback_query_id: id, text: 'ok' });
    const tooOld = {
      status: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    };
    const first = press();
    expect(await answer(first)).toMatchObject({ ok: true });
    expect(await answer(first)).toMatchObject(tooOld);
    const second = press();
    now = new Date(now.getTime() + 16_000);
    expect(await answer(second)).toMatchObject(tooOld);
  });

  it('keeps commands per scope and language and shows a person the narrowest', async () => {
    const telegram = await startWithReader();
    const set = (description: string, extra: object): ReturnType<typeof callApi> =>
      callApi(telegram, 'setMyCommands', { commands: [{ command: 'help', description }], ...extra });
    await set('everybody', {});
    await set('auf Deutsch', { language_code: 'de' });
    await set('for you', { scope: { type: 'chat', chat_id: reader } });
    const shown = async (chatId: number, userId: number): Promise<unknown> =>
      (await fetch(`${telegram.apiRoot}/api/chats/${chatId}/commands?userId=${userId}`)).json();
    expect(await shown(reader, reader)).toEqual([{ command: 'help', description: 'for you' }]);
    telegram.people.person({ id: 43, language_code: 'de-AT' });
    expect(await shown(43, 43)).toEqual([{ command: 'help', description: 'auf Deutsch' }]);
    await callApi(telegram, 'deleteMyCommands', { scope: { type: 'chat', chat_id: reader } });
    expect(await shown(reader, reader)).toEqual([{ command: 'help', description: 'everybody' }]);
  });

  it.each<[string, unknown, string]>([
    ['capitals', { command: 'Help', description: 'x' }, 'Bad Request: BOT_COMMAND_INVALID'],
    [
      '33 characters',
      { command: 'x'.repeat(33), description: 'x' },
      'Bad Request: command length must not exceed 32',
    ],
    [
      'no description',
      { command: 'x', description: ' ' },
      'Bad Request: command description must be non-empty',
    ],
    [
      '257 characters of description',
      { command: 'x', description: 'x'.repeat(257) },
      'Bad Request: command description length must not exceed 256',
    ],
  ])('refuses a command with %s', async (_name, command, description) => {
    const telegram = await startLocalTelegram();
    expect(await callApi(telegram, 'setMyCommands', { commands: [command] })).toMatchObject({
      status: 400,
      description,
    });
  });

  it.each([
    ['setMyName', 'name', 64],
    ['setMyDescription', 'description', 512],
    ['setMyShortDescription', 'short_description', 120],
  ])('%s keeps a text per language, within %s of %i characters', async (method, field, most) => {
    const telegram = await startLocalTelegram();
    const get = method.replace('set', 'get');
    expect(await callApi(telegram, method, { [field]: 'x'.repeat(most + 1) })).toMatchObject({ status: 400 });
    await callApi(telegram, method, { [field]: 'for all' });
    await callApi(telegram, method, { [field]: 'für dich', language_code: 'de' });
    expect(await callApi(telegram, get, { language_code: 'de' })).toMatchObject({
      result: { [field]: 'für dich' },
    });
    expect(await callApi(telegram, get, { language_code: 'fr' })).toMatchObject({
      result: { [field]: 'for all' },
    });
  });

  it('offers inline results and shares one', async () => {
    const telegram = await startWithReader();
    const asked = telegram.people.askInline(reader, 'wechat');
    const updates = await callApi(telegram, 'getUpdates', { offset: -1 });
    const [update] = Array.isArray(updates.result) ? updates.result : [];
    const results = [
      {
        type: 'article',
        id: '1',
        title: 'A story',
        input_message_content: { message_text: '<b>A</b>', parse_mode: 'HTML' },
      },
    ];
    const id: string = update.inline_query.id;
    expect(
      await callApi(telegram, 'answerInlineQuery', {
        inline_query_id: id,
        results: [...results, ...results],
      }),
    ).toMatchObject({
      description: 'Bad Request: RESULT_ID_DUPLICATE',
    });
    await callApi(telegram, 'answerInlineQuery', { inline_query_id: id, results, is_personal: true });
    const { results: offered, isPersonal } = await asked;
    expect(isPersonal).toBe(true);
    const shared = telegram.people.shareInline(reader, reader, 'wechat', offered[0] ?? {});
    expect(shared).toMatchObject({
      text: 'A',
      entities: [{ type: 'bold' }],
      via_bot: { id: telegram.bot.id },
    });
  });

  it('refuses documents that are missing, empty or unknown', async () => {
    const telegram = await startWithReader();
    const send = (payload: object): ReturnType<typeof callApi> =>
      callApi(telegram, 'sendDocument', { chat_id: reader, ...payload });
    expect(await send({})).toMatchObject({ description: 'Bad Request: there is no document in the request' });
    expect(await send({ document: 'nonsense' })).toMatchObject({
      description: 'Bad Request: wrong file identifier/HTTP URL specified',
    });
    const form = new FormData();
    form.set('chat_id', String(reader));
    form.set('document', new Blob([]), 'empty.txt');
    const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/sendDocument`, {
      method: 'POST',
      body: form,
    });
    expect(await response.json()).toMatchObject({ description: 'Bad Request: file must be non-empty' });
  });

  it('takes a picture for a photo and nothing else', async () => {
    const telegram = await startWithReader();
    const send = async (content: Buffer): Promise<unknown> => {
      const form = new FormData();
      form.set('chat_id', String(reader));
      form.set('photo', new Blob([new Uint8Array(content)]), 'chart.png');
      const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/sendPhoto`, {
        method: 'POST',
        body: form,
      });
      return response.json();
    };
    const png = Buffer.alloc(24);
    png.writeUInt32BE(0x89504e47, 0);
    png.writeUInt32BE(640, 16);
    png.writeUInt32BE(400, 20);
    expect(await send(png)).toMatchObject({ ok: true, result: { photo: [{ width: 640, height: 400 }] } });
    expect(await send(Buffer.from('not a picture'))).toMatchObject({
      description: 'Bad Request: IMAGE_PROCESS_FAILED',
    });
  });

  it('enforces pace when asked to', async () => {
    let now = new Date('2026-03-01T08:00:00Z');
    const telegram = await startLocalTelegram({ enforcesPace: true, clock: { now: () => now } });
    telegram.people.say(reader, reader, 'hello');
    const send = (): ReturnType<typeof callApi> =>
      callApi(telegram, 'sendMessage', { chat_id: reader, text: 'x' });
    for (let sent = 0; sent < 3; sent += 1) expect((await send()).ok).toBe(true);
    expect(await send()).toMatchObject({
      status: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    now = new Date(now.getTime() + 1000);
    expect((await send()).ok).toBe(true);
  });
});
