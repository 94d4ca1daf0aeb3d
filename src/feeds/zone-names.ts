/** Zone names as newsrooms use them, in hours from UTC. IST is India's: Ireland and Israel write offsets. */
const zones: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 1,
  bst: 1,
  ist: 5.5,
  cet: 1,
  cest: 2,
  mez: 1,
  mesz: 2,
  met: 1,
  mest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  msd: 4,
  trt: 3,
  gst: 4,
  pkt: 5,
  bdt: 6,
  ict: 7,
  wib: 7,
  cst: -6,
  cdt: -5,
  est: -5,
  edt: -4,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  ast: -4,
  adt: -3,
  nst: -3.5,
  ndt: -2.5,
  brt: -3,
  art: -3,
  hkt: 8,
  sgt: 8,
  pht: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  acdt: 10.5,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  sast: 2,
  eat: 3,
  wat: 1,
  cat: 2,
  et: -5,
  ct: -6,
  mt: -7,
  pt: -8,
};

/** Minutes from UTC, or undefined for what is no zone: a date whose end cannot be read is not to be trusted. */
export function zoneOffset(text: string): number | undefined {
  const zone = text
    .trim()
    .toLowerCase()
    .replace(/\s*\(.*\)$/, '')
    .replace(/^(?:gmt|utc)\s?(?=[+-])/, '');
  // "8 o'clock", as some languages write after a time.
  if (zone === '' || zone === 'uhr' || zone === 'h') return 0;
  const numeric = /^([+\-−])(\d{1,2}):?(\d{2})?(?: [a-z]{2,5})?$/.exec(zone);
  if (numeric) {
    const [, sign, hours, minutes] = numeric;
    const offset = Number(hours) * 60 + Number(minutes ?? 0);
    if (offset > 15 * 60) return undefined;
    return sign === '+' ? offset : -offset;
  }
  const hours = zones[zone];
  return hours === undefined ? undefined : hours * 60;
}
