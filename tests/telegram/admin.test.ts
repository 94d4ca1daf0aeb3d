import { describe, expect, it } from 'vitest';
import type { FeedDiscovery } from '../../src/domain/ports/services.ts';
import { feedDefinition, newArticle } from '../support/articles.ts';
import { adminId, type BotWorld, readerId, startBot } from '../support/bot.ts';
import { busyChats, composedDigest, newSubscription } from '../support/subscriptions.ts';

describe('an admin', () => {
  const discovered: FeedDiscovery = {
    kind: 'found',
    definition: {
      url: 'https://gazette.example/feed.xml',
      outlet: 'The Gazette',
      name: 'The Gazette: digital',
      language: 'en',
      kind: 'news',
      weight: 1,
      readsPages: true,
      topics: [],
      pollIntervalMinutes: 30,
    },
    items: [
      {
        title: 'Parliament votes on platform law',
        url: 'https://gazette.example/1',
        publishedAt: new Date('2026-03-10T06:00:00Z'),
        relevance: {
          relevant: true,
          score: 0.9,
          topics: [{ id: 'competition', score: 0.9, reasons: [] }],
          regions: [],
          actors: [],
        },
        facts: [
          {
            text: 'The vote is on Thursday',
            quote: 'The vote is on Thursday.',
            kind: 'date' as const,
            grade: 2,
            leansOn: [],
          },
        ],
      },
      {
        title: 'Ten best kettles',
        relevance: { relevant: false, score: 0.1, topics: [], regions: [], actors: [] },
        facts: [],
      },
    ],
    alternatives: ['https://gazette.example/comments.xml'],
  };

  it('adds a source after a look at its last items', async () => {
    const world = await startBot({ discovery: discovered });
    await world.say(adminId, '/addsource https://gazette.example');
    expect(world.lastText(adminId)).toContain(
      'Parliament votes on platform law · Tue 10 Mar, 06:00\nrelevant (Competition)\n • The vote is on Thursday',
    );
    expect(world.lastText(adminId)).toContain('Ten best kettles · no date\noff topic');
    expect(await world.deps.feeds.list()).toHaveLength(1);
    await world.press(adminId, 'Add this source');
    expect((await world.deps.feeds.list()).map(({ outlet }) => outlet)).toContain('The Gazette');
    expect(await world.deps.audit.recent(5, 0)).toMatchObject([{ userId: adminId, action: 'feed.added' }]);
  });

  it('leaves a source that is not wanted', async () => {
    const world = await startBot({ discovery: discovered });
    await world.say(adminId, '/addsource https://gazette.example');
    await world.press(adminId, 'Cancel');
    expect(await world.deps.feeds.list()).toHaveLength(1);
  });

  it('pauses, resumes and removes, the last one after a question', async () => {
    const world = await startBot();
    const state = async () => (await world.deps.feeds.find(1))?.state;
    await world.say(adminId, '/pausesource meridian');
    expect(await state()).toBe('paused');
    await world.say(adminId, '/resumesource #1');
    expect(await state()).toBe('active');
    await world.say(adminId, '/removesource meridian');
    expect(await state()).toBe('active');
    await world.press(adminId, 'Yes, remove it');
    expect(await state()).toBe('removed');
    const trail = await world.deps.audit.recent(5, 0);
    expect(trail.map(({ action }) => action)).toEqual(['feed.removed', 'feed.resumed', 'feed.paused']);
  });

  it('is told that a source is paused, or goes on, already', async () => {
    const world = await startBot();
    await world.say(adminId, '/resumesource meridian');
    expect(world.lastText(adminId)).toBe('Meridian Wire: policy is active already.');
    await world.say(adminId, '/pausesource meridian');
    await world.say(adminId, '/pausesource #1');
    expect(world.lastText(adminId)).toBe('Meridian Wire: policy is paused already.');
    expect(world.labels(adminId)).toContain('Resume');
    await world.say(adminId, '/pausesource nobody');
    expect(world.lastText(adminId)).toContain('No source matches “nobody”');
  });

  it('hears of the oldest delivery that waits once it might have been sent', async () => {
    const world = await startBot();
    const at = world.clock.now();
    await world.deps.subscriptions.subscribe(newSubscription(), at);
    await world.deps.outbox.enqueue(composedDigest(), { kind: 'everyone', key: 'news' }, at);
    const heldUntil = new Date(at.getTime() + 3_600_000);
    await world.database.queries
      .updateTable('deliveries')
      .set({ not_before_at: heldUntil.getTime() })
      .execute();
    await world.say(adminId, '/status');
    expect(world.lastText(adminId)).toContain('Deliveries: 1 waiting');
    expect(world.lastText(adminId)).not.toContain('was due');
    world.clock.set(heldUntil);
    await world.say(adminId, '/status');
    expect(world.lastText(adminId)).toContain('The oldest waiting one was due Tue 10 Mar, 09:00.');
  });

  it('sees sources with health and how deliveries stand', async () => {
    const world = await startBot();
    await world.say(adminId, '/sources');
    expect(world.lastText(adminId)).toContain('#1 Meridian Wire: policy: last read');
    expect(world.labels(adminId)).toContain('#1');
    await world.say(adminId, '/status');
    expect(world.lastText(adminId)).toContain('Sources: 1 active, 0 paused, 0 failing');
  });

  it('is one only in a private chat', async () => {
    const world = await startBot();
    const group = world.telegram.people.createChat({ type: 'group', title: 'Desk', creator: adminId });
    await world.during(() =>
      world.telegram.people.setBot(group.id, { status: 'administrator', by: adminId }),
    );
    await world.say(group.id, '/status', adminId);
    expect(world.lastText(group.id)).toContain('private chat with me');
  });

  it('is nobody when none is configured', async () => {
    const world = await startBot({ adminIds: [] });
    await world.say(adminId, '/status');
    expect(world.lastText(adminId)).toContain('This is for the admins');
  });
});

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABXvMqOgAAAABJRU5ErkJggg==',
  'base64',
);

