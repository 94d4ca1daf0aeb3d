import { pattern } from '../../shared/pattern.ts';
import { baseForms } from '../english/verbs.ts';
import type { Word } from '../words.ts';
import { legalForms } from './legal-forms.ts';
import {
  authorityWords,
  companyWords,
  courtWords,
  femaleNames,
  femaleTitles,
  knownCompanies,
  lawWords,
  maleNames,
  maleTitles,
  numberedLaws,
  organisationWords,
  otherFirstNames,
  personTitles,
  places,
} from './name-lists.ts';
import { acronym, createNameSpans, innerCapital, type NameSpan } from './name-spans.ts';
import { endsInRole } from './roles.ts';

export type NameKind = 'person' | 'company' | 'authority' | 'court' | 'law' | 'place' | 'unknown';
export type Gender = 'male' | 'female' | 'unknown';

/** A name as it stands in one sentence. */
export interface Name {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  /** Of a person, as far as first name or title tell. */
  readonly gender: Gender;
}

/** What a whole article tells about its names; a single sentence seldom tells a surname from a company. */
export interface NameBook {
  /** The names of a sentence in order. */
  namesIn(sentence: string, words: readonly Word[]): Name[];
}

export function createNameBook(sentences: readonly { text: string; words: readonly Word[] }[]): NameBook {
  const nameSpans = createNameSpans(sentences);
  const spansByWords = new Map(sentences.map(({ text, words }) => [words, nameSpans.of(text, words)]));
  const all = [...spansByWords.values()].flat();
  const usedAlone = new Set(all.filter((span) => span.words.length === 1).map((span) => span.text));
  // "The agency, which now goes by CalPrivacy": no company, however it is written.
  const otherNames = new Set(
    all.filter((span) => otherName.test(span.before) || product.test(span.after)).map((span) => span.text),
  );
  const registered = new Set(
    all.filter((span) => legalForm.test(span.after) || introduced.test(span.before)).map((span) => span.text),
  );
  const persons = new Map<string, Gender>();
  for (const span of all) {
    const name = registered.has(span.text) ? undefined : personNameIn(span, usedAlone);
    if (!name) continue;
    const gender = genderOf(span, name);
    for (const known of [name.join(' '), surnameOf(name)]) {
      if (gender !== 'unknown' || !persons.has(known)) persons.set(known, gender);
    }
  }

  const kindOf = (span: NameSpan): NameKind => {
    const last = span.words[span.words.length - 1] ?? '';
    // "The Ferry Workers (Transparency of Automated Systems) Rules".
    if (titleOfRules.test(span.after)) return 'law';
    if (registered.has(span.text)) return 'company';
    if (persons.has(personIn(span.words).join(' '))) return 'person';
    if (span.words.some((word) => courtWords.has(word))) return 'court';
    if (span.words.length > 1 && lawWords.has(last)) return 'law';
    if (/^\d/.test(last) && numberedLaws.has(span.words.at(-2) ?? '')) return 'law';
    if (span.words.some((word) => authorityWords.has(word))) return 'authority';
    if (
      span.words.some((word, at) => companyWords.has(word) && !(word === 'Co' && at === 0)) ||
      knownCompanies.has(span.words[0] ?? '')
    ) {
      return 'company';
    }
    if (span.words.some((word) => places.has(word.replace(/\.$/, '')))) return 'place';
    if (
      !otherNames.has(span.text) &&
      span.words.some((word) => innerCapital.test(word) && !/^Ma?c/.test(word))
    )
      return 'company';
    return 'unknown';
  };

  return {
    namesIn: (sentence, words) =>
      (spansByWords.get(words) ?? nameSpans.of(sentence, words))
        .filter((span) => span.words.length > 1 || !demonym.test(span.text))
        .map((span) => {
          const kind = kindOf(span);
          const gender =
            kind === 'person' ? (persons.get(personIn(span.words).join(' ')) ?? 'unknown') : 'unknown';
          const bare = toldAs(span, kind);
          const text = span.text.endsWith(bare) ? bare : span.text;
          return { text, start: span.end - text.length, end: span.end, kind, gender };
        }),
  };
}

/** "Former Chief Minister Vaghela" is no chief minister, and "House Ways and Means Chairman Neal" none of Means. */
function toldAs({ text, words, before }: NameSpan, kind: NameKind): string {
  if (formerly.test(before)) return withoutTitles(words).join(' ');
  if (kind !== 'person') return text;
  const [first = ''] = words;
  const isCutOff = followsAnd.test(before) && !personTitles.has(first) && !acronym.test(first);
  return isCutOff || givenNameAt(withoutTitles(words)) > 0 ? personIn(words).join(' ') : text;
}
const followsAnd = /\p{Lu}\p{L}+ (?:and|&) $/u;

const titleOfRules = /^\) (?:Rules|Act|Bill|Regulations?|Order|Code|Ordinance|Amendment)\b/;
const otherName = /\b(?:goes by|calls itself|known as|branded) $/;
/** "The BrightPals line of tablets": what is sold, not who sells it. */
const product = /^ (?:line of|brand of|tablets?|devices?|phones?|headsets?|toys?|speakers?)\b/;
/** "E-commerce group Coupang". */
const introduced =
  /\b(?:company|(?<!\b(?:law|research|consulting|analysis|polling) )firm|(?:e-commerce|tech|technology|media|retail|internet|telecoms?|software|gaming|payments?) group|start-?up|chipmaker|carmaker|automaker|retailer|carrier|lender|conglomerate|(?:tech|e-commerce|internet|search|media) giant|e-commerce platform|spyware maker|airline|insurer) $/;
