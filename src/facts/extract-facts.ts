import type { ExtractedFact } from '../domain/article.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { reaction } from './clutter.ts';
import { createDateResolver } from './dates.ts';
import { type Document, type FactSource, readDocument } from './document.ts';
import { hasFiniteVerb } from './english/clauses.ts';
import { kindOf, quotedShare } from './kinds.ts';
import { createGivens } from './names/givens.ts';
import { type Word, wordsOf } from './words.ts';
import { gradeOf } from './worth/sentence-grade.ts';
import { sentenceWeights } from './worth/sentence-weights.ts';
import { type WordValue, wordValuesIn } from './worth/word-value.ts';
import { wordWeights } from './worth/word-weights.ts';

export type { FactSource } from './document.ts';

const maximumFacts = 5;
/** So many a digest shows; what stands behind them only fills in. */
const bestFacts = 3;
/** Only so many sentences are looked at closely: the most promising ones. */
const maximumCandidates = 32;

/**
 * How long a summary of the article would be: so many times what its most telling words are worth together.
 * Like the two shares below, chosen by the ROUGE of the labelled sets; tests/facts/training/README.md tells what was learned from them.
 */
const lengthByWorth = 1.6;
const tellingWords = 60;
/** What a word is worth that was told before: nearly nothing, but function words are told again and again. */
const repeatedWordShare = 0.15;
const repeatedFunctionWordShare = 0.5;

/**
 * What facts lose that name ever new things: those that keep to what the article is about tell it better than the
 * worth of their words, each counted once, can say.
 */
const varietyCost = 0.2;

/**
 * The part of its merit that a list of so many facts must keep for one more: two are wanted of any article, the
 * third has to be worth its words, and what comes behind only has to be good.
 */
const meritToKeep = [0, 0.8, 0.92, 0.82, 0.86];
/** How much one grade better counts, as a power of e. */
const meritPerGrade = 0.2;
/** What is left of an English sentence without a verb: most are captions and headings, some have one not known here. */
const keptWithoutVerb = 0.5;
/** What is left of a fact for each thing that it takes for known and that nothing before it tells. */
const keptPerUnknown = 0.92;
const mostUnknown = 3;
/**
 * The grade that a fact has to have, by its place; the first two may do without it where no other has it. So may how
 * people took the news, which is told where there is nothing else to tell.
 */
const lowestGrade = [0, 0.5, 1, 1, 1];
const factsWanted = 2;

const mostlyQuoted = 0.5;

/** What is known of words and of sentences that are worth telling. */
export interface FactWeights {
  readonly words: readonly number[];
  readonly sentences: readonly number[];
}

const learnedWeights: FactWeights = { words: wordWeights, sentences: sentenceWeights };

/**
 * The facts of an article an expert would tell a colleague, best first: sentences, or cuts of sentences, that
 * stand alone. What is chosen says most of the story in the fewest words, and nothing twice. Other weights than the
 * learned ones are for measuring.
 */
export function extractFacts(source: FactSource, weights = learnedWeights): ExtractedFact[] {
  const document = readDocument(source);
  const resolveDates = createDateResolver({
    publishedAt: source.publishedAt,
    language: source.language,
    sample: document.sentences
      .slice(0, 40)
      .map((sentence) => sentence.text)
      .join(' '),
  });
  const values = document.sentences.map((_, index) => wordValuesIn(document, index, weights.words));
  const length = expectedLength(document, values);
  const isPromising = promisingIn(document, values, length);
  const candidates = candidatesOf(document, isPromising, resolveDates);
  const grades = new Map(
    candidates.map(({ index }) => [index, gradeOf(document, index, values[index], weights.sentences)]),
  );
  return choose(document, candidates, values, grades, length);
}

/** Which sentences are looked at closely. */
function promisingIn(
  document: Document,
  values: readonly WordValue[],
  length: number,
): (index: number) => boolean {
  if (document.sentences.length <= maximumCandidates) return () => true;
  const promising = new Set(
    document.sentences
      .map((sentence, index) => ({
        index,
        promise: worthOf(wordWorthsOf(sentence.words, values[index])) / (sentence.words.length + length),
      }))
      .sort((a, b) => b.promise - a.promise)
      .slice(0, maximumCandidates)
      .map(({ index }) => index),
  );
  return (index) => promising.has(index);
}

