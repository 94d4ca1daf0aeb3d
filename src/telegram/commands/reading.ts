import { defaultPreferences } from '../../domain/subscription.ts';
import { actions } from '../core/actions.ts';
import type { Feature, FeatureDeps } from '../core/handlers.ts';
import type { Turn } from '../core/turn.ts';
import { inRows, type View } from '../core/view.ts';
import { cleanLine } from '../text/html.ts';
import { readerOf } from './visitor.ts';

export interface LatestOptions {
  readonly topic?: string;
  readonly count?: number;
  /**
   * Whether the chat's next digest leaves out what is shown now. In a group anyone may ask for the latest, and
   * must not eat up the digest of the others, so there it is remembered only for its first digest.
   */
  readonly remembers?: boolean;
}

export interface Reading extends Feature<'latest', 'latest' | 'latestOn'> {
  /** Sends an edition made now, and remembers what it told. */
  showLatest(turn: Turn, options: LatestOptions): Promise<void>;
  /** Says why an edition is empty: there is no news at all, or none of what the chat chose. */
  nothingToShow(turn: Turn): Promise<View>;
  /** The stories last shown in a chat, in their order; /story counts in them. */
  lastShown(chatId: number): readonly number[];
  forget(chatId: number): void;
}

const maximumCount = 15;
const chatsRemembered = 5000;

export function createReading(deps: FeatureDeps): Reading {
  const { desk, presenter, subscriptions, topics, names, clock } = deps;
  const shown = new Map<number, readonly number[]>();

  function remember(chatId: number, ids: readonly number[]): void {
    shown.delete(chatId);
    shown.set(chatId, ids);
    const [oldest] = shown.keys();
    if (shown.size > chatsRemembered && oldest !== undefined) shown.delete(oldest);
  }

  async function showLatest(turn: Turn, { topic, count, remembers }: LatestOptions): Promise<void> {
    const { t, chat } = turn;
    const reader = readerOf(turn, deps);
    const subscription =
      count === undefined ? reader : { ...reader, preferences: { ...reader.preferences, storyCount: count } };
    const wanted = { ...(topic !== undefined && { topic }), ...(count !== undefined && { count }) };
    let edition = await desk.latest(subscription, wanted);
    if (edition.stories.length === 0) {
      edition = await desk.latest(subscription, { ...wanted, repeat: true });
      if (edition.stories.length === 0) return turn.say(await nothingToShow(turn, topic));
      await turn.say({ html: t.html('latest.nothingNew') });
    }
    const messages = presenter.present(edition.digest, {
      subscription,
      stories: edition.stories,
      ...(topic !== undefined && { topicId: topic }),
      now: clock.now(),
    });
    for (const message of messages) await turn.say(message);
    const told = messages.flatMap(({ storyIds = [] }) => storyIds);
    remember(chat.chatId, told);
    if (turn.subscription && (remembers ?? chat.kind === 'private'))
      await subscriptions.markTold(turn.subscription.id, told, clock.now());
  }

  async function nothingToShow(turn: Turn, topic?: string): Promise<View> {
    const anything = { ...readerOf(turn, deps), preferences: defaultPreferences };
    const { stories } = await desk.latest(anything, { count: 1, repeat: true });
    return stories.length > 0 ? nothingSuits(turn, topic) : nothingYet(turn);
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

  function nothingSuits({ t }: Turn, topic: string | undefined): View {
    const latest = { text: t.plain('common.latestButton'), callbackData: actions.latest.data() };
    const choices = [
      { text: t.plain('common.topicsButton'), callbackData: actions.openTopics.data() },
      { text: t.plain('common.settingsButton'), callbackData: actions.openSettings.data() },
    ];
    return {
      html: t.html('latest.nothingSuits'),
      buttons: topic === undefined ? [choices] : [[latest], choices],
    };
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
    nothingToShow,
    lastShown: (chatId) => shown.get(chatId) ?? [],
    forget: (chatId) => void shown.delete(chatId),
    commands: {
      async latest(turn, argument) {
        const { t } = turn;
        const words = argument.split(/\s+/).filter(Boolean);
        const last = words.at(-1);
        const count = last !== undefined && /^\d+$/.test(last) ? Number(last) : undefined;
        const query = (count === undefined ? words : words.slice(0, -1)).join(' ');
        const again = [[{ text: t.plain('common.latestButton'), callbackData: actions.latest.data() }]];
        if (count !== undefined && (count < 1 || count > maximumCount)) {
          return turn.say({ html: t.html('latest.badCount'), buttons: again });
        }
        const topic = query === '' ? undefined : findTopic(turn, query);
        if (query !== '' && topic === undefined) {
          return turn.say({
            html: t.html('topics.unknownTopic', { query: cleanLine(query, 60) }),
            buttons: inRows(
              topics.topics.map(({ id }) => ({
                text: names.topic(id, t.locale),
                callbackData: actions.latestOn.data(id),
              })),
              2,
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
      async latestOn(turn, topic) {
        if (topics.topics.some(({ id }) => id === topic)) await showLatest(turn, { topic });
      },
    },
    subscriptionActions: {},
  };
}
