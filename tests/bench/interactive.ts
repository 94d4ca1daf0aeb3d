/**
 * How fast people are answered, 200 of them at once, while an announcement goes out to thousands of chats: the
 * real bot and the real delivery worker, one SQLite file, and a local Telegram in the same process.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '../../src/composition/stores.ts';
import { createPace } from '../../src/delivery/pace.ts';
import { createDeliveryWorker } from '../../src/delivery/worker.ts';
import { defaultPreferences, defaultSchedule } from '../../src/domain/subscription.ts';
import { createLocalTelegram } from '../../src/playground/local-telegram.ts';
import { createPrometheusMetrics } from '../../src/server/metrics.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { createTelegramClient } from '../../src/telegram/api/client.ts';
import { createAttention } from '../../src/telegram/attention.ts';
import { createBot } from '../../src/telegram/bot.ts';
import { createPresenter } from '../../src/telegram/digest/presenter.ts';
import { createSender } from '../../src/telegram/sender.ts';

const people = Number(process.argv[2] ?? 200);
const readers = Number(process.argv[3] ?? 3000);
const commands = ['/settings', '/topics', '/help', '/privacy', '/sources'];
const topics = { topics: [], regions: [], actors: [] };

const logger = await createLogger({ level: 'silent' });
const folder = await mkdtemp(join(tmpdir(), 'docket-bench-'));
const telegram = await createLocalTelegram();
const stores = await openStores({ file: join(folder, 'bench.sqlite'), logger });
const pace = createPace({ ceilingPerSecond: 30 });
const toTelegram = { token: telegram.token, apiRoot: telegram.apiRoot };
// The lanes of the application: answers only tell the pace.
const client = createTelegramClient({ ...toTelegram, onMessage: (chatId) => pace.note(chatId) });
const bulk = createTelegramClient({ ...toTelegram, connections: 8 });
const presenter = createPresenter({ topics });
const metrics = createPrometheusMetrics(() => stores.outbox.counts());
const shared = { clock: systemClock, metrics };
const bot = createBot({
  ...stores,
  ...shared,
  settingsStore: stores.settings,
  client,
  token: telegram.token,
  settings: { adminIds: [], defaultSchedule, defaultPreferences, deliveryDays: 60 },
  desk: { latest: () => Promise.reject(new Error('not asked for')) },
  sources: {
    discover: () => Promise.reject(new Error('not asked for')),
    add: () => Promise.resolve(undefined),
  },
  editorial: {
    assess: () => Promise.resolve(undefined),
    importOpml: () => Promise.resolve({ kind: 'failed', problem: 'not asked for' }),
    exportOpml: () => Promise.resolve(''),
  },
  topics,
  presenter,
  logger,
});
const worker = createDeliveryWorker({
  ...stores,
  ...shared,
  sender: createSender({ telegram: bulk.telegram }),
  presenter,
  pace,
  attention: createAttention({
    telegram: client.telegram,
    adminIds: [],
    subscriptions: stores.subscriptions,
    settingsStore: stores.settings,
    log: logger,
  }),
  log: logger,
  inFlight: 8,
  catchUpMs: 12 * 3_600_000,
});

for (let index = 0; index < readers; index++) {
  const chatId = 100_000 + index;
  const record = telegram.world.privateChat(
    telegram.people.person({ id: chatId, first_name: `Reader ${index}` }),
  );
  record.hasStarted = true;
  await stores.subscriptions.subscribe(
    { chatId, chatKind: 'private', locale: 'en', schedule: defaultSchedule, preferences: defaultPreferences },
    systemClock.now(),
  );
}
await stores.outbox.enqueue(
  { kind: 'notice', composedAt: systemClock.now(), messages: [{ html: 'An announcement' }] },
  { kind: 'everyone', key: 'bench' },
  systemClock.now(),
);

bot.start();
const stopSending = new AbortController();
const sending = worker.run(stopSending.signal);

const timesMs: number[] = [];
async function talk(chatId: number): Promise<void> {
  for (const command of commands) {
    const startedAtMs = performance.now();
    const { message_id: asked } = telegram.people.say(chatId, chatId, command);
    await telegram.people.waitFor(chatId, ({ from }) => from?.is_bot === true, {
      afterMessageId: asked,
      timeoutMs: 60_000,
    });
    timesMs.push(performance.now() - startedAtMs);
  }
}
await talk(99_999);
timesMs.length = 0;
const startedAtMs = performance.now();
await Promise.all(Array.from({ length: people }, (_, index) => talk(100_000 + index)));
const seconds = (performance.now() - startedAtMs) / 1000;
const sorted = timesMs.toSorted((a, b) => a - b);
const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
const { byState } = await stores.outbox.counts();
console.log(
  `${timesMs.length} answers to ${people} people at once in ${seconds.toFixed(1)} s: ${(timesMs.length / seconds).toFixed(0)}/s, median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`,
);
console.log(`meanwhile ${byState.sent} of ${readers} chats got the announcement`);

stopSending.abort();
await sending;
await bot.stop();
await Promise.all([client.close(), bulk.close()]);
await telegram.close();
await stores.database.close();
await rm(folder, { recursive: true });
