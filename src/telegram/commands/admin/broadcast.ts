import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DeliveryState, deliveryStates } from '../../../domain/delivery.ts';
import { actions } from '../../core/actions.ts';
import type { Feature, FeatureDeps } from '../../core/handlers.ts';
import type { Turn } from '../../core/turn.ts';
import { lines, type View } from '../../core/view.ts';
import { costOf, escapeHtml, fits, type Html, visibleText } from '../../text/html.ts';
import type { Recorder } from './audit.ts';
import { countsText } from './status.ts';

type Broadcast = Feature<
  'broadcast',
  'adminAskBroadcast' | 'adminBroadcastSend' | 'adminBroadcastDrop' | 'adminBroadcastProgress'
>;

const progressEveryMs = 2000;
const progressForMs = 30 * 60_000;
const maximumDrafts = 50;

/** An announcement to everybody: written, looked at, counted, confirmed, and watched on its way. */
export function createBroadcast(deps: FeatureDeps, record: Recorder): Broadcast {
  const { outbox, clock, prompts } = deps;
  const drafts = new Map<string, { readonly html: Html; readonly userId: number }>();

  const back = ({ t }: Turn) => [{ text: t.plain('common.back'), callbackData: actions.adminPanel.data() }];
  const keyOf = (token: string): string => `broadcast:${token}`;

  async function ask(turn: Turn): Promise<void> {
    const { t, chat, requester } = turn;
    if (!requester) return;
    prompts.ask(chat.chatId, requester.id, (answer, { html = '' }) => preview(answer, requester.id, html));
    await turn.say({
      html: t.html('broadcast.ask'),
      prompt: { placeholder: t.plain('broadcast.placeholder') },
    });
  }

  async function preview(turn: Turn, userId: number, html: Html): Promise<void> {
    const { t } = turn;
    if (visibleText(html).trim() === '' || !fits(costOf(html))) {
      return turn.say({ html: t.html('broadcast.unusable'), buttons: [back(turn)] });
    }
    const token = randomBytes(6).toString('hex');
    drafts.set(token, { html, userId });
    const [oldest] = drafts.keys();
    if (drafts.size > maximumDrafts && oldest !== undefined) drafts.delete(oldest);
    const count = await outbox.countRecipients({ kind: 'everyone', key: keyOf(token) }, clock.now());
    if (count === 0) return turn.say({ html: t.html('broadcast.nobody'), buttons: [back(turn)] });
    await turn.say({ html });
    await turn.say({
      html: t.html('broadcast.preview', { count }),
      buttons: [
        [
          {
            text: t.plain('broadcast.confirm', { count }),
            callbackData: actions.adminBroadcastSend.data(token),
          },
        ],
        [{ text: t.plain('common.cancel'), callbackData: actions.adminBroadcastDrop.data(token) }],
      ],
    });
  }

  async function send(turn: Turn, token: string): Promise<void> {
    const { t, requester } = turn;
    const draft = drafts.get(token);
    if (!draft || draft.userId !== requester?.id) {
      return turn.show({ html: t.html('problem.outOfDate'), buttons: [back(turn)] });
    }
    drafts.delete(token);
    const { editionId, deliveries } = await outbox.enqueue(
      { kind: 'notice', composedAt: clock.now(), messages: [{ html: draft.html }] },
      { kind: 'everyone', key: keyOf(token) },
      clock.now(),
    );
    if (editionId === undefined) {
      return turn.show({ html: t.html('broadcast.nobody'), buttons: [back(turn)] });
    }
    await record(turn, 'broadcast.sent', t.plain('broadcast.recipients', { count: deliveries }));
    await turn.show(await progressView(turn, editionId));
    deps.background((signal) => follow(turn, editionId, signal));
  }

  async function progressView(turn: Turn, editionId: number): Promise<View> {
    const { t } = turn;
    const byState = await outbox.progress(editionId);
    return {
      html: lines(
        t.html(isDone(byState) ? 'broadcast.done' : 'broadcast.underWay'),
        t.html('status.deliveries', { counts: countsText(deliveryStates, byState, t) }),
      ),
      buttons: [
        [{ text: t.plain('status.refresh'), callbackData: actions.adminBroadcastProgress.data(editionId) }],
        back(turn),
      ],
    };
  }

  /** Keeps the message up to date until everything ended, the time is over or the bot stops. */
  async function follow(turn: Turn, editionId: number, signal: AbortSignal): Promise<void> {
    const until = performance.now() + progressForMs;
    let last = '';
    while (!signal.aborted && performance.now() < until) {
      await sleep(progressEveryMs, undefined, { signal, ref: false }).catch(() => {});
      if (signal.aborted) return;
      const view = await progressView(turn, editionId);
      if (view.html !== last) await turn.show(view);
      last = view.html;
      if (isDone(await outbox.progress(editionId))) return;
    }
  }

  return {
    commands: {
      broadcast: async (turn, argument) =>
        argument === '' || !turn.requester
          ? ask(turn)
          : preview(turn, turn.requester.id, escapeHtml(argument)),
    },
    actions: {
      adminAskBroadcast: ask,
      adminBroadcastSend: send,
      async adminBroadcastDrop(turn, token) {
        drafts.delete(token);
        await turn.show({ html: turn.t.html('broadcast.dropped'), buttons: [back(turn)] });
      },
      async adminBroadcastProgress(turn, editionId) {
        await turn.show(await progressView(turn, editionId));
      },
    },
    subscriptionActions: {},
  };
}

const isDone = (byState: Readonly<Record<DeliveryState, number>>): boolean =>
  byState.pending === 0 && byState.sending === 0;
