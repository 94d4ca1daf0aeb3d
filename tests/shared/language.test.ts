import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/shared/language.ts';
import shipped from '../../src/shared/language-groups.json' with { type: 'json' };
import { rankLetterGroups } from '../relevance/training/letter-ranks.ts';

const samples: Record<string, string> = {
  en: 'The court held on Friday that the law does not apply to messages that have been deleted.',
  de: 'Das Gericht entschied am Freitag, dass das Gesetz nicht für gelöschte Nachrichten gilt und die Klage abgewiesen wird.',
  fr: 'La cour a jugé vendredi que la loi ne s’applique pas aux messages qui ont été effacés par les utilisateurs.',
  es: 'El tribunal decidió el viernes que la ley no se aplica a los mensajes que han sido borrados por los usuarios.',
  it: 'Il tribunale ha deciso venerdì che la legge non si applica ai messaggi che sono stati cancellati dagli utenti.',
  pt: 'O tribunal decidiu na sexta-feira que a lei não se aplica às mensagens que foram apagadas pelos usuários.',
  nl: 'De rechtbank oordeelde vrijdag dat de wet niet van toepassing is op berichten die door de gebruikers zijn gewist.',
  sv: 'Domstolen slog på fredagen fast att lagen inte gäller meddelanden som har raderats av den som skrev dem.',
  pl: 'Sąd orzekł w piątek, że ustawa nie ma zastosowania do wiadomości, które zostały usunięte przez użytkowników.',
  tr: 'Mahkeme cuma günü yasanın silinmiş mesajlar için geçerli olmadığına ve davanın bu nedenle reddedildiğine karar verdi.',
  ru: 'Суд постановил в пятницу, что закон не распространяется на удалённые сообщения.',
  uk: 'Суд постановив у п’ятницю, що закон не поширюється на видалені повідомлення її мешканців.',
  zh: '法院周五裁定，该法律不适用于已被删除的信息，原告的请求被驳回。',
  ja: '裁判所は金曜日、この法律は削除されたメッセージには適用されないとの判断を示した。',
  ko: '법원은 금요일 이 법이 삭제된 메시지에는 적용되지 않는다고 판결했다고 밝혔다.',
  ar: 'قضت المحكمة يوم الجمعة بأن القانون لا ينطبق على الرسائل التي تم حذفها من قبل المستخدمين.',
  hi: 'अदालत ने शुक्रवार को कहा कि यह कानून हटाए गए संदेशों पर लागू नहीं होता है।',
};

const titles: Record<string, string> = {
  de: 'Bundeskartellamt prüft Googles Werbegeschäft',
  fr: 'Amende record pour une application de rencontres',
  es: 'Multan a una operadora por vender los datos de sus clientes',
  it: 'Multa a un operatore per i dati venduti',
  pt: 'Anatel suspende venda de celulares sem selo',
  nl: 'Rechter verbiedt camera’s in kleedkamer',
  sv: 'Datainspektionen granskar skolans appar',
  no: 'Datatilsynet stanser ansiktsgjenkjenning på stadion',
  da: 'Datatilsynet forbyder kommuner at bruge Chromebooks',
  fi: 'Traficom kieltää halvat puhelimet',
  pl: 'UOKiK stawia zarzuty platformie',
  cs: 'Úřad pokutoval operátora kvůli zavádějící reklamě',
  sk: 'Úrad pokutoval operátora za reklamu',
  ro: 'ANCOM amendează un operator de telefonie',
  hu: 'Bírságot kapott az alkalmazás üzemeltetője',
  tr: 'Kişisel verileri satan şirkete ceza kesildi',
  id: 'Komdigi memblokir situs pinjaman daring',
  vi: 'Bộ Công an siết quản lý tài khoản mạng xã hội',
  ru: 'Роскомнадзор замедлил мессенджер',
  uk: 'Рада ухвалила закон про хмарні послуги',
  bg: 'Съдът спря камерите в училище',
  el: 'Πρόστιμο σε εταιρεία για κάμερες',
  he: 'בית המשפט אסר על מצלמות בבתי הספר',
  ar: 'المحكمة تحظر الكاميرات في المدارس',
  fa: 'دادگاه استفاده از دوربین را ممنوع کرد',
  hi: 'अदालत ने स्कूलों में कैमरों पर रोक लगाई',
  zh: '网信办约谈三家直播平台',
  ja: '総務省、通信各社に行政指導',
  ko: '방통위, 해외 플랫폼에 과징금 부과하기로',
  en: 'Court stops cameras in schools',
};

