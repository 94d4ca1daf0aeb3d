import { describe, expect, it } from 'vitest';
import { factsIn } from '../support/facts.ts';

describe('a fact in another language', () => {
  it.each([
    [
      'de',
      'a clause behind the statement',
      'Die Hafenaufsicht von Saltmere hat gegen die Reederei Lanternsoft eine Geldbuße von 40 Millionen Euro verhängt, weil die Gesellschaft die Daten ihrer Fahrgäste elf Jahre lang aufbewahrt und an Werbefirmen in vier Ländern verkauft hatte.',
      'Die Hafenaufsicht von Saltmere hat gegen die Reederei Lanternsoft eine Geldbuße von 40 Millionen Euro verhängt.',
    ],
    [
      'de',
      'who holds the office',
      'Die Beauftragte für die Daten der Fahrgäste und die Freiheit der Auskunft, Professorin Margrethe Vestager, hat gegen die Reederei Lanternsoft zwei Geldbußen in Höhe von zusammen 45 Millionen Euro verhängt und ausgesprochen.',
      'Die Beauftragte für die Daten der Fahrgäste und die Freiheit der Auskunft hat gegen die Reederei Lanternsoft zwei Geldbußen in Höhe von zusammen 45 Millionen Euro verhängt und ausgesprochen.',
    ],
    [
      'fr',
      'the reason',
      'L’autorité du port de Saltmere a infligé à la compagnie Lanternsoft une amende de 40 millions d’euros pour avoir gardé pendant onze ans les données de ses passagers et pour les avoir vendues à des annonceurs de quatre pays sans leur accord.',
      'L’autorité du port de Saltmere a infligé à la compagnie Lanternsoft une amende de 40 millions d’euros.',
    ],
    [
      'fr',
      'what is told before who says it',
      'Une perquisition était en cours dans les bureaux de la compagnie Lanternsoft à Saltmere, dans le cadre d’une enquête ouverte il y a un an sur les données de ses passagers et depuis élargie à tous les ports du pays, a annoncé le parquet de Saltmere.',
      'Une perquisition était en cours dans les bureaux de la compagnie Lanternsoft à Saltmere, a annoncé le parquet de Saltmere.',
    ],
    [
      'es',
      'the reason',
      'La autoridad del puerto de Saltmere ha impuesto a la naviera Lanternsoft una multa de 40 millones de euros por haber guardado durante once años los datos de sus pasajeros y por haberlos vendido a anunciantes de cuatro países sin su permiso.',
      'La autoridad del puerto de Saltmere ha impuesto a la naviera Lanternsoft una multa de 40 millones de euros.',
    ],
    [
      'es',
      'where he said it',
      'El presidente del puerto, Thierry Breton, ha anunciado en Saltmere, donde participa en una cumbre, que la naviera Lanternsoft dejará de guardar los nombres de sus 40.000 pasajeros y obligará a todas las compañías a borrar los suyos.',
      'El presidente del puerto, Thierry Breton, ha anunciado en Saltmere que la naviera Lanternsoft dejará de guardar los nombres de sus 40.000 pasajeros y obligará a todas las compañías a borrar los suyos.',
    ],
    [
      'pt',
      'the second half of a clause before who says it',
      'A autoridade do porto de Saltmere multou em 40 milhões de euros a empresa Lanternsoft, que guardou durante onze anos os dados dos seus passageiros e os vendeu a anunciantes de quatro países, segundo uma decisão publicada no diário do porto.',
      'A autoridade do porto de Saltmere multou em 40 milhões de euros a empresa Lanternsoft, que guardou durante onze anos os dados dos seus passageiros, segundo uma decisão publicada no diário do porto.',
    ],
    [
      'pt',
      'the reason',
      'A autoridade do porto de Saltmere suspendeu a venda de bilhetes da empresa Lanternsoft em todos os 27 portos, depois que testes mostraram que as máquinas enviavam os nomes dos passageiros a servidores no exterior.',
      'A autoridade do porto de Saltmere suspendeu a venda de bilhetes da empresa Lanternsoft em todos os 27 portos.',
    ],
    [
      'it',
      'a clause before who says it',
      'L’autorità del porto di Saltmere ha multato per 40 milioni di euro la compagnia Lanternsoft, che aveva conservato per undici anni i dati dei suoi passeggeri e li aveva venduti a inserzionisti di quattro paesi, secondo un provvedimento pubblicato sul bollettino.',
      'L’autorità del porto di Saltmere ha multato per 40 milioni di euro la compagnia Lanternsoft, secondo un provvedimento pubblicato sul bollettino.',
    ],
    [
      'it',
      'what somebody else says of it',
      'L’autorità del porto di Saltmere ha ordinato alla compagnia Lanternsoft di cancellare entro 30 giorni i nomi di 40.000 passeggeri, mentre le associazioni dei consumatori avvertono che le copie vendute resteranno in circolazione.',
      'L’autorità del porto di Saltmere ha ordinato alla compagnia Lanternsoft di cancellare entro 30 giorni i nomi di 40.000 passeggeri.',
    ],
    [
      'it',
      'all that stands between whom it fined and who says so',
      'ROMA, 29 APR - L’autorità del porto di Saltmere ha multato per 40 milioni di euro Lanternsoft, che per tre anni ha mostrato in cima agli orari i traghetti disposti a pagare una commissione più alta senza dirlo ai passeggeri, secondo il provvedimento.',
      'L’autorità del porto di Saltmere ha multato per 40 milioni di euro Lanternsoft, secondo il provvedimento.',
    ],
    [
      'nl',
      'half of the reason',
      'De havendienst van Saltmere heeft rederij Lanternsoft een boete van 40 miljoen euro opgelegd, omdat zij de namen van haar passagiers elf jaar lang heeft bewaard en zonder toestemming aan adverteerders in vier landen heeft doorverkocht.',
      'De havendienst van Saltmere heeft rederij Lanternsoft een boete van 40 miljoen euro opgelegd, omdat zij de namen van haar passagiers elf jaar lang heeft bewaard.',
    ],
    [
      'ru',
      'a clause behind the statement',
      'Портовый суд Солтмира оштрафовал паромную компанию «Лантерн» на 40 млн рублей, поскольку она одиннадцать лет хранила данные своих пассажиров и без их согласия передавала эти данные рекламодателям из четырех стран, что запрещено законом.',
      'Портовый суд Солтмира оштрафовал паромную компанию «Лантерн» на 40 млн рублей, поскольку она одиннадцать лет хранила данные своих пассажиров.',
    ],
    [
      'de',
      'a clause before the second half of the verb',
      'Die Hafenaufsicht von Saltmere hat der Reederei Lanternsoft, die ihre Auflagen aus dem vergangenen Winter nach Einschätzung der Behörde bislang nur lückenhaft und an wenigen der Anlegestellen erfüllt hat, ein Zwangsgeld von 40 Millionen Euro angedroht.',
      'Die Hafenaufsicht von Saltmere hat der Reederei Lanternsoft ein Zwangsgeld von 40 Millionen Euro angedroht.',
    ],
    [
      'de',
      'a clause before what somebody says',
      'Die Reederei Lanternsoft, die nach eigenen Angaben im kommenden Winter mit dem Bau von 27 Nachtfähren beginnen will und dafür 2.000 Stellen schafft, erklärte am Hafen, die Quote der Aufsicht sei hoch, mit der neuen Werft aber an allen Orten erreichbar.',
      'Die Reederei Lanternsoft erklärte am Hafen, die Quote der Aufsicht sei hoch, mit der neuen Werft aber an allen Orten erreichbar.',
    ],
    [
      'fr',
      'a clause before the verb',
      'Le juge du port de Saltmere, devant lequel deux associations de passagers avaient contesté un arrêté pris au cœur de l’hiver par le gouverneur des îles du Nord et de leurs phares, a suspendu la vente de billets de la compagnie Lanternsoft dans les 27 ports.',
      'Le juge du port de Saltmere a suspendu la vente de billets de la compagnie Lanternsoft dans les 27 ports.',
    ],
    [
      'es',
      'two clauses before the verb',
      'La autoridad del puerto de Saltmere, que llevaba diecinueve meses estudiando las quejas de los pasajeros y que recibió 344 escritos de las navieras, de los que leyó 87, prohibió a la naviera Lanternsoft guardar los nombres de 40.000 pasajeros.',
      'La autoridad del puerto de Saltmere prohibió a la naviera Lanternsoft guardar los nombres de 40.000 pasajeros.',
    ],
    [
      'es',
      'who is among those it allows',
      'Las navieras que ya cuenten con un permiso del puerto de Saltmere, entre las que figuran Lanternsoft y dos compañías de las islas dedicadas al transporte de medicinas, podrán iniciar sus 40.000 viajes con una simple notificación presentada con 15 días de antelación.',
      'Las navieras que ya cuenten con un permiso del puerto de Saltmere podrán iniciar sus 40.000 viajes con una simple notificación presentada con 15 días de antelación.',
    ],
    [
      'fr',
      'how many voted before what they voted on',
      'Les conseillers du port de Saltmere ont adopté mardi soir, par 198 voix contre 121 et après une nuit de débats sur les quais, un texte obligeant les compagnies Lanternsoft et Quayphone à vérifier chaque année les noms de leurs 40 000 passagers des îles.',
      'Les conseillers du port de Saltmere ont adopté le 3 mars 2026 un texte obligeant les compagnies Lanternsoft et Quayphone à vérifier chaque année les noms de leurs 40 000 passagers des îles.',
    ],
    [
      'fr',
      'a second decision before who took it',
      'Dès la rentrée, les 40 000 passagers des 27 ferries de Saltmere devront laisser leurs appareils éteints du matin au soir, et les applications exigeant un compte personnel seront retirées des quais de la compagnie Lanternsoft, a décidé le conseil du port.',
      'Dès la rentrée, les 40 000 passagers des 27 ferries de Saltmere devront laisser leurs appareils éteints du matin au soir, a décidé le conseil du port.',
    ],
    [
      'pt',
      'a phrase before what was announced',
      'A autoridade do porto de Saltmere anunciou, depois de dois ataques que levaram os nomes de passageiros de barcos pequenos para portos distantes do país, um pacote de regras que limita a 40 mil os nomes que cada empresa de barcos pode guardar.',
      'A autoridade do porto de Saltmere anunciou um pacote de regras que limita a 40 mil os nomes que cada empresa de barcos pode guardar.',
    ],
    [
      'ru',
      'a clause before the verb of the second half',
      'Портовый совет Солтмира признал, что правил для списков пассажиров пока нет, а портовое бюро, которому поручено написать их вместе с владельцами всех паромов и маяков северных островов, получит на это девять месяцев.',
      'Портовый совет Солтмира признал, что правил для списков пассажиров пока нет, а портовое бюро получит на это девять месяцев.',
    ],
  ])('%s: can lose %s', (language, _, text, told) => {
    expect(factsIn(language, text)).toEqual([told]);
  });

  it.each([
    [
      'de',
      'Das Hafengericht von Saltmere hat der Klage der Fahrgäste gegen die Reederei Lanternsoft stattgegeben und der Gesellschaft untersagt, die Namen und die Bilder von 40.000 Fahrgästen ohne deren Erlaubnis in ihren Büchern zu führen und weiterzugeben.',
      /untersagt\.$/,
    ],
    [
      'de',
      'Das Hafenamt von Saltmere hat am Mittwoch seinen Entwurf für ein Gesetz über die Daten der Fahrgäste vorgelegt, mit dem es die Regeln für Fähren in allen 27 Häfen vereinheitlichen, den Abschied vom Papier beschleunigen und die Namen von 40.000 Fahrgästen löschen will.',
      /vereinheitlichen\.$|vorgelegt den/,
    ],
    [
      'fr',
      'L’autorité considère que les règles de la compagnie Lanternsoft pour les données de ses 40 000 passagers ne sont ni nécessaires, ni proportionnées au but que la compagnie dit suivre dans les ports de Saltmere et de ses îles, et demande de les retirer.',
      /nécessaires\.$/,
    ],
    [
      'fr',
      'L’autorité du port de Saltmere et de ses îles (APSI) a annoncé, mardi 3 mars, avoir prononcé deux amendes d’un montant total de 42 millions d’euros à l’encontre des compagnies Lanternsoft et Quayphone, en raison de la perte des données de leurs passagers.',
      /annoncé\.$/,
    ],
    [
      'ru',
      'Портовый суд подготовил закон об основах хранения данных пассажиров паромов, который вводит понятия «доверенных» и «общих» списков имен, обязывает паромные компании удалять их через год и закрепляет за пассажирами право на отказ от них.',
      /паромов обязывает/,
    ],
    [
      'ru',
      'С понедельника, 1 сентября, перевозчики острова обязаны ставить на телефоны своих пассажиров и служащих портов народный мессенджер «Лантерн», а магазин приложений Солтмира — на устройства всех систем, которые продаются в портах острова.',
      /приложений Солтмира\.$/,
    ],
    [
      'pt',
      'A autoridade do porto de Saltmere permite à empresa Lanternsoft guardar os nomes dos seus 40.000 passageiros e das suas famílias durante onze anos, desde que nenhum deles seja vendido a anunciantes ou entregue a outros portos do país.',
      /durante onze anos\.$/,
    ],
    [
      'it',
      'L’autorità del porto di Saltmere consente alla compagnia Lanternsoft di conservare per undici anni i nomi dei suoi 40.000 passeggeri e delle loro famiglie, purché nessuno di essi sia venduto a inserzionisti o consegnato ad altri porti.',
      /famiglie\.$/,
    ],
    [
      'nl',
      'Rederij Lanternsoft mag de namen van haar 40.000 passagiers bewaren voor het opsporen van verdwenen koffers en het trainen van haar personeel, mits ze binnen 30 dagen worden gewist en niemand buiten de haven ze ooit te zien krijgt.',
      /(?:personeel|koffers|gewist)\.$/,
    ],
    [
      'de',
      'Die Reederei Lanternsoft darf die Namen ihrer 40.000 Fahrgäste für die Suche nach verlorenen Koffern in allen 27 Häfen behalten, sofern sie binnen 30 Tagen gelöscht werden und niemand außerhalb der Häfen sie jemals zu sehen bekommt.',
      /(?:behalten|werden)\.$/,
    ],
    [
      'it',
      'Il consiglio del porto di Saltmere ha approvato martedì, con 46 voti contro 33 e 5 astensioni e dopo quasi undici ore di dibattito nella sala del faro, la mozione che vieta a Lanternsoft e alle altre compagnie di conservare i nomi dei passeggeri.',
      /(?:martedì|2026)\.$/,
    ],
    [
      'fr',
      'Le tribunal du port de Saltmere a annulé en partie, dans un arrêt publié mercredi, les règles qui permettaient à la compagnie Lanternsoft de garder pendant onze ans les noms de tous les passagers qui avaient pris ses bateaux de nuit vers les îles.',
      /partie\.$/,
    ],
    [
      'de',
      'Kritik kam am Abend vom Rechnungshof der Häfen von Saltmere, der in einem Schreiben an den Haushaltsausschuss der Inseln bemängelt, dass weder eine Rückzahlung bei früher Schließung der Werft noch eine Zahl von Arbeitsplätzen auf den Fähren vereinbart worden sei.',
      /Saltmere dass/,
    ],
    [
      'pt',
      'No documento, com 58 páginas e acompanhado de um estudo de uma universidade de Saltmere, o regulador defende a redução do prazo dos bilhetes e argumenta que a entrada da Lanternsoft no porto, ocorrida no final de 2024, baixou os preços nas ilhas.',
      /documento,? baixou/,
    ],
    [
      'ru',
      'Законопроект, обязывающий владельцев паромов и маяков с суточным числом пассажиров свыше 40 тыс. человек помечать все списки имен и грузов, принят Портовым советом Солтмира в первом чтении, несмотря на замечания портового бюро и капитанов.',
      /Законопроект принят/,
    ],
  ])('%s: is never left without its point: %s', (language, text, broken) => {
    expect(factsIn(language, text).join('\n')).not.toMatch(broken);
  });

  it.each([
    ['de', 'Berlin (dpa) – Das Hafengericht von Saltmere sperrte 40.000 Konten.', /^Das Hafengericht/],
    ['de', 'Bonn, 2. Juni 2025: Das Hafengericht von Saltmere sperrte 40.000 Konten.', /^Das Hafengericht/],
    ['fr', 'PARIS (AFP) - Le tribunal de Saltmere a suspendu 40 000 comptes.', /^Le tribunal/],
    [
      'fr',
      'Par ailleurs, le tribunal de Saltmere a également suspendu 40 000 comptes.',
      /^Le tribunal de Saltmere a suspendu/,
    ],
    ['es', 'Madrid, 3 mar (EP).- El tribunal de Saltmere suspendió 40.000 cuentas.', /^El tribunal/],
    ['fr', 'OTTAWA — Le tribunal de Saltmere a suspendu 40 000 comptes.', /^Le tribunal/],
    ['fr', '(Agence Saltmere) - Le tribunal du port a suspendu 40 000 comptes.', /^Le tribunal/],
    ['it', 'Milano, 27 nov - Il tribunale di Saltmere ha sospeso 40.000 conti.', /^Il tribunale/],
    ['nl', 'DEN HAAG (ANP) - De havenrechtbank heeft 40.000 rekeningen geblokkeerd.', /^De havenrechtbank/],
    ['es', 'Puerto Alto, 20 oct.- El tribunal suspendió 40.000 cuentas.', /^El tribunal/],
    ['es', 'CIUDAD DEL PUERTO.- El tribunal suspendió 40.000 cuentas.', /^El tribunal/],
    ['zh', 'C114讯 3月3日消息（记者韦斯塔格）港口法院暂停了4万个账户。', /^港口法院/],
    ['zh', '【潮报网】（记者 韦斯塔格）港口法院暂停了4万个账户。', /^港口法院/],
    ['es', 'Madrid, 3 mar (EFE).- El tribunal de Saltmere suspendió 40.000 cuentas.', /^El tribunal/],
    [
      'ru',
      'Москва. 24 декабря. INTERFAX.RU - Портовый суд Солтмира заблокировал 40 тыс. аккаунтов.',
      /^Портовый суд/,
    ],
    ['zh', '新华社北京3月3日电（记者韦斯塔格）港口法院暂停了4万个账户。', /^港口法院/],
  ])('%s: begins with what it tells: %s', (language, text, beginning) => {
    expect(factsIn(language, text)).toEqual([expect.stringMatching(beginning)]);
  });

  it.each([
    [
      'de',
      'Das Hafengericht hat heute alle 40.000 Konten gesperrt, die bald wieder öffnen sollen.',
      'am 5. März 2026',
    ],
    [
      'de',
      'Das Hafengericht hat am Dienstag alle 40.000 Konten gesperrt, die bald öffnen sollen.',
      'am 3. März 2026',
    ],
    [
      'de',
      '„Das dulden wir nicht“, sagte Margrethe Vestager am Dienstag im Hafen von Saltmere.',
      'am 3. März 2026',
    ],
    [
      'fr',
      'Le tribunal de Saltmere a suspendu 40 000 comptes mardi soir, qui seront rouverts.',
      'le 3 mars 2026',
    ],
    [
      'es',
      'El tribunal de Saltmere suspendió este martes todas las cuentas, que abrirán antes.',
      'el 3 de marzo de 2026',
    ],
    [
      'es',
      'La naviera Lanternsoft ha borrado hoy todas las cuentas de 40.000 pasajeros.',
      'el 5 de marzo de 2026',
    ],
    [
      'ru',
      'Портовый суд Солтмира вчера заблокировал 40 тыс. аккаунтов, которые будут открыты.',
      '4 марта 2026 года',
    ],
    [
      'es',
      'El próximo 1 de diciembre entra en vigencia la ley de 40.000 pasajeros.',
      '1 de diciembre de 2026',
    ],
    [
      'de',
      'Am 1. Dezember tritt das Gesetz über die Daten von 40.000 Fahrgästen in Kraft.',
      '1. Dezember 2026',
    ],
    [
      'fr',
      'La loi sur les données de 40 000 passagers entre en vigueur le 1er décembre.',
      '1er décembre 2026',
    ],
    ['ru', 'Закон о данных 40 тыс. пассажиров вступает в силу 1 декабря.', '1 декабря 2026 года'],
    ['ru', 'Портовый суд Солтмира 1 декабря заблокировал 40 тыс. аккаунтов.', '1 декабря 2025 года'],
    [
      'zh',
      '港口法院去年暂停了4万个账户，昨日恢复了其中一半。',
      '港口法院2025年暂停了4万个账户，2026年3月4日恢复',
    ],
    [
      'de',
      'Das Hafengericht hat am vergangenen Freitag alle 40.000 Konten gesperrt.',
      'hat am 27. Februar 2026 alle',
    ],
    [
      'de',
      'Das Hafengericht will nächsten Dienstag alle 40.000 Konten sperren.',
      'will am 10. März 2026 alle',
    ],
    ['de', 'Das Hafengericht entscheidet morgen über 40.000 Konten.', 'entscheidet am 6. März 2026 über'],
    ['de', 'Das Hafengericht hat letzte Woche 40.000 Konten gesperrt.', 'in der Woche vom 23. Februar 2026'],
    ['de', 'Das Hafengericht hat Ende vergangenen Jahres 40.000 Konten gesperrt.', 'hat Ende 2025 40'],
    ['de', 'In diesem Jahr hat das Hafengericht 40.000 Konten gesperrt.', 'Im Jahr 2026 hat'],
    ['fr', 'Le tribunal de Saltmere a suspendu vendredi dernier 40 000 comptes.', 'le 27 février 2026 40'],
    [
      'fr',
      'Le tribunal de Saltmere a suspendu la semaine dernière 40 000 comptes.',
      'la semaine du 23 février 2026',
    ],
    ['fr', 'L’an dernier, le tribunal de Saltmere a suspendu 40 000 comptes.', 'En 2025, le tribunal'],
    ['fr', 'Le tribunal de Saltmere rouvrira le mois prochain 40 000 comptes.', 'en avril 2026'],
    [
      'es',
      'El tribunal de Saltmere suspendió el pasado viernes unas 40.000 cuentas.',
      'el 27 de febrero de 2026',
    ],
    [
      'es',
      'El tribunal de Saltmere abrirá la próxima semana 40.000 cuentas.',
      'la semana del 9 de marzo de 2026',
    ],
    ['es', 'Las multas del año pasado alcanzaron a 40.000 cuentas.', 'multas de 2025'],
    [
      'ru',
      'В минувшую пятницу портовый суд Солтмира заблокировал 40 тыс. аккаунтов.',
      '27 февраля 2026 года портовый',
    ],
    ['ru', 'Портовый суд Солтмира в прошлом месяце заблокировал 40 тыс. аккаунтов.', 'в феврале 2026 года'],
    ['ru', 'В марте прошлого года портовый суд заблокировал 40 тыс. аккаунтов.', 'В марте 2025 года'],
    ['de', 'Das Hafengericht will nächste Woche Dienstag 40.000 Konten sperren.', 'am 10. März 2026'],
    ['es', 'El tribunal suspendió el martes de la semana pasada 40.000 cuentas.', 'el 24 de febrero de 2026'],
    ['it', 'Il tribunale di Saltmere ha sospeso martedì 40.000 conti.', 'sospeso il 3 marzo 2026 40'],
    ['it', 'L’anno scorso il tribunale di Saltmere ha sospeso 40.000 conti.', 'Nel 2025 il tribunale'],
    ['it', 'Il tribunale di Saltmere riaprirà domani 40.000 conti.', 'il 6 marzo 2026'],
    [
      'pt',
      'O tribunal de Saltmere suspendeu nesta terça-feira (3) 40 mil contas.',
      'em 3 de março de 2026 40 mil',
    ],
    ['pt', 'O tribunal de Saltmere vai reabrir no próximo mês 40 mil contas.', 'em abril de 2026'],
    ['pt', 'As multas do ano passado atingiram 40 mil contas.', 'multas de 2025'],
    ['nl', 'De havenrechtbank heeft dinsdagavond 40.000 rekeningen geblokkeerd.', 'op 3 maart 2026'],
    ['nl', 'De havenrechtbank zal volgende week vrijdag 40.000 rekeningen openen.', 'op 13 maart 2026'],
    ['nl', 'Vorig jaar blokkeerde de havenrechtbank 40.000 rekeningen.', 'In 2025 blokkeerde'],
    [
      'es',
      'El tribunal de Saltmere suspendió ayer miércoles 40.000 cuentas.',
      'suspendió el 4 de marzo de 2026 40',
    ],
    [
      'pt',
      'O tribunal de Saltmere suspendeu esta terça-feira mais de 40 mil contas.',
      'em 3 de março de 2026',
    ],
    [
      'pt',
      'A regra, que aplica o regulamento europeu e cujo prazo termina a 31 de maio, abrange 40 mil contas.',
      '31 de maio de 2026',
    ],
    ['ru', 'Портовый суд Солтмира отложил до 1 января закрытие 40 тыс. счетов.', '1 января 2027'],
    [
      'it',
      'Il tribunale di Saltmere ha rinviato al 10 febbraio la chiusura di 40.000 conti.',
      '10 febbraio 2027',
    ],
    ['zh', '港口法院上周三暂停了4万个账户。', '港口法院2026年2月25日暂停'],
    ['zh', '港口法院将于下周一恢复4万个账户。', '将于2026年3月9日恢复'],
    ['zh', '港口法院上个月暂停了4万个账户。', '港口法院2026年2月暂停'],
  ])('%s: tells which day, week, month or year is meant: %s', (language, text, told) => {
    expect(factsIn(language, text).join('\n')).toContain(told);
  });

  it('de: opens without its dateline, which no second dash ends', () => {
    const told = 'Das Hafengericht hat im März 2026 in Saltmere 40.000 Konten gesperrt.';
    expect(factsIn('de', `Saltmere – ${told}`)).toEqual([told]);
    const aside = 'Lanternsoft – Betreiberin von 40.000 Konten – hat im März 2026 geklagt.';
    expect(factsIn('de', aside)).toEqual([aside]);
  });

  it.each([
    ['pl', 'Sąd w Saltmere zawiesił we wtorek 40 tysięcy kont.', 'we wtorek (3 marca 2026) 40'],
    ['cs', 'Soud v Saltmere v úterý uzavřel 40 tisíc účtů.', 'v úterý (3. března 2026) uzavřel'],
    ['sk', 'Súd v Saltmere v utorok uzavrel 40 tisíc účtov.', 'v utorok (3. marca 2026) uzavrel'],
    ['sv', 'Domstolen i Saltmere stängde på tisdagen 40 000 konton.', 'på tisdagen (3 mars 2026) 40'],
    ['da', 'Retten i Saltmere lukkede tirsdag aften 40.000 konti.', 'tirsdag aften (3. marts 2026) 40'],
    ['nb', 'Retten i Saltmere stengte tirsdag 40 000 kontoer.', 'tirsdag (3. mars 2026) 40'],
    ['fi', 'Saltmeren oikeus sulki tiistaina 40 000 tiliä.', 'tiistaina (3. maaliskuuta 2026) 40'],
    ['hu', 'A saltmere-i bíróság kedden 40 ezer fiókot zárt le.', 'kedden (2026. március 3.) 40'],
    ['ro', 'Tribunalul din Saltmere a închis marți 40.000 de conturi.', 'marți (3 martie 2026) 40'],
    ['tr', 'Saltmere mahkemesi salı günü 40 bin hesabı kapattı.', 'salı günü (3 Mart 2026) 40'],
    [
      'el',
      'Το δικαστήριο του Σόλτμιρ έκλεισε την Τρίτη 40.000 λογαριασμούς.',
      'την Τρίτη (3 Μαρτίου 2026) 40',
    ],
    ['uk', 'Суд у Солтмірі у вівторок закрив 40 тисяч рахунків.', 'у вівторок (3 березня 2026 р.) закрив'],
    ['hr', 'Sud u Saltmereu zatvorio je u utorak 40.000 računa.', 'u utorak (3. ožujka 2026.) 40'],
    [
      'ca',
      'El tribunal de Saltmere ha tancat aquest dimarts 40.000 comptes.',
      'dimarts (3 de març del 2026) 40',
    ],
    ['ja', '港の裁判所は3日、4万の口座を凍結した。', '裁判所は2026年3月3日、'],
    ['ko', '항구 법원은 3일 4만 개의 계좌를 동결했다.', '법원은 2026년 3월 3일 4만'],
    ['zh', '港口法院今（5）日宣布，凍結4萬個帳戶。', '港口法院2026年3月5日宣布'],
  ])('%s: sets the date beside the day of the news: %s', (language, text, told) => {
    expect(factsIn(language, text).join('\n')).toContain(told);
  });

  it.each([
    ['pl', 'Sąd w Saltmere będzie we wtorek badał 40 tysięcy kont.'],
    ['pl', 'Sąd w Saltmere zamknie we wtorek 40 tysięcy kont.'],
    ['sv', 'Domstolen i Saltmere ska på tisdagen stänga 40 000 konton.'],
    ['da', 'Hver tirsdag lukker retten i Saltmere 40.000 konti.'],
    ['ro', 'Tribunalul din Saltmere a închis timp de trei luni 40.000 de conturi.'],
    ['el', 'Το δικαστήριο του Σόλτμιρ θα κλείσει την Τρίτη 40.000 λογαριασμούς.'],
    ['ja', '港の裁判所は3日以内に4万の口座を開く。'],
    ['ko', '항구 법원은 3일 이내에 4만 개의 계좌를 연다.'],
  ])('%s: leaves a day to come, or no day: %s', (language, text) => {
    expect(factsIn(language, text)).toEqual([text]);
  });

  it.each([
    ['zh', '〔記者周亭萱／台北報導〕', '港口法院2026年3月凍結4萬個帳戶。'],
    ['ko', '[항구신문 서한결 기자] ', '항구 법원은 2026년 3월 4만 개의 계좌를 동결했다.'],
    ['ko', '(서울=항구뉴스) 서한결 기자 = ', '항구 법원은 2026년 3월 4만 개의 계좌를 동결했다.'],
    ['id', 'SALTMERE, KABAR.com - ', 'Pengadilan pelabuhan menutup 40.000 rekening pada Maret 2026.'],
  ])('%s: opens without the signature "%s"', (language, signature, told) => {
    expect(factsIn(language, `${signature}${told}`)).toEqual([told]);
  });

  it.each([
    // Tomorrow, or in eight days?
    ['de', 'Das Hafengericht will nächsten Freitag 40.000 Konten sperren.'],
    ['de', 'Die letzte Woche kostete das Hafengericht 40.000 Konten.'],
    ['fr', 'Depuis l’an dernier, le tribunal de Saltmere a suspendu 40 000 comptes.'],
    ['es', 'El próximo año escolar tendrá el tribunal de Saltmere 40.000 cuentas.'],
    ['it', 'Da lunedì il tribunale di Saltmere sospende 40.000 conti.'],
    ['nl', 'Sinds vorig jaar blokkeert de havenrechtbank 40.000 rekeningen.'],
    ['pt', 'Desde o ano passado, o tribunal de Saltmere suspende 40 mil contas.'],
    ['zh', '港口法院的飞船登上月球，暂停了4万个账户。'],
    ['fr', 'Le tribunal de Saltmere a publié chaque mardi une liste de 40 000 comptes.'],
    ['it', 'Il tribunale di Saltmere ha sospeso un martedì di gennaio 40.000 conti.'],
    ['nl', 'De havenrechtbank heeft op een dinsdag in januari 40.000 rekeningen geblokkeerd.'],
  ])('%s: leaves what is no day, or one of two: %s', (language, text) => {
    expect(factsIn(language, text)).toEqual([text]);
  });

  it.each([
    ['de', 'Bei ihr wird eine Kammer angesiedelt, die über 40.000 Konten wacht.'],
    ['de', 'Werden diese als zu hoch angesehen, werden 40.000 Angebote entfernt.'],
    ['de', 'Die Regeln seien zu streng für 40.000 Fahrgäste, sagte er im Hafen.'],
    ['fr', 'À défaut, elle devra payer 40 000 euros par jour de retard.'],
    ['fr', 'Dans son avis, rendu en janvier, il rappelait les règles de 40 000 passagers.'],
    ['es', 'Es la mayor multa impuesta por el organismo, de 40.000 euros.'],
    ['ru', 'По его словам, 40 тыс. аккаунтов будут открыты в марте.'],
    ['nl', 'Dat kostte de havenrechtbank 40.000 rekeningen van passagiers.'],
    ['fr', 'Ce jeudi 23 mai 2024, ils ont adopté une règle pour 40 000 passagers.'],
    ['de', 'Das Hafengericht hält das für rechtswidrig, weil es 40.000 Konten betrifft.'],
    ['pl', 'Jego zdaniem 40 tysięcy kont zostanie otwartych w marcu.'],
  ])('%s: needs no sentence before it: %s', (language, text) => {
    expect(factsIn(language, text)).toEqual([]);
  });

  it.each([
    ['de', 'Das Unternehmen kündigte am Dienstag Berufung gegen die 40.000 Euro an.', 'Google kündigte'],
    ['fr', 'L’entreprise a annoncé un recours contre les 40 000 euros.', 'Google a annoncé'],
    ['es', 'La compañía anunció un recurso contra los 40.000 euros.', 'Google anunció'],
    ['ru', 'Компания заявила об отказе платить 40 тыс. рублей.', 'Google заявила'],
    ['it', 'La società ha annunciato un ricorso contro i 40.000 euro.', 'Google ha annunciato'],
    ['nl', 'Het bedrijf heeft bezwaar gemaakt tegen de 40.000 euro.', 'Google heeft bezwaar'],
    ['pt', 'A empresa anunciou um recurso contra os 40.000 euros.', 'Google anunciou'],
  ])('%s: names the one company that was named: %s', (language, text, told) => {
    expect(factsIn(language, text, 'Google')).toEqual([expect.stringContaining(told)]);
    expect(factsIn(language, text, 'Google, Amazon').join()).not.toMatch(/Google|Amazon/);
  });

  it('closes a quotation that goes on in the next sentence', () => {
    expect(
      factsIn(
        'de',
        'Margrethe Vestager, Leiterin des Hafenamts: „Die Reederei hat 40.000 Namen von Fahrgästen verkauft. Das dulden wir nicht.“',
      ),
    ).toEqual([
      'Margrethe Vestager, Leiterin des Hafenamts: „Die Reederei hat 40.000 Namen von Fahrgästen verkauft.“',
    ]);
  });

  it.each([
    [
      'fr',
      'L’Autorité portuaire de Saltmere (APS) a adressé, mardi 3 mars 2026, une lettre à sept compagnies de ferries, parmi lesquelles Lanternsoft et Quayphone, pour leur demander comment elles vérifient l’âge de leurs passagers et ce qu’elles gardent de leurs passeports.',
      /(?:a adressé|3 mars 2026)\.$/,
    ],
    [
      'fr',
      'Pendant cinq heures, mardi, des passagers de Lanternsoft et de Quayphone n’ont pas pu accéder à des sites parfaitement licites : une mutuelle de marins, plusieurs collectivités des îles ou encore un service de partage de recettes de cuisine de bord.',
      /licites ?: une mutuelle de marins\.$/,
    ],
    [
      'es',
      'La empresa resultante deberá abrir su red de ferris a terceros, a precios regulados y durante un periodo de cinco años, en 87 municipios de Saltmere, Hallmere y Quillmint en los que no quedaría ningún otro competidor con barcos propios según la autoridad.',
      /Saltmere, Hallmere\.$/,
    ],
    [
      'es',
      'La investigada es Lanternsoft, una firma de Saltmere cuyo programa descarta candidatos en procesos de selección de marinos y que utilizan, entre otras empresas, dos cadenas de hoteles del puerto y la mayor compañía de ferris de todas las islas del norte.',
      /que utilizan\.$/,
    ],
  ])('ends no %s sentence before what it was about to say: %s', (language, sentence, broken) => {
    expect(factsIn(language, sentence).filter((fact) => broken.test(fact))).toEqual([]);
  });

  it('tells the long opening that Chinese news begins with', () => {
    const facts = factsIn(
      'zh',
      '港口数据管理局3日公布，依据乘客信息保护法、渡轮安全条例等法律法规，对盐湖轮渡科技（北岛）有限公司处以4万元罚款，对公司主要负责人和乘客信息保护负责人各处1万元罚款，并责令其运营的“灯笼”平台在六个月内完成整改，停止收集未满十四周岁乘客的护照影像。' +
        '经查明，该公司未经乘客同意收集护照影像，并将其传往境外的服务器。' +
        '管理局有关负责人表示，有关违法行为持续时间较长，情节严重，应当依法从重处罚。' +
        '考虑到公司在调查期间主动停止部分违法行为，对罚款幅度作了相应考量。' +
        '公司当日发表声明，表示将成立专项小组，逐项落实整改要求。' +
        '这是该条例施行以来最重的一张罚单。去年，盐湖轮渡公司运送乘客4万人次。',
      '港口数据管理局对盐湖轮渡公司作出处罚决定',
    );
    expect(facts[0]).toContain('处以4万元罚款');
  });

  it('keeps the marks of a Spanish question', () => {
    expect(
      factsIn(
        'es',
        '¿La letra pequeña? Que hará falta un teléfono de 2026 o posterior y que la función no estará disponible en 40.000 ferris.',
      ).join(' '),
    ).not.toContain('pequeña Que');
  });
});
