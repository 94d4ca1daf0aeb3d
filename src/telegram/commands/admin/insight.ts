import type { RankingReason } from '../../../domain/digest.ts';
import type { ArticleTrace } from '../../../domain/ports/article-store.ts';
import { actions } from '../../core/actions.ts';
import type { Feature, FeatureDeps } from '../../core/handlers.ts';
import type { Turn } from '../../core/turn.ts';
import { lines, paragraphs, type View } from '../../core/view.ts';
import { headlineLink } from '../../digest/story-block.ts';
import { escapeHtml, type Html, namedLink, outsideText, safeAddress, thatFit } from '../../text/html.ts';
import { dayAndTime } from '../../text/times.ts';
import type { Translator } from '../../text/translator.ts';
import { readerOf } from '../visitor.ts';
import { relevanceText } from './topics.ts';

const storiesShown = 12;

/** Why a digest holds what it holds. */
export function createInsight(deps: FeatureDeps): Feature<'dryrun' | 'why', 'adminDryRun' | 'adminAskWhy'> {
  const { desk, articles, stories, names, settings } = deps;

  const buttons = (t: Translator) => [
    [{ text: t.plain('insight.why'), callbackData: actions.adminAskWhy.data() }],
    [{ text: t.plain('common.back'), callbackData: actions.adminPanel.data() }],
  ];

  /** What a digest of everything would hold now, whoever was told what. */
  async function dryRunView(turn: Turn): Promise<View> {
    const { t } = turn;
    const reader = { ...readerOf(turn, deps), preferences: settings.defaultPreferences };
    const { digest } = await desk.latest(reader, { repeat: true, count: storiesShown });
    if (digest.stories.length === 0) return { html: t.html('insight.empty'), buttons: buttons(t) };
    const entries = digest.stories.slice(0, storiesShown).map(({ story, score, reasons }, index) =>
      lines(
        `${index + 1}. ${headlineLink(story, t)}`,
        t.html('insight.ranked', {
          score: score.toFixed(2),
          reasons: reasons.map((reason) => reasonText(reason, t)).join(t.plain('common.listSeparator')),
        }),
      ),
    );
    return {
      html: paragraphs(
        ...thatFit([
          t.html('insight.dryRun', {
            stories: t.plain('digest.stories', { count: digest.counts.stories }),
            articles: t.plain('digest.articles', { count: digest.counts.articles }),
            outlets: t.plain('digest.outlets', { count: digest.counts.outlets }),
          }),
          ...entries,
        ]),
      ),
      buttons: buttons(t),
    };
  }

  function reasonText(reason: RankingReason, t: Translator): string {
    switch (reason.kind) {
      case 'outlets':
        return t.plain('story.whyOutlets', { count: reason.count });
      case 'hours-old':
        return t.plain('insight.hoursOld', { count: Math.round(reason.hours) });
      case 'topic':
        return names.topic(reason.topicId, t.locale);
      case 'region':
        return names.region(reason.regionId, t.locale);
      case 'regulator':
        return t.plain('story.whyRegulator', { outlet: reason.outlet });
      case 'moved-on':
        return t.plain('insight.movedOn');
    }
  }

  async function whyView(turn: Turn, given: string): Promise<View> {
    const { t } = turn;
    const address = safeAddress(given.trim().split(/\s/)[0] ?? '');
    if (address === undefined) return { html: t.html('insight.askWhy'), buttons: buttons(t) };
    const trace = await articles.trace(address);
    return { html: trace ? await traceText(trace, t) : t.html('insight.neverSeen'), buttons: buttons(t) };
  }

  async function traceText({ article, storyId, digestIds }: ArticleTrace, t: Translator): Promise<Html> {
    const { zone } = settings.defaultSchedule;
    const completeness = completenessText(article.completeness, t);
    const story = storyId === undefined ? undefined : await stories.find(storyId);
    const fate = (): Html => {
      if (!article.relevance.relevant) return t.html('insight.notRelevant');
      if (!story) return t.html('insight.noStory');
      return digestIds.length > 0
        ? t.html('insight.inDigests', { count: digestIds.length })
        : t.html('insight.inNoDigest');
    };
    return paragraphs(
      lines(
        `<b>${namedLink(article.title, article.url, 200)}</b>`,
        t.html('insight.seen', {
          outlet: outsideText(article.outlet, 60),
          published: dayAndTime(article.publishedAt, zone, t.locale),
          seen: dayAndTime(article.firstSeenAt, zone, t.locale),
        }),
        // The text of what is off topic is not kept.
        article.text === ''
          ? t.html('insight.readWithoutText', { completeness })
          : t.html('insight.read', { completeness, characters: article.text.length }),
      ),
      relevanceText(article.relevance, names, t),
      story &&
        t.html('insight.story', {
          headline: headlineLink(story, t),
          outlets: escapeHtml(t.plain('digest.outlets', { count: story.outletCount })),
        }),
      fate(),
    );
  }

  async function askWhy(turn: Turn): Promise<void> {
    const { t, chat, requester } = turn;
    if (!requester) return;
    deps.prompts.ask(chat.chatId, requester.id, async (answer, { text = '' }) =>
      answer.say(await whyView(answer, text)),
    );
    await turn.say({
      html: t.html('insight.askWhy'),
      prompt: { placeholder: t.plain('adminSources.addressPlaceholder') },
    });
  }

  return {
    commands: {
      async dryrun(turn) {
        await turn.say(await dryRunView(turn));
      },
      why: async (turn, argument) =>
        argument === '' ? askWhy(turn) : turn.say(await whyView(turn, argument)),
    },
    actions: {
      async adminDryRun(turn) {
        await turn.show(await dryRunView(turn));
      },
      adminAskWhy: askWhy,
    },
    subscriptionActions: {},
  };
}

const completenessText = (completeness: ArticleTrace['article']['completeness'], t: Translator): string =>
  ({
    full: t.plain('insight.full'),
    summary: t.plain('insight.summaryOnly'),
    paywalled: t.plain('insight.paywalled'),
  })[completeness];
