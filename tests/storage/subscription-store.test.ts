import { expect, it } from 'vitest';
import { defaultPreferences, defaultSchedule } from '../../src/domain/subscription.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { describeOnBothDatabases } from '../support/database.ts';
import { busyChats, composedDigest, newSubscription } from '../support/subscriptions.ts';

const hourMs = 3_600_000;
const now = new Date('2026-03-09T20:00:00Z');
const later = (hours: number): Date => new Date(now.getTime() + hours * hourMs);
const berlin = { ...defaultSchedule, zone: 'Europe/Berlin' };

describeOnBothDatabases('the subscription store', (open) => {
  it('keeps what a chat chose and says when its next digest is due', async () => {
    const subscriptions = createSubscriptionStore(await open());
    const wanted = newSubscription({
      chatId: -1001234567890123,
      threadId: 7,
      chatKind: 'supergroup',
      chatTitle: 'Policy room',
      ownerUserId: 42,
      schedule: berlin,
      preferences: {
        ...defaultPreferences,
        topics: ['ai'],
        quietHours: { fromHour: 22, toHour: 7, mode: 'hold' },
      },
    });
    const made = await subscriptions.subscribe(wanted, now);
    expect(made).toMatchObject({
      ...wanted,
      state: 'active',
      nextSlotAt: new Date('2026-03-10T07:00:00Z'),
      createdAt: now,
    });
    expect(await subscriptions.find({ chatId: wanted.chatId, threadId: 7 })).toEqual(made);
    expect(await subscriptions.find({ chatId: wanted.chatId })).toBeUndefined();
    expect(await subscriptions.ofChat(wanted.chatId)).toEqual([made]);
    expect(await subscriptions.ownedBy(42)).toEqual([made]);
    expect(await subscriptions.findById(made.id)).toEqual(made);
  });

  it('makes an ended subscription active again with its old settings', async () => {
    const subscriptions = createSubscriptionStore(await open());
    const made = await subscriptions.subscribe(newSubscription({ schedule: berlin }), now);
    await subscriptions.change(made.id, { state: 'ended', stateReason: 'asked' }, now);
    expect(await subscriptions.findById(made.id)).toMatchObject({ state: 'ended', nextSlotAt: undefined });
    const back = await subscriptions.subscribe(newSubscription(), later(1));
    expect(back).toMatchObject({ id: made.id, state: 'active', schedule: berlin, stateReason: undefined });
  });

  it('moves the next slot with the schedule', async () => {
    const subscriptions = createSubscriptionStore(await open());
    const { id } = await subscriptions.subscribe(newSubscription(), now);
    const changed = await subscriptions.change(id, { schedule: { ...berlin, hour: 22 } }, now);
    expect(changed.nextSlotAt).toEqual(new Date('2026-03-09T21:00:00Z'));
    const breaking = await subscriptions.change(id, { schedule: { ...berlin, rhythm: 'breaking' } }, now);
    expect(breaking.nextSlotAt).toBeUndefined();
  });

  it('waits while paused and wakes by itself', async () => {
    const database = await open();
    const subscriptions = createSubscriptionStore(database);
    const outbox = createOutbox(database);
    const { id } = await subscriptions.subscribe(newSubscription(), now);
    const paused = await subscriptions.change(id, { state: 'paused', pausedUntil: later(48) }, now);
    expect(paused).toMatchObject({ state: 'paused', nextSlotAt: new Date('2026-03-12T08:00:00Z') });
    expect(await due(outbox, later(13))).toEqual([]);
    expect(await due(outbox, later(61))).toEqual(['2026-03-12T08:00 UTC']);
    expect(await subscriptions.findById(id)).toMatchObject({ state: 'active', pausedUntil: undefined });
  });

  it('follows a group to its supergroup, deliveries included', async () => {
    const database = await open();
    const subscriptions = createSubscriptionStore(database);
    const outbox = createOutbox(database);
    const { id } = await subscriptions.subscribe(newSubscription({ chatId: -5, chatKind: 'group' }), now);
    const slot = { key: 'sample', at: now };
    await outbox.enqueue(composedDigest(), { kind: 'one', subscriptionId: id, slot }, now);
    await subscriptions.migrateChat(-5, -1005);
    expect(await subscriptions.ofChat(-5)).toEqual([]);
    expect(await subscriptions.findById(id)).toMatchObject({ chatId: -1005, chatKind: 'supergroup' });
    expect((await outbox.claim({ limit: 5, busy: busyChats(-1005) }, now)).claimed).toEqual([]);
    expect((await outbox.claim({ limit: 5, busy: busyChats(-5) }, now)).claimed).toMatchObject([
      { delivery: { chatId: -1005 } },
    ]);
  });

  it('keeps the settings of a supergroup that has some when its group arrives', async () => {
    const subscriptions = createSubscriptionStore(await open());
    await subscriptions.subscribe(newSubscription({ chatId: -5, chatKind: 'group' }), now);
    const newer = await subscriptions.subscribe(
      newSubscription({ chatId: -1005, chatKind: 'supergroup', schedule: berlin }),
      now,
    );
    await subscriptions.migrateChat(-5, -1005);
    expect(await subscriptions.ofChat(-1005)).toEqual([newer]);
  });

  it('gives a chat up at once when Telegram is certain', async () => {
    const subscriptions = createSubscriptionStore(await open());
    const { id } = await subscriptions.subscribe(newSubscription(), now);
    const refusal = { reason: 'bot was blocked by the user', certainty: 'certain' } as const;
    expect(await subscriptions.markUnreachable(1001, refusal, now)).toMatchObject([
      { id, state: 'unreachable' },
    ]);
    expect(await subscriptions.markUnreachable(1001, refusal, now)).toEqual([]);
    expect(await subscriptions.counts()).toEqual({ active: 0, paused: 0, unreachable: 1, ended: 0 });
  });

  it('gives a chat up at the third suspicion a day after the first', async () => {
    const subscriptions = createSubscriptionStore(await open());
    await subscriptions.subscribe(newSubscription(), now);
    const refusal = { reason: 'chat not found', certainty: 'suspected' } as const;
    for (const hours of [0, 8, 16]) {
      expect(await subscriptions.markUnreachable(1001, refusal, later(hours))).toEqual([]);
    }
    expect(await subscriptions.markUnreachable(1001, refusal, later(24))).toHaveLength(1);
  });

  it('erases everything about a chat and nothing about others', async () => {
    const database = await open();
    const subscriptions = createSubscriptionStore(database);
    const outbox = createOutbox(database);
    const gone = await subscriptions.subscribe(newSubscription({ chatId: 1 }), now);
    const stays = await subscriptions.subscribe(
      newSubscription({ chatId: -2, chatKind: 'group', ownerUserId: 1 }),
      now,
    );
    await outbox.enqueue(composedDigest(), { kind: 'everyone', key: 'hello' }, now);
    const { claimed } = await outbox.claim({ limit: 1, busy: busyChats(-2) }, now);
    await subscriptions.forget(1);
    expect(await subscriptions.findById(gone.id)).toBeUndefined();
    expect(await subscriptions.findById(stays.id)).toMatchObject({ ownerUserId: undefined });
    const late = claimed.map(({ delivery }) => ({
      kind: 'sent' as const,
      deliveryId: delivery.id,
      messageId: 1,
      told: [{ storyId: 1, revision: 0 }],
      empty: false,
    }));
    expect(await outbox.record(late, now)).toEqual(late);
    expect((await outbox.counts()).byState).toMatchObject({ pending: 1, sending: 0, sent: 0 });
  });

  it('exports what it keeps as plain JSON', async () => {
    const database = await open();
    const subscriptions = createSubscriptionStore(database);
    const { id } = await subscriptions.subscribe(newSubscription(), now);
    const slot = { key: 'sample', at: now };
    await createOutbox(database).enqueue(composedDigest(), { kind: 'one', subscriptionId: id, slot }, now);
    const exported: unknown = JSON.parse(JSON.stringify(await subscriptions.exportChat(1001)));
    expect(exported).toMatchObject({
      chatId: 1001,
      subscriptions: [{ locale: 'en', deliveries: [{ slot: 'sample', state: 'pending' }], toldStories: [] }],
    });
  });

  it('counts subscriptions day by day', async () => {
    const subscriptions = createSubscriptionStore(await open());
    await subscriptions.subscribe(newSubscription({ chatId: 1 }), later(-72));
    await subscriptions.subscribe(newSubscription({ chatId: 2 }), later(-24));
    const left = await subscriptions.subscribe(newSubscription({ chatId: 3 }), later(-24));
    await subscriptions.change(left.id, { state: 'ended' }, now);
    expect(await subscriptions.history(later(-48))).toEqual([
      { day: '2026-03-07', count: 1 },
      { day: '2026-03-08', count: 3 },
      { day: '2026-03-09', count: 2 },
    ]);
  });
});

async function due(outbox: ReturnType<typeof createOutbox>, at: Date): Promise<string[]> {
  const slots = [];
  for await (const cohort of outbox.due(at, 12 * hourMs)) {
    const { deliveries } = await outbox.enqueue(composedDigest(), { kind: 'due', cohort }, at);
    if (deliveries > 0) slots.push(cohort.slot.key);
  }
  return slots;
}
