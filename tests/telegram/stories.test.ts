import { describe, expect, it } from 'vitest';
import { newArticle } from '../support/articles.ts';
import { readerId, startBot } from '../support/bot.ts';

describe('a story', () => {
  it('is saved, followed and muted on its card', async () => {
    const world = await startBot();
    await world.say(readerId, '/subscribe');
    await world.say(readerId, '/story 2');
    expect(world.lastText(readerId)).toContain('Regulator acts on matter 2');
    await world.press(readerId, 'Save');
    await world.press(readerId, 'Follow');
    expect(world.labels(readerId)).toEqual(expect.arrayContaining(['✓ Saved', '✓ Following', 'Mute story']));
    await world.press(readerId, 'Mute story');
    expect(world.labels(readerId)).toEqual(expect.arrayContaining(['✓ Saved', 'Follow', '✓ Muted']));
    const subscription = await world.deps.subscriptions.find({ chatId: readerId });
    const marks = await world.deps.marks.of(subscription?.id ?? 0, world.stories[1]?.id ?? 0);
    expect([...marks].toSorted()).toEqual(['muted', 'saved']);
  });

  it('names on its card whom it is about', async () => {
    const world = await startBot();
    await world.say(readerId, '/story 2');
    expect(world.lastText(readerId)).toMatch(/\n\nNamed: Ofcom, Online Safety Act\n\n/);
  });

  it('is saved under the digest, in place', async () => {
    const world = await startBot();
    await world.say(readerId, '/subscribe');
    const before = world.texts(readerId).length;
    await world.press(readerId, 'Save');
    expect(world.labels(readerId)).toEqual(['Which one do you want to save?', '1', '2', '3', '‹ Back']);
    await world.press(readerId, '3');
    expect(world.labels(readerId)).toContain('✓ 3');
    await world.press(readerId, '‹ Back');
    expect(world.labels(readerId)).toContain('More on 1–3');
    expect(world.texts(readerId)).toHaveLength(before);
    await world.say(readerId, '/saved');
    expect(world.lastText(readerId)).toContain('1 saved story\n\n1. Regulator acts on matter 3');
  });

  it('mutes its outlet, which the settings show', async () => {
    const world = await startBot();
    await world.say(readerId, '/subscribe');
    await world.say(readerId, '/story 1');
    await world.press(readerId, 'Mute Meridian Wire');
    expect(world.labels(readerId)).toContain('✓ Meridian Wire muted');
    await world.say(readerId, '/settings');
    expect(world.lastText(readerId)).toContain('Muted: Meridian Wire');
  });

  it('is not asked for by number where there is none', async () => {
    const world = await startBot({ storyCount: 0 });
    await world.say(readerId, '/story 1');
    expect(world.lastText(readerId)).toContain('There is no news to show yet.');
  });

  it('offers a subscription to who has none and wants to save', async () => {
    const world = await startBot();
    await world.say(readerId, '/latest');
    await world.press(readerId, 'Save');
    expect(world.lastText(readerId)).toContain('This chat has no subscription.');
    expect(world.labels(readerId)).toEqual(['Subscribe']);
  });

  it('says which numbers there are', async () => {
    const world = await startBot();
    await world.say(readerId, '/story 9');
    expect(world.lastText(readerId)).toContain('There is no story 9 in the latest digest');
    expect(world.lastText(readerId)).toContain('from 1 to 3');
  });

  it('opens from a group’s digest in the reader’s private chat', async () => {
    const world = await startBot();
    const ids = world.stories.map(({ id }) => id.toString(36)).join('');
    await world.say(readerId, `/start s-1${ids}`);
    expect(world.lastText(readerId)).toContain('Regulator acts on matter 1');
    await world.press(readerId, '3');
    expect(world.lastText(readerId)).toContain('Regulator acts on matter 3');
  });

  it('shows what is left when a deep link is forged', async () => {
    const world = await startBot();
    await world.say(readerId, '/start s-4zzzz');
    expect(world.lastText(readerId)).toBe('This story is no longer kept.');
    await world.say(readerId, '/start s-!!');
    expect(world.labels(readerId)).not.toEqual([]);
  });
});

