import { actions } from '../../core/actions.ts';
import type { Feature, FeatureDeps } from '../../core/handlers.ts';
import type { GrantedRole } from '../../core/roles.ts';
import type { Turn } from '../../core/turn.ts';
import { lines, paragraphs, type View } from '../../core/view.ts';
import { tick } from '../../menus/settings/context.ts';
import { registerStaffCommands } from '../../registration.ts';
import type { Recorder } from './audit.ts';

const choices = ['editor', 'admin', 'none'] as const;

/** Who else may run the bot. */
export function createRoleMenu(
  deps: FeatureDeps,
  record: Recorder,
): Feature<never, 'adminRoles' | 'adminAskRole' | 'adminSetRole'> {
  const { roles, settings } = deps;

  async function listView({ t }: Turn): Promise<View> {
    const granted = await roles.granted();
    return {
      html: paragraphs(
        t.html('roles.title'),
        lines(
          ...settings.adminIds.map((id) => t.html('roles.line', { id, role: t.plain('roles.owner') })),
          ...granted.map(({ userId, role }) =>
            t.html('roles.line', { id: userId, role: t.plain(`roles.${role}`) }),
          ),
        ),
      ),
      buttons: [
        ...granted.map(({ userId, role }) => [
          {
            text: t.plain('roles.change', { id: userId }),
            callbackData: actions.adminSetRole.data(userId, role),
          },
        ]),
        [{ text: t.plain('roles.add'), callbackData: actions.adminAskRole.data() }],
        [{ text: t.plain('common.back'), callbackData: actions.adminPanel.data() }],
      ],
    };
  }

  function personView({ t }: Turn, userId: number, current: GrantedRole | undefined): View {
    const labels = {
      editor: t.plain('roles.editor'),
      admin: t.plain('roles.admin'),
      none: t.plain('roles.none'),
    };
    return {
      html: t.html('roles.person', { id: userId }),
      buttons: [
        ...choices.map((role) => [
          tick(role === (current ?? 'none'), labels[role], actions.adminSetRole.data(userId, role), t),
        ]),
        [{ text: t.plain('common.back'), callbackData: actions.adminRoles.data() }],
      ],
    };
  }

  const roleOf = async (userId: number): Promise<GrantedRole | undefined> =>
    (await roles.granted()).find((one) => one.userId === userId)?.role;

  return {
    commands: {},
    actions: {
      async adminRoles(turn) {
        await turn.show(await listView(turn));
      },
      async adminAskRole(turn) {
        const { t, chat, requester } = turn;
        if (!requester) return;
        deps.prompts.ask(chat.chatId, requester.id, async (answer, { text = '' }) => {
          const userId = /^[1-9]\d{0,15}$/.test(text.trim()) ? Number(text.trim()) : undefined;
          if (userId === undefined) {
            return answer.say({
              html: t.html('roles.badId'),
              buttons: [[{ text: t.plain('roles.add'), callbackData: actions.adminAskRole.data() }]],
            });
          }
          if (settings.adminIds.includes(userId)) return answer.say(await listView(answer));
          await answer.say(personView(answer, userId, await roleOf(userId)));
        });
        await turn.say({
          html: t.html('roles.askId'),
          prompt: { placeholder: t.plain('roles.idPlaceholder') },
        });
      },
      async adminSetRole(turn, userId, role) {
        if (userId <= 0 || settings.adminIds.includes(userId)) return turn.show(await listView(turn));
        if ((await roleOf(userId)) !== (role === 'none' ? undefined : role)) {
          await roles.grant(userId, role);
          await record(turn, 'role.given', `${userId}: ${role}`);
          const now = role === 'none' ? undefined : role;
          const { client, logger, background } = deps;
          background(() => registerStaffCommands(client.telegram, userId, now, turn.t.locale, logger));
        }
        await turn.show(personView(turn, userId, await roleOf(userId)));
      },
    },
    subscriptionActions: {},
  };
}
