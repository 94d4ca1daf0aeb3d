import { contains, type PhraseTest } from './phrase-test.ts';

/**
 * What outlets of many languages ask of their readers in whole sentences: to follow a channel, to take a letter or an
 * application, to report an error, to give money. One or two languages a line.
 */

/** Opens a sentence. */
const opens = (...verbs: string[]): string => `(?:^|[.!?…:؟।»”"] )[¡¿«»→▶•–—* ]*(?:${verbs.join('|')})`;

/** What readers are asked to do, where the verb opens the sentence, or ends it. */
const asked = contains(
  opens(
    'síg(?:ue|a)(?:nos)?\\b|únete|únase|descarga (?:la|nuestra|gratis|ya)|descargue|inscríb(?:ete|ase)|suscríb(?:ete|ase)|recib[ea] (?:las|los|la|en|gratis|nuestr|cada|tod[ao]s|el bolet)|no te pierdas',
    'siga(?:-nos)? |baixe |receba |assine |inscreva-se|cadastre-se|participe d|faça parte|acompanhe',
    'segui(?:ci)?(?: anche)? |iscriviti|scarica |ricevi |unisciti|abbonati',
    'suivez|abonnez-vous|inscrivez-vous|recevez|téléchargez|rejoignez|retrouvez',
    '(?:folge|folgen sie) (?:uns|unserem|dem) |abonniere(?:n sie)? |laden sie |melden sie sich|erhalten sie|bestellen sie|keine (?:news|nachricht|meldung)\\S* (?:mehr )?verpassen',
    'volg |schrijf je|meld je|ontvang |download (?:de|onze|nu)|abonneer',
    'zapisz się|dołącz |obserwuj |pobierz |subskrybuj |śledź ',
    'odebírejte|sledujte|stáhněte|přihlaste se|přidejte se|stiahnite|odoberajte|prihláste',
    'urmăre(?:ș|ş)te|urmăriți|abonează-te|descarcă|alătură-te|te așteptăm|dacă apreciezi',
    'iratkoz\\S+|kövess\\S*|töltse?d? le|csatlakozz\\S*',
    'pratite|preuzmite|pridružite se|prijavite se|pretplatite se|sledite|prenesite',
    'prenumerera|följ |ladda ner|anmäl dig|tilmeld|følg |hent |abonn[eé]r |meld deg|last ned|få (?:de|din|dagens|daglig|vores|vår)|tilaa|seuraa|lataa',
    'подпи(?:сывай|ши)тесь|скачай?те|скачивайте|следите за|присоединяйтесь|вступайте|читайте нас|підпи(?:суй|ші)ться|долучайтесь|завантаж\\S+|стежте за|приєднуйтесь',
    'ακολουθήστε|εγγραφείτε|κατεβάστε|γραφτείτε',
    'абонирайте се|следете ни|изтеглете',
    'تابع(?:وا|نا|ونا)? |اشترك(?:وا)? |حم(?:ّ)?ل(?:وا)? تطبيق|انضم(?:وا)? ',
    'הצטרפו|עקבו|הורידו|הירשמו|לקבלת',
    'ikuti |gabung |unduh |dapatkan |simak (?:video|breaking)',
    'theo dõi |mời (?:bạn đọc|quý độc giả) |tải (?:ứng dụng|app)|đăng ký ',
  ),
  '(?:takip ed(?:in|iniz|ebilirsiniz)|abone olun|indir(?:in|ebilirsiniz)|katılın)[.!]*$|takip etmeyi unutmayın|abone olmak için',
  'دنبال کنید|عضو .{0,40}شوید|دانلود کنید|نصب کنید',
  'जुड़ें|फॉलो करें|डाउनलोड करें|सब्सक्राइब करें',
  '(?:フォロー|登録|ダウンロード)(?:して|を|は|お願い)|(?:구독|팔로우|다운로드)(?:하|해)|(?:请|請|欢迎|歡迎|点击|點擊|立即|點我|按我)(?:关注|關注|下载|下載|订阅|訂閱|追蹤)',
);

