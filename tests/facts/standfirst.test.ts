import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/facts/extract-facts.ts';

const notice = [
  'Saltmere Ferries was fined 40,000 pounds by the harbour court on 3 March 2026 for copying passports.',
  'The court found that the copies had been kept in an open shed for 14 months.',
];
const factsBelow = (title: string, first: string): string[] =>
  extractFacts({
    title,
    language: 'en',
    publishedAt: new Date('2026-03-05T10:00:00Z'),
    blocks: [first, ...notice].map((sentence) => ({ kind: 'paragraph', sentences: [sentence] })),
  }).map(({ text }) => text);

describe('what stands below a headline without a full stop', () => {
  it.each([
    [
      'Ferry line fined over passports',
      'Thieves took the passports of 61,000 passengers from an open shed in the harbour',
    ],
    [
      'Settlement over ferry records',
      'Settlement ends claims that Lanternsoft sold the birthdays of 61,000 islanders',
    ],
    ['Ferry rules', 'One in seven islands still has no ferry, “even where the council has paid for one”'],
  ])('is told with one where it is a statement: %s', (title, standfirst) => {
    expect(factsBelow(title, standfirst)).toContain(`${standfirst}.`);
  });

  it.each([
    [
      'it is another headline',
      'Ferry Line Kept the Passports of 61,000 Passengers in an Open Shed of the Harbour',
    ],
    [
      'only headlines speak so',
      'Harbour council to inspect the passports of 61,000 passengers once more next year',
    ],
    [
      'a picture is described',
      'A passenger stands with his passport at the ferry of Saltmere in the winter of 2025',
    ],
    [
      'it has nothing of the headline',
      'The weather of the northern islands was mild, and children played on every beach',
    ],
    [
      'it is where the page stands',
      'News › Saltmere › Ferry line was fined over the passports of passengers from the isles',
    ],
    ['it is a label', 'Passports of ferry passengers seized'],
  ])('is not told where %s', (_, first) => {
    expect(factsBelow('Ferry line fined over passports', first).join('\n')).not.toContain(first);
  });

  it('gets no second one behind a quotation that has one', () => {
    const first =
      'The harbour council voted on Friday to sell the passports to a buyer called “Project Heron.”';
    expect(factsBelow('Passports to be sold', first).join('\n')).not.toContain('”.');
  });
});

describe('the points above a text', () => {
  const points = [
    'The Harbour Lighting Board issued its first islandwide rule on connecting large users of current such as frozen fish stores.',
    'Stores that agree to dim their lamps on short notice will be studied in 60 days rather than in several years.',
  ];
  const text = [
    'Harbour lighting officials on Tuesday approved the first islandwide rules for joining giant fish stores to the cables of Saltmere, which the fishermen had awaited for longer than the oldest of them remembers.',
    'The rule is a gift to Lanternsoft, Quillmint and other keepers of stores that had complained of waits of up to seven years in parts of the northern pier.',
    'The board voted 4-1 for the order, which covers any customer seeking more than 20 lamps from the cables of the islands.',
  ];

  it('are not told again in the words of the text', () => {
    const blocks = [
      ...points.map((sentence) => ({ kind: 'list-item' as const, sentences: [sentence] })),
      ...text.map((sentence) => ({ kind: 'paragraph' as const, sentences: [sentence] })),
    ];
    const publishedAt = new Date('2026-03-05T10:00:00Z');
    const facts = extractFacts({
      title: 'Board sets rules for plugging giant stores into the cables',
      language: 'en',
      publishedAt,
      blocks,
    });
    expect(facts.filter(({ text: fact }) => /first islandwide rule/.test(fact))).toHaveLength(1);
  });
});
