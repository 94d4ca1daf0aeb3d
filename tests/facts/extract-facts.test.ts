import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { splitSentences } from '../../src/articles/sentences.ts';
import type { ExtractedFact } from '../../src/domain/article.ts';
import { extractFacts } from '../../src/facts/extract-facts.ts';
import { readStatement, sameStatement } from '../../src/facts/statements.ts';
import type { SampleBlock } from '../../src/playground/news/index.ts';
import { sampleArticles, sampleOutlets } from '../../src/playground/news/index.ts';

const folder = new URL('../fixtures/facts/', import.meta.url);
const expectedFacts = z.object({ articleId: z.string(), facts: z.array(z.object({ text: z.string() })) });
const expectations = readdirSync(folder).map((name) =>
  expectedFacts.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
);

const textsOf = (block: SampleBlock): readonly string[] => {
  if (typeof block === 'string') return [block];
  if (block.kind === 'heading') return [];
  return block.kind === 'list' ? block.items : [block.text];
};

function factsOf(articleId: string): { facts: ExtractedFact[]; language: string } {
  const article = sampleArticles.find(({ id }) => id === articleId);
  const language = sampleOutlets.find(({ id }) => id === article?.outletId)?.language ?? 'en';
  const facts = extractFacts({
    title: article?.title ?? '',
    language,
    publishedAt: new Date(article?.writtenAt ?? ''),
    blocks: (article?.paragraphs ?? []).flatMap(textsOf).map((text) => ({
      kind: 'paragraph',
      sentences: splitSentences(text, language),
    })),
  });
  return { facts, language };
}

const factsFrom = (text: string, title = ''): string[] =>
  extractFacts({
    title,
    language: 'en',
    publishedAt: new Date('2026-03-05T10:00:00Z'),
    blocks: [{ kind: 'paragraph', sentences: splitSentences(text, 'en') }],
  }).map((fact) => fact.text);

describe('the facts of the sample news', () => {
  const read = expectations.map((expected) => ({ expected, ...factsOf(expected.articleId) }));

  it('hold most of what an editor wrote down by hand, and nearly always the first thing', () => {
    const isTold = (text: string, facts: readonly ExtractedFact[]): boolean =>
      facts.some((fact) => sameStatement(readStatement(text), readStatement(fact.text)));
    const wanted = read.flatMap(({ expected, facts }) =>
      expected.facts.map(({ text }) => isTold(text, facts)),
    );
    const leads = read.map(({ expected, facts }) => isTold(expected.facts[0]?.text ?? '', facts));
    expect(wanted.filter(Boolean).length / wanted.length).toBeGreaterThan(0.58);
    expect(leads.filter(Boolean).length / leads.length).toBeGreaterThan(0.8);
  });

  it.each(read)('are short, few and stand alone: $expected.articleId', ({ facts, language }) => {
    expect(facts.length).toBeGreaterThanOrEqual(2);
    expect(facts.length).toBeLessThanOrEqual(5);
    for (const { text, quote } of facts) {
      expect(text.length).toBeLessThanOrEqual(200);
      expect(quote).not.toBe('');
      if (language !== 'en') continue;
      expect(text).not.toMatch(/^(?:He|She|It|They|This|These|Those|His|Her|Its|Their|I|We) /);
      expect(text).not.toMatch(/\b(?:yesterday|tomorrow)\b/);
    }
  });
});

describe('a sentence too long for a fact', () => {
  const ferry =
    'The Saltmere Ferry Company was fined 40,000 pounds by the harbour court for keeping the names of its passengers';

  it('keeps the name of who holds an office', () => {
    expect(factsOf('didi-teahouse').facts.map(({ text }) => text)).toContain(
      'Didi’s chairman, Cheng Wei, and its president, Liu Qing, were fined 1 million yuan each.',
    );
  });

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

  it('is told without the other thing that was said, and what was denied in it', () => {
    expect(
      factsFrom(
        'The minister of the harbour said on 3 March 2026 that the records are safe and called shocking and ridiculous the remarks of a member of the council that no passenger would be left on the ferries if their names were kept.',
      ),
    ).toEqual(['The minister of the harbour said on 3 March 2026 that the records are safe.']);
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
      'The assessment of the ministry is in sharp contrast with that of the Harbour College of Doctors and Nurses in Saltmere, which credited the programme with contributing to an all-time low rate of accidents on the ferries.',
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
    ).toEqual([]);
    expect(
      factsFrom(
        'The president of the island still claims to rule after being deposed in March 2026, and the clerks of the harbour, who control most of the north of the island and the whole of its capital with the lists of 40,000 passengers, which nobody has seen.',
      ).join(' '),
    ).not.toMatch(/clerks of the harbour\.$/);
    // What an editor adds to a quotation, it needs.
    expect(
      factsFrom(
        '“I never copied the lists when I (as the first of three clerks in the office of the harbour and of its terminals) opened the 40,000 records that every ferry had kept for eleven years,” Margrethe Vestager said in Saltmere.',
      ),
    ).toEqual([]);
  });

  it('keeps who denies it', () => {
    const facts = factsFrom(
      `${ferry} and selling them to advertisers in four countries of the continent, an accusation the company denied on Tuesday.`,
    );
    for (const fact of facts) expect(fact).toMatch(/denied/);
  });
});

