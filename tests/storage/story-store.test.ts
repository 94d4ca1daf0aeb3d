import { expect, it } from 'vitest';
import type { NewArticle } from '../../src/domain/ports/article-store.ts';
import { createArticleStore } from '../../src/storage/article-store.ts';
import { createFeedStore } from '../../src/storage/feed-store.ts';
import { createStoryMarks } from '../../src/storage/story-marks.ts';
import { createStoryStore } from '../../src/storage/story-store.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { feedDefinition, fetched, newArticle, parsedFeed } from '../support/articles.ts';
import { describeOnBothDatabases } from '../support/database.ts';
import { hoursBefore, now, story } from '../support/stories.ts';
import { newSubscription } from '../support/subscriptions.ts';

describeOnBothDatabases('articles and stories', (open) => {
  async function library() {
    const database = await open();
    const feeds = createFeedStore(database);
    const [feed] = await feeds.addCatalogue([feedDefinition()], now);
    if (!feed) throw new Error('no feed was added');
    await feeds.recordPoll(feed.id, fetched(parsedFeed(['a', 'b', 'c'])), now, hoursBefore(48));
    const unread = await feeds.claimUnread(now, 10, 60_000);
    const articles = createArticleStore(database);
    const stories = createStoryStore(database);
    let added = 0;
    const add = async (overrides: Partial<NewArticle> = {}) => {
      const url = `https://meridian-wire.example/canonical-${++added}`;
      const entryId = unread[(added - 1) % unread.length]?.id;
      return (await articles.add(newArticle({ feedId: feed.id, entryId, url, ...overrides }))).id;
    };
    /** An article in a story of its own, saved. */
    const tell = async (overrides: Partial<NewArticle> = {}) => {
      const articleId = await add(overrides);
      const id = await stories.assign({ articleId, mergedStoryIds: [] }, now);
      await stories.save(story({ id, title: overrides.title ?? 'Told' }));
      return id;
    };
    return { database, feeds, feed, articles, stories, add, tell };
  }

  it('stores an article once and marks its entry read', async () => {
    const { feeds, articles, add } = await library();
    const id = await add({ url: 'https://a.example/1' });
    expect(await articles.add(newArticle({ url: 'https://a.example/1' }))).toEqual({ id, isNew: false });
    const waiting = await feeds.claimUnread(new Date(now.getTime() + 120_000), 10, 60_000);
    expect(waiting.map(({ entry }) => entry.guid)).toEqual(['b', 'c']);
  });

  it('gives articles back as they were read', async () => {
    const { articles, add } = await library();
    const id = await add();
    const { entryId: _entry, archival: _archival, ...article } = newArticle();
    expect(await articles.unclustered(5)).toEqual([
      { ...article, id, feedId: 1, url: 'https://meridian-wire.example/canonical-1' },
    ]);
  });

  it('puts articles into stories in order of arrival and hands them out again', async () => {
    const { articles, stories, add } = await library();
    const second = await add({ firstSeenAt: hoursBefore(1) });
    const first = await add({ firstSeenAt: hoursBefore(3) });
    expect((await articles.unclustered(5)).map(({ id }) => id)).toEqual([first, second]);
    const storyId = await stories.assign({ articleId: first, mergedStoryIds: [] }, now);
    await stories.assign({ articleId: second, storyId, mergedStoryIds: [] }, now);
    expect(await articles.unclustered(5)).toEqual([]);
    const seen = [];
    for await (const one of articles.clusteredSince(hoursBefore(24)))
      seen.push([one.article.id, one.storyId]);
    expect(seen).toEqual([
      [first, storyId],
      [second, storyId],
    ]);
    expect((await stories.articlesOf(storyId)).map(({ id }) => id)).toEqual([second, first]);
  });

  it('names stories whose articles changed until they are saved', async () => {
    const { stories, add } = await library();
    const id = await stories.assign({ articleId: await add(), mergedStoryIds: [] }, now);
    expect(await stories.unsaved(5)).toEqual([id]);
    expect(await stories.find(id)).toBeUndefined();
    const saved = story({ id, revision: 3 });
    await stories.save(saved);
    expect(await stories.unsaved(5)).toEqual([]);
    expect(await stories.find(id)).toEqual(saved);
    await stories.assign({ articleId: await add(), storyId: id, mergedStoryIds: [] }, now);
    expect(await stories.unsaved(5)).toEqual([id]);
  });

  it('makes one of merged stories, for readers too', async () => {
    const { database, stories, add, tell } = await library();
    const subscriptions = createSubscriptionStore(database);
    const marks = createStoryMarks(database);
    const reader = await subscriptions.subscribe(newSubscription(), now);
    const one = await tell();
    const other = await tell();
    await subscriptions.markTold(reader.id, [other], now);
    await marks.set(reader.id, other, 'saved', true, now);
    await stories.save(story({ id: one, revision: 4 }));

    await stories.assign({ articleId: await add(), storyId: one, mergedStoryIds: [other] }, now);
    expect(await stories.articlesOf(one)).toHaveLength(3);
    expect((await stories.find(other))?.id).toBe(one);
    expect((await stories.since(hoursBefore(24), 10)).map(({ id }) => id)).toEqual([one]);
    expect(await subscriptions.toldAmong(reader.id, [one, other])).toEqual(
      new Map([
        [one, 4],
        [other, 0],
      ]),
    );
    expect(await marks.list(reader.id, 'saved', 5, 0)).toEqual([one]);
  });

  it('lists stories that began or moved on after an instant, newest first, and no archival ones', async () => {
    const { stories, tell } = await library();
    const old = await tell();
    await stories.save(story({ id: old, firstSeenAt: hoursBefore(90), updatedAt: hoursBefore(90) }));
    const moved = await tell();
    await stories.save(story({ id: moved, firstSeenAt: hoursBefore(90), updatedAt: hoursBefore(1) }));
    const fresh = await tell();
    await stories.save(story({ id: fresh, firstSeenAt: hoursBefore(2), updatedAt: hoursBefore(2) }));
    await tell({ archival: true });
    expect((await stories.since(hoursBefore(24), 10)).map(({ id }) => id)).toEqual([moved, fresh]);
    expect((await stories.since(hoursBefore(24), 1)).map(({ id }) => id)).toEqual([moved]);
  });

  it('finds stories by words of any article, in any script', async () => {
    const { stories, tell } = await library();
    const english = await tell({
      title: 'Commission opens inquiry',
      text: 'Into encryption and Müller v. State.',
    });
    const chinese = await tell({ title: '微信暂停新用户注册', text: '腾讯表示，将配合相关法律法规。' });
    const russian = await tell({ title: 'Суд оштрафовал компанию', text: 'За отказ хранить данные.' });
    const find = async (words: string) => (await stories.search(words, 10, 0)).map(({ id }) => id);
    expect(await find('encrypt inquiry')).toEqual([english]);
    expect(await find('muller')).toEqual([english]);
    expect(await find('encryption nonsense')).toEqual([]);
    expect(await find('用户注册')).toEqual([chinese]);
    expect(await find('腾讯')).toEqual([chinese]);
    expect(await find('税')).toEqual([]);
    expect(await find('信')).toEqual([chinese]);
    expect(await find('ДАННЫЕ')).toEqual([russian]);
    expect(await find(`" ' ) ( * : & | ! -- \\ ;`)).toEqual([]);
    expect(await find("encryption' or 1=1 --")).toEqual([]);
  });

  it('puts a match in a title before one in a text, and pages', async () => {
    const { stories, tell } = await library();
    const inText = await tell({ title: 'A court rules', text: 'It was about chips, among other things.' });
    const inTitle = await tell({ title: 'Chips rule tightened', text: 'The rule is now stricter.' });
    expect((await stories.search('chips', 10, 0)).map(({ id }) => id)).toEqual([inTitle, inText]);
    expect((await stories.search('chips', 1, 1)).map(({ id }) => id)).toEqual([inText]);
  });

  it('traces an article by its canonical address and by that of its entry', async () => {
    const { articles, stories, add } = await library();
    const articleId = await add();
    expect(await articles.trace('https://meridian-wire.example/a')).toMatchObject({
      article: { id: articleId },
      storyId: undefined,
      digestIds: [],
    });
    const storyId = await stories.assign({ articleId, mergedStoryIds: [] }, now);
    expect(await articles.trace('https://meridian-wire.example/canonical-1')).toMatchObject({ storyId });
    expect(await articles.trace('https://elsewhere.example/')).toBeUndefined();
  });
});
