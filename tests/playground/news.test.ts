import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { factKinds } from '../../src/domain/article.ts';
import type { SampleArticle, SampleBlock } from '../../src/playground/news/index.ts';
import { publishedAtOf, sampleArticles, sampleOutlets } from '../../src/playground/news/index.ts';

const factsFolder = new URL('../fixtures/facts/', import.meta.url);

const expectedFactsSchema = z.strictObject({
  articleId: z.string(),
  title: z.string(),
  writtenAt: z.iso.datetime(),
  facts: z
    .array(
      z.strictObject({
        text: z.string().max(200),
        kind: z.enum(factKinds),
        quote: z.string(),
        /** Words of the quote which the fact says plainly: a relative date, a pronoun. */
        plain: z.record(z.string(), z.string()).default({}),
      }),
    )
    .min(2)
    .max(4),
});

const expectedFacts = readdirSync(factsFolder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => expectedFactsSchema.parse(JSON.parse(readFileSync(new URL(name, factsFolder), 'utf8'))));

const relevant = sampleArticles.filter((article) => article.relevant);
const offTopic = sampleArticles.filter((article) => !article.relevant);
const events = [...new Set(relevant.map((article) => article.event ?? ''))].map((event) => ({
  event,
  articles: relevant.filter((article) => article.event === event),
}));

