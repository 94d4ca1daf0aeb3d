import stopwords from 'stopword';
import { tokenize } from '../../../src/relevance/tokens.ts';

const lists: Readonly<Record<string, readonly string[]>> = {
  ar: stopwords.ara,
  bg: stopwords.bul,
  cs: stopwords.ces,
  da: stopwords.dan,
  de: stopwords.deu,
  el: stopwords.ell,
  es: stopwords.spa,
  fa: stopwords.fas,
  fi: stopwords.fin,
  fr: stopwords.fra,
  he: stopwords.heb,
  hi: stopwords.hin,
  hr: stopwords.hrv,
  hu: stopwords.hun,
  id: stopwords.ind,
  it: stopwords.ita,
  ja: stopwords.jpn,
  ko: stopwords.kor,
  nl: stopwords.nld,
  no: stopwords.nob,
  pl: stopwords.pol,
  pt: [...stopwords.por, ...stopwords.porBr],
  ro: stopwords.ron,
  ru: stopwords.rus,
  sk: stopwords.slk,
  sv: stopwords.swe,
  tr: stopwords.tur,
  uk: stopwords.ukr,
  vi: stopwords.vie,
};

const dayMs = 86_400_000;

/** The months and days of the week in a language. */
function calendarOf(language: string): string[] {
  const days = Array.from({ length: 366 }, (_, day) => new Date(day * dayMs));
  const formats = [
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' }),
  ];
  return formats.flatMap((format) => days.map((day) => format.format(day)));
}

const known = new Map<string, ReadonlySet<string>>();

/** Grammar and time, as tokens: they say how a text is written and when, not what about. */
export function functionWordsOf(language: string): ReadonlySet<string> {
  const words =
    known.get(language) ??
    new Set(
      [...(lists[language] ?? []), ...calendarOf(language)].flatMap((text) =>
        tokenize(text).map(({ folded }) => folded),
      ),
    );
  known.set(language, words);
  return words;
}
