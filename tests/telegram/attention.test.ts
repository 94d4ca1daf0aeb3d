import { describe, expect, it } from 'vitest';
import type { MendedTrouble, Trouble } from '../../src/domain/trouble.ts';
import { createAttention } from '../../src/telegram/attention.ts';
import { adminId, readerId, startBot } from '../support/bot.ts';
import { silentLogger } from '../support/database.ts';
import { now } from '../support/stories.ts';
import { newSubscription } from '../support/subscriptions.ts';

async function watched() {
  const world = await startBot();
  const { client, subscriptions, settingsStore } = world.deps;
  const { telegram } = client;
  const attention = createAttention({
    telegram,
    adminIds: [adminId],
    subscriptions,
    settingsStore,
    log: silentLogger,
  });
  return { world, attention };
}

describe('admins are told', () => {
  it.each<{ trouble: Trouble; says: string }>([
    {
      trouble: { kind: 'silence', sinceAt: now },
      says: 'No new article since Tue 10 Mar, 08:00 UTC. Are the sources well? See /sources.',
    },
    {
      trouble: { kind: 'source-failing', feedId: 1, name: '<Gazette>', sinceAt: now, problem: 'HTTP 503' },
      says: '1 source could not be read for a day:\n• <Gazette>: HTTP 503',
    },
    {
      trouble: { kind: 'digests-missed', count: 2, sinceAt: now },
      says: 'Digests were due from Tue 10 Mar, 08:00 UTC on and were not made (2 timetables).',
    },
    {
      trouble: { kind: 'digests-empty', sinceAt: now },
      says: 'The next digests would be empty: articles come, but none of them makes a story since Tue 10 Mar',
    },
    {
      trouble: { kind: 'deliveries-stuck', count: 40, sinceAt: now },
      says: '40 deliveries wait since Tue 10 Mar, 08:00 UTC, and nothing goes out.',
    },
    {
      trouble: { kind: 'deliveries-failing', failed: 30, of: 100 },
      says: '30 of the last 100 deliveries failed. See /status.',
    },
    {
      trouble: { kind: 'deliveries-unknown', count: 1 },
      says: 'Whether 1 more delivery arrived was never learnt. Decide in /status.',
    },
  ])('of $trouble.kind, with what to do', async ({ trouble, says }) => {
    const { world, attention } = await watched();
    await world.say(adminId, '/start');
    expect(await attention.reportTroubles([trouble], [])).toBe(true);
    expect(world.lastText(adminId)).toContain(says);
  });

  it('once it is over, in the language they read', async () => {
    const { world, attention } = await watched();
    await world.during(() =>
      world.telegram.people.say(adminId, { id: adminId, language_code: 'de' }, '/subscribe'),
    );
    const mended: MendedTrouble[] = [
      { kind: 'silence' },
      { kind: 'source-failing', name: 'Gazette' },
      { kind: 'deliveries-unknown' },
    ];
    await attention.reportTroubles([], mended);
    expect(world.lastText(adminId)).toBe(
      '✅ Es kommen wieder neue Artikel.\n✅ Gazette lässt sich wieder lesen.',
    );
  });

  it('by all who have the role, and says so when nobody could be reached', async () => {
    const { world, attention } = await watched();
    expect(await attention.reportTroubles([{ kind: 'silence', sinceAt: now }], [])).toBe(false);
    const helper = 55;
    await world.say(helper, '/start');
    await world.deps.settingsStore.set(`role:${helper}`, 'admin');
    expect(await attention.reportTroubles([{ kind: 'silence', sinceAt: now }], [])).toBe(true);
    expect(world.lastText(helper)).toContain('No new article since');
  });

  it('of one failed delivery at a time, what fails for one often failing for a thousand', async () => {
    const { world, attention } = await watched();
    await world.say(adminId, '/start');
    const before = world.texts(adminId).length;
    for (let deliveryId = 1; deliveryId <= 3; deliveryId++) {
      await attention.alertAdmins({ kind: 'unacceptable', deliveryId, reason: 'too long', sentPlain: true });
    }
    await attention.alertAdmins({ kind: 'unauthorized', reason: 'Unauthorized' });
    const [plain, token, ...others] = world.texts(adminId).slice(before);
    expect(plain).toContain('Delivery 1 went out as plain text');
    expect(token).toContain('Telegram refuses the bot token');
    expect(others).toEqual([]);
  });
});

describe('the owner of a group or channel is told', () => {
  it.each([
    { trouble: 'gone', says: 'I was removed, or the chat is gone. Its digests are paused. Add me again' },
    {
      trouble: 'no-rights',
      says: 'I may not write there any more. Its digests are paused. Give me the right',
    },
    { trouble: 'topic-gone', says: 'the topic I wrote to is gone. Its digests are paused. Send /settings' },
    {
      trouble: 'topic-closed',
      says: 'the topic I wrote to is closed. Its digests are paused. Send /settings',
    },
  ] as const)('$trouble, and how to mend it', async ({ trouble, says }) => {
    const { world, attention } = await watched();
    await world.say(readerId, '/start');
    const subscription = await world.deps.subscriptions.subscribe(
      newSubscription({
        chatId: -1005,
        chatKind: 'channel',
        chatTitle: 'Policy wire',
        ownerUserId: readerId,
      }),
      world.clock.now(),
    );
    await attention.tellOwner(subscription, trouble);
    expect(world.lastText(readerId)).toContain(`I can no longer post in Policy wire: ${says}`);
  });
});
