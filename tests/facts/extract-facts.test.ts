import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { splitSentences } from '../../src/articles/sentences.ts';
import type { ExtractedFact } from '../../src/domain/article.ts';
import { tellsWhatFollows } from '../../src/facts/english/what-follows.ts';
import { extractFacts } from '../../src/facts/extract-facts.ts';
import { chanceOfSame, readStatement } from '../../src/facts/statements.ts';
import type { SampleBlock } from '../../src/playground/news/index.ts';
import { sampleArticles, sampleOutlets } from '../../src/playground/news/index.ts';
import { factsFrom } from '../support/facts.ts';

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

describe('the facts of the sample news', () => {
  const read = expectations.map((expected) => ({ expected, ...factsOf(expected.articleId) }));

  it('hold most of what an editor wrote down by hand, and nearly always the first thing', () => {
    const isTold = (text: string, facts: readonly ExtractedFact[]): boolean =>
      facts.some((fact) => chanceOfSame(readStatement(text), readStatement(fact.text), () => 1) > 0.5);
    const wanted = read.flatMap(({ expected, facts }) =>
      expected.facts.map(({ text }) => isTold(text, facts)),
    );
    const leads = read.map(({ expected, facts }) => isTold(expected.facts[0]?.text ?? '', facts));
    expect(wanted.filter(Boolean).length / wanted.length).toBeGreaterThan(0.58);
    expect(leads.filter(Boolean).length / leads.length).toBeGreaterThan(0.8);
  });

  it('are more than two where two are short', () => {
    for (const id of ['wechat-northlight', 'neutrality-northlight']) {
      const { facts } = factsOf(id);
      const inFirstTwo = facts.slice(0, 2).flatMap(({ text }) => text.split(' '));
      expect(inFirstTwo.length).toBeLessThan(50);
      expect(facts.length).toBeGreaterThan(2);
    }
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

  it('keeps the name of who holds an office', () => {
    expect(factsOf('didi-teahouse').facts.map(({ text }) => text)).toContain(
      'Didi’s chairman, Cheng Wei, and its president, Liu Qing, were fined 1 million yuan each.',
    );
  });

  it.each([
    ['Harbour office fines Lanternsoft', false],
    ['Lanternsoft shares slide after harbour fine', true],
  ])('tell what shares did only where the headline does: %s', (title, isTold) => {
    const facts = factsFrom(
      'The Harbour Data Office fined Lanternsoft 40,000 pounds for copying passports. Lanternsoft shares fell as much as 4.1 percent in Saltmere on 3 March 2026, the biggest drop of the year. Lanternsoft has 30 days to appeal to the harbour court.',
      title,
    );
    expect(facts.length).toBeGreaterThan(1);
    expect(facts.join(' ').includes('4.1 percent')).toBe(isTold);
  });

  it('take no share of a group for one of a company', () => {
    expect(
      factsFrom(
        'The Harbour Data Office fined Lanternsoft 40,000 pounds for copying passports. Lanternsoft has 30 days to appeal to the harbour court, whose judges meet in May 2026. Harbour officials asked 40 schools to report weekly on the share of parents who had signed up.',
        'Harbour office fines Lanternsoft',
      ).join(' '),
    ).toContain('the share of parents');
  });

  it('hold one quotation at most', () => {
    const sentences = [
      '“The records of passengers belong to passengers and to nobody else in this harbour,” said the commissioner Thierry Breton.',
      '“No carrier of the island may keep the names of children for eleven whole years,” said the commissioner Margrethe Vestager.',
    ];
    const facts = extractFacts({ title: '', language: 'en', blocks: [{ kind: 'paragraph', sentences }] });
    expect(facts.filter(({ text }) => text.startsWith('“'))).toHaveLength(1);
  });

  it.each([
    'The rule takes effect on 1 July 2027.',
    'Quillmint said that it will appeal.',
    'Violators face penalties of up to $5,000.',
  ])('end with what follows from the news, however short: %s', (following) => {
    const facts = factsFrom(
      `The Saltmere council voted 44-5 on 29 January 2026 to make ferry companies print the meter readings of about 20,000 passengers. Quillmint and Lanternsoft had argued for two years that printing the readings would cost ferry companies more than passengers gain from them. The harbour office counted 40,000 complaints of passengers about meter readings in 2025, most of them from the northern islands. A study of ferry companies found that the meter readings of passengers were wrong in 64% of cases after new meters came in December 2023. ${following}`,
    );
    expect(facts).toHaveLength(5);
    expect(facts.at(-1)).toBe(following);
  });

  it('do not end with what pleases people', () => {
    expect(tellsWhatFollows('Quillmint will appeal to the high court of the islands.')).toBe(true);
    expect(tellsWhatFollows('The tickets will appeal to families.')).toBe(false);
  });
});
