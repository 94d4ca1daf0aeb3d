/** Learned by `tests/facts/training/main.ts`; in the order of `sentenceFeatureNames`. */
export const sentenceWeights: readonly number[] = [
  -1.8863, 0.064, -0.2214, 2.0997, -0.7634, -0.2671, 0.7193, 1.5207, -0.04, 0.9368, 0.1537, 0.2786, 0.0711,
  0.1979, 0.2162, 0.1579, -0.5408, -0.3914, -0.4437, 0.1367, 0.3224, 0.149, 0.1334, 0.177, -0.5036, -0.41,
];