async function panel(): Promise<BotWorld> {
  const world = await startBot();
  await world.say(adminId, '/admin');
  return world;
}

describe('the panel', () => {
  it('edits a source: interval, weight, name, full text, default topics', async () => {
    const world = await panel();
    await world.press(adminId, 'Sources');
    await world.press(adminId, '#1');
    await world.press(adminId, 'Interval');
    await world.press(adminId, '3 hours');
    await world.press(adminId, 'Weight');
    await world.press(adminId, '1.5');
    await world.press(adminId, 'Read the feed only');
    await world.press(adminId, 'Default topics');
    await world.press(adminId, 'AI');
    await world.press(adminId, '‹ Back');
    await world.press(adminId, 'Name');
    await world.say(adminId, 'Meridian Wire: all');
    expect(await world.deps.feeds.find(1)).toMatchObject({
      name: 'Meridian Wire: all',
      pollIntervalMinutes: 180,
      weight: 1.5,
      readsPages: false,
      topics: ['ai'],
    });
    expect(world.lastText(adminId)).toContain('Every article counts as: AI');
    const trail = await world.deps.audit.recent(9, 0);
    expect(trail.map(({ action }) => action)).toEqual(Array.from({ length: 5 }, () => 'feed.changed'));
  });

  async function importing(world: BotWorld, ...addresses: readonly string[]): Promise<string> {
    await world.say(adminId, '/sources');
    await world.press(adminId, 'Import OPML');
    const outlines = addresses.map((url) => `<outline text="${url.slice(8)}" xmlUrl="${url}"/>`);
    const content = Buffer.from(`<opml version="2.0">${outlines.join('')}</opml>`);
    await world.during(() =>
      world.telegram.people.sendFile(adminId, adminId, { fileName: 'feeds.opml', content }),
    );
    return world.lastText(adminId);
  }

  it('carries sources in and out as files', async () => {
    const world = await panel();
    const known = (await world.deps.feeds.list()).map(({ url }) => url);
    const refused = ['ftp://files.example/feed', 'javascript:alert(1)', 'http://localhost/feed'];
    const many = Array.from({ length: 13 }, (_, index) => `https://imported.example/${index}`);
    const said = await importing(world, ...known, ...refused, ...many);
    expect(said).toContain('13 sources were added:\n• imported.example/0');
    expect(said).toContain(
      '• imported.example/9\n• and 3 more\n1 was known already.\n3 addresses could not be used.',
    );
    expect(await importing(world, ...known)).toBe('No source was added.\n1 was known already.');
    expect(await importing(world)).toBe('The file names no source.');
    await world.press(adminId, 'Sources');
    await world.press(adminId, 'Export CSV');
    const file = world.telegram.people.messages(adminId).at(-1)?.document;
    expect(file?.file_name).toBe('docket-sources.csv');
    const csv = world.telegram.world.files.find(file?.file_id ?? '')?.content.toString() ?? '';
    expect(csv.split('\r\n')[0]).toContain('name,outlet,url');
    expect(csv).toContain('imported.example');
    await world.press(adminId, 'Export OPML');
    expect(world.telegram.people.messages(adminId).at(-1)?.document?.file_name).toBe('docket-sources.opml');
  });

  it('says what is wrong with a file', async () => {
    const world = await panel();
    await world.press(adminId, 'Sources');
    await world.press(adminId, 'Import OPML');
    await world.during(() =>
      world.telegram.people.sendFile(adminId, adminId, {
        fileName: 'feeds.png',
        mimeType: 'image/png',
        content: pixel,
      }),
    );
    expect(world.lastText(adminId)).toContain('I cannot use a picture');
    await world.say(adminId, 'here it is');
    expect(world.lastText(adminId)).toContain('that was not a file');
  });

  it('shows topics with their terms, and what they make of a text', async () => {
    const world = await panel();
    await world.press(adminId, 'Topics and terms');
    await world.press(adminId, 'AI');
    expect(world.lastText(adminId)).toContain('AI · ai');
    await world.press(adminId, 'Test a text');
    await world.say(adminId, 'A regulator acts');
    expect(world.lastText(adminId)).toContain('Relevant, score 0.80\n• AI 0.80: “regulator”');
    await world.press(adminId, 'Test a text');
    await world.say(adminId, 'Ten kettles');
    expect(world.lastText(adminId)).toContain('Not relevant, score 0.10');
  });

  it('says what the next digest would hold, and why', async () => {
    const world = await panel();
    await world.press(adminId, 'Dry run');
    expect(world.lastText(adminId)).toContain('1. Regulator acts on matter 1\nscore 1.00: told by 1 outlet');
  });

  it('says why an article was in no digest', async () => {
    const world = await panel();
    await world.press(adminId, 'Why an article?');
    await world.say(adminId, 'https://meridian-wire.example/0');
    expect(world.lastText(adminId)).toContain(
      'It is part of the story Regulator acts on matter 1 (1 outlet)',
    );
    expect(world.lastText(adminId)).toContain('Its story stood in no digest yet');
    await world.say(adminId, '/why https://elsewhere.example/');
    expect(world.lastText(adminId)).toContain('I have never seen this article');
  });

  it('says of an article off topic that it was read, and why it was left out', async () => {
    const world = await panel();
    const url = 'https://meridian-wire.example/kettles';
    const relevance = { relevant: false, score: 0.1, topics: [], regions: [], actors: [] };
    await world.deps.articles.add(newArticle({ entryId: 1, url, title: 'Ten kettles', text: '', relevance }));
    await world.say(adminId, `/why ${url}`);
    expect(world.lastText(adminId)).toContain('Read: full text\n\nNot relevant, score 0.10');
    expect(world.lastText(adminId)).toContain('So it was not in a digest: it is off topic.');
  });

  it('says why an article was in a digest', async () => {
    const world = await panel();
    const { outbox, subscriptions } = world.deps;
    const { id } = await subscriptions.subscribe(newSubscription({ chatId: readerId }), world.clock.now());
    const slot = { key: '2026-03-10T08:00 UTC', at: world.clock.now() };
    const recipients = { kind: 'one' as const, subscriptionId: id, slot };
    await outbox.enqueue(composedDigest(world.stories), recipients, world.clock.now());
    await world.say(adminId, '/why https://meridian-wire.example/0');
    expect(world.lastText(adminId)).toContain('Relevant, score 0.90');
    expect(world.lastText(adminId)).toContain('Its story stood in 1 digest.');
  });

  it('offers the sources that fit, and says how to reach the others', async () => {
    const world = await panel();
    for (let index = 0; index < 25; index++) {
      const url = `https://outlet-${index}.example/feed`;
      await world.deps.feeds.add(feedDefinition({ url, name: `Outlet ${index}` }), world.clock.now());
    }
    await world.say(adminId, '/pausesource');
    expect(world.lastText(adminId)).toContain('More sources match than fit here');
    expect(world.labels(adminId)).toHaveLength(21);
    await world.say(adminId, '/pausesource outlet 24');
    expect(world.lastText(adminId)).toBe('Outlet 24 is paused.');
  });

  it('draws subscribers and deliveries over time', async () => {
    const world = await panel();
    await world.say(readerId, '/subscribe');
    await world.press(adminId, 'Numbers');
    const message = world.telegram.people.messages(adminId).at(-1);
    expect(message?.photo?.[0]?.width).toBeGreaterThan(600);
    expect(message?.caption).toContain('The last 30 days');
    expect(message?.caption).toContain('the lower, blue part was sent');
    await world.press(adminId, '‹ Back');
    expect(world.lastText(adminId)).toContain('Running the bot');
  });

  it('sends a message to all after a look, a count and a confirmation', async () => {
    const world = await panel();
    await world.say(readerId, '/subscribe');
    await world.press(adminId, 'Message to all');
    await world.say(adminId, 'Maintenance <tonight> at 9');
    const [shown, question] = world.texts(adminId).slice(-2);
    expect(shown).toBe('Maintenance <tonight> at 9');
    expect(question).toContain('as 1 chat will get it');
    await world.press(adminId, 'Send to 1 chat');
    expect(world.lastText(adminId)).toContain('The message is on its way.\nDeliveries: 1 waiting');
    const [delivery] = await world.deps.outbox.inState('pending', 5);
    expect(await world.deps.outbox.findEdition(delivery?.editionId ?? 0)).toMatchObject({
      kind: 'notice',
      messages: [{ html: 'Maintenance &lt;tonight&gt; at 9' }],
    });
  });

  it('sends a long message as it was formatted, and shows how it goes until it is out', async () => {
    const world = await panel();
    await world.say(readerId, '/subscribe');
    await world.press(adminId, 'Message to all');
    const text = `Read this. ${'All of it matters. '.repeat(120)}`.trim();
    await world.during(() =>
      world.bot.handleUpdate({
        update_id: 1_000_000,
        message: {
          message_id: 1_000_000,
          chat: { id: adminId, type: 'private' },
          from: { id: adminId },
          text,
          entities: [{ type: 'bold', offset: 0, length: 4 }],
        },
      }),
    );
    await world.press(adminId, 'Send to 1 chat');
    const { outbox } = world.deps;
    const { claimed } = await outbox.claim({ limit: 5, busy: busyChats() }, world.clock.now());
    const [notice] = claimed;
    expect(notice?.edition).toMatchObject({ messages: [{ html: `<b>Read</b>${text.slice(4)}` }] });
    await outbox.record(
      claimed.map(({ delivery }) => ({ kind: 'sent', deliveryId: delivery.id, told: [], empty: false })),
      world.clock.now(),
    );
    await expect
      .poll(() => world.lastText(adminId), { timeout: 30_000 })
      .toBe('The message is out.\nDeliveries: 1 sent');
  });

  it('sends nothing when it is cancelled or empty', async () => {
    const world = await panel();
    await world.say(readerId, '/subscribe');
    await world.say(adminId, '/broadcast Hello all');
    await world.press(adminId, 'Cancel');
    expect(world.lastText(adminId)).toBe('Nothing was sent.');
    await world.say(adminId, `/broadcast ${'x'.repeat(4096 - 11)}`);
    expect(await world.deps.outbox.counts()).toMatchObject({ byState: { pending: 0 } });
  });

  it('keeps a trail of who changed what', async () => {
    const world = await panel();
    await world.say(adminId, '/pausesource meridian');
    await world.say(adminId, '/admin');
    await world.press(adminId, 'Who changed what');
    expect(world.lastText(adminId)).toContain('7 paused a source: https://meridian-wire.example/feed.xml');
  });
});

