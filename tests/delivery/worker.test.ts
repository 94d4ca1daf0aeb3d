import { afterEach, describe, expect, it } from 'vitest';
import { createPace } from '../../src/delivery/pace.ts';
import { createDeliveryWorker } from '../../src/delivery/worker.ts';
import type { ChatTrouble, DeliveryAlert } from '../../src/domain/ports/attention.ts';
import type { Outbox } from '../../src/domain/ports/outbox.ts';
import type { DigestView } from '../../src/domain/ports/sending.ts';
import type { NewSubscription } from '../../src/domain/ports/subscription-store.ts';
import type { Story } from '../../src/domain/story.ts';
import { defaultPreferences } from '../../src/domain/subscription.ts';
import type { FaultInput } from '../../src/playground/bot-api/faults.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createStoryMarks } from '../../src/storage/story-marks.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { createTelegramClient } from '../../src/telegram/api/client.ts';
import { createSender } from '../../src/telegram/sender.ts';
import { openSqlite, silentLogger } from '../support/database.ts';
import { silentMetrics } from '../support/metrics.ts';
import { startLocalTelegram } from '../support/playground.ts';
import { story } from '../support/stories.ts';
import { composedDigest, newSubscription } from '../support/subscriptions.ts';

const evening = new Date('2026-03-09T20:00:00Z');
const morning = new Date('2026-03-10T08:00:30Z');
const hourMs = 3_600_000;

/** One line a story, two stories a message. */
const presenter = {
  present: (_digest: unknown, view: DigestView) => {
    if (view.subscription.locale === 'broken') throw new Error('no such language');
    const stories = view.stories.map((one) => one.story);
    if (stories.length === 0) return [{ html: 'No news', storyIds: [] }];
    return Array.from({ length: Math.ceil(stories.length / 2) }, (_, page) => {
      const shown = stories.slice(page * 2, page * 2 + 2);
      const line = (one: Story) => `${view.updatedStoryIds?.has(one.id) ? 'Update: ' : ''}${one.title}`;
      return { html: shown.map(line).join('\n'), storyIds: shown.map(({ id }) => id) };
    });
  },
};

async function world(
  chats: readonly Partial<NewSubscription>[] = [{ chatId: 11 }],
  wrap: (outbox: Outbox) => Outbox = (outbox) => outbox,
) {
  const telegram = await startLocalTelegram();
  const database = await openSqlite();
  const subscriptions = createSubscriptionStore(database);
  const outbox = createOutbox(database);
  let instant = evening;
  const clock = { now: () => instant };
  const client = createTelegramClient({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    timeouts: { callMs: 500 },
  });
  closers.push(() => client.close());
  const sender = createSender({ telegram: client.telegram });
  let sends = 0;
  const told: { chatId: number; trouble: ChatTrouble }[] = [];
  const alerts: DeliveryAlert[] = [];
  const pace = createPace({ perChatMs: 0 });
  const worker = createDeliveryWorker({
    outbox: wrap(outbox),
    subscriptions,
    sender: {
      send: (...message) => {
        sends += 1;
        return sender.send(...message);
      },
    },
    presenter,
    pace,
    attention: {
      tellOwner: async ({ chatId }, trouble) => void told.push({ chatId, trouble }),
      alertAdmins: async (alert) => void alerts.push(alert),
    },
    metrics: silentMetrics,
    clock,
    log: silentLogger,
    inFlight: 4,
    catchUpMs: 12 * hourMs,
  });
  for (const chat of chats) {
    const wanted = newSubscription(chat);
    if (wanted.chatKind === 'private') telegram.people.say(wanted.chatId, wanted.chatId, '/start');
    await subscriptions.subscribe(wanted, evening);
  }
  return {
    telegram,
    database,
    subscriptions,
    outbox,
    worker,
    told,
    alerts,
    goTo: (at: Date) => {
      instant = at;
    },
    /** Enqueues a digest of these stories for everybody and drains. */
    publish: async (stories: readonly Story[] = [story()], key = 'news') => {
      instant = morning;
      const digest = composedDigest(stories);
      await outbox.enqueue(digest, { kind: 'everyone', key }, morning);
      return worker.drain();
    },
    texts: (chatId: number) =>
      telegram.people
        .messages(chatId)
        .filter(({ from }) => from?.is_bot)
        .map(({ text }) => text),
    fault: (fault: FaultInput) => telegram.faults.add(fault),
    attempts: () => sends,
    marks: createStoryMarks(database),
    states: async () => (await outbox.counts()).byState,
    deliveryStates: async () => {
      const rows = await database.queries.selectFrom('deliveries').select(['chat_id', 'state']).execute();
      return new Map(rows.map((row) => [row.chat_id, row.state]));
    },
  };
}
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const named = (id: number, title: string, revision = 0): Story => story({ id, title, revision });

