import type { MessageButton } from '../../../domain/delivery.ts';
import type { Rhythm } from '../../../domain/subscription.ts';
import { subscriptionActions } from '../../core/actions.ts';
import { type ButtonRows, inRows, paragraphs, type View } from '../../core/view.ts';
import { weekdayName } from '../../text/times.ts';
import { placeOf } from '../../zones/place-name.ts';
import { hourLabel, nextDigestText, timeThere } from '../describe.ts';
import { backTo, pageButton, type SettingsContext, tick } from './context.ts';
import { quietText } from './main-page.ts';

const everyHour = Array.from({ length: 24 }, (_, hour) => hour);
const defaultQuiet = { fromHour: 22, toHour: 7, mode: 'silent' as const };
const outletMinimums = [2, 3, 4, 5, 6];
const dayMaximums = [1, 2, 3, 5, 10];

/** How often and when, with the page of whatever the rhythm chosen leaves open. */
export function rhythmPage(context: SettingsContext): View {
  const { subscription, now, t } = context;
  const { schedule, preferences, id } = subscription;
  const { minimumOutlets, maximumPerDay } = preferences.breaking;
  const choice = (rhythm: Rhythm, label: string): MessageButton =>
    tick(schedule.rhythm === rhythm, label, subscriptionActions.setRhythm.data(id, rhythm), t);
  const hour = pageButton(context, 'hour', t.plain('settings.hour', { time: hourLabel(schedule.hour) }));
  const details: Record<Rhythm, ButtonRows> = {
    daily: [[hour]],
    weekdays: [[hour]],
    'twice-daily': [
      [
        hour,
        pageButton(
          context,
          'second-hour',
          t.plain('settings.secondHour', { time: hourLabel(schedule.secondHour) }),
        ),
      ],
    ],
    weekly: [
      [
        pageButton(
          context,
          'weekday',
          t.plain('settings.weekday', { weekday: weekdayName(schedule.weekday, t.locale) }),
        ),
        hour,
      ],
    ],
    breaking: [
      [
        pageButton(context, 'outlet-minimum', t.plain('settings.minimumOutlets', { count: minimumOutlets })),
        pageButton(context, 'day-maximum', t.plain('settings.maximumPerDay', { count: maximumPerDay })),
      ],
    ],
  };
  return {
    html: paragraphs(
      t.html('settings.askRhythm'),
      schedule.rhythm === 'breaking' &&
        t.html('settings.breakingExplained', {
          outlets: t.plain('digest.outlets', { count: minimumOutlets }),
          maximum: maximumPerDay,
        }),
      nextDigestText(subscription, now, t),
    ),
    buttons: [
      [choice('daily', t.plain('settings.daily')), choice('weekdays', t.plain('settings.weekdays'))],
      [choice('twice-daily', t.plain('settings.twiceDaily')), choice('weekly', t.plain('settings.weekly'))],
      [choice('breaking', t.plain('settings.breaking'))],
      ...details[schedule.rhythm],
      backTo(context),
    ],
  };
}

/** A clock of 24 buttons. */
function hourPage(
  context: SettingsContext,
  question: string,
  chosen: number,
  dataOf: (hour: number) => string,
  back: ReturnType<typeof backTo>,
): View {
  const { subscription, now, t } = context;
  return {
    html: paragraphs(question, nextDigestText(subscription, now, t)),
    buttons: [
      ...inRows(
        everyHour.map((hour) => tick(hour === chosen, hourLabel(hour), dataOf(hour), t)),
        4,
      ),
      back,
    ],
  };
}

export const digestHourPage = (context: SettingsContext, which: 'hour' | 'secondHour'): View => {
  const { subscription, t } = context;
  const { id, schedule } = subscription;
  const action = which === 'hour' ? subscriptionActions.setHour : subscriptionActions.setSecondHour;
  return hourPage(
    context,
    t.html('settings.askHour', { zone: placeOf(schedule.zone, t.locale) }),
    schedule[which],
    (hour) => action.data(id, hour),
    backTo(context, 'rhythm'),
  );
};

