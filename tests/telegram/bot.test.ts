import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createBot } from '../../src/telegram/bot.ts';
import { adminId, readerId, startBot } from '../support/bot.ts';
import { newSubscription } from '../support/subscriptions.ts';

describe('a reader', () => {
  it('gets the first digest one tap after /start, and is told when the next one comes', async () => {
    const world = await startBot();
    await world.say(readerId, '/start');
    expect(world.labels(readerId)).toEqual(['Subscribe with these settings', 'Choose for myself']);
    await world.press(readerId, 'Subscribe with these settings');
    const [confirmation, digest] = world.texts(readerId);
    expect(confirmation).toContain('Next digest: Wed 11 Mar, 08:00 (UTC), in 24 hours.');
    expect(digest).toContain('1. Regulator acts on matter 1');
    expect(await world.deps.subscriptions.find({ chatId: readerId })).toMatchObject({ state: 'active' });
  });

  it('gets one first digest, however often the button is tapped', async () => {
    const world = await startBot({ storyCount: 10 });
    await world.say(readerId, '/start');
    const menu = world.telegram.people.messages(readerId).at(-1);
    const [accept] = menu?.reply_markup?.inline_keyboard.flat() ?? [];
    for (let taps = 0; taps < 2; taps++) {
      await world.during(async () => {
        const { people } = world.telegram;
        await people.press(readerId, readerId, menu?.message_id ?? 0, accept?.callback_data ?? '').answered;
      });
    }
    const [confirmation, ...digests] = world.texts(readerId);
    expect(confirmation).toContain('You are subscribed.');
    expect(digests).toHaveLength(1);
  });

  it('chooses topics, zone and hour on the way to the first digest', async () => {
    const world = await startBot();
    await world.say(readerId, '/start');
    await world.press(readerId, 'Choose for myself');
    await world.press(readerId, '✓ English');
    await world.press(readerId, 'AI');
    await world.press(readerId, 'Next ›');
    await world.press(readerId, 'Zone: UTC');
    await world.say(readerId, 'munich');
    await world.press(readerId, /^Berlin/);
    await world.press(readerId, '07:00');
    const subscription = await world.deps.subscriptions.find({ chatId: readerId });
    expect(subscription).toMatchObject({
      schedule: { hour: 7, zone: 'Europe/Berlin' },
      preferences: { topics: ['ai'] },
    });
  });

  it('needs four taps at most with every choice changed, the city being written', async () => {
    const world = await startBot();
    await world.say(readerId, '/start');
    let taps = 0;
    const tap = async (label: string) => {
      taps += 1;
      await world.press(readerId, label);
    };
    await tap('Choose for myself');
    await tap('Deutsch');
    await tap('Weiter ›');
    expect(world.lastText(readerId)).toContain('Schreib mir deine Stadt');
    await world.say(readerId, 'Tokio');
    expect(world.lastText(readerId)).toContain('Uhrzeit von Tokyo');
    await tap('07:00');
    expect(taps).toBeLessThanOrEqual(4);
    const [confirmation, digest] = world.texts(readerId).slice(-2);
    expect(confirmation).toContain('Nächster Digest: Mi., 11. März, 07:00 (Tokyo), in 14 Stunden.');
    expect(digest).toContain('1. Regulator acts on matter 1');
    await world.say(readerId, 'fines');
    expect(world.lastText(readerId)).toContain('Suche: fines');
  });

  it('chooses between the zones of a country, and hears when a place is unknown', async () => {
    const world = await startBot();
    await world.say(readerId, '/start');
    for (const label of ['Choose for myself', '✓ English', 'Next ›']) await world.press(readerId, label);
    await world.say(readerId, 'Atlantis');
    expect(world.lastText(readerId)).toContain('I know no place called “Atlantis”');
    await world.press(readerId, 'Search again');
    await world.say(readerId, 'Germany');
    await world.press(readerId, /^Berlin/);
    await world.press(readerId, '20:00');
    const subscription = await world.deps.subscriptions.find({ chatId: readerId });
    expect(subscription?.schedule).toMatchObject({ zone: 'Europe/Berlin', hour: 20 });
  });

  it('starts from everything, and comes back to it with one tap', async () => {
    const world = await startBot();
    await world.say(readerId, '/start');
    for (const label of ['Choose for myself', '✓ English']) await world.press(readerId, label);
    expect(world.labels(readerId)).toContain('✓ Everything');
    await world.press(readerId, 'AI');
    expect(world.labels(readerId)).toEqual(expect.arrayContaining(['✓ AI', 'Everything']));
    await world.press(readerId, 'Everything');
    await world.press(readerId, 'Regions ›');
    await world.press(readerId, 'EU');
    await world.press(readerId, 'Next ›');
    await world.press(readerId, '08:00');
    const subscription = await world.deps.subscriptions.find({ chatId: readerId });
    expect(subscription?.preferences).toMatchObject({ topics: [], regions: ['eu'] });
  });

  it.each([
    { language: 'zh-hans', zone: 'Asia/Shanghai', locale: 'zh' },
    { language: 'es', zone: 'Europe/Madrid', locale: 'es' },
    { language: 'pt-br', zone: 'America/Sao_Paulo', locale: 'en' },
    { language: 'en-IN', zone: 'Asia/Kolkata', locale: 'en' },
    { language: 'en', zone: 'UTC', locale: 'en' },
  ])('is met in the language and zone of their app ($language)', async ({ language, zone, locale }) => {
    const world = await startBot();
    const person = { id: readerId, language_code: language };
    await world.during(() => world.telegram.people.say(readerId, person, '/subscribe'));
    const subscription = await world.deps.subscriptions.find({ chatId: readerId });
    expect(subscription).toMatchObject({ locale, schedule: { zone, hour: 8 } });
  });

  it('subscribes at once with /subscribe, and is not subscribed twice', async () => {
    const world = await startBot();
    await world.say(readerId, '/subscribe');
    await world.say(readerId, '/subscribe');
    expect(world.lastText(readerId)).toContain('subscribed already');
    expect(await world.deps.subscriptions.ofChat(readerId)).toHaveLength(1);
  });

  it('comes for one topic by a deep link', async () => {
    const world = await startBot();
    await world.say(readerId, '/start topic_ai');
    expect(world.lastText(readerId)).toContain('You came for AI');
    await world.press(readerId, 'Subscribe with these settings');
    const subscription = await world.deps.subscriptions.find({ chatId: readerId });
    expect(subscription?.preferences.topics).toEqual(['ai']);
  });

  it('adds a topic to their own by a deep link, when it is not among them', async () => {
    const world = await startBot();
    await world.say(readerId, '/start topic_ai');
    await world.press(readerId, 'Subscribe with these settings');
    await world.say(readerId, '/start topic_privacy');
    expect(world.lastText(readerId)).toContain('Privacy and data is in your topics now.');
    const subscription = await world.deps.subscriptions.find({ chatId: readerId });
    expect(subscription?.preferences.topics).toEqual(['ai', 'privacy']);
  });

  it('reads the latest without a subscription', async () => {
    const world = await startBot();
    await world.say(readerId, '/latest');
    expect(world.lastText(readerId)).toContain('3. Regulator acts on matter 3');
  });

  it('is told each story once, and may see the last ones again', async () => {
    const world = await startBot({ storyCount: 2 });
    await world.say(readerId, '/subscribe');
    await world.say(readerId, '/latest');
    const texts = world.texts(readerId);
    expect(texts.at(-2)).toContain('Nothing new since your last digest');
    expect(texts.at(-1)).toContain('1. Regulator acts on matter 1');
  });

  it('hears that the news is about other things than they chose, and chooses more', async () => {
    const world = await startBot({ storyCount: 1 });
    await world.say(readerId, '/start topic_ai');
    await world.press(readerId, 'Subscribe with these settings');
    expect(world.lastText(readerId)).toContain('None of the latest news is about what you chose.');
    await world.press(readerId, 'Topics');
    await world.press(readerId, 'Everything');
    await world.say(readerId, '/latest');
    expect(world.lastText(readerId)).toContain('1. Regulator acts on matter 1');
    await world.say(readerId, '/latest competition');
    expect(world.lastText(readerId)).toContain('None of the latest news is about what you chose.');
    await world.press(readerId, 'Latest digest now');
    expect(world.lastText(readerId)).toContain('1. Regulator acts on matter 1');
  });

  it('asks for one topic and a number of stories', async () => {
    const world = await startBot({ storyCount: 6 });
    await world.say(readerId, '/latest privacy 1');
    expect(world.lastText(readerId)).toContain('1. Regulator acts on matter 1');
    expect(world.lastText(readerId)).not.toContain('2. ');
    await world.say(readerId, '/latest zzz');
    expect(world.lastText(readerId)).toContain('I know no topic called “zzz”');
    await world.press(readerId, 'AI');
    expect(world.lastText(readerId)).toMatch(/^🏛 Tech policy: AI · /);
    expect(world.lastText(readerId)).toContain('1. Regulator acts on matter 2');
    await world.say(readerId, '/latest 99');
    expect(world.lastText(readerId)).toContain('from 1 to 15');
  });

  it('sees that the bot is writing while an answer takes its time, and not otherwise', async () => {
    const world = await startBot();
    const typing = () => world.telegram.calls.list('sendChatAction').map(({ chatId }) => chatId);
    await world.say(readerId, '/start');
    expect(typing()).toEqual([]);
    const latest = world.deps.desk.latest;
    const shown = new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (typing().length === 0) return;
        clearInterval(look);
        resolve();
      }, 5);
    });
    Object.assign(world.deps.desk, {
      latest: async (...args: Parameters<typeof latest>) => {
        await shown;
        return latest(...args);
      },
    });
    await world.say(readerId, '/latest');
    expect(typing()).toEqual([readerId]);
    expect(world.lastText(readerId)).toContain('1. Regulator acts on matter 1');
  });

  it('turns through the stories of a digest in one card', async () => {
    const world = await startBot();
    await world.say(readerId, '/latest');
    await world.press(readerId, 'More on 1–3');
    const cards = world.texts(readerId).length;
    await world.press(readerId, '2');
    expect(world.texts(readerId)).toHaveLength(cards);
    expect(world.lastText(readerId)).toContain('Regulator acts on matter 2');
    expect(world.lastText(readerId)).toContain('Reported by\n• Meridian Wire');
  });

  it('changes the hour and reads the new time of the next digest', async () => {
    const world = await startBot();
    await world.say(readerId, '/subscribe');
    await world.say(readerId, '/settings');
    await world.press(readerId, 'When');
    await world.press(readerId, 'Time: 08:00');
    await world.press(readerId, '20:00');
    expect(world.lastText(readerId)).toContain('Next digest: Tue 10 Mar, 20:00 (UTC), in 12 hours.');
  });

  it('pauses for a week and resumes', async () => {
    const world = await startBot();
    await world.say(readerId, '/subscribe');
    await world.say(readerId, '/settings');
    await world.press(readerId, 'Pause for a week');
    expect(world.lastText(readerId)).toContain('Paused until Tue 17 Mar');
    expect(world.lastText(readerId)).toContain('Next digest: Wed 18 Mar, 08:00');
    await world.press(readerId, 'Resume now');
    expect(world.lastText(readerId)).toContain('Next digest: Wed 11 Mar');
  });

  it('is told what to do when a place is not known', async () => {
    const world = await startBot();
    await world.say(readerId, '/subscribe');
    await world.say(readerId, '/settings');
    await world.press(readerId, 'Time zone');
    await world.press(readerId, 'Search for a city');
    await world.say(readerId, 'Atlantis');
    expect(world.lastText(readerId)).toContain('I know no place called “Atlantis”');
    expect(world.labels(readerId)).toContain('Search again');
  });

  it('erases everything in two steps', async () => {
    const world = await startBot();
    await world.say(readerId, '/subscribe');
    await world.say(readerId, '/forget');
    expect(await world.deps.subscriptions.find({ chatId: readerId })).toBeDefined();
    await world.press(readerId, 'Yes, erase everything');
    expect(world.lastText(readerId)).toContain('is erased');
    expect(await world.deps.subscriptions.find({ chatId: readerId })).toBeUndefined();
  });

  it('keeps the settings of who unsubscribes and comes back', async () => {
    const world = await startBot();
    await world.say(readerId, '/start topic_ai');
    await world.press(readerId, 'Subscribe with these settings');
    await world.say(readerId, '/unsubscribe');
    expect(await world.deps.subscriptions.find({ chatId: readerId })).toMatchObject({ state: 'ended' });
    await world.say(readerId, '/settings');
    expect(world.lastText(readerId)).toBe('This chat has no subscription. One tap starts it.');
    await world.say(readerId, '/subscribe');
    expect(world.texts(readerId).join()).not.toContain('first digest');
    expect(await world.deps.subscriptions.find({ chatId: readerId })).toMatchObject({
      state: 'active',
      preferences: { topics: ['ai'] },
    });
  });

  it('is known again after blocking and unblocking the bot', async () => {
    const world = await startBot();
    await world.say(readerId, '/subscribe');
    await world.during(() => world.telegram.people.block(readerId));
    expect(await world.deps.subscriptions.find({ chatId: readerId })).toMatchObject({ state: 'unreachable' });
    await world.during(() => world.telegram.people.unblock(readerId));
    expect(await world.deps.subscriptions.find({ chatId: readerId })).toMatchObject({ state: 'active' });
  });

  it.each([
    '/addsource https://a.example',
    '/status',
    '/removesource 1',
    '/pausesource 1',
    '/resumesource 1',
  ])('gets a plain refusal for %s', async (command) => {
    const world = await startBot();
    await world.say(readerId, command);
    expect(world.lastText(readerId)).toContain('This is for the admins of this bot');
    expect((await world.deps.feeds.list())[0]?.state).toBe('active');
  });

  it('always gets a next step', async () => {
    const world = await startBot({ storyCount: 0 });
    for (const text of [
      'hello there',
      '/nonsense',
      '/latest',
      '/settings',
      '/topics',
      '/unsubscribe',
      '/help',
      '/privacy',
    ]) {
      await world.say(readerId, text);
      expect(world.labels(readerId), text).not.toEqual([]);
    }
  });
});

