import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { weekdayNames } from './dates/italian.ts';
import { dayInside } from './day-inside.ts';
import type { Grammar } from './grammar.ts';

/** "Which", behind up to two words: "tre dei quali". */
const which = 'cui|(?:i|le|la|dei|delle|al|alla|nel|nella) qual[ei]';

export const italian: Grammar = {
  behindComma: european(pattern('u')`
    ^(?:(?:(?:in|con|per|a|di|su|da) )?cui |(?:nel|nella|sul|sulla|dal|dalla|al|alla|del|della|il|la|i|le) qual[ei] |che |
      chi |dove |dopo |mentre |perché |poiché |dato che |per \p{Ll}{2,}[aei]re |al fine di |così come |nonché |
      pena |in seguito a |dal momento che |in modo che |sicché |tra (?:cui|gli altri|le altre|l['’]altro) |compres[oaie] |inclus[oaie] |oltre (?:a|al|alla|ai|alle) |insieme (?:a|con) |
      un[ao]? |un['’]|nell['’]|ne(?:l|lla|i|lle) |con (?!cui )|
      (?:\p{Ll}+(?:ato|ata|ati|ate|ito|ita|iti|ite|uto|uta) (?:da|dal|dalla|dai|in|nel|nella|come|a) )
      |\p{Ll}+(?:ando|endo) )
  `),
  atTheEnd: european(pattern('gu')`
    [ ](?:per (?:aver|avere|non|violazione|abuso|(?:un[ao']? )?presunt[aeio]|il mancato|la mancata)|dopo|mentre|a causa d[ei]l?
      |nell['’]ambito d[ei]|in relazione a|a seguito d[ei]|affinché|per \p{Ll}{2,}[aei]re|in virtù d[ei]|ai sensi d[ei])(?= |l)
  `),
  apposition: european(
    /^(?!(?:di|del|della|a|al|alla|da|per|in|nel|con|senza|su|che|e|ed|o|né|ma|aver|essere) )\p{Ll}{3,} /u,
  ),
  day: european(pattern('u')`^(?:(?:${weekdayNames}).{0,20}|(?:il |l['’])?\d{1,2} \p{L}+.{0,8})$`),
  frontedPhrase: european(pattern('u')`
    ^(?:In|Nel(?:la|le)?|Nell['’]|Secondo|Per|Dopo|Da|Dal(?:la)?|Con|Durante|A|Al(?:la)?|Di fronte|Su|Sul(?:la)?|Tra|Fra|Se
      |Quando|Sebbene|Mentre)(?!\p{L})
  `),
  leadsUp: /^(?:Con (?:la|una|il|un|l['’])|Dopo |Al termine d|All['’]esito d|A seguito d|Con \p{L}+ voti)/u,
  opensSubject: /^(?:il |lo |la |l['’]|i |gli |le |una? |uno )\p{L}|^\p{Lu}/u,
  dayOfNews: dayInside(
    "(?:il |l['’])(?:1°|\\d{1,2}) \\p{L}+ \\d{4}",
    'entro|per|tra|fra|dopo|e|o|vigore|scade|dal',
    'e|o|in vigore',
  ),
  relative: {
    opens: european(pattern('u')`^(?:e )?(?:(?:\p{Ll}+ ){0,2}?(?:${which})|che) `),
    pronoun: european(pattern('u')`(?<!\p{L})(?:${which}|che)(?!\p{L})`),
  },
  subordinate: /^(?:mentre|perché|poiché) /,
  complement: /^che /,
  condition: european(/^(?:purché|a meno|tranne|salvo|sebbene|benché|se)(?!\p{L})/u),
  turn: european(/^ma (?:.* )?(?:non|mai|sospe\p{Ll}+|rinvi\p{Ll}+|respin\p{Ll}+)(?!\p{L})/u),
  cases: european(/(?<!\p{L})(?:quando|qualora|mentre)(?!\p{L})/u),
  connective: /^(?:ed?|ma) /,
  joint: european(pattern('u')`
    ^(?:e|ed|ma) (?:\p{L}+ ){0,7}?(?:ha|hanno|è|sono|sarà|saranno|deve|devono|può|possono|prevede|prevedono|obbliga
      |impone|\p{Ll}{2,}(?:ò|arono|irono|erà|irà|eranno|iranno|ava|avano|eva|evano))(?!\p{L})
    |^(?:e|ed|ma) (?:si \p{Ll}|(?!(?:anche|come|tutte|entrambe|sopra|oltre|senza|forse|mentre|dove|quale|prima|ora|ancora
      |neppure|infine|che|nelle|delle|dalle|alle|sulle|della|nella|cioè)(?!\p{L}))\p{Ll}{3,}[ae] (?:(?:il|lo|la|i|gli|le|un[ao]?|al(?:la|le)?|ai|agli) |l['’]))
  `),
  jointPhrase: european(
    /^(?:e|ed|ma) (?:in|nel(?:la|le)?|nei|di|del(?:la|le)?|dei|da|dal(?:la)?|con|per|su|sul(?:la)?|al(?:la)?) /u,
  ),
  and: / ed? /,
  finiteVerb: european(pattern('u')`
    (?<!\p{L})(?:ha|hanno|aveva|avevano|è|sono|era|erano|fu|furono|sarà|saranno|sarebbe|deve|devono|dovrà|dovranno
      |può|possono|potrà|potranno|va|vanno|fa|fanno|tiene|prevede|prevedono|obbliga|obbligano|impone|impongono
      |vieta|vietano|esige|chiede|chiedono|multa|condanna|ordina|approva|annuncia|respinge|indaga|accusa
      |accusano|avverte|entra|entrano|regola|regolano|crea|creano|stabilisce|consente|consentono|permette
      |riguarda|riguardano|estende|estendono|avvia|avviano|introduce|introducono|rafforza|rafforzano|boccia|bocciano
      |annulla|annullano|contesta|contestano|sanziona|archivia|rinvia|dichiara|dichiarano|autorizza|autorizzano
      |presenta|presentano|propone|propongono|raccomanda|adotta|adottano|emana|dispone|dispongono|ottiene|ottengono
      |perde|sceglie|rischia|rischiano|segnala|accoglie|accolgono|riconosce|riduce|riducono|conclude|garantisce
      |elimina|limita|limitano|colpisce|colpiscono|spiega|sostiene|resta|restano|diventa|diventano|viola|violano
      |chiarisce|nega|negano|dispose|impose|propose|decise|chiese|mise|prese|rese|disse|fece|diede|apre|chiude|vuole|vogliono|dice|dicono|sospende|blocca
      |\p{Ll}{2,}(?:ò|arono|irono|erà|irà|eranno|iranno|ava|avano|eva|evano))(?!\p{L})
  `),
  beforeVerb: /^(?:(?:ora|già) )?(?:(?:non|si|le) |[nl]['’])?/u,
  infinitive: european(/^\p{Ll}+(?:[aeir]re|[aei]r(?:l[oae]|si)) /u),
  subjectInside: european(/, (?:il|lo|gli|le) \p{Ll}/u),
  opensObject: /^(?:il|l[aeo]|gli|un[ao]?|per) |^l['’]/,
  awaitsObject: european(pattern('u')`
    \p{Ll}(?:[aiu]to|re)(?: (?:il )?(?:${weekdayNames}|\d{1,2} \p{L}+ \d{4}))?$
  `),
  goesOn:
    /^(?:che |di |del(?:la|le|lo)? |dei |degli |a |al(?:la)? |ai |da |dal(?:la)? |per |in |nel(?:la)? )/u,
  attribution: european(
    pattern('iu')`
      (?<!\p{L})(?:secondo|stando a|presunt\p{L}+|avrebbe\p{L}*|sarebbe\p{L}*|afferma\p{L}*|sostien\p{L}+|detto
      |dichiarato)(?!\p{L})
    `,
  ),
  closingAttribution: pattern('u')`
    , (?:secondo|stando a|come (?:ha |hanno )?(?:riferito|spiegato|annunciato|riporta)|(?:ha|hanno)
      (?:detto|spiegato|annunciato|affermato|dichiarato|aggiunto|precisato|confermato|reso noto|fatto sapere))
      [^,“”"«»]{2,110}\.?$
  `,
  decidedBy:
    /^: (?:lo (?:ha|hanno) (?:deciso|stabilito|disposto|confermato|chiarito)|lo (?:prevede|stabilisce|dispone)|così) /,
  restricts: european(
    pattern('u')`
      (?<!\p{L})(?:se|salvo|tranne|eccetto|a meno|purché|senza|solo|soltanto|unicamente|ma|sebbene|benché|bensì
      |in caso|limitat[oaie]|almeno)(?!\p{L})
    `,
  ),
  only: /^(?:solo|soltanto|solamente)$/,
  needsBoth: european(
    /(?<!\p{L})(?:(?:tra|fra) (?!.* e )|sia (?!.* (?:sia|che) )|né (?!.* né )|non solo (?!.* ma ))/iu,
  ),
  rule: {
    announced: european(/(?<!\p{L})(?:un[ao]?|il|la) (?:legge|norma|decreto|piano)$/iu),
    passed: /^è stat/,
  },
  purpose: {
    askedFor: european(
      /(?<!\p{L})(?:richiesta|proposta|piano|accordo|termine)(?!\p{L})|(?:mesi|giorni|settimane|anni)$/u,
    ),
    opens: /^per /,
  },
  hangingEnd: european(pattern('u')`
    (?<!\p{L})(?:anche|persino|il|lo|la|i|gli|le|un|uno|una|di|del|della|dei|degli|delle|a|al|alla|ai|e|ed|o|che|in|nel|nella
      |con|per|su|sul|sulla|senza|tra|fra|contro|da|dal|dalla|fino|suo|sua|si|non|più|come|secondo|né|questo
      |questa|annunciato|detto)\.$
  `),
};
