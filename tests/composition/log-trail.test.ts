import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { configFolder } from '../support/command.ts';
import { silentLogger, temporaryFolder } from '../support/database.ts';
import { startLocalTelegram } from '../support/playground.ts';
import { newSubscription } from '../support/subscriptions.ts';

let app: App | undefined;
afterEach(() => app?.stop());

it('the log ties a digest to each of its deliveries', async () => {
  const telegram = await startLocalTelegram();
  const file = join(temporaryFolder(), 'docket.sqlite');
  const database = await openDatabase({ file, logger: silentLogger });
  const subscriptions = createSubscriptionStore(database);
  const yesterday = new Date(Date.now() - 24 * 3_600_000);
  for (const chatId of [1, 2]) {
    telegram.world.privateChat({ id: chatId, is_bot: false, first_name: 'R' }, chatId).hasStarted = true;
    await subscriptions.subscribe(newSubscription({ chatId }), yesterday);
  }
  const dueAt = (await subscriptions.ofChat(1))[0]?.nextSlotAt;
  if (!dueAt) throw new Error('nothing is due');
  await database.close();

  const loaded = loadConfig(configFolder({}), {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DATABASE_FILE: file,
  });
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const lines: string[] = [];
  const log = await createLogger({ level: 'debug', destination: { write: (line) => void lines.push(line) } });
  const clock = { now: () => new Date(dueAt.getTime() + 60_000) };
  app = await createApp(loaded.config, { log, clock });
  await app.runOnce();

  const logged = lines.map((line) => JSON.parse(line));
  const enqueued = logged.filter(({ msg }) => msg === 'digest enqueued');
  const ended = logged.filter(({ msg }) => msg === 'delivery ended');
  expect(enqueued).toMatchObject([
    { editionId: expect.any(Number), deliveries: 2, slot: expect.any(String) },
  ]);
  const { editionId } = enqueued[0];
  expect(ended).toMatchObject([
    { editionId, deliveryId: expect.any(Number), state: 'sent' },
    { editionId, deliveryId: expect.any(Number), state: 'sent' },
  ]);
  expect(new Set(ended.map(({ deliveryId }) => deliveryId)).size).toBe(2);
});
