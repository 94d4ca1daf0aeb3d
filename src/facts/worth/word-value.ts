import { wordSet } from '../../shared/word-set.ts';
import type { Document, Sentence } from '../document.ts';
import type { Word } from '../words.ts';
import { mean } from './mean.ts';

/** Function words summaries use more or less than others; in English only. */
const weighedWords =
  'the a an in of to and for on at by with from as that after over is was are were be has have had been will would he she it his her its they their who which not but this or more said'.split(
    ' ',
  );

const plainFeatures: readonly string[] = [
  'bias',
  'function word',
  'first or second person',
  'speech',
  'frequency',
  'once only',
  'late',
  'in the opening',
  'in the headline',
  'share of sentences',
  'name',
  'number',
  'name by frequency',
  'length',
  'frequency by lateness',
  'sentence 1',
  'sentence 2',
  'sentence 3',
  'sentence position',
  'sentence depth',
  'sentence with quotation',
  'sentence opens with quotation',
  'sentence length',
  'short sentence',
  'long sentence',
  'sentence opens with pronoun',
  'sentence in the first person',
  'sentence frequency',
  'sentence numbers',
  'sentence like headline',
  'content in sentence 1',
  'content by position',
  'name in sentence 1',
  'in the opening and later',
  'in the opening by frequency',
  'sentence like opening',
  'sentence with speech',
  'sentence with number',
  'sentence with names',
  'quoted',
  'content in long article',
  'number by position',
  'year',
  'adverb',
  'function word by position',
  'headline by frequency',
  'sentence position in long article',
  'function word by frequency',
  'function word in long article',
  ...weighedWords.map((word) => `"${word}"`),
];

/** Where an article comes without a headline, its opening and its frequent words have to tell what it is about. */
const weighedWithoutHeadline = [
  'bias',
  'function word',
  'frequency',
  'once only',
  'late',
  'in the opening',
  'share of sentences',
  'name',
  'number',
  'sentence 1',
  'sentence 2',
  'sentence 3',
  'sentence position',
  'content by position',
  'sentence length',
  'sentence like opening',
].map((name) => plainFeatures.indexOf(name));

/** What a word of a sentence is judged by; the weights have one entry for each. */
export const featureNames: readonly string[] = [
  ...plainFeatures,
  ...weighedWithoutHeadline.map((at) => `${plainFeatures[at]}, no headline`),
];

const placeOfWeighedWord: ReadonlyMap<string, number> = new Map(
  weighedWords.map((word) => [word, plainFeatures.indexOf(`"${word}"`)]),
);

const thirdPerson = wordSet('he she his her it its they their him them');
const firstPerson = wordSet('i we you my our your me us');
const speech = wordSet('said say says according told');

/** How much each word of a sentence says of the story: its chance to stand in a good summary. */
export type WordValue = (word: Word) => number;

export function wordValuesIn(document: Document, index: number, weights: readonly number[]): WordValue {
  const { context, ofWord } = plainFeaturesIn(document, index);
  const noHeadline = document.titleStems.size === 0;
  let contextSum = 0;
  for (let at = 0; at < context.length; at++)
    contextSum += (context[at] ?? 0) * (weights[contextAt + at] ?? 0);
  const known = new Map<Word, number>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const own = ofWord(word);
    let sum = contextSum;
    for (let at = 0; at < contextAt; at++) sum += (own[at] ?? 0) * (weights[at] ?? 0);
    for (let at = contextAt; at < own.length; at++)
      sum += (own[at] ?? 0) * (weights[context.length + at] ?? 0);
    // The rest of the features, which are nearly all 0.
    const weighed = placeOfWeighedWord.get(word.lower);
    if (weighed !== undefined) sum += weights[weighed] ?? 0;
    if (noHeadline) {
      const plain = inOrder(own, context);
      weighedWithoutHeadline.forEach((at, place) => {
        sum += (plain[at] ?? 0) * (weights[plainFeatures.length + place] ?? 0);
      });
    }
    const value = 1 / (1 + Math.exp(-sum));
    known.set(word, value);
    return value;
  };
}

/** The features of words that stand in a given sentence of the article. */
export function featuresIn(document: Document, index: number): (word: Word) => number[] {
  const { context, ofWord } = plainFeaturesIn(document, index);
  const noHeadline = document.titleStems.size === 0;
  return (word) => {
    const plain = [
      ...inOrder(ofWord(word), context),
      ...weighedWords.map((weighed) => (weighed === word.lower ? 1 : 0)),
    ];
    return [...plain, ...weighedWithoutHeadline.map((at) => (noHeadline ? (plain[at] ?? 0) : 0))];
  };
}

/** Where the features of the sentence stand among those of the word. */
const contextAt = plainFeatures.indexOf('sentence 1');

