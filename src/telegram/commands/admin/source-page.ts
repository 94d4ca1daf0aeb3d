import type { MessageButton } from '../../../domain/delivery.ts';
import type { Feed, FeedState } from '../../../domain/feed.ts';
import type { FeedHealth } from '../../../domain/ports/feed-store.ts';
import { actions, type sourcePages } from '../../core/actions.ts';
import { inRows, lines, paragraphs, type View } from '../../core/view.ts';
import { languageName, type TopicNames } from '../../digest/names.ts';
import { tick } from '../../menus/settings/context.ts';
import { cleanLine, escapeHtml, type Html, link, outsideText } from '../../text/html.ts';
import { dayAndTime } from '../../text/times.ts';
import type { Translator } from '../../text/translator.ts';

export type SourcePage = (typeof sourcePages)[number];

const intervalMinutes = [15, 30, 60, 180, 360, 720, 1440];
/** Tenths, so that they travel as whole numbers. */
const weightTenths = [5, 8, 10, 12, 15, 20, 30];

export interface SourcePageContext {
  readonly t: Translator;
  readonly names: TopicNames;
  readonly topicIds: readonly string[];
  readonly zone: string;
}

/** One source: how it is, what can be changed of it. */
export function sourceView(page: SourcePage, health: FeedHealth, context: SourcePageContext): View {
  const { t, names, topicIds } = context;
  const { feed } = health;
  const open = (to: SourcePage, text: string): MessageButton => ({
    text,
    callbackData: actions.adminSource.data(feed.id, to),
  });
  const back = [open('main', t.plain('common.back'))];
  const html = sourceText(health, context);
  switch (page) {
    case 'main':
      return {
        html,
        buttons: [
          [
            {
              text: t.plain('adminSource.name'),
              callbackData: actions.adminSourceAskName.data(feed.id),
            },
            open('interval', t.plain('adminSource.interval')),
          ],
          [open('weight', t.plain('adminSource.weight')), open('topics', t.plain('adminSource.topics'))],
          [
            {
              text: t.plain(feed.readsPages ? 'adminSource.fullTextOff' : 'adminSource.fullTextOn'),
              callbackData: actions.adminSourceFullText.data(feed.id),
            },
          ],
          manageButtons(feed, t),
          [toSources(t)],
        ],
      };
    case 'interval':
      return {
        html: paragraphs(html, t.html('adminSource.askInterval')),
        buttons: [
          ...inRows(
            intervalMinutes.map((minutes) =>
              tick(
                minutes === feed.pollIntervalMinutes,
                intervalText(minutes, t),
                actions.adminSourceInterval.data(feed.id, minutes),
                t,
              ),
            ),
            2,
          ),
          back,
        ],
      };
    case 'weight':
      return {
        html: paragraphs(html, t.html('adminSource.askWeight')),
        buttons: [
          ...inRows(
            weightTenths.map((tenths) =>
              tick(
                Math.round(feed.weight * 10) === tenths,
                String(tenths / 10),
                actions.adminSourceWeight.data(feed.id, tenths),
                t,
              ),
            ),
            4,
          ),
          back,
        ],
      };
    case 'topics':
      return {
        html: paragraphs(html, t.html('adminSource.askTopics')),
        buttons: [
          ...inRows(
            topicIds.map((id) =>
              tick(
                feed.topics.includes(id),
                names.topic(id, t.locale),
                actions.adminSourceTopic.data(feed.id, id),
                t,
              ),
            ),
            2,
          ),
          back,
        ],
      };
  }
}

function sourceText(health: FeedHealth, { t, names, zone }: SourcePageContext): Html {
  const { feed } = health;
  const percent = new Intl.NumberFormat(t.locale, { style: 'percent', maximumFractionDigits: 0 });
  const topics = feed.topics.map((id) => names.topic(id, t.locale)).join(t.plain('common.listSeparator'));
  return paragraphs(
    lines(
      [
        `<b>${link(outsideText(feed.name, 100), feed.url)}</b>`,
        ...(feed.outlet === feed.name ? [] : [outsideText(feed.outlet, 60)]),
        stateText(feed.state, t),
      ].join(' · '),
      `<code>${escapeHtml(cleanLine(feed.url, 300))}</code>`,
    ),
    lines(
      healthText(health, zone, t),
      health.newestEntryAt &&
        t.html('adminSource.newest', { when: dayAndTime(health.newestEntryAt, zone, t.locale) }),
      t.html('adminSource.shares', {
        relevant: percent.format(health.relevantShare),
        first: percent.format(health.firstShare),
      }),
    ),
    lines(
      t.html('adminSource.reading', {
        language: languageName(feed.language, t.locale),
        interval: intervalText(feed.pollIntervalMinutes, t),
        weight: feed.weight,
      }),
      t.html(feed.readsPages ? 'adminSource.readsPages' : 'adminSource.readsFeedOnly'),
      topics !== '' && t.html('adminSource.defaultTopics', { topics }),
    ),
  );
}

/** How a source does, in a few words. */
export function healthText(
  { feed, articlesPerDay, relevantShare }: FeedHealth,
  zone: string,
  t: Translator,
): Html {
  if (feed.state === 'paused') return t.html('sources.healthPaused');
  if (feed.failuresInARow > 0) {
    return t.html('sources.healthFailing', {
      count: feed.failuresInARow,
      problem: cleanLine(feed.lastError ?? '', 120),
    });
  }
  if (!feed.lastSuccessAt) return t.html('sources.healthNever');
  return t.html('sources.healthOk', {
    when: dayAndTime(feed.lastSuccessAt, zone, t.locale),
    perDay: new Intl.NumberFormat(t.locale, { maximumFractionDigits: 1 }).format(articlesPerDay),
    relevant: new Intl.NumberFormat(t.locale, { style: 'percent', maximumFractionDigits: 0 }).format(
      relevantShare,
    ),
  });
}

const intervalText = (minutes: number, t: Translator): string =>
  minutes % 60 === 0
    ? t.plain('adminSource.hours', { count: minutes / 60 })
    : t.plain('adminSource.minutes', { count: minutes });

export const toSources = (t: Translator): MessageButton => ({
  text: t.plain('adminSources.toSources'),
  callbackData: actions.adminSourceList.data(0),
});

export function manageButtons(feed: Pick<Feed, 'id' | 'state'>, t: Translator): readonly MessageButton[] {
  if (feed.state === 'removed') return [];
  return [
    feed.state === 'paused'
      ? { text: t.plain('adminSources.resumeButton'), callbackData: actions.adminSourceResume.data(feed.id) }
      : { text: t.plain('adminSources.pauseButton'), callbackData: actions.adminSourcePause.data(feed.id) },
    { text: t.plain('adminSources.removeButton'), callbackData: actions.adminSourceAskRemove.data(feed.id) },
  ];
}

export const stateText = (state: FeedState, t: Translator): string =>
  ({
    active: t.plain('adminSources.stateActive'),
    paused: t.plain('adminSources.statePaused'),
    removed: t.plain('adminSources.stateRemoved'),
  })[state];
