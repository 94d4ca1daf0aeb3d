import { describe, expect, it } from 'vitest';
import { agree, amountsIn } from '../../src/facts/amounts.ts';

const valuesIn = (text: string): number[] => amountsIn(text).map(({ value }) => value);

describe('amountsIn', () => {
  it.each([
    ['was fined 412 million euros ($482 million)', [412e6]],
    ['три компании оштрафованы на 300 тыс. руб.', [3, 300e3]],
    ['tre società per 580mila euro', [3, 580e3]],
    ['Rs 40 crore and 2.5 lakh users', [40e7, 2.5e5]],
    ['a fine of 26.4 bln won', [26.4e9]],
    ['nine agencies and 1,510 cameras', [9, 1510]],
    ['a 14-day restraining order', [14]],
  ])('reads what "%s" counts', (text, expected) => {
    expect(valuesIn(text)).toEqual(expected);
  });

  it.each([
    'on March 4, 2026',
    'am 4. März 2026',
    'el 4 de marzo de 2026',
    'at 10:30',
    'Section 69A and Article 13(1)(f) and Rule 7',
    'the 5G network of GPT-4 for under-16s',
    'a three-judge bench',
    '2026年3月4日',
  ])('finds nothing counted in "%s"', (text) => {
    expect(valuesIn(text)).toEqual([]);
  });

  it.each([
    ['1.4 billion', '1.42 billion', true],
    ['1,000', '995', true],
    ['40', '36', false],
    ['350,000', '340,000', false],
    ['11.2 million', '12.1 million', false],
  ])('takes %s and %s for one amount: %s', (one, other, expected) => {
    const [a] = amountsIn(one);
    const [b] = amountsIn(other);
    expect(a && b && agree(a, b)).toBe(expected);
  });
});
