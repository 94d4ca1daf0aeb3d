import { describe, expect, it } from 'vitest';
import { createScorer } from '../../src/relevance/scorer.ts';
import { readCatalogue } from './catalogue.ts';

const scorer = createScorer(readCatalogue());
const isRelevant = (language: string, title: string, text: string): boolean =>
  scorer.score({ language, title, text }).relevant;

describe('technology policy in languages with a smaller vocabulary', () => {
  it.each([
    [
      'it',
      'Il tribunale: l’algoritmo dei turni discrimina i rider',
      'La piattaforma di consegne dovrà modificare il sistema entro 60 giorni, ha stabilito il giudice del lavoro.',
    ],
    [
      'it',
      'Identità digitale, il decreto rinvia il portafoglio',
      'Il governo sposta a giugno l’obbligo per i siti pubblici, secondo il provvedimento firmato dal ministro.',
    ],
    [
      'it',
      'Multa a una app di trasporto per i messaggi ingannevoli',
      'L’autorità contesta alla società pratiche commerciali scorrette verso gli utenti della piattaforma.',
    ],
    [
      'nl',
      'Gemeente gebruikte risicomodel zonder wettelijke grondslag',
      'De Autoriteit Persoonsgegevens legt een dwangsom op omdat de gegevens van bijstandsontvangers onrechtmatig zijn verwerkt.',
    ],
    [
      'nl',
      'Kabinet wil exportvergunning voor onderhoud van chipmachines',
      'De staatssecretaris stuurde de nieuwe regels vrijdag naar de Tweede Kamer.',
    ],
    [
      'nl',
      'Rechter: platform moet gebruikers keuze geven',
      'De videodienst overtreedt de wet door een tijdlijn zonder algoritme te verbergen, oordeelt de rechtbank.',
    ],
    [
      'pt',
      'Banco Central adia norma para instituições de pagamento no Pix',
      'A resolução dá mais seis meses às empresas; a regra limitava transferências feitas por provedores de tecnologia.',
    ],
    [
      'pt',
      'Justiça reconhece vínculo de motorista de aplicativo',
      'O tribunal condenou a plataforma a indenizar o trabalhador bloqueado pelo algoritmo.',
    ],
  ])('%s: %s', (language, title, text) => {
    expect(isRelevant(language, title, text)).toBe(true);
  });

  it.each([
    [
      'it',
      'Serie A, il derby finisce in parità',
      'La partita è stata decisa nel recupero; il tecnico parla di occasione persa.',
    ],
    [
      'it',
      'Nuovo telefono pieghevole in offerta',
      'La recensione: batteria migliore e sconti fino a venerdì nei negozi.',
    ],
    [
      'it',
      'Il Consiglio di Stato dà ragione ai balneari',
      'La sentenza riguarda le concessioni delle spiagge in scadenza.',
    ],
    ['nl', 'Eredivisie: late treffer beslist topper', 'De voetbalclub won met 2-1 en staat weer bovenaan.'],
    [
      'nl',
      'Kwartaalcijfers softwarebedrijf beter dan verwacht',
      'De omzet steeg met acht procent, de winst bleef gelijk.',
    ],
    ['nl', 'Gemeente krijgt vergunning voor nieuwe brug', 'De rechtbank wees de bezwaren van omwonenden af.'],
    [
      'pt',
      'Startup recebe rodada de investimento',
      'A captação de 30 milhões de reais vai financiar a contratação de programadores.',
    ],
    [
      'pt',
      'STF julga demarcação de terras',
      'O tribunal retoma o processo na quinta-feira, com voto do relator.',
    ],
  ])('not %s: %s', (language, title, text) => {
    expect(isRelevant(language, title, text)).toBe(false);
  });
});
