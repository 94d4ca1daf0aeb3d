import type { Feed } from '../../domain/feed.ts';
import { actions } from '../core/actions.ts';
import type { Feature, FeatureDeps } from '../core/handlers.ts';
import type { Turn } from '../core/turn.ts';
import { lines, paragraphs, type View } from '../core/view.ts';
import { pageButtons } from '../menus/pager.ts';
import { pageButton } from '../menus/settings/context.ts';
import { outsideText } from '../text/html.ts';
import type { Translator } from '../text/translator.ts';

type About = Feature<
  'help' | 'privacy' | 'export' | 'forget' | 'sources',
  'help' | 'sourceList' | 'exportData' | 'askForget' | 'forgetConfirm' | 'forgetCancel'
>;

const perPage = 20;

/** What the bot says about itself, and how a chat leaves without a trace. */
export function createAbout(
  deps: FeatureDeps,
  {
    username,
    listSources,
    forgetShown,
  }: {
    readonly username: () => string;
    /** Lets go of what is remembered of a chat outside the database. */
    forgetShown(chatId: number): void;
    /** What editors see in place of the readers' list. */
    listSources(turn: Turn, page: number): Promise<View>;
  },
): About {
  const { feeds, subscriptions, settings, roles } = deps;

  const isStaff = async ({ chat, requester }: Turn): Promise<boolean> =>
    chat.kind === 'private' && (await roles.of(requester?.id)) !== undefined;

  async function helpView(turn: Turn): Promise<View> {
    const { t } = turn;
    const isPrivate = turn.chat.kind === 'private';
    return {
      html: paragraphs(
        t.html('help.title'),
        t.html(isPrivate ? 'help.readers' : 'help.inGroup'),
        (await isStaff(turn)) && t.html('help.admins'),
        isPrivate && t.html('help.groups'),
        isPrivate && t.html('help.inline', { username: username() }),
      ),
      buttons: [
        [
          { text: t.plain('common.latestButton'), callbackData: actions.latest.data() },
          { text: t.plain('common.settingsButton'), callbackData: actions.openSettings.data() },
        ],
      ],
    };
  }

  async function sourcesView({ t, subscription }: Turn, page: number): Promise<View> {
    const outlets = outletsOf(await feeds.list());
    if (outlets.length === 0) return { html: t.html('sources.none') };
    const pages = Math.ceil(outlets.length / perPage);
    const shownPage = Math.min(Math.max(page, 0), pages - 1);
    const shown = outlets.slice(shownPage * perPage, (shownPage + 1) * perPage);
    return {
      html: paragraphs(
        t.html('sources.title', { count: outlets.length }),
        lines(...shown.map(({ outlet, kind }) => outletLine(outlet, kind, t))),
      ),
      buttons: [
        pageButtons(shownPage, pages, (to) => actions.sourceList.data(to), t),
        [
          { text: t.plain('common.latestButton'), callbackData: actions.latest.data() },
          ...(subscription ? [pageButton({ subscription }, 'sources', t.plain('settings.outlets'))] : []),
        ],
      ],
    };
  }

  /** In a group only what concerns the group is kept, and its admins get it in the group. */
  async function exportChat(turn: Turn): Promise<void> {
    const { chat, t } = turn;
    const known = await subscriptions.ofChat(chat.chatId);
    if (known.length === 0) {
      return turn.say({
        html: t.html('exported.nothing'),
        buttons: [[{ text: t.plain('common.helpButton'), callbackData: actions.help.data() }]],
      });
    }
    const kept = await subscriptions.exportChat(chat.chatId);
    await turn.sendFile({
      kind: 'document',
      content: Buffer.from(JSON.stringify(kept, undefined, 2)),
      fileName: 'docket.json',
      caption: t.html('exported.caption'),
      buttons: [[{ text: t.plain('common.eraseButton'), callbackData: actions.askForget.data() }]],
    });
  }

  const forgetView = (t: Translator): View => ({
    html: t.html('forget.ask'),
    buttons: [
      [{ text: t.plain('forget.confirm'), callbackData: actions.forgetConfirm.data() }],
      [{ text: t.plain('common.cancel'), callbackData: actions.forgetCancel.data() }],
    ],
  });

  return {
    commands: {
      async help(turn) {
        await turn.say(await helpView(turn));
      },
      async privacy({ t, say }) {
        await say({
          html: t.html('privacy.text', { days: t.plain('privacy.days', { count: settings.deliveryDays }) }),
          buttons: [
            [
              { text: t.plain('common.exportButton'), callbackData: actions.exportData.data() },
              { text: t.plain('common.eraseButton'), callbackData: actions.askForget.data() },
            ],
          ],
        });
      },
      export: exportChat,
      async forget({ t, say }) {
        await say(forgetView(t));
      },
      async sources(turn) {
        await turn.say((await isStaff(turn)) ? await listSources(turn, 0) : await sourcesView(turn, 0));
      },
    },
    actions: {
      async help(turn) {
        await turn.say(await helpView(turn));
      },
      async sourceList(turn, page) {
        await turn.show(await sourcesView(turn, page));
      },
      exportData: exportChat,
      async askForget({ t, say }) {
        await say(forgetView(t));
      },
      async forgetConfirm({ chat, t, show }) {
        await subscriptions.forget(chat.chatId);
        forgetShown(chat.chatId);
        await show({
          html: t.html('forget.done'),
          buttons: [[{ text: t.plain('common.helpButton'), callbackData: actions.help.data() }]],
        });
      },
      async forgetCancel({ t, show }) {
        await show({
          html: t.html('forget.kept'),
          buttons: [[{ text: t.plain('common.settingsButton'), callbackData: actions.openSettings.data() }]],
        });
      },
    },
    subscriptionActions: {},
  };
}

function outletsOf(feeds: readonly Feed[]): readonly Pick<Feed, 'outlet' | 'kind'>[] {
  const outlets = new Map(feeds.filter(({ state }) => state === 'active').map((feed) => [feed.outlet, feed]));
  return [...outlets.values()].sort((a, b) => a.outlet.localeCompare(b.outlet));
}

function outletLine(outlet: string, kind: Feed['kind'], t: Translator): string {
  const kinds = {
    news: t.plain('sources.kindNews'),
    ngo: t.plain('sources.kindNgo'),
    regulator: t.plain('sources.kindRegulator'),
  };
  return `• ${t.html('sources.line', { outlet: outsideText(outlet, 60), kind: kinds[kind] })}`;
}
