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
    ['de', 'Schlagwörter: Datenschutz, Häfen'],
    ['fr', 'Contenus sponsorisés'],
    ['es', 'Recibe las noticias en tu correo'],
    ['pt', 'Continua após a publicidade'],
    ['pt', 'Leia mais: <a href="/b">Autoridade abre inquérito</a>'],
    ['it', 'Riproduzione riservata'],
    ['nl', 'Lees ook: <a href="/b">Havendienst opent onderzoek</a>'],
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
    ['ja', 'あわせて読みたい'],
    ['ja', '写真：共同通信'],
    ['zh', '点击阅读原文'],
  ])('%s: leaves out "%s"', (_, line) => {
    expect(textWith(line)).not.toContain(line.replace(/<.*/, ''));
  });

  it.each([
    ['en', 'The minister can be reached at any hour, he said.'],
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
});
