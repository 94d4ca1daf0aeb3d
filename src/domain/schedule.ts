import { DateTime, IANAZone } from 'luxon';
import type { Schedule } from './subscription.ts';

/** A due time, and the key that makes its Delivery unique. */
export interface Slot {
  readonly key: string;
  readonly at: Date;
}

export const isZone = (zone: string): boolean => IANAZone.isValidZone(zone);

/**
 * The first slot strictly after an instant, or undefined for a rhythm without slots. A wall-clock hour that
 * the spring change skips moves forward by the change; one that the autumn change repeats is taken once, the
 * first time it comes.
 */
export function nextSlotAfter(schedule: Schedule, after: Date): Slot | undefined {
  if (schedule.rhythm === 'breaking') return undefined;
  const today = DateTime.fromJSDate(after, { zone: schedule.zone }).startOf('day');
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = today.plus({ days: ahead });
    if (!runsOn(schedule, day.weekday)) continue;
    for (const hour of hoursOf(schedule)) {
      const at = DateTime.fromObject(
        { year: day.year, month: day.month, day: day.day, hour },
        { zone: schedule.zone },
      );
      if (at.toMillis() > after.getTime()) {
        const wallClock = `${day.toFormat('yyyy-MM-dd')}T${String(hour).padStart(2, '0')}:00`;
        return { key: `${wallClock} ${schedule.zone}`, at: at.toJSDate() };
      }
    }
  }
  return undefined;
}

function runsOn(schedule: Schedule, weekday: number): boolean {
  if (schedule.rhythm === 'weekdays') return weekday <= 5;
  if (schedule.rhythm === 'weekly') return weekday === schedule.weekday;
  return true;
}

function hoursOf(schedule: Schedule): number[] {
  if (schedule.rhythm !== 'twice-daily') return [schedule.hour];
  return [...new Set([schedule.hour, schedule.secondHour])].sort((a, b) => a - b);
}
