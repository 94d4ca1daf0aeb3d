import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TelegramError } from 'telegraf';
import { afterEach, describe, expect, it } from 'vitest';
import { createTelegramClient, type TelegramClient } from '../../../src/telegram/api/client.ts';

const token = '7000000001:AAexampleexampleexampleexample12345';
const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  // A listening TCP server has an address object.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function clientFor(apiRoot: string, timeouts = {}): TelegramClient {
  const client = createTelegramClient({ token, apiRoot, timeouts });
  open.push(() => client.close());
  return client;
}

const failureOf = async (call: Promise<unknown>): Promise<Error> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('the call did not fail');
};

/** Everything a logger could print of an error. */
const everythingOf = (error: Error): string =>
  `${error.message} ${error.stack} ${JSON.stringify(error, Object.getOwnPropertyNames(error))} ${String(error.cause)}`;

describe('the transport', () => {
  it('gives back the result of a call', async () => {
    const paths: (string | undefined)[] = [];
    const root = await serve((request, response) => {
      paths.push(request.url);
      response.end(JSON.stringify({ ok: true, result: { id: 1, username: 'docket_bot' } }));
    });
    expect(await clientFor(root).telegram.callApi('getMe', {})).toEqual({ id: 1, username: 'docket_bot' });
    expect(paths).toEqual([`/bot${token}/getMe`]);
  });

  it('tells of each message that goes out, and of nothing else', async () => {
    const root = await serve((_request, response) => response.end('{"ok":true,"result":true}'));
    const told: number[] = [];
    const client = createTelegramClient({ token, apiRoot: root, onMessage: (chatId) => told.push(chatId) });
    open.push(() => client.close());
    await client.telegram.callApi('getMe', {});
    await client.telegram.callApi('sendChatAction', { chat_id: 1, action: 'typing' });
    await client.telegram.callApi('sendMessage', { chat_id: 2, text: 'Hello' });
    await client.telegram.callApi('editMessageText', { chat_id: 3, message_id: 1, text: 'Hello again' });
    await client.telegram.callApi('sendMessage', { chat_id: '@channel', text: 'Hello' });
    expect(told).toEqual([2]);
  });

  it('keeps the directory of an API root', async () => {
    const paths: (string | undefined)[] = [];
    const root = await serve((request, response) => {
      paths.push(request.url);
      response.end('{"ok":true,"result":true}');
    });
    await clientFor(`${root}/telegram`).telegram.callApi('getMe', {});
    expect(paths).toEqual([`/telegram/bot${token}/getMe`]);
  });

  it.each([
    { name: 'an answer that is not JSON', status: 502, body: '<html>Bad gateway</html>' },
    { name: 'an empty answer', status: 200, body: '' },
    { name: 'JSON that is no answer of the Bot API', status: 200, body: '[1,2]' },
  ])('reports $name as ambiguous, without the token', async ({ status, body }) => {
    const root = await serve((_request, response) => {
      response.statusCode = status;
      response.end(body);
    });
    const error = await failureOf(clientFor(root).telegram.callApi('getMe', {}));
    expect(error).toMatchObject({ name: 'FetchError', code: 'BAD_ANSWER', nothingSent: false });
    expect(everythingOf(error)).not.toContain(token);
  });

  it('reports a body cut short as ambiguous, without the token', async () => {
    const root = await serve((_request, response) => {
      response.setHeader('content-length', '500');
      response.write('{"ok":true,');
      setTimeout(() => response.destroy(), 10);
    });
    const error = await failureOf(clientFor(root).telegram.callApi('getMe', {}));
    expect(error).toMatchObject({ name: 'FetchError', nothingSent: false });
    expect(everythingOf(error)).not.toContain(token);
  });

  it('knows that a refused connection sent nothing', async () => {
    const root = await serve(() => {});
    await open.splice(0)[0]?.();
    const error = await failureOf(clientFor(root).telegram.callApi('getMe', {}));
    expect(error).toMatchObject({ name: 'FetchError', code: 'ECONNREFUSED', nothingSent: true });
    expect(everythingOf(error)).not.toContain(token);
  });

  it('gives up an answer that never comes', async () => {
    const root = await serve(() => {});
    const client = clientFor(root, { callMs: 30 });
    const error = await failureOf(client.telegram.callApi('getMe', {}));
    expect(error).toMatchObject({ name: 'FetchError', code: 'TIMEOUT', nothingSent: false });
  });

  it('gives up an answer that trickles', async () => {
    const root = await serve((_request, response) => {
      const trickle = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(trickle));
    });
    const error = await failureOf(clientFor(root, { callMs: 60 }).telegram.callApi('getMe', {}));
    expect(error).toMatchObject({ code: 'TIMEOUT' });
  });

  it('waits longer for getUpdates than the poll itself', async () => {
    const root = await serve((_request, response) => {
      setTimeout(() => response.end('{"ok":true,"result":[]}'), 80);
    });
    const client = clientFor(root, { callMs: 10, pollGraceMs: 2000 });
    expect(await client.telegram.callApi('getUpdates', { timeout: 0 })).toEqual([]);
    expect(client.lastPollAnsweredAt()).toBeInstanceOf(Date);
  });

  it('says AbortError when the caller gave up, as telegraf expects of a stop', async () => {
    const root = await serve(() => {});
    const stopping = new AbortController();
    const call = failureOf(
      clientFor(root).telegram.callApi('getUpdates', { timeout: 50 }, { signal: stopping.signal as never }),
    );
    stopping.abort();
    expect((await call).name).toBe('AbortError');
  });

  it('keeps what Telegram says about an error, 5xx included, and drops the payload', async () => {
    const root = await serve((_request, response) => {
      response.statusCode = 500;
      response.end(
        '{"ok":false,"error_code":500,"description":"Internal Server Error","parameters":{"retry_after":3}}',
      );
    });
    const error = await failureOf(
      clientFor(root).telegram.callApi('sendMessage', { chat_id: 1, text: 'a private text' }),
    );
    expect(error).toBeInstanceOf(TelegramError);
    expect(error).toMatchObject({ code: 500, parameters: { retry_after: 3 } });
    expect(everythingOf(error)).not.toContain('a private text');
  });

  it('uploads files as multipart with structured fields as JSON', async () => {
    let body = '';
    let type: string | undefined;
    const root = await serve((request, response) => {
      type = request.headers['content-type'];
      request.setEncoding('latin1').on('data', (chunk: string) => {
        body += chunk;
      });
      request.on('end', () => response.end('{"ok":true,"result":{"message_id":5}}'));
    });
    await clientFor(root).telegram.callApi('sendDocument', {
      chat_id: 42,
      document: { source: Buffer.from('{"a":1}'), filename: 'docket.json' },
      reply_parameters: { message_id: 9 },
      caption: undefined,
    });
    expect(type).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toContain('name="document"; filename="docket.json"');
    expect(body).toContain('{"a":1}');
    expect(body).toContain('name="reply_parameters"\r\n\r\n{"message_id":9}');
    expect(body).not.toContain('caption');
  });
});
