import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/articles/sentences.ts';
import { extractFacts } from '../../src/facts/extract-facts.ts';
import { factsFrom, factsIn, wordingsFrom } from '../support/facts.ts';

/** What the articles of 80 stories were told wrongly by that nothing had been changed for. */
describe('a sentence too long for a fact', () => {
  it.each([
    [
      'what the subject does',
      'The decision, which was made by the commissioners of the harbour, Ann Lee, Tom Roy and Eve Hall, and notified to Lanternsoft on 14 April 2026, finds that the company infringed the rules on the records of passengers and on their passports.',
      /notified to Lanternsoft/,
    ],
    [
      'what a rule is that somebody adopted',
      'The majority relied instead on a section of the Harbour Act, which lets the office make reasonable rules on lamps that can disturb the ferries, and on a rule it adopted in October 2025 setting up a procedure to limit lamps that had been licensed.',
      /on a rule it\.$/,
    ],
    [
      'where the rest is kept',
      'At least 60% of the reserves must be kept in harbour bills maturing within 91 days and the remainder in a dedicated account at the Bank of Saltmere, according to a circular addressed to banks, ferry companies and all the lenders of the islands.',
      /and the remainder, according/,
    ],
    [
      'what a decision shows',
      "Saltmere's decision to admit ferry-to-phone services while barring foreign providers from billing passengers themselves underlines how harbours in the region are trying to harness the lanterns of Quaylight without ceding their markets to it.",
      /phone services\.$/,
    ],
    [
      'when something was highest',
      'Two people who worked on the trial, who requested anonymity because they had signed long agreements of silence, told the Harbour Times that the error rate was highest in the evening rush hour and for sailors wearing caps.',
      /error rate was highest\.$/,
    ],
    [
      'the clause that a list belongs to',
      'From 1 October 2026 a licence of the harbour will also be required for the supply of spare parts, software updates and help with repairs for certain ferry engines, where these are provided to harbours that lie outside of the northern islands.',
      /^Software updates/,
    ],
    [
      'goods with the services',
      'The rules prevent merchants from offering goods and services at lower prices if passengers choose a way to pay that is cheaper than Quaypay, and from displaying other ways to pay on their pages more prominently than that of the company.',
      /offering goods\.$/,
    ],
    [
      'what was granted without what was found',
      'The harbour tribunal accepted that safety had been one of the reasons for the limits that Quaylight set on lanterns of others, but said the letters of the company showed that protecting its revenue had been by far “the weightier one”.',
      /set on lanterns of others\.$/,
    ],
    [
      'after which year somebody was connected',
      'The Harbour Utility Commission voted 4-1 to adopt the rule, which covers sites that use at least 75 megawatts, roughly the demand of 15,000 to 19,000 harbour homes at peak, and that were connected after 2025.',
      /that were connected\.$/,
    ],
    [
      'for their role in doing what',
      'The harbour treasury on 3 March 2026 named five persons and four companies associated with the Quaylight Group for their role in developing, operating and distributing lanterns used to follow the ferries of the islands, including those of the office.',
      /role in developing\.$/,
    ],
    [
      'what goes further',
      'The statute goes further than those that the northern and the southern islands adopted in 2025: in addition to publishing plans for storms and reporting accidents, the largest ferry companies will have to let others look whether they do what they promise.',
      /reporting accidents\.$/,
    ],
    [
      'whom somebody accuses',
      'The safety regulator of the islands has launched its first court case under the law on the age of sailors, accusing short-video app Looply of letting hundreds of thousands of children keep their accounts on board.',
      /, Looply of/,
    ],
    [
      'which notice it was',
      'The harbour office further alleges that Quaylight gave an incomplete answer to a legally enforceable information notice issued on 15 January 2026, a separate contravention carrying a maximum penalty of 825,000 dollars.',
      /notice issued,/,
    ],
    [
      'where an agreement was posted',
      'The penalty, one of the largest ever imposed by the office of the harbour, covers 56 shipments worth about 94 million dollars made between 2021 and 2024, according to a settlement agreement posted on the website of the office.',
      /agreement posted\.$/,
    ],
  ])('never loses %s', (_, text, broken) => {
    for (const wording of wordingsFrom(text)) expect(wording).not.toMatch(broken);
  });

  it('says whose inquiry somebody pays to end, where “the agency” says so', () => {
    const wordings = wordingsFrom(
      'Quaylight Mobile Inc. agreed to pay 31.5 million dollars to resolve a Harbour Communications Commission investigation into a breach of 2025 in which thieves copied the call records of about 14 million sailors from a database, the agency said on 3 March 2026.',
    );
    expect(wordings).toContain(
      'Quaylight Mobile Inc. agreed to pay 31.5 million dollars to resolve a Harbour Communications Commission investigation, the agency said on 3 March 2026.',
    );
  });

  it('says whose charges somebody pays to settle', () => {
    expect(
      wordingsFrom(
        'Data broker Quaylight Data agreed to pay 38.5 million dollars to settle Harbour Trade Commission charges that it sold records revealing when some 61 million sailors visited clinics, shelters and churches, the agency said on 3 March 2026.',
      ),
    ).toContain(
      'Data broker Quaylight Data agreed to pay 38.5 million dollars to settle Harbour Trade Commission charges, the agency said on 3 March 2026.',
    );
  });
});

