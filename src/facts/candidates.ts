import { european } from '../shared/european.ts';
import { pattern } from '../shared/pattern.ts';
import { capitalisedOpening } from './capitalised.ts';
import { isClutter } from './clutter.ts';
import { maximumFactCharacters } from './cut.ts';
import type { DateResolver } from './dates.ts';
import type { Document, Sentence } from './document.ts';
import { hasFiniteVerb } from './english/clauses.ts';
import { withoutOpening } from './english/openings.ts';
import { splitsOf } from './english/splits.ts';
import { trimEnglish } from './english/trims.ts';
import { falsehoodsIn } from './falsehoods.ts';
import { withCompanyNamed } from './foreign/company-meant.ts';
import { saysWe, standsAloneElsewhere } from './foreign/leaning.ts';
import { trimElsewhere } from './foreign/trims.ts';
import { foreignWordingsOf } from './foreign/wordings.ts';
import { mentionsOf } from './names/antecedents.ts';
import { isFamous, type Name } from './names/names.ts';
import type { Context, Mentions } from './names/names-meant.ts';
import { standAlone } from './names/references.ts';
import { finished, fits, keptOfSplit, keptWithoutOpening, type Wording, wordingsOf } from './wordings.ts';
import { wordsOf } from './words.ts';

/** A sentence that can be a fact, in the wordings it can take; each fits the limit. */
export interface Candidate {
  readonly index: number;
  /** Where its clause begins in the sentence. */
  readonly start: number;
  readonly sentence: Sentence;
  readonly wordings: readonly Wording[];
}

/** A pronoun seldom reaches further back. */
const sentencesRemembered = 3;

/** The sentences that can stand alone as facts, pronouns and dates made plain; only those asked for. */
export function candidatesOf(
  document: Document,
  isWanted: (index: number) => boolean,
  dates: DateResolver,
): Candidate[] {
  const candidates: Candidate[] = [];
  const falsehoods = falsehoodsIn(document);
  const namesSoFar = [...document.titleNames];
  const mentionsBefore = mentionsIn(document.sentences);
  document.sentences.forEach((sentence, index) => {
    const context: Context = { namesSoFar, recent: () => mentionsBefore(index) };
    if (isWanted(index) && !sentence.isInsideQuote && !falsehoods.has(index)) {
      const statements =
        document.language === 'en'
          ? englishStatements(document, sentence, index, context, dates)
          : [{ start: 0, wordings: foreignWordings(document, sentence, index, dates) }];
      for (const { start, wordings } of statements) {
        if (wordings.length > 0) candidates.push({ index, start, sentence, wordings });
      }
    }
    namesSoFar.push(...sentence.names);
  });
  return candidates;
}

/** What the sentences before a given one leave in the reader's mind, nearest first; few sentences ask for it. */
function mentionsIn(sentences: readonly Sentence[]): (index: number) => Mentions[] {
  const known = new Map<Sentence, Mentions>();
  return (index) =>
    sentences
      .slice(Math.max(0, index - sentencesRemembered), index)
      .reverse()
      .map((sentence) => {
        const mentions = known.get(sentence) ?? mentionsOf(sentence.text, sentence.names);
        known.set(sentence, mentions);
        return mentions;
      });
}

function foreignWordings(
  document: Document,
  sentence: Sentence,
  index: number,
  dates: DateResolver,
): Wording[] {
  const { language } = document;
  const trimmed = capitalisedOpening(closed(trimElsewhere(sentence.text, language), openElsewhere));
  if (isClutter(trimmed, language)) return [];
  // "In diesem Jahr" leans on nothing: first it is told which.
  const text = dates.resolve(trimmed);
  if (!standsAloneElsewhere(text, language)) return [];
  const before = (): string[] => [
    document.title,
    ...document.sentences.slice(0, index).map((earlier) => earlier.text),
  ];
  return foreignWordingsOf(withCompanyNamed(text, language, before), language).filter(
    (wording) => !saysWe(wording.text, language),
  );
}

/** "1. A base fine of $1,000 for each call.", "- prohibit any collection": what opens the list says what it is. */
const isItemOfList = (text: string, trimmed: string): boolean =>
  listMark.test(text) && (!hasFiniteVerb(trimmed) || /^[^\p{L}]*\p{Ll}(?!\p{Lu})/u.test(text));
