import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Audience } from '../domain/digest.ts';
import type { Cohort } from '../domain/ports/outbox.ts';
import { nextSlotAfter } from '../domain/schedule.ts';
import { defaultSchedule, type Preferences, type Schedule } from '../domain/subscription.ts';
import { audienceColumn, breakingColumn, quietHoursColumn, scheduleColumn } from './contents.ts';
import type { Queries } from './database.ts';
import type { CohortTable } from './schema.ts';

/** The id of the cohort of chats with these settings, which is made when they are the first. */
export async function cohortFor(
  db: Queries,
  schedule: Schedule,
  preferences: Preferences,
  now: Date,
): Promise<number> {
  const timetable = timetableOf(schedule);
  const { quietHours, breaking } = preferences;
  const columns = {
    audience: audienceColumn.write(audienceOf(preferences)),
    schedule: scheduleColumn.write(timetable),
    quiet_hours:
      quietHours && quietHours.fromHour !== quietHours.toHour ? quietHoursColumn.write(quietHours) : null,
    breaking: schedule.rhythm === 'breaking' ? breakingColumn.write(breaking) : null,
  };
  const key = createHash('sha256').update(JSON.stringify(columns)).digest('base64url');
  const find = () => db.selectFrom('cohorts').select('id').where('key', '=', key).executeTakeFirst();
  const known = await find();
  if (known) return known.id;
  await db
    .insertInto('cohorts')
    .values({ key, ...columns, next_slot_at: nextSlotAfter(timetable, now)?.at.getTime() ?? null })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const made = await find();
  if (!made) throw new Error('A cohort vanished while it was made');
  return made.id;
}

export function toCohort(row: Selectable<CohortTable>): Cohort {
  return {
    id: row.id,
    audience: audienceColumn.read(row.audience),
    schedule: scheduleColumn.read(row.schedule),
    quietHours: row.quiet_hours === null ? undefined : quietHoursColumn.read(row.quiet_hours),
    breaking: row.breaking === null ? undefined : breakingColumn.read(row.breaking),
  };
}

/** In one order, so that the same choice made in another order is the same audience. */
function audienceOf(preferences: Preferences): Audience {
  const sorted = (values: readonly string[]) => [...new Set(values)].sort();
  return {
    topics: sorted(preferences.topics),
    regions: sorted(preferences.regions),
    languages: sorted(preferences.languages),
    mutedOutlets: sorted(preferences.mutedOutlets),
    mutedWords: sorted(preferences.mutedWords),
    requiredWords: sorted(preferences.requiredWords),
  };
}

/** Only what the rhythm uses, so that settings at rest split no cohort. */
function timetableOf(schedule: Schedule): Schedule {
  const { rhythm, hour, secondHour, weekday, zone } = schedule;
  return {
    rhythm,
    hour: rhythm === 'breaking' ? defaultSchedule.hour : hour,
    secondHour: rhythm === 'twice-daily' ? secondHour : defaultSchedule.secondHour,
    weekday: rhythm === 'weekly' ? weekday : defaultSchedule.weekday,
    zone,
  };
}
