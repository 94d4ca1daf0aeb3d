import { describe, expect, it } from 'vitest';
import { createTermIndex } from '../../src/relevance/term-index.ts';
import { tokenize } from '../../src/relevance/tokens.ts';

const find = (phrases: readonly string[], text: string): string[] => {
  const index = createTermIndex(phrases.map((phrase) => [phrase, phrase] as const));
  return index.find(tokenize(text)).map((match) => match.entry);
};

describe('phrases in a text', () => {
  it.each([
    ['net neutrality', 'Net neutrality is back', true],
    ['net neutrality', 'a net, neutrality aside', true],
    ['net neutrality', 'They cast a net. Neutrality prevailed', false],
    ['chip', 'The chips are down', true],
    ['chip', 'A chipmaker grows', false],
    ['chip*', 'A chipmaker grows', true],
    ['privacy law', 'New privacy laws', true],
    ['app store', 'Google’s app-store rules', true],
    ['Google app', 'Google’s app', true],
    ['Apple', 'an apple a day', false],
    ['Apple', 'APPLE LOSES', true],
    ['US', 'Let us go', false],
    ['US', 'U.S. officials', true],
    ['ISP', 'two ISPs', true],
    ['iPhone', 'the new iphone', false],
    ['Rogers', 'Roger that', false],
    ['Uber', 'Ubers everywhere', true],
    ['régulateur', 'Les REGULATEURS européens', true],
    ['反垄断', '平台反垄断指南', true],
    ['垄断法', '反垄断指南', false],
    ['антимонопольн* служб*', 'в антимонопольную службу', true],
    ['AT&T', 'AT&T’s network', true],
    ['Booking.com', 'Booking.com appeals', true],
  ])('looks for %s in "%s"', (phrase, text, found) => {
    expect(find([phrase], text)).toEqual(found ? [phrase] : []);
  });

  it('come by where they start, longer ones first', () => {
    expect(find(['data', 'data protection', 'protection law'], 'data protection law')).toEqual([
      'data protection',
      'data',
      'protection law',
    ]);
  });

  it('may stand for several things', () => {
    const index = createTermIndex([
      ['FCC', 'actor'],
      ['FCC', 'topic'],
    ] as const);
    expect(
      index
        .find(tokenize('the FCC'))
        .map((match) => match.entry)
        .sort(),
    ).toEqual(['actor', 'topic']);
  });

  it('may hold nothing to look for', () => {
    expect(find(['…', ''], 'anything …')).toEqual([]);
  });
});