describe('a search', () => {
  it('finds, pages in place and opens a card', async () => {
    const world = await startBot({ storyCount: 7 });
    await world.say(readerId, '/search fines');
    expect(world.lastText(readerId)).toMatch(/^Search: fines\n\n1\. Regulator/);
    const before = world.texts(readerId).length;
    await world.press(readerId, 'Next ›');
    expect(world.texts(readerId)).toHaveLength(before);
    expect(world.labels(readerId)).toContain('‹ Previous');
    await world.press(readerId, 'Open 2');
    expect(world.lastText(readerId)).toContain('Key facts');
  });

  it('asks for words, and takes them as an answer', async () => {
    const world = await startBot();
    await world.say(readerId, '/search');
    await world.say(readerId, 'fines');
    expect(world.lastText(readerId)).toContain('Search: fines');
  });

  it('is what plain words do', async () => {
    const world = await startBot();
    await world.say(readerId, 'fines search engine');
    expect(world.lastText(readerId)).toContain('Search: fines search engine');
  });

  it('goes by the most telling word when no story holds them all', async () => {
    const world = await startBot({ storyCount: 7 });
    await world.say(readerId, 'what happened to the fined company');
    expect(world.lastText(readerId)).toMatch(/^No story holds all of that; .*\n\nSearch: company\n\n1\. /);
    await world.press(readerId, 'Next ›');
    expect(world.lastText(readerId)).toMatch(/^Search: company\n\n1\. /);
  });

  it('finds words written without spaces', async () => {
    const world = await startBot();
    const [told] = world.stories;
    const { id: articleId } = await world.deps.articles.add(
      newArticle({ entryId: 1, url: 'https://zh.example/1', title: '监管部门约谈微信平台', language: 'zh' }),
    );
    await world.deps.stories.assign({ articleId, storyId: told?.id, mergedStoryIds: [] }, world.clock.now());
    await world.say(readerId, '/search 微信');
    expect(world.lastText(readerId)).toContain('1. Regulator acts on matter 1');
  });

  it('says what to do when nothing is found', async () => {
    const world = await startBot();
    await world.say(readerId, '/search <b>xyzzy</b>');
    expect(world.lastText(readerId)).toContain('I found nothing about <b>xyzzy</b>');
    expect(world.labels(readerId)).not.toEqual([]);
  });
});

describe('inline mode', () => {
  it('offers stories for words, and the latest without', async () => {
    const world = await startBot();
    await world.say(readerId, '/help');
    const found = await world.telegram.people.askInline(readerId, 'fines');
    expect(found.results).toHaveLength(3);
    expect(found.results[0]).toMatchObject({ type: 'article', title: expect.stringContaining('Regulator') });
    const latest = await world.telegram.people.askInline(readerId, '');
    expect(latest.results).toHaveLength(3);
  });

  it('shares a card that leads to the bot', async () => {
    const world = await startBot();
    await world.say(readerId, '/help');
    const answer = await world.telegram.people.askInline(readerId, 'fines');
    const shared = world.telegram.people.shareInline(readerId, readerId, 'fines', answer.results[0] ?? {});
    expect(shared.text).toMatch(/^Regulator .*\n • The first fact/);
    expect(shared.reply_markup?.inline_keyboard.flat().at(-1)?.url).toMatch(/\?start=s-/);
  });

  it('leads on when nothing is found', async () => {
    const world = await startBot();
    await world.say(readerId, '/help');
    const answer = await world.telegram.people.askInline(readerId, 'xyzzy');
    expect(answer.results).toEqual([]);
    expect(world.telegram.calls.list('answerInlineQuery').at(-1)?.values.button).toContain('start_parameter');
  });
});