describe('buttons', () => {
  it.each([
    { name: 'of another version', data: '0:s' },
    { name: 'with an unknown name', data: '1:zzz:1' },
    { name: 'with arguments missing', data: '1:ph:1' },
    { name: 'with arguments forged', data: '1:ph:1:../../etc' },
    { name: 'that are no data at all', data: '\u0000' },
    { name: 'of a subscription that is gone', data: '1:ph:zz:8' },
  ])('$name are out of date, and a fresh menu opens', async ({ data }) => {
    const world = await startBot();
    await world.say(readerId, '/subscribe');
    const [message] = world.telegram.people.messages(readerId);
    const pressed = world.telegram.people.press(readerId, readerId, message?.message_id ?? 0, data);
    expect((await pressed.answered).text).toBe('This menu is out of date. Here is a fresh one.');
    await world.bot.idle();
    expect(world.lastText(readerId)).toMatch(/^Settings/);
  });

  it('of somebody else’s settings are refused', async () => {
    const world = await startBot();
    await world.say(readerId, '/subscribe');
    const victim = await world.deps.subscriptions.find({ chatId: readerId });
    const stranger = 99;
    await world.say(stranger, '/subscribe');
    const [message] = world.telegram.people.messages(stranger);
    const data = `1:ph:${(victim?.id ?? 0).toString(36)}:3`;
    const pressed = world.telegram.people.press(stranger, stranger, message?.message_id ?? 0, data);
    expect((await pressed.answered).text).toBe('Only admins of this chat can change its settings.');
    expect((await world.deps.subscriptions.find({ chatId: readerId }))?.schedule.hour).toBe(8);
  });

  it.each(['1:as:0', '1:ax:1', '1:ap:1', '1:S', '1:Sr:1:again', '1:B', '1:Rs:16:admin'])(
    'of admins (%s) are refused to others',
    async (data) => {
      const world = await startBot();
      await world.say(readerId, '/help');
      const [message] = world.telegram.people.messages(readerId);
      const pressed = world.telegram.people.press(readerId, readerId, message?.message_id ?? 0, data);
      expect((await pressed.answered).text).toContain('This is for the admins of this bot');
      expect((await world.deps.feeds.list())[0]?.state).toBe('active');
    },
  );
});

