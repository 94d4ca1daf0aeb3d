import { randomBytes } from 'node:crypto';
import type { Feed, FeedDefinition, FeedState } from '../../domain/feed.ts';
import type { FeedHealth } from '../../domain/ports/feed-store.ts';
import type { FeedDiscovery, PreviewedItem } from '../../domain/ports/services.ts';
import { actions } from '../core/actions.ts';
import type { Feature, FeatureDeps } from '../core/handlers.ts';
import type { Turn } from '../core/turn.ts';
import { inRows, lines, paragraphs, type View } from '../core/view.ts';
import { languageName } from '../digest/names.ts';
import { cleanLine, escapeHtml, type Html, outsideText } from '../text/html.ts';
import { dayAndTime } from '../text/times.ts';
import type { Translator } from '../text/translator.ts';
import { pageButtons } from '../menus/pager.ts';

export interface AdminSources
  extends Feature<
    'addsource' | 'removesource' | 'pausesource' | 'resumesource',
    | 'adminSourceList'
    | 'adminSourceAdd'
    | 'adminSourceDrop'
    | 'adminSourceAlternative'
    | 'adminSourcePause'
    | 'adminSourceResume'
    | 'adminSourceAskRemove'
    | 'adminSourceRemove'
    | 'adminSourceKeep'
  > {
  healthView(turn: Turn, page: number): Promise<View>;
}

/** Found and waiting for an admin's word. */
interface Proposal {
  readonly definition: FeedDefinition;
  readonly alternatives: readonly string[];
  readonly userId: number;
}

const maximumProposals = 200;
const healthDays = 7;
const perPage = 12;
const listed = 20;

