import { isZone } from '../../domain/schedule.ts';
import type { SubscriptionChange } from '../../domain/ports/subscription-store.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { actions, subscriptionActions } from '../core/actions.ts';
import type { Feature, FeatureDeps } from '../core/handlers.ts';
import type { Turn } from '../core/turn.ts';
import { lines, type View } from '../core/view.ts';
import { nextDigestText } from '../menus/describe.ts';
import { type SettingsPage, settingsView, subscriptionButtons } from '../menus/settings.ts';
import { foundZones } from '../menus/zones.ts';
import { translator } from '../text/translator.ts';
import { searchZones } from '../zones/search.ts';

type SettingsFeature = Feature<
  'settings' | 'topics',
  'openSettings' | 'openTopics',
  | 'settingsPage'
  | 'closeSettings'
  | 'setHour'
  | 'setZone'
  | 'findZone'
  | 'setLocale'
  | 'toggleTopic'
  | 'toggleRegion'
  | 'allTopics'
  | 'allRegions'
  | 'pauseWeek'
  | 'resume'
>;

const weekMs = 7 * 86_400_000;

export function createSettings(deps: FeatureDeps): SettingsFeature {
  const { subscriptions, topics, names, clock } = deps;

  function viewOf(turn: Turn, subscription: Subscription, page: SettingsPage): View {
    return settingsView(page, {
      subscription,
      isHere: subscription.chatId === turn.chat.chatId,
      now: clock.now(),
      names,
      vocabulary: topics,
      t: translatorFor(turn, subscription),
    });
  }

  const open = async (turn: Turn, page: SettingsPage, how: 'say' | 'show'): Promise<void> => {
    const { subscription, t } = turn;
    if (!subscription) {
      return turn[how]({
        html: t.html('problem.notSubscribed'),
        buttons: [[{ text: t.plain('common.subscribeButton'), callbackData: actions.openStart.data() }]],
      });
    }
    await turn[how](viewOf(turn, subscription, page));
  };

  async function change(
    turn: Turn,
    subscription: Subscription,
    changes: SubscriptionChange,
    page: SettingsPage,
  ): Promise<void> {
    const changed = await subscriptions.change(subscription.id, changes, clock.now());
    await turn.show(viewOf(turn, changed, page));
  }

  const toggled = (chosen: readonly string[], id: string): readonly string[] =>
    chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];

  return {
    commands: {
      settings: (turn) => open(turn, 'main', 'say'),
      topics: (turn) => open(turn, 'topics', 'say'),
    },
    actions: {
      openSettings: (turn) => open(turn, 'main', 'say'),
      openTopics: (turn) => open(turn, 'topics', 'say'),
    },
    subscriptionActions: {
      async settingsPage(turn, subscription, page) {
        await turn.show(viewOf(turn, subscription, page));
      },
      async closeSettings(turn, subscription) {
        const t = translatorFor(turn, subscription);
        await turn.show({
          html: lines(t.html('settings.closed'), nextDigestText(subscription, clock.now(), t)),
          buttons: subscriptionButtons(subscription, t),
        });
      },
      async setHour(turn, subscription, hour) {
        const isHour = hour >= 0 && hour <= 23;
        const schedule = { ...subscription.schedule, ...(isHour && { hour }) };
        await change(turn, subscription, { schedule }, 'main');
      },
      async setZone(turn, subscription, zone) {
        const schedule = { ...subscription.schedule, ...(isZone(zone) && { zone }) };
        await change(turn, subscription, { schedule }, 'main');
      },
      async findZone(turn, subscription) {
        const { requester, chat } = turn;
        if (!requester) return;
        const t = translatorFor(turn, subscription);
        deps.prompts.ask(chat.chatId, requester.id, async (answer, text) => {
          await answer.say(
            foundZones(
              text,
              searchZones(text),
              (zone) => subscriptionActions.setZone.data(subscription.id, zone),
              subscriptionActions.findZone.data(subscription.id),
              clock.now(),
              t,
            ),
          );
        });
        await turn.say({
          html: t.html('settings.sendCity'),
          prompt: { placeholder: t.plain('settings.cityPlaceholder') },
        });
      },
      setLocale: (turn, subscription, locale) => change(turn, subscription, { locale }, 'main'),
      async toggleTopic(turn, subscription, id) {
        const { preferences } = subscription;
        const known = topics.topics.some((topic) => topic.id === id);
        const chosen = known ? toggled(preferences.topics, id) : preferences.topics;
        await change(turn, subscription, { preferences: { ...preferences, topics: chosen } }, 'topics');
      },
      async toggleRegion(turn, subscription, id) {
        const { preferences } = subscription;
        const known = topics.regions.some((region) => region.id === id);
        const chosen = known ? toggled(preferences.regions, id) : preferences.regions;
        await change(turn, subscription, { preferences: { ...preferences, regions: chosen } }, 'regions');
      },
      allTopics: (turn, subscription) =>
        change(turn, subscription, { preferences: { ...subscription.preferences, topics: [] } }, 'topics'),
      allRegions: (turn, subscription) =>
        change(turn, subscription, { preferences: { ...subscription.preferences, regions: [] } }, 'regions'),
      async pauseWeek(turn, subscription) {
        const pausedUntil = new Date(clock.now().getTime() + weekMs);
        await change(turn, subscription, { state: 'paused', pausedUntil }, 'main');
      },
      resume: (turn, subscription) =>
        change(turn, subscription, { state: 'active', pausedUntil: undefined }, 'main'),
    },
  };
}

/** A chat's own menu speaks the chat's language; one that is managed from elsewhere, the manager's. */
const translatorFor = (turn: Turn, subscription: Subscription) =>
  subscription.chatId === turn.chat.chatId ? translator(subscription.locale) : turn.t;
