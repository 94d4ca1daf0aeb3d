import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { weekdayNames } from './dates/german.ts';
import { dayInside } from './day-inside.ts';
import type { Grammar } from './grammar.ts';

export const german: Grammar = {
  behindComma: pattern('u')`
    ^(?:(?:(?:in|mit|von|für|auf|an|bei|zu|durch|gegen|über|unter|nach|aus|wegen|vor|zwischen) )?
      (?:der|die|das|dem|den|dessen|deren|denen|welche[rsmn]?)|weil|da|nachdem|während|wobei|obwohl
      |obgleich|wodurch|womit|woraufhin|was|wo|um(?=[^,]* zu \p{Ll}+n|[^,]*\p{Ll}zu\p{Ll}+n)|sodass|so dass|damit|indem|bevor|sobald|darunter
      |etwa|beispielsweise|unter anderem|und zwar|insbesondere|sowie|so(?:wohl)?|seit
      |wie (?:sie|es|er))[ ]
  `,
  day: european(pattern('u')`^(?:am )?(?:${weekdayNames}|\d{1,2}\. \p{L}+)[^,]{0,20}$`),
  frontedPhrase: /^(?:Wie|Weil|Da|Nachdem|Während|Obwohl|Bevor|Als|Seit|Damit) /u,
  correlative: european(
    pattern('u')`
      (?<!\p{L})(?:alle[rn]?|jede[rsmn]?|diejenigen?|denjenigen|solche[rn]?)(?: \p{L}+){1,2}$
      |^Eine? (?:\p{Ll}+ )?\p{L}+$
      |(?<!\p{L})\d[\d.]* (?!Cent|Euro|Prozent|Uhr|Mi(?:llion|lliard)en|Kilometer)\p{Lu}\p{Ll}+(?: \p{Ll}+(?:en|t))?$
    `,
  ),
  dayOfNews: dayInside(
    'am \\d{1,2}\\. \\p{L}+ \\d{4}',
    'bis|ab|seit|und|oder|tritt|treten',
    'und|oder|in Kraft|bis|endet|enden|beginnt|beginnen|ausläuft|gilt',
  ),
  subordinate: /^(?:weil|nachdem|während|obwohl) /,
  complement: /^(?:dass|ob) /,
  condition: european(/^(?:sofern|falls|wenn|es sei denn|außer|obwohl|obgleich)(?!\p{L})/u),
  turn: european(/^aber (?:.* )?(?:nicht|kein\p{Ll}*|nie|verschob\p{Ll}*|ausgesetzt|abgelehnt)(?!\p{L})/u),
  cases: european(/(?<!\p{L})(?:wenn|sobald|soweit)(?!\p{L})/u),
  connective: /^(?:und|oder|aber|sondern) /,
  joint: european(
    pattern('u')`
      ^und (?!(?:nicht|jetzt|erst|selbst|mit|seit|fast|statt|acht|laut|sonst|samt|zuletzt
      |zunächst)(?!\p{L}))(?:\p{Ll}{3,}t (?:d(?:er|ie|as|en|em)|eine?\p{Ll}?|sie|es|ihn|sich)[ ]
      |(?:\p{L}+ ){0,8}?(?:hat|haben|ist|sind|wird|werden|wurde|wurden|soll|sollen|kann|können|muss|müssen|will
      |wollen|\p{Ll}{3,}(?:te|ten|t))(?!\p{L}))
    `,
  ),
  jointPhrase: european(/^und (?:in|im|auf|mit|von|für|an|am|bei|zu|zum|zur|gegen|über|nach|aus) /u),
  and: / und /,
  finiteVerb: european(pattern('u')`
    (?<!\p{L})(?:hat|haben|hatte|hatten|habe|ist|sind|war|waren|sei|seien|wird|werden|wurde|wurden|werde
      |würde|würden|kann|können|könnte|konnte|konnten|soll|sollen|sollte|sollten|will|wollen|wollte
      |wollten|muss|müssen|musste|mussten|darf|dürfen|durfte|bleibt|bleiben|gibt|gab|gilt|gelten|geht
      |gehen|ging|steht|stehen|stand|macht|machen|sieht|sehen|kommt|kommen|kam|lässt|lassen|ließ|liegt
      |liegen|lag|führt|führen|nimmt|nahm|wirft|warf|droht|drohen|fordert|fordern|plant|planen|prüft
      |prüfen|verlangt|verhängt|untersagt|erhebt|erhob|verbietet|verbot|hielt|hält|sprach|spricht|schrieb
      |schreibt|wies|weist|stieg|fiel|sank|begann|beginnt|bat|blieb|fand|griff|half|lief|rief|schloss
      |schlug|traf|trifft|trat|tritt|verlor|zog|zieht|zwang|hinkt|sucht|will|droht|erlaubt|betrifft
      |enthält|sieht|leitet|startet|stellt|setzt|legt|bringt|brachte|geriet|reicht|zahlt|verliert|gewinnt
      |gewann|klagt|warnt|kritisiert|sperrt|streicht|kürzt|senkt|erhöht|weitet|schränkt|ordnet|kündigt|billigt|beschließt
      |entscheidet|genehmigt|ermittelt|untersucht|bestätigt|lehnt|hebt|zwingt|verpflichtet|erhält|veröffentlicht
      |schafft|ändert|bremst|stoppt|rügt|\p{Ll}{3,}
      (?<!(?:^|[^\p{L}])(?:der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen) \p{Ll}+)te[tn]?)
      (?!\p{L})
  `),
  verbLast: {
    mayOpenRelative: european(/^(?:\p{Ll}+ )?(?:der|die|das|dem|den|dessen|deren|denen) /u),
    opensNested: /^(?:ohne|statt|wie) /,
    infinitiveClause: european(/^(?!, um ).*(?: zu \p{Ll}+n|\p{Ll}zu\p{Ll}+n)(?:(?:,| und) .*)?$/u),
    opensBracket: pattern('u')`
      (?<!\p{L})(?:hat|haben|hatten?|wird|werden|wurden?|würden?|kann|können|könnte|konnten?|soll|sollen
      |sollten?|will|wollen|wollten?|muss|müssen|mussten?|darf|dürfen|durften?)(?!\p{L})
    `,
    closesBracket: european(/(?<!\p{L})\p{Ll}+[tnd](?: (?:zu )?\p{Ll}+[tnd])?$/u),
    secondHalf: {
      before: european(
        pattern('u')`
          (?<!\p{L})(?:\p{Ll}*ge\p{Ll}{2,}t|(?:be|er|ver|zer|ent|über|unter|wider)\p{Ll}{2,}(?<!te)t
          |\p{Ll}{3,}iert|beschlossen|entschieden|erhoben|erlassen|entzogen|verboten|angenommen|aufgenommen
          |(?:zurück|ab)gewiesen|aufgehoben|ausgeschlossen|vorgeschlagen|gegeben)$
        `,
      ),
      opens: pattern()`
        ^und (?:zugleich |gleichzeitig |damit )?(?:der|die|das|den|dem|einen?|einem|einer|ihn|sie|es|im|in|am
        |an|auf|für|gegen|von|zum|zur|mit)[ ]
      `,
    },
  },
  opensObject: /^(?:eine?[nrms]?|de[nrms]|das|die) /,
  attribution: european(pattern('iu')`
    (?<!\p{L})(?:laut|zufolge|nach (?:Angaben|Ansicht|Auffassung|Einschätzung|Informationen|Worten)|sagte
      |teilte|erklärte|hieß es|heißt es|berichtet\p{L}*|behauptet\p{L}*|angeblich|mutmaßlich\p{L}*)
      (?!\p{L})
  `),
  closingAttribution: pattern('u')`
    , (?:(?:sagte|teilte|erklärte|kündigte|betonte|berichtete|schreibt|schrieb|meldete|hieß es|heißt es
      |warnte|kritisierte|so|wie
      |(?:hat|haben)(?= [^,]{2,100} (?:entschieden|mitgeteilt|bekanntgegeben|bekannt gegeben|angekündigt)(?!\p{L}))) [^,„“"]{2,110}|[^,„“"]{2,60} zufolge)\.?$
  `,
  pointsBack: /^D(?:ie|as|er) (?:Behörde|Amt|Gericht|Firma|Unternehmen|Konzern|Richter|Senat|Kammer) /,
  restricts: european(
    pattern('u')`
      (?<!\p{L})(?:wenn|falls|sofern|soweit|außer|ausgenommen|es sei denn|ohne|nur|lediglich|aber|jedoch
      |allerdings|dass|ob|im Falle?|mindestens|höchstens|maximal)(?!\p{L})
    `,
  ),
  only: /^(?:nur|erst)$/,
  needsBoth: european(
    pattern('iu')`
      (?<!\p{L})(?:zwischen (?!.* und )|sowohl (?!.* als )|weder (?!.* noch )|entweder (?!.* oder )
      |nicht nur (?!.* sondern ))
    `,
  ),
  hangingEnd: european(pattern('u')`
    (?<!\p{L})(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|und|oder|aber|dass|in|im|an|am|auf|für
      |mit|von|vom|zu|zum|zur|bei|beim|gegen|über|unter|nach|aus|durch|wegen|wie|als|sich|nicht|so
      |unter anderem)\.$
  `),
};
