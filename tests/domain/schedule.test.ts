import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { isZone, latestSlotAt, nextSlotAfter, quietUntil } from '../../src/domain/schedule.ts';
import { type QuietHours, rhythms, type Schedule } from '../../src/domain/subscription.ts';

const dayMs = 24 * 3_600_000;
const zones = Intl.supportedValuesOf('timeZone').filter(isZone);
const at = (iso: string): Date => new Date(iso);

const daily = (zone: string, hour: number): Schedule => ({
  rhythm: 'daily',
  hour,
  secondHour: 18,
  weekday: 1,
  zone,
});

const hour = fc.integer({ min: 0, max: 23 });
const schedule = fc.record<Schedule>({
  rhythm: fc.constantFrom(...rhythms.filter((rhythm) => rhythm !== 'breaking')),
  hour,
  secondHour: hour,
  weekday: fc.integer({ min: 1, max: 7 }),
  zone: fc.constantFrom(...zones),
});
/** Half of them within a day of a clock change somewhere, which fall in March, April, September to November. */
const instant = fc.oneof(
  fc.date({ min: at('2005-01-01T00:00:00Z'), max: at('2037-12-01T00:00:00Z'), noInvalidDate: true }),
  fc
    .tuple(
      fc.integer({ min: 2005, max: 2037 }),
      fc.constantFrom(2, 3, 8, 9, 10),
      fc.integer({ min: 0, max: 31 * dayMs }),
    )
    .map(([year, month, offset]) => new Date(Date.UTC(year, month, 1) + offset)),
);