/** The wording that keeps most of what is worth telling: what a shorter one saves in words it mostly loses in sense. */
function fullestWording(
  { wordings }: Candidate,
  value: WordValue | undefined,
): Pick<OfferedFact, 'text' | 'words'> | undefined {
  const [only, another] = wordings;
  if (only && !another) return { text: only.text, words: wordsOf(only.text) };
  let fullest: (Pick<OfferedFact, 'text' | 'words'> & { readonly worth: number }) | undefined;
  for (const { text, kept } of wordings) {
    const words = wordsOf(text);
    const worth = kept * worthOf(wordWorthsOf(words, value));
    if (!fullest || worth > fullest.worth) fullest = { text, words, worth };
  }
  return fullest;
}

interface OfferedFact {
  readonly candidate: Candidate;
  readonly text: string;
  readonly words: readonly Word[];
  readonly worths: readonly WordWorth[];
  /** Its stems, but for function words, and how much each tells what the fact says. */
  readonly saying: ReadonlyMap<string, number>;
  readonly saysInAll: number;
  readonly isReaction: boolean;
  /** Mostly somebody's own words. */
  readonly isQuotation: boolean;
  /** How many of its words are no function words. */
  readonly contentWords: number;
  /** What its words are worth is multiplied by this: how far an editor would have it in a digest. */
  readonly favour: number;
  readonly grade: number;
  /** What it takes for known, as stems. */
  readonly givens: readonly string[];
}

interface Choice {
  readonly wording: OfferedFact;
  readonly gain: number;
  readonly merit: number;
  /** How much it takes for known that no fact chosen before it tells. */
  readonly unknown: number;
}

type PlacedFact = ExtractedFact &
  Pick<Candidate, 'index' | 'start'> &
  Pick<Choice, 'unknown'> &
  Pick<OfferedFact, 'grade'>;

function choose(
  document: Document,
  candidates: readonly Candidate[],
  values: readonly WordValue[],
  grades: ReadonlyMap<number, number>,
  expected: number,
): ExtractedFact[] {
  const givens = document.language === 'en' ? createGivens(document) : undefined;
  let open = candidates.flatMap((candidate): OfferedFact[] => {
    const wording = fullestWording(candidate, values[candidate.index]);
    if (!wording) return [];
    const { text, words } = wording;
    const grade = grades.get(candidate.index) ?? 0;
    const content = words.filter((word) => !word.isFunctionWord);
    const saying = new Map(
      content.map((word) => [word.stem, word.isCapitalised || word.isNumber ? nameShare : 1]),
    );
    return [
      {
        candidate,
        text,
        words,
        worths: wordWorthsOf(words, values[candidate.index]),
        saying,
        saysInAll: sumOf(saying),
        isReaction: reaction.test(text),
        isQuotation: quotedShare(text) > mostlyQuoted,
        contentWords: content.length,
        favour:
          Math.exp(meritPerGrade * grade) *
          (document.language === 'en' && !hasFiniteVerb(text) ? keptWithoutVerb : 1),
        grade,
        givens: givens?.of(text, words, candidate.index) ?? [],
      },
    ];
  });
  open = open.filter((wording) => !repeatsHeadline(wording, document));
  const facts: PlacedFact[] = [];
  const told = new Map<string, number>();
  const toldStems = new Set<string>();
  let toldContentWords = 0;
  let worth = 0;
  let length = 0;
  let before = 0;
  const bestOf = (offered: readonly OfferedFact[]): Choice | undefined => {
    let best: Choice | undefined;
    for (const wording of offered) {
      const unknown = wording.givens.filter((stem) => !toldStems.has(stem)).length;
      const gain =
        worthOf(wording.worths, told) * wording.favour * keptPerUnknown ** Math.min(unknown, mostUnknown);
      let distinct = toldStems.size;
      for (const stem of wording.saying.keys()) if (!toldStems.has(stem)) distinct++;
      const variety = distinct / Math.max(1, toldContentWords + wording.contentWords);
      const merit = (2 * (worth + gain)) / (length + wording.words.length + expected) - varietyCost * variety;
      if (!best || merit > best.merit) best = { wording, gain, merit, unknown };
    }
    return best;
  };
  while (facts.length < maximumFacts) {
    const isFit = ({ grade, isReaction }: OfferedFact): boolean =>
      grade >= (lowestGrade[facts.length] ?? 0) && !isReaction;
    const best = bestOf(open.filter(isFit)) ?? (facts.length < factsWanted ? bestOf(open) : undefined);
    if (!best) break;
    const { wording, gain, unknown } = best;
    if (facts.length > 0 && best.merit < before * (meritToKeep[facts.length] ?? 1)) break;
    before = best.merit;
    const { index, start } = wording.candidate;
    const isTold = (stem: string): boolean => toldStems.has(stem);
    const text = givens?.nameInFull(wording.text, wording.words, index, isTold) ?? wording.text;
    worth += gain;
    length += wording.words.length;
    toldContentWords += wording.contentWords;
    for (const stem of wording.saying.keys()) toldStems.add(stem);
    for (const word of wording.words) told.set(word.stem, (told.get(word.stem) ?? 0) + 1);
    facts.push({
      index,
      start,
      unknown,
      grade: wording.grade,
      text,
      quote: wording.candidate.sentence.quote,
      kind: kindOf(text, document.language, index === 0),
      score: Math.round(best.merit * 1000) / 1000,
    });
    open = open.filter(
      (other) =>
        other.candidate !== wording.candidate &&
        !overlaps(other, wording) &&
        // One quotation tells how people speak of it; a second seldom tells more.
        !(wording.isQuotation && other.isQuotation),
    );
  }
  return inReadingOrder(facts);
}

