import type { Relevance } from '../../../domain/article.ts';
import type { Topic } from '../../../domain/topics.ts';
import { actions } from '../../core/actions.ts';
import type { Feature, FeatureDeps } from '../../core/handlers.ts';
import type { Turn } from '../../core/turn.ts';
import { inRows, lines, paragraphs, type View } from '../../core/view.ts';
import type { TopicNames } from '../../digest/names.ts';
import { escapeHtml, type Html, outsideText } from '../../text/html.ts';
import type { Translator } from '../../text/translator.ts';

const termsShown = 60;
const matchesShown = 5;
const reasonsShown = 6;

/** The vocabulary, and what it makes of a text. */
export function createTopics(
  deps: FeatureDeps,
): Feature<never, 'adminTopicList' | 'adminTopic' | 'adminAskText'> {
  const { topics, names, editorial } = deps;

  const back = (t: Translator) => [{ text: t.plain('common.back'), callbackData: actions.adminPanel.data() }];
  const test = (t: Translator) => [
    { text: t.plain('adminTopics.test'), callbackData: actions.adminAskText.data() },
  ];

  function listView({ t }: Turn): View {
    const button = ({ id }: Topic, name: string) => ({
      text: name,
      callbackData: actions.adminTopic.data(id),
    });
    return {
      html: t.html('adminTopics.title', { topics: topics.topics.length, regions: topics.regions.length }),
      buttons: [
        ...inRows(
          topics.topics.map((topic) => button(topic, names.topic(topic.id, t.locale))),
          2,
        ),
        ...inRows(
          topics.regions.map((region) => button(region, names.region(region.id, t.locale))),
          3,
        ),
        test(t),
        back(t),
      ],
    };
  }

  function topicView({ t }: Turn, id: string): View {
    const topic = [...topics.topics, ...topics.regions].find((one) => one.id === id);
    const toList = [{ text: t.plain('common.back'), callbackData: actions.adminTopicList.data() }];
    if (!topic) return { html: t.html('problem.outOfDate'), buttons: [toList] };
    const terms = topic.terms.toSorted((a, b) => b.weight - a.weight);
    const listed = terms.slice(0, termsShown).map(({ term, weight }) => `${outsideText(term, 40)} ${weight}`);
    const name = topics.topics.includes(topic) ? names.topic(id, t.locale) : names.region(id, t.locale);
    return {
      html: paragraphs(
        `<b>${escapeHtml(name)}</b> · <code>${escapeHtml(id)}</code>`,
        t.html('adminTopics.terms', { count: terms.length }),
        listed.join(t.plain('common.listSeparator')),
      ),
      buttons: [test(t), toList],
    };
  }

  async function assess(turn: Turn, text: string): Promise<View> {
    const { t } = turn;
    const assessment = await editorial.assess(text);
    const buttons = [test(t), back(t)];
    if (!assessment) return { html: t.html('adminTopics.unreadable'), buttons };
    return {
      html: paragraphs(
        `<b>${outsideText(assessment.title, 200)}</b>`,
        relevanceText(assessment.relevance, names, t),
        assessment.facts.length > 0 &&
          lines(
            t.html('story.facts'),
            ...assessment.facts.slice(0, 4).map(({ text: fact }) => `• ${outsideText(fact, 250)}`),
          ),
      ),
      buttons,
    };
  }

  return {
    commands: {},
    actions: {
      async adminTopicList(turn) {
        await turn.show(listView(turn));
      },
      async adminTopic(turn, id) {
        await turn.show(topicView(turn, id));
      },
      async adminAskText(turn) {
        const { t, chat, requester } = turn;
        if (!requester) return;
        deps.prompts.ask(chat.chatId, requester.id, async (answer, { text = '' }) =>
          answer.say(await assess(answer, text)),
        );
        await turn.say({
          html: t.html('adminTopics.askText'),
          prompt: { placeholder: t.plain('adminTopics.textPlaceholder') },
        });
      },
    },
    subscriptionActions: {},
  };
}

/** The verdict, and the words that led to it. */
export function relevanceText(relevance: Relevance, names: TopicNames, t: Translator): Html {
  const score = relevance.score.toFixed(2);
  const group = (matches: Relevance['topics'], name: (id: string) => string): Html[] =>
    matches.slice(0, matchesShown).map(({ id, score: part, reasons }) => {
      const terms = reasons.slice(0, reasonsShown).map(({ term }) => `“${term}”`);
      return `• ${t.html('adminTopics.match', {
        name: name(id),
        score: part.toFixed(2),
        terms: terms.join(t.plain('common.listSeparator')),
      })}`;
    });
  return lines(
    t.html(relevance.relevant ? 'adminTopics.relevant' : 'adminTopics.irrelevant', { score }),
    ...group(relevance.topics, (id) => names.topic(id, t.locale)),
    ...group(relevance.regions, (id) => names.region(id, t.locale)),
    relevance.actors.length > 0 &&
      t.html('story.named', {
        names: relevance.actors.slice(0, 10).join(t.plain('common.listSeparator')),
      }),
  );
}
