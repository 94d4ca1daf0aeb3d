import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { readItem } from '../../../src/articles/read-item.ts';
import { splitSentences } from '../../../src/articles/sentences.ts';
import type { FactSource } from '../../../src/facts/document.ts';
import { tokensOf } from './rouge.ts';

const labelled = z.object({ title: z.string().nullish(), text: z.string(), reference: z.string() });
const graded = z.object({ set: z.string(), line: z.number(), grades: z.string().regex(/^[0-3x]+$/) });

/** An article with what people made of it. */
export interface Article {
  readonly source: FactSource;
  /** The words of a person's summary. */
  readonly reference: readonly string[];
  /** What an editor thinks of its first sentences, -1 to 3; the README beside this file tells the scale. */
  readonly grades: readonly number[];
}

/** The articles of a set, each line of which is `{title?, text, reference}`. */
export function articlesOf(path: string): Article[] {
  const grades = gradesOf(basename(path).replace(/\..*$/, ''));
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.flatMap((line, at) => {
    const { title, text, reference } = labelled.parse(JSON.parse(line));
    const reading = readItem({ id: '', title, text });
    if (reading.kind !== 'read') return [];
    const { page } = reading;
    const blocks = page.blocks.map(({ kind, text: block }) => ({
      kind,
      sentences: splitSentences(block, page.language),
    }));
    return [
      {
        source: { title: page.title, language: page.language, blocks },
        reference: tokensOf(reference),
        grades: grades.get(at) ?? [],
      },
    ];
  });
}

function gradesOf(set: string): Map<number, number[]> {
  const lines = readFileSync(new URL('./grades.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const rows = lines.map((line) => graded.parse(JSON.parse(line))).filter((row) => row.set === set);
  return new Map(
    rows.map(({ line, grades }) => [line, [...grades].map((grade) => (grade === 'x' ? -1 : Number(grade)))]),
  );
}