describe('slots, over all zones and years', () => {
  it('come after the instant, and no slot lies between', () => {
    fc.assert(
      fc.property(schedule, instant, (one, after) => {
        const next = nextSlotAfter(one, after);
        if (!next) throw new Error('every rhythm has a next slot');
        expect(next.at.getTime()).toBeGreaterThan(after.getTime());
        expect(next.at.getTime() - after.getTime()).toBeLessThanOrEqual(9 * dayMs);
        expect(latestSlotAt(one, next.at)).toEqual(next);
        expect(latestSlotAt(one, new Date(next.at.getTime() - 1))?.at.getTime() ?? 0).toBeLessThanOrEqual(
          after.getTime(),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('stand at the wanted hour of the wall clock, or after the gap that swallowed it', () => {
    fc.assert(
      fc.property(schedule, instant, (one, after) => {
        const next = nextSlotAfter(one, after);
        if (!next) throw new Error('every rhythm has a next slot');
        const local = DateTime.fromJSDate(next.at, { zone: one.zone });
        const [date = '', time = ''] = next.key.split(/[T ]/);
        const wanted = DateTime.fromISO(`${date}T${time}`, { zone: 'utc' });
        const shown = local.setZone('utc', { keepLocalTime: true });
        const movedMinutes = shown.diff(wanted, 'minutes').minutes;
        if (movedMinutes !== 0) {
          // The hour does not exist: just before it the offset was smaller by what it moved.
          const before = local.minus({ hours: 3 });
          expect(movedMinutes).toBeGreaterThan(0);
          expect(local.offset - before.offset).toBe(movedMinutes);
        }
        expect([one.hour, one.secondHour]).toContain(wanted.hour);
        if (one.rhythm === 'weekly') expect(wanted.weekday).toBe(one.weekday);
        if (one.rhythm === 'weekdays') expect(wanted.weekday).toBeLessThanOrEqual(5);
      }),
      { numRuns: 400 },
    );
  });

  it('come in a row without gap, repetition or a key used twice', () => {
    fc.assert(
      fc.property(schedule, instant, (one, start) => {
        const keys = new Set<string>();
        let now = start;
        for (let count = 0; count < 12; count++) {
          const next = nextSlotAfter(one, now);
          if (!next) throw new Error('every rhythm has a next slot');
          expect(next.at.getTime()).toBeGreaterThan(now.getTime());
          expect(keys).not.toContain(next.key);
          keys.add(next.key);
          now = next.at;
        }
        if (one.rhythm === 'daily') {
          expect(Math.abs(now.getTime() - start.getTime() - 11.5 * dayMs)).toBeLessThanOrEqual(dayMs);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('come once on each day around both clock changes of a year, in every zone', () => {
    for (const zone of zones) {
      for (const change of clockChanges(zone, 2026)) {
        for (const wanted of [0, 1, 2, 3]) {
          const dates = [];
          let now = new Date(change.getTime() - 2 * dayMs);
          while (dates.length < 4) {
            const next = nextSlotAfter(daily(zone, wanted), now);
            if (!next) throw new Error('every day has a slot');
            dates.push(next.key.slice(0, 10));
            now = next.at;
          }
          const first = DateTime.fromISO(dates[0] ?? '', { zone: 'utc' });
          expect(dates, `${zone} ${wanted}`).toEqual(
            [0, 1, 2, 3].map((days) => first.plus({ days }).toISODate()),
          );
        }
      }
    }
  });

  it('come on leap days, in every zone', () => {
    for (const zone of zones) {
      const next = nextSlotAfter(daily(zone, 12), at('2028-02-28T12:00:00Z'));
      const then = next && nextSlotAfter(daily(zone, 12), next.at);
      expect([next?.key.slice(0, 10), then?.key.slice(0, 10)]).toContain('2028-02-29');
    }
  });
});

/** When a zone changes its clocks in a year, to the day. */
function clockChanges(zone: string, year: number): Date[] {
  const months = Array.from({ length: 13 }, (_, month) => DateTime.utc(year, 1, 1).plus({ months: month }));
  const offsetAt = (instantMs: number) => DateTime.fromMillis(instantMs, { zone }).offset;
  return months.slice(1).flatMap((end, index) => {
    let [low, high] = [months[index]?.toMillis() ?? 0, end.toMillis()];
    if (offsetAt(low) === offsetAt(high)) return [];
    while (high - low > dayMs) {
      const middle = (low + high) / 2;
      if (offsetAt(middle) === offsetAt(low)) low = middle;
      else high = middle;
    }
    return [new Date(high)];
  });
}

describe('a slot at a clock change', () => {
  it.each([
    { zone: 'Europe/Berlin', hour: 2, after: '2026-03-28T12:00:00Z', due: '2026-03-29T01:00:00Z' },
    { zone: 'Europe/Berlin', hour: 2, after: '2026-10-24T12:00:00Z', due: '2026-10-25T00:00:00Z' },
    { zone: 'Europe/Berlin', hour: 2, after: '2026-10-25T00:00:00Z', due: '2026-10-26T01:00:00Z' },
    { zone: 'America/New_York', hour: 1, after: '2026-11-01T04:30:00Z', due: '2026-11-01T05:00:00Z' },
    { zone: 'Australia/Lord_Howe', hour: 2, after: '2026-10-03T00:00:00Z', due: '2026-10-03T15:30:00Z' },
    { zone: 'America/Sao_Paulo', hour: 0, after: '2018-11-03T12:00:00Z', due: '2018-11-04T03:00:00Z' },
    { zone: 'Asia/Kathmandu', hour: 8, after: '2026-01-01T00:00:00Z', due: '2026-01-01T02:15:00Z' },
    { zone: 'Pacific/Apia', hour: 8, after: '2011-12-29T19:00:00Z', due: '2011-12-30T18:00:00Z' },
  ])('at $hour in $zone after $after is due at $due', ({ zone, hour: wanted, after, due }) => {
    expect(nextSlotAfter(daily(zone, wanted), at(after))?.at).toEqual(at(due));
  });

  it('twice a day within the hour that is skipped is one slot', () => {
    const one: Schedule = { ...daily('Europe/Berlin', 2), rhythm: 'twice-daily', secondHour: 3 };
    const first = nextSlotAfter(one, at('2026-03-28T12:00:00Z'));
    expect(first?.at).toEqual(at('2026-03-29T01:00:00Z'));
    expect(first && nextSlotAfter(one, first.at)?.at).toEqual(at('2026-03-30T00:00:00Z'));
  });

  it('does not exist for breaking news', () => {
    expect(
      nextSlotAfter({ ...daily('UTC', 8), rhythm: 'breaking' }, at('2026-01-01T00:00:00Z')),
    ).toBeUndefined();
    expect(
      latestSlotAt({ ...daily('UTC', 8), rhythm: 'breaking' }, at('2026-01-01T00:00:00Z')),
    ).toBeUndefined();
  });
});

describe('quiet hours', () => {
  const quiet = fc.record<QuietHours>({
    fromHour: hour,
    toHour: hour,
    mode: fc.constantFrom('silent', 'hold'),
  });

  it('end at their hour, within a day, and never hold anything for ever', () => {
    fc.assert(
      fc.property(quiet, fc.constantFrom(...zones), instant, (hours, zone, now) => {
        const local = DateTime.fromJSDate(now, { zone });
        const until = quietUntil(hours, zone, now);
        const { fromHour, toHour } = hours;
        const span = (toHour - fromHour + 24) % 24;
        const isQuiet = (local.hour - fromHour + 24) % 24 < span;
        expect(until !== undefined).toBe(isQuiet);
        if (!until) return;
        expect(until.getTime()).toBeGreaterThan(now.getTime());
        // A day longer where the one open hour of a day is skipped.
        expect(until.getTime() - now.getTime()).toBeLessThanOrEqual((span === 23 ? 49 : 25) * 3_600_000);
        expect(quietUntil(hours, zone, until)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('end a day later where a clock change skips the only hour that is open', () => {
    const hours: QuietHours = { fromHour: 3, toHour: 2, mode: 'hold' };
    expect(quietUntil(hours, 'Australia/Hobart', at('2005-10-01T00:00:00Z'))).toEqual(
      at('2005-10-02T15:00:00Z'),
    );
  });

  it('may be none', () => {
    expect(quietUntil(undefined, 'UTC', at('2026-01-01T03:00:00Z'))).toBeUndefined();
    const none: QuietHours = { fromHour: 3, toHour: 3, mode: 'hold' };
    expect(quietUntil(none, 'UTC', at('2026-01-01T03:00:00Z'))).toBeUndefined();
  });
});
