/** The furniture of a news site in its own language: what a reader of pages has to tell from the article. */
export interface SiteWords {
  readonly home: string;
  readonly sections: readonly string[];
  readonly menu: string;
  readonly search: string;
  readonly signIn: string;
  readonly subscribe: string;
  readonly cookies: string;
  readonly accept: string;
  readonly reject: string;
  readonly share: string;
  readonly copyLink: string;
  readonly by: string;
  readonly published: string;
  readonly minutes: string;
  readonly caption: string;
  readonly newsletterTitle: string;
  readonly newsletterText: string;
  readonly email: string;
  readonly related: string;
  readonly mostRead: string;
  readonly comments: string;
  readonly commentTexts: readonly string[];
  readonly reply: string;
  readonly advertisement: string;
  readonly about: string;
  readonly rights: string;
  readonly footer: readonly string[];
}

const english: SiteWords = {
  home: 'Home',
  sections: ['World', 'Policy', 'Business', 'Culture', 'Opinion'],
  menu: 'Menu',
  search: 'Search this site',
  signIn: 'Sign in',
  subscribe: 'Subscribe',
  cookies:
    'We and our 412 partners use cookies to remember you, measure our adverts and improve your experience.',
  accept: 'Accept all',
  reject: 'Manage my choices',
  share: 'Share this article',
  copyLink: 'Copy link',
  by: 'By',
  published: 'Published',
  minutes: 'min read',
  caption: 'Illustration: the desk’s own drawing of a router at dusk.',
  newsletterTitle: 'The morning in your inbox',
  newsletterText: 'Join 40,000 readers of our free newsletter. No spam, unsubscribe whenever you like.',
  email: 'Your email address',
  related: 'You may also like',
  mostRead: 'Most read',
  comments: 'Comments',
  commentTexts: [
    'First! Long time reader, and I did not see this one coming.',
    'Can somebody explain this to my uncle, who still prints his emails?',
    'The crossword has been broken since Tuesday, by the way.',
  ],
  reply: 'Reply',
  advertisement: 'Advertisement',
  about: 'About us',
  rights: 'All rights reserved.',
  footer: ['Contact', 'Careers', 'Privacy notice', 'Terms of use', 'Cookie settings', 'Advertise with us'],
};

const chinese: SiteWords = {
  home: '首页',
  sections: ['时政', '科技', '财经', '文化', '评论'],
  menu: '菜单',
  search: '站内搜索',
  signIn: '登录',
  subscribe: '订阅',
  cookies: '本站及合作伙伴使用 Cookie 改善浏览体验并投放广告。',
  accept: '全部接受',
  reject: '管理选项',
  share: '分享本文',
  copyLink: '复制链接',
  by: '作者',
  published: '发布于',
  minutes: '分钟阅读',
  caption: '题图：编辑部手绘的一台路由器。',
  newsletterTitle: '每天清晨，送到邮箱',
  newsletterText: '加入四万名读者，免费订阅，随时可以退订。',
  email: '您的邮箱地址',
  related: '相关阅读',
  mostRead: '热门文章',
  comments: '网友评论',
  commentTexts: ['沙发！', '写得不错，转给同事了。', '网站的填字游戏什么时候修好？'],
  reply: '回复',
  advertisement: '广告',
  about: '关于我们',
  rights: '版权所有。',
  footer: ['联系我们', '加入我们', '隐私政策', '使用条款', 'Cookie 设置', '广告合作'],
};

const german: SiteWords = {
  home: 'Startseite',
  sections: ['Politik', 'Netz', 'Wirtschaft', 'Kultur', 'Meinung'],
  menu: 'Menü',
  search: 'Diese Seite durchsuchen',
  signIn: 'Anmelden',
  subscribe: 'Abonnieren',
  cookies: 'Wir und unsere Partner verwenden Cookies, um unser Angebot zu verbessern und Werbung zu messen.',
  accept: 'Alle akzeptieren',
  reject: 'Einstellungen',
  share: 'Artikel teilen',
  copyLink: 'Link kopieren',
  by: 'Von',
  published: 'Veröffentlicht am',
  minutes: 'Min. Lesezeit',
  caption: 'Symbolbild: ein Router in der Abenddämmerung, gezeichnet von der Redaktion.',
  newsletterTitle: 'Der Morgen im Postfach',
  newsletterText: 'Über 40.000 Menschen lesen unseren kostenlosen Newsletter. Abmelden geht jederzeit.',
  email: 'E-Mail-Adresse',
  related: 'Das könnte Sie auch interessieren',
  mostRead: 'Meistgelesen',
  comments: 'Kommentare',
  commentTexts: [
    'Erster!',
    'Danke für den Artikel, ich leite ihn weiter.',
    'Das Kreuzworträtsel geht seit Dienstag nicht.',
  ],
  reply: 'Antworten',
  advertisement: 'Anzeige',
  about: 'Über uns',
  rights: 'Alle Rechte vorbehalten.',
  footer: ['Kontakt', 'Stellen', 'Datenschutz', 'Impressum', 'Cookie-Einstellungen', 'Werben'],
};

const french: SiteWords = {
  home: 'Accueil',
  sections: ['Monde', 'Numérique', 'Économie', 'Culture', 'Idées'],
  menu: 'Menu',
  search: 'Rechercher sur le site',
  signIn: 'Se connecter',
  subscribe: 'S’abonner',
  cookies:
    'Nos partenaires et nous utilisons des cookies pour améliorer votre visite et mesurer la publicité.',
  accept: 'Tout accepter',
  reject: 'Choisir',
  share: 'Partager cet article',
  copyLink: 'Copier le lien',
  by: 'Par',
  published: 'Publié le',
  minutes: 'min de lecture',
  caption: 'Illustration : un routeur au crépuscule, dessiné par la rédaction.',
  newsletterTitle: 'Le matin dans votre boîte',
  newsletterText: 'Plus de 40 000 lecteurs reçoivent notre lettre gratuite. Désinscription à tout moment.',
  email: 'Votre adresse électronique',
  related: 'À lire aussi',
  mostRead: 'Les plus lus',
  comments: 'Commentaires',
  commentTexts: [
    'Premier !',
    'Merci, je transmets à mes collègues.',
    'Les mots croisés ne marchent plus depuis mardi.',
  ],
  reply: 'Répondre',
  advertisement: 'Publicité',
  about: 'Qui sommes-nous',
  rights: 'Tous droits réservés.',
  footer: [
    'Contact',
    'Recrutement',
    'Confidentialité',
    'Mentions légales',
    'Gérer les cookies',
    'Annonceurs',
  ],
};

const byLanguage = new Map([
  ['zh', chinese],
  ['de', german],
  ['fr', french],
]);

export const wordsFor = (language: string): SiteWords => byLanguage.get(language) ?? english;
