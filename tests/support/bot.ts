import { afterEach } from 'vitest';
import { audienceOf, storyFor } from '../../src/digest/audience.ts';
import type {
  DigestDesk,
  EditorialDesk,
  FeedDiscovery,
  SourceDesk,
} from '../../src/domain/ports/services.ts';
import type { Story } from '../../src/domain/story.ts';
import { defaultPreferences, defaultSchedule } from '../../src/domain/subscription.ts';
import type { TopicCatalogue } from '../../src/domain/topics.ts';
import { createEditorialDesk } from '../../src/jobs/editorial-desk.ts';
import { createLocalTelegram, type LocalTelegram } from '../../src/playground/local-telegram.ts';
import type { Clock } from '../../src/shared/clock.ts';
import { createArticleStore } from '../../src/storage/article-store.ts';
import { createAuditLog } from '../../src/storage/audit-log.ts';
import type { Database } from '../../src/storage/database.ts';
import { createFeedStore } from '../../src/storage/feed-store.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createSettingsStore } from '../../src/storage/settings-store.ts';
import { createStoryMarks } from '../../src/storage/story-marks.ts';
import { createStoryStore } from '../../src/storage/story-store.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { createTelegramClient } from '../../src/telegram/api/client.ts';
import { type Bot, createBot } from '../../src/telegram/bot.ts';
import type { BotDeps } from '../../src/telegram/deps.ts';
import { createPresenter } from '../../src/telegram/digest/presenter.ts';
import { profileFingerprint } from '../../src/telegram/registration.ts';
import { feedDefinition, fetched, newArticle, parsedFeed } from './articles.ts';
import { openSqlite, silentLogger } from './database.ts';
import { fact, hoursBefore, now, source, story } from './stories.ts';

export const adminId = 7;
export const readerId = 42;

export const vocabulary: TopicCatalogue = {
  topics: [
    { id: 'privacy', names: { en: 'Privacy and data', de: 'Datenschutz', zh: '隐私与数据' }, terms: [] },
    { id: 'ai', names: { en: 'AI', de: 'KI', zh: '人工智能' }, terms: [] },
    { id: 'competition', names: { en: 'Competition', de: 'Wettbewerb', zh: '竞争' }, terms: [] },
  ],
  regions: [
    { id: 'eu', names: { en: 'EU', de: 'EU', zh: '欧盟' }, terms: [] },
    { id: 'china', names: { en: 'China', de: 'China', zh: '中国' }, terms: [] },
  ],
  actors: [],
};

export interface BotWorld {
  readonly telegram: LocalTelegram;
  readonly bot: Bot;
  readonly database: Database;
  readonly deps: BotDeps;
  /** Moves on only when told. */
  readonly clock: Clock & { set(at: Date): void };
  /** Stories in the store, which the desk offers best first. */
  readonly stories: readonly Story[];
  /** Writes to the bot as a person and waits until it has answered. */
  say(chatId: number, text: string, from?: number): Promise<void>;
  /** Does something in Telegram and waits until the bot has answered the one update it makes. */
  during(act: () => unknown): Promise<void>;
  /** Presses the newest button of that label and waits until the bot has done what it does. */
  press(chatId: number, label: string | RegExp, from?: number): Promise<string | undefined>;
  /** Texts of the bot in a chat, oldest first. */
  texts(chatId: number): readonly string[];
  lastText(chatId: number): string;
  /** Labels of the buttons under the newest message. */
  labels(chatId: number): readonly string[];
}

export interface BotWorldOptions {
  readonly storyCount?: number;
  readonly discovery?: FeedDiscovery;
  readonly adminIds?: readonly number[];
  readonly at?: Date;
  /** Otherwise the bot thinks that it told Telegram its commands before. */
  readonly registersProfile?: boolean;
  readonly pollingBackoffMs?: BotDeps['pollingBackoffMs'];
}

