import { describe, expect, it } from 'vitest';
import { readLinkedData } from '../../../src/articles/metadata/json-ld.ts';
import { articleOf, body, read } from '../../support/small-page.ts';

const article =
  '"@type":"NewsArticle","headline":"Council votes on face recognition","author":{"@type":"Person","name":"Ada Brandt"}';
const another =
  '{"@type":"NewsArticle","headline":"Harbour opens","url":"https://saltmere.example/harbour","datePublished":"2024-01-01","image":"x","description":"d","author":{"@type":"Person","name":"Joris Vandermeer"}}';

const authorsIn = (script: string) => readLinkedData([script]).authors.map(({ name }) => name);

describe('readLinkedData', () => {
  it.each([
    ['in a CDATA section', `//<![CDATA[\n{${article}}\n//]]>`],
    ['with comments', `/* made by a template */ {${article}, /* nothing else */ "keywords":"a"}`],
    ['beside another object', `{"@type":"WebSite","name":"Saltmere Post"}{${article}}`],
    ['beside another object, with braces in texts', `{"name":"a } \\" { b"} {${article}}`],
    ['with slashes in texts', `{"url":"https://saltmere.example/*/x/*/",${article}}`],
  ])('reads data %s', (_, script) => {
    expect(authorsIn(script)).toEqual(['Ada Brandt']);
  });

  const bylineOf = (scripts: readonly string[], line = '') => {
    const head = scripts.map((script) => `<script type="application/ld+json">${script}</script>`).join('');
    return read(articleOf(line + body, head), { url: 'https://saltmere.example/story' }).byline;
  };

  it('takes the article that the page is headed with before one of which more is told', () => {
    expect(bylineOf([another, `{${article}}`])).toEqual(['Ada Brandt']);
  });

  it('takes the article at the address of the page before one of which more is told', () => {
    const own =
      '{"@type":"NewsArticle","url":"https://saltmere.example/story?from=feed","author":{"name":"Ada Brandt"}}';
    expect(bylineOf([another, own])).toEqual(['Ada Brandt']);
  });

  it('does not take the author of a video for the article’s', () => {
    const video = '{"@type":"VideoObject","name":"Harbour cats","author":{"name":"Joris Vandermeer"}}';
    expect(bylineOf([video], '<p>By Ada Brandt</p>')).toEqual(['Ada Brandt']);
  });
});
