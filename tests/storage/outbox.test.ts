import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { deliveryStates } from '../../src/domain/delivery.ts';
import type { ClaimedDelivery, DeliveryRecord, DueCohort, Outbox } from '../../src/domain/ports/outbox.ts';
import { defaultPreferences, defaultSchedule } from '../../src/domain/subscription.ts';
import type { Database } from '../../src/storage/database.ts';
import { createLeaseStore } from '../../src/storage/lease-store.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createStoryStore } from '../../src/storage/story-store.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { describeOnBothDatabases, openPostgres, openSqlite } from '../support/database.ts';
import { fillDatabase } from '../support/filled-database.ts';
import { story } from '../support/stories.ts';
import { busyChats, composedDigest, newSubscription } from '../support/subscriptions.ts';

const hourMs = 3_600_000;
const catchUpMs = 12 * hourMs;
const evening = new Date('2026-03-09T20:00:00Z');
const morning = new Date('2026-03-10T08:00:30Z');
const at = (iso: string): Date => new Date(iso);
const none = busyChats();

const sentRecord = ({ delivery }: ClaimedDelivery, told: number[] = []): DeliveryRecord => ({
  kind: 'sent',
  deliveryId: delivery.id,
  messageId: 77,
  told: told.map((storyId) => ({ storyId, revision: 2 })),
  empty: false,
});

async function cohortsDue(outbox: Outbox, now: Date): Promise<DueCohort[]> {
  const cohorts = [];
  for await (const cohort of outbox.due(now, catchUpMs)) cohorts.push(cohort);
  return cohorts;
}

async function enqueueDue(outbox: Outbox, now = morning) {
  const enqueued = [];
  for await (const cohort of outbox.due(now, catchUpMs)) {
    const { deliveries } = await outbox.enqueue(composedDigest(), { kind: 'due', cohort }, now);
    enqueued.push([cohort.slot.key, deliveries]);
  }
  return enqueued;
}

