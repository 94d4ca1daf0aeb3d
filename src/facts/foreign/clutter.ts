import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';

/** What surrounds a story on a page and leaked through, in languages other than English; pages in English have it too. */
const furniture = pattern('u')`
  (?:责任编辑|编辑：|记者：|来源：|转载|版权|扫码|二维码|关注我们|点击|阅读原文|图片来源|^图：|^（图|相关阅读|原标题|Foto:|Bild:|Bildquelle
    |Lesen Sie (?:auch|mehr|hier)|Mehr zum Thema|Newsletter|Abonnieren|Anzeige|Crédit photo|Lire aussi
    |À lire aussi|S['’]abonner|Abonnez-vous|Inscrivez-vous|Partager|Lea también|Lee también|Suscríb
    |Síguenos|Foto de|Читайте также|Подписывайтесь|Фото:|Источник:|Реклама)
`;

/** Whether a sentence surrounds the story, or tells who gave no answer, or only one to a question, or saw a paper. */
export const isForeignClutter = (sentence: string, language: string): boolean =>
  furniture.test(sentence) || noAnswer[language]?.test(sentence) === true;

/** How markets took the news: "Die Aktie gab um 3 Prozent nach". */
export const tellsShares = (sentence: string, language: string): boolean =>
  shares[language]?.test(sentence) === true;

