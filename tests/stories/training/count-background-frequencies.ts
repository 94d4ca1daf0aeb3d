/**
 * Counts in how many documents of a news corpus each term stands, and writes what the clusterer reads as its
 * background: `tsx tests/stories/training/count-background-frequencies.ts CORPUS.jsonl[.gz] src/stories/background-frequencies.json`,
 * with one `{title, text, outlet}` a line.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { termsIn } from '../../../src/stories/terms.ts';

const documentSchema = z.object({ title: z.string(), text: z.string(), outlet: z.string() });

/** Rarer terms are as telling as unknown ones. */
const fewestDocuments = 4;
/** What stands this often in one outlet's documents alone is its own furniture: captions, markup, its name. */
const shareOfOneOutlet = 0.7;
/** Two significant digits say how common a term is, and keep the file small. */
const significantDigits = 2;

const [corpusPath, outputPath] = process.argv.slice(2);
if (corpusPath === undefined || outputPath === undefined) {
  throw new Error('name the corpus and the file to write');
}
const raw = readFileSync(corpusPath);
const lines = (corpusPath.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n');

const outletsByTerm = new Map<string, Map<string, number>>();
const outletWords = new Set<string>();
let documents = 0;
for (const line of lines) {
  if (line.trim() === '') continue;
  const { title, text, outlet } = documentSchema.parse(JSON.parse(line));
  documents++;
  for (const term of termsIn(outlet.replaceAll('.', ' '))) outletWords.add(term);
  for (const term of new Set(termsIn(`${title}\n${text}`))) {
    const outlets = outletsByTerm.get(term) ?? new Map<string, number>();
    outletsByTerm.set(term, outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1));
  }
}

const termsByCount = new Map<number, string[]>();
for (const [term, outlets] of outletsByTerm) {
  const counts = [...outlets.values()];
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  const isOwn = most > total * (outletWords.has(term) ? 0.5 : shareOfOneOutlet);
  const count = isOwn ? total - most : total;
  if (count < fewestDocuments || /^\p{L}+\p{N}|^.{24}/u.test(term)) continue;
  const rounded = Number(count.toPrecision(significantDigits));
  termsByCount.set(rounded, [...(termsByCount.get(rounded) ?? []), term]);
}

const byCount = Object.fromEntries(
  [...termsByCount].sort(([a], [b]) => a - b).map(([count, terms]) => [count, terms.sort().join(' ')]),
);
writeFileSync(outputPath, `${JSON.stringify({ documents, byCount }, undefined, 1)}\n`);
