import { createPace } from '../../../src/delivery/pace.ts';
import { createDeliveryWorker } from '../../../src/delivery/worker.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createOutbox } from '../../../src/storage/outbox.ts';
import { createSubscriptionStore } from '../../../src/storage/subscription-store.ts';
import { createTelegramClient } from '../../../src/telegram/api/client.ts';
import { createPresenter } from '../../../src/telegram/digest/presenter.ts';
import { createSender } from '../../../src/telegram/sender.ts';
import { silentMetrics } from '../../support/metrics.ts';
import { silentLogger } from '../../support/silent-logger.ts';

export const token = '7000000001:AAbenchmark-benchmark-benchmark-00000';

export const presenter = createPresenter({
  topics: {
    topics: [
      { id: 'competition', names: { en: 'Competition' }, terms: [] },
      { id: 'privacy', names: { en: 'Privacy' }, terms: [] },
    ],
    regions: [{ id: 'eu', names: { en: 'EU' }, terms: [] }],
  },
});

/** The delivery path as the application composes it, against a server of the benchmark. */
export function createBenchMessenger(
  database: Database,
  options: { apiRoot: string; inFlight: number; ceilingPerSecond?: number },
) {
  const client = createTelegramClient({ token, apiRoot: options.apiRoot });
  const outbox = createOutbox(database);
  const pace = createPace({ ceilingPerSecond: options.ceilingPerSecond });
  const worker = createDeliveryWorker({
    outbox,
    subscriptions: createSubscriptionStore(database),
    sender: createSender({ telegram: client.telegram }),
    presenter,
    pace,
    attention: { tellOwner: async () => {}, alertAdmins: async () => {} },
    metrics: silentMetrics,
    clock: systemClock,
    log: silentLogger,
    inFlight: options.inFlight,
    catchUpMs: 24 * 3_600_000,
  });
  return { client, outbox, pace, worker };
}
