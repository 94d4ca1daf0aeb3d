import { describe, expect, it } from 'vitest';
import { articleOf, body, paragraph, read } from '../../support/small-page.ts';

const stamp = '<meta property="article:published_time" content="2025-03-04T10:30:00Z">';
const dateOf = (html: string) => read(html, { url: 'https://saltmere.example/story' }).publishedLocal;

describe('readPublished', () => {
  it.each([
    ['a sentence', '<p>The ban on drones takes effect on January 1, 2026.</p>'],
    ['a subtitle', '<h2>The ban on drones will be lifted on 2 August 2026</h2>'],
    ['a list item', '<ul><li>Deadline for comments: April 15, 2025</li><li>A fine of 5,000</li></ul>'],
    [
      'a caption',
      '<figure><img><figcaption>Saltmere, Feb. 3, 2019. REUTERS/Ada Brandt</figcaption></figure>',
    ],
  ])('does not take the date in %s for the publication', (_, line) => {
    expect(dateOf(articleOf(`<p>By Ada Brandt</p>${line}${body}`, stamp))).toBe('2025-03-04T10:30:00Z');
  });

  it.each([
    ['<p>The council sat on 3 March.</p>', undefined],
    ['<p>March 4, 2025</p>', '2025-03-04'],
  ])('does not take the date above all articles for that of one: %s', (line, expected) => {
    const today = '<header><div>Saltmere, November 29, 2025</div></header>';
    const page = articleOf(`<p>By Ada Brandt</p>${line}${body}`).replace('<body>', `<body>${today}`);
    expect(dateOf(page)).toBe(expected);
  });

  it('takes the date nearest below the headline', () => {
    const ticker = '<p>Breaking: November 28, 2025</p>';
    expect(dateOf(articleOf(`<p>March 4, 2025</p>${body}`).replace('<body>', `<body>${ticker}`))).toBe(
      '2025-03-04',
    );
  });

  it('takes the date below a headline of the second rank before that of today', () => {
    const boxes = '<div>Aries</div><div>Taurus</div><div>Gemini</div><div>Cancer</div><h1>All the news</h1>';
    const page = `<html lang="en"><head><title>Council votes on face recognition</title></head><body>
      <div>November 29, 2025</div>${boxes}<h2>Council votes on face recognition</h2><p>March 4, 2025</p>${body}</body></html>`;
    expect(dateOf(page)).toBe('2025-03-04');
  });

  it.each([
    'Bijgewerkt: 5 maart 2025',
    'Aktualizacja: 5 marca 2025',
    'Módosítva: 2025. március 5.',
    'Güncelleme: 05.03.2025',
    'Päivitetty 5.3.2025',
    'Ενημερώθηκε: 05.03.2025',
    'آخر تحديث: 05.03.2025',
    '최종수정 2025.03.05',
  ])('takes no day of changes for the publication: %s', (line) => {
    expect(dateOf(articleOf(`<p>${line}</p><p>04.03.2025</p>${body}`))).toBe('2025-03-04');
  });

  it.each([
    ['class="updated" itemprop="dateModified"', 'class="entry-date published" itemprop="datePublished"'],
    ['class="updated"', 'class="entry-date published"'],
  ])('takes no day of changes that only the markup tells: %s', (updated, published) => {
    const update = `<time ${updated} datetime="2025-03-05T10:00:00+00:00">5 March 2025</time>`;
    const first = `<time ${published} datetime="2025-02-18T09:00:00+00:00">18 February 2025</time>`;
    for (const line of [update + first, first + update])
      expect(dateOf(articleOf(`<span class="posted-on">${line}</span>${body}`))).toBe('2025-02-18T09:00:00Z');
  });

  it.each([
    ['Washington D.C., Sept. 12, 2025 — ', '2025-09-12'],
    ['WASHINGTON, August 7, 2025—', '2025-08-07'],
    ['BRUSSELS, 4 March 2025 – ', '2025-03-04'],
    ['SALTMERE (March 4, 2025) -- ', '2025-03-04'],
    ['It took effect on 4 March 2025 — ', '2025-09-13'],
  ])('takes the day of a dateline before that of a change: %s', (dateline, expected) => {
    const changed = '<p>Last Reviewed or Updated: Sept. 13, 2025</p>';
    expect(dateOf(articleOf(`<p>${dateline}${paragraph}</p>${body}<p>${paragraph}</p>${changed}`))).toBe(
      expected,
    );
  });

  it('takes the words of a date for no sentence', () => {
    expect(dateOf(articleOf(`<p>4 de marzo de 2025 a las 10:32</p>${body}`))).toBe('2025-03-04T10:32:00');
  });

  it('takes a date above the headline where none stands below', () => {
    const page = articleOf(body).replace('<h1>', '<p>March 4, 2025</p><h1>');
    expect(dateOf(page)).toBe('2025-03-04');
  });

  it.each([
    `<header><p>March 4, 2025</p></header><h1>Council votes on face recognition</h1>${body}`,
    `<h1>Council votes on face recognition</h1><header><p>March 4, 2025</p></header>${body}`,
  ])('takes the date in the article’s own header: %s', (article) => {
    expect(dateOf(`<title>Council votes on face recognition</title><article>${article}</article>`)).toBe(
      '2025-03-04',
    );
  });

  it.each(['itemprop', 'property'])('reads the time that the attribute %s declares', (attribute) => {
    const line = `<p>By Ada Brandt <span ${attribute}="datePublished" content="2025-03-03T16:12:00-05:00">today</span></p>`;
    expect(dateOf(articleOf(line + body))).toBe('2025-03-03T16:12:00-05:00');
  });

  it.each([
    ['2025-03-04T03:42-500', '2025-03-04T03:42:00-05:00'],
    ['2025-03-04T03:42+0530', '2025-03-04T03:42:00+05:30'],
    ['2025-03-04T03:42-05', '2025-03-04T03:42:00-05:00'],
  ])('reads the zone of %s', (told, expected) => {
    const published = `<meta property="article:published_time" content="${told}">`;
    expect(dateOf(articleOf(body, published))).toBe(expected);
  });

  it('finds the date between the headline and a text far below', () => {
    const shares = ['Copy link', 'Print', 'E-mail', 'Telegram', 'Mastodon', 'Bluesky', 'Threads', 'Reddit'];
    const list = `<ul class="share">${shares.map((name) => `<li><a>${name}</a></li>`).join('')}</ul>`;
    expect(dateOf(articleOf(`${list}<div>March 3, 2025</div><p>${paragraph} ${paragraph}</p>`))).toBe(
      '2025-03-03',
    );
  });

  it.each([
    ['<span>Mar 3, 2025</span><span>5 min read</span>', '2025-03-03'],
    ['<a href="/authors/ada">Ada Brandt</a><time>Mar 3, 2025</time>', '2025-03-03'],
    ['<span>Stations</span><span>March 3, 2025</span>', '2025-03-03'],
    ['<span>Mar 3, 2025</span><span>4:12 PM</span>', '2025-03-03T16:12:00'],
    ['<span>March</span> <b>3</b>, <b>2025</b>', '2025-03-03'],
  ])('reads the date in %s', (line, expected) => {
    expect(dateOf(articleOf(`<div>${line}</div>${body}`))).toBe(expected);
  });

  it('does not take a day of changes for the publication where machines are told of both', () => {
    const changed = '<meta property="article:modified_time" content="2025-04-09T08:00:00Z">';
    expect(dateOf(articleOf(`<p>April 9, 2025</p>${body}`, stamp + changed))).toBe('2025-03-04T10:30:00Z');
  });

  it('takes a labelled day before another, and whatever machines are told of changes', () => {
    const changed = '<meta property="article:modified_time" content="2025-04-09T08:00:00Z">';
    const lines = '<p>April 7, 2025</p><p>Published on April 9, 2025</p>';
    expect(dateOf(articleOf(`${lines}${body}`, stamp + changed))).toBe('2025-04-09');
  });

  it.each(['lg:mr-[--sidebar-width]', 'mt-[var(--nav-height)]'])(
    'does not take the class %s for the name of a box',
    (name) => {
      expect(dateOf(articleOf(`<div class="${name}"><p>March 3, 2025</p></div>${body}`))).toBe('2025-03-03');
    },
  );

  it('takes a date among a few words', () => {
    expect(dateOf(articleOf(`<ul><li>By Ada Brandt on March 5, 2025</li></ul>${body}`, stamp))).toBe(
      '2025-03-05',
    );
  });
});
