/**
 * How fast the whole reading of a page (page, text, relevance, facts) is, against Readability with linkedom
 * alone on the same pages, in turns in one run; its memory in a process of its own; then the reading threads,
 * one against two. Prints ratios:
 * absolute figures depend on the machine. `npm run bench:reading [FILE.jsonl.gz]`: pages from a file with
 * one `{html}` a line instead of the project's own.
 */
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { loadConfig } from '../../src/config/load.ts';
import { createReading } from '../../src/jobs/reading.ts';
import { createReadingPool } from '../../src/jobs/reading-pool.ts';
import { pagesOf } from './pages.ts';

const rounds = 5;
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

const seconds = { bare: [] as number[], whole: [] as number[] };
for (let round = 0; round <= rounds; round++) {
  const bareSeconds = await timed(() => bare);
  const wholeSeconds = await timed(() => whole);
  // The first round only warms up.
  if (round > 0) {
    seconds.bare.push(bareSeconds);
    seconds.whole.push(wholeSeconds);
  }
}
const perSecond = (values: number[]): number => pages.length / median(values);
console.log(`${pages.length} pages, medians of ${rounds} rounds`);
console.log(`Readability + linkedom alone  ${perSecond(seconds.bare).toFixed(1)} pages/s`);
console.log(`whole reading                 ${perSecond(seconds.whole).toFixed(1)} pages/s`);
console.log(`ratio                         ${(median(seconds.bare) / median(seconds.whole)).toFixed(2)}`);
console.log(
  `its memory, at most           ${Math.round(peakBytes() / 1024 / 1024)} MB resident, pages included`,
);

const one = await throughThreads(1);
const two = await throughThreads(2);
console.log(`one thread                    ${(pages.length / one).toFixed(1)} pages/s`);
console.log(
  `two threads                   ${(pages.length / two).toFixed(1)} pages/s (${(one / two).toFixed(2)} times)`,
);

async function timed(reader: () => (html: string) => void | Promise<void>): Promise<number> {
  const work = reader();
  const startedAt = performance.now();
  for (const html of pages) await work(html);
  return (performance.now() - startedAt) / 1000;
}

async function throughThreads(workers: number): Promise<number> {
  const pool = createReadingPool({ workers, timeLimitMs: 30_000, workerData: topics });
  const all = () =>
    Promise.all(
      pages.map((html) =>
        pool.run({ kind: 'read-source', body: new TextEncoder().encode(html), contentType: 'text/html' }),
      ),
    );
  await all();
  const startedAt = performance.now();
  await all();
  const spent = (performance.now() - startedAt) / 1000;
  await pool.close();
  return spent;
}

function peakBytes(): number {
  const script = new URL('./reading-memory.ts', import.meta.url).pathname;
  const args = ['--import', 'tsx', script, ...process.argv.slice(2, 3)];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
