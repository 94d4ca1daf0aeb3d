import { describe, expect, it } from 'vitest';
import { factsFrom, wordingsFrom } from '../support/facts.ts';

/** What articles of newsrooms were told wrongly by when nothing had been changed for them: the kinds, in words of our own. */
describe('facts of real news', () => {
  it.each([
    [
      'to whom something appeals',
      'The harbour office of Saltmere said on Monday that the owners of the ferries had spent forty thousand pounds on the search for a captain who could make the night boats of the northern islands appeal to the youngest of all passengers there.',
      /islands appeal\.$/,
    ],
    [
      'from what somebody is banned',
      'The ferry minister on Sunday answered a newspaper which had written that the council of the islands had banned the harbour office of the northern coast of Saltmere from using the words storm and fog in the timetables of all the boats of next winter.',
      /had banned the harbour office(?: of the northern coast)?(?: of Saltmere)?\.$/,
    ],
    [
      'with what somebody deals',
      'Several councillors want to hear from the harbour office why one of its clerks threw away the notes of a talk with the owners of the northern ferry companies dealing with the fares that children and pilots will have to pay in the coming winter.',
      /dealing\.$/,
    ],
    [
      'as what something is defined',
      'A fall of the fares wiped out the gains of the whole year and left all three of the large ferry companies of the northern islands in a slump, commonly defined as a decline of at least a fifth from the height that was reached before it.',
      /commonly defined\.$/,
    ],
    [
      'on what a committee is',
      'Ann Lee, who headed the ferry office of the islands until the end of the last year, is to explain on Wednesday to the members of the Permanent Committee on Intelligence how the names of so many passengers of the night boats got lost.',
      /Permanent Committee\.$/,
    ],
    [
      'for what a centre is',
      'The ferry office of Saltmere said the captain of the night boat, who fell ill on the northern islands last week, was allowed to go home after she had been looked after by the doctors of the Centers for Disease Control and Prevention of Meridian.',
      /the Centers\.$/,
    ],
    [
      'what incidents did',
      'Smugglers have stepped up their attacks on the ferries off the western coast of the islands of Saltmere, even as similar incidents involving Meridian pilots off the eastern coast have declined sharply, according to the Harbour Board.',
      /similar incidents, according/,
    ],
    [
      'what those did after whom somebody acted',
      'The owner of Quayside Boats, a company founded by two captains and paid for by the harbour of the northern islands, was taken to the police on Tuesday after the manager of tickets for the old harbour accused the man of hiding the fares of forty thousand children.',
      /after the manager(?: of tickets)?\.$/,
    ],
    [
      'what somebody said',
      'In four letters to the newspapers of the islands, the ferry captain who proudly wore the cap of the union and talked longer than the minister at the harbour house said he wanted nothing to do with the plans of the owners of the northern night boats.',
      /talked longer than the minister(?: at the harbour house)?\.$/,
    ],
    [
      'the second half of a comparison',
      'Captains whose children go to school on the smaller islands are a third more likely to have long nights on their boats than those with a house near the large harbours of the northern coast of Saltmere, according to a new paper of the ferry college.',
      /long nights(?: on their boats)?, according/,
    ],
    [
      'what a verb with two takes',
      'The head of the council told the senate of the islands on Monday to swiftly take up and pass a new version of the Ferry Act that extends the powers of the harbour police while curtailing its keeping of the names of passengers of the night boats.',
      /take up\.$/,
    ],
    [
      'what is done besides to what is grown',
      'The harbour act of Saltmere that keeps the council from stopping the trade of the northern islands must not be read as permission to grow and use the plant on board of the ferries of the islands, according to an opinion of the harbour court.',
      /permission to grow, according/,
    ],
    [
      'a second subject with the verb of both',
      'Storms, travel bans and closed harbours have caused the number of tickets sold on the islands to fall by a fifth within three months, or 2.5 million tickets, according to a paper of the ferry college that looked at 38 harbours of the northern coast.',
      /^Storms, travel bans, according/,
    ],
    [
      'what a programme of somebody does',
      'A school for captains championed by the ferry minister of the islands and her brother Thomas is relying on some teachers with little or no time on the sea of the northern coast behind them, the newspaper of the old harbour of Saltmere has found.',
      /^A school for captains championed by [^,]*(?:, |\.$)(?!.*relying)/,
    ],
    [
      'what two things somebody lacks',
      'The head of the captains’ union on Monday wrote an angry letter to the ferry minister about the closing of the northern night lines at the end of last week, calling it a step lacking both a vote of the council and a word to the passengers.',
      /lacking both a vote(?: of the council)?\.$/,
    ],
    [
      'what sources say',
      'The captains and the owners of the boats let it be known late on Monday that they might agree on the fares of the coming winter after all, with sources saying the owners had put forty pounds a month more on the table for the northern night lines.',
      /with sources\.$/,
    ],
    [
      'after what remarks came',
      'The remarks of the head of the harbour office of the islands came after the owner of the ferries told the Saltmere Post on Wednesday night that he had paid back his lawyer for the silence of a captain of the night boats of the north.',
      /came\.$/,
    ],
    [
      'what an alarm is about',
      'Three members of the council of the islands raised an alarm about the ferries of Saltmere in late March: the new relief act of the harbour would pay most pilots of the northern coast more for staying at home than for going to work.',
      /raised an alarm .* March\.$/,
    ],
    [
      'whom somebody compels to do what',
      'The council of the islands said on Sunday that it would go to the harbour court in order to compel the owners of the ferry companies of Saltmere to release more of the papers on their dealings with the smugglers of the northern coast.',
      /compel the owners(?: of the ferry companies)?(?: of Saltmere)?\.$/,
    ],
    [
      'a subject behind the time of something',
      'Nearly a month after the pilot Ann Lee exposed the secret lists of the passengers of the night ferries of the islands, the former clerk looks no closer to a place where she would be safe - and the number of her friends seems to get smaller.',
      /^Nearly a month after the pilot Ann Lee exposed .*\.$(?<!looks.*)/,
    ],
    [
      'the condition on which something is done',
      'The captain who accuses the head of the harbour of Saltmere is prepared to speak to the senate of the islands next week about what happened on the night ferry, as long as she is given assurances about her safety and about the fairness of it.',
      /on the night ferry\.$/,
    ],
    [
      'when the economy does best',
      'The owners of the ferries have been slow to raise the fares of the night boats on the northern coast because the name of their party is built around the idea that the trade of the islands does best when people have more money to spend.',
      /does best\.$/,
    ],
    [
      'the last of a list',
      'Letters of the passengers were full of words for the fear of storms, the cold of the night boats and being told nothing by the captains of the northern ferries of Saltmere, which had lost forty thousand of their passengers to the new bridge since last winter.',
      /the cold of the night boats\.$/,
    ],
    [
      'who answers',
      'On Thursday, answering the letters of forty thousand passengers of the northern ferries of Saltmere, the owners of the company, the largest of the islands with forty night boats and eleven harbours, promised to send all of the money back before the end of winter.',
      /ferries of Saltmere promised/,
    ],
  ])('never lose %s', (_, sentence, broken) => {
    for (const wording of wordingsFrom(sentence)) expect(wording).not.toMatch(broken);
  });

  it.each([
    [
      'a source without a name',
      'The program that spoiled the timetables of the ferries of the northern islands last week was written in Meridian, a source familiar with a recent warning of the harbour police told the Saltmere Post, adding that it is not known who sent it.',
    ],
    [
      'somebody familiar with it',
      'Ann Lee had her second talk with the head of the council on Saturday and has emerged as the favorite to lead the harbour office of the islands, a person familiar with the choice told the Saltmere Post on condition that he would not be named.',
    ],
  ])('are not told without who claims them: %s', (_, sentence) => {
    for (const wording of wordingsFrom(sentence)) expect(wording).toMatch(/source familiar|person familiar/);
  });
});

describe('names in facts of real news', () => {
  it.each([
    [
      'whom somebody else speaks of himself',
      [
        'New Mexico Secretary of State Maggie Oliver praised Kim Wyman, the head of the elections in Washington state.',
        'LaRose said he’s talked to other officials about the worth of paid envelopes and of boxes for votes.',
      ],
      /LaRose said Kim Wyman/,
    ],
    [
      'somebody without a name',
      [
        'In the days before the vote, friends of Benjamin Netanyahu go to a market in the south of the country.',
        'The words of the minister upset someone in the crowd.',
        'His name is Murad, and he calls himself a citizen of the islands who wants to be heard by all.',
      ],
      /Netanyahu’s name is Murad/,
    ],
    [
      'the plan of a senate',
      [
        'The Senate plan, which was tabled by the majority on Monday, lowers the debt of the islands slowly.',
        'It includes a mix of cuts and of new taxes but does not aim at a budget without any new debt.',
      ],
      /The Senate includes/,
    ],
  ])('are not those of %s', (_, sentences, wrong) => {
    expect(factsFrom(sentences.join(' ')).join(' ')).not.toMatch(wrong);
  });
});
