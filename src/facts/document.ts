import type { TextBlock } from '../domain/article.ts';
import { closedStandfirst } from './english/standfirst.ts';
import { mendQuestionMarks } from './misdecoded-quotes.ts';
import { withRegulatorNamed } from './names/first-person.ts';
import { createNameBook, isFamous, type Name, type NameBook } from './names/names.ts';
import { contentStems, type Word, wordsOf } from './words.ts';

/** What facts are taken from: an article whose blocks are already split into sentences. */
export interface FactSource {
  readonly title: string;
  readonly blocks: readonly { readonly kind: TextBlock['kind']; readonly sentences: readonly string[] }[];
  /** BCP 47 primary subtag. */
  readonly language: string;
  /** What relative dates count from; without it they stay as they are. */
  readonly publishedAt?: Date;
  /** Whose "we" it is, where a regulator publishes what it tells of itself. */
  readonly regulator?: string;
}

export interface Sentence {
  /** As in the article. */
  readonly quote: string;
  /** With invisible characters and surplus spaces removed, and a regulator's name for its "we". */
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: readonly Name[];
  readonly kind: TextBlock['kind'];
  /** Whether it is one of the points above the text, which say briefly what it tells in full. */
  readonly isPoint: boolean;
  /** Whether it begins inside a quotation that an earlier sentence opened: then somebody else speaks. */
  readonly isInsideQuote: boolean;
}

/** How a word is spread over the article. */
export interface TermSpread {
  count: number;
  sentences: number;
  firstSentence: number;
  capitalised: number;
}

export interface Document {
  readonly title: string;
  readonly titleStems: ReadonlySet<string>;
  /** Of the first sentence. */
  readonly openingStems: ReadonlySet<string>;
  readonly titleNames: readonly Name[];
  readonly language: string;
  readonly sentences: readonly Sentence[];
  readonly terms: ReadonlyMap<string, TermSpread>;
  readonly wordCount: number;
  readonly nameBook: NameBook;
}

/** Whatever follows is background; and an article is never this long. */
const maximumSentences = 250;
const maximumCharacters = 80_000;
/** No sentence of a newspaper is longer; a page without punctuation is. */
const maximumSentenceCharacters = 1200;

/** In sentences. A quotation mark that was never closed must not swallow the rest of the article. */
const longestQuotation = 6;

