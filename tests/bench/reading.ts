/**
 * How fast the whole reading of a page (page, text, relevance, facts) is, against Readability with linkedom
 * alone on the same pages, in turns in one run; then reading threads, one against two, with the memory of a
 * process that reads through them, with the flag of the engine that the bot is started with; then clustering, in a
 * process of its own. Prints ratios: absolute figures depend on the machine, and how much two threads gain on what
 * else it does. Everything is read until the engine has compiled it, as in a bot that runs for weeks.
 * `npm run bench:reading [FILE.jsonl.gz]`: pages from a file with one `{html}` a line instead of the project's own.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { loadConfig } from '../../src/config/load.ts';
import { createReading, createReadingPool } from './compiled.ts';
import { pagesOf } from './pages.ts';

/** The machine's speed may change within seconds, so that pages are read in many short turns. */
const turns = 15;
const rounds = 5;
const pagesToWarmUp = 800;
/** Short pages are still read faster every round after so many; in processor time. */
const secondsToWarmUp = 8;
/** A turn over fewer pages would measure little but chance. */
const pagesInTurn = 160;
const pagesInRound = 320;
const loaded = loadConfig('config', {});
if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
const { topics } = loaded.config;

const pages: string[] = [];
for await (const html of pagesOf(process.argv[2])) pages.push(html);
const read = createReading(topics);
const bare = (html: string): void => {
  const { document } = parseHTML(html);
  new Readability(document).parse();
};
const whole = async (html: string): Promise<void> => {
  await read({ kind: 'read-source', body: new TextEncoder().encode(html), contentType: 'text/html' });
};

for (const reader of [bare, whole]) {
  let warmingSeconds = await timed(reader, pagesToWarmUp);
  while (warmingSeconds < secondsToWarmUp) warmingSeconds += await timed(reader, pagesInTurn);
}
const seconds = { bare: [] as number[], whole: [] as number[] };
const ratios: number[] = [];
for (let turn = 0; turn < turns; turn++) {
  const bareSeconds = await timed(bare, pagesInTurn);
  const wholeSeconds = await timed(whole, pagesInTurn);
  seconds.bare.push(bareSeconds);
  seconds.whole.push(wholeSeconds);
  ratios.push(bareSeconds / wholeSeconds);
}
const perSecond = (values: number[]): string => (atLeast(pagesInTurn).length / median(values)).toFixed(1);
console.log(`${pages.length} pages, medians of ${turns} turns`);
console.log(`Readability + linkedom alone  ${perSecond(seconds.bare)} pages/s of processor time`);
console.log(`whole reading                 ${perSecond(seconds.whole)} pages/s of processor time`);
console.log(`ratio                         ${median(ratios).toFixed(2)}`);

const one = await throughThreads(1);
const two = await throughThreads(2);
console.log(`one thread                    ${one.toFixed(1)} pages/s, ${peakMegabytes(1)} MB at most`);
console.log(
  `two threads                   ${two.toFixed(1)} pages/s (${(two / one).toFixed(2)} times), ${peakMegabytes(2)} MB at most`,
);

const clustering = fileURLToPath(new URL('./clustering.ts', import.meta.url));
execFileSync(process.execPath, ['--import', 'tsx', clustering], { stdio: 'inherit' });

/** The pages, over and over until there are so many. */
function atLeast(count: number): string[] {
  return Array.from({ length: Math.ceil(count / pages.length) }, () => pages).flat();
}

/** In seconds of processor time: what else runs on the machine does not count, the engine's helpers do. */
async function timed(reader: (html: string) => void | Promise<void>, count: number): Promise<number> {
  const before = process.cpuUsage();
  for (const html of atLeast(count)) await reader(html);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function throughThreads(workers: number): Promise<number> {
  const pool = createReadingPool({ workers, timeLimitMs: 30_000, workerData: topics });
  const readAll = (all: readonly string[]) =>
    Promise.all(
      all.map((html) =>
        pool.run({ kind: 'read-source', body: new TextEncoder().encode(html), contentType: 'text/html' }),
      ),
    );
  // Each thread has to get warm by itself.
  const warmUntil = performance.now() + secondsToWarmUp * 1000;
  for (let read = 0; read < pagesToWarmUp * workers || performance.now() < warmUntil; read += pages.length)
    await readAll(pages);
  const all = atLeast(pagesInRound * workers);
  const perSecond: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now();
    await readAll(all);
    perSecond.push((1000 * all.length) / (performance.now() - startedAt));
  }
  await pool.close();
  return median(perSecond);
}

function peakMegabytes(workers: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'docket-bench-'));
  for (const [index, html] of pages.entries()) writeFileSync(join(folder, `${index}.html`), html);
  const script = fileURLToPath(new URL('./reading-memory.mjs', import.meta.url));
  const args = [...process.execArgv.filter((flag) => flag.endsWith('-gc')), script, String(workers), folder];
  const bytes = Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  rmSync(folder, { recursive: true });
  return Math.round(bytes / 1024 / 1024);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
