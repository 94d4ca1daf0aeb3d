import type { ExtractedFact } from '../domain/article.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { reaction } from './clutter.ts';
import { createDateResolver } from './dates.ts';
import { type Document, type FactSource, readDocument, type Sentence } from './document.ts';
import { hasFiniteVerb } from './english-clauses.ts';
import { createGivens } from './givens.ts';
import { amount, cuesOf, kindOf, quotedShare } from './kinds.ts';
import { type WordValue, wordValuesIn } from './word-value.ts';
import { wordWeights } from './word-weights.ts';
import { type Word, wordsOf } from './words.ts';

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
const lengthByWorth = 1.2;
const tellingWords = 60;
/** What a word is worth that was told before: nearly nothing, but function words are told again and again. */
const repeatedWordShare = 0.15;
const repeatedFunctionWordShare = 0.5;

/**
 * What facts lose that name ever new things: those that keep to what the article is about tell it better than the
 * worth of their words, each counted once, can say.
 */
const varietyCost = 0.15;

/**
 * The part of its merit that a list of so many facts must keep for one more: two are wanted of any article, the
 * third has to be worth its words, and what comes behind only has to be good.
 */
const meritToKeep = [0, 0.8, 0.96, 0.86, 0.92];
/** How much one point of an editor's favour counts, as a power of e. */
const favourPerPoint = 0.06;
/** What is left of a fact for each thing that it takes for known and that nothing before it tells. */
const keptPerUnknown = 0.85;
const mostUnknown = 3;
/** How people took the news is told where there is nothing else to tell. */
const factsBesideReactions = 2;

/**
 * The facts of an article an expert would tell a colleague, best first: sentences, or cuts of sentences, that
 * stand alone. What is chosen says most of the story in the fewest words, and nothing twice. Other weights than the
 * learned ones are for measuring.
 */
export function extractFacts(source: FactSource, weights = wordWeights): ExtractedFact[] {
  const document = readDocument(source);
  const resolveDates = createDateResolver({
    publishedAt: source.publishedAt,
    language: source.language,
    sample: document.sentences
      .slice(0, 40)
      .map((sentence) => sentence.text)
      .join(' '),
  });
  const values = document.sentences.map((_, index) => wordValuesIn(document, index, weights));
  const length = expectedLength(document, values);
  const promising = new Set(
    document.sentences
      .map((sentence, index) => ({
        index,
        promise: worthOf(sentence.words, values[index], new Map()) / (sentence.words.length + length),
      }))
      .sort((a, b) => b.promise - a.promise)
      .slice(0, maximumCandidates)
      .map(({ index }) => index),
  );
  const candidates = candidatesOf(document, (index) => promising.has(index), resolveDates);
  return choose(document, candidates, values, length);
}

interface Wording {
  readonly candidate: Candidate;
  readonly text: string;
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
  /** How many of its words are no function words. */
  readonly contentWords: number;
  readonly favour: number;
  /** What it takes for known, as stems. */
  readonly givens: readonly string[];
}

interface PlacedFact extends ExtractedFact, Pick<Candidate, 'index' | 'start'> {
  /** How much it takes for known that no fact chosen before it tells. */
  readonly unknown: number;
}

function choose(
  document: Document,
  candidates: readonly Candidate[],
  values: readonly WordValue[],
  expected: number,
): ExtractedFact[] {
  const givens = document.language === 'en' ? createGivens(document) : undefined;
  let open: Wording[] = candidates.flatMap((candidate) =>
    candidate.wordings.map((text) => {
      const words = wordsOf(text);
      const content = words.filter((word) => !word.isFunctionWord);
      return {
        candidate,
        text,
        words,
        stems: new Set(content.map((word) => word.stem)),
        contentWords: content.length,
        favour: favourOf(text, words, candidate.sentence, document.language),
        givens: givens?.of(text, words, candidate.index) ?? [],
      };
    }),
  );
  open = open.filter((wording) => !repeatsHeadline(wording, document));
  const facts: PlacedFact[] = [];
  const told = new Map<string, number>();
  const toldStems = new Set<string>();
  let toldContentWords = 0;
  let worth = 0;
  let length = 0;
  let before = 0;
  while (facts.length < maximumFacts) {
    let best: { wording: Wording; gain: number; merit: number; unknown: number } | undefined;
    for (const wording of open) {
      if (!isWelcome(wording, facts.length)) continue;
      const unknown = wording.givens.filter((stem) => !toldStems.has(stem)).length;
      const gain =
        worthOf(wording.words, values[wording.candidate.index], told) *
        wording.favour *
        keptPerUnknown ** Math.min(unknown, mostUnknown);
      const distinct = toldStems.size + [...wording.stems].filter((stem) => !toldStems.has(stem)).length;
      const variety = distinct / Math.max(1, toldContentWords + wording.contentWords);
      const merit = (2 * (worth + gain)) / (length + wording.words.length + expected) - varietyCost * variety;
      if (!best || merit > best.merit) best = { wording, gain, merit, unknown };
    }
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
    for (const stem of wording.stems) toldStems.add(stem);
    for (const word of wording.words) told.set(word.stem, (told.get(word.stem) ?? 0) + 1);
    facts.push({
      index,
      start,
      unknown,
      text,
      quote: wording.candidate.sentence.quote,
      kind: kindOf(text, document.language, index === 0),
      score: Math.round(best.merit * 1000) / 1000,
    });
    open = open.filter((other) => other.candidate !== wording.candidate && !overlaps(other, wording));
  }
  return inReadingOrder(facts);
}

