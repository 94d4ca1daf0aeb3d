/** What stands for the title of an entry and for its site, which a footer names. */
const title = '.{1,300}?';
const site = '.{1,200}';

/**
 * What blog software (the plug-in Yoast SEO, in its own translations) puts below every entry: that it appeared first on
 * the site.
 */
const firstAppeared = [
  `The post ${title} (?:appeared first on|first appeared on) ${site}`,
  `Der Beitrag ${title} erschien zuerst auf ${site}`,
  `L['’]article ${title} est apparu en premier sur ${site}`,
  `La entrada ${title} (?:se publicó|apareció) primero en ${site}|L['’]entrada ${title} ha aparegut primer a ${site}`,
  `O (?:post|conteúdo|artigo) ${title} aparece(?:u)? primeiro em ${site}`,
  `L['’]articolo ${title} (?:proviene da|sembra essere il primo su) ${site}`,
  `Het bericht ${title} verscheen eerst op ${site}`,
  `(?:Artykuł|Post) ${title} pochodzi z serwisu ${site}`,
  `(?:Příspěvek|Článek) ${title} (?:pochází z|se nejdříve objevil na) ${site}|Článok ${title} zobrazený najskôr ${site}`,
  `Articolul ${title} apare prima dată în ${site}`,
  `A(?:z|\\(z\\))? ${title} bejegyzés először ${site} jelent meg`,
  `(?:Inlägget ${title} dök först upp på|Indlægget ${title} (?:blev først udgivet|blev vist først|dukkede først op) på|Innlegget ${title} dukket først opp på) ${site}`,
  `Artikkeli ${title} julkaistiin ensimmäisen kerran ${site}`,
  `(?:Сообщение|Запись|Запис|Допис) ${title} (?:появились сначала на|впервые появилась|спершу з['’]явив?с[яь]\\S* на|з['’]явився спочатку на) ${site}`,
  `Το άρθρο ${title} εμφανίστηκε πρώτα στο ${site}`,
  `(?:Objava|Članak) ${title} (?:pojavila|pojavio) se prvi puta? na ${site}`,
  `ظهرت المقالة ${title} أولاً? على ${site}|نوشته ${title} اولین بار در ${site}|הפוסט ${title} הופיע לראשונה ב${site}`,
  `投稿 ?${title} ?は ?${site}に最初に表示されました`,
].join('|');

/** The same in languages that open it with the title. */
const behindTitle = `(?:yazısı ilk önce ${site} üzerinde ortaya çıktı|(?:最先出现在|最早出現於) ?${site})`;

const wholeLine = new RegExp(`^(?:${firstAppeared}|${title} ?${behindTitle})[.。]?$`, 's');
/** The last one, for the text may have "The post" too. */
const end = new RegExp(`^(.*)(?:${firstAppeared})[.。]?$`, 's');
const endBehindTitle = new RegExp(`(?<=^|[.!?…。！？\\]])[^.!?…。！？\\]]{1,300}${behindTitle}[.。]?$`, 's');

/** A footer is no longer. */
const maximumFooter = 600;

/** Whether a line is nothing but such a footer. */
export const saysWhereFirst = (line: string): boolean => line.length <= maximumFooter && wholeLine.test(line);

/** Offers the rest of an entry, in the words of blog software. */
export const readOn = [
  'continue reading|read more|read the full (?:story|article)|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|sigue leyendo',
  'continue lendo|continuar lendo|ler mais|leia mais|continua a leggere|leggi tutto|lees verder|meer lezen|czytaj dalej|czytaj więcej',
  'číst (?:dále|více)|čítať ďalej|pokračovat ve čtení|citește mai mult|tovább olvasom|devamını oku|okumaya devam et|fortsätt läsa|läs mer',
  'læs (?:mere|videre)|les (?:mer|videre)|lue lisää|jatka lukemista|читать (?:далее|дальше|полностью)|читати далі|διαβάστε περισσότερα',
  'اقرأ المزيد|متابعة القراءة|ادامه مطلب|המשך לקרוא|قراءة المزيد|続きを読む|继续阅读|繼續閱讀|阅读全文|더 보기|baca selengkapnya|xem thêm|đọc tiếp',
].join('|');

const offerToReadOn = new RegExp(
  `\\s*(?:\\[(?:…|\\.\\.\\.|&hellip;)\\]|(?:${readOn})(?!\\p{L}).{0,150})$`,
  'isu',
);

/** A text without the footers that blog software and newsletters put below every summary. */
export function withoutFooters(text: string): string {
  const tail = text.slice(-maximumFooter);
  const body = tail.replace(end, '$1').replace(endBehindTitle, '').trimEnd();
  const offer = offerToReadOn.exec(body);
  // Amid a sentence, "read more" offers nothing.
  const isOwnSentence =
    offer !== null && (!/^\s\p{Ll}/u.test(offer[0]) || /[.!?…。]$/.test(body.slice(0, offer.index)));
  return text.slice(0, text.length - tail.length) + (isOwnSentence ? body.slice(0, offer.index) : body);
}
