import { solve } from './solve.ts';
import { varianceOf } from './variance.ts';

/** One word: its features, whether a person's summary tells it, and how much it counts. */
export interface Example {
  readonly features: Float64Array;
  readonly isTold: number;
  readonly weight: number;
}

const ridge = 10;
const steps = 8;

/** Logistic regression by Newton's method; there is one optimum, so every run gives the same weights.
 *  the penalty is measured in standard deviations of each feature, the bias has none. */
export function learn(examples: readonly Example[]): number[] {
  const size = examples[0]?.features.length ?? 0;
  const places = Array.from({ length: size }, (_, at) => at);
  // A feature that is alike everywhere is held back too.
  const penalty = places.map((at) => (at === 0 ? 0 : 2 * ridge * (varianceOf(examples, at) || 1)));
  let weights = places.map(() => 0);
  for (let step = 0; step < steps; step++) {
    const slope = penalty.map((value, at) => value * (weights[at] ?? 0));
    const bend = penalty.map((value, at) =>
      Float64Array.from({ length: size }, (_, to) => (to === at ? value + 1e-9 : 0)),
    );
    for (const { features, isTold, weight } of examples) {
      let sum = 0;
      for (let at = 0; at < size; at++) sum += (features[at] ?? 0) * (weights[at] ?? 0);
      const chance = 1 / (1 + Math.exp(-sum));
      const curvature = weight * chance * (1 - chance);
      const present = [...features.keys()].filter((at) => features[at] !== 0);
      for (const at of present) {
        const value = features[at] ?? 0;
        slope[at] = (slope[at] ?? 0) + weight * (chance - isTold) * value;
        const row = bend[at];
        if (row) for (const to of present) row[to] = (row[to] ?? 0) + curvature * value * (features[to] ?? 0);
      }
    }
    const change = solve(bend, slope);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  return weights;
}
