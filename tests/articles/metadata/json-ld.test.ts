import { describe, expect, it } from 'vitest';
import { readLinkedData } from '../../../src/articles/metadata/json-ld.ts';

const article =
  '"@type":"NewsArticle","headline":"Council votes on face recognition","author":{"@type":"Person","name":"Ada Brandt"}';
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
});
