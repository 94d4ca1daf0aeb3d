import type { MessageButton } from '../../domain/delivery.ts';
import type { Subscription } from '../../domain/subscription.ts';
import type { Topic, TopicCatalogue } from '../../domain/topics.ts';
import { actions, type settingsPages, subscriptionActions } from '../core/actions.ts';
import { type ButtonRows, inRows, lines, paragraphs, type View } from '../core/view.ts';
import type { TopicNames } from '../digest/names.ts';
import { placeOf } from '../text/times.ts';
import { locales, toLocale, type Translator } from '../text/translator.ts';
import {
  briefList,
  hourLabel,
  nextDigestText,
  regionsText,
  rhythmText,
  timeThere,
  topicsText,
} from './describe.ts';

export type SettingsPage = (typeof settingsPages)[number];

export interface SettingsContext {
  readonly subscription: Subscription;
  /** True in the chat the subscription is of, false where its owner manages it from elsewhere. */
  readonly isHere: boolean;
  readonly now: Date;
  readonly names: TopicNames;
  readonly vocabulary: Pick<TopicCatalogue, 'topics' | 'regions'>;
  readonly t: Translator;
}

/** What stands under a notice about a subscription: the next steps. */
export const subscriptionButtons = (subscription: Subscription, t: Translator): ButtonRows => [
  [
    { text: t.plain('common.latestButton'), callbackData: actions.latest.data() },
    {
      text: t.plain('common.topicsButton'),
      callbackData: subscriptionActions.settingsPage.data(subscription.id, 'topics'),
    },
    {
      text: t.plain('common.settingsButton'),
      callbackData: subscriptionActions.settingsPage.data(subscription.id, 'main'),
    },
  ],
];

/** One menu, edited in place from page to page. */
export function settingsView(page: SettingsPage, context: SettingsContext): View {
  switch (page) {
    case 'main':
      return mainPage(context);
    case 'hour':
      return hourPage(context);
    case 'zone':
      return zonePage(context);
    case 'language':
      return languagePage(context);
    case 'topics':
      return topicsPage(context);
    case 'regions':
      return regionsPage(context);
    case 'end':
      return endPage(context);
  }
}

const open = (subscription: Subscription, page: SettingsPage): string =>
  subscriptionActions.settingsPage.data(subscription.id, page);

const back = ({ subscription, t }: SettingsContext): MessageButton => ({
  text: t.plain('common.back'),
  callbackData: open(subscription, 'main'),
});

function titleOf({ subscription, isHere, t }: SettingsContext): string {
  return isHere
    ? t.html('settings.title')
    : t.html('settings.titleOf', { chat: subscription.chatTitle ?? t.plain('groups.thisChat') });
}

function mainPage(context: SettingsContext): View {
  const { subscription, now, names, t } = context;
  const { schedule, preferences, id } = subscription;
  const topics = topicsText(preferences.topics, names, t);
  const regions = regionsText(preferences.regions, names, t);
  const button = (text: string, page: SettingsPage): MessageButton => ({
    text,
    callbackData: open(subscription, page),
  });
  const firstTopic = preferences.topics[0];
  const firstRegion = preferences.regions[0];
  return {
    html: paragraphs(
      titleOf(context),
      lines(
        t.html('summary.topics', { topics }),
        t.html('summary.regions', { regions }),
        t.html('summary.when', { rhythm: rhythmText(schedule, t) }),
        t.html('summary.zone', { zone: placeOf(schedule.zone), time: timeThere(schedule.zone, now) }),
        t.html('summary.language', { language: locales[toLocale(subscription.locale)] }),
      ),
      nextDigestText(subscription, now, t),
    ),
    buttons: [
      [
        button(
          t.plain('settings.topics', {
            topics: briefList(
              topics,
              preferences.topics,
              firstTopic ? names.topic(firstTopic, t.locale) : '',
              t,
            ),
          }),
          'topics',
        ),
      ],
      [
        button(
          t.plain('settings.regions', {
            regions: briefList(
              regions,
              preferences.regions,
              firstRegion ? names.region(firstRegion, t.locale) : '',
              t,
            ),
          }),
          'regions',
        ),
      ],
      [
        button(t.plain('settings.hour', { time: hourLabel(schedule.hour) }), 'hour'),
        button(t.plain('settings.zone', { zone: placeOf(schedule.zone) }), 'zone'),
      ],
      ...(Object.keys(locales).length > 1
        ? [
            [
              button(
                t.plain('settings.language', { language: locales[toLocale(subscription.locale)] }),
                'language',
              ),
            ],
          ]
        : []),
      [
        subscription.state === 'paused'
          ? { text: t.plain('settings.resume'), callbackData: subscriptionActions.resume.data(id) }
          : { text: t.plain('settings.pause'), callbackData: subscriptionActions.pauseWeek.data(id) },
        button(t.plain('settings.unsubscribe'), 'end'),
      ],
      [{ text: t.plain('common.done'), callbackData: subscriptionActions.closeSettings.data(id) }],
    ],
  };
}