describe('a fact', () => {
  it('has no speaker, and no “this”, that only the article knows', () => {
    const facts = factsFrom(
      'The Harbour Data Office banned face recognition in all ferry terminals on 3 March 2026. We think that our readers in Saltmere will be glad about the ban. According to Quayside, this is the first time that a terminal ban was issued.',
    );
    expect(facts).toEqual([
      'The Harbour Data Office banned face recognition in all ferry terminals on 3 March 2026.',
    ]);
  });

  it('needs no sentence before it to tell what “it” or “the group” is', () => {
    expect(
      factsFrom(
        'The records of 40,000 passengers were copied without any permission in March 2026, it noted. The group asked for a hearing before the harbour court in May 2026.',
      ),
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

  it('closes up where a word in passing stood', () => {
    expect(
      factsFrom('There were, however, 83 members of the harbour council who declined to vote in March 2026.'),
    ).toEqual(['There were 83 members of the harbour council who declined to vote in March 2026.']);
  });

  it.each([
    'The day after the vote, the Harbour Data Office fined the ferry company 40,000 pounds.',
    'A regulator of the harbour said on 3 March 2026 that he is considering rules for 40,000 records.',
    'Harbour Ferry Commission Chairman Thierry Breton must save his plan as the commission counts down to a vote on 3 March 2026.',
  ])('tells all by itself: %s', (text) => {
    expect(factsFrom(text)).toHaveLength(1);
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

  it('keeps what the company behind a platform is', () => {
    const facts = factsFrom(
      'Lanternsoft Corporation, the company behind the popular ferry platform Lantern, announced on 3 March 2026 that passports will be checked before any passenger may use the chat of the ferries in all harbours where it is offered.',
      'Lantern checks passports in the chat of its ferries',
    );
    for (const fact of facts) expect(fact).not.toContain('Corporation, Lantern,');
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

  it.each([
    'How long will the 40,000 records of the ferries survive in the U.S.?',
    'So say Thierry Breton and Margrethe Vestager of the 40,000 records, and there is much to support the claim.',
  ])('is no question, and nothing said before: %s', (text) => {
    expect(factsFrom(text)).toEqual([]);
  });

  it('tells the year of a month and leaves what was exactly so long ago', () => {
    expect(
      factsFrom('The harbour office fined the ferry company 40,000 pounds in August last year.'),
    ).toEqual(['The harbour office fined the ferry company 40,000 pounds in August 2025.']);
    expect(
      factsFrom('The harbour office fined the ferry company 40,000 pounds exactly two years ago.'),
    ).toEqual(['The harbour office fined the ferry company 40,000 pounds exactly two years ago.']);
  });

  it('tells the day of “earlier today”', () => {
    expect(factsFrom('Earlier today the harbour court struck down the rule on 40,000 records.')).toEqual([
      'On March 5, 2026 the harbour court struck down the rule on 40,000 records.',
    ]);
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

  it('begins with words', () => {
    expect(factsFrom('✅ The Harbour Data Office opened 40,000 records in March 2026.')).toEqual([
      'The Harbour Data Office opened 40,000 records in March 2026.',
    ]);
  });

  it('tells whose business interests are meant', () => {
    const text =
      'Prosecutors say the senator used his office in March 2026 to push the business interests of a friend.';
    expect(factsFrom(text)).toEqual([text]);
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

  it('does not take a word with hyphens apart to name somebody', () => {
    const facts = factsFrom(
      'Margrethe Vestager opened the records office of Saltmere in 2019. The film tells of a down-on-her-luck clerk who finds 40,000 records.',
    );
    expect(facts.join(' ')).not.toContain('down-on-Margrethe');
    expect(facts.join(' ')).toContain('down-on-her-luck');
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
