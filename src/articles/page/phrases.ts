import { compact } from '../../shared/pattern.ts';
import { alternatives, isAllOf, opensWith, type PhraseTest } from './phrase-test.ts';
import { worldAppeal } from './world-appeals.ts';
import { worldJunk, worldPictureCredit, worldRelatedHeading, worldSeeAlso } from './world-phrases.ts';

/** Phrases outlets print around and between the paragraphs of an article, in the languages Docket reads most. */

/** One of the phrases, which stand one a line or with bars between them. */
const anyOf = (...phrases: string[]): string => `(?:${alternatives(...phrases)})`;

const services = anyOf(
  'facebook|twitter|x|linkedin|whatsapp|telegram|reddit|e-?mail|pinterest|flipboard|instagram|youtube|threads',
  'bluesky|mastodon|copy link|link|print|rss|tumblr|vk|weibo|wechat|line|pocket|and',
);

/** The whole line is a control, a label or an advertisement's mark. */
export const junkLine = isAllOf(
  '(?:- )?(?:advertisement|advertising|sponsored(?: content| post)?|promoted|ad)(?: ?[-–—.·|:] ?.{0,40})?',
  '(?:article|story|post) continues (?:below|after).{0,30}|continue reading(?: below)?',
  'scroll (?:down )?to continue.{0,30}',
  'anzeige|werbung|publicité|pub|publicidad|anuncio|pubblicità|реклама|广告|廣告|広告|광고',
  `${anyOf(
    'share|print|save|email|like|tweet|pin|copy|comments?|reply|follow|listen|bookmark|gift|log ?in|sign in',
    'sign up|subscribe|search|menu|close|next|previous|prev|loading|download|play|pause|mute|more|see more',
    'show more|view more|view all|load more|expand|collapse|back|home',
  )}(?:\\.{3}|…)?`,
  `(?:share|save|print|email|copy|follow)(?: ${anyOf(
    'this|the|to|on|via|us|article|story|post|page|by|google|clipboard|news|as|pdf|copied',
    services,
  )})+`,
  `(?:${services}|[,|/·&])(?:[ ,|/·&]*${services})*`,
  'teilen|drucken|merken|kommentare?|kommentieren|artikel (?:teilen|drucken|merken)|partager',
  'imprimer|commenter|commentaires?|compartir|imprimir|comentarios?|comentar|guardar|поделиться',
  'распечатать|комментарии|комментировать|分享(?:到.{0,12})?|打印|评论|收藏|点赞|复制链接|扫一扫.{0,12}|返回(?:首页|顶部)',
  'シェア|공유',
  `(?:learn|read|find out|discover|see|show|view|get|shop|buy|order|try|start|book|watch|play|explore)(?: ${anyOf(
    'it|more|now|here|all|details|today|started|full|story|article|review|deals?|at|on|amazon|walmart|target',
    'for|free|a|demo|prices?|later|the|video|less|this|images?|gallery|photos?',
  )}){1,5}(?: ?[→›»>])?`,
  'click here|tap here|contact us|back to top|skip to .{0,30}|table of contents|contents',
  'in this article|on this page|jump to.{0,30}|key points menu',
  'weiterlesen|mehr lesen|mehr erfahren|lire la suite|en savoir plus|leer más|seguir leyendo',
  'ver más|читать (?:далее|полностью|дальше)|подробнее|阅读(?:全文|更多|原文)|查看(?:更多|全文)|展开全文|点击查看.{0,12}',
  '続きを読む|더보기',
  '\\d{1,2}[:.h]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?uhr)?(?: [a-z]{2,4})?|just now|yesterday',
  '\\d+ ?(?:h|hrs?|hours?|mins?|minutes?|d|days?|weeks?|months?) ago',
  '\\d+ ?(?:-| )?min(?:ute)?s?(?:\\.| of)? ?(?:read|reading)?(?: time)?',
  '(?:estimated )?read(?:ing)? time:? ?.{0,20}|\\d+ (?:comments?|shares?|views?|likes?|claps?)',
  'lesezeit:? ?.{0,20}|\\d+ min(?:uten)? lesezeit|temps de lecture.{0,20}|\\d+ min(?:utes)? de lecture',
  '\\d+ min(?:utos)? de lectura|(?:время )?чтения?:? ?\\d+ мин.{0,10}|阅读(?:时间|量|数)?[:：]? ?\\d+.{0,6}',
  '浏览[:：]? ?\\d+.{0,6}',
  '(?:image|photo|picture) \\d+ of \\d+|\\d+ ?/ ?\\d+|slide \\d+.{0,20}|previous slide.{0,20}',
  'active deal|best prices today:?',
  'press enter or click to view image in full size|mit ihrer zustimmung (?:wird|werden) hier .{1,60} geladen',
  'download our (?:\\S+ ){0,3}app\\b.{0,60}|view this post on instagram|a post shared by .{1,60}',
  'empfohlener (?:redaktioneller|externer) inhalt.{0,60}|an dieser stelle finden sie (?:einen )?externen? inhalt.{0,120}',
  'la suite après (?:la|cette) publicité|continúa después de la publicidad|continua (?:depois|após) (?:d?a )?publicidade',
  'leia mais|saiba mais|siga o canal .{1,60}|receba as principais notícias.{0,60}|iscriviti alla newsletter.{0,40}',
  '(?:特别声明|免责声明|特別聲明|免責聲明)[:：].{0,140}|(?:写真|画像|動画)】.{0,60}',
  // "— Ada Brandt (@ada) May 15, 2017": who posted what was shown.
  "[\\p{L} .’'-]{2,50} \\(@\\w{1,20}\\) (?:\\p{L}{3,10}\\.? \\d{1,2}, \\d{4}|\\d{1,2}\\.? (?:de |d.)?\\p{L}{3,12}\\.?,? (?:de )?\\d{4})",
  '(?:you are here|sie sind hier|sie befinden sich hier|vous êtes ici|estás? (?:usted )?(?:en|aquí)|você está aqui|tutaj jesteś|jesteś tutaj|u bent hier|ti trovi in|вы здесь|(?:您的|当前)位置)[:：].{1,140}',
  // Around notices for the press.
  'for immediate release.{0,40}|ends?|(?:media|press) (?:contacts?|relations|office|enquiries|inquiries)(?: ?[:：].{1,160})?',
  '(?:pressekontakt|kontakt für (?:die )?presse|contacts? presse|contacto de prensa)(?: ?[:：].{1,160})?',
  'comments are closed|view all comments|listen to this (?:article|story).{0,120}|(?:the|this) audio (?:was|is) (?:auto-)?generated .{1,100}|our standards: .{1,60}',
  '(?:add|choose|set|make) .{1,40} preferred source.{0,20}|get unlimited access.{0,60}|externer inhalt|link kopieren',
  'hier können sie .{0,30}(?:podcast|beitrag|artikel) (?:an)?hören|support (?:our|independent) (?:work|journalism|reporting).{0,40}',
  '(?:tags?|topics|filed under|schlagwörter|etiquetas|mots[- ]clés|tagi|etiketler|etiketter|avainsanat|теги|标签|タグ|태그) ?[:：].{1,120}',
  worldJunk,
);

