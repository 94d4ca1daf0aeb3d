import { readPage } from '../../src/articles/read-page.ts';

export const paragraph =
  'The council voted on the rules for face recognition in stations after two hours of debate.';

export const articleOf = (body: string, head = ''): string =>
  `<html lang="en"><head><title>Council votes on face recognition</title>${head}</head><body><article><h1>Council votes on face recognition</h1>${body}</article></body></html>`;

export const body = `<p>${paragraph}</p><p>The rules take effect on 1 May and expire after three years unless they are renewed.</p>`;

export function read(html: string, options = {}) {
  const reading = readPage(html, options);
  if (reading.kind !== 'read') throw new Error(reading.problem);
  return reading.page;
}
