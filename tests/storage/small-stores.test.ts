import { expect, it } from 'vitest';
import { createAuditLog } from '../../src/storage/audit-log.ts';
import { createLeaseStore } from '../../src/storage/lease-store.ts';
import { createSettingsStore } from '../../src/storage/settings-store.ts';
import { createStoryMarks } from '../../src/storage/story-marks.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { createUpdateLedger } from '../../src/storage/update-ledger.ts';
import { describeOnBothDatabases } from '../support/database.ts';
import { hoursBefore, now } from '../support/stories.ts';
import { newSubscription } from '../support/subscriptions.ts';

describeOnBothDatabases('the smaller stores', (open) => {
  it('give a lease to one holder at a time, and to another when it ends', async () => {
    const leases = createLeaseStore(await open());
    expect(await leases.acquire('sending', 'one', 60_000)).toBe(true);
    expect(await leases.acquire('sending', 'one', 60_000)).toBe(true);
    expect(await leases.acquire('sending', 'two', 60_000)).toBe(false);
    expect(await leases.acquire('polling', 'two', 60_000)).toBe(true);
    expect(await leases.holderOf('sending')).toBe('one');
    await leases.release('sending', 'two');
    expect(await leases.holderOf('sending')).toBe('one');
    await leases.acquire('sending', 'one', 0);
    expect(await leases.holderOf('sending')).toBeUndefined();
    expect(await leases.acquire('sending', 'two', 60_000)).toBe(true);
    await leases.release('sending', 'two');
    expect(await leases.holderOf('sending')).toBeUndefined();
  });

  it('give a lease that many want at once to one of them', async () => {
    const leases = createLeaseStore(await open());
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => leases.acquire('sending', `holder ${index}`, 60_000)),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('keep settings as JSON', async () => {
    const settings = createSettingsStore(await open());
    expect(await settings.get('a:1')).toBeUndefined();
    await settings.set('a:1', { deep: [1, null, 'x'] });
    await settings.set('a:1', 'changed');
    await settings.set('a:2', false);
    await settings.set('b:1', 1);
    expect(await settings.list('a:')).toEqual([
      { key: 'a:1', value: 'changed' },
      { key: 'a:2', value: false },
    ]);
    await settings.delete('a:1');
    expect(await settings.get('a:1')).toBeUndefined();
  });

  it('keep what admins did, newest first', async () => {
    const audit = createAuditLog(await open());
    const entry = { at: now, userId: 7, action: 'feed.added', subject: 'https://a.example/feed' };
    await audit.append(entry);
    await audit.append({ ...entry, action: 'feed.removed', details: { reason: 'dead' } });
    expect(await audit.recent(5, 0)).toEqual([
      { ...entry, action: 'feed.removed', details: { reason: 'dead' } },
      { ...entry, details: undefined },
    ]);
    expect(await audit.recent(5, 1)).toHaveLength(1);
  });

  it('forget what admins did long ago', async () => {
    const audit = createAuditLog(await open());
    const entry = { userId: 7, action: 'feed.added', subject: 'https://a.example/feed' };
    await audit.append({ ...entry, at: hoursBefore(2) });
    await audit.append({ ...entry, at: now });
    expect(await audit.purge(hoursBefore(1))).toBe(1);
    expect((await audit.recent(5, 0)).map(({ at }) => at)).toEqual([now]);
  });

  it('accept each update once, and forget old ones', async () => {
    const updates = createUpdateLedger(await open());
    const answers = await Promise.all([1, 2, 2, 1].map((id) => updates.accept(id, hoursBefore(30))));
    expect(answers.filter(Boolean)).toHaveLength(2);
    expect(await updates.purge(hoursBefore(24))).toBe(2);
    expect(await updates.accept(1, now)).toBe(true);
  });

  it('keep marks of stories, where following and muting exclude each other', async () => {
    const database = await open();
    const marks = createStoryMarks(database);
    const { id } = await createSubscriptionStore(database).subscribe(newSubscription(), now);
    await marks.set(id, 5, 'saved', true, hoursBefore(2));
    await marks.set(id, 6, 'saved', true, hoursBefore(1));
    await marks.set(id, 5, 'followed', true, now);
    expect(await marks.of(id, 5)).toEqual(new Set(['saved', 'followed']));
    await marks.set(id, 5, 'muted', true, now);
    expect(await marks.of(id, 5)).toEqual(new Set(['saved', 'muted']));
    await marks.set(id, 5, 'muted', false, now);
    expect(await marks.list(id, 'saved', 10, 0)).toEqual([6, 5]);
    expect(await marks.list(id, 'saved', 1, 1)).toEqual([5]);
    expect(await marks.count(id, 'saved')).toBe(2);
    expect(await marks.count(id, 'muted')).toBe(0);
  });
});