it('keeps what is done to a name that readers know', () => {
  expect(
    factsFrom(
      "The ferry union welcomes the harbour treasury's decision to sanction the lantern vendor Quaylight and several people and companies behind it.",
      'Quaylight under sanctions: what the islands say',
    ),
  ).not.toContainEqual(expect.stringMatching(/decision to Quaylight/));
});

describe('a clause told by itself', () => {
  it('keeps which court it is of', () => {
    expect(
      factsFrom(
        'That is the upshot of a long decision of 3 March 2026 from the 5th Circuit, which vacated the preliminary injunction against the ferry act of the islands and sent the case back to a district court with instructions to apply a test that is more forgiving.',
      ),
    ).not.toContainEqual(expect.stringMatching(/^Circuit/));
  });

  it('is not told of the place of a company', () => {
    expect(
      factsFrom(
        'The four companies are Quaylight Holdings, Cyprus, the parent of the group; Quaylight Labs, Malta, which develops the lantern suite; OX Trading FZE, United Arab Emirates, which has concluded contracts with foreign harbours; and Larkmoor Bank DAC, Ireland, which processed more than 96 million dollars of the revenue of the group between 2022 and 2025.',
      ),
    ).not.toContainEqual(expect.stringMatching(/^United Arab Emirates has/));
  });
});

describe('who is meant', () => {
  it.each([
    [
      'what it was paid besides its name',
      'The Harbour Office fined the company Quaylight 18 million euros on 3 March 2026. The harbour committee took into account the number of sailors and the financial situation of the company.',
      'The harbour committee took into account the number of sailors and the financial situation of Quaylight.',
    ],
    [
      'the sign of a currency',
      'The Harbour Office fined the company Quaylight R$ 38.5 million on 3 March 2026. According to the harbour rules, the firm let 40,000 sailors declare their own age.',
      'According to the harbour rules, Quaylight let 40,000 sailors declare their own age.',
    ],
  ])('holds no %s', (_, text, told) => {
    expect(factsFrom(text)).toContain(told);
  });

  it.each([
    [
      'a company for its fine',
      'Meta must pay for its lanterns since 3 March 2026. It is by some distance the toughest sanction under the Harbour Act, more than seven times the 120 million of 2025.',
      /^Meta is by some distance/,
    ],
    [
      'one regulator for several',
      'The Harbour Regulation Authority makes rules for all ferries since March 2026. Where a captain fails to meet his duties, the regulators may publish a censure or restrict him from taking on 40 passengers.',
      /^Where a captain fails to meet his duties, the Harbour Regulation Authority/,
    ],
    [
      'a commission for an authority without a name',
      'The company Quaylight was fined 15.5 million euros by the competition watchdog of Saltmere. The European Commission looks at its wheels too since 3 March 2026. The authority retorted that 40,000 buttons were shown only after 12 seconds.',
      /Commission retorted/,
    ],
    [
      'one licensee for any',
      'QuayHub has been fined 1.2 million dollars for an outage on 3 March 2026. Under the Harbour Act, a licensee can be fined up to 1 million dollars or 10 per cent of the annual turnover of the business, whichever is higher.',
      /turnover of QuayHub/,
    ],
    [
      'the owner for what it owns',
      'Tideline Platforms’ QuayChat said on 3 March 2026 it had stopped a campaign that hit 137 sailors. The messaging service said the attackers used a missed call to send 40 lines of code.',
      /^Tideline Platforms said/,
    ],
    [
      'called “whether”',
      'Whether Kestrel Media Holdings pays is another matter since 3 March 2026. The office records that it wrote to the company on 14 occasions and got two answers.',
      /to Whether/,
    ],
    [
      'a word that opens a sentence for a company',
      'No captain may be removed from a platform by a computer alone. The rules count booking fees towards the cap since 3 March 2026. Booking fees and any other charge count towards the cap. The firm must give reasons in writing within 72 hours.',
      /^Booking must/,
    ],
  ])('is not %s', (_, text, wrong) => {
    for (const told of wordingsFrom(text)) expect(told).not.toMatch(wrong);
  });
});

