import { describe, expect, it } from 'vitest';
import { factsFrom, wordingsFrom } from '../support/facts.ts';

describe('what a fact refers to', () => {
  it('has no speaker, and no “this”, that only the article knows', () => {
    const facts = factsFrom(
      'The Harbour Data Office banned face recognition in all ferry terminals on 3 March 2026. We think that our readers in Saltmere will be glad about the ban. According to Quayside, this is the first time that a terminal ban was issued.',
    );
    expect(facts).toEqual([
      'The Harbour Data Office banned face recognition in all ferry terminals on 3 March 2026.',
    ]);
  });

  it('does not take the verb before “them” for what is meant', () => {
    const facts = factsFrom(
      'The harbour office publishes the readings of all meters in Saltmere. Quillmint gets them from the companies that landlords hire to split up their bills for heat and light.',
    );
    expect(facts.join(' ')).not.toContain('gets them');
  });

  it('is told without the mark of a link to a paper', () => {
    expect(
      factsFrom('The report [PDF] of the harbour office says that 40,000 records were lost in March 2026.'),
    ).toEqual(['The report of the harbour office says that 40,000 records were lost in March 2026.']);
  });

  it('has no speaker in brackets either', () => {
    expect(
      factsFrom(
        'The Harbour Data Office fined the Saltmere Ferry Company 40,000 pounds (we saw the order) on 3 March 2026.',
      ),
    ).toEqual([]);
  });

  it('needs no sentence before it to tell what “it” or “the group” is', () => {
    expect(
      factsFrom(
        'The records of 40,000 passengers were copied without any permission in March 2026, it noted. The group asked for a hearing before the harbour court in May 2026.',
      ),
    ).toEqual([]);
  });

  it.each([
    'The Harbour Data Office took the decision on 40,000 passports at a meeting the previous day, adding a fine.',
    'The Harbour Data Office is once more threatening to block it over 40,000 passports of passengers.',
    'It is now for the court of the harbour to tell whether the 40,000 passports may be kept.',
    'In addition to the fine, it issued an order that 40,000 passports must be erased in March 2026.',
    'For the first time, it reaches 40,000 passengers who book their tickets on the ferries of the north.',
    'In one, the Harbour Chamber of Trade noted that 40,000 tickets are sold in Saltmere every day.',
    'Clerks attributed this to the view that 40,000 passports are too many for one harbour office.',
    'An official told her to come back when one of the 40,000 machines of the harbour had been fixed.',
    'In a big win for privacy, the Supreme Court of Saltmere said on 3 March 2026 that the answer is no.',
    'Tesla, which is headquartered in Austin and has been giving rides to 40,000 passengers there, did not.',
    'The harbour office classified 40,000 machines as administrative, exempting the ferries from those checks.',
    'The data of 40,000 passengers show the owner, whose holiday in Brittany we could trace to the minute.',
    'Some of it concerned the previous owner of the 40,000 passports of the northern harbour.',
    'A clerk of the harbour told us that 40,000 passports had been copied in March 2026.',
    'The longer such passports are kept in Saltmere, the more likely is a copy of one of the 40,000.',
    'From then on, any harbour office can send for the 40,000 passports with a deadline of ten days.',
    'The harbour rules allow us to issue fines of up to 40,000 pounds for a passport that was copied.',
    'Lanternsoft operates seven, of which two lie in Saltmere and serve 40,000 passengers a day.',
    'Between that date and March 2025 the passports of 40,000 passengers were copied in the harbour.',
    'Only below could they learn that the price of the 40,000 tickets was going up in March.',
    'Because on 3 March 2026 the harbour office published its rules on 40,000 ferries, and on page 23 there is a footnote.',
    'If neither condition is met, the loss of the 40,000 passengers will be split between two banks.',
    'Under such permits, ferries of the Saltmere line may carry 40,000 passengers until March 2027.',
  ])('knows nobody that stands before it: %s', (text) => {
    expect(factsFrom(text)).toEqual([]);
  });

  it('is not taken for who decided it, if it applies to somebody', () => {
    for (const second of [
      'It applies to ferries above ten metres and not to existing piers of the northern harbour.',
      'It did not help that everybody remembered the 40,000 passports copied in the harbour last October.',
    ])
      expect(
        factsFrom(`Discord published its decision on 40,000 records on 3 March 2026. ${second}`),
      ).toEqual(['Discord published its decision on 40,000 records on 3 March 2026.']);
  });

  it('is not called by a word of the title of some rules', () => {
    expect(
      factsFrom(
        'The Ferry Workers (Transparency of Automated Systems) Rules, 2026 take effect in March 2026 for 40,000 sailors. If the platform does not decide an appeal in 14 days, access has to be restored.',
      ).join(' '),
    ).not.toContain('If Automated Systems');
  });

  it('is nothing where a court says whose turn it is', () => {
    expect(
      factsFrom(
        'The Harbour Court of Saltmere held on 3 March 2026 that 40,000 passports were copied unlawfully. It is for the national court to dispose of the case in accordance with its decision.',
      ).join(' '),
    ).not.toContain('is for the national court');
  });

  it('may call a company what the same sentence says it is', () => {
    const text =
      'The harbour court rules that clerks need a warrant to get 40,000 pictures from the company that stores them, even where the company is willing to hand them over.';
    expect(factsFrom(text)).toEqual([text]);
  });

  it('does not name somebody twice whom a phrase in front only points to', () => {
    expect(
      wordingsFrom(
        'The Harbour Gallery showed works by Maurizio Cattelan in March 2026. Known for his humorous art, Cattelan carved 40,000 names of ferries into black granite.',
      ).join(' '),
    ).toContain('Known for his humorous art, Cattelan');
  });

  it('does not take the end of a covenant for somebody', () => {
    expect(
      factsFrom(
        'They told it that the Covenant on Civil and Political Rights binds them. In its decision of 2024, the Harbour Commission on Human and Peoples’ Rights called on 40 islands to keep the timetables open.',
      ).join(' '),
    ).toContain('Human and Peoples’ Rights');
  });

  it('takes no “My” of a name for somebody', () => {
    const told =
      'The harbour master sued a ferry company under Saltmere’s My Journey My Data Act over 40,000 passports.';
    expect(factsFrom(told)).toEqual([told]);
  });

  it('names nobody who is named at once', () => {
    expect(
      factsFrom(
        'The Harbour Data Office found in March 2026 that Irontide Limited copied 40,000 passports. The company, Quillmint Holdings, told the office that the passports stopped passengers from sharing tickets.',
      ).join(' '),
    ).not.toContain('Irontide Limited, Quillmint');
  });

  it('knows whose own it is', () => {
    const told =
      'The Harbour Council gave its final approval to a delay of the passport rules in March 2026.';
    expect(factsFrom(told)).toEqual([told]);
  });

  it('names a body in full whose name “and” parts, and a paper with all its number', () => {
    expect(
      factsFrom(
        'The Ferries and Timetables Commission opened an inquiry into 40,000 passports in March 2026. Only two companies hold a licence of the islands, according to the commission.',
      ).join(' '),
    ).toContain('according to the Ferries and Timetables Commission.');
    expect(
      factsFrom(
        'The draft of NIST Special Publication 800-239 answers 640 comments on the passports of ferries. It is meant for all 40 harbours of the islands and for their ferries.',
      ).join(' '),
    ).not.toContain('800 is');
  });

  it('tells no more of “the others”, and of what neither does, than the sentence names', () => {
    expect(
      factsFrom(
        'The Harbour Data Office has ordered the ferries of Saltmere to do the same on the others within 72 hours. Neither does the Saltmere Ferry Company, which lost 40,000 records in March 2026.',
      ),
    ).toEqual([]);
  });

  it('takes no end of a name for one', () => {
    const facts = factsFrom(
      'The Harbour Trade Commission sued Quillmint, Inc., which sold 40,000 false reviews of ferries in March 2026. The order would prohibit the company from selling any reviews of ferries for 20 years.',
    );
    expect(facts.join(' ')).not.toMatch(/prohibit (?:the )?Inc/);
  });

  it.each([
    'In February, it ordered the removal of 40,000 records of ferry passengers.',
    'In December, the Harbour Trade Commission fined it 120 million pounds for 40,000 records.',
  ])('knows no “it” that is not named: %s', (text) => {
    expect(factsFrom(text)).toEqual([]);
  });

  it('lets the opening of an article tell which body says it', () => {
    const told =
      'Saltmere’s ferry watchdog has opened an inquiry into Lanternsoft over 40,000 passports, it said on 3 March 2026.';
    expect(factsFrom(told)).toEqual([told]);
  });

  it('lets the opening of an article name who says it', () => {
    const opening =
      'Saltmere Ferry Corporation has stopped selling tickets in the north of the island, it said on Tuesday.';
    expect(factsFrom(opening)).toEqual([
      'Saltmere Ferry Corporation has stopped selling tickets in the north of the island, it said on March 3, 2026.',
    ]);
    // Behind another sentence it may be whom that one is about.
    expect(
      factsFrom(`The council met for two hours with all its clerks on 2 March 2026. ${opening}`).join(' '),
    ).not.toContain('it said');
  });

  it('names no speaker whom the sentence speaks of', () => {
    expect(
      wordingsFrom(
        'An uncle of suspect Yassine Labidi, Abeld Malik Labidi, told the Saltmere Times on Friday that no one he knew had seen any signs in his 26-year-old nephew. He said Yassine Labidi was one of the two gunmen killed at the museum. "It\'s true that Yassine carried out this attack," he said. But, he said, he believed Yassine and other young clerks like him were also victims of the harbour -- of the owners who paid them money, organized the ferries and took them to places like Meridian and the northern island to train as smugglers.',
      ).filter((wording) => wording.startsWith('Yassine Labidi said, he believed')),
    ).toEqual([]);
  });

  it('puts words into nobody’s mouth but that of whom the sentence before is about', () => {
    const said = '“Nobody needs 40,000 records of passengers for eleven years in one office,” she said.';
    const opened = 'Margrethe Vestager opened the records office of Saltmere in March 2019.';
    expect(factsFrom(`${opened} ${said}`).join(' ')).toContain('Margrethe Vestager said.');
    expect(
      factsFrom(`${opened} The union of the harbour attacked the plan in May 2026. ${said}`).join(' '),
    ).not.toContain('Nobody needs');
  });

  it('puts words into nobody’s mouth but that of whom only an age tells for a person', () => {
    const facts = wordingsFrom(
      'Justice Thierry Breton passed an order on 41 petitions of ferry workers. For Manjunath S, 29, a petitioner from Quayside, the order comes after seven months. He said his passport was blocked in August with 40 others.',
    );
    expect(facts.join(' ')).not.toContain('Breton said');
  });

  it('takes no company for the place that its app is', () => {
    const facts = factsFrom(
      'Quillmint Ferries runs an app for 40,000 passengers in the harbour. The harbour office did not accept the argument because fewer than 2 percent of ferries in the app could be booked on 3 March 2026.',
    );
    expect(facts.join(' ')).toContain('ferries in the app could be booked');
  });

  it('names a ministry in full whose name “and” parts', () => {
    const facts = factsFrom(
      'The panel asked the Ministry of Harbours and Ferry Technology to publish 40,000 standards. The ministry said on 3 March 2026 that the 300 rules were framed after consultations with the islands.',
    );
    expect(facts.join(' ')).toContain('The Ministry of Harbours and Ferry Technology said');
  });

  it('does not take whom a commission fined for the commission', () => {
    expect(
      factsFrom(
        'The commission fined rival LanternPay 1.98 million pounds last July for similar breaches. In February, it ordered the suspension of 40,000 downloads of a chatbot after finding that the app had passed records to a company.',
      ).join(' '),
    ).not.toContain('LanternPay ordered');
  });

  it('does not take hackers for what “its” means', () => {
    expect(
      wordingsFrom(
        'Irontide Limited carries 40,000 passengers of 38 harbours. In November 2023, hackers gained access to its systems with the key of a former clerk.',
      ).join(' '),
    ).toContain('hackers gained access to Irontide’s systems');
  });

  it('does not take the other name of an agency for a company', () => {
    expect(
      wordingsFrom(
        'The Saltmere Passport Agency, which now goes by CalPassport, announced a fine against Meridian-based Halyard Signals in March 2026. As part of a settlement, the company agreed to erase 40,000 passports.',
      ).join(' '),
    ).not.toContain('CalPassport agreed');
  });

  it('does not take a county for a company', () => {
    expect(
      wordingsFrom(
        'A captain from Co Kildare sold 40,000 passports. A spokesman for the company said it was disappointed with the fine.',
      ).join(' '),
    ).not.toContain('for Co Kildare');
  });

  it('tells who was concerned', () => {
    expect(
      factsFrom(
        'The Harbour Commission opened an inquiry into 40,000 tickets in 2025. It was concerned that contracts of 7 years made it difficult for ferries to move to 12 rival harbours.',
      ).join(' '),
    ).toContain('The Harbour Commission was concerned');
  });

  it('puts the words of an office into nobody’s mouth but that of who holds it', () => {
    const facts = wordingsFrom(
      'Thierry Breton passed all tests of the Saltmere Ferry Company, its chief Thomas Lee told the Harbour Post. Breton had sailed 630 hours since September 2013. The chief executive said he knew little of the captain. If a pilot falls ill, there are 40 ways to open the bridge, he said.',
    );
    expect(facts.join(' ')).not.toContain('Breton said');
  });

  it('lends a pronoun to nobody else where its own sentence names the person later', () => {
    const facts = factsFrom(
      'Ursula Leyen left the records office of Saltmere in March 2019. At the age of 57 -- and with 40,000 records of ferry passengers in her hands -- Margrethe Vestager took the office over.',
    );
    expect(facts.join(' ')).toContain('Vestager took');
    expect(facts.join(' ')).not.toContain('Leyen’s hands');
  });

  it.each([
    'In March 2026, the ICC issued a warrant against her over 40,000 records of ferry passengers.',
    'Responding to the loss of 40,000 records, he said the ferries of Saltmere were safe.',
    'A friend of Thierry Breton, he lost 40,000 records of ferry passengers in March 2026.',
    'So began a quarrel with Saltmere that left the clerk with 40,000 pounds in fines.',
    'Sources near the harbour court said he was not fined for 40,000 records in March 2026.',
  ])('needs somebody whom its pronoun can mean: %s', (text) => {
    expect(factsFrom(text)).toEqual([]);
  });

  it.each([
    'The day after the vote, the Harbour Data Office fined the ferry company 40,000 pounds.',
    'A regulator of the harbour said on 3 March 2026 that he is considering rules for 40,000 records.',
    'Harbour Ferry Commission Chairman Thierry Breton must save his plan as the commission counts down to a vote on 3 March 2026.',
  ])('tells all by itself: %s', (text) => {
    expect(factsFrom(text)).toHaveLength(1);
  });

  it.each([
    [
      'is named later in the sentence',
      'Thierry Breton visited the harbour of Saltmere. His mission of March 2026 is to give 40,000 records to President Thierry Breton.',
      'Breton’s mission',
    ],
    [
      'is only cited',
      'Falwell, a longtime drummer for the harbour band Seif, has died, the band said. Falwell was in his cabin in March 2026. Agent Thierry Breton said nobody could wake Falwell. He was taken to a hospital of Saltmere on 4 March 2026 and died there.',
      'Breton was taken',
    ],
    [
      'only speaks the line',
      'Thierry Breton: Judas is a riddle of the harbour of Saltmere. The lack of 40,000 records about him has led the council to ask in March 2026.',
      'about Thierry Breton',
    ],
  ])('lends no pronoun the name of one who %s', (_, text, wrong) => {
    expect(factsFrom(text).join(' ')).not.toContain(wrong);
  });

  it('does not take somebody of a company for the company', () => {
    expect(
      factsFrom(
        'Tata Motors CEO and Managing Director Thierry Breton took home 22 million pounds last year. Most of the independent directors of the company saw their pay grow by 4 million pounds in March 2026.',
      ).join(' '),
    ).not.toContain('directors of Tata Motors CEO');
  });

  it.each([
    [
      'the title of a programme',
      'The show “Finding Jesus” opened in Saltmere in March 2026. One of the 40,000 things between Jesus and John the Baptist is told in the harbour of Saltmere in May 2026.',
      'between Finding Jesus',
    ],
    [
      'part of the name of a school',
      'Art Photography opened a hall in March 2026. Sigga Ella shot 21 portraits in May 2026 at The School of Photography in Saltmere.',
      'School of Art Photography',
    ],
    [
      'letters for a person',
      'The event of the harbour in its tenth year was hosted in March 2026 by Greg Beitchman, the head of content sales and partnerships of CNNI, who talked about its promise to honour 40 people who stand out and make a difference for the island.',
      'CNNI talked',
    ],
  ])('does not take %s for a name', (_, text, wrong) => {
    expect(factsFrom(text).join(' ')).not.toContain(wrong);
  });

  it('takes no headline in capitals for a name', () => {
    const facts = factsFrom(
      'WeChat closed its registration on 3 March 2026 for 40,000 new users of Saltmere. The app is used by 40 million people in Meridian and on every other island of the north.',
      'WeChat Suspends User Registration Amid Crackdown',
    ).join(' ');
    expect(facts).toContain('40 million people');
    expect(facts).not.toContain('User Registration is used');
  });

  it('tells whose 30 clerks they are, and takes no brand apart', () => {
    const facts = factsFrom(
      'Margrethe Vestager led the office of Saltmere. Four of her 30 clerks came from Meridian in March 2026. Domenico Dolce called the ferries of the north synthetic. John pledged in March 2026 to leave the Dolce & Gabbana ferry line.',
    ).join(' ');
    expect(facts).toMatch(/Four of Margrethe Vestager’s 30 clerks/);
    expect(facts).not.toContain('Domenico Dolce & Gabbana');
  });

  it('puts nothing into the place of an “it” that means nothing', () => {
    expect(
      factsFrom(
        'The Council of Industrial Research conducted the study. It was found that a ferry burned 40 litres of fuel in March 2026 on the way to Saltmere.',
      ).join(' '),
    ).toContain('It was found that a ferry');
  });

  it.each([
    'Of the two, the northern ferry carried 40,000 passengers in March 2026.',
    'One recently received 40,000 records of passengers from the harbour office.',
    'The number stood at 515 in March 2026 and at 423 in 2025 in all of Saltmere.',
    'In many ways, it’s the most important of the 40 ferries of Saltmere.',
    'The fine of March 2026 was apparently a punishment for it.',
    'In reality, the minister of the harbour of Saltmere is neither.',
    'Nearly two-thirds of them -- 1,238 people -- were clerks of the harbour of Saltmere.',
    'At least 1,750 were cancelled on 3 March 2026 in the harbour of Saltmere.',
  ])('is not told where it leans on another sentence: %s', (sentence) => {
    expect(factsFrom(sentence)).toEqual([]);
  });

  it('does not take a bill for the act that it reforms, nor a court for the one it cites', () => {
    expect(
      factsFrom(
        'The senate passed a bill on 3 March 2026 that reforms a part of the Patriot Act. The president signed the bill on 4 March 2026.',
      ).join(' '),
    ).toContain('The president signed the bill');
    expect(
      factsFrom(
        'A judge of Saltmere cited the Supreme Court in March 2026. The court fined the ferry company 40,000 pounds.',
      ).join(' '),
    ).toContain('The court fined');
    expect(
      factsFrom(
        'The Supreme Court struck the rule down in March 2026. The court fined the ferry company 40,000 pounds.',
      ).join(' '),
    ).toContain('The Supreme Court fined');
  });

  it('does not take the outlet that was told for the agency that told it', () => {
    const facts = factsFrom(
      'The National Security Agency keeps 40,000 records. In a statement to Fox News in March 2026, the agency called the report of 40,000 searches untrue.',
    );
    expect(facts.join(' ')).not.toMatch(/the agency/);
  });

  it('opens with what needs nothing before it, and calls people by their full names', () => {
    const facts = factsFrom(
      'The union of the harbour struck for three days in March 2026. ' +
        'Its speaker Thierry Breton wrote a demand for 400 pounds more. ' +
        'The demand was met with a vote of the council on 40,000 pounds. ' +
        'Breton called the vote of March 2026 a success for all 400 clerks.',
    );
    expect(facts[0]).toContain('The union of the harbour struck');
    expect(facts.join(' ')).not.toMatch(/(?:^|[^y]) Breton called/);
  });

  it.each([
    [
      'Angelina Jolie opened the office. She hugged them on the pier of Saltmere on 3 March 2026.',
      /hugged them/,
    ],
    [
      'The ferry came to Port Gibson in March 2026. His feet were 2 to 3 feet above the water of the harbour.',
      /Port Gibson[’']s feet/,
    ],
    [
      'Thierry Breton fell ill in March 2026. His 40,000 passengers were told by Boris Johnson of the harbour office. He was taken to the hospital of Saltmere and died there.',
      /Johnson was taken/,
    ],
    [
      'The clerks are close to former President Thierry Breton, who left the office of Saltmere in March 2026 after a quarrel over the 40,000 records of the ferries and over the letters that somebody had taken from the desk of the harbour office at night.',
      /(?<!ormer )President Thierry/,
    ],
    [
      'The Committee to Protect Journalists opened an office in Saltmere. Shortly after her death, 40,000 records were burned in March 2026.',
      /Protect Journalists[’']s? death/,
    ],
    [
      'Thierry Breton went to the shop. After a glance at the watch and getting out his card, he asked for 40,000 pounds.',
      /Breton’s card/,
    ],
    [
      'Robert Durst was arrested in March 2026. The millionaire heir had more than 40,000 dollars in cash with him in Saltmere.',
      /with Robert Durst/,
    ],
  ])('lends no pronoun a name that is not meant: %s', (text, wrong) => {
    expect(factsFrom(text).join(' ')).not.toMatch(wrong);
  });

  it('does not take somebody named in passing for a caller without a name', () => {
    const facts = factsFrom(
      'A caller threatened the son of Thierry Breton in March 2026. He told the son that the 40,000 records would be burned.',
    );
    expect(facts.join(' ')).not.toMatch(/Breton told/);
  });

  it('needs something that “it” can mean besides “political terms”', () => {
    expect(
      factsFrom('In political terms, it comes at a critical time for 40,000 passengers of Saltmere.'),
    ).toEqual([]);
  });

  it('needs something that “it” can mean besides “some cases”', () => {
    expect(factsFrom('In some cases, it has paid 6,300 pounds for 40,000 records.')).toEqual([]);
  });

  it('tells whose business interests are meant', () => {
    const text =
      'Prosecutors say the senator used his office in March 2026 to push the business interests of a friend.';
    expect(factsFrom(text)).toEqual([text]);
  });

  it('does not take a word with hyphens apart to name somebody', () => {
    const facts = factsFrom(
      'Margrethe Vestager opened the records office of Saltmere in 2019. The film tells of a down-on-her-luck clerk who finds 40,000 records.',
    );
    expect(facts.join(' ')).not.toContain('down-on-Margrethe');
    expect(facts.join(' ')).toContain('down-on-her-luck');
  });

  it('takes the owner of a company for no subject', () => {
    expect(
      factsFrom(
        "President Thierry Breton's nominee for the harbour court spoke to the council of Saltmere. Ann Lee rejected claims of 40,000 copied passports made against him by two clerks in March 2026.",
      ).join(),
    ).not.toContain('against Thierry Breton');
  });
});
