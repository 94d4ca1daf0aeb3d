import type { TermRole } from '../domain/topics.ts';
import type { Evidence, Sighting, ZonedText } from './evidence.ts';

/**
 * What the catalogue says about an article, as numbers from 0 to 1 that the learned model weighs. Governance and
 * technology count most where both are found.
 */
export const featureNames = [
  'policy',
  'policyInTitle',
  'governance',
  'governanceInTitle',
  'technology',
  'technologyInTitle',
  'governedTechnology',
  'governedTechnologyInTitle',
  'placeInTitle',
  'technologyOfPlaceInTitle',
  'everyday',
  'everydayInTitle',
  'hasText',
] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

const leadWeight = 0.7;
const bodyWeight = 0.5;
/** The sum of weights at which a role is about two thirds sure. */
const scales: Readonly<Record<TermRole, number>> = {
  policy: 1.2,
  governance: 1,
  technology: 0.7,
  everyday: 1.5,
};

const placeScale = 1;

export function featuresOf({ roles, regions }: Evidence, text: ZonedText): Features {
  const overall = (role: TermRole): number => saturate(weightOf(roles[role], text), scales[role]);
  const inTitle = (role: TermRole): number =>
    saturate(
      weightOf(
        roles[role].filter((sighting) => sighting.best === 'title'),
        text,
      ),
      scales[role],
    );
  const governance = overall('governance');
  const technology = overall('technology');
  const governanceInTitle = inTitle('governance');
  const technologyInTitle = inTitle('technology');
  const placeInTitle = saturate(
    weightOf(
      [...regions.values()].flat().filter((sighting) => sighting.best === 'title'),
      text,
    ),
    placeScale,
  );
  return {
    policy: overall('policy'),
    policyInTitle: inTitle('policy'),
    governance,
    governanceInTitle,
    technology,
    technologyInTitle,
    governedTechnology: governance * technology,
    governedTechnologyInTitle: governanceInTitle * technologyInTitle,
    placeInTitle,
    technologyOfPlaceInTitle: placeInTitle * technologyInTitle,
    everyday: overall('everyday'),
    everydayInTitle: inTitle('everyday'),
    // A lead names more than a headline does, whatever it is about.
    hasText: text.hasText ? 1 : 0,
  };
}

/** Title and lead count as they are; the body by how densely it speaks of the matter. */
export function placeWeight({ best }: Sighting, { bodyLength }: ZonedText): number {
  if (best === 'title') return 1;
  return best === 'lead' ? leadWeight : bodyWeight / bodyLength;
}

export const placedWeight = (sighting: Sighting, text: ZonedText): number =>
  sighting.entry.weight * placeWeight(sighting, text);

const weightOf = (sightings: readonly Sighting[], text: ZonedText): number =>
  sightings.reduce((sum, sighting) => sum + placedWeight(sighting, text), 0);

export const saturate = (weight: number, scale: number): number => 1 - Math.exp(-weight / scale);
