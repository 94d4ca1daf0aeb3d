import { describe, expect, it } from 'vitest';
import { type BotWorld, readerId, startBot } from '../support/bot.ts';

const stranger = 99;

function channel(world: BotWorld, title = 'Policy wire') {
  return world.telegram.people.createChat({ type: 'channel', title, creator: readerId });
}

const connectData = (chatId: number): string => `1:cc:${chatId.toString(36)}`;

describe('a channel', () => {
  it('is connected from the private chat, with a test message', async () => {
    const world = await startBot();
    await world.say(readerId, '/start');
    await world.say(readerId, '/chats');
    expect(world.labels(readerId)).toEqual(['Add me to a group', 'Add me to a channel']);
    const { id } = channel(world);
    await world.during(() => world.telegram.people.setBot(id, { status: 'administrator', by: readerId }));
    expect(world.lastText(id)).toContain('This is a test message');
    expect(world.lastText(readerId)).toContain('Digests in Policy wire are on');
    expect(world.lastText(readerId)).toContain('Next digest: Wed 11 Mar, 08:00');
    expect(await world.deps.subscriptions.find({ chatId: id })).toMatchObject({
      chatKind: 'channel',
      ownerUserId: readerId,
    });
  });

  it('asks in private before anything is posted when nobody announced it', async () => {
    const world = await startBot();
    await world.say(readerId, '/start');
    const { id } = channel(world);
    await world.during(() => world.telegram.people.setBot(id, { status: 'administrator', by: readerId }));
    expect(world.texts(id)).toEqual([]);
    expect(world.lastText(readerId)).toContain('I am an admin of Policy wire now');
    const { people } = world.telegram;
    const question = people.messages(readerId).at(-1)?.message_id ?? 0;
    for (let taps = 0; taps < 2; taps++) {
      await world.during(() => people.press(readerId, readerId, question, connectData(id)).answered);
    }
    expect(world.texts(id)).toEqual([expect.stringContaining('This is a test message')]);
    expect(world.lastText(readerId)).toContain('Digests in Policy wire are on');
  });

  it('is managed from the private chat of its admin', async () => {
    const world = await startBot();
    await world.say(readerId, '/chats');
    const { id } = channel(world);
    await world.during(() => world.telegram.people.setBot(id, { status: 'administrator', by: readerId }));
    await world.say(readerId, '/chats');
    await world.press(readerId, 'Policy wire (active)');
    expect(world.lastText(readerId)).toMatch(/^Settings of Policy wire/);
    expect(world.labels(readerId)).toContain('Groups and channels');
    await world.press(readerId, 'When');
    await world.press(readerId, 'Once a week');
    expect((await world.deps.subscriptions.find({ chatId: id }))?.schedule.rhythm).toBe('weekly');
  });

  it('says that the right to post is missing, and pauses when it is taken', async () => {
    const world = await startBot();
    await world.say(readerId, '/chats');
    const { id } = channel(world);
    await world.during(() =>
      world.telegram.people.setBot(id, {
        status: 'administrator',
        rights: { can_post_messages: false },
        by: readerId,
      }),
    );
    expect(world.lastText(readerId)).toContain('I may not post there');
    await world.during(() =>
      world.telegram.people.setBot(id, {
        status: 'administrator',
        rights: { can_post_messages: true },
        by: readerId,
      }),
    );
    expect(world.lastText(readerId)).toContain('Digests in Policy wire are on');
    await world.during(() =>
      world.telegram.people.setBot(id, {
        status: 'administrator',
        rights: { can_post_messages: false },
        by: readerId,
      }),
    );
    expect(world.lastText(readerId)).toContain('I can no longer post in Policy wire');
    expect(await world.deps.subscriptions.find({ chatId: id })).toMatchObject({ state: 'paused' });
    await world.during(() =>
      world.telegram.people.setBot(id, {
        status: 'administrator',
        rights: { can_post_messages: true },
        by: readerId,
      }),
    );
    expect(world.lastText(readerId)).toContain('I can post in Policy wire again');
    expect(await world.deps.subscriptions.find({ chatId: id })).toMatchObject({ state: 'active' });
  });

  it('is opened by its admin from the link that anonymous admins get', async () => {
    const world = await startBot();
    await world.say(readerId, '/start');
    const { id } = channel(world);
    await world.during(() => world.telegram.people.setBot(id, { status: 'administrator', by: readerId }));
    await world.say(readerId, `/start manage_${id}`);
    expect(world.lastText(readerId)).toBe('You can set up Policy wire here.');
    await world.press(readerId, 'Start digests there');
    expect(world.lastText(id)).toContain('This is a test message');
    await world.say(readerId, `/start manage_${id}`);
    await world.press(readerId, 'Settings');
    expect(world.lastText(readerId)).toMatch(/^Settings of Policy wire/);
  });

  it('is not set up by who does not manage it', async () => {
    const world = await startBot();
    await world.say(readerId, '/start');
    const { id } = channel(world);
    await world.during(() => world.telegram.people.setBot(id, { status: 'administrator', by: readerId }));
    await world.say(stranger, `/start manage_${id}`);
    expect(world.lastText(stranger)).toContain('You are not an admin of that chat');
    const message = world.telegram.people.messages(stranger).at(-1);
    const pressed = world.telegram.people.press(
      stranger,
      stranger,
      message?.message_id ?? 0,
      connectData(id),
    );
    expect((await pressed.answered).text).toBe('Only admins of this chat can change its settings.');
    expect(await world.deps.subscriptions.find({ chatId: id })).toBeUndefined();
  });

  it('gets digests without buttons that act', async () => {
    const world = await startBot();
    const { id } = channel(world);
    await world.during(() => world.telegram.people.setBot(id, { status: 'administrator', by: readerId }));
    await world.during(() => world.telegram.people.say(id, readerId, '/latest'));
    const buttons = world.telegram.people.messages(id).at(-1)?.reply_markup?.inline_keyboard.flat();
    expect(buttons?.map(({ url }) => url)).toEqual([expect.stringContaining('?start=s-')]);
  });
});

