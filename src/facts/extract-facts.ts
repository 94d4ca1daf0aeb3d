import type { ExtractedFact } from '../domain/article.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { reaction } from './clutter.ts';
import { createDateResolver } from './dates.ts';
import { type Document, type FactSource, readDocument } from './document.ts';
import { amount, kindOf, quotedShare } from './kinds.ts';
import { type WordValue, wordValuesIn } from './word-value.ts';
import { type Word, wordsOf } from './words.ts';

export type { FactSource } from './document.ts';

const maximumFacts = 5;
/** Only so many sentences are looked at closely: the most promising ones. */
const maximumCandidates = 16;
export const tuning = { R: 40, rep: 0.15, frep: 0.5, floor: 0.6 };

/**
 * The facts of an article an expert would tell a colleague, best first: sentences, or cuts of sentences, that
 * stand alone. What is chosen says most of the story in the fewest words, and nothing twice.
 */
export function extractFacts(source: FactSource): ExtractedFact[] {
  const document = readDocument(source);
  const resolveDates = createDateResolver({
    publishedAt: source.publishedAt,
    language: source.language,
    sample: document.sentences
      .slice(0, 40)
      .map((sentence) => sentence.text)
      .join(' '),
  });
  const values = document.sentences.map((_, index) => wordValuesIn(document, index));
  const promising = new Set(
    document.sentences
      .map((sentence, index) => ({
        index,
        promise: worthOf(sentence.words, values[index], new Map()) / (sentence.words.length + tuning.R),
      }))
      .sort((a, b) => b.promise - a.promise)
      .slice(0, maximumCandidates)
      .map(({ index }) => index),
  );
  const candidates = candidatesOf(document, (index) => promising.has(index), resolveDates);
  return choose(document, candidates, values);
}

interface Wording {
  readonly candidate: Candidate;
  readonly text: string;
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
  readonly favour: number;
}

function choose(
  document: Document,
  candidates: readonly Candidate[],
  values: readonly WordValue[],
): ExtractedFact[] {
  let open: Wording[] = candidates.flatMap((candidate) =>
    candidate.wordings.map((text) => {
      const words = wordsOf(text);
      return {
        candidate,
        text,
        words,
        stems: new Set(words.filter((word) => !word.isFunctionWord).map((word) => word.stem)),
        favour: favourOf(text, words),
      };
    }),
  );
  open = open.filter((wording) => !repeatsHeadline(wording, document));
  const facts: ExtractedFact[] = [];
  const told = new Map<string, number>();
  let worth = 0;
  let length = 0;
  while (facts.length < maximumFacts) {
    let best: { wording: Wording; gain: number; merit: number } | undefined;
    for (const wording of open) {
      const gain = worthOf(wording.words, values[wording.candidate.index], told) * wording.favour;
      const merit = (2 * (worth + gain)) / (length + wording.words.length + tuning.R);
      if (!best || merit > best.merit) best = { wording, gain, merit };
    }
    if (!best) break;
    const { wording, gain } = best;
    const before = length === 0 ? 0 : (2 * worth) / (length + tuning.R);
    if (best.merit < before * (facts.length < 3 ? 0.85 : 0.6)) break;
    worth += gain;
    length += wording.words.length;
    for (const word of wording.words) told.set(word.stem, (told.get(word.stem) ?? 0) + 1);
    facts.push({
      text: wording.text,
      quote: wording.candidate.sentence.quote,
      kind: kindOf(wording.text, document.language, facts.length === 0),
      score: Math.round(best.merit * 1000) / 1000,
    });
    open = open.filter((other) => other.candidate !== wording.candidate && !overlaps(other, wording));
  }
  return facts;
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
    sum += value(word) * (word.isFunctionWord ? tuning.frep : tuning.rep) ** times;
  }
  return sum;
}

function overlaps(a: Wording, b: Wording): boolean {
  let shared = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) shared++;
  return shared >= 0.6 * Math.min(a.stems.size, b.stems.size);
}

function repeatsHeadline(wording: Wording, document: Document): boolean {
  if (document.titleStems.size < 3) return false;
  let added = 0;
  for (const stem of wording.stems) if (!document.titleStems.has(stem)) added++;
  return added <= Math.max(1, 0.15 * wording.stems.size);
}

const firstPerson = /\b(?:I|we|you|my|our|your|us|me)\b/i;

/** What an editor adds to the figures: news before colour, records before opinions. */
function favourOf(text: string, words: readonly Word[]): number {
  let favour = 1;
  const outsideQuotes = text.replace(/["“][^"”]*["”]/g, ' ');
  if (firstPerson.test(outsideQuotes.replace(/\bU\.?S\.?\b|\bUS\b/g, ' '))) favour *= 0.7;
  const quoted = quotedShare(text);
  if (quoted > 0.5) favour *= 0.7;
  else if (quoted > 0.25) favour *= 0.9;
  if (reaction.test(text)) favour *= 0.5;
  if (amount.test(text)) favour *= 1.05;
  if (!words.some((word, index) => word.isNumber || (word.isCapitalised && index > 0))) favour *= 0.9;
  if (words.length < 7) favour *= 0.9;
  return favour;
}
