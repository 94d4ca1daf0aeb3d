import { candidatesOf } from '../../../src/facts/candidates.ts';
import { unresolved } from '../../../src/facts/dates.ts';
import { readDocument } from '../../../src/facts/document.ts';
import { sentenceFeaturesIn } from '../../../src/facts/worth/sentence-grade.ts';
import { wordValuesIn } from '../../../src/facts/worth/word-value.ts';
import type { Article } from './articles.ts';
import { solve } from './solve.ts';
import { varianceOf } from './variance.ts';

/** In standard deviations of each feature, over all sentences; the bias has none. */
const ridge = 30;

/** The weights with which a sum of a sentence's features comes nearest to its grade; only sentences that can be facts. */
export function learnSentences(articles: readonly Article[], wordWeights: readonly number[]): number[] {
  const examples = articles.flatMap(({ source, grades }) => {
    const document = readDocument(source);
    const canBeFacts = new Set(
      candidatesOf(document, (index) => index < grades.length, unresolved).map(({ index }) => index),
    );
    return [...canBeFacts].map((index) => ({
      features: sentenceFeaturesIn(document, index, wordValuesIn(document, index, wordWeights)),
      grade: grades[index] ?? 0,
    }));
  });
  const size = examples[0]?.features.length ?? 0;
  const places = Array.from({ length: size }, (_, at) => at);
  const right = places.map(() => 0);
  const matrix = places.map(() => new Float64Array(size));
  for (const { features, grade } of examples) {
    for (const at of places) {
      const value = features[at] ?? 0;
      right[at] = (right[at] ?? 0) + value * grade;
      const row = matrix[at];
      if (row) for (const to of places) row[to] = (row[to] ?? 0) + value * (features[to] ?? 0);
    }
  }
  for (const at of places) {
    const row = matrix[at];
    if (row) row[at] = (row[at] ?? 0) + (at === 0 ? 0 : ridge * varianceOf(examples, at)) + 1e-9;
  }
  return solve(matrix, right);
}
