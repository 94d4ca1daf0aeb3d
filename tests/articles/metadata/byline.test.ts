import { describe, expect, it } from 'vitest';
import { articleOf, body, paragraph, read } from '../../support/small-page.ts';

const bylineOf = (html: string) => read(html, { url: 'https://saltmere.example/story' }).byline;

describe('readByline', () => {
  it.each([
    [
      'microdata',
      '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Ada Brandt"></span>',
    ],
    ['RDFa', '<span property="author" typeof="Person"><span property="name">Ada Brandt</span></span>'],
    ['RDFa on a meta tag', '<span property="author"><meta property="name" content="Ada Brandt"></span>'],
  ])('reads the author in %s', (_, line) => {
    expect(bylineOf(articleOf(`<div>${line}</div>${body}`))).toEqual(['Ada Brandt']);
  });

  it('reads all names of a marked byline', () => {
    const line =
      '<div class="byline"><a rel="author">Ada Brandt</a> in Saltmere and <a rel="author">Joris Vandermeer</a> in Berlin</div>';
    expect(bylineOf(articleOf(line + body))).toEqual(['Ada Brandt', 'Joris Vandermeer']);
  });

  it.each([
    'Text: Ada Brandt',
    'Ein Beitrag von Ada Brandt',
    'Propos recueillis par Ada Brandt',
    'A cura di Ada Brandt',
    'Af Ada Brandt',
    'Napsala Ada Brandt',
    'Haber: Ada Brandt',
    'Oleh: Ada Brandt',
    'Piše: Ada Brandt',
    'Ada Brandt, Technology Correspondent',
    'Wpisany przez Ada Brandt',
    'Rédigée par Ada Brandt',
    'Pewarta: Ada Brandt',
  ])('reads who signs a line of its own: %s', (line) => {
    expect(bylineOf(articleOf(`<p>${line}</p>${body}`))).toEqual(['Ada Brandt']);
  });

  it.each([
    ['كتبت: مارغريت فيستاغر', 'مارغريت فيستاغر'],
    ['מאת: מרגרט וסטאגר', 'מרגרט וסטאגר'],
    ['लेखक: मार्ग्रेथ वेस्टेगर', 'मार्ग्रेथ वेस्टेगर'],
    ['Пише: Маргрете Вестагер', 'Маргрете Вестагер'],
    ['取材・文＝山田太郎', '山田太郎'],
    ['山田太郎 記者', '山田太郎'],
  ])('reads a signature in other letters: %s', (line, name) => {
    expect(bylineOf(articleOf(`<p>${line}</p>${body}`))).toEqual([name]);
  });

  it.each([
    ['〔記者周亭萱／台北報導〕', ['周亭萱']],
    ['本报北京3月1日电（记者王芳、李雷）', ['王芳', '李雷']],
    ['[전자타임스 서한결 기자] ', ['서한결']],
    ['(서울=연합뉴스) 서한결 기자 = ', ['서한결']],
  ])('reads the signature that opens the text: %s', (signature, names) => {
    const page = articleOf(`<p>${paragraph}</p><p>${signature}${paragraph}</p>${body}`);
    expect(bylineOf(page)).toEqual(names);
  });

  it.each(['/redaktion/brandt', '/szerzo/brandt/', '/equipe/brandt.htm'])(
    'reads who has a page at %s',
    (address) => {
      const line = `<div class="x2"><span><a href="${address}">Ada Brandt</a></span></div>`;
      expect(bylineOf(articleOf(line + body))).toEqual(['Ada Brandt']);
    },
  );

  it.each(['Text: what the court found', 'Af og til', 'Story: the harbour and its ferries'])(
    'takes no other line for a signature: %s',
    (line) => {
      expect(bylineOf(articleOf(`<p>${line}</p>${body}`))).toEqual([]);
    },
  );

  it.each(['firma', 'autor', 'auteur', 'autore', 'szerzo', 'article__syntaktis', 'writeBy'])(
    'reads who signs a line of the class "%s"',
    (name) => {
      expect(bylineOf(articleOf(`<p class="${name}"><em>Ada Brandt</em> | Madrid</p>${body}`))).toEqual([
        'Ada Brandt',
      ]);
    },
  );

  it.each([
    ['a picture', '<div><img alt="Ada Brandt."><p>Ada Brandt.</p></div>'],
    ['the articles of an author', '<p class="byline"><a>Archive</a></p>'],
  ])('does not take the name of %s for a signature', (_, line) => {
    expect(bylineOf(articleOf(line + body))).toEqual([]);
  });

  it.each([
    [
      'in one line',
      '<div class="x2"><a href="/author/a">Ada Brandt</a> - <a href="/author/j">Joris Vandermeer</a></div>',
    ],
    [
      'in a line each',
      '<div class="x2"><a href="/author/a"><h6>Ada Brandt</h6></a>, <a href="/author/j"><h6>Joris Vandermeer</h6></a></div>',
    ],
    [
      'in a box each',
      '<div class="authors__row"><span>Ada Brandt</span></div><div class="authors__row"><span>Joris Vandermeer</span></div>',
    ],
  ])('reads several authors %s', (_, line) => {
    expect(bylineOf(articleOf(line + body))).toEqual(['Ada Brandt', 'Joris Vandermeer']);
  });

  it('joins a first and a last name that stand apart', () => {
    const line =
      '<address class="byline"><a rel="author"><span class="firstname">Ada Marie</span> <span class="lastname">Brandt</span></a></address>';
    expect(bylineOf(articleOf(line + body))).toEqual(['Ada Marie Brandt']);
  });

  it('takes no subheading beside the sign of a person for a name', () => {
    const lines =
      '<div><h4>두 사업자에 공개 요구</h4><ul><li><i class="icon-user-o"></i> 서하린 기자</li></ul></div>';
    expect(bylineOf(articleOf(lines + body))).toEqual(['서하린']);
  });

  it('reads who wrote and who learned beside it in Chinese', () => {
    expect(bylineOf(articleOf(`<div>港口新闻记者 邵一宁 实习生 陈砚秋</div>${body}`))).toEqual([
      '邵一宁',
      '陈砚秋',
    ]);
  });

  it('reads a name whose class says how it is placed', () => {
    const line = '<div class="byline">By <span class="position-relative">Ada Brandt</span></div>';
    expect(bylineOf(articleOf(line + body))).toEqual(['Ada Brandt']);
  });

  it('does not take who is quoted for who signs', () => {
    const quote =
      '<figure><blockquote><p>We shall see.</p></blockquote><figcaption><cite class="quote__author">Ada Brandt</cite></figcaption></figure>';
    expect(bylineOf(articleOf(body + quote))).toEqual([]);
  });

  it('takes where it was written for no name', () => {
    const line =
      '<div class="signature"><strong class="author"><a>Ada Brandt</a></strong><span class="signature__location">São Paulo</span></div>';
    expect(bylineOf(articleOf(`<div class="byline">${line}</div>${body}`))).toEqual(['Ada Brandt']);
  });

  it.each([
    ['作者：周砚秋责任编辑：彭一苇', '周砚秋'],
    ['取材・文：鷺沢冬馬，ITmedia', '鷺沢冬馬'],
  ])('ends a signature before the editor and the outlet: %s', (line, name) => {
    expect(bylineOf(articleOf(`<p>${line}</p>${body}`))).toEqual([name]);
  });

  it('reads a signature below the article', () => {
    const line =
      '<div class="post-footer">Posted by <span class="fn">Ada Brandt</span> at <a>4:12 PM</a></div>';
    expect(bylineOf(articleOf(body + line))).toEqual(['Ada Brandt']);
  });

  it.each([
    '<p>By Ada Brandt, Technology Correspondent, and Bo Lind in Madrid</p>',
    '<p>By <a href="/a">Ada Brandt</a> &amp; <a href="/b">Bo Lind</a></p>',
  ])('reads both who signed: %s', (line) => {
    expect(bylineOf(articleOf(line + body))).toEqual(['Ada Brandt', 'Bo Lind']);
  });

  it.each([
    'Action by the Commission August 7, 2025 by Report and Order.',
    'Action by the Commission August 7, 2025 by Notice of Proposed Rulemaking (FCC 25-99).',
  ])('takes what was decided by for nobody’s name: %s', (line) => {
    expect(bylineOf(articleOf(`${body}<p>${line}</p>`))).toEqual([]);
  });
});
