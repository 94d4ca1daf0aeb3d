import type { ExtractedFact } from '../domain/article.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { reaction } from './clutter.ts';
import { createDateResolver } from './dates.ts';
import { type Document, type FactSource, readDocument, type Sentence } from './document.ts';
import { amount, cuesOf, kindOf, quotedShare } from './kinds.ts';
import { type WordValue, wordValuesIn } from './word-value.ts';
import { type Word, wordsOf } from './words.ts';

export type { FactSource } from './document.ts';

const maximumFacts = 5;
/** Only so many sentences are looked at closely: the most promising ones. */
const maximumCandidates = 16;
export const tuning = { R: 35, rep: 0.15, frep: 0.5, floor: 0.6, floor3: 0.97, editor: 0.1 };

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
        favour: favourOf(text, words, candidate.sentence, document.language),
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
    if (best.merit < before * (facts.length < 3 ? tuning.floor3 : tuning.floor)) break;
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
  let points = 0.5 * Math.min(3, numbers) - 2 * quotedShare(text);
  if (amount.test(text)) points += 0.6;
  if (words.length < fewWords) points -= 1.4;
  if (sentence.opensBlock) points += 1;
  if (sentence.kind === 'list-item') points -= 1;
  const cues = cuesOf(language);
  if (cues?.decision.test(text)) points += 0.6;
  if (cues?.next.test(text)) points += 1;
  if (cues?.reason.test(text)) points += 0.2;
  if (cues?.background.test(text)) points -= 0.6;
  if (language === 'en' && opinion.test(outsideQuotes)) points -= 0.6;
  if (language === 'en' && firstPerson.test(outsideQuotes.replace(/\bUS\b/g, ' '))) points -= 1;
  if (/[;:]/.test(text)) points -= 0.6;
  if (reaction.test(text)) points -= 4;
  return Math.exp(tuning.editor * points);
}