const textsOf = (block: SampleBlock): readonly string[] => {
  if (typeof block === 'string') return [block];
  return block.kind === 'list' ? block.items : [block.text];
};
const blocksOf = (article: SampleArticle): readonly string[] => article.paragraphs.flatMap(textsOf);

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Words without case or punctuation; single characters where the text is Chinese. */
const wordsOf = (text: string): readonly string[] =>
  isChinese(text)
    ? (text.match(/[\p{L}\p{N}]/gu) ?? [])
    : (text.toLowerCase().match(/[\p{L}\p{N}$€£₹]+(?:['’.,–-][\p{L}\p{N}]+)*/gu) ?? []);

/** Every run of so many words that stands inside one block. */
function runsOf(article: SampleArticle, length: number): Set<string> {
  const runs = blocksOf(article).flatMap((text) => {
    const words = wordsOf(text);
    return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));
  });
  return new Set(runs);
}

function standsInOrder(words: readonly string[], within: readonly string[]): boolean {
  let from = 0;
  return words.every((word) => {
    const at = within.indexOf(word, from);
    from = at + 1;
    return at >= 0;
  });
}

function makePlain(quote: string, plain: Readonly<Record<string, string>>): string {
  return Object.entries(plain).reduce((text, [from, to]) => {
    const whole = new RegExp(`(?<!\\p{L})${from}(?!\\p{L})`, 'gu');
    if (!whole.test(text)) throw new Error(`"${from}" does not stand in: ${quote}`);
    return text.replace(whole, to);
  }, quote);
}

describe('the sample news', () => {
  it('offers enough outlets, articles, events and off-topic items', () => {
    expect(sampleOutlets.length).toBeGreaterThanOrEqual(9);
    expect(sampleArticles.length).toBeGreaterThanOrEqual(44);
    expect(relevant.length).toBeGreaterThanOrEqual(34);
    expect(events.length).toBeGreaterThanOrEqual(11);
    expect(offTopic.length).toBeGreaterThanOrEqual(10);
  });

  it('uses every feed format, every page layout and every kind of outlet', () => {
    expect(new Set(sampleOutlets.map((outlet) => outlet.feedFormat))).toEqual(
      new Set(['rss', 'atom', 'json']),
    );
    expect(new Set(sampleOutlets.map((outlet) => outlet.layout))).toEqual(new Set([1, 2, 3, 4]));
    expect(new Set(sampleOutlets.map((outlet) => outlet.kind))).toEqual(
      new Set(['news', 'ngo', 'regulator']),
    );
    expect(new Set(sampleOutlets.map((outlet) => outlet.fullTextInFeed))).toEqual(new Set([true, false]));
  });

  it('gives every outlet and article its own id, and every page its own address', () => {
    for (const keys of [
      sampleOutlets.map((outlet) => outlet.id),
      sampleArticles.map((article) => article.id),
      sampleArticles.map((article) => article.slug),
      sampleArticles.map((article) => article.title),
    ]) {
      expect(new Set(keys).size).toBe(keys.length);
    }
    for (const article of sampleArticles) expect(article.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('files every article with a known outlet', () => {
    const outletIds = new Set(sampleOutlets.map((outlet) => outlet.id));
    for (const article of sampleArticles) expect(outletIds).toContain(article.outletId);
    expect(new Set(sampleArticles.map((article) => article.outletId))).toEqual(outletIds);
  });

  it('names an event and topics exactly where an article is relevant', () => {
    for (const article of relevant) {
      expect(article.event, article.id).toBeTruthy();
      expect(article.topics?.length, article.id).toBeGreaterThan(0);
    }
    for (const article of offTopic) {
      expect([article.event, article.topics], article.id).toEqual([undefined, undefined]);
    }
  });

  it('speaks of topics and regions as the catalogue does', () => {
    const keyed = z.record(z.string(), z.unknown());
    const file = readFileSync(new URL('../../config/topics.yaml', import.meta.url), 'utf8');
    const catalogue = z.object({ topics: keyed, regions: keyed }).parse(load(file));
    for (const article of relevant) {
      expect(Object.keys(catalogue.topics), article.id).toEqual(
        expect.arrayContaining([...(article.topics ?? [])]),
      );
    }
    for (const { id, region } of sampleOutlets) {
      if (region !== undefined) expect(Object.keys(catalogue.regions), id).toContain(region);
    }
  });

  it('dates its news within the last twenty hours, and its archive as it was written', () => {
    const now = new Date('2026-03-01T08:00:00Z');
    for (const article of sampleArticles) {
      const ageHours = (now.getTime() - publishedAtOf(article, now).getTime()) / 3_600_000;
      if (article.minutesAgo === undefined) {
        expect(publishedAtOf(article, now).toISOString()).toBe(new Date(article.writtenAt).toISOString());
      } else {
        expect(ageHours, article.id).toBeGreaterThan(0);
        expect(ageHours, article.id).toBeLessThan(20);
      }
    }
  });

  it('keeps bare weekdays out of policy news whose date is moved to today', () => {
    const weekday =
      /\b(?:last|next|on) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!s)|\b(?:yesterday|tomorrow)\b/i;
    for (const article of relevant.filter((candidate) => candidate.minutesAgo !== undefined)) {
      expect(blocksOf(article).join('\n'), article.id).not.toMatch(weekday);
    }
  });

  it('keeps articles short', () => {
    for (const article of sampleArticles) {
      const text = blocksOf(article).join(' ');
      const [least, most] = isChinese(text) ? [220, 500] : [120, 320];
      expect(wordsOf(text).length, article.id).toBeGreaterThanOrEqual(least);
      expect(wordsOf(text).length, article.id).toBeLessThanOrEqual(most);
    }
  });

  describe.each(events)('$event', ({ event, articles }) => {
    it('is told by two to four distinct outlets', () => {
      const outlets = new Set(articles.map((article) => article.outletId));
      expect(outlets.size).toBe(articles.length);
      expect(outlets.size).toBeGreaterThanOrEqual(event === 'wechat-registration' ? 3 : 2);
      expect(outlets.size).toBeLessThanOrEqual(4);
    });

    it('is told by each in its own words', () => {
      for (const article of articles) {
        for (const other of articles) {
          if (other.id <= article.id) continue;
          const runLength = isChinese(article.title) ? 16 : 9;
          const theirs = runsOf(other, runLength);
          const shared = [...runsOf(article, runLength)].filter((run) => theirs.has(run));
          expect(shared, `${article.id} and ${other.id}`).toEqual([]);
        }
      }
    });
  });
});

describe('the facts expected of the sample news', () => {
  const articleById = new Map(sampleArticles.map((article) => [article.id, article]));

  it('covers every relevant article, and at least forty', () => {
    expect(expectedFacts.length).toBeGreaterThanOrEqual(40);
    expect(new Set(expectedFacts.map((expected) => expected.articleId))).toEqual(
      new Set(relevant.map((article) => article.id)),
    );
  });

  describe.each(expectedFacts)('$articleId', ({ articleId, title, writtenAt, facts }) => {
    const article = articleById.get(articleId);

    it('belongs to the article as it stands', () => {
      expect({ title: article?.title, writtenAt: article?.writtenAt }).toEqual({ title, writtenAt });
    });

    it.each(facts)('takes its words from the article: $text', ({ text, quote, plain }) => {
      const blocks = article === undefined ? [] : blocksOf(article);
      expect(blocks.some((block) => block.includes(quote))).toBe(true);
      expect(standsInOrder(wordsOf(text), wordsOf(makePlain(quote, plain)))).toBe(true);
    });

    it('resolves weekdays to the date they fell on', () => {
      const written = DateTime.fromISO(writtenAt, { zone: 'utc' });
      for (const [relative, absolute] of facts.flatMap((fact) => Object.entries(fact.plain))) {
        const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.exec(relative)?.[0];
        if (weekday === undefined) continue;
        const date = /\d{1,2} \p{Lu}\p{L}+ \d{4}/u.exec(absolute)?.[0] ?? '';
        const resolved = DateTime.fromFormat(date, 'd MMMM yyyy', { zone: 'utc', locale: 'en' });
        expect(resolved.setLocale('en').weekdayLong).toBe(weekday);
        expect(Math.abs(resolved.diff(written, 'days').days)).toBeLessThan(7);
      }
    });
  });
});
