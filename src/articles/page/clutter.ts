import { pattern } from '../../shared/pattern.ts';
import { wordSet } from '../../shared/word-set.ts';
import { clutterPhrases, discussionWords, strongWords, weakWords } from './clutter-names.ts';
import { findElement, type PageElement, textOf } from './tree.ts';

/** Elements that never hold an article's own text. */
const clutterTags = wordSet(`
  nav aside footer figcaption dialog menu button input label search head meter progress optgroup option
  amp-ad amp-embed amp-sidebar amp-consent amp-social-share amp-user-notification amp-twitter amp-instagram amp-facebook
  amp-tiktok
`);

const clutterRoles = wordSet(`
  navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar tooltip alert
  form status
`);

/** What outlets name the parts of a page by, for their looks, their tests and their statistics. */
export const namingAttributes = [
  'class',
  'data-testid',
  'data-qa',
  'data-test',
  'data-component',
  'data-module',
];

/** The lower-case words in an element's names and id, such as `articleBody__shareBar--top`. */
export function nameWords(element: PageElement): string {
  element.knownNameWords ??= wordsOfNames(element.attributes);
  return element.knownNameWords;
}

function wordsOfNames(attributes: PageElement['attributes']): string {
  const { id } = attributes;
  const words: string[] = [];
  for (const attribute of namingAttributes) {
    const names = attributes[attribute];
    if (names !== undefined) for (const name of names.split(/\s+/)) addWords(name, words);
  }
  if (id !== undefined) {
    const idWords: string[] = [];
    addWords(id, idWords);
    // Longer ids are made from headings, whose words mean nothing here.
    if (idWords.length <= 3) words.push(...idWords);
  }
  return words.length === 0 ? '' : words.join(' ');
}

function addWords(name: string, words: string[]): void {
  // Brackets hold values of looks, such as `mt-[var(--nav-height)]`; `no-caption` and `has-sidebar` name no box.
  if (name === '' || name.length > 60 || name.includes('[') || /^(?:no|not|has|with|without)[-_]/.test(name))
    return;
  if (/^[a-z]+$/.test(name)) {
    words.push(name);
    return;
  }
  if (/^[a-z_-]+$/.test(name)) {
    for (const part of name.split(/[_-]+/)) if (part !== '') words.push(part);
    return;
  }
  for (const part of name.split(/[^A-Za-z0-9]+/)) {
    if (part === '' || /\d/.test(part)) continue;
    if (/^[A-Z]?[a-z]+(?:[A-Z][a-z]+)+$/.test(part)) {
      words.push(
        ...part
          .replace(/([a-z])([A-Z])/g, '$1 $2')
          .toLowerCase()
          .split(' '),
      );
    } else words.push(part.toLowerCase());
  }
}

/** Elements whose names are about their looks or their place in the article, not about what surrounds it. */
const unnamedTags = wordSet(`
  html body main article h1 h2 h3 h4 h5 h6 table thead tbody tr td th strong em b i code pre
`);

/**
 * Why an element looks like clutter. All elements with one `reason` are judged together, because a word that names
 * an advertisement at one outlet names the article at another.
 */
export interface Suspicion {
  readonly reason: string;
  /** The largest share of a page's text that may be dropped for this reason. */
  readonly maxShare: number;
}

export function suspicionOf(element: PageElement): Suspicion | undefined {
  const { tag, attributes } = element;
  if (tag === 'button' && holdsQuestion(element)) return undefined;
  if (clutterTags.has(tag)) return { reason: `<${tag}>`, maxShare: tag === 'label' ? 0.5 : 0.8 };
  const role = attributes.role;
  if (role !== undefined && clutterRoles.has(role))
    return { reason: `role=${role}`, maxShare: role === 'form' ? 0.3 : 0.6 };
  const named = unnamedTags.has(tag) && !isNamedCaption(element) ? undefined : suspicionByName(element);
  if (named && !isLinkInSentence(element)) return named;
  if (isHidden(element)) return { reason: 'hidden', maxShare: 0.5 };
  if (tag === 'form') return { reason: 'form', maxShare: 0.5 };
  if (tag === 'header' && !introducesSection(element)) return { reason: 'header', maxShare: 0.1 };
  return undefined;
}

