import { describe, expect, it } from 'vitest';
import { parseTopicCatalogue } from '../../src/config/topics-schema.ts';
import models from '../../src/relevance/model.json' with { type: 'json' };
import { readCatalogue } from './catalogue.ts';

const catalogue = readCatalogue();

const twice = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

describe('topics.yaml as shipped', () => {
  it('has the topics and regions readers choose from', () => {
    expect(catalogue.topics.map((topic) => topic.id)).toEqual([
      'privacy',
      'competition',
      'content',
      'ai',
      'cybersecurity',
      'surveillance',
      'telecom',
      'chips',
      'platforms',
      'crypto',
      'intellectual-property',
      'children',
    ]);
    expect(catalogue.regions.map((region) => region.id)).toEqual(
      expect.arrayContaining([
        'china',
        'eu',
        'us',
        'uk',
        'india',
        'russia',
        'japan',
        'africa',
        'latin-america',
      ]),
    );
  });

  it('names every topic and region in every language of its own', () => {
    for (const { id, names } of [...catalogue.topics, ...catalogue.regions]) {
      expect(Object.keys(names).sort(), id).toEqual(['de', 'en', 'es', 'fr', 'ru', 'zh']);
    }
  });

  it('lists no term twice', () => {
    for (const { id, terms } of [...catalogue.topics, ...catalogue.regions]) {
      expect(twice(terms.map(({ term, language = '' }) => `${term} ${language}`)), id).toEqual([]);
    }
    expect(twice((catalogue.signals ?? []).map(({ term, language = '' }) => `${term} ${language}`))).toEqual(
      [],
    );
  });

  it('gives no name to two actors', () => {
    expect(catalogue.actors.length).toBeGreaterThan(400);
    expect(twice(catalogue.actors.flatMap(({ name, aliases }) => [...new Set([name, ...aliases])]))).toEqual(
      [],
    );
  });
});

describe('a catalogue with mistakes', () => {
  const problemsOf = (content: unknown): readonly string[] => {
    const result = parseTopicCatalogue(content);
    return result.kind === 'invalid' ? result.problems : [];
  };

  it('is reported with every problem and where it stands', () => {
    const problems = problemsOf({
      topics: {
        privacy: {
          names: { de: 'Datenschutz' },
          policy: { en: ['fine', 5, { cookie: 9 }, 'a*b', 'x'.repeat(90)] },
        },
        'Bad Id': { names: { en: 'Bad' } },
        ai: { names: { en: 'AI' }, polcy: { en: ['AI Act'] } },
      },
      regions: { eu: { names: { en: 'EU' }, terms: { english: ['EU'] } } },
      actors: {
        us: { regulators: { FCC: 'Federal' } },
        eu: { regulators: { CNIL: { topics: ['privacy'] } }, kings: {} },
      },
    });
    const at = (path: string): string | undefined => problems.find((problem) => problem.startsWith(path));
    expect(at('topics.privacy.names: ')).toMatch(/English/);
    expect(at('topics.privacy.policy.en.1: ')).toMatch(/quotes/);
    expect(at('topics.privacy.policy.en.2: ')).toMatch(/weight/);
    expect(at('topics.privacy.policy.en.3: ')).toMatch(/\*/);
    expect(at('topics.privacy.policy.en.4: ')).toMatch(/80 characters/);
    expect(problems.join('\n')).toMatch(/Bad Id/);
    expect(at('topics.ai: ')).toMatch(/polcy/);
    expect(problems.join('\n')).toMatch(/english/);
    expect(at('actors.us.regulators.FCC: ')).toMatch(/list of other names/);
    expect(at('actors.eu: ')).toMatch(/kings/);
  });

  it('is told of names that lead nowhere', () => {
    const problems = problemsOf({
      topics: { ai: { names: { en: 'AI' } } },
      regions: {},
      actors: { atlantis: { laws: { 'Trident Act': { topics: ['ai', 'sea'] } } } },
    });
    expect(problems).toEqual([
      'actors.atlantis: is not one of the regions',
      'actors.atlantis.Trident Act.topics: "sea" is not one of the topics',
    ]);
  });

  it.each([[undefined], [null], ['text'], [[]], [42]])('is refused when it is %s', (content) => {
    expect(problemsOf(content).length).toBeGreaterThan(0);
  });
});

describe('the learned words', () => {
  const english = Object.keys(models.english.words);
  const others = Object.keys(models.others.words);

  it('of English are few, each of one or two plain words', () => {
    expect(english.length).toBeLessThan(2000);
    for (const word of english) expect(word).toMatch(/^[a-z]+(?: [a-z]+)?$/);
  });

  it('of other languages are few, each a word, its opening or a pair of characters', () => {
    expect(others.length).toBeLessThan(350 * models.others.languages.length);
    for (const word of others)
      expect(word).toMatch(
        /^(?:[\p{L}\p{M}]{3,}|[\p{L}\p{M}]{5}\*|[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]{4}\*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{2})$/u,
      );
  });

  it('hold no outlet, no grammar, no time and no politician', () => {
    const artefacts = [
      'cnn',
      'reuters',
      'guardian',
      'politico',
      'wired',
      'the',
      'with',
      'monday',
      'video',
      'trump',
      'obama',
    ];
    expect(english.filter((word) => artefacts.includes(word))).toEqual([]);
    const elsewhere = ['nicht', 'lundi', 'enero', 'della', 'вторник', 'voor', 'sobre', 'reuters'];
    expect(others.filter((word) => elsewhere.includes(word))).toEqual([]);
  });

  it('are never worth more than a term of policy', () => {
    for (const { words } of [models.english, models.others])
      expect(Math.max(...Object.values(words).map(Math.abs))).toBeLessThan(2.5);
  });
});