export function readDocument(source: FactSource): Document {
  const regulator = source.language === 'en' ? source.regulator : undefined;
  const title = cleaned(source.title.slice(0, maximumSentenceCharacters));
  const titleWords = wordsOf(title);
  const titleStems = contentStems(titleWords);
  const found: Omit<Sentence, 'names'>[] = [];
  const seen = new Set<string>([fingerprint(title)]);
  let characters = 0;
  const opening = openingOf(source.blocks);
  for (const [index, block] of source.blocks.entries()) {
    const isPoint = block.kind === 'list-item' && index < opening;
    if (block.kind === 'heading' || isCaption(block.sentences)) continue;
    let openFor = 0;
    for (const quote of block.sentences) {
      if (found.length >= maximumSentences || characters > maximumCharacters) break;
      if (quote.length > maximumSentenceCharacters) continue;
      const isFirst = found.length === 0 && source.language === 'en';
      const text = isFirst ? closedStandfirst(cleaned(quote), titleStems) : cleaned(quote);
      characters += text.length;
      // A standfirst printed again in the text must not count twice.
      const print = fingerprint(text);
      if (text !== '' && !seen.has(print)) {
        seen.add(print);
        // With marks of its own it is the last part, and names who speaks.
        const isInsideQuote = openFor > 0 && !/^[“"]/.test(text);
        const told = isInsideQuote || !regulator ? text : withRegulatorNamed(text, regulator);
        found.push({ quote, text: told, words: wordsOf(told), kind: block.kind, isPoint, isInsideQuote });
      }
      const isOpen = endsInQuote(text, openFor > 0, source.language);
      // "… co-stars.?Sir is so focused": the lost mark stands with the sentence before.
      const opensNext = lostMarkAtEnd.test(quote) ? !isOpen : isOpen;
      openFor = opensNext && openFor < longestQuotation ? openFor + 1 : 0;
    }
  }
  const nameBook = createNameBook(found);
  return {
    title,
    titleStems,
    openingStems: contentStems(found[0]?.words ?? []),
    // Where every word of a headline has a capital, only the text tells which are a name.
    titleNames: [
      ...nameBook.namesIn(title, titleWords).filter(
        ({ text: name, kind, end }) =>
          found.some(({ text }) => text.includes(name)) &&
          // "Lee’s rival leads" is not about Lee.
          !(kind === 'person' && /^['’]/.test(title.slice(end))),
      ),
      ...companiesIn(titleWords),
    ],
    language: source.language,
    sentences: found.map((sentence) => ({
      ...sentence,
      names: nameBook.namesIn(sentence.text, sentence.words),
    })),
    terms: spreadOf(found.map((sentence) => sentence.words)),
    wordCount: found.reduce((sum, sentence) => sum + sentence.words.length, 0),
    nameBook,
  };
}

/** In characters. What is shorter introduces the points above a text, or is a label. */
const shortestOpening = 100;

/** The index of the first paragraph of the text. */
const openingOf = (blocks: FactSource['blocks']): number =>
  blocks.findIndex(
    ({ kind, sentences }) => kind === 'paragraph' && sentences.join(' ').length >= shortestOpening,
  );

/** The companies that everybody knows, which no capitals around them hide. */
const companiesIn = (words: readonly Word[]): Name[] =>
  words
    .filter(({ text }) => isFamous(text))
    .map(({ text, start, end }) => ({ text, start, end, kind: 'company', gender: 'unknown' }));

/** "(AP Photo/Name)", "(Reuters photo: Name)": the few words before it say what a picture shows. */
const isCaption = (sentences: readonly string[]): boolean =>
  sentences.length <= mostSentencesOfCaption && photoCredit.test(sentences.at(-1) ?? '');
const mostSentencesOfCaption = 3;
const photoCredit =
  /^\((?:(?:\p{Lu}[\p{L}.’'-]* ){0,3}(?:[Pp]hoto|[Ii]mage)s?\b[^()]{0,60}|(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}.’'-]*\/[^()]{2,60})\)\.?$/u;

/** Whether a quotation is open at the end of a sentence; marks tell which side they are by their neighbours. */
function endsInQuote(text: string, wasOpen: boolean, language: string): boolean {
  let open = wasOpen;
  for (const { 0: mark, index } of text.matchAll(/["“”«»„]/gu)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    const opensWord = (before === '' || /[\s(—–-]/.test(before)) && after !== '' && !/\s/.test(after);
    if (mark === '"') open = opensWord;
    // „So“, »so« and «so» are all German.
    else if (language === 'de') open = mark === '„' || (mark !== '”' && opensWord);
    else open = mark === '“' || mark === '«' || mark === '„';
  }
  return open;
}

const lostMarkAtEnd = /[.!]\s?\?\s*$/;
const surplusSpace = /[^\S ]| {2}/;
const invisible = /[\p{Cc}\p{Cf}]+/gu;
/** "The report [PDF] says": what the link before it leads to. */
const linkMark = / [[(]PDF[\])]/g;

function cleaned(text: string): string {
  const spaced = surplusSpace.test(text) ? text.replace(/\s+/g, ' ') : text;
  return mendQuestionMarks(spaced.replace(invisible, '').replace(linkMark, '').trim());
}

const fingerprint = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function spreadOf(sentences: readonly (readonly Word[])[]): Map<string, TermSpread> {
  const terms = new Map<string, TermSpread>();
  sentences.forEach((words, index) => {
    const counted = new Set<string>();
    for (const word of words) {
      let term = terms.get(word.stem);
      if (!term) {
        term = { count: 0, sentences: 0, firstSentence: index, capitalised: 0 };
        terms.set(word.stem, term);
      }
      term.count++;
      if (word.isCapitalised) term.capitalised++;
      if (!counted.has(word.stem)) {
        counted.add(word.stem);
        term.sentences++;
      }
    }
  });
  return terms;
}