/** "Lumo Learning, Inc." */
const legalForm = new RegExp(`^,? (?:${legalForms}|Corporation)\\b`);
const formerly = /\b(?:former|ex|late|then|acting|ousted|one-time)[ -]$/i;

/** Whether readers of technology policy know who that is. */
export const isFamous = (name: string): boolean => knownCompanies.has(name);

/** Adjectives of nations and other capitalised words that name nobody. */
const demonym = pattern('u')`
  ^(?:\p{L}+(?:ese|ish)|(?:Afghan|African|American|Angolan|Cuban|Dominican|German|Jamaican|Kenyan|Mexican
    |Moroccan|Roman|Rwandan|Texan|Tibetan|Ugandan|Venezuelan|\p{L}+[ie]an)s?|French|Dutch|Greek|Swiss|Czech
    |Thai|Israeli|Iraqi|Saudi|Pakistani|Democrat(?:ic|s)?|Republicans?|Muslims?|Jew(?:s|ish)|Christians?
    |Internet|Web|English|Arab|God|Christmas|Covid|COVID)$
`;

/**
 * Where the person begins in "Governance Danielle Brown", "Wherever Anthony Weiner": what stands before a given name is
 * no part of it where it is an everyday word.
 */
function givenNameAt(words: readonly string[]): number {
  const at = words.findLastIndex((word, index) => index < words.length - 1 && isGivenName(word));
  const before = words[at - 1];
  if (before === undefined || isGivenName(before) || endsInRole(`${before} `)) return 0;
  return commonNoun.test(before) || baseForms.has(before.toLowerCase()) ? at : 0;
}
const commonNoun = /^\p{Lu}\p{Ll}*(?:ance|tion|sion|ment|ness|ity|ism|ever)$/u;
/** The words of a name that are the person's own. */
function personIn(words: readonly string[]): readonly string[] {
  const untitled = withoutTitles(words);
  return untitled.slice(givenNameAt(untitled));
}
const isGivenName = (word: string): boolean => maleNames.has(word) || femaleNames.has(word);

/** "Deputy Police Chief Keizo Okumoto" is Keizo Okumoto. */
function withoutTitles(words: readonly string[]): readonly string[] {
  let from = 0;
  words.forEach((word, index) => {
    if (index < words.length - 1 && personTitles.has(word.replace(/\.$/, ''))) from = index + 1;
  });
  return words.slice(from);
}

/** "Jones" of "John Jones III". */
const surnameOf = (name: readonly string[]): string =>
  name.findLast((word) => !/^(?:I{2,3}|IV|Jr|Sr)\.?$/.test(word)) ?? '';

const lettersOnly = /^\p{Lu}[\p{L}’'-]*\.?$/u;
const personAfter =
  /^(?:, (?:\d\d[,.]|who |an? |the |his |her )| (?:said|says|told|added|wrote|tweeted|argued|testified|explained|recalled)\b)/;

/** The words that name a person, or undefined where it is none. */
function personNameIn(span: NameSpan, usedAlone: ReadonlySet<string>): readonly string[] | undefined {
  const name = personIn(span.words);
  const first = name[0] ?? '';
  const last = name[name.length - 1] ?? '';
  const isOrganisation = (word: string): boolean =>
    authorityWords.has(word) ||
    companyWords.has(word) ||
    courtWords.has(word) ||
    lawWords.has(word) ||
    organisationWords.has(word);
  if (
    name.length > 4 ||
    name.some(isOrganisation) ||
    places.has(last) ||
    !name.every((word) => lettersOnly.test(word))
  ) {
    return undefined;
  }
  if (name.length > 1 && (nationality.test(last) || gerund.test(first))) return undefined;
  if (name.length < span.words.length) return name;
  const isRole = endsInRole(span.before);
  if (name.length === 1)
    return isRole && !knownCompanies.has(first) && !acronym.test(first) ? name : undefined;
  if (knownCompanies.has(first) || acronym.test(last) || innerCapital.test(first)) return undefined;
  if (maleNames.has(first) || femaleNames.has(first) || otherFirstNames.has(first)) return name;
  if (isRole || /^, \d\d[,.]/.test(span.after)) return name;
  if (usedAlone.has(last) && !usedAlone.has(first) && !knownCompanies.has(last)) return name;
  return personAfter.test(span.after) && !knownCompanies.has(last) && !places.has(first) ? name : undefined;
}

/** "Slain Russian" is no name either. */
const nationality = pattern()`
  ^(?:American|Russian|Chinese|Iranian|Iraqi|Syrian|Indian|Pakistani|Israeli|Palestinian|German|French
    |British|Italian|Spanish|Ukrainian|Polish|Turkish|Egyptian|Nigerian|Kenyan|African|European|Asian
    |Australian|Canadian|Mexican|Brazilian|Japanese|Korean|Saudi|Muslim|Christian|Jewish|Republican|Democrat
    |Conservative|Socialist)s?$
`;
/** "Finding Jesus", "Leading Women" are titles of something. */
const gerund = /^(?!(?:Bing|King|Ming|Ning|Sterling|Xing)$)\p{Lu}\p{Ll}{2,}ing$/u;

function genderOf(span: NameSpan, name: readonly string[]): Gender {
  const first = name[0] ?? '';
  const titles = span.words.slice(0, span.words.length - name.length).map((word) => word.replace(/\.$/, ''));
  if (titles.some((title) => maleTitles.has(title)) || maleNames.has(first)) return 'male';
  if (titles.some((title) => femaleTitles.has(title)) || femaleNames.has(first)) return 'female';
  return 'unknown';
}
