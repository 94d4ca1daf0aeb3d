import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load.ts';
import type { LocalTelegram } from '../../src/playground/local-telegram.ts';
import { configFolder } from '../support/command.ts';
import { silentLogger as log, temporaryFolder } from '../support/database.ts';
import { callApi, startLocalTelegram } from '../support/playground.ts';

const secret = 'a-secret-of-this-test';
const reader = 42;

const apps: App[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.stop();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function startApp(telegram: LocalTelegram, file: string, webhookUrl?: string): Promise<App> {
  const port = webhookUrl === undefined ? '0' : new URL(webhookUrl).port;
  const settings = webhookUrl === undefined ? '' : `webhook: { url: "${webhookUrl}" }`;
  const loaded = loadConfig(configFolder({ settings }), {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    TELEGRAM_WEBHOOK_SECRET: secret,
    DATABASE_FILE: file,
    PORT: port,
  });
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const app = await createApp(loaded.config, { log });
  apps.push(app);
  await app.start();
  return app;
}

/** Writes as a reader and waits for what the bot answers. */
async function answerTo(telegram: LocalTelegram, text: string): Promise<string> {
  const { message_id: afterMessageId } = telegram.people.say(reader, reader, text);
  const isAnswer = ({ from }: { from?: { is_bot: boolean } }) => from?.is_bot === true;
  const answer = await telegram.people.waitFor(reader, isAnswer, { afterMessageId, timeoutMs: 20_000 });
  return answer.text ?? '';
}

const answers = (telegram: LocalTelegram) =>
  telegram.people.messages(reader).filter(({ from }) => from?.is_bot).length;

describe('a bot that Telegram posts to', () => {
  it('tells Telegram where, answers what it posts, and nothing that others post', async () => {
    const telegram = await startLocalTelegram();
    const url = `http://127.0.0.1:${await freePort()}/telegram`;
    await startApp(telegram, join(temporaryFolder(), 'docket.sqlite'), url);
    expect(await answerTo(telegram, '/start')).toContain('technology-policy news');
    expect(await callApi(telegram, 'getWebhookInfo')).toMatchObject({
      result: { url, pending_update_count: 0 },
    });

    const before = answers(telegram);
    const update = {
      update_id: 900_000_001,
      message: {
        message_id: 900,
        date: Math.floor(Date.now() / 1000),
        from: { id: reader, is_bot: false, first_name: 'Robin' },
        chat: { id: reader, type: 'private', first_name: 'Robin' },
        text: '/privacy',
      },
    };
    const post = (given?: string) =>
      fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(given !== undefined && { 'x-telegram-bot-api-secret-token': given }),
        },
        body: JSON.stringify(update),
      });
    for (const forged of [undefined, '', 'another-secret-of-16', `${secret}x`]) {
      expect((await post(forged)).status).toBe(401);
    }
    // Telegram posts again what it believes to be lost.
    for (let times = 0; times < 3; times++) expect((await post(secret)).status).toBe(200);
    expect(await answerTo(telegram, '/help')).toContain('/latest');
    // The chat is answered in order: what came before is answered by now.
    expect(answers(telegram)).toBe(before + 2);
  });

  it('keeps what Telegram posts meanwhile from being lost when it starts again, by webhook or by polling', async () => {
    const telegram = await startLocalTelegram();
    const file = join(temporaryFolder(), 'docket.sqlite');
    const url = `http://127.0.0.1:${await freePort()}/telegram`;
    const first = await startApp(telegram, file, url);
    await answerTo(telegram, '/start');
    await first.stop();
    const missed = answerTo(telegram, '/help');
    const second = await startApp(telegram, file, url);
    expect(await missed).toContain('/latest');
    await second.stop();
    await startApp(telegram, file);
    expect(await answerTo(telegram, '/help')).toContain('/latest');
    expect(await callApi(telegram, 'getWebhookInfo')).toMatchObject({ result: { url: '' } });
  });
});