/** The text a template came with. */
export const placeholder = /^[^\p{L}\p{N}]*lorem ipsum\b/iu;

/** The line offers something to read or watch elsewhere. */
export const seeAlsoLine: PhraseTest = {
  test: (line) => line.startsWith('>> ') || seeAlsoPhrases.test(line),
};

const seeAlsoPhrases = opensWith(
  `(?:read|watch|listen|see|related|also|more)(?: ${anyOf(
    'more|also|next|now|this|on this|reading|articles?|stories|story|posts?|coverage|news|content|topics',
    'links|resources|here|full review',
  )}){0,3} ?[:：|»›>–—-]`,
  'read (?:more|next|also|our|the full)|see also|also read|further reading|related reading|don.t miss',
  'you (?:may|might) (?:also )?(?:like|enjoy|be interested)|recommended (?:reading|stories|for you)',
  'more from|more on this|check out (?:our|all our|the full|more)',
  'for more information,? (?:see|visit|read)',
  'lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu|lesen)|siehe auch|auch interessant',
  'das könnte sie (?:auch )?interessieren|lire aussi|à lire (?:aussi|également)|voir aussi|lea también',
  'lee también|leer también|te puede interesar|le puede interesar|más información en|ver también',
  'leggi anche|lire (?:le |la |les |l.|notre |nos )(?:décryptage|récit|reportage|enquête|entretien|analyse|article|tribune|portrait|chronique)s? ?[|:]',
  'читайте также|читать также|смотрите также|см\\. также|(?:материалы )?по теме|延伸阅读|相关阅读|推荐阅读',
  '相关(?:新闻|报道|链接|文章)|更多(?:精彩|新闻|报道)|参见[:：]|관련 ?기사',
  worldSeeAlso,
);

