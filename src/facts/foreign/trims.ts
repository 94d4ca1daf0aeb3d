import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { withoutSeenBy } from './seen-by.ts';

/**
 * What goes of a sentence in any case: where and when an agency wrote it, the number of a list, and words that only
 * tie it to the sentence before. German keeps its connectives in front, for the verb stands where they put it.
 */
export function trimElsewhere(sentence: string, language: string): string {
  let text = sentence.replace(listMark, '').replace(todayWithDate, '$1 ');
  for (const dateline of datelines) text = text.replace(dateline, '');
  text = text.replace(announcedByItself, '');
  text = withoutSeenBy(text.replace(agencyCredit, '$1'), language);
  const opening = connectives[language];
  if (opening) text = text.replace(opening, '');
  const inside = leaningAdverbs[language];
  return inside ? text.replace(inside, '') : text;
}

const listMark = european(/^(?:[•●▪■◦*–—-] +|\d{1,2}[.)] (?=\p{Lu}))/u);

/** "Сегодня, 30 мая 2025 года, вступили": the date tells it. */
const todayWithDate = european(/^Сегодня, (\d{1,2} \p{L}+(?: \d{4} года)?), /u);

const agency = 'dpa|epd|Reuters|Lusa|Europa Press|\\p{Lu}{2,6}';
/** ", передает Tengrinews.kz": who passes it on, not who says it. */
const agencyCredit = european(
  /, (?:передает|передаёт)(?: корреспондент)? (?:(?:РИА|агентство) )?[«"]?\p{Lu}[^,«»"]{1,30}?[»"]?(\.?)$/u,
);

const datelines = [
  // "(Québec) ", "(Agence Ecofin) - ": a place or an agency in brackets.
  european(/^\(\p{Lu}[\p{L}\d’' -]{1,40}\) ?(?:[-–—:] ?)?(?=[«"„“]?\p{Lu})/u),
  // "Berlin (dpa) – ", "Madrid, 11 mar (EFE).- ", "(ANSA) - ROMA, 08 GEN - ".
  european(pattern('u')`
    ^(?:\p{Lu}[\p{L}./ -]{1,40}(?:, \d{1,2}\.? ?\p{L}{3,10}\.?(?: \d{4})?)? )?\((?:${agency})
      (?:/\w+)?\) ?\.?[-–—:] ?(?:\p{Lu}[\p{Lu} ]+, \d{1,2} \p{Lu}{3} [-–—] )?(?=[«"„“]?[\p{Lu}\d])
  `),
  // "München – Für Kunden": no aside, which a second dash would end.
  european(/^\p{Lu}\p{Ll}{2,}(?:[ /-]\p{Lu}\p{Ll}+)? – (?=[„]?\p{Lu})(?!.* – )/u),
  // "OTTAWA — ".
  european(/^\p{Lu}{4,}(?: \p{Lu}{2,})* [-–—] (?=[«"„“]?\p{Lu})/u),
  // "CIUDAD DE MÉXICO.- ", "Madrid, 20 oct.- ".
  european(/^\p{Lu}[\p{L} ]{2,30}(?:, \d{1,2} \p{L}{3,10})?\.-{1,2} (?=[«"„“]?\p{Lu})/u),
  // "ROMA, 29 APR - ", "Milano, 27 nov - ".
  european(/^\p{Lu}[\p{L} ]{2,30}, \d{1,2} \p{L}{3,4}\.? [-–—] (?=[«"„“]?\p{Lu})/u),
  // "Bonn, 2. Juni 2025: ", "(Madrid, 21 de noviembre de 2025). ".
  european(
    pattern('u')`
      ^\(?\p{Lu}[\p{L}./ -]{1,30}, (?:le |el[ ]
      |den )?\d{1,2}\.? (?:de )?\p{L}{3,10}(?:,? (?:de )?\d{4})?\)?(?:\.?[:–—-]|\.) (?=[«"„“]?\p{Lu})
    `,
  ),
  // "МОСКВА, 13 августа. /ТАСС/. ", "Москва. 24 декабря. INTERFAX.RU - ".
  european(
    pattern('u')`
      ^(?:\p{Lu}[\p{L}-]+[.,] \d{1,2} \p{L}+\. )?(?:INTERFAX\.RU|ИНТЕРФАКС|\/ТАСС\/
      |РИА Новости)[.,]? ?(?:[-–—] )?(?=[«"„“]?\p{Lu})
    `,
  ),
  // "JAKARTA, KOMPAS.com - ", "Jakarta, CNBC Indonesia - ".
  european(/^\p{Lu}[\p{L} ]{2,24}, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)? [-–—] (?=[«"„“]?\p{Lu})/u),
  // "〔記者周亭萱／台北報導〕", "[전자타임스 서한결 기자] ", "(서울=연합뉴스) 서한결 기자 = ".
  /^[〔【［[（(](?:本報|特約|綜合)?(?:記者|记者)[^〕】］\])）]{1,30}[〕】］\])）][ 　]*/u,
  /^(?:\[[^\]]{0,24}(?:기자|특파원)\]|\([^()]{2,20}=[^()]{2,12}\) ?\p{Script=Hangul}{2,4} ?(?:선임|수습|전문)?(?:기자|특파원) ?=) */u,
  // "C114讯 11月9日消息（记者…）"
  /^[\p{Script=Han}\p{L}\d]{2,8}讯[ 　]*(?:\d{1,2}月\d{1,2}日消息[，：]?)?[ 　]*(?:（[^（）]{0,30}）)?(?=[\p{Script=Han}“《])/u,
  // 新华社北京3月3日电（记者…）, 【财新网】
  /^(?:(?:新华社|中新网|中新社|人民网|央视网|本报)[^（，。]{0,14}?[电讯][ 　]*(?:（[^（）]{0,30}）)?|【[^】]{2,12}】(?:（记者[^（）]{0,20}）)?|（记者[^（）]{0,20}）)[ 　]*/u,
];

const connectives: Readonly<Record<string, RegExp>> = {
  fr: european(pattern('u')`
    ^(?:(?:Par ailleurs|En outre|De plus|Enfin|Toutefois|Cependant|Pourtant|Ainsi|En effet|Pour mémoire
      |Dans le détail|Concrètement|En revanche|Néanmoins|Par conséquent|Parallèlement|En parallèle|Surtout
      |De son côté), |(?:Mais|Or|Et) (?=\p{L}))
  `),
  es: european(pattern('u')`
    ^(?:(?:Además|Asimismo|Por otro lado|Por otra parte|Por su parte|Sin embargo|No obstante|En concreto
      |De hecho|Como novedad|En cambio|Con todo|Finalmente|Por último), |(?:Pero|Y) (?=\p{L}))
  `),
  it: european(pattern('u')`
    ^(?:(?:Inoltre|Tuttavia|Infine|In particolare|Di conseguenza|Allo stesso tempo|Nel frattempo|Dal canto suo
      |Per questo|In ogni caso), |(?:Ma|E) (?=\p{L}))
  `),
  pt: european(pattern('u')`
    ^(?:(?:Além disso|No entanto|Porém|Contudo|Entretanto|Por sua vez|Por outro lado|Assim|Por fim
      |Com isso|Ao mesmo tempo|Na prática), |(?:Mas|E) (?=\p{L}))
  `),
  ru: european(
    pattern('u')`
      ^(?:(?:Кроме того|При этом|Однако|Также|В частности|Вместе с тем|В то же время|Между тем|Напомним
      |Таким образом|Впрочем),? (?=\p{L})|(?:Но|А|И) (?=\p{L}))
    `,
  ),
  zh: /^(?:此外|另外|与此同时|同时|不过|但是?|因此)，?/u,
};

/** ", a-t-il annoncé": what somebody does says itself that it was announced. */
const announcedByItself =
  /, a-t-(?:il|elle|on) (?:annoncé|indiqué|précisé|fait savoir)(?: (?:le )?(?:\p{L}+di|dimanche|\d)[^,]{0,20})?(?=\.$)/u;

const leaningAdverbs: Readonly<Record<string, RegExp>> = {
  de: / (?:zudem|außerdem|ferner|darüber hinaus|hingegen|allerdings|dagegen)(?= )/gu,
  fr: pattern('gu')`
    (?:, (?:en effet|en outre|par ailleurs|toutefois|cependant),|(?<!\b(?:mais|et)) (?:également|en outre
    |par ailleurs|pourtant|toutefois|cependant))(?= )
  `,
  es: /(?<!\b(?:pero|sino|como|y)) (?:también|además|asimismo)(?= )/gu,
  it: /(?<!\b(?:ma|e|bensì|come)) (?:inoltre|tuttavia|anche)(?= )/gu,
  pt: /(?<!\b(?:mas|como|e)) (?:também|ainda|além disso)(?= )/gu,
  ru: /(?<!(?:^|[ ,])(?:а|но|и)) (?:также|в свою очередь)(?= )/gu,
};