describeOnBothDatabases('the outbox', (open) => {
  async function ledgerOf(chatIds: readonly number[], database?: Database) {
    const opened = database ?? (await open());
    const outbox = createOutbox(opened);
    const subscriptions = createSubscriptionStore(opened);
    for (const chatId of chatIds) await subscriptions.subscribe(newSubscription({ chatId }), evening);
    return { database: opened, outbox, subscriptions };
  }

  describe('what is due', () => {
    it('is an edition for each chat of a cohort, once', async () => {
      const { outbox } = await ledgerOf([1, 2, 3]);
      expect(await enqueueDue(outbox, at('2026-03-10T07:59:59Z'))).toEqual([]);
      expect(await enqueueDue(outbox)).toEqual([['2026-03-10T08:00 UTC', 3]]);
      expect(await enqueueDue(outbox)).toEqual([]);
    });

    it('puts chats with one choice and one timetable together, and equal audiences in a row', async () => {
      const { outbox, subscriptions } = await ledgerOf([]);
      const choices = [
        { topics: ['ai', 'privacy'], zone: 'Europe/London' },
        { topics: [], zone: 'UTC' },
        { topics: ['privacy', 'ai'], zone: 'UTC' },
        { topics: ['privacy', 'ai', 'ai'], zone: 'UTC' },
      ];
      for (const [index, { topics, zone }] of choices.entries()) {
        const preferences = { ...defaultPreferences, topics, storyCount: index + 3 };
        const schedule = { ...defaultSchedule, zone, secondHour: index };
        await subscriptions.subscribe(newSubscription({ chatId: index + 1, preferences, schedule }), evening);
      }
      const cohorts = await cohortsDue(outbox, morning);
      expect(cohorts.map(({ audience, schedule }) => [audience.topics, schedule.zone])).toEqual([
        [['ai', 'privacy'], 'Europe/London'],
        [['ai', 'privacy'], 'UTC'],
        [[], 'UTC'],
      ]);
    });

    it('sends the latest missed slot late, once, and folds earlier ones into it', async () => {
      const { outbox, subscriptions } = await ledgerOf([1]);
      expect(await enqueueDue(outbox, at('2026-03-17T15:00:00Z'))).toEqual([['2026-03-17T08:00 UTC', 1]]);
      expect(await enqueueDue(outbox, at('2026-03-17T15:01:00Z'))).toEqual([]);
      const [reader] = await subscriptions.ofChat(1);
      expect(reader?.nextSlotAt).toEqual(at('2026-03-18T08:00:00Z'));
    });

    it('folds all missed slots into the next when even the latest is too old', async () => {
      const { outbox, subscriptions } = await ledgerOf([1]);
      expect(await enqueueDue(outbox, at('2026-03-17T23:00:00Z'))).toEqual([]);
      const [reader] = await subscriptions.ofChat(1);
      expect(reader?.nextSlotAt).toEqual(at('2026-03-18T08:00:00Z'));
      expect(await enqueueDue(outbox, at('2026-03-18T08:00:00Z'))).toEqual([['2026-03-18T08:00 UTC', 1]]);
    });

    it('promises no slot that came before the chat did', async () => {
      const { outbox, subscriptions } = await ledgerOf([1]);
      await subscriptions.subscribe(newSubscription({ chatId: 2 }), at('2026-03-10T09:00:00Z'));
      expect(await enqueueDue(outbox, at('2026-03-10T10:00:00Z'))).toEqual([['2026-03-10T08:00 UTC', 1]]);
    });

    it('repeats nothing when the clock jumps back, and recovers when it had jumped far ahead', async () => {
      const { outbox, subscriptions } = await ledgerOf([1]);
      expect(await enqueueDue(outbox, at('2027-06-01T08:00:00Z'))).toEqual([['2027-06-01T08:00 UTC', 1]]);
      expect(await enqueueDue(outbox, morning)).toEqual([]);
      const [reader] = await subscriptions.ofChat(1);
      expect(reader?.nextSlotAt).toEqual(at('2026-03-11T08:00:00Z'));
      expect(await enqueueDue(outbox, at('2026-03-11T08:00:00Z'))).toEqual([['2026-03-11T08:00 UTC', 1]]);
      expect(await enqueueDue(outbox, at('2026-03-10T20:00:00Z'))).toEqual([]);
      expect(await enqueueDue(outbox, at('2026-03-11T08:00:01Z'))).toEqual([]);
    });

    it('follows zone rules that changed', async () => {
      const { database, outbox, subscriptions } = await ledgerOf([1]);
      await sql`update cohorts set next_slot_at = next_slot_at + ${hourMs}`.execute(database.queries);
      await outbox.refreshSlots(evening);
      const [reader] = await subscriptions.ofChat(1);
      expect(reader?.nextSlotAt).toEqual(at('2026-03-10T08:00:00Z'));
    });

    it('leaves out chats that paused, left or cannot be reached', async () => {
      const { outbox, subscriptions } = await ledgerOf([1, 2, 3, 4]);
      for (const [index, state] of (['paused', 'ended', 'unreachable'] as const).entries()) {
        const [subscription] = await subscriptions.ofChat(index + 1);
        if (subscription) await subscriptions.change(subscription.id, { state }, evening);
      }
      expect(await enqueueDue(outbox)).toEqual([['2026-03-10T08:00 UTC', 1]]);
    });

    it('holds a digest until quiet hours end', async () => {
      const { outbox, subscriptions } = await ledgerOf([]);
      const preferences = {
        ...defaultPreferences,
        quietHours: { fromHour: 22, toHour: 10, mode: 'hold' as const },
      };
      await subscriptions.subscribe(newSubscription({ preferences }), evening);
      await enqueueDue(outbox);
      expect((await outbox.claim({ limit: 5, busy: none }, at('2026-03-10T09:59:59Z'))).claimed).toEqual([]);
      expect((await outbox.claim({ limit: 5, busy: none }, at('2026-03-10T10:00:00Z'))).claimed).toHaveLength(
        1,
      );
    });
  });

  describe('enqueuing', () => {
    it('goes on after a crash with only what is missing', async () => {
      const { database, outbox } = await ledgerOf([1, 2, 3]);
      const [cohort] = await cohortsDue(outbox, morning);
      if (!cohort) throw new Error('nothing was due');
      await outbox.enqueue(composedDigest(), { kind: 'due', cohort }, morning);
      // As if the process had died before the last page.
      await sql`delete from deliveries where chat_id = 3`.execute(database.queries);
      await sql`update cohorts set next_slot_at = ${cohort.slot.at.getTime()}`.execute(database.queries);
      expect(await enqueueDue(outbox)).toEqual([['2026-03-10T08:00 UTC', 1]]);
    });

    it('stores one edition for several cohorts', async () => {
      const { outbox, subscriptions } = await ledgerOf([1]);
      const schedule = { ...defaultSchedule, zone: 'Europe/London' };
      await subscriptions.subscribe(newSubscription({ chatId: 2, schedule }), evening);
      const [first, second] = await cohortsDue(outbox, morning);
      if (!first || !second) throw new Error('two cohorts should be due');
      const { editionId = 0 } = await outbox.enqueue(
        composedDigest(),
        { kind: 'due', cohort: first },
        morning,
      );
      const again = await outbox.enqueue({ id: editionId }, { kind: 'due', cohort: second }, morning);
      expect(again).toEqual({ editionId, deliveries: 1 });
      expect(await outbox.progress(editionId)).toMatchObject({ pending: 2 });
      expect(await outbox.findEdition(editionId)).toEqual({ id: editionId, ...composedDigest() });
    });

    it('stores nothing where nobody is left to write to', async () => {
      const { database, outbox } = await ledgerOf([]);
      const recipients = { kind: 'everyone', key: 'hello' } as const;
      expect(await outbox.countRecipients(recipients, morning)).toBe(0);
      expect(await outbox.enqueue(composedDigest(), recipients, morning)).toEqual({ deliveries: 0 });
      const editions = await database.queries.selectFrom('editions').selectAll().execute();
      expect(editions).toEqual([]);
    });

    it('sends an announcement once to everyone, however often it is confirmed', async () => {
      const { outbox } = await ledgerOf([1, 2]);
      const notice = { kind: 'notice', composedAt: morning, messages: [{ html: 'Hello' }] } as const;
      const recipients = { kind: 'everyone', key: 'maintenance' } as const;
      expect(await outbox.countRecipients(recipients, morning)).toBe(2);
      expect(await outbox.enqueue(notice, recipients, morning)).toMatchObject({ deliveries: 2 });
      expect(await outbox.enqueue(notice, recipients, morning)).toMatchObject({ deliveries: 0 });
      const { claimed } = await outbox.claim({ limit: 5, busy: none }, morning);
      expect(claimed.map(({ edition }) => edition)).toMatchObject([notice, notice]);
    });

    it('sends breaking news to those who want it, do not know it and have not had enough', async () => {
      const { outbox, subscriptions } = await ledgerOf([1]);
      const breaking = { minimumOutlets: 2, maximumPerDay: 2 };
      for (const chatId of [2, 3]) {
        const preferences = { ...defaultPreferences, breaking };
        const schedule = { ...defaultSchedule, rhythm: 'breaking' as const };
        await subscriptions.subscribe(newSubscription({ chatId, preferences, schedule }), evening);
      }
      const [cohort, ...others] = await outbox.breakingCohorts(morning);
      if (!cohort) throw new Error('nobody wants breaking news');
      expect(others).toEqual([]);
      expect(cohort.breaking).toEqual(breaking);
      const publish = async (storyId: number, now = morning) => {
        const digest = { ...composedDigest([story({ id: storyId })]), kind: 'breaking' as const };
        return (await outbox.enqueue(digest, { kind: 'breaking', cohort, storyId }, now)).deliveries;
      };
      expect(await publish(51)).toBe(2);
      expect(await publish(51)).toBe(0);
      const { claimed } = await outbox.claim({ limit: 1, busy: none }, morning);
      await outbox.record(
        claimed.map((one) => sentRecord(one, [52])),
        morning,
      );
      expect(await publish(52)).toBe(1);
      expect(await publish(53)).toBe(1);
      expect(await publish(54)).toBe(0);
      expect(await publish(54, at('2026-03-11T08:00:31Z'))).toBe(2);
    });

    it('pages through audiences larger than one transaction', async () => {
      const { database, outbox } = await ledgerOf([1]);
      await sql`
        insert into subscriptions (chat_id, chat_kind, locale, schedule, preferences, cohort_id, state,
          state_changed_at, promised_since, created_at)
        with recursive numbers (n) as (select 2 union all select n + 1 from numbers where n < 4500)
        select n, chat_kind, locale, schedule, preferences, cohort_id, state, state_changed_at, promised_since,
          created_at from subscriptions, numbers`.execute(database.queries);
      expect(await enqueueDue(outbox)).toEqual([['2026-03-10T08:00 UTC', 4500]]);
      expect((await outbox.counts()).byState.pending).toBe(4500);
    });
  });

  describe('claiming', () => {
    it('hands out what sending needs', async () => {
      const { outbox } = await ledgerOf([1, 2, 3]);
      await enqueueDue(outbox);
      const { claimed } = await outbox.claim({ limit: 10, busy: none }, morning);
      expect(claimed.map(({ delivery }) => delivery.chatId)).toEqual([1, 2, 3]);
      expect(claimed[0]).toMatchObject({
        delivery: { slot: '2026-03-10T08:00 UTC', state: 'sending', attempts: 1, messagesSent: 0 },
        subscription: { chatId: 1, locale: 'en' },
        edition: { kind: 'scheduled', stories: [{ story: { id: 1 } }] },
        saidEmpty: false,
      });
      expect(await outbox.claim({ limit: 10, busy: none }, morning)).toEqual({
        claimed: [],
        passedOver: false,
      });
    });

    it('passes over busy chats and says so, however many come first', async () => {
      const { outbox } = await ledgerOf([1, 2, 3, 4, 5]);
      await enqueueDue(outbox);
      const first = await outbox.claim({ limit: 2, busy: busyChats(1, 2, 3) }, morning);
      expect(first.claimed.map(({ delivery }) => delivery.chatId)).toEqual([4, 5]);
      const second = await outbox.claim({ limit: 2, busy: busyChats(1, 2, 3) }, morning);
      expect(second).toEqual({ claimed: [], passedOver: true });
    });

    it('hands out one delivery a chat, the next only when that one has ended', async () => {
      const { outbox } = await ledgerOf([1]);
      for (const key of ['a', 'b']) {
        await outbox.enqueue(composedDigest(), { kind: 'everyone', key }, morning);
      }
      const first = await outbox.claim({ limit: 5, busy: none }, morning);
      expect(first.claimed.map(({ delivery }) => delivery.slot)).toEqual(['announcement:a']);
      expect((await outbox.claim({ limit: 5, busy: none }, morning)).claimed).toEqual([]);
      const retry = { kind: 'retry', reason: 'busy', counts: false } as const;
      const deliveryId = first.claimed[0]?.delivery.id ?? 0;
      const later = at('2026-03-10T09:00:00Z');
      await outbox.record([{ ...retry, deliveryId, notBeforeAt: later }], morning);
      expect((await outbox.claim({ limit: 5, busy: none }, morning)).claimed).toEqual([]);
      const again = await outbox.claim({ limit: 5, busy: none }, later);
      expect(again.claimed).toMatchObject([{ delivery: { slot: 'announcement:a', attempts: 1 } }]);
    });

    it('gives back what a claim took without the process knowing', async () => {
      const { outbox } = await ledgerOf([1, 2]);
      await enqueueDue(outbox);
      const { claimed } = await outbox.claim({ limit: 2, busy: none }, morning);
      await outbox.release(claimed.slice(0, 1).map(({ delivery }) => delivery.id));
      const again = await outbox.claim({ limit: 2, busy: none }, morning);
      expect(again.claimed).toMatchObject([{ delivery: { chatId: 2, attempts: 1 } }]);
    });
  });

  describe('recording', () => {
    it('moves the memory of a chat together with its delivery, and not before', async () => {
      const { outbox, subscriptions } = await ledgerOf([1]);
      await enqueueDue(outbox);
      const { claimed } = await outbox.claim({ limit: 1, busy: none }, morning);
      const id = claimed[0]?.subscription.id ?? 0;
      expect(await subscriptions.toldAmong(id, [1])).toEqual(new Map());
      expect(
        await outbox.record(
          claimed.map((one) => sentRecord(one, [1])),
          morning,
        ),
      ).toEqual([]);
      expect(await subscriptions.toldAmong(id, [1, 5])).toEqual(new Map([[1, 2]]));
    });

    it('records outcomes and claims the next at once', async () => {
      const { outbox } = await ledgerOf([1, 2]);
      await enqueueDue(outbox);
      const { claimed } = await outbox.claim({ limit: 1, busy: none }, morning);
      const next = await outbox.recordAndClaim(
        claimed.map((one) => sentRecord(one)),
        { limit: 5, busy: none },
        morning,
      );
      expect(next.refused).toEqual([]);
      expect(next.claimed.map(({ delivery }) => delivery.chatId)).toEqual([2]);
      expect((await outbox.counts()).byState).toMatchObject({ sent: 1, sending: 1, pending: 0 });
    });

    it('keeps what was shown between the parts of an edition', async () => {
      const { outbox } = await ledgerOf([1]);
      await enqueueDue(outbox);
      const { claimed } = await outbox.claim({ limit: 1, busy: none }, morning);
      const deliveryId = claimed[0]?.delivery.id ?? 0;
      await outbox.record(
        [{ kind: 'message-sent', deliveryId, messageId: 5, shownStoryIds: [4, 9], notBeforeAt: morning }],
        morning,
      );
      const next = await outbox.claim({ limit: 1, busy: none }, morning);
      expect(next.claimed).toMatchObject([
        { delivery: { id: deliveryId, messagesSent: 1, attempts: 1 }, shownStoryIds: [4, 9] },
      ]);
    });

    it('remembers who was told that there is no news', async () => {
      const { outbox } = await ledgerOf([1]);
      const saidEmpty = async (key: string, empty: boolean) => {
        await outbox.enqueue(composedDigest(), { kind: 'everyone', key }, morning);
        const { claimed } = await outbox.claim({ limit: 1, busy: none }, morning);
        const records = claimed.map((one) => ({ ...sentRecord(one), empty }) as DeliveryRecord);
        await outbox.record(records, morning);
        return claimed[0]?.saidEmpty;
      };
      expect(await saidEmpty('a', true)).toBe(false);
      expect(await saidEmpty('b', true)).toBe(true);
      expect(await saidEmpty('c', false)).toBe(true);
      expect(await saidEmpty('d', false)).toBe(false);
    });

    it('counts what ended by day', async () => {
      const { outbox } = await ledgerOf([1, 2, 3]);
      await enqueueDue(outbox);
      const { claimed } = await outbox.claim({ limit: 3, busy: none }, morning);
      const [one, two, three] = claimed;
      if (!one || !two || !three) throw new Error('three should be claimed');
      await outbox.record([sentRecord(one)], morning);
      await outbox.record(
        [{ kind: 'dead', deliveryId: two.delivery.id, reason: 'gone' }],
        at('2026-03-11T00:00:00Z'),
      );
      await outbox.record(
        [{ kind: 'skipped', deliveryId: three.delivery.id, reason: 'late' }],
        at('2026-03-11T00:00:00Z'),
      );
      expect(await outbox.history(evening)).toMatchObject([
        { day: '2026-03-10', byState: { sent: 1, dead: 0 } },
        { day: '2026-03-11', byState: { sent: 0, dead: 1, skipped: 1 } },
      ]);
      expect(await outbox.inState('dead', 5)).toMatchObject([{ chatId: 2, problem: 'gone' }]);
    });

    it('lets only the process that claimed it move a delivery', async () => {
      const { outbox } = await ledgerOf([1]);
      await enqueueDue(outbox);
      const { claimed } = await outbox.claim({ limit: 1, busy: none }, morning);
      const records = claimed.map((one) => sentRecord(one));
      await outbox.record(records, morning);
      expect(await outbox.record(records, morning)).toEqual(records);
      expect((await outbox.counts()).byState.sent).toBe(1);
    });
  });

  describe('the rules of the ledger', () => {
    const legal = new Set([
      'pending-sending',
      'pending-skipped',
      'sending-pending',
      'sending-sent',
      'sending-unknown',
      'sending-dead',
      'sending-skipped',
      'unknown-pending',
      'unknown-sent',
      'unknown-dead',
    ]);
    const pathTo: Record<string, string[]> = {
      pending: [],
      sending: ['sending'],
      sent: ['sending', 'sent'],
      unknown: ['sending', 'unknown'],
      dead: ['sending', 'dead'],
      skipped: ['skipped'],
    };

    it('allow the legal moves of a delivery and no others, in the database itself', async () => {
      const { database, outbox } = await ledgerOf([1]);
      const move = (state: string) =>
        sql`update deliveries set state = ${state}, holder = 'x',
          is_open = case when ${state} in ('pending', 'sending') then 1 else 0 end,
          finished_at = case when ${state} in ('sent', 'dead', 'skipped') then 1 end`.execute(
          database.queries,
        );
      const allowed = [];
      for (const from of deliveryStates) {
        for (const to of deliveryStates.filter((state) => state !== from)) {
          await sql`delete from deliveries`.execute(database.queries);
          await outbox.enqueue(composedDigest(), { kind: 'everyone', key: `${from}-${to}` }, morning);
          for (const step of pathTo[from] ?? []) await move(step);
          const moved = await move(to).then(
            () => true,
            (error: Error) => !/illegal move/.test(error.message),
          );
          if (moved) allowed.push(`${from}-${to}`);
        }
      }
      expect(new Set(allowed)).toEqual(legal);
    });

    it('refuse a delivery that does not begin pending, a second one for a slot, and one sent by nobody', async () => {
      const { database, outbox } = await ledgerOf([1]);
      await outbox.enqueue(composedDigest(), { kind: 'everyone', key: 'a' }, morning);
      const copy = (state: string, slot: string) =>
        sql`insert into deliveries (subscription_id, chat_id, edition_id, slot, slot_at, state, priority,
            not_before_at)
          select subscription_id, chat_id, edition_id, ${slot}, slot_at, ${state}, priority, not_before_at
          from deliveries where slot = 'announcement:a'`.execute(database.queries);
      await expect(copy('sent', 'b')).rejects.toThrow(/begins pending/);
      await expect(copy('pending', 'announcement:a')).rejects.toThrow(/unique/i);
      await copy('pending', 'b');
      const unheld = sql`update deliveries set state = 'sending'`.execute(database.queries);
      await expect(unheld).rejects.toThrow(/check/i);
      const backwards = sql`update deliveries set messages_sent = -1`.execute(database.queries);
      await expect(backwards).rejects.toThrow(/illegal move/);
    });
  });

  describe('what was never learnt', () => {
    async function unknownDelivery() {
      const ledger = await ledgerOf([1]);
      await enqueueDue(ledger.outbox);
      const { claimed } = await ledger.outbox.claim({ limit: 1, busy: none }, morning);
      const deliveryId = claimed[0]?.delivery.id ?? 0;
      const subscriptionId = claimed[0]?.subscription.id ?? 0;
      const told = [{ storyId: 1, revision: 0 }];
      await ledger.outbox.record([{ kind: 'unknown', deliveryId, reason: 'HTTP 502', told }], morning);
      return { ...ledger, deliveryId, subscriptionId };
    }

    it('is shown and not sent again by itself', async () => {
      const { outbox } = await unknownDelivery();
      expect(await outbox.inState('unknown', 5)).toMatchObject([{ chatId: 1, problem: 'HTTP 502' }]);
      expect((await outbox.claim({ limit: 5, busy: none }, at('2026-03-20T08:00:00Z'))).claimed).toEqual([]);
    });

    it('is decided by an admin, once', async () => {
      const again = await unknownDelivery();
      expect(await again.outbox.resolveUnknown(again.deliveryId, 'send-again', morning)).toBe(true);
      expect(await again.outbox.resolveUnknown(again.deliveryId, 'give-up', morning)).toBe(false);
      expect((await again.outbox.claim({ limit: 5, busy: none }, morning)).claimed).toHaveLength(1);
    });

    it('tells the stories it held when it is counted as sent', async () => {
      const { outbox, subscriptions, deliveryId, subscriptionId } = await unknownDelivery();
      expect(await outbox.resolveUnknown(deliveryId, 'count-as-sent', morning)).toBe(true);
      expect(await subscriptions.toldAmong(subscriptionId, [1])).toEqual(new Map([[1, 0]]));
      expect((await outbox.counts()).byState).toMatchObject({ sent: 1, unknown: 0 });
    });

    it('believes an answer that comes late', async () => {
      const { outbox, deliveryId } = await unknownDelivery();
      const late: DeliveryRecord = { kind: 'sent', deliveryId, messageId: 5, told: [], empty: false };
      expect(await outbox.record([late], morning)).toEqual([]);
      expect((await outbox.counts()).byState).toMatchObject({ sent: 1, unknown: 0 });
    });
  });

  it('purges what is old and finished, and keeps what is pending, saved or recent', async () => {
    const database = await open();
    await fillDatabase(database);
    const outbox = createOutbox(database);
    const count = async (
      table: 'deliveries' | 'editions' | 'stories' | 'articles' | 'told_stories' | 'entries',
    ) => {
      const rows = await database.queries.selectFrom(table).selectAll().execute();
      return rows.length;
    };
    expect(await outbox.purge(at('2026-01-01T00:00:00Z'))).toBe(0);
    expect(await outbox.purge(at('2026-06-01T00:00:00Z'))).toBeGreaterThan(0);
    expect(await count('deliveries')).toBe(1);
    expect(await count('editions')).toBe(1);
    expect(await count('told_stories')).toBe(0);
    expect(await count('stories')).toBe(1);
    expect(await count('articles')).toBe(1);
    expect(await createStoryStore(database).search('ruling', 5, 0)).toEqual([]);
    expect(await createStoryStore(database).search('inquiry', 5, 0)).toHaveLength(1);
  });
});

