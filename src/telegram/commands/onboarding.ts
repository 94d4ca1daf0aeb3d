import type { Preferences, Schedule, Subscription } from '../../domain/subscription.ts';
import { actions } from '../core/actions.ts';
import type { Feature, FeatureDeps } from '../core/handlers.ts';
import type { Turn } from '../core/turn.ts';
import { lines, paragraphs, type View } from '../core/view.ts';
import { nextDigestText } from '../menus/describe.ts';
import {
  type Draft,
  type DraftValues,
  decodeDraft,
  encodeDraft,
  type OnboardingStep,
  onboardingView,
} from '../menus/onboarding.ts';
import { subscriptionButtons } from '../menus/settings/context.ts';
import { foundZones } from '../menus/zones.ts';
import { toLocale, translator } from '../text/translator.ts';
import { guessZone } from '../zones/search.ts';
import { askZone, awaitPlace } from './ask-zone.ts';
import type { Chats } from './chats.ts';
import type { Reading } from './reading.ts';
import type { Stories } from './stories.ts';

type Onboarding = Feature<
  'start' | 'subscribe' | 'unsubscribe',
  'openStart' | 'onboardingStep' | 'onboardingAccept' | 'onboardingFindZone',
  'end'
>;

/** From /start to the first digest: one tap with the settings offered, four with one's own. */
export function createOnboarding(
  deps: FeatureDeps,
  {
    reading,
    stories,
    chats,
  }: {
    readonly reading: Pick<Reading, 'showLatest'>;
    readonly stories: Pick<Stories, 'showCard'>;
    readonly chats: Pick<Chats, 'manage'>;
  },
): Onboarding {
  const { subscriptions, settings, topics, names, clock } = deps;

  /** The old settings of a chat that comes back, else the defaults with what Telegram tells of the person. */
  function draftFor(turn: Turn): Draft {
    const { subscription } = turn;
    if (subscription) {
      return {
        locale: toLocale(subscription.locale),
        topics: subscription.preferences.topics,
        regions: subscription.preferences.regions,
        hour: subscription.schedule.hour,
        zone: subscription.schedule.zone,
      };
    }
    return {
      locale: turn.t.locale,
      topics: settings.defaultPreferences.topics,
      regions: settings.defaultPreferences.regions,
      hour: settings.defaultSchedule.hour,
      zone: guessZone(turn.requester?.languageCode, settings.defaultSchedule.zone),
    };
  }

  const stateOf = async (turn: Turn, draft: Draft) => ({
    draft,
    schedule: turn.subscription?.schedule ?? settings.defaultSchedule,
    preferences: turn.subscription?.preferences ?? settings.defaultPreferences,
    takesPlaces: turn.chat.kind === 'private' && turn.requester !== undefined,
    outletCount: new Set((await deps.feeds.list()).map(({ outlet }) => outlet)).size,
    now: clock.now(),
  });

  async function subscribe(turn: Turn, draft: Draft): Promise<Subscription> {
    const now = clock.now();
    const base = turn.subscription;
    const schedule: Schedule = {
      ...(base?.schedule ?? settings.defaultSchedule),
      hour: draft.hour,
      zone: draft.zone,
    };
    const preferences: Preferences = {
      ...(base?.preferences ?? settings.defaultPreferences),
      topics: draft.topics,
      regions: draft.regions,
    };
    const { chat, requester } = turn;
    const made = await subscriptions.subscribe(
      {
        chatId: chat.chatId,
        ...(chat.threadId !== undefined && { threadId: chat.threadId }),
        chatKind: chat.kind,
        ...(chat.title !== undefined && chat.kind !== 'private' && { chatTitle: chat.title }),
        ...(requester && chat.kind !== 'private' && { ownerUserId: requester.id }),
        locale: draft.locale,
        schedule,
        preferences,
      },
      now,
    );
    const { locale } = draft;
    // An old subscription comes back with its old settings; what was chosen just now counts.
    return subscriptions.change(made.id, { locale, schedule, preferences }, now);
  }

  async function begin(turn: Turn, draft: Draft): Promise<void> {
    if (turn.requester) deps.prompts.take(turn.chat.chatId, turn.requester.id);
    const subscription = await subscribe(turn, draft);
    const t = translator(subscription.locale);
    // A second tap must not use up the stories of the next digest.
    const isBeginning = turn.subscription?.id !== subscription.id || turn.subscription.state !== 'active';
    await turn.show({
      html: lines(
        t.html(turn.chat.kind === 'private' ? 'subscription.begun' : 'subscription.begunHere'),
        nextDigestText(subscription, clock.now(), t),
        isBeginning && t.html('subscription.sampleFollows'),
      ),
      buttons: subscriptionButtons(subscription, t),
    });
    if (isBeginning) await reading.showLatest({ ...turn, t, subscription }, { remembers: true });
  }

  async function showStart(turn: Turn, intro?: string, change: Partial<Draft> = {}): Promise<View> {
    const draft = { ...draftFor(turn), ...change };
    return onboardingView('overview', await stateOf(turn, draft), topics, names, turn.t, intro);
  }

  async function status(turn: Turn, subscription: Subscription, intro: string): Promise<View> {
    return {
      html: lines(intro, nextDigestText(subscription, clock.now(), turn.t)),
      buttons: subscriptionButtons(subscription, turn.t),
    };
  }

  /** Where /start leads: to a topic, to stories, or to the beginning. */
  async function start(turn: Turn, payload: string): Promise<void> {
    const { subscription, t } = turn;
    const [kind, rest = ''] = splitPayload(payload);
    if (kind === 's') return stories.showCard(turn, rest);
    if (kind === 'manage' && /^-\d{1,15}$/.test(rest)) return chats.manage(turn, Number(rest));
    if (kind === 'topic') {
      const topic = topics.topics.find(({ id }) => id === rest);
      if (topic) return startWithTopic(turn, topic.id);
    }
    if (subscription?.state === 'unreachable') {
      const draft = draftFor(turn);
      const back = await subscribe(turn, draft);
      return turn.say(await status(turn, back, t.html('start.welcomeBack')));
    }
    if (subscription?.state === 'active' || subscription?.state === 'paused') {
      return turn.say(await status(turn, subscription, t.html('subscription.already')));
    }
    await turn.say(await showStart(turn, subscription && t.html('start.welcomeBack')));
  }

  async function startWithTopic(turn: Turn, id: string): Promise<void> {
    const { subscription, t } = turn;
    const topic = names.topic(id, t.locale);
    if (subscription?.state !== 'active') {
      return turn.say(await showStart(turn, t.html('start.topicLink', { topic }), { topics: [id] }));
    }
    const chosen = subscription.preferences.topics;
    const changed =
      chosen.length === 0 || chosen.includes(id)
        ? subscription
        : await subscriptions.change(
            subscription.id,
            { preferences: { ...subscription.preferences, topics: [...chosen, id] } },
            clock.now(),
          );
    await turn.say(await status(turn, changed, t.html('topics.topicAdded', { topic })));
  }

  const timeStep = (draft: Draft) => actions.onboardingStep.data('time', ...encodeDraft(draft, topics));
  const findZone = (draft: Draft) => actions.onboardingFindZone.data(...encodeDraft(draft, topics));

  /** At the last step a place may simply be written; one that is not in doubt is taken at once. */
  function awaitDraftPlace(turn: Turn, draft: Draft): void {
    const t = translator(draft.locale);
    awaitPlace(deps, turn, async (answer, zones, query) => {
      const [zone] = zones;
      if (zone === undefined || zones.length > 1) {
        const choose = (found: string) => timeStep({ ...draft, zone: found });
        return answer.say(foundZones(query, zones, choose, findZone(draft), clock.now(), t));
      }
      const settled = { ...draft, zone };
      await answer.say(onboardingView('time', await stateOf(answer, settled), topics, names, t));
      awaitDraftPlace(answer, settled);
    });
  }

  async function draftOr(
    turn: Turn,
    values: DraftValues,
    act: (draft: Draft) => Promise<void>,
  ): Promise<void> {
    const draft = decodeDraft(values, topics);
    if (draft) return act(draft);
    await turn.show(await showStart(turn, turn.t.html('problem.outOfDate')));
  }

  return {
    commands: {
      start,
      async subscribe(turn) {
        const { subscription, t } = turn;
        if (subscription?.state === 'active') {
          return turn.say(await status(turn, subscription, t.html('subscription.already')));
        }
        await begin(turn, draftFor(turn));
      },
      async unsubscribe(turn) {
        const { subscription, t } = turn;
        if (!subscription || subscription.state === 'ended') {
          return turn.say({
            html: lines(t.html('subscription.endedAlready'), t.html('subscription.forgetInstead')),
            buttons: [[{ text: t.plain('common.subscribeButton'), callbackData: actions.openStart.data() }]],
          });
        }
        await turn.say(await end(turn, subscription));
      },
    },
    actions: {
      async openStart(turn) {
        await turn.show(await showStart(turn));
      },
      onboardingStep: (turn, step: OnboardingStep, ...values) =>
        draftOr(turn, values, async (draft) => {
          const state = await stateOf(turn, draft);
          await turn.show(onboardingView(step, state, topics, names, translator(draft.locale)));
          if (step === 'time' && state.takesPlaces) awaitDraftPlace(turn, draft);
        }),
      onboardingAccept: (turn, ...values) => draftOr(turn, values, (draft) => begin(turn, draft)),
      onboardingFindZone: (turn, ...values) =>
        draftOr(turn, values, (draft) =>
          askZone(
            deps,
            turn,
            translator(draft.locale),
            (zone) => timeStep({ ...draft, zone }),
            findZone(draft),
          ),
        ),
    },
    subscriptionActions: {
      async end(turn, subscription) {
        await turn.show(await end(turn, subscription));
      },
    },
  };

  async function end(turn: Turn, subscription: Subscription): Promise<View> {
    await subscriptions.change(subscription.id, { state: 'ended' }, clock.now());
    const { t } = turn;
    return {
      html: paragraphs(t.html('subscription.ended'), t.html('subscription.forgetInstead')),
      buttons: [[{ text: t.plain('common.subscribeButton'), callbackData: actions.openStart.data() }]],
    };
  }
}

function splitPayload(payload: string): [kind: string, rest: string | undefined] {
  const match = /^([a-z]+)[_-](.+)$/.exec(payload);
  return match ? [match[1] ?? '', match[2]] : [payload, undefined];
}
