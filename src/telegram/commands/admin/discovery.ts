import { randomBytes } from 'node:crypto';
import type { FeedDefinition } from '../../../domain/feed.ts';
import type { FeedDiscovery, PreviewedItem } from '../../../domain/ports/services.ts';
import { actions } from '../../core/actions.ts';
import type { Feature, FeatureDeps } from '../../core/handlers.ts';
import type { Turn } from '../../core/turn.ts';
import { lines, paragraphs, type View } from '../../core/view.ts';
import { languageName } from '../../digest/names.ts';
import { cleanLine, escapeHtml, type Html, outsideText } from '../../text/html.ts';
import { dayAndTime } from '../../text/times.ts';
import type { Translator } from '../../text/translator.ts';
import type { Recorder } from './audit.ts';
import { manageButtons, stateText, toSources } from './source-page.ts';

type Discovery = Feature<
  'addsource',
  'adminSourceAskAddress' | 'adminSourceAdd' | 'adminSourceDrop' | 'adminSourceAlternative'
>;

/** Found and waiting for an editor's word. */
interface Proposal {
  readonly definition: FeedDefinition;
  readonly alternatives: readonly string[];
  readonly userId: number;
}

const maximumProposals = 200;
const itemsShown = 3;
const alternativesShown = 4;

/** Adding a source: look at what is there, decide, add. */
export function createDiscovery(deps: FeatureDeps, record: Recorder): Discovery {
  const { sources, names, settings } = deps;
  const proposals = new Map<string, Proposal>();

  async function look(turn: Turn, given: string): Promise<View> {
    const address = given.trim().split(/\s/)[0] ?? '';
    if (address === '') return { html: turn.t.html('adminSources.usage'), buttons: [[toSources(turn.t)]] };
    const discovery = await sources.discover(address);
    return discoveryView(turn, address, discovery);
  }

  function discoveryView(turn: Turn, address: string, discovery: FeedDiscovery): View {
    const { t } = turn;
    switch (discovery.kind) {
      case 'failed':
        return {
          html: lines(
            t.html('adminSources.failed', {
              address: cleanLine(address, 200),
              problem: cleanLine(discovery.problem, 300),
            }),
            t.html('adminSources.failedNext'),
          ),
          buttons: [
            [{ text: t.plain('adminSources.addButton'), callbackData: actions.adminSourceAskAddress.data() }],
            [toSources(t)],
          ],
        };
      case 'known':
        return {
          html: t.html('adminSources.known', {
            name: cleanLine(discovery.feed.name, 100),
            state: stateText(discovery.feed.state, t),
          }),
          buttons: [manageButtons(discovery.feed, t), [toSources(t)]],
        };
      case 'found':
        return foundView(turn, discovery);
    }
  }

  function foundView(
    { t, requester }: Turn,
    { definition, items, alternatives }: Extract<FeedDiscovery, { kind: 'found' }>,
  ): View {
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
        items.length === 0 ? t.html('adminSources.noItems') : t.html('adminSources.itemsTitle'),
        ...items.slice(0, itemsShown).map((item) => itemText(item, definition, t)),
        alternatives.length > 0 && t.html('adminSources.alternatives'),
      ),
      buttons: [
        [{ text: t.plain('adminSources.confirmAdd'), callbackData: actions.adminSourceAdd.data(token) }],
        ...alternatives.slice(0, alternativesShown).map((alternative, index) => [
          {
            text: cleanLine(alternative, 60),
            callbackData: actions.adminSourceAlternative.data(token, index),
          },
        ]),
        [{ text: t.plain('common.cancel'), callbackData: actions.adminSourceDrop.data(token) }],
      ],
    };
  }

  function itemText(item: PreviewedItem, definition: FeedDefinition, t: Translator): Html {
    const { relevance } = item;
    const topicNames = relevance.topics.slice(0, 3).map(({ id }) => names.topic(id, t.locale));
    const verdict = relevance.relevant
      ? t.html('adminSources.itemRelevant', { topics: topicNames.join(t.plain('common.listSeparator')) })
      : t.html('adminSources.itemNotRelevant');
    const when = item.publishedAt
      ? dayAndTime(item.publishedAt, settings.defaultSchedule.zone, t.locale)
      : t.plain('adminSources.noDate');
    const title = outsideText(item.title || definition.name, 200);
    return lines(
      `${t.html('adminSources.item', { title, when })}\n${verdict}`,
      ...item.facts.slice(0, 2).map(({ text }) => ` • ${outsideText(text, 250)}`),
    );
  }

  /** A proposal belongs to whom it was made to; a restart forgets it. */
  function proposalOf(turn: Turn, token: string): Proposal | undefined {
    const proposal = proposals.get(token);
    return proposal && proposal.userId === turn.requester?.id ? proposal : undefined;
  }

  const outOfDate = ({ t }: Turn): View => ({
    html: lines(t.html('problem.outOfDate'), t.html('adminSources.usage')),
    buttons: [[toSources(t)]],
  });

  async function askAddress(turn: Turn): Promise<void> {
    const { t, chat, requester } = turn;
    if (!requester) return;
    deps.prompts.ask(chat.chatId, requester.id, async (answer, { text = '' }) =>
      answer.say(await look(answer, text)),
    );
    await turn.say({
      html: t.html('adminSources.usage'),
      prompt: { placeholder: t.plain('adminSources.addressPlaceholder') },
    });
  }

  return {
    commands: {
      async addsource(turn, argument) {
        if (argument === '') return askAddress(turn);
        await turn.say(await look(turn, argument));
      },
    },
    actions: {
      adminSourceAskAddress: askAddress,
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
    },
    subscriptionActions: {},
  };
}
