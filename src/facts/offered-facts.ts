import type { Candidate } from './candidates.ts';
import { marketReaction, reaction } from './clutter.ts';
import type { Document } from './document.ts';
import { hasFiniteVerb } from './english/clauses.ts';
import { tellsShares } from './foreign/clutter.ts';
import { quotedShare } from './kinds.ts';
import type { Givens } from './names/givens.ts';
import { type Word, wordsOf } from './words.ts';
import type { WordValue } from './worth/word-value.ts';
import { type WordWorth, wordWorthsOf, worthOf } from './worth/word-worth.ts';

/** How much one grade better counts, as a power of e. */
const meritPerGrade = 0.2;
/** What is left of an English sentence without a verb: most are captions and headings, some have one not known here. */
const keptWithoutVerb = 0.5;
const mostlyQuoted = 0.5;

/** A candidate in the wording that tells it best, and what is known of it before anything is told. */
export interface OfferedFact {
  readonly candidate: Candidate;
  readonly text: string;
  readonly words: readonly Word[];
  readonly worths: readonly WordWorth[];
  /** Its stems, but for function words, and how much each tells what the fact says. */
  readonly saying: ReadonlyMap<string, number>;
  readonly saysInAll: number;
  readonly isReaction: boolean;
  /** Mostly somebody's own words. */
  readonly isQuotation: boolean;
  /** How many of its words are no function words. */
  readonly contentWords: number;
  /** What its words are worth is multiplied by this: how far an editor would have it in a digest. */
  readonly favour: number;
  readonly grade: number;
  /** What it takes for known, as stems. */
  readonly givens: readonly string[];
}

/** What can be told of an article, but for what repeats its headline. */
export function offeredFacts(
  document: Document,
  candidates: readonly Candidate[],
  known: {
    readonly values: readonly WordValue[];
    readonly grades: ReadonlyMap<number, number>;
    readonly givens: Givens | undefined;
  },
): OfferedFact[] {
  return candidates.flatMap((candidate): OfferedFact[] => {
    const value = known.values[candidate.index];
    const wording = fullestWording(candidate, value);
    if (!wording) return [];
    const { text, words } = wording;
    const grade = known.grades.get(candidate.index) ?? 0;
    const content = words.filter((word) => !word.isFunctionWord);
    const saying = new Map(
      content.map((word) => [word.stem, word.isCapitalised || word.isNumber ? nameShare : 1]),
    );
    if (repeatsHeadline(saying, document)) return [];
    const isVerbless = document.language === 'en' && !hasFiniteVerb(text);
    return [
      {
        candidate,
        text,
        words,
        worths: wordWorthsOf(words, value),
        saying,
        saysInAll: sumOf(saying),
        isReaction:
          reaction.test(text) ||
          (tellsShares(text, document.language) && !tellsShares(document.title, document.language)) ||
          (marketReaction.test(text) && !isAboutMarkets(document)),
        isQuotation: quotedShare(text) > mostlyQuoted,
        contentWords: content.length,
        favour: Math.exp(meritPerGrade * grade) * (isVerbless ? keptWithoutVerb : 1),
        grade,
        givens: known.givens?.of(text, words, candidate.index) ?? [],
      },
    ];
  });
}

/** Whether the headline, or the opening where there is none, is about markets: then what shares did is the news. */
const isAboutMarkets = ({ title, sentences }: Document): boolean =>
  /\b(?:shares?|stocks?|markets?|investors?|trading|index|rally|sell-?off|wall street)\b/i.test(
    title || (sentences[0]?.text ?? ''),
  );

/** The wording that keeps most of what is worth telling: what a shorter one saves in words it mostly loses in sense. */
function fullestWording(
  { wordings, sentence }: Candidate,
  value: WordValue | undefined,
): Pick<OfferedFact, 'text' | 'words'> | undefined {
  const wordsIn = (text: string): readonly Word[] =>
    text === sentence.text ? sentence.words : wordsOf(text);
  const [only, another] = wordings;
  if (only && !another) return { text: only.text, words: wordsIn(only.text) };
  let fullest: (Pick<OfferedFact, 'text' | 'words'> & { readonly worth: number }) | undefined;
  for (const { text, kept } of wordings) {
    const words = wordsIn(text);
    const worth = kept * worthOf(wordWorthsOf(words, value));
    if (!fullest || worth > fullest.worth) fullest = { text, words, worth };
  }
  return fullest;
}

/** From which part of the shorter one's words on two facts say the same; clauses of one sentence have but a name in common. */
const sharedBetween = 0.55;
const sharedInSentence = 0.3;
/** A point above the text and a sentence of the text are mostly about the same. */
const sharedWithPoint = 0.35;
/** Names and numbers come back in every fact of an article: by themselves they repeat nothing. */
const nameShare = 0.5;

/** Whether two facts say the same. */
export function overlaps(a: OfferedFact, b: OfferedFact): boolean {
  let shared = 0;
  for (const [stem, weight] of a.saying) shared += Math.min(weight, b.saying.get(stem) ?? 0);
  const share = mostShared(a.candidate, b.candidate);
  return shared >= share * Math.min(a.saysInAll, b.saysInAll);
}

function mostShared(a: Candidate, b: Candidate): number {
  if (a.index === b.index) return sharedInSentence;
  return a.sentence.isPoint === b.sentence.isPoint ? sharedBetween : sharedWithPoint;
}

const sumOf = (weights: ReadonlyMap<string, number>): number =>
  [...weights.values()].reduce((sum, weight) => sum + weight, 0);

function repeatsHeadline(saying: ReadonlyMap<string, number>, { titleStems }: Document): boolean {
  if (titleStems.size < 3) return false;
  const added = [...saying.keys()].filter((stem) => !titleStems.has(stem)).length;
  return added <= Math.max(1, 0.15 * saying.size);
}