export function weekdayPage(context: SettingsContext): View {
  const { subscription, now, t } = context;
  const { id, schedule } = subscription;
  const days = [1, 2, 3, 4, 5, 6, 7];
  return {
    html: paragraphs(t.html('settings.askWeekday'), nextDigestText(subscription, now, t)),
    buttons: [
      ...inRows(
        days.map((day) =>
          tick(
            day === schedule.weekday,
            weekdayName(day, t.locale),
            subscriptionActions.setWeekday.data(id, day),
            t,
          ),
        ),
        2,
      ),
      backTo(context, 'rhythm'),
    ],
  };
}

export function breakingPage(context: SettingsContext, which: 'outlet-minimum' | 'day-maximum'): View {
  const { subscription, t } = context;
  const { minimumOutlets, maximumPerDay } = subscription.preferences.breaking;
  const asksOutlets = which === 'outlet-minimum';
  const chosen = asksOutlets ? minimumOutlets : maximumPerDay;
  const action = asksOutlets ? subscriptionActions.setMinimumOutlets : subscriptionActions.setMaximumPerDay;
  return {
    html: t.html(asksOutlets ? 'settings.askMinimumOutlets' : 'settings.askMaximumPerDay'),
    buttons: [
      (asksOutlets ? outletMinimums : dayMaximums).map((count) =>
        tick(count === chosen, String(count), action.data(subscription.id, count), t),
      ),
      backTo(context, 'rhythm'),
    ],
  };
}

export function quietPage(context: SettingsContext): View {
  const { subscription, t } = context;
  const { id, preferences } = subscription;
  const { quietHours } = preferences;
  const set = (fromHour: number, toHour: number, mode: 'silent' | 'hold') =>
    subscriptionActions.setQuietHours.data(id, fromHour, toHour, mode);
  const html = paragraphs(
    t.html('settings.quietTitle', { state: quietText(quietHours, t) }),
    nextDigestText(subscription, context.now, t),
  );
  if (!quietHours) {
    const { fromHour, toHour, mode } = defaultQuiet;
    const label = t.plain('settings.quietOn', { from: hourLabel(fromHour), to: hourLabel(toHour) });
    return { html, buttons: [[{ text: label, callbackData: set(fromHour, toHour, mode) }], backTo(context)] };
  }
  const { fromHour, toHour, mode } = quietHours;
  return {
    html,
    buttons: [
      [
        pageButton(context, 'quiet-from', t.plain('settings.quietFrom', { time: hourLabel(fromHour) })),
        pageButton(context, 'quiet-to', t.plain('settings.quietTo', { time: hourLabel(toHour) })),
      ],
      [tick(mode === 'silent', t.plain('settings.quietSilent'), set(fromHour, toHour, 'silent'), t)],
      [tick(mode === 'hold', t.plain('settings.quietHold'), set(fromHour, toHour, 'hold'), t)],
      // Hours that begin when they end are none.
      [{ text: t.plain('settings.quietOff'), callbackData: set(0, 0, mode) }],
      backTo(context),
    ],
  };
}

export function quietHourPage(context: SettingsContext, which: 'from' | 'to'): View {
  const { subscription, t } = context;
  const { id, preferences, schedule } = subscription;
  const { fromHour, toHour, mode } = preferences.quietHours ?? defaultQuiet;
  const zone = placeOf(schedule.zone, t.locale);
  return hourPage(
    context,
    which === 'from' ? t.html('settings.askQuietFrom', { zone }) : t.html('settings.askQuietTo', { zone }),
    which === 'from' ? fromHour : toHour,
    (hour) =>
      subscriptionActions.setQuietHours.data(
        id,
        which === 'from' ? hour : fromHour,
        which === 'from' ? toHour : hour,
        mode,
      ),
    backTo(context, 'quiet'),
  );
}

export function zonePage(context: SettingsContext): View {
  const { subscription, now, t } = context;
  const { zone } = subscription.schedule;
  const search = subscriptionActions.findZone.data(subscription.id);
  return {
    html: t.html('settings.askZone', { zone: placeOf(zone, t.locale), time: timeThere(zone, now) }),
    buttons: [[{ text: t.plain('settings.searchCity'), callbackData: search }], backTo(context)],
  };
}
