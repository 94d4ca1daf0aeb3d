import { expect, it } from 'vitest';
import { audienceOf } from '../../src/digest/audience.ts';
import { composeDigest } from '../../src/digest/compose.ts';
import { defaultPreferences, defaultSchedule, type Preferences } from '../../src/domain/subscription.ts';
import { createBreakingPublisher } from '../../src/jobs/publish-breaking.ts';
import { createArticleStore } from '../../src/storage/article-store.ts';
import { createFeedStore } from '../../src/storage/feed-store.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createStoryStore } from '../../src/storage/story-store.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { feedDefinition, fetched, newArticle, parsedFeed } from '../support/articles.ts';
import { describeOnBothDatabases, silentLogger } from '../support/database.ts';
import { silentMetrics } from '../support/metrics.ts';
import { hoursBefore, now, source, story } from '../support/stories.ts';
import { newSubscription } from '../support/subscriptions.ts';

const outlets = ['Meridian Wire', 'The Harbour Post', 'Civic Byte'];
const told = {
  byOne: { sources: [source()] },
  byThree: { sources: outlets.map((outlet) => source({ outlet })) },
  byRegulator: { sources: [source({ outlet: 'Data Commissioner', feedKind: 'regulator' })] },
  longAgo: { sources: outlets.map((outlet) => source({ outlet })), firstSeenAt: hoursBefore(7) },
} as const;

describeOnBothDatabases('breaking news', (open) => {
  async function deliveriesFor(stories: readonly (keyof typeof told)[], preferences: Partial<Preferences>) {
    const database = await open();
    const outbox = createOutbox(database);
    const store = createStoryStore(database);
    const feeds = createFeedStore(database);
    const articles = createArticleStore(database);
    const [feed] = await feeds.addCatalogue([feedDefinition()], now);
    if (!feed) throw new Error('no feed was added');
    const guids = stories.map((_name, index) => `entry-${index}`);
    await feeds.recordPoll(feed.id, fetched(parsedFeed(guids)), now, hoursBefore(48));
    for (const [index, { id: entryId }] of (await feeds.claimUnread(now, guids.length, 60_000)).entries()) {
      const url = `https://meridian-wire.example/${index}`;
      const { id: articleId } = await articles.add(newArticle({ entryId, feedId: feed.id, url }));
      const id = await store.assign({ articleId, mergedStoryIds: [] }, now);
      const name = stories[index];
      await store.save(story({ ...(name && told[name]), id }));
    }
    await createSubscriptionStore(database).subscribe(
      newSubscription({
        schedule: { ...defaultSchedule, rhythm: 'breaking' },
        preferences: { ...defaultPreferences, ...preferences },
      }),
      hoursBefore(12),
    );
    const publish = createBreakingPublisher({
      outbox,
      stories: store,
      compose: ({ audience, ...rest }) =>
        composeDigest({ ...rest, audience: audienceOf({ ...defaultPreferences, ...audience }) }),
      clock: { now: () => now },
      log: silentLogger,
      metrics: silentMetrics,
    });
    const never = new AbortController().signal;
    await publish(never);
    await publish(never);
    return (await outbox.counts()).byState.pending;
  }

  it.each<{ name: string; stories: (keyof typeof told)[]; preferences: Partial<Preferences>; count: number }>(
    [
      { name: 'what one outlet tells is none', stories: ['byOne'], preferences: {}, count: 0 },
      { name: 'what three tell is sent, once', stories: ['byThree'], preferences: {}, count: 1 },
      {
        name: 'the reader decides how many it takes',
        stories: ['byThree'],
        preferences: { breaking: { minimumOutlets: 4, maximumPerDay: 3 } },
        count: 0,
      },
      { name: 'what a regulator announces is sent', stories: ['byRegulator'], preferences: {}, count: 1 },
      { name: 'what happened long ago is none', stories: ['longAgo'], preferences: {}, count: 0 },
      {
        name: 'no more than the most a day',
        stories: ['byThree', 'byRegulator', 'byThree'],
        preferences: { breaking: { minimumOutlets: 3, maximumPerDay: 2 } },
        count: 2,
      },
      {
        name: 'what the reader did not choose is none',
        stories: ['byThree'],
        preferences: { topics: ['ai'] },
        count: 0,
      },
    ],
  )('follows the choice: $name', async ({ stories, preferences, count }) => {
    expect(await deliveriesFor(stories, preferences)).toBe(count);
  });
});
