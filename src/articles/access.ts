import type { PageBlock } from './page/blocks.ts';
import { nameWords } from './page/clutter.ts';
import { contains, type PhraseTest } from './page/phrase-test.ts';
import type { PageElement } from './page/tree.ts';

/** How a page keeps its article from the reader. */
export type Barrier = 'paywall' | 'consent' | 'check' | 'missing';

/** Offers to pay or sign in for the rest of the article. */
const paywallPhrases = contains(
  '\\b(?:subscribe|sign in|log in|register|sign up|join|upgrade|create (?:an?|your) (?:free )?account)\\b.{0,40}\\b(?:to (?:continue|keep|read|unlock|view|access|finish)|for (?:full|unlimited) access)\\b',
  '\\bto (?:continue|keep) reading\\b|\\bcontinue reading (?:this|with|for|by)\\b',
  '\\b(?:this|the full|the rest of this) (?:article|story|content|post|analysis)\\b.{0,40}\\b(?:for|to|by) (?:our |paid |paying |registered |premium |pro |plus )?(?:subscribers|members)\\b',
  '^(?:this .{0,30}|for )?(?:subscribers?|members?)[- ]only\\b.{0,40}$|\\bexclusive to (?:subscribers|members)\\b',
  '\\bto read the full (?:story|article),? (?:please )?(?:subscribe|sign|log|register)|\\bwant the full (?:story|article)\\b',
  '\\balready (?:a|an) (?:\\w+ )?(?:subscriber|member)\\b|\\bunlock (?:this|the full|the rest)\\b',
  '\\b(?:free|complimentary) articles? (?:left|remaining|this month)\\b',
  '\\byou.ve reached your\\b.{0,30}\\blimit\\b|\\bread the full (?:story|article) with\\b',
  '\\b(?:nur für|exklusiv für|für) (?:\\w+[- ])?abonnent(?:en|innen)',
  '\\bum (?:weiterzulesen|weiter zu lesen|den (?:ganzen |vollständigen )?artikel)',
  '\\b(?:jetzt )?(?:weiterlesen|lesen sie weiter) mit\\b|\\bartikel freischalten\\b|\\bbereits abonnent',
  '\\bmit .{0,20}abo (?:weiter)?lesen\\b|\\bplus[- ]artikel\\b|\\bvollständigen artikel lesen sie\\b',
  '\\bréservée?s? (?:à nos |aux )(?:\\w+ )?abonnés|\\bil vous reste \\d+ ?%',
  '\\b(?:abonnez-vous|connectez-vous) pour (?:lire|continuer|accéder|poursuivre)|\\bdéjà abonné',
  '\\bpour (?:lire|poursuivre) (?:la suite|la lecture|cet article)|\\ben accès libre .{0,20}abonn',
  '\\b(?:exclusivo|solo|sólo|reservado) para (?:\\w+ )?(?:suscriptores|abonados|socios)',
  '\\b(?:suscríbete|suscríbase|regístrate|regístrese|inicia sesión) para (?:seguir|continuar|leer|acceder)',
  '\\bpara (?:seguir|continuar) leyendo\\b|\\bya (?:eres|es|soy) suscriptor',
  '\\besclusivo per (?:gli )?abbonati|\\bper continuare a leggere',
  '\\babbonati per (?:leggere|continuare)|\\bexclusivo para assinantes',
  '\\bassine para (?:ler|continuar)|\\bconteúdo exclusivo\\b',
  '\\blee sin límites\\b|\\bjá (?:é|sou) assinante|\\briservat[oi] (?:agli|ai) (?:\\w+ )?abbonati|\\bsei già abbonat',
  '\\b(?:alleen|exclusief) voor (?:\\w+ )?abonnees|\\blees verder met (?:een|je)\\b|\\bal abonnee\\b|\\b(?:wil je|om) (?:dit artikel )?verder (?:te )?lezen',
  '\\bredan prenumerant|\\bprenumerera för att läsa|\\bför att läsa (?:vidare|hela)|\\bartikeln är låst|\\bendast för prenumeranter',
  '\\bkun for (?:\\w+ )?abonn?enter|\\bfor (?:at læse|å lese) videre|\\ballerede abonn?ent|\\bvain tilaajille|\\blukeaksesi artikkelin',
  '(?:tylko|dostępn\\w*|jedynie) dla (?:prenumerator|subskrybent|abonent)|\\bczytaj dalej z |\\bmasz (?:już )?prenumeratę|\\b(?:aby|żeby) czytać dalej',
  '\\b(?:pouze|jen) pro předplatitele|\\bdoar pentru abonați|\\bcsak előfizetőknek|\\babonelere özel|için abone ol|μόνο για συνδρομητές',
  '\\bkhusus (?:pelanggan|anggota)|\\bberlangganan untuk (?:membaca|melanjutkan)|dành (?:riêng )?cho (?:thành viên|người đăng ký)',
  'лише для (?:передплатників|підписників)|оформіть (?:передплату|підписку)|للمشتركين فقط|لمتابعة القراءة|למנויים בלבד',
  'доступ(?:ен|но|на|ны) (?:только |лишь )?(?:по подписке|подписчикам|для подписчиков)',
  'только (?:для |)подписчик|(?:оформите|купите) подписку',
  'чтобы (?:продолжить чтение|дочитать|читать дальше|прочитать полностью)',
  'материал (?:доступен|для) .{0,12}подпис|уже (?:есть подписка|подписаны|подписались)',
  '付费(?:内容|文章|阅读|会员|专享)|(?:订阅|登录|登入|注册|购买|开通会员|成为会员).{0,10}(?:后|即可|继续|以).{0,4}(?:阅读|查看|浏览|阅览)|会员专享',
  '解锁全文|剩余.{0,8}(?:付费|未读|％|%)|仅(?:限|供)(?:会员|订阅)|本文(?:为|系)(?:付费|会员)',
  '(?:会員|有料会員)(?:限定|登録)|残り.{0,12}(?:文字|字)|この記事は.{0,10}(?:有料|会員)|(?:유료|구독자|회원) ?(?:전용|회원)',
  'ログインして(?:続き|全文)|続きを(?:読む|お読みいただく)には|有料記事|(?:로그인|구독) ?(?:후|하시면) .{0,6}(?:계속|전문|읽)|유료 ?(?:기사|콘텐츠)',
);

