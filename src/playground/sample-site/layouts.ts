import type { SampleOutlet } from '../news/types.ts';
import { Markup, markup } from './markup.ts';
import {
  articleUrl,
  feedTypes,
  feedUrl,
  formatDate,
  links,
  type PageView,
  type SampleSite,
  siteUrl,
} from './site.ts';
import { type SiteWords, wordsFor } from './words.ts';

type Layout = (view: PageView) => Markup;

/** Renders an article's page as its outlet's site would, furniture and all. */
export const articlePage = (view: PageView): Markup => layouts[view.site.outlet.layout](view);

const document = (site: SampleSite, head: Markup, body: Markup): Markup => markup`<!doctype html>
<html lang="${site.outlet.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="alternate" type="${feedTypes[site.outlet.feedFormat]}" title="${site.outlet.name}" href="${feedUrl(site)}">
<link rel="stylesheet" href="${site.origin}/site.css">
${head}
</head>
${body}
</html>
`;

const cookieBanner = (
  words: SiteWords,
): Markup => markup`<div class="cookie-banner" role="dialog" aria-label="Cookies">
<p>${words.cookies}</p><button>${words.accept}</button> <button>${words.reject}</button></div>`;

const navigation = (
  site: SampleSite,
  words: SiteWords,
): Markup => markup`<nav class="main-nav" aria-label="${words.menu}"><ul>
<li><a href="${siteUrl(site)}">${words.home}</a></li>
${words.sections.map((section) => markup`<li><a href="${siteUrl(site)}#${section}">${section}</a></li>`)}
</ul></nav>`;

const shareBar = (words: SiteWords): Markup => markup`<div class="share-bar"><span>${words.share}</span>
<a href="#share">Mastodon</a> <a href="#share">Bluesky</a> <a href="#share">Telegram</a> <button>${words.copyLink}</button> <span class="count">128</span></div>`;

const newsletter = (
  words: SiteWords,
): Markup => markup`<div class="newsletter-box"><h3>${words.newsletterTitle}</h3><p>${words.newsletterText}</p>
<form action="#"><input type="email" placeholder="${words.email}"><button>${words.subscribe}</button></form></div>`;

const comments = (
  words: SiteWords,
): Markup => markup`<section class="comments" id="comments"><h3>${words.comments} (${words.commentTexts.length})</h3>
${words.commentTexts.map(
  (text, index) =>
    markup`<div class="comment"><b>reader${index * 37 + 12}</b><p>${text}</p><a href="#reply">${words.reply}</a></div>`,
)}
<form action="#"><textarea placeholder="${words.comments}"></textarea><button>${words.reply}</button></form></section>`;

const related = ({
  site,
  related: entries,
  words,
}: PageView): Markup => markup`<section class="related"><h3>${words.related}</h3><ul>
${links(site, entries)}
</ul></section>`;

const footer = (
  site: SampleSite,
  words: SiteWords,
): Markup => markup`<footer class="site-footer"><p>${site.outlet.siteName} · ${site.outlet.tagline}</p>
<ul>${words.footer.map((item) => markup`<li><a href="#${item}">${item}</a></li>`)}</ul><p>© ${site.outlet.siteName}. ${words.rights}</p></footer>`;

const figure = ({ site, entry, words }: PageView): Markup =>
  markup`<figure><img src="${site.origin}/${site.outlet.id}/images/${entry.article.slug}.svg" alt="" width="960" height="420"><figcaption>${words.caption}</figcaption></figure>`;

/** A JSON-LD block; `<` is escaped so that no text can end the script element. */
const jsonLd = (value: unknown): Markup =>
  new Markup(
    `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`,
  );

const openGraph = ({ site, entry }: PageView): Markup => markup`<meta property="og:type" content="article">
<meta property="og:title" content="${entry.article.title}">
<meta property="og:description" content="${entry.article.standfirst}">
<meta property="og:site_name" content="${site.outlet.siteName}">
<meta property="og:url" content="${articleUrl(site, entry.article)}">`;

