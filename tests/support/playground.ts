import { Telegraf } from 'telegraf';
import { afterEach } from 'vitest';
import {
  createLocalTelegram,
  type LocalTelegram,
  type LocalTelegramOptions,
} from '../../src/playground/local-telegram.ts';

/** A local Telegram that closes after the test. */
export async function startLocalTelegram(options?: LocalTelegramOptions): Promise<LocalTelegram> {
  const telegram = await createLocalTelegram(options);
  closers.push(() => telegram.close());
  return telegram;
}

/** A real telegraf bot polling a local Telegram; it stops after the test. */
export async function startTelegraf(
  telegram: LocalTelegram,
  setUp: (bot: Telegraf) => void,
): Promise<Telegraf> {
  const bot = new Telegraf(telegram.token, { telegram: { apiRoot: telegram.apiRoot } });
  setUp(bot);
  const polling = new Promise<void>((resolve, reject) => {
    bot.launch(() => resolve()).catch(reject);
  });
  await polling;
  closers.push(async () => bot.stop());
  return bot;
}

/** Calls a method as plain HTTP, with everything the answer holds. */
export async function callApi(
  telegram: LocalTelegram,
  method: string,
  payload: unknown = {},
): Promise<{ status: number; ok: boolean; result?: unknown; description?: string; parameters?: unknown }> {
  const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || answer === null || !('ok' in answer))
    throw new Error('Not a Bot API answer');
  return { ...answer, ok: answer.ok === true, status: response.status };
}

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});
