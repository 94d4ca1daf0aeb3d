import { squeeze } from './white-space.ts';

/** An element of a parsed page. Text nodes are plain strings among the children. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | undefined;
  children: PageNode[];
  /** What `nameWords` found, for the next time it is asked. */
  knownNameWords?: string;
}

export type PageNode = PageElement | string;

/** Every element below (not including) `root`, in document order; `visit` returning false skips its children. */
export function walkElements(root: PageElement, visit: (element: PageElement) => boolean | undefined): void {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    if (visit(child) !== false) walkElements(child, visit);
  }
}

export function findElement(
  root: PageElement,
  matches: (element: PageElement) => boolean,
): PageElement | undefined {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    if (matches(child)) return child;
    const found = findElement(child, matches);
    if (found) return found;
  }
  return undefined;
}

/** The text below an element as one line. */
export function textOf(element: PageElement): string {
  const pieces: string[] = [];
  collectText(element, pieces, false);
  return squeeze(pieces.join(''));
}

/** The text below an element as one line, with spaces where only looks part one element from the next. */
export function spacedTextOf(element: PageElement): string {
  const pieces: string[] = [];
  collectText(element, pieces, true);
  return squeeze(pieces.join(''));
}

function collectText(element: PageElement, pieces: string[], partsElements: boolean): void {
  let followsElement = false;
  for (const child of element.children) {
    const isElement = typeof child !== 'string';
    if (partsElements && followsElement && isElement) pieces.push(' ');
    followsElement = isElement;
    if (!isElement) pieces.push(child);
    else if (child.tag === 'br') pieces.push(' ');
    else {
      const separate = blockTags.has(child.tag);
      if (separate) pieces.push(' ');
      collectText(child, pieces, partsElements);
      if (separate) pieces.push(' ');
    }
  }
}

/** Elements that begin a line of their own. */
export const blockTags: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);
