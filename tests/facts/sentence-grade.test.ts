import { expect, it } from 'vitest';
import { readDocument } from '../../src/facts/document.ts';
import { gradeOf, sentenceFeatureNames } from '../../src/facts/worth/sentence-grade.ts';
import { sentenceWeights } from '../../src/facts/worth/sentence-weights.ts';
import { wordValuesIn } from '../../src/facts/worth/word-value.ts';
import { wordWeights } from '../../src/facts/worth/word-weights.ts';
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

it.each([
  [
    'de',
    'Die Behörde prüft am Montag die Listen der Fähren.',
    'Vielleicht prüft man am Mittag die Listen der Fähren.',
  ],
  [
    'fr',
    'Le tribunal examine lundi les listes des bacs du port.',
    'Peut-être examine-t-on bientôt les listes des bacs du port.',
  ],
  [
    'es',
    'El tribunal revisa el lunes las listas de los barcos.',
    'Quizá alguien revisa el lugar y las listas de los barcos.',
  ],
  [
    'ru',
    'Ведомство проверит в понедельник списки всех паромов.',
    'Возможно, кто-то проверит потом списки всех паромов.',
  ],
  ['zh', '监管部门周一检查了渡轮公司的全部名单。', '也许有人以后会去检查渡轮码头的全部名单。'],
])('%s: who acts, and when, is worth more than what may be', (language, act, guess) => {
  expect(gradeAlone(language, act)).toBeGreaterThan(gradeAlone(language, guess) + 0.5);
});

function gradeAlone(language: string, sentence: string): number {
  const document = readDocument({
    title: '',
    language,
    blocks: [{ kind: 'paragraph', sentences: [sentence] }],
  });
  return gradeOf(document, 0, wordValuesIn(document, 0, wordWeights), sentenceWeights);
}
