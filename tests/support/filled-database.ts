import { createArticleStore } from '../../src/storage/article-store.ts';
import type { Database } from '../../src/storage/database.ts';
import { createFeedStore } from '../../src/storage/feed-store.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createSettingsStore } from '../../src/storage/settings-store.ts';
import { createStoryMarks } from '../../src/storage/story-marks.ts';
import { createStoryStore } from '../../src/storage/story-store.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { feedDefinition, fetched, newArticle, parsedFeed } from './articles.ts';
import { hoursBefore, now, story } from './stories.ts';
import { busyChats, composedDigest, newSubscription } from './subscriptions.ts';

/** Something in every table: a feed, three stories of which one became part of another, two chats. */
export async function fillDatabase(database: Database): Promise<void> {
  const feeds = createFeedStore(database);
  const articles = createArticleStore(database);
  const stories = createStoryStore(database);
  const subscriptions = createSubscriptionStore(database);
  const outbox = createOutbox(database);

  const [feed] = await feeds.addCatalogue([feedDefinition()], now);
  if (!feed) throw new Error('no feed was added');
  await feeds.recordPoll(feed.id, fetched(parsedFeed(['a', 'b', 'c'])), now, hoursBefore(48));
  const storyIds: number[] = [];
  for (const [index, { id: entryId }] of (await feeds.claimUnread(now, 3, 60_000)).entries()) {
    const url = `https://meridian-wire.example/${index}`;
    const title = index === 2 ? 'Commission opens inquiry' : 'A ruling';
    const { id: articleId } = await articles.add(newArticle({ entryId, feedId: feed.id, url, title }));
    const mergedStoryIds = index === 1 ? storyIds.slice(0, 1) : [];
    const id = await stories.assign({ articleId, mergedStoryIds }, now);
    await stories.save(story({ id }));
    storyIds.push(id);
  }

  const reader = await subscriptions.subscribe(newSubscription(), now);
  await subscriptions.subscribe(newSubscription({ chatId: -5, chatKind: 'group' }), now);
  await outbox.enqueue(composedDigest([story({ id: storyIds[1] })]), { kind: 'everyone', key: 'news' }, now);
  const { claimed } = await outbox.claim({ limit: 1, busy: busyChats() }, now);
  const told = [{ storyId: storyIds[1] ?? 0, revision: 0 }];
  const records = claimed.map(({ delivery }) => ({
    kind: 'sent' as const,
    deliveryId: delivery.id,
    messageId: 5,
    told,
    empty: false,
  }));
  await outbox.record(records, now);
  await createStoryMarks(database).set(reader.id, storyIds[2] ?? 0, 'saved', true, now);
  await createSettingsStore(database).set('theme', { colour: 'blue' });
}