/** A wire service: nested divs, JSON-LD, the newsletter box in the middle of the text. */
const wire: Layout = (view) => {
  const { site, entry, words, body, date } = view;
  const { article, publishedAt } = entry;
  const middle = Math.ceil(body.length / 2);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: publishedAt.toISOString(),
    inLanguage: site.outlet.language,
    publisher: { '@type': 'Organization', name: site.outlet.name },
    ...(article.byline ? { author: { '@type': 'Person', name: article.byline } } : {}),
  };
  return document(
    site,
    markup`<title>${article.title} | ${site.outlet.siteName}</title>
<link rel="canonical" href="${articleUrl(site, article)}">
${openGraph(view)}
${jsonLd(data)}`,
    markup`<body class="wire">
${cookieBanner(words)}
<div class="top"><a class="logo" href="${siteUrl(site)}">${site.outlet.name}</a><span>${words.search}</span><a href="#in">${words.signIn}</a></div>
${navigation(site, words)}
<div class="page"><div class="column">
<h1 class="headline">${article.title}</h1>
<div class="meta">${article.byline ? markup`<span class="byline">${words.by} ${article.byline}</span> · ` : undefined}<time datetime="${publishedAt.toISOString()}">${date} UTC</time> · <span>3 ${words.minutes}</span></div>
${shareBar(words)}
<div class="story"><p class="standfirst">${article.standfirst}</p>
${body.slice(0, middle)}
${newsletter(words)}
${body.slice(middle)}
</div>
${shareBar(words)}
${related(view)}
${comments(words)}
</div>
<div class="side"><h3>${words.mostRead}</h3><ol>${links(site, view.related)}</ol><div class="ad">${words.advertisement}</div></div>
</div>
${footer(site, words)}
</body>`,
  );
};

/** A magazine: an article element with a picture, an inline "read next" and a box about the desk. */
const magazine: Layout = (view) => {
  const { site, entry, words, body, date } = view;
  const { article, publishedAt } = entry;
  return document(
    site,
    markup`<title>${article.title} — ${site.outlet.siteName}</title>
${openGraph(view)}
<meta property="article:published_time" content="${publishedAt.toISOString()}">
${article.byline ? markup`<meta name="author" content="${article.byline}">` : undefined}`,
    markup`<body class="magazine">
<header class="masthead"><a href="${siteUrl(site)}">${site.outlet.name}</a><p>${site.outlet.tagline}</p>${navigation(site, words)}</header>
<main>
<article>
<header><h1>${article.title}</h1><p class="dek">${article.standfirst}</p>
<p class="byline">${article.byline ? `${words.by} ${article.byline}, ` : ''}<time datetime="${publishedAt.toISOString()}">${date}</time></p></header>
${figure(view)}
<div class="article-body">
${body.slice(0, 2)}
<aside class="read-next"><h4>${words.related}</h4><ul>${links(site, view.related.slice(0, 2))}</ul></aside>
${body.slice(2)}
</div>
<div class="author-box"><p>${article.byline ?? site.outlet.name} · ${words.about}</p></div>
${shareBar(words)}
</article>
${related(view)}
${newsletter(words)}
${comments(words)}
</main>
${footer(site, words)}
${cookieBanner(words)}
</body>`,
  );
};

/** An institution: breadcrumbs, a sidebar, Dublin Core dates, no script data at all. */
const institution: Layout = (view) => {
  const { site, entry, words, body, date } = view;
  const { article, publishedAt } = entry;
  return document(
    site,
    markup`<title>${site.outlet.siteName}: ${article.title}</title>
<meta name="description" content="${article.standfirst}">
<meta name="DC.date.issued" content="${publishedAt.toISOString().slice(0, 10)}">
<meta name="dcterms.created" content="${publishedAt.toISOString()}">`,
    markup`<body class="institution">
<a class="skip" href="#content">${words.menu}</a>
<div id="header"><div class="logo">${site.outlet.siteName}</div><form><input placeholder="${words.search}"></form>${navigation(site, words)}</div>
<div class="breadcrumb"><a href="${siteUrl(site)}">${words.home}</a> › <a href="${siteUrl(site)}#news">${words.sections[1] ?? ''}</a> › ${article.title}</div>
<div id="wrapper">
<div id="sidebar"><h3>${words.mostRead}</h3><ul>${links(site, view.related)}</ul><p><a href="#sub">${words.subscribe}</a></p></div>
<div id="content" role="main">
<h1>${article.title}</h1>
<p class="date">${words.published} <time datetime="${publishedAt.toISOString()}">${date}</time>${article.byline ? markup` · <span class="author">${article.byline}</span>` : undefined}</p>
<p class="lead"><strong>${article.standfirst}</strong></p>
${body}
<div class="tools"><a href="#print">PDF</a> <a href="#mail">${words.share}</a></div>
</div>
</div>
${newsletter(words)}
${footer(site, words)}
${cookieBanner(words)}
</body>`,
  );
};

