/**
 * Reads the pages of a file one by one through one reading thread, as the bot does, and prints the most memory
 * the process held, in bytes. Without a file it reads the project's own pages.
 */
import process from 'node:process';
import { loadConfig } from '../../src/config/load.ts';
import { createReadingPool } from '../../src/jobs/reading-pool.ts';
import { pagesOf } from './pages.ts';

const loaded = loadConfig('config', {});
if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
const pool = createReadingPool({ workers: 1, timeLimitMs: 30_000, workerData: loaded.config.topics });

for (let round = 0; round < 3; round++) {
  for await (const html of pagesOf(process.argv[2])) {
    await pool.run({ kind: 'read-source', body: new TextEncoder().encode(html), contentType: 'text/html' });
  }
}
await pool.close();
process.stdout.write(`${process.resourceUsage().maxRSS * 1024}`);
