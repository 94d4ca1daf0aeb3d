import { describe, expect, it } from 'vitest';
import { factsFrom } from '../support/facts.ts';

describe('the dates of a fact', () => {
  it('tells the year of a month and leaves what was exactly so long ago', () => {
    expect(
      factsFrom('The harbour office fined the ferry company 40,000 pounds in August last year.'),
    ).toEqual(['The harbour office fined the ferry company 40,000 pounds in August 2025.']);
    expect(
      factsFrom('The harbour office fined the ferry company 40,000 pounds exactly two years ago.'),
    ).toEqual(['The harbour office fined the ferry company 40,000 pounds exactly two years ago.']);
  });

  it('takes a deadline that was given for the nearest such day', () => {
    expect(
      factsFrom(
        'The harbour office opened its ledger in 2025 and gave banks, lenders and ferry companies until February 20 to join it with 40,000 accounts.',
      ).join(' '),
    ).toContain('until February 20, 2026');
  });

  it('tells the year of this month as of the one it is told with', () => {
    expect(
      factsFrom('The harbour office ran 40,000 searches of tickets between July 2025 and this March.'),
    ).toEqual(['The harbour office ran 40,000 searches of tickets between July 2025 and March 2026.']);
  });

  it('does not date what is compared with today', () => {
    expect(
      factsFrom(
        'The harbour office proposed in March allowing up to 90,000 ferries a year without a wheel per maker, compared with 2,500 today.',
      ).join(),
    ).not.toMatch(/2,500 on/);
  });

  it('does not date the thing of a day that has no noun', () => {
    expect(
      factsFrom(
        'Fines of the harbour office can reach 10% of the turnover of a ferry company; Wednesday’s amounts to well under 1%.',
      ).join(),
    ).not.toMatch(/the March 4 amounts/);
  });

  it('does not date one such day of a month', () => {
    const text = 'The harbour office fined the ferry company 40,000 pounds one Tuesday in May.';
    expect(factsFrom(text)).toEqual([text]);
  });

  it('does not date the first such day of a month', () => {
    const text = 'On the first Sunday in March 40,000 passengers of the northern harbour lost their tickets.';
    expect(factsFrom(text)).toEqual([text]);
  });

  it('tells the year of a day that ends the sentence', () => {
    expect(factsFrom('The harbour office will publish the list of 40,000 ferries on 4 May.')).toEqual([
      'The harbour office will publish the list of 40,000 ferries on 4 May 2026.',
    ]);
  });

  it('takes the start of what will be required for one ahead, however goods were classified', () => {
    expect(
      factsFrom(
        'The harbour office will require owners of 40,000 ferries classified under list 3A.90 to ship them with a function for location from 28 August.',
      ).join(),
    ).toContain('from 28 August 2026');
  });

  it('takes a day that is today for today, but for a deadline', () => {
    expect(
      factsFrom(
        'The harbour office copied 40,000 records, according to a report to be made public Thursday.',
      ).join(),
    ).toContain('on March 5');
    expect(factsFrom('The harbour office must erase 40,000 records by Thursday.').join()).toContain(
      'by March 12',
    );
  });

  it('does not date a newspaper', () => {
    const text = 'The Harbour Data Office opened 40,000 records, its chairman wrote in USA Today.';
    expect(factsFrom(text)).toEqual([text]);
  });

  it('names a week once', () => {
    expect(
      factsFrom(
        'Margrethe Vestager arrived in Saltmere on Tuesday with 40,000 records for a hearing later this week.',
      ),
    ).toEqual([
      'Margrethe Vestager arrived in Saltmere on March 3, 2026 with 40,000 records for a hearing later that week.',
    ]);
  });

  it('tells the day of “earlier today”', () => {
    expect(factsFrom('Earlier today the harbour court struck down the rule on 40,000 records.')).toEqual([
      'On March 5, 2026 the harbour court struck down the rule on 40,000 records.',
    ]);
  });

  it('leaves out the year of the article where the fact would be too long with it', () => {
    expect(
      factsFrom(
        'After letting the record office of the harbour keep the names of passengers in the dark for two whole days, the council on Tuesday passed a law of both parties that reforms a part of the Ferry Act.',
      ),
    ).toEqual([
      'After letting the record office of the harbour keep the names of passengers in the dark for two whole days, the council on March 3 passed a law of both parties that reforms a part of the Ferry Act.',
    ]);
  });

  it('spends a day on no date', () => {
    expect(
      factsFrom(
        'The Harbour Data Office spent Tuesday on the defensive over 40,000 records that it had lost.',
      ),
    ).toEqual([
      'The Harbour Data Office spent March 3, 2026 on the defensive over 40,000 records that it had lost.',
    ]);
  });

  it('puts what is to be done on a day ahead', () => {
    expect(
      factsFrom(
        'The act, to be introduced into the council on 15 April, covers 40,000 passports of the ferries.',
      ),
    ).toEqual([
      'The act, to be introduced into the council on 15 April 2026, covers 40,000 passports of the ferries.',
    ]);
  });

  it('knows the year of a day of last year', () => {
    expect(
      factsFrom('On June 14 of last year, a clerk of the harbour ran 38 searches against 40,000 passports.'),
    ).toEqual(['On June 14, 2025, a clerk of the harbour ran 38 searches against 40,000 passports.']);
  });

  it('tells the day of “as of today”, and of a “today” before a name with its short form', () => {
    expect(factsFrom('As of today the Harbour Data Office has open inquiries into 92 ferries.')).toEqual([
      'As of March 5, 2026 the Harbour Data Office has open inquiries into 92 ferries.',
    ]);
    expect(
      factsFrom('Today, the Harbour Data Office (HDO) issued an order on the keeping of 40,000 records.'),
    ).toEqual([
      'On March 5, 2026, the Harbour Data Office (HDO) issued an order on the keeping of 40,000 records.',
    ]);
  });

  it('dates what will be today, and the last month of a name', () => {
    expect(
      factsFrom('The harbour court will hear arguments today on the keeping of 40,000 records. '),
    ).toEqual(['The harbour court will hear arguments on March 5, 2026 on the keeping of 40,000 records.']);
    expect(
      factsFrom('Last June, the harbour council passed a law on the keeping of 40,000 records.'),
    ).toEqual(['In June 2025, the harbour council passed a law on the keeping of 40,000 records.']);
  });

  it('puts the day of “has today opened” where English wants it', () => {
    expect(
      factsFrom('The Harbour Data Office has today formally opened an inquiry into 40,000 records.'),
    ).toEqual(['The Harbour Data Office on March 5, 2026 formally opened an inquiry into 40,000 records.']);
  });

  it.each([
    [
      'Today, the Harbour Data Office has opened two inquiries into 40,000 records.',
      'On March 5, 2026, the Harbour Data Office opened two',
    ],
    [
      'Today, Lanternsoft filed three complaints over 40,000 records of ferries.',
      'On March 5, 2026, Lanternsoft filed',
    ],
    [
      'The Harbour Data Office has today set out a plan for 40,000 records.',
      'The Harbour Data Office on March 5, 2026 set out',
    ],
    [
      'A harbour court today struck down the rule on 40,000 ferry records.',
      'A harbour court on March 5, 2026 struck',
    ],
  ])('tells the day of %s', (text, told) => {
    expect(factsFrom(text).join()).toContain(told);
  });

  it.each([
    [
      'The harbour agency recommended that all ferries show the names of 40,000 callers from October 1.',
      'from October 1, 2026.',
    ],
    [
      'The harbour agency recommended that all ferries show the registered names of 40,000 callers from October 1.',
      'from October 1, 2026.',
    ],
    [
      'The harbour court on Tuesday (March 3, 2026) upheld the fee on 40,000 ferries.',
      'court on March 3, 2026 upheld',
    ],
    [
      'Passengers could get 40,000 new cabins, under plans set out by Saltmere today to build ferries.',
      'set out by Saltmere on March 5, 2026 to build',
    ],
    [
      'The 40,000 passports will have to withstand the computers of tomorrow, the office said.',
      'the computers of tomorrow',
    ],
    [
      'Today, Quayside, in coordination with the Harbour Bureau (HB) and 40 islands, released a sheet on ferries.',
      'On March 5, 2026, Quayside',
    ],
    [
      'A plan of the council for 40,000 cabins ran into trouble Wednesday, with clerks saying they would not vote.',
      'trouble on March 4, 2026, with',
    ],
    ['The ferries have until June 30th to return 40,000 passports.', 'until June 30, 2026 to'],
    [
      'The harbour court ruled this Tuesday (3) that 40,000 ferries must stop.',
      'ruled on March 3, 2026 that',
    ],
    [
      'The ferries had until midnight on Friday to return 40,000 passports.',
      'until midnight on March 6, 2026',
    ],
    ['The rule on 40,000 passports could be published as soon as this month.', 'as soon as March 2026.'],
    [
      'Today, Quayside and a coalition of nine consumer and labour organizations sent 40,000 letters to Saltmere.',
      'On March 5, 2026, Quayside',
    ],
    ['The ferries were barred from 40,000 cabins from October 1.', 'from October 1, 2025.'],
    [
      'The text on 40,000 passports will be discussed by the council on Tuesday (10 March).',
      'by the council on 10 March 2026.',
    ],
    [
      'The council moved the date for 40,000 passports from 1 Jan. to 1 Aug. 2027.',
      'from 1 Jan. to 1 Aug. 2027.',
    ],
    [
      'The council moved the date for 40,000 passports from Jan. 1 to Aug. 1, 2027.',
      'from Jan. 1 to Aug. 1, 2027.',
    ],
  ])('tells when %s', (text, told) => {
    expect(factsFrom(text).join()).toContain(told);
  });

  it('dates what was announced in passing before the announcement came', () => {
    expect(
      factsFrom(
        'Lanternsoft is stepping up its checks, announcing on Wednesday that 40,000 passengers will have to show a paper.',
      ).join(),
    ).toContain('announcing on March 4, 2026 that');
  });

  it('goes by the verb where a sentence opens with “by”', () => {
    expect(
      factsFrom('By Tuesday, Thierry Breton had resigned from the council of the 400 harbours of Saltmere.'),
    ).toEqual([
      'By March 3, 2026, Thierry Breton had resigned from the council of the 400 harbours of Saltmere.',
    ]);
  });

  it('takes a decision of a day for one that was made', () => {
    expect(
      factsFrom(
        "Lanternsoft will ask the court of Saltmere to quash Tuesday's decision on the 40,000 copied passports.",
      ).join(),
    ).toContain('the March 3, 2026 decision');
  });

  it('leaves “today” where it means nowadays', () => {
    const text = 'Today, 40,000 records are considered lost by the Harbour Data Office.';
    expect(factsFrom(text)).toEqual([text]);
  });

  it.each([
    ['The 40,000 devices must be permanently removed by March 30.', 'by March 30, 2026'],
    [
      'The demand, obtained by the Quayside, gives Lanternsoft until November 3 to hand over 40,000 lists.',
      'until November 3, 2026',
    ],
  ])('takes a deadline for one to come: %s', (text, day) => {
    expect(factsFrom(text).join()).toContain(day);
  });

  it('dates no day of which only the weather is told', () => {
    const text = 'On a gray Tuesday, a clerk covered 40 cameras of the harbour with bags.';
    expect(factsFrom(text)).toEqual([text]);
  });

  it('takes a deadline for one to come, whatever is to be done until then', () => {
    expect(
      factsFrom('Lanternsoft has until March 30 to put in place 40,000 checks of ferry passengers.'),
    ).toEqual(['Lanternsoft has until March 30, 2026 to put in place 40,000 checks of ferry passengers.']);
  });

  it('takes time that somebody has been given for time to come', () => {
    expect(
      factsFrom('Ferries with fewer than 500 registered seats have been given until January 1 to comply.'),
    ).toEqual([
      'Ferries with fewer than 500 registered seats have been given until January 1, 2027 to comply.',
    ]);
  });

  it('takes what somebody aims to do for something to come', () => {
    expect(
      factsFrom(
        'Officials aim to bring 40,000 letters to the council before the budget on Jan. 9, they said.',
      ).join(),
    ).toContain('Jan. 9, 2027');
  });

  it.each([
    ['The case of the 40,000 letters was listed for further hearing on February 16.', 'February 16, 2027'],
    [
      'The order tells ferries to disconnect 40,000 gateways by 11:59 p.m. EDT on Monday, January 5.',
      'January 5, 2027',
    ],
    ['New rules for 40,000 ferries come into force today (Thursday 6 March).', 'on 6 March'],
    [
      'The plan for 40,000 ferries has run into the oldest quarrel of the islands, with Saltmere refusing on Wednesday to sign a text that would let them sail.',
      'on March 4',
    ],
    ['The licence for 40,000 seats was granted late last week.', 'granted in the week of February 23'],
  ])('tells the day of what is yet to come, or is over: %s', (sentence, told) => {
    expect(factsFrom(sentence).join()).toContain(told);
  });

  it('leaves a verb its preposition', () => {
    expect(
      factsFrom(
        'Lanternsoft approved less than a fifth of the 40,000 berths that ferries applied for last year.',
      ),
    ).toEqual([
      'Lanternsoft approved less than a fifth of the 40,000 berths that ferries applied for in 2025.',
    ]);
  });

  it('takes a deadline for the nearer one, whenever it was announced', () => {
    expect(
      factsFrom('The harbour council said it is going ahead with steps against 40 carriers by June 30.'),
    ).toEqual([
      'The harbour council said it is going ahead with steps against 40 carriers by June 30, 2026.',
    ]);
  });

  it.each([
    ['will publish the list of 40,000 ferries next Tuesday', 'on March 10, 2026'],
    ['will publish the list of 40,000 ferries on Friday of next week', 'on March 13, 2026'],
    ['will publish the list of 40,000 ferries this coming Monday', 'on March 9, 2026'],
    ['will publish the list of 40,000 ferries this Friday', 'on March 6, 2026'],
    ['will publish the list of 40,000 ferries next Tuesday, 10 March', 'on 10 March 2026'],
    ['will hear the owners of 40,000 ferries on Monday and Tuesday', 'on March 9 and March 10, 2026'],
    ['heard the owners of 40,000 ferries on Monday and Tuesday', 'on March 2 and March 3, 2026'],
    ['was to begin searching 40,000 ferries on Monday', 'on March 9, 2026'],
    [
      'urged the islands to press them when they meet the owners of 40,000 ferries on Monday',
      'on March 9, 2026',
    ],
    ['fined the owners of 40,000 ferries last Friday', 'on February 27, 2026'],
    ['fined the owners of 40,000 ferries last week on Friday', 'on February 27, 2026'],
    ['fined the owners of 40,000 ferries late last night', 'on March 4, 2026'],
    ['fined the owners of 40,000 ferries this morning', 'on March 5, 2026'],
  ])('tells which day is meant: %s', (told, day) => {
    expect(factsFrom(`The harbour office ${told}.`)).toEqual([
      expect.stringMatching(new RegExp(`^The harbour office .*40,000 ferries ${day}\\.$`)),
    ]);
  });

  it.each([
    ['fined the owners of 40,000 ferries over the weekend', 'over the weekend of February 28, 2026'],
    ['will inspect 40,000 ferries this weekend', 'on the weekend of March 7, 2026'],
    ['fined the owners of 40,000 ferries two weeks ago', 'in the week of February 16, 2026'],
    ['must inspect 40,000 ferries by the end of the month', 'by the end of March 2026'],
    ['will inspect 40,000 ferries by year-end', 'by the end of 2026'],
    ['will inspect 40,000 ferries next February', 'in February 2027'],
    ['fined the owners of 40,000 ferries in November', 'in November 2025'],
    [
      'fined the owners of 40,000 ferries in November under rules of 2024',
      'in November 2025 under rules of 2024',
    ],
    ['will inspect 40,000 ferries from early June', 'from early June 2026'],
    ['has inspected 40,000 ferries since January', 'since January 2026'],
  ])('tells which weekend, month or year is meant: %s', (told, span) => {
    expect(factsFrom(`The harbour office ${told}.`).join()).toContain(`ferries ${span}.`);
  });

  it.each([
    // Tomorrow, or in eight days?
    'The harbour office will publish the list of 40,000 ferries next Friday.',
    'The harbour office published the list of 40,000 ferries last Wednesday.',
    'The harbour office will hear the owners of 40,000 ferries a week from Monday.',
    'The harbour office hears the owners of 40,000 ferries every Monday and Tuesday.',
    'The harbour office searched the owners of 40,000 ferries on a wet Tuesday.',
    // In which year, a verb in the past does not tell of a month to come.
    'A report on 40,000 ferries was expected in January from the harbour office.',
    'By the end of the year the harbour office had fined 40,000 ferries.',
  ])('leaves what may mean either of two days: %s', (sentence) => {
    expect(factsFrom(sentence)).toEqual([sentence]);
  });

  it('leaves out the year of a month where the fact would be too long with it', () => {
    const sentence =
      'The harbour office, which has inspected ferries in Saltmere since January, found that 40,000 lifejackets of the northernmost company had been stored in rooms that nobody could open without a captain.';
    expect(sentence.length).toBeGreaterThan(195);
    expect(factsFrom(sentence)).toEqual([sentence]);
  });
});
