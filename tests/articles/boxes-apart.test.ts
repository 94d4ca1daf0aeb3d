import { describe, expect, it } from 'vitest';
import { articleOf, paragraph, read } from '../support/small-page.ts';

const sentences = [
  paragraph,
  'The rules take effect on 1 May and expire after three years unless they are renewed.',
  'Lawyers for the riders called the vote a first step and asked for the cameras to be taken down.',
  'The union of the drivers said that it had been promised a say in every camera and was given none.',
  'The operator of the stations has until the summer to tell where its cameras hang and what they keep.',
];
const teaser =
  'Five years after the first cameras, the harbour still counts faces, and nobody asks what for.';
const linkAndTeaser = `<a href="/harbour">How the harbour counts faces</a><p>${teaser}</p>`;
const among = (box: string, parts = sentences.map((text) => `<p>${text}</p>`)) =>
  read(articleOf(`<div class="text">${parts.slice(0, 3).join('')}${box}${parts.slice(3).join('')}</div>`))
    .text;

describe('a box among the paragraphs', () => {
  it.each([
    ['another article', `<div class="zb-4">${linkAndTeaser}</div>`],
    ['a letter', `<div class="zb-4"><p>${teaser}</p><form><input></form></div>`],
  ])('is left out where it offers %s', (_, box) => {
    const text = among(box);
    expect(text).not.toContain(teaser);
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  it.each([
    ['it only tells', `<div class="zb-4"><p>${teaser}</p></div>`],
    [
      'it links amid a sentence',
      `<div class="zb-4"><p>${teaser} <a href="/b">The bill</a> is long.</p></div>`,
    ],
    [
      'it shows a table',
      `<div class="zb-4"><table><tr><td><a href="/b">Harbour</a></td><td>5</td></tr></table><p>${teaser}</p></div>`,
    ],
    ['it has no class', `<div>${linkAndTeaser}</div>`],
    ['it holds much of the text', `<div class="zb-4">${linkAndTeaser}${`<p>${teaser}</p>`.repeat(8)}</div>`],
  ])('stays where %s', (_, box) => {
    expect(among(box)).toContain(teaser);
  });

  it('is left out among boxes of another kind, which stay', () => {
    const parts = sentences.map((text) => `<div class="part"><p>${text}</p><a href="/b">The bill</a></div>`);
    const text = among(`<div class="zb-4">${linkAndTeaser}</div>`, parts);
    expect(text).not.toContain(teaser);
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  it('is left out among lines that only breaks part', () => {
    const lines = sentences.map((text) => `${text}<br><br>`);
    expect(among(`<div class="zb-4">${linkAndTeaser}</div>`, lines)).not.toContain(teaser);
  });
});