function hourPage(context: SettingsContext): View {
  const { subscription, t } = context;
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return {
    html: paragraphs(
      t.html('settings.askHour', { zone: placeOf(subscription.schedule.zone) }),
      nextDigestText(subscription, context.now, t),
    ),
    buttons: [
      ...inRows(
        hours.map((hour) => ({
          text:
            hour === subscription.schedule.hour
              ? t.plain('common.chosen', { label: hourLabel(hour) })
              : hourLabel(hour),
          callbackData: subscriptionActions.setHour.data(subscription.id, hour),
        })),
        4,
      ),
      [back(context)],
    ],
  };
}

function zonePage(context: SettingsContext): View {
  const { subscription, now, t } = context;
  const { zone } = subscription.schedule;
  return {
    html: t.html('settings.askZone', { zone: placeOf(zone), time: timeThere(zone, now) }),
    buttons: [
      [
        {
          text: t.plain('settings.searchCity'),
          callbackData: subscriptionActions.findZone.data(subscription.id),
        },
      ],
      [back(context)],
    ],
  };
}

function languagePage(context: SettingsContext): View {
  const { subscription, t } = context;
  return {
    html: t.html('settings.askLanguage'),
    buttons: [
      ...inRows(
        Object.entries(locales).map(([code, name]) => ({
          text: code === subscription.locale ? t.plain('common.chosen', { label: name }) : name,
          callbackData: subscriptionActions.setLocale.data(subscription.id, toLocale(code)),
        })),
        2,
      ),
      [back(context)],
    ],
  };
}

function topicsPage(context: SettingsContext): View {
  const { subscription, names, vocabulary, t } = context;
  const { id, preferences } = subscription;
  return {
    html: paragraphs(t.html('topics.title'), nextDigestText(subscription, context.now, t)),
    buttons: [
      ...ticks(
        vocabulary.topics,
        preferences.topics,
        (topic) => names.topic(topic, t.locale),
        (topic) => subscriptionActions.toggleTopic.data(id, topic),
        t,
      ),
      [
        { text: t.plain('topics.everything'), callbackData: subscriptionActions.allTopics.data(id) },
        { text: t.plain('topics.toRegions'), callbackData: open(subscription, 'regions') },
      ],
      [back(context)],
    ],
  };
}

function regionsPage(context: SettingsContext): View {
  const { subscription, names, vocabulary, t } = context;
  const { id, preferences } = subscription;
  return {
    html: paragraphs(t.html('topics.regionsTitle'), nextDigestText(subscription, context.now, t)),
    buttons: [
      ...ticks(
        vocabulary.regions,
        preferences.regions,
        (region) => names.region(region, t.locale),
        (region) => subscriptionActions.toggleRegion.data(id, region),
        t,
      ),
      [
        { text: t.plain('topics.everywhere'), callbackData: subscriptionActions.allRegions.data(id) },
        { text: t.plain('topics.toTopics'), callbackData: open(subscription, 'topics') },
      ],
      [back(context)],
    ],
  };
}

function endPage(context: SettingsContext): View {
  const { subscription, t } = context;
  return {
    html: t.html('subscription.askEnd'),
    buttons: [
      [
        {
          text: t.plain('subscription.confirmEnd'),
          callbackData: subscriptionActions.end.data(subscription.id),
        },
      ],
      [back(context)],
    ],
  };
}

function ticks(
  all: readonly Topic[],
  chosen: readonly string[],
  label: (id: string) => string,
  dataOf: (id: string) => string,
  t: Translator,
): ButtonRows {
  return inRows(
    all.map(({ id }) => ({
      text: chosen.includes(id) ? t.plain('common.chosen', { label: label(id) }) : label(id),
      callbackData: dataOf(id),
    })),
    2,
  );
}
