import type { ExtractedFact } from '../domain/article.ts';
import { candidatesOf } from './candidates.ts';
import { chooseFacts } from './choose-facts.ts';
import { createDateResolver } from './dates.ts';
import { type Document, type FactSource, readDocument } from './document.ts';
import { createGivens } from './names/givens.ts';
import { offeredFacts } from './offered-facts.ts';
import { endOfScene } from './scene.ts';
import { gradeOf } from './worth/sentence-grade.ts';
import { sentenceWeights } from './worth/sentence-weights.ts';
import { type WordValue, wordValuesIn } from './worth/word-value.ts';
import { wordWeights } from './worth/word-weights.ts';
import { expectedLength, wordWorthsOf, worthOf } from './worth/word-worth.ts';

export type { FactSource } from './document.ts';

/** Only so many sentences are looked at closely: the most promising ones. */
const maximumCandidates = 32;

/** A scene that a feature opens with is told where there is nothing else. */
const gradesBelowNews = 1.5;

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
  const dates = createDateResolver({
    publishedAt: source.publishedAt,
    language: source.language,
    sample: document.sentences
      .slice(0, 40)
      .map((sentence) => sentence.text)
      .join(' '),
  });
  const values = document.sentences.map((_, index) => wordValuesIn(document, index, weights.words));
  const expectedWords = expectedLength(document.sentences, values);
  const isPromising = promisingIn(document, values, expectedWords);
  const candidates = candidatesOf(document, isPromising, dates);
  const sceneEnds = endOfScene(document);
  const grades = new Map(
    candidates.map(({ index }) => {
      const grade = gradeOf(document, index, values[index], weights.sentences);
      return [index, index < sceneEnds ? grade - gradesBelowNews : grade];
    }),
  );
  const givens = document.language === 'en' ? createGivens(document) : undefined;
  const offered = offeredFacts(document, candidates, { values, grades, givens });
  return chooseFacts(offered, {
    language: document.language,
    givens,
    expectedWords,
    hasHeadline: document.titleStems.size > 0,
  });
}

/** Which sentences are looked at closely. */
function promisingIn(
  document: Document,
  values: readonly WordValue[],
  expectedWords: number,
): (index: number) => boolean {
  if (document.sentences.length <= maximumCandidates) return () => true;
  const promising = new Set(
    document.sentences
      .map((sentence, index) => ({
        index,
        promise:
          worthOf(wordWorthsOf(sentence.words, values[index])) / (sentence.words.length + expectedWords),
      }))
      .sort((a, b) => b.promise - a.promise)
      .slice(0, maximumCandidates)
      .map(({ index }) => index),
  );
  return (index) => promising.has(index);
}
