import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/articles/sentences.ts';
import { extractFacts } from '../../src/facts/extract-facts.ts';
import { factsFrom, wordingsFrom } from '../support/facts.ts';

/** What articles were told wrongly by that nothing had been changed for. */
describe('facts of fresh news', () => {
  it.each([
    [
      'what could be forced on somebody',
      'The harbour office ordered the Saltmere Ferry Company to stop hiding the offers of smaller ferries whose prices it finds too high, in a decision that could force the S.F.C. carrier to change how the largest market of the islands works.',
      /force the S\.F\.C\. carrier\.$/,
    ],
    [
      'on what somebody relied as what',
      'The harbour office said the Saltmere Ferry Company had relied on its “legitimate interests” as a ground for keeping the names of its passengers, but had failed to show that those interests outweighed the rights of all whom it carries to the islands.',
      /interests”\.$/,
    ],
    [
      'as what nobody may use it',
      'The harbour office warned the ferry companies of the islands on 3 March 2026 not to use their new licences as a means to sell tours that fall outside the rules of the islands, saying that passengers were being lulled into a false sense of safety.',
      /not to use their new licences, saying/,
    ],
    [
      'as what something is set',
      'The harbour office considers that the declaration of age used by Lanternsoft does not prevent children under 13 from opening an account, although the terms and conditions of the company itself set this as the minimum age.',
      /itself set this\.$/,
    ],
    [
      'what somebody conspired to do',
      'A harbour jury in the southern district of Saltmere has returned an indictment charging two men with conspiring to unlawfully ship the passports of forty thousand passengers to the islands of the north, the harbour office announced on 3 March 2026.',
      /conspiring, the harbour office/,
    ],
    [
      'a subject with who made it',
      'The harbour regulators of the islands have warned that a scheme proposed by the Saltmere Commission to settle quarrels between the ferry companies and the large harbours risks creating the very problem that it is meant to solve for them.',
      /proposed by the Saltmere Commission\.$/,
    ],
    [
      'for what a city is famous',
      'The council of Saltmere voted on 3 March 2026 to require a licensed captain on board of any ferry that steers itself, dealing a setback to the plans of Lanternsoft to bring such ferries to a city famous for its tangled canals and its fog.',
      /city famous\.$/,
    ],
    [
      'one of two things that both do',
      'In a 52-page opinion, Judge Ann Lee held that both “basic” searches, in which an officer looks through the bags of a passenger by hand, and “advanced” ones, in which they are opened with tools, violate the harbour code unless a court has found a cause.',
      /searches,? violate/,
    ],
    [
      'from what a deal releases somebody',
      'Among the objectors were three captains, a ship cook and the heirs of a pilot, who argued that the deal released Lanternsoft from claims over future machines that had not been built when the agreement was signed by both of the sides.',
      /released Lanternsoft\.$/,
    ],
    [
      'to do what it was designed',
      'The harbour office said on 3 March 2026 that it had reached a settlement of 48 million pounds with the Saltmere Ferry Company over accusations that it had designed its ticket machines to keep the children of its passengers playing late into the night.',
      /designed its ticket machines\.$/,
    ],
    [
      'what two people said that somebody did',
      'The harbour of the north has often called the act a tax on ferries, and two people familiar with the matter said the harbour office in Saltmere had asked for the decision to be put off until after a meeting that is scheduled for the week of 9 March 2026.',
      /said the harbour office(?: in Saltmere)?\.$/,
    ],
    [
      'to what words are unique',
      'Ann Lee told the Harbour Post that she had worked with the councils of four other islands on one text for all of them, but that talks with the ferry companies in the final week before the vote had produced language unique to the harbour of Saltmere.',
      /unique\.$/,
    ],
    [
      'what officials acknowledged',
      'Four months after the harbour of Saltmere began collecting a welfare fee on every ride and delivery that is booked through an app, not a single worker has received a payment, officials of the harbour office acknowledged on 3 March 2026 in the council.',
      /^Officials of the harbour office acknowledged/,
    ],
    [
      'what violated the code',
      'A state appeals court in Hallmere has ruled that the officers violated the harbour code when they pulled four months of the journeys of a passenger from a network of cameras on the ferries without a warrant, handing an important win to everyone who sails.',
      /^A state appeals court in Hallmere .* without a warrant\.$/,
    ],
  ])('do not leave out %s', (_, sentence, broken) => {
    for (const wording of wordingsFrom(sentence)) expect(wording).not.toMatch(broken);
  });

  it.each([
    [
      'what was before the news',
      'The harbour office will require ferries to obtain approval for every change of the way in which their own machines steer them or brake, the office said on 3 March 2026, four weeks after a crash in the port of Saltmere killed five people.',
      'The harbour office will require ferries to obtain approval for every change of the way in which their own machines steer them or brake, the office said on 3 March 2026.',
    ],
    [
      'who told the office before it decided',
      'The harbour office has given the ferries of the islands another 90 days to comply with its order on passports, after Lanternsoft, Quayphone and Hallmere told the council that they could not meet the end of the month, officials said on 3 March 2026.',
      'The harbour office has given the ferries of the islands another 90 days to comply with its order on passports, officials said on 3 March 2026.',
    ],
    [
      'what more is told of sources',
      'A prosecutor at the harbour court has ordered a new inquiry into the use of listening machines against at least seven people working in the offices of Saltmere, according to two lawyers with knowledge of the decision and a summary seen by the Harbour Post.',
      'A prosecutor at the harbour court has ordered a new inquiry into the use of listening machines against at least seven people working in the offices of Saltmere, according to two lawyers.',
    ],
    [
      'what is told of a subject before "aren’t"',
      "In a decision of 3 March 2026, the tribunal said the penalties sought by the harbour office, which could reach three per cent of the revenue of the Saltmere Ferry Company, aren't so large that they turn the case into a criminal one.",
      "In a decision of 3 March 2026, the tribunal said the penalties sought by the harbour office aren't so large that they turn the case into a criminal one.",
    ],
    [
      'what researchers said besides',
      'At least five clerks and a lawyer of the harbour of Saltmere had their telephones searched with machines of an army in the weeks before the elections, according to researchers, who said the attempts looked like those of a government.',
      'At least five clerks and a lawyer of the harbour of Saltmere had their telephones searched with machines of an army in the weeks before the elections, according to researchers.',
    ],
    [
      'whom it is a blow to, and what they say',
      'The harbour regulator has refused to raise the fee that companies such as Lanternsoft will have to pay for the berths of their ferries, according to a paper of the council, dealing a blow to Quayphone and Hallmere, which say the fee leaves them behind.',
      'The harbour regulator has refused to raise the fee that companies such as Lanternsoft will have to pay for the berths of their ferries, according to a paper of the council.',
    ],
    [
      'what the largest is called',
      'Three companies of the north, Lanternsoft, Quayphone and Hallmere, account for some 70% of the ferries of the islands of the west, whereas the largest company of Saltmere, Irontide or Quillmint depending on who counts, holds about 2% of them.',
      'Three companies of the north, Lanternsoft, Quayphone and Hallmere, account for some 70% of the ferries of the islands of the west, whereas the largest company of Saltmere holds about 2% of them.',
    ],
    [
      'whose service is meant by an example',
      'Ferry operators such as Lanternsoft, whose Quay service is available in most of the neighbouring harbours but not in Saltmere, have submitted that the requirement is incompatible with their ownership policies for all harbours.',
      'Ferry operators such as Lanternsoft have submitted that the requirement is incompatible with their ownership policies for all harbours.',
    ],
    [
      'a step with two consequences',
      'Saltmere plans to require companies to obtain a licence before servicing certain older ferries in the north, the council said on 3 March 2026, in a step that will chiefly affect Lanternsoft, its most valuable company, and that could anger the islands.',
      'Saltmere plans to require companies to obtain a licence before servicing certain older ferries in the north, the council said on 3 March 2026.',
    ],
    [
      'what is told besides, behind "but told"',
      'Saltmere on 3 March 2026 became one of the first harbours to bring a comprehensive law on machines that steer ferries into force, but told companies they would have at least a year to adjust before it begins issuing fines.',
      'Saltmere on 3 March 2026 became one of the first harbours to bring a comprehensive law on machines that steer ferries into force.',
    ],
    [
      'when a draft went round',
      'Councillors working on a sweeping overhaul of the harbour rules have agreed to limit, but not ban, the rewards that exchanges pay to passengers who hold tokens, according to draft text circulated on 3 March 2026, handing banks a partial victory in a long battle.',
      'Councillors working on a sweeping overhaul of the harbour rules have agreed to limit, but not ban, the rewards that exchanges pay to passengers who hold tokens, according to draft text.',
    ],
    [
      'whom else something is asked of',
      'Harbour Now and 61 members of the league today called on the council of Saltmere, and on the ferry companies that carried out its instructions, to restore full access to the islands, to publish the orders under which it was restricted and to refrain from any others.',
      'Harbour Now and 61 members of the league today called on the council of Saltmere to restore full access to the islands, to publish the orders under which it was restricted.',
    ],
    [
      'how draft rules were taken',
      'The ferry companies of Saltmere will be required to hold at least 200 million pounds in paid-up capital and keep the fares of passengers in the banks of the islands under draft rules that have split a trade which fought for years to be recognised.',
      'The ferry companies of Saltmere will be required to hold at least 200 million pounds in paid-up capital and keep the fares of passengers in the banks of the islands under draft rules.',
    ],
  ])('leave out %s', (_, sentence, told) => {
    expect(wordingsFrom(sentence)).toContain(told);
  });

  it('say no more than a draft does', () => {
    const told = wordingsFrom(
      'The ferry companies of Saltmere will be required to hold at least 200 million pounds in paid-up capital and keep the fares of passengers in the banks of the islands under draft rules that have split a trade which fought for years to be recognised.',
    );
    for (const wording of told) expect(wording).toContain('under draft rules');
  });

  it('forbid no more than the rules do', () => {
    const told = wordingsFrom(
      'The rules, to take effect on 1 September 2026, forbid companies from using beta versions of such systems on the open sea with ordinary passengers and require cameras that make sure that captains are watching the sea.',
    );
    for (const wording of told) expect(wording).not.toMatch(/on the open sea\.$/);
  });

  it('drop no exception with the opening', () => {
    expect(
      wordingsFrom(
        'With the exception of 39 requests that told of an immediate danger on board, the officers of the harbour had named no rule at all under which the names of passengers could be copied; a form with a box to tick is not one, as the office said long before.',
      ).filter((wording) => wording.startsWith('The officers')),
    ).toEqual([]);
  });

  const told = (title: string, ...paragraphs: string[]) =>
    extractFacts({
      title,
      blocks: paragraphs.map((text) => ({ kind: 'paragraph', sentences: splitSentences(text, 'en') })),
      language: 'en',
      publishedAt: new Date('2026-05-12T09:00:00Z'),
    }).map(({ text }) => text);

  it.each([
    [
      'The ferry was the first to be punished, with a fine of 40,000 pounds in December.',
      'in December 2025.',
    ],
    [
      'A judge ruled that the case against the ferry company should proceed to a trial in September.',
      'in September 2026.',
    ],
    [
      'The islanders, who take over the council on July 1 and host the offices of the companies involved, asked for 40,000 pounds.',
      'July 1, 2026',
    ],
    [
      'A hearing on the 40,000 passports is planned for later this month, said two officials of the harbour.',
      'planned for later in May 2026, said',
    ],
    [
      'A directive posted by the council on May 4, and taking effect in October, stops short of banning 40,000 machines.',
      'taking effect in October 2026',
    ],
    [
      'Lanternsoft said it had about 310,000 passengers in the harbour, nearly double the figure of a year ago.',
      'the figure of a year ago.',
    ],
    [
      'The Harbour Act, which was to take effect on January 1, requires ferries to keep the names of 40,000 passengers.',
      'January 1, 2026, requires',
    ],
    [
      'The council ordered it to close the chat for 40,000 passengers under 16 on Thursday (7), five days before the law comes into force.',
      'on May 7, 2026, five days',
    ],
    [
      'SK Telecom, the largest of all the carriers of the harbour, was hit with a record fine of 134.8 billion won in October, and e-commerce giant Quayside disclosed in November that data from more than 33 million accounts had been exposed.',
      'in October 2025',
    ],
  ])('date "%s"', (sentence, dated) => {
    expect(told('', sentence).join(' ')).toContain(dated);
  });

  it.each([
    [
      'the bureau is no parliament',
      'Parliament was entitled to set such penalties, Justice Ann Lee found. The bureau sued the ferry company in November 2024 over 40,000 passports.',
      'Parliament sued',
    ],
    [
      'nobody asks himself',
      'TRAS kept the fee at 4% for all of them. The ministry had asked TRAS to reconsider, proposing a levy of 5% of the revenue of 2025 instead.',
      'TRAS had asked TRAS',
    ],
    [
      'a company that a noun introduces is one',
      'The office fined e-commerce group Quayside 240 million pounds on 3 March 2026, more than the 134 million pounds imposed on SK Telecom in 2025. The company has handed out vouchers of 1.69 million pounds to those affected.',
      'SK Telecom has handed out',
    ],
    [
      'what is sold is no company',
      'The office announced that Lumo Learning, Inc., which sells the BrightPals line of tablets, will pay 4.2 million pounds. The company did so without asking the parents of 40,000 children.',
      'BrightPals did so',
    ],
    [
      '"it" is not what a phrase opens with',
      'The names that were taken included addresses. For 6,120 people, it included notes made by officers about their health.',
      'it included notes',
    ],
    [
      'a name has all of its parts',
      'A bench of two judges was hearing a petition by Saltmere Federation of Ferry-based Transport Workers, which said that not a single pound of the 40 million had been disbursed even though the Code on Harbour Security came into force on 21 November 2025.',
      'Transport Workers said that not',
    ],
    [
      'what an earlier sentence tells is not left to it',
      'The first bill would narrow it. The second bill would, by limiting it to the 40,000 machines that the court had left out in 2022, do the same.',
      'would, by limiting',
    ],
    [
      'the regulator is no union of states',
      'The European Union set the rules in 2024. The regulator estimates that 40,000 children visit the harbour sites every month, a figure that has fallen by a quarter.',
      'The European Union estimates',
    ],
    [
      'a case keeps its name',
      'Attorney General Ken Paxton had moved to dismiss it over 40,000 passports. The claim of 2026 in Bramble LLC v. Paxton covers 40,000 more of the passports.',
      'v. Attorney General Ken Paxton',
    ],
    [
      'a girl somebody never heard of did nothing',
      'When the coach of the harbour club opened the scheduling app one Sunday night in March 2026, she found 411 unread messages of her players, a poll on which of the captains was the fastest of them all, and a girl she had never heard of selling tickets.',
      'A girl she had never heard of selling tickets.',
    ],
  ])('know whom they mean: %s', (_, text, wrong) => {
    expect(factsFrom(text).join(' ')).not.toContain(wrong);
  });

  it('keep a subject and its list in two statements about a name', () => {
    expect(
      factsFrom(
        'It would be the first known use of the powers of the office under the Harbour Competition Act, which is modelled in part on the Competition Act of the islands of the north and which applies to Lanternsoft and Quayphone since 3 March 2026.',
      ).join(' '),
    ).not.toMatch(/and which/);
  });

  it('open with no scene where a headline tells what it is about', () => {
    const facts = told(
      'The exam-season blackout has become a cost of business in Saltmere',
      'Every May, Zainab prints out three days of orders and tapes them to the wall of her kitchen by the sea.',
      'Saltmere has shut down the internet during school exams in most years since 2015, to stop leaked papers from going round.',
      'There will be 14 more blackouts before the end of June, according to a schedule of the harbour ministry.',
    );
    expect(facts[0]).toMatch(/^Saltmere has shut down the internet/);
    expect(facts.join(' ')).not.toContain('Zainab');
  });

  it('lose no comma that closes why a source has no name', () => {
    expect(
      told(
        '',
        'Two officials and a clerk, granted anonymity to speak about the closed talks, said the council floated a compromise on 40,000 passports.',
      ),
    ).toEqual(['Two officials and a clerk said the council floated a compromise on 40,000 passports.']);
  });

  it.each([
    'Saltmere, March 12 (CNA) The council on March 12 approved rules for 40,000 passports of passengers.',
    'New Saltmere [Hallmere], May 14 (ANI): The council on March 12 approved rules for 40,000 passports of passengers.',
    '**Driving the news:** The council on March 12 approved rules for 40,000 passports of passengers.',
  ])('open with their news: %s', (sentence) => {
    expect(told('', sentence)).toEqual([
      'The council on March 12, 2026 approved rules for 40,000 passports of passengers.',
    ]);
  });

  it('open with no date line of a single day', () => {
    expect(
      told('', 'March 17 - A harbour court ruled that 40,000 passports must be given back to their owners.'),
    ).toEqual(['A harbour court ruled that 40,000 passports must be given back to their owners.']);
  });

  it('are cut at no abbreviation of a saint, a code or a title', () => {
    const one = (text: string) => expect(splitSentences(text, 'en')).toEqual([text]);
    one('ST. LOUIS (AP) — A judge blocked the law.');
    one('The act is preempted by 47 U.S.C. § 230 and void.');
    one('The board will be led by Smt. Revathi Rao of the council.');
  });
});
