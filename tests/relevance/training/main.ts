/**
 * Learns `src/relevance/model.json`. What it learns from and how it is judged is in README.md beside this file.
 *
 *   npx tsx tests/relevance/training/main.ts --articles FILE.jsonl.gz --sections FILE.jsonl [--words] [--out FILE]
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { load as parseYaml } from 'js-yaml';
import { z } from 'zod';
import { parseTopicCatalogue } from '../../../src/config/topics-schema.ts';
import type { TopicCatalogue } from '../../../src/domain/topics.ts';
import { indexCatalogue } from '../../../src/relevance/catalogue-index.ts';
import { gatherEvidence } from '../../../src/relevance/evidence.ts';
import { featureNames, featuresOf } from '../../../src/relevance/features.ts';
import { guessLanguage } from '../../../src/relevance/guess-language.ts';
import { type LearnedModel, wordsOf } from '../../../src/relevance/learned-model.ts';
import { zonesOf } from '../../../src/relevance/zones.ts';
import { describeSeparation } from './measure.ts';
import { type Example, type Fitted, fitModel, logOdds } from './regression.ts';
import { bearsNoMeaning } from './words.ts';
import { linesOf, readWritten } from './written.ts';

/** How much one example of a kind counts. */
const weights = {
  relevant: 1,
  /** Outlets about technology: what feeds bring is most like them. */
  technologyOutlet: 8,
  /** One scandal is a third of what is relevant among the articles. */
  oneScandal: 0.4,
  fullText: 0.7,
  ownHeadline: 3,
  /** With its opening an item says much more, so that it needs to count for less. */
  ownItem: 1.5,
};
/** Twelve articles, or six of the headlines and items written, must hold a word. */
const minimumDocuments = 24;
/** An article counts as a title and again with its text, and so does a written item. */
const countsInVocabulary = {
  title: 1,
  'title-and-text': 1,
  section: 0,
  'own-headline': 4,
  'own-item': 4,
} as const;
const penalty = { features: 0.2, words: 20 };
const smallestWeight = 0.15;
/**
 * Taken off the log odds of every English article: half of what was written is relevant, but one in fourteen of a
 * mixed feed. On held-out titles the best decision lies from 0.3 to 0.8 above even odds.
 */
const caution = 0.7;
const folds = 5;

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string' },
    sections: { type: 'string' },
    out: { type: 'string', default: 'src/relevance/model.json' },
    words: { type: 'boolean', default: false },
  },
});

type Source = keyof typeof countsInVocabulary;
interface TrainingExample extends Example {
  readonly source: Source;
  readonly title: string;
  readonly fold: number;
}

const articleSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  topic: z.string().nullish(),
});

/** An article whose publisher filed it under technology policy, or elsewhere. */
const filedArticleSchema = z.object({
  title: z.string(),
  text: z.string().nullish(),
  relevant: z.boolean(),
});

function readCatalogue(): TopicCatalogue {
  const result = parseTopicCatalogue(parseYaml(readFileSync('config/topics.yaml', 'utf8')));
  if (result.kind === 'invalid') throw new Error(result.problems.join('\n'));
  return result.catalogue;
}

function createExampleMaker(catalogue: TopicCatalogue) {
  const index = indexCatalogue(catalogue);
  const places = placeNames(catalogue);
  return (
    source: Source,
    article: { title: string; text: string },
    judged: { relevant: boolean; weight: number; fold: number },
  ): TrainingExample => {
    const zoned = zonesOf(article.title, article.text);
    const language = guessLanguage(zoned.tokens);
    const features = featuresOf(gatherEvidence(zoned, index.find(zoned.tokens), catalogue, language), zoned);
    const words = new Map(
      [...(language === 'en' || language === 'und' ? wordsOf(zoned) : [])].filter(
        ([word]) => !word.split(' ').some((part) => bearsNoMeaning(part) || places.has(part)),
      ),
    );
    return {
      source,
      title: article.title,
      words,
      features: featureNames.map((name) => features[name]),
      ...judged,
    };
  };
}

/** Places say which region an article is about, not whether it is about technology policy. */
function placeNames(catalogue: TopicCatalogue): Set<string> {
  const terms = catalogue.regions.flatMap((region) => region.terms.map(({ term }) => term));
  return new Set(
    terms.flatMap((term) => [...wordsOf(zonesOf(term, '')).keys()]).filter((word) => !word.includes(' ')),
  );
}

const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex');

