import type { Article } from '../domain/article.ts';
import type { Disagreement, KeyFact } from '../domain/story.ts';
import { chooseStoryFacts } from './choose-story-facts.ts';
import { findDisagreements } from './disagreements.ts';
import { chanceOfSame, readStatement, sameFromChance, states, weighIn } from './statements.ts';

/** Longer texts are background; the event stands before. */
const sentencesCompared = 60;

/**
 * What the articles of one story state together, best first: each fact once, with every outlet that states it. The
 * first article is the best source. Facts stay in its language where it has any.
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
  const weigh = weighIn([...sentences.values()].flat());
  const speaking = articles.filter(
    (article) => article.language === first.language && article.facts.length > 0,
  );
  const chosen = chooseStoryFacts(speaking.length > 0 ? speaking : articles, first, weigh);
  const facts = chosen.map(({ fact, article, statement }): KeyFact => {
    const others = articles.filter(
      (other) =>
        other.outlet !== article.outlet &&
        sentences.get(other)?.some((sentence) => states(sentence, statement, weigh)),
    );
    return {
      text: fact.text,
      quote: fact.quote,
      kind: fact.kind,
      outlet: article.outlet,
      url: article.url,
      outlets: [...new Set([article.outlet, ...others.map(({ outlet }) => outlet)])],
    };
  });
  const reports = articles.flatMap((article) =>
    (sentences.get(article) ?? []).map((statement) => ({
      outlet: article.outlet,
      url: article.url,
      statement,
    })),
  );
  return { facts, disagreements: findDisagreements(reports, weigh) };
}

/** The facts that nothing of an earlier version of the story said. */
export function newFacts(previous: readonly KeyFact[], current: readonly KeyFact[]): KeyFact[] {
  const known = previous.map(({ text }) => readStatement(text));
  const now = current.map((fact) => ({ fact, statement: readStatement(fact.text) }));
  const weigh = weighIn([...known, ...now.map(({ statement }) => statement)]);
  return now
    .filter(({ statement }) => !known.some((one) => chanceOfSame(one, statement, weigh) >= sameFromChance))
    .map(({ fact }) => fact);
}