/** Whoever "has not replied to the regulator" is news: only who was asked by the press, or for a comment. */
const noAnswer: Readonly<Record<string, RegExp>> = {
  de: european(pattern('u')`
    (?<!\p{L})(?:woll(?:te|ten|en)|will|möchten?|mochten?)(?!\p{L})[^.]{0,90} (?:nicht|keine(?:n|rlei)?)(?!\p{L})[^.]{0,40}
      (?<!\p{L})(?:äußern|kommentieren|Stellung nehmen|Auskunft geben|Angaben machen|Kommentar abgeben)
    |(?<!\p{L})lehnt(?:en?)? [^.]{0,50}(?:Stellungnahme|Kommentar|Interview)[^.]{0,30} ab(?!\p{L})
    |(?<!\p{L})(?:reagierte|antwortete|äußerte)n? [^.]{0,60}nicht(?!\p{L})[^.]{0,30}
      (?:Anfragen?|Nachfragen?|Fragen der|dazu|zu dem Vorgang)(?!\p{L})
    |(?<!\p{L})(?:Anfragen?|Nachfragen?|Bitten? um Stellungnahme)(?!\p{L})[^.]{0,90} (?:nicht|unbeantwortet)(?!\p{L})
    |(?<!\p{L})(?:nicht|niemand) [^.]{0,30}(?:zu erreichen|erreichbar)(?!\p{L})
    |(?<!\p{L})Stellungnahme [^.]{0,60}(?:steht|stand|lag|liegt) [^.]{0,30}(?:nicht|aus)(?!\p{L})
    |(?<!\p{L})kein(?:en)? Kommentar(?!\p{L})
  `),
  fr: european(pattern('u')`
    (?<!\p{L})n['’](?:ont|a|avai(?:t|ent)) (?:pas|pas encore|pas immédiatement) (?:souhaité|voulu|désiré|tenu à|donné suite)(?!\p{L})
    |(?<!\p{L})n['’](?:ont|a|avai(?:t|ent)) [^.]{0,40}(?:répondu|réagi)(?!\p{L})[^.]{0,30}
      (?:à (?:nos|notre)|immédiat|sollicitations?|demandes? de commentaire|questions d)
    |(?<!\p{L})(?:refus|déclin)\p{L}+ (?:de |tout |à tout )(?:comment|s['’]exprimer)
    |^(?:Sollicité|Contacté|Interrogé|Joint)e?s?[ ,][^.]* (?:pas|refus\p{L}+)(?!\p{L})
    |(?<!\p{L})n['’](?:a|ont) pas commenté(?!\p{L})|(?<!\p{L})n['’]étai(?:t|ent) pas joignables?|(?<!\p{L})ne commente(?:nt)? pas(?!\p{L})
  `),
  es: european(pattern('u')`
    (?<!\p{L})(?:no|tampoco) (?:quis\p{L}+|quer\p{L}+|(?:ha|han) (?:querido|respondido|contestado|hecho|ofrecido|atendido)
      |respondi\p{L}+|contest\p{L}+|hizo|hicieron|ofreci\p{L}+|atendi\p{L}+)(?!\p{L})[^.]{0,50}
      (?:coment\p{L}+|declaraciones|pronunciarse|valoraciones|preguntas de|consultas de|llamadas|est[ea] (?:diario|medio|periódico|redacción))
    |(?<!\p{L})(?:opt|prefir|prefer)\p{L}+ (?:por )?no (?:comentar|pronunciarse|hacer)
    |^(?:Preguntad|Cuestionad)[oa]s? (?:por|sobre|acerca|si)(?!\p{L})
    |(?<!\p{L})(?:declin|rehus|rechaz|evit)\p{L}+ (?:hacer |realizar )?(?:coment\p{L}+|declaraciones|pronunciarse|valorar)(?!\p{L})
    |(?<!\p{L})(?:sin (?:que )?(?:obtener |haber )?respuesta|no comenta)(?!\p{L})[^.]{0,30}(?:publicación|cierre|procesos en curso)
  `),
  it: european(pattern('u')`
    (?<!\p{L})non (?:ha|hanno|aveva(?:no)?) (?:voluto|inteso|ancora )?[^.]{0,20}(?:commenta|rilasci|dichiarazioni|risposto
      (?: alle? richiest[ae] di| alle domande|[^.]{0,20} commento))
    |(?<!\p{L})(?:rifiut|declin|prefer)\p{L}+ (?:di |ogni |non )?comment|(?<!\p{L})non ci ha(?:nno)? risposto|(?<!\p{L})non commenta(?:no)?(?!\p{L})
    |(?<!\p{L})nessun commento(?!\p{L})
  `),
  pt: european(pattern('u')`
    (?<!\p{L})não (?:quis|quiseram|respond\p{L}+|retorn\p{L}+|(?:havia|haviam|tinha|tinham) (?:respondido|retornado)|fez|fizeram|esteve)(?!\p{L})[^.]{0,50}
      (?:coment\p{L}+|contatos?|reportagem|jornal|declarações|entrevista|questões|publicação|disponível)
    |(?<!\p{L})não (?:coment|se pronunci|se manifest)\p{L}+(?!\p{L})
    |(?<!\p{L})(?:recus\p{L}+|prefer\p{L}+ não|opt\p{L}+ por não|escus\p{L}+)(?:-se)?(?: a)? (?:coment|se pronunci|se manifest|prestar)\p{L}*
  `),
  nl: european(pattern('u')`
    (?<!\p{L})(?:wil|wilde|wilden|willen)(?!\p{L})[^.]{0,60} niet (?:\p{Ll}+ )?(?:reageren|ingaan|toelichten)(?!\p{L})
    |(?<!\p{L})(?:reageer(?:de|den|t)|reageren|antwoordden?) [^.]{0,30}niet(?!\p{L})[^.]{0,20}(?:vragen|verzoek|inhoudelijk|$)
    |(?<!\p{L})(?:onbereikbaar|niet bereikbaar) voor|(?<!\p{L})(?:geen|onthoudt zich van) (?:commentaar|reactie)(?!\p{L})
  `),
  ru: european(pattern('u')`
    (?<!\p{L})(?:отказ|воздерж)\p{L}+(?:ся|сь)? (?:от (?:\p{L}+ )?комментари|комментировать|давать комментари)
    |(?<!\p{L})от (?:\p{L}+ )?комментари\p{L}+ (?:отказ|воздерж)
    |(?<!\p{L})не (?:стал|захотел|смог|будет)\p{L}* (?:\p{L}+ )?комментир|(?<!\p{L})не (?:прокомментир|комментиру)
    |(?<!\p{L})на (?:запрос|вопрос|просьбу)\p{L}* (?:[«"]|РБК|ТАСС|«?Ъ|редакци|издани|журналист|СМИ|агентств|о комментари)[^.]{0,60}не [^.]{0,20}(?:ответ|отреагир)
    |(?<!\p{L})не (?:ответил|отреагировал)\p{L}* на (?:запрос|вопрос|просьбу)\p{L}* (?:[«"]|РБК|ТАСС|редакци|издани|журналист|СМИ|агентств|о комментари)
    |^Со? (?:\p{L}+ )?(?:проектом|документом|письмом|материалами)(?!\p{L})[^.]{0,40} ознакомил|есть в распоряжении редакции
    |комментари\p{L}+ [^.]{0,40}(?:не поступ|не предостав|получить не удал)
  `),
  zh: pattern('u')`
    (?:拒绝|不予|未予|暂不|暂未|未)(?:予|就此|对此)?置评|拒绝(?:评论|回应|透露)|(?:不|未)予?(?:作|做)?(?:出)?(?:任何)?评论|(?:未|没有|尚未|暂未|亦无|均无)(?:就此
    |立即|对此|予以?)*(?:作出|做出)?(?:回应|回复|答复)(?:[^，。]{0,10}(?:置评|采访|记者|询问|请求))?(?:，[^，。]{0,12})?。?$
  `,
};

