import { pattern } from '../../shared/pattern.ts';
import type { NearbyLine } from '../headline-region.ts';
import { nameWords } from '../page/clutter.ts';
import { findElement, type PageElement, textOf, walkElements } from '../page/tree.ts';
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
  const found = trusted.find((names) => names.some(isWholeName)) ?? trusted[0];
  if (found) return mostComplete(found, trusted);
  for (const names of [printed, linked, declared, marked]) {
    if (names.length > 0) return unique(names.map(({ name }) => name));
  }
  return [];
}

/** A first and a last name; Chinese, Japanese and Korean write them as one word. */
const isWholeName = (name: string): boolean => /[\s·\u3000-\u9fff\uac00-\ud7af]/.test(name);

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
  for (const [index, line] of lines.entries()) {
    if (bylineLabel.test(line.text)) {
      isLabelled = true;
      continue;
    }
    const names = signedIn(line, isLabelled);
    isLabelled = false;
    if (names.length === 0) continue;
    // Several authors have a line each.
    const others = lines.slice(index + 1, index + maxAuthors);
    const alike = others.findIndex(({ element }) => !looksLike(element, line.element));
    return [
      ...names,
      ...others.slice(0, alike === -1 ? undefined : alike).flatMap((other) => signedIn(other, false)),
    ];
  }
  return [];
}

const maxAuthors = 8;

const looksLike = (element: PageElement, other: PageElement): boolean =>
  element.tag === other.tag &&
  !!element.attributes.class &&
  element.attributes.class === other.attributes.class;

/** The names in a line, if it is one that signs. */
function signedIn({ element, text, place }: NearbyLine, isLabelled: boolean): SignedName[] {
  const opens = opensByline(text);
  const signature = opens || checkedBy.test(text) ? undefined : signatureAfterDate(text);
  const signatories = signature === undefined ? [] : readNames([signature]);
  if (signatories.length > 0) return signatories;
  const signed = signingElement(element);
  const isSigned = isLabelled || opens;
  if (!isSigned && (signed === undefined || place === 'foot' || checkedBy.test(text))) return [];
  const pieces = piecesOf(isSigned ? element : (signed ?? element));
  // An element that holds more than the line says nothing of how the line is made up.
  const isWhole = pieces.join(' ').length <= 1.5 * text.length + 20;
  if (!isSigned && !isWhole) return [];
  const names = readNames(isWhole ? pieces : [text]);
  return isSigned || names.some(({ name }) => isWholeName(name)) ? names : [];
}

/** People who worked on an article without writing it. */
const checkedBy =
  /\b(?:reviewed|edited|fact[- ]?checked|checked|photographs?|photos?|illustrations?|graphics?|translated|approved) by\b/i;

const profileAddress = pattern('i')`
  \/(?:authors?|profiles?|people|staff|contributors?|writers?|reporters?|by|journalists?|columnists?|experts?
    |autor(?:en|es|e|i|zy)?|auteurs?|journalistes?|redaktion|redaccion|redacteurs?|equipe|firmas?|periodistas?|giornalisti
    |skribent|forfatter|journalister|toimittaja|szerzok?|yazar(?:lar)?|penulis|syntakt[ei]s|tac-gia|avtory?)\/
`;

/** Names that link to their owner's page, in lines one below the other; or one beside a portrait or a person's sign. */
function readProfileLinks(lines: readonly NearbyLine[]): SignedName[] {
  const found: SignedName[] = [];
  for (const { element, text, place } of lines) {
    const mayName =
      place === 'head' && text.length <= 120 && !checkedBy.test(text) && element.tag !== 'figcaption';
    const linked = mayName ? namesIn(profileLinksIn(element).map(piecesOf)) : [];
    if (found.length > 0 && linked.length === 0) break;
    found.push(...linked);
    if (!mayName || linked.length > 0 || /^h[1-6]$/.test(element.tag) || !isPortrayed(element, text))
      continue;
    const portrayed = namesIn([[text]]);
    if (portrayed.length > 0) return portrayed;
  }
  return found;
}

/** The names of people, and of nobody else, in all of these bylines. */
function namesIn(bylines: readonly (readonly string[])[]): SignedName[] {
  const names = bylines.flatMap(readNames);
  return names.every(({ name, isPerson }) => isPerson && isWholeName(name)) ? names : [];
}

function profileLinksIn(element: PageElement): PageElement[] {
  const links: PageElement[] = [];
  const gather = (inner: PageElement) => {
    if (inner.tag === 'a' && profileAddress.test(inner.attributes.href ?? '')) links.push(inner);
    return undefined;
  };
  gather(element);
  walkElements(element, gather);
  return links;
}

/** Whether a portrait or a person's sign stands beside a line. */
function isPortrayed(element: PageElement, text: string): boolean {
  const portrays = (inner: PageElement) =>
    (inner.tag === 'img' && inner.attributes.alt === text && !text.endsWith('.')) ||
    (inner.tag === 'i' && /\b(?:person|user|author)\b/.test(nameWords(inner)));
  return portrays(element) || findElement(element.parent ?? element, portrays) !== undefined;
}

/** What outlets print beside a name: where it was written, and what its owner is. */
const besideNames = /\b(?:location|place|city|dateline|role)\b/;

/** What outlets call a last name that stands in a part of its own. */
const lastName = /\b(?:lastname|surname|(?:last|family) name)\b/;

/** The texts of an element's parts, in order. */
function piecesOf(element: PageElement): string[] {
  const pieces: string[] = [];
  const collect = (inner: PageElement) => {
    for (const child of inner.children) {
      if (typeof child === 'string') {
        const text = squeeze(child);
        if (text !== '') pieces.push(text);
      } else if (lastName.test(nameWords(child)) && pieces.length > 0)
        pieces.push(`${pieces.pop()} ${textOf(child)}`);
      else if (child.tag !== 'button' && !besideNames.test(nameWords(child))) collect(child);
    }
  };
  collect(element);
  return pieces;
}
