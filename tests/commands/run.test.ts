import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { sql } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runBot } from '../../src/commands/run.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { commandRun, configFolder } from '../support/command.ts';
import { silentLogger as logger, temporaryFolder } from '../support/database.ts';
import { startLocalTelegram } from '../support/playground.ts';
import { composedDigest, newSubscription } from '../support/subscriptions.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function environment(): Promise<Record<string, string>> {
  const telegram = await startLocalTelegram();
  return {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DATABASE_FILE: join(temporaryFolder(), 'docket.sqlite'),
    LOG_LEVEL: 'silent',
    PORT: '0',
  };
}

async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function failureOf(variables: Record<string, string>): Promise<string> {
  const run = commandRun(variables, { configFolder: configFolder({}) });
  await runBot(run.context);
  expect(run.failures).toHaveLength(1);
  return run.failures.join();
}

describe('a start that cannot succeed', () => {
  it('says that the port is taken', async () => {
    const port = await takenPort();
    expect(await failureOf({ ...(await environment()), PORT: String(port) })).toBe(
      `Docket cannot start: Port ${port} of 127.0.0.1 is taken. Stop what listens there, or set PORT to another (0 picks a free one).`,
    );
  });

  it('says that Telegram does not accept the token', async () => {
    const token = '1234567:AAwrongwrongwrongwrongwrong';
    const failure = await failureOf({ ...(await environment()), TELEGRAM_BOT_TOKEN: token });
    expect(failure).toMatch(
      /^Docket cannot start: Telegram does not accept TELEGRAM_BOT_TOKEN\. Ask @BotFather/,
    );
    expect(failure).not.toContain('AAwrong');
  });

  it('says that another process holds the database', async () => {
    const variables = await environment();
    const file = variables.DATABASE_FILE ?? '';
    const other = await openDatabase({ file, logger });
    closers.push(() => other.close());
    expect(await failureOf(variables)).toBe(
      `Docket cannot start: Another process is using the database ${file}. Stop it first.`,
    );
  });

  it('says whether a key is missing or wrong', async () => {
    const variables = await environment();
    await (await openDatabase({ file: variables.DATABASE_FILE, key: 'the right key', logger })).close();
    expect(await failureOf(variables)).toContain('Set DATABASE_KEY or DATABASE_KEY_FILE to the key');
    const wrong = await failureOf({ ...variables, DATABASE_KEY: 'the wrong key' });
    expect(wrong).toContain('It was encrypted with another');
    expect(wrong).not.toContain('the wrong key');
  });

  it('says that the folder of the database cannot be written to', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'blocked.sqlite.lock'));
    for (const place of [join(folder, 'file', 'docket.sqlite'), join(folder, 'blocked.sqlite')]) {
      const failure = await failureOf({ ...(await environment()), DATABASE_FILE: place });
      expect(failure).toBe(
        `Docket cannot start: The database ${place} or its folder cannot be written to. Give this user the right to, or set DATABASE_FILE to another place.`,
      );
    }
  });

  it('says that PostgreSQL cannot be reached, without the password', async () => {
    const failure = await failureOf({
      ...(await environment()),
      DATABASE_URL: 'postgres://docket:hunter2@127.0.0.1:9/docket',
    });
    expect(failure).toBe(
      'Docket cannot start: PostgreSQL does not answer at 127.0.0.1:9. Start it, or correct DATABASE_URL.',
    );
  });

  it('says every problem of the configuration at once', async () => {
    const run = commandRun(
      { TELEGRAM_BOT_TOKEN: 'nonsense', PORT: 'eighty' },
      { configFolder: configFolder({ settings: 'digests: { defaultHour: 25 }' }) },
    );
    await runBot(run.context);
    expect(run.failures.join()).toMatch(/^The configuration has 3 problems:\n(?: {2}- .+\n?){3}$/);
    expect(run.failures.join()).not.toContain('nonsense');
  });
});

describe('SIGTERM', () => {
  it('stops the bot within ten seconds with work in flight, and nothing is half done', async () => {
    const telegram = await startLocalTelegram();
    const variables: Record<string, string> = {
      ...(await environment()),
      TELEGRAM_API_ROOT: telegram.apiRoot,
    };
    const database = await openDatabase({ file: variables.DATABASE_FILE, logger });
    const subscriptions = createSubscriptionStore(database);
    const now = new Date();
    for (const chatId of [1, 2, 3]) {
      const record = telegram.world.privateChat({ id: chatId, is_bot: false, first_name: 'R' }, chatId);
      record.hasStarted = true;
      await subscriptions.subscribe(newSubscription({ chatId }), now);
    }
    await createOutbox(database).enqueue(composedDigest([]), { kind: 'everyone', key: 'news' }, now);
    await database.close();
    telegram.faults.add({ kind: 'hang', method: 'sendMessage', chatId: 2, times: 'always' });

    const script = new URL('../support/run-bot.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, ['--import', 'tsx', script, configFolder({})], {
      env: { ...process.env, ...variables, TELEGRAM_BOT_TOKEN: telegram.token },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    closers.push(async () => child.kill('SIGKILL'));
    await vi.waitFor(
      () => {
        expect(telegram.people.messages(1)).toHaveLength(1);
        expect(telegram.people.messages(3)).toHaveLength(1);
      },
      { timeout: 25_000, interval: 50 },
    );
    const askedAtMs = performance.now();
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    const seconds = (performance.now() - askedAtMs) / 1000;
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(seconds).toBeLessThan(10);

    const after = await openDatabase({ file: variables.DATABASE_FILE, logger });
    closers.push(() => after.close());
    const { rows } = await sql<{ chat_id: number; state: string }>`
      select chat_id, state from deliveries order by chat_id`.execute(after.queries);
    expect(rows).toEqual([
      { chat_id: 1, state: 'sent' },
      { chat_id: 2, state: 'unknown' },
      { chat_id: 3, state: 'sent' },
    ]);
  }, 60_000);
});
