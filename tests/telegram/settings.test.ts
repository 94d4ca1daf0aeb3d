import { describe, expect, it } from 'vitest';
import { type BotWorld, readerId, startBot } from '../support/bot.ts';

async function subscribed(): Promise<BotWorld> {
  const world = await startBot();
  await world.say(readerId, '/subscribe');
  await world.say(readerId, '/settings');
  return world;
}

const subscriptionOf = async (world: BotWorld) => {
  const subscription = await world.deps.subscriptions.find({ chatId: readerId });
  if (!subscription) throw new Error('no subscription');
  return subscription;
};

describe('the settings', () => {
  it.each([
    { rhythm: 'Monday to Friday', next: 'Wed 11 Mar, 08:00', kept: 'weekdays' },
    { rhythm: 'Twice a day', next: 'Tue 10 Mar, 18:00', kept: 'twice-daily' },
    { rhythm: 'Once a week', next: 'Mon 16 Mar, 08:00', kept: 'weekly' },
    { rhythm: 'Only when a story breaks', next: 'as soon as a story breaks', kept: 'breaking' },
  ])('take the rhythm “$rhythm” and say when the next digest comes', async ({ rhythm, next, kept }) => {
    const world = await subscribed();
    await world.press(readerId, 'When');
    await world.press(readerId, rhythm);
    expect(world.lastText(readerId)).toContain(`Next digest: ${next}`);
    expect((await subscriptionOf(world)).schedule.rhythm).toBe(kept);
  });

  it('are one message, edited in place', async () => {
    const world = await subscribed();
    const before = world.texts(readerId).length;
    for (const label of [
      'Topics',
      'AI',
      'Regions ›',
      'EU',
      '‹ Back',
      'Length',
      '5 stories',
      '‹ Back',
      'Done',
    ]) {
      await world.press(readerId, label);
    }
    expect(world.texts(readerId)).toHaveLength(before);
    expect((await subscriptionOf(world)).preferences).toMatchObject({
      topics: ['ai'],
      regions: ['eu'],
      storyCount: 5,
    });
  });

  it('choose day and second hour', async () => {
    const world = await subscribed();
    await world.press(readerId, 'When');
    await world.press(readerId, 'Once a week');
    await world.press(readerId, 'Day: Monday');
    await world.press(readerId, 'Friday');
    expect(world.lastText(readerId)).toContain('Next digest: Fri 13 Mar, 08:00');
    await world.press(readerId, 'Twice a day');
    await world.press(readerId, 'Second time: 18:00');
    await world.press(readerId, '21:00');
    expect(world.lastText(readerId)).toContain('Next digest: Tue 10 Mar, 21:00');
  });

  it('keep the two digests of a day at two hours', async () => {
    const world = await subscribed();
    const hours = async () => {
      const { hour, secondHour } = (await subscriptionOf(world)).schedule;
      return [hour, secondHour];
    };
    for (const label of ['When', 'Twice a day', 'Time: 08:00', '18:00']) await world.press(readerId, label);
    expect(await hours()).toEqual([18, 8]);
    await world.press(readerId, 'Second time: 08:00');
    await world.press(readerId, '18:00');
    expect(await hours()).toEqual([8, 18]);
    for (const label of ['Every day', 'Time: 08:00', '18:00', 'Twice a day']) {
      await world.press(readerId, label);
    }
    expect(await hours()).toEqual([18, 6]);
  });

  it('say what breaking news is, and how much of it', async () => {
    const world = await subscribed();
    await world.press(readerId, 'When');
    await world.press(readerId, 'Only when a story breaks');
    await world.press(readerId, 'From 3 outlets on');
    await world.press(readerId, '5');
    expect(world.lastText(readerId)).toContain('when 5 outlets tell it, or when a regulator announces it');
    await world.press(readerId, 'At most 3 a day');
    await world.press(readerId, '1');
    expect((await subscriptionOf(world)).preferences.breaking).toEqual({
      minimumOutlets: 5,
      maximumPerDay: 1,
    });
  });

  it('keep quiet hours, and end them', async () => {
    const world = await subscribed();
    await world.press(readerId, 'Quiet hours');
    await world.press(readerId, 'Turn on: 22:00 to 07:00');
    await world.press(readerId, 'Wait until they end');
    await world.press(readerId, 'From 22:00');
    await world.press(readerId, '23:00');
    expect(world.lastText(readerId)).toContain('23:00 to 07:00, held until they end');
    expect((await subscriptionOf(world)).preferences.quietHours).toEqual({
      fromHour: 23,
      toHour: 7,
      mode: 'hold',
    });
    await world.press(readerId, 'No quiet hours');
    expect((await subscriptionOf(world)).preferences.quietHours).toBeUndefined();
  });

  it('say when a digest really comes that falls into the quiet hours', async () => {
    const world = await subscribed();
    for (const label of [
      'When',
      'Time: 08:00',
      '06:00',
      '‹ Back',
      'Quiet hours',
      'Turn on: 22:00 to 07:00',
    ]) {
      await world.press(readerId, label);
    }
    expect(world.lastText(readerId)).toContain(
      'Next digest: Wed 11 Mar, 06:00 (UTC), in 22 hours, without a sound.',
    );
    await world.press(readerId, 'Wait until they end');
    expect(world.lastText(readerId)).toContain(
      'Next digest: Wed 11 Mar, 07:00 (UTC), in 23 hours, when the quiet hours end.',
    );
  });

  it('lead to the groups and channels of a person, and back', async () => {
    const world = await subscribed();
    await world.press(readerId, 'Groups and channels');
    await world.press(readerId, 'Settings');
    expect(world.lastText(readerId)).toMatch(/^Settings\n/);
  });

  it.each([
    { language: 'es', all: 'Temas: todos\nRegiones: todas' },
    { language: 'fr', all: 'Thèmes : tous\nRégions : toutes' },
    { language: 'ru', all: 'Темы: все\nРегионы: все' },
  ])('agree with what they speak of ($language)', async ({ language, all }) => {
    const world = await startBot();
    const person = { id: readerId, language_code: language };
    await world.during(() => world.telegram.people.say(readerId, person, '/subscribe'));
    await world.say(readerId, '/settings');
    expect(world.lastText(readerId)).toContain(all);
  });

  it('are a tap away from the list of outlets', async () => {
    const world = await subscribed();
    await world.say(readerId, '/sources');
    await world.press(readerId, 'Mute outlets');
    expect(world.lastText(readerId)).toMatch(/^Sources\nTick the languages/);
  });

  it('take words to mute and to want', async () => {
    const world = await subscribed();
    await world.press(readerId, 'Words');
    await world.press(readerId, 'Mute a word');
    await world.say(readerId, 'bitcoin, initial coin offering ,bitcoin');
    expect(world.lastText(readerId)).toContain('Muted: bitcoin, initial coin offering');
    await world.press(readerId, 'Unmute “bitcoin”');
    await world.press(readerId, 'Want a word');
    await world.say(readerId, '微信');
    const { preferences } = await subscriptionOf(world);
    expect(preferences.mutedWords).toEqual(['initial coin offering']);
    expect(preferences.requiredWords).toEqual(['微信']);
  });

  it('take a word once however it is written, and none that is too long', async () => {
    const world = await subscribed();
    await world.press(readerId, 'Words');
    await world.press(readerId, 'Mute a word');
    await world.say(readerId, `TikTok, tiktok, ${'very '.repeat(12)}long, ＴＩＫＴＯＫ`);
    expect((await subscriptionOf(world)).preferences.mutedWords).toEqual(['TikTok']);
    expect(world.lastText(readerId)).toContain('at most 60 characters; I left out what is longer.');
  });

  it('take no more words than they can show', async () => {
    const world = await subscribed();
    await world.press(readerId, 'Words');
    await world.press(readerId, 'Mute a word');
    await world.say(readerId, Array.from({ length: 30 }, (_, index) => `word${index}`).join(','));
    expect(world.lastText(readerId)).toContain('more than 20 words');
    expect((await subscriptionOf(world)).preferences.mutedWords).toHaveLength(20);
  });

  it('mute outlets and choose languages of sources', async () => {
    const world = await subscribed();
    await world.press(readerId, 'Sources');
    await world.press(readerId, 'English');
    await world.press(readerId, 'Mute outlets');
    await world.press(readerId, 'Meridian Wire');
    expect(world.labels(readerId)).toContain('✓ Meridian Wire');
    const { preferences } = await subscriptionOf(world);
    expect(preferences).toMatchObject({ languages: ['en'], mutedOutlets: ['Meridian Wire'] });
  });

  it('say what happens on a day without news, and how long a digest is', async () => {
    const world = await subscribed();
    await world.press(readerId, 'Length');
    await world.press(readerId, 'Day without news: stay silent');
    await world.press(readerId, 'Short: headline and one fact');
    expect((await subscriptionOf(world)).preferences).toMatchObject({
      emptyDigest: 'stay-silent',
      form: 'short',
    });
  });

  it('find the time zone of a location', async () => {
    const world = await subscribed();
    await world.press(readerId, 'Time zone');
    await world.press(readerId, 'Search for a city');
    await world.during(() =>
      world.telegram.people.sendLocation(readerId, readerId, { latitude: 35.68, longitude: 139.69 }),
    );
    await world.press(readerId, /^Tokyo/);
    expect((await subscriptionOf(world)).schedule.zone).toBe('Asia/Tokyo');
    expect(world.lastText(readerId)).toContain('(Tokyo)');
  });

  it('take a location that was sent unasked', async () => {
    const world = await subscribed();
    await world.during(() =>
      world.telegram.people.sendLocation(readerId, readerId, { latitude: 52.52, longitude: 13.4 }),
    );
    await world.press(readerId, /^Berlin/);
    expect((await subscriptionOf(world)).schedule.zone).toBe('Europe/Berlin');
  });

  it.each(['1:ph:1:zz', '1:pd:1:-5', '1:lc:1:zzz', '1:pt:1:nonsense', '1:pz:1:Mars/Olympus'])(
    'are not changed by a forged value (%s)',
    async (data) => {
      const world = await subscribed();
      const before = await subscriptionOf(world);
      const message = world.telegram.people.messages(readerId).at(-1);
      await world.during(
        () => world.telegram.people.press(readerId, readerId, message?.message_id ?? 0, data).answered,
      );
      expect(await subscriptionOf(world)).toEqual(before);
    },
  );
});

describe('what is kept', () => {
  it('is sent as a file and erased on request', async () => {
    const world = await subscribed();
    await world.say(readerId, '/privacy');
    await world.press(readerId, 'Send me all of it');
    const document = world.telegram.people.messages(readerId).at(-1)?.document;
    expect(document?.file_name).toBe('docket.json');
    const kept = JSON.parse(
      world.telegram.world.files.find(document?.file_id ?? '')?.content.toString() ?? '',
    );
    expect(JSON.stringify(kept)).toContain('"chatId":42');
    await world.press(readerId, 'Erase it');
    await world.press(readerId, 'Yes, erase everything');
    await world.say(readerId, '/export');
    expect(world.lastText(readerId)).toBe('Nothing is kept about this chat.');
  });
});
