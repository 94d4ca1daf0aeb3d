import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { weekdayNames } from './dates/french.ts';
import { dayInside } from './day-inside.ts';
import type { Grammar } from './grammar.ts';

/** "Which", behind up to two words: "au nom duquel". */
const which = '(?:au|des|les?|la|aux|du)?quel(?:le)?s?|dont|où';

export const french: Grammar = {
  behindComma: european(pattern('u')`
    ^(?:qui |que |qu['’]|dont |où |(?:(?:à|pour|sur|dans|avec|par) )?
      (?:lequel|laquelle|lesquel(?:le)?s|qui) |auquel |auxquel(?:le)?s |parce qu|puisqu|alors qu|tandis qu
      |après |avant |afin |notamment |sous peine |de sorte qu|si bien qu|y compris |au motif qu|dans le cadre |à la suite |en raison |en vertu |conformément |
      pour avoir |avec |en (?:(?:y|en|les?|la) |l['’])?\p{Ll}+ant |ce qui |ce que |soit |au titre |lors |pendant |depuis |
      à l['’]occasion |entre (?:autres|\p{Ll}+ \d)|comme |ainsi qu|dans un |dans une |un |une |
      (?!(?:pendant|durant|suivant|moyennant|nonobstant) )\p{Ll}{3,}ant )
  `),
  atTheEnd: european(pattern('gu')`
    [ ](?:pour avoir|pour n['’]avoir|afin de|afin d['’]|en raison d|dans le cadre d|à la suite d
      |au titre d|lors d|alors qu|tandis qu|parce qu|à l['’]occasion d|après avoir|en violation d
      |en vertu d|sans consentement|au regard d|au motif qu|entre \p{Ll}+ \d{4} et)
  `),
  apposition: european(pattern('u')`
    ^(?!(?:de|du|des|à|aux?|par|pour|en|sur|sous|avec|sans|dans|chez|vers|contre|que|et|ou|ni|mais|puis
      |avoir|être|il|elle|ils|elles|on|ce) |[dlq]u?['’])\p{Ll}{3,}[ ]
  `),
  day: european(pattern('u')`^(?:le |ce )?(?:(?:${weekdayNames})(?:[ ,].{0,24})?|\d{1,2} \p{L}+.{0,8})$`),
  frontedPhrase: european(pattern('u')`
    ^(?:En|Dans|Selon|D['’]après|Pour|Par|Après|Avant|Depuis|À|Au|Aux|Avec|Sans|Sous|Lors|Pendant|Le \d
      |Ce \d|Sur|Malgré|Face|Outre|Si|Quand|Lorsqu\p{L}*|Alors)(?!\p{L})
  `),
  leadsUp: pattern('u')`
    ^(?:Après|Au terme d|À l['’]issue d|A l['’]issue d|Avec|Par \p{L}+ voix|Par (?:une?|son|sa) (?:décision
    |arrêt|délibération|jugement|ordonnance)|Saisie?s? par|Dans (?:un|une) (?:arrêt|décision|avis|jugement
    |communiqué|délibération)|À la suite d|En marge d)
  `,
  opensSubject: /^(?:le |la |l['’]|les |une? )\p{L}|^\p{Lu}/u,
  dayOfNews: dayInside(
    'le (?:1er|\\d{1,2}) \\p{L}+ \\d{4}',
    'depuis|avant|après|dès|que|jusque|d’ici|et|ou|vigueur|expire|sur',
    'et|ou|en vigueur',
  ),
  relative: {
    opens: european(pattern('u')`
      ^(?:et )?(?:(?:\p{Ll}+ ){0,2}?(?:${which})
        |(?:(?:à|de|pour|par|sur|avec|en) )?(?:qui|que|qu['’]))(?: |(?<=['’]))
    `),
    pronoun: european(pattern('u')`(?<!\p{L})(?:${which}|qui|que)(?!\p{L})`),
  },
  subordinate: /^(?:alors que|tandis que|parce que|puisque) /,
  complement: /^(?:que |qu['’])/,
  condition: european(/^(?:à condition|à moins|sauf|si|bien que)(?!\p{L})/u),
  turn: european(/^mais (?:.* )?(?:ne|pas|jamais|suspend\p{Ll}+|report\p{Ll}+|rejet\p{Ll}+)(?!\p{L})/u),
  cases: european(/(?<!\p{L})(?:quand|lorsqu\p{L}*|si)(?!\p{L})/u),
  connective: /^(?:et|mais) /,
  joint: european(pattern('u')`
    ^(?:et|mais) (?:qu['’]?\p{Ll}* )?(?:\p{L}[\p{L}’'-]* ){0,7}?
      (?:a|ont|est|sont|sera|seront|doit|doivent|peut|peuvent|va|vont|pour avoir|d['’]avoir
      |\p{Ll}{2,}(?:ait|aient|era|eront))(?!\p{L})
    |^(?:et|mais) (?:(?:lui|se) |s['’])\p{Ll}
    |^(?:et|mais) (?!(?:comme|entre|contre|outre|même|autre|toute|cette|notre|votre|ensuite|encore|elle|que|quelque
      |chaque|parce|notamment|derrière|mise|prise)(?!\p{L}))\p{Ll}{2,}e(?:nt)? (?:(?:une?|l[ae]s?) |l['’])
  `),
  jointPhrase: european(/^(?:et|mais) (?:en|dans|de|du|par|pour|avec|sur|sous|à|au|aux|chez) /u),
  and: / et /,
  finiteVerb: european(pattern('u')`
    (?<!\p{L})(?:a|ont|est|sont|avait|avaient|était|étaient|sera|seront|serait|aura|auront|doit|doivent
      |devra|devront|peut|peuvent|va|vont|fut|furent|fait|font|veut|veulent|prend|prennent|met|mettent
      |rend|reste|restent|entre en|impose|imposent|annonce|annoncent|inflige|infligent|estime|estiment
      |demande|demandent|oblige|obligent|interdit|interdisent|prévoit|prévoient|permet|permettent|rejette
      |rejettent|sanctionne|sanctionnent|condamne|condamnent|ordonne|ordonnent|saisit|adopte|adoptent|vise
      |visent|considère|considèrent|rappelle|rappellent|appelle|appellent|prononce|prononcent|accuse
      |accusent|dénonce|dénoncent|lance|lancent|ouvre|ouvrent|refuse|refusent|publie|publient|propose
      |proposent|(?<!(?:[Ll]e|[Uu]n|[Dd]u) )juge|jugent|retient|relève|relèvent|exige|exigent|suspend
      |suspendent|marque|marquent|accorde|autorise|supprime|annule|valide|confirme|étend|durcit
      |réclame|poursuit|réduit|renforce|porte|portent|représente|représentent|concerne|concernent|compte
      |comptent|risque|risquent|précise|précisent|souligne|soulignent|reproche|reprochent|bloque|bloquent|fixe|fixent
      |étendent|durcissent|introduit|introduisent|présente|présentent|recommande|recommandent|valident|confirment|annulent
      |suppriment|autorisent|accordent|renforcent|réduisent|reconnaît|reconnaissent|déclare|déclarent|soutient|soutiennent
      |affirme|affirment|perd|retire|retirent|engage|engagent|entend|entendent|souhaite|souhaitent|donne|donnent|prépare
      |préparent|revient|reviennent|devient|deviennent|tient|tiennent|écarte|écartent|enjoint|examine|examinent
      |\p{Ll}{2,}(?:ait|aient|era|eront|èrent|irent))(?!\p{L})
  `),
  beforeVerb: /^(?:(?:maintenant|déjà) )?(?:(?:ne|se|le) |[nsl]['’])?/u,
  infinitive: european(/^(?:se |s['’])?\p{Ll}+(?:[ei]r|re) /u),
  subjectInside: european(/, (?:(?:il|elle|ils|elles|on)(?:,|$)|les? \p{Ll})/u),
  opensObject: /^(?:une?|la|les?|des?|pour) |^l['’]/,
  awaitsObject: european(pattern('u')`
    \p{Ll}(?:é|[ei]r|re|i[st]|u)(?: (?:le )?(?:${weekdayNames}|\d{1,2} \p{L}+ \d{4})(?: soir| matin)?)?$
  `),
  goesOn: /^(?:et \p{Ll}+[éiu]s? |que |qu['’]|de |d['’]|à |aux? |par |pour |en )/u,
  attribution: european(pattern('iu')`
    (?<!\p{L})(?:selon|d['’]après|de l['’]aveu|aurai(?:t|ent)
      |a (?:annoncé|indiqué|précisé|déclaré|affirmé|expliqué|estimé)|indique|affirme|estime|prétend\p{L}*
      |présumé\p{L}*|soupçonné\p{L}*)(?!\p{L})
  `),
  closingAttribution: european(pattern('u')`
    , (?:(?:a|ont|avait|avaient) (?:\p{L}+ )?(?:annoncé|indiqué|précisé|déclaré|affirmé|expliqué|estimé
      |rapporté|décidé|fait savoir|assuré|souligné|ajouté|confirmé|dit|rappelé|révélé) [^,«»"]{2,110}
      |(?:selon|d['’]après) [^,«»"]{2,110}|(?:indique|précise|annonce|explique|estime|affirme|rapporte
      |souligne|rappelle|assure) [^,«»"]{2,110})\.?$
  `),
  restricts: european(
    pattern('u')`
      (?<!\p{L})(?:si|s['’]il|sauf|hormis|à moins|à condition|sous réserve|excepté|seulement|uniquement|en cas
      |plafonné\p{L}*|limité\p{L}*|au moins|mais|cependant|toutefois)(?!\p{L})
    `,
  ),
  // "N’a pas été condamné | pour avoir": what is denied may be the reason alone.
  only: /^(?:seulement|uniquement|pas)$/,
  meansAside: european(/^(?:d['’]en|pour en|à en|d['’]y|pour y) \p{Ll}/u),
  needsBoth: european(
    pattern('iu')`
      (?<!\p{L})(?:(?<!d['’])entre (?!autres |.* et )|tant (?!.* que )|aussi bien (?!.* que )|ni (?!.* ni )|à la fois (?!.* et )
      |non seulement (?!.* mais ))
    `,
  ),
  rule: {
    announced: european(/(?<!\p{L})(?:une?|l[ae]) (?:loi|amendement|décret|arrêté|projet|plan)$/iu),
    passed: /^(?:a été |est adopt)/,
  },
  purpose: {
    askedFor: european(
      /(?<!\p{L})(?:demande|projet|plan|accord|délai)(?!\p{L})|(?:mois|jours|semaines|ans)$/u,
    ),
    opens: /^(?:pour|afin) /,
  },
  hangingEnd: european(pattern('u')`
    (?<!\p{L})(?:même|sauf|le|la|les|un|une|des|du|de|à|au|aux|et|ou|mais|que|qui|dont|en|dans|pour|par|sur|avec
      |sans|sous|entre|contre|vers|chez|ne|pas|se|plus|notamment|ainsi|comme|son|sa|ses|leur|leurs|ce
      |cette|ces|annoncé|indiqué|déclaré|affirmé|estimé|précisé|expliqué|de \p{Ll}+(?:er|ir|re))\.$
  `),
};
