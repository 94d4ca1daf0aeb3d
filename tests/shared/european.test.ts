import { describe, expect, it } from 'vitest';
import { european } from '../../src/shared/european.ts';

describe('a pattern in the letters of Europe', () => {
  it.each([
    ['Žižek', true],
    ['Ångström', true],
    ['Nguyễn', true],
    ['Αθήνα', true],
    ['Роскомнадзор', true],
    ['ministry', false],
    ['über', false],
    ['суд', false],
  ])('knows whether %s is a name', (word, isName) => {
    expect(european(/^\p{Lu}\p{L}+$/u).test(word)).toBe(isName);
    expect(/^\p{Lu}\p{L}+$/u.test(word)).toBe(isName);
  });

  it('keeps classes classes', () => {
    expect('«Zürich-West», 3 Ärzte'.match(european(/[\p{L}-]+|[^\p{L}\d, ]/gu))).toEqual([
      '«',
      'Zürich-West',
      '»',
      'Ärzte',
    ]);
  });

  it('leaves other properties and the flag that they need alone', () => {
    expect(european(/^\p{Script=Han}\p{L}?$/u).test('法')).toBe(true);
  });
});