describe('a group', () => {
  it('pauses when the bot may not write any more, tells its owner in its language, and goes on', async () => {
    const world = await startBot();
    const { people } = world.telegram;
    const group = people.createChat({ type: 'supergroup', title: 'Desk', creator: readerId });
    await world.during(() => people.setBot(group.id, { status: 'administrator', by: readerId }));
    await world.say(readerId, '/start');
    const owner = { id: readerId, language_code: 'fr' };
    await world.during(() => people.say(group.id, owner, '/subscribe'));
    const allow = (can: boolean) =>
      world.during(() =>
        people.setBot(group.id, { status: 'restricted', rights: { can_send_messages: can }, by: readerId }),
      );
    await allow(false);
    expect(world.lastText(readerId)).toContain('Je ne peux plus publier dans Desk');
    const stateOf = async () => (await world.deps.subscriptions.find({ chatId: group.id }))?.state;
    expect(await stateOf()).toBe('paused');
    await allow(true);
    expect(world.lastText(readerId)).toContain('Je peux de nouveau publier dans Desk');
    expect(await stateOf()).toBe('active');
  });
});

describe('a forum', () => {
  it('gets its digests in the topic they were asked for in, and in another on demand', async () => {
    const world = await startBot();
    const { people } = world.telegram;
    const forum = people.createChat({ type: 'supergroup', title: 'Forum', isForum: true, creator: readerId });
    await world.during(() => people.setBot(forum.id, { status: 'administrator', by: readerId }));
    const news = people.createTopic(forum.id, 'News', readerId);
    const other = people.createTopic(forum.id, 'Other', readerId);
    await world.during(() => people.say(forum.id, readerId, '/subscribe', { threadId: news }));
    const [subscription] = await world.deps.subscriptions.ofChat(forum.id);
    expect(subscription?.threadId).toBe(news);
    expect(people.messages(forum.id).at(-1)?.message_thread_id).toBe(news);
    await world.during(() => people.say(forum.id, readerId, '/settings', { threadId: other }));
    await world.press(forum.id, 'Post in this topic', readerId);
    expect((await world.deps.subscriptions.ofChat(forum.id))[0]?.threadId).toBe(other);
  });
});
