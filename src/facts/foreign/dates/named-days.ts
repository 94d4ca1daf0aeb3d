import { european } from '../../../shared/european.ts';
import { atMidnight, dayFrom, dayMs, latestWeekday } from '../../calendar.ts';
import { isQuotedAt } from '../../quotation-marks.ts';

/** How a language without a grammar here names the days of news. */
interface DayNames {
  /** From Sunday on, as they stand with what makes them "on Sunday". */
  readonly weekdays: readonly string[];
  /** What may not stand before: "every", "a", "next". */
  readonly notBehind: string;
  /** Words of what is to come: their sentences keep their days. */
  readonly ahead: RegExp;
  /** Forms of what was done, where a verb without them may be one of what is to come. */
  readonly done?: RegExp | undefined;
}

const named = (weekdays: string, notBehind: string, ahead: string, done?: string): DayNames => ({
  weekdays: weekdays.split(' / '),
  notBehind,
  ahead: anyOf(ahead),
  done: done === undefined ? undefined : anyOf(done),
});

const anyOf = (words: string): RegExp => european(new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu'));

const norwegian = named(
  'søndag / mandag / tirsdag / onsdag / torsdag / fredag / lørdag',
  'hver|en|neste|forrige|sist|til|kommende|innen|fra',
  'skal|vil|neste|kommende|ventes|blir',
);

const namesByLanguage: Readonly<Record<string, DayNames>> = {
  pl: named(
    'w niedzielę / w poniedziałek / we wtorek / w środę / w czwartek / w piątek / w sobotę',
    'co',
    'będ\\p{L}+|zostan\\p{L}+|ma|mają|przyszł\\p{L}+|najbliższ\\p{L}+|od|do',
    '\\p{L}+(?:ł|ła|ło|li|ły|ono|ano|ęto|yto)',
  ),
  cs: named(
    'v neděli / v pondělí / v úterý / ve středu / ve čtvrtek / v pátek / v sobotu',
    'vždy|každ\\p{L}+',
    'bud\\p{L}+|má|mají|příští\\p{L}*|zítra|od|do',
    '\\p{L}{2,}(?:l|la|lo|li|ly)|byl\\p{L}?',
  ),
  sk: named(
    'v nedeľu / v pondelok / v utorok / v stredu / vo štvrtok / v piatok / v sobotu',
    'vždy|každ\\p{L}+',
    'bud\\p{L}+|má|majú|budúc\\p{L}+|zajtra|od|do',
    '\\p{L}{2,}(?:l|la|lo|li)',
  ),
  sv: named(
    '(?:på )?söndagen / (?:på )?måndagen / (?:på )?tisdagen / (?:på )?onsdagen / (?:på )?torsdagen / (?:på )?fredagen / (?:på )?lördagen',
    'nästa|kommande|till|från|senast',
    'ska|skall|kommer|nästa|kommande|väntas',
  ),
  da: named(
    'søndag / mandag / tirsdag / onsdag / torsdag / fredag / lørdag',
    'hver|en|næste|forrige|sidste|til|kommende|senest|fra',
    'skal|vil|næste|kommende|ventes|bliver',
  ),
  nb: norwegian,
  no: norwegian,
  fi: named(
    'sunnuntaina / maanantaina / tiistaina / keskiviikkona / torstaina / perjantaina / lauantaina',
    'joka|ensi|viime|jonakin',
    'ensi|tulee|aikoo|aikovat|tulevana',
  ),
  hu: named(
    'vasárnap / hétfőn / kedden / szerdán / csütörtökön / pénteken / szombaton',
    'minden|jövő|múlt|egy',
    'fog|fogja|fognak|lesz|majd|jövő',
  ),
  ro: named(
    'duminică / luni / marți / miercuri / joi / vineri / sâmbătă',
    'fiecare|o|de|până|din|\\d+|două|trei|patru|cinci|șase|șapte|opt|nouă|zece|multe|câteva|ultimele|mai',
    'va|vor|urmează|viito\\p{L}+',
  ),
  tr: named(
    'pazar günü / pazartesi günü / salı günü / çarşamba günü / perşembe günü / cuma günü / cumartesi günü',
    'her|gelecek|geçen|önümüzdeki|bir',
    '\\p{L}+(?:ecek|acak)(?:lar|ler|tır|tir)?|gelecek|önümüzdeki',
  ),
  el: named(
    'την Κυριακή / τη Δευτέρα / την Τρίτη / την Τετάρτη / την Πέμπτη / την Παρασκευή / το Σάββατο',
    'από|έως|μέχρι|κάθε',
    'θα|επόμενη|ερχόμενη',
  ),
  uk: named(
    "[ув] неділю / [ув] понеділок / [ув] вівторок / [ув] середу / [ув] четвер / [ув] п[’'ʼ]ятницю / [ув] суботу",
    'кожн\\p{L}+',
    'буд\\p{L}+|наступн\\p{L}+|має|мають|до|з',
    '\\p{L}{2,}(?:ив|ав|їв|ов|ла|ло|ли|ено|ано)',
  ),
  hr: named(
    'u nedjelju / u ponedjeljak / u utorak / u srijedu / u četvrtak / u petak / u subotu',
    'svak\\p{L}+',
    'će|bit|sljedeć\\p{L}+|idući\\p{L}*',
    '\\p{L}{2,}(?:io|ao|eo|la|li|lo|le)',
  ),
  ca: named(
    '(?:aquest )?diumenge / (?:aquest )?dilluns / (?:aquest )?dimarts / (?:aquest )?dimecres / (?:aquest )?dijous / (?:aquest )?divendres / (?:aquest )?dissabte',
    'cada|un|el|els|al|del|de|fins|proper|passat',
    'haurà|hauran|proper\\p{L}*|vinent|\\p{L}+(?:arà|erà|irà|aran|eran|iran)',
  ),
};

const partOfDay =
  'morgen|morgenen|formiddag|ettermiddag|eftermiddag|kveld|kvelden|aften|natt|nat|rano|wieczorem|ráno|večer|dimineață|seara|reggel|este|вранці|ввечері';

/** Days back to which a weekday without a tense is sure to point. */
const mostDaysBack = 3;

/**
 * A resolver for languages whose sentences are not taken apart: it sets the date behind a weekday, or the month to a day
 * without one, where nothing tells of what is to come. Undefined where the names of days are not known.
 */
export function createNamedDayResolver(
  publishedAt: Date,
  language: string,
): ((sentence: string) => string) | undefined {
  const dayOfMonth = daysOfMonth[language];
  if (dayOfMonth) return (sentence) => withMonth(sentence, publishedAt, dayOfMonth);
  const names = namesByLanguage[language];
  if (!names) return undefined;
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const months = Array.from({ length: 12 }, (_, month) =>
    monthIn(format, new Date(Date.UTC(2000, month, 15))),
  );
  const isDated = `,? (?:den )?\\(?(?:\\d{1,2}(?:\\.? ?(?:${months.join('|')})|[./-]\\d{1,2}(?!\\d))|${months.join('|')})`;
  const days = names.weekdays.map((name, weekday) => {
    const day = latestWeekday(publishedAt, weekday);
    const found = european(
      new RegExp(
        `(?<!\\p{L}|(?<!\\p{L})(?:${names.notBehind})[ ])${name}(?: (?:${partOfDay}))?(?!\\p{L}|-|${isDated})`,
        'giu',
      ),
    );
    return { day, found };
  });
  const today = atMidnight(publishedAt);
  return (sentence) => {
    if (names.ahead.test(sentence) || names.done?.test(sentence) === false) return sentence;
    let text = sentence;
    for (const { day, found } of days) {
      if (today - day.getTime() > mostDaysBack * dayMs) continue;
      text = text.replace(found, (name: string, offset: number) =>
        isQuotedAt(text, offset) ? name : `${name} (${format.format(day)})`,
      );
    }
    return text;
  };
}

const monthIn = (format: Intl.DateTimeFormat, day: Date): string =>
  format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';

interface DayOfMonth {
  readonly found: RegExp;
  readonly write: (day: Date) => string;
}

/** Newsrooms of Japan and Korea name the day of the news by its number alone: "15日", not "15日間", which is a span. */
const daysOfMonth: Readonly<Record<string, DayOfMonth>> = {
  ja: {
    found: /(?<![\d月.,/第～~-])(\d{1,2})日(?![間目前後分付\d～~]|以[内上降後]|ごと|連続|から|まで|ぶり)/gu,
    write: (day) => `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`,
  },
  ko: {
    found:
      /(?<![\d.,/월~-]|월 |제)(\d{1,2})일(?!(?![에은과])\p{L}| ?(?:간|동안|이내|째|치|이상|부터|까지|연속|(?:전|후|안|만)(?!\p{L})))/gu,
    write: (day) => `${day.getUTCFullYear()}년 ${day.getUTCMonth() + 1}월 ${day.getUTCDate()}일`,
  },
};

const withMonth = (sentence: string, publishedAt: Date, { found, write }: DayOfMonth): string =>
  sentence.replace(found, (whole: string, number: string, offset: number) => {
    if (isQuotedAt(sentence, offset)) return whole;
    for (let back = 0; back <= mostDaysBack; back += 1) {
      const day = dayFrom(publishedAt, -back);
      if (day.getUTCDate() === Number(number)) return write(day);
    }
    return whole;
  });
