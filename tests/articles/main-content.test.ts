import { describe, expect, it } from 'vitest';
import { articleOf, body, paragraph, read } from '../support/small-page.ts';

const lawyers =
  'Lawyers for the riders called the vote a first step and asked for the cameras to be taken down.';
const union =
  'The union of the drivers said that it had been promised a say in every camera, and that it was given none.';
const longText = `${`<p>${union}</p>`.repeat(2)}<p>${lawyers}</p>`.repeat(4);
const pageOf = (content: string) =>
  `<html lang="en"><head><title>Council votes on face recognition</title></head><body><h1>Council votes on face recognition</h1>${content}</body></html>`;

describe('where the article stands', () => {
  it('is in every box of one kind', () => {
    const sections = [longText, '<img src="/a.jpg">', `<h3>What comes next</h3>${body}`].map(
      (section) => `<div class="section">${section}</div>`,
    );
    expect(read(pageOf(`<div>${sections.join('')}</div>`)).text).toContain(paragraph);
  });

  it('is not in a box of another headline, alike as it may be', () => {
    const other = `<div class="story"><h1>Harbour opens for drones</h1>${body}</div>`;
    const { text } = read(pageOf(`<div><div class="story">${longText}</div>${other}</div>`));
    expect(text).not.toContain(paragraph);
  });

  it('is in short paragraphs above the box that holds most of it too', () => {
    const opening = `<p>${paragraph}</p><p>It said no. Twice.</p><p>And then it said yes.</p>`;
    const { text } = read(pageOf(`<div>${opening}<div>${longText}</div></div>`));
    expect(text).toContain('It said no. Twice.');
  });

  it('is not in an aside, long as it may be', () => {
    const live = `<li>14:32 A geyser is dyed pink by an artist</li><li>${union} And so on.</li>`.repeat(6);
    const { text } = read(
      articleOf(`${body}<p>${union}</p><p>${lawyers}</p>`).replace(
        '</article>',
        `</article><aside><ul>${live}</ul></aside>`,
      ),
    );
    expect(text).not.toContain('geyser');
  });

  it('is not among teasers that stand in boxes of their own below it', () => {
    const teaser =
      '<div class="item"><p>Ferries: all you need to know of what they cost, and who pays.</p></div>';
    const { text } = read(pageOf(`<div><div>${longText}</div><div>${teaser.repeat(8)}</div></div>`));
    expect(text).not.toContain('Ferries');
  });

  it.each([
    ['popup', 'The <a class="popup" href="#rate">base rate</a> rose, and the harbour paid for it in silver.'],
    [
      'related',
      'It fined <a class="related" href="/acme">Acme</a>, the maker of the cameras, in the spring.',
    ],
  ])('has the words of a link amid a sentence, though its class says "%s"', (_, sentence) => {
    expect(read(articleOf(`${body}<p>${sentence}</p><p>${lawyers}</p>`)).text).toContain(
      sentence.replace(/<[^>]*>/g, ''),
    );
  });

  it('is behind a link that was never closed', () => {
    const page = pageOf(
      `<div><a href="/"><p>Saltmere Harbour</p>${longText}<a href="/contact">Contact</a></div>`,
    );
    expect(read(page).text).toContain(lawyers);
  });

  it.each(['Wrap Up:', 'Conclusion', 'Fazit'])('is under "%s" in a box below the others', (heading) => {
    const ending = `<h2>${heading}</h2>${body}<p>${union} ${union}</p>`;
    const { text } = read(
      pageOf(`<div><div>${longText}</div><section class="end">${ending}</section></div>`),
    );
    expect(text).toContain(paragraph);
  });

  it.each([
    ['says that a link opens elsewhere', 'style="clip:rect(0, 0, 0, 0);height:1px;position:absolute"'],
    ['is cut to nothing', 'style="clip-path: inset(50%)"'],
  ])('is not what %s to those who only listen', (_, attributes) => {
    const sentence = `It said so in <a href="/p">a paper<span ${attributes}>, opens new tab</span></a> of 12 pages.`;
    expect(read(articleOf(`${body}<p>${sentence}</p><p>${lawyers}</p>`)).text).toContain(
      'It said so in a paper of 12 pages.',
    );
  });

  it.each([
    ['the notice of a site', 'class="site-alert"'],
    ['a pitch for a newsletter', 'data-qa="NewsletterInline-Container"'],
    ['what the author is', 'class="author-mini-bio"'],
    ['the settings of the text', 'class="story-tools"'],
  ])('is not in %s', (_, attributes) => {
    const box = `<div ${attributes}><p>Some of the systems will be unavailable from Saturday until Sunday.</p></div>`;
    expect(read(articleOf(`${longText}${box}<p>${lawyers}</p>`)).text).not.toContain('unavailable');
  });

  it.each([
    'sharebar',
    'wp-polls',
    'comentarios',
    'te-puede-interesar',
    'leia-mais',
    'lireAussi',
    'leggi_anche',
    'mehr-zum-thema',
    'lees-ook',
    'czytaj-dalej',
    'citeste-si',
    'ilgili-haberler',
    'baca-juga',
  ])('is not in a box called "%s", unless it is all there', (name) => {
    const box = `<div class="${name}"><p>${lawyers}</p></div>`;
    expect(read(articleOf(`${body}${box}<p>${union}</p>`)).text).not.toContain(lawyers);
    const all = `<div class="${name}">${body}<p>${union}</p><p>${lawyers}</p></div>`;
    expect(read(articleOf(`<p>${union}</p>${all}`)).text).toContain(lawyers);
  });

  it('is not in a post that is shown amid it', () => {
    const post = `<blockquote class="twitter-tweet"><p>${lawyers}</p></blockquote>`;
    expect(read(articleOf(`${body}${post}<p>${union}</p>`)).text).not.toContain(lawyers);
  });

  it('is in one cell of the table that lays out an old page', () => {
    const lines = [union, lawyers, union, lawyers, union].map((line) => `${line}<br><br>`).join('');
    const menu = '<td>Home<br>Harbour<br>Letters<br>Every morning the news of the harbour in your box.</td>';
    const side =
      '<td>Most read<br>Ferries: all you need to know of what they cost, and who pays.<br>Jobs</td>';
    const page = pageOf(`<table><tr>${menu}<td>${lines}</td>${side}</tr></table>`);
    const { text } = read(page);
    expect(text).toContain(lawyers);
    expect(text).not.toMatch(/Every morning|Ferries/);
  });

  it('is in a box whose class says what it has not', () => {
    const line = 'Two of the nine members were not there when the vote was taken in the evening.';
    const { text } = read(articleOf(`<div class="item no-caption"><p>${line}</p></div>${longText}`));
    expect(text).toContain(line);
  });

  it('is not what says the same as the picture beside it', () => {
    const caption = 'The council of the harbour on its way to the vote.';
    const picture = `<div><img src="/a.jpg" alt="${caption}"><p>${caption}</p></div>`;
    expect(read(articleOf(`${picture}${longText}`)).text).not.toContain(caption);
  });
});