/** The line says who took or drew a picture. */
export const pictureCredit = opensWith(
  `(?:cover |lead |featured |header |top |feature |main |hero )?${anyOf(
    'images?|photos?|photographs?|photography|pictures?|illustrations?|graphics?|artwork|video',
  )}(?: ${anyOf('credits?|sources?|by|via|from|courtesy|provided|used|used with permission|supplied')})+(?:[ :：/]|$)`,
  '(?:cover |featured |header )?(?:images?|photos?|pictures?|illustrations?|graphics?)(?: ?[:：/])',
  'credits?: |source: (?:getty|reuters|ap|afp|shutterstock|unsplash|istock|alamy)',
  // The agencies are sued, and sue, like others.
  '(?:getty images|shutterstock|unsplash|reuters/|afp/|ap photo|istock)(?! (?:and|has|had|have|is|was|will|said|says|told|sued|sues|filed|asked|accus|claim|argue|won|lost|agreed|must|may))',
  `${anyOf(
    'foto|bild|grafik|illustration|quelle|bildquelle|symbolbild|imago|crédits?(?: photos?)?|photo|source',
    'foto de|fuente|crédito|imagen|фото|иллюстрация|изображение|источник фото',
  )}(?: von| de| :)? ?[:：/|]`,
  worldPictureCredit,
  '(?:题图|配图|图片来源|图源|图片|图|资料图|摄影|摄)\\s*[:：/／|｜]|资料图|图为|图片来源',
);

/** The line tells what a picture shows, and at its end who took it. */
export const captionWithCredit = new RegExp(
  `(?:${alternatives(
    '\\((?:AP Photo|(?:Photo|Photograph|Image|Picture|Illustration|Foto|Bild)(?: by| credit| courtesy|:|/))[^()]{0,80}\\)',
    '\\b(?:Photo|Photograph|Picture|Foto)(?: [Cc]redit)?: [^.!?]{2,60}',
    '\\b(?:REUTERS|AFP|EPA)/[\\p{L} ./-]{3,50}',
    '\\b[Cc]lick (?:to (?:enlarge|expand|zoom)|for (?:a )?larger (?:image|version))',
    // "(NUSANTARA FOTO/Ada Brandt)".
    '\\((?:\\p{Lu}{2,12} )?(?:FOTO|PHOTO)/[^()]{3,60}\\)',
    // "(Ann Lee/Reuters)", "(Lantern Media via AP)".
    "\\((?:\\p{Lu}[\\p{L}.’'-]+ ?){1,5}(?:/ ?|(?<= )via )(?:Reuters|REUTERS|AP|Associated Press|AFP|EPA|Getty|Bloomberg|Shutterstock)[^()]{0,40}\\)",
  )}|[（(](?:出典|提供|撮影|写真|画像)[:：][^（）()]{1,40}[）)])\\.?$`,
  'u',
);

