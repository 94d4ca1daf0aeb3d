import type { Document, Sentence } from '../document.ts';
import { amount, type Cues, cuesOf } from '../kinds.ts';
import type { Word } from '../words.ts';
import { mean } from './mean.ts';
import { type SentenceCues, sentenceCuesOf } from './sentence-cues.ts';
import type { WordValue } from './word-value.ts';

interface View {
  readonly text: string;
  /** In small letters, without what stands in quotation marks. */
  readonly ownWords: string;
  readonly words: readonly Word[];
  /** Without function words; none of a sentence like "So be it." */
  readonly content: readonly Word[];
  readonly sentence: Sentence;
  readonly index: number;
  readonly document: Document;
  readonly cues: Cues | undefined;
  readonly heard: SentenceCues | undefined;
  readonly value: WordValue;
}

const yes = (holds: boolean | undefined): number => (holds ? 1 : 0);

const fewWords = 9;
/** Most sentences have fewer. */
const manyWords = 30;
const mostNumbers = 3;
const mostNames = 4;

/** What an editor goes by, as far as it can be counted. */
const features: Readonly<Record<string, (view: View) => number>> = {
  bias: () => 1,
  opening: ({ index }) => yes(index === 0),
  position: ({ index }) => Math.log(index + 1),
  length: ({ words }) => words.length / manyWords,
  'length squared': ({ words }) => (words.length / manyWords) ** 2,
  'few words': ({ words }) => yes(words.length < fewWords),
  'long words': ({ content }) => mean(content.map(({ text }) => text.length)) / 8,
  'worth of its words': ({ content, value }) => mean(content.map(value)),
  'words told once': ({ content, document }) =>
    mean(content.map(({ stem }) => yes((document.terms.get(stem)?.count ?? 1) === 1))),
  'different words': ({ content }) =>
    new Set(content.map(({ stem }) => stem)).size / Math.max(1, content.length),
  numbers: ({ words }) => Math.min(mostNumbers, words.filter(({ isNumber }) => isNumber).length),
  amount: ({ text }) => yes(amount.test(text)),
  names: ({ sentence }) => Math.min(mostNames, sentence.names.length),
  decision: ({ text, cues }) => yes(cues?.decision.test(text)),
  next: ({ text, cues }) => yes(cues?.next.test(text)),
  reason: ({ text, cues }) => yes(cues?.reason.test(text)),
  'opens with a quotation': ({ text }) => yes(/^["“«„「]/.test(text)),
  'two statements': ({ text }) => yes(/[;:]/.test(text)),
  'no stop of its own': ({ text }) => yes(!/(?<!\s)[.!?…。！？]["”’»)」]*$/.test(text)),
  office: ({ heard, ownWords }) => yes(heard?.office.test(ownWords)),
  weekday: ({ heard, ownWords }) => yes(heard?.weekday.test(ownWords)),
  said: ({ heard, ownWords }) => yes(heard?.said.test(ownWords)),
  past: ({ heard, ownWords }) => yes(heard?.past.test(ownWords)),
  present: ({ heard, ownWords }) => yes(heard?.present.test(ownWords)),
  'to the reader': ({ heard, ownWords }) => yes(heard?.toReader.test(ownWords)),
  opinion: ({ heard, ownWords }) => yes(heard?.opinion.test(ownWords)),
};

/** What a sentence is graded by; the weights have one entry for each. */
export const sentenceFeatureNames: readonly string[] = Object.keys(features);

export function sentenceFeaturesIn(
  document: Document,
  index: number,
  value: WordValue | undefined,
): number[] {
  const sentence = document.sentences[index];
  if (!sentence || !value) return [];
  const { text, words } = sentence;
  const view: View = {
    text,
    ownWords: text.replace(/["“][^"”]*["”]/g, ' ').toLowerCase(),
    words,
    content: words.filter((word) => !word.isFunctionWord),
    sentence,
    index,
    document,
    cues: cuesOf(document.language),
    heard: sentenceCuesOf(document.language),
    value,
  };
  return Object.values(features).map((feature) => feature(view));
}

/**
 * The grade that an editor would give a sentence as a key fact of its article: about 3 for the news itself, 2 for
 * what belongs to it, 1 for what is useful, 0 for what is minor, -1 for what no digest should hold.
 */
export const gradeOf = (
  document: Document,
  index: number,
  value: WordValue | undefined,
  weights: readonly number[],
): number =>
  sentenceFeaturesIn(document, index, value).reduce(
    (sum, feature, at) => sum + feature * (weights[at] ?? 0),
    0,
  );
