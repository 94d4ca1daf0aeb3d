import { describe, expect, it } from 'vitest';
import { articleOf, body, paragraph, read } from '../support/small-page.ts';

const prose = `${paragraph} It will be heard again in June.`;
const textWith = (line: string): string =>
  read(articleOf(`<p>${prose}</p>${body}<p>${line}</p><p>${prose}</p>`)).text;

describe('what outlets print between the paragraphs', () => {
  it.each([
    ['en', 'Support our journalism with a donation'],
    ['en', 'Add us as a preferred source on Google'],
    ['en', 'View this image ›'],
    ['en', 'Sign-up to get early access to new stories, and more'],
    ['en', 'Know something we do not? Email us at desk@saltmere.example'],
    ['en', 'Ada Brandt can be reached at brandt@saltmere.example.'],
    ['en', '— Ada Brandt (@adabrandt) May 15, 2025'],
    ['en', 'You are here: Home | Harbour | Council votes on face recognition'],
    ['en', 'Follow topics and authors from this story to see more like this in your feed.'],
    ['en', 'Already a subscriber? Log in.'],
    ['en', 'Thank you for your patience while we verify access.'],
    ['en', 'A version of this article appears in print on March 18, 2026, Section B, Page 1.'],
    ['en', 'Do you know anything else of these cameras? I would love to hear from you.'],
    ['en', 'If this reporting is useful to you, consider becoming a paid subscriber.'],
    ['en', 'Harbour World is a weekly newsletter that goes deep on our own reporting.'],
    ['en', 'Tidings receives support from a foundation and is solely responsible for all content.'],
    ['en', 'News › Harbour › Council votes on face recognition'],
    ['en', '(ATTN: UPDATES with more info in paras 6-8)'],
    [
      'de',
      'Dieser Artikel enthält sogenannte Affiliate-Links. Bei einem Kauf der Produkte über diese Links erhält die Redaktion eine kleine Provision. Dies ändert nichts am Preis der Produkte, und es hat keinen Einfluss darauf, worüber wir schreiben und wie wir es tun, denn Anzeigen und Texte sind bei uns streng getrennt, und zwar seit jeher.',
    ],
    ['es', 'Añade el Diario como fuente preferida de Google y sigue la actualidad.'],
    ['zh', '（作者长期关注监管政策，欢迎添加微信交流，请注明公司与职务。）'],
    ['en', 'For Immediate Release'],
    ['en', 'Tidings is hosting HarbourNama 2026 on May 21 in Saltmere. Apply to attend.'],
    ['en', 'Media Contact: Ada Brandt, (202) 555-0142'],
    ['en', 'Thank you! Your submission has been received!'],
    ['en', 'The stories that matter, in your inbox every Friday.'],
    ['en', 'By registering, you agree to our terms and our privacy policy'],
    ['en', 'Spacious and available at once – click to enlarge'],
    ['de', 'Haben Sie einen Fehler entdeckt? Schreiben Sie uns bitte.'],
    ['de', 'Schlagwörter: Datenschutz, Häfen'],
    ['fr', 'Contenus sponsorisés'],
    ['fr', 'Mise à jour à 18h05 : ajout de la réaction du port en fin d’article.'],
    ['fr', 'Lire le décryptage | <a href="/b">Le port sous surveillance</a>'],
    ['es', 'Apúntate a la newsletter de Tecnología'],
    ['es', 'Análisis y actualidad, cada semana en tu correo'],
    ['es', 'Recibe las noticias en tu correo'],
    ['pt', 'Continua após a publicidade'],
    ['pt', 'Leia mais: <a href="/b">Autoridade abre inquérito</a>'],
    ['it', 'Leggi anche: <a href="/b">Il porto è sotto inchiesta</a>'],
    ['it', 'Riproduzione riservata'],
    ['nl', 'Lees ook: <a href="/b">Havendienst opent onderzoek</a>'],
    ['nl', 'Heeft u informatie over dit onderwerp? Mail de redactie.'],
    ['nl', 'Meld je aan voor onze nieuwsbrief'],
    ['sv', 'Läs också: <a href="/b">Hamnen utreds</a>'],
    ['da', 'Følg os på Facebook'],
    ['fi', 'Lue myös: <a href="/b">Satamaa tutkitaan</a>'],
    ['pl', 'Dalsza część artykułu pod materiałem wideo'],
    ['pl', 'Fot. Ada Brandt/PAP'],
    ['pl', 'Tutaj jesteś: Strona główna | Gospodarka'],
    ['cs', 'Přečtěte si také: <a href="/b">Přístav je vyšetřován</a>'],
    ['ro', 'Citește și: <a href="/b">Portul este anchetat</a>'],
    ['tr', 'İlgili haber: <a href="/b">Daire soruşturma açtı</a>'],
    ['tr', 'Bültenimize abone olun'],
    ['id', 'Baca juga: <a href="/b">Pelabuhan diselidiki</a>'],
    ['vi', 'Xem thêm: <a href="/b">Cảng bị điều tra</a>'],
    ['uk', 'Підписуйтесь на наш телеграм-канал'],
    ['ar', 'اقرأ أيضا: <a href="/b">المكتب يفتح تحقيقا</a>'],
    ['ar', 'تابعونا على فيسبوك'],
    ['he', 'קראו גם: <a href="/b">הנמל נחקר</a>'],
    ['hi', 'यह भी पढ़ें: <a href="/b">बंदरगाह की जांच</a>'],
    ['es', 'Únete a nuestro canal de WhatsApp y lee antes que nadie lo que pasa en el puerto.'],
    ['es', '¿Has encontrado un error en esta noticia? Escríbenos.'],
    ['es', 'Descarga la app de Noticias del Puerto y recibe avisos.'],
    ['pt', 'Siga o nosso canal no WhatsApp e receba notícias do porto.'],
    ['it', 'Hai trovato un errore? Segnalalo alla redazione.'],
    ['it', 'Scarica la nostra app per leggere il giornale.'],
    ['fr', 'Vous avez repéré une erreur ? Signalez-la.'],
    ['fr', 'Retrouvez-nous aussi sur WhatsApp.'],
    ['de', 'Fehler gefunden? Jetzt melden.'],
    ['de', 'Unterstützen Sie uns, damit wir weiter frei berichten.'],
    ['nl', 'Tekst gaat verder onder de advertentie.'],
    ['nl', 'Volg het havennieuws via ons WhatsApp-kanaal.'],
    ['sv', 'Följ hamnen på Instagram.'],
    ['da', 'Artiklen fortsætter efter annoncen'],
    ['fi', 'Onko sinulla vinkki tästä aiheesta?'],
    ['pl', 'Chcesz wiedzieć więcej? Dołącz do naszego kanału na WhatsAppie.'],
    ['pl', 'Zauważyłeś błąd w tekście? Napisz do nas.'],
    ['cs', 'Článek pokračuje pod reklamou'],
    ['ro', 'Urmăriți-ne și pe Google News.'],
    ['tr', "Son haberler için bizi Google News'te takip etmeyi unutmayın."],
    ['ru', 'Заметили ошибку? Выделите её и нажмите Ctrl+Enter.'],
    ['uk', 'Наша редакція працює завдяки підтримці читачів.'],
    ['el', 'Κατεβάστε την εφαρμογή μας για όλα τα νέα.'],
    ['ar', 'حمل تطبيق الميناء الآن على هاتفك'],
    ['fa', 'برای خبرهای بندر عضو کانال تلگرام ما شوید'],
    ['hi', 'ताजा खबरों के लिए हमारा व्हाट्सएप चैनल फॉलो करें और अपडेट रहें'],
    ['id', 'Ikuti saluran WhatsApp kami untuk kabar pelabuhan.'],
    ['vi', 'Theo dõi kênh Zalo của chúng tôi để nhận tin.'],
    ['zh', '點我訂閱港口Youtube頻道'],
    ['de', '(mho/dpa)'],
    ['es', '— Ada Brandt (@adabrandt) 11 de abril de 2024'],
    ['id', 'Hakim membacakan putusan di Jakarta. (NUSANTARA FOTO/Ada Brandt)'],
    ['pl', 'Źródło: PAP'],
    ['ja', 'あわせて読みたい'],
    ['ja', '指針案の概要（出典：総務省の資料）'],
    ['ja', '写真：共同通信'],
    ['zh', '点击阅读原文'],
  ])('%s: leaves out "%s"', (_, line) => {
    expect(textWith(line)).not.toContain(line.replace(/<.*/, ''));
  });

  it.each([
    ['en', 'The minister can be reached at any hour, he said.'],
    ['en', 'The end of the ban is in sight, the minister said.'],
    ['sv', 'Hamnen sa »ja» till förbudet, ministern sa »nej» till det.'],
    ['en', 'The letter that asks for a password lands in your inbox at night, the office warned.'],
    ['en', 'Delegates of the harbours must register to attend the hearing, it said.'],
    ['en', 'The platform is solely responsible for its content, the court held in May.'],
    ['en', 'States should consider supporting their own makers of chips, it said today.'],
    ['en', 'Harbour World is a weekly newsletter that the ministry has sued.'],
    ['es', 'Recibe Telegram una multa de cinco millones en España.'],
    ['es', 'Únete fue el lema de la campaña contra la norma.'],
    ['pt', 'Entre as empresas multadas estão o WhatsApp e o Telegram.'],
    ['de', 'Folge des Urteils: Telegram muss Kanäle in Deutschland sperren.'],
    ['de', 'Fehler in der App meldete das Amt schon im Mai.'],
    ['nl', 'Volgens de toezichthouder moet WhatsApp zijn app aanpassen.'],
    ['da', 'Få danskere bruger Telegram, viser tallene.'],
    ['pl', 'Dołączona do ustawy lista obejmuje WhatsApp i Telegram.'],
    ['tr', 'Bakanlık, uygulamayı indirenlerin sayısını açıkladı.'],
    ['ru', 'Продолжение слушаний назначено на май.'],
    ['ar', 'تابع الوزير عمل اللجنة في الميناء.'],
    ['id', 'Aplikasi itu melanggar aturan, kata menteri.'],
    ['ko', '개인정보위는 텔레그램 채널을 조사했다.'],
    ['en', '(In May it lost.)'],
    ['de', 'Schlagwörter wie dieses sperrt das Amt jetzt.'],
    ['pt', 'A publicidade dirigida a menores fica proibida.'],
    ['it', 'Seguici pure, disse il garante, ma paga la multa.'],
    ['nl', 'Advertenties voor minderjarigen worden verboden.'],
    ['sv', 'Annonser riktade till barn förbjuds från maj.'],
    ['pl', 'Reklama polityczna w sieci zostanie zakazana.'],
    ['tr', 'Reklam veren şirketler ceza ödeyecek.'],
    ['tr', 'Paylaşım cezalandırılacak.'],
    ['vi', 'Chia sẻ dữ liệu bị cấm.'],
    ['uk', 'Поділитися даними тепер не можна.'],
    ['ar', 'شارك الوزير في الاجتماع.'],
    ['ar', 'الإعلانات الموجهة إلى الأطفال محظورة.'],
    ['ja', '広告会社は罰金を払うことになった。'],
  ])('%s: keeps "%s"', (_, line) => {
    expect(textWith(line)).toContain(line);
  });

  it.each([
    'AI generated',
    'This is AI generated summarization, which may have errors.',
    'Summary generated by Tidings AI',
    'KI-Zusammenfassung',
  ])('leaves out the summary over which it says "%s"', (note) => {
    const summary = `<div class="x1"><h4>Summary</h4><ul><li>The harbour must warn its customers within one hour.</li></ul><p>${note}</p></div>`;
    const { text } = read(articleOf(`${summary}<p>${prose}</p>${body}<p>${prose}</p>`));
    expect(text).not.toContain('within one hour');
    expect(text).toContain(paragraph);
  });

  it('keeps an article about what a machine wrote', () => {
    const opening = 'The picture was AI-generated, the office said.';
    expect(read(articleOf(`<p>${opening}</p><p>${prose}</p>${body}`)).text).toContain(opening);
  });

  it('leaves out who wrote the article where it stands below the standfirst', () => {
    const { text } = read(
      articleOf(`<p>${prose}</p><p>By Ada Brandt, Brussels, and Joris Vandermeer</p>${body}<p>${prose}</p>`),
    );
    expect(text).not.toContain('Brandt');
  });

  it('leaves out what the author covers, and for whom', () => {
    const note =
      'Ada Brandt covers the rules of harbours for Tidings, with a focus on the privacy of passengers.';
    const page = articleOf(
      `<p class="byline">By Ada Brandt</p><p>${prose}</p>${body}<p>${prose}</p><p>${note}</p>`,
    );
    expect(read(page).text).not.toContain(note);
  });

  it('leaves out a link to another article in bold letters', () => {
    const line = '<strong>– Leggi anche: <a href="/b">Il porto di Saltmere è sotto inchiesta</a></strong>';
    expect(textWith(line)).not.toContain('Leggi anche');
  });

  it('keeps the opening that says which reporter wrote it', () => {
    const opening =
      '【潮报网】（记者 周砚秋）港口管理局四月二十二日宣布，车站不得再使用人脸识别，违者最高罚款五百万元。';
    const page = `<html lang="zh"><head><title>港口管理局禁止人脸识别</title><meta name="author" content="周砚秋"></head><body><article><h1>港口管理局禁止人脸识别</h1><p>${opening}</p><p>该规定自五月一日起施行，有效期三年。</p></article></body></html>`;
    expect(read(page).text).toContain(opening);
  });

  it.each(['Notes to editors', 'Pressekontakt', 'Media enquiries'])('ends where "%s" begins', (heading) => {
    const article = `<p>${prose}</p>${body}<p>${prose}</p><h2>${heading}</h2><ul><li>The office can be called at night.</li></ul>`;
    expect(read(articleOf(article)).text).not.toContain('called at night');
  });
});
