import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../src/storage/database.ts';
import { createOutbox } from '../../../src/storage/outbox.ts';
import { createSubscriptionStore } from '../../../src/storage/subscription-store.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { newSubscription } from '../../support/subscriptions.ts';
import { subscribeMany } from './audience.ts';
import { digestOf, digestStories } from './edition.ts';
import { kill, start, startServer } from './processes.ts';

const groups = 40;

/** A broadcast at a ceiling of 30 a second, to a server that enforces all three limits to the letter. */
export async function measurePace(seconds: number) {
  const server = await startServer('limits');
  const folder = mkdtempSync(join(tmpdir(), 'docket-bench-'));
  const file = join(folder, 'docket.sqlite');
  try {
    const database = await openDatabase({ file, logger: silentLogger });
    await subscribeMany(database, 30 * (seconds + 10));
    const subscriptions = createSubscriptionStore(database);
    const now = new Date();
    for (let index = 1; index <= groups; index++) {
      await subscriptions.subscribe(newSubscription({ chatId: -index, chatKind: 'supergroup' }), now);
    }
    const outbox = createOutbox(database);
    // More than any one chat may be sent at once: two editions each, of which the first is in parts.
    await outbox.enqueue(
      digestOf(digestStories('first', now, 30), now),
      { kind: 'everyone', key: 'first' },
      now,
    );
    await outbox.enqueue(digestOf(digestStories('then', now), now), { kind: 'everyone', key: 'then' }, now);
    await database.close();
    const args = ['--file', file, '--api-root', server.origin, '--in-flight', '8', '--ceiling', '30'];
    const process = start('run-docket', args);
    while ((await server.report()).accepted === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    const { accepted, refusedBy, firstAt, nowAt } = await server.report();
    await kill(process);
    const measuredSeconds = (nowAt - firstAt) / 1000;
    return { seconds: measuredSeconds, accepted, refusedBy, used: accepted / (30 * measuredSeconds) };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