describe('a group', () => {
  async function inGroup() {
    const world = await startBot();
    const group = world.telegram.people.createChat({
      type: 'supergroup',
      title: 'Policy desk',
      creator: readerId,
      members: [99],
    });
    await world.during(() =>
      world.telegram.people.setBot(group.id, { status: 'administrator', by: readerId }),
    );
    return { world, groupId: group.id };
  }

  it('is greeted when the bot is added', async () => {
    const { world, groupId } = await inGroup();
    expect(world.texts(groupId)[0]).toContain('Only admins of this chat can set me up');
  });

  it('is set up by its admins only', async () => {
    const { world, groupId } = await inGroup();
    await world.say(groupId, '/subscribe', 99);
    expect(world.lastText(groupId)).toBe('Only admins of this chat can change its settings.');
    await world.say(groupId, '/subscribe', readerId);
    expect(await world.deps.subscriptions.find({ chatId: groupId })).toMatchObject({
      state: 'active',
      chatTitle: 'Policy desk',
      ownerUserId: readerId,
    });
  });

  it('sends anonymous admins to a private chat', async () => {
    const { world, groupId } = await inGroup();
    await world.during(() =>
      world.telegram.people.say(groupId, readerId, '/settings', { anonymously: true }),
    );
    expect(world.lastText(groupId)).toContain('I cannot see who you are');
    expect(world.labels(groupId)).toEqual(['Open a private chat']);
  });

  it('keeps its digest when members ask for the latest', async () => {
    const { world, groupId } = await inGroup();
    const { id } = await world.deps.subscriptions.subscribe(
      newSubscription({ chatId: groupId, chatKind: 'supergroup' }),
      world.clock.now(),
    );
    await world.say(groupId, '/latest', 99);
    expect(world.lastText(groupId)).toContain('1. Regulator acts on matter 1');
    const ids = world.stories.map((story) => story.id);
    const told = await world.deps.subscriptions.toldAmong(id, ids);
    expect(told.size).toBe(0);
  });

  it('is told what its members and its admins can do there', async () => {
    const { world, groupId } = await inGroup();
    await world.say(groupId, '/help', 99);
    expect(world.lastText(groupId)).toContain('For the admins of this chat: /subscribe');
    expect(world.lastText(groupId)).not.toContain('just write the words');
  });

  it('opens stories where they can be kept: in private', async () => {
    const { world, groupId } = await inGroup();
    await world.say(groupId, '/story 1', 99);
    expect(world.lastText(groupId)).toContain('Key facts');
    const buttons = world.telegram.people.messages(groupId).at(-1)?.reply_markup?.inline_keyboard.flat();
    expect(buttons?.at(-1)).toMatchObject({
      text: 'Open a private chat',
      url: expect.stringContaining('?start=s-'),
    });
    for (const member of [readerId, 99]) {
      await world.say(groupId, '/saved', member);
      expect(world.lastText(groupId)).toContain('yours alone');
      expect(world.labels(groupId)).toEqual(['Open a private chat']);
    }
  });

  it('is known by its new title when it is renamed', async () => {
    const { world, groupId } = await inGroup();
    await world.say(groupId, '/subscribe', readerId);
    const record = world.telegram.world.findChat(groupId);
    if (record) record.chat = { ...record.chat, title: 'Policy table' };
    await world.say(groupId, '/help', readerId);
    expect(await world.deps.subscriptions.find({ chatId: groupId })).toMatchObject({
      chatTitle: 'Policy table',
    });
  });

  it('is not answered when people talk to each other', async () => {
    const { world, groupId } = await inGroup();
    const before = world.texts(groupId).length;
    await world.say(groupId, 'good morning', 99);
    await world.say(groupId, '/latest@another_bot', 99);
    expect(world.texts(groupId)).toHaveLength(before);
  });

  it('keeps its subscription when it becomes a supergroup', async () => {
    const world = await startBot();
    const group = world.telegram.people.createChat({ type: 'group', title: 'Small desk', creator: readerId });
    await world.during(() =>
      world.telegram.people.setBot(group.id, { status: 'administrator', by: readerId }),
    );
    await world.say(group.id, '/subscribe', readerId);
    await world.during(() => world.telegram.people.migrate(group.id, -1009));
    expect(await world.deps.subscriptions.find({ chatId: -1009 })).toMatchObject({ state: 'active' });
  });

  it('tells its owner when the bot is thrown out', async () => {
    const { world, groupId } = await inGroup();
    await world.say(readerId, '/start');
    await world.say(groupId, '/subscribe', readerId);
    await world.during(() => world.telegram.people.removeBot(groupId));
    expect(world.lastText(readerId)).toContain('I can no longer post in Policy desk');
    expect(await world.deps.subscriptions.find({ chatId: groupId })).toMatchObject({ state: 'unreachable' });
  });
});

