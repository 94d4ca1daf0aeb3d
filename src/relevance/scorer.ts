import type { Reason, Relevance } from '../domain/article.ts';
import type { TermRole, TopicCatalogue } from '../domain/topics.ts';
import { detectLanguage } from '../shared/language.ts';
import { actorsOf, regionsOf, round, topicsOf } from './assign.ts';
import { indexCatalogue } from './catalogue-index.ts';
import { type Evidence, gatherEvidence, type ZonedText } from './evidence.ts';
import { type Features, featureNames, featuresOf, placedWeight } from './features.ts';
import { type LearnedModel, type LearnedModels, wordsOf } from './learned-model.ts';
import learnedModels from './model.json' with { type: 'json' };
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
 * In log odds, for languages of which no words were learned. The bias is that of English, for which the catalogue has
 * ten times the words; in others an article of the kind shows fewer. tests/relevance/training/README.md tells what it
 * was measured on.
 */
const unlearnedLanguageBias = 0.85;

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
export function createScorer(catalogue: TopicCatalogue, models: LearnedModels = learnedModels): Scorer {
  const index = indexCatalogue(catalogue);
  const { english, others } = models;
  const wordsOfEnglish = new Map(Object.entries(english.words));
  const wordsOfOthers = new Map(Object.entries(others.words));

  return {
    score({ title, text, language }) {
      const zoned = zonesOf(title, text);
      const spoken =
        !language || language === 'und' ? (detectLanguage(`${title}\n${text}`) ?? 'und') : language;
      const mayBeEnglish = spoken === 'en' || spoken === 'und';
      const matches = index.find(zoned.tokens);
      const names = readWholeNames(mayBeEnglish ? writingOf(title, text) : '', zoned, matches, catalogue);
      const evidence = gatherEvidence(zoned, matches, catalogue, spoken, names.isPartOfAnother);
      const features = featuresOf(evidence, zoned);
      const isLearned = others.languages.includes(spoken);
      const model = isLearned ? others : english;
      const wordReasons = mayBeEnglish
        ? reasonsOfWords(wordsOf(zoned, 'en'), wordsOfEnglish)
        : isLearned
          ? reasonsOfWords(wordsOf(zoned, spoken), wordsOfOthers)
          : [];

      let logOdds = model.bias + (mayBeEnglish || isLearned ? model.wordBias : unlearnedLanguageBias);
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

function reasonsOfWords(words: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): Reason[] {
  const reasons: Reason[] = [];
  let full = '';
  for (const [word, count] of words) {
    const isOpening = word.endsWith('*');
    if (!isOpening) full = word;
    const weight = weights.get(word);
    // Readers are shown the word that begins so.
    const term = isOpening && full.startsWith(word.slice(0, -1)) ? full : word;
    if (weight !== undefined) reasons.push({ term, weight: weight * count });
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