/** The line names who wrote, edited or checked the article. */
export const creditLine = opensWith(
  // "Research by the ministry shows" is no credit.
  `(?:additional |with )?${anyOf(
    'reporting|research|editing|graphics|translation|contributions?',
  )} (?:for .{1,30})?(?:by|from) (?!.*\\b(?:show|find|found|suggest|reveal|said|says|has|have|had|is|was|were|are|will)[a-z]{0,4}\\b)`,
  `(?:last )?${anyOf(
    'written|edited|reviewed|fact[- ]checked|medically reviewed|reported|posted|compiled|translated|curated',
    'updated|originally published|originally written|co-written',
  )}(?: (?:and|&) \\p{L}+)? by\\b`,
  `this (?:article|story|post|report|piece) (?:was|has been|is|originally|first) .{0,60}${anyOf(
    'written|published|updated|corrected|produced|appeared|edited|translated',
  )}\\b`,
  'this is an unofficial announcement of commission action',
  '(?:mise à jour|aktualisierung|actualización|aggiornamento|atualização)(?: (?:à|du|le|vom|am|um|del|de|de las|a las|às|alle))* \\d[^:]{0,30}:',
  'attn: |a version of this article (?:appears|appeared) in print\\b',
  'dieser (?:text|artikel|beitrag) (?:erschien|wurde|ist) (?:zuerst|zuvor|ursprünglich|erstmals)\\b',
  '(?:bearbeitet|übersetzt|geschrieben|verfasst) von|\\(?mit material (?:von|der) |quelle:',
  'the (?:author|writer) is (?:an? |the )?(?:[\\p{L}-]+ ){0,4}(?:reporter|journalist|correspondent|editor|columnist|fellow|professor|lawyer|researcher|writer)\\b',
  'traducido por|editado por|escrito por|con información de|traduit par|édité par|avec afp',
  '(?:źródło|zdroj|forrás|izvor|kaynak|kilde|källa|lähde|bron|sursa|fonte|джерело|πηγή|المصدر|منبع)(?: immagine)? ?[:：]|(?:pewarta|reporter|penulis|editor) ?: .{1,60}|o autorze: |über den autor: ',
  '(?:hinweis: )?dieser (?:text|artikel|beitrag) (?:wurde|ist) (?:mithilfe|mit hilfe|unter verwendung|mit) .{0,40}(?:maschinell|künstlich|\\bki\\b)',
  '\\(?(?:责任)?编辑[:：]|责编[:：]|校对[:：]|审核[:：]|来源[:：]|编辑[｜|]|原标题[:：]|记者[:：]|автор:|редактор:|источник:',
);

/** Words without which a line offers nothing; looked for first, because they are rare. */
const offerWords = new RegExp(
  alternatives(
    'subscri|sign(?:ing)?[ -]up|register|newsletter|inbox|follow|join|commission|affiliate|rights reserved',
    'copyright|©|for reading|tips?\\?|your tips|helpful|cookies|javascript|not be published',
    'fuente preferida|bevorzugte quelle|source préférée|subscriber\\?|subscribe\\.|verify access|having trouble|hear from you|consider |solely responsible|微信|to attend|your submission|oops!|en tu correo|otro usuario|heeft u|haben sie|e-?mail us|contact us|reached at|contacted at|agree|recaptcha|apunt|apúnt|abonn|folgen sie|inscri|suivez|suscr|regístrate|síguenos|rechte vorbehalten|droits réservés',
    'derechos reservados|подпи[сш]|права защищены|关注|扫|长按|订阅|版权|未经授权|转载',
  ),
  'i',
);

