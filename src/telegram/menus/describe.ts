import { nextSlotAfter, quietUntil } from '../../domain/schedule.ts';
import type { QuietHours, Schedule, Subscription } from '../../domain/subscription.ts';
import type { TopicNames } from '../digest/names.ts';
import type { Html } from '../text/html.ts';
import { clockTime, dayAndTime, weekdayName } from '../text/times.ts';
import type { Translator } from '../text/translator.ts';
import { placeOf } from '../zones/place-name.ts';

const hourLabel = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export { hourLabel };

/** `every day at 08:00`, in words. */
export function rhythmText(schedule: Schedule, t: Translator): string {
  const time = hourLabel(schedule.hour);
  switch (schedule.rhythm) {
    case 'daily':
      return t.plain('rhythm.daily', { time });
    case 'weekdays':
      return t.plain('rhythm.weekdays', { time });
    case 'twice-daily': {
      const [earlier = 0, later = 0] = [schedule.hour, schedule.secondHour].sort((a, b) => a - b);
      return t.plain('rhythm.twiceDaily', { time: hourLabel(earlier), secondTime: hourLabel(later) });
    }
    case 'weekly':
      return t.plain('rhythm.weekly', { time, weekday: weekdayName(schedule.weekday, t.locale) });
    case 'breaking':
      return t.plain('rhythm.breaking');
  }
}

/** When the next digest comes, in the reader's zone; the one thing every change of settings ends with. */
export function nextDigestText(
  subscription: Pick<Subscription, 'schedule' | 'preferences' | 'state' | 'pausedUntil' | 'nextSlotAt'>,
  now: Date,
  t: Translator,
): Html {
  const { schedule, preferences, state, pausedUntil } = subscription;
  const at = (slotAt: Date | undefined): Html => slotText(schedule, preferences.quietHours, slotAt, now, t);
  if (state === 'paused' && !pausedUntil) return t.html('subscription.paused');
  if (state === 'paused' && pausedUntil) {
    const until = t.html('subscription.pausedUntil', {
      when: dayAndTime(pausedUntil, schedule.zone, t.locale),
    });
    return `${until}\n${at(nextSlotAfter(schedule, pausedUntil)?.at)}`;
  }
  if (state !== 'active') return t.html('subscription.nextNone');
  return at(subscription.nextSlotAt ?? nextSlotAfter(schedule, now)?.at);
}

/** A slot inside the quiet hours is sent without a sound, or when they end. */
function slotText(
  schedule: Schedule,
  quietHours: QuietHours | undefined,
  slotAt: Date | undefined,
  now: Date,
  t: Translator,
): Html {
  if (schedule.rhythm === 'breaking') return t.html('subscription.nextBreaking');
  if (!slotAt) return t.html('subscription.nextNone');
  const { zone } = schedule;
  const quietEndsAt = quietUntil(quietHours, zone, slotAt);
  const isHeld = quietEndsAt !== undefined && quietHours?.mode === 'hold';
  const at = isHeld ? quietEndsAt : slotAt;
  const values = {
    when: dayAndTime(at, zone, t.locale),
    zone: placeOf(zone, t.locale),
    fromNow: fromNowText(at, now, t),
  };
  if (isHeld) return t.html('subscription.nextHeld', values);
  return t.html(quietEndsAt ? 'subscription.nextSilent' : 'subscription.nextDigest', values);
}

export function fromNowText(at: Date, now: Date, t: Translator): string {
  const minutes = Math.max(1, Math.round((at.getTime() - now.getTime()) / 60_000));
  if (minutes < 60) return t.plain('fromNow.minutes', { count: minutes });
  const hours = Math.round(minutes / 60);
  return hours < 48
    ? t.plain('fromNow.hours', { count: hours })
    : t.plain('fromNow.days', { count: Math.round(hours / 24) });
}

/** `AI, Privacy`, or `all`. */
export function topicsText(ids: readonly string[], names: TopicNames, t: Translator): string {
  return ids.length === 0
    ? t.plain('summary.allTopics')
    : ids.map((id) => names.topic(id, t.locale)).join(t.plain('common.listSeparator'));
}

export function regionsText(ids: readonly string[], names: TopicNames, t: Translator): string {
  return ids.length === 0
    ? t.plain('summary.allRegions')
    : ids.map((id) => names.region(id, t.locale)).join(t.plain('common.listSeparator'));
}

export const timeThere = (zone: string, now: Date): string => clockTime(now, zone);
