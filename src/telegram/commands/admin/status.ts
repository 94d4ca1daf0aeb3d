import { type DeliveryState, deliveryStates } from '../../../domain/delivery.ts';
import type { SubscriptionState } from '../../../domain/subscription.ts';
import { actions } from '../../core/actions.ts';
import type { Feature, FeatureDeps } from '../../core/handlers.ts';
import type { Turn } from '../../core/turn.ts';
import { lines, paragraphs, type View } from '../../core/view.ts';
import { cleanLine } from '../../text/html.ts';
import { dayAndTime } from '../../text/times.ts';
import type { Translator } from '../../text/translator.ts';
import type { Recorder } from './audit.ts';

const shownOfEach = 5;
export const subscriptionStates: readonly SubscriptionState[] = ['active', 'paused', 'unreachable', 'ended'];

const verdicts = {
  again: { decision: 'send-again', audited: 'delivery.send-again' },
  sent: { decision: 'count-as-sent', audited: 'delivery.count-as-sent' },
  drop: { decision: 'give-up', audited: 'delivery.give-up' },
} as const;

/** How deliveries stand, and what to make of those whose outcome was never learnt. */
export function createStatus(
  deps: FeatureDeps,
  record: Recorder,
): Feature<'status', 'adminStatus' | 'adminResolve'> {
  const { outbox, subscriptions, feeds, clock, settings } = deps;

  async function statusView({ t }: Turn, note?: string): Promise<View> {
    const { zone } = settings.defaultSchedule;
    const [deliveries, unknown, dead, subscriptionCounts, allFeeds] = await Promise.all([
      outbox.counts(),
      outbox.inState('unknown', shownOfEach),
      outbox.inState('dead', shownOfEach),
      subscriptions.counts(),
      feeds.list(),
    ]);
    const active = allFeeds.filter(({ state }) => state === 'active');
    const first = deliveries.firstPendingAt;
    // Quiet hours hold digests that are not late.
    const overdueSince = first && first <= clock.now() ? first : undefined;
    const listed = (some: typeof unknown) =>
      some.map((delivery) =>
        t.html('status.deliveryLine', {
          id: delivery.id,
          chatId: delivery.chatId,
          when: dayAndTime(delivery.slotAt, zone, t.locale),
          problem: cleanLine(delivery.problem ?? '', 100),
        }),
      );
    return {
      html: paragraphs(
        note,
        lines(
          t.html('status.title'),
          t.html('status.deliveries', { counts: countsText(deliveryStates, deliveries.byState, t) }),
          overdueSince && t.html('status.oldest', { when: dayAndTime(overdueSince, zone, t.locale) }),
          t.html('status.subscriptions', { counts: countsText(subscriptionStates, subscriptionCounts, t) }),
          t.html('status.sources', {
            active: active.length,
            paused: allFeeds.length - active.length,
            failing: active.filter(({ failuresInARow }) => failuresInARow > 0).length,
          }),
        ),
        dead.length > 0 && lines(t.html('status.deadTitle'), ...listed(dead)),
        unknown.length > 0 &&
          lines(t.html('status.unknownTitle', { count: deliveries.byState.unknown }), ...listed(unknown)),
      ),
      buttons: [
        ...unknown.map(({ id }) => [
          { text: t.plain('status.sendAgain', { id }), callbackData: actions.adminResolve.data(id, 'again') },
          {
            text: t.plain('status.countAsSent', { id }),
            callbackData: actions.adminResolve.data(id, 'sent'),
          },
          { text: t.plain('status.giveUp', { id }), callbackData: actions.adminResolve.data(id, 'drop') },
        ]),
        [
          { text: t.plain('status.refresh'), callbackData: actions.adminStatus.data() },
          { text: t.plain('common.back'), callbackData: actions.adminPanel.data() },
        ],
      ],
    };
  }

  return {
    commands: {
      async status(turn) {
        await turn.say(await statusView(turn));
      },
    },
    actions: {
      async adminStatus(turn) {
        await turn.show(await statusView(turn));
      },
      async adminResolve(turn, deliveryId, choice) {
        const { t } = turn;
        const { decision, audited } = verdicts[choice];
        const resolved = await outbox.resolveUnknown(deliveryId, decision, clock.now());
        if (resolved) await record(turn, audited, String(deliveryId));
        await turn.show(await statusView(turn, t.html(resolved ? 'status.resolved' : 'problem.outOfDate')));
      },
    },
    subscriptionActions: {},
  };
}

/** `12 sent, 1 unknown`, leaving out what there is none of. */
export function countsText<State extends DeliveryState | SubscriptionState>(
  states: readonly State[],
  counts: Readonly<Record<State, number>>,
  t: Translator,
): string {
  const present = states
    .filter((state) => counts[state] > 0)
    .map((state) => t.plain('status.count', { count: counts[state], state: stateText(state, t) }));
  return present.length > 0 ? present.join(t.plain('common.listSeparator')) : t.plain('status.none');
}

const stateText = (state: DeliveryState | SubscriptionState, t: Translator): string =>
  t.plain(`status.state.${state}`);
