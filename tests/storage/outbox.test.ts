import { expect, it } from 'vitest';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { describeOnBothDatabases } from '../support/database.ts';
import { busyChats, composedDigest, newSubscription } from '../support/subscriptions.ts';

const evening = new Date('2026-03-09T20:00:00Z');
const morning = new Date('2026-03-10T08:00:30Z');
const hourMs = 3_600_000;

describeOnBothDatabases('the outbox', (open) => {
  async function ledgerOf(chatIds: readonly number[]) {
    const database = await open();
    const outbox = createOutbox(database);
    const subscriptions = createSubscriptionStore(database);
    for (const chatId of chatIds) await subscriptions.subscribe(newSubscription({ chatId }), evening);
    return { database, outbox, subscriptions };
  }

  async function enqueueDue(outbox: ReturnType<typeof createOutbox>, now = morning) {
    const enqueued = [];
    for await (const cohort of outbox.due(now, 12 * hourMs)) {
      enqueued.push(await outbox.enqueue(composedDigest(), { kind: 'due', cohort }, now));
    }
    return enqueued;
  }

  it('delivers an edition to each chat of a due cohort once', async () => {
    const { outbox } = await ledgerOf([1, 2, 3]);
    expect(await enqueueDue(outbox, new Date('2026-03-10T07:59:59Z'))).toEqual([]);
    expect(await enqueueDue(outbox)).toMatchObject([{ deliveries: 3 }]);
    expect(await enqueueDue(outbox)).toEqual([]);
    const { claimed } = await outbox.claim({ limit: 10, busy: busyChats() }, morning);
    expect(claimed.map(({ delivery }) => delivery.chatId)).toEqual([1, 2, 3]);
    expect(claimed[0]).toMatchObject({
      delivery: { slot: '2026-03-10T08:00 UTC', state: 'sending', attempts: 1, messagesSent: 0 },
      subscription: { chatId: 1, locale: 'en' },
      edition: { kind: 'scheduled', stories: [{ story: { id: 1 } }] },
      saidEmpty: false,
    });
    expect((await outbox.claim({ limit: 10, busy: busyChats() }, morning)).claimed).toEqual([]);
  });

  it('moves the memory of a chat when its delivery is recorded, and not before', async () => {
    const { outbox, subscriptions } = await ledgerOf([1]);
    await enqueueDue(outbox);
    const {
      claimed: [claimed],
    } = await outbox.claim({ limit: 1, busy: busyChats() }, morning);
    if (!claimed) throw new Error('nothing was claimed');
    const id = claimed.subscription.id;
    expect(await subscriptions.toldAmong(id, [1])).toEqual(new Map());
    const refused = await outbox.record(
      [
        {
          kind: 'sent',
          deliveryId: claimed.delivery.id,
          messageId: 77,
          told: [{ storyId: 1, revision: 2 }],
          empty: false,
        },
      ],
      morning,
    );
    expect(refused).toEqual([]);
    expect(await subscriptions.toldAmong(id, [1, 5])).toEqual(new Map([[1, 2]]));
    expect((await outbox.counts()).byState).toMatchObject({ sent: 1, sending: 0, pending: 0 });
  });
});
