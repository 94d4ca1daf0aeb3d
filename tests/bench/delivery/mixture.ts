import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalTelegram } from '../../../src/playground/local-telegram.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { createSubscriptionStore } from '../../../src/storage/subscription-store.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { newSubscription } from '../../support/subscriptions.ts';
import { digestOf, digestStories } from './edition.ts';
import { createBenchMessenger, token } from './messenger.ts';

const chats = 500;
const ceilingPerSecond = 30;
const kinds = ['healthy', 'blocked', 'migrated', 'throttled'] as const;
type Kind = (typeof kinds)[number];

/**
 * Five hundred chats of which a random share is blocked, moved or told to wait, up to all of them. Compares
 * what the ledger says with what arrived, and how late the healthy ones were with how late they are alone.
 */
export async function measureMixture(troubledShare: number) {
  const telegram = await createLocalTelegram({ token });
  const folder = mkdtempSync(join(tmpdir(), 'docket-bench-'));
  const database = await openDatabase({ file: join(folder, 'docket.sqlite'), logger: silentLogger });
  const messenger = createBenchMessenger(database, {
    apiRoot: telegram.apiRoot,
    inFlight: 8,
    ceilingPerSecond,
  });
  try {
    const subscriptions = createSubscriptionStore(database);
    const yesterday = new Date(Date.now() - 86_400_000);
    const kindOf = new Map<number, Kind>();
    for (let index = 1; index <= chats; index++) {
      const isTroubled = Math.random() < troubledShare;
      const kind = isTroubled ? (kinds[1 + Math.floor(Math.random() * 3)] ?? 'blocked') : 'healthy';
      const chatId = kind === 'migrated' ? -index : index;
      kindOf.set(chatId, kind);
      prepareChat(telegram, chatId, kind);
      const chatKind = kind === 'migrated' ? 'group' : 'private';
      await subscriptions.subscribe(newSubscription({ chatId, chatKind }), yesterday);
    }
    const now = new Date();
    await messenger.outbox.enqueue(
      digestOf(digestStories('mixed', now), now),
      { kind: 'everyone', key: 'mixed' },
      now,
    );
    const startedAt = Date.now();
    const stop = new AbortController();
    const running = messenger.worker.run(stop.signal);
    let counts = (await messenger.outbox.counts()).byState;
    while (counts.pending + counts.sending > 0) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      counts = (await messenger.outbox.counts()).byState;
    }
    stop.abort();
    await running;
    const delivered = telegram.calls.list('sendMessage').filter((call) => call.tookEffect);
    const healthy = delivered.filter((call) => kindOf.get(call.chatId ?? 0) === 'healthy');
    const chatsOf = (kind: Kind) => [...kindOf.values()].filter((one) => one === kind).length;
    return {
      chats: Object.fromEntries(kinds.map((kind) => [kind, chatsOf(kind)])),
      ledger: counts,
      messagesDelivered: delivered.length,
      lost: chats - counts.sent - counts.dead - counts.unknown,
      doubled: delivered.length - new Set(delivered.map((call) => call.chatId)).size,
      healthyMissed: chatsOf('healthy') - healthy.length,
      unreachable: (await subscriptions.counts()).unreachable,
      lastHealthySeconds: Math.max(0, ...healthy.map((call) => call.atMs - startedAt)) / 1000,
      allSeconds: Math.max(0, ...delivered.map((call) => call.atMs - startedAt)) / 1000,
    };
  } finally {
    await messenger.client.close();
    await database.close();
    await telegram.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function prepareChat(
  telegram: Awaited<ReturnType<typeof createLocalTelegram>>,
  chatId: number,
  kind: Kind,
): void {
  if (kind === 'migrated') {
    telegram.people.createChat({ type: 'group', id: chatId, title: `Group ${chatId}`, creator: 1_000_000 });
    telegram.people.setBot(chatId, { status: 'member' });
    telegram.people.migrate(chatId, chatId - 1_000_000_000_000);
    return;
  }
  telegram.people.say(chatId, chatId, '/start');
  if (kind === 'blocked') telegram.people.block(chatId);
  if (kind === 'throttled') {
    const retryAfterSeconds = 1 + Math.floor(Math.random() * 5);
    telegram.faults.add({
      kind: 'too-many-requests',
      retryAfterSeconds,
      chatId,
      times: 1 + Math.floor(Math.random() * 2),
    });
  }
}
