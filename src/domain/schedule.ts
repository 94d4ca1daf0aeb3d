import { DateTime, IANAZone } from 'luxon';
import type { QuietHours, Schedule } from './subscription.ts';

/** A due time, and the key that makes its Delivery unique. */
export interface Slot {
  readonly key: string;
  readonly at: Date;
}

/**
 * The rules of time, for every rhythm but `breaking`, which has no slots:
 *
 * - A slot is an hour on the wall clock of the chat's zone. An hour that a clock change skips moves forward by
 *   the change; one that it repeats is taken once, the first time it comes; a day that a zone leaves out has
 *   no slots.
 * - A slot is promised from the moment the subscription has its timetable, never before.
 * - After an outage the latest missed slot is sent late, once, while it is no older than the catch-up window;
 *   earlier missed slots are folded into it. Where even the latest is older, all are folded into the next.
 *   What was not told stays untold, so whichever edition comes next tells it.
 */
const longestWaitDays = 9;

export const isZone = (zone: string): boolean => IANAZone.isValidZone(zone);

/** The first slot strictly after an instant, or undefined for a rhythm without slots. */
export function nextSlotAfter(schedule: Schedule, after: Date): Slot | undefined {
  // Begins a day early: a change of offset can carry a slot over midnight.
  for (let ahead = -1; ahead <= longestWaitDays; ahead++) {
    const slot = slotsOn(schedule, after, ahead).find(({ at }) => at.getTime() > after.getTime());
    if (slot) return slot;
  }
  return undefined;
}

/** The last slot at or before an instant: what an edition sent now keeps, however late. */
export function latestSlotAt(schedule: Schedule, instant: Date): Slot | undefined {
  for (let ahead = 1; ahead >= -longestWaitDays; ahead--) {
    const slot = slotsOn(schedule, instant, ahead).findLast(({ at }) => at.getTime() <= instant.getTime());
    if (slot) return slot;
  }
  return undefined;
}

/**
 * When the quiet hours end that an instant lies in, or undefined outside them. Where the only open hour of a day is the one
 * that a clock change skips, they end on the next.
 */
export function quietUntil(
  quietHours: QuietHours | undefined,
  zone: string,
  instant: Date,
): Date | undefined {
  if (!quietHours || !isQuiet(quietHours, zone, instant)) return undefined;
  const { toHour } = quietHours;
  const mornings: Schedule = { rhythm: 'daily', hour: toHour, secondHour: toHour, weekday: 1, zone };
  let end = nextSlotAfter(mornings, instant)?.at;
  while (end && isQuiet(quietHours, zone, end)) end = nextSlotAfter(mornings, end)?.at;
  return end;
}

function isQuiet({ fromHour, toHour }: QuietHours, zone: string, instant: Date): boolean {
  const { hour } = DateTime.fromJSDate(instant, { zone });
  return fromHour <= toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour;
}

/** The slots of the calendar day `ahead` days from an instant's own, in order. */
function slotsOn(schedule: Schedule, instant: Date, ahead: number): Slot[] {
  const { zone } = schedule;
  const today = DateTime.fromJSDate(instant, { zone });
  // Counted on the calendar alone, where no day is longer than another or missing.
  const day = DateTime.utc(today.year, today.month, today.day).plus({ days: ahead });
  if (!runsOn(schedule, day.weekday)) return [];
  const slots: Slot[] = [];
  for (const hour of hoursOf(schedule)) {
    const at = firstTime(day, hour, zone);
    if (at === undefined || at.getTime() === slots.at(-1)?.at.getTime()) continue;
    const wallClock = `${day.toFormat('yyyy-MM-dd')}T${String(hour).padStart(2, '0')}:00`;
    slots.push({ key: `${wallClock} ${zone}`, at });
  }
  return slots;
}

/** A wall-clock hour as an instant, of two the earlier; undefined on a day that the zone leaves out. */
function firstTime(day: DateTime, hour: number, zone: string): Date | undefined {
  const { year, month, day: dayOfMonth } = day;
  const at = DateTime.fromObject({ year, month, day: dayOfMonth, hour }, { zone });
  const movedBy = at.setZone('utc', { keepLocalTime: true }).diff(day.set({ hour }), 'hours').hours;
  if (movedBy >= 12) return undefined;
  return (at.getPossibleOffsets()[0] ?? at).toJSDate();
}

function runsOn(schedule: Schedule, weekday: number): boolean {
  switch (schedule.rhythm) {
    case 'breaking':
      return false;
    case 'weekdays':
      return weekday <= 5;
    case 'weekly':
      return weekday === schedule.weekday;
    default:
      return true;
  }
}

function hoursOf(schedule: Schedule): number[] {
  if (schedule.rhythm !== 'twice-daily') return [schedule.hour];
  return [schedule.hour, schedule.secondHour].sort((a, b) => a - b);
}
