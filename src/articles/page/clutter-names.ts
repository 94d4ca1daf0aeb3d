import { wordSet } from '../../shared/word-set.ts';

/**
 * The words that outlets name the boxes around their articles by, in class names and ids, in the language of their
 * templates: mostly English, but seldom so where newsrooms of other countries wrote their own. Names have no accents.
 */

/** A discussion can be many times longer than the article it is about. */
export const discussionWords = wordSet(`
  comments comment disqus respond
  comentarios commentaires commenti kommentare leserkommentare reacties kommentarer kommentit komentarze komentari
  komentare comentarii comentaris hozzaszolasok yorumlar kommentarii
`);

/** Words that hardly ever stand on an article's own text. */
export const strongWords = wordSet(`
  share sharing shares sharethis addthis sharedaddy addtoany outbrain taboola zergnet related relatedposts
  recommended recommendations newsletter newsletters cookie cookies consent
  gdpr ccpa onetrust breadcrumb breadcrumbs pagination pager navbar navigation nav submenu megamenu footer
  masthead promo promos popup modal sharebar sharebox sharebuttons sharelinks sharetools socialshare sociable
  compartir comparte compartilhar compartilhe partilhar partager partage condividi condivisione teilen udostepnij
  paylas relacionadas relacionados relacionada relacionats correlati correlate gerelateerd gerelateerde podobne
  powiazane souvisejici kapcsolodo nieuwsbrief infolettre
`);

/** Words that mostly stand on boxes around the article, but at some outlets on the article as well. */
export const weakWords = wordSet(`
  social socials socialmedia socialbar followus recirc recirculation readmore morestories mostread popular trending
  subscribe subscription subscriptions signup optin mailchimp paywall regwall replies sidebar rail widget
  widgets promotion advert adverts advertisement advertisements ad ads adslot sponsored sponsor sponsors
  banner cta ctas prevnext overlay lightbox tooltip toast offcanvas drawer menu toolbar toolbox topbar toc
  tableofcontents lwptoc byline bylines authorbox authorbio caption captions credit credits photocredit tags taglist
  tagcloud captioned dropdown login signin skip skiplink noprint saboxplugin crumbs pagenav donate donation copyright
  similar feedback poll polls anketa ankieta enquete encuesta sondaggio umfrage sondage spenden
  publicidad publicidade publicite pubblicita publicitate publicitat werbung anzeige anzeigen advertentie
  advertenties reklama reklam hirdetes annons annonser annonce annoncer annonse mainos iklan oglas inzerce
  etiquetas etiquettes schlagworte stichworte tagi etichete migas ariane briciole brotkrumen
  suscripcion suscribete abonnement abbonamenti bildunterschrift didascalia rodape
  herramientas ferramentas outils
`);

/** Runs of words that together name such a box. */
export const clutterPhrases = new RegExp(
  `\\b(?:${[
    'table of contents?|in this article|on this page|jump (?:to|links)|key links|quick links',
    'read (?:next|more|also)|more (?:from|stories|articles|posts|news|on)|you (?:may|might) (?:also )?like',
    'further reading|see also|also read|(?:latest|recent) (?:news|posts|articles|stories)',
    'most (?:read|popular|viewed)',
    '(?:next|prev|previous) (?:post|article|story)|next up|post (?:nav|navigation|tags|footer)',
    'auth box|support (?:block|box|us)|author (?:mini |short )?(?:box|bio|info|card|details|profile|meta|name|block)|about (?:the )?authors?',
    'post (?:meta|author|info|date)|entry (?:meta|footer|header|title|date)|page title',
    'article (?:meta|tags|footer|actions|tools|author|info|related|date|title|share)',
    'read(?:ing)? (?:time|progress)|back to top|call to action|email (?:form|capture|signup)|sign up',
    'log in',
    '(?:image|img|photo|media|picture) (?:credit|caption|descr?|description)|(?:image|photo|picture) title|wp caption text',
    'twitter tweet|instagram media|bluesky embed|mastodon embed|tiktok embed|fb (?:post|video)',
    'unprinted element|affiliate disclosure|follow us|add to cart|product card',
    'screen reader|sr only|visually hidden|skip (?:to|link)|no print|d print none|hide (?:for )?print',
    'video (?:player|promo|caption)|form (?:done|fail)',
    '(?:site|page|global) (?:header|footer|nav|alerts?|notice|banner|announcements?)|(?:story|text) (?:tools|settings)',
    // Spanish, Portuguese
    'te (?:puede|podria) interesar|te recomendamos|le[ea] tambien|ver tambien|mas (?:leid[ao]s?|vist[ao]s?|noticias)|pie (?:de )?(?:foto|imagen)',
    '(?:leia|veja|saiba) (?:tambem|mais)|mais (?:lid[ao]s|noticias)|(?:outras|otras|ultimas) noticias',
    // French, Italian
    'lire (?:aussi|egalement)|voir aussi|sur le meme (?:sujet|theme)|plus lus|legende photo',
    'legg[io] anche|potrebbe interessar(?:ti|e)|piu lett[ie]|ultime notizie',
    // German, Dutch
    'mehr (?:zum thema|dazu)|zum thema|lesen sie (?:auch|mehr)|auch interessant|meist ?gelesen|autoren? (?:box|info|profil)',
    'lees (?:ook|meer|verder)|meer over|meest gelezen',
    // Polish, Czech, Romanian
    '(?:czytaj|zobacz) (?:dalej|takze|tez|rowniez|wiecej)|mohlo by (?:vas|se)|ctete take|citeste (?:si|mai)|vezi si',
    // Swedish, Danish and Norwegian, Turkish, Indonesian
    'l(?:as|aes|es) (?:mere?|ocksa|ogs[ao]+)|mest l(?:ast|aest|est)',
    'ilgili haber(?:ler)?|benzer haberler|cok okunan(?:lar)?|baca juga|(?:berita|artikel) terkait|terpopuler',
  ].join('|')})\\b`,
);
