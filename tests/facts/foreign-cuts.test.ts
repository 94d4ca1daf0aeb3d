import { describe, expect, it } from 'vitest';
import { factsIn } from '../support/facts.ts';

describe('a long opening in another language', () => {
  it.each([
    [
      'de',
      'the second of two things done',
      'Die Hafenaufsicht von Saltmere hat bei der Reederei Lanternsoft zum zweiten Mal binnen vier Jahren einen Beauftragten bestellt und den drei Töchtern im Ausland bis auf Weiteres den Verkauf von Fahrkarten an neue Kunden verboten.',
      'Die Hafenaufsicht von Saltmere hat bei der Reederei Lanternsoft zum zweiten Mal binnen vier Jahren einen Beauftragten bestellt.',
    ],
    [
      'de',
      'a clause in the middle, before what the verb asks for',
      'Die Häfen der Inseln wollen die Ausnahme von den Regeln für Fähren, nach der Reedereien die Namen ihrer Fahrgäste auch im Winter ohne deren Erlaubnis an Werbefirmen in vier Ländern verkaufen dürfen, um weitere zwei Jahre bis zum Herbst 2030 verlängern.',
      'Die Häfen der Inseln wollen die Ausnahme von den Regeln für Fähren um weitere zwei Jahre bis zum Herbst 2030 verlängern.',
    ],
    [
      'de',
      'the reason with all that hangs on it',
      'Die Hafenaufsicht von Saltmere hat gegen die Reederei Lanternsoft eine Geldbuße von 820 Millionen Euro verhängt, weil der Konzern die Makler im Hafen daran hindert, Fahrgäste frei auf günstigere Angebote außerhalb des Hafens hinzuweisen.',
      'Die Hafenaufsicht von Saltmere hat gegen die Reederei Lanternsoft eine Geldbuße von 820 Millionen Euro verhängt.',
    ],
    [
      'de',
      'what led up to the decision, before a colon',
      'Mit gefälschten Zeugnissen hatte er sich eine Stelle auf den Fähren nach Saltmere und auf die Inseln im Norden erschlichen: Das Hafengericht hat einen Mann von 48 Jahren wegen fahrlässiger Tötung in drei Fällen zu sechs Jahren Gefängnis verurteilt.',
      'Das Hafengericht hat einen Mann von 48 Jahren wegen fahrlässiger Tötung in drei Fällen zu sechs Jahren Gefängnis verurteilt.',
    ],
    [
      'nl',
      'what a company does, told with “dat”',
      'Lanternsoft, dat de boete van de havenautoriteit overdreven noemt en erop wijst dat de regel al jaren in zijn voorwaarden staat, heeft de teksten op alle kaartjes voor zijn veerboten inmiddels aangepast en ruim 41.000 passagiers vergoed.',
      'Lanternsoft heeft de teksten op alle kaartjes voor zijn veerboten inmiddels aangepast en ruim 41.000 passagiers vergoed.',
    ],
    [
      'nl',
      'the reason',
      'De havenautoriteit van Saltmere heeft de verkoop van 23 soorten kaartjes van de rederij Lanternsoft in alle havens van de eilanden stilgelegd, omdat die niet voldoen aan de eisen die de autoriteit vorig jaar heeft gesteld.',
      'De havenautoriteit van Saltmere heeft de verkoop van 23 soorten kaartjes van de rederij Lanternsoft in alle havens van de eilanden stilgelegd.',
    ],
    [
      'fr',
      'the threat behind an order, and a place in brackets',
      '(Saltmere) L’autorité du port a mis en demeure les compagnies Lanternsoft et Quayphone d’effacer les noms de leurs 40 000 passagers avant la fin de l’été, sous peine d’une amende pouvant atteindre 5 % de leur chiffre d’affaires mondial.',
      'L’autorité du port a mis en demeure les compagnies Lanternsoft et Quayphone d’effacer les noms de leurs 40 000 passagers avant la fin de l’été.',
    ],
    [
      'fr',
      'what else it does, told by a pronoun',
      'La commission du port de Saltmere interdit à la compagnie Lanternsoft de filmer les visages de ses passagers dans les 41 gares maritimes des îles et lui donne 30 jours pour détruire les images déjà prises sur les quais.',
      'La commission du port de Saltmere interdit à la compagnie Lanternsoft de filmer les visages de ses passagers dans les 41 gares maritimes des îles.',
    ],
    [
      'fr',
      'what it adds, and by how many votes',
      'Le conseil du port a adopté le 3 mars 2026, par 221 voix contre 98, la proposition de règlement interdisant les ferries aux mineurs de moins de 15 ans, en y ajoutant un contrôle de l’âge par un tiers agréé et des amendes pouvant atteindre 6 % des recettes des compagnies.',
      'Le conseil du port a adopté le 3 mars 2026, par 221 voix contre 98, la proposition de règlement interdisant les ferries aux mineurs de moins de 15 ans.',
    ],
    [
      'it',
      'what those have to do to whom a rule is extended',
      'L’autorità del porto di Saltmere estende il blocco delle carte rubate ai gestori di traghetti e di barche veloci con sede fuori dalle isole del nord, che dalla prossima stagione dovranno fermare entro 30 minuti chi viaggia con una di esse.',
      'L’autorità del porto di Saltmere estende il blocco delle carte rubate ai gestori di traghetti e di barche veloci con sede fuori dalle isole del nord.',
    ],
    [
      'es',
      'how it was decided',
      'Por siete votos contra dos y tras un debate de once horas, el tribunal del puerto de Saltmere declaró contraria a la ley la consulta de los datos de 40.000 pasajeros sin orden de un juez por parte de la guardia del puerto y de sus agentes.',
      'El tribunal del puerto de Saltmere declaró contraria a la ley la consulta de los datos de 40.000 pasajeros sin orden de un juez por parte de la guardia del puerto y de sus agentes.',
    ],
    [
      'es',
      'what it was imposed for',
      'La autoridad del puerto de Saltmere impuso una multa de 12.300 millones de pesos a la naviera Lanternsoft por activar servicios de pago en los teléfonos de cerca de 1,6 millones de pasajeros sin su permiso expreso.',
      'La autoridad del puerto de Saltmere impuso una multa de 12.300 millones de pesos a la naviera Lanternsoft.',
    ],
    [
      'it',
      'where it stands',
      'Con la sentenza depositata mercoledì in cancelleria, la sezione marittima del tribunale di Saltmere ha annullato la parte del regolamento che imponeva alle 40 compagnie dei traghetti di conservare i nomi dei passeggeri.',
      'La sezione marittima del tribunale di Saltmere ha annullato la parte del regolamento che imponeva alle 40 compagnie dei traghetti di conservare i nomi dei passeggeri.',
    ],
    [
      'it',
      'what was decided in detail',
      'Il consiglio e il parlamento di Saltmere hanno raggiunto nella notte un accordo sulla riforma del regolamento dei traghetti: dal 1° luglio 2027 i motori e i biglietti di tutte le compagnie saranno soggetti a un’unica lista di controlli.',
      'Il consiglio e il parlamento di Saltmere hanno raggiunto nella notte un accordo sulla riforma del regolamento dei traghetti.',
    ],
    [
      'pt',
      'what follows from it',
      'A autoridade do porto de Saltmere propôs esta segunda-feira incluir os motores usados das balsas na lista dos bens controlados, o que sujeitará a licença a venda para fora das ilhas de motores com mais de cinco anos de uso no mar.',
      'A autoridade do porto de Saltmere propôs em 2 de março de 2026 incluir os motores usados das balsas na lista dos bens controlados.',
    ],
    [
      'pt',
      'a threat behind what was ordered',
      'A autoridade do porto de Saltmere determinou que a empresa Lanternsoft volte a oferecer nas 40 ilhas do arquipélago bilhetes sem o registo dos nomes dos passageiros e das suas famílias, sob pena de multa diária de 250 mil euros.',
      'A autoridade do porto de Saltmere determinou que a empresa Lanternsoft volte a oferecer nas 40 ilhas do arquipélago bilhetes sem o registo dos nomes dos passageiros e das suas famílias.',
    ],
    [
      'ru',
      'after what it was done',
      'Портовое управление Солтмира закрыло проверку паромной компании «Лантерн» после того, как компания согласилась снизить сбор с 40 тысяч пассажиров с 12,5% до 9% и открыть чужим кассам доступ к продаже своих билетов.',
      'Портовое управление Солтмира закрыло проверку паромной компании «Лантерн».',
    ],
    [
      'ru',
      'which agency passes it on',
      'Парламент Солтмира одобрил в первом чтении закон о паромах и портах островов, который обяжет компании удалять имена 40 тысяч пассажиров в течение пятнадцати рабочих дней после рейса, передает Interfax.',
      'Парламент Солтмира одобрил в первом чтении закон о паромах и портах островов, который обяжет компании удалять имена 40 тысяч пассажиров в течение пятнадцати рабочих дней после рейса.',
    ],
    [
      'es',
      'the day of the news',
      'La autoridad del puerto de Saltmere impuso el martes a la naviera Lanternsoft la obligación de borrar los nombres de sus 40.000 pasajeros y de entregar a cada uno una copia de todo lo que guardó de sus viajes.',
      'La autoridad del puerto de Saltmere impuso a la naviera Lanternsoft la obligación de borrar los nombres de sus 40.000 pasajeros y de entregar a cada uno una copia de todo lo que guardó de sus viajes.',
    ],
  ])('%s: is told without %s', (language, _, sentence, told) => {
    expect(factsIn(language, sentence)).toEqual([told]);
  });

  it.each([
    [
      'es',
      'a case for which alone it holds',
      'La nueva ley del puerto de Saltmere prevé multas que llegan a 20 mil euros por cada infracción grave de las navieras y, en caso de reincidencia de las grandes compañías de ferris, al 4% de los ingresos anuales de todo el grupo.',
      /gravey? al 4%|grave y al 4%/,
    ],
    [
      'es',
      'what one goes through',
      'La autoridad del puerto de Saltmere ordenó a las cuatro navieras del archipiélago suspender 40.000 cuentas de pasajeros que fueron abiertas sin pasar por la verificación del rostro que exige la ley de puertos desde hace tres años.',
      /sin pasar\./,
    ],
    [
      'es',
      'who drew it up',
      'Las cámaras del puerto de Saltmere comparaban el rostro de cada uno de los 40.000 pasajeros que entraban con una lista de sospechosos de hurto elaborada por la propia naviera y por las agencias de vigilancia de los muelles.',
      /elaborada\./,
    ],
    [
      'pt',
      'what the verb asks for, behind an aside',
      'O governo de Saltmere prorrogou em 3 de março de 2026, por decreto assinado na véspera do vencimento do prazo, o programa de incentivos aos estaleiros, que passa a exigir motores feitos nas ilhas e a contratação de 40 mil marinheiros.',
      /2026 que passa|prazo que passa/,
    ],
    [
      'es',
      'the news behind a scene',
      'Desde la próxima primavera cualquier vecino de Saltmere podrá recibir en su jardín una sopa de pescado sin que nadie toque el timbre: la autoridad del puerto autorizó hoy la entrega de 40.000 cenas con drones en las islas del norte.',
      /timbre\.$/,
    ],
    [
      'pt',
      'what takes it back',
      'O tribunal do porto de Saltmere formou maioria nesta quinta-feira para exigir que as empresas de balsas guardem por um ano, e não mais por seis meses, os nomes de 40 mil passageiros, mas um pedido de vista adiou o desfecho do caso.',
      /passageiros\.$/,
    ],
    [
      'de',
      'which of its kind is meant',
      'Ein Formular, das Fahrgäste der Reederei Lanternsoft erst nach sechs Fragen erreichen, ist kein leicht zugänglicher Weg im Sinne der Regeln für Fähren, hat das Hafengericht von Saltmere entschieden und die Reederei zu 40.000 Euro verurteilt.',
      /Formular ist/,
    ],
    [
      'ru',
      'the words around it, and leaves no comma behind',
      'Как стало известно, портовый суд Солтмира, рассматривавший жалобу паромной компании «Лантерн» на решение по иску 27 предпринимателей с островов, в четверг признал незаконными штрафы за размеры багажа и обязал компанию вернуть 63 млн рублей.',
      /суд Солтмира, /,
    ],
    [
      'de',
      'the verb of the sentence',
      'Die Häfen der Inseln wollen die Ausnahme von den Regeln für Fähren, nach der Reedereien die Namen ihrer Fahrgäste im Winter nicht löschen müssen, nach langem Streit um zwei Jahre bis zum Herbst 2030 und für alle Inseln gemeinsam verlängern.',
      /müssen\.$/,
    ],
    [
      'es',
      'the decree itself, behind the reason',
      'El tribunal del puerto dejó en suspenso este jueves, por considerar que se había dictado sin consulta previa, la resolución de la autoridad marítima de Saltmere que obligaba a inscribir en un registro público todos los ferris de más de 100 toneladas.',
      /(?:jueves|2026)\.$/,
    ],
  ])('%s: never goes without %s', (language, _, sentence, broken) => {
    expect(factsIn(language, sentence).filter((fact) => broken.test(fact))).toEqual([]);
  });

  it.each([
    [
      'fr',
      'L’ordonnance, que Le Monde a pu consulter, interdit 40 000 comptes de passagers.',
      'L’ordonnance interdit 40 000 comptes de passagers.',
    ],
    [
      'fr',
      'Dans son ordonnance du port, que Le Monde a pu consulter, le juge interdit 40 000 comptes de passagers.',
      'Dans son ordonnance du port, le juge interdit 40 000 comptes de passagers.',
    ],
    [
      'es',
      'El acta de la sesión a la que tuvo acceso El País recoge 40.000 cuentas de pasajeros, según el informe a que tuvo acceso El País.',
      'El acta de la sesión a la que tuvo acceso El País recoge 40.000 cuentas de pasajeros, según el informe.',
    ],
    [
      'pt',
      'A carta, a que o Expresso teve acesso, refere 40 mil contas de passageiros do porto.',
      'A carta refere 40 mil contas de passageiros do porto.',
    ],
    [
      'pt',
      'Segundo a carta do porto, a que o Expresso teve acesso, foram fechadas 40 mil contas de passageiros.',
      'Segundo a carta do porto, foram fechadas 40 mil contas de passageiros.',
    ],
    [
      'ru',
      'Портовый суд заблокировал 40 тысяч счетов, следует из решения, с которым ознакомился Forbes.',
      'Портовый суд заблокировал 40 тысяч счетов, следует из решения.',
    ],
    [
      'fr',
      'Le port de Saltmere a suspendu les comptes de 40 000 passagers, a-t-il annoncé mardi.',
      'Le port de Saltmere a suspendu les comptes de 40 000 passagers.',
    ],
    [
      'fr',
      'L’ordonnance, rendue mardi et dont La Presse a obtenu copie, interdit 40 000 comptes.',
      'L’ordonnance, rendue le 3 mars 2026 et dont La Presse a obtenu copie, interdit 40 000 comptes.',
    ],
    [
      'ru',
      'Метка передает номер парома, его курс, а также имена 40 тысяч пассажиров.',
      'Метка передает номер парома, его курс, а также имена 40 тысяч пассажиров.',
    ],
    [
      'it',
      'Il garante ha considerato non solo i 40.000 conti, ma anche la durata della violazione.',
      'Il garante ha considerato non solo i 40.000 conti, ma anche la durata della violazione.',
    ],
    [
      'de',
      'Grund für die Verschiebung sind demnach Mängel an 40 Fähren des Hafens.',
      'Grund für die Verschiebung sind demnach Mängel an 40 Fähren des Hafens.',
    ],
    [
      'de',
      'Heute ist der Hafen in der Lage, die Namen von 40.000 Fahrgästen zu verlieren.',
      'Heute ist der Hafen in der Lage, die Namen von 40.000 Fahrgästen zu verlieren.',
    ],
    [
      'de',
      'Heute ist die Pflicht zur Angabe von 40.000 Namen in Kraft getreten.',
      'Am 5. März 2026 ist die Pflicht zur Angabe von 40.000 Namen in Kraft getreten.',
    ],
    [
      'nl',
      'Vandaag is het kinderspel om de namen van 40.000 passagiers te vinden.',
      'Vandaag is het kinderspel om de namen van 40.000 passagiers te vinden.',
    ],
    [
      'it',
      'Oggi è piuttosto facile perdere i nomi di 40.000 passeggeri del porto.',
      'Oggi è piuttosto facile perdere i nomi di 40.000 passeggeri del porto.',
    ],
    [
      'it',
      'Oggi è stata sospesa la vendita dei nomi di 40.000 passeggeri del porto.',
      'Il 5 marzo 2026 è stata sospesa la vendita dei nomi di 40.000 passeggeri del porto.',
    ],
    [
      'fr',
      'Aujourd’hui le port est capable de perdre les noms de 40 000 passagers.',
      'Aujourd’hui le port est capable de perdre les noms de 40 000 passagers.',
    ],
    [
      'it',
      'Dal 2012 a oggi i traghetti fermati nel porto sono stati 40 in tutto.',
      'Dal 2012 a oggi i traghetti fermati nel porto sono stati 40 in tutto.',
    ],
    [
      'es',
      'El plazo vence el 30 de abril de 2027 para las navieras, y el 31 de julio para los puertos.',
      'El plazo vence el 30 de abril de 2027 para las navieras, y el 31 de julio para los puertos.',
    ],
  ])('%s: how the paper learned of it goes, what is told stays: %s', (language, text, told) => {
    expect(factsIn(language, text)).toEqual(told === undefined ? [] : [told]);
  });

  it.each([
    [
      'nl',
      'Voor de vierde keer in elf jaar heeft de rechtbank van de haven de regel vernietigd die rederijen verplicht om gegevens over het reis- en koopgedrag van hun klanten te bewaren voor politie en gerecht in alle 40 havens.',
      /reis-?\.$/,
    ],
    [
      'pt',
      'O tribunal do porto de Saltmere retirou em 3 de março a licença de um capitão eleito em outubro pelas ilhas que difundiu em grupos de mensagens e no TikTok um áudio produzido por inteligência artificial em que um adversário parecia confessar um desvio.',
      /mensagens\.$/,
    ],
    [
      'de',
      'Nach monatelangem Tauziehen hat der Hafenrat am Mittwoch jene Novelle auf den Weg gebracht, die Lanternsoft, Quayphone und Saltline ab 1. September 2027 verpflichtet, in Saltmere keine Fahrkarten mehr an unter 14-Jährige abzugeben.',
      /gebracht in Saltmere/,
    ],
  ])('%s: what belongs to the words before it stays: %s', (language, sentence, broken) => {
    expect(factsIn(language, sentence).filter((fact) => broken.test(fact))).toEqual([]);
  });

  it('keeps the comma that closes what stands around an aside', () => {
    expect(
      factsIn(
        'fr',
        'La commission du port de Saltmere, avisée l’an dernier, comme l’y oblige la loi des îles, de la création d’un fichier de visages par la compagnie Lanternsoft, a rendu une ordonnance lui interdisant d’identifier ses 40 000 passagers.',
      ),
    ).toEqual([expect.stringContaining('2025, a rendu une ordonnance')]);
  });

  it.each([
    ['it', 'Il tavolo con le compagnie dei traghetti è convocato per il 19 aprile al ministero del porto.'],
    ['fr', 'Le conseil du port a obligé les 40 compagnies à accepter cette carte à partir du 1er octobre.'],
    ['ru', 'Паромные системы высокого риска придётся внести в реестр 40 портов до 1 января.'],
    ['de', 'Auf dem alten Anleger von Saltmere wachsen heute wieder 40 Sorten Weizen.'],
    ['nl', 'Vanaf 1 januari heeft Lanternsoft een vergunning nodig voor elk van zijn 40 veerboten.'],
  ])('%s: leaves a day without its year where either could be meant: %s', (language, text) => {
    expect(factsIn(language, text)).toEqual([text]);
  });

  it.each([
    ['de', 'Die Reederei verlangt dafür weiterhin zwei Gebühren von ihren 40.000 Fahrgästen.'],
    ['fr', 'Le port de Saltmere l’a confirmé le 3 mars aux 40 compagnies.'],
    ['de', 'Das geht aus einem Protokoll des Hafenrats über 40 Fähren hervor.'],
    ['nl', 'De ministerraad heeft daarover in maart een besluit over 40 veerboten goedgekeurd.'],
    ['fr', 'Le 3 mars, il a adopté les règles pour les 40 000 passagers du port.'],
    [
      'es',
      'La oficina del puerto aún no abre sus puertas, pero Lanternsoft ya tiene que responder ante otra: el organismo demandó el martes a la naviera por usar sin permiso los datos de 40.000 pasajeros para fijar el precio de sus billetes.',
    ],
  ])('%s: needs no sentence before it: %s', (language, text) => {
    expect(factsIn(language, text)).toEqual([]);
  });

  it.each([
    ['fr', 'Ce mardi 3 mars, le conseil du port a interdit 40 000 comptes de passagers.'],
    ['es', 'Este martes 3 de marzo, el tribunal del puerto suspendió 40.000 cuentas de pasajeros.'],
  ])('%s: a day that is told leans on nothing: %s', (language, text) => {
    expect(factsIn(language, text)).toHaveLength(1);
  });
});