describe('detectLanguage', () => {
  it.each(Object.entries(titles))('tells by a headline alone that it is %s', (language, title) => {
    expect(detectLanguage(title)).toBe(language);
  });

  it.each([
    'Deutsche Bahn and Lufthansa to share tickets',
    'Le Pen, Macron trade barbs over TikTok',
    'Telefónica names new finance chief in Madrid',
    'TIMELINE: Nokia in court',
  ])('does not take names in "%s" for another language', (title) => {
    expect(detectLanguage(title) ?? 'en').toBe('en');
  });

  it('looks past what a long text opens with', () => {
    const opening =
      'Subscribe to our newsletter and never miss what matters to you and to the people you know. ';
    expect(detectLanguage(`${opening.repeat(3)}${`${samples.de} `.repeat(20)}`)).toBe('de');
  });

  it('looks past what stands in the middle of a long text', () => {
    const quoted = `${samples.fr} `.repeat(6);
    expect(detectLanguage(`${`${samples.de} `.repeat(6)}${quoted}${`${samples.de} `.repeat(6)}`)).toBe('de');
  });

  it.each(Object.entries(samples))('recognises %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', 'OK', 'WeChat 5G LTE', 'OpenAI ChatGPT', '12,5 % 2021'])('leaves "%s" open', (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });

  it.each([
    'Bundeskartellamt and OpenAI agree on Friday that the law does not apply to messages of users in Germany',
    'The band sang “Non, je ne regrette rien” before the court ruled that the platform must delete it',
  ])('takes for English what only has names and words from elsewhere: %s', (title) => {
    expect(detectLanguage(title)).toBe('en');
  });

  it.each([
    ['bn', 'আদালত শুক্রবার বলেছে যে এই আইন মুছে ফেলা বার্তার ক্ষেত্রে প্রযোজ্য নয়।'],
    ['th', 'ศาลตัดสินเมื่อวันศุกร์ว่ากฎหมายนี้ไม่ใช้กับข้อความที่ถูกลบไปแล้ว'],
    ['ka', 'სასამართლომ პარასკევს დაადგინა, რომ კანონი არ ვრცელდება წაშლილ შეტყობინებებზე.'],
    ['sr', 'Суд је у петак одлучио да се закон не односи на обрисане поруке корисника који желе заштиту.'],
    [
      'be',
      'Суд у пятніцу пастанавіў, што закон не распаўсюджваецца на выдаленыя паведамленні карыстальнікаў.',
    ],
    ['ur', 'عدالت نے جمعے کو کہا کہ یہ قانون حذف کیے گئے پیغامات پر لاگو نہیں ہوتا اور ڈیٹا محفوظ ہے۔'],
  ])('tells %s by its script or its letters', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    'Reede hommikul otsustas kohus, et seadus ei kehti kustutatud sõnumite kohta, sest kasutajad olid need ise ära visanud ja ettevõte ei saanud neid enam taastada, ütles kohtu pressiesindaja Tallinnas ajakirjanikele. Otsuse peale võib kuu aja jooksul edasi kaevata, ning ministeerium kavatseb seda ka teha.',
    'Penktadienį teismas nusprendė, kad įstatymas netaikomas ištrintoms žinutėms, nes naudotojai jas pašalino patys, o bendrovė jų nebegalėjo atkurti, žurnalistams Vilniuje sakė teismo atstovė. Sprendimą per mėnesį galima apskųsti, ir ministerija ketina tai padaryti.',
  ])('leaves a longer text open that is in no language it knows', (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });

  it('leaves a script open that it does not know', () => {
    expect(detectLanguage('ፍርድ ቤቱ ዓርብ ዕለት ሕጉ ለተሰረዙ መልእክቶች አይሠራም ሲል ወሰነ')).toBeUndefined();
  });

  it('goes by what was learned from the items that were written', () => {
    expect(shipped).toEqual(rankLetterGroups());
  });
});
