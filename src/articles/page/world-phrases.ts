/**
 * What outlets of further languages print around and between the paragraphs of an article: to build patterns of, one
 * language a line.
 */

/** The whole line is a control, a label, an advertisement's mark, or asks for a subscription. */
export const worldJunk = [
  // French, Spanish
  'partager (?:cet article|sur \\p{L}+)|contenus? sponsorisés?|voir plus|cet article vous a plu|réagir à cet article|offrir (?:cet|l.)article|(?:écouter|ajouter) (?:cet |l.)article.{0,30}|cliquez ici.{0,40}',
  'tiempo de lectura.{0,20}|haga clic aquí.{0,40}|compartir (?:en \\p{L}+|este artículo|esta (?:nota|noticia))|recib[ea] (?:las|los|nuestr|en tu|cada|todas|gratis).{1,60}(?:correo|bandeja|whatsapp|e-?mail).{0,20}|escuchar (?:el )?artículo.{0,20}|únete a .{1,50}',
  // Portuguese, Italian
  'publicidade|assine .{0,60}newsletter.{0,30}|siga-nos.{0,40}|compartilhe(?: .{1,30})?|compartilhar(?: (?:no|na|em|via) .{1,20})?|partilh(?:ar|e)(?: (?:no|na|em|este) .{1,20})?|todos os direitos reservados|receba .{1,60}(?:e-?mail|whatsapp|newsletter).{0,20}|comentários|clique aqui.{0,40}|ouvir (?:o )?artigo.{0,20}',
  'seguici (?:su|anche|sul|sulla|sui) .{1,40}|condividi(?: (?:su|questo|l.articolo).{0,30})?|(?:tutti i diritti|riproduzione) riservat[ia].{0,30}|approfondi(?:sci|menti)|comment[ai]|clicca qui.{0,40}|ascolta .{0,30}articolo.{0,20}|iscriviti .{1,60}newsletter.{0,30}',
  // Dutch, Swedish, Danish and Norwegian, Finnish
  'advertentie|(?:meld je|schrijf je) .{0,10}(?:aan|in) .{1,60}|volg ons.{0,40}|deel (?:dit (?:artikel|bericht)|via .{1,20}|op \\p{L}+)|alle rechten voorbehouden|reacties|reageer|kopieer link|klik hier.{0,40}|luister naar dit artikel.{0,20}',
  'annons|prenumerera(?: .{1,60})?|följ oss.{0,40}|dela (?:artikeln|på \\p{L}+)|kopiera länk',
  'annonc?s?e|abonn[eé]r(?: på)? .{1,60}|følg oss?.{0,40}|del (?:artikkelen|artiklen|på \\p{L}+)|kopi[eé]r lenke?|kommentarer',
  'mainos|tilaa .{0,30}uutiskirje.{0,30}|jaa (?:artikkeli|\\p{L}+ssa)|seuraa meitä.{0,40}|kommentit',
  // Polish, Czech and Slovak, Romanian, Hungarian
  'reklama|zapisz się .{0,60}newsletter.{0,30}|udostępnij(?: .{1,20})?|wszelkie prawa zastrzeżone|komentarze|skomentuj|dalsza część artykułu .{1,40}',
  '(?:sdílet|zdieľať)(?: (?:na .{1,20}|článek|článok))?|diskuse|diskusia|inzerce|pokračování pod reklamou.{0,10}',
  'publicitate|distribuie(?: (?:articolul|pe .{1,20}))?|abonează-te.{0,60}|urmărește-ne .{1,40}|comentarii',
  'hirdetés|megosztás|iratkozz(?:on)? fel .{1,60}|hozzászólások',
  // Turkish, Indonesian, Vietnamese
  'reklam|.{0,30}bülten.{0,30} abone (?:olun|ol)|.{0,40}takip ed(?:in|iniz)|paylaş(?:ın)?|tüm hakları saklıdır.{0,20}|yorumlar|yorum yap',
  'iklan|bagikan(?: .{1,20})?|ikuti (?:kami|berita) .{1,60}|komentar|salin tautan',
  'quảng cáo|chia sẻ(?: (?:bài viết|lên .{1,20}))?|theo dõi chúng tôi.{0,30}|bình luận',
  // Ukrainian, Greek
  'поділитися(?: (?:статтею|новиною|[ву] .{1,20}))?|підписуйтесь на.{1,60}|підпишіться на.{1,60}|(?:усі|всі) права захищен[оі].{0,30}|коментарі',
  'διαφήμιση|κοινοποίηση|ακολουθήστε .{1,60}|σχόλια',
  // Arabic, Persian, Hebrew
  'إعلان|شارك(?: (?:المقال|الخبر|هذا|عبر|على) ?.{0,20})?|مشاركة|تابع(?:ونا|نا) .{1,40}|اشترك(?:وا)? (?:الآن|في (?:ال)?(?:نشر|قائم|قنا)).{0,40}|جميع الحقوق محفوظة.{0,40}|(?:المصدر|الوسوم|كلمات دلالية)[:：] ?.{1,60}|تعليقات',
  'تبلیغات|به اشتراک بگذارید|ما را در .{1,40} دنبال کنید',
  'פרסומת|שתפו?(?: (?:את|ב).{1,20})?|תגובות|כל הזכויות שמורות.{0,30}',
  // Hindi, Thai, Chinese, Japanese
  'विज्ञापन|शेयर करें|हमें .{1,40} फॉलो करें',
  'โฆษณา|แชร์.{0,20}',
  '点击(?:阅读|查看).{0,12}|點擊(?:閱讀|查看).{0,12}|更多精彩.{0,20}请关注.{0,20}',
  'この記事を(?:シェア|読む|印刷|保存).{0,10}|無断転載.{0,20}|メールマガジン.{0,20}登録.{0,10}|会員登録.{0,20}|フォローする',
  // The text goes on behind an advertisement or a picture.
  '(?:lees verder|(?:de )?(?:tekst|artikel|verhaal|bericht) gaat (?:verder|door)) .{0,40}|artik(?:el|len|keln|eln) (?:fortsetter|fortsætter|fortsätter) .{1,30}|juttu jatkuu .{1,30}',
  '(?:ciąg dalszy|dalsza część) .{1,40}|článek pokračuje .{1,30}|(?:a )?cikk .{1,30} folytatódik|articolul continuă .{1,30}|haberin devamı .{1,30}|artikel berlanjut .{1,40}|sigue leyendo .{1,30}|продолжение .{0,20}после рекламы',
  // What a machine reads aloud.
  '(?:jutun|artikkelen|artikeln|artiklen) (?:lukee|leses|läses|læses) .{1,120}|la voix est générée .{1,80}|giọng đọc được tạo .{1,120}|(?:이|본) 기사를 인공지능 음성으로 .{1,80}|(?:esta )?(?:locución|voz) se genera .{1,80}|este áudio é gerado .{1,100}|(?:dieser )?(?:text|artikel) wurde mit .{0,30}(?:stimme|ki).{0,20}vorgelesen.{0,40}',
  // Aftonbladet says so below every article.
  'vill du veta mer om hur .{1,40} bedriver .{1,200}|följ ämnen.{0,80}|genom att följa ämnen .{1,140}',
  // Who is behind it, in initials.
  '\\p{L}{2,5}(?:/\\p{L}{2,6}){1,3}',
  // The template of the system DataLife Engine; of the Liberty Times.
  'уважаемый посетитель, вы зашли на сайт как .{1,160}|информация: посетители, находящиеся в группе .{1,120}|ключевые теги: .{1,160}|點我(?:下載|訂閱).{0,30}|請繼續往下閱讀.{0,6}|.{4,40}提醒您.{4,120}☆|.{0,40}現在用app看新聞.{0,30}',
].join('|');

