import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { weekdayNames as frenchWeekdays } from '../foreign/dates/french.ts';
import { weekdayNames as italianWeekdays } from '../foreign/dates/italian.ts';
import { weekdayNames as spanishWeekdays } from '../foreign/dates/spanish.ts';

/** What an editor hears in a sentence, by words of its language; in small letters, quotations left out. */
export interface SentenceCues {
  /** Who decides and who is decided about. */
  readonly office: RegExp;
  readonly weekday: RegExp;
  readonly said: RegExp;
  readonly past: RegExp;
  readonly present: RegExp;
  readonly toReader: RegExp;
  readonly opinion: RegExp;
}

const cuesByLanguage: Readonly<Record<string, SentenceCues | undefined>> = {
  en: {
    office: pattern()`
      \b(?:police|officials?|authorit(?:y|ies)|ministers?|courts?|judges?|president|government|spokes\w+
      |department|company|agency|regulators?|commission)\b
    `,
    weekday: /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day)\b/,
    said: /\b(?:said|says|told)\b/,
    past: /\b(?:[a-z]{3,}ed|was|were|had)\b/,
    present: /\b(?:is|are|has|have)\b/,
    toReader: /\byour?\b/,
    opinion:
      /\b(?:should|ought|deserves?|sadly|fortunately|unfortunately|of course|arguably|nobody|perhaps|maybe|seems?)\b/,
  },
  de: {
    office: european(pattern('u')`
      (?:polizei|behörden?|ämter|amt|amts|gerichte?s?|gerichtshofs?|ministeri(?:um|ums|en)|minister(?:s|in)?|richter(?:in)?
        |präsident(?:en|in)?|regierung|sprecher(?:in)?|agentur|kommission|aufsicht|unternehmens?|konzerne?s?|rat|rats)(?!\p{L})
    `),
    weekday: european(
      /(?<!\p{L})(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|heute|gestern)(?!\p{L})/u,
    ),
    said: european(/(?<!\p{L})(?:sagte|sagt|teilte|erklärte|erklärt|hieß es|berichtete)(?!\p{L})/u),
    past: european(/(?<!\p{L})(?:wurden?|war|waren|hatten?|ge\p{Ll}{2,}(?:t|en)|\p{Ll}{3,}ten?)(?!\p{L})/u),
    present: european(/(?<!\p{L})(?:ist|sind|hat|haben)(?!\p{L})/u),
    toReader: european(/(?<!\p{L})(?:lesen sie|ihnen|ihr|du|dein\p{Ll}*)(?!\p{L})/u),
    opinion: european(
      pattern('u')`
        (?<!\p{L})(?:sollten?|müssten?|leider|natürlich|vielleicht|wohl|niemand|scheint|verdient|offenbar
        |selbstverständlich)(?!\p{L})
      `,
    ),
  },
  fr: {
    office: european(pattern('u')`
      (?<!\p{L})(?:police|autorités?|ministres?|ministère|cour|tribunal|conseil|juges?|président\p{Ll}*|gouvernement
        |porte-parole|agence|régulateur|commission|entreprises?|société|groupe|parquet)(?!\p{L})
    `),
    weekday: european(pattern('u')`(?<!\p{L})(?:${frenchWeekdays}|aujourd['’]hui|hier)(?!\p{L})`),
    said: european(
      pattern('u')`
        (?<!\p{L})(?:a (?:dit|déclaré|indiqué|précisé|affirmé|expliqué|annoncé)|déclare|indique|précise|affirme
        |selon)(?!\p{L})
      `,
    ),
    past: european(/(?<!\p{L})(?:(?:a|ont|avait|avaient|été) \p{Ll}+|était|étaient|avait|avaient)(?!\p{L})/u),
    present: european(/(?<!\p{L})(?:est|sont|a|ont)(?!\p{L})/u),
    toReader: european(/(?<!\p{L})(?:vous|vos|votre)(?!\p{L})/u),
    opinion: european(
      pattern('u')`
        (?<!\p{L})(?:devrai(?:t|ent)|faudrait|hélas|malheureusement|heureusement|bien sûr|peut-être|sans doute
        |semblent?|mérite)(?!\p{L})
      `,
    ),
  },
  es: {
    office: european(pattern('u')`
      (?<!\p{L})(?:policía|autoridad(?:es)?|ministr[oa]s?|ministerio|tribunal(?:es)?|juzgado|juez|jueza|corte|president[ea]
        |gobierno|portavoz|vocer[oa]|agencia|regulador|comisión|empresas?|compañías?|superintendencia|consejo|instituto)(?!\p{L})
    `),
    weekday: european(pattern('u')`(?<!\p{L})(?:${spanishWeekdays}|hoy|ayer)(?!\p{L})`),
    said: european(/(?<!\p{L})(?:dijo|dice|indicó|señaló|aseguró|afirmó|explicó|informó|según)(?!\p{L})/u),
    past: european(
      pattern('u')`
        (?<!\p{L})(?:\p{Ll}{2,}(?:ó|aron|ieron|aba|aban|ía|ían)|fue|fueron|era|eran|(?:ha
        |han) \p{Ll}+[dt]o)(?!\p{L})
      `,
    ),
    present: european(/(?<!\p{L})(?:es|son|ha|han|está|están|tiene|tienen)(?!\p{L})/u),
    toReader: european(/(?<!\p{L})(?:usted|ustedes|tú|tus|te)(?!\p{L})/u),
    opinion: european(
      pattern('u')`
        (?<!\p{L})(?:debería|deberían|habría que|lamentablemente|afortunadamente|por supuesto|quizás?|tal vez
        |nadie|parece|merece)(?!\p{L})
      `,
    ),
  },
  it: {
    office: european(pattern('u')`
      (?<!\p{L})(?:polizia|autorità|ministr[oi]|ministero|tribunale|corte|giudic[ei]|president[ei]|governo|portavoce|agenzia
        |garante|commissione|società|aziend[ae]|gruppo|consiglio|procura)(?!\p{L})
    `),
    weekday: european(pattern('u')`(?<!\p{L})(?:${italianWeekdays}|oggi|ieri)(?!\p{L})`),
    said: european(
      /(?<!\p{L})(?:ha (?:detto|dichiarato|spiegato|affermato|precisato)|dice|spiega|secondo)(?!\p{L})/u,
    ),
    past: european(
      /(?<!\p{L})(?:(?:ha|hanno|è|sono) (?:stat[oaie] )?\p{Ll}+[ts][oaie]|era|erano|aveva|avevano)(?!\p{L})/u,
    ),
    present: european(/(?<!\p{L})(?:è|sono|ha|hanno)(?!\p{L})/u),
    toReader: european(/(?<!\p{L})(?:voi|vostr[oaie]|tuo|tua|tuoi)(?!\p{L})/u),
    opinion: european(
      pattern('u')`
        (?<!\p{L})(?:dovrebbe(?:ro)?|bisognerebbe|purtroppo|fortunatamente|ovviamente|forse|nessuno
        |sembra(?:no)?|merita)(?!\p{L})
      `,
    ),
  },
  pt: {
    office: european(pattern('u')`
      (?<!\p{L})(?:polícia|autoridades?|ministr[oa]s?|ministério|tribunal|supremo|juíz[ae]?s?|juiz|president[ea]|governo
        |porta-voz|agência|regulador|comissão|empresas?|companhia|conselho|secretaria)(?!\p{L})
    `),
    weekday: european(
      /(?<!\p{L})(?:(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|sábado|domingo|hoje|ontem)(?!\p{L})/u,
    ),
    said: european(
      /(?<!\p{L})(?:disse|diz|afirmou|informou|explicou|declarou|segundo|de acordo com)(?!\p{L})/u,
    ),
    past: european(
      /(?<!\p{L})(?:\p{Ll}{2,}(?:ou|eu|iu|aram|eram|iram)|foi|foram|era|eram|tinha|tinham|havia)(?!\p{L})/u,
    ),
    present: european(/(?<!\p{L})(?:é|são|está|estão|tem|têm)(?!\p{L})/u),
    toReader: european(/(?<!\p{L})(?:você|vocês)(?!\p{L})/u),
    opinion: european(
      /(?<!\p{L})(?:deveria(?:m)?|infelizmente|felizmente|claro|talvez|ninguém|parece(?:m)?|merece)(?!\p{L})/u,
    ),
  },
  nl: {
    office: european(pattern('u')`
      (?:politie|autoriteit|toezichthouder|ministers?|ministerie|rechtbank|rechters?|hof|president|regering|kabinet|woordvoerder
        |agentschap|commissie|bedrijf|bedrijven|concern|raad|kamer)(?!\p{L})
    `),
    weekday: european(
      /(?<!\p{L})(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|vandaag|gisteren)(?!\p{L})/u,
    ),
    said: european(/(?<!\p{L})(?:zei|zegt|meldde|meldt|liet weten|laat weten|stelt|volgens)(?!\p{L})/u),
    past: european(
      /(?<!\p{L})(?:werd|werden|was|waren|had|hadden|ge\p{Ll}{2,}(?:d|t|en)|\p{Ll}{3,}(?:de|den|te|ten))(?!\p{L})/u,
    ),
    present: european(/(?<!\p{L})(?:is|zijn|heeft|hebben)(?!\p{L})/u),
    toReader: european(/(?<!\p{L})(?:u|uw|je|jouw|jullie)(?!\p{L})/u),
    opinion: european(
      pattern('u')`
        (?<!\p{L})(?:zouden? moeten|helaas|gelukkig|natuurlijk|misschien|wellicht|niemand|lijkt|lijken
        |verdient)(?!\p{L})
      `,
    ),
  },
  ru: {
    office: european(pattern('u')`
      (?<!\p{L})(?:полици\p{Ll}+|власт[ия]\p{Ll}*|министр\p{Ll}*|министерств\p{Ll}+|минцифр\p{Ll}+|суд\p{Ll}{0,2}|судь\p{Ll}+
        |президент\p{Ll}*|правительств\p{Ll}+|пресс-секретар\p{Ll}+|агентств\p{Ll}+|регулятор\p{Ll}*|служб\p{Ll}+
        |комисси\p{Ll}+|компани\p{Ll}+|ведомств\p{Ll}+|роскомнадзор\p{Ll}*|госдум\p{Ll}+)(?!\p{L})
    `),
    weekday: european(
      /(?<!\p{L})(?:понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресенье|сегодня|вчера)(?!\p{L})/u,
    ),
    said: european(
      /(?<!\p{L})(?:сказал|заявил|сообщил|рассказал|отметил|уточнил|пояснил|говорит|по словам)\p{Ll}*/u,
    ),
    past: european(/(?<!\p{L})\p{Ll}{2,}(?:л|ла|ло|ли)(?:с[ья])?(?!\p{L})/u),
    present: european(
      /(?<!\p{L})(?:есть|является|являются|\p{Ll}{2,}(?:ет|ют|ит|ят|ёт)(?:ся)?|не)(?!\p{L})/u,
    ),
    toReader: european(/(?<!\p{L})(?:вы|вам|вас|ваш\p{Ll}*)(?!\p{L})/u),
    opinion: european(
      pattern('u')`
        (?<!\p{L})(?:следует|к сожалению|к счастью|конечно|разумеется|возможно|пожалуй|никто|кажется
        |похоже)(?!\p{L})
      `,
    ),
  },
  zh: {
    office: /警方|部门|当局|机构|部长|法院|法官|总统|政府|发言人|公司|企业|委员会|监管|总局|办公室|局|署/u,
    weekday: /周[一二三四五六日天]|星期[一二三四五六日天]|今日|今天|昨日|昨天|\d日/u,
    said: /表示|称|说|指出|透露|介绍/u,
    past: /了|已|曾/u,
    present: /是|有|在/u,
    toReader: /你|您/u,
    opinion: /应该|不应|可惜|遗憾|幸好|当然|也许|或许|似乎|显然|恐怕|无疑/u,
  },
};

export const sentenceCuesOf = (language: string): SentenceCues | undefined => cuesByLanguage[language];
