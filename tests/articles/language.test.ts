import { describe, expect, it } from 'vitest';
import { detectLanguage, primaryLanguage, readLanguage } from '../../src/articles/language.ts';

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

describe('detectLanguage', () => {
  it.each(Object.entries(samples))('recognises %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', 'OK', 'WeChat 5G LTE', '12,5 % 2021'])('leaves "%s" open', (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });
});

describe('readLanguage', () => {
  it.each([
    ['en-GB', 'en'],
    ['zh_Hans', 'zh'],
    ['ger', 'de'],
    ['x-default', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('takes the primary subtag of %s', (tag, language) => {
    expect(primaryLanguage(tag)).toBe(language);
  });

  it('falls back on the first declaration that is one', () => {
    expect(readLanguage('WeChat', 'und', 'de-DE', 'en')).toBe('de');
  });

  it('says und where nothing tells', () => {
    expect(readLanguage('WeChat')).toBe('und');
  });

  it('prefers what a longer text shows', () => {
    expect(readLanguage(`${samples.de} ${samples.de}`, 'en')).toBe('de');
  });
});
