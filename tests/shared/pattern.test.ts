import { expect, it } from 'vitest';
import { pattern } from '../../src/shared/pattern.ts';

it('is what its lines say without their breaks and indents', () => {
  const month = String.raw`(?:May|June)\b`;
  const written = pattern('iu')`
    ^(?:fine
      |fined) \d+
    |${month} and[ ]
  `;
  expect(written).toEqual(/^(?:fine|fined) \d+|(?:May|June)\b and[ ]/iu);
});

it('has no flags where none are given', () => {
  expect(pattern()`a b`.flags).toBe('');
});
