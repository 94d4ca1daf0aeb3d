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

  it('gets its quotation marks back where wrong decoding lost them', () => {
    const [fact] = factsFrom(
      'The Harbour Data Office called the terminal?s cameras ?a danger to everyone? and ordered their removal by May 2026.',
    );
    expect(fact).toBe(
      'The Harbour Data Office called the terminal’s cameras “a danger to everyone” and ordered their removal by May 2026.',
    );
  });
});