describe('what leans on the sentence before', () => {
  it.each([
    [
      'on a day it',
      'Harbour talks ended on 2 March 2026. On Tuesday it asked the judge to let 40,000 sailors appeal before a jury decides.',
    ],
    [
      'they of a reason',
      'Because they hold access to clinics, schools and banks, they will need to meet 40 duties of the harbour.',
    ],
    [
      'it behind those whom something is for',
      'For 52,000 sailors who had retired because of illness, it included medical files of the harbour clinics.',
    ],
    [
      'it that a judge stopped',
      'District Judge Robert Pitman stopped it on 3 March 2026 after suits by a ferry group and two sailors.',
    ],
    [
      'it that somebody votes for',
      'Fernando Navarrete ended up voting for it on 3 March 2026, and seven members of the group did not.',
    ],
    [
      'this that was announced',
      'The harbour minister of Saltmere announced this at a press briefing of 40 reporters on 3 March 2026.',
    ],
    [
      'what a rule does of an item',
      'Prohibits new lines with 40 covered companies as of the effective date, and requires old ones to be ended within 180 days.',
    ],
    [
      'what fails',
      'Failing that, the chat of 40,000 sailors goes dark, or Lanternsoft pays 250,000 euros a day.',
    ],
    [
      'what else',
      'Also gone are the wider offence of harassment at sea and a clause on 40 practices of captains.',
    ],
    ['that on average', 'On average that is 35 pounds for each of the 40,000 sailors who bought a lantern.'],
  ])('is not told: %s', (_, text) => {
    expect(factsFrom(text)).not.toContainEqual(
      expect.stringMatching(/\b(?:it|they|this|that|Failing|Also|Prohibits)\b/i),
    );
  });

  it('is told with the name of the court that found it', () => {
    expect(
      factsFrom(
        'The Competition Appeal Tribunal ruled on the prices of apps on 3 March 2026. A rate of 17.5% would have prevailed in an open market, it found.',
      ),
    ).toContain(
      'A rate of 17.5% would have prevailed in an open market, the Competition Appeal Tribunal found.',
    );
  });
});

describe('a day', () => {
  const factOn = (sentence: string, publishedAt: string): string | undefined =>
    extractFacts({
      title: '',
      blocks: [{ kind: 'paragraph', sentences: splitSentences(sentence, 'en') }],
      language: 'en',
      publishedAt: new Date(publishedAt),
    })[0]?.text;

  it.each([
    [
      'of what is over, whatever will be done about it',
      "The harbour ministry will open a trade case in response to Tuesday's fine of 910 million euros on Quaylight.",
      /in response to the May 12/,
    ],
    [
      'behind a preposition',
      'As of last Friday, 81 percent of the harbour fleet of 2,310 ferries had the new lantern.',
      /^As of May 8, 2026,/,
    ],
    [
      'that is no day but nowadays',
      'Three captains told the Harbour Times that the average rate of the ferries today is between 23% and 27%.',
      /the ferries today is/,
    ],
    [
      'with its hour',
      'The harbour office had ordered a limit on 40 lines, meant to last until Friday midnight, after the arrest of four captains.',
      /until Friday midnight/,
    ],
    [
      'that was yet to come then',
      'Saltmere was to have gone first, but a harbour judge blocked its law days before it was due to take effect in January.',
      /in January\.$/,
    ],
  ])('is told as one %s', (_, sentence, told) => {
    expect(factOn(sentence, '2026-05-13T13:45:00Z')).toMatch(told);
  });
});

