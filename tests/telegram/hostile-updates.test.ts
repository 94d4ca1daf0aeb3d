import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandAccess } from '../../src/telegram/access.ts';
import { actions, subscriptionActions } from '../../src/telegram/core/actions.ts';
import { adminId, type BotWorld, readerId, startBot } from '../support/bot.ts';
import { startStopwatch } from '../support/machine-speed.ts';

const reader = { id: readerId, is_bot: false, first_name: 'Ada', language_code: 'en' };
const privateChat = { id: readerId, type: 'private', first_name: 'Ada' };
const anonymousAdmin = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
const someBot = { id: 99, is_bot: true, first_name: 'Another bot' };
const date = 1_760_000_000;

const message = {
  message_id: 1,
  date,
  chat: privateChat,
  from: reader,
  text: '/settings',
  entities: [{ type: 'bot_command', offset: 0, length: 9 }],
};
const member = { user: { id: 7_000_000_001, is_bot: true, first_name: 'Docket' }, status: 'member' };
const updates = [
  { message },
  { message: { ...message, text: undefined, location: { latitude: 52.5, longitude: 13.4 } } },
  { channel_post: { ...message, chat: { id: -1001, type: 'channel', title: 'News' }, from: undefined } },
  {
    callback_query: {
      id: '1',
      from: reader,
      message: { ...message, from: member.user },
      data: '1:s',
      chat_instance: '1',
    },
  },
  { inline_query: { id: '1', from: reader, query: 'privacy', offset: '' } },
  {
    my_chat_member: {
      chat: { id: -1001, type: 'supergroup', title: 'Group' },
      from: reader,
      date,
      old_chat_member: { ...member, status: 'left' },
      new_chat_member: member,
    },
  },
];

const hostileValues: readonly unknown[] = [
  undefined,
  null,
  '',
  'x'.repeat(100_000),
  '\u202E\u0000<b>&amp;\uD800',
  0,
  -1,
  2 ** 53,
  1e308,
  Number.NaN,
  true,
  [],
  {},
  [[[[]]]],
  { __proto__: null, toString: 'no' },
];

/** Every way to spoil one field, at any depth. */
function* spoilt(value: unknown): Generator<unknown> {
  for (const hostile of hostileValues) yield hostile;
  if (typeof value !== 'object' || value === null) return;
  const entries = Object.entries(value);
  for (const [key, part] of entries) {
    for (const other of spoilt(part)) {
      yield Array.isArray(value)
        ? entries.map(([name, kept]) => (name === key ? other : kept))
        : { ...value, [key]: other };
    }
  }
}

let updateId = 1_000_000;

/** Hands updates to the bot as fast as it answers them; people take their time, so that none is held back. */
async function take(
  world: BotWorld,
  given: Iterable<unknown>,
): Promise<{ count: number; slowestMs: number }> {
  let count = 0;
  // Of processor time, which no other process on the machine can use up.
  let slowestMs = 0;
  for (const update of given) {
    world.clock.set(new Date(world.clock.now().getTime() + 1000));
    const spent = startStopwatch();
    await world.bot.handleUpdate(
      typeof update === 'object' && update !== null ? { update_id: updateId++, ...update } : update,
    );
    await world.bot.idle();
    slowestMs = Math.max(slowestMs, spent());
    count += 1;
  }
  return { count, slowestMs };
}

/** Requests that Telegram refused, apart from those about chats, messages and queries that were made up. */
function refusals(world: BotWorld): string[] {
  const aboutFiction = new Set(['answerCallbackQuery', 'answerInlineQuery', 'getChatMember', 'getChat']);
  return world.telegram.calls
    .list()
    .filter(({ status, method, chatId }) => {
      const isKnown = chatId !== undefined && world.telegram.world.findChat(chatId) !== undefined;
      return status !== undefined && status >= 400 && !aboutFiction.has(method) && isKnown;
    })
    .map(({ method, status, values }) => `${method} ${status} ${JSON.stringify(values).slice(0, 300)}`);
}

const slowestMs = 2000;

async function isWell(world: BotWorld): Promise<void> {
  const before = world.texts(readerId).length;
  await world.say(readerId, '/help');
  expect(world.texts(readerId).length).toBeGreaterThan(before);
}