// Without the flag `u`, beside which `i` makes the bounds of words twenty times as slow to find.
const offer = compact(
  new RegExp(
    alternatives(
      `(?:^|[.!?:] )(?:please |to |just |simply |so |and |or )?(?:sign up|subscribe|register|join us)\\b.{0,80}\\b${anyOf(
        'newsletters?|inbox|updates|alerts|podcast|channel|mailing list|email list',
      )}\\b`,
      '^(?:sign up|subscribe|register)(?: now| today| here| for free| to .{1,40})?[.!:]?$',
      '\\bsign[ -]up (?:for|to) (?:our|my)\\b|^sign[ -]up (?:for|to) the\\b|\\bsign[ -]up to get\\b',
      '\\bsubscribe (?:to|for) (?:our|my|us)\\b|\\bsubscribe (?:today|now)\\b',
      '\\b(?:just )?sign up (?:below|here)\\b|^(?:sign up|subscribe) (?:for|to) .{1,60} here[.!]?$',
      '^by (?:signing up|subscribing|submitting|clicking|providing|registering|joining)\\b.{0,80}\\byou (?:agree|consent|accept)',
      '\\bprotected by recaptcha\\b',
      '\\bnewsletters?\\b.{0,60}\\b(?:sign up|subscribe|inbox|delivered|straight to)\\b',
      '\\b(?:delivered|straight) (?:straight |directly )?to your inbox\\b|\\bin your inbox,? (?:every|each|daily|weekly)\\b|\\b(?:daily|weekly|every \\w+),? in your inbox\\b',
      '^thank you! your submission has been received\\b|^oops! something went wrong\\b',
      '^get (?:our|the) .{0,50}newsletter|^get the latest .{0,50}\\bin your inbox\\b|(?:^|[.!?] )(?:apply|register|get your (?:free )?tickets?)(?: now| here)? to attend\\b',
      '^(?:follow|like|join) us\\b|\\bfollow (?:us|me) on\\b',
      '^follow (?:topics|authors|this (?:topic|author|story))\\b|^follow .{1,60} on (?:x|twitter|facebook|instagram|linkedin|bluesky|mastodon|threads)\\b',
      '\\bjoin (?:our|the) (?:whatsapp|telegram|discord|facebook|community|conversation|mailing)',
      `\\b(?:we|i)(?:.ll| may| might| will)?(?: \\w+){0,3} (?:earn|receive|get) ${anyOf(
        '(?:an? )?(?:\\w+ )?(?:affiliate )?commissions?',
      )}\\b`,
      `\\b${anyOf('we|our|us|i|my|this (?:page|post|article|site|blog)|note:')}\\b.{0,80}\\baffiliate ${anyOf(
        'links?|commissions?|partners?',
      )}\\b`,
      '\\baffiliate links? (?:are|is) used in\\b',
      '\\bmay earn .{0,30}\\bcommission\\b.{0,40}\\b(?:us|you|our)\\b',
      '(?:^|[.|,] ?)all rights reserved\\.?$|^(?:©|\\(c\\)|copyright (?:©|\\(c\\)|\\d))',
      '\\balle rechte vorbehalten\\b|\\btous droits réservés\\b|\\btodos los derechos reservados\\b',
      'все права защищены|版权所有|未经授权|转载请',
      '\\b(?:fuente preferida (?:de|en)|bevorzugte quelle (?:auf|bei)|source préférée (?:sur|de)) google\\b',
      '\\b(?:thanks|thank you) for reading\\b|\\b(?:have|got) (?:a )?(?:tip|news tip)s?(?: for .{1,30})?\\?',
      '(?:^|[.!?] )(?:e-?mail|contact|write to) us (?:at|on|via)\\b|\\bcan be (?:reached|contacted) at \\S+@',
      '^already a subscriber\\?|^want all of .{1,40}\\? subscribe|^thank you for your patience while we verify access|^we are having trouble retrieving the article',
      '\\b(?:we|i)(?:.d| would)? (?:love|like) to hear from you\\b|\\bconsider (?:becoming an? (?:paid |paying )?(?:subscriber|supporter)|(?:supporting|donating to) (?:us|our)|subscribing)\\b',
      '\\bis a (?:daily|weekly|monthly) newsletter\\b.{0,160}\\b(?:our|we|us|subscribe|archive)\\b|\\breceives .{0,160}\\bsolely responsible for all content\\b|添加(?:作者)?微信',
      '\\bsend (?:us )?your tips\\b|\\bwas this (?:article|page) helpful',
      '^(?:we (?:use|value your) (?:cookies|privacy)|(?:this|our) (?:web ?)?site uses cookies)\\b|^(?:please )?enable javascript\\b',
      '\\byour email address will not be published\\b',
      '\\b(?:abonnieren sie|newsletter abonnieren|jetzt abonnieren|folgen sie uns)\\b',
      '\\b(?:abonnez-vous|inscrivez-vous|suivez-nous)\\b|\\b(?:suscríbete|suscríbase|regístrate|síguenos)',
      '\\b(?:apúntate|apúntese|apuntarte|apuntarse) (?:aquí para recibir\\b|a (?:la|nuestra|esta) .{0,3}newsletter)|\\bcada (?:día|mañana|semana) en tu correo\\b|^¿quieres añadir otro usuario\\b',
      '^heeft u (?:informatie|tips|een tip)\\b|^haben sie (?:einen fehler|hinweise|informationen)\\b.{0,80}\\b(?:schreiben|mailen|melden) sie\\b',
      '(?:подписывайтесь|подпишитесь|подписаться) на|关注(?:我们|公众号|微信)|扫(?:码|描二维码)|长按(?:识别|二维码)',
      '订阅(?:我们|本)',
    ),
    'i',
  ),
);

