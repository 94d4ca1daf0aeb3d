import type { ExtractedFact } from '../domain/article.ts';
import type { Candidate } from './candidates.ts';
import { tellsWhatFollows } from './english/what-follows.ts';
import { kindOf } from './kinds.ts';
import type { Givens } from './names/givens.ts';
import { type OfferedFact, overlaps } from './offered-facts.ts';
import { worthOf } from './worth/word-worth.ts';

const maximumFacts = 5;
/** So many a digest shows; what stands behind them only fills in. */
const bestFacts = 3;

/**
 * What facts lose that name ever new things: those that keep to what the article is about tell it better than the
 * worth of their words, each counted once, can say.
 */
const varietyCost = 0.2;

/**
 * The part of its merit that a list of so many facts must keep for one more: two are wanted of any article, the
 * third has to be worth its words, and what comes behind only has to be good.
 */
const meritToKeep = [0, 0.8, 0.92, 0.82, 0.86];
/**
 * Two short facts tell little below a headline, so that a third needs less merit where they have fewer words; without a
 * headline nothing shows well enough what it should be about.
 */
const fewWords = 50;
const meritToKeepAfterFewWords = 0.8;
/** What is left of a fact for each thing that it takes for known and that nothing before it tells. */
const keptPerUnknown = 0.92;
const mostUnknown = 3;
/**
 * The grade that a fact has to have, by its place; the first two may do without it where no other has it. So may how
 * people took the news, which is told where there is nothing else to tell.
 */
const lowestGrade = [0, 0.5, 1, 1, 1];
const factsWanted = 2;

/** What is told so far. */
interface Told {
  readonly stems: Set<string>;
  /** How often each word was told, by its stem. */
  readonly times: Map<string, number>;
  worth: number;
  words: number;
  contentWords: number;
}

interface Choice {
  readonly offered: OfferedFact;
  /** What its words are worth beside what is told. */
  readonly gain: number;
  readonly merit: number;
  /** How much it takes for known that no fact chosen before it tells. */
  readonly unknown: number;
}

type PlacedFact = ExtractedFact & Pick<Candidate, 'index' | 'start'> & Pick<Choice, 'unknown'>;

/** The facts that together tell most of the article in the fewest words, nothing twice, in the order of reading. */
export function chooseFacts(
  offered: readonly OfferedFact[],
  document: {
    readonly language: string;
    readonly givens: Givens | undefined;
    readonly expectedWords: number;
    readonly hasHeadline: boolean;
  },
): ExtractedFact[] {
  const { language, givens, expectedWords, hasHeadline } = document;
  const told: Told = { stems: new Set(), times: new Map(), worth: 0, words: 0, contentWords: 0 };
  const facts: PlacedFact[] = [];
  let open = offered;
  let before = 0;
  while (facts.length < maximumFacts) {
    const best = bestNext(open, told, { place: facts.length, expectedWords });
    const isShort = hasHeadline && facts.length === 2 && told.words < fewWords;
    const toKeep = isShort ? meritToKeepAfterFewWords : (meritToKeep[facts.length] ?? 1);
    const isWorthIt = best && (facts.length === 0 || best.merit >= before * toKeep);
    const next = isWorthIt ? best : followingOf(open, told, { place: facts.length, expectedWords, language });
    if (!next) break;
    if (isWorthIt) before = next.merit;
    const chosen = next.offered;
    const { index, start, sentence } = chosen.candidate;
    const text =
      givens?.nameInFull(chosen.text, chosen.words, index, (stem) => told.stems.has(stem)) ?? chosen.text;
    tell(next, told);
    facts.push({
      index,
      start,
      unknown: next.unknown,
      text,
      quote: sentence.quote,
      kind: kindOf(text, language, index === 0),
      grade: Math.round(chosen.grade * 100) / 100,
      leansOn: chosen.givens,
    });
    open = open.filter(
      (other) =>
        other.candidate !== chosen.candidate &&
        !overlaps(other, chosen) &&
        // One quotation tells how people speak of it; a second seldom tells more.
        !(chosen.isQuotation && other.isQuotation),
    );
  }
  return inReadingOrder(facts);
}

/** What makes the list best, of what is fit for its place; for the first two of anything where nothing is. */
function bestNext(
  open: readonly OfferedFact[],
  told: Told,
  { place, expectedWords }: { readonly place: number; readonly expectedWords: number },
): Choice | undefined {
  const bestOf = (offered: readonly OfferedFact[]): Choice | undefined => {
    let best: Choice | undefined;
    for (const fact of offered) {
      const choice = choiceOf(fact, told, expectedWords);
      if (!best || choice.merit > best.merit) best = choice;
    }
    return best;
  };
  const fit = open.filter(({ grade, isReaction }) => grade >= (lowestGrade[place] ?? 0) && !isReaction);
  return bestOf(fit) ?? (place < factsWanted ? bestOf(open) : undefined);
}

/** What follows from the news, where its words alone are not worth one more fact. */
function followingOf(
  open: readonly OfferedFact[],
  told: Told,
  {
    place,
    expectedWords,
    language,
  }: { readonly place: number; readonly expectedWords: number; readonly language: string },
): Choice | undefined {
  if (place < factsWanted || language !== 'en') return undefined;
  return open
    .filter(({ text, isReaction, isQuotation }) => !isReaction && !isQuotation && tellsWhatFollows(text))
    .map((offered) => choiceOf(offered, told, expectedWords))
    .filter(({ unknown }) => unknown === 0)
    .sort((a, b) => b.merit - a.merit)[0];
}

/** How well the list would tell the article with this fact too, and what the fact would take for known. */
function choiceOf(offered: OfferedFact, told: Told, expectedWords: number): Choice {
  const unknown = offered.givens.filter((stem) => !told.stems.has(stem)).length;
  const gain =
    worthOf(offered.worths, told.times) * offered.favour * keptPerUnknown ** Math.min(unknown, mostUnknown);
  let distinct = told.stems.size;
  for (const stem of offered.saying.keys()) if (!told.stems.has(stem)) distinct++;
  const variety = distinct / Math.max(1, told.contentWords + offered.contentWords);
  const words = told.words + offered.words.length;
  const merit = (2 * (told.worth + gain)) / (words + expectedWords) - varietyCost * variety;
  return { offered, gain, merit, unknown };
}

function tell({ offered, gain }: Choice, told: Told): void {
  told.worth += gain;
  told.words += offered.words.length;
  told.contentWords += offered.contentWords;
  for (const stem of offered.saying.keys()) told.stems.add(stem);
  for (const { stem } of offered.words) told.times.set(stem, (told.times.get(stem) ?? 0) + 1);
}

/** In grades. */
const clearlyBetter = 0.5;

/**
 * Those that a digest shows as the article tells them, for a fact often leans on the one before; but the best first if
 * what the article tells before it is clearly less, and it needs nothing told. Then the others.
 */
function inReadingOrder(facts: readonly PlacedFact[]): ExtractedFact[] {
  const shown = facts.slice(0, bestFacts);
  const [first] = shown;
  const isClearlyBest = shown.every(
    (fact) => fact === first || (first !== undefined && fact.grade + clearlyBetter < first.grade),
  );
  const place = (fact: PlacedFact): number =>
    fact === first && isClearlyBest && fact.unknown === 0 ? -1 : fact.index;
  const best = shown.sort((a, b) => place(a) - place(b) || a.start - b.start);
  return [...best, ...facts.slice(bestFacts)].map(({ text, quote, kind, grade, leansOn }) => ({
    text,
    quote,
    kind,
    grade,
    leansOn,
  }));
}
