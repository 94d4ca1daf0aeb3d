import { describe, expect, it } from 'vitest';
import { withoutCuts } from '../../src/facts/cut.ts';
import { cutsOf } from '../../src/facts/english/cuts.ts';
import { factsFrom, wordingsFrom } from '../support/facts.ts';

describe('a sentence too long for a fact', () => {
  const ferry =
    'The Saltmere Ferry Company was fined 40,000 pounds by the harbour court for keeping the names of its passengers';

  it('keeps who said it where somebody else is cited for it', () => {
    const facts = factsFrom(
      'Captain Thierry Breton resigned over the letters that were discovered during the inquiry of last year into the records of the ferries of Saltmere and of all the islands around it, the spokesman of the city said on Friday, citing the city attorney.',
    );
    expect(facts.join(' ')).toMatch(/resigned over.*the spokesman of the city said/);
  });

  it('keeps who said it where the day of saying it became a date', () => {
    const facts = factsFrom(
      'The harbour office took the letters that were found during the inquiry of 2025 into the records of the ferries of Saltmere and of all the islands that lie around it, the spokesman of the city told reporters on Tuesday.',
    );
    expect(facts).not.toEqual([]);
    for (const fact of facts) expect(fact).toMatch(/the spokesman of the city told reporters/);
  });

  it('keeps a list of names whole inside another clause', () => {
    const facts = factsFrom(
      'The Harbour Trade Commission (HTC), whose own Digital, Electronic, Online and Floating Lending Rules took effect last July after two years of talks, had in January put the number of approved lenders on the quays of Saltmere at 461, of which 40 were new.',
    );
    for (const fact of facts) expect(fact).not.toMatch(/Electronic, had/);
  });

  it('keeps a list of countries whole inside another clause', () => {
    const facts = factsFrom(
      'The moderators, who come from Kenya, Ethiopia, Uganda, Somalia, South Africa and other countries, had been working at an office along Harbour Road until early 2023, when Quayside left the content review business and laid off 260 staff.',
    );
    expect(facts).not.toEqual([]);
    for (const fact of facts) expect(fact).not.toMatch(/(?:Ethiopia|Uganda|Somalia), had/);
  });

  it('says at what something is capped', () => {
    const facts = factsFrom(
      'The Association of Small and Medium Ferries said in its feedback that a 30-day freeze on a harbour’s payment “could be fatal”, and HDO has accepted its proposal that corporate accounts be capped at five working days.',
    );
    for (const fact of facts) expect(fact).not.toMatch(/capped\.$/);
  });

  it('does not end at the subject of its second half', () => {
    const facts = factsFrom(
      'One house on the quay puts the proceeds of the sale of 40,000 ferry tickets at 30 million to 40 million pounds; another, noting that all three carriers have absorbed the tickets of others in the past 18 months, suggests that 22 million would be good.',
    );
    for (const fact of facts) expect(fact).not.toMatch(/another\.$/);
  });

  it('does not end where it was agreed on something', () => {
    const facts = factsFrom(
      'Ministers on 3 March 2026 saw off the biggest revolt of the session over their plans for 40,000 harbour passes, but only after they’d agreed, with less than an hour to go, that anyone who does not have or does not want a telephone can have a card instead of it.',
    );
    for (const fact of facts) expect(fact).not.toMatch(/agreed\.$/);
  });

  it('is told without the other thing that was said, and what was denied in it', () => {
    expect(
      factsFrom(
        'The minister of the harbour said on 3 March 2026 that the records are safe and called shocking and ridiculous the remarks of a member of the council that no passenger would be left on the ferries if their names were kept.',
      ),
    ).toEqual(['The minister of the harbour said on 3 March 2026 that the records are safe.']);
  });

  it('is told without its last clause though that ends like one that names a source', () => {
    expect(
      factsFrom(
        'A harbour judge on 3 March 2026 ordered the Lanternsoft platform to hand over its passenger records to rivals but rejected the request of the council to sell the ferries, stopping short of the breakup that islanders had sought for a company found to be a monopoly.',
      ).join(' '),
    ).toContain('to rivals but rejected the request of the council to sell the ferries.');
  });

  it.each([
    [
      'what else a day brought',
      'On March 3 the Harbour Data Office threatened the ferry platform Lanternsoft with a daily penalty of 40,000 pounds after tests had shown that the accounts of children could still buy tickets in more than half of the harbours.',
      'On March 3, 2026 the Harbour Data Office threatened the ferry platform Lanternsoft with a daily penalty of 40,000 pounds.',
    ],
    [
      'a company with a list in what it does',
      'The Harbour Data Office has issued a civil demand to Lanternsoft, a company that sells harbours invented passengers designed to chat with smugglers, stowaways, and, according to its own marketing, “troublesome” fishermen, the Harbour Post has learned.',
      'The Harbour Data Office has issued a civil demand to Lanternsoft, the Harbour Post has learned.',
    ],
    [
      'what else was ruled, behind a comma',
      'The harbour court held that the Saltmere Ferry Company is not likely to succeed in its challenge to most of the passport rules of the islands around the harbour, but blocked the rule that forbids showing passengers how many cabins are still free on any ferry.',
      'The harbour court held that the Saltmere Ferry Company is not likely to succeed in its challenge to most of the passport rules of the islands around the harbour.',
    ],
    [
      'where the notice stands that tells it',
      'The Harbour Data Office will not finish a landmark rule forcing the operators of ferries to disclose thefts of passports until May 2027, according to a notice on the agenda of the harbour government that nobody had announced.',
      'The Harbour Data Office will not finish a landmark rule forcing the operators of ferries to disclose thefts of passports until May 2027, according to a notice.',
    ],
  ])('is told without %s', (_, text, told) => {
    expect(factsFrom(text)).toEqual([told]);
  });

  it.each([
    [
      'what lies months ahead, whatever is feared of it',
      'The harbour court on 3 March 2026 ordered the largest ferry platforms of the islands to give the council daily records of who pays for their advertising, six months before an election that officials fear could be flooded with rumours.',
      'The harbour court on 3 March 2026 ordered the largest ferry platforms of the islands to give the council daily records of who pays for their advertising.',
    ],
    [
      'when it was, a little over a month after something',
      'The harbour office said on 3 March 2026 it has opened an inquiry into whether the fees of Lanternsoft for other ferry companies comply with the new passport law of the islands, a little over a month after the rules took full effect.',
      'The harbour office said on 3 March 2026 it has opened an inquiry into whether the fees of Lanternsoft for other ferry companies comply with the new passport law of the islands.',
    ],
    [
      'some of those it counts',
      'The harbour police used passport readers of Lanternsoft against at least 17 passengers of the ferries, including two sitting judges and four reporters, without obtaining the court orders that the act requires, a committee of the council said.',
      'The harbour police used passport readers of Lanternsoft against at least 17 passengers of the ferries without obtaining the court orders that the act requires, a committee of the council said.',
    ],
    [
      'who filed something false',
      'The Harbour Data Office on 3 March 2026 proposed a fine of $9,430,000 against Saltmere Voice Networks, a Quayside-based provider that apparently filed false certifications of its passengers and answered some 87 million calls that it had no reason for.',
      'The Harbour Data Office on 3 March 2026 proposed a fine of $9,430,000 against Saltmere Voice Networks.',
    ],
    [
      'the second reason, whatever it denies',
      'The Harbour Data Office imposed a fine of 18 million euros on the Saltmere Ferry Company for having read the passports of all passengers who were waiting in its terminals, and for not allowing them to refuse as easily as to accept.',
      'The Harbour Data Office imposed a fine of 18 million euros on the Saltmere Ferry Company for having read the passports of all passengers who were waiting in its terminals.',
    ],
    [
      'what several of them do besides',
      'Seven harbour agencies of the islands reported conducting about 218,000 searches for faces in the terminals of the ferries in the years 2023 through 2025, and six of the seven now require training before clerks may use the machines.',
      'Seven harbour agencies of the islands reported conducting about 218,000 searches for faces in the terminals of the ferries in the years 2023 through 2025.',
    ],
    [
      'brackets in brackets',
      'The harbour court fined the Saltmere Ferry Company 40,000 pounds on 3 March 2026 for keeping the names and the passports of all its passengers for longer than the Passport Act (Regulation (EU) 2024/2847) allows any company.',
      'The harbour court fined the Saltmere Ferry Company 40,000 pounds on 3 March 2026 for keeping the names and the passports of all its passengers for longer than the Passport Act allows any company.',
    ],
    [
      'who published the rules',
      'Saltmere will offer discounts of up to 40% on harbour fees to ferries that take most of their passengers from the islands of the north, according to measures published on March 3 by the harbour and timetable commission of the council.',
      'Saltmere will offer discounts of up to 40% on harbour fees to ferries that take most of their passengers from the islands of the north, according to measures published on March 3.',
    ],
    [
      'the condition of what is asked besides',
      'The cyberspace office of Saltmere has released draft rules on the passports that are kept by the machines of ferries, hotels and schools of the islands, requiring their makers to keep pictures on the machine unless passengers give consent.',
      'The cyberspace office of Saltmere has released draft rules on the passports that are kept by the machines of ferries, hotels and schools of the islands.',
    ],
    [
      'a concession, whatever turns in it',
      'Saltmere has offered to repeal the act that makes ferry companies pay the harbours of the north for their timetables, a concession that would end a quarrel of three years with the islands but cost the harbours 100 million pounds a year.',
      'Saltmere has offered to repeal the act that makes ferry companies pay the harbours of the north for their timetables.',
    ],
    [
      'what a country did before, in front of the day',
      'Saltmere, which five years ago became the first harbour to write the rights of passengers into its charter, on 3 March 2026 adopted a law that bans companies from selling the pictures taken by doors, desks and other machines of ferries.',
      'Saltmere on 3 March 2026 adopted a law that bans companies from selling the pictures taken by doors, desks and other machines of ferries.',
    ],
    [
      'the decision in which it was said',
      'The Saltmere Ferry Company must pay 41 million pounds to each of three families whose gardens were photographed by the cameras of its ferries, a harbour court said in a decision that could encourage similar claims elsewhere in the islands of the north.',
      'The Saltmere Ferry Company must pay 41 million pounds to each of three families whose gardens were photographed by the cameras of its ferries, a harbour court said.',
    ],
    [
      'what else the bill asks for',
      'The harbour council has passed in its third reading a bill requiring ferry companies to check the names of their passengers through the island passport and to stop those who lose more than 50,000 pounds at cards on a single day at sea.',
      'The harbour council has passed in its third reading a bill requiring ferry companies to check the names of their passengers through the island passport.',
    ],
    [
      'conduct that had earned a fine before',
      'A harbour court has ordered the Saltmere Ferry Company to pay 403 million pounds to a rival and 94 million pounds to a smaller one for years of favouring its own ferries in the timetable, conduct that had already earned it a fine of the council.',
      'A harbour court has ordered the Saltmere Ferry Company to pay 403 million pounds to a rival and 94 million pounds to a smaller one for years of favouring its own ferries in the timetable.',
    ],
    [
      'how it led to what it says',
      'Ruling that the clerks had no reason at all to compare the pictures of witnesses with those of 2.6 million passengers, the Harbour Data Office has ordered the police of Saltmere to stop their search for faces within two weeks.',
      'The Harbour Data Office has ordered the police of Saltmere to stop their search for faces within two weeks.',
    ],
    [
      'what leans on something untold',
      "Ireland's ferry regulator has fined a shipowner 40,000 pounds for selling the places and the sleeping habits of more than 300,000 passengers to insurance brokers, the largest penalty since the agency was created by a vote in 2020.",
      "Ireland's ferry regulator has fined a shipowner 40,000 pounds for selling the places and the sleeping habits of more than 300,000 passengers to insurance brokers.",
    ],
    [
      'a judgment that is closely watched',
      'A harbour court ruled in March 2026 that clerks employed by outsourcing firms can claim damages from the foreign platforms whose ferries they police, in a judgment closely watched across the growing ticket industry of the islands.',
      'A harbour court ruled in March 2026 that clerks employed by outsourcing firms can claim damages from the foreign platforms whose ferries they police.',
    ],
    [
      'what else a committee recommends',
      'The Committee on Passports and Timetables has recommended that the council drop any fixed size for the marks on pictures of passengers, and instead require ferry platforms to keep the papers of a picture when clerks upload and share it.',
      'The Committee on Passports and Timetables has recommended that the council drop any fixed size for the marks on pictures of passengers.',
    ],
    [
      'on whom else it calls',
      'The Harbour League and 87 other members of the coalition are calling on the council of Saltmere to open the gates of its harbours without delay, and on the ferry companies to make public the orders under which they closed all of them.',
      'The Harbour League and 87 other members of the coalition are calling on the council of Saltmere to open the gates of its harbours without delay.',
    ],
    [
      'how large the fine was, not for what',
      'The harbour master of Saltmere fined the ferry company 412 million pounds, the largest fine it has ever imposed, for a breach in which a former clerk used a lost key to carry off the names, addresses and tickets of 33 million passengers over nearly five months.',
      'The harbour master of Saltmere fined the ferry company 412 million pounds for a breach in which a former clerk used a lost key to carry off the names, addresses and tickets of 33 million passengers.',
    ],
    [
      'what a new law replaces',
      'Ferries in Saltmere will have to keep their passengers off the upper decks for the whole day under a law coming into force this September, the council has announced, replacing advice that harbour masters admit has been followed unevenly.',
      'Ferries in Saltmere will have to keep their passengers off the upper decks for the whole day under a law coming into force this September, the council has announced.',
    ],
    [
      'what an order was confirmed under',
      'The Harbour Money Office is consulting on rules that would oblige Quillmint to give the ferries of the islands a way to its ticket machines on fair terms, the latest measure proposed under the status that the authority confirmed for ticket machines last October.',
      'The Harbour Money Office is consulting on rules that would oblige Quillmint to give the ferries of the islands a way to its ticket machines on fair terms.',
    ],
    [
      'a process that held something up',
      'The harbour master of Saltmere on Tuesday unveiled the final rule that lets companies steer ferries from the shore without asking for a permit for every crossing, a process that in recent years held up deliveries, repairs and the inspection of the piers.',
      'The harbour master of Saltmere on Tuesday unveiled the final rule that lets companies steer ferries from the shore without asking for a permit for every crossing.',
    ],
    [
      'a win over what they say is harm',
      'A judge in Saltmere has ordered Quillmint to hand over studies of how long young passengers stayed on its ferries after they were shown notices of cheap tickets, a big win for the more than 30 islands suing the company over what they say is harm to the young.',
      'A judge in Saltmere has ordered Quillmint to hand over studies of how long young passengers stayed on its ferries after they were shown notices of cheap tickets.',
    ],
    [
      'a case behind the papers that show it',
      'A small company of the islands that built ticket machines for the navy has agreed to plead guilty to smuggling 40,000 passports to the north, court papers show, in a case prosecutors describe as the first in which passports were taken out of the ferries of the navy.',
      'A small company of the islands that built ticket machines for the navy has agreed to plead guilty to smuggling 40,000 passports to the north, court papers show.',
    ],
    [
      'what a conclusion hands to others',
      'The levy of Saltmere on the ferries of the north breaks its promises under the harbour pact, a panel concluded in a secret report described by two people who have read it, handing the islands a lever just as they start to talk about the pact again.',
      'The levy of Saltmere on the ferries of the north breaks its promises under the harbour pact, a panel concluded in a secret report described by two people who have read it.',
    ],
    [
      'what an inquiry is to establish',
      'The harbour office of Saltmere has opened formal inquiries into the makers of four ticket machines, to establish whether they have failed to put in place the checks of passports that the council has recommended for all ferries of the islands since last July.',
      'The harbour office of Saltmere has opened formal inquiries into the makers of four ticket machines.',
    ],
    [
      'which ruling it seems to be',
      'Passengers who have never used Lantern can no longer be listed on it against their will, the court of Saltmere held on 3 March 2026 in what appears to be the first ruling to rest on the passport rules of the islands, which hardly any ferry company has read.',
      'Passengers who have never used Lantern can no longer be listed on it against their will, the court of Saltmere held on 3 March 2026.',
    ],
    [
      'what is no longer the case',
      'The court of Saltmere has ruled on 3 March 2026 that hearings on an order served on a maker of locked ticket machines need not be held in secret in their entirety, the bare existence of the order no longer being capable of harming the safety of the islands.',
      'The court of Saltmere has ruled on 3 March 2026 that hearings on an order served on a maker of locked ticket machines need not be held in secret in their entirety.',
    ],
    [
      'how large a fine was, though a name opens like a phrase',
      'South harbours of the islands have said on 3 March 2026 that they will impose a fine of 98 million pounds on a ferry company that failed to lock up the passports of some 17 million passengers, the second-largest fine that any of them has ever imposed on anybody.',
      'South harbours of the islands have said on 3 March 2026 that they will impose a fine of 98 million pounds on a ferry company that failed to lock up the passports of some 17 million passengers.',
    ],
    [
      'what others say a step is',
      'The council of Saltmere has approved changes to a much disliked passport law that will make ferries keep a copy of every ticket for 12 months, a step the harbour masters say is meant to frighten the passengers ahead of the vote on the piers of the islands in August.',
      'The council of Saltmere has approved changes to a much disliked passport law that will make ferries keep a copy of every ticket for 12 months.',
    ],
    [
      'what a review could make harder',
      'The harbour masters of two islands are examining whether Quillmint has kept the promises it made when it became a company for profit in the harbour, in a review that could make it harder for the ferries of the company to be sold to the passengers of the north.',
      'The harbour masters of two islands are examining whether Quillmint has kept the promises it made when it became a company for profit in the harbour.',
    ],
    [
      'what was the first of its kind, behind a price in quotation marks',
      'The cartel office of Saltmere on Tuesday ordered Lanternsoft to sell its timetable programs to the ferries of the islands without its passport assistant and at a “noticeably lower” price, the first such decision by an authority of the north on the bundling of assistants.',
      'The cartel office of Saltmere on Tuesday ordered Lanternsoft to sell its timetable programs to the ferries of the islands without its passport assistant and at a “noticeably lower” price.',
    ],
    [
      'what is already so, and a step behind who says it',
      'Saltmere is preparing to require licences for Lanternsoft to maintain dozens of older passport machines already installed in the harbours of the north, according to people familiar with the matter, a step that would go further than the curbs of 2025.',
      'Saltmere is preparing to require licences for Lanternsoft to maintain dozens of older passport machines installed in the harbours of the north, according to people familiar with the matter.',
    ],
    [
      'a say that somebody is given',
      'The islands are moving to weaken a proposed duty to strip “risky” passport machines from their harbours, according to a draft of the Passport Act seen by the Harbour Post, giving the councils a say over which machines are meant and doubling the time that the ferries have.',
      'The islands are moving to weaken a proposed duty to strip “risky” passport machines from their harbours, according to a draft of the Passport Act seen by the Harbour Post.',
    ],
    [
      'in which areas, whatever is potential in them',
      'The Harbour Commission has opened formal proceedings to assess whether Lanternsoft may have breached the Passport Act in areas linked to the sale of unsafe tickets, the potentially addictive design of its timetable, and access to public records for researchers.',
      'The Harbour Commission has opened formal proceedings to assess whether Lanternsoft may have breached the Passport Act.',
    ],
    [
      'where a release was written, in brackets',
      '(Saltmere, NT) – The Office of the Attorney General of the islands announced that it has led a group of 17 harbours in reaching a $9.75 million settlement with Lantern Learning, Inc., resolving an inquiry into a theft of records that exposed the passports of 4.6 million pupils.',
      'The Office of the Attorney General of the islands announced that it has led a group of 17 harbours in reaching a $9.75 million settlement with Lantern Learning, Inc.',
    ],
    [
      'what else a bill would do',
      'The council of Saltmere voted 41-25 to pass Council File 3871, a bill that would add the faces of passengers to the kinds of sensitive records covered by the Saltmere Passport Privacy Act and require separate, revocable consent for taking pictures of them.',
      'The council of Saltmere voted 41-25 to pass Council File 3871, a bill that would add the faces of passengers to the kinds of sensitive records covered by the Saltmere Passport Privacy Act.',
    ],
    [
      'the date in brackets of a court letter',
      'Harbour360, Saltmere (March 31, 2026, 6:17 PM EDT) -- A harbour judge pared down a proposed class action accusing online ticket seller Slumber Ferries Inc. of letting a vendor secretly record the movements of its visitors, tossing a claim of intrusion but finding that they had shown a breach of the Wire Act.',
      'A harbour judge pared down a proposed class action accusing online ticket seller Slumber Ferries Inc. of letting a vendor secretly record the movements of its visitors.',
    ],
    [
      'what a seller sells',
      'A harbour judge pared down a proposed class action accusing online ticket seller Slumber Ferries Inc. of letting a company of the north secretly record what all its visitors did and typed in one winter.',
      'A harbour judge pared down a proposed class action accusing Slumber Ferries Inc. of letting a company of the north secretly record what all its visitors did and typed in one winter.',
    ],
    [
      'why somebody was granted anonymity',
      'At least 14 members of the council have told their leaders they will oppose attaching a pause of five years on passport rules to a spending package that has to pass, according to three clerks granted anonymity to discuss private counts.',
      'At least 14 members of the council have told their leaders they will oppose attaching a pause of five years on passport rules to a spending package that has to pass, according to three clerks.',
    ],
    [
      'which question it helps to answer',
      'To help answer that question, the Harbour Institute of Passports has launched a new evaluation program, called the Passport Endurance and Recovery Evaluation, that will measure how different kinds of passports hold up under everyday use on ferries.',
      'The Harbour Institute of Passports has launched a new evaluation program that will measure how different kinds of passports hold up under everyday use on ferries.',
    ],
    [
      'where a company is based that failed to do something',
      'The Passport Protection Agency of Saltmere said that Lantern Audiences, a Meridian-registered company based in Quayside, Northern Islands, failed to register as a broker of passports for three years running and ignored requests filed through its desk.',
      'The Passport Protection Agency of Saltmere said that Lantern Audiences failed to register as a broker of passports for three years running and ignored requests filed through its desk.',
    ],
    [
      'to which department an institute belongs',
      'The Saltmere Department of Commerce’s Harbour Institute of Passports has launched a new evaluation of the ways in which different kinds of passports hold up under everyday use on all the ferries and harbours of the northern islands.',
      'The Harbour Institute of Passports has launched a new evaluation of the ways in which different kinds of passports hold up under everyday use on all the ferries and harbours of the northern islands.',
    ],
    [
      'who placed the letters that tell it',
      'The largest ticket companies of Saltmere have quietly walked away from promises they made before the spring to act on forged passports, according to correspondence that civil groups placed before the Harbour Court this week in a bid to force them back.',
      'The largest ticket companies of Saltmere have quietly walked away from promises they made before the spring to act on forged passports, according to correspondence.',
    ],
    [
      'with whom the form was filed that tells it',
      'The ferry builder Corvane Harbour Logistics said a theft of keys in February disrupted the handling of orders at 11 of its 27 northern yards, according to a Form 10-Q filed on March 3 with the Securities and Ferry Commission of the islands of Saltmere.',
      'The ferry builder Corvane Harbour Logistics said a theft of keys in February disrupted the handling of orders at 11 of its 27 northern yards, according to a Form 10-Q.',
    ],
    [
      'in which ruling a court said so on some day',
      'A people-search company of the islands must face claims that it ignored more than 19,000 requests to take down the addresses of captains and pilots, the Harbour Court said Wednesday in a precedential ruling that rejects a challenge to the Passport Act and clears the way for 40 suits.',
      'A people-search company of the islands must face claims that it ignored more than 19,000 requests to take down the addresses of captains and pilots, the Harbour Court said Wednesday.',
    ],
    [
      'which proposals somebody had warned of',
      'The financial watchdog of Saltmere will let ticket issuers hold as much as 40 per cent of their reserves in longer-dated harbour debt, softening proposals that ferry groups had warned would drive business to the northern islands before the rules begin.',
      'The financial watchdog of Saltmere will let ticket issuers hold as much as 40 per cent of their reserves in longer-dated harbour debt.',
    ],
    [
      'in order for whom to proceed',
      'The Harbour Department announced that it will require Kestrel Ferries Inc. and Tallmark Ferries LLC to divest the emergency telephone business of Tallmark, including all its programs and contracts, in order for Kestrel to proceed with its proposed $3.8 billion purchase of Tallmark.',
      'The Harbour Department announced that it will require Kestrel Ferries Inc. and Tallmark Ferries LLC to divest the emergency telephone business of Tallmark, including all its programs and contracts.',
    ],
    [
      'the second thing that was missing',
      'On 3 March 2026, the Harbour Data Office fined the Hexavista Ferry Company 2.4 million pounds for having read the faces of passengers in its terminals by means of cameras without a legal basis and without adequately informing the persons concerned.',
      'On 3 March 2026, the Harbour Data Office fined the Hexavista Ferry Company 2.4 million pounds for having read the faces of passengers in its terminals by means of cameras without a legal basis.',
    ],
    [
      'what it then did besides, as an agency alleges',
      'The Ferry Commission is taking action against the Brightlark Company for enrolling passengers in renewing ticket plans without their informed consent and then burying the way to cancel behind a queue that, the agency alleges, was left without clerks.',
      'The Ferry Commission is taking action against the Brightlark Company for enrolling passengers in renewing ticket plans without their informed consent.',
    ],
    [
      'in which district a judge sits',
      'A federal judge in the Northern District of Meridian ordered the Harbour Department to stop using orders of its own to obtain the names of people who run accounts that follow the arrest of passengers, reports the Harbour Post.',
      'A federal judge ordered the Harbour Department to stop using orders of its own to obtain the names of people who run accounts that follow the arrest of passengers, reports the Harbour Post.',
    ],
    [
      'over which allegations it is, three as they are',
      'The Ferry Commission is taking action against the operators of the harbour app Pulseforge over allegations that they charged passengers for tickets without their consent, hid the terms of free cabins, and made it unreasonably difficult to cancel.',
      'The Ferry Commission is taking action against the operators of the harbour app Pulseforge.',
    ],
    [
      'what relief is extended to whom',
      'The Passport Authority of Saltmere proposed that ferry operators automatically credit regular passengers for network outages lasting more than 12 hours in a harbour, extending to the passengers of the islands a form of relief so far limited to the captains.',
      'The Passport Authority of Saltmere proposed that ferry operators automatically credit regular passengers for network outages lasting more than 12 hours in a harbour.',
    ],
    [
      'in a decision that may be extended',
      'The Superior Harbour Court ruled that the ticket app of the northern islands must tell pilots in writing why they have been blocked and give them the chance to answer to a human being, in a decision that may be extended to all the other ticket apps.',
      'The Superior Harbour Court ruled that the ticket app of the northern islands must tell pilots in writing why they have been blocked and give them the chance to answer to a human being.',
    ],
    [
      'on which day a measure was issued, between commas',
      'The Passport Protection Agency of the islands issued, on 3 March 2026, a preventive measure determining that the ticket company Quillmint must suspend the use of the faces of its passengers at all of its counters there.',
      'The Passport Protection Agency of the islands issued a preventive measure determining that the ticket company Quillmint must suspend the use of the faces of its passengers.',
    ],
    [
      'in which district an indictment was unsealed',
      'An indictment was unsealed in the Southern District of Meridian charging a captain of the northern island and a pilot of the old harbour with conspiring to send forbidden passport readers to the smugglers of the islands.',
      'An indictment was unsealed charging a captain of the northern island and a pilot of the old harbour with conspiring to send forbidden passport readers to the smugglers of the islands.',
    ],
    [
      'whose machines the shops use that are unable to do something',
      'Because the passengers and shops using its ticket machines are apparently unable to accept the passes of other companies at the same counter, the Secretariat of the Competition Commission has opened an inquiry into the largest maker of ticket machines in Saltmere.',
      'The Secretariat of the Competition Commission has opened an inquiry into the largest maker of ticket machines in Saltmere.',
    ],
    [
      'over which suspicions it is',
      'The ferry watchdog of Saltmere has opened proceedings against Lanternsoft over suspicions that the terms of its licences make it more expensive for the ferries to run its timetable programs on the passport machines of other companies of the islands.',
      'The ferry watchdog of Saltmere has opened proceedings against Lanternsoft.',
    ],
    [
      'what many of them are',
      'A harbour games company has been fined 4.2 million pounds after the watchdog of Saltmere found it used countdown clocks and confusing harbour coins to push passengers, many of them children, into spending money.',
      'A harbour games company has been fined 4.2 million pounds after the watchdog of Saltmere found it used countdown clocks and confusing harbour coins to push passengers into spending money.',
    ],
    [
      'by whom guidance was seen, before a clause',
      'Pilots who write timetable programs in their spare time would not face duties under the Passport Resilience Act even if they accept gifts, according to draft Commission guidance seen by the Harbour Post, settling a question that has alarmed them since spring.',
      'Pilots who write timetable programs in their spare time would not face duties under the Passport Resilience Act even if they accept gifts, according to draft Commission guidance.',
    ],
    [
      'what providers would have had to keep besides',
      'The lower house of Saltmere voted to send back a proposed expansion of its passport rules that would have required ticket, messaging and timetable providers to identify their passengers and retain metadata for six months.',
      'The lower house of Saltmere voted to send back a proposed expansion of its passport rules that would have required ticket, messaging and timetable providers to identify their passengers.',
    ],
    [
      'how many years after an act it is',
      'The council of Saltmere has at last put forward a legal defence for passengers who poke around the machines of the ferry companies in good faith, some 36 years after the Harbour Misuse Act made most of that poking a crime.',
      'The council of Saltmere has at last put forward a legal defence for passengers who poke around the machines of the ferry companies in good faith.',
    ],
    [
      'that it was in particular so',
      'On 5 February 2026, the Harbour Data Office fined the Logivia Ferry Company 900,000 pounds for, in particular, keeping the files of refused passengers for an excessive period and failing to ensure their safety.',
      'On 5 February 2026, the Harbour Data Office fined the Logivia Ferry Company 900,000 pounds for keeping the files of refused passengers for an excessive period and failing to ensure their safety.',
    ],
    [
      'pending which hearing it is',
      'The Harbour Court has temporarily stopped the ticket office of Saltmere from plugging its tax machines directly into the passports of the ferries to watch what captains are paid, pending the hearing of a petition by a club of passengers.',
      'The Harbour Court has temporarily stopped the ticket office of Saltmere from plugging its tax machines directly into the passports of the ferries to watch what captains are paid.',
    ],
    [
      'the second thing that is introduced',
      'The lower house of Saltmere gave preliminary approval to a bill that would replace the passport law of the islands from 2001, introducing fines tied to the income of companies and a right to demand that a clerk looks at what machines decide.',
      'The lower house of Saltmere gave preliminary approval to a bill that would replace the passport law of the islands from 2001, introducing fines tied to the income of companies.',
    ],
    [
      'because of what a company did it',
      'The attorneys of 28 islands and of the District of Meridian sued the maker of the harbour app Emberly, alleging the company let known smugglers talk with passengers because sending them away would have made its numbers look worse to owners.',
      'The attorneys of 28 islands and of the District of Meridian sued the maker of the harbour app Emberly, alleging the company let known smugglers talk with passengers.',
    ],
    [
      'during which months it happened',
      'The National Harbour Safety Administration said that its Office of Defects Inquiry is reviewing 17 accidents with ferries in Saltmere, Quayside, Meridian and the northern islands that were told to it between November 2025 and early May.',
      'The National Harbour Safety Administration said that its Office of Defects Inquiry is reviewing 17 accidents with ferries in Saltmere, Quayside, Meridian and the northern islands that were told to it.',
    ],
    [
      'why a source has no name',
      'The Saltmere Ferry Company will sell the passports of 40,000 passengers to Lanternsoft in March 2026, two people said, asking not to be identified because the sale of the passports is private.',
      'The Saltmere Ferry Company will sell the passports of 40,000 passengers to Lanternsoft in March 2026, two people said.',
    ],
  ])('is told without %s', (_, text, told) => {
    expect(wordingsFrom(text)).toContain(told);
  });

  it.each([
    [
      'what a witness said',
      'With a deadline of December for opening the gates of their harbours already past, the Saltmere Ferry Company and Lanternsoft face the first order under the passport law of the islands, clerks familiar with the review of the council said.',
      /^Clerks/,
    ],
    [
      'who is a messenger',
      'The harbour office said it would block all calls on Lantern in Saltmere, having slowed them since August, and urged the passengers of the ferries to switch to Quayphone, a messenger of the council that critics say can be used to track them.',
      /on Lantern in Saltmere, a messenger/,
    ],
    [
      'against what an argument is made',
      'A coalition of 41 harbour masters wrote to the council of Saltmere in March 2026 to oppose a halt of seven years to the passport laws of all islands of the north, arguing that it would end protections against false tickets and false names.',
      /Saltmere in March 2026, arguing that it/,
    ],
    [
      'who says what a step is meant for',
      'Members of the council have approved changes to a harbour law that will make companies keep a copy of every ticket for 12 months, a step the islands say is meant to frighten voters before a vote in August and the council says will help it.',
      /^The council says will/,
    ],
    [
      'what is claimed by those employed',
      'A harbour court ruled in March 2026 that clerks employed by outsourcing firms can claim damages from the foreign platforms whose ferries they police, in a judgment closely watched across the growing ticket industry of the islands.',
      /clerks employed\./,
    ],
    [
      'what a judge refused',
      'The passport law of Saltmere survived its first serious test at court in the week of March 2, when a federal judge refused to block a provision that bans ferry companies from using machines to turn away the tickets of another company.',
      /a federal judge\./,
    ],
    [
      'what the hurdles were put in front of',
      'The ferry regulator of Saltmere has fined Quillmint, a platform of the islands that sells the names of passengers to hotels and shops of the north, 1.1 million pounds for putting hurdles in front of people who wanted out of its lists.',
      /hurdles\./,
    ],
    [
      'when parts are destined for somebody',
      'The rule under discussion would cover such things as vacuum valves, passport readers and ticket presses when they are destined for the ferry makers of the north rather than for the ferries of the islands, said people who know the plans.',
      /destined, said/,
    ],
    [
      'what operators are required to do',
      'The Harbour Money Office is drafting a rule that would require operators of large ticket halls in the harbours of the north to submit to a yearly audit of how their passport readers are used, according to people familiar with the matter.',
      /harbours of the north, according/,
    ],
    [
      'what it failed to do',
      'The Harbour Money Office took action against the Saltmere Ferry Company on 3 March 2026 for freezing the tickets of more than 126,000 passengers on the word of a machine and then failing to look into it when those passengers complained.',
      /then failing\./,
    ],
    [
      'when a rule would cover something',
      'The measure under discussion would cover items such as vacuum valves, ticket presses and passport readers when they are destined for the ferry makers of the north rather than for the ferries of the islands, said the people who know.',
      /items are destined/,
    ],
    [
      'that a panel says so',
      'The levy of Saltmere on the ferries of the north breaks its promises under the harbour pact of the islands, a panel concluded in a secret report described by two people who have read it, handing the islands a lever just as they start to talk.',
      /pact of the islands\./,
    ],
    [
      'what an authority closed',
      'Today the Harbour Competition Office closed, with the acceptance of promises, the inquiry opened in July 2025 into the machine that answers the passengers of a ferry platform used by more than 37 million people, after securing a gate for others.',
      /Office closed\./,
    ],
    [
      'what a law is fought as',
      'Five of the biggest ferry companies will begin filing their safety plans with the council of Saltmere next January, the harbour master tells reporters, even though the islands are suing to block the act, under which the list was set up, as a burden on trade.',
      /tells reporters, as a burden/,
    ],
    [
      'what goes silent',
      'At midnight on Saturday some 1.1 million tickets of the islands are to lose their worth, the harbour office confirmed after talks with two ferry companies broke up without a fourth delay of the deadline for tickets that bear a photograph.',
      /^The harbour office confirmed/,
    ],
    [
      'how much more it charges',
      'The Harbour Data Office said that in its first view the Saltmere Ferry Company had abused its hold on the harbour since at least 2019 by charging up to five times more for tickets that were used on the ferries of any of its rivals.',
      /charging up\./,
    ],
    [
      'until when it is put off',
      'Meeting in Saltmere, members voted 382 to 231, with 47 abstentions, to push back duties on "high-risk" systems, such as those used in hiring, policing and ticket selling, from this August to December 2027.',
      /from this August\./,
    ],
    [
      'that a court says so',
      'Companies that collect the faces of passengers on the ferries of the islands must ask them for consent even if they have no office in the harbour, a harbour court has ruled, rejecting arguments by Lanternsoft and strengthening the council.',
      /office in the harbour\./,
    ],
    [
      'whom it leaves out',
      'Saltmere has granted its first ticket licences to three companies, the harbour office said on 3 March 2026, in a cautious opening for passports on paper that leaves out every applicant with a parent company on the islands of the north.',
      /every applicant\./,
    ],
    [
      'what a licence is needed for',
      'Clerks of the harbour office have drafted a change of the list of the islands that would require a licence for spare parts of all the passport readers that were sold to the ferry companies of the north, the people said.',
      /require a licence,/,
    ],
    [
      'with whom it clashes',
      'Ten islands want a clear pause of two years for the hardest parts of the passport act of the ferries, setting up a clash with the harbour council just months before the rules for passports on paper are due to begin.',
      /a clash\./,
    ],
    [
      'who owned the risks',
      'The report of the council found that the Department for Science, Innovation and Timetables and the Cabinet Office had failed to agree for nine months on which of the two owned the risks of the new passports of Saltmere and of its islands.',
      /^The Cabinet Office/,
    ],
    [
      'whose rules they are',
      'The company had neither made the inquiry required by the law nor kept the security requirements published by the Ferry and Passport Agency, which apply to restricted agreements and which would not in any event have allowed a sale of that size.',
      /^The Ferry and Passport Agency apply/,
    ],
    [
      'what can be done with it',
      "Companies that share a vendor's network can look through one another's cameras, so that a passport photographed outside a hotel in Saltmere can be searched by a clerk in a state where the journey of its owner is a crime.",
      /in a state\./,
    ],
  ])('never loses %s', (_, text, lost) => {
    for (const wording of wordingsFrom(text)) expect(wording).not.toMatch(lost);
  });

  it('may be told without that it was today', () => {
    const order =
      'Harbour Data Office (HDO) issued an order requiring every ferry company of the islands to identify, examine, and disconnect all the passport readers that were bought from Lanternsoft';
    expect(wordingsFrom(`Today, the ${order} before the spring.`)).toContain(`The ${order}.`);
  });

  it('is told in two where its clauses stand alone', () => {
    const facts = factsFrom(
      `${ferry} for eleven years, but the Lanternsoft platform was ordered to erase eleven million travel records within ninety days and to report to the Harbour Data Office every month.`,
    );
    expect(facts).toHaveLength(2);
    expect(facts[0]).toMatch(/^The Saltmere Ferry Company was fined .* passengers/);
    expect(facts[1]).toMatch(/^The Lanternsoft platform was ordered to erase/);
  });

  it('never lends a pronoun of one clause to the company of the other', () => {
    const facts = factsFrom(
      `${ferry} for eleven years, but the Lanternsoft platform was cleared of every charge after its lawyers had shown that no record ever left the island of Meridian.`,
    );
    expect(facts.join(' ')).not.toContain('Ferry Company’s lawyers');
  });

  it('goes on behind an age, and keeps what is told of who has it', () => {
    const told = factsFrom(
      'Pavel Durov, 39, was arrested on Saturday at an airport north of Paris, said the public prosecutor of the region.',
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('was arrested');
    const apposition = factsFrom(
      'Pavel Durov, 39, a founder of two networks and of the messenger Telegram, was arrested in August 2024 after being searched for by a French court on charges of keeping silent about the crimes of groups that nobody moderated and whose owners it could not name - and released four days later.',
    );
    expect(apposition).not.toEqual([]);
    expect(apposition.join(' ')).not.toMatch(/Durov a founder/);
  });

  it('is not told in two between the dashes of an aside', () => {
    const facts = factsFrom(
      'The use of scrambled messages in the ministry — encouraged by free apps such as Quayphone and Lantern — could violate laws that require public records to be kept for ten years and opened to everybody who asks, three lawyers say.',
    );
    for (const fact of facts) expect(fact).not.toMatch(/^Lantern|Quayphone\.$/);
  });

  it.each([
    [
      'The rules have become a major flash point between the ferry owners of Saltmere and a broad part of the harbour community saying the rules prevent ferry companies from slowing down or otherwise hindering access to some passenger records.',
      /companies\.$/,
    ],
    [
      'The senators of Saltmere launched a drive on Wednesday to force a vote that could restore the “open harbour” rules of 2019 for the whole coast, looking to overturn the decision of the ministry last year to revoke the rules.',
      /looking\.$/,
    ],
    [
      'The assessment of the council is in sharp contrast with that of the Harbour College of Doctors and Nurses in Saltmere, which credited the programme with contributing to an all-time low rate of accidents on the ferries.',
      /(?:programme|contributing)\.$/,
    ],
    [
      'A statement of the Saltmere police released after the collision of two ferries said the video of the harbour shows one of them cutting through heavy traffic and entering the terminal in an attempt to escape the officers behind it.',
      /(?:released|collision|ferries)\.$/,
    ],
  ])('never ends in the middle of a phrase: %s', (text, broken) => {
    const facts = factsFrom(text);
    expect(facts).not.toEqual([]);
    for (const fact of facts) expect(fact).not.toMatch(broken);
  });

  it('is not told at all where what is left would say nothing', () => {
    expect(
      factsFrom(
        'The rise in fares that would be caused by the closing of all the harbour offices of the coast is estimated to be roughly equivalent to the contribution of a collapse of the entire ferry trade of Saltmere and the northern islands of Meridian.',
      ),
    ).toEqual([]);
    expect(
      factsFrom(
        'The petition by Open Harbour, a group that bills itself as the voice of all the passengers who travel on the ferries of Saltmere and who never agreed to have their names and their faces kept for eleven years in the office of the harbour.',
      ),
    ).toEqual([]);
    expect(
      factsFrom(
        'The harbour police of Saltmere alleged in March 2026 that several of the clerks of the harbour office, including two who had come by the first ferry of the day and one who had slept in the terminal, were hurt when the lists of the passengers burned.',
      ),
    ).toEqual([
      'The harbour police of Saltmere alleged in March 2026 that several of the clerks of the harbour office were hurt when the lists of the passengers burned.',
    ]);
    expect(
      factsFrom(
        'The president of the island still claims to rule after being deposed in March 2026, and the clerks of the harbour, who control most of the north of the island and the whole of its capital with the lists of 40,000 passengers, which nobody has seen.',
      ).join(' '),
    ).not.toMatch(/clerks of the harbour\.$/);
    for (const text of [
      'The harbour court is preparing to bring charges against Sen. Thierry Breton, a friend of the ferries, alleging he used his office in the senate to push the business interests of a donor and friend from the islands in exchange for gifts.',
      'Even a majority of the citizens of the islands within the old borders of the harbour, most of whom side with the clerks of the north and of the west, view social matters as the priority of the vote in March 2026 rather than the peace.',
      'The new film about Saltmere stars four players of the old theatre of the harbour in a retelling of the tale about a young clerk of the records office whose cruel aunt stands in the way of her feelings for a prince of the northern islands.',
      'Charges and countercharges flew in the senate of Saltmere on Monday over the matter of the ferries, with the opposition blaming the council of the harbour and the ruling side asserting that it was all the duty of the islands to deal with such things.',
    ])
      expect(factsFrom(text).join(' ')).not.toMatch(/(?:used his office|senate|asserting|matters|stands)\.$/);
    // What an editor adds to a quotation, it needs.
    expect(
      factsFrom(
        '“I never copied the lists when I (as the first of three clerks in the office of the harbour and of its terminals) opened the 40,000 records that every ferry had kept for eleven years,” Margrethe Vestager said in Saltmere.',
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'whom it is for',
      'A new hostel is going to come up on the Saltmere Harbour University (SHU) campus here, where 75 per cent of the rooms will be allotted to the clerks from the north-east, the harbour minister Jitendra Singh said today.',
      /to the clerks, /,
    ],
    [
      'why somebody went',
      'A film purportedly shows three clerks of the office preparing to cross the northern border in March 2026, from where the three are believed to have travelled to join the smugglers, a harbour network said.',
      /travelled, /,
    ],
    [
      'how much it is',
      'The opposition stalled the council of Saltmere on Tuesday, protesting the decision of the harbour office to raise the prices of all the tickets of its northern ferries by 4 pounds a week to end every subsidy.',
      /ferries\.$/,
    ],
    [
      'when it was',
      'Thierry Breton, who was forced to retire early from the office of the harbour, was taking the chair of the council in Saltmere for the first time since 2008, when he claimed his first title for the island.',
      /(?:in Saltmere|time|Breton was taking the chair of the council), when/,
    ],
    [
      'who did it',
      'Under the hard sun of a Saltmere summer the two old rivals, who have been equally unforgiving in a battle that has gone on since 2019, finally showed their hands as to how that fight would go on this year.',
      /^finally/,
    ],
    [
      'which post it was',
      'The minister showed off his new clothes as harbour master in a post that quickly got answers from the clerks.',
      /master that/,
    ],
    [
      'who says it',
      'The passenger had eaten the dish without noticing the lizard but felt unwell later, a co-passenger, Margrethe Vestager, said in a series of letters yesterday.',
      /later, said/,
    ],
    [
      'by whom it was refuted',
      'A teacher of the harbour school of Saltmere has been accused of burning the books of two girls in front of all the other children for their poor marks in a test held in March 2026, an allegation refuted by the school.',
      /allegation refuted\.$/,
    ],
    [
      'for what he was arrested',
      'The harbour police of Meridian said last week that they had arrested a person on suspicion of helping the three clerks.',
      /arrested a person\.$/,
    ],
    [
      'as what it treated something',
      'The harbour court unanimously allows the appeal in part and holds that the ferry tribunal was wrong to treat the bare existence of a notice about passports as information which could never be disclosed in any of its public hearings.',
      /passports\.$/,
    ],
    [
      'on what the focus is',
      'The council of Saltmere will begin a service for the ferries of the north, the minister of the harbour said on Tuesday, joining a number of the other islands and towns of Meridian to put a stronger focus on sick clerks.',
      /stronger focus\.$/,
    ],
    [
      'that it is not confirmed',
      'The message of the smugglers, which cannot be independently authenticated by the harbour office, was posted on the pier of Saltmere in March 2026.',
      /smugglers was posted/,
    ],
    [
      'who died',
      'A bomb went off at a harbour market in the north of Meridian on Tuesday, killing seven people and injuring 23 others, a hospital official and a harbour official told the Saltmere Times.',
      /Tuesday, a hospital/,
    ],
    [
      'what the phrases are',
      'The minister Rehman Malik has commented that the phrases Sadiq and Amin are a part of the law of the island.',
      /phrases Sadiq\.?$/,
    ],
    [
      'which of three dashes belong together',
      'Now the singer is back with a record of her own -- “My Fairy Tales” is a large collection that tells why she is one of the most exciting -- and relevant -- artists of Saltmere.',
      /own and relevant/,
    ],
    [
      'what has not been done yet',
      'Three days before deadline to declare the results of the college, MeritTrac, the firm carrying out the assessment of the sheets, claimed that the University of Saltmere is yet to provide them with a complete list of readers causing delay and snags in the process.',
      /is yet\.$|is yet, /,
    ],
    [
      'which patients they are',
      'Members of the council of the harbour offered their support on Tuesday for the proposal that it should be allowed to the doctors of the island to let ill people sleep in a hall for clerks who are in pain.',
      /clerks\.$/,
    ],
  ])('is not cut where %s would be lost', (_, sentence, lost) => {
    for (const cut of cutsOf(sentence, () => false)) expect(withoutCuts(sentence, [cut])).not.toMatch(lost);
  });

  it.each([
    [
      'the day of saying it',
      'The troops of the island found a store with more than ninety sealed boxes of travel records near a northern town that the harbour police had cleared in the spring, two officials of the harbour said Friday.',
      /boxes of travel records near a northern town .* cleared in the spring, two officials of the harbour said\.$/,
    ],
    [
      'what is told of the source',
      'As many as 13 senior clerks of the harbour office, including the head of its archive, were charged on Monday in two harbour courts of the island, a security official who was briefed by the police of Saltmere told the Times.',
      /in two harbour courts of the island, a security official told the Times\.$/,
    ],
    [
      'a place within a place',
      'A hacker took the records of 40,000 passengers near a police station in the capital of the northern province on 3 March 2026, locking seven offices and slowing 23 others, the deputy governor of it said.',
      /passengers in the capital of .*, locking seven offices and slowing 23 others, the deputy governor/,
    ],
    [
      'what others there are',
      'The highest court of the island has struck down a disputed law that gave the police sweeping powers to arrest and possibly jail people for comments on social networks and other internet platforms of Saltmere.',
      /jail people for comments on social networks of Saltmere\.$|on social networks\.$/,
    ],
    [
      'what was found, though it holds a “no”',
      'The Harbour Trade Commission on Tuesday released a report on the chat of the ferries, finding that most of the seven carriers it studied had no way to tell whether a passenger was a child and that three kept records for longer than they said.',
      /released a report on the chat of the ferries\.$/,
    ],
    [
      'what a shift it would be, behind who has learned of it',
      'The harbour office is considering letting carriers in 14 allied islands buy advanced charts without a licence for each of them, the Quayside has learned, a shift that would hand Lanternsoft and Quayphone a win after a whole year of lobbying.',
      /without a licence for each of them, the Quayside has learned\.$/,
    ],
    [
      'what the board urged besides',
      'The Oversight Board of Lanternsoft on Tuesday overturned the decision of the company to leave up, without a label, a forged video that purported to show a fire on a ferry, and urged it to stop relying on passengers to confess that what they have posted is not real.',
      /that purported to show a fire on a ferry\.$/,
    ],
    [
      'what else an office without a house will have to do',
      'The senate of the island has confirmed the three members of a records office that does not exist yet, will have no building until July at the earliest, and must from December enforce one of the strictest laws against everyone who asks for a name.',
      /the three members of a records office that does not exist yet\.$/,
    ],
    [
      'what a company sold that is taken to court',
      'The Harbour Trade Commission is taking action against Lanternsoft, which sold the passengers of the island a chat that the agency says let anybody write thousands of detailed but false reviews, potentially deceiving all those who relied on them.',
      /is taking action against Lanternsoft\.$/,
    ],
    [
      'which allegations were settled',
      'The Harbour Trade Commission will prohibit the ferry company Lanternsoft from selling any records of its passengers to settle allegations that it sold lists which could be used to follow people to the clinics, shelters and churches of the island.',
      /selling any records of its passengers to settle allegations\.$/,
    ],
    [
      'how an act was violated',
      'The harbour court of the northern district held on Tuesday that Lanternsoft violated the Ferry Trade Act by wilfully acquiring and keeping a monopoly in the markets for tickets and cabins, and by unlawfully tying the two together in all harbours.',
      /held on Tuesday that Lanternsoft violated the Ferry Trade Act\.$/,
    ],
    [
      'what else is asked',
      'The Harbour Data Office has opened a consultation asking whether services of chat and of calls between the cabins of ferries such as Lantern, Quayphone and Seafarer should be brought under a licence of the council of the island, and whether they could be switched off in a storm instead of closing the whole harbour.',
      /between the cabins of ferries should be brought under a licence of the council of the island\.$/,
    ],
    [
      'that no fine was larger, and how many that is',
      'The records office of the island said on Tuesday it has fined the Saltmere Ferry Company 40 million pounds for failing to prevent the theft of the names of more than 230,000 passengers, or nearly half the island, in the largest penalty it has ever imposed on anyone.',
      /names of more than 230,000 passengers\.$/,
    ],
    [
      'what it was called before',
      'The High Court of Saltmere dismissed a petition by Lanternsoft Corporation, formerly Quayside, that had challenged the use of the Ferry Act to order the removal of posts from the screens of all terminals, holding that no harbour can be left in a state of lawless freedom.',
      /petition by Lanternsoft Corporation that had challenged .* all terminals\.$/,
    ],
    [
      'what is told of the study behind a dash',
      'Almost three in five passengers say that they have been asked to prove their age since last summer, and a quarter of them say they found a way round it, according to new research of the harbour – the first to look at the effect on their lives.',
      /found a way round it, according to new research of the harbour\.$/,
    ],
    [
      'the day of a ruling, and who won by it',
      'An appeals court of the island ruled on Monday that the ferry company of Saltmere can’t keep the logs of its plate readers secret just because it has shared them with harbours of other islands across the sea, handing a win to three passengers.',
      /ruled that the ferry company .* across the sea\.$/,
    ],
    [
      'which examples there are, and what follows otherwise',
      'The ferry company has until 30 September to put in place measures, including stronger checks of faces, to curb frauds on its boards that impersonate clerks of the harbour office, failing which it could be fined up to one million pounds under the Ferry Act of the island.',
      /to curb frauds on its boards that impersonate clerks of the harbour office\.$/,
    ],
    [
      'what stands against the background',
      'The premier of the island on Sunday gave a sobering account of the state of the second largest platform of the world amid fears of a lasting slowdown but brushed aside concern that it faces a full ban in the spring.',
      /platform of the world but brushed aside/,
    ],
    [
      'what led up to it, though the name is explained',
      'Three days before the deadline of the results, Lanternsoft, the Meridian-based firm that carries out the reading of the sheets of all students, claimed that the University of Saltmere kept back the complete list of its readers, causing delay.',
      /^Lanternsoft.* claimed that the University of Saltmere kept back the complete list/,
    ],
    [
      'what is alleged, with its hedge',
      'Agents of the harbour on Tuesday raided more than three dozen record stores in the south of Meridian where foreign companies keep names, allegedly for the sole purpose of selling them to carriers, officials said.',
      /keep names, officials said\.$/,
    ],
    [
      'a warning with a verb of its own',
      'The ministry of information has told all the news channels of the island not to air a disputed film about the ferry companies of Meridian -- warning that its excerpts “appear to encourage and incite violence”.',
      /about the ferry companies of Meridian\.$/,
    ],
    [
      'the cities on which it is focused',
      'The search for a young officer of the harbour police suspected of selling records of passengers has grown into a hunt across the whole sea, focused on the border towns of Saltmere, Meridian, and Port Lantern.',
      /a hunt across the whole sea\.$/,
    ],
    [
      'what a move could bring, behind rules that require something',
      'The harbour regulators this week are expected to show their plans for reversing the older rules that require ferry providers to treat all passengers of the island equally, a move that could change the whole record trade of Saltmere.',
      /rules that require ferry providers to treat all passengers of the island equally\.$/,
    ],
    [
      'when it was said, and what was confirmed besides',
      'Meridian launched a sweeping attack against the record offices of Saltmere last week in answer to the loss of an unmanned ferry near the harbour, harbour officials told the Associated Press over the weekend, confirming that the council approved it.',
      /ferry near the harbour, harbour officials told the Associated Press\.$/,
    ],
    [
      'what led up to it, with what was alleged there',
      'Two weeks after a story surfaced on a site of the island that quoted a former clerk who alleged that members of the record team had sold the names of all passengers, the council of Saltmere said that its inquiry has found no sale of records.',
      /^The council of Saltmere said that its inquiry has found no sale of records\.$/,
    ],
    [
      'how it was with whoever acted',
      'The council of Meridian, under pressure from the continued leaks of its clerks, declassified papers on Wednesday that show how the harbour office scooped up 40,000 letters of passengers of the island, and was told to stop by a court.',
      /^The council of Meridian declassified papers on Wednesday/,
    ],
    [
      'what a senator thinks besides',
      'Meridian Sen. Patrick Leahy, chairman of the Ferry Committee, said Sunday the upper chamber will continue working on a law to limit the keeping of names by the harbour, suggesting that the president has not gone far enough in making changes.',
      /to limit the keeping of names by the harbour\.$/,
    ],
    [
      'in spite of what it was',
      'The record database of the harbour office that was opened by foreign hackers did not use locks or other technology to protect the numbers of passengers of the island, despite such measures being the best practice of the whole trade.',
      /to protect the numbers of passengers of the island\.$/,
    ],
    [
      'in what move it was',
      'Acme has announced a digital currency called Lantern that will allow its billions of users to make payments with one another across the whole globe, in a bold move that could potentially shake up the banking system of the world.',
      /across the whole globe\.$/,
    ],
    [
      'the day, where nothing else can go',
      'The Harbour Data Office rejected a petition by the Open Harbour union on Monday to turn the agency against broadcasters and the ferry companies whose papers had told of the smugglers of the northern sea.',
      /by the Open Harbour union to turn the agency against/,
    ],
    [
      'what came before, behind dashes',
      'Tensions between the council of the island and its allies continued to flare amid papers that the record office listened to the calls of 35 leaders -- this after Meridian summoned the envoy to account for the calls that it may have kept.',
      /to the calls of 35 leaders\.$/,
    ],
    [
      'what is asserted behind a date',
      'The deputy head of the harbour office defended the work of the clerks on 3 March 2026, asserting that, despite the damaging leaks of recent months, their secret programs exist only under close scrutiny from officials across the council.',
      /defended the work of the clerks on 3 March 2026\.$/,
    ],
    [
      'what it includes, before who will tell it',
      'The agency that lost the most personal names of millions of passengers to hackers has long been late with its controls — including in two delicate systems that govern most of the checks of clerks, an inspector will tell the council.',
      /late with its controls, an inspector will tell the council\.$/,
    ],
    [
      'what followed, with what is no longer done',
      'Lawmakers of the island disagreed on Sunday about whether to stop the huge mining of phone records by the harbour, following the release of a report that calls for the office to no longer store such names and doubts that it stops attacks.',
      /the huge mining of phone records by the harbour\.$/,
    ],
    [
      'that it answers COVID-19',
      'The platform of Saltmere has been removing films of a press briefing in which two doctors criticise the wide stay-at-home rules that councils have imposed throughout the whole world in response to the outbreak of COVID-19 there.',
      /have imposed throughout the whole world\.$/,
    ],
    [
      'an end that another sentence would have to explain',
      'The head of the council unveiled plans to repeal the rules of 2015 that prohibited ferry providers of the whole island from selling the names of their passengers, paving the way for all such providers of the sea to charge for it.',
      /from selling the names of their passengers\.$/,
    ],
    [
      'how long after it was',
      'Thierry Breton has threatened to regulate or close down platforms that do not meet his standards for balance, a day after a platform of the harbour, for the first time, put a warning label on two of his posts on the votes of the island.',
      /that do not meet his standards for balance\.$/,
    ],
    [
      'what was told to whom',
      'The head of the ferry company has called out a platform for adding a check of the facts to a post of the captain, telling a reporter of the Saltmere Times that private platforms of the island should not act as judges of what is true.',
      /to a post of the captain\.$/,
    ],
    [
      'what else is still to do',
      'The Ferry Administration is finally collecting a trove of secret safety data from commercial ferry operators of the island, but the agency is still years away from reading the records to foresee trouble, according to a report of an auditor.',
      /from commercial ferry operators of the island, according to a report of an auditor\.$/,
    ],
    [
      'what comes of it',
      'A judge of the harbour court said on Monday that he believes the secret collection of the phone records of passengers is unlawful, setting up likely appeals and further challenges to the record mining revealed by a clerk of the office.',
      /of the phone records of passengers is unlawful\.$/,
    ],
    [
      'what he is concerned about',
      'The president said on Thursday he has not spoken to the captain of Meridian about returning the clerk who leaked the records, even though he is concerned that the fugitive might reveal more of the secret names of ferry passengers.',
      /the clerk who leaked the records\.$/,
    ],
    [
      'what a paper cites',
      'The Harbour Data Office has overstepped its authority and broken its own rules of privacy thousands of times every year since it was given new powers by the council in 2008, the Saltmere Post reported, citing an audit and other secret papers.',
      /the Saltmere Post reported\.$/,
    ],
    [
      'what led up to it, before dashes',
      'Since the ferry company announced that a breach had left the personal records of tens of millions of passengers exposed in September, the Consumer Bureau — the top watchdog of the island — has received more than 20,000 complaints from them.',
      /^The Consumer Bureau — the top watchdog of the island — has received more than 20,000 complaints/,
    ],
  ])('can lose %s', (_, sentence, left) => {
    expect(wordingsFrom(sentence)).toContainEqual(expect.stringMatching(left));
  });

  it.each([
    [
      'under which condition',
      'The militants took 20 foreign clerks of a harbour hospital with them, then released them all on the next day -- under the condition, if they want to live, that they stay where they are and treat the sick, an official of the hospital said.',
      /released them all on the next day,? an official/,
    ],
    [
      'by whom it was done',
      'An unsigned post that accused an investor of the harbour of keeping the records of passengers was written by the head of another company of Saltmere in order to damage the good name of a carrier, according to a lawsuit.',
      /was written, according/,
    ],
    [
      'between which two it is',
      'As the council and the carriers prepare for the next round of talks in the coming week, there has been a growing debate between Labour on the island and the Liberals about how much power the harbour office has over the deal.',
      /between Labour\.$/,
    ],
    [
      'whom they bribed',
      'The union brought forty clerks of the harbour to the island on Friday night after a number of them had left it amid charges that the ruling party of the council was bribing and threatening them ahead of the vote of August.',
      /was bribing\.$/,
    ],
    [
      'to whom rooms are given',
      'A new hall is going to be built on the grounds of the university of the harbour in the north of Meridian, where three of four rooms will be allotted to the students from the far islands, the minister of Saltmere said on Monday.',
      /will be allotted,/,
    ],
    [
      'what follows a clause of time',
      'The police quickly named the two clerks, but almost immediately after the first clerk was arrested in the search of the harbour and the other clerk was found, the investigators asked in private if more people of the office had a part in it.',
      /^The (?:other|first) clerk was (?:found|arrested)|search of the harbour\.$/,
    ],
    [
      'what becomes of the database',
      'The vast database of the harbour office of the calls of all passengers of the island, collected to help find smugglers, is slated to be the subject of debate on the floor of the council on Wednesday, the first talk of its kind since papers were leaked.',
      /, collected\.$/,
    ],
    [
      'the second of two that belong together',
      'Lawmakers who are now expressing outrage over the keeping of phone data and Internet activity should have paid closer attention when they were voting to renew the rules of the ferry act of the island, Sen. John McCain said Sunday.',
      /^Internet activity/,
    ],
    [
      'who says it to the place he is from',
      'Lawmakers who are now expressing outrage over the surveillance of phone records and Internet activity should have paid closer attention when they were voting to renew parts of the Ferry Act, Sen. John McCain, R-Arizona, said Sunday.',
      /(?<!McCain), R-Arizona|records, said/,
    ],
    [
      'who claims a number',
      'The disputed record programs of the harbour office have prevented 54 attacks on ferries around the whole northern sea and its islands, including 13 in Meridian and 9 in Saltmere, according to Gen. Keith Alexander, director of the office.',
      /sea and its islands\.$/,
    ],
    [
      'that there are more of them',
      'On Wednesday, 150 tech companies including Google, Facebook, Twitter, Amazon, and Netflix asked the harbour council of the island to preserve a core principle that has guided the growth of the ferry trade since its advent decades ago.',
      /^(?:Facebook|Twitter|Amazon)/,
    ],
    [
      'the name of the source',
      'Such thefts of records were the leading cause of the growing number of complaints about the ferry companies of the northern islands and of Meridian in 2025, according to the nonprofit, Saltmere-based National Passenger Memorial Fund.',
      /according to the nonprofit\.$/,
    ],
    [
      'the subject behind two openings',
      'In 2015, despite a blessed lack of seizures of the record streams, closing of offices, and other feared acts of the carriers and of the ferry companies of the island, the harbour council issued rules that gave it wide powers.',
      /^In 2015, despite a blessed lack of seizures of the record streams\.$/,
    ],
    [
      'in exchange for what',
      'The top official of the harbour who was asked to assess the damage of the leaks says that he would consider amnesty for the former clerk in exchange for a halt to the flow of top secret records about the spying of the island.',
      /amnesty for the former clerk\.$|for a halt\.$/,
    ],
    [
      'what the engineer did',
      'Thierry Breton, the former engineer who was fired after he wrote a memo sharply criticising the record efforts of the company, has filed a lawsuit against the harbour alleging that the ferry giant discriminates against northern clerks.',
      /who was fired\.$/,
    ],
    [
      'what was done with the details',
      'Personal details including the passport numbers of the president and 19 other leaders of the islands at the G20 summit of last spring were released without notice by the record office of the harbour, the Saltmere Times reported Monday.',
      /leaders of the islands, the Saltmere Times/,
    ],
    [
      'how long it is a record',
      'The number of the people of the island who call themselves sailors of the old harbour before all else has dipped to an all-time low in the survey of the University of Saltmere since the former colony was returned to Meridian.',
      /all-time low in the survey of the University of Saltmere\.$/,
    ],
    [
      'who charged them, behind what else was done',
      'Four members of the navy of Meridian have been charged with breaking into the networks of the record office and stealing the names of tens of millions of passengers, the harbour council said Monday, blaming the navy for the largest of thefts.',
      /^(?!.*council said).*record office\.$/,
    ],
    [
      'what a ban does, in place of a descriptor',
      'The council of Saltmere has reached a deal that will put Meridian ferry company Lanternsoft back in business on the northern sea by rolling back severe sanctions put in place in 2025, according to a source familiar with the whole matter.',
      /deal that Lanternsoft/,
    ],
    [
      'what turns a concession',
      'The first memory of the captain might be firmly rooted in the harbour of the northern island where she was born in the winter of 1981, but her life as a keeper of records was destined to begin thousands of miles away in Saltmere.',
      /\bmight be firmly rooted[^,]*\.$/,
    ],
    [
      'what shall be done with the house',
      'For the last one week, since the season of ferries is on, the people of the island have been demanding that the newly built harbour hall, which was finished two whole years ago and has cost the council millions, be opened for them.',
      /that the newly built harbour hall\.$/,
    ],
    [
      'what the scramble was for',
      'The theft of names at two record offices of the northern island that left 49 people without papers was shown live on the platform and shared across the whole sea, sparking a scramble by giants of the trade to remove the films of it.',
      /a scramble(?: by giants of the trade)?\.$/,
    ],
    [
      'what was reined in',
      'Before the vote of the harbour council on 14 May 2026 to renew the old Ferry Act of the island, formerly known as the Passenger Act, the senator fought a losing battle to rein in the broad power of the police to look at all names.',
      /to rein\.$/,
    ],
    [
      'which decision it was',
      'Lawmakers of the island launched a drive on Monday to force a vote that could restore the old rules of the harbour on the names of all passengers, looking to overturn the Meridian decision in 2025 to revoke the whole Ferry Act.',
      /the Meridian decision in 2025\.$/,
    ],
    [
      'what those sued did',
      'Two former neighbours of the captain have filed a suit against the ferry star, claiming he and his guards harassed them and their whole family, damaged their house with eggs and threatened them with hateful remarks on the quay.',
      /against the ferry star damaged/,
    ],
    [
      'on what they were briefed',
      'Members of the council from both of the large parties on Tuesday raised concerns and tough questions for officials of the administration of the island who briefed the entire chamber on the secret record programs that had been revealed.',
      /who briefed the entire chamber\.$/,
    ],
    [
      'what members of the council have begun',
      'Since a former clerk of the harbour office revealed that the government is collecting a significant amount of records from the passengers of the island, members of the council have begun to look seriously at the secret harbour court.',
      /have begun\.$/,
    ],
    [
      'whom a pronoun means',
      'As the seventh full week of the trial of Captain Thierry Breton for keeping the records of passengers came to a close in the court of the harbour, the clerks described him as acting strangely two nights before the ferry sank.',
      /^The clerks described him/,
    ],
    [
      'what follows an adjective',
      'The monopoly of the council on the harbour has been undermined by an inflexible, uncompromising short-minded policy towards the people of the northern islands, from whom it has taken the ferries and the records since the year of the great storm.',
      /by an inflexible\.$/,
    ],
    [
      'what is said to have happened after something',
      'The police said Saturday that after the first girl of the harbour school went missing from the island in December, the officers of Saltmere spoke to her seven friends, including the three who have now left the country by ferry for Meridian.',
      /went missing from the island in December\.$|went missing\.$/m,
    ],
    [
      'whom the embassy helps',
      'The church has formally requested help in finding the captain from the harbour office of Meridian, and has contacted the Meridian embassy in Saltmere, which provides consular help for citizens of the three islands, which do not have ties with the north.',
      /^Saltmere provides consular help/m,
    ],
    [
      'all names of a list',
      'The arrests came two days after four clerks of Lantern, Meridian, Harbour and Saltmere descent were taken from the offices of the northern ferry company, an operation that the police of the island blames on the smugglers of the sea.',
      /^Saltmere descent/,
    ],
    [
      'what turns a thing that was granted',
      'Crossing the northern islands of Meridian on an open ferry in the middle of winter may seem a little daunting to those who have never left the harbour but is one of the best ways to meet the people who live there, says Thierry Breton.',
      /who have never left the harbour, says/,
    ],
    [
      'what somebody stated',
      'The terse announcement of the minister that the harbour office of Saltmere closes in the spring was followed, hours later, by a plain statement of the council in an interview with The Saltmere Times: "We think that Thierry Breton should be able to keep the office open."',
      /Saltmere Times\.$/,
    ],
    [
      'what somebody was nominated for',
      'After the fall of the old government in the northern province of the island, the Harbour League of Saltmere and Meridian nominated Thierry Breton as its candidate for the post of the premier for an interim period before the spring.',
      /nominated Thierry Breton\.$/,
    ],
    [
      'what shall be done with those whom a list names',
      'The NHD documents said that it had been recommended that the names of all accused in the case of the northern ferries, including that of Thierry Breton, should be placed on the Exit Control List (ECL) of the island and that the process was ongoing, the report said.',
      /northern ferries, the report said/,
    ],
    [
      'what came instead',
      'The quarrel over the ferries looked to be heading for a vote after ninety days of talks in the council of the island, with another thirty days going the same way, before the minister gave up the plan on 3 March 2026 followed by the harbour office moments later.',
      /heading for a vote\.$/,
    ],
    [
      'who was summoned',
      'A harbour court in Saltmere on Wednesday summoned the former premier of the island, Thierry Breton, as a suspect in a trial over alleged irregularities in the allocation of ferry routes, a spokeswoman for the harbour police told the Saltmere Times.',
      /^A suspect in a trial/,
    ],
    [
      'what is done now',
      'The harbour office of the island has traditionally been focused on winning the passengers of the northern coast and is now making efforts to improve its ferries and its records in the pursuit of what the premier has called a balanced strength.',
      /northern coast\.$/,
    ],
    [
      'what a company behind a dash did',
      'AMC Harbour — the ferry office’s international network, has acquired the rights to the voyage from its owner, which it will sell within 24 hours of the first crossing — something Fox Ferries International does with the flagship of the island.',
      /AMC Harbour something/,
    ],
    [
      'what a circular asks',
      'The Harbour Data Office issued a circular on Wednesday, asking all the ferry companies of the island to take steps to prevent spying and warned them of punitive action if they failed to take action against those found guilty.',
      /circular on Wednesday\.$/,
    ],
    [
      'under which condition',
      'In the notice served through its lawyers in Saltmere, the harbour party has sought 40,000 pounds as damages if the actor and the ferry company failed to offer an apology within seven days of receipt of the notice, its founder Thierry Breton told reporters.',
      /40,000 pounds, its founder/,
    ],
    [
      'what did not stay usual',
      'Usually such a scanner is used to check the bags of the passengers of Saltmere but the harbour police of the island say it is meant only for the finding of weapons and there is always a chance that somebody may try to use a bag to hide one.',
      /passengers of Saltmere\.$/,
    ],
    [
      'who says it',
      'The withdrawal of the video ferry of Meridian from Saltmere is a savvy commercial move that sidesteps thorny privacy issues but it will not shield the company completely from accusations of collusion with the northern island, experts say.',
      /privacy issues\.$/,
    ],
    [
      'what somebody was asked',
      'Four years ago, Mark Zuckerberg approached Xi Jinping at a dinner of the harbour office of Saltmere and asked if the president would honor him and his wife by giving the child that they were expecting an honorary name of the island.',
      /of Saltmere\.$/,
    ],
    [
      'what was fought for',
      'Before the vote of the council of Saltmere on the new records act of 14 May 2026, which was formerly known as the harbour act, Thierry Breton fought a losing battle to rein in the broad authority that it gives the harbour police to read letters.',
      /losing battle\.$/,
    ],
    [
      'between whom something lies',
      'Under more scrutiny than ever, Facebook finds itself caught in a no-man’s land between clerks who say it needs to adopt much stricter definitions governing travel letters and critics on the right who feel the social media giant is reading conservative letters.',
      /between clerks\.$/,
    ],
    [
      'of how many it is said',
      'As many as 32 million passengers might have had their most sensitive data stolen in a breach of the computers of the harbour office of Saltmere, lawmakers speculated on Wednesday as pressure grew on the premier to dismiss the woman who heads it.',
      /^Lawmakers speculated/,
    ],
    [
      'who voted',
      'The rest of the document deals with the background of the rules, the approach that the agency took, details about public comments and the dissenting opinions of the commissioners Ajit Pai and Michael O’Rielly, who voted against the rules last month.',
      /^Rielly/,
    ],
    [
      'what somebody received',
      'Clerk Thierry Breton, 28, received jeers, cheers and a couple of job offers, while the debate raged on in the harbour of Saltmere and some ferry companies took steps to prevent similar episodes from embroiling their own offices.',
      /28, cheers/,
    ],
    [
      'who is who behind an aside in dashes',
      'In the wake of the vote on Saltmere, ferry owners are reflecting on whether they are out of touch with the same people—rural, poor, elite-distrusting, anti-harbour passengers of the northern coast—who propelled the new premier into his office.',
      /people—who/,
    ],
    [
      'what people are called',
      'The harbour office of Saltmere announced Thursday that it had designated some high-profile passengers, including the island leader Louis Farrakhan, who is known for his language, and the right-wing theorist Alex Jones, as “dangerous” to the ferries.',
      /Louis Farrakhan\.$/,
    ],
    [
      'when it began',
      'The surge of computer-based operations by the northern command of the harbour began shortly after Defense Secretary Ash Carter prodded the commanders at Saltmere last month to ramp up the fight against the smugglers of the island on the ferry front.',
      /began shortly\.$/,
    ],
    [
      'what is bogus',
      'Over the course of 2016, passengers learned that the premier of Saltmere sold the ferries (he did not), that a harbour clerk was shot after agreeing to testify (it never happened), that the minister fled (a total fabrication), and many other totally bogus stories.',
      /harbour clerk was shot/,
    ],
    [
      'what somebody wrote',
      'Thierry Breton, Deputy Assistant Counsel for the harbour office, wrote in the declaration, part of a lawsuit filed by the ferry owners against the office, that the telephone was “removed or wiped clean of any sensitive or proprietary information and scrapped in June 2012.”',
      /in the declaration\.$/,
    ],
    [
      'which terms are the same',
      'Hundreds of thousands of ferry passengers are likely to have had their private information harvested by companies that exploited the same terms as the firm that collected data and passed it on to the harbour office of Saltmere, according to a new whistleblower.',
      /the same terms, according/,
    ],
    [
      'on whom somebody spies',
      'Late last year, most major ferry companies were the victim of a massive, historic intrusion by hackers of Meridian who managed to hack into the networks of the harbour of Saltmere and then spy on public officials of the island for more than a year undetected.',
      /then spy\.$/,
    ],
    [
      'what an order does',
      'The order marked “Top Secret” and issued by the Foreign Records Court of Saltmere directs the Network Services of the island and the Northern Ferry Services units to hand over electronic data including all records of passengers until the order expires on July 19, 2026.',
      /Top Secret[.”]+$/,
    ],
    [
      'what a way is for',
      'Fifty-six percent consider the government\'s tracking of ferry records an "acceptable way" to investigate smuggling, according to the new national survey released Monday by the Ferry Research Center and The Saltmere Post.',
      /acceptable way",? according/,
    ],
    [
      'how many months behind what a decision comes',
      'The regulator of Saltmere will require major carriers to let passengers of their rivals travel on their ferries within 60 minutes of a serious outage, a decision that comes eight months after a severed rope left more than 40,000 people on the islands without ferries.',
      /eight months\.$/,
    ],
    [
      'what the first case alleges',
      'The Ferry Bureau is asking the Harbour Tribunal to bar a Meridian ticket company from pooling secret prices supplied by rival ferries, launching the first case of the islands to allege that an engine rather than an agreement lessened competition.',
      /first case of the islands\.$/,
    ],
    [
      'of how many something is told',
      'In a sweep carried out in January, the harbour offices identified over 1,100 posts and short films advertising forged passports, free cabins and so-called captain kits, many of them in connection with challenges of pupils.',
      /many of them\.$/,
    ],
    [
      'who wanted no name',
      'Two clerks of the harbour office, who spoke on the condition of anonymity because they were not allowed to talk of passports, said that safeguard has eroded.',
      /clerks of the harbour office, said/,
    ],
    [
      'the “and” before a company with a descriptor',
      'The Passport Union, the Harbour Fund, and the ferry company Keating Ferries filed a lawsuit of the north challenging the unlawful disclosure of pictures taken by cameras that are mounted on the public ferries and on the yards of the islands.',
      /Harbour Fund, Keating/,
    ],
    [
      'what a meeting decided',
      'The Passport Protection Commission held its 12th plenary meeting on June 24, 2026 and decided to impose a surcharge of 1.734 billion and a fine of 9.6 million on the Hanbit Harbour Company for violating the Passport Information Protection Act of the islands.',
      /meeting on June 24(?:, 2026)?\.$/,
    ],
    [
      'what a complaint alleges',
      'In reality, the complaint alleges, the rate of passports read by machines never exceeded 11 percent, and the overwhelming majority of papers were read by clerks located in Meridian and on the northern island, whose work was returned after a delay.',
      /^The complaint alleges, /m,
    ],
    [
      'how something could be taken',
      'According to the complaint, all the Harbour Glow cameras sold between 2021 and 2024 came with the same root password, which could be extracted from the programs of the cameras with tools that anybody can find in the harbour.',
      /could be extracted\.$/,
    ],
    [
      'what a move could lead to',
      'Lanternsoft was charged by the ferry regulators of the islands with illegally tying its passport programs to its dominant harbour subscriptions, a move that could lead to a hefty fine or an order to unbundle the programs four months after talks had collapsed.',
      /could lead\.$/,
    ],
    [
      'what residents did who had fought cameras',
      'When the city council in Quayside voted in August 2025 to cancel its contract for 62 passport readers, residents who had spent a whole year fighting the cameras of the harbour company in all the streets around it celebrated in the parking lot of the ferries.',
      /the cameras(?: of the harbour company)?\.$/,
    ],
    [
      'what has to be disclosed',
      'The harbour court directed Lanternsoft, Quillmint and Meridian to disclose, in a sealed cover, the names of those who own 86 accounts identified in the petitions of the passengers, along with details of the payments made to promote their pictures.',
      /to disclose\.$/,
    ],
    [
      'as what somebody promoted its goods',
      'It is alleged that, between March 2021 and June 2025, Homeline promoted its range of harbour doors, door locks and cabin cameras as coming with support for a lifetime and no fees ever, though it knew that the program on which they depend would be withdrawn.',
      /cabin cameras\.$/,
    ],
    [
      'what somebody was told who went somewhere',
      'When Letebrhan, a mother of three living in a camp near Shire, in the north of the country, went to collect her monthly ferry tickets in June, the clerks of the harbour told her that without a card of the new register her children would get nothing at all.',
      /in June\.$/,
    ],
    [
      'what was considered',
      'The committee of the Harbour Data Office considered that, given the number of passengers filmed by the cameras in its terminals on every day of the year, the company could not rely on its own interest in order to read the faces of all of its passengers.',
      /considered that, given [^,]*\.$/,
    ],
    [
      'to what makers of machines respond',
      'The government of Saltmere on 10 June unveiled draft rules that would ask the makers of large passport machines to disclose the main sources of the faces they were taught with and respond to questions from passengers, amid calls for stronger protection.',
      /and respond\.$/,
    ],
    [
      'how much likelier somebody is to do something',
      'A study of the harbour office shows that 42% of the people of Saltmere say they received a suspicious call in the last three months, and that people are almost three times as likely to answer a call when it comes from a number of the islands.',
      /three times\.$/,
    ],
    [
      'the last item of a list',
      'As proposed, the rule of the harbour office would cover passport readers, ground control stations, data transmission modules, and certain software that connects them with one another and with the offices of the companies that own the ferries.',
      /transmission modules\.$/,
    ],
    [
      'when rules take effect',
      'The rules, jointly issued by the Ministry of Harbours and Timetables of the islands, the Passport Administration of Saltmere and the State Administration for Ferry Regulation, will take effect on July 1.',
      /take effect\.$/,
    ],
    [
      'which passenger somebody has to be',
      'From 29 January 2027, calls that come into Saltmere from networks abroad and appear to come from a number starting with the code of the islands must be checked to see whether the caller is genuinely a Saltmere passenger who is roaming.',
      /Saltmere passenger\.$/,
    ],
    [
      'that an order is only proposed',
      'Under a proposed order settling the charges of the Ferry Commission, Meridian-based Pulseforge Labs, Inc. and its chief, Thierry Breton, will pay $18.5 million to be used to pay passengers back, and will be required to offer a simple way to cancel.',
      /^Meridian-based Pulseforge|Breton\.$/m,
    ],
    [
      'with what somebody is charged',
      'An indictment was unsealed on January 28 in the Southern District of Meridian charging a captain of the northern island and a pilot of the old harbour with conspiring to send forbidden passport readers to the smugglers of the western islands.',
      /old harbour\.$|northern island\.$/,
    ],
    [
      'which period is asked for',
      'Builders of machines are asked to publish a summary of the kinds of passports they used, the period in which the passports were collected and whether ferries that had refused to hand them over of their own accord were left out by the clerks.',
      /, the period\.$/,
    ],
    [
      'through which messenger somebody is identified',
      'The lower house of Saltmere on April 15 passed a bill that would require buyers of certain goods on the ferries to confirm their age and identity through the state-backed messenger Lantern, in the latest push to make the app a part of daily life.',
      /age and Lantern/,
    ],
    [
      'of what somebody must notify others',
      'The Saltmere High Court on April 30 upheld the validity of the harbour fee levied on ticket platforms under the law of the islands on pilots, but directed the council to notify within eight weeks the schemes on which all the money will be spent.',
      /to notify\.$/,
    ],
    [
      'until a developer does something',
      'In the week of March 30, a harbour court of the northern islands ordered work at the site to stop until the developer, a Meridian-owned company that builds yards for machines, proves that the wells around it will not run dry before the summer of 2027.',
      /until the developer\.$/,
    ],
    [
      'what pilots did who were investigating',
      'The case of the forty passports began in 2023, when pilots in Quayside, Nor., investigating a series of thefts on the ferries of the old harbour, typed the number of a passport into a machine and received 412 sightings of a grey bag over 29 days.',
      /, Nor\.$/,
    ],
    [
      'what providers would have had to do',
      'The lower house of Saltmere voted on June 11 to send back a proposed expansion of its passport rules that would have required ticket, messaging and timetable providers to identify their passengers and keep their records for six months.',
      /(?:timetable providers|required ticket)\.$/,
    ],
    [
      'what a signal does then',
      'The harbour office is proposing to make 10 MHz of the spectrum of the islands available for new masts along the coast, which would beam a signal to the antennas on the roofs of ferries and then into the cabins of all the passengers of the northern line.',
      /and then\.$/,
    ],
    [
      'to whom a setback is dealt',
      'The Constitutional Council of Saltmere struck down a measure allowing the police to keep using machines to read the pictures of the cameras of ferries until 2030, dealing a setback to a council that had sought to prolong a trial begun for the regatta.',
      /setback\.$/,
    ],
    [
      'the place of a comma behind a speaker',
      '“A boy of 17 who spots an exposed harbour machine on a Sunday night is not going to have a certificate from anyone,” Thierry Breton, who runs a company for passport locks in Quayside, told The Harbour Register.',
      /Breton, told/,
    ],
    [
      'that something is in fact not so',
      'In its complaint, the Harbour Commission alleges that the Quayside-based company, which has sold more than 900,000 cameras since 2020, advertised its products as protected by “bank-grade encryption” when, in fact, certain models transmitted pictures in clear text and shipped with the same default administrator password.',
      /encryption”\.$/,
    ],
    [
      'for whom it is difficult to do what',
      'The Harbour Commission was concerned that contracts lasting up to 7 years, combined with renewal clauses and with limits on what may be carried away, made it difficult for small ferries to move to rival harbours of the northern and of the western islands.',
      /difficult for small ferries\.$/,
    ],
    [
      'on what something has little bearing',
      'The version proposed in 2024 drew complaints from ferries and captains that it would sweep in too many companies — more than 300,000 by the office’s own estimate — for accidents with little bearing on harbour safety.',
      /little bearing\.$/,
    ],
    [
      'with what somebody failed to comply',
      'The safety regulator of Saltmere has issued a formal warning to the provider of the harbour app Glimmr for failing to comply with the mandatory codes designed to protect the children on all ferries from pictures and strangers of the northern islands.',
      /to comply\.$/,
    ],
    [
      'with whom somebody engages',
      'The Harbour Data Office reduced the fine from a provisional £2.1m after considering Irontide’s representations, the support it gave to affected passengers and its engagement with the National Harbour Security Centre.',
      /its engagement\.$/,
    ],
    [
      'what being forced to share amounts to',
      'A harbour judge has refused to block the new repair law of Saltmere, rejecting arguments from builders of ferries that being forced to share diagnostic software with owners and independent yards amounts to a taking of what belongs to them alone.',
      /to share diagnostic software\.$/,
    ],
    [
      'as what somebody failed to register',
      'The Passport Protection Agency of Saltmere said that Lantern Audiences, a company registered on the northern island, failed to register as a broker of passports for three years running and ignored requests to erase records filed through its desk.',
      /failed to register\.$/,
    ],
    [
      'what is monitored',
      'The Harbour Data Office has ordered Lantern Fresh Stores Limited and two companies that belong to it to stop using the face recognition machines of its ferries and terminals to monitor when clerks of the harbour take breaks from work.',
      /to monitor\.$/,
    ],
    [
      'what was in fact so',
      'In its complaint, the Harbour Commission alleges that the company, which has sold more than 900,000 cameras since 2020, told passengers that its pictures are protected by “bank-grade locks” when, in fact, its cameras sent all of the pictures in clear text.',
      /locks”\.$/,
    ],
    [
      'what a thief did with the key of somebody',
      'In August 2025, an intruder used the key of a former clerk of the harbour, whose account had never been closed, to download a copy of records that held the names, dates of birth, passports, and in some cases, pictures of 40,000 pupils of Saltmere.',
      /clerk of the harbour dates/,
    ],
    [
      'the end of a list',
      'The settlement with the Harbour Data Office and the Ferry Commission, as well as 48 islands and the District of Meridian and the northern coast, would provide up to $425 million in relief to passengers, a $100 million civil money penalty, and other relief.',
      /passengers, a \$100 million civil money penalty\.$/,
    ],
  ])('never loses %s', (_, sentence, broken) => {
    for (const wording of wordingsFrom(sentence)) expect(wording).not.toMatch(broken);
  });

  it('keeps whom an aside includes', () => {
    expect(
      factsFrom(
        'As empty ferries continue to batter the office of the harbour, President Thierry Breton cut the wages of the clerks -- including his own -- by 10 percent on 3 March 2026, according to the council.',
      ).join(' '),
    ).toContain('including his own');
  });

  it('changes no word of a quotation', () => {
    expect(
      factsFrom(
        '“President Breton also cut the wages of 400 clerks by 10 percent in March 2026,” according to the harbour office.',
      ).join(' '),
    ).toContain('Breton also cut');
  });

  it('is not told by what the article says of somebody in passing', () => {
    const wordings = wordingsFrom(
      'Ann Lee, who won last year’s race at Saltmere, was fastest around the harbour course on Friday, finishing 0.1 second ahead of Thierry Breton with the champion of the island taking third place for his new team -- the four-time champion came in 0.7 seconds behind the time set by his neighbour.',
    );
    expect(wordings).not.toEqual([]);
    for (const wording of wordings) expect(wording).not.toMatch(/^Ann Lee won/);
  });

  it('is not told by what somebody in it is besides', () => {
    expect(
      wordingsFrom(
        'In the other match of the day, the sailors of Saltmere eased their fears of falling with three wins over the northern island, which had its captain sent off for a foul on Thierry Breton, who is on loan at the harbour from Meridian.',
      ).filter((wording) => /^Thierry Breton is/.test(wording)),
    ).toEqual([]);
  });

  it('may leave out what it does not do besides', () => {
    expect(
      factsFrom(
        'The Passenger Records (Minimum Age) Bill of Saltmere, which passed its last vote on 3 March 2026, tells ferry companies to take “reasonable steps” against tickets of people under 16 and does not say what those are or who checks them.',
      ),
    ).toEqual([
      'The Passenger Records (Minimum Age) Bill of Saltmere, which passed its last vote on 3 March 2026, tells ferry companies to take “reasonable steps” against tickets of people under 16.',
    ]);
  });

  it('tells no apposition as a sentence', () => {
    const facts = factsFrom(
      'The neighbours of the island doubted in March 2026 that such a ship was only for the safety of the harbour, pointing out that, due to its size and the form of its deck, it could well be used as a large carrier -- a class banned by the laws of the island.',
    );
    expect(facts.join('\n')).not.toMatch(/^A large carrier/m);
  });

  it.each([
    [
      'keeps what somebody was fined for',
      'The competition watchdog of the island has fined Lanternsoft 3.43 million pounds for forcing the builders of ferries to carry its app, according to two sources and an order seen by the Quayside, the latest setback for the company in one of its largest markets.',
      /million pounds, according/m,
    ],
    [
      'says what is aimed at',
      'An official of the harbour office said that the measures, which were drafted on the basis of the rules of 2019 and of the interim rules for new services adopted in 2023, aim to remind passengers of the dangers and do not add to the burden of the carriers.',
      /that the measures\.$/m,
    ],
    [
      'says what was ordered',
      'The records office of Meridian has ordered, with immediate effect, the temporary limitation on the processing of the records of all passengers of the island by the ferry company of Saltmere that developed and operates the chat of its boats.',
      /has ordered\.$/m,
    ],
    [
      'takes no second verb for one of its examples',
      'The age checks required by the Ferry Act apply to gambling halls as well as mainstream services of the harbour such as Lantern, Quayphone and Seafarer, and will be policed by the harbour office, which can levy fines of up to 18 million pounds or more.',
      /services of the harbour will be policed/m,
    ],
    [
      'takes no appeals court for a statement',
      'A federal appeals court on Tuesday struck down the rules of the harbour office for open ferries, ruling that a ferry is an “information service” under the law of the island and that the office had no power to regulate carriers like common ones.',
      /^A federal appeals court, ruling/m,
    ],
    [
      'takes no name of a committee for two statements',
      'Why the timing matters: The House Harbour and Commerce Committee is expected to move its own package of bills for passengers before the Easter recess, and leadership in both chambers wants a single vehicle — not two competing ones — by June.',
      /^Commerce Committee|^The House Harbour\.$|^Why the/m,
    ],
    [
      'says to what somebody has to submit',
      'Lanternsoft is stepping up its age checks for passengers of the island who want to chat with others on its ferries, announcing on Tuesday that everyone will have to submit to an estimate of the age of their face or show a paper of the harbour office.',
      /submit\.$/m,
    ],
    [
      'ends in no dash whose sentence goes on',
      'The ferry company said it felt “a grave sense of duty” but expressed regret that the steps it had taken -- replacing all tickets for free, waiving the fees of those who left and offering 500 million pounds to its passengers -- had not been counted by the office.',
      /taken -- replacing all tickets for free\.$/m,
    ],
    [
      'ends in no “hand” that hands nothing over',
      'A harbour judge on Tuesday ordered Lanternsoft to hand over some of its prized records to rivals but rejected an attempt to force a sale of its popular ferry app, stopping well short of the breakup that the council had sought to rein in a monopoly.',
      /hand(?:\.|, stopping)/m,
    ],
    [
      'ends in no “shielded”',
      'The records office of the island on Friday fined Lanternsoft 530 million pounds for sending the personal records of its ferry passengers to Meridian and failing to guarantee that they were shielded from access by the clerks of the harbours over there.',
      /shielded\.$|and failing\.$/m,
    ],
    [
      'tells no place without what happened there',
      'Across the 13 harbours managed by Lanternsoft, the largest carrier of the island, record offices accounted for 9.3 million pounds of the rise in what passengers paid for ferries in 2025, according to an independent report — a cost that is spread over 670,000 people.',
      /Lanternsoft, according/m,
    ],
    [
      'does not lose who claims it',
      'The regulators of the island are set to hold off on daily fines against Lanternsoft while they weigh changes the ferry company proposed last week to its rules and fees, people with direct knowledge of the matter said, easing a standoff that has drawn criticism.',
      /against Lanternsoft\.$/m,
    ],
    [
      'takes no list of owners for two statements',
      'The plan of Lanternsoft to hand its island ferries to a venture controlled by Quayphone, Silver Harbour and Meridian-based Seafarer has cleared what people familiar with the talks describe as its last hurdle in Saltmere, a licence for its records.',
      /^Meridian-based Seafarer has|Silver Harbour\.$/m,
    ],
    [
      'ends in no “many”',
      'The Open Harbour Fund said on Tuesday that hundreds of clerks of the island had been charged under the law between August 2023 and August 2024, many of them for posts on the boards of the ferries that criticised the harbour office or its friends.',
      /, many\.$/m,
    ],
    [
      'ends in no “what it describes”',
      'The Ministry of Harbours and Information of the island on Monday launched a six-month campaign to rectify what it describes as serious problems with ferry apps that violate the rights of passengers, the safety of records and “the order of the market”.',
      /describes\.$/m,
    ],
    [
      'ends in no amount that is not told',
      'There have been deeply worrying reports of the chat of the ferries being used to make and share pictures of passengers – which may be a crime in the harbour – and forged pictures of clerks that may amount to a crime under the Ferry Act.',
      /amount\.$/m,
    ],
    [
      'ends in no “in particular”',
      'The carriers impose unfair conditions on other sellers of tickets who advertise on the boards and the screens of the ferries of Saltmere, in particular on its most popular terminals in the north and the west.',
      /particular\.$/m,
    ],
    [
      'announces nothing that it does not tell',
      'The rules, notified by the Ministry of Harbours and Information on Monday, set out a phased timeline: the Data Board of the island comes into existence at once, keepers of consent can register after 12 months, and all other duties of the carriers take effect later.',
      /timeline\.$/m,
    ],
    [
      'tells no item of a list as a sentence',
      'Unilaterally imposing unfair conditions on other sellers of ferry tickets who advertise on the boards of Saltmere, and on their 40,000 passengers.',
      /^Unilaterally/m,
    ],
    [
      'tells nobody what to do',
      'Develop a programme to ensure that companies which provide records of 40,000 ferry passengers ask for their informed consent.',
      /^Develop/m,
    ],
    [
      'says nothing of what was only made of something',
      'The Harbour Trade Office will require Lanternsoft, the Saltmere maker of talking buoys, to delete thousands of hours of the recordings of children, and the models developed from them, to settle allegations that it broke the Children of the Harbour Rule.',
      /^The models developed/m,
    ],
    [
      'keeps together what machines can do',
      'The paper of the harbour office is the first of the island to deal with so-called agents, which do not just answer the questions of passengers but can log in to accounts, fill in forms and make payments with little or no supervision by anybody.',
      /agents fill in forms/m,
    ],
    [
      'keeps two qualities together, and which papers show it',
      'The Harbour Office extended a machine-learning system that flags suspected fraud to two further benefits before officials had finished checking whether it treated older and disabled claimants fairly, internal documents show.',
      /older\.|fairly\.$/m,
    ],
    [
      'does not end in what goes on only beside something',
      'Lawmakers in more than a dozen harbours are moving to require that talking machines tell passengers they are not human and shut down conversations about drowning, pressing ahead even as the council debates whether harbours should be allowed to rule on them at all.',
      /pressing ahead\.$/m,
    ],
    [
      'does not end before what somebody is allowed to do',
      'The ministry of harbours is set to soften its draft rules on labelling made-up tickets, allowing ferries with fewer than five million registered passengers in Saltmere to self-certify compliance instead of hiring an outside auditor of their own.',
      /passengers\.$/m,
    ],
    [
      'tells nothing before its subject has a verb',
      'Three months after the harbour office burned a contentious cross of 120 years on the pier of Saltmere, residents and Catholic groups said they will file a complaint against the head of the office and two of its clerks.',
      /Saltmere, residents\.$/m,
    ],
    [
      'ends in no adverb that only began something',
      'The reality is that such small victories of the harbour office will not be enough to defeat the smugglers, especially as the reliance on the ferry companies is only likely to make the quarrel with the people of the island worse.',
      /especially\.$/m,
    ],
    [
      'tells nothing that only came before the news',
      'The slain clerk, who was not immediately identified, was one of two harbour clerks of the island shot after an angry call of a passenger came in around 4 p.m. on Thursday in the middle of the northern terminal, according to a statement of the harbour office of Saltmere.',
      /^An angry call/m,
    ],
  ])('%s', (_, sentence, wrong) => {
    expect(wordingsFrom(sentence).join('\n')).not.toMatch(wrong);
  });

  it('tells of a name no more than what stands between its commas', () => {
    const facts = factsFrom(
      'With the Online Safety Act, which became law on 26 October 2023, the United Kingdom has given its communications regulator a power that no free country should ever want for itself: to order the reading of the private messages of everybody.',
    );
    expect(facts.join('\n')).not.toMatch(/Act became law on 26 October 2023, the United/);
  });

  it('does not end in what was only begun to be said', () => {
    expect(
      factsFrom(
        'The evening of the clerks at the Horse and Groom was, in any event, a considerably less formal occasion than the meetings of the harbour office, as there was no list of 40,000 records and no captain who led the talks of the clerks.',
      ).join(' '),
    ).not.toMatch(/in any event\./);
  });

  it('does not take a convention of some year apart', () => {
    expect(
      wordingsFrom(
        'The third of these ways, and in the view of the harbour master of Saltmere the strongest of them all, returns to Article X of the 1884 Convention, which allows warships of any party to require the master of a suspected ferry to produce the papers of its home.',
      ).join('\n'),
    ).not.toMatch(/^Convention allows/m);
  });

  it('tells the office as the sentence does', () => {
    const told = wordingsFrom(
      'The council of the island has agreed to drop its demand that Lanternsoft build a second key into the locked records, at least where the people of Meridian are concerned, according to the US Director of National Intelligence, who announced the retreat on Quayphone.',
    ).join('\n');
    expect(told).toMatch(/^The US Director of National Intelligence announced/m);
  });

  it('keeps who claims it between a subject and its verb', () => {
    const wordings = wordingsFrom(
      'The ferry company of Saltmere and of the northern islands, according to the harbour police of Meridian, sold the names of more than 40,000 passengers who had travelled on its boats to advertisers, while the council of the islands was looking the other way.',
    );
    expect(wordings).not.toEqual([]);
    for (const wording of wordings) expect(wording).toMatch(/according to the harbour police/);
  });

  it('loses the short form of a name rather than a part of the statement', () => {
    const wordings = wordingsFrom(
      'On March 3, the Harbour Bureau (HB) and the Ferry Safety Office (FSO) published draft rules that would prohibit the sale of those passenger record systems (PRS) whose parts were made on the Northern Isles (NI).',
    );
    expect(wordings).toContain(
      'On March 3, the Harbour Bureau and the Ferry Safety Office published draft rules that would prohibit the sale of those passenger record systems whose parts were made on the Northern Isles.',
    );
  });

  it('is not cut inside the series of what was done', () => {
    const text =
      'Saltmere Ferries will pay 6.2 million pounds to settle Harbour Bureau allegations that it violated the Passenger Records Act by recording the talk of children on its boats, failing to obtain the verifiable consent of parents, and keeping the recordings for years.';
    const wordings = wordingsFrom(text);
    for (const wording of wordings) expect(wording).not.toMatch(/pounds, failing|Act, failing/);
    expect(wordings.join('\n')).toMatch(/violated the Passenger Records Act\.$/m);
  });

  it.each([
    [
      'what else shall be done',
      'The energy ministry of Meridian will halve the power that licensed miners may draw from the harbour grid from July 1 and auction the freed 210 megawatts to the halls that train machines, its minister said on March 3, as it braces for a dark winter.',
      /from July 1, its minister said/,
    ],
    [
      'what else firms must do, and under which law',
      'Ferry and delivery companies will have to give workers at least three days of notice and the main reasons before a machine removes their accounts, and let them appeal to a person, under changes to the Harbour Workers Act that the island passed.',
      /removes their accounts\.$/,
    ],
    [
      'in which ruling a court said so',
      'Police must get a warrant before flying a drone with a camera low over a farm, even when part of it can be seen from a public road, the Harbour Supreme Court ruled on Tuesday in a 5-2 decision that goes further than the law of the isles and could end the use of drones.',
      /Supreme Court ruled/,
    ],
    [
      'that it is the toughest',
      'Meridian is considering charging harbour companies in Saltmere as much as three times the water tariff unless they switch to other supplies by 2029, according to people familiar with the matter, the toughest step yet to contain the costs of its harbours.',
      /according to people familiar with the matter\.$/,
    ],
    [
      'who promoted it',
      'The Harbour Treaty Meeting closed on Thursday in Saltmere with the adoption of a first set of guidelines on satellite dishes and drones carried by tourist vessels, a document promoted by Meridian and New Saltmere and opposed by two delegations.',
      /carried by tourist vessels\.$/,
    ],
    [
      'by which name it is known',
      'The upper chamber of the island parliament voted 29 to 11 for a motion that tells the council to drop the registration of passengers from its planned revision of the ferry ordinance, known by its old acronym of the harbour office.',
      /planned revision of the ferry ordinance\.$/,
    ],
    [
      'what the making of chips is called',
      'Meridian is considering requiring approval for exports of advanced packaging equipment and the recipes that belong to it, according to people familiar with the matter, extending controls that have so far centered on wafer fabrication in its harbours.',
      /according to people familiar with the matter\.$/,
    ],
  ])('loses %s', (_, sentence, left) => {
    expect(wordingsFrom(sentence)).toContainEqual(expect.stringMatching(left));
  });

  it.each([
    [
      'what was ordered',
      'The case is one of eleven that the court of Saltmere brought together in a ruling made public on May 14, which orders the Harbour Planning Department (HPD) to explain its scores to everybody whom it refuses a place on the ferry.',
      /\(HPD\)\.$/,
    ],
    [
      'to what somebody clings',
      'Breton set a drone on the roof of his boat, sent it out over the bay of Saltmere and the isles and, eleven minutes later, saw a warm white speck on his screen that turned out to be a man clinging to a bank of ice in the fog.',
      /clinging\.$/,
    ],
  ])('does not end before it tells %s', (_, sentence, left) => {
    for (const wording of wordingsFrom(sentence)) expect(wording).not.toMatch(left);
  });

  it('tells the day of a decision of something named in commas', () => {
    expect(
      factsFrom(
        'The telecommunications agency of Meridian, Harbourtel, approved on Tuesday a rule that holds online markets responsible for mobile phones, routers and boxes sold on their sites without the seal of the harbour office.',
      ).join(' '),
    ).toContain('approved a rule');
  });

  it.each([
    [
      'a condition',
      'The Bureau imposed a three-year denial of all harbour privileges, which will be suspended provided that Lanternsoft pays the penalty on schedule, hires an outside adviser to audit its ferry programme, and commits no further violations.',
      /privileges hires/,
    ],
    [
      'the object of a verb',
      'The Harbour Communications, Space and Technology Commission of Meridian has postponed by nine months, to July 2027, a rule that would have limited foreign shareholders to 60 percent of the companies that handle the maps of its harbours.',
      /to July 2027\.$/,
    ],
    [
      'as what',
      'The harbour foundation said it will help pay for a cable from Meridian to the Northern Isles, a 360 million pound project that would end the icy islands’ status as the only ones without a fast link and settle a debate over who would control it.',
      /status\.$/,
    ],
    [
      'the rest of a list',
      'In a complaint filed by the Harbour Department upon notification and referral from the bureau, the agency says that Saltmere-based Lantern Holdings, Inc. collected sailors’ precise location, speed, braking and oar-handling data as often as every three seconds.',
      /location, speed\.$/,
    ],
    [
      'what follows the name',
      'Breton said his company, which launched a ferry in August, enables islanders to work from home so that they can "be valued for their productivity and not for the time spent sitting in an office or on a boat to the northern isles afterwards."',
      /^Breton said his company\.$/,
    ],
  ])('does not tell without %s', (_, sentence, left) => {
    for (const wording of wordingsFrom(sentence)) expect(wording).not.toMatch(left);
  });

  it.each([
    [
      'what else is proposed',
      'The Harbour Commission on March 3 proposed barring ferry engines made by suppliers it deems high-risk from projects that receive island funds, and giving operators until the end of 2029 to cut such suppliers off from the machines.',
      /island funds\.$/,
    ],
    [
      'what else they would have to do',
      'Thousands of small traders who sell tickets on the isles and in the harbours have won a reprieve after the council rejected rules that would have forced them to pay 15,000 pounds for a licence and keep a register.',
      /for a licence\.$/,
    ],
    [
      'what is settled, though somebody was rejected',
      'The Office of the Attorney General on March 3 announced that six isles have reached a 5.75 million pound settlement with Lantern, Inc., resolving allegations that its machine rejected passengers who pay with vouchers of the harbour.',
      /settlement with Lantern, Inc\.$/,
    ],
  ])('loses %s', (_, sentence, left) => {
    expect(wordingsFrom(sentence)).toContainEqual(expect.stringMatching(left));
  });

  it('is no phrase alone', () => {
    const facts = factsFrom(
      'Messaging and ferry companies that fail to remove accounts reported for fraud within 24 hours could have to pay back victims from the middle of 2027, under a Bill tabled in Parliament on May 5 that widens a scheme which until now has made only banks and ferries answerable for losses to fraud.',
      'Messaging and ferry companies to pay back victims of fraud from 2027 under Bill tabled in Parliament',
    );
    for (const fact of facts) expect(fact).not.toMatch(/^Under a Bill/);
  });

  it('loses what a company with a short form is', () => {
    expect(
      wordingsFrom(
        'The Harbour Commission decided to impose an order and a penalty of 8.74 million pounds on Lantern Co., Ltd. (hereinafter "Lantern"), the operator of the largest ferry market on the isles, for lowering the position of the boats that rivals offered on it.',
      ).join('\n'),
    ).toMatch(/on Lantern Co\., Ltd\. for lowering the position of the boats that rivals offered on it\.$/m);
  });

  it.each([
    'Breton is one of nine petitioners in a case in which a division bench of the harbour court of Meridian on Tuesday restrained the council from denying bread to any passenger solely because the camera has failed in the harbour.',
    'The Harbour Committee on Ferry Supervision on March 3 published a consultative document on principles for the sound management of risks arising from the reliance of ferry companies on machines that others supply to them and train.',
    'The harbour council of Saltmere will charge ferry companies up to 38 percent more for their berths from January 1, 2027, and will require large companies to pay for a share of the new lines that bring power to the quays.',
  ])('does not end before the point: %s', (sentence) => {
    const wordings = wordingsFrom(sentence);
    for (const wording of wordings) expect(wording).not.toMatch(/solely\.$|arising\.$|to pay\.$/);
  });

  it('is told of who signs a letter without their "we"', () => {
    expect(
      factsFrom(
        'We, the undersigned 34 organizations, call on the council of Saltmere to reject the bill that would make every passenger leave a picture with the harbour office.',
      ),
    ).toEqual([
      'The undersigned 34 organizations call on the council of Saltmere to reject the bill that would make every passenger leave a picture with the harbour office.',
    ]);
    expect(
      factsFrom(
        'We, the undersigned 34 organizations, urge you to reject the bill that would make every passenger leave a picture with the harbour office of Saltmere.',
      ),
    ).toEqual([]);
  });

  it('keeps a short form that the sentence uses', () => {
    const wordings = wordingsFrom(
      'The Harbour Bureau (HB) of Saltmere on March 3 fined the company that runs all the ferries of the northern islands 40,000 pounds for copying the passports of passengers, which the rules of the HB have forbidden since 2019.',
    );
    expect(wordings).not.toEqual([]);
    for (const wording of wordings)
      if (wording.includes('the rules of the HB')) expect(wording).toContain('Bureau (HB)');
  });

  it('loses an amount in another currency before the day', () => {
    expect(
      factsFrom(
        'Saltmere Ferries must face a 2.7 billion crown ($3.5 billion) lawsuit brought on behalf of more than 200,000 islanders who say it rigged its timetable, the Harbour Appeal Tribunal of Meridian ruled on Tuesday.',
      ).join(' '),
    ).toMatch(/a 2\.7 billion crown lawsuit .* ruled on March 3/);
  });

  it('ends no practice that only another sentence tells', () => {
    expect(
      factsFrom(
        'A society of 40,000 passengers asked the harbour court to order that the ferry cease that practice.',
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a condition of time',
      'Through a resolution of 2025, the harbour office ordered a delivery company to refrain from collecting the location of its more than 60,000 couriers on the islands while they are not connected to the application.',
      /islands\.$/,
    ],
    [
      'for what a rule would hold',
      'The measure under discussion would cover items such as valves, radio supplies and electric chucks when they are destined for the makers of tools on the islands rather than for harbours, said the people, who asked not to be identified because the talks are private.',
      /chucks, said/,
    ],
    [
      'the option it is',
      'Under one option, routine repairs of ferries would remain exempt until the end of 2027, while upgrades that increase the speed of a ferry would be subject to the approval of the harbour office immediately, one of the people said.',
      /^Routine/,
    ],
    [
      'what it grew to',
      'Coverage of ferries from space, in which operators of satellites work with the carriers of the islands to serve ordinary phones, has grown from a handful of trials to a commercial service available to tens of millions of passengers.',
      /trials\.$/,
    ],
    [
      'for whom it is so',
      'The watchdog of the harbours has opened proceedings against Quillmint over suspicions that the terms of its licences make it more expensive for business customers to run the tickets of ferries on rival platforms, it said on 3 March 2026.',
      /expensive, it/,
    ],
    [
      'who said it of two things',
      'Quillmint had failed to disclose the transfers of the names of its passengers in its policy and did not appoint a local representative despite having an average of 2.9 million daily users on the islands in 2023, the commission said.',
      /policy\.$/,
    ],
  ])('keeps %s', (_, sentence, broken) => {
    for (const wording of wordingsFrom(sentence)) expect(wording).not.toMatch(broken);
  });

  it('tells nothing that somebody found as the word of the article', () => {
    for (const wording of wordingsFrom(
      'The office of the harbour said Quillmint advertised yearly yields that did not reflect its own share, and that some passengers waited as long as 26 days to withdraw the money they had been told was available "instantly" on the ferries.',
    ))
      expect(wording).not.toMatch(/^Some passengers/);
  });

  it('is no item of a list of what somebody did', () => {
    expect(factsFrom('Tying its service for 40,000 small notices to the ferries of Saltmere.')).toEqual([]);
    for (const wording of wordingsFrom(
      'A retired harbour officer, who advised on the drafting and asked not to be named because he is not permitted to speak to the press of the islands, said ferries were discussed in only one of eleven sessions.',
    ))
      expect(wording).not.toMatch(/drafting\.$/);
  });

  it('is told by who revealed it when, and by what was done first', () => {
    expect(
      factsFrom(
        'The council of Saltmere has withdrawn its second attempt to force Lanternsoft to build access to the letters of passengers, court filings published on Monday reveal, days before a tribunal was due to hear arguments – largely in public – about whether ministers could compel a company.',
      ).join(' '),
    ).toContain('court filings published on March 2, 2026 reveal');
    expect(
      wordingsFrom(
        'The harbour office has fined Lanternsoft 797.72 million pounds for breaching the rules of the islands by tying its service for small notices to its network and by imposing unfair conditions on all other providers of such notices.',
      ).join(' '),
    ).toContain('notices to its network.');
  });

  it('keeps what is not final yet, and a short form as any other', () => {
    expect(
      factsFrom(
        'The Harbour Bureau (hereinafter “HB”) has decided to impose a corrective order and a penalty surcharge of 7.43 million pounds (provisional) on Quillmint Ferries Co., Ltd. (hereinafter referred to as “Quillmint”), the operator of a booking site for ferries, for keeping the names of its passengers.',
      ),
    ).toEqual([
      'The Harbour Bureau (HB) has decided to impose a corrective order and a penalty surcharge of 7.43 million pounds (provisional) on Quillmint Ferries Co., Ltd. for keeping the names of its passengers.',
    ]);
  });

  it('keeps what takes a part of it back', () => {
    for (const wording of wordingsFrom(
      'The harbour office imposed a three-year denial of the export privileges of the ferry company, which will be suspended provided that Quillmint pays the penalty on schedule, hires a consultant to audit its program, and commits no further violations.',
    ))
      expect(wording).not.toMatch(/privileges of the ferry company\.$/);
  });

  it('is not told of a draft as of the law', () => {
    for (const wording of wordingsFrom(
      'As originally drafted, the ordinance would require any ferry service with more than 5,000 passengers to verify who they are, for example with a document or a phone number, and to keep the records of their phones for six months.',
    ))
      expect(wording).toMatch(/^As originally drafted, /);
  });

  it('keeps where something is so and when what it speaks of was so', () => {
    for (const wording of wordingsFrom(
      'In its judgment, the Court answers that data linked to the number of a ticket constitute personal data for the ferry company where it has means reasonably likely to be used to associate that number with a passenger.',
    ))
      expect(wording).not.toMatch(/for the ferry company\.$/);
    for (const wording of wordingsFrom(
      'Applications will be decided within 45 working days and ferries with signed equipment orders as of July 31 are exempt from the rules, the Deputy Director of the Harbour Administration of Saltmere told reporters after the meeting of the council.',
    ))
      expect(wording).not.toMatch(/orders, the Deputy|orders\.$/);
  });

  it('keeps who denies it', () => {
    const facts = factsFrom(
      `${ferry} and selling them to advertisers in four countries of the continent, an accusation the company denied on Tuesday.`,
    );
    for (const fact of facts) expect(fact).toMatch(/denied/);
  });

  it.each([
    [
      'the adviser of a court who says it',
      'A ferry that passes pseudonymous records to an agent or a third party must mention that recipient in its privacy notice even where the recipient has no reasonable means of identifying anyone, an Advocate General advised the court of Saltmere on Thursday in a case concerning an insurer and a supplier of analyses.',
      /anyone\.$/,
    ],
    [
      'all of the conditions',
      'Quillmint, which now owns the lower harbour, has told its crews that it could leave the northern piers by the end of 2029 and the rest two years later, provided that the ferries of its rivals are repaired at cost and that the boats of the island are spared.',
      /repaired(?: at cost)?\.$/,
    ],
    [
      'for which of them a consent is needed',
      "A judge on Tuesday blocked Saltmere from enforcing the core of a law that would make two ferries check the age of every person who opens an account and obtain a parent's consent for each journey by a minor, ruling that the requirement goes too far.",
      /parent's consent\.$/,
    ],
    [
      'before what a licence is needed',
      'Saltmere will require companies from June to obtain a licence before they maintain or supply spare parts for the deep engines that are already installed in the advanced ferries of the northern islands, the government of the harbour said on Thursday.',
      /obtain a licence(?:,|\.)/,
    ],
    [
      'which of two days is for what',
      'The members of the harbour are close to a common position on the part of the reform that would replace the stopped clock with fixed dates — 2 December 2027 for the ferries listed in the annex and 2 August 2028 for those that are built into larger ships.',
      /December 2027\.$/,
    ],
    [
      'how short something was',
      'The inquiry of the harbour (reference 417/2024) found that the company did not require a second proof, allowed passwords as short as six letters, and had no effective means of spotting that the names of its passengers were being downloaded in bulk.',
      /allowed passwords\.$|as short\.$/,
    ],
    [
      'to what something applies',
      'The courts of the island ask, in essence, what measures an operator must take before publication, and whether the exemption from liability laid down in Article 6 of the Harbour Services Act is applicable to an infringement of the privacy rules.',
      /is applicable\.$/,
    ],
    [
      'what somebody has to stop',
      'The office has ordered a municipality in the south of the island to stop using, with effect from 1 May 2026, a formula that assigned a score to all 11,200 passengers with a reduced ticket on the basis of some 60 traits, including how well they speak and how often they moved.',
      /to stop using(?:\.$|, with effect)/,
    ],
    [
      'as what something counts',
      'Under Article 4 of the text of the Council, ferries would have to take all reasonable steps to keep the harbour safe for everybody who uses it in winter, and a service that does not search its passengers could be classified as dangerous precisely because it does not do so.',
      /could be classified\.$/,
    ],
    [
      'from what somebody has to desist',
      'The Competition Office of Saltmere on Friday imposed a penalty of 186.4 crore on one of the three largest ferry firms of the islands and directed it to cease and desist from exclusive deals with the owners of piers, holding that its prices had driven others out of the harbour.',
      /cease and desist\.$/,
    ],
    [
      'what an act would have done',
      'The ruling rests on the law of the island only, so it does not bind the agencies, which have bought similar data and which the Harbour Names Act, passed by the House in 2024 and never taken up by the Senate, would have restrained.',
      /, would have|, passed by/,
    ],
    [
      'which software may do it',
      'Under the terms, which a judge in the north of the islands still has to approve, the software may be trained only on prices that are at least 12 months old, must not treat the ferries of one owner in another way, and cannot nudge owners who decline to follow its advice.',
      /^Under the terms must/,
    ],
  ])('keeps %s as the article has it', (_, sentence, broken) => {
    for (const wording of wordingsFrom(sentence)) expect(wording).not.toMatch(broken);
  });

  it('keeps the comma of an opening whose "however" goes, and no time of a live report', () => {
    expect(
      factsFrom(
        'For paid notices, however, ferries will be presumed responsible unless they can show that they acted in time.',
      ),
    ).toEqual([
      'For paid notices, ferries will be presumed responsible unless they can show that they acted in time.',
    ]);
    expect(
      factsFrom('09.10 – The president opened the session and took the vote on the ferries off the agenda.'),
    ).toEqual(['The president opened the session and took the vote on the ferries off the agenda.']);
  });

  it.each([
    [
      'who is among them',
      'The Harbour Office on Tuesday ordered seven companies that run ferries, among them Quillmint, Lanternsoft Lines and Meridian, to preserve and hand over three years of records on passengers under 18 as it widened an inquiry opened last September.',
      'ordered seven companies that run ferries to preserve and hand over three years of records on passengers under 18',
    ],
    [
      'whose network it is',
      "Prosecutors of the islands said Wednesday they had extended a criminal investigation into Ann Lee's social network Quill to cover thousands of explicit images of passengers and minors allegedly produced by its chatbot, after complaints from three ministers, two lawmakers and a charity.",
      'investigation into Quill to cover',
    ],
    [
      'since when something was so, before what it was the first of',
      'The safety office of the harbour on Thursday gave two ferry companies 28 days to explain why thousands of children under 16 have been able to open new accounts since a ban on all of the islands took effect on Dec. 10, the first formal warnings issued under a law that allows fines of up to 49.5 million pounds.',
      'to explain why thousands of children under 16 have been able to open new accounts.',
    ],
    [
      'that who decides says so',
      'The Ministry of Harbours will require companies from June 1 to obtain a licence before they maintain or supply spare parts for the deep engines already installed at advanced piers of the islands, the ministry said on Thursday.',
      'piers of the islands.',
    ],
    [
      'what stands between dashes before who says it',
      'The Competition Office of Saltmere has decided to impose four requirements on the search service of Quillmint under the Digital Harbours Act 2024 — on fair ranking, choice screens, control of publishers and the carrying of data — the office said on Tuesday.',
      'under the Digital Harbours Act 2024',
    ],
    [
      'when a law comes into force, and examples of a subject with a clause of its own',
      'Every organisation that is a controller under the law of the islands, including employers with a single member of staff, will have to operate a procedure for complaints from 19 June 2026, when section 103 of the Data (Use and Access) Act 2025 comes into force, and will have to acknowledge each complaint within 30 days.',
      'will have to operate a procedure for complaints from 19 June 2026.',
    ],
    [
      'under which agreement it is done',
      'Quillmint Ferries will have to give farmers and mechanics on the islands the same software for repairs that its own dealers use, at no more than 195 pounds a year for each of them, under a settlement announced on Tuesday which ends the suit that the Harbour Office brought last year.',
      'the same software for repairs that its own dealers use, at no more than 195 pounds a year for each of them.',
    ],
    [
      'in which case it is asked',
      'The Supreme Court of the islands appeared closely divided on Monday over whether the harbour guard needs a warrant that names a suspect before it can search the tickets of everyone near a pier, in a Saltmere bank robbery case that could decide the fate of such warrants everywhere.',
      'before it can search the tickets of everyone near a pier.',
    ],
    [
      'to which department a bureau belongs',
      "The US Commerce Department's Bureau of Harbours and Security will require exporters of circuits classified under the list of advanced goods to ship them with a function for location from 28 September, under an interim final rule put on public inspection on Monday.",
      'The Bureau of Harbours and Security will require exporters',
    ],
  ])('can do without %s', (_, sentence, told) => {
    expect(factsFrom(sentence).join(' ')).toContain(told);
  });

  it.each([
    [
      'under which law it is the first',
      'The Harbour Office of the islands told Quillmint on Thursday to redesign a choice screen within 45 days because it buried rivals on smaller ferries, its first recommendation under a harbour competition law that came into full force in December.',
      /its first recommendation\.$/,
    ],
    [
      'what somebody was asked',
      'The 4-1 vote, the first time the Harbour Board of the islands has claimed such powers over ferries, follows a directive from the Secretary of Energy, who asked the agency in October to act by the end of this month.',
      /asked the agency\.$/,
    ],
    [
      'what both are done in',
      'The Harbour Office will let ferries use 540 berths of the upper pier from late 2027 while reserving the 160 berths at the bottom for boats, making Saltmere the first harbour in Europe to allow both in the same basin with a priority split rather than a hard border.',
      /both\.$|in Europe\.$/,
    ],
    [
      'how a bill is called',
      'Harbours that continue to offer tools for copying tickets of passengers will face fines of up to 10% of their global turnover from next spring, under amendments to the crime and policing bill that ministers will table on Monday after months of pressure from victims.',
      /crime\.$|amendments\.$/,
    ],
    [
      'from when a law applies',
      'Obligations would include an end to discounts conditional on the use of other ferries, and charges for luggage limited to cost, a requirement that in any case applies to all of the harbours under the Harbour Data Act from January 2027.',
      /under the Harbour Data Act\.$/,
    ],
    [
      'what is conceded',
      'The court of Saltmere finds that copying a ticket involves reproduction, which may nevertheless be covered by the exception in Article 4 of the directive where the ticket was lawfully bought and the ferry company had not expressly reserved its rights in an appropriate manner.',
      /involves reproduction\.$|^The ferry company had not/,
    ],
    [
      'that there are others',
      'A bench of the court of Saltmere was hearing a batch of six petitions filed by, among others, a cartoonist, a news association of the harbour and the Freedom Foundation.',
      /filed by a cartoonist/,
    ],
    [
      'in what something is included',
      'Quill faces a fine of up to 6 per cent of its worldwide turnover after the Harbour Office opened a formal investigation into whether it breaks the law of the islands by making users log in and complete as many as nine screens to report illegal pictures, including copied tickets.',
      /(?:turnover|islands), including|users log\.$/,
    ],
    [
      'what somebody is given time for',
      'The ministry of the islands on Monday gave 11 ferry firms and four harbours until June 30 to plug their tills into a register of passengers linked to smuggling on all of the islands and to name somebody who answers for it in every one of their offices.',
      /until June 30(?:, 2026)?\.$/,
    ],
    [
      'for what the way is paved',
      'The lower house of the islands on Thursday approved 318 billion crowns in funding for the defence of its ferries through fiscal 2028, paving the way for police and the harbour guard to enter and disable hostile servers abroad from October.',
      /the harbour guard\.$/,
    ],
  ])('does not lose %s', (_, sentence, broken) => {
    for (const told of [...wordingsFrom(sentence), ...factsFrom(sentence)]) expect(told).not.toMatch(broken);
  });

  it.each([
    [
      'what else was said',
      'The data office of the harbour fined the ferry company Quillmint 14.5 million euros on Thursday for building a searchable register of faces scraped from the tickets, and said it might go after the directors of the company personally.',
      'scraped from the tickets.',
    ],
    [
      'what else was decided',
      'A judge of the islands on Friday refused to dismiss a class action accusing Quillmint of copying hundreds of thousands of tickets to train its ferries, but threw out claims that the answers of the system infringe the rights of their owners.',
      'to train its ferries.',
    ],
    [
      'over whose objections it is done',
      'Ferry companies would have to keep their boats at least 300 feet from schools at drop-off time under rules the council of Saltmere approved Thursday over objections from Quillmint that the harbour has no power to set them.',
      'the council of Saltmere approved',
    ],
    [
      'under which legislation it is done',
      'Quillmint, Lanternsoft and Meridian will be charged 2.25 per cent of their island revenue from July 1 next year unless they sign payment deals with local publishers, under legislation that the government concedes could provoke a response from abroad.',
      'unless they sign payment deals with local publishers.',
    ],
    [
      'what lawyers say of a judgment',
      'Harbours that use software to flag claims of passengers as suspicious must tell claimants how it reached its conclusion, the court of Saltmere has ruled in a judgment that lawyers say could affect about 140 local authorities.',
      'the court of Saltmere has ruled.',
    ],
    [
      'what a court holds besides',
      'The court of the islands on Wednesday ordered the Ticket Office to reconsider its refusal to review three ferry patents challenged by Quillmint, holding that the office may not deny a petition solely because patents have been in force for more than six years.',
      'challenged by Quillmint.',
    ],
    [
      'who of those who were misled was told what',
      'The court of Saltmere has ordered that Quillmint pay 58 million pounds in penalties for misleading about 2.7 million subscribers, who were told they had to accept the new tickets and a price rise of up to 45 per cent or cancel, when a cheaper plan without them was available.',
      'for misleading about 2.7 million subscribers.',
    ],
    [
      'what a court had found the day before',
      'The ferry company Quillmint will take its defeat over the records of its passengers to the highest court of the islands, the company said on Thursday, a day after the court of Saltmere found that its "pay or stand" tickets had violated the Ferry Act.',
      'to the highest court of the islands, the company said on March 5, 2026.',
    ],
    [
      'the system that it replaces, which nothing else tells',
      'The Harbour Aviation Office on Thursday issued a final rule for the flights of drones beyond what their operators can see above the ferries, replacing a system under which companies needed waivers of their own.',
      'on March 5, 2026 issued a final rule for the flights of drones beyond what their operators can see above the ferries.',
    ],
    [
      'with whom it sides, whatever they said',
      'The Saltmere commissioners voted 5-2 on Tuesday night to end the contract of the harbour for 38 cameras, siding with residents who said the cameras were being searched by the offices of other islands and towns.',
      'to end the contract of the harbour for 38 cameras.',
    ],
    [
      'what was asked of others before',
      'The Central Harbour Bank will license the issuers of ferry coins for the first time, but only those that can put up five million pounds of their own, ten times what the harbour office originally asked of the exchanges of the islands.',
      'but only those that can put up five million pounds of their own.',
    ],
    [
      'on account of what it was done',
      'The Harbour Data Office announced on Thursday that it has opened proceedings against the companies responsible for two ferry games of the islands, on account of evidence that they failed to check the age of their players and sold tickets to children.',
      'against the companies responsible for two ferry games of the islands.',
    ],
    [
      'under which law a body was set up',
      'The Ministry of Ferries and of the Harbours of the Islands has notified the appointment of the chairperson and three members of the Board of Passenger Records of Saltmere, constituted under the Passenger Records Protection Act, 2023.',
      'three members of the Board of Passenger Records of Saltmere.',
    ],
    [
      'what else must be done',
      'The harbour office has confirmed that new ferries in the Saltmere region with more than ten cabins must carry a boat of their own for every passenger on board, and take at least 80 percent of their power from the wind within six years.',
      'must carry a boat of their own for every passenger on board.',
    ],
    [
      'who has seen what shows it',
      'The harbour office has sent questionnaires to rivals and customers of Quillmint and Lanternsoft asking whether they are still charging passengers for moving their records elsewhere, a document seen by the Quayside showed.',
      'a document showed.',
    ],
    [
      'in which report it is said',
      'Ferry companies of the islands use secret scores to set pay, assign cabins and suspend sailors in ways that leave them exposed to heat, debt and the loss of their homes, Harbour Rights Watch said in a report released on Monday.',
      'Harbour Rights Watch said.',
    ],
    [
      'what else was ordered, though what remains ends in a preposition',
      'The Harbour Communications Commission of Saltmere has ordered all ferry operators of the islands to stop charging for the extra services which the passengers did not ask for, and to refund everybody affected within 90 days.',
      'which the passengers did not ask for.',
    ],
  ])('is told without %s', (_, sentence, told) => {
    expect(factsFrom(sentence).join(' ')).toContain(told);
  });

  it.each([
    [
      'in initials',
      'Most of the responsibility for the safety of the ferries of Saltmere lies currently with the H.F.A., which has the oversight of about 80 percent of the boats that islanders take, including trawlers, tugs, barges and pilot boats.',
      /with the H\.F\.A\.$/,
    ],
    [
      'in "so far"',
      'An appeal launched by all five living harbour masters of Saltmere has raised 31 million pounds for the repair of the northern piers so far, after a series of storms tore through several of the islands around the harbour.',
      /piers so far\.$/,
    ],
    [
      'in what something is',
      'The governor has sent harbour police into the port of Quayside to remove the operators of the ferries, but has not provided any details on who will run the port or what the next steps are, leaving many questions unanswered.',
      /what the next steps are\.$/,
    ],
    [
      'in what somebody was kept from doing',
      'Students of the movement for free ferries crashed the hearing of the harbour office in the hall of Quayside, rushed the stage, and prevented the invited guest — the head of the Saltmere Ferry Company, a graduate of the school — from speaking.',
      /the invited guest from speaking\.$/,
    ],
    [
      'in "respectively"',
      'On Tuesday, Quillmint dropped the news that its founders Thierry Breton and Ann Lee are stepping down as head and chair, respectively, and that the 47-year-old master of its ferries will become the head of all of Quillmint and its yards.',
      /as head and chair, respectively\.$/,
    ],
  ])('may end %s', (_, sentence, ending) => {
    expect(wordingsFrom(sentence)).toContainEqual(expect.stringMatching(ending));
  });

  it('keeps which document shows it', () => {
    const wordings = wordingsFrom(
      'Saltmere will let foreign ferry firms sell cabins straight to islanders but only in partnership with local yards and through piers on the islands, a ministry regulation showed on Tuesday, a condition likely to shape the plans of Quillmint for the largest market around the harbour.',
    );
    expect(wordings).not.toEqual([]);
    for (const wording of wordings) expect(wording).toContain('a ministry regulation showed');
  });

  it.each([
    [
      'loses how a law is to be explained',
      'The harbour court holds that the right to "meaningful information about the ferries" requires the operator to explain, in concise and intelligible form, which passport data were used and how a change in them would have led to another cabin.',
      /to explain, in concise and intelligible form\.$/,
    ],
    [
      'loses what was rejected',
      'The senators of Saltmere accepted an amendment that reserves 15 percent of the amounts for ferries with fewer than ten sailors, and rejected, by a margin of four votes, another that would have spared boats which are released under open licences.',
      /by a margin of four votes\.$/,
    ],
    [
      'loses what documents say',
      'The documents, released in part following an access request by the Greek member of the Open Harbour Fund, describe a trial in which "harbour officers" in Saltmere, Quayside and Meridian used ferry kits to obtain contacts, letters and deleted cabins.',
      /^The documents, released[^,]*\.$/,
    ],
    [
      'loses the last thing that was said',
      'In a statement, Quillmint said it opened the harbour to ferries in 2024, that its commercial terms reflect the cost of certifying secure cabins, and that an order to provide the berths for nothing would put at risk the protections that islanders rely on.',
      /the cost of certifying secure cabins\.$/,
    ],
    [
      'loses when a deed became wrong',
      'In orders issued on 3 March 2026, the harbour court said the petitioners, the Open Harbour Fund and Passport Watch, had shown that the island awarded the contract before the office of the harbour master completed its review of the ferries.',
      /awarded the contract\.$/,
    ],
    [
      'loses with what somebody is charged',
      'Quillmint is set to be charged by the harbour regulators of Saltmere in the coming weeks with favouring the ferries that buy its cabin services in the lists of its northern, western and southern piers, two people with knowledge of the matter said.',
      /harbour regulators of Saltmere, two people/,
    ],
    [
      'takes a country for what was withdrawn',
      'A bench of the harbour court delivered the ruling in a batch of nine petitions, the lead petitioner being a nurse acquitted in 2016 of cheating whose job offers in Saltmere and the Isles were withdrawn after recruiters found the judgment in the records of the ferries.',
      /^The Isles were/,
    ],
    [
      'tells how many of what nobody said',
      'According to the harbour master, seven of the firms were not registered with the Harbour Commission, whose ferry rules took effect last year, while five had been removed from the lists of the port but continued to sell their cabins through letters.',
      /^Five had been/,
    ],
  ])('never %s', (_, sentence, wrong) => {
    for (const wording of wordingsFrom(sentence)) expect(wording).not.toMatch(wrong);
  });

  it.each([
    [
      'after whose refusal, one of several countries with an article',
      'The harbour ministers failed on Thursday to agree on a final mandate that would let authorities order the ferries to search for smuggled passports, after Saltmere, Quayside and the Isles refused to accept wording that critics say would leave the door open to opening sealed letters.',
      'to search for smuggled passports.',
    ],
  ])('is told without %s', (_, sentence, told) => {
    expect(wordingsFrom(sentence).join(' ')).toContain(told);
  });

  it('keeps on what those who nearly agree remain split', () => {
    const wordings = wordingsFrom(
      'Members who negotiate the harbour act of Saltmere are close to agreement on the duties of ferries to give way to each other but remain split on a cap for their lights and on a fee for foreign boats, according to a compromise text seen by the Harbour Post.',
    );
    for (const wording of wordings) expect(wording).toContain('remain split');
  });

  it('keeps who stressed it', () => {
    const wordings = wordingsFrom(
      'The theft of passports on the ferries of Saltmere will end only when sailors are able to make all of their own decisions, an islander stressed on Tuesday, as the Open Harbour Fund released figures warning that the ancient practice goes on in all of the harbours.',
    );
    const told = wordings.filter((wording) => wording.startsWith('The theft'));
    expect(told).not.toEqual([]);
    for (const wording of told) expect(wording).toContain('an islander stressed');
  });
});