describe('roles', () => {
  const helper = 55;

  async function give(world: BotWorld, role: string): Promise<void> {
    await world.say(adminId, '/admin');
    await world.press(adminId, 'Roles');
    await world.press(adminId, 'Give somebody a role');
    await world.say(adminId, String(helper));
    await world.press(adminId, role);
  }

  it('let an editor look after sources, and nothing else', async () => {
    const world = await startBot();
    await give(world, 'editor');
    await world.say(helper, '/pausesource meridian');
    expect((await world.deps.feeds.find(1))?.state).toBe('paused');
    await world.say(helper, '/broadcast hello');
    expect(world.lastText(helper)).toContain('This is for the admins');
    await world.say(helper, '/admin');
    expect(world.labels(helper)).not.toContain('Message to all');
    expect(world.labels(helper)).not.toContain('Roles');
  });

  it('are not offered to an owner, who has them all', async () => {
    const world = await panel();
    await world.press(adminId, 'Roles');
    await world.press(adminId, 'Give somebody a role');
    await world.say(adminId, String(adminId));
    expect(world.lastText(adminId)).toContain(`• ${adminId}: owner`);
    expect(world.labels(adminId)).not.toContain('✓ no role');
  });

  it('let an admin do all but give roles', async () => {
    const world = await startBot();
    await give(world, 'admin');
    await world.say(helper, '/status');
    expect(world.lastText(helper)).toContain('Deliveries');
    await world.say(helper, '/admin');
    expect(world.labels(helper)).toContain('Message to all');
    expect(world.labels(helper)).not.toContain('Roles');
  });

  it('end at once when they are taken', async () => {
    const world = await startBot();
    await give(world, 'admin');
    await world.say(helper, '/admin');
    await world.press(adminId, 'no role');
    await world.press(helper, 'Sources');
    expect(world.lastText(helper)).toContain('Running the bot');
    await world.say(helper, '/admin');
    expect(world.lastText(helper)).toContain('This is for the admins');
  });

  it('put their commands into the menu of whoever has them', async () => {
    const world = await startBot();
    await give(world, 'editor');
    await world.say(helper, '/admin');
    const menus = () =>
      world.telegram.calls
        .list('setMyCommands')
        .filter(({ values }) => values.scope?.includes(String(helper)))
        .map(({ values }) => values.commands ?? '');
    await expect.poll(() => menus().at(-1), { timeout: 15_000 }).toContain('"addsource"');
    expect(menus().at(-1)).not.toContain('"broadcast"');
    await world.press(adminId, 'no role');
    await expect
      .poll(() => world.telegram.calls.list('deleteMyCommands'), { timeout: 15_000 })
      .toHaveLength(1);
  });

  it('are given to numeric ids only', async () => {
    const world = await startBot();
    await world.say(adminId, '/admin');
    await world.press(adminId, 'Roles');
    await world.press(adminId, 'Give somebody a role');
    await world.say(adminId, '@somebody');
    expect(world.lastText(adminId)).toContain('not a numeric Telegram id');
  });
});
