import type { Article, ExtractedFact } from '../domain/article.ts';
import type { Disagreement, KeyFact } from '../domain/story.ts';
import { findDisagreements } from './disagreements.ts';
import { readStatement, retells, type Statement, sameStatement, share, states } from './statements.ts';

const mostFacts = 5;
/** What a second outlet adds to a fact, against one place further up in its own article. */
const corroboration = 0.5;
const openingOfAnother = 3;
/** How far back a fact waits that shares no word with what the other articles tell: it may be of another matter. */
const strangeness = 2;
/** Longer texts are background; the event stands before. */
const sentencesCompared = 60;

interface Candidate {
  readonly fact: ExtractedFact;
  readonly article: Article;
  readonly statement: Statement;
  readonly outlets: readonly string[];
  readonly value: number;
}

/**
 * What the articles of one story state together: each fact once, in the words of the outlet given first that
 * has it, with everyone who states it. The first article's first fact leads; then what stands high in its
 * article and what several outlets state. Facts stay in the language of the first article where it has any.
 */
export function combineFacts(
  articles: readonly Article[],
  deps: { readonly splitSentences: (text: string, language: string) => string[] },
): { facts: readonly KeyFact[]; disagreements: readonly Disagreement[] } {
  const [first] = articles;
  if (!first) return { facts: [], disagreements: [] };
  const sentences = new Map(
    articles.map((article) => [
      article,
      deps.splitSentences(article.text, article.language).slice(0, sentencesCompared).map(readStatement),
    ]),
  );
  const speaking = articles.filter(
    (article) => article.language === first.language && article.facts.length > 0,
  );
  const chosen: Candidate[] = [];
  const candidates = (speaking.length > 0 ? speaking : articles)
    .flatMap((article, place) => {
      const context = { article, sentences, familiarity: familiarityIn(article, sentences) };
      return article.facts.map((fact, rank) => toCandidate(fact, placeOf(place, rank), context));
    })
    .sort((a, b) => a.value - b.value);
  for (const candidate of candidates) {
    if (chosen.length === mostFacts) break;
    const repeats = chosen.some(
      ({ statement }) =>
        sameStatement(statement, candidate.statement) || retells(statement, candidate.statement),
    );
    const secondQuote = candidate.fact.kind === 'quote' && chosen.some(({ fact }) => fact.kind === 'quote');
    if (!repeats && !secondQuote) chosen.push(candidate);
  }
  const reports = articles.flatMap((article) =>
    (sentences.get(article) ?? []).map((statement) => ({
      outlet: article.outlet,
      url: article.url,
      statement,
    })),
  );
  return { facts: chosen.map(toKeyFact), disagreements: findDisagreements(reports) };
}

/** The facts that nothing of an earlier version of the story said. */
export function newFacts(previous: readonly KeyFact[], current: readonly KeyFact[]): KeyFact[] {
  const known = previous.map(({ text }) => readStatement(text));
  return current.filter(({ text }) => {
    const statement = readStatement(text);
    return !known.some((one) => sameStatement(one, statement));
  });
}

/** Smaller is better. What opens another article is the same event in other words, so it waits. */
function placeOf(articlePlace: number, rank: number): number {
  if (articlePlace === 0) return rank === 0 ? Number.NEGATIVE_INFINITY : rank;
  return (rank === 0 ? openingOfAnother : rank) + articlePlace / 10;
}

function toCandidate(
  fact: ExtractedFact,
  place: number,
  context: {
    readonly article: Article;
    readonly sentences: ReadonlyMap<Article, readonly Statement[]>;
    readonly familiarity: (statement: Statement) => number;
  },
): Candidate {
  const { article, sentences, familiarity } = context;
  const statement = readStatement(fact.text);
  const others = [...sentences].flatMap(([other, stated]) =>
    other.outlet !== article.outlet && stated.some((sentence) => states(sentence, statement))
      ? [other.outlet]
      : [],
  );
  const outlets = [...new Set([article.outlet, ...others])];
  const value = place - corroboration * (outlets.length - 1) + strangeness * (1 - familiarity(statement));
  return { fact, article, statement, outlets, value };
}

/** Which part of a fact's words the other articles use too; what the first one tells is the story itself. */
function familiarityIn(
  article: Article,
  sentences: ReadonlyMap<Article, readonly Statement[]>,
): (statement: Statement) => number {
  const [first] = sentences.keys();
  if (article === first) return () => 1;
  const stems = new Set(
    [...sentences].flatMap(([other, stated]) =>
      other === article ? [] : stated.flatMap((sentence) => [...sentence.stems]),
    ),
  );
  return ({ stems: own }) => share(own, stems);
}

const toKeyFact = ({ fact, article, outlets }: Candidate): KeyFact => ({
  text: fact.text,
  quote: fact.quote,
  kind: fact.kind,
  outlet: article.outlet,
  url: article.url,
  outlets,
});
