import { nextSlotAfter } from '../../domain/schedule.ts';
import type { Schedule, Subscription } from '../../domain/subscription.ts';
import type { TopicNames } from '../digest/names.ts';
import type { Html } from '../text/html.ts';
import { clockTime, dayAndTime, weekdayName } from '../text/times.ts';
import type { Translator } from '../text/translator.ts';

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
  subscription: Pick<Subscription, 'schedule' | 'state' | 'pausedUntil' | 'nextSlotAt'>,
  now: Date,
  t: Translator,
): Html {
  const { schedule, state, pausedUntil } = subscription;
  if (state === 'paused' && !pausedUntil) return t.html('subscription.paused');
  if (state === 'paused' && pausedUntil) {
    const until = t.html('subscription.pausedUntil', {
      when: dayAndTime(pausedUntil, schedule.zone, t.locale),
    });
    return `${until}\n${slotText(schedule, nextSlotAfter(schedule, pausedUntil)?.at, now, t)}`;
  }
  if (state !== 'active') return t.html('subscription.nextNone');
  return slotText(schedule, subscription.nextSlotAt ?? nextSlotAfter(schedule, now)?.at, now, t);
}

function slotText(schedule: Schedule, at: Date | undefined, now: Date, t: Translator): Html {
  if (schedule.rhythm === 'breaking') return t.html('subscription.nextBreaking');
  if (!at) return t.html('subscription.nextNone');
  return t.html('subscription.nextDigest', {
    when: dayAndTime(at, schedule.zone, t.locale),
    zone: schedule.zone.replaceAll('_', ' '),
    fromNow: fromNowText(at, now, t),
  });
}

export function fromNowText(at: Date, now: Date, t: Translator): string {
  const minutes = Math.max(1, Math.round((at.getTime() - now.getTime()) / 60_000));
  if (minutes < 60) return t.plain('fromNow.minutes', { count: minutes });
  const hours = Math.round(minutes / 60);
  return hours < 48
    ? t.plain('fromNow.hours', { count: hours })
    : t.plain('fromNow.days', { count: Math.round(hours / 24) });
}

/** `AI, Privacy`, cut to a button's width, or `all`. */
export function topicsText(ids: readonly string[], names: TopicNames, t: Translator): string {
  return ids.length === 0
    ? t.plain('common.all')
    : ids.map((id) => names.topic(id, t.locale)).join(t.plain('common.listSeparator'));
}

export function regionsText(ids: readonly string[], names: TopicNames, t: Translator): string {
  return ids.length === 0
    ? t.plain('common.all')
    : ids.map((id) => names.region(id, t.locale)).join(t.plain('common.listSeparator'));
}

export const timeThere = (zone: string, now: Date): string => clockTime(now, zone);