/** What they are asked to take. */
const taken = contains(
  'whats ?app|вотсап|واتس ?اب|व्हाट्सएप|telegram|телеграм|تلغرام|تليجرام|तेलीग्राम|टेलीग्राम|viber|вайбер|zalo|\\bline@',
  'google (?:news|discover|haberler|notizie|noticias|notícias|nieuws)|facebook|twitter|instagram|youtube|tik ?tok|x\\.com',
  'newsletter|bolet[íi](?:n|m)|nieuwsbrief|nyhedsbrev|nyhetsbrev|uutiskirje|biuletyn|hírlev|bülten|рассылк|розсилк|נ?ניוזלטר|メルマガ|メールマガジン|뉴스레터',
  '\\bapp(?:en|ka|ki|kę)?\\b|aplica(?:ción|ția|ţia|tivo|ção)|applicazione|application|aplikac\\S+|aplikasi|alkalmazás|uygulama|приложени|застосун|додаток|εφαρμογή|تطبيق|اپلیکیشن|אפליקצי|ऐप|ứng dụng|アプリ|앱|客户端|客戶端',
  '\\bcanal\\b|\\bcanale\\b|\\bchaîne\\b|\\bkanał|\\bkanal|канал|κανάλι|قناة|قناتنا|کانال|ערוץ|चैनल|\\bkênh\\b|saluran|公众号|公眾號|频道|頻道|채널|チャンネル',
  'correo|e-?mail|mailbox|indbakke|inbox|casella|skrzynk|schránk|почт|обунача',
);

/** Readers are asked whether they saw an error, know more, or want to answer. */
const question = contains(
  `^[¿¡ ]*(?:${[
    '(?:has|ha) (?:visto|encontrado|detectado) (?:un|alg[úu]n) error|(?:encontrou|viu|notou) (?:um |algum )?erro|hai (?:trovato|notato|visto) un errore|erramos\\?',
    '(?:vous avez )?(?:repéré|constaté|trouvé|vu) une (?:erreur|faute)|une erreur dans (?:cet|l.) ?article',
    '(?:fehler|tippfehler) (?:gefunden|entdeckt|bemerkt)|fout (?:gezien|gevonden|ontdekt)|(?:taal|spel|tik)fout ',
    '(?:zauważył[ae]ś|widzisz|znalazł[ae]ś) (?:błąd|literówkę)|(?:našli|objevili|všimli) (?:jste|ste) (?:si )?(?:v článku )?chyb',
    '(?:har du )?(?:hittat|sett|fundet|funnet|oppdaget) (?:ett?|en) (?:fel|fejl|feil)|huomasitko virheen|hibát (?:talált|vett)|uočili ste (?:pogrešku|grešku)|ai (?:găsit|observat|văzut) o (?:eroare|greșeală)',
    '(?:нашли|заметили|увидели|обнаружили) (?:ошибку|опечатку)|(?:знайшли|помітили|побачили) помилку|βρήκατε λάθος|hata (?:gördünüz|buldunuz)|מצאתם טעות|menemukan kesalahan|گزارش خطا',
    '¿tienes (?:una pista|información|algo que)|avez-vous (?:une|des) informations?|haben sie (?:einen )?(?:hinweis|tipp)|hast du einen (?:hinweis|tipp)|heb je een tip|masz (?:temat|informacj)|máte tip',
    'har du (?:et )?tips?|onko sinulla vinkki|reageren\\? |mitä ajatuksia|(?:podobał|spodobał) (?:ci się|się państwu)|dacă (?:ți-a plăcut|apreciezi)|bu (?:yazıyı|haberi) beğendiniz|기자에게 알리고|제보(?:하기|해 주)|vous avez de l.information|seguí leyendo .{1,40} sin límites',
  ].join('|')})`,
);

const support = contains(
  opens(
    'apóyanos|ayúdanos a|hazte (?:soci[oa]|suscriptor)|apoie |colabore com|sostieni(?:ci)? |sosteneteci|diventa (?:sostenitore|socio)|aiutaci a',
    'soutenez(?:-nous| un journalisme| notre)|faites un don|unterstützen sie (?:uns|unsere|unabhängigen)|steun (?:ons|onze)|doneer ',
    'wesprzyj |podpořte |podporte |támogass? |podržite |susține |donează |destek ol|stöd oss|støt os|støtt oss|tue (?:meitä|riippumatonta)',
    'поддержите (?:нас|независим|нашу|редакц)|підтримайте (?:нас|нашу|редакц)|στηρίξτε |ادعموا |حمایت کنید|תמכו ',
  ),
  '^(?:qualitätsjournalismus kostet|esta noticia la has podido leer|наша редакція працює завдяки|наше издание существует)|후원에 함께|후원해 주|여러분의 후원',
);

/** Whether a line asks the reader for something in a language other than English. */
export const worldAppeal: PhraseTest = {
  test: (line) => (taken.test(line) && asked.test(line)) || question.test(line) || support.test(line),
};
