import { expect, it } from 'vitest';
import { createArticleStore } from '../../src/storage/article-store.ts';
import { createFeedStore } from '../../src/storage/feed-store.ts';
import { feedDefinition, fetched, newArticle, parsedFeed } from '../support/articles.ts';
import { describeOnBothDatabases } from '../support/database.ts';
import { hoursBefore, now } from '../support/stories.ts';

const minuteMs = 60_000;
const silentBefore = hoursBefore(48);
const later = (minutes: number): Date => new Date(now.getTime() + minutes * minuteMs);

describeOnBothDatabases('the feed store', (open) => {
  async function feedsWith(...definitions: Parameters<typeof feedDefinition>[0][]) {
    const database = await open();
    const feeds = createFeedStore(database);
    const added = await feeds.addCatalogue(definitions.map(feedDefinition), now);
    const first = added[0];
    if (!first) throw new Error('no feed was added');
    return { database, feeds, added, first };
  }

  it('adds a catalogue once and keeps what an admin removed away', async () => {
    const definition = feedDefinition({ region: 'eu', topics: ['ai'], readsPages: false, weight: 1.5 });
    const { feeds, first } = await feedsWith(definition);
    expect(first).toMatchObject({ ...definition, state: 'active', primed: false, failuresInARow: 0 });
    expect(await feeds.addCatalogue([definition], now)).toEqual([]);
    await feeds.setState(first.id, 'removed', now);
    expect(await feeds.addCatalogue([definition], now)).toEqual([]);
    expect(await feeds.list()).toEqual([]);
  });

  it('brings a removed feed back when an admin adds it, and refuses one that is there', async () => {
    const { feeds, first } = await feedsWith({});
    expect(await feeds.add(feedDefinition(), now)).toBeUndefined();
    await feeds.setState(first.id, 'removed', now);
    expect(await feeds.add(feedDefinition({ name: 'Back' }), now)).toMatchObject({
      id: first.id,
      name: 'Back',
      state: 'active',
    });
  });

  it('shares due feeds between claims until they are polled or the lease ends', async () => {
    const { feeds } = await feedsWith(
      {},
      { url: 'https://b.example/feed' },
      { url: 'https://c.example/feed' },
    );
    expect(await feeds.claimDue(now, 2, 5 * minuteMs)).toHaveLength(2);
    const rest = await feeds.claimDue(now, 2, 5 * minuteMs);
    expect(rest).toHaveLength(1);
    for (const feed of rest) {
      await feeds.recordPoll(feed.id, { kind: 'not-modified', nextPollAt: later(15) }, now, silentBefore);
    }
    expect(await feeds.claimDue(later(1), 5, 5 * minuteMs)).toEqual([]);
    expect(await feeds.claimDue(later(6), 5, 5 * minuteMs)).toHaveLength(2);
  });

  it('commits entries, validators and health of a poll together, each entry once', async () => {
    const { feeds, first } = await feedsWith({});
    const outcome = fetched(parsedFeed(['a', 'b', 'b']), { etag: '"x"', lastModified: 'Tue' });
    expect(await feeds.recordPoll(first.id, outcome, now, silentBefore)).toBe(2);
    expect(await feeds.recordPoll(first.id, fetched(parsedFeed(['b', 'c'])), now, silentBefore)).toBe(1);
    expect(await feeds.find(first.id)).toMatchObject({ primed: true, etag: '"1"', lastSuccessAt: now });
  });

  it('counts failures in a row and clears them at the next success', async () => {
    const { feeds, first } = await feedsWith({});
    const failed = { kind: 'failed', problem: 'HTTP 503', nextPollAt: later(30) } as const;
    await feeds.recordPoll(first.id, failed, now, silentBefore);
    await feeds.recordPoll(first.id, failed, now, silentBefore);
    expect(await feeds.find(first.id)).toMatchObject({
      failuresInARow: 2,
      lastError: 'HTTP 503',
      lastFailureAt: now,
      nextPollAt: later(30),
    });
    await feeds.recordPoll(first.id, { kind: 'not-modified', nextPollAt: later(45) }, now, silentBefore);
    expect(await feeds.find(first.id)).toMatchObject({ failuresInARow: 0, lastError: undefined });
  });

  it('stores silently what is old, and on the first poll what has no date', async () => {
    const { feeds, first } = await feedsWith({});
    const undated = parsedFeed(['undated']).entries.map((entry) => ({ ...entry, publishedAt: undefined }));
    const entries = [
      ...parsedFeed(['new'], hoursBefore(1)).entries,
      ...parsedFeed(['old'], hoursBefore(90)).entries,
      ...undated,
    ];
    await feeds.recordPoll(first.id, fetched({ entries }), now, silentBefore);
    const second = parsedFeed(['undated-later']).entries.map((entry) => ({
      ...entry,
      publishedAt: undefined,
    }));
    await feeds.recordPoll(first.id, fetched({ entries: second }), now, silentBefore);
    const unread = await feeds.claimUnread(now, 10, minuteMs);
    expect(unread.map(({ entry, archival }) => [entry.guid, archival])).toEqual([
      ['new', false],
      ['old', true],
      ['undated', true],
      ['undated-later', false],
    ]);
  });

  it('follows a permanent move unless another feed stands there, and knows the old address', async () => {
    const { feeds, first } = await feedsWith({}, { url: 'https://taken.example/feed', name: 'Taken' });
    const moveTo = (movedTo: string) =>
      feeds.recordPoll(first.id, fetched({ entries: [] }, { movedTo }), now, silentBefore);
    await moveTo('https://taken.example/feed');
    expect((await feeds.find(first.id))?.url).toBe(first.url);
    await moveTo('https://new.example/feed');
    expect((await feeds.find(first.id))?.url).toBe('https://new.example/feed');
    expect(await feeds.addCatalogue([feedDefinition({ url: first.url })], now)).toEqual([]);
  });

  it('hands entries out to read, again after a failure, and no more once given up', async () => {
    const { feeds, first } = await feedsWith({});
    await feeds.recordPoll(first.id, fetched(parsedFeed(['a'])), now, silentBefore);
    const [unread] = await feeds.claimUnread(now, 10, minuteMs);
    expect(unread).toMatchObject({
      feed: { id: first.id },
      attempts: 1,
      firstSeenAt: now,
      entry: { guid: 'a', contentHtml: '<p>Text.</p>', authors: ['Ada Example'], publishedAt: now },
    });
    if (!unread) return;
    expect(await feeds.claimUnread(now, 10, minuteMs)).toEqual([]);
    await feeds.recordUnreadable(unread.id, 'HTTP 500', later(5));
    expect(await feeds.claimUnread(later(4), 10, minuteMs)).toEqual([]);
    expect(await feeds.claimUnread(later(5), 10, minuteMs)).toMatchObject([{ attempts: 2 }]);
    await feeds.recordUnreadable(unread.id, 'not a page', undefined);
    expect(await feeds.claimUnread(later(60), 10, minuteMs)).toEqual([]);
  });

  it('reports the health of feeds from what was read of them', async () => {
    const { database, feeds, first } = await feedsWith({});
    await feeds.recordPoll(first.id, fetched(parsedFeed(['a', 'b'])), now, silentBefore);
    const articles = createArticleStore(database);
    const irrelevant = { ...newArticle().relevance, relevant: false };
    await articles.add(newArticle({ feedId: first.id, url: 'https://a.example/1' }));
    await articles.add(newArticle({ feedId: first.id, url: 'https://a.example/2', relevance: irrelevant }));
    expect(await feeds.health(hoursBefore(96), now)).toMatchObject([
      { feed: { id: first.id }, articlesPerDay: 0.5, relevantShare: 0.5, firstShare: 0, newestEntryAt: now },
    ]);
  });

  it('changes what an admin may change', async () => {
    const { feeds, first } = await feedsWith({});
    await feeds.change(first.id, {
      name: 'Renamed',
      readsPages: false,
      topics: ['ai'],
      pollIntervalMinutes: 60,
    });
    expect(await feeds.find(first.id)).toMatchObject({
      name: 'Renamed',
      readsPages: false,
      topics: ['ai'],
      pollIntervalMinutes: 60,
    });
  });

  it('takes hostile texts as they come', async () => {
    const { feeds, first } = await feedsWith({});
    const title = "a\0b \ud800 \u202e '); drop table feeds; -- 🏛";
    const entries = [{ guid: '\0', title, authors: ['\0'] }];
    await feeds.recordPoll(first.id, fetched({ entries }), now, silentBefore);
    const [unread] = await feeds.claimUnread(now, 1, minuteMs);
    expect(unread?.entry.title).toContain('drop table feeds; -- 🏛');
    expect(unread?.entry.title).not.toContain('\0');
  });
});
