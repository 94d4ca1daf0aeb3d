import { expect, it } from 'vitest';
import { featureNames } from '../../src/facts/worth/word-value.ts';
import { wordWeights } from '../../src/facts/worth/word-weights.ts';

it('weighs every feature of a word, and no other', () => {
  expect(wordWeights).toHaveLength(featureNames.length);
});
