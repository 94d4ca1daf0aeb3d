import type { MessageButton, OutgoingMessage } from '../../domain/delivery.ts';
import type { ComposedDigest, DigestStory } from '../../domain/digest.ts';
import type { DigestPresenter, DigestView } from '../../domain/ports/sending.ts';
import type { TopicCatalogue } from '../../domain/topics.ts';
import { bold, escapeHtml, type Html } from '../text/html.ts';
import { type Block, type Page, paginate } from '../text/split.ts';
import { briefTime, dayAndTime, zoneAbbreviation } from '../text/times.ts';
import { type Translator, translator } from '../text/translator.ts';
import { digestButtons } from './buttons.ts';
import { createTopicNames, type TopicNames } from './names.ts';
import { storyBlock, storyLine } from './story-block.ts';

export interface PresenterDeps {
  readonly topics: Pick<TopicCatalogue, 'topics' | 'regions'>;
  /** The bot's user name once it is known: groups and channels link to the private chat with it. */
  readonly username?: () => string | undefined;
}

/** Facts a story, and stories told in one line. The first layout that needs only one message is taken. */
const layouts = {
  short: [
    { facts: 1, also: 5 },
    { facts: 1, also: 2 },
  ],
  full: [
    { facts: 3, also: 5 },
    { facts: 2, also: 5 },
    { facts: 2, also: 2 },
  ],
} as const;

export function createPresenter({ topics, username = () => undefined }: PresenterDeps): DigestPresenter {
  const names = createTopicNames(topics);

  return {
    present(digest, view) {
      const t = translator(view.subscription.locale);
      const buttonsFor = (stories: readonly DigestStory[]): readonly (readonly MessageButton[])[] =>
        digestButtons(
          stories.map(({ story }) => story.id),
          view.subscription.chatKind,
          t,
          username(),
        );
      if (view.stories.length === 0) {
        return [{ html: emptyNotice(digest, view, names, t), buttons: buttonsFor([]), storyIds: [] }];
      }
      const { storyCount } = view.subscription.preferences;
      const main = bySection(view.stories.slice(0, storyCount));
      const also = view.stories.slice(storyCount);
      const pages = fewestMessages(digest, view, main, also, t);
      return pages.map(
        (page, index): OutgoingMessage => ({
          html: page.html,
          storyIds: page.storyIds,
          ...(index === pages.length - 1 && { buttons: buttonsFor(main) }),
        }),
      );
    },
  };

  function fewestMessages(
    digest: ComposedDigest,
    view: DigestView,
    main: readonly DigestStory[],
    also: readonly DigestStory[],
    t: Translator,
  ): readonly Page[] {
    const tries = layouts[view.subscription.preferences.form].map((layout) =>
      layOut(digest, view, main, also.slice(0, layout.also), layout.facts, t),
    );
    const [richest = []] = tries;
    return tries.find((pages) => pages.length === 1) ?? richest;
  }

  function layOut(
    digest: ComposedDigest,
    view: DigestView,
    main: readonly DigestStory[],
    also: readonly DigestStory[],
    factCount: number,
    t: Translator,
  ): readonly Page[] {
    const { zone } = view.subscription.schedule;
    const blocks: Block[] = main.map((ranked, index) => ({
      heading: sectionOf(ranked, t, names),
      storyIds: [ranked.story.id],
      html: storyBlock(ranked, index + 1, view.updatedStoryIds?.has(ranked.story.id) ?? false, {
        t,
        zone,
        now: view.now,
        factCount,
      }),
    }));
    if (also.length > 0) {
      const rest = also.map(({ story }) => storyLine(story, t));
      blocks.push({
        html: `<blockquote expandable>${bold(t.html('digest.also'))}\n${rest.join('\n')}</blockquote>`,
        storyIds: also.map(({ story }) => story.id),
      });
    }
    const summary = summaryLine(digest, view, main.length + also.length, t);
    const title = titleLine(digest, view, names, t);
    const headerOf = (page: number, pages: number): Html => {
      const heading = pages === 1 ? title : `${title} ${t.html('digest.continued', { page, pages })}`;
      return page === 1 ? `${bold(heading)}\n${summary}` : bold(heading);
    };
    return paginate(blocks, headerOf, `\n\n${t.html('digest.closing')}`);
  }
}

function titleLine(digest: ComposedDigest, view: DigestView, names: TopicNames, t: Translator): Html {
  const { zone } = view.subscription.schedule;
  const title = t.plain(digest.kind === 'breaking' ? 'digest.titleBreaking' : 'digest.title');
  const { topicId } = view;
  return t.html('digest.header', {
    title:
      topicId === undefined
        ? title
        : t.plain('digest.titleTopic', { title, topic: names.topic(topicId, t.locale) }),
    when: `${dayAndTime(view.now, zone, t.locale)} ${zoneAbbreviation(zone, view.now, t.locale)}`,
  });
}

const summaryLine = (digest: ComposedDigest, view: DigestView, shown: number, t: Translator): Html => {
  const { zone } = view.subscription.schedule;
  return t.html('digest.summary', {
    stories: t.plain('digest.stories', { count: shown }),
    articles: t.plain('digest.articles', { count: digest.counts.articles }),
    outlets: t.plain('digest.outlets', { count: digest.counts.outlets }),
    since: briefTime(digest.since, view.now, zone, t.locale),
  });
};

function emptyNotice(digest: ComposedDigest, view: DigestView, names: TopicNames, t: Translator): Html {
  const { zone } = view.subscription.schedule;
  const looked = t.html('digest.emptyLooked', {
    articles: t.plain('digest.articles', { count: digest.counts.articles }),
    outlets: t.plain('digest.outlets', { count: digest.counts.outlets }),
  });
  return [
    bold(titleLine(digest, view, names, t)),
    t.html('digest.empty', { since: briefTime(digest.since, view.now, zone, t.locale) }),
    ...(digest.counts.articles > 0 ? [looked] : []),
    t.html('digest.emptyNext'),
  ].join('\n');
}

/** Stories of one section stand together, sections and stories in the order of the ranking. */
function bySection(stories: readonly DigestStory[]): readonly DigestStory[] {
  const sections = new Map<string, DigestStory[]>();
  for (const ranked of stories) {
    const key = `${ranked.story.regions[0] ?? ''} ${ranked.story.topics[0] ?? ''}`;
    sections.set(key, [...(sections.get(key) ?? []), ranked]);
  }
  return [...sections.values()].flat();
}

function sectionOf({ story }: DigestStory, t: Translator, names: TopicNames): Html {
  const [region] = story.regions;
  const [topic] = story.topics;
  const parts = [
    ...(region === undefined ? [] : [names.region(region, t.locale)]),
    ...(topic === undefined ? [] : [names.topic(topic, t.locale)]),
  ];
  const label = parts.length > 0 ? parts.join(' · ') : t.plain('digest.otherSection');
  return bold(escapeHtml(label.toLocaleUpperCase(t.locale)));
}
