import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { weekdayNames } from './dates/dutch.ts';
import { dayInside } from './day-inside.ts';
import type { Grammar } from './grammar.ts';

export const dutch: Grammar = {
  behindComma: pattern('u')`
    ^(?:(?:(?:in|met|van|voor|op|aan|bij|door|tegen|over|onder|na|uit|tot) )?(?:die|wie|wier|wiens|hetgeen)|dat
      |waar(?:in|mee|door|bij|van|voor|op|aan|onder|na|over|uit|tegen|tussen)?|omdat|nadat|terwijl|zodat|wat|om
      |voordat|zodra|sinds|onder meer|onder andere|bijvoorbeeld|met name|en wel|na|wegens|vanwege|volgend op
      |als gevolg van|een|met (?:de|het|een)|aldus)[ ]
  `,
  day: european(pattern('u')`^(?:op )?(?:${weekdayNames}|\d{1,2} \p{L}+)[^,]{0,12}$`),
  frontedPhrase: /^(?:Omdat|Nadat|Terwijl|Hoewel|Voordat|Toen|Sinds|Als) /u,
  atTheEnd: european(/ (?:omdat|nadat|terwijl|zodat)(?= )/gu),
  dayOfNews: dayInside(
    'op \\d{1,2} \\p{L}+ \\d{4}',
    'uiterlijk|tot|vanaf|sinds|en|of|treedt|treden',
    'en|of|in werking|tot|ingaan|ingaat|aflopen|afloopt',
  ),
  // "Van wie", "waarin" are no articles: nothing else has to tell that a clause opens.
  subordinate: european(/^(?:omdat|nadat|terwijl|voordat|(?:\p{Ll}+ )?(?:wie|wier|wiens)|waar\p{Ll}*) /u),
  complement: /^dat /,
  condition: european(/^(?:mits|tenzij|hoewel|indien)(?!\p{L})/u),
  turn: european(/^maar (?:.* )?(?:niet|geen|nooit|uitgesteld|opgeschort|afgewezen)(?!\p{L})/u),
  cases: european(/(?<!\p{L})(?:als|wanneer|zodra|indien)(?!\p{L})/u),
  connective: /^(?:en|of|maar) /,
  joint: european(pattern('u')`
    ^(?:en|maar) (?:(?!(?:met|niet|het|dat|uit|wat|tot|eerst|juist|omdat|zodat|naast)(?!\p{L}))\p{Ll}{2,}t (?:de|het|een|hem|haar|zich|ze) |(?:\p{L}+ ){0,8}?(?:heeft|hebben|is|wordt|worden|werd|werden|zal|zullen|kan|kunnen|moet
      |moeten|wil|willen|(?!(?:zwakte|ziekte|hoogte|lengte|breedte|grootte|diepte|schade|waarde|einde|beide|derde|tweede|vierde|grote|oude|goede)(?!\p{L}))\p{Ll}{3,}(?:de|den|te|ten))(?!\p{L}))
  `),
  jointPhrase: european(/^(?:en|maar) (?:in|op|van|voor|met|bij|aan|door|tegen|over|uit) /u),
  and: / en /,
  finiteVerb: european(pattern('u')`
    (?<!\p{L})(?:heeft|hebben|had|hadden|is|zijn|was|waren|wordt|worden|werd|werden|zal|zullen|zou|zouden|kan
      |kunnen|kon|konden|moet|moeten|moest|moesten|wil|willen|wilde|wilden|mag|mogen|mocht|blijft|blijven|geeft
      |gaf|geldt|gelden|gaat|gaan|ging|staat|staan|stond|maakt|maken|ziet|komt|komen|kwam|laat|liet|ligt|legt
      |legde|neemt|nam|eist|eisen|verbiedt|verbood|beboet|beboette|dreigt|vraagt|vroeg|zegt|zei|schrijft|schreef
      |treedt|trad|besloot|beslist|opent|sluit|start|krijgt|kreeg|houdt|hield|vindt|vond|begint|begon
      |waarschuwt|haalt|brengt|breidt|stelt|trekt|doet|wijst|onderzoekt|beveelt|verplicht|verwerpt|keurt|schorst|schrapt
      |verhoogt|verlaagt|vernietigt|veroordeelt|dwingt|wint|verliest|stopt|beschuldigt|draagt|roept|pleit|weigert
      |bepaalt|oordeelt|past|passen|zet|verlengt|wijzigt|nemen|geven|\p{Ll}{3,}(?:eert|eerde|eerden|igt|igde))(?!\p{L})
  `),
  verbLast: {
    mayOpenRelative: european(/^(?:\p{Ll}+ )?(?:die|dat) /u),
    opensNested: /^(?:zonder|zoals) /,
    infinitiveClause: european(/ te \p{Ll}+n(?:(?:,| en) .*)?$/u),
    opensBracket: pattern('u')`
      (?<!\p{L})(?:heeft|hebben|had|hadden|wordt|worden|werd|werden|zal|zullen|zou|zouden|kan|kunnen|kon
      |konden|moet|moeten|moest|moesten|wil|willen|wilde|wilden|mag|mogen|mocht)(?!\p{L})
    `,
    closesBracket: european(/(?<!\p{L})\p{Ll}+[tnd](?: (?:te )?\p{Ll}+[tnd])?$/u),
    closedBefore: european(
      pattern('u')`
        (?<!\p{L})(?:\p{Ll}*ge\p{Ll}{2,}[dt]|(?:be|her|ver|ont|over|onder)\p{Ll}{2,}[dt]|\p{Ll}{3,}eerd
        |opgedragen|gegeven|genomen|besloten|verboden) (?:om|tot|voor|wegens|van|met|aan|op|in|over
        |tegen)(?!\p{L})
      `,
    ),
    secondHalf: {
      before: european(
        pattern('u')`
          (?<!\p{L})(?:\p{Ll}*ge\p{Ll}{2,}[dt]|(?:be|her|ver|ont|over|onder)\p{Ll}{2,}[dt]|\p{Ll}{3,}eerd
          |gegeven|genomen|besloten|verboden|opgeheven|afgewezen)$
        `,
      ),
      opens: /^en (?:tegelijk |daarmee )?(?:de|het|een|hem|haar|in|op|aan|voor|tegen|van|bij|met) /,
    },
  },
  opensObject: /^(?:een|de|het) /,
  attribution: european(pattern('iu')`
    (?<!\p{L})(?:volgens|aldus|zo (?:maakte?|blijkt|meldt|melden)|naar eigen zeggen|zei|zegt|zeggen|meldt|meldde|verklaarde|liet weten|beweert
      |beweerde|zou|zouden|vermeend\p{L}*|vermoedelijk\p{L}*)(?!\p{L})
  `),
  closingAttribution: pattern('u')`
    , (?:(?:zo (?:maakte|maakt|blijkt|meldt|melden|schrijft|zegt)|(?:heeft|hebben)(?= [^,]{2,100} (?:bekendgemaakt|gemeld|beslist|bepaald|geoordeeld|laten weten|gezegd)(?!\p{L}))|zei|zegt|meldde|meldt|verklaarde|liet weten|laat|schrijft|schreef|waarschuwde|aldus|volgens|blijkt uit)
      [^,„“"]{2,110})\.?$
  `,
  restricts: european(
    pattern('u')`
      (?<!\p{L})(?:als|indien|tenzij|mits|behalve|uitgezonderd|zonder|alleen|slechts|enkel|maar|echter|hoewel|of
      |in geval|ten minste|minstens)(?!\p{L})
    `,
  ),
  only: /^(?:pas|slechts)$/,
  needsBoth: european(
    pattern('iu')`
      (?<!\p{L})(?:tussen (?!.* en )|zowel (?!.* als )|noch (?!.* noch )|of(?:wel)? (?!.* of )
      |niet alleen (?!.* maar ))
    `,
  ),
  hangingEnd: european(pattern('u')`
    (?<!\p{L})(?:de|het|een|en|of|maar|dat|die|in|op|aan|voor|met|van|te|bij|tegen|over|onder|na|uit|door|wegens
      |als|zich|niet|zo|onder meer|om)\.$
  `),
};
