import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createUpdateQueue } from '../../../src/playground/bot-api/updates.ts';
import { callApi, startLocalTelegram } from '../../support/playground.ts';

const idle = new AbortController().signal;

describe('getUpdates', () => {
  it('blocks until there is something, then again until it is confirmed', async () => {
    const telegram = await startLocalTelegram();
    const polled = callApi(telegram, 'getUpdates', { timeout: 20 });
    telegram.people.say(42, 42, 'first');
    const { result } = await polled;
    expect(result).toMatchObject([{ message: { text: 'first' } }]);
    expect((await callApi(telegram, 'getUpdates')).result).toEqual(result);
    const [update] = Array.isArray(result) ? result : [];
    expect((await callApi(telegram, 'getUpdates', { offset: update.update_id + 1 })).result).toEqual([]);
  });

  it('ends the older of two overlapping polls with 409', async () => {
    const telegram = await startLocalTelegram();
    const older = callApi(telegram, 'getUpdates', { timeout: 20 });
    await expect.poll(() => telegram.world.chats.size).toBe(0);
    const newer = callApi(telegram, 'getUpdates', { timeout: 20 });
    const first = await Promise.race([older, newer]);
    expect(first).toMatchObject({
      status: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    telegram.people.say(42, 42, 'hello');
    const answers = await Promise.all([older, newer]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('waits as long as asked and answers with nothing', async () => {
    const queue = createUpdateQueue();
    const startedAt = performance.now();
    expect(await queue.poll({ offset: 0, limit: 100, timeoutMs: 30, signal: idle })).toEqual([]);
    expect(performance.now() - startedAt).toBeGreaterThan(25);
  });

  it('hands out the last ones for a negative offset and forgets those before', async () => {
    const queue = createUpdateQueue();
    for (const text of ['a', 'b', 'c']) queue.push('message', { text });
    const last = await queue.poll({ offset: -1, limit: 100, timeoutMs: 0, signal: idle });
    expect(last).toMatchObject([{ message: { text: 'c' } }]);
    expect(queue.pendingCount()).toBe(1);
  });

  it('keeps only the asked types, and leaves out chat_member unless asked', async () => {
    const queue = createUpdateQueue();
    queue.push('chat_member', {});
    queue.push('my_chat_member', {});
    queue.setAllowed(['chat_member']);
    queue.push('chat_member', {});
    queue.push('message', {});
    const types = (await queue.poll({ offset: 0, limit: 100, timeoutMs: 0, signal: idle })).map(
      (update) => Object.keys(update)[1],
    );
    expect(types).toEqual(['my_chat_member', 'chat_member']);
  });
});

describe('a webhook', () => {
  it('gets every update in order with the secret, is tried again when it fails, and may answer with a method', async () => {
    const seen: { secret: string | undefined; text: string }[] = [];
    let failures = 1;
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const update = JSON.parse(Buffer.concat(chunks).toString());
      if (failures > 0) {
        failures -= 1;
        response.writeHead(500).end();
        return;
      }
      seen.push({
        secret: String(request.headers['x-telegram-bot-api-secret-token']),
        text: update.message.text,
      });
      const answer = { method: 'sendMessage', chat_id: 42, text: `heard ${update.message.text}` };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    try {
      const telegram = await startLocalTelegram({ webhookRetryDelayMs: 1 });
      await callApi(telegram, 'setWebhook', { url: `http://127.0.0.1:${port}/hook`, secret_token: 's3cret' });
      expect(await callApi(telegram, 'getUpdates')).toMatchObject({
        status: 409,
        description:
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      });
      telegram.people.say(42, 42, 'one');
      telegram.people.say(42, 42, 'two');
      await telegram.people.waitFor(42, (message) => message.text === 'heard two');
      expect(seen).toEqual([
        { secret: 's3cret', text: 'one' },
        { secret: 's3cret', text: 'two' },
      ]);
      expect(await callApi(telegram, 'getWebhookInfo')).toMatchObject({
        result: {
          pending_update_count: 0,
          last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
        },
      });
      await callApi(telegram, 'deleteWebhook');
      expect((await callApi(telegram, 'getUpdates')).ok).toBe(true);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
