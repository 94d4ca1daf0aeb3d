import type { SubscriptionChange } from '../../domain/ports/subscription-store.ts';
import { isZone } from '../../domain/schedule.ts';
import type { Preferences, Schedule, Subscription } from '../../domain/subscription.ts';
import { actions, subscriptionActions } from '../core/actions.ts';
import { shortHash } from '../core/callback-data.ts';
import type { Feature, FeatureDeps } from '../core/handlers.ts';
import type { Turn } from '../core/turn.ts';
import { lines, type View } from '../core/view.ts';
import { nextDigestText } from '../menus/describe.ts';
import {
  outletNames,
  outletsPage,
  sourcesPage,
  type WordKind,
  wordsPage,
} from '../menus/settings/content-pages.ts';
import { type SettingsContext, type SettingsPage, subscriptionButtons } from '../menus/settings/context.ts';
import { settingsView } from '../menus/settings/settings-view.ts';
import { cleanLine } from '../text/html.ts';
import { translator } from '../text/translator.ts';
import { askZone } from './ask-zone.ts';

type SettingsFeature = Feature<
  'settings' | 'topics',
  'openSettings' | 'openTopics',
  | 'settingsPage'
  | 'closeSettings'
  | 'setRhythm'
  | 'setHour'
  | 'setSecondHour'
  | 'setWeekday'
  | 'setMinimumOutlets'
  | 'setMaximumPerDay'
  | 'setQuietHours'
  | 'setZone'
  | 'findZone'
  | 'setLocale'
  | 'toggleTopic'
  | 'toggleRegion'
  | 'allTopics'
  | 'allRegions'
  | 'toggleSourceLanguage'
  | 'outletsPage'
  | 'toggleOutlet'
  | 'addWord'
  | 'dropWord'
  | 'setForm'
  | 'setStoryCount'
  | 'setEmptyDigest'
  | 'pauseWeek'
  | 'resume'
  | 'postHere'
>;

const weekMs = 7 * 86_400_000;
const mostWords = 20;
const wordLimit = 60;

