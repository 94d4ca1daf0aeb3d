import process from 'node:process';
import { composeDigest } from '../../../src/digest/compose.ts';
import { createDigestPublisher } from '../../../src/jobs/publish-digests.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { createStoryStore } from '../../../src/storage/story-store.ts';
import { silentMetrics } from '../../support/metrics.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { createBenchMessenger } from './messenger.ts';

/**
 * One tick of the scheduler for everybody at once: composes for each audience, enqueues, and delivers until
 * the first thousand messages are out. Tells how long each took and the most memory the process had.
 */
const [file = '', apiRoot = ''] = process.argv.slice(2);
const hourMs = 3_600_000;
const database = await openDatabase({ file, logger: silentLogger });
const { worker, outbox, client } = createBenchMessenger(database, { apiRoot, inFlight: 50 });
let composed = 0;
const publish = createDigestPublisher({
  outbox,
  stories: createStoryStore(database),
  compose: (options) => {
    composed += 1;
    return composeDigest(options);
  },
  windowMs: 36 * hourMs,
  catchUpMs: 12 * hourMs,
  clock: systemClock,
  log: silentLogger,
  metrics: silentMetrics,
});

const startedAt = performance.now();
let longestStallMs = 0;
let tickedAt = performance.now();
const watch = setInterval(() => {
  const now = performance.now();
  longestStallMs = Math.max(longestStallMs, now - tickedAt - 5);
  tickedAt = now;
}, 5);
await publish(new AbortController().signal);
const enqueueSeconds = (performance.now() - startedAt) / 1000;
clearInterval(watch);

const sendingFrom = performance.now();
const stop = new AbortController();
const running = worker.run(stop.signal);
const firstSeconds = await untilSent(1);
await untilSent(1000);
stop.abort();
await running;

async function untilSent(count: number): Promise<number> {
  for (;;) {
    const rows = await database.queries
      .selectFrom('delivery_days')
      .select('count')
      .where('state', '=', 'sent')
      .execute();
    if (rows.reduce((sum, row) => sum + row.count, 0) >= count)
      return (performance.now() - sendingFrom) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const { pending, sent } = (await outbox.counts()).byState;
process.send?.({
  audiences: composed,
  deliveries: pending + sent,
  enqueueSeconds,
  longestStallMs,
  firstSeconds,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
});
await client.close();
await database.close();
process.disconnect?.();
