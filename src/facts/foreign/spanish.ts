import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { weekdayNames } from './dates/spanish.ts';
import { dayInside } from './day-inside.ts';
import type { Grammar } from './grammar.ts';

/** "Which", behind up to two words: "tres de los cuales". */
const which = '(?:el|la|los|las) cual(?:es)?|cuy[oa]s?';

export const spanish: Grammar = {
  behindComma: european(pattern('u')`
    ^(?:(?:(?:en|con|por|a|de|para|sobre|según) )?(?:el|la|lo|los|las) (?:que|cual|cuales) |que |
      quien(?:es)? |cuy[oa]s? |donde |por lo que |tras |después |mientras |porque |ya que |dado que |
      al \p{Ll}+r(?:se)? |para |sin importar |de (?:modo|manera|forma) que |so pena de |por \p{Ll}+[aeií]r |bajo pena de |así como |entre (?:ellos|ellas|otros|otras) |incluid[oa]s? |además de |
      junto (?:a|con) |una? |en (?:el|un|una|la) |con (?:el|un|una|la|lo) |
      (?:\p{Ll}+(?:ado|ada|ados|adas|ido|ida|idos|idas) (?:por|en|el|la|como|a) )
      |\p{Ll}+(?:ando|iendo|yendo) )
  `),
  atTheEnd: european(pattern('gu')`
    [ ](?:por haber|por no|por infringir|por (?:la|el|su|un|una|los|las|presunt[oa]s?|incumplir|abusar
      |vulnerar)|al haber|al no haber|al considerar|al vender|tras|después de|mientras|debido a
      |en el marco de|(?<=(?:euros|pesos|dólares|millones|soles|reales|\p{Lu}[\p{L}\d]+) )por \p{Ll}+[aeií]r|a raíz de|en relación con|para que|para \p{Ll}+[aeií]r|en virtud de|con motivo de)(?= )
  `),
  apposition: european(
    /^(?!(?:de|del|al?|por|para|en|con|sin|sobre|que|y|e|o|ni|pero|sino|haber|ser) )\p{Ll}{3,} /u,
  ),
  day: european(
    pattern('u')`^(?:el |este )?(?:(?:${weekdayNames})(?:[ ,].{0,24})?|\d{1,2} de \p{L}+.{0,12})$`,
  ),
  frontedPhrase: european(pattern('u')`
    ^(?:En|Según|Para|Por|Tras|Desde|Con|Durante|A|Al|Ante|De acuerdo|Sobre|Bajo|Entre|Si|Cuando|Aunque
      |Mientras|El (?:${weekdayNames}|\d))(?!\p{L})
  `),
  leadsUp: pattern('u')`
    ^(?:Con|Tras|Por (?:\p{Ll}+|\d+) votos|Por (?:unanimidad|mayoría)|Después de|Luego de|A (?:\p{L}+
    |\d+) (?:días|semanas|meses) de|Mediante|En un(?:a)? (?:fallo|sentencia|resolución|decisión|comunicado)
    |Al término de|A raíz de) (?!\p{Ll}+ 1º|de \d)
  `,
  opensSubject: /^(?:el|la|los|las|un|una) \p{L}|^\p{Lu}/u,
  dayOfNews: dayInside(
    'el \\d{1,2} de \\p{L}+ de \\d{4}',
    'desde|hasta|para|entre|y|o|vigor|vigencia|vence|comenzará|regirá',
    'y|o|hasta|en vigor',
  ),
  relative: {
    opens: european(pattern('u')`
      ^(?:y )?(?:(?:\p{Ll}+ ){0,2}?(?:${which})
        |(?:(?:de|en|con|por|a|para|sobre|tras) )?(?:(?:el|la|los|las) )?(?:que|quien(?:es)?))[ ]
    `),
    pronoun: european(pattern('u')`(?<!\p{L})(?:${which}|que|quien(?:es)?)(?!\p{L})`),
  },
  subordinate: /^(?:mientras(?: que)?|porque|ya que) /,
  complement: /^que /,
  condition: european(/^(?:siempre que|salvo|aunque|a menos|si)(?!\p{L})/u),
  turn: european(
    /^pero (?:.* )?(?:no|nunca|aplaz\p{Ll}+|suspend\p{Ll}+|rechaz\p{Ll}+|retras\p{Ll}+)(?!\p{L})/u,
  ),
  cases: european(/(?<!\p{L})(?:cuando|si|siempre que|mientras)(?!\p{L})/u),
  connective: /^(?:y|e|pero) /,
  joint: european(pattern('u')`
    ^(?:y|e|pero) (?:\p{L}+ ){0,7}?(?:ha|han|es|son|será|serán|debe|deben|puede|pueden|prevé|prevén|obliga
      |impone|\p{Ll}{2,}(?:ó|aron|ieron|ará|erá|irá|arán|erán|irán|aba|aban|ía|ían))(?!\p{L})
    |^(?:y|e|pero) (?:no )?(?:(?:se|les?) \p{Ll}|(?!(?:sobre|entre|contra|toda|ante|donde|durante|mediante|est[ae]|es[ae]
      |otra|hacia|desde|que|frente|junto|cada|vía|fuera|incluso|media)(?!\p{L}))\p{Ll}{3,}[ae] (?:el|la|los|las|una?|al?) )
  `),
  jointPhrase: european(/^(?:y|e|pero) (?:en|de|del|por|con|para|al|sobre|ante|desde) /u),
  and: / (?:y|e) /,
  finiteVerb: european(pattern('u')`
    (?<!\p{L})(?:ha|han|había|habían|es|son|está|están|era|eran|fue|fueron|será|serán|sería|debe|deben
      |deberá|deberán|puede|pueden|podrá|podrán|va|van|hace|hacen|tiene|tienen|prevé|prevén|obliga|obligan
      |impone|imponen|prohíbe|prohíben|exige|exigen|pide|piden|multa|sanciona|condena|ordena|aprueba
      |anuncia|rechaza|investiga|acusa|acusan|advierte|entra|entran|forma|forman|regula|regulan|crea|crean
      |recoge|contempla|establece|permite|permiten|afecta|afectan|adapta|incorpora|reclama|denuncia|abre
      |extiende|extienden|amplía|amplían|lanza|lanzan|presenta|presentan|propone|proponen|recomienda|recomiendan|adopta
      |adoptan|suspende|suspenden|anula|anulan|confirma|confirman|estudia|estudian|vuelve|vuelven|llega|llegan|lleva
      |llevan|reduce|reducen|limita|limitan|refuerza|refuerzan|bloquea|bloquean|acuerda|acuerdan|archiva|declara
      |declaran|reconoce|reconocen|sostiene|sostienen|considera|consideran|gana|pierde|retira|retiran|inicia|endurece
      |cierra|busca|quiere|dispuso|impuso|propuso|expuso|puso|dijo|hizo|hicieron|quiso|dio|dieron|mantuvo|obtuvo|tuvo
      |produjo|redujo|introdujo|condujo|(?!\p{Ll}*(?:log|graf|nom|pañ|yor|nor|tor|gor|dan|rant|nerg|lic|sor|cal|todav)ía(?!\p{L}))\p{Ll}{2,}(?:ó|aron|ieron|ará|erá|irá|arán|erán|irán|aba|aban|ía|ían))(?!\p{L})
  `),
  beforeVerb: /^(?:(?:ahora|ya) )?(?:(?:no|se|le) )?/u,
  infinitive: european(/^\p{Ll}+[aeií]r(?:l[oae]|se)? /u),
  subjectInside: european(/, (?:el|los|las) \p{Ll}/u),
  opensObject: /^(?:el|l[ao]s?|un[ao]?s?|de|para) /,
  awaitsObject: european(pattern('u')`
    \p{Ll}(?:[ai]do|[aei]r|ó)(?: (?:el |este )?(?:${weekdayNames}|\d{1,2} de \p{L}+ de \d{4}))?$
  `),
  goesOn: /^(?:que |de |del |al? |por |para |en (?!\p{Ll}+\.?$))/u,
  attribution: european(
    pattern('iu')`
      (?<!\p{L})(?:según|de acuerdo con|presunt\p{L}+|supuest\p{L}+|habría\p{L}*|asegura\p{L}*|afirm[óa]\p{L}*
      |dijo|dijeron|informó|señaló)(?!\p{L})
    `,
  ),
  closingAttribution: pattern('u')`
    , (?:según|de acuerdo con|de acuerdo a|(?:ha |han )?
      (?:informó|informado|señaló|señalado|anunció|anunciado|indicó|indicado|dijo|explicó|explicado|afirmó
      |afirmado|aseguró|asegurado|confirmó|confirmado|precisó)) [^,“”"«»]{2,110}\.?$
  `,
  restricts: european(
    pattern('u')`
      (?<!\p{L})(?:si|salvo|excepto|a menos|siempre que|sin(?! importar)|solo|sólo|únicamente|pero|aunque|sino
      |en caso|limitad[oa]s?|(?:al|por lo) menos)(?!\p{L})
    `,
  ),
  only: /^(?:solo|sólo|únicamente|solamente)$/,
  needsBoth: european(/(?<!\p{L})(?:entre (?!en )(?!.* y )|tanto (?!.* como )|no s[oó]lo (?!.* sino ))/iu),
  rule: {
    announced: european(/(?<!\p{L})(?:una?|el|la) (?:ley|norma|decreto|plan)$/iu),
    passed: /^(?:ha sido |fue )/,
  },
  purpose: {
    askedFor: european(
      /(?<!\p{L})(?:solicitud|propuesta|plan|acuerdo|permiso|plazo)(?!\p{L})|(?:meses|días|semanas|años)$/u,
    ),
    opens: /^para /,
  },
  hangingEnd: european(pattern('u')`
    (?<!\p{L})(?:aun|incluso|el|la|los|las|un|una|unos|unas|de|del|a|al|y|e|o|u|que|en|con|por|para|sobre|sin|entre
      |contra|desde|hasta|su|sus|se|no|más|como|según|ni|este|esta|anunciado|anunció|informado|informó
      |condenado a \p{Lu}\p{L}+|(?:sin|al|tras|para) pasar|pasó|pasaron
      |(?<!(?:fue|fueron|sido|es|son|será|serán|ser|está|están|ha|han|había|quedó) )(?:elaborad|formad|integrad|dirigid|gestionad
      |desarrollad|dictad|emitid|firmad)[oa]s?)\.$
  `),
};
