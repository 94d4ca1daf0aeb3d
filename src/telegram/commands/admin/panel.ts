import { actions } from '../../core/actions.ts';
import type { Feature, FeatureDeps } from '../../core/handlers.ts';
import { atLeast } from '../../core/roles.ts';
import type { Turn } from '../../core/turn.ts';
import { lines, paragraphs, type View } from '../../core/view.ts';
import { registerStaffCommands } from '../../registration.ts';
import { countsText, subscriptionStates } from './status.ts';

/** One panel for those who run the bot; it shows what the role of who asks may do. */
export function createPanel(deps: FeatureDeps): Feature<'admin', 'adminPanel'> {
  const { roles, subscriptions, outbox, feeds, client, logger } = deps;
  const menusShown = new Set<string>();

  /** The command menu of who runs the bot holds the commands of their role. */
  async function showMenu({ requester, t }: Turn): Promise<void> {
    const role = await roles.of(requester?.id);
    const key = `${requester?.id} ${role} ${t.locale}`;
    if (!requester || menusShown.has(key)) return;
    menusShown.add(key);
    deps.background(() => registerStaffCommands(client.telegram, requester.id, role, t.locale, logger));
  }

  async function view({ t, requester }: Turn): Promise<View> {
    const role = await roles.of(requester?.id);
    const [people, deliveries, all] = await Promise.all([
      subscriptions.counts(),
      outbox.counts(),
      feeds.list(),
    ]);
    const failing = all.filter(
      ({ state, failuresInARow }) => state === 'active' && failuresInARow > 0,
    ).length;
    const button = (text: string, callbackData: string) => ({ text, callbackData });
    return {
      html: paragraphs(
        t.html('panel.title'),
        lines(
          t.html('status.subscriptions', { counts: countsText(subscriptionStates, people, t) }),
          t.html('panel.sources', { count: all.length, failing }),
          t.html('panel.deliveries', {
            waiting: deliveries.byState.pending,
            unknown: deliveries.byState.unknown,
            failed: deliveries.byState.dead,
          }),
        ),
      ),
      buttons: [
        [
          button(t.plain('panel.sourcesButton'), actions.adminSourceList.data(0)),
          button(t.plain('panel.topicsButton'), actions.adminTopicList.data()),
        ],
        [
          button(t.plain('panel.dryRunButton'), actions.adminDryRun.data()),
          button(t.plain('insight.why'), actions.adminAskWhy.data()),
        ],
        ...(atLeast(role, 'admin')
          ? [
              [
                button(t.plain('panel.numbersButton'), actions.adminNumbers.data(30)),
                button(t.plain('panel.statusButton'), actions.adminStatus.data()),
              ],
              [
                button(t.plain('panel.broadcastButton'), actions.adminAskBroadcast.data()),
                button(t.plain('panel.auditButton'), actions.adminAudit.data(0)),
              ],
            ]
          : []),
        ...(atLeast(role, 'owner')
          ? [[button(t.plain('panel.rolesButton'), actions.adminRoles.data())]]
          : []),
      ],
    };
  }

  return {
    commands: {
      async admin(turn) {
        await turn.say(await view(turn));
        await showMenu(turn);
      },
    },
    actions: {
      async adminPanel(turn) {
        await turn.show(await view(turn));
      },
    },
    subscriptionActions: {},
  };
}
