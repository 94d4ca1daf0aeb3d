import { expect, it } from 'vitest';
import { featureNames } from '../../src/facts/word-value.ts';
import { wordWeights } from '../../src/facts/word-weights.ts';

it('weighs every feature of a word, and no other', () => {
  expect(wordWeights).toHaveLength(featureNames.length);
});
