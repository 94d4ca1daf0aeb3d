import { type DeliveryState, deliveryStates } from '../../domain/delivery.ts';
import type { SubscriptionState } from '../../domain/subscription.ts';
import { actions } from '../core/actions.ts';
import type { Feature, FeatureDeps } from '../core/handlers.ts';
import type { Turn } from '../core/turn.ts';
import { lines, paragraphs, type View } from '../core/view.ts';
import { cleanLine } from '../text/html.ts';
import { dayAndTime } from '../text/times.ts';
import type { Translator } from '../text/translator.ts';

type Status = Feature<'status', 'adminStatus' | 'adminResolve'>;

const unknownShown = 5;
const subscriptionStates: readonly SubscriptionState[] = ['active', 'paused', 'unreachable', 'ended'];

/** How deliveries stand, and what to make of those whose outcome was never learnt. */
export function createStatus(deps: FeatureDeps): Status {
  const { outbox, subscriptions, feeds, audit, clock, settings } = deps;

  async function statusView({ t }: Turn, note?: string): Promise<View> {
    const { zone } = settings.defaultSchedule;
    const [deliveries, unknown, subscriptionCounts, allFeeds] = await Promise.all([
      outbox.counts(),
      outbox.inState('unknown', unknownShown),
      subscriptions.counts(),
      feeds.list(),
    ]);
    const active = allFeeds.filter(({ state }) => state === 'active');
    const oldest = deliveries.oldestPendingSlotAt;
    return {
      html: paragraphs(
        note,
        lines(
          t.html('status.title'),
          t.html('status.deliveries', { counts: countsText(deliveryStates, deliveries.byState, t) }),
          oldest && t.html('status.oldest', { when: dayAndTime(oldest, zone, t.locale) }),
          t.html('status.subscriptions', { counts: countsText(subscriptionStates, subscriptionCounts, t) }),
          t.html('status.sources', {
            active: active.length,
            paused: allFeeds.length - active.length,
            failing: active.filter(({ failuresInARow }) => failuresInARow > 0).length,
          }),
        ),
        unknown.length > 0 &&
          lines(
            t.html('status.unknownTitle', { count: deliveries.byState.unknown }),
            ...unknown.map((delivery) =>
              t.html('status.unknownLine', {
                id: delivery.id,
                chatId: delivery.chatId,
                when: dayAndTime(delivery.slotAt, zone, t.locale),
                problem: cleanLine(delivery.problem ?? '', 100),
              }),
            ),
          ),
      ),
      buttons: [
        ...unknown.map(({ id }) => [
          { text: t.plain('status.sendAgain', { id }), callbackData: actions.adminResolve.data(id, 'again') },
          {
            text: t.plain('status.countAsSent', { id }),
            callbackData: actions.adminResolve.data(id, 'sent'),
          },
        ]),
        [{ text: t.plain('status.refresh'), callbackData: actions.adminStatus.data() }],
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
      async adminResolve(turn, deliveryId, decision) {
        const { t, requester } = turn;
        const verdict = decision === 'again' ? 'send-again' : 'count-as-sent';
        const resolved = await outbox.resolveUnknown(deliveryId, verdict, clock.now());
        if (resolved) {
          await audit.append({
            at: clock.now(),
            userId: requester?.id ?? 0,
            action: `delivery.${verdict}`,
            subject: String(deliveryId),
          });
        }
        await turn.show(await statusView(turn, t.html(resolved ? 'status.resolved' : 'problem.outOfDate')));
      },
    },
    subscriptionActions: {},
  };
}

/** `12 sent, 1 unknown`, leaving out what there is none of. */
function countsText<State extends DeliveryState | SubscriptionState>(
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
