import type { Reason, Relevance } from '../domain/article.ts';
import type { TermRole, TopicCatalogue } from '../domain/topics.ts';
import { actorsOf, regionsOf, round, topicsOf } from './assign.ts';
import { indexCatalogue } from './catalogue-index.ts';
import { type Evidence, gatherEvidence, type ZonedText } from './evidence.ts';
import { type Features, featureNames, featuresOf, placedWeight } from './features.ts';
import { guessLanguage } from './guess-language.ts';
import { type LearnedModel, wordsOf } from './learned-model.ts';
import learnedModel from './model.json' with { type: 'json' };
import { readWholeNames } from './whole-names.ts';
import { zonesOf } from './zones.ts';

export interface ScorableArticle {
  readonly title: string;
  readonly text: string;
  readonly outlet?: string;
  /** BCP 47 primary subtag; guessed where it is missing or `und`. */
  readonly language?: string;
}

export interface Scorer {
  score(article: ScorableArticle): Relevance;
}

/** The score from which an article is told. */
const decisionThreshold = 0.5;
const reasonsKept = 10;
/**
 * In log odds. The bias was learned from English, for which the catalogue has ten times the words; in other languages
 * an article of the kind shows fewer. tests/relevance/training/README.md tells what it was measured on.
 */
const otherLanguageBias = 0.85;

/**
 * Judges whether an article is about technology policy, and what in it.
 *
 * It is when technology is governed in it: public authorities, lawmakers, courts, standards bodies or the platforms'
 * own rules act on technology, or what technology firms do is being judged. That takes in competition, privacy,
 * surveillance and encryption, speech and moderation, AI, telecoms, chips and export controls, cybersecurity as a
 * matter of policy, crypto and payments, copyright, satellites, drones and driverless cars, and the state's own use
 * of technology where rights are at stake. It is not when technology is merely sold, reviewed, financed or
 * researched, when a crime or breach meets no answer of policy, or when politics has nothing to do with technology.
 */
export function createScorer(catalogue: TopicCatalogue, model: LearnedModel = learnedModel): Scorer {
  const index = indexCatalogue(catalogue);
  const words = new Map(Object.entries(model.words));

  return {
    score({ title, text, language }) {
      const zoned = zonesOf(title, text);
      const spoken = !language || language === 'und' ? guessLanguage(zoned.tokens) : language;
      const mayBeEnglish = spoken === 'en' || spoken === 'und';
      const matches = index.find(zoned.tokens);
      const names = readWholeNames(mayBeEnglish ? writingOf(title, text) : '', zoned, matches, catalogue);
      const evidence = gatherEvidence(zoned, matches, catalogue, spoken, names.isPartOfAnother);
      const features = featuresOf(evidence, zoned);
      const wordReasons = mayBeEnglish ? reasonsOfWords(zoned, words) : [];

      let logOdds = model.bias + (mayBeEnglish ? model.wordBias : otherLanguageBias);
      for (const name of featureNames) logOdds += model.features[name] * features[name];
      for (const { weight } of wordReasons) logOdds += weight;

      const score = 1 / (1 + Math.exp(-logOdds));
      const regions = regionsOf(evidence, zoned, catalogue);
      return {
        relevant: score >= decisionThreshold,
        score,
        topics: topicsOf(evidence, zoned, catalogue),
        regions,
        actors: actorsOf(evidence, names.institutions, regions, catalogue),
        reasons: strongest([...reasonsOfRoles(evidence, features, zoned, model), ...wordReasons]),
      };
    },
  };
}

/** What capitals can be read of: a headline in which every word of weight has one tells no name by it. */
const writingOf = (title: string, text: string): string =>
  wordInSmallLetters.test(title) ? `${title}\n${text}` : text;
const wordInSmallLetters =
  / (?!about|after|against|before|between|beyond|during|since|through|under|until|within|without)\p{Ll}{5}/u;

function reasonsOfWords(text: ZonedText, weights: ReadonlyMap<string, number>): Reason[] {
  const reasons: Reason[] = [];
  for (const [word, count] of wordsOf(text)) {
    const weight = weights.get(word);
    if (weight !== undefined) reasons.push({ term: word, weight: weight * count });
  }
  return reasons;
}

/** What each role moved the log odds by, shared out among the terms it was found in. */
function reasonsOfRoles(
  { roles }: Evidence,
  features: Features,
  text: ZonedText,
  { features: weights }: LearnedModel,
): Reason[] {
  const moved = (name: keyof Features): number => weights[name] * features[name];
  const together = (moved('governedTechnology') + moved('governedTechnologyInTitle')) / 2;
  const byRole: Readonly<Record<TermRole, number>> = {
    policy: moved('policy') + moved('policyInTitle'),
    governance: moved('governance') + moved('governanceInTitle') + together,
    technology: moved('technology') + moved('technologyInTitle') + together,
    everyday: moved('everyday') + moved('everydayInTitle'),
  };
  return Object.values(roles).flatMap((sightings) => {
    const total = sightings.reduce((sum, sighting) => sum + placedWeight(sighting, text), 0);
    return sightings.map((sighting) => ({
      term: sighting.entry.term,
      weight: (byRole[sighting.entry.role ?? 'governance'] * placedWeight(sighting, text)) / total,
    }));
  });
}

/** A word that both the catalogue and the model know is one reason. */
function strongest(reasons: readonly Reason[]): Reason[] {
  const merged = new Map<string, Reason>();
  for (const { term, weight } of reasons) {
    const key = term.toLowerCase();
    const known = merged.get(key);
    merged.set(key, { term: known?.term ?? term, weight: weight + (known?.weight ?? 0) });
  }
  return [...merged.values()]
    .filter(({ weight }) => Math.abs(weight) >= 0.1)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, reasonsKept)
    .map(({ term, weight }) => ({ term, weight: round(weight) }));
}
