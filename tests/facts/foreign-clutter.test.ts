import { describe, expect, it } from 'vitest';
import { isClutter } from '../../src/facts/clutter.ts';
import { factsIn } from '../support/facts.ts';

describe('clutter in other languages than English', () => {
  it.each([
    ['de', 'Das Hafenamt wollte sich zu dem laufenden Verfahren am Dienstag nicht äußern.'],
    ['de', 'Die Reederei ließ mehrere Anfragen bis zum Abend unbeantwortet.'],
    ['de', 'Eine Stellungnahme der Reederei lag am Mittag noch nicht vor.'],
    ['fr', 'Contacté, le ministère du port n’a pas souhaité faire de commentaire.'],
    ['fr', 'La compagnie des bacs n’a pas répondu à nos questions mardi soir.'],
    ['fr', 'Le port de Saltmere n’a pas commenté la décision du conseil.'],
    ['es', 'La naviera declinó hacer comentarios sobre la multa de la agencia.'],
    ['es', 'El ministerio del puerto no respondió a las preguntas de este diario.'],
    ['es', 'Consultadas el martes, las dos navieras optaron por no comentar.'],
    ['it', 'La società dei traghetti non ha voluto commentare la decisione.'],
    ['it', 'Le due compagnie preferiscono non commentare la multa del garante.'],
    ['pt', 'A empresa das balsas não quis comentar a decisão da agência.'],
    ['pt', 'O porto não respondeu até a publicação deste texto na terça.'],
    ['nl', 'De rederij wil niet inhoudelijk reageren op het besluit.'],
    ['nl', 'Het havenbedrijf was dinsdag niet bereikbaar voor commentaar.'],
    ['ru', 'В компании «Паром» от комментариев отказались во вторник.'],
    ['es', 'Preguntada por las multas, la agencia se limitó a decir que aplica sus normas.'],
    ['ru', 'С проектом указа ознакомились два источника на рынке паромов.'],
    ['ru', 'Пресс-служба порта не ответила на запрос редакции.'],
    ['zh', '港口管理局发言人拒绝就此置评。'],
    ['zh', '截至发稿，该轮渡公司尚未回应记者的采访请求。'],
  ])('%s: who gave no answer: %s', (language, sentence) => {
    expect(isClutter(sentence, language)).toBe(true);
  });

  it.each([
    ['de', 'Die Netzbetreiber können sich bis zum 11. Dezember zu dem Entwurf äußern.'],
    ['de', 'Die Reederei reagierte nicht auf die Auflagen und zahlt nun 40.000 Euro.'],
    ['fr', 'La compagnie n’a pas répondu aux demandes de la Cnil et paiera 40 000 euros.'],
    ['es', 'La naviera no respondió a los requerimientos de la agencia y pagará 40.000 euros.'],
    ['it', 'La società non ha risposto alle richieste del garante e pagherà 40.000 euro.'],
    ['pt', 'A empresa não respondeu às exigências da agência e pagará 40 mil euros.'],
    ['nl', 'De rederij reageerde te laat op de eis van de toezichthouder en betaalt 40.000 euro.'],
    ['ru', 'Компания не ответила на запрос ФАС и заплатит 40 тысяч рублей.'],
    ['zh', '轮渡公司未按期答复监管部门的整改要求，被罚款4万元。'],
  ])('%s: news is none: %s', (language, sentence) => {
    expect(isClutter(sentence, language)).toBe(false);
  });

  it.each([
    [
      'de',
      'Das Hafenamt hat der Reederei am Dienstag ein Bußgeld von 40.000 Euro auferlegt. ' +
        'Die Aktie der Reederei gab in Saltmere um 2,1 Prozent nach, die der Konkurrenz um 0,3 Prozent. ' +
        'Die Reederei muss bis Mai alle Listen der Fahrgäste löschen, teilte das Hafenamt mit. ' +
        'Im Jahr 2025 hatte ein Gericht die Reederei verpflichtet, 400 Boote zu melden.',
      'Aktie',
    ],
    [
      'es',
      'La agencia del puerto multó el martes a la naviera con 40.000 euros por sus listas. ' +
        'Las acciones de la naviera cayeron un 2,1 % en la bolsa de Saltmere y las de su rival un 0,3 %. ' +
        'La naviera debe borrar las listas de pasajeros antes de mayo, informó la agencia. ' +
        'En 2025 un tribunal ordenó a la naviera registrar 400 barcos del puerto.',
      'acciones',
    ],
  ])('%s: what shares did is told only where there is nothing else', (language, text, word) => {
    const facts = factsIn(language, text);
    expect(facts.length).toBeGreaterThan(1);
    expect(facts.join(' ')).not.toContain(word);
  });
});
