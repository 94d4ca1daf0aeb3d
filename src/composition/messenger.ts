import type { Config } from '../config/load.ts';
import { createPace } from '../delivery/pace.ts';
import { createDeliveryWorker, type DeliveryWorker } from '../delivery/worker.ts';
import type { AdminReports } from '../domain/ports/attention.ts';
import type { Metrics } from '../domain/ports/observability.ts';
import type { DigestDesk, EditorialDesk, SourceDesk } from '../domain/ports/services.ts';
import { defaultPreferences, defaultSchedule } from '../domain/subscription.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';
import { createTelegramClient } from '../telegram/api/client.ts';
import { createAttention } from '../telegram/attention.ts';
import { type Bot, createBot } from '../telegram/bot.ts';
import { createPresenter } from '../telegram/digest/presenter.ts';
import { allowedUpdates } from '../telegram/polling.ts';
import { createSender } from '../telegram/sender.ts';
import type { Stores } from './stores.ts';

/** Everything that speaks to Telegram. */
export interface Messenger {
  readonly bot: Bot;
  readonly worker: DeliveryWorker;
  readonly reports: AdminReports;
  /** Makes Telegram post updates to an address instead of waiting to be asked. */
  openWebhook(address: string, secret: string): Promise<void>;
  close(): Promise<void>;
}

export function createMessenger(deps: {
  readonly config: Config;
  readonly token: string;
  readonly stores: Stores;
  readonly desk: DigestDesk;
  readonly sources: SourceDesk;
  readonly editorial: EditorialDesk;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}): Messenger {
  const { config, token, stores, clock, log, metrics } = deps;
  const { digests, delivery, retention } = config.settings;
  const pace = createPace({ ceilingPerSecond: delivery.messagesPerSecond });
  const toTelegram = {
    token,
    apiRoot: config.telegram.apiRoot,
    clock,
    onRateLimited: (retryAfterSeconds: number) => metrics.rateLimited(retryAfterSeconds),
  };
  // Two lanes: answers to people have connections of their own and never wait; digests make room for them.
  const interactive = createTelegramClient({ ...toTelegram, onMessage: (chatId) => pace.note(chatId) });
  const bulk = createTelegramClient({ ...toTelegram, connections: delivery.inFlight });
  const { telegram } = interactive;
  const presenter = createPresenter({ topics: config.topics, username: () => bot.username() });
  const bot = createBot({
    ...stores,
    settingsStore: stores.settings,
    client: interactive,
    token,
    settings: {
      adminIds: config.telegram.adminIds,
      defaultSchedule: {
        ...defaultSchedule,
        rhythm: digests.defaultRhythm,
        hour: digests.defaultHour,
        zone: digests.defaultZone,
      },
      defaultPreferences: { ...defaultPreferences, storyCount: digests.stories },
      deliveryDays: retention.days,
    },
    desk: deps.desk,
    sources: deps.sources,
    editorial: deps.editorial,
    topics: config.topics,
    presenter,
    metrics,
    clock,
    logger: log,
  });
  const attention = createAttention({
    telegram,
    adminIds: config.telegram.adminIds,
    subscriptions: stores.subscriptions,
    settingsStore: stores.settings,
    log,
  });
  const worker = createDeliveryWorker({
    outbox: stores.outbox,
    subscriptions: stores.subscriptions,
    sender: createSender({ telegram: bulk.telegram, paidBroadcast: delivery.paidBroadcast }),
    presenter,
    pace,
    attention,
    metrics,
    clock,
    log,
    inFlight: delivery.inFlight,
    catchUpMs: digests.catchUpHours * 3_600_000,
  });
  const openWebhook = async (url: string, secret: string): Promise<void> => {
    await telegram.callApi('setWebhook', { url, secret_token: secret, allowed_updates: [...allowedUpdates] });
    log.info('telegram posts updates');
  };
  const close = async (): Promise<void> => {
    await Promise.all([interactive.close(), bulk.close()]);
  };
  return { bot, worker, reports: attention, openWebhook, close };
}
