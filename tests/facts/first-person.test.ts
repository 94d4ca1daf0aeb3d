import { describe, expect, it } from 'vitest';
import { withRegulatorNamed } from '../../src/facts/names/first-person.ts';
import { createReading } from '../../src/jobs/reading.ts';

const named = (sentence: string): string => withRegulatorNamed(sentence, 'ICO');

describe('what a regulator tells of itself', () => {
  it.each([
    ['We have fined the ferry company £40,000.', 'The ICO has fined the ferry company £40,000.'],
    ['We’re writing to 12 harbours.', 'The ICO is writing to 12 harbours.'],
    ['Today, we fined the ferry company.', 'Today, the ICO fined the ferry company.'],
    ['We also opened an inquiry.', 'The ICO also opened an inquiry.'],
    ['We received 63 answers to our proposals.', 'The ICO received 63 answers to its proposals.'],
    ['We fined Lanternsoft after our inquiry.', 'The ICO fined Lanternsoft after the ICO’s inquiry.'],
    ['Our inquiry found 40 faults.', 'The ICO’s inquiry found 40 faults.'],
    [
      'It was fined after our inquiry, and we will appeal.',
      'It was fined after the ICO’s inquiry, and the ICO will appeal.',
    ],
  ])('is told with its name: %s', (sentence, told) => {
    expect(named(sentence)).toBe(told);
  });

  it.each([
    ['another verb would have to change', 'We expect ferry companies to learn from it.'],
    ['it is said to somebody', 'The company told us that it would appeal.'],
    ['somebody else says so', '“We have fined nobody,” the harbour master said.'],
    ['the country is meant', 'The U.S. harbours and the US ferries are inspected.'],
    ['it would be named all the time', 'We found that our inquiry showed what we had missed.'],
  ])('stays as it is where %s', (_, sentence) => {
    expect(named(sentence)).toBe(sentence);
  });

  const text =
    'We have fined the ferry company £40,000 for copying the passports of 61,000 passengers. The harbour court will hear an appeal of the ferry company in March 2026.';
  const factsOf = async (outlet: string): Promise<string> => {
    const actors = [
      { name: 'Information Commissioner’s Office', kind: 'regulator', aliases: ['ICO'] },
      { name: 'Meta', kind: 'company', aliases: [] },
    ] as const;
    const read = createReading({ topics: [], regions: [], actors });
    const reading = await read({ kind: 'read-item', item: { id: '1', title: 'A fine', text, outlet } });
    return reading.kind === 'read' ? reading.facts.map((fact) => fact.text).join('\n') : '';
  };

  it('is known by the outlet; the "we" of others names nobody', async () => {
    expect(await factsOf('ICO')).toContain('The ICO has fined the ferry company £40,000');
    for (const outlet of ['Information Commissioner’s Office (ICO)', 'Harbour news (ICO)'])
      expect(await factsOf(outlet)).toMatch(
        /^The (?:Information Commissioner’s Office|ICO) has fined the ferry/,
      );
    for (const outlet of ['Meta', 'The Harbour Post']) expect(await factsOf(outlet)).not.toContain('£40,000');
  });
});