const consentPhrases = contains(
  '\\b(?:we|our partners|and our)\\b.{0,60}\\b(?:use|store|process|access)\\b.{0,40}\\b(?:cookies|personal data|information on a device)\\b',
  '\\b(?:accept|reject|manage|allow) (?:all|cookies|preferences|choices)\\b',
  '\\bcookie (?:policy|settings|preferences|consent)\\b|\\bbefore you continue\\b',
  '\\bwe value your privacy\\b|\\blegitimate interest\\b|\\byour privacy choices\\b',
  '\\b(?:cookies? (?:akzeptieren|zustimmen|und tracking)|alle (?:akzeptieren|ablehnen)|einwilligung|mit werbung (?:weiter)?lesen|datenschutz(?:erklärung|einstellungen)|wir (?:und (?:unsere partner|bis zu \\d+ (?:partner|drittanbieter)) )?(?:verwenden|nutzen|verarbeiten))\\b',
  '\\bmit werbung und tracking\\b|\\bohne (?:werbe)?tracking\\b|\\bihre zustimmung\\b.{0,40}\\bwiderruf|\\bwilligen sie\\b',
  '\\b(?:accepter et (?:continuer|fermer)|tout (?:accepter|refuser)|continuer sans accepter|nos partenaires|utilisons des cookies|gérer mes choix|vos données personnelles)\\b',
  '\\b(?:aceptar (?:y continuar|todo|cookies)|rechazar (?:todo|y)|utilizamos cookies|nuestros socios|configurar cookies|acepta(?:r)? todas)\\b',
  '\\b(?:accetta(?: tutti| e continua)?|utilizziamo i cookie|i nostri partner)\\b',
  '\\b(?:aceitar (?:todos|e continuar|cookies)|rejeitar todos|(?:utilizamos|usamos) cookies|nossos parceiros|alles accepteren|cookies accepteren|wij en onze partners)\\b',
  '\\b(?:acceptera alla|godkänn alla|våra partner|accepter alle|godta alle|v[oå]res? partnere|hyväksy kaikki|kumppanimme)\\b',
  '\\b(?:zaakceptuj wszystk\\w+|akceptuj(?:ę|esz) |zaufani partnerzy|nasi partnerzy|plik(?:i|ów) cookies?|soubory cookie|accept[aă] toate|partenerii noștri)',
  'přijmout (?:vše|všechny)|elfogadom|sütiket|tümünü kabul et|çerez(?:ler|leri)|terima semua|kami menggunakan cookie|chấp nhận tất cả|αποδοχή όλων|прийняти всі|קבל הכל|קובצי cookie|قبول الكل|ملفات تعريف الارتباط|同意する|모두 동의',
  'файл(?:ы|ов|и|ів) cookie|использу(?:ем|ет) (?:файлы )?cookie|принять все|согласие на обработку',
  '使用.{0,6}cookie|接受(?:全部|所有)|隐私(?:政策|设置)|クッキー|쿠키',
);