/** The line offers something to read elsewhere. */
export const worldSeeAlso = [
  'leia (?:também|mais)|veja também|saiba mais|vedi anche|(?:ti )?potrebbe interessart?[ie]|forse ti interessa',
  'lees (?:ook|meer|verder)|bekijk ook|läs (?:också|mer|även)|l[æe]s (?:også|mere?)|lue (?:myös|lisää)|katso myös',
  '(?:prze)?czytaj (?:także|też|więcej|dalej|również)|zobacz (?:także|też|również|więcej|wideo)|(?:pře)?čtěte (?:si )?(?:také|více|i)|čítajte (?:aj|viac)',
  'cite[șs]te (?:[șs]i|mai)|vezi [șs]i|olvassa? (?:el|tovább)|kapcsolódó (?:cikk|írás)',
  'i\u0307?lgili haber|ayrıca oku|haberin devamı|devamını oku|okumaya devam|baca (?:juga|selengkapnya)|simak juga|xem thêm|đọc thêm|tin liên quan',
  'читайте також|дивіться також|διαβάστε (?:επίσης|ακόμα|περισσότερα)|δείτε (?:επίσης|ακόμα)',
  'اقرأ (?:أيض[اً]+|المزيد)|شاهد أيض[اً]+|(?:مواضيع|أخبار|مقالات) ذات صلة|للمزيد|بیشتر بخوانید|קראו (?:גם|עוד)|עוד בנושא|(?:यह|ये) भी पढ़ें|อ่าน(?:เพิ่มเติม|ข่าวที่เกี่ยวข้อง)',
  '[あ合]わせて読みたい|関連(?:記事|ニュース|リンク)',
].join('|');

/** A heading over links to other articles. */
export const worldRelatedHeading = [
  '(?:notícias|matérias) relacionadas|sullo stesso argomento|اخبار مرتبط|articoli correlati|potrebbe(?:ro)? interessar.{0,10}|gerelateerde? .{1,20}|meer over .{1,40}',
  'powiązane.{0,20}|podobne artykuły|související.{0,20}|benzer haberler|berita terkait|articole similare',
  'схожі (?:матеріали|новини)|σχετικά (?:άρθρα|θέματα)',
].join('|');

/** Opens the line that says who took or drew a picture, before a colon, a bar or the name. */
export const worldPictureCredit =
  '(?:fot\\.|fotoğraf|kuva|zdj\\.|fotó|foto|صورة|תמונה|צילום|φωτογραφία|ภาพ|写真|画像|撮影|사진)(?:(?<=\\.) |\\s?[:：=＝/|])';
