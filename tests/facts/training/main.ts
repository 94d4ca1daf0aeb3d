/**
 * Learns how much each feature of a word tells of its chance to stand in a person's summary:
 *
 *   npx tsx tests/facts/training/main.ts SET.jsonl SET.jsonl > src/facts/word-weights.ts
 *   npx tsx tests/facts/training/main.ts --cross-validate SET.jsonl SET.jsonl
 *
 * Each line of a set is `{title?, text, reference}`. The README beside this file says what was learned from, and
 * how well.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readItem } from '../../../src/articles/read-item.ts';
import { splitSentences } from '../../../src/articles/sentences.ts';
import { readDocument, type FactSource } from '../../../src/facts/document.ts';
import { extractFacts } from '../../../src/facts/extract-facts.ts';
import { featuresIn } from '../../../src/facts/word-value.ts';
import { type Example, learn } from './regression.ts';
import { rouge1, tokensOf } from './rouge.ts';

const labelled = z.object({ title: z.string().nullish(), text: z.string(), reference: z.string() });
const sentencesLearnedFrom = 40;
/** Every article counts alike, those with a headline a little more, for most news has one. */
const articleWeight = 300;
const headlineWeight = 1.6;
const folds = 5;
const factsShown = 3;

interface Article {
  readonly source: FactSource;
  readonly reference: readonly string[];
}

function articlesOf(path: string): Article[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const { title, text, reference } = labelled.parse(JSON.parse(line));
    const reading = readItem({ id: '', title, text });
    if (reading.kind !== 'read') return [];
    const { page } = reading;
    const blocks = page.blocks.map(({ kind, text: block }) => ({
      kind,
      sentences: splitSentences(block, page.language),
    }));
    return [
      { source: { title: page.title, language: page.language, blocks }, reference: tokensOf(reference) },
    ];
  });
}

function examplesOf({ source, reference }: Article): Example[] {
  const document = readDocument(source);
  const summary = new Set(reference);
  const words = document.sentences.slice(0, sentencesLearnedFrom).flatMap((sentence, index) => {
    const features = featuresIn(document, index);
    return sentence.words.map((word) => ({
      features: Float64Array.from(features(word)),
      isTold: tokensOf(word.text).some((token) => summary.has(token)) ? 1 : 0,
    }));
  });
  const weight = ((document.titleStems.size > 0 ? headlineWeight : 1) * articleWeight) / words.length;
  return words.map((word) => ({ ...word, weight }));
}

const scoreOf = ({ source, reference }: Article, weights: readonly number[]): number =>
  rouge1(
    extractFacts(source, weights)
      .slice(0, factsShown)
      .flatMap(({ text }) => tokensOf(text)),
    reference,
  );

/** Every article is measured with weights that were learned from four fifths of the others. */
function crossValidate(sets: ReadonlyMap<string, readonly Article[]>): void {
  const scores = new Map<string, number[]>([...sets.keys()].map((path) => [path, []]));
  for (let fold = 0; fold < folds; fold++) {
    const isMeasured = (_: unknown, index: number): boolean => index % folds === fold;
    const others = [...sets.values()].flatMap((articles) =>
      articles.filter((article, index) => !isMeasured(article, index)),
    );
    const weights = learn(others.flatMap(examplesOf));
    for (const [path, articles] of sets) {
      for (const article of articles.filter(isMeasured)) scores.get(path)?.push(scoreOf(article, weights));
    }
    process.stderr.write(`fold ${fold + 1} of ${folds}\n`);
  }
  for (const [path, values] of scores) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    process.stdout.write(`${path}: rouge1 ${(100 * mean).toFixed(2)} over ${values.length} articles\n`);
  }
}

function printWeights(sets: ReadonlyMap<string, readonly Article[]>): void {
  const weights = learn([...sets.values()].flat().flatMap(examplesOf)).map((weight) => weight.toFixed(4));
  process.stdout.write(
    `/** Learned by \`tests/facts/training/main.ts\`; in the order of \`featureNames\`. */\nexport const wordWeights: readonly number[] = [\n  ${weights.map(Number).join(', ')},\n];\n`,
  );
}

const { values: options, positionals } = parseArgs({
  options: { 'cross-validate': { type: 'boolean' } },
  allowPositionals: true,
});
const sets = new Map(positionals.map((path) => [path, articlesOf(path)]));
if (options['cross-validate']) crossValidate(sets);
else printWeights(sets);
