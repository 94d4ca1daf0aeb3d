import type { PageElement } from '../page/tree.ts';
import { textOf, walkElements } from '../page/tree.ts';
import { decodeEntities } from './plain-text.ts';
import { wordsOf } from './words.ts';

export interface TitleSources {
  readonly root: PageElement;
  readonly documentTitle?: string;
  readonly openGraph?: string;
  readonly twitter?: string;
  readonly headline?: string;
  /** Names the outlet goes by, its host included. */
  readonly siteNames: readonly string[];
}

const maxTitleChars = 500;

/** The headline as the page prints it, without the outlet's name. */
export function readTitle(sources: TitleSources): string {
  const sites = sources.siteNames.map(wordsOf).filter((name) => name !== '');
  const clean = (title: string | undefined) =>
    withoutSiteName(decodeEntities((title ?? '').slice(0, maxTitleChars)), sites);
  const named = [
    clean(sources.openGraph),
    clean(sources.documentTitle),
    clean(sources.twitter),
    clean(sources.headline),
  ].filter((title) => title !== '');
  const printed = firstHeadings(sources.root)
    .map(clean)
    .filter((title) => title.length >= 4 && !sites.includes(wordsOf(title)));
  // A page's own headline shares words with what its head calls it; logos and section names do not.
  const heading =
    mostNamed(printed, named) ??
    printed.find((title) => wordsOf(title) === wordsOf(longestPart(sources.documentTitle ?? '')));
  // An outlet that tells all machines one headline means it, even where the page itself is headed otherwise.
  const headline = clean(sources.headline);
  const agreeing = named.filter((name) => wordsOf(name) === wordsOf(headline)).length;
  const isAdvertising = sites.some((site) => ` ${wordsOf(headline)} `.includes(` ${site} `));
  if (agreeing >= 3 && !isAdvertising) return headline;
  return (heading && partedFrom(heading, named)) ?? named[0] ?? printed[0] ?? '';
}

/** Where only looks part a kicker from the headline, what machines are told has a sign between them. */
const partedFrom = (heading: string, named: readonly string[]): string =>
  named.find((name) => wordsOf(name) === wordsOf(heading) && partsOf(name) > partsOf(heading)) ?? heading;

const partsOf = (title: string): number => title.split(separator).length;

/** The heading that shares the most words with what the head calls the page, of those that are much like it. */
function mostNamed(printed: readonly string[], named: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const title of printed) {
    for (const name of named) {
      const { words, share } = sharedBy(title, name);
      if (share >= 0.4 && words > most) [best, most] = [title, words];
    }
  }
  return best;
}

function firstHeadings(root: PageElement): string[] {
  const headings: string[] = [];
  walkElements(root, (element) => {
    if (element.tag !== 'h1') return element.tag !== 'footer';
    const text = textOf(element);
    if (headings.length < 10 && text.length <= 300) headings.push(text);
    return false;
  });
  return headings;
}

/** How many words two titles share, and what share of the shorter one's that is; characters where no spaces part words. */
function sharedBy(a: string, b: string): { readonly words: number; readonly share: number } {
  const unitsOf = (text: string) =>
    new Set(
      /[\u3040-\u9fff\uac00-\ud7af]/.test(text)
        ? wordsOf(text).replaceAll(' ', '')
        : wordsOf(text).split(' '),
    );
  const first = unitsOf(a);
  const second = unitsOf(b);
  let shared = 0;
  for (const unit of first) if (second.has(unit)) shared += 1;
  return { words: shared, share: shared / Math.max(1, Math.min(first.size, second.size)) };
}

const separator = /\s+[|\-–—·•:/]+\s+|\s*[|｜_]\s*|\s+»\s+|:\s+|\s*—\s*|(?<=[\u3000-\u9fff])\s*[-–]\s*/gu;

/** The part of a title with the most words, which names of outlets hardly ever are. */
const longestPart = (title: string): string =>
  title
    .slice(0, maxTitleChars)
    .split(separator)
    .reduce((longest, part) => (wordCount(part) > wordCount(longest) ? part : longest), '');

/** Cuts the outlet's name off either end of a title; behind a bar any short rest counts as one. */
export function withoutSiteName(title: string, sites: readonly string[]): string {
  let rest = title.replace(/\s+/g, ' ').trim();
  for (let round = 0; round < 3; round += 1) {
    const separators = [...rest.matchAll(separator)];
    const last = separators.at(-1);
    const first = separators[0];
    const head = last ? rest.slice(0, last.index) : '';
    if (
      last &&
      head !== '' &&
      isSiteName(
        rest.slice(last.index + last[0].length),
        sites,
        /[|｜»_]/.test(last[0]) && wordCount(head) >= 3,
      )
    ) {
      rest = head.trim();
      continue;
    }
    const tail = first ? rest.slice(first.index + first[0].length) : '';
    if (first && tail !== '' && isOneOf(sites, rest.slice(0, first.index))) {
      rest = tail.trim();
      continue;
    }
    break;
  }
  return rest;
}

const withoutSpaces = (words: string): string => words.replaceAll(' ', '');

const isOneOf = (sites: readonly string[], part: string): boolean =>
  sites.some((site) => withoutSpaces(site) === withoutSpaces(wordsOf(part)));

const wordCount = (text: string): number =>
  /[\u3040-\u9fff]/.test(text) ? text.length / 2 : text.split(' ').length;

function isSiteName(part: string, sites: readonly string[], behindBar: boolean): boolean {
  const words = wordsOf(part);
  if (words === '') return behindBar;
  if (behindBar && part.length <= 60) return true;
  const joined = withoutSpaces(words);
  return sites.some((site) => {
    const siteJoined = withoutSpaces(site);
    return (
      site === words ||
      joined === siteJoined ||
      (joined.length > 3 && joined.length >= 0.6 * siteJoined.length && siteJoined.includes(joined)) ||
      (siteJoined.length > 3 && siteJoined.length >= 0.4 * joined.length && joined.includes(siteJoined))
    );
  });
}