/** Whether a line asks for a subscription, an account, a follow or money, or claims rights. */
export const isOffer = (text: string): boolean =>
  (offerWords.test(text) && offer.test(text)) || worldAppeal.test(text);

/** The note that a machine wrote the summary it stands below or above. */
export const machineSummary = isAllOf(
  '(?:(?:this )?summary (?:is |was )?)?(?:an )?ai[- ]generated(?: summary)?|this (?:is|summary (?:is|was)) (?:an )?ai[- ]generated (?:summary|summari[sz]ation)?.{0,120}',
  '(?:summary|key points?|highlights) (?:is |was |were )?(?:generated|written|created|produced) (?:by|with|using) .{0,20}(?:ai|artificial intelligence).{0,80}',
  '(?:mit ki erstellt|ki[- ](?:generierte )?zusammenfassung|résumé (?:généré )?par (?:l.)?ia|resumen (?:automático )?(?:generado|hecho|elaborado) (?:por|con) (?:la )?(?:ia|inteligencia artificial)|resumo (?:gerado )?por ia).{0,80}',
);

/** What an outlet says, often at length, of what it earns by the links of an article. */
export const affiliateNotice = opensWith(
  '(?:this (?:article|post|story) contains|dieser (?:artikel|beitrag|text) enthält|cet article contient|este artículo contiene) .{0,30}affiliat',
);

/** A heading over links to other articles. */
export const relatedHeading = isAllOf(
  'related\\b.{0,40}|more (?:from|stories|news|articles|like this|to explore|reading)\\b.{0,60}',
  'more on .{1,40}|you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,30}',
  'recommended\\b.{0,40}|(?:article )?read (?:next|more|also)\\b.{0,40}|see also|up next',
  'what to read next|keep reading.{0,20}|further reading.{0,20}|also (?:in|on|from) .{0,40}',
  'latest (?:news|posts|articles|stories|from).{0,40}|recent (?:posts|articles|news|stories).{0,30}',
  'popular (?:posts|articles|now).{0,30}|trending.{0,20}|most (?:read|popular|viewed).{0,20}',
  'editor.?s.? picks?|top stories|other (?:articles|posts|stories).{0,30}|explore more.{0,30}',
  'continue reading.{0,20}|next (?:article|post|story).{0,20}|previous (?:article|post).{0,20}',
  'don.t miss.{0,20}|similar (?:articles|posts|stories).{0,20}|(?:featured|related|latest) videos?',
  'mehr (?:zum thema|aus|von).{0,40}|das könnte sie.{0,30}|auch interessant|lesen sie auch.{0,30}',
  'weitere (?:artikel|themen|nachrichten|meldungen).{0,30}|meistgelesen.{0,20}',
  'verwandte (?:artikel|themen)|à lire (?:aussi|également).{0,30}|lire aussi.{0,20}',
  'sur le même (?:sujet|thème)|voir aussi|articles? (?:liés|similaires|connexes).{0,20}',
  'les plus lus.{0,20}',
  'noticias relacionadas.{0,20}|más (?:noticias|información|sobre|en).{0,40}',
  'te puede interesar.{0,20}|lea también.{0,20}|lo más (?:leído|visto).{0,20}|читайте также.{0,20}',
  '(?:материалы )?по теме.{0,20}|похожие (?:статьи|материалы|новости).{0,10}|популярное.{0,10}',
  'другие новости.{0,20}|новости партн[её]ров',
  '相关(?:阅读|新闻|文章|报道|推荐|链接).{0,8}|延伸阅读.{0,8}|推荐(?:阅读|文章)?.{0,6}|热门(?:文章|新闻|推荐).{0,6}',
  '更多(?:文章|新闻|报道|阅读).{0,6}|関連記事.{0,6}|관련 ?기사.{0,6}',
  worldRelatedHeading,
  `(?:${worldSeeAlso}).{0,20}`,
);

