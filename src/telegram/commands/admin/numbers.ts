import { renderChart } from '../../charts/render.ts';
import { actions } from '../../core/actions.ts';
import type { Feature, FeatureDeps } from '../../core/handlers.ts';
import type { Turn } from '../../core/turn.ts';
import { lines } from '../../core/view.ts';
import { tick } from '../../menus/settings/context.ts';

const spans = [7, 30, 90];
const dayMs = 86_400_000;

/** Subscribers and deliveries over time, as a picture and in numbers. */
export function createNumbers(deps: FeatureDeps): Feature<never, 'adminNumbers'> {
  const { subscriptions, outbox, clock } = deps;

  async function show(turn: Turn, asked: number): Promise<void> {
    const { t } = turn;
    const days = spans.includes(asked) ? asked : 30;
    const now = clock.now();
    const since = new Date(now.getTime() - days * dayMs);
    const [people, deliveries] = await Promise.all([subscriptions.history(since), outbox.history(since)]);
    const sent = deliveries.reduce((sum, { byState }) => sum + byState.sent, 0);
    const failed = deliveries.reduce((sum, { byState }) => sum + byState.dead + byState.unknown, 0);
    const picture = await renderChart({
      since,
      until: now,
      subscribers: people.map(({ day, count }) => ({ day, value: count })),
      sent: deliveries.map(({ day, byState }) => ({ day, value: byState.sent })),
      failed: deliveries.map(({ day, byState }) => ({ day, value: byState.dead + byState.unknown })),
    });
    await turn.sendFile({
      kind: 'photo',
      content: picture,
      fileName: 'docket.png',
      caption: lines(
        t.html('numbers.title', { count: days }),
        t.html('numbers.subscribers', {
          first: people[0]?.count ?? 0,
          last: people.at(-1)?.count ?? 0,
        }),
        t.html('numbers.deliveries', { sent, failed }),
        t.html('numbers.legend'),
      ),
      buttons: [
        spans.map((span) =>
          tick(span === days, t.plain('privacy.days', { count: span }), actions.adminNumbers.data(span), t),
        ),
        [{ text: t.plain('common.back'), callbackData: actions.adminPanel.data() }],
      ],
    });
  }

  return { commands: {}, actions: { adminNumbers: show }, subscriptionActions: {} };
}
