import { describe, expect, it } from 'vitest';
import { daysNamedIn } from '../../src/facts/days-named.ts';

describe('daysNamedIn', () => {
  it.each([
    'on March 4, 2026',
    'on 4 March',
    'am 4. März 2026',
    'le 4 mars',
    'el 4 de marzo',
    '4 марта 2026 года',
    '2026年3月4日',
  ])('reads "%s"', (text) => {
    expect(daysNamedIn(text)).toEqual([{ month: 3, day: 4 }]);
  });

  it.each(['in March 2026', 'Section 4', '40 companies', '4 ferries'])('finds no day in "%s"', (text) => {
    expect(daysNamedIn(text)).toEqual([]);
  });
});