/** Every choice a chat has, in one menu that is edited in place. */
export function createSettings(deps: FeatureDeps): SettingsFeature {
  const { subscriptions, feeds, topics, names, clock } = deps;

  const contextOf = (turn: Turn, subscription: Subscription): SettingsContext => ({
    subscription,
    isHere: subscription.chatId === turn.chat.chatId,
    otherThread:
      subscription.chatId === turn.chat.chatId &&
      turn.chat.kind !== 'private' &&
      subscription.threadId !== turn.chat.threadId,
    now: clock.now(),
    names,
    vocabulary: topics,
    t: translatorFor(turn, subscription),
  });

  async function viewOf(turn: Turn, subscription: Subscription, page: SettingsPage): Promise<View> {
    const context = contextOf(turn, subscription);
    return page === 'sources' ? sourcesPage(context, await feeds.list()) : settingsView[page](context);
  }

  async function open(turn: Turn, page: SettingsPage): Promise<void> {
    const { subscription, t } = turn;
    if (subscription && subscription.state !== 'ended') {
      return turn.say(await viewOf(turn, subscription, page));
    }
    await turn.say({
      html: t.html('problem.notSubscribed'),
      buttons: [[{ text: t.plain('common.subscribeButton'), callbackData: actions.openStart.data() }]],
    });
  }

  async function change(
    turn: Turn,
    { id }: Subscription,
    changes: SubscriptionChange,
    page: SettingsPage,
  ): Promise<void> {
    const changed = await subscriptions.change(id, changes, clock.now());
    await turn.show(await viewOf(turn, changed, page));
  }

  const changeSchedule = (
    turn: Turn,
    subscription: Subscription,
    part: Partial<Schedule>,
    page: SettingsPage,
  ) => {
    const schedule = withTwoHours({ ...subscription.schedule, ...part }, subscription.schedule);
    return change(turn, subscription, { schedule }, page);
  };
  const prefer = (turn: Turn, subscription: Subscription, part: Partial<Preferences>, page: SettingsPage) =>
    change(turn, subscription, { preferences: { ...subscription.preferences, ...part } }, page);

  /** Buttons carry what a menu offered; a forged value outside of it changes nothing. */
  const within = (value: number, least: number, most: number, otherwise: number): number =>
    value >= least && value <= most ? value : otherwise;

  async function showOutlets(turn: Turn, subscription: Subscription, page: number): Promise<void> {
    await turn.show(outletsPage(contextOf(turn, subscription), await feeds.list(), page));
  }

  async function addWords(turn: Turn, id: number, kind: WordKind, text: string): Promise<void> {
    const subscription = await subscriptions.findById(id);
    if (!subscription) return open(turn, 'main');
    const { preferences } = subscription;
    const key = kind === 'muted' ? 'mutedWords' : 'requiredWords';
    const given = text
      .split(/[,;\n，、；]/)
      .map((word) => cleanLine(word, text.length))
      .filter(Boolean);
    // Cut short, a phrase would match nothing.
    const taken = given.filter(({ length }) => length <= wordLimit);
    const all = onceEach([...preferences[key], ...taken]);
    const kept = all.slice(0, mostWords);
    const changed = await subscriptions.change(
      id,
      { preferences: { ...preferences, [key]: kept } },
      clock.now(),
    );
    const context = contextOf(turn, changed);
    const { t } = context;
    const note = lines(
      taken.length < given.length && t.html('settings.wordTooLong', { count: wordLimit }),
      kept.length < all.length && t.html('settings.tooManyWords', { count: mostWords }),
    );
    await turn.say(wordsPage(context, note));
  }

  const toggled = (chosen: readonly string[], id: string): readonly string[] =>
    chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];

  return {
    commands: {
      settings: (turn) => open(turn, 'main'),
      topics: (turn) => open(turn, 'topics'),
    },
    actions: {
      openSettings: (turn) => open(turn, 'main'),
      openTopics: (turn) => open(turn, 'topics'),
    },
    subscriptionActions: {
      async settingsPage(turn, subscription, page) {
        await turn.show(await viewOf(turn, subscription, page));
      },
      async closeSettings(turn, subscription) {
        const t = translatorFor(turn, subscription);
        await turn.show({
          html: lines(t.html('settings.closed'), nextDigestText(subscription, clock.now(), t)),
          buttons: subscriptionButtons(subscription, t),
        });
      },
      setRhythm: (turn, subscription, rhythm) => changeSchedule(turn, subscription, { rhythm }, 'rhythm'),
      setHour: (turn, subscription, hour) =>
        changeSchedule(
          turn,
          subscription,
          { hour: within(hour, 0, 23, subscription.schedule.hour) },
          'rhythm',
        ),
      setSecondHour: (turn, subscription, hour) =>
        changeSchedule(
          turn,
          subscription,
          { secondHour: within(hour, 0, 23, subscription.schedule.secondHour) },
          'rhythm',
        ),
      setWeekday: (turn, subscription, day) =>
        changeSchedule(
          turn,
          subscription,
          { weekday: within(day, 1, 7, subscription.schedule.weekday) },
          'rhythm',
        ),
      async setMinimumOutlets(turn, subscription, count) {
        const { breaking } = subscription.preferences;
        const minimumOutlets = within(count, 1, 20, breaking.minimumOutlets);
        await prefer(turn, subscription, { breaking: { ...breaking, minimumOutlets } }, 'rhythm');
      },
      async setMaximumPerDay(turn, subscription, count) {
        const { breaking } = subscription.preferences;
        const maximumPerDay = within(count, 1, 20, breaking.maximumPerDay);
        await prefer(turn, subscription, { breaking: { ...breaking, maximumPerDay } }, 'rhythm');
      },
      async setQuietHours(turn, subscription, from, to, mode) {
        const fromHour = within(from, 0, 23, 22);
        const toHour = within(to, 0, 23, 7);
        const quietHours = fromHour === toHour ? undefined : { fromHour, toHour, mode };
        await prefer(turn, subscription, { quietHours }, 'quiet');
      },
      setZone: (turn, subscription, zone) =>
        changeSchedule(turn, subscription, isZone(zone) ? { zone } : {}, 'main'),
      findZone: (turn, subscription) =>
        askZone(
          deps,
          turn,
          translatorFor(turn, subscription),
          (zone) => subscriptionActions.setZone.data(subscription.id, zone),
          subscriptionActions.findZone.data(subscription.id),
        ),
      setLocale: (turn, subscription, locale) => change(turn, subscription, { locale }, 'main'),
      async toggleTopic(turn, subscription, id) {
        const chosen = subscription.preferences.topics;
        const known = topics.topics.some((topic) => topic.id === id);
        await prefer(turn, subscription, { topics: known ? toggled(chosen, id) : chosen }, 'topics');
      },
      async toggleRegion(turn, subscription, id) {
        const chosen = subscription.preferences.regions;
        const known = topics.regions.some((region) => region.id === id);
        await prefer(turn, subscription, { regions: known ? toggled(chosen, id) : chosen }, 'regions');
      },
      allTopics: (turn, subscription) => prefer(turn, subscription, { topics: [] }, 'topics'),
      allRegions: (turn, subscription) => prefer(turn, subscription, { regions: [] }, 'regions'),
      async toggleSourceLanguage(turn, subscription, code) {
        const { languages } = subscription.preferences;
        const isCode = /^[a-z]{2,3}$/.test(code);
        await prefer(
          turn,
          subscription,
          { languages: isCode ? toggled(languages, code) : languages },
          'sources',
        );
      },
      outletsPage: showOutlets,
      async toggleOutlet(turn, subscription, page, hash) {
        const { preferences } = subscription;
        const outlets = outletNames(await feeds.list(), preferences.mutedOutlets);
        const outlet = outlets.find((name) => shortHash(name) === hash);
        const mutedOutlets =
          outlet === undefined ? preferences.mutedOutlets : toggled(preferences.mutedOutlets, outlet);
        const changed = await subscriptions.change(
          subscription.id,
          { preferences: { ...preferences, mutedOutlets } },
          clock.now(),
        );
        await showOutlets(turn, changed, page);
      },
      async addWord(turn, subscription, kind) {
        const { requester, chat } = turn;
        if (!requester) return;
        const t = translatorFor(turn, subscription);
        deps.prompts.ask(chat.chatId, requester.id, (answer, { text = '' }) =>
          addWords(answer, subscription.id, kind, text),
        );
        await turn.say({
          html: t.html('settings.sendWord'),
          prompt: { placeholder: t.plain('settings.wordPlaceholder') },
        });
      },
      async dropWord(turn, subscription, kind, hash) {
        const key = kind === 'muted' ? 'mutedWords' : 'requiredWords';
        const left = subscription.preferences[key].filter((word) => shortHash(word) !== hash);
        await prefer(turn, subscription, { [key]: left }, 'words');
      },
      setForm: (turn, subscription, form) => prefer(turn, subscription, { form }, 'look'),
      setStoryCount: (turn, subscription, count) =>
        prefer(
          turn,
          subscription,
          { storyCount: within(count, 1, 15, subscription.preferences.storyCount) },
          'look',
        ),
      setEmptyDigest: (turn, subscription, emptyDigest) =>
        prefer(turn, subscription, { emptyDigest }, 'look'),
      async pauseWeek(turn, subscription) {
        const pausedUntil = new Date(clock.now().getTime() + weekMs);
        await change(turn, subscription, { state: 'paused', pausedUntil }, 'main');
      },
      resume: (turn, subscription) =>
        change(
          turn,
          subscription,
          { state: 'active', pausedUntil: undefined, stateReason: undefined },
          'main',
        ),
      async postHere(turn, subscription) {
        const isHere = subscription.chatId === turn.chat.chatId;
        await change(turn, subscription, isHere ? { threadId: turn.chat.threadId } : {}, 'main');
      },
    },
  };
}

/** Words are matched whatever their case and width, so each is kept as it was first written. */
function onceEach(words: readonly string[]): string[] {
  const byForm = new Map<string, string>();
  for (const word of words) {
    const form = word.normalize('NFKC').toLowerCase();
    if (!byForm.has(form)) byForm.set(form, word);
  }
  return [...byForm.values()];
}

/** Two digests of a day come at two hours: taking the other's hour swaps them. */
function withTwoHours(after: Schedule, before: Schedule): Schedule {
  if (after.rhythm !== 'twice-daily' || after.hour !== after.secondHour) return after;
  if (after.hour !== before.hour) return { ...after, secondHour: before.hour };
  if (after.secondHour !== before.secondHour) return { ...after, hour: before.secondHour };
  return { ...after, secondHour: (after.hour + 12) % 24 };
}

/** A chat's own menu speaks the chat's language; one that is managed from elsewhere, the manager's. */
const translatorFor = (turn: Turn, subscription: Subscription) =>
  subscription.chatId === turn.chat.chatId ? translator(subscription.locale) : turn.t;
