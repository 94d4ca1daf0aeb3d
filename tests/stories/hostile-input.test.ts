import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClusterer } from '../../src/stories/clusterer.ts';

const windowMs = 72 * 3_600_000;
const megabyte = 1024 * 1024;

const hostile = [
  ['nothing', ''],
  ['no letters', '?!… --- €€€ 🙂🙂'],
  ['NULs', '\u0000'.repeat(1000)],
  ['bidi controls', '\u202e\u2066abc\u2069\u202c'.repeat(500)],
  ['a lone surrogate', '\ud800 word \udfff'],
  ['megabytes of one letter', 'a'.repeat(4 * megabyte)],
  ['megabytes of digits', '1'.repeat(4 * megabyte)],
  ['megabytes of grouped digits', '1.111,'.repeat(megabyte)],
  ['megabytes of apostrophes', "o'".repeat(2 * megabyte)],
  ['megabytes of Chinese', '微信'.repeat(2 * megabyte)],
  ['megabytes of ligatures', '\ufdfa'.repeat(megabyte)],
  ['megabytes of line ends', '\n'.repeat(4 * megabyte)],
  ['megabytes of combining marks', 'e\u0301\u0302\u0303'.repeat(megabyte)],
  ['words of prototypes', 'constructor __proto__ toString hasOwnProperty valueOf'],
] as const;

describe('the clusterer, given anything', () => {
  it.each(hostile)('answers soon for %s in every place', (_, text) => {
    const clusterer = createClusterer({ windowMs });
    const started = performance.now();
    for (let id = 1; id <= 3; id++) {
      const item = { title: text, text, url: text, outlet: text, language: text.slice(0, 8) };
      const { storyId = id, mergedStoryIds } = clusterer.place(item);
      clusterer.commit(item, storyId, mergedStoryIds);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('places every article in a story that was opened, or opens one', () => {
    const words = fc.constantFrom(
      'Meta',
      'fined',
      '€1.2 billion',
      'by',
      'the',
      'EU',
      '微信',
      'Brussels',
      'за',
      'ü',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((drawn) => drawn.join(' ')),
    );
    const items = fc.array(
      fc.record(
        {
          title: text,
          text,
          url: fc.oneof(fc.webUrl(), text),
          outlet: fc.constantFrom('A', 'B', ''),
          language: fc.constantFrom('en', 'zh', 'und'),
          publishedAt: fc.date(),
        },
        { requiredKeys: ['title', 'text'] },
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(items, (drawn) => {
        const clusterer = createClusterer({ windowMs });
        const open = new Set<number>();
        for (const [index, item] of drawn.entries()) {
          const { storyId, mergedStoryIds, similarity } = clusterer.place(item);
          expect(similarity).not.toBeNaN();
          for (const id of [...(storyId === undefined ? [] : [storyId]), ...mergedStoryIds]) {
            expect(open).toContain(id);
          }
          expect(mergedStoryIds).not.toContain(storyId);
          for (const id of mergedStoryIds) open.delete(id);
          open.add(storyId ?? index);
          clusterer.commit(item, storyId ?? index, mergedStoryIds);
        }
      }),
      { numRuns: 150 },
    );
  });
});
