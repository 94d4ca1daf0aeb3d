import { describe, expect, it } from 'vitest';
import { compact, pattern } from '../../src/shared/pattern.ts';

describe('a pattern over several lines', () => {
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
});

describe('a compact pattern', () => {
  const text = 'It is not yet clear (or certain) whether a|b was [fined], barred or banned in May.';
  it.each([
    /\bIt(?: is| was)?(?: not(?: yet)?)? (?:clear|certain|known|true)\b/g,
    /[(|](?:or|b|c|d(?:e|f|g|h)) ?(certain|was)?/g,
    /(?:fined|barred|banned|sued)\b(?!\])/g,
    /\[(?:fined|barred|sued|told)\],/g,
    /(?<=, )(?:barred|banned|fined|sued) or (?:fined|banned|sued|told)/g,
  ])('finds the same as %s', (found) => {
    expect([...text.matchAll(compact(found))]).toEqual([...text.matchAll(found)]);
    expect([...text.matchAll(found)].length).toBeGreaterThan(0);
  });

  it('sets a bound before long lists, but not where a search begins', () => {
    expect(compact(/\b(?:a|b|c|d)x?(?:a|b|c|d)(?:a|b)/).source).toBe(
      '\\b(?:a|b|c|d)x?(?=)(?:a|b|c|d)(?:a|b)',
    );
  });

  it('sets none where a branch begins, for a search may begin there too', () => {
    const branches = /x|\b(?:a|b|c|d)|\by(?:a|b|c|d)/;
    expect(compact(branches).source).toBe('x|\\b(?:a|b|c|d)|\\by(?=)(?:a|b|c|d)');
  });

  it('stays as it is when it is compact already', () => {
    const once = compact(/x?(?:a|b|c|d)/);
    expect(compact(once)).toEqual(once);
  });
});
