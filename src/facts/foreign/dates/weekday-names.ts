import { european } from '../../../shared/european.ts';

/** How a language without a grammar here names the days of news. */
export interface WeekdayNames {
  /** From Sunday on, as they stand with what makes them "on Sunday". */
  readonly weekdays: readonly string[];
  /** What may not stand before: "every", "a", "next". */
  readonly notBehind: string;
  /** Words of what is to come: their sentences keep their days. */
  readonly ahead: RegExp;
  /** Forms of what was done, where a verb without them may be one of what is to come. */
  readonly done?: RegExp | undefined;
}

const named = (weekdays: string, notBehind: string, ahead: string, done?: string): WeekdayNames => ({
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

export const weekdayNamesByLanguage: Readonly<Record<string, WeekdayNames>> = {
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

/** What may stand behind a weekday, to build a pattern of. */
export const partOfDay =
  'morgen|morgenen|formiddag|ettermiddag|eftermiddag|kveld|kvelden|aften|natt|nat|rano|wieczorem|ráno|večer|dimineață|seara|reggel|este|вранці|ввечері';