describe('the bot', () => {
  it('tells a person once who sends too much, and goes on with others', async () => {
    const world = await startBot();
    for (let sent = 0; sent < 40; sent++) {
      await world.during(() => world.telegram.people.say(readerId, readerId, '/help'));
    }
    const answers = world.texts(readerId);
    expect(answers.filter((text) => text.startsWith('What I can do'))).toHaveLength(30);
    expect(answers.filter((text) => text.startsWith('That was a lot'))).toHaveLength(1);
    await world.say(adminId, '/help');
    expect(world.lastText(adminId)).toContain('What I can do');
  });

  it('apologises when a handler fails, and answers the next command', async () => {
    const world = await startBot();
    await world.database.queries.schema.alterTable('feeds').renameTo('feeds_gone').execute();
    await world.say(readerId, '/sources');
    expect(world.lastText(readerId)).toContain('Something went wrong on my side');
    await world.say(readerId, '/help');
    expect(world.lastText(readerId)).toContain('What I can do');
  });

  it('tells Telegram its commands by scope and language, once', async () => {
    const world = await startBot({ registersProfile: true });
    const { calls } = world.telegram;
    await expect
      .poll(() => world.deps.settingsStore.get('profile-fingerprint'), { timeout: 15_000 })
      .toBeDefined();
    const told = calls.list('setMyCommands').map(({ values }) => ({
      scope: z.object({ type: z.string() }).parse(JSON.parse(values.scope ?? '{}')).type,
      language: values.language_code,
    }));
    expect(told).toEqual(
      expect.arrayContaining([
        { scope: 'default', language: undefined },
        { scope: 'all_group_chats', language: 'zh' },
        { scope: 'all_chat_administrators', language: 'ru' },
      ]),
    );
    expect(calls.list('setMyName')).toHaveLength(6);
    calls.clear();
    await world.bot.stop();
    await createBot(world.deps).prepare();
    expect(calls.list().map(({ method }) => method)).toEqual(['getMe']);
  });

  it.each(['unauthorized', 'server-error', 'reset', 'not-json'] as const)(
    'polls again after getUpdates ended with %s',
    async (kind) => {
      const world = await startBot({ pollingBackoffMs: { first: 5, longest: 20 } });
      await world.say(readerId, '/help');
      world.telegram.faults.add({ kind, method: 'getUpdates' });
      await world.say(readerId, '/privacy');
      await world.say(readerId, '/help');
      expect(world.lastText(readerId)).toContain('What I can do');
    },
  );

  it('stops at once, also twice', async () => {
    const world = await startBot();
    await world.say(readerId, '/help');
    expect(world.bot.isPolling()).toBe(true);
    const startedAt = performance.now();
    await Promise.all([world.bot.stop(), world.bot.stop()]);
    // A poll that nobody ends lasts 50 s.
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    expect(world.bot.isPolling()).toBe(false);
  });
});