/** A blog: entry-content and widgets, share buttons and related posts inside the content. */
const blog: Layout = (view) => {
  const { site, entry, words, body, date } = view;
  const { article, publishedAt } = entry;
  return document(
    site,
    markup`<title>${article.title} – ${site.outlet.siteName}</title>
${openGraph(view)}
<meta name="generator" content="WordPress 6.5">`,
    markup`<body class="single-post">
<div id="masthead"><h2 class="site-title"><a href="${siteUrl(site)}">${site.outlet.name}</a></h2><p class="site-description">${site.outlet.tagline}</p></div>
${navigation(site, words)}
<div id="primary">
<div class="post type-post hentry">
<h1 class="entry-title">${article.title}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="${publishedAt.toISOString()}">${date}</time></span>${article.byline ? markup` <span class="author vcard"><a class="fn" rel="author" href="#author">${article.byline}</a></span>` : undefined} <a href="#comments">${words.commentTexts.length} ${words.comments}</a></div>
<div class="entry-content">
<p><em>${article.standfirst}</em></p>
${figure(view)}
${body}
<div class="sharedaddy">${shareBar(words)}</div>
<div class="jp-relatedposts"><h3>${words.related}</h3><ul>${links(site, view.related)}</ul></div>
</div>
</div>
${comments(words)}
</div>
<div id="secondary" class="widget-area"><div class="widget">${newsletter(words)}</div><div class="widget"><h3>${words.mostRead}</h3><ul>${links(site, view.related)}</ul></div></div>
${footer(site, words)}
${cookieBanner(words)}
</body>`,
  );
};

const layouts: Readonly<Record<SampleOutlet['layout'], Layout>> = {
  1: wire,
  2: magazine,
  3: institution,
  4: blog,
};

/** The front page of an outlet, which names its feed. */
export function frontPage(site: SampleSite): Markup {
  const words = wordsFor(site.outlet.language);
  return document(
    site,
    markup`<title>${site.outlet.siteName} – ${site.outlet.tagline}</title>`,
    markup`<body class="front">
<header class="masthead"><h1>${site.outlet.name}</h1><p>${site.outlet.tagline}</p>${navigation(site, words)}</header>
<main><ul class="headlines">
${site.articles.map(
  ({ article, publishedAt }) =>
    markup`<li><a href="${articleUrl(site, article)}"><b>${article.title}</b></a><p>${article.standfirst}</p><time datetime="${publishedAt.toISOString()}">${formatDate(publishedAt, site.outlet.language)}</time></li>`,
)}
</ul></main>
${newsletter(words)}
${footer(site, words)}
</body>`,
  );
}

/** The list of all sample outlets, for who opens the server's address in a browser. */
export function indexPage(sites: readonly SampleSite[]): Markup {
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sample news</title><link rel="stylesheet" href="/site.css"></head>
<body class="front"><header class="masthead"><h1>Sample news</h1><p>Made-up outlets about real events, served on this machine for trying Docket.</p></header>
<main><ul class="headlines">
${sites.map((site) => markup`<li lang="${site.outlet.language}"><a href="${siteUrl(site)}"><b>${site.outlet.name}</b></a><p>${site.outlet.tagline}</p><a href="${feedUrl(site)}">${site.outlet.feedFormat.toUpperCase()}</a></li>`)}
</ul></main></body></html>
`;
}

export const siteCss = `:root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 20%,transparent)}
body{margin:0 auto;max-width:46rem;padding:1.5rem 1.25rem 3rem;font:1.0625rem/1.6 Georgia,'Times New Roman',serif}
a{color:inherit}h1{font-size:2rem;line-height:1.2;margin:.6em 0}nav ul,.site-footer ul{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;list-style:none;padding:0}
nav,.meta,.byline,.share-bar,.breadcrumb,.site-footer,.top,.entry-meta,.date,figcaption,time{font:0.875rem/1.5 system-ui,sans-serif;opacity:.8}
.share-bar,.newsletter-box,.related,.comments,.side,.author-box,.read-next,.jp-relatedposts,.widget,.site-footer,#sidebar{border-top:1px solid var(--line);margin-top:1.5rem;padding-top:.75rem}
img{max-width:100%;height:auto;border-radius:.5rem}figure{margin:1.25rem 0}.cookie-banner{border:1px solid var(--line);border-radius:.5rem;padding:.5rem 1rem;font-size:.875rem;margin:1rem 0}
.headlines{list-style:none;padding:0}.headlines li{border-top:1px solid var(--line);padding:1rem 0}.headlines p{margin:.25rem 0}.standfirst,.dek,.lead{font-size:1.15rem}blockquote{border-left:3px solid var(--line);margin:1rem 0;padding-left:1rem}`;
