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
    (text): ExtractedFact => ({ text, quote: text, kind: 'event', grade: 2, leansOn: [] }),
  ),
  ...overrides,
});

const graded = (grade: number, one: Article): Article => ({
  ...one,
  facts: one.facts.map((told) => ({ ...told, grade })),
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

  it('says an event once, in whatever words the articles begin with it', () => {
    const order = 'The company has 60 days to delete the data and must report to the office every year.';
    const { facts } = combine(
      article('Meridian', [fine, order]),
      article('Quayside', ['A lantern app has been told to pay 40 million euros by the data watchdog.']),
    );
    expect(facts.map(({ text }) => text)).toEqual([fine, order]);
  });

  it('finds who else states it where numbers are rounded and days are written otherwise', () => {
    const { facts } = combine(
      article('Meridian', [
        'The office fined Lanternsoft 41.6 million euros ($48 million) on 3 March 2026 for selling location data.',
      ]),
      article(
        'Quayside',
        ['For selling location data Lanternsoft was fined about 42 million euros by the office on Tuesday.'],
        {
          facts: [],
        },
      ),
    );
    expect(facts[0]?.outlets).toEqual(['Meridian', 'Quayside']);
  });

  it('tells the turn that a report of the next day brings', () => {
    const stay =
      'The administrative court in Saltmere on 4 March 2026 suspended the order until it has heard the company.';
    const story = [
      article(
        'Meridian',
        [
          fine,
          'The office began its inquiry in 2024 after complaints of several ferry companies about tracked crews.',
          'Its director said that location data of sailors had been offered to advertisers for two years.',
          'Lanternsoft sells a lantern application to sailors in the Harbour Republic and in three other countries.',
          'Rivals of the company were fined smaller sums in 2023 for the same reason, and two of them paid.',
        ],
        { publishedAt: new Date('2026-03-03T09:00:00Z') },
      ),
      article('Quayside', [stay], { publishedAt: new Date('2026-03-04T12:00:00Z') }),
    ];
    expect(combine(...story).facts[1]?.text).toBe(stay);
  });

  it('takes no report of the next day for a turn that tells what happened the day before', () => {
    const retold =
      'Lanternsoft, whose lanterns light half of the ferries, was fined by the harbour watchdog on 3 March 2026.';
    const { facts } = combine(
      article(
        'Meridian',
        [fine, 'The company has 60 days to delete the data and must report to the office.'],
        {
          publishedAt: new Date('2026-03-03T09:00:00Z'),
        },
      ),
      article('Quayside', [retold], { publishedAt: new Date('2026-03-04T12:00:00Z') }),
    );
    expect(facts[1]?.text).toContain('60 days');
  });

  it('begins with what opens an article, where the best source’s opening could not be told', () => {
    const reaction =
      'The ferry embassy in Saltmere said that the harbour overstretched its powers and that it would act.';
    const news =
      'The harbour office on 3 March 2026 adopted rules that bar ferries from sharing lists of sailors.';
    const best = article('Meridian', [reaction]);
    const { facts } = combine(
      { ...best, text: `An opening that nobody could cut, in which the office adopted rules. ${reaction}` },
      graded(3, article('Quayside', [news])),
    );
    expect(facts[0]?.text).toBe(news);
  });

  it('passes over what an advocate thinks of it', () => {
    const opinion =
      'A company that sells the places of sailors is poorly placed to complain about a fine of this size.';
    const { facts } = combine(
      article('Meridian', [
        fine,
        'The company has 60 days to delete the data and must report to the office every year.',
      ]),
      article('Open Harbour', [opinion], { feedKind: 'ngo' }),
    );
    expect(facts.map(({ text }) => text)).not.toContain(opinion);
  });

  it('prefers what needs nothing told before', () => {
    const leaning =
      'The warden told reporters that the second measure would be lifted by the end of the year.';
    const plain =
      'The company’s head told reporters that no advertiser would be served after the end of the year.';
    const first = article('Meridian', [fine]);
    const second = article('Quayside', ['Sailors cheered.', plain]);
    const third = article('Tideline', ['Sailors cheered.', leaning]);
    const { facts } = combine(first, second, {
      ...third,
      facts: third.facts.map((one) =>
        one.text === leaning ? { ...one, leansOn: ['warden', 'measur'] } : one,
      ),
    });
    expect(facts.map(({ text }) => text).indexOf(plain)).toBe(1);
  });

  it('leaves one article’s facts as they are', () => {
    const told = ['Alpha was fined.', 'Beta was fined as well.', 'Gamma appeals.'];
    expect(combine(article('Meridian', told)).facts.map(({ text }) => text)).toEqual(told);
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