/** What buttons and headings say that offer a page to those who let themselves be tracked. */
const choicePhrases = contains(
  '\\bmit werbung (?:und tracking )?(?:nutzen|lesen|weiterlesen)\\b',
  '\\b(?:accept|agree) (?:all )?and (?:continue|proceed)\\b|\\breject (?:all )?and (?:subscribe|pay)\\b',
  '\\bcontinue without (?:accepting|agreeing|consenting)\\b|\\baccepter et (?:continuer|fermer)\\b',
  '\\bcontinuer sans accepter\\b|\\brefuser et s.abonner\\b|\\baceptar y continuar\\b',
  '\\brechazar y (?:suscribirse|pagar)\\b|\\baccetta e (?:continua|prosegui)\\b|\\brifiuta e (?:abbonati|acquista)\\b',
);

const checkPhrases = contains(
  '\\b(?:enable|turn on|activate)\\b.{0,30}\\b(?:javascript|cookies)\\b|\\bjust a moment\\b',
  '\\bchecking (?:your browser|if the site connection)',
  '\\bverify(?:ing)? (?:that )?you are (?:a )?human\\b|\\bare you a robot\\b|\\bunusual traffic\\b',
  '\\baccess (?:denied|to this page has been denied)\\b|\\bcaptcha\\b|\\bddos protection\\b',
  '\\brequest blocked\\b|\\bpardon our interruption\\b',
  '\\bjavascript (?:aktivieren|ist deaktiviert)|\\bactiv(?:er|ez) javascript',
  '\\bhabilit(?:ar|e|a) javascript|включите javascript|проверка браузера|请(?:启用|开启).{0,4}javascript',
  '安全验证|人机验证|访问(?:过于频繁|被拒绝)',
);

const missingPhrases = contains(
  '^(?:error )?404\\b',
  '\\bpage (?:not found|cannot be found|you (?:requested|are looking for)|does ?n.t exist)',
  '\\b(?:article|story) (?:not found|is no longer available|has been removed)|^not found$',
  '\\bseite (?:wurde )?nicht gefunden|\\bpage (?:introuvable|non trouvée)',
  '\\bpágina no (?:encontrada|existe)|страница не найдена|页面(?:不存在|未找到)|文章(?:不存在|已删除)|内容(?:不存在|已被删除)',
);

/** Letters of prose above which a page is taken to show its whole article, whatever it offers besides. */
const fullArticleLetters = 1_800;
/** Walls say less than this; longer pages have an article beside the notice. */
const maxWallLetters = 700;

/** One character of Chinese, Japanese or Korean says as much as two or three letters. */
export const lengthInLetters = (text: string): number =>
  text.length + 1.5 * (text.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0);

export const isPaywallLine = (text: string): boolean => text.length <= 300 && paywallPhrases.test(text);

/** What a wall asks for, or whom; a label says no more than whom an article is for. */
const paywallDemands = contains(
  '\\bto (?:continue|keep|read|unlock|view|access|finish)\\b|\\b(?:already|unlock|left|remaining|limit)\\b',
  '\\bum (?:weiter|den)|\\b(?:weiterlesen|freischalten|bereits)\\b|\\bpour (?:lire|continuer|accéder|poursuivre)|\\bdéjà\\b',
  '\\bpara (?:seguir|continuar|leer|acceder)|\\bya (?:eres|es|soy)\\b|\\bper continuare|чтобы|уже|登录|登入|继续|解锁|残り',
  '\\bjá (?:é|sou)\\b|\\bsei già\\b|\\bal abonnee\\b|\\bredan\\b|\\ballerede\\b|\\bmasz\\b|\\b(?:aby|żeby)\\b|için|لمتابعة|ログイン|로그인',
);

