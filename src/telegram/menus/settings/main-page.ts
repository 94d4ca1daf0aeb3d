import type { Subscription } from '../../../domain/subscription.ts';
import { actions, subscriptionActions } from '../../core/actions.ts';
import { inRows, lines, paragraphs, type View } from '../../core/view.ts';
import { languageName } from '../../digest/names.ts';
import { cleanLine, type Html } from '../../text/html.ts';
import { locales, type Translator, toLocale } from '../../text/translator.ts';
import { placeOf } from '../../zones/place-name.ts';
import { hourLabel, nextDigestText, regionsText, rhythmText, timeThere, topicsText } from '../describe.ts';
import { backTo, pageButton, type SettingsContext, type SettingsPage, tick } from './context.ts';

/** Everything that is chosen, and a button to change each of it. */
export function mainPage(context: SettingsContext): View {
  const { subscription, isHere, t } = context;
  const { id, state, chatKind } = subscription;
  const button = (page: SettingsPage, text: string) => pageButton(context, page, text);
  return {
    html: paragraphs(titleOf(context), summary(context), nextDigestText(subscription, context.now, t)),
    buttons: [
      [button('topics', t.plain('settings.topics')), button('regions', t.plain('settings.regions'))],
      [button('rhythm', t.plain('settings.rhythm')), button('quiet', t.plain('settings.quiet'))],
      [button('zone', t.plain('settings.zone')), button('language', t.plain('settings.language'))],
      [
        button('sources', t.plain('settings.sources')),
        button('words', t.plain('settings.words')),
        button('look', t.plain('settings.look')),
      ],
      ...(context.otherThread
        ? [[{ text: t.plain('settings.postHere'), callbackData: subscriptionActions.postHere.data(id) }]]
        : []),
      ...(!isHere || chatKind === 'private'
        ? [[{ text: t.plain('settings.chats'), callbackData: actions.chatList.data() }]]
        : []),
      [
        state === 'active'
          ? { text: t.plain('settings.pause'), callbackData: subscriptionActions.pauseWeek.data(id) }
          : { text: t.plain('settings.resume'), callbackData: subscriptionActions.resume.data(id) },
        button('end', t.plain('settings.unsubscribe')),
      ],
      [{ text: t.plain('common.done'), callbackData: subscriptionActions.closeSettings.data(id) }],
    ],
  };
}

function titleOf({ subscription, isHere, t }: SettingsContext): Html {
  if (isHere) return t.html('settings.title');
  return t.html('settings.titleOf', {
    chat: cleanLine(subscription.chatTitle ?? t.plain('groups.thisChat'), 100),
  });
}

function summary({ subscription, now, names, t }: SettingsContext): Html {
  const { schedule, preferences } = subscription;
  const { topics, regions, languages, quietHours } = preferences;
  const wanted = preferences.requiredWords.join(t.plain('common.listSeparator'));
  const muted = [...preferences.mutedOutlets, ...preferences.mutedWords].join(
    t.plain('common.listSeparator'),
  );
  return lines(
    t.html('summary.topics', { topics: topicsText(topics, names, t) }),
    t.html('summary.regions', { regions: regionsText(regions, names, t) }),
    languages.length > 0 &&
      t.html('summary.sources', {
        languages: languages
          .map((code) => languageName(code, t.locale))
          .join(t.plain('common.listSeparator')),
      }),
    muted !== '' && t.html('summary.muted', { muted: cleanLine(muted, 300) }),
    wanted !== '' && t.html('summary.wanted', { words: cleanLine(wanted, 300) }),
    t.html('summary.when', { rhythm: rhythmText(schedule, t) }),
    quietHours && t.html('summary.quiet', { quiet: quietText(quietHours, t) }),
    t.html('summary.zone', { zone: placeOf(schedule.zone, t.locale), time: timeThere(schedule.zone, now) }),
    t.html('summary.look', {
      stories: t.plain('digest.stories', { count: preferences.storyCount }),
      form: t.plain(preferences.form === 'short' ? 'summary.short' : 'summary.full'),
    }),
    t.html('summary.language', { language: locales[toLocale(subscription.locale)] }),
  );
}

export function quietText(quietHours: Subscription['preferences']['quietHours'], t: Translator): string {
  if (!quietHours) return t.plain('summary.quietNone');
  const { fromHour, toHour, mode } = quietHours;
  const hours = { from: hourLabel(fromHour), to: hourLabel(toHour) };
  return mode === 'silent' ? t.plain('summary.quietSilent', hours) : t.plain('summary.quietHold', hours);
}

export function languagePage(context: SettingsContext): View {
  const { subscription, t } = context;
  return {
    html: t.html('settings.askLanguage'),
    buttons: [
      ...inRows(
        Object.entries(locales).map(([code, name]) =>
          tick(
            code === subscription.locale,
            name,
            subscriptionActions.setLocale.data(subscription.id, toLocale(code)),
            t,
          ),
        ),
        2,
      ),
      backTo(context),
    ],
  };
}

export function endPage(context: SettingsContext): View {
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
      backTo(context),
    ],
  };
}
