import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { configFolder } from '../support/command.ts';
import { silentLogger, temporaryFolder } from '../support/database.ts';
import { startLocalTelegram } from '../support/playground.ts';
import { composedDigest, newSubscription } from '../support/subscriptions.ts';

let app: App | undefined;
afterEach(() => app?.stop());

it('metrics count every 429, of deliveries and of answers to people, and every delivery by its state', async () => {
  const telegram = await startLocalTelegram();
  const file = join(temporaryFolder(), 'docket.sqlite');
  const database = await openDatabase({ file, logger: silentLogger });
  const subscriber = 1;
  const visitor = 42;
  for (const id of [subscriber, visitor]) {
    telegram.world.privateChat({ id, is_bot: false, first_name: 'R' }, id).hasStarted = true;
    telegram.faults.add({
      kind: 'too-many-requests',
      method: 'sendMessage',
      chatId: id,
      retryAfterSeconds: 1,
      times: 1,
    });
  }
  await createSubscriptionStore(database).subscribe(newSubscription({ chatId: subscriber }), new Date());
  await createOutbox(database).enqueue(composedDigest([]), { kind: 'everyone', key: 'news' }, new Date());
  await database.close();

  const loaded = loadConfig(configFolder({}), {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DATABASE_FILE: file,
    PORT: '0',
  });
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  app = await createApp(loaded.config, { log: silentLogger });
  await app.start();
  const origin = app.origin();
  telegram.people.say(visitor, visitor, '/help');
  const answersIn = (chatId: number) =>
    telegram.people.messages(chatId).filter(({ from }) => from?.is_bot).length;
  await vi.waitFor(
    async () => {
      expect([answersIn(subscriber), answersIn(visitor)]).toEqual([1, 1]);
      const metrics = await (await fetch(`${origin}/metrics`)).text();
      expect(metrics).toContain('docket_telegram_rate_limited_total 2\n');
      expect(metrics).toContain('docket_telegram_rate_limited_seconds_total 2\n');
      expect(metrics).toContain('docket_deliveries{state="sent"} 1\n');
      expect(metrics).toContain('docket_deliveries_finished_total{state="sent"} 1\n');
      expect(metrics).toMatch(/docket_command_duration_seconds_count\{command="help"\} 1\n/);
    },
    { timeout: 30_000, interval: 100 },
  );
});
