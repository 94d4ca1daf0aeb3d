import { mean } from '../../../src/facts/worth/mean.ts';

/** How far one feature spreads over all examples: the square of its standard deviation. */
export function varianceOf(
  examples: readonly { readonly features: ArrayLike<number> }[],
  feature: number,
): number {
  const values = examples.map(({ features }) => features[feature] ?? 0);
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}
