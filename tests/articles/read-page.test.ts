import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPage } from '../../src/articles/read-page.ts';
import { articleOf, body, paragraph, read } from '../support/small-page.ts';

const fixtures = new URL('../fixtures/pages/', import.meta.url);

const expectation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), url: z.string(), page: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('unreadable'), url: z.string(), problem: z.string() }),
]);

const load = (name: string, file: string) => readFileSync(new URL(`${name}/${file}`, fixtures), 'utf8');

/** A reading as the expected.json files spell it: instants as ISO text, blocks as lines. */
function spelled(html: string, url: string) {
  const reading = readPage(html, { url });
  if (reading.kind === 'unreadable') return { ...reading, url };
  const { text, blocks, publishedAt, ...rest } = reading.page;
  const lines = blocks.map((block) => `${block.kind}: ${block.text}`);
  const page = JSON.parse(JSON.stringify({ ...rest, publishedAt, blocks: lines }));
  return { kind: reading.kind, url, page };
}

describe('readPage', () => {
  const names = readdirSync(fixtures);

  it('has pages of many kinds to read', () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
  });

  it.each(names)('reads %s as an editor would', (name) => {
    const expected = expectation.parse(JSON.parse(load(name, 'expected.json')));
    expect(spelled(load(name, 'source.html'), expected.url)).toEqual(expected);
  });

  it('joins the blocks to the text by blank lines', () => {
    const page = read(articleOf(body));
    expect(page.text).toBe(page.blocks.map((block) => block.text).join('\n\n'));
  });

  it('does not glue blocks or words together', () => {
    const { text } = read(
      articleOf(
        `<p>${paragraph}<br><br>A second paragraph<br>of two lines.</p><div>A <b>third</b>one.</div>`,
      ),
    );
    expect(text).toBe(`${paragraph}\n\nA second paragraph of two lines.\n\nA thirdone.`);
  });

  it.each([
    ['application/pdf', 'The address holds a PDF, not a web page.'],
    ['image/jpeg', 'The address holds image/jpeg, not a web page.'],
    ['application/json; charset=utf-8', 'The address holds application/json, not a web page.'],
  ])('says what %s is instead of reading it', (contentType, problem) => {
    expect(readPage('…', { contentType })).toEqual({ kind: 'unreadable', problem });
  });

  it('recognises a PDF that calls itself a page', () => {
    expect(readPage('%PDF-1.7 …', { contentType: 'text/html' }).kind).toBe('unreadable');
  });

  it('reads plain text as a text', () => {
    const page = read(
      `Council votes on face recognition\n\n${paragraph}\n\nNothing else was decided on Tuesday.`,
      {
        contentType: 'text/plain',
      },
    );
    expect(page).toMatchObject({
      title: 'Council votes on face recognition',
      text: `${paragraph}\n\nNothing else was decided on Tuesday.`,
    });
  });

  it.each([
    ['an empty page', ''],
    ['a page without text', '<html><body><img src="a.jpg"></body></html>'],
    ['a page of links', `<ul>${'<li><a href="/x">Another story of the day</a></li>'.repeat(30)}</ul>`],
  ])('finds no article in %s', (_, html) => {
    expect(readPage(html)).toEqual({ kind: 'unreadable', problem: 'No article was found on the page.' });
  });

  it.each([
    ['English', 'Subscribe to continue reading this article.'],
    ['German', 'Um den ganzen Artikel zu lesen, testen Sie uns 4 Wochen.'],
    ['French', 'La suite est réservée à nos abonnés.'],
    ['Spanish', 'Para seguir leyendo, hazte suscriptor.'],
    ['Italian', 'Abbonati per continuare a leggere.'],
    ['Portuguese', 'Conteúdo exclusivo para assinantes.'],
    ['Russian', 'Чтобы дочитать, оформите подписку.'],
    ['Chinese', '登录后继续阅读全文'],
    ['Japanese', 'この記事は有料会員限定です'],
    ['English, for an account', 'Create a free account to read this article.'],
    ['Japanese, for an account', 'ログインして続きを読む'],
    ['Italian, of subscribers', 'Sei già abbonato? Accedi'],
    ['Dutch', 'Wil je verder lezen? Neem een abonnement'],
    ['Swedish', 'Redan prenumerant? Logga in'],
    ['Danish', 'Log ind eller køb abonnement for at læse videre'],
    ['Finnish', 'Tämä artikkeli on vain tilaajille'],
    ['Polish', 'Dalsza część artykułu dostępna dla subskrybentów'],
    ['Czech', 'Článek je pouze pro předplatitele'],
    ['Turkish', 'Haberin devamını okumak için abone olun'],
    ['Ukrainian', 'Матеріал лише для передплатників'],
    ['Indonesian', 'Konten ini khusus pelanggan'],
    ['Korean', '로그인 후 계속 읽으실 수 있습니다'],
    ['Arabic', 'هذا المحتوى للمشتركين فقط'],
    ['Hebrew', 'כתבה זו למנויים בלבד'],
  ])('calls a stub above a wall in %s paywalled', (_, wall) => {
    const page = read(articleOf(`<p>${paragraph}</p><div class="gate"><p>${wall}</p></div>`));
    expect(page).toMatchObject({ completeness: 'paywalled', text: paragraph });
  });

  it.each(['Article réservé aux abonnés', 'This article is exclusive to subscribers', '会员专享'])(
    'keeps the text under the label "%s"',
    (label) => {
      const wall = '<p>Subscribe to continue reading this story</p>';
      const stub = `${paragraph} ${paragraph}`;
      const page = read(articleOf(`<p>${label}</p><p>${stub}</p>${wall}<p>All stories of the day.</p>`));
      expect(page).toMatchObject({ completeness: 'paywalled', text: stub });
    },
  );

  it.each([
    'Netflix said the cheaper plan is available to subscribers in Brazil, who must log in to a website of its own.',
    'The council fined the paper for telling readers that the archive was for members of a club only.',
    'Het bedrijf zei dat de dienst voor abonnees in Nederland wordt gesloten zodra de wet ingaat.',
    'Spółka podała, że usługa dla abonentów w Polsce zostanie zamknięta, gdy ustawa wejdzie w życie.',
  ])('does not take news of subscribers for a wall: %s', (line) => {
    expect(read(articleOf(`<p>${paragraph}</p><p>${line}</p>`))).toMatchObject({ completeness: 'full' });
  });

  it('does not take what a wall says of its offer for the article', () => {
    const offer =
      '<p>Subscribe to continue reading</p><p>You get every story of the Saltmere Post on all of your devices, for one crown a week in the first three months.</p>';
    expect(readPage(articleOf(offer))).toMatchObject({ kind: 'unreadable' });
  });

  it.each([
    'Getty Images sued the maker of an image generator over 12 million photographs.',
    'Research by the harbour college shows that cameras take one face in ten for another.',
    'Reporting by three outlets has led to an inquiry into the cameras of the harbour.',
  ])('does not take news for a credit: %s', (news) => {
    const page = read(articleOf(`<p>${paragraph}</p><p>${news}</p>${body}`));
    expect(page.text).toContain(news);
  });

  it.each(['March 3, 2025 at 4:12 p.m.', 'Updated: March 4, 2025 at 9:00 a.m.'])(
    'leaves out the date "%s"',
    (line) => {
      expect(read(articleOf(`<p>${line}</p>${body}`)).text).not.toContain('2025');
      expect(read(articleOf(`${body}<p>${line}</p>`)).text).not.toContain('2025');
    },
  );

  it.each([
    'Reporting by Thierry Breton in Brussels; editing by Margrethe Vestager',
    'Getty Images / Thierry Breton',
    'FILE - The harbour of Saltmere, March 3, 2025. (AP Photo/Ada Brandt, File)',
    'The harbour of Saltmere. REUTERS/Ada Brandt/File Photo',
    'The harbour of Saltmere. Photo: Ada Brandt/AFP',
    'The harbour of Saltmere. (Photo by Ada Brandt/AFP via Getty Images)',
    'Dieser Text erschien zuerst in der Printausgabe.',
  ])('leaves out a credit: %s', (credit) => {
    const page = articleOf(`<p>${paragraph} ${paragraph}</p><p>${credit}</p>${body}`);
    expect(read(page).text).not.toContain(credit);
  });

  it.each([
    'By signing up, you agree to our terms of use and privacy policy.',
    'This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.',
    'Got a tip? Email us at tips@saltmere.example.',
    'Sign up for Saltmere Weekly here.',
    'Download our app for breaking news alerts.',
    'View this post on Instagram',
    'An dieser Stelle finden Sie einen externen Inhalt von Youtube, der den Artikel ergänzt.',
    'Puedes seguir a Saltmere en Facebook o apuntarte aquí para recibir nuestra newsletter semanal.',
    'Continua depois da publicidade',
    'Siga o canal da Saltmere no WhatsApp',
    'Receba as principais notícias no seu e-mail',
    'La suite après la publicité',
    'Iscriviti alla newsletter',
    '特别声明：以上内容仅代表作者本人观点，不代表本网立场。',
    '【写真】別の写真を見る',
  ])('leaves out the outlet’s own line "%s"', (line) => {
    expect(read(articleOf(`<p>${paragraph} ${paragraph}</p><p>${line}</p>${body}`)).text).not.toContain(line);
  });

  it.each([
    'This site uses cookies and stores them for a year, said the council of every site it runs.',
    'By signing the order the minister agreed to the terms of the treaty.',
  ])('does not take news for such a line: %s', (news) => {
    expect(read(articleOf(`<p>${paragraph}</p><p>“${news}”</p>${body}`)).text).toContain(news);
  });

  it('leaves out a notice of cookies above the headline, and the headline', () => {
    const notice =
      '<div><p>This website uses cookies to ensure you get the best experience. By continuing to browse you agree to our use of cookies.</p></div>';
    const page = articleOf(`<p>By Ada Brandt</p><p>March 3, 2025</p>${body}`).replace(
      '<article>',
      `${notice}<article>`,
    );
    expect(read(page).text).toBe(read(articleOf(body)).text);
  });

  it.each(['', 'https://saltmere.example/story', '/story'])(
    'leaves out a table of contents that leads to "%s#…"',
    (address) => {
      const parts = ['The vote', 'The cameras', 'The next years'];
      const contents = parts.map((part) => `<li><a href="${address}#${part[4]}">${part}</a></li>`).join('');
      const long = `<p>${paragraph} ${paragraph}</p>`;
      expect(read(articleOf(`${long}<ul>${contents}</ul>${body}`)).text).not.toContain('The cameras');
    },
  );

  it.each(['↩', '↩︎', '^'])('leaves out the way back "%s" from a footnote', (sign) => {
    const note = `See the decision of the council, which nobody had objected to. <a href="#r1">${sign}</a>`;
    const { text } = read(articleOf(`${body}<p>${note}</p>`));
    expect(text.endsWith('objected to.')).toBe(true);
  });

  it('does not take an offer beside a whole article for a wall', () => {
    const whole = `<p>${paragraph}</p>`.repeat(25);
    expect(read(articleOf(`${whole}<p>Already a subscriber? Log in</p>`)).completeness).toBe('full');
  });

  it.each([
    [
      'Before you continue',
      'We and our 812 partners use cookies to store and access information on a device.',
    ],
    [
      'Avant de continuer',
      'Nos partenaires et nous utilisons des cookies. Tout accepter ou gérer mes choix.',
    ],
    ['Su privacidad', 'Nosotros y nuestros socios utilizamos cookies. Aceptar y continuar.'],
    ['Согласие', 'Мы используем файлы cookie, чтобы сайт работал. Принять все.'],
    ['隐私设置', '本网站使用 cookie 改善您的体验。接受全部'],
    ['Sua privacidade', 'Nós e nossos parceiros usamos cookies no seu dispositivo. Aceitar e continuar.'],
    ['Jouw privacy', 'Wij en onze partners slaan gegevens op je apparaat op. Alles accepteren.'],
    ['Din integritet', 'Vi och våra partner lagrar information på din enhet. Acceptera alla.'],
    ['Twoja prywatność', 'My i nasi partnerzy zapisujemy pliki cookies. Zaakceptuj wszystkie.'],
    ['Vaše soukromí', 'My a naši partneři používáme soubory cookie. Přijmout vše.'],
    ['Gizliliğiniz', 'Biz ve ortaklarımız çerezleri kullanarak bilgi saklıyoruz. Tümünü kabul et.'],
    ['Adatvédelem', 'Mi és partnereink sütiket használunk az Ön eszközén. Elfogadom.'],
    ['الخصوصية', 'نستخدم نحن وشركاؤنا ملفات تعريف الارتباط على جهازك. قبول الكل.'],
  ])('says that "%s" is a consent wall', (title, text) => {
    const reading = readPage(`<title>${title}</title><h1>${title}</h1><p>${text}</p><button>OK</button>`);
    expect(reading).toMatchObject({ kind: 'unreadable', problem: expect.stringContaining('consent') });
  });

  it('says so of a longer page that offers to pay in place of being tracked', () => {
    const more =
      'Wir und bis zu 214 Drittanbieter verarbeiten personenbezogene Daten, etwa mit Cookies, um Anzeigen auszuspielen. ';
    const reading = readPage(
      `<title>Amt prüft Gebühren</title><article><h2>Saltmere mit Werbung nutzen</h2>
      <p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Ihre Einwilligung können Sie jederzeit widerrufen.</p>
      <h2>Saltmere im Pur-Abo lesen</h2><p>${more.repeat(4)}</p><p>${more.repeat(4)}</p></article>`,
    );
    expect(reading).toMatchObject({ kind: 'unreadable', problem: expect.stringContaining('consent') });
  });

  it('does not take an article about such offers for one', () => {
    const news =
      'Das Gericht entschied, dass ein Pur-Abo nur dann zulässig ist, wenn der Preis angemessen ist. Geklagt hatte ein Verband. ';
    expect(read(articleOf(`<h2>Was ein Pur-Abo kosten darf</h2><p>${news.repeat(4)}</p>`)).text).toContain(
      'Das Gericht entschied',
    );
  });

  it.each([
    '<section class="catcher">Lire aussi : L’histoire du fichage. Article réservé à nos abonnés</section>',
    '<p>Read also: How it began. For subscribers only</p>',
    '<div class="NewsLetter_box"><p>有料会員になると会員限定の有料記事もお読みいただけます。</p></div>',
  ])('does not take a mark on another article for a wall: %s', (mark) => {
    expect(read(articleOf(`<p>${paragraph}</p>${mark}<p>${paragraph}</p>`)).completeness).toBe('full');
  });

  it('keeps the calendar date the page prints', () => {
    const stamp = '<meta property="article:published_time" content="2024-03-14T23:30:00Z">';
    const page = read(articleOf(`<p class="date">15 March 2024, 8:30 am</p>${body}`, stamp), {
      url: 'https://a.example.au/x',
    });
    expect(page.publishedLocal).toBe('2024-03-15T08:30:00+09:00');
    expect(page.publishedAt?.toISOString()).toBe('2024-03-14T23:30:00.000Z');
  });

  it('takes a clock time without a zone in the zone of the outlet', () => {
    const page = read(articleOf(`<p>Published 28 July 2021, 14:05</p>${body}`), {
      url: 'https://outlet.example.in/x',
    });
    expect(page.publishedLocal).toBe('2021-07-28T14:05:00');
    expect(page.publishedAt?.toISOString()).toBe('2021-07-28T08:35:00.000Z');
  });

  it('reads 3/4/2021 by the country of the page', () => {
    const html = articleOf(`<p>Published 3/4/2021</p>${body}`);
    expect(read(html, { url: 'https://outlet.example.com/x' }).publishedLocal).toBe('2021-03-04');
    expect(read(html, { url: 'https://outlet.example.co.uk/x' }).publishedLocal).toBe('2021-04-03');
  });

  it('does not take a later update for the publication', () => {
    const stamp = '<meta property="article:published_time" content="2024-03-01T09:00:00+01:00">';
    expect(read(articleOf(`<p>Updated: 9 March 2024</p>${body}`, stamp)).publishedLocal).toBe(
      '2024-03-01T09:00:00+01:00',
    );
  });

  it.each([
    ['/story', 'https://outlet.example/story'],
    ['https://www.outlet.example/story#top', 'https://www.outlet.example/story#top'],
    ['/', 'https://outlet.example/amp/story?x=1'],
    ['javascript:alert(1)', 'https://outlet.example/amp/story?x=1'],
  ])('takes %s for the canonical address as far as it is one', (href, canonicalUrl) => {
    const page = read(articleOf(body, `<link rel="canonical" href="${href}">`), {
      url: 'https://outlet.example/amp/story?x=1',
    });
    expect(page.canonicalUrl).toBe(canonicalUrl);
  });

  it('never names an image that is not on the web', () => {
    const page = read(articleOf(body, '<meta property="og:image" content="data:image/png;base64,AAAA">'), {
      url: 'https://a.example/',
    });
    expect(page.imageUrl).toBeUndefined();
  });

  it('believes the text rather than a template about its language', () => {
    const chinese = '<p>主管部门周四公布细则，要求平台在十个工作日内完成备案。</p>'.repeat(4);
    expect(read(`<html lang="en"><body><h1>平台备案细则公布</h1>${chinese}</body></html>`).language).toBe(
      'zh',
    );
  });
});
