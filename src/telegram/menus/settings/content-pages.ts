import type { Feed } from '../../../domain/feed.ts';
import type { Topic } from '../../../domain/topics.ts';
import { subscriptionActions, type wordKinds } from '../../core/actions.ts';
import { shortHash } from '../../core/callback-data.ts';
import { type ButtonRows, inRows, lines, paragraphs, type View } from '../../core/view.ts';
import { languageName } from '../../digest/names.ts';
import { cleanLine } from '../../text/html.ts';
import type { Translator } from '../../text/translator.ts';
import { nextDigestText } from '../describe.ts';
import { pageButtons } from '../pager.ts';
import { backTo, pageButton, type SettingsContext, tick } from './context.ts';

export type WordKind = (typeof wordKinds)[number];

const outletsPerPage = 16;
const storyCounts = [3, 5, 7, 10, 15];
const labelLimit = 40;

export function topicsPage(context: SettingsContext): View {
  const { subscription, names, vocabulary, now, t } = context;
  const { id, preferences } = subscription;
  return {
    html: paragraphs(t.html('topics.title'), nextDigestText(subscription, now, t)),
    buttons: [
      ...ticks(
        vocabulary.topics,
        preferences.topics,
        (topic) => names.topic(topic, t.locale),
        (topic) => subscriptionActions.toggleTopic.data(id, topic),
        t,
      ),
      [
        tick(
          preferences.topics.length === 0,
          t.plain('topics.everything'),
          subscriptionActions.allTopics.data(id),
          t,
        ),
        pageButton(context, 'regions', t.plain('topics.toRegions')),
      ],
      backTo(context),
    ],
  };
}

export function regionsPage(context: SettingsContext): View {
  const { subscription, names, vocabulary, now, t } = context;
  const { id, preferences } = subscription;
  return {
    html: paragraphs(t.html('topics.regionsTitle'), nextDigestText(subscription, now, t)),
    buttons: [
      ...ticks(
        vocabulary.regions,
        preferences.regions,
        (region) => names.region(region, t.locale),
        (region) => subscriptionActions.toggleRegion.data(id, region),
        t,
      ),
      [
        tick(
          preferences.regions.length === 0,
          t.plain('topics.everywhere'),
          subscriptionActions.allRegions.data(id),
          t,
        ),
        pageButton(context, 'topics', t.plain('topics.toTopics')),
      ],
      backTo(context),
    ],
  };
}

/** Languages of articles; the outlets to mute are one page further. */
export function sourcesPage(context: SettingsContext, feeds: readonly Feed[]): View {
  const { subscription, t } = context;
  const { id, preferences } = subscription;
  const codes = [...new Set([...feeds.map(({ language }) => language), ...preferences.languages])];
  const named = codes
    .map((code) => ({ code, name: languageName(code, t.locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, t.locale));
  const count = preferences.mutedOutlets.length;
  return {
    html: t.html('settings.askSources', {
      muted: count === 0 ? t.plain('settings.noneMuted') : t.plain('settings.muted', { count }),
    }),
    buttons: [
      ...inRows(
        named.map(({ code, name }) =>
          tick(
            preferences.languages.includes(code),
            name,
            subscriptionActions.toggleSourceLanguage.data(id, code),
            t,
          ),
        ),
        3,
      ),
      [{ text: t.plain('settings.outlets'), callbackData: subscriptionActions.outletsPage.data(id, 0) }],
      backTo(context),
    ],
  };
}

/** Names of outlets, the muted ones among them even where they are no source any more. */
export function outletNames(feeds: readonly Feed[], muted: readonly string[]): readonly string[] {
  return [...new Set([...feeds.map(({ outlet }) => outlet), ...muted])].sort((a, b) => a.localeCompare(b));
}

export function outletsPage(context: SettingsContext, feeds: readonly Feed[], page: number): View {
  const { subscription, t } = context;
  const { id, preferences } = subscription;
  const outlets = outletNames(feeds, preferences.mutedOutlets);
  const pages = Math.max(1, Math.ceil(outlets.length / outletsPerPage));
  const shownPage = Math.min(Math.max(page, 0), pages - 1);
  const shown = outlets.slice(shownPage * outletsPerPage, (shownPage + 1) * outletsPerPage);
  return {
    html: t.html('settings.askOutlets'),
    buttons: [
      ...inRows(
        shown.map((outlet) =>
          tick(
            preferences.mutedOutlets.includes(outlet),
            cleanLine(outlet, labelLimit),
            subscriptionActions.toggleOutlet.data(id, shownPage, shortHash(outlet)),
            t,
          ),
        ),
        2,
      ),
      pageButtons(shownPage, pages, (to) => subscriptionActions.outletsPage.data(id, to), t),
      backTo(context, 'sources'),
    ],
  };
}

export function wordsPage(context: SettingsContext, note?: string): View {
  const { subscription, t } = context;
  const { id, preferences } = subscription;
  const { mutedWords, requiredWords } = preferences;
  const listed = (words: readonly string[]): string =>
    words.length > 0 ? words.join(t.plain('common.listSeparator')) : t.plain('settings.none');
  const drops = (kind: WordKind, words: readonly string[], label: (word: string) => string) =>
    words.map((word) => [
      {
        text: label(cleanLine(word, labelLimit)),
        callbackData: subscriptionActions.dropWord.data(id, kind, shortHash(word)),
      },
    ]);
  return {
    html: paragraphs(
      note,
      t.html('settings.askWords'),
      lines(
        t.html('settings.mutedWords', { words: listed(mutedWords) }),
        t.html('settings.wantedWords', { words: listed(requiredWords) }),
      ),
    ),
    buttons: [
      [
        {
          text: t.plain('settings.addMuted'),
          callbackData: subscriptionActions.addWord.data(id, 'muted'),
        },
        {
          text: t.plain('settings.addWanted'),
          callbackData: subscriptionActions.addWord.data(id, 'wanted'),
        },
      ],
      ...drops('muted', mutedWords, (word) => t.plain('settings.dropMuted', { word })),
      ...drops('wanted', requiredWords, (word) => t.plain('settings.dropWanted', { word })),
      backTo(context),
    ],
  };
}

export function lookPage(context: SettingsContext): View {
  const { subscription, t } = context;
  const { id, preferences } = subscription;
  const { form, storyCount, emptyDigest } = preferences;
  return {
    html: t.html('settings.askLook'),
    buttons: [
      [tick(form === 'short', t.plain('settings.short'), subscriptionActions.setForm.data(id, 'short'), t)],
      [tick(form === 'full', t.plain('settings.full'), subscriptionActions.setForm.data(id, 'full'), t)],
      ...inRows(
        storyCounts.map((count) =>
          tick(
            count === storyCount,
            t.plain('settings.stories', { count }),
            subscriptionActions.setStoryCount.data(id, count),
            t,
          ),
        ),
        3,
      ),
      [
        tick(
          emptyDigest === 'say-once',
          t.plain('settings.emptySayOnce'),
          subscriptionActions.setEmptyDigest.data(id, 'say-once'),
          t,
        ),
      ],
      [
        tick(
          emptyDigest === 'stay-silent',
          t.plain('settings.emptySilent'),
          subscriptionActions.setEmptyDigest.data(id, 'stay-silent'),
          t,
        ),
      ],
      backTo(context),
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
    all.map(({ id }) => tick(chosen.includes(id), label(id), dataOf(id), t)),
    2,
  );
}
