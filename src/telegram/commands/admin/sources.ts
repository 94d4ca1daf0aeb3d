import type { Feed, FeedState } from '../../../domain/feed.ts';
import type { FeedChange, FeedHealth } from '../../../domain/ports/feed-store.ts';
import { actions } from '../../core/actions.ts';
import type { Feature, FeatureDeps } from '../../core/handlers.ts';
import type { Turn } from '../../core/turn.ts';
import { inRows, lines, paragraphs, type View } from '../../core/view.ts';
import { pageButtons } from '../../menus/pager.ts';
import { cleanLine, type Html, outsideText } from '../../text/html.ts';
import type { Recorder } from './audit.ts';
import {
  healthText,
  manageButtons,
  type SourcePage,
  sourceView,
  stateText,
  toSources,
} from './source-page.ts';

export interface AdminSources
  extends Feature<
    'removesource' | 'pausesource' | 'resumesource',
    | 'adminSourceList'
    | 'adminSource'
    | 'adminSourceAskName'
    | 'adminSourceInterval'
    | 'adminSourceWeight'
    | 'adminSourceFullText'
    | 'adminSourceTopic'
    | 'adminSourcePause'
    | 'adminSourceResume'
    | 'adminSourceAskRemove'
    | 'adminSourceRemove'
  > {
  listView(turn: Turn, page: number): Promise<View>;
}

const healthDays = 14;
const perPage = 10;
const offered = 20;
const nameLimit = 80;