function readExamples(catalogue: TopicCatalogue, articlesPath: string): TrainingExample[] {
  const make = createExampleMaker(catalogue);
  const judgements = new Map(
    linesOf('judgements.tsv').map((line) => {
      const [key = '', judgement = ''] = line.split('\t');
      return [key, judgement] as const;
    }),
  );
  const articles = gunzipSync(readFileSync(articlesPath))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => articleSchema.parse(JSON.parse(line)));

  const fromArticles = articles.flatMap((article, position) => {
    const judgement = judgements.get(hashOf(article.id).slice(0, 12));
    if (judgement === 'unclear') return [];
    const relevant = judgement === 'relevant';
    const weight =
      (relevant ? weights.relevant * (article.topic === 'nsa' ? weights.oneScandal : 1) : 1) *
      (article.id.startsWith('http') ? weights.technologyOutlet : 1);
    const judged = { relevant, fold: position % folds };
    const text = article.text.replace(/<[^>]*(?:>|$)/g, ' ');
    return [
      make('title', { title: article.title, text: '' }, { ...judged, weight }),
      make(
        'title-and-text',
        { title: article.title, text },
        { ...judged, weight: weight * weights.fullText },
      ),
    ];
  });
  const written = [...readWritten('headlines.tsv'), ...readWritten('items.tsv')];
  const fromWritten = written.flatMap(({ relevant, title, text }, position) => {
    const judged = { relevant, fold: position % folds };
    const headline = make('own-headline', { title, text: '' }, { ...judged, weight: weights.ownHeadline });
    return text === undefined
      ? [headline]
      : [headline, make('own-item', { title, text }, { ...judged, weight: weights.ownItem })];
  });
  return [...fromArticles, ...fromWritten];
}

/** Articles labelled by their publisher's section: they measure, and nothing is learned from them. */
function readFiled(catalogue: TopicCatalogue, path: string): TrainingExample[] {
  const make = createExampleMaker(catalogue);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { title, text, relevant } = filedArticleSchema.parse(JSON.parse(line));
      return make('section', { title, text: text ?? '' }, { relevant, weight: 0, fold: 0 });
    });
}

/** Words that enough articles hold; the same article counts once as a title and once with its text. */
function vocabularyOf(examples: readonly TrainingExample[]): string[] {
  const documents = new Map<string, number>();
  for (const { words, source } of examples) {
    const count = countsInVocabulary[source];
    for (const word of words.keys()) documents.set(word, (documents.get(word) ?? 0) + count);
  }
  return [...documents].filter(([, count]) => count >= minimumDocuments).map(([word]) => word);
}

function train(examples: readonly TrainingExample[]): Fitted {
  const fitted = fitModel(examples, {
    features: featureNames.length,
    vocabulary: vocabularyOf(examples),
    penalty,
    smallestWeight,
  });
  return { ...fitted, wordBias: fitted.wordBias - caution };
}

function reportCrossValidation(examples: readonly TrainingExample[]): void {
  const judged = Array.from({ length: folds }, (_, fold) => {
    const fitted = train(examples.filter((example) => example.fold !== fold));
    return examples
      .filter((example) => example.fold === fold)
      .map(({ source, relevant, ...example }) => ({ source, relevant, logOdds: logOdds(fitted, example) }));
  }).flat();
  for (const source of ['title', 'title-and-text', 'own-headline', 'own-item'] as const) {
    console.log(source.padEnd(15), describeSeparation(judged.filter((one) => one.source === source)));
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

const featureWeights = z.record(z.enum(featureNames), z.number());

function modelOf(fitted: Fitted): LearnedModel {
  return {
    bias: round(fitted.bias),
    features: featureWeights.parse(
      Object.fromEntries(featureNames.map((name, position) => [name, round(fitted.features[position] ?? 0)])),
    ),
    wordBias: round(fitted.wordBias),
    words: Object.fromEntries(
      [...fitted.words].sort((a, b) => b[1] - a[1]).map(([word, weight]) => [word, round(weight)]),
    ),
  };
}

if (!options.articles || !options.sections) {
  console.error(
    'Usage: npx tsx tests/relevance/training/main.ts --articles FILE.jsonl.gz --sections FILE.jsonl [--words] [--out FILE]',
  );
  process.exit(1);
}
const catalogue = readCatalogue();
const examples = readExamples(catalogue, options.articles);
console.log(`${examples.length} examples, ${examples.filter((example) => example.relevant).length} relevant`);
reportCrossValidation(examples);
const fitted = train(examples);
const filed = readFiled(catalogue, options.sections);
console.log(
  'section'.padEnd(15),
  describeSeparation(
    filed.map((example) => ({ relevant: example.relevant, logOdds: logOdds(fitted, example) })),
  ),
);
const model = modelOf(fitted);
if (options.words) {
  const words = Object.entries(model.words).map(([word, weight]) => `${word} ${weight}`);
  console.log(`for: ${words.slice(0, 300).join(', ')}\nagainst: ${words.slice(-300).reverse().join(', ')}`);
}
writeFileSync(options.out, `${JSON.stringify(model, null, 1)}\n`);
console.log(`${options.out}: ${Object.keys(model.words).length} words`);
