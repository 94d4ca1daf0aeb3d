/** Learned by `tests/facts/training/main.ts`; in the order of `sentenceFeatureNames`. */
export const sentenceWeights: readonly number[] = [
  -1.8575, 0.0524, -0.2185, 2.1208, -0.7877, -0.2841, 0.7223, 1.5073, -0.0576, 0.908, 0.1662, 0.2405, 0.0707,
  0.2002, 0.2322, 0.1674, -0.5509, -0.3194, -0.4575, 0.1422, 0.3172, 0.1549, 0.1261, 0.1896, -0.672, -0.3953,
];