/** The bot itself, through real telegraf and a real database, on a local Telegram. */
export async function startBot(options: BotWorldOptions = {}): Promise<BotWorld> {
  let instant = options.at ?? now;
  const clock = {
    now: () => instant,
    set(at: Date) {
      instant = at;
    },
  };
  const telegram = await createLocalTelegram({ clock });
  const database = await openSqlite();
  const subscriptions = createSubscriptionStore(database);
  const storyStore = createStoryStore(database);
  const feeds = createFeedStore(database);
  const articles = createArticleStore(database);
  const [feed] = await feeds.addCatalogue([feedDefinition()], instant);
  if (!feed) throw new Error('no feed was added');

  const stories: Story[] = [];
  const count = options.storyCount ?? 3;
  const guids = Array.from({ length: count }, (_, index) => `entry-${index}`);
  await feeds.recordPoll(feed.id, fetched(parsedFeed(guids)), instant, hoursBefore(48, instant));
  for (const [index, unread] of (await feeds.claimUnread(instant, count, 60_000)).entries()) {
    const url = `https://meridian-wire.example/${index}`;
    const { id: articleId } = await articles.add(newArticle({ entryId: unread.id, feedId: feed.id, url }));
    const id = await storyStore.assign({ articleId, mergedStoryIds: [] }, instant);
    const told = madeUpStory(id, index);
    await storyStore.save(told);
    stories.push(told);
  }

  const desk: DigestDesk = {
    async latest(subscription, { topic, count: limit, repeat } = {}) {
      const { preferences } = subscription;
      const audience = audienceOf(topic === undefined ? preferences : { ...preferences, topics: [topic] });
      const matching = stories.filter((one) => storyFor(audience, one) !== undefined);
      const ids = matching.map(({ id }) => id);
      const told = repeat ? new Map<number, number>() : await subscriptions.toldAmong(subscription.id, ids);
      const ranked = matching
        .filter(({ id }) => !told.has(id))
        .slice(0, limit ?? subscription.preferences.storyCount)
        .map((one) => ({ story: one, score: 1, reasons: [{ kind: 'outlets' as const, count: 1 }] }));
      return {
        digest: {
          audienceKey: '',
          kind: 'on-demand',
          composedAt: instant,
          since: hoursBefore(24, instant),
          stories: ranked,
          counts: { stories: ranked.length, articles: ranked.length * 3, outlets: 4 },
        },
        stories: ranked,
      };
    },
  };
  const sources: SourceDesk = {
    discover: async () => options.discovery ?? { kind: 'failed', problem: 'no feed there' },
    add: (definition) => feeds.add(definition, instant),
  };
  const editorial: EditorialDesk = {
    ...createEditorialDesk({
      feeds,
      readText: async () => ({ kind: 'unreadable', problem: 'never asked' }),
      isReachable: ({ hostname }) => hostname !== 'localhost',
      pollIntervalMinutes: 30,
      clock,
    }),
    assess: async (text) => ({
      title: text.split('\n')[0] ?? '',
      relevance: {
        relevant: text.includes('regulator'),
        score: text.includes('regulator') ? 0.8 : 0.1,
        topics: text.includes('regulator')
          ? [{ id: 'ai', score: 0.8, reasons: [{ term: 'regulator', weight: 1 }] }]
          : [],
        regions: [],
        actors: [],
      },
      facts: [],
    }),
  };
  const client = createTelegramClient({ token: telegram.token, apiRoot: telegram.apiRoot });
  const deps: BotDeps = {
    client,
    token: telegram.token,
    settings: {
      adminIds: options.adminIds ?? [adminId],
      defaultSchedule,
      defaultPreferences,
      deliveryDays: 60,
    },
    subscriptions,
    feeds,
    stories: storyStore,
    articles,
    outbox: createOutbox(database),
    audit: createAuditLog(database),
    marks: createStoryMarks(database),
    settingsStore: createSettingsStore(database),
    editorial,
    desk,
    sources,
    topics: vocabulary,
    presenter: createPresenter({ topics: vocabulary, username: () => telegram.bot.username }),
    clock,
    logger: silentLogger,
    ...(options.pollingBackoffMs && { pollingBackoffMs: options.pollingBackoffMs }),
  };
  if (!options.registersProfile) {
    const told = profileFingerprint(telegram.bot.id);
    await deps.settingsStore.set('profile-fingerprint', told);
  }
  const bot = createBot(deps);
  bot.start();
  closers.push(async () => {
    await bot.stop();
    await client.close();
    await telegram.close();
  });

  /** Resolves when the bot took the update and answered it in full. */
  async function settled(act: () => unknown): Promise<void> {
    const before = bot.updatesTaken();
    await act();
    while (bot.updatesTaken() === before) await new Promise((resolve) => setTimeout(resolve, 2));
    await bot.idle();
  }

  /** People take their time, so the flood guard has no reason to act. */
  const passSecond = () => clock.set(new Date(instant.getTime() + 1000));

  const fromBot = (chatId: number) =>
    telegram.people.messages(chatId).filter(({ from, sender_chat: sender }) => from?.is_bot || sender);
  const textOf = ({ text }: { readonly text?: string }): string => text ?? '';
  const texts = (chatId: number) => fromBot(chatId).map(textOf);

  return {
    telegram,
    bot,
    database,
    deps,
    clock,
    stories,
    during: settled,
    async say(chatId, text, from = chatId) {
      passSecond();
      await settled(() => telegram.people.say(chatId, from, text));
    },
    async press(chatId, label, from = chatId) {
      passSecond();
      let answered: string | undefined;
      await settled(async () => {
        const answer = await telegram.people.pressLabel(chatId, from, label);
        answered = answer.text;
      });
      return answered;
    },
    texts,
    lastText: (chatId) => texts(chatId).at(-1) ?? '',
    labels(chatId) {
      const last = fromBot(chatId).at(-1);
      return (last?.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);
    },
  };
}

const subjects = ['privacy', 'ai', 'competition'];

function madeUpStory(id: number, index: number): Story {
  const outlets = ['Meridian Wire', 'The Harbour Post', 'Civic Byte'].slice(0, 1 + (index % 3));
  return story({
    id,
    title: `Regulator acts on matter ${index + 1}`,
    url: `https://meridian-wire.example/${index}`,
    topics: [subjects[index % subjects.length] ?? 'ai'],
    regions: [index % 2 === 0 ? 'eu' : 'china'],
    sources: outlets.map((outlet, at) => source({ outlet, publishedAt: hoursBefore(4 - at) })),
    facts: [
      fact({ text: `The first fact of matter ${index + 1}`, outlets }),
      fact({ text: `The second fact of matter ${index + 1}` }),
    ],
  });
}

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});
