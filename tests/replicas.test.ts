import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LocalTelegram } from '../src/playground/local-telegram.ts';
import { configFolder } from './support/command.ts';
import { postgresDatabase } from './support/database.ts';
import { startLocalTelegram } from './support/playground.ts';

/** One of several processes of the same bot on one PostgreSQL. */
interface Replica {
  readonly child: ChildProcess;
  readonly origin: string;
}

const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) await end(child);
});

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

async function startReplica(
  telegram: LocalTelegram,
  databaseUrl: string,
  options: { readonly settings?: string; readonly variables?: Record<string, string> } = {},
): Promise<Replica> {
  const script = new URL('support/run-bot.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, configFolder(options)], {
    env: {
      ...process.env,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'info',
      PORT: '0',
      ...options.variables,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const origin = await vi.waitFor(
    () => {
      const found = /"origin":"([^"]+)".*docket is running/.exec(said)?.[1];
      if (found === undefined) throw new Error(`A replica has not started: ${said}`);
      return found;
    },
    { timeout: 60_000, interval: 50 },
  );
  return { child, origin };
}

async function answerTo(telegram: LocalTelegram, text: string): Promise<void> {
  const { message_id } = telegram.people.say(42, 42, text);
  await telegram.people.waitFor(42, (message) => message.from?.is_bot === true, {
    afterMessageId: message_id,
    timeoutMs: 30_000,
  });
}

describe('two processes on one PostgreSQL', () => {
  it('answer as one, and the second takes over within 15 s when the first is killed', async () => {
    const telegram = await startLocalTelegram();
    const databaseUrl = await postgresDatabase();
    const first = await startReplica(telegram, databaseUrl);
    await answerTo(telegram, '/start');
    await startReplica(telegram, databaseUrl);
    await answerTo(telegram, '/help');

    const killedAtMs = performance.now();
    await end(first.child);
    await answerTo(telegram, '/help');
    const takeoverMs = performance.now() - killedAtMs;
    expect(takeoverMs).toBeLessThan(15_000);
    const answers = telegram.people.messages(42).filter((message) => message.from?.is_bot);
    expect(answers).toHaveLength(3);
  });

  it('both take what Telegram posts, and each update is answered once', async () => {
    const telegram = await startLocalTelegram();
    const databaseUrl = await postgresDatabase();
    const secret = 'a-secret-of-this-test';
    const options = {
      settings: 'webhook: { url: https://docket.example/telegram }',
      variables: { TELEGRAM_WEBHOOK_SECRET: secret },
    };
    const replicas = await Promise.all([
      startReplica(telegram, databaseUrl, options),
      startReplica(telegram, databaseUrl, options),
    ]);
    const from = { id: 42, is_bot: false, first_name: 'Robin' };
    const chat = telegram.world.privateChat(from, 42);
    chat.hasStarted = true;
    const post = ({ origin }: Replica, updateId: number, text: string) =>
      fetch(`${origin}/telegram`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
        body: JSON.stringify({
          update_id: updateId,
          message: {
            message_id: updateId,
            date: Math.floor(Date.now() / 1000),
            from,
            chat: { id: 42, type: 'private', first_name: 'Robin' },
            text,
            entities: [{ type: 'bot_command', offset: 0, length: text.length }],
          },
        }),
      });
    const answers = () => telegram.people.messages(42).filter((message) => message.from?.is_bot);
    const commands = ['/help', '/topics', '/privacy', '/sources'];
    for (const [index, command] of commands.entries()) {
      const posted = await Promise.all(replicas.map((replica) => post(replica, index + 1, command)));
      expect(posted.map(({ status }) => status)).toEqual([200, 200]);
      await vi.waitFor(() => expect(answers()).toHaveLength(index + 1), { timeout: 10_000 });
    }
    // Each process answers a chat in order: an answer given twice would stand before that to the last command.
    expect(new Set(answers().map(({ text }) => text)).size).toBe(commands.length);
  });
});