describe('hostile updates', () => {
  it('of every kind, with each field missing, huge or of another type, neither stop the bot nor make it send what Telegram refuses', async () => {
    const world = await startBot();
    await world.say(readerId, '/start');
    world.telegram.calls.clear();
    const all = updates.flatMap((update) => [...spoilt(update)]);
    const taken = await take(world, all);
    expect(taken.count).toBeGreaterThan(1000);
    expect(taken.slowestMs).toBeLessThan(slowestMs);
    expect(refusals(world).filter((refusal) => !refusal.startsWith('editMessageText'))).toEqual([]);
    await isWell(world);
  }, 60_000);

  it('from channels, anonymous admins and bots change nothing and run no command of an admin', async () => {
    const world = await startBot();
    await world.say(readerId, '/start');
    const group = { id: -1002, type: 'supergroup', title: 'Group' };
    world.telegram.world.addChat({ id: -1002, type: 'supergroup', title: 'Group' });
    const senders = [
      { chat: group, from: anonymousAdmin, sender_chat: group },
      { chat: group, from: someBot },
      { chat: group, from: { ...someBot, id: 136817688 }, sender_chat: { id: -1003, type: 'channel' } },
      { chat: privateChat, from: { ...reader, is_bot: true } },
      { chat: { ...privateChat, id: adminId }, from: undefined },
      // Only the sender counts, never the chat.
      { chat: { ...privateChat, id: adminId }, from: reader },
    ];
    const commands = Object.keys(commandAccess).filter((name) => name !== 'start');
    const given = senders.flatMap((sender) =>
      commands.map((name) => ({
        message: { ...message, ...sender, text: `/${name} https://evil.example/feed` },
      })),
    );
    const feedsBefore = await world.deps.feeds.list();
    const auditBefore = await world.deps.audit.recent(100, 0);
    await take(world, given);
    expect(await world.deps.feeds.list()).toEqual(feedsBefore);
    expect(await world.deps.audit.recent(100, 0)).toEqual(auditBefore);
    expect(await world.deps.subscriptions.find({ chatId: -1002 })).toBeUndefined();
    await isWell(world);
  }, 60_000);

  it('with forged buttons are answered without harm', async () => {
    const world = await startBot();
    await world.say(readerId, '/start');
    await world.say(readerId, '/settings');
    const shown = world.telegram.people.messages(readerId).findLast(({ from }) => from?.is_bot);
    const names = [...Object.keys(actions), ...Object.keys(subscriptionActions)];
    expect(names.length).toBeGreaterThan(50);
    const known = [...Object.values(actions), ...Object.values(subscriptionActions)].map(({ wire }) => wire);
    const parts = fc.array(
      fc.oneof(
        fc.constantFrom(
          '',
          '0',
          '-1',
          'zzzzzzzzzzz',
          '1',
          'a',
          '\u202E',
          '../..',
          '__proto__',
          'constructor',
        ),
        fc.string({ maxLength: 12 }),
        fc.integer().map((value) => value.toString(36)),
      ),
      { maxLength: 6 },
    );
    const data = fc.sample(
      fc.oneof(
        fc.tuple(fc.constantFrom(...known), parts).map(([name, args]) => ['1', name, ...args].join(':')),
        fc
          .tuple(fc.stringMatching(/^[a-z]{1,3}$/), parts)
          .map(([name, args]) => ['1', name, ...args].join(':')),
        fc.string({ maxLength: 64 }),
      ),
      { numRuns: 600, seed: 5 },
    );
    world.telegram.calls.clear();
    const taken = await take(
      world,
      data.map((forged, index) => ({
        callback_query: {
          id: String(index),
          from: reader,
          chat_instance: '1',
          message: { ...message, from: member.user, message_id: shown?.message_id ?? 1 },
          data: forged,
        },
      })),
    );
    expect(taken.slowestMs).toBeLessThan(slowestMs);
    expect(refusals(world).filter((refusal) => !/^editMessage(Text|ReplyMarkup) 400/.test(refusal))).toEqual(
      [],
    );
    expect(await world.deps.feeds.list()).toHaveLength(1);
    await isWell(world);
  }, 60_000);
});