const listMark = /^(?:[•●▪■◦*–—-]|\d{1,2}[.)]) /;

/** The news mostly stands in one of them. */
const openingSentences = 2;

/** Not "A dream ticket, two questions of leadership", where a noun looks like a verb. */
const saysWhatWasDone = european(pattern('u')`
  ^[^,:;"“]{4,120} (?:has|have|had|is|are|was|were|will|would|must|can|could|may|faces?|\p{Ll}{3,}ed|said|told
    |sued|won|lost|set|cut|put|held|ruled|found|gave|took|threw|struck|overturned|upheld|began|made|spent
    |met|sent|(?:plans?|wants?|aims?|intends?|seeks?) to)[ ]
`);

const nothingBefore: Context = { namesSoFar: [], recent: () => [] };

/** The wordings of the sentence, and of each clause of a long one that can be told apart. */
function englishStatements(
  document: Document,
  sentence: Sentence,
  index: number,
  context: Context,
  dates: DateResolver,
): Pick<Candidate, 'start' | 'wordings'>[] {
  const trimmed = capitalisedOpening(
    closed(trimEnglish(sentence.text, index < openingSentences), openEnglish),
  );
  if (isClutter(trimmed, 'en') || isItemOfList(sentence.text, trimmed)) return [];
  const namesIn = (text: string): Name[] =>
    text === sentence.text ? [...sentence.names] : document.nameBook.namesIn(text, wordsOf(text));
  const headline = document.title.toLowerCase();
  const isKnown = (name: string) => isFamous(name) || headline.includes(name.toLowerCase());
  const names = namesIn(trimmed);
  // "Mark Goodacre: Actually, it is": a line of a transcript, or of a list of highlights.
  if (names[0]?.kind === 'person' && names[0].start === 0 && trimmed.charAt(names[0].end) === ':') return [];
  const plain = standAlone(trimmed, names, context);
  // Whom a pronoun in a clause means, its own words must tell: the sentence may hold two that it fits.
  const aloneOf = (clause: string): string | undefined => {
    const statement = capitalisedOpening(clause);
    return standAlone(statement, namesIn(statement), nothingBefore);
  };
  const splits =
    trimmed.length > maximumFactCharacters
      ? splitsOf(trimmed, names).filter(({ isBackground }) => !isBackground)
      : [];
  const wordings = (text: string, kept?: number): Wording[] =>
    wordingsOf(dates.resolve(text), isKnown, kept).map((wording) => ({
      ...wording,
      text: dates.complete(wording.text),
    }));
  const whole: Wording[] = [];
  if (plain !== undefined) whole.push(...wordings(plain));
  else if (index < openingSentences && !fits(trimmed)) {
    // "…, the largest fine since the agency was founded": what leans may go with what is cut.
    const told = wordings(trimmed);
    whole.push(...told.filter(({ text }) => saysWhatWasDone.test(text) && aloneOf(text) === text));
  }
  // "Because shops using its terminals are unable to, the office has opened …": what leans may go with the opening.
  const opened = plain ?? (index < openingSentences ? trimmed : undefined);
  const rest = opened === undefined || fits(opened) ? undefined : withoutOpening(opened);
  const toldWithoutOpening = rest === undefined ? undefined : aloneOf(rest);
  if (toldWithoutOpening !== undefined) whole.push(...wordings(toldWithoutOpening, keptWithoutOpening));
  const statements: Pick<Candidate, 'start' | 'wordings'>[] = [{ start: 0, wordings: whole }];
  for (const split of splits) {
    const told = aloneOf(split.statement);
    if (told !== undefined && !isClutter(finished(told), 'en'))
      statements.push({
        start: split.start,
        wordings: wordings(told, keptOfSplit),
      });
  }
  return statements;
}

/** "He told them that "our march is not over.": the quotation goes on in the next sentence. */
function closed(text: string, openQuotation: RegExp): string {
  const opened = openQuotation.exec(text)?.[1];
  return opened === undefined ? text : text + (closingMarks[opened] ?? '');
}
const closingMarks: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': ' »' };
const openEnglish = /^[^"“”]+(?:[,:]|\bthat) (["“])[^"“”]+[.!?…]$/u;
/** "Der Präsident: „Amazon konkurriert mit den Händlern." */
const openElsewhere = /: ([„«“])[^„«“”»]+[.!?…]$/u;
