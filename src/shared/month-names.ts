const english = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Where two languages disagree (Polish and Croatian over `listopad`), the earlier one is believed. */
const languages =
  'de fr es it pt nl pl cs sk ru uk bg sv da nb fi et lv lt hu ro el tr hr sl sr sr-Latn id vi ca fa ar ar-LB ar-TN he hi bn th ka'.split(
    ' ',
  );

/** Ways of writing that no standard lists. */
const otherForms: Readonly<Record<string, number>> = {
  mrz: 3,
  maerz: 3,
  jui: 7,
  julai: 7,
  ogos: 8,
  setiembre: 9,
  सितम्बर: 9,
  अक्तूबर: 10,
  नवम्बर: 11,
  disember: 12,
  दिसम्बर: 12,
};

let foreignMonths: ReadonlyMap<string, number> | undefined;

/** 1 to 12 for the name of a month, whole or shortened, in the languages of news; undefined for another word. */
export function monthNumber(name: string): number | undefined {
  const word = plainWord(name);
  if (/^[a-z]{3,9}$/.test(word)) {
    const index = word === 'sept' ? 8 : english.findIndex((month) => month.startsWith(word));
    if (index !== -1) return index + 1;
  }
  foreignMonths ??= readForeignMonths();
  // "4 במאי": in May.
  return foreignMonths.get(word) ?? foreignMonths.get(word.replace(/^ב(?=\p{Script=Hebrew}{2})/u, ''));
}

/**
 * Without its accents: in shortened names, everyone sets them as they like. In Thai they are vowels, which alone tell
 * March from January.
 */
const plainWord = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.$/, '')
    .normalize('NFD')
    .replace(/(?!\p{Script=Thai})\p{Mn}/gu, '');

function readForeignMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  const add = (word: string, month: number): void => {
    if (word && !/^\d/.test(word) && !months.has(word)) months.set(word, month);
  };
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      // With a day beside it the name takes the case it has in a date.
      for (const format of [{ month }, { month, day: 'numeric' }] as const) {
        const names = new Intl.DateTimeFormat(language, { ...format, calendar: 'gregory', timeZone: 'UTC' });
        for (let index = 0; index < 12; index++) {
          const part = names.formatToParts(Date.UTC(2025, index, 15)).find(({ type }) => type === 'month');
          add(plainWord(part?.value ?? ''), index + 1);
        }
      }
    }
  }
  for (const [word, month] of Object.entries(otherForms)) add(plainWord(word), month);
  // Many shorten to the first three or four letters, whatever their language does.
  for (const [word, month] of [...months]) {
    add(word.slice(0, 3), month);
    add(word.slice(0, 4), month);
  }
  return months;
}