describe('a ledger after its process was killed', () => {
  it('names what was under way as unknown at the next start on SQLite', async () => {
    const database = await openSqlite();
    const outbox = createOutbox(database);
    await createSubscriptionStore(database).subscribe(newSubscription(), evening);
    await enqueueDue(outbox);
    await outbox.claim({ limit: 1, busy: none }, morning);
    expect(await outbox.recoverAbandoned(morning)).toBe(0);
    const restarted = createOutbox({ ...database, holder: 'another' });
    expect(await restarted.recoverAbandoned(morning)).toBe(1);
    expect((await restarted.counts()).byState).toMatchObject({ unknown: 1, sending: 0 });
  });

  it('leaves alone on PostgreSQL what a living process is sending', async () => {
    const [dying, living] = [await openPostgres(), await openPostgres()];
    const subscriptions = createSubscriptionStore(living);
    for (const chatId of [1, 2]) await subscriptions.subscribe(newSubscription({ chatId }), evening);
    const [first, second] = [createOutbox(dying), createOutbox(living)];
    await enqueueDue(first);
    for (const outbox of [first, second]) {
      await outbox.keepAlive();
      await outbox.claim({ limit: 1, busy: none }, morning);
    }
    const third = createOutbox({ ...living, holder: 'third' });
    expect(await third.recoverAbandoned(morning)).toBe(0);
    await createLeaseStore(dying).release(`process:${dying.holder}`, dying.holder);
    expect(await third.recoverAbandoned(morning)).toBe(1);
    expect((await third.counts()).byState).toMatchObject({ unknown: 1, sending: 1 });
  });

  it('lets no two processes claim the same delivery on PostgreSQL', async () => {
    const databases = [await openPostgres(), await openPostgres(), await openPostgres()];
    const [first] = databases;
    if (!first) return;
    const subscriptions = createSubscriptionStore(first);
    for (let chatId = 1; chatId <= 60; chatId++)
      await subscriptions.subscribe(newSubscription({ chatId }), evening);
    await enqueueDue(createOutbox(first));
    const claims = await Promise.all(
      databases.flatMap((database) => {
        const outbox = createOutbox(database);
        return Array.from({ length: 10 }, () => outbox.claim({ limit: 3, busy: none }, morning));
      }),
    );
    const ids = claims.flatMap(({ claimed }) => claimed.map(({ delivery }) => delivery.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
  });
});
