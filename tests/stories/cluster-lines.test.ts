import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { createLineClusterer } from '../../src/stories/cluster-lines.ts';

const windowMs = 72 * 3_600_000;

describe('createLineClusterer', () => {
  it('answers each line with its story, from nothing but an id and a headline', () => {
    const answer = createLineClusterer({ windowMs });
    expect(answer({ id: 'a', title: 'Norway bars Clipjoy from ministers’ phones' })).toEqual({
      id: 'a',
      story: 1,
    });
    expect(answer({ id: 2, title: 'Oslo court jails tram fare dodger', text: null })).toEqual({
      id: 2,
      story: 2,
    });
    expect(answer({ id: 3, title: 'Clipjoy barred from ministers’ phones in Norway' })).toEqual({
      id: 3,
      story: 1,
    });
  });

  it('takes a date it cannot read for none', () => {
    const answer = createLineClusterer({ windowMs });
    const title = 'Norway bars Clipjoy from ministers’ phones';
    answer({ id: 1, title, publishedAt: '2026-03-03T08:00:00Z' });
    expect(answer({ id: 2, title, publishedAt: 'yesterday' }).story).toBe(1);
    expect(answer({ id: 3, title, publishedAt: '2026-03-09' }).story).toBe(2);
  });

  it.each([undefined, null, 'text', [], {}, { id: {} }, { id: 1, title: 7 }])('refuses %j', (line) => {
    const answer = createLineClusterer({ windowMs });
    expect(() => answer(line)).toThrow(ZodError);
    expect(answer({ id: 1, title: 'and goes on' })).toEqual({ id: 1, story: 1 });
  });
});
