/** Learned by `tests/facts/training/main.ts`; in the order of `sentenceFeatureNames`. */
export const sentenceWeights: readonly number[] = [
  -1.9105, 0.0492, -0.2175, 2.1501, -0.8032, -0.2778, 0.7086, 1.5171, -0.0615, 0.9582, 0.1684, 0.2367, 0.0707,
  0.1984, 0.2295, 0.1673, -0.552, -0.3299, -0.4578, 0.1434, 0.3151, 0.1566, 0.1274, 0.1877, -0.5643, -0.3988,
];
