import { Parser } from 'htmlparser2';
import { wordSet } from '../../shared/word-set.ts';
import { namingAttributes } from './clutter.ts';
import type { PageElement, PageNode } from './tree.ts';

/** What a page is parsed into: the tree without scripts, styles and drawings, and the JSON-LD found on the way. */
export interface ParsedPage {
  readonly root: PageElement;
  readonly jsonLd: readonly string[];
}

export type ParseResult =
  | { readonly kind: 'parsed'; readonly page: ParsedPage }
  | { readonly kind: 'refused'; readonly problem: string };

const maxHtmlChars = 2 * 1024 * 1024;
const maxDepth = 600;
const maxElements = 40_000;
/** The sum of all elements' depths bounds what any walk over ancestors or subtrees can cost. */
const maxDepthSum = 3_000_000;
const maxAttributeChars = 2_000;
const maxContentAttributeChars = 20_000;
const chunkChars = 32 * 1024;

const skippedTags = wordSet(`
  script style noscript svg template iframe object embed canvas video audio map frameset select datalist
  textarea
`);

const keptAttributes: ReadonlySet<string> = new Set([
  ...namingAttributes,
  ...wordSet(`
    alt content datetime hidden href http-equiv id itemprop lang name property pubdate rel role style xml:lang
  `),
]);

/** Parses a page into a light tree, giving up on pages that are too large or too deep to be an article. */
export function parseHtml(html: string): ParseResult {
  if (html.length > maxHtmlChars) return { kind: 'refused', problem: 'The page is larger than 2 MB.' };

  const root: PageElement = { tag: '#document', attributes: {}, parent: undefined, children: [] };
  const jsonLd: string[] = [];
  let current = root;
  let depth = 0;
  let elements = 0;
  let depthSum = 0;
  let skippedDepth = 0;
  let jsonLdText: string | undefined;
  let problem: string | undefined;

  const parser = new Parser({
    onopentag(tag, attributes) {
      depth += 1;
      elements += 1;
      depthSum += depth;
      if (depth > maxDepth) problem = `The page is nested more than ${maxDepth} levels deep.`;
      else if (elements > maxElements) problem = `The page has more than ${maxElements} elements.`;
      else if (depthSum > maxDepthSum) problem = 'The page is too large and too deeply nested.';
      if (skippedDepth > 0 || skippedTags.has(tag)) {
        skippedDepth += 1;
        if (tag === 'script' && attributes.type?.toLowerCase().includes('ld+json')) jsonLdText = '';
        return;
      }
      const element: PageElement = {
        tag,
        attributes: keepAttributes(attributes),
        parent: current,
        children: [],
        knownNameWords: undefined,
      };
      addChild(current, element);
      current = element;
    },
    onclosetag(tag) {
      depth -= 1;
      if (skippedDepth > 0) {
        skippedDepth -= 1;
        if (tag === 'script' && jsonLdText !== undefined) {
          jsonLd.push(jsonLdText);
          jsonLdText = undefined;
        }
        return;
      }
      current = current.parent ?? root;
    },
    ontext(text) {
      if (jsonLdText !== undefined) jsonLdText += text;
      else if (skippedDepth === 0) {
        const last = current.children[current.children.length - 1];
        if (typeof last === 'string') current.children[current.children.length - 1] = last + text;
        else addChild(current, text);
      }
    },
  });

  for (let at = 0; at < html.length && problem === undefined; at += chunkChars) {
    parser.write(html.slice(at, at + chunkChars));
  }
  if (problem !== undefined) return { kind: 'refused', problem };
  parser.end();
  return { kind: 'parsed', page: { root, jsonLd } };
}

/** Most elements have one child, for which an array that grows would take room for seventeen. */
function addChild(parent: PageElement, child: PageNode): void {
  if (parent.children.length === 0) parent.children = [child];
  else parent.children.push(child);
}

const noAttributes: Readonly<Record<string, string>> = {};

function keepAttributes(attributes: Record<string, string>): Readonly<Record<string, string>> {
  let kept: Record<string, string> | undefined;
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || !keptAttributes.has(name)) continue;
    const cap = name === 'content' ? maxContentAttributeChars : maxAttributeChars;
    kept ??= {};
    kept[name] = value.length > cap ? value.slice(0, cap) : value;
  }
  return kept ?? noAttributes;
}