describe('the delivery worker', () => {
  it('sends each chat its edition once', async () => {
    const { publish, texts, states, worker } = await world([{ chatId: 11 }, { chatId: 12 }]);
    expect(await publish([named(1, 'A ban'), named(2, 'A fine')])).toBe(2);
    expect(texts(11)).toEqual(['A ban\nA fine']);
    expect(texts(12)).toEqual(['A ban\nA fine']);
    expect(await worker.drain()).toBe(0);
    expect(await states()).toMatchObject({ sent: 2, pending: 0, sending: 0 });
  });

  it('tells a chat each story once, and again when it has moved on', async () => {
    const { publish, texts } = await world();
    await publish([named(1, 'A ban'), named(2, 'A fine')], 'first');
    await publish([named(1, 'A ban is lifted', 1), named(2, 'A fine'), named(3, 'A law')], 'second');
    expect(texts(11)).toEqual(['A ban\nA fine', 'Update: A ban is lifted\nA law']);
  });

  it('puts first what a chat follows, once it has moved on', async () => {
    const { publish, texts, marks, subscriptions } = await world([{ chatId: 11 }, { chatId: 12 }]);
    const [reader] = await subscriptions.ofChat(11);
    await publish([named(1, 'A ban'), named(2, 'A fine')], 'first');
    if (reader) await marks.set(reader.id, 2, 'followed', true, evening);
    await publish([named(3, 'A law'), named(4, 'A bill'), named(2, 'The fine is paid', 1)], 'second');
    expect(texts(11).slice(1)).toEqual(['Update: The fine is paid\nA law', 'A bill']);
    expect(texts(12).slice(1)).toEqual(['A law\nA bill', 'Update: The fine is paid']);
  });

  it('leaves out what a chat muted', async () => {
    const { publish, texts, marks, subscriptions } = await world();
    const [reader] = await subscriptions.ofChat(11);
    if (reader) await marks.set(reader.id, 1, 'muted', true, evening);
    await publish([named(1, 'A ban'), named(2, 'A fine')]);
    expect(texts(11)).toEqual(['A fine']);
  });

  it('says that there is no news once, or not at all, as the chat chose', async () => {
    const silent = { ...defaultPreferences, emptyDigest: 'stay-silent' as const };
    const { publish, texts, states } = await world([{ chatId: 11 }, { chatId: 12, preferences: silent }]);
    await publish([], 'first');
    await publish([], 'second');
    await publish([named(1, 'A ban')], 'third');
    await publish([], 'fourth');
    expect(texts(11)).toEqual(['No news', 'A ban', 'No news']);
    expect(texts(12)).toEqual(['A ban']);
    expect(await states()).toMatchObject({ sent: 4, skipped: 4 });
  });

  it('sends long editions part by part and in order, however many are under way', async () => {
    const chatIds = Array.from({ length: 12 }, (_, index) => 11 + index);
    const { publish, texts, telegram } = await world(chatIds.map((chatId) => ({ chatId })));
    const stories = Array.from({ length: 5 }, (_, index) => named(index + 1, `Story ${index + 1}`));
    await publish(stories);
    const whole = ['Story 1\nStory 2', 'Story 3\nStory 4', 'Story 5'];
    for (const chatId of chatIds) expect(texts(chatId)).toEqual(whole);
    expect(telegram.calls.list('sendMessage')).toHaveLength(36);
  });

  it('goes on with the part after the last that arrived', async () => {
    const { publish, fault, texts, goTo, worker, subscriptions, database } = await world();
    fault({ kind: 'delay', delayMs: 1, method: 'sendMessage', times: 1 });
    fault({ kind: 'too-many-requests', retryAfterSeconds: 1, method: 'sendMessage', times: 1 });
    const stories = [1, 2, 3].map((id) => named(id, `Story ${id}`));
    await publish(stories);
    expect(texts(11)).toEqual(['Story 1\nStory 2']);
    const [reader] = await subscriptions.ofChat(11);
    if (!reader) throw new Error('nobody is there');
    expect(await subscriptions.toldAmong(reader.id, [1, 2, 3])).toEqual(new Map());
    // Told elsewhere meanwhile, which must not shift the parts.
    await database.queries
      .insertInto('told_stories')
      .values({ subscription_id: reader.id, story_id: 1, revision: 0, told_at: morning.getTime() })
      .execute();
    goTo(new Date(morning.getTime() + 2_000));
    await worker.drain();
    expect(texts(11)).toEqual(['Story 1\nStory 2', 'Story 3']);
    expect([...(await subscriptions.toldAmong(reader.id, [1, 2, 3])).keys()].sort()).toEqual([1, 2, 3]);
  });

  it('keeps two editions for one chat in order', async () => {
    const { outbox, worker, texts, goTo } = await world();
    goTo(morning);
    for (const id of [1, 2, 3]) {
      const digest = composedDigest([named(id, `Edition ${id}`)]);
      await outbox.enqueue(digest, { kind: 'everyone', key: `${id}` }, morning);
    }
    await worker.drain();
    expect(texts(11)).toEqual(['Edition 1', 'Edition 2', 'Edition 3']);
  });

  it('sends digests before announcements and breaking news before both', async () => {
    const { outbox, worker, texts, goTo, subscriptions } = await world();
    goTo(morning);
    const [reader] = await subscriptions.ofChat(11);
    const notice = { kind: 'notice', composedAt: morning, messages: [{ html: 'Announcement' }] } as const;
    await outbox.enqueue(notice, { kind: 'everyone', key: 'a' }, morning);
    for await (const cohort of outbox.due(morning, 12 * hourMs)) {
      await outbox.enqueue(composedDigest([named(1, 'Digest')]), { kind: 'due', cohort }, morning);
    }
    const slot = { key: 'sample', at: morning };
    if (reader) {
      const recipients = { kind: 'one', subscriptionId: reader.id, slot } as const;
      await outbox.enqueue(composedDigest([named(2, 'Asked for')]), recipients, morning);
    }
    await worker.drain();
    expect(texts(11)).toEqual(['Asked for', 'Digest', 'Announcement']);
  });

  it('keeps quiet in quiet hours, or waits for their end, as the chat chose', async () => {
    const quiet = (mode: 'silent' | 'hold') => ({
      ...defaultPreferences,
      quietHours: { fromHour: 22, toHour: 9, mode },
    });
    const { publish, texts, telegram, goTo, worker } = await world([
      { chatId: 11, preferences: quiet('silent') },
      { chatId: 12, preferences: quiet('hold') },
      { chatId: 13 },
    ]);
    await publish();
    const silentTo = telegram.calls
      .list('sendMessage')
      .filter(({ values }) => values.disable_notification === 'true')
      .map(({ chatId }) => chatId);
    expect(silentTo).toEqual([11]);
    expect(texts(12)).toEqual([]);
    goTo(new Date('2026-03-10T09:00:00Z'));
    await worker.drain();
    expect(texts(12)).toHaveLength(1);
  });

  it('skips what comes too late, and what a chat left meanwhile', async () => {
    const { outbox, worker, goTo, states, subscriptions, texts } = await world([
      { chatId: 11 },
      { chatId: 12 },
    ]);
    await outbox.enqueue(composedDigest(), { kind: 'everyone', key: 'a' }, evening);
    const [left] = await subscriptions.ofChat(12);
    if (left) await subscriptions.change(left.id, { state: 'ended' }, evening);
    goTo(new Date(evening.getTime() + 13 * hourMs));
    await worker.drain();
    expect(await states()).toMatchObject({ skipped: 2, sent: 0 });
    expect(texts(11)).toEqual([]);
  });

  it('lets no chat whose edition cannot be presented keep others from theirs', async () => {
    const { publish, texts, states, alerts } = await world([
      { chatId: 11, locale: 'broken' },
      { chatId: 12 },
    ]);
    await publish([named(1, 'A ban')]);
    expect(texts(12)).toEqual(['A ban']);
    expect(await states()).toMatchObject({ sent: 1, dead: 1 });
    expect(alerts).toMatchObject([{ kind: 'unpresentable', reason: 'no such language' }]);
  });

  it('stops by finishing and recording what is under way', async () => {
    const { outbox, worker, fault, goTo, states, texts } = await world(
      [11, 12, 13, 14, 15, 16].map((chatId) => ({ chatId })),
    );
    goTo(morning);
    fault({ kind: 'delay', delayMs: 150, method: 'sendMessage', times: 'always' });
    await outbox.enqueue(composedDigest(), { kind: 'everyone', key: 'a' }, morning);
    const stop = new AbortController();
    const running = worker.run(stop.signal);
    await expect.poll(async () => (await states()).sending, { interval: 5 }).toBe(4);
    stop.abort();
    await running;
    expect(await states()).toMatchObject({ sent: 4, pending: 2, sending: 0, unknown: 0 });
    expect([11, 12, 13, 14, 15, 16].flatMap((chatId) => texts(chatId))).toHaveLength(4);
  });

  it('sends nothing twice and loses nothing when the database fails after a commit', async () => {
    let calls = 0;
    const chatIds = Array.from({ length: 20 }, (_, index) => 11 + index);
    const { publish, texts, states } = await world(
      chatIds.map((chatId) => ({ chatId })),
      (outbox) => ({
        ...outbox,
        recordAndClaim: async (...request) => {
          const answer = await outbox.recordAndClaim(...request);
          calls += 1;
          if (calls === 2) throw new Error('connection lost');
          return answer;
        },
      }),
    );
    await publish();
    for (const chatId of chatIds) expect(texts(chatId)).toHaveLength(1);
    expect(await states()).toMatchObject({ sent: 20, sending: 0, unknown: 0, pending: 0 });
  });
});

