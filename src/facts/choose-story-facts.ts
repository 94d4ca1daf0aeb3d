import type { Article, ExtractedFact } from '../domain/article.ts';
import { daysNamedIn } from './days-named.ts';
import { chanceOfSame, readStatement, type Statement, sameFromChance, type Weigh } from './statements.ts';
import { contentStems, wordsOf } from './words.ts';

const mostFacts = 5;
/** What makes a fact worth telling, in the grades of an editor: `tests/facts/training/README.md` says whence. */
const worth = {
  perGrade: 0.25,
  perHundredCharacters: 0.4,
  /** For each fact that its article tells before it. */
  perPlace: -0.1,
  /** What one article tells leans on nothing that it has not told. */
  ofBestSource: 0.4,
  /** Advocates say what to think of it. */
  ofAdvocate: -0.9,
  /** For each thing it takes for known that neither headline nor list tells. */
  perUnknown: -0.3,
  /** Before anything is told: what an article says in its first sentence is mostly the news. */
  ofOpening: 0.3,
  /** What a report of hours later begins with: an appeal, a court's stay, another government's answer. */
  ofTurn: 0.6,
  /** For what the list tells already. */
  ofRepetition: -3,
};
const charactersCounted = 160;
const lastPlace = 3;
const turnAfterMs = 8 * 3_600_000;
const turnFromGrade = 2;
/** Two facts are wanted of any story; what comes behind has to be worth so much. */
const factsWanted = 2;
const leastWorth = 0.65;

/** A fact of one of the articles. */
export interface StoryFact {
  readonly fact: ExtractedFact;
  readonly article: Article;
  readonly statement: Statement;
}

interface Candidate extends StoryFact {
  /** Whether its article tells it first. */
  readonly comesFirst: boolean;
  /** Whether it is taken from the first sentence. */
  readonly opensArticle: boolean;
  readonly isTurn: boolean;
  /** What it is worth by itself. */
  readonly worth: number;
}

/**
 * The facts of several articles that tell their story, best first: the best of what the articles tell first, then
 * whatever adds most to the list. `best` is the best source of them.
 */
export function chooseStoryFacts(articles: readonly Article[], best: Article, weigh: Weigh): StoryFact[] {
  const candidates = candidatesOf(articles, best);
  // What is told of one article is chosen and ordered already.
  if (articles.length === 1) return candidates;
  const leads = candidates.filter(({ comesFirst, isTurn }) => comesFirst && !isTurn);
  const chosen: Candidate[] = [];
  while (chosen.length < mostFacts) {
    const gain = gainBeside(chosen, best.title, weigh);
    const next =
      chosen.length === 0 && leads.length > 0
        ? bestOf(leads, (lead) => gain(lead) + (lead.opensArticle ? worth.ofOpening : 0))
        : bestOf(candidates, gain);
    if (!next || (chosen.length >= factsWanted && gain(next) < leastWorth)) break;
    chosen.push(next);
  }
  return chosen;
}

function candidatesOf(articles: readonly Article[], best: Article): Candidate[] {
  const firstPublishedAt = Math.min(...articles.map(({ publishedAt }) => publishedAt.getTime()));
  const areAllAdvocates = articles.every(({ feedKind }) => feedKind === 'ngo');
  return articles.flatMap((article) => {
    const isLater =
      article.publishedAt.getTime() - firstPublishedAt >= turnAfterMs && article.feedKind === 'news';
    return article.facts.map((fact, rank): Candidate => {
      const comesFirst = rank === 0;
      const opensArticle = comesFirst && article.text.startsWith(fact.quote);
      const isTurn =
        opensArticle &&
        isLater &&
        fact.grade >= turnFromGrade &&
        !namesDay(fact.text, new Date(firstPublishedAt));
      return {
        fact,
        article,
        statement: readStatement(fact.text),
        comesFirst,
        opensArticle,
        isTurn,
        worth:
          worth.perGrade * fact.grade +
          (worth.perHundredCharacters * Math.min(fact.text.length, charactersCounted)) / 100 +
          worth.perPlace * Math.min(rank, lastPlace) +
          (article === best ? worth.ofBestSource : 0) +
          (article.feedKind === 'ngo' && !areAllAdvocates ? worth.ofAdvocate : 0) +
          (isTurn ? worth.ofTurn : 0),
      };
    });
  });
}

/** Who tells a day later what happened "on 23 September" retells it. */
const namesDay = (text: string, date: Date): boolean =>
  daysNamedIn(text).some(({ month, day }) => month === date.getUTCMonth() + 1 && day === date.getUTCDate());

/** What a candidate adds to a list; nothing where the list tells it already, or it would be its second quotation. */
function gainBeside(
  chosen: readonly Candidate[],
  headline: string,
  weigh: Weigh,
): (candidate: Candidate) => number {
  const told = new Set(
    [headline, ...chosen.map(({ fact }) => fact.text)].flatMap((text) => [...contentStems(wordsOf(text))]),
  );
  const hasQuote = chosen.some(({ fact }) => fact.kind === 'quote');
  return (candidate) => {
    const { fact, article, statement } = candidate;
    if (chosen.includes(candidate) || (hasQuote && fact.kind === 'quote')) return Number.NEGATIVE_INFINITY;
    const repetition = Math.max(
      0,
      ...chosen
        .filter((other) => other.article !== article)
        .map((other) => chanceOfSame(statement, other.statement, weigh, evidenceOfPlaces(candidate, other))),
    );
    if (repetition >= sameFromChance) return Number.NEGATIVE_INFINITY;
    const unknown = fact.leansOn.filter((stem) => !told.has(stem)).length;
    return candidate.worth + worth.perUnknown * unknown + worth.ofRepetition * repetition;
  };
}

/** What articles of the same hours begin with mostly is the event itself, in whatever words; in log odds. */
function evidenceOfPlaces(a: Candidate, b: Candidate): number {
  const areOfOneTime =
    Math.abs(a.article.publishedAt.getTime() - b.article.publishedAt.getTime()) < turnAfterMs;
  if (!areOfOneTime || !a.comesFirst || !b.comesFirst) return 0;
  return a.opensArticle && b.opensArticle ? 3 : 1.5;
}

function bestOf(
  candidates: readonly Candidate[],
  gain: (candidate: Candidate) => number,
): Candidate | undefined {
  let best: { readonly candidate: Candidate; readonly gain: number } | undefined;
  for (const candidate of candidates) {
    const its = gain(candidate);
    if (its > (best?.gain ?? Number.NEGATIVE_INFINITY)) best = { candidate, gain: its };
  }
  return best?.candidate;
}