export const isPaywallLabel = (text: string): boolean =>
  text.length <= 60 && isPaywallLine(text) && !paywallDemands.test(text);

/** A page that is nothing but a wall has fewer blocks than this. */
const maxBlocksOfWall = 500;

/** How many lines below an article its own wall may stand; prompts further down are about the whole site. */
const linesToWall = 6;

/** What stands between the reader and the article, judged by what the page says and how much of it is left. */
export function findBarrier(options: {
  readonly title: string;
  readonly proseLetters: number;
  readonly allBlocks: readonly PageBlock[];
  /** Where among all blocks the article begins and ends. */
  readonly start: number;
  readonly end: number;
  /** Whether the page tells machines that anyone may read the text. */
  readonly isDeclaredFree: boolean | undefined;
}): Barrier | undefined {
  const { title, proseLetters, start, end, isDeclaredFree } = options;
  if (proseLetters >= fullArticleLetters) return undefined;
  const allBlocks = options.allBlocks.filter((block) => !isUnprinted(block)).slice(0, maxBlocksOfWall);
  const says = (phrases: PhraseTest, blocks: readonly PageBlock[]) =>
    blocks.some((block) => block.text.length <= 400 && phrases.test(block.text));
  if (missingPhrases.test(title) && proseLetters < maxWallLetters) return 'missing';
  if (
    proseLetters < maxWallLetters &&
    (checkPhrases.test(title) || (proseLetters < 250 && says(checkPhrases, allBlocks)))
  ) {
    return 'check';
  }
  const around = options.allBlocks.slice(start, Math.min(end, start + maxBlocksOfWall) + linesToWall);
  // Boxes laid over the whole site ask everyone, whatever the article.
  const ownAround = around.filter(
    (block) => !isInside(block.element, boxesOfTheSite) && !opensTeaser.test(block.text),
  );
  if (isDeclaredFree === false || says(paywallPhrases, ownAround)) return 'paywall';
  if (proseLetters < maxWallLetters && says(consentPhrases, allBlocks) && consentShare(allBlocks) >= 0.4)
    return 'consent';
  return offersChoice(around) ? 'consent' : undefined;
}

/** Boxes laid over the whole site, and boxes for its letters and other articles: whom they ask to pay is everyone. */
const boxesOfTheSite =
  /\b(?:modal|popup|overlay|lightbox|news ?letters?|related|recommend(?:ed|ations?)?|catcher|teasers?|inread)\b/;
/** "Read also: … For subscribers only": the other article is. */
const opensTeaser =
  /^(?:read (?:also|more|next)|lire aussi|(?:lee|leer) (?:también|además)|lesen sie auch|lees ook|leggi anche|leia (?:também|mais)|читайте также)\b/i;

/** Whether a page asks to be paid or to track in place of its article, and tells mostly how it tracks. */
const offersChoice = (around: readonly PageBlock[]): boolean =>
  around.some(({ text }) => text.length <= 80 && choicePhrases.test(text)) &&
  around.some(({ text }) => paidInstead.test(text)) &&
  consentShare(around) >= 0.3;
const paidInstead = /\b(?:abo(?:nn\w*)?|subscri\w+|suscri\w+|abbon\w+|s.abonner)\b/i;

/** Text of the head, which some parsers leave outside of it. */
const isUnprinted = ({ element }: PageBlock): boolean =>
  element.tag === 'html' || element.tag === '#document';

function isInside(element: PageElement, names: RegExp): boolean {
  for (let at: PageElement | undefined = element; at; at = at.parent)
    if (names.test(nameWords(at))) return true;
  return false;
}

function consentShare(blocks: readonly PageBlock[]): number {
  let all = 0;
  let consent = 0;
  for (const block of blocks) {
    all += block.text.length;
    if (consentPhrases.test(block.text)) consent += block.text.length;
  }
  return all === 0 ? 0 : consent / all;
}
