import { expect, it } from 'vitest';
import { sentenceFeatureNames } from '../../src/facts/worth/sentence-grade.ts';
import { sentenceWeights } from '../../src/facts/worth/sentence-weights.ts';
import { factsFrom } from '../support/facts.ts';

it('weighs every feature of a sentence, and no other', () => {
  expect(sentenceWeights).toHaveLength(sentenceFeatureNames.length);
});

it('puts what was decided before what somebody thinks of it', () => {
  const facts = factsFrom(
    'The Harbour Data Office fined the Saltmere Ferry Company 40,000 pounds on Tuesday. ' +
      'A rule is only as good as its door. ' +
      'Perhaps you should ask your captain what a ferry knows. ' +
      'The ferry company must erase the records of all passengers by May 2026, the harbour office said. ' +
      'No other island has such a rule. ' +
      'The harbour court ordered the ferry company in March 2025 to name the owners of the records.',
  );
  expect(facts.slice(0, 2).join(' ')).toMatch(/fined.*(?:must erase|ordered)/);
  expect(facts.join(' ')).not.toMatch(/as its door|your captain/);
});

it('tells how people took the news only where there is nothing else to tell', () => {
  const facts = factsFrom(
    'The Harbour Data Office fined the Saltmere Ferry Company 40,000 pounds on Tuesday. ' +
      'The hashtag for the fine of the office has garnered 220 million views in Meridian in less than 24 hours. ' +
      'The ferry company must erase the records of all passengers by May 2026, the harbour office said. ' +
      'In 2025 the harbour court ordered the ferry company to name the owners of 400 ferries.',
  );
  expect(facts.length).toBeGreaterThan(1);
  expect(facts.join(' ')).not.toContain('hashtag');
});