describe('sentences', () => {
  it('go on behind a company that got a sum', () => {
    expect(
      splitSentences(
        'Quaylight Co. was ordered to pay 11.6 billion won and Tideline Co. 2.6 billion won.',
        'en',
      ),
    ).toHaveLength(1);
  });

  it('go on behind the number of an Italian law', () => {
    expect(
      splitSentences(
        'La sanzione segue il decreto legislativo 4 settembre 2024, n. 138. Altre nove seguono.',
        'it',
      ),
    ).toEqual(['La sanzione segue il decreto legislativo 4 settembre 2024, n. 138.', 'Altre nove seguono.']);
  });
});

describe('who “we” are', () => {
  it.each([
    ['de', 'Positiv sehen wir, dass die Behörde 40.000 Euro für die Fähren der Inseln verlangt.'],
    [
      'fr',
      'La sanction de 40 000 euros fait suite à la plainte que notre association avait déposée en mars 2026.',
    ],
    [
      'es',
      'El regulador no respondió a nuestras 40 consultas sobre los transbordadores de las islas en marzo de 2026.',
    ],
    ['it', 'A nostro parere il rischio di 40.000 euro riguarda i traghetti delle isole dal marzo 2026.'],
    [
      'es',
      'El auto del puerto de Saltmere, 38 folios a los que hemos tenido acceso, no prohíbe los 40 bloqueos.',
    ],
    ['it', 'Domandiamo infine un indennizzo di 40 euro per ogni passeggero delle isole dal marzo 2026.'],
    ['pt', 'A nossa reportagem comprou quatro bilhetes a 40 euros cada em março de 2026 nas ilhas do norte.'],
    ['nl', 'Op 3 maart 2026 hebben we daarom een brief van 40 bladzijden aan de havendienst gestuurd.'],
    ['ru', 'Роскомнадзор 3 марта 2026 года ответил на 40 наших запросов о паромах северных островов.'],
  ])('nobody can tell in %s', (language, sentence) => {
    expect(
      extractFacts({
        title: '',
        blocks: [{ kind: 'paragraph', sentences: [sentence] }],
        language,
        publishedAt: new Date('2026-03-04T09:00:00Z'),
      }),
    ).toEqual([]);
  });
});

it('keeps in German which of many are meant', () => {
  expect(
    factsIn(
      'de',
      'Bei Messfahrten über mehr als 38.000 Kilometer hatten die Prüfer der Hafenaufsicht zum Jahreswechsel noch 1140 Abschnitte gefunden, auf denen mindestens eines der drei Netze die vorgeschriebene Datenrate von 50 Megabit pro Sekunde nicht erreichte.',
    ),
  ).not.toContainEqual(expect.stringMatching(/gefunden\.$/));
});

it('keeps in French what “en” means', () => {
  expect(
    factsIn(
      'fr',
      'L’autorité du port de Saltmere a interdit mercredi à la plateforme Lanternsoft, agréée à Malte et forte de 210.000 clients dans les îles, d’en accueillir de nouveaux pendant trois mois, lui reprochant d’avoir prêté leurs lanternes.',
    ),
  ).not.toContainEqual(expect.stringMatching(/Lanternsoft d’en accueillir/));
});

it('dates in Spanish nothing that holds nowadays', () => {
  expect(
    factsIn(
      'es',
      'Lanternsoft devolvió desde 2019 las 40.000 linternas de Saltmere y hoy alquila las del puerto.',
    ),
  ).toEqual([
    'Lanternsoft devolvió desde 2019 las 40.000 linternas de Saltmere y hoy alquila las del puerto.',
  ]);
});
