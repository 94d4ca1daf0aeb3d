import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../src/stories/quantities.ts';

describe('quantitiesIn', () => {
  it.each([
    ['$8.026 billion', '#8026000000'],
    ['80.26亿元', '#8026000000'],
    ['€310m', '#310000000'],
    ['310 millionen euro', '#310000000'],
    ['1,8 milliard', '#1800000000'],
    ['12.4亿', '#1240000000'],
    ['4 миллиона', '#4000000'],
    ['1,234,567', '#1234570'],
    ['1.200 nutzer', '#1200'],
    ['40 000 euros', '#40000'],
  ])('reads %s as one canonical number', (text, expected) => {
    expect([...quantitiesIn(text)]).toEqual([expected]);
  });

  it.each(['the a800 chip', '5g', '7 july', 'no number'])('finds nothing that counts in "%s"', (text) => {
    expect([...quantitiesIn(text)]).toEqual([]);
  });
});
