import type { FeedDefinition } from '../domain/feed.ts';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';
import { createLocalTelegram, type LocalTelegram } from './local-telegram.ts';
import type { People } from './people/people.ts';
import { createSampleNewsServer } from './sample-news-server.ts';

/** Whom the page speaks as. */
export const playgroundPeople = {
  reader: {
    id: 2001,
    first_name: 'Robin',
    last_name: 'Reader',
    username: 'robin_reads',
    language_code: 'en',
  },
  admin: { id: 1001, first_name: 'Ada', last_name: 'Admin', username: 'ada_admin', language_code: 'en' },
} as const;

export interface PlaygroundOptions {
  /** Of the chat page and the Bot API; 0 takes any free port. */
  readonly port?: number;
  readonly newsPort?: number;
  readonly token?: string;
  readonly clock?: Clock;
  readonly logger?: Logger;
}

export interface Playground {
  readonly telegram: LocalTelegram;
  readonly newsOrigin: string;
  /** What the bot reads here instead of the catalogue. */
  readonly feeds: readonly FeedDefinition[];
  /** The people whom the bot must count among its admins. */
  readonly adminIds: readonly number[];
  close(): Promise<void>;
}

/** Everything a bot needs to be tried without a token: a local Telegram with people and chats in it, and news. */
export async function createPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const { clock, logger } = options;
  const shared = { ...(clock ? { clock } : {}), ...(logger ? { logger } : {}) };
  const { reader, admin } = playgroundPeople;
  const news = await createSampleNewsServer({
    ...shared,
    ...(options.newsPort === undefined ? {} : { port: options.newsPort }),
  });
  const telegram = await createLocalTelegram({
    ...shared,
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.token === undefined ? {} : { token: options.token }),
    pagePeopleIds: [reader.id, admin.id],
  }).catch(async (error: unknown) => {
    await news.close();
    throw error;
  });
  furnish(telegram.people, telegram);

  return {
    telegram,
    newsOrigin: news.origin,
    feeds: news.feeds,
    adminIds: [admin.id],
    async close() {
      await Promise.all([telegram.close(), news.close()]);
    },
  };
}

/** Two people with their private chats, and a group, a forum and a channel the bot can be added to. */
function furnish(people: People, { world }: LocalTelegram): void {
  const { reader, admin } = playgroundPeople;
  for (const one of [reader, admin]) world.privateChat(people.person(one));
  people.createChat({ type: 'group', title: 'Policy book club', creator: admin, members: [reader] });
  const forum = people.createChat({
    type: 'supergroup',
    title: 'Newsroom forum',
    isForum: true,
    creator: admin,
    members: [reader],
  });
  people.createTopic(forum.id, 'Morning digest');
  people.createTopic(forum.id, 'Small talk');
  people.createChat({
    type: 'channel',
    title: 'Tech policy daily',
    username: 'tech_policy_daily',
    creator: admin,
    members: [reader],
  });
}