/** A heading over what follows the article: its authors, its sources, its readers' words, the outlet's offers. */
export const aftermathHeading = isAllOf(
  'comments?|what do you think.{0,20}|discussion about this .{0,20}',
  'about (?:the )?(?:authors?|writer|reporter|contributors?)\\b.{0,30}',
  'meet (?:the )?(?:authors?|team).{0,20}|author(?: bio| info|s)?|written by',
  '(?:article )?reviewed by.{0,40}|contributors?|our (?:authors|experts|team)',
  'who (?:wrote|curated) this article',
  'share(?: this.{0,20}| (?:article|on).{0,20})?|tags?:?|topics:?|filed under.{0,60}|categories:?',
  'follow us.{0,30}|stay (?:connected|updated|informed|up to date|in touch).{0,30}',
  'notes? (?:to|for) (?:the )?editors?.{0,20}|(?:media|press) (?:contacts?|enquiries|inquiries)|contacts? for (?:the )?(?:media|press)',
  'hinweise? (?:für|an) (?:die )?redaktion(?:en)?|pressekontakt|contacts? presse',
  'subscribe\\b.{0,60}|sign up\\b.{0,60}|(?:our |the )?newsletters?.{0,30}',
  'get (?:the|our) .{0,30}newsletter.{0,20}|contact(?: us| information)?|get in touch|disclaimers?',
  'advertisement|thanks for reading.{0,20}|photo credits?|image credits?|citations?',
  '(?:article )?sources:?',
  'kommentare|über den autor.{0,20}|zur (?:person|startseite)|schlagwörter:?|commentaires?',
  'à propos de l.auteur.{0,20}|mots[- ]clés.{0,10}|comentarios|sobre (?:el|la) autor.{0,20}',
  'argomenti|temas(?: relacionados)?|tópicos|onderwerpen|emner|ämnen|tematy|témata|témy|ετικέτες|ключові слова|الوسوم|konular',
  'archivado en.{0,60}|etiquetas:?|комментарии|теги:?|об авторе|评论|作者简介.{0,4}|标签[:：]?',
);

/** A line that interrupts an article, which goes on behind it. */
export const interruption = isAllOf(
  'advertisement|(?:subscribe|sign up|follow us|listen|share)\\b.{0,60}|(?:our |the )?newsletters?.{0,30}',
  'stay (?:connected|updated|informed|up to date|in touch).{0,30}|get (?:the|our) .{0,30}newsletter.{0,20}',
);

/** A heading over readers' words, after which nothing of the article follows. */
export const discussionHeading = isAllOf(
  '\\d+ comments?|comments? ?\\(\\d+|\\d+ (?:thoughts|responses|replies) (?:on|to)\\b.{0,120}',
  'leave (?:a |your )?(?:reply|comment|response)\\b.{0,30}|join the (?:conversation|discussion)',
  '(?:post|write|add) a comment|write comment|reader interactions|cancel reply',
  'kommentare ?\\(\\d+|\\d+ kommentare|commentaires? ?\\(\\d+|\\d+ commentaires?',
  'comentarios ?\\(\\d+|\\d+ comentarios|комментарии ?\\(\\d+|\\d+ комментари\\p{L}+',
  '(?:网友|全部|最新|热门)评论.{0,8}|评论[(（]\\d+',
);