/** Reactions and snippets only where there is little else to tell. */
function isWelcome({ text, words }: Wording, told: number): boolean {
  if (told >= factsBesideReactions && reaction.test(text)) return false;
  return told < bestFacts || words.length >= fewWords || words.some((word) => word.isNumber);
}

/**
 * The best sentence, if it needs nothing told before it, then what the article tells before and after it; for a fact
 * often leans on the one before.
 */
function inReadingOrder(facts: readonly PlacedFact[]): ExtractedFact[] {
  const [first] = facts;
  const standsFirst = first?.unknown === 0;
  const place = ({ index }: PlacedFact): number => (standsFirst && index === first.index ? -1 : index);
  const best = facts.slice(0, bestFacts).sort((a, b) => place(a) - place(b) || a.start - b.start);
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

/** The chance of its words to be worth telling, summed; a word told before counts little. */
function worthOf(
  words: readonly Word[],
  value: WordValue | undefined,
  told: ReadonlyMap<string, number>,
): number {
  if (!value) return 0;
  const counts = new Map<string, number>();
  let sum = 0;
  for (const word of words) {
    const times = (told.get(word.stem) ?? 0) + (counts.get(word.stem) ?? 0);
    counts.set(word.stem, (counts.get(word.stem) ?? 0) + 1);
    sum += value(word) * (word.isFunctionWord ? repeatedFunctionWordShare : repeatedWordShare) ** times;
  }
  return sum;
}

/** From which part of the shorter one's words on two facts say the same; clauses of one sentence have but a name in common. */
const sharedBetween = 0.6;
const sharedInSentence = 0.3;

function overlaps(a: Wording, b: Wording): boolean {
  let shared = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) shared++;
  const share = a.candidate.index === b.candidate.index ? sharedInSentence : sharedBetween;
  return shared >= share * Math.min(a.stems.size, b.stems.size);
}

function repeatsHeadline(wording: Wording, document: Document): boolean {
  if (document.titleStems.size < 3) return false;
  let added = 0;
  for (const stem of wording.stems) if (!document.titleStems.has(stem)) added++;
  return added <= Math.max(1, 0.15 * wording.stems.size);
}

const firstPerson = /\b(?:I|we|you|my|our|your|me)\b/i;
const opinion =
  /\b(?:should|ought|deserves?|sadly|fortunately|unfortunately|of course|arguably|in my view|nobody)\b/i;
const fewWords = 9;

/**
 * What an editor adds to the figures: news before colour, records before opinions, what was decided and what
 * comes next before how somebody put it.
 */
function favourOf(text: string, words: readonly Word[], sentence: Sentence, language: string): number {
  const outsideQuotes = text.replace(/["“][^"”]*["”]/g, ' ');
  const numbers = words.filter((word) => word.isNumber).length;
  let points = 0.2 * Math.min(3, numbers) - 2 * quotedShare(text);
  if (amount.test(text)) points += 0.3;
  if (words.length < fewWords) points -= 1.4;
  if (sentence.kind === 'list-item') points -= 1;
  // Most are captions and headings, though some have a verb that is not known here.
  if (language === 'en' && !hasFiniteVerb(text)) points -= 3;
  const cues = cuesOf(language);
  if (cues?.decision.test(text)) points += 0.3;
  if (cues?.next.test(text)) points += 0.6;
  if (cues?.reason.test(text)) points += 0.2;
  if (cues?.background.test(text)) points -= 0.4;
  if (language === 'en' && opinion.test(outsideQuotes)) points -= 0.6;
  if (language === 'en' && firstPerson.test(outsideQuotes.replace(/\bUS\b/g, ' '))) points -= 1;
  if (/[;:]/.test(text)) points -= 0.6;
  return Math.exp(favourPerPoint * points);
}