/** "<em class="img_desc">": what a picture shows, in the letters that words in a sentence are stressed with. */
const isNamedCaption = (element: PageElement): boolean =>
  /^(?:strong|em|b|i)$/.test(element.tag) &&
  /\b(?:image|img|photo|picture) (?:credit|caption|descr?|description)\b/.test(nameWords(element));

function suspicionByName(element: PageElement): Suspicion | undefined {
  const words = nameWords(element);
  if (words === '') return undefined;
  const separate = words.split(' ');
  const discussion = separate.find((word) => discussionWords.has(word));
  if (discussion !== undefined) return { reason: discussion, maxShare: 0.95 };
  const strong = separate.find((word) => strongWords.has(word));
  if (strong !== undefined) return { reason: strong, maxShare: 0.7 };
  const phrase = clutterPhrases.exec(words);
  if (phrase) return { reason: phrase[0], maxShare: 0.35 };
  const weak = separate.find((word) => weakWords.has(word));
  return weak === undefined ? undefined : { reason: weak, maxShare: 0.35 };
}

/** Whether an element holds other articles, readers' words or the site's own controls. */
export function isSurrounding(element: PageElement): boolean {
  if (/^(?:nav|footer|menu|form)$/.test(element.tag) || element.attributes.role === 'navigation') return true;
  const words = nameWords(element);
  return words !== '' && surroundingWords.test(words) && !unnamedTags.has(element.tag);
}

const surroundingWords = pattern()`
  \b(?:related|recommended|recommendations|comments?|disqus|nav|navbar|navigation|menu|megamenu
    |(?<!\b(?:post|entry|article) )footer|trending|popular|recirc|sidebar|newsletter)\b
`;

/** Whether an element is clutter even inside a text that holds little else, such as a feed's. */
export function isCertainClutter(element: PageElement): boolean {
  const suspicion = suspicionOf(element);
  return suspicion !== undefined && suspicion.maxShare >= 0.5;
}

/** More of them are no paragraph; looking through them for each would take long. */
const mostPartsOfSentence = 1_000;

/** "The <a class="popup">rate</a> rose": whatever its class says, a link amid words is part of the sentence. */
function isLinkInSentence(element: PageElement): boolean {
  if (element.tag !== 'a') return false;
  const siblings = element.parent?.children ?? [];
  if (siblings.length > mostPartsOfSentence) return false;
  const at = siblings.indexOf(element);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  return (
    typeof before === 'string' &&
    typeof after === 'string' &&
    /[\p{L}\p{N},]\s*$/u.test(before) &&
    /^\s*(?:[\p{Ll}\p{Lo}]|[,.;:?!]\s)/u.test(after)
  );
}

/** What shows nothing, or what only screen readers say, such as "opens in a new tab". */
const hidingStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\((?:\s*[01](?:px)?[\s,]*){4}\)|clip-path\s*:\s*inset\(\s*(?:50|100)%/i;

function isHidden(element: PageElement): boolean {
  const { hidden, style } = element.attributes;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  return style !== undefined && hidingStyle.test(style);
}

/** Accordions keep the questions they answer in buttons. */
function holdsQuestion(button: PageElement): boolean {
  for (let at: PageElement | undefined = button; at; at = at.parent) if (/^h[1-6]$/.test(at.tag)) return true;
  return /[?？]\s*$/.test(textOf(button));
}

/** A header inside an article that holds a subheading and little else. */
function introducesSection(header: PageElement): boolean {
  const has = (tags: RegExp) => findElement(header, (element) => tags.test(element.tag)) !== undefined;
  return has(/^h[2-6]$/) && !has(/^(?:h1|nav)$/) && textOf(header).length < 200;
}
