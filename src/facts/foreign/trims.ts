import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';

/**
 * What goes of a sentence in any case: where and when an agency wrote it, the number of a list, and words that only
 * tie it to the sentence before. German keeps its connectives in front, for the verb stands where they put it.
 */
export function trimElsewhere(sentence: string, language: string): string {
  let text = sentence.replace(listMark, '').replace(todayWithDate, '$1 ');
  for (const dateline of datelines) text = text.replace(dateline, '');
  const opening = connectives[language];
  if (opening) text = text.replace(opening, '');
  const inside = leaningAdverbs[language];
  return inside ? text.replace(inside, '') : text;
}

const listMark = european(/^(?:[•●▪■◦*–—-] +|\d{1,2}[.)] (?=\p{Lu}))/u);

/** "Сегодня, 30 мая 2025 года, вступили": the date tells it. */
const todayWithDate = european(/^Сегодня, (\d{1,2} \p{L}+(?: \d{4} года)?), /u);

const agency = 'AFP|EFE|dpa|ANSA|Reuters|AP|Lusa|APA|KNA|epd|SDA|Europa Press';
const datelines = [
  // "Berlin (dpa) – ", "Madrid, 11 mar (EFE).- ", "(ANSA) - ROMA, 08 GEN - ".
  european(pattern('u')`
    ^(?:\p{Lu}[\p{L}./ -]{1,40}(?:, \d{1,2}\.? ?\p{L}{3,10}\.?(?: \d{4})?)? )?\((?:${agency})
      (?:/\w+)?\) ?\.?[-–—:] ?(?:\p{Lu}[\p{Lu} ]+, \d{1,2} \p{Lu}{3} [-–—] )?(?=[«"„“]?[\p{Lu}\d])
  `),
  // "ROMA, 29 APR - ".
  european(/^\p{Lu}[\p{Lu} ]{2,30}, \d{1,2} \p{Lu}{3}\.? [-–—] (?=[«"„“]?\p{Lu})/u),
  // "Bonn, 2. Juni 2025: ", "(Madrid, 21 de noviembre de 2025). ".
  european(
    /^\(?\p{Lu}[\p{L}./ -]{1,30}, (?:le |el |den )?\d{1,2}\.? (?:de )?\p{L}{3,10}(?:,? (?:de )?\d{4})?\)?(?:\.?[:–—-]|\.) (?=[«"„“]?\p{Lu})/u,
  ),
  // "МОСКВА, 13 августа. /ТАСС/. ", "Москва. 24 декабря. INTERFAX.RU - ".
  european(
    /^(?:\p{Lu}[\p{L}-]+[.,] \d{1,2} \p{L}+\. )?(?:INTERFAX\.RU|ИНТЕРФАКС|\/ТАСС\/|РИА Новости)[.,]? ?(?:[-–—] )?(?=[«"„“]?\p{Lu})/u,
  ),
  // 新华社北京3月3日电（记者…）, 【财新网】
  /^(?:(?:新华社|中新网|中新社|人民网|央视网|本报)[^（，。]{0,14}?[电讯][ 　]*(?:（[^（）]{0,30}）)?|【[^】]{2,12}】|（记者[^（）]{0,20}）)[ 　]*/u,
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
    /^(?:(?:Кроме того|При этом|Однако|Также|В частности|Вместе с тем|В то же время|Между тем|Напомним|Таким образом|Впрочем),? (?=\p{L})|(?:Но|А|И) (?=\p{L}))/u,
  ),
  zh: /^(?:此外|另外|与此同时|同时|不过|但是?|因此)，?/u,
};

const leaningAdverbs: Readonly<Record<string, RegExp>> = {
  de: / (?:zudem|außerdem|ferner|darüber hinaus|hingegen|allerdings|dagegen|demnach)(?= )/gu,
  fr: /(?:, (?:en effet|en outre|par ailleurs|toutefois|cependant),| (?:également|en outre|par ailleurs|pourtant|toutefois|cependant))(?= )/gu,
  es: / (?:también|además|asimismo)(?= )/gu,
  it: / (?:inoltre|tuttavia|anche)(?= )/gu,
  pt: / (?:também|ainda|além disso)(?= )/gu,
  ru: / (?:также|в свою очередь)(?= )/gu,
};
