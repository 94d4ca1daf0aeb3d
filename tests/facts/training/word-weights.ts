/**
 * Learns how much each feature of a word tells of its chance to stand in a person's summary, and prints
 * `src/facts/word-weights.ts`:
 *
 *   npx tsx tests/facts/training/word-weights.ts SET.jsonl SET.jsonl > src/facts/word-weights.ts
 *
 * Each line of a set is `{title?, text, reference}`. Every second article is learned from, beginning with the
 * first; the others are for checking. Logistic regression with a ridge, every article counting alike, those with a
 * headline a little more, for most news has one. The checked-in weights were made from the sets dev-facts-cnn and
 * dev-facts-inshorts; another run gives the same weights, for there is one optimum.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readItem } from '../../../src/articles/read-item.ts';
import { splitSentences } from '../../../src/articles/sentences.ts';
import { readDocument } from '../../../src/facts/document.ts';
import { featureNames, featuresIn } from '../../../src/facts/word-value.ts';

const labelled = z.object({ title: z.string().nullish(), text: z.string(), reference: z.string() });
const sentencesLearnedFrom = 40;
const articleWeight = 300;
const headlineWeight = 1.6;
const ridge = 10;
const steps = 12;

interface Example {
  readonly features: Float64Array;
  readonly isTold: number;
  readonly weight: number;
}

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

function examplesOf(line: string): Example[] {
  const { title, text, reference } = labelled.parse(JSON.parse(line));
  const reading = readItem({ id: '', title, text });
  if (reading.kind !== 'read') return [];
  const { page } = reading;
  const document = readDocument({
    title: page.title,
    language: page.language,
    blocks: page.blocks.map(({ kind, text: block }) => ({
      kind,
      sentences: splitSentences(block, page.language),
    })),
  });
  const summary = new Set(tokens(reference));
  const words = document.sentences.slice(0, sentencesLearnedFrom).flatMap((sentence, index) => {
    const features = featuresIn(document, index);
    return sentence.words.map((word) => ({
      features: Float64Array.from(features(word)),
      isTold: tokens(word.text).some((token) => summary.has(token)) ? 1 : 0,
    }));
  });
  const weight = ((document.titleStems.size > 0 ? headlineWeight : 1) * articleWeight) / words.length;
  return words.map((word) => ({ ...word, weight }));
}

/** Newton's method; the penalty is measured in standard deviations of each feature, the bias has none. */
function learn(examples: readonly Example[]): number[] {
  const size = featureNames.length;
  const penalty = featureNames.map((_, at) => {
    const mean = examples.reduce((sum, { features }) => sum + (features[at] ?? 0), 0) / examples.length;
    const spread = examples.reduce((sum, { features }) => sum + ((features[at] ?? 0) - mean) ** 2, 0);
    return at === 0 ? 0 : 2 * ridge * (spread === 0 ? 1 : spread / examples.length);
  });
  let weights = featureNames.map(() => 0);
  for (let step = 0; step < steps; step++) {
    const slope = penalty.map((value, at) => value * (weights[at] ?? 0));
    const bend = penalty.map((value, at) =>
      Float64Array.from({ length: size }, (_, to) => (to === at ? value + 1e-9 : 0)),
    );
    for (const { features, isTold, weight } of examples) {
      let sum = 0;
      for (let at = 0; at < size; at++) sum += (features[at] ?? 0) * (weights[at] ?? 0);
      const chance = 1 / (1 + Math.exp(-sum));
      const curvature = weight * chance * (1 - chance);
      const present = [...features.keys()].filter((at) => features[at] !== 0);
      for (const at of present) {
        const value = features[at] ?? 0;
        slope[at] = (slope[at] ?? 0) + weight * (chance - isTold) * value;
        const row = bend[at];
        if (row) for (const to of present) row[to] = (row[to] ?? 0) + curvature * value * (features[to] ?? 0);
      }
    }
    const change = solve(bend, slope);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  return weights;
}

/** Gaussian elimination; the matrix is positive definite, so no pivot is needed. */
function solve(matrix: readonly Float64Array[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => Float64Array.from([...row, right[at] ?? 0]));
  rows.forEach((pivot, at) => {
    const scale = pivot[at] ?? 1;
    for (let to = at; to < pivot.length; to++) pivot[to] = (pivot[to] ?? 0) / scale;
    for (const [other, row] of rows.entries()) {
      const factor = row[at] ?? 0;
      if (other === at || factor === 0) continue;
      for (let to = at; to < row.length; to++) row[to] = (row[to] ?? 0) - factor * (pivot[to] ?? 0);
    }
  });
  return rows.map((row) => row[row.length - 1] ?? 0);
}

const examples = process.argv.slice(2).flatMap((path) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .filter((_, index) => index % 2 === 0)
    .flatMap(examplesOf),
);
const rounded = learn(examples).map((weight) => Number(weight.toFixed(4)));
process.stdout.write(
  `/** Learned by \`tests/facts/training/word-weights.ts\`, which says from what; in the order of \`featureNames\`. */\nexport const wordWeights: readonly number[] = [\n  ${rounded.join(', ')},\n];\n`,
);
