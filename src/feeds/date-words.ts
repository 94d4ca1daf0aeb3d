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

const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Where two languages disagree (Polish and Croatian over `listopad`), the earlier one is believed. */
const languages =
  'de fr es it pt nl pl cs sk ru uk bg sv da nb fi et lv lt hu ro el tr hr sl sr id vi ca fa ar he hi'.split(
    ' ',
  );

let foreignMonths: ReadonlyMap<string, number> | undefined;

/** 1 to 12 for the name of a month, whole or shortened, in the languages feeds come in; undefined for another word. */
export function monthNumber(name: string): number | undefined {
  const word = plainWord(name);
  if (/^[a-z]{3,9}$/.test(word)) {
    const index = english.indexOf(word.slice(0, 3));
    if (index !== -1 && (word.length === 3 || isEnglishMonth(word, index))) return index + 1;
  }
  foreignMonths ??= readForeignMonths();
  return foreignMonths.get(word);
}

/** Without its accents: in shortened names, everyone sets them as they like. */
const plainWord = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.$/, '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');

const isEnglishMonth = (word: string, index: number): boolean =>
  word === 'sept' ||
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
    .format(Date.UTC(2025, index, 15))
    .toLowerCase()
    .startsWith(word);

function readForeignMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      // With a day beside it the name takes the case it has in a date.
      for (const format of [{ month }, { month, day: 'numeric' }] as const) {
        const names = new Intl.DateTimeFormat(language, { ...format, calendar: 'gregory', timeZone: 'UTC' });
        for (let index = 0; index < 12; index++) {
          const part = names.formatToParts(Date.UTC(2025, index, 15)).find(({ type }) => type === 'month');
          const word = plainWord(part?.value ?? '');
          if (word && !/^\d/.test(word) && !months.has(word)) months.set(word, index + 1);
        }
      }
    }
  }
  return months;
}
