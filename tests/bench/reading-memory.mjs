/**
 * Reads the pages of a folder through reading threads, as the bot does, and prints the most memory the process
 * held, in bytes: `node reading-memory.mjs THREADS FOLDER`. In JavaScript, so that nothing but the compiled code
 * is in the process.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { loadConfig } from '../../dist/config/load.js';
import { createReadingPool } from '../../dist/jobs/reading-pool.js';

const [threads = '1', folder = ''] = process.argv.slice(2);
const loaded = loadConfig('config', {});
if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
const workers = Number(threads);
const pool = createReadingPool({ workers, timeLimitMs: 30_000, workerData: loaded.config.topics });
const names = readdirSync(folder);

async function readThem(waiting) {
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const body = new Uint8Array(readFileSync(join(folder, name)));
    await pool.run({ kind: 'read-source', body, contentType: 'text/html' });
  }
}
for (let round = 0; round < 3; round++) {
  const waiting = [...names];
  await Promise.all(Array.from({ length: workers }, () => readThem(waiting)));
}
await pool.close();
process.stdout.write(`${process.resourceUsage().maxRSS * 1024}`);
