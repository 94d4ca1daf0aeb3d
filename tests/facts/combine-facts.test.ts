import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/articles/sentences.ts';
import type { Article, ExtractedFact } from '../../src/domain/article.ts';
import { combineFacts, newFacts } from '../../src/facts/combine-facts.ts';
import { newArticle } from '../support/articles.ts';
import { fact } from '../support/stories.ts';

let nextId = 1;
const article = (
  outlet: string,
  sentences: readonly string[],
  overrides: Partial<Article> = {},
): Article => ({
  ...newArticle(),
  id: nextId++,
  outlet,
  url: `https://${outlet.toLowerCase()}.example/`,
  text: sentences.join(' '),
  facts: sentences.map(
    (text, index): ExtractedFact => ({ text, quote: text, kind: 'event', score: 9 - index }),
  ),
  ...overrides,
});

const combine = (...articles: Article[]) => combineFacts(articles, { splitSentences });

const fine =
  'The Harbour Data Office fined Lanternsoft 40 million euros on 3 March 2026 for selling location data.';

describe('facts of one story over several outlets', () => {
  it('says each fact once and names everyone who states it', () => {
    const { facts } = combine(
      article('Meridian', [fine]),
      article('Quayside', [
        'Lanternsoft must pay 40 million euros for selling the location data of its users, the Harbour Data Office said on 3 March 2026.',
      ]),
    );
    expect(facts.map(({ text, outlets }) => ({ text, outlets }))).toEqual([
      { text: fine, outlets: ['Meridian', 'Quayside'] },
    ]);
  });

  it('tells nothing again that a fact before it has told in the same words', () => {
    const appeal = 'Lanternsoft will appeal to the administrative court in Saltmere.';
    const { facts } = combine(
      article('Meridian', [
        'A judge of the harbour court stopped Lanternsoft on 3 March 2026 after it failed to name a legal representative.',
      ]),
      article('Quayside', [
        'The company of the sailor missed a deadline to name a legal representative.',
        appeal,
      ]),
    );
    expect(facts.map(({ text }) => text)).toEqual([expect.stringContaining('failed to name'), appeal]);
  });

  it('does not take a different figure for support', () => {
    const { facts } = combine(
      article('Meridian', [fine]),
      article(
        'Quayside',
        ['The Harbour Data Office fined Lanternsoft 35 million euros for selling location data.'],
        { facts: [] },
      ),
    );
    expect(facts[0]?.outlets).toEqual(['Meridian']);
  });

  it('adds what only another outlet tells, and begins with the first article’s first fact', () => {
    const appeal = 'Lanternsoft will appeal to the administrative court in Saltmere, its lawyers announced.';
    const { facts } = combine(
      article('Meridian', [fine]),
      article('Quayside', ['Lanternsoft was fined over data.', appeal]),
    );
    expect(facts.map(({ text }) => text)).toEqual([fine, appeal, expect.anything()].slice(0, facts.length));
    expect(facts[1]).toMatchObject({ text: appeal, outlet: 'Quayside' });
  });

  it('keeps to the language of the first article', () => {
    const { facts } = combine(
      article('Meridian', [fine]),
      article('Hafenblatt', ['Die Behörde verhängte ein Bußgeld gegen den Anbieter Lanternsoft.'], {
        language: 'de',
      }),
    );
    expect(facts.map(({ outlet }) => outlet)).toEqual(['Meridian']);
  });

  it('shows at most five facts and one quote', () => {
    const many = [
      'Parliament doubled the budget of the spectrum office.',
      'Drone operators must carry insurance from May onwards.',
      'A tribunal in Saltmere rejected the ferry company’s complaint.',
      'Cameras at polling stations stay forbidden, ministers decided.',
      'Teachers may confiscate telephones during lessons again.',
      'Three cable landing permits expire without replacement.',
      'Encrypted radio for firefighters arrives two years late.',
    ];
    const quotes = article('Quayside', many);
    const { facts } = combine(article('Meridian', many), {
      ...quotes,
      facts: quotes.facts.map((one) => ({ ...one, kind: 'quote' as const })),
    });
    expect(facts.length).toBe(5);
    expect(facts.filter(({ kind }) => kind === 'quote').length).toBeLessThanOrEqual(1);
  });
});

describe('outlets that differ', () => {
  it('are set side by side with what each says', () => {
    const { disagreements } = combine(
      article('Meridian', [
        'Lanternsoft has about 22 million users in the Harbour Republic, according to Tidewater Research.',
      ]),
      article('Quayside', [
        'Lanternsoft has some 40 million users in the Harbour Republic, the institute Plumbline estimates.',
      ]),
    );
    expect(disagreements.map(({ statements }) => statements.map(({ outlet }) => outlet))).toEqual([
      ['Meridian', 'Quayside'],
    ]);
  });

  it.each([
    {
      name: 'figures of different things',
      other: 'Lanternsoft employs 40 million volunteers abroad, a rival joked at a fair.',
    },
    {
      name: 'a rounded figure',
      other: 'Lanternsoft has 22.1 million users in the Harbour Republic, according to a report.',
    },
    {
      name: 'a figure of another order',
      other: 'Lanternsoft has 900 million users worldwide, in the Harbour Republic and elsewhere.',
    },
  ])('are not found in $name', ({ other }) => {
    const { disagreements } = combine(
      article('Meridian', [
        'Lanternsoft has about 22 million users in the Harbour Republic, according to Tidewater Research.',
      ]),
      article('Quayside', [other]),
    );
    expect(disagreements).toEqual([]);
  });
});

describe('what is new in a story', () => {
  it('is what no earlier fact said in any words', () => {
    const before = [fact({ text: fine })];
    const after = [
      fact({
        text: 'Lanternsoft was fined 40 million euros by the Harbour Data Office for selling location data.',
      }),
      fact({ text: 'The administrative court suspended the penalty until it has heard the appeal.' }),
    ];
    expect(newFacts(before, after)).toEqual([after[1]]);
  });
});
