import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readinessChecks } from '../../src/composition/readiness.ts';
import { openStores, type Stores } from '../../src/composition/stores.ts';
import { createTroubleFinder } from '../../src/jobs/find-troubles.ts';
import { feedDefinition, fetched, newArticle, parsedFeed } from '../support/articles.ts';
import { silentLogger as logger, temporaryFolder } from '../support/database.ts';
import { hoursBefore, now, story } from '../support/stories.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

let stores: Stores;
beforeEach(async () => {
  stores = await openStores({ file: join(temporaryFolder(), 'docket.sqlite'), logger });
});
afterEach(() => stores.database.close());

/** What is wrong, by name; the instant is that of the question. */
async function problems(
  at: Date,
  given: {
    readonly tickedAt?: Date;
    readonly heardAt?: Date;
    readonly polls?: boolean;
    readonly hasBot?: boolean;
  } = {},
): Promise<Record<string, string>> {
  const { tickedAt = at, heardAt = at, polls = true, hasBot = true } = given;
  let instant = hoursBefore(24, at);
  const clock = { now: () => instant };
  const troubles = createTroubleFinder({
    ...stores,
    silentMs: 12 * hourMs,
    digestWindowMs: 36 * hourMs,
    clock,
  });
  // It has been watching since yesterday.
  await troubles.find();
  instant = at;
  const checks = readinessChecks({
    stores,
    scheduler: { lastTickAt: () => ('tickedAt' in given ? given.tickedAt : tickedAt) },
    ...(hasBot && { bot: { lastHeardAt: () => ('heardAt' in given ? given.heardAt : heardAt) } }),
    polls: () => polls,
    silentHours: 12,
    troubles,
    clock,
  });
  const found: Record<string, string> = {};
  for (const { name, problem } of checks) {
    const said = await problem().catch((error: unknown) => String(error));
    if (said !== undefined) found[name] = said;
  }
  return found;
}

/** A source that was read just now, and an article in a story. */
async function newsCame(): Promise<void> {
  const [feed] = await stores.feeds.addCatalogue([feedDefinition()], hoursBefore(48));
  if (!feed) throw new Error('no feed was added');
  await stores.feeds.recordPoll(feed.id, fetched(parsedFeed(['a'])), now, hoursBefore(48));
  const [entry] = await stores.feeds.claimUnread(now, 1, minuteMs);
  if (!entry) throw new Error('nothing to read');
  const { id: articleId } = await stores.articles.add(newArticle({ entryId: entry.id, feedId: feed.id }));
  const id = await stores.stories.assign({ articleId, mergedStoryIds: [] }, now);
  await stores.stories.save(story({ id }));
}

describe('readiness', () => {
  it('is there when everything is', async () => {
    await newsCame();
    expect(await problems(now)).toEqual({});
  });

  it('is missing before the first source was read, and without any', async () => {
    expect(await problems(now)).toEqual({ feeds: 'no source is active' });
    await stores.feeds.addCatalogue([feedDefinition()], now);
    expect(await problems(now)).toMatchObject({ feeds: 'no source was read yet' });
  });

  it('is missing when the scheduler stopped ticking', async () => {
    await newsCame();
    expect(await problems(now, { tickedAt: undefined })).toEqual({
      scheduler: 'the scheduler has not ticked yet',
    });
    const late = new Date(now.getTime() - 4 * minuteMs);
    expect(await problems(now, { tickedAt: late })).toEqual({
      scheduler: 'the scheduler last ticked 240 s ago',
    });
  });

  it('is missing when polling died, unless another process polls or nobody has to', async () => {
    await newsCame();
    expect(await problems(now, { heardAt: undefined })).toEqual({
      telegram: 'Telegram has not answered yet',
    });
    const heardAt = new Date(now.getTime() - 5 * minuteMs);
    expect(await problems(now, { heardAt })).toEqual({ telegram: 'Telegram last answered 300 s ago' });
    expect(await problems(now, { heardAt, polls: false })).toEqual({});
    expect(await problems(now, { hasBot: false })).toEqual({});
  });

  it('is missing when feeds are stale and readers get no news', async () => {
    await newsCame();
    const later = new Date(now.getTime() + 13 * hourMs);
    expect(await problems(later)).toEqual({
      feeds: 'no source could be read for 12 hours',
      service: 'no new article came for too long',
    });
  });

  it('is missing when the database cannot be written to', async () => {
    await newsCame();
    await sql`pragma query_only = on`.execute(stores.database.queries);
    expect(await problems(now)).toEqual({ database: expect.stringContaining('readonly') });
  });
});
