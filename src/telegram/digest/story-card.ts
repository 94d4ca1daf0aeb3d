import type { MessageButton } from '../../domain/delivery.ts';
import type { StoryMark } from '../../domain/ports/story-marks.ts';
import type { KeyFact, Story, StorySource } from '../../domain/story.ts';
import type { Preferences } from '../../domain/subscription.ts';
import { actions } from '../core/actions.ts';
import { type ButtonRows, inEvenRows, lines, paragraphs, type View } from '../core/view.ts';
import {
  bold,
  cleanLine,
  costOf,
  escapeHtml,
  fits,
  type Html,
  namedLink,
  outsideText,
} from '../text/html.ts';
import { briefTime } from '../text/times.ts';
import type { Translator } from '../text/translator.ts';
import type { TopicNames } from './names.ts';
import { disagreementLine, headlineLink } from './story-block.ts';

export interface StoryCardContext {
  readonly t: Translator;
  readonly zone: string;
  readonly now: Date;
  readonly names: TopicNames;
  readonly preferences: Preferences;
  /** What the chat marked of this story, or undefined where it cannot mark any. */
  readonly marks: ReadonlySet<StoryMark> | undefined;
  /** Opens the same stories where they can be marked. */
  readonly privateLink?: string;
}

const outletLimit = 60;
const factLimit = 300;
const sourcesShown = 10;
const actorsShown = 6;

/** One story with every fact and outlet; the numbers below turn to the other stories of its list. */
export function storyCard(
  story: Story,
  siblings: readonly number[],
  index: number,
  context: StoryCardContext,
): View {
  let factCount = story.facts.length;
  let html = cardText(story, factCount, context);
  while (factCount > 1 && !fits(costOf(html))) {
    factCount -= 1;
    html = cardText(story, factCount, context);
  }
  return {
    html,
    buttons: [...pager(siblings, index, context.t), ...markButtons(story, siblings, index, context)],
  };
}

/** One button a story, the one shown marked. */
function pager(siblings: readonly number[], index: number, t: Translator): ButtonRows {
  if (siblings.length < 2) return [];
  return inEvenRows(
    siblings.map((_id, at) => ({
      text: at === index ? t.plain('common.chosen', { label: String(at + 1) }) : String(at + 1),
      callbackData: actions.storyCard.data(siblings, at),
    })),
  );
}

function markButtons(
  story: Story,
  siblings: readonly number[],
  index: number,
  { marks, preferences, privateLink, t }: StoryCardContext,
): ButtonRows {
  if (!marks) {
    return privateLink === undefined
      ? []
      : [[{ text: t.plain('problem.openPrivateChat'), url: privateLink }]];
  }
  const button = (mark: StoryMark, on: string, off: string): MessageButton => ({
    text: marks.has(mark) ? on : off,
    callbackData: actions.markStory.data(siblings, index, mark),
  });
  const outlet = story.sources[0]?.outlet;
  const outletLabel = outlet === undefined ? '' : cleanLine(outlet, 30);
  return [
    [
      button('saved', t.plain('story.saved'), t.plain('story.save')),
      button('followed', t.plain('story.followed'), t.plain('story.follow')),
      button('muted', t.plain('story.muted'), t.plain('story.mute')),
    ],
    outlet === undefined
      ? []
      : [
          {
            text: preferences.mutedOutlets.includes(outlet)
              ? t.plain('story.unmuteOutlet', { outlet: outletLabel })
              : t.plain('story.muteOutlet', { outlet: outletLabel }),
            callbackData: actions.muteOutletOf.data(siblings, index),
          },
        ],
  ];
}

function cardText(story: Story, factCount: number, context: StoryCardContext): Html {
  const { t, names } = context;
  const places = [
    ...story.regions.slice(0, 2).map((id) => names.region(id, t.locale)),
    ...story.topics.slice(0, 3).map((id) => names.topic(id, t.locale)),
  ];
  const facts = story.facts.slice(0, factCount).map((fact) => factWithOutlets(fact, t));
  const shown = story.sources.slice(0, sourcesShown);
  const hidden = story.sources.length - shown.length;
  return paragraphs(
    lines(bold(headlineLink(story, t)), places.length > 0 && escapeHtml(places.join(' · '))),
    facts.length > 0 ? lines(t.html('story.facts'), ...facts) : t.html('story.noFacts'),
    namedLine(story, t),
    lines(...story.disagreements.slice(0, 2).map((disagreement) => disagreementLine(disagreement, t))),
    lines(
      t.html('story.sources'),
      ...shown.map((source) => sourceLine(source, context)),
      hidden > 0 && `• ${t.html('story.moreSources', { count: hidden })}`,
    ),
    whyLine(story, context),
  );
}

/** Which authorities, companies and laws it is about. */
const namedLine = ({ actors }: Story, t: Translator): Html | false =>
  actors.length > 0 &&
  t.html('story.named', { names: actors.slice(0, actorsShown).join(t.plain('common.listSeparator')) });

/** What of the story meets what the chat chose. */
function whyLine(story: Story, { t, names, preferences }: StoryCardContext): Html {
  const separator = t.plain('common.listSeparator');
  const topics = story.topics.filter((id) => preferences.topics.includes(id));
  const regions = story.regions.filter((id) => preferences.regions.includes(id));
  const regulator = story.sources.find(({ feedKind }) => feedKind === 'regulator');
  const reasons = [
    t.plain('story.whyOutlets', { count: story.outletCount }),
    ...(regulator
      ? [t.plain('story.whyRegulator', { outlet: cleanLine(regulator.outlet, outletLimit) })]
      : []),
    ...(topics.length > 0
      ? [
          t.plain('story.whyTopics', {
            topics: topics.map((id) => names.topic(id, t.locale)).join(separator),
          }),
        ]
      : []),
    ...(regions.length > 0
      ? [
          t.plain('story.whyRegions', {
            regions: regions.map((id) => names.region(id, t.locale)).join(separator),
          }),
        ]
      : []),
  ];
  return t.html('story.why', { reasons: reasons.join(t.plain('digest.statementSeparator')) });
}

function factWithOutlets(fact: KeyFact, t: Translator): Html {
  const outlet = namedLink(fact.outlet, fact.url, outletLimit);
  const others = fact.outlets.length - 1;
  const from =
    others > 0
      ? t.html('story.factFromMore', { outlet, count: others })
      : t.html('story.factFrom', { outlet });
  return `• ${outsideText(fact.text, factLimit)}${from}`;
}

function sourceLine(source: StorySource, { t, zone, now }: StoryCardContext): Html {
  const outlet = namedLink(source.outlet, source.url, outletLimit);
  return `• ${t.html('story.sourceLine', { outlet, time: briefTime(source.publishedAt, now, zone, t.locale) })}`;
}