/** In grades. */
const clearlyBetter = 0.5;

/**
 * Those that a digest shows as the article tells them, for a fact often leans on the one before; but the best first if
 * what the article tells before it is clearly less, and it needs nothing told. Then the others.
 */
function inReadingOrder(facts: readonly PlacedFact[]): ExtractedFact[] {
  const shown = facts.slice(0, bestFacts);
  const [first] = shown;
  const isClearlyBest = shown.every(
    (fact) => fact === first || (first !== undefined && fact.grade + clearlyBetter < first.grade),
  );
  const place = (fact: PlacedFact): number =>
    fact === first && isClearlyBest && fact.unknown === 0 ? -1 : fact.index;
  const best = shown.sort((a, b) => place(a) - place(b) || a.start - b.start);
  return [...best, ...facts.slice(bestFacts)].map(({ text, quote, kind, score }) => ({
    text,
    quote,
    kind,
    score,
  }));
}

function expectedLength(document: Document, values: readonly WordValue[]): number {
  const worths = new Map<string, number>();
  document.sentences.forEach((sentence, index) => {
    for (const word of sentence.words) {
      worths.set(word.stem, Math.max(worths.get(word.stem) ?? 0, values[index]?.(word) ?? 0));
    }
  });
  const most = [...worths.values()].sort((a, b) => b - a).slice(0, tellingWords);
  return lengthByWorth * most.reduce((sum, worth) => sum + worth, 0);
}

/** What a word of a fact is worth where nothing is told yet, and what is left of it each time that it was. */
interface WordWorth {
  readonly stem: string;
  readonly worth: number;
  readonly shareIfTold: number;
}

function wordWorthsOf(words: readonly Word[], value: WordValue | undefined): WordWorth[] {
  if (!value) return [];
  const times = new Map<string, number>();
  return words.map((word) => {
    const before = times.get(word.stem) ?? 0;
    times.set(word.stem, before + 1);
    const shareIfTold = word.isFunctionWord ? repeatedFunctionWordShare : repeatedWordShare;
    return { stem: word.stem, worth: value(word) * shareIfTold ** before, shareIfTold };
  });
}

/** The chance of its words to be worth telling, summed; a word told before counts little. */
function worthOf(words: readonly WordWorth[], told?: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const { stem, worth, shareIfTold } of words) {
    const times = told?.get(stem);
    sum += times === undefined ? worth : worth * shareIfTold ** times;
  }
  return sum;
}

/** From which part of the shorter one's words on two facts say the same; clauses of one sentence have but a name in common. */
const sharedBetween = 0.55;
const sharedInSentence = 0.3;
/** Names and numbers come back in every fact of an article: by themselves they repeat nothing. */
const nameShare = 0.5;

function overlaps(a: OfferedFact, b: OfferedFact): boolean {
  let shared = 0;
  for (const [stem, weight] of a.saying) shared += Math.min(weight, b.saying.get(stem) ?? 0);
  const share = a.candidate.index === b.candidate.index ? sharedInSentence : sharedBetween;
  return shared >= share * Math.min(a.saysInAll, b.saysInAll);
}

const sumOf = (weights: ReadonlyMap<string, number>): number =>
  [...weights.values()].reduce((sum, weight) => sum + weight, 0);

function repeatsHeadline(wording: OfferedFact, document: Document): boolean {
  if (document.titleStems.size < 3) return false;
  let added = 0;
  for (const stem of wording.saying.keys()) if (!document.titleStems.has(stem)) added++;
  return added <= Math.max(1, 0.15 * wording.saying.size);
}