const inOrder = (own: readonly number[], context: readonly number[]): number[] => [
  ...own.slice(0, contextAt),
  ...context,
  ...own.slice(contextAt),
];

/** The features that are seldom 0: those all words of the sentence share, worked out once, and the others. */
function plainFeaturesIn(
  document: Document,
  index: number,
): { context: readonly number[]; ofWord: (word: Word) => number[] } {
  const sentence = document.sentences[index];
  const total = document.sentences.length;
  const context = sentence ? contextOf(document, sentence, index) : [];
  const position = Math.log(index + 1);
  const logTotal = Math.log(total) - 3;
  const logWords = Math.log(Math.max(1, document.wordCount));
  const contentWords = sentence?.words.filter((word) => !word.isFunctionWord) ?? [];
  const likeOpening =
    index === 0
      ? 0
      : contentWords.filter((word) => document.openingStems.has(word.stem)).length /
        Math.max(1, contentWords.length);
  const hasSpeech = sentence?.words.some((word) => speech.has(word.lower)) ? 1 : 0;
  const hasNumber = sentence?.words.some((word) => word.isNumber) ? 1 : 0;
  const nameShare = (sentence?.names.length ?? 0) / Math.max(1, contentWords.length);
  const quotes = [...(sentence?.text ?? '').matchAll(/["“«„][^"”»]*["”»]/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const noHeadline = document.titleStems.size === 0;
  const ofWord = (word: Word): number[] => {
    const term = document.terms.get(word.stem);
    const content = word.isFunctionWord ? 0 : 1;
    const frequency = Math.log(Math.max(1, term?.count ?? 1));
    const late = Math.log(1 + (term?.firstSentence ?? index));
    const isName =
      content === 1 && !word.isNumber && (term ? term.capitalised >= term.count * 0.7 : word.isCapitalised);
    const name = isName && document.language !== 'de' ? 1 : 0;
    return [
      1,
      1 - content,
      firstPerson.has(word.lower) ? 1 : 0,
      speech.has(word.lower) ? 1 : 0,
      content * frequency,
      content * ((term?.count ?? 1) === 1 ? 1 : 0),
      content * late,
      content * (term?.firstSentence === 0 ? 1 : 0),
      content * (noHeadline ? 0.1 : document.titleStems.has(word.stem) ? 1 : 0),
      (content * (term?.sentences ?? 1)) / Math.max(1, total),
      name,
      word.isNumber ? 1 : 0,
      name * frequency,
      (content * word.text.length) / 8,
      content * frequency * late,
      content * (index === 0 ? 1 : 0),
      content * position,
      name * (index === 0 ? 1 : 0),
      content * (term?.firstSentence === 0 && (term?.sentences ?? 1) > 1 ? 1 : 0),
      content * (term?.firstSentence === 0 ? frequency : 0),
      likeOpening,
      hasSpeech,
      hasNumber,
      nameShare,
      quotes.some(([from, to]) => word.start >= from && word.end <= to) ? 1 : 0,
      content * logTotal,
      (word.isNumber ? 1 : 0) * position,
      word.isNumber && /^(?:19|20)\d\d$/.test(word.text) ? 1 : 0,
      word.lower.length >= 6 && word.lower.endsWith('ly') ? 1 : 0,
      (1 - content) * position,
      content * (document.titleStems.has(word.stem) ? frequency : 0),
      position * logTotal,
      (1 - content) * frequency,
      (1 - content) * logWords,
    ];
  };
  return { context, ofWord };
}

function contextOf(document: Document, sentence: Sentence, index: number): number[] {
  const { words, text } = sentence;
  const content = words.filter((word) => !word.isFunctionWord);
  const first = words[0]?.lower ?? '';
  return [
    index === 0 ? 1 : 0,
    index === 1 ? 1 : 0,
    index === 2 ? 1 : 0,
    Math.log(index + 1),
    index / Math.max(1, document.sentences.length),
    /["“”«„]/.test(text) ? 1 : 0,
    /^["“«„]/.test(text) ? 1 : 0,
    Math.min(words.length, 60) / 30,
    words.length < 8 ? 1 : 0,
    words.length > 40 ? 1 : 0,
    thirdPerson.has(first) || firstPerson.has(first) || first === 'this' || first === 'that' ? 1 : 0,
    mean(words.map((word) => (firstPerson.has(word.lower) ? 1 : 0))),
    mean(content.map((word) => Math.log(document.terms.get(word.stem)?.count ?? 1))),
    mean(words.map((word) => (word.isNumber ? 1 : 0))),
    document.titleStems.size === 0
      ? 0.2
      : mean(content.map((word) => (document.titleStems.has(word.stem) ? 1 : 0))),
  ];
}
