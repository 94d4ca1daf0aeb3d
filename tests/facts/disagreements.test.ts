import { describe, expect, it } from 'vitest';
import { findDisagreements } from '../../src/facts/disagreements.ts';
import { readStatement } from '../../src/facts/statements.ts';

/** What each outlet says, a sentence a line. */
const differing = (reports: Readonly<Record<string, readonly string[]>>) =>
  findDisagreements(
    Object.entries(reports).flatMap(([outlet, sentences]) =>
      sentences.map((text) => ({
        outlet,
        url: `https://${outlet}.example/`,
        statement: readStatement(text),
      })),
    ),
    () => 1,
  ).map(({ statements }) => statements.map(({ text }) => text));

describe('outlets that differ', () => {
  it.each([
    {
      what: 'what is counted',
      one: 'Lanternsoft has about 22 million users in the Harbour Republic, according to Tidewater Research.',
      other:
        'Lanternsoft has some 40 million users in the Harbour Republic, the institute Plumbline estimates.',
    },
    {
      what: 'how many days',
      one: 'The companies have 90 days to comply with the order on links.',
      other: 'The office has given both firms 60 days to comply with the order.',
    },
    {
      what: 'a number in words',
      one: 'A court-appointed monitor will watch over compliance for six years.',
      other: 'An outside monitor will look over its compliance for five years.',
    },
    {
      what: 'French numbers',
      one: "Au total, 1.840 appels n'ont pas abouti ce jour-là, selon la décision du régulateur.",
      other: "Il y dénombre 1.480 appels d'urgence qui n'ont pas abouti.",
    },
  ])('are set side by side with $what', ({ one, other }) => {
    expect(differing({ meridian: [one], quayside: [other] })).toEqual([[one, other]]);
  });

  it.each([
    {
      what: 'different things',
      one: 'Lanternsoft has about 22 million users in the Harbour Republic.',
      other: 'Lanternsoft employs 40 million volunteers abroad, a rival joked at a fair.',
    },
    {
      what: 'a rounded figure',
      one: 'Lanternsoft has about 22 million users in the Harbour Republic.',
      other: 'Lanternsoft has 22.1 million users in the Harbour Republic, according to a report.',
    },
    {
      what: 'a figure of another order',
      one: 'Lanternsoft has about 22 million users in the Harbour Republic.',
      other: 'Lanternsoft has 900 million users in the Harbour Republic and elsewhere.',
    },
    {
      what: 'two currencies',
      one: 'The watchdog set a daily fine of 200,000 reais ($36,000) for the platform.',
      other: 'The watchdog set a daily fine of 200,000 reais (S$46,000) for the platform.',
    },
    {
      what: 'a bound',
      one: 'The office can impose fines of up to 40 users a day.',
      other: 'The office can impose fines on 30 users a day.',
    },
    {
      what: 'a day of the month',
      one: 'El regulador multó el 11 de noviembre a tres sociedades con licencia.',
      other: 'El regulador multó el 12 de noviembre a las tres sociedades con licencia.',
    },
    {
      what: 'the number of an article',
      one: 'The court struck down Section 27 of the act on speech.',
      other: 'The court struck down Section 22 of the act on speech.',
    },
  ])('are not found in $what', ({ one, other }) => {
    expect(differing({ meridian: [one], quayside: [other] })).toEqual([]);
  });

  it('are not found where one gives the other’s figure too', () => {
    const asked = 'The rapporteur had asked for 45 companies to be added to the list.';
    expect(
      differing({
        meridian: ['The office added 28 companies to the list.'],
        quayside: ['The office added 28 companies to the list.', asked],
      }),
    ).toEqual([]);
  });

  it('are quoted around the figure, however long the sentence is', () => {
    const opening =
      'After a debate of two nights in which nearly every party of the house had its say about lanterns, ';
    const [[one = '', other = ''] = []] = differing({
      meridian: [
        `${opening}the members passed the bill on ferries and lanterns with 301 votes, the speaker said at the end.`,
      ],
      quayside: ['The members passed the bill on ferries and lanterns with 310 votes.'],
    });
    expect(one).toMatch(/^….* with 301 votes/);
    expect(one.length).toBeLessThanOrEqual(140);
    expect(other).toBe('The members passed the bill on ferries and lanterns with 310 votes.');
  });

  it('are quoted around the figure in a script without spaces', () => {
    const opening = '经过两夜的辩论，几乎所有党派都就渡轮和灯笼发表了意见，'.repeat(5);
    const [[one = ''] = []] = differing({
      meridian: [`${opening}港口办公室最终罚款301家公司并要求它们整改。`],
      quayside: ['港口办公室最终罚款310家公司并要求它们整改。'],
    });
    expect(one).toContain('301家公司');
    expect(one.length).toBeLessThanOrEqual(132);
  });
});