const shares: Readonly<Record<string, RegExp>> = {
  de: european(
    pattern('u')`
      (?<!\p{L})(?:Aktien?|Papiere?|Anteilsscheine?|Kurs)(?!\p{L})[^.]{0,60} (?:fiel|fielen|stieg|stiegen|gab
      |gaben|verlor|verloren|legten?|sank|sanken|gewann|gewannen|notierten?|schlossen?|rutschten?
      |büßten?)(?!\p{L})
    `,
  ),
  fr: european(
    pattern('u')`
      (?<!\p{L})(?:actions?|titres?|cours)(?!\p{L})[^.]{0,50} (?:(?:a|ont) (?:perdu|gagné|chuté|reculé|bondi
      |progressé|clôturé|cédé|pris)|perd(?:ait|aient)?|gagn(?:e|ait|aient)|recul(?:e|er|ait|aient)|chut(?:e|er
      |ait|aient)|cédai(?:t|ent)|cèd(?:e|ent))(?!\p{L})
    `,
  ),
  es: european(
    pattern('u')`
      (?<!\p{L})(?:acciones|títulos|acción)(?!\p{L})[^.]{0,50} (?:cayeron|cayó|subieron|subió|bajaron|bajó
      |perdieron|perdió|ganaron|cedieron|cedía|retrocedieron|cedían|perdían|ganaban|cerraron|caían|subían
      |se dejaron?)(?!\p{L})
    `,
  ),
  it: european(
    pattern('u')`
      (?<!\p{L})(?:azioni|titolo|titoli)(?!\p{L})[^.]{0,50} (?:(?:ha|hanno) (?:perso|guadagnato|chiuso|ceduto)
      |perd(?:e|eva|ono)|guadagna(?:no|va)?|ced(?:e|eva|ono)|chiuso)(?!\p{L})
    `,
  ),
  pt: european(
    pattern('u')`
      (?<!\p{L})(?:ações|acções|papéis)(?!\p{L})[^.]{0,50} (?:caíram|caem|caíam|subiram|sobem|subiam|recuaram
      |recuavam|perderam|fecharam|avançaram|cederam)(?!\p{L})
    `,
  ),
  nl: european(
    pattern('u')`
      (?<!\p{L})(?:aandeel|aandelen|koers)(?!\p{L})[^.]{0,50} (?:daalden?|stegen?|steeg|verloor|verloren|won
      |wonnen|zakten?|sloot|sloten|noteerden?)(?!\p{L})
    `,
  ),
  ru: european(
    pattern('u')`
      (?<!\p{L})(?:[Аа]кции|[Бб]умаги|[Кк]отировки)(?!\p{L})[^.]{0,60} (?:подешевел|подорожал|упал|вырос|снизил
      |потерял|прибавил|просел|рухнул|закрыл)\p{L}*
    `,
  ),
  zh: /(?:股价|股票|股份)[^。]{0,20}(?:跌|涨|挫|升|收报|收于)/u,
};
