import { describe, expect, it } from 'vitest';
import { articleOf, body, read } from '../../support/small-page.ts';

const pageWith = (head: string) => read(articleOf(body, head), { url: 'https://saltmere.example/story' });

describe('readHeadTags', () => {
  it.each([
    '<link rel="image_src" href="/harbour.jpg">',
    '<meta name="twitter:image:src" content="/harbour.jpg">',
  ])('finds the picture in %s', (tag) => {
    expect(pageWith(tag).imageUrl).toBe('https://saltmere.example/harbour.jpg');
  });

  it('puts the given name of an author in a library’s order first', () => {
    const tags =
      '<meta name="citation_author" content="Brandt, Ada"><meta name="citation_author" content="Joris Vandermeer">';
    expect(pageWith(tags).byline).toEqual(['Ada Brandt', 'Joris Vandermeer']);
  });
});