/** The sources with their health, and everything that can be changed of one. */
export function createAdminSources(deps: FeatureDeps, record: Recorder): AdminSources {
  const { feeds, clock, names, topics, settings } = deps;
  const { zone } = settings.defaultSchedule;

  const healthOfAll = (): Promise<readonly FeedHealth[]> => {
    const now = clock.now();
    return feeds.health(new Date(now.getTime() - healthDays * 86_400_000), now);
  };

  async function listView({ t }: Turn, page: number): Promise<View> {
    const health = await healthOfAll();
    const tools = [
      [
        { text: t.plain('adminSources.addButton'), callbackData: actions.adminSourceAskAddress.data() },
        { text: t.plain('adminSources.importButton'), callbackData: actions.adminImport.data() },
      ],
      [
        { text: t.plain('adminSources.opmlButton'), callbackData: actions.adminExport.data('opml') },
        { text: t.plain('adminSources.csvButton'), callbackData: actions.adminExport.data('csv') },
      ],
      [{ text: t.plain('common.back'), callbackData: actions.adminPanel.data() }],
    ];
    if (health.length === 0) return { html: t.html('sources.none'), buttons: tools };
    const sorted = health.toSorted(
      (a, b) => b.feed.failuresInARow - a.feed.failuresInARow || a.feed.name.localeCompare(b.feed.name),
    );
    const pages = Math.ceil(sorted.length / perPage);
    const shownPage = Math.min(Math.max(page, 0), pages - 1);
    const shown = sorted.slice(shownPage * perPage, (shownPage + 1) * perPage);
    return {
      html: paragraphs(
        t.html('sources.healthTitle', { count: health.length }),
        lines(
          ...shown.map((entry) =>
            t.html('sources.healthLine', {
              id: entry.feed.id,
              name: outsideText(entry.feed.name, 80),
              health: healthText(entry, zone, t),
            }),
          ),
        ),
      ),
      buttons: [
        ...inRows(
          shown.map(({ feed }) => ({
            text: `#${feed.id}`,
            callbackData: actions.adminSource.data(feed.id, 'main'),
          })),
          5,
        ),
        pageButtons(shownPage, pages, (to) => actions.adminSourceList.data(to), t),
        ...tools,
      ],
    };
  }

  const gone = ({ t }: Turn): View => ({ html: t.html('problem.outOfDate'), buttons: [[toSources(t)]] });

  async function pageView(turn: Turn, id: number, page: SourcePage): Promise<View> {
    const health = (await healthOfAll()).find(({ feed }) => feed.id === id);
    if (!health) return gone(turn);
    return sourceView(page, health, {
      t: turn.t,
      names,
      zone,
      topicIds: topics.topics.map((topic) => topic.id),
    });
  }

  async function change(
    turn: Turn,
    id: number,
    changes: (feed: Feed) => FeedChange,
    page: SourcePage,
  ): Promise<void> {
    const feed = await feeds.find(id);
    if (!feed) return turn.show(gone(turn));
    const part = changes(feed);
    await feeds.change(id, part);
    await record(turn, 'feed.changed', `${feed.name}: ${JSON.stringify(part)}`);
    await turn.show(await pageView(turn, id, page));
  }

  async function setState(turn: Turn, id: number, state: FeedState): Promise<View> {
    const { t } = turn;
    const feed = await feeds.find(id);
    if (!feed) return gone(turn);
    await feeds.setState(id, state, clock.now());
    const name = cleanLine(feed.name, 100);
    const buttons = [manageButtons({ ...feed, state }, t), [toSources(t)]];
    switch (state) {
      case 'paused':
        await record(turn, 'feed.paused', feed.url);
        return { html: t.html('adminSources.paused', { name }), buttons };
      case 'active':
        await record(turn, 'feed.resumed', feed.url);
        return { html: t.html('adminSources.resumed', { name }), buttons };
      case 'removed':
        await record(turn, 'feed.removed', feed.url);
        return { html: t.html('adminSources.removed', { name }), buttons };
    }
  }

  async function askRemove(turn: Turn, id: number): Promise<View> {
    const { t } = turn;
    const feed = await feeds.find(id);
    if (!feed) return gone(turn);
    return {
      html: t.html('adminSources.askRemove', { name: cleanLine(feed.name, 100) }),
      buttons: [
        [{ text: t.plain('adminSources.confirmRemove'), callbackData: actions.adminSourceRemove.data(id) }],
        [{ text: t.plain('common.cancel'), callbackData: actions.adminSource.data(id, 'main') }],
      ],
    };
  }

  const alreadySo = ({ t }: Turn, feed: Feed): View => ({
    html: t.html('adminSources.alreadySo', {
      name: cleanLine(feed.name, 100),
      state: stateText(feed.state, t),
    }),
    buttons: [manageButtons(feed, t), [toSources(t)]],
  });

  /** The sources an argument means: by `#id`, or by a part of the name or address. */
  async function matching(argument: string, state: FeedState | undefined): Promise<readonly Feed[]> {
    const all = (await feeds.list()).filter((feed) => state === undefined || feed.state === state);
    const query = argument.trim().toLowerCase();
    if (query === '') return all;
    const id = /^#?(\d+)$/.exec(query)?.[1];
    if (id !== undefined) return all.filter((feed) => feed.id === Number(id));
    return all.filter((feed) =>
      [feed.name, feed.outlet, feed.url].some((text) => text.toLowerCase().includes(query)),
    );
  }

  /** Acts on the one source meant, or offers the ones that may be. */
  async function choose(
    turn: Turn,
    argument: string,
    state: FeedState | undefined,
    texts: { readonly ask: Html; readonly none: Html },
    dataOf: (id: number) => string,
    act: (turn: Turn, id: number) => Promise<View>,
  ): Promise<void> {
    const { t } = turn;
    const found = await matching(argument, state);
    const [only] = found;
    if (argument !== '' && only && found.length === 1) return turn.say(await act(turn, only.id));
    const [other, ...more] = argument === '' || only ? [] : await matching(argument, undefined);
    if (other && more.length === 0) return turn.say(alreadySo(turn, other));
    if (found.length === 0) {
      const noMatch = t.html('adminSources.noMatch', { query: cleanLine(argument, 60) });
      return turn.say({ html: argument === '' ? texts.none : noMatch, buttons: [[toSources(t)]] });
    }
    await turn.say({
      html: lines(texts.ask, found.length > offered && t.html('adminSources.moreMatch')),
      buttons: [
        ...inRows(
          found
            .slice(0, offered)
            .map((feed) => ({ text: cleanLine(feed.name, 60), callbackData: dataOf(feed.id) })),
          1,
        ),
        [toSources(t)],
      ],
    });
  }

  return {
    listView,
    commands: {
      removesource: (turn, argument) =>
        choose(
          turn,
          argument,
          undefined,
          { ask: turn.t.html('adminSources.chooseRemove'), none: turn.t.html('sources.none') },
          (id) => actions.adminSourceAskRemove.data(id),
          askRemove,
        ),
      pausesource: (turn, argument) =>
        choose(
          turn,
          argument,
          'active',
          { ask: turn.t.html('adminSources.choosePause'), none: turn.t.html('adminSources.noneToPause') },
          (id) => actions.adminSourcePause.data(id),
          (asked, id) => setState(asked, id, 'paused'),
        ),
      resumesource: (turn, argument) =>
        choose(
          turn,
          argument,
          'paused',
          { ask: turn.t.html('adminSources.chooseResume'), none: turn.t.html('adminSources.noneToResume') },
          (id) => actions.adminSourceResume.data(id),
          (asked, id) => setState(asked, id, 'active'),
        ),
    },
    actions: {
      async adminSourceList(turn, page) {
        await turn.show(await listView(turn, page));
      },
      async adminSource(turn, id, page) {
        await turn.show(await pageView(turn, id, page));
      },
      async adminSourceAskName(turn, id) {
        const { t, chat, requester } = turn;
        if (!requester) return;
        deps.prompts.ask(chat.chatId, requester.id, async (answer, { text = '' }) => {
          const name = cleanLine(text, nameLimit);
          if (name === '') return answer.say(gone(answer));
          await change(answer, id, () => ({ name }), 'main');
        });
        await turn.say({
          html: t.html('adminSource.askName'),
          prompt: { placeholder: t.plain('adminSource.name') },
        });
      },
      adminSourceInterval: (turn, id, minutes) =>
        change(
          turn,
          id,
          (feed) => ({
            pollIntervalMinutes: minutes >= 5 && minutes <= 10_080 ? minutes : feed.pollIntervalMinutes,
          }),
          'main',
        ),
      adminSourceWeight: (turn, id, tenths) =>
        change(
          turn,
          id,
          (feed) => ({ weight: tenths >= 1 && tenths <= 100 ? tenths / 10 : feed.weight }),
          'main',
        ),
      adminSourceFullText: (turn, id) =>
        change(turn, id, ({ readsPages }) => ({ readsPages: !readsPages }), 'main'),
      adminSourceTopic: (turn, id, topic) =>
        change(
          turn,
          id,
          (feed) => ({
            topics: feed.topics.includes(topic)
              ? feed.topics.filter((other) => other !== topic)
              : [...feed.topics, ...topics.topics.filter((one) => one.id === topic).map((one) => one.id)],
          }),
          'topics',
        ),
      async adminSourcePause(turn, id) {
        await turn.show(await setState(turn, id, 'paused'));
      },
      async adminSourceResume(turn, id) {
        await turn.show(await setState(turn, id, 'active'));
      },
      async adminSourceAskRemove(turn, id) {
        await turn.show(await askRemove(turn, id));
      },
      async adminSourceRemove(turn, id) {
        await turn.show(await setState(turn, id, 'removed'));
      },
    },
    subscriptionActions: {},
  };
}
