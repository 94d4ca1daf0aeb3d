import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { weekdayNames } from './dates/portuguese.ts';
import { dayInside } from './day-inside.ts';
import type { Grammar } from './grammar.ts';

/** "Which", behind up to two words: "segundo o qual". */
const which = '[oa]s? qua(?:l|is)|cuj[oa]s?';

export const portuguese: Grammar = {
  behindComma: european(pattern('u')`
    ^(?:(?:(?:em|com|por|a|de|para|sobre|segundo|n|d|pel|às?|aos?)[oa]?s? )?(?:o|a|os|as) (?:que|qual|quais) |que |
      quem |cuj[oa]s? |onde |no qual |na qual |nos quais |nas quais |pelo qual |pela qual |após |depois |enquanto |
      porque |já que |uma vez que |dado que |ao \p{Ll}+r |para |assim como |bem como |entre (?:eles|elas|outros|outras) |
      incluindo |sob pena |o que |de (?:modo|maneira|forma) que |pois |além de |além d[oa]s? |junto com |uma? |n(?:o|a|um|uma|os|as) |com (?!que )|
      (?:\p{Ll}+(?:ado|ada|ados|adas|ido|ida|idos|idas) (?:por|pel[oa]s?|em|n[oa]s?|como|a) )
      |\p{Ll}+(?:ando|endo|indo) )
  `),
  atTheEnd: european(pattern('gu')`
    [ ](?:(?<=(?:euros|reais|dólares|milhões|\p{Lu}[\p{L}\d]+) )por \p{Ll}+[aei]r|por ter|por não|por descumprir|por violar|por (?:abuso|suposta?|sua|seu)|ao (?:considerar|vender|não)
      |após|depois de|enquanto|devido a|no âmbito d[eoa]|em razão d[eoa]|em relação a|para que|para \p{Ll}+[aei]r
      |em virtude d[eoa]|por causa d[eoa])(?= )
  `),
  apposition: european(
    /^(?!(?:de|d[oa]s?|ao?|por|para|em|n[oa]s?|com|sem|sobre|que|e|ou|nem|mas|ter|ser) )\p{Ll}{3,} /u,
  ),
  day: european(
    pattern('u')`^(?:na |no |nesta |neste )?(?:(?:${weekdayNames}).{0,10}|(?:em )?\d{1,2} de \p{L}+.{0,12})$`,
  ),
  frontedPhrase: european(pattern('u')`
    ^(?:Em|N[oa]s?|Segundo|Para|Por|Após|Desde|Com|Durante|Ao?|À|Ante|De acordo|Sobre|Sob|Entre|Se|Quando|Embora
      |Enquanto)(?!\p{L})
  `),
  leadsUp: pattern('u')`
    ^(?:Com|Após|Por (?:\p{Ll}+|\d+) votos|Por (?:unanimidade|maioria)|Depois de|Mediante|Em (?:decisão
    |sentença|acórdão|nota|comunicado)|Ao (?:fim|término) d|Na sequência d)
  `,
  opensSubject: /^(?:o|a|os|as|um|uma) \p{L}|^\p{Lu}/u,
  dayOfNews: dayInside(
    'em (?:1º|\\d{1,2}) de \\p{L}+ de \\d{4}',
    'vigor|vigência|e|ou|vence|expira',
    'e|ou|em vigor',
  ),
  relative: {
    opens: european(pattern('u')`
      ^(?:e )?(?:(?:\p{Ll}+ ){0,2}?(?:${which})
        |(?:(?:de|por|a|para|sobre|com) )?(?:(?:o|os|as) )?(?:que|quem))[ ]
    `),
    pronoun: european(pattern('u')`(?<!\p{L})(?:${which}|que|quem)(?!\p{L})`),
  },
  subordinate: /^(?:enquanto|porque|já que) /,
  complement: /^que /,
  condition: european(/^(?:desde que|embora|exceto|salvo|a menos|se)(?!\p{L})/u),
  turn: european(
    /^mas (?:.* )?(?:não|nunca|adi(?:ou|ad[oa])|suspende\p{Ll}+|rejeit\p{Ll}+|atras\p{Ll}+)(?!\p{L})/u,
  ),
  cases: european(/(?<!\p{L})(?:quando|caso|sempre que|enquanto)(?!\p{L})/u),
  connective: /^(?:e|mas) /,
  joint: european(pattern('u')`
    ^(?:e|mas) (?:\p{L}+ ){0,7}?(?:foi|foram|é|são|será|serão|tem|têm|deve|devem|pode|podem|prevê|preveem|obriga
      |impõe|\p{Ll}{2,}(?:ou|eu|iu|aram|eram|iram|ará|erá|irá|arão|erão|irão|ava|avam|ia|iam))(?!\p{L})
    |^(?:e|mas) (?:não )?(?:(?:se|lhes?) \p{Ll}|(?!(?:sobre|entre|contra|toda|para|ante|onde|agora|embora|que|desde|durante
      |mediante|est[ae]|ess[ae]|aquela|outra|nessa|nesta|dessa|desta|numa|cada|ainda)(?!\p{L}))\p{Ll}{3,}[ae] (?:os?|as?|uma?|aos?|às?) )
  `),
  jointPhrase: european(/^(?:e|mas) (?:n[oa]s?|em|d[eoa]s?|por|pel[oa]s?|com|para|ao|sobre|desde) /u),
  and: / e /,
  finiteVerb: european(pattern('u')`
    (?<!\p{L})(?:tem|têm|terá|terão|tinha|tinham|é|são|está|estão|era|eram|foi|foram|será|serão|seria|deve|devem|deverá
      |deverão|pode|podem|poderá|poderão|vai|vão|faz|fazem|prevê|preveem|obriga|obrigam|impõe|impõem|proíbe
      |proíbem|exige|exigem|pede|pedem|multa|condena|ordena|determina|aprova|anuncia|rejeita|investiga|acusa
      |acusam|adverte|entra|entram|regula|regulam|cria|criam|estabelece|permite|permitem|afeta|afetam|abre
      |fecha|busca|quer|querem|propôs|impôs|dispôs|expôs|pôs|fez|fizeram|quis|deu|viu|disse|manteve|obteve|teve
      |amplia|ampliam|lança|lançam|apresenta|apresentam|propõe|propõem|recomenda|recomendam|adota|adotam|suspendem
      |anula|anulam|confirma|confirmam|estuda|estudam|chega|chegam|leva|levam|reduz|reduzem|limita|limitam|reforça
      |reforçam|declara|declaram|considera|consideram|ganha|perde|retira|retiram|inicia
      |veta|sanciona|libera|mantém|mantêm|diz|dizem|passa|passam|suspende|bloqueia
      |\p{Ll}{2,}(?:ou|eu|iu|aram|eram|iram|ará|erá|irá|arão|erão|irão|ava|avam))(?!\p{L})
  `),
  beforeVerb: /^(?:(?:já|agora) )?(?:(?:não|se) )?/u,
  infinitive: european(/^\p{Ll}+[aei]r /u),
  subjectInside: european(/, os? \p{Ll}/u),
  opensObject: /^(?:[oa]s?|um(?:as?)?|uns|de|para) /,
  awaitsObject: european(pattern('u')`
    \p{Ll}(?:[ai]do|[aei]r|[oei]u)(?: (?:em )?(?:${weekdayNames}|\d{1,2} de \p{L}+ de \d{4}))?$
  `),
  goesOn: /^(?:que |de |d[oa]s? |ao |aos |às? |por |pel[oa]s? |para |em (?!\p{Ll}+\.?$)|n[oa]s? )/u,
  attribution: european(
    pattern('iu')`
      (?<!\p{L})(?:segundo|de acordo com|conforme|supost\p{L}+|alegad\p{L}+|teria\p{L}*|afirm(?:a|am|ou)|disse
      |disseram|informou)(?!\p{L})
    `,
  ),
  closingAttribution: pattern('u')`
    , (?:segundo|de acordo com|conforme|(?:apurou|noticiou|avançou|adiantou|informou|disse|afirmou|anunciou|indicou|explicou|confirmou|declarou
      |acrescentou|apontou)) [^,“”"«»]{2,110}\.?$
  `,
  restricts: european(
    pattern('u')`
      (?<!\p{L})(?:se|salvo|exceto|a menos|desde que|sem|só|somente|apenas|unicamente|mas|embora|ainda que|senão
      |em caso|limitad[oa]s?|(?:pelo|ao) menos)(?!\p{L})
    `,
  ),
  only: /^(?:só|somente|apenas)$/,
  needsBoth: european(
    /(?<!\p{L})(?:entre (?!.* e )|tanto (?!.* (?:como|quanto) )|nem (?!.* nem )|não s[óo] (?!.* mas ))/iu,
  ),
  rule: {
    announced: european(/(?<!\p{L})(?:uma?|o|a) (?:lei|norma|decreto|plano)$/iu),
    passed: /^foi /,
  },
  purpose: {
    askedFor: european(
      /(?<!\p{L})(?:pedido|proposta|plano|acordo|autorização|prazo)(?!\p{L})|(?:meses|dias|semanas|anos)$/u,
    ),
    opens: /^para /,
  },
  hangingEnd: european(pattern('u')`
    (?<!\p{L})(?:mesmo|o|a|os|as|um|uma|uns|umas|de|d[oa]s?|ao?|à|e|ou|que|em|n[oa]s?|com|por|pel[oa]s?|para|sobre|sem
      |entre|contra|desde|até|sua|seu|suas|seus|se|não|mais|como|segundo|nem|este|esta|anunciou|informou|disse)\.$
  `),
};
