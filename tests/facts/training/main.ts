/**
 * Learns how much each feature of a word tells of its chance to stand in a person's summary, and each feature of a
 * sentence of the grade that an editor gives it:
 *
 *   npx tsx tests/facts/training/main.ts --words SET.jsonl SET.jsonl
 *   npx tsx tests/facts/training/main.ts --sentences SET.jsonl SET.jsonl
 *   npx tsx tests/facts/training/main.ts --cross-validate SET.jsonl SET.jsonl
 *
 * The first two write `src/facts/worth/word-weights.ts` and `src/facts/worth/sentence-weights.ts`. Each line of a set is `{title?, text, reference}`. The README beside this file says what was learned from, and
 * how well.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDocument } from '../../../src/facts/document.ts';
import { extractFacts, type FactWeights } from '../../../src/facts/extract-facts.ts';
import { mean } from '../../../src/facts/worth/mean.ts';
import { featuresIn } from '../../../src/facts/worth/word-value.ts';
import { wordWeights } from '../../../src/facts/worth/word-weights.ts';
import { type Article, articlesOf } from './articles.ts';
import { learnSentences } from './learn-sentences.ts';
import { type Example, learn } from './regression.ts';
import { rouge1, tokensOf } from './rouge.ts';

const sentencesLearnedFrom = 40;
/** Every article counts alike, those with a headline a little more, for most news has one. */
const articleWeight = 300;
const headlineWeight = 1.6;
const folds = 5;
const factsShown = 3;

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

const learnWords = (articles: readonly Article[]): number[] => learn(articles.flatMap(examplesOf));

interface Score {
  readonly rouge1: number;
  /** The mean grade of the facts, and the part of them that no digest should hold. */
  readonly grade: number;
  readonly unfit: number;
}

function scoreOf({ source, reference, grades }: Article, weights: FactWeights): Score {
  const facts = extractFacts(source, weights).slice(0, factsShown);
  const places = new Map(readDocument(source).sentences.map(({ quote }, index) => [quote, index]));
  const given = facts.flatMap(({ quote }) => grades[places.get(quote) ?? -1] ?? []);
  return {
    rouge1: rouge1(
      facts.flatMap(({ text }) => tokensOf(text)),
      reference,
    ),
    grade: mean(given),
    unfit: mean(given.map((grade) => (grade < 0 ? 1 : 0))),
  };
}

/** Every article is measured with weights that were learned from four fifths of the others. */
function crossValidate(sets: ReadonlyMap<string, readonly Article[]>): void {
  const scores = new Map<string, Score[]>([...sets.keys()].map((path) => [path, []]));
  for (let fold = 0; fold < folds; fold++) {
    const isMeasured = (_: unknown, index: number): boolean => index % folds === fold;
    const others = [...sets.values()].flatMap((articles) =>
      articles.filter((article, index) => !isMeasured(article, index)),
    );
    const words = learnWords(others);
    const weights = { words, sentences: learnSentences(others, words) };
    for (const [path, articles] of sets) {
      for (const article of articles.filter(isMeasured)) scores.get(path)?.push(scoreOf(article, weights));
    }
    process.stderr.write(`fold ${fold + 1} of ${folds}\n`);
  }
  printScores(scores);
}

function printScores(scores: ReadonlyMap<string, readonly Score[]>): void {
  for (const [path, values] of scores) {
    const rouge = 100 * mean(values.map((score) => score.rouge1));
    const grade = mean(values.map((score) => score.grade));
    const unfit = 100 * mean(values.map((score) => score.unfit));
    process.stdout.write(
      `${path}: rouge1 ${rouge.toFixed(2)}, grade ${grade.toFixed(3)}, unfit ${unfit.toFixed(1)} %, ${values.length} articles\n`,
    );
  }
}

/** The shell must not: it would empty the file before this script could read the weights that are in it. */
function writeWeights(file: string, name: string, features: string, weights: readonly number[]): void {
  const rounded = weights.map((weight) => Number(weight.toFixed(4)));
  writeFileSync(
    new URL(`../../../src/facts/worth/${file}`, import.meta.url),
    `/** Learned by \`tests/facts/training/main.ts\`; in the order of \`${features}\`. */\nexport const ${name}: readonly number[] = [\n  ${rounded.join(', ')},\n];\n`,
  );
}

const { values: options, positionals } = parseArgs({
  options: {
    words: { type: 'boolean' },
    sentences: { type: 'boolean' },
    'cross-validate': { type: 'boolean' },
  },
  allowPositionals: true,
});
const sets = new Map(positionals.map((path) => [path, articlesOf(path)]));
const all = [...sets.values()].flat();
if (options['cross-validate']) crossValidate(sets);
else if (options.sentences)
  writeWeights(
    'sentence-weights.ts',
    'sentenceWeights',
    'sentenceFeatureNames',
    learnSentences(all, wordWeights),
  );
else writeWeights('word-weights.ts', 'wordWeights', 'featureNames', learnWords(all));
