import { pattern } from '../../shared/pattern.ts';
import type { NearbyLine } from '../headline-region.ts';
import { nameWords } from '../page/clutter.ts';
import { findElement, type PageElement } from '../page/tree.ts';
import { squeeze } from '../page/white-space.ts';
import { signingElement } from './author-marks.ts';
import { bylineLabels, bylinePrepositions } from './byline-labels.ts';
import type { LinkedAuthor } from './json-ld.ts';
import { opensByline, readDeclaredName, readNames, type SignedName, signatureAfterDate } from './names.ts';
import { readOpeningSignature } from './opening-signature.ts';
import { decodeEntities } from './plain-text.ts';
import { wordsOf } from './words.ts';

export interface BylineSources {
  readonly linked: readonly LinkedAuthor[];
  readonly declared: readonly string[];
  readonly lines: readonly NearbyLine[];
  readonly siteNames: readonly string[];
  /** The text's first lines. */
  readonly openings: readonly string[];
}

/** The names an article is signed with: of people where any are named, else of the desk or outlet that signs. */
export function readByline(sources: BylineSources): string[] {
  const sites = sources.siteNames.map((name) => wordsOf(name).replaceAll(' ', ''));
  const isSite = ({ name }: SignedName) => sites.includes(wordsOf(name).replaceAll(' ', ''));
  const people = (names: readonly SignedName[]) =>
    names.filter((name) => name.isPerson && !isSite(name)).map(({ name }) => name);
  const linked: readonly SignedName[] = sources.linked.flatMap(({ name, isPerson }) =>
    isPerson === false
      ? [{ name: decodeEntities(name), isPerson }]
      : readDeclaredName(decodeEntities(name), isPerson),
  );
  const declared = sources.declared.flatMap((text) => readDeclaredName(decodeEntities(text)));
  const printed = readPrinted(sources.lines.filter(({ place }) => place !== 'elsewhere'));
  const marked = readPrinted(sources.lines.filter(({ place }) => place === 'elsewhere'));
  const linkedTo = readProfileLinks(sources.lines);
  const opening = sources.openings.flatMap(readOpeningSignature);

  const trusted = [linked, printed, declared, linkedTo, opening]
    .map(people)
    .filter((names) => names.length > 0);
  const found = trusted.find((names) => names.some((name) => /[\s·\u3040-\u9fff]/.test(name))) ?? trusted[0];
  if (found) return mostComplete(found, trusted);
  for (const names of [printed, linked, declared, marked]) {
    if (names.length > 0) return unique(names.map(({ name }) => name));
  }
  return [];
}

/** Outlets that name one of several authors to machines name all of them to readers. */
function mostComplete(found: readonly string[], all: readonly (readonly string[])[]): string[] {
  const words = (name: string) => wordsOf(name);
  const fuller = all.find(
    (names) =>
      names.length > found.length &&
      found.every((name) => names.some((other) => words(other).includes(words(name)))),
  );
  return unique(fuller ?? found);
}

const unique = (names: readonly string[]): string[] => [
  ...new Map(names.map((name) => [wordsOf(name), name])).values(),
];

const bylineLabel = new RegExp(
  `^(?:by|(?:written|words|story|posted|published) by|${bylineLabels}|${bylinePrepositions})\\s*[:：]?$`,
  'iu',
);

function readPrinted(lines: readonly NearbyLine[]): SignedName[] {
  let isLabelled = false;
  for (const { element, text, place } of lines) {
    if (bylineLabel.test(text)) {
      isLabelled = true;
      continue;
    }
    const opens = opensByline(text);
    const signature = opens || checkedBy.test(text) ? undefined : signatureAfterDate(text);
    const signatories = signature === undefined ? [] : readNames([signature]);
    if (signatories.length > 0) return signatories;
    const signed = signingElement(element);
    const isSigned = isLabelled || opens;
    isLabelled = false;
    if (!isSigned && (signed === undefined || place === 'foot' || checkedBy.test(text))) continue;
    const pieces = piecesOf(isSigned ? element : (signed ?? element));
    // An element that holds more than the line says nothing of how the line is made up.
    const isWhole = pieces.join(' ').length <= 1.5 * text.length + 20;
    if (!isSigned && !isWhole) continue;
    const names = readNames(isWhole ? pieces : [text]);
    if (names.length > 0 && (isSigned || names.some(({ name }) => /[\s·\u3000-\u9fff]/.test(name))))
      return names;
  }
  return [];
}

/** People who worked on an article without writing it. */
const checkedBy =
  /\b(?:reviewed|edited|fact[- ]?checked|checked|photographs?|photos?|illustrations?|graphics?|translated|approved) by\b/i;

const profileAddress = pattern('i')`
  \/(?:authors?|profiles?|people|staff|contributors?|writers?|reporters?|by|journalists?|columnists?|experts?
    |autor(?:en|es|e|i|zy)?|auteurs?|journalistes?|redaktion|redaccion|redacteurs?|equipe|firmas?|periodistas?|giornalisti
    |skribent|forfatter|journalister|toimittaja|szerzok?|yazar(?:lar)?|penulis|syntakt[ei]s|tac-gia|avtory?)\/
`;

/** Names that link to their owner's page, or stand beside a portrait or a person's sign. */
function readProfileLinks(lines: readonly NearbyLine[]): SignedName[] {
  for (const { element, text, place } of lines) {
    if (
      place !== 'head' ||
      text.length > 120 ||
      checkedBy.test(text) ||
      /^(?:h[1-3]|figcaption)$/.test(element.tag)
    )
      continue;
    const leadsToProfile = (inner: PageElement) =>
      inner.tag === 'a' && profileAddress.test(inner.attributes.href ?? '');
    const portrays = (inner: PageElement) =>
      (inner.tag === 'img' && inner.attributes.alt === text && !text.endsWith('.')) ||
      (inner.tag === 'i' && /\b(?:person|user|author)\b/.test(nameWords(inner)));
    const link = leadsToProfile(element) ? element : findElement(element, leadsToProfile);
    if (!link && !portrays(element) && !findElement(element.parent ?? element, portrays)) continue;
    const names = readNames(link ? piecesOf(link) : [text]);
    if (names.length > 0 && names.every(({ name, isPerson }) => isPerson && /[\s·\u3000-\u9fff]/.test(name)))
      return names;
  }
  return [];
}

/** What outlets print beside a name: where it was written, and what its owner is. */
const besideNames = /\b(?:location|place|city|dateline|role)\b/;

/** The texts of an element's parts, in order. */
function piecesOf(element: PageElement): string[] {
  const pieces: string[] = [];
  const collect = (inner: PageElement) => {
    for (const child of inner.children) {
      if (typeof child === 'string') {
        const text = squeeze(child);
        if (text !== '') pieces.push(text);
      } else if (child.tag !== 'button' && !besideNames.test(nameWords(child))) collect(child);
    }
  };
  collect(element);
  return pieces;
}