describe('what Telegram answers', () => {
  it('waits as long as told with that chat alone, then sends the same message', async () => {
    const { publish, fault, texts, goTo, worker, states } = await world([{ chatId: 11 }, { chatId: 12 }]);
    fault({ kind: 'too-many-requests', retryAfterSeconds: 1, chatId: 11 });
    await publish([named(1, 'A ban')]);
    expect(texts(11)).toEqual([]);
    expect(texts(12)).toEqual(['A ban']);
    await worker.drain();
    expect(await states()).toMatchObject({ pending: 1, sent: 1 });
    goTo(new Date(morning.getTime() + 1_000));
    await worker.drain();
    expect(texts(11)).toEqual(['A ban']);
  });

  it('follows a group that became a supergroup and sends once more', async () => {
    const { publish, telegram, texts, subscriptions, told } = await world([]);
    telegram.people.createChat({ type: 'group', id: -77, title: 'Policy room', creator: 5 });
    telegram.people.setBot(-77, { status: 'member' });
    await subscriptions.subscribe(newSubscription({ chatId: -77, chatKind: 'group' }), evening);
    telegram.faults.add({ kind: 'migrated', chatId: -77, toChatId: -1_000_077 });
    await publish([named(1, 'A ban')]);
    expect(await subscriptions.ofChat(-1_000_077)).toMatchObject([
      { chatKind: 'supergroup', state: 'active' },
    ]);
    expect(texts(-1_000_077)).toEqual(['A ban']);
    expect(told).toEqual([]);
  });

  const spoilt: FaultInput[] = [
    { kind: 'server-error', status: 502 },
    { kind: 'server-error', status: 500, happens: 'after' },
    { kind: 'reset', happens: 'after' },
    { kind: 'truncated' },
    { kind: 'not-json' },
    { kind: 'hang', happens: 'after' },
  ];
  it.each(spoilt)(
    'records as unknown what it never learnt and does not repeat it ($kind, $status)',
    async (fault) => {
      const { publish, telegram, outbox, worker, states, fault: arm } = await world();
      arm({ ...fault, method: 'sendMessage' });
      await publish();
      await worker.drain();
      expect(telegram.calls.list('sendMessage')).toHaveLength(1);
      expect(await states()).toMatchObject({ unknown: 1, sent: 0, pending: 0 });
      const [unknown] = await outbox.inState('unknown', 5);
      expect(unknown?.problem).toBeTruthy();
      if (unknown) expect(await outbox.resolveUnknown(unknown.id, 'send-again', morning)).toBe(true);
      await worker.drain();
      expect(await states()).toMatchObject({ unknown: 0, sent: 1 });
      expect(telegram.calls.list('sendMessage')).toHaveLength(2);
    },
  );

  it('keeps everything while Telegram cannot be reached', async () => {
    const { outbox, worker, goTo, telegram, states, attempts } = await world(
      [11, 12, 13, 14, 15, 16].map((chatId) => ({ chatId })),
    );
    await outbox.enqueue(composedDigest(), { kind: 'everyone', key: 'a' }, morning);
    goTo(morning);
    await telegram.close();
    const stop = new AbortController();
    const running = worker.run(stop.signal);
    await expect.poll(attempts, { interval: 5 }).toBeGreaterThanOrEqual(4);
    stop.abort();
    await running;
    expect(await states()).toMatchObject({ pending: 6, sending: 0, unknown: 0, dead: 0 });
  });

  it('sends plain text once when Telegram refuses the markup, and tells the admins', async () => {
    const { publish, fault, texts, alerts, states } = await world();
    fault({ kind: 'refusal', code: 400, description: "Bad Request: can't parse entities: byte 5" });
    await publish([named(1, '<b>A ban</b>')]);
    expect(texts(11)).toEqual(['A ban']);
    expect(alerts).toMatchObject([{ kind: 'unacceptable', sentPlain: true }]);
    expect(await states()).toMatchObject({ sent: 1 });
  });

  it('stops everything when the token is refused', async () => {
    const { publish, fault, alerts, states, worker } = await world([{ chatId: 11 }, { chatId: 12 }]);
    fault({ kind: 'unauthorized', method: 'sendMessage', times: 'always' });
    await publish();
    await worker.drain();
    expect(alerts).toMatchObject([{ kind: 'unauthorized' }]);
    expect(await states()).toMatchObject({ pending: 2, dead: 0, unknown: 0 });
  });

  /** Exact texts of Telegram, and what they lead to: delivery, subscription, and what the owner is told. */
  const refusals: [code: number, description: string, delivery: string, state: string, told?: ChatTrouble][] =
    [
      [403, 'Forbidden: bot was blocked by the user', 'dead', 'unreachable', 'gone'],
      [403, 'Forbidden: user is deactivated', 'dead', 'unreachable', 'gone'],
      [403, "Forbidden: bot can't initiate conversation with a user", 'dead', 'unreachable', 'gone'],
      [403, 'Forbidden: bot was kicked from the group chat', 'dead', 'unreachable', 'gone'],
      [403, 'Forbidden: bot was kicked from the supergroup chat', 'dead', 'unreachable', 'gone'],
      [403, 'Forbidden: bot is not a member of the channel chat', 'dead', 'unreachable', 'gone'],
      [403, 'Forbidden: the group chat was deleted', 'dead', 'unreachable', 'gone'],
      [400, 'Bad Request: chat not found', 'dead', 'active'],
      [400, 'Bad Request: PEER_ID_INVALID', 'dead', 'active'],
      [
        400,
        'Bad Request: not enough rights to send text messages to the chat',
        'dead',
        'paused',
        'no-rights',
      ],
      [400, 'Bad Request: need administrator rights in the channel chat', 'dead', 'paused', 'no-rights'],
      [400, 'Bad Request: have no write access to the chat', 'dead', 'paused', 'no-rights'],
      [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', 'dead', 'paused', 'no-rights'],
      [400, 'Bad Request: TOPIC_CLOSED', 'dead', 'paused', 'topic-closed'],
      [400, 'Bad Request: message thread not found', 'sent', 'active', 'topic-gone'],
      [400, "Bad Request: can't parse entities: unexpected end tag at byte offset 9", 'sent', 'active'],
      [400, 'Bad Request: message is too long', 'sent', 'active'],
      [400, 'Bad Request: text is too long', 'sent', 'active'],
      [400, 'Bad Request: ENTITIES_TOO_LONG', 'sent', 'active'],
    ];

  it('leads to what each refusal asks for', async () => {
    const { telegram, subscriptions, publish, told, fault, deliveryStates } = await world([]);
    for (const [index, [code, description]] of refusals.entries()) {
      const chatId = -(1000 + index);
      telegram.people.createChat({ type: 'supergroup', id: chatId, title: `Room ${index}`, creator: 5 });
      telegram.people.setBot(chatId, { status: 'member' });
      const threadId = /thread|TOPIC/.test(description) ? 3 : undefined;
      const room = { chatId, threadId, chatKind: 'supergroup' as const, ownerUserId: 5 };
      await subscriptions.subscribe(newSubscription(room), evening);
      fault({ kind: 'refusal', code, description, chatId, method: 'sendMessage' });
    }
    await publish();
    const states = await deliveryStates();
    const seen = await Promise.all(
      refusals.map(async ([code, description], index) => {
        const chatId = -(1000 + index);
        const [subscription] = await subscriptions.ofChat(chatId);
        const trouble = told.find((one) => one.chatId === chatId)?.trouble;
        const row = [code, description, states.get(chatId), subscription?.state];
        return trouble ? [...row, trouble] : row;
      }),
    );
    expect(seen).toEqual(refusals);
  });
});
