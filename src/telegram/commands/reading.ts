import type { Subscription } from '../../domain/subscription.ts';
import { actions } from '../core/actions.ts';
import { ids as idList } from '../core/callback-data.ts';
import type { Feature, FeatureDeps } from '../core/handlers.ts';
import type { Turn } from '../core/turn.ts';
import { inRows, lines, type View } from '../core/view.ts';
import { storyCard } from '../digest/story-card.ts';
import { guessZone } from '../zones/search.ts';

export interface LatestOptions {
  readonly topic?: string;
  readonly count?: number;
}

export interface Reading extends Feature<'latest', 'latest' | 'openStories' | 'storyCard'> {
  /** Sends an edition made now, and remembers what it told. */
  showLatest(turn: Turn, options: LatestOptions): Promise<void>;
  /** Opens the stories a deep link names. */
  showCard(turn: Turn, idsText: string): Promise<void>;
}

const maximumCount = 15;

export function createReading(deps: FeatureDeps): Reading {
  const { desk, presenter, subscriptions, stories, settings, topics, names, clock, logger } = deps;

  /** What a chat without a subscription reads as. */
  function visitor(turn: Turn): Subscription {
    return {
      id: 0,
      chatId: turn.chat.chatId,
      chatKind: turn.chat.kind,
      locale: turn.t.locale,
      schedule: {
        ...settings.defaultSchedule,
        zone: guessZone(turn.requester?.languageCode, settings.defaultSchedule.zone),
      },
      preferences: settings.defaultPreferences,
      state: 'ended',
      createdAt: clock.now(),
    };
  }

  async function showLatest(turn: Turn, { topic, count }: LatestOptions): Promise<void> {
    const { t } = turn;
    const reader = turn.subscription ?? visitor(turn);
    const subscription =
      count === undefined ? reader : { ...reader, preferences: { ...reader.preferences, storyCount: count } };
    const wanted = { ...(topic !== undefined && { topic }), ...(count !== undefined && { count }) };
    await turn.typing(async () => {
      let edition = await desk.latest(subscription, wanted);
      if (edition.stories.length === 0) {
        edition = await desk.latest(subscription, { ...wanted, repeat: true });
        if (edition.stories.length === 0) return turn.say(nothingYet(turn));
        await turn.say({ html: t.html('latest.nothingNew') });
      }
      const messages = presenter.present(edition.digest, {
        subscription,
        stories: edition.stories,
        now: clock.now(),
      });
      for (const message of messages) await turn.say(message);
      if (turn.subscription) {
        const told = messages.flatMap(({ storyIds = [] }) => storyIds);
        await subscriptions.markTold(turn.subscription.id, told, clock.now());
      }
    });
  }

  function nothingYet({ t }: Turn): View {
    return {
      html: t.html('latest.nothing'),
      buttons: [
        [
          { text: t.plain('common.latestButton'), callbackData: actions.latest.data() },
          { text: t.plain('common.sourcesButton'), callbackData: actions.sourceList.data(0) },
        ],
      ],
    };
  }

  async function cardView(turn: Turn, storyIds: readonly number[], index: number): Promise<View> {
    const { t } = turn;
    const id = storyIds[index];
    const story = id === undefined ? undefined : await stories.find(id);
    if (!story) {
      logger.debug({ storyId: id }, 'a story asked for is gone');
      return {
        html: t.html('story.gone'),
        buttons: [[{ text: t.plain('common.latestButton'), callbackData: actions.latest.data() }]],
      };
    }
    const { zone } = (turn.subscription ?? visitor(turn)).schedule;
    return storyCard(story, storyIds, index, { t, zone, now: clock.now(), names });
  }

  /** By id, or by a name in the reader's language or English, or the beginning of one. */
  function findTopic(turn: Turn, query: string): string | undefined {
    const wanted = query.toLowerCase();
    const namesOf = (id: string) => [id, names.topic(id, turn.t.locale), names.topic(id, 'en')];
    const matching = (test: (name: string) => boolean) =>
      topics.topics.find(({ id }) => namesOf(id).some((name) => test(name.toLowerCase())))?.id;
    return (
      matching((name) => name === wanted) ??
      (wanted.length >= 3 ? matching((name) => name.startsWith(wanted)) : undefined)
    );
  }

  return {
    showLatest,
    async showCard(turn, idsText) {
      const storyIds = idList.decode(idsText) ?? [];
      await turn.say(await cardView(turn, storyIds, 0));
    },
    commands: {
      async latest(turn, argument) {
        const { t } = turn;
        const words = argument.split(/\s+/).filter(Boolean);
        const last = words.at(-1);
        const count = last !== undefined && /^\d+$/.test(last) ? Number(last) : undefined;
        const query = (count === undefined ? words : words.slice(0, -1)).join(' ');
        if (count !== undefined && (count < 1 || count > maximumCount)) {
          return turn.say({
            html: t.html('latest.badCount'),
            buttons: [[{ text: t.plain('common.latestButton'), callbackData: actions.latest.data() }]],
          });
        }
        const topic = query === '' ? undefined : findTopic(turn, query);
        if (query !== '' && topic === undefined) {
          const list = topics.topics.map(({ id }) => `• ${id}: ${names.topic(id, t.locale)}`);
          return turn.say({
            html: lines(t.html('topics.unknownTopic', { query: query.slice(0, 60) }), ...list),
            buttons: inRows(
              [{ text: t.plain('common.latestButton'), callbackData: actions.latest.data() }],
              1,
            ),
          });
        }
        await showLatest(turn, {
          ...(topic !== undefined && { topic }),
          ...(count !== undefined && { count }),
        });
      },
    },
    actions: {
      latest: (turn) => showLatest(turn, {}),
      async openStories(turn, storyIds) {
        await turn.say(await cardView(turn, storyIds, 0));
      },
      async storyCard(turn, storyIds, index) {
        await turn.show(await cardView(turn, storyIds, index));
      },
    },
    subscriptionActions: {},
  };
}