/** Adding, pausing and removing sources, and how they are. */
export function createAdminSources(deps: FeatureDeps): AdminSources {
  const { feeds, sources, audit, clock, names } = deps;
  const proposals = new Map<string, Proposal>();

  const record = (turn: Turn, action: string, subject: string): Promise<void> =>
    audit.append({ at: clock.now(), userId: turn.requester?.id ?? 0, action, subject });

  async function look(turn: Turn, address: string): Promise<View> {
    const discovery = await turn.typing(() => sources.discover(address));
    return discoveryView(turn, address, discovery);
  }

  function discoveryView(turn: Turn, address: string, discovery: FeedDiscovery): View {
    const { t, requester } = turn;
    switch (discovery.kind) {
      case 'failed':
        return {
          html: lines(
            t.html('adminSources.failed', {
              address: cleanLine(address, 200),
              problem: cleanLine(discovery.problem, 300),
            }),
            t.html('adminSources.usage'),
          ),
        };
      case 'known':
        return {
          html: t.html('adminSources.known', {
            name: discovery.feed.name,
            state: stateText(discovery.feed.state, t),
          }),
          buttons: [manageButtons(discovery.feed, t)],
        };
      case 'found': {
        const { definition, items, alternatives } = discovery;
        const token = randomBytes(6).toString('hex');
        proposals.set(token, { definition, alternatives, userId: requester?.id ?? 0 });
        const [oldest] = proposals.keys();
        if (proposals.size > maximumProposals && oldest !== undefined) proposals.delete(oldest);
        return {
          html: paragraphs(
            t.html('adminSources.found', {
              name: cleanLine(definition.name, 100),
              language: languageName(definition.language, t.locale),
              address: escapeHtml(cleanLine(definition.url, 300)),
            }),
            items.length === 0
              ? t.html('adminSources.noItems')
              : paragraphs(
                  t.html('adminSources.itemsTitle'),
                  ...items.slice(0, 3).map((item) => itemText(item, definition, t)),
                ),
            alternatives.length > 0 && t.html('adminSources.alternatives'),
          ),
          buttons: [
            [{ text: t.plain('adminSources.confirmAdd'), callbackData: actions.adminSourceAdd.data(token) }],
            ...alternatives.slice(0, 4).map((alternative, index) => [
              {
                text: cleanLine(alternative, 60),
                callbackData: actions.adminSourceAlternative.data(token, index),
              },
            ]),
            [{ text: t.plain('common.cancel'), callbackData: actions.adminSourceDrop.data(token) }],
          ],
        };
      }
    }
  }

  function itemText(item: PreviewedItem, definition: FeedDefinition, t: Translator): Html {
    const { relevance } = item;
    const topicNames = relevance.topics.slice(0, 3).map(({ id }) => names.topic(id, t.locale));
    const verdict = relevance.relevant
      ? t.html('adminSources.itemRelevant', { topics: topicNames.join(t.plain('common.listSeparator')) })
      : t.html('adminSources.itemNotRelevant');
    const when = item.publishedAt
      ? dayAndTime(item.publishedAt, deps.settings.defaultSchedule.zone, t.locale)
      : t.plain('adminSources.noDate');
    const title = outsideText(item.title || definition.name, 200);
    return lines(
      `${t.html('adminSources.item', { title, when })}\n${verdict}`,
      ...item.facts.slice(0, 2).map(({ text }) => ` • ${outsideText(text, 250)}`),
    );
  }

  function proposalOf(turn: Turn, token: string): Proposal | undefined {
    const proposal = proposals.get(token);
    return proposal && proposal.userId === turn.requester?.id ? proposal : undefined;
  }

  const outOfDate = ({ t }: Turn): View => ({
    html: lines(t.html('problem.outOfDate'), t.html('adminSources.usage')),
  });

  async function healthView({ t }: Turn, page: number): Promise<View> {
    const since = new Date(clock.now().getTime() - healthDays * 86_400_000);
    const health = await feeds.health(since, clock.now());
    if (health.length === 0) return { html: lines(t.html('sources.none'), t.html('adminSources.usage')) };
    const sorted = health.toSorted(
      (a, b) => b.feed.failuresInARow - a.feed.failuresInARow || a.feed.name.localeCompare(b.feed.name),
    );
    const pages = Math.ceil(sorted.length / perPage);
    const shownPage = Math.min(Math.max(page, 0), pages - 1);
    const shown = sorted.slice(shownPage * perPage, (shownPage + 1) * perPage);
    return {
      html: paragraphs(
        t.html('sources.healthTitle', { count: health.length }),
        lines(...shown.map((entry) => healthLine(entry, t))),
      ),
      buttons: [pageButtons(shownPage, pages, (to) => actions.adminSourceList.data(to), t)],
    };
  }

  function healthLine({ feed, articlesPerDay, relevantShare }: FeedHealth, t: Translator): Html {
    return t.html('sources.healthLine', {
      id: feed.id,
      name: outsideText(feed.name, 80),
      health: healthText(feed, articlesPerDay, relevantShare, t),
    });
  }

  function healthText(feed: Feed, perDay: number, relevantShare: number, t: Translator): Html {
    if (feed.state === 'paused') return t.html('sources.healthPaused');
    if (feed.failuresInARow > 0) {
      return t.html('sources.healthFailing', {
        count: feed.failuresInARow,
        problem: cleanLine(feed.lastError ?? '', 120),
      });
    }
    if (!feed.lastSuccessAt) return t.html('sources.healthNever');
    return t.html('sources.healthOk', {
      when: dayAndTime(feed.lastSuccessAt, deps.settings.defaultSchedule.zone, t.locale),
      perDay: Math.round(perDay * 10) / 10,
      relevant: new Intl.NumberFormat(t.locale, { style: 'percent' }).format(relevantShare),
    });
  }

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
    if (found.length === 0) {
      const noMatch = t.html('adminSources.noMatch', { query: cleanLine(argument, 60) });
      return turn.say({ html: argument === '' ? texts.none : noMatch, buttons: [[toSources(t)]] });
    }
    await turn.say({
      html: texts.ask,
      buttons: inRows(
        found
          .slice(0, listed)
          .map((feed) => ({ text: cleanLine(feed.name, 60), callbackData: dataOf(feed.id) })),
        1,
      ),
    });
  }

  async function setState(turn: Turn, id: number, state: FeedState): Promise<View> {
    const { t } = turn;
    const feed = await feeds.find(id);
    if (!feed) return outOfDate(turn);
    await feeds.setState(id, state, clock.now());
    const name = cleanLine(feed.name, 100);
    switch (state) {
      case 'paused':
        await record(turn, 'feed.paused', feed.url);
        return {
          html: t.html('adminSources.paused', { name }),
          buttons: [manageButtons({ ...feed, state }, t), [toSources(t)]],
        };
      case 'active':
        await record(turn, 'feed.resumed', feed.url);
        return {
          html: t.html('adminSources.resumed', { name }),
          buttons: [manageButtons({ ...feed, state }, t), [toSources(t)]],
        };
      case 'removed':
        await record(turn, 'feed.removed', feed.url);
        return { html: t.html('adminSources.removed', { name }), buttons: [[toSources(t)]] };
    }
  }

  async function askRemove({ t }: Turn, id: number): Promise<View> {
    const feed = await feeds.find(id);
    if (!feed) return { html: t.html('problem.outOfDate'), buttons: [[toSources(t)]] };
    return {
      html: t.html('adminSources.askRemove', { name: cleanLine(feed.name, 100) }),
      buttons: [
        [{ text: t.plain('adminSources.confirmRemove'), callbackData: actions.adminSourceRemove.data(id) }],
        [{ text: t.plain('common.cancel'), callbackData: actions.adminSourceKeep.data() }],
      ],
    };
  }

  const toSources = (t: Translator) => ({
    text: t.plain('adminSources.toSources'),
    callbackData: actions.adminSourceList.data(0),
  });

  return {
    healthView,
    commands: {
      async addsource(turn, argument) {
        if (argument === '') return turn.say({ html: turn.t.html('adminSources.usage') });
        await turn.say(await look(turn, argument.split(/\s/)[0] ?? argument));
      },
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
        await turn.show(await healthView(turn, page));
      },
      async adminSourceAdd(turn, token) {
        const proposal = proposalOf(turn, token);
        if (!proposal) return turn.show(outOfDate(turn));
        proposals.delete(token);
        const { t } = turn;
        const added = await sources.add(proposal.definition);
        if (added) await record(turn, 'feed.added', added.url);
        const name = cleanLine(proposal.definition.name, 100);
        await turn.show({
          html: added
            ? t.html('adminSources.added', { name })
            : t.html('adminSources.known', { name, state: stateText('active', t) }),
          buttons: [[toSources(t)]],
        });
      },
      async adminSourceDrop(turn, token) {
        proposals.delete(token);
        const { t } = turn;
        await turn.show({ html: t.html('adminSources.notAdded'), buttons: [[toSources(t)]] });
      },
      async adminSourceAlternative(turn, token, index) {
        const address = proposalOf(turn, token)?.alternatives[index];
        if (address === undefined) return turn.show(outOfDate(turn));
        await turn.show(await look(turn, address));
      },
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
      async adminSourceKeep(turn) {
        const { t } = turn;
        await turn.show({ html: t.html('adminSources.kept'), buttons: [[toSources(t)]] });
      },
    },
    subscriptionActions: {},
  };
}

function manageButtons(feed: Pick<Feed, 'id' | 'state'>, t: Translator) {
  if (feed.state === 'removed') return [];
  return [
    feed.state === 'paused'
      ? { text: t.plain('adminSources.resumeButton'), callbackData: actions.adminSourceResume.data(feed.id) }
      : { text: t.plain('adminSources.pauseButton'), callbackData: actions.adminSourcePause.data(feed.id) },
    { text: t.plain('adminSources.removeButton'), callbackData: actions.adminSourceAskRemove.data(feed.id) },
  ];
}

const stateText = (state: FeedState, t: Translator): string =>
  ({
    active: t.plain('adminSources.stateActive'),
    paused: t.plain('adminSources.statePaused'),
    removed: t.plain('adminSources.stateRemoved'),
  })[state];
