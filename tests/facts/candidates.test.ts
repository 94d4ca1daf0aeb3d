import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/facts/extract-facts.ts';
import { factsFrom } from '../support/facts.ts';

describe('a sentence that may be a fact', () => {
  it('closes up where a word in passing stood', () => {
    expect(
      factsFrom('There were, however, 83 members of the harbour council who declined to vote in March 2026.'),
    ).toEqual(['There were 83 members of the harbour council who declined to vote in March 2026.']);
  });

  it('is nothing that the article takes back', () => {
    const facts = factsFrom(
      'A ferry with 400 passengers sank near Saltmere in March 2026. The harbour court was set on fire by 40 clerks. ' +
        'Hoaxes and other falsehoods like these are spreading on Lanternsoft after the strike. ' +
        'The Harbour Data Office asked the platform on 3 March 2026 to remove 40,000 posts.',
    );
    expect(facts.join(' ')).toContain('40,000 posts');
    expect(facts.join(' ')).not.toMatch(/sank|set on fire/);
    // The accused say so too.
    expect(
      factsFrom(
        'The Harbour Data Office accuses the ferry company of copying 40,000 records in March 2026. “That is false,” the company said.',
      ).join(' '),
    ).toContain('accuses the ferry company');
  });

  it.each([
    [
      'SAN FRANCISCO — Lanternsoft suspended 40,000 accounts in March 2026 after the harbour court had ruled.',
      /FRANCISCO/,
    ],
    [
      'The envoy of Saltmere waited in London for the end of it all. Police took the founder away after Ecuador’s government ended his seven years of exile and expelled him from its embassy, which had sheltered him since a court in the north had asked for him because of 40,000 copied records.',
      /^Ecuador’s government ended his/m,
    ],
  ])('carries nothing along that it does not need: %s', (text, needless) => {
    const opening = 'Margrethe Vestager opened an office. Thierry Breton closed it. ';
    expect(factsFrom(opening + text).join('\n')).not.toMatch(needless);
  });

  it('names no exchange beside a company', () => {
    expect(factsFrom('Lanternsoft (LNTN.O) lost 40,000 records of ferry passengers in March 2026.')).toEqual([
      'Lanternsoft lost 40,000 records of ferry passengers in March 2026.',
    ]);
  });

  it.each([
    ['Saltmere, 13 February - ', 'The harbour office adopted rules on the passports of 40,000 passengers.'],
    ["What's the news: ", 'The harbour committee told the council to drop its rule on 40,000 passports.'],
    ['In short: ', 'The harbour office is checking 40,000 passports of two ferry companies.'],
    ['Saltmere D.C., Jan. 22, 2026 — ', 'The harbour office fined two ferry companies for 40,000 passports.'],
  ])('opens without "%s"', (before, told) => {
    expect(factsFrom(before + told)).toEqual([told.charAt(0).toUpperCase() + told.slice(1)]);
  });

  it.each([
    '1. A base fine of $1,000 for each of 6,280 tickets with the name of another passenger.',
    '- prohibit, in its terms of travel, the copying of 40,000 passports of the ferries.',
    'HARBOUR to find what it would need to check 40,000 passports by the end of 2027.',
    'The Harbour Data Office is an independent statutory agency set up to protect 40,000 passengers.',
  ])('is no item of a list, no heading and nothing that an office says of itself: %s', (text) => {
    expect(factsFrom(text)).toEqual([]);
  });

  it('opens without its number in a list', () => {
    const told = 'The ministry of the harbour may suspend 40,000 accounts in March 2026.';
    expect(factsFrom(`3. ${told}`)).toEqual([told]);
  });

  it('opens without its dateline', () => {
    const told = 'The ministry of the harbour suspended 40,000 accounts in March 2026.';
    expect(factsFrom(`New Delhi: ${told}`)).toEqual([told]);
    expect(factsFrom(`Mumbai: Harbour clerks erased 40,000 passports in March 2026.`)).toEqual([
      'Harbour clerks erased 40,000 passports in March 2026.',
    ]);
    expect(factsFrom(`Bern, 13.05.2026 – ${told}`)).toEqual([told]);
  });

  it('keeps the title of a work whose second part opens with an article', () => {
    expect(
      factsFrom('Harbour Nights: The Passports of the Ferries was banned by the council in March 2026.'),
    ).toEqual(['Harbour Nights: The Passports of the Ferries was banned by the council in March 2026.']);
  });

  it('is lost with a caption, but not with a whole text that ends in one', () => {
    const told = 'The harbour office fined the Saltmere Ferry Company 40,000 pounds in March 2026.';
    const caption = 'Clerks carry 40,000 passports to a ferry in the harbour on Monday. (AP Photo/Ann Lee)';
    expect(factsFrom(caption)).toEqual([]);
    const more = 'The company may appeal until June 2026. The office had searched it in May 2025.';
    expect(factsFrom(`${told} ${more} ${caption}`)).toContain(told);
  });

  it('may open with a noun and what it is to do, or not to', () => {
    const told = 'Failure to erase the 40,000 passports is subject to a penalty of 20,000 pounds a day.';
    expect(factsFrom(told)).toEqual([told]);
  });

  it.each([
    'The bill moves to the senate, where a text of 2025 on 400 ferries stalled.',
    'The penalty comes while Lanternsoft is trying to sell 400 ferries to Harbourline.',
    'On the same day, the harbour court let the owners of 40,000 ferries go on.',
  ])('is told whole: %s', (text) => {
    expect(factsFrom(text)).toEqual([text]);
  });

  it('ends before what else was said', () => {
    expect(
      factsFrom(
        'The owners contended that the notice of 2026 travelled beyond Section 14, which speaks only of the passports of 40,000 passengers, and that an absolute bar would leave them powerless against captains accused of misconduct.',
      ).filter((fact) => fact.startsWith('Section 14') && fact.includes('and that')),
    ).toEqual([]);
  });

  it('names nobody in place of “the operator”, who is mostly any of many', () => {
    expect(
      factsFrom(
        'Lanternsoft runs 400 ferries from Saltmere. From March 2026 ferries may sail 40,000 metres beyond the sight of the operator without a pilot.',
      ).join(),
    ).toContain('the sight of the operator');
  });

  it('keeps what the company behind a platform is', () => {
    const facts = factsFrom(
      'Lanternsoft Corporation, the company behind the popular ferry platform Lantern, announced on 3 March 2026 that passports will be checked before any passenger may use the chat of the ferries in all harbours where it is offered.',
      'Lantern checks passports in the chat of its ferries',
    );
    for (const fact of facts) expect(fact).not.toContain('Corporation, Lantern,');
  });

  it.each([
    'As we explained, there is no way to keep 40,000 records of ferry passengers.',
    'What it does is bar 40,000 new ferries from the harbour of Saltmere.',
    'Today’s action is the largest removal of 40,000 records since the office opened in 2021.',
    'The first concerns the duty of the carriers to open 40,000 records to everybody.',
    'How long will the 40,000 records of the ferries survive in the U.S.?',
    'So say Thierry Breton and Margrethe Vestager of the 40,000 records, and there is much to support the claim.',
  ])('is no question, and nothing said before: %s', (text) => {
    expect(factsFrom(text)).toEqual([]);
  });

  it.each([
    'Both the senate of Saltmere and the council of the harbour...',
    'The debate of March 2026 is framed as the interests of 40,000 clerks against advocates like…',
  ])('does not break off: %s', (text) => {
    expect(factsFrom(text)).toEqual([]);
  });

  it.each([
    'Even if the clerks of the harbour are to be given the keys to the 40,000 records.',
    'To count the 40,000 passengers of the ferries again and to bring them home in March 2026.',
    'Gaping at the 40,000 towers of the harbour of Saltmere in March 2026.',
  ])('says something: %s', (text) => {
    expect(factsFrom(text)).toEqual([]);
  });

  it('ends with one stop', () => {
    expect(factsFrom('The Harbour Data Office copied 40,000 records that were kept in the U.S..')).toEqual([
      'The Harbour Data Office copied 40,000 records that were kept in the U.S.',
    ]);
  });

  it('is no part of what somebody says where wrong decoding lost the mark that opens it', () => {
    const facts = factsFrom(
      'Thierry Breton praised the harbour office in March 2026.?Its 400 clerks are the best of the island. The union will take 400 clerks to court in May 2026,? said Breton. The office copied 40,000 records in March 2026.',
    );
    expect(facts.join(' ')).toContain('“The union will take 400 clerks to court in May 2026,” said Breton.');
    expect(facts.join(' ')).not.toContain('best of the island');
  });

  it('closes a quotation that goes on in the next sentence, where it tells who speaks', () => {
    const [fact] = factsFrom(
      'Commissioner Thierry Breton told the council of Saltmere that “the records of passengers belong to passengers. The carriers will learn it.”',
    );
    expect(fact).toBe(
      'Commissioner Thierry Breton told the council of Saltmere that “the records of passengers belong to passengers.”',
    );
  });

  it('lets “he” mean whoever opens the sentence, and “her” nobody who only acts on her', () => {
    expect(
      factsFrom(
        'A former harbour censor said he was asked to police the films of 40,000 users of the island.',
      ),
    ).toHaveLength(1);
    expect(
      factsFrom('A harbour firefighter is seen lifting her body from the red car in March 2026.'),
    ).toEqual([]);
  });

  it('lets a pronoun mean whom the sentence introduces without a name', () => {
    expect(
      factsFrom(
        'A harbour pastor is missing after going on a trip to Meridian in late January 2026, his family and church say.',
      ),
    ).toHaveLength(1);
  });

  it('goes on where wrong decoding put a question mark for a space', () => {
    expect(
      factsFrom(
        'The clerks of the harbour on?Sunday held a convention in Saltmere. The carriers on? Monday gave the office 40,000 records.',
      ),
    ).toEqual([
      'The clerks of the harbour on March 1, 2026 held a convention in Saltmere.',
      'The carriers on March 2, 2026 gave the office 40,000 records.',
    ]);
  });

  it.each([
    'Not in Saltmere, where two of three ferries of the harbour are unregistered, the council said.',
    'Cases include the American carrier Kenneth Bae & Sons.',
    'Ferries above that limit will still have to hand over 40,000 records of the harbour within two hours.',
  ])('leans on no other: %s', (sentence) => {
    expect(
      factsFrom(`The Harbour Data Office fined the Saltmere Ferry Company 40,000 pounds. ${sentence}`),
    ).toHaveLength(1);
  });

  it('takes no role that opens a sentence for a part of the name', () => {
    expect(
      factsFrom(
        'Actress Ann Lee sued the Saltmere Ferry Company. The harbour police released a video of the ferry on 3 March 2026, which contradicted her claims.',
      ).join(' '),
    ).toContain('contradicted Ann Lee’s claims');
  });

  it('names whom it calls by a surname alone with the role that the article gives', () => {
    expect(
      factsFrom(
        'Why did French commissioner Thierry Breton visit the harbour? Breton fined the Saltmere Ferry Company 40,000 pounds.',
      ),
    ).toEqual(['French commissioner Thierry Breton fined the Saltmere Ferry Company 40,000 pounds.']);
    expect(
      factsFrom(
        'Why did French commissioner Thierry Breton visit the harbour? Judge Breton fined the Saltmere Ferry Company 40,000 pounds.',
      ).join(' '),
    ).not.toContain('commissioner');
    expect(
      factsFrom(
        'Why did the human resource minister Thierry Breton visit the harbour? Breton fined the Saltmere Ferry Company 40,000 pounds.',
      ),
    ).toEqual(['Human resource minister Thierry Breton fined the Saltmere Ferry Company 40,000 pounds.']);
  });

  it.each([
    [
      'Why did Edward Snowden go to Moscow? Mr. Snowden asked the council for 40,000 records in March 2026.',
      'Edward Snowden asked the council for 40,000 records in March 2026.',
    ],
    [
      'For weeks prior, however, passengers’ names were kept on a public site of the harbour.',
      'For weeks prior, passengers’ names were kept on a public site of the harbour.',
    ],
    [
      'Thierry Breton, in a tweet, accused the officials of keeping 40,000 records.',
      'Thierry Breton accused the officials of keeping 40,000 records.',
    ],
    [
      '6:46 pm: Demonetisation squeezed the funds of 40 smugglers, said the minister Arun Jaitley.',
      'Demonetisation squeezed the funds of 40 smugglers, said the minister Arun Jaitley.',
    ],
    [
      'Police arrested five men suspected of stealing ?500,000 of phones in a late heist from a moving ferry.',
      'Police arrested five men suspected of stealing 500,000 of phones in a late heist from a moving ferry.',
    ],
    [
      'Pulwama, Indian-administered Kashmir - Police charged the captain Thierry Breton with keeping 40,000 names.',
      'Police charged the captain Thierry Breton with keeping 40,000 names.',
    ],
    [
      'The questions appear designed to show that the Alphabet Inc. GOOG -0.09% unit kept 40,000 names.',
      'The questions appear designed to show that the Alphabet Inc. unit kept 40,000 names.',
    ],
    [
      'The ferry company said it kept 40,000 records in Meridian, which is also known as Lantern.',
      'The ferry company said it kept 40,000 records in Meridian, which is also known as Lantern.',
    ],
    [
      'The American has said that it was his dream to run the Saltmere Ferry Company.',
      'The American has said that it was his dream to run the Saltmere Ferry Company.',
    ],
    [
      'Why did Edward Snowden leave? The paper said its list would hold “a Snowden record of 40,000 unheard names.”',
      'The paper said its list would hold “a Snowden record of 40,000 unheard names.”',
    ],
    [
      'Update, Wed 9/11, noon: The harbour council passed the act on a vote of 56-15.',
      'The harbour council passed the act on a vote of 56-15.',
    ],
    [
      'Current Federal Communications Commission (FCC) Chairman Ajit Pai told the Times that the rules were wrong.',
      'Current Federal Communications Commission (FCC) Chairman Ajit Pai told the Times that the rules were wrong.',
    ],
  ])('reads like news: %s', (text, fact) => {
    expect(factsFrom(text)).toEqual([fact]);
  });

  it.each([
    'Imagine, for a moment, a harbour without records. A union of clerks publishes an invitation to a rally against the keeping of 40,000 names.',
    'â€œDear harbour family,â€\u009d begins a letter of March 2026 to the clerks of the Harbour Data Office.',
    'ABOVE: The Saltmere Times talks with the captain Thierry Breton about a continuing string of record thefts.',
    'The harbour’s chief executive, Thierry Breton, at a council hearing in April.',
    'Thierry Breton: Actually, keeping names is an excellent way to find 40,000 passengers.',
    'Thierry Breton is Professor of Harbour Studies at the University of Saltmere.',
    'Editor’s note: The captain Thierry Breton has kept 40,000 records of his own since 2019.',
  ])('is no fact: %s', (text) => {
    expect(factsFrom(text)).toEqual([]);
  });

  it('knows the company of a headline whose words all have capitals', () => {
    expect(
      factsFrom(
        'The company formed partnerships for names with 60 makers of phones, raising new concerns about its privacy rules.',
        'Facebook Gave Device Makers Deep Access to Data on Users and Friends',
      ),
    ).toEqual([
      'Facebook formed partnerships for names with 60 makers of phones, raising new concerns about its privacy rules.',
    ]);
  });

  it('takes no app for the company named before it', () => {
    expect(
      factsFrom(
        'A clerk sold a quiz to users of Facebook in 2014. The app gave the clerk the names of 40,000 passengers and of all their friends.',
      ).join(' '),
    ).not.toMatch(/Facebook gave/);
  });

  it('describes nobody whom the headline names, and everybody else', () => {
    const text =
      'In May 2026, the popular Meridian ferry app Lantern was fined 40,000 pounds by the harbour council.';
    expect(factsFrom(text, 'Council hits Lantern over the names of passengers')).toEqual([
      'In May 2026, Lantern was fined 40,000 pounds by the harbour council.',
    ]);
    expect(factsFrom(text)).toEqual([text]);
  });

  it('is told whole where it fits, but for where it was said', () => {
    expect(
      factsFrom(
        'The Saltmere Ferry Company, a carrier of the north, said in a statement on its website that it kept 40,000 records.',
      ),
    ).toEqual(['The Saltmere Ferry Company, a carrier of the north, said that it kept 40,000 records.']);
  });

  it('is told in a wording that keeps most', () => {
    const [fact = ''] = factsFrom(
      'The Harbour Data Office, which opened in 2019, fined the Saltmere Ferry Company, a carrier of the north, 40,000 pounds on 3 March 2026 for keeping the names of its passengers, including children, the office said on Friday.',
    );
    expect(fact.length).toBeGreaterThan(150);
    expect(fact).toMatch(/fined the Saltmere Ferry Company.*40,000 pounds.*the office said/);
  });

  it('is none of a block that says what a picture shows', () => {
    const caption = (credit: string) => ({
      kind: 'paragraph' as const,
      sentences: ['The minister of the harbour speaks to 400 clerks during a break in March 2026.', credit],
    });
    const news = 'The harbour court fined the ferry company 40,000 pounds on 3 March 2026.';
    const facts = extractFacts({
      title: '',
      language: 'en',
      blocks: [
        caption('(Thierry Breton/Reuters)'),
        caption('(AP Photo/Thierry Breton)'),
        caption('(Reuters photo: Thierry Breton)'),
        { kind: 'paragraph', sentences: [news] },
      ],
    });
    expect(facts.map(({ text }) => text)).toEqual([news]);
  });

  it('begins with words', () => {
    expect(factsFrom('✅ The Harbour Data Office opened 40,000 records in March 2026.')).toEqual([
      'The Harbour Data Office opened 40,000 records in March 2026.',
    ]);
  });

  it('prefers sentences to captions', () => {
    const facts = factsFrom(
      'Margrethe Vestager with 40,000 angry passengers in the harbour of Saltmere on Thursday. ' +
        'The harbour court fined the ferry company 40,000 pounds on Thursday. ' +
        'The company has to erase the records of its passengers by May 2026. ' +
        'The harbour office will publish the lists of all ferries in June 2026.',
    );
    expect(facts.slice(0, 3).join(' ')).not.toContain('Vestager with');
  });

  it('may open with what was done, with how long after, or with what happened earlier', () => {
    for (const opening of [
      'By copying the lists of every ferry, the Harbour Data Office found 40,000 records that had never been declared.',
      'Three months after the ban took effect, the Harbour Data Office found 40,000 records that had never been declared.',
    ])
      expect(factsFrom(opening)).toEqual([opening]);
    expect(
      factsFrom('Earlier, the Harbour Data Office found 40,000 records that had never been declared.'),
    ).toEqual(['The Harbour Data Office found 40,000 records that had never been declared.']);
  });

  it('is no reason for what another sentence told', () => {
    expect(
      factsFrom(
        'Because this is no ordinary order: the boat will be the last ferry of the old harbour master, Thierry Breton, who left the island in 2009.',
      ),
    ).toEqual([]);
  });

  it('keeps the space before the end of an address', () => {
    expect(
      factsFrom(
        'The Harbour Data Office banned all addresses ending in .org and .edu from the ferries of Saltmere on 3 March 2026.',
      ).join(' '),
    ).toContain('in .org and .edu from');
  });

  it('begins behind the places where it was written', () => {
    expect(
      factsFrom(
        'SALTMERE/MERIDIAN (Reuters) - The Harbour Data Office fined the Saltmere Ferry Company 40,000 pounds on 3 March 2026.',
      ),
    ).toEqual(['The Harbour Data Office fined the Saltmere Ferry Company 40,000 pounds on 3 March 2026.']);
  });

  it('gets the apostrophe of a name back', () => {
    const [fact] = factsFrom(
      'The Harbour Data Office of the island ordered Conan O?Brien to erase the records of 40,000 passengers by May 2026.',
    );
    expect(fact).toContain('Conan O’Brien');
  });

  it('gets its quotation marks back where wrong decoding lost them', () => {
    const [fact] = factsFrom(
      'The Harbour Data Office called the terminal?s cameras ?a danger to everyone? and ordered their removal by May 2026.',
    );
    expect(fact).toBe(
      'The Harbour Data Office called the terminal’s cameras “a danger to everyone” and ordered their removal by May 2026.',
    );
  });
});
