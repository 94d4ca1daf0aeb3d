import { european } from '../../shared/european.ts';
import { pattern } from '../../shared/pattern.ts';
import { weekdayNames as frenchWeekdays } from './dates/french.ts';
import { weekdayNames as spanishWeekdays } from './dates/spanish.ts';

/**
 * Whether a sentence in a language other than English can stand alone. Nothing is named there in place of its
 * pronouns, so that a sentence which opens with one, or leans on the one before, is left out.
 */
export function standsAloneElsewhere(sentence: string, language: string): boolean {
  return !openings[language]?.test(sentence) && !inside[language]?.test(sentence);
}

/** Whether it says "we" or "our" outside what it quotes: nobody can tell who that is. */
export const saysWe = (text: string, language: string): boolean =>
  firstPerson[language]?.test(text.replace(quoted, ' ')) ?? false;

const quoted = /["„“«][^"“”»]*["“”»]/g;
const firstPerson: Readonly<Record<string, RegExp>> = {
  de: european(/(?<!\p{L})(?:ich|wir|uns|[Uu]nsere?[mnrs]?)(?!\p{L})/u),
  fr: european(/(?<!\p{L})(?:je|j['’](?=\p{L})|nous|notre|nos)(?!\p{L})/u),
  es: european(
    /(?<!\p{L})(?:nosotros|nuestr[ao]s?|hemos|somos|estamos|tenemos|podemos|creemos|pedimos|queremos|debemos|lamentamos|celebramos)(?!\p{L})/u,
  ),
  it: european(
    /(?<!\p{L})(?:noi|nostr[aeio]|abbiamo|siamo|possiamo|crediamo|chiediamo|domandiamo|vogliamo|dobbiamo)(?!\p{L})/iu,
  ),
  pt: european(
    /(?<!\p{L})(?:nós|noss[ao]s?|temos|somos|estamos|podemos|esperamos|pedimos|queremos|devemos|lamentamos)(?!\p{L})/u,
  ),
  nl: european(/(?<!\p{L})(?:ik|wij|we|onze?)(?!\p{L})/u),
  ru: european(/(?<!\p{L})(?:мы|нас|нам|нами|наш(?:а|е|и|его|ей|их|им|ими|у)?)(?!\p{L})/u),
};

const openings: Readonly<Record<string, RegExp>> = {
  de: european(pattern('u')`
    ^["„“]?(?:Er|Sie|Es|Ihr|Ihre|Sein|Seine|Dies|Diese|Dieser|Dieses|Diesem|Diesen
      |Das (?:geht|steht|ergibt|ist|sei|war|sagte|teilte|heißt|gilt|bedeutet|wäre|hat|soll|will|wird)|Dazu|Dabei|Damit|Dafür
      |Dagegen|Daher|Deshalb|Darum|Darüber|Davon|Darin|Dadurch|Dann|Danach|Dort|Doch|Aber|Und|Denn
      |Zudem|Außerdem|Allerdings|Jedoch|Hier|Hinzu|So|Solche|Beide|Letztere|Ersterer|Weiterhin
      |Ferner|Zusätzlich|Darüber hinaus|Demnach|Stattdessen|Ihm|Ihnen|Ihn
      |(?:Bei|Mit|Von|Für|Nach|In|An|Auf|Aus|Zu|Gegen|Unter|Über|Durch|Neben|Trotz|Wegen|Seit) (?:ihm|ihr
      |ihnen|ihn|diese[mrns]?|beiden|ihre[mrn]|seine[mrn]|denen))(?!\p{L})
  `),
  fr: european(pattern('u')`
    ^["«“]?\s?(?:Il|Elle|Ils|Elles|Ce(?! (?:${frenchWeekdays}) )|C['’]est|Cela|Ceci|Cette|Ces|Cet|Celui-ci|Celle-ci|Ceux-ci|Son|Sa|Ses
      |Leur|Leurs|On|Mais|Et|Or|Donc|Ainsi|Aussi|De plus|En effet|Toutefois|Cependant|Pourtant|Là
      |Ici|Lui|Tous deux|Ce dernier|Cette dernière|Une telle|Un tel|À défaut|Celles?|Ceux
      |Parmi (?:eux|elles)|Selon (?:lui|elle|eux)
      |(?:Dans|Sur|Selon|Pour|Par|Après|Avec|À|De|Sur la base de|Au terme de) (?:ce|cette|cet|ces))(?!\p{L})
  `),
  es: european(pattern('u')`
    ^["«“]?(?:Él|Ella|Ellos|Ellas|Esto|Este(?! (?:${spanishWeekdays}) )|Esta|Estos|Estas|Ese|Esa|Eso|Aquello|Su|Sus|Lo|Pero|Y|Así|Además
      |También|Sin embargo|No obstante|Por eso|Por ello|Allí|Aquí|Yo|Ambos|Dicha|Dicho|Es|Son|Fue
      |Fueron|Era|Eran|Será|Serán|Está|Están|Ha|Han|Había|Habían|Tiene|Tienen|Puede|Pueden|Debe|Deben
      |Se trata|Afirman?|Señalan?|Aseguran?|Entre ell[oa]s
      |(?:En|Con|Por|Para|Según|Tras|A|De) (?:est[eoa]s?|es[eoa]s?|su|sus|ell[oa]s?|él|dich[oa]s?)
      |\p{Lu}\p{Ll}+(?:ó|aron|ieron))(?!\p{L})
  `),
  ru: european(pattern('u')`
    ^["«“]?(?:Он|Она|Оно|Они|Это|Этот|Эта|Эти|Его|Её|Ее|Их|Там|Тогда|Но|А|И|Однако|Также|Кроме того|При этом
      |Поэтому|Такой|Такая|Такие|Я|Тот|Та|Те|Оба|Здесь|Об этом|По (?:его|ее|её|их)|После этого
      |В связи с этим|(?:В|По|На|С|К|Из|У|Для|От) (?:этом|этой|этого|этот|эту|этих|ней|нем|нём|них|ним|него
      |нее|неё|том|компании)|Ведомство|Среди них
      |Речь ид[её]т)(?!\p{L})
  `),
  zh: /^["“「]?(?:他|她|它|这|那|此|该|其|但|而|不过|然而|因此|所以|同时|此外|另外|对此|我们|我|你|上述|后者|前者|两者|两案|公告称|同年|同日|双方|并且|并|也)/u,
  it: european(
    pattern('u')`
      ^["«“]?(?:Lui|Lei|Loro|Egli|Ella|Questo|Questa|Questi|Queste|Quello|Quella|Ciò|Il suo|La sua|I suoi|Ma|E
      |Inoltre|Tuttavia|Così|Anche|Io)(?!\p{L})
    `,
  ),
  pt: european(
    pattern('u')`
      ^["«“]?(?:Ele|Ela|Eles|Elas|Isto|Isso|Este|Esta(?! (?:segunda|terça|quarta|quinta|sexta)(?:-feira)?[ ,])
      |Esse|Essa|Seu|Sua|Mas|E|Além|Também|Porém|No entanto|Assim|Eu)(?!\p{L})
    `,
  ),
  nl: european(pattern('u')`
    ^["“„]?(?:Hij|Zij|Ze|Dit|Dat|Deze|Die|Daar|Daarom|Daarmee|Daarnaast|Daarbij|Daarvoor|Maar|En|Zijn|Haar
      |Hun|Toch|Bovendien|Verder|Beide|Volgens (?:hem|haar|hen)|Het (?:gaat|betreft))(?!\p{L})
  `),
  pl: european(pattern('u')`
    ^["„”]?(?:On|Ona|Ono|Oni|To|Ten|Ta|Te|Ci|Tego|Jego|Jej|Ich|Ale|A|I|Jednak|Także|Ponadto|Dlatego|Tam|Tu|My
      |Ja|Oba|Obie|Firma|Według (?:niego|niej|nich)|(?:Jego|Jej) zdaniem)(?!\p{L})
  `),
};

/** References in the middle of a sentence whose name stands elsewhere. */
const inside: Readonly<Record<string, RegExp>> = {
  de: european(pattern('u')`
    ^(?:Werden|Wird|Wurden?|Sind|Ist|Haben|Hat) (?:dies(?:e[mnrs]?)?|er|sie|es)(?!\p{L})
    |^(?![^:;]*[:;])[^,„“]*(?<!\p{L})(?:dafür|darüber|dagegen|davon|daran|darauf|dazu|hierzu|hierfür)(?!\p{L}|[^,]*, (?:dass|ob|wie|wer|was|wann|um|wo) )
    |(?<!\p{L})(?:sagte|erklärte|betonte|schrieb|so) (?:er|sie)(?!\p{L})|[–,] dort (?=\p{Ll})
    |^[^,]*(?<!\p{L})(?:hält|halten|hielt|hielten|sieht|sehen|findet|nennt|nannte) (?:das|dies) (?=für|als|nicht|\p{Ll})
  `),
  fr: european(pattern('u')`
    -t-(?:il|elle)s?(?!\p{L})
    |^[^,]*(?<!\p{L})l['’](?:a|ont|avait|avaient) (?:\p{Ll}+ )?\p{Ll}{3,}(?:é|i|u|is|it)(?!\p{L})
    |(?<!\p{L})(?:dit|selon) (?:il|elle|lui)(?!\p{L})
    |^(?:Dans|Pour|Selon|Par|En|À|Après|Avec|Lors|Depuis|Hier|Ce (?:${frenchWeekdays})|Le (?:\d|1er))[^,]*,(?: [^,]*,)? (?:il|elle|ils|elles)[ ]
  `),
  es: /, (?:dijo|añadió|señaló|aseguró|explicó|afirmó)\.$/u,
  nl: european(
    pattern('u')`
      ^[^,]*(?<!\p{L})(?:daarover|daarvoor|daartoe|daarin|daaraan|daartegen|daarop|ervan|erover|eraan)(?!\p{L}
      |[^,]*,? (?:dat|om|of|hoe|wie|wat) )
    `,
  ),
  ru: european(/(?<!\p{L})(?:после|при|до|из-за|об|для) эт(?:ого|ом)(?!\p{L})/u),
  zh: /^[^，。]{0,12}(?:该公司|该平台|该机构|该法|该案)/u,
};
