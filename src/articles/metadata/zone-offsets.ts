import { DateTime } from 'luxon';

/** Minutes east of Greenwich. */
const offsetsByName: Readonly<Record<string, number>> = Object.fromEntries(
  `GMT 0, UTC 0, Z 0, WET 0, BST 60, WEST 60, CET 60, MEZ 60, CEST 120, MESZ 120, EET 120, SAST 120, EEST 180,
  MSK 180, МСК 180, PKT 300, IST 330, ICT 420, WIB 420, AWST 480, HKT 480, PHT 480, SGT 480, JST 540, KST 540,
  ACST 570, AEST 600, AEDT 660, NZST 720, NZDT 780, ART -180, BRT -180, EDT -240, EST -300, CDT -300, CST -360,
  MDT -360, MST -420, PDT -420, PST -480`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([name, minutes]) => [name, Number(minutes)]),
);

/** Zones whose name leaves open whether clocks are put forward. */
const placesByName: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  AET: 'Australia/Sydney',
};

export interface LocalHour {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
}

/** How many minutes east of Greenwich a zone such as `ET`, `HKT` or `GMT+8` was at an hour of its own. */
export function offsetOf(zone: string, at: LocalHour): number | undefined {
  const numeric = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone.trim());
  if (numeric) return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0));
  const name = zone.trim().toUpperCase();
  const place = Object.hasOwn(placesByName, name) ? placesByName[name] : undefined;
  if (place !== undefined) return DateTime.fromObject(at, { zone: place }).offset;
  return Object.hasOwn(offsetsByName, name) ? offsetsByName[name] : undefined;
}
