/**
 * Reads the pages of a file one by one through one reading thread, as the bot does, and prints the most memory
 * the process held, in bytes. Without a file it reads the project's own pages.
 */
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { loadConfig } from '../../src/config/load.ts';
import { createReadingPool } from '../../src/jobs/reading-pool.ts';
import { pagesOf } from './pages.ts';

const loaded = loadConfig('config', {});
if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
const pool = createReadingPool({ workers: 1, timeLimitMs: 30_000, workerData: loaded.config.topics });

async function* pages(file: string | undefined): AsyncGenerator<string> {
  if (file === undefined) return yield* pagesOf(undefined);
  const bytes = createReadStream(file);
  const lines = createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes });
  for await (const line of lines) yield z.object({ html: z.string() }).parse(JSON.parse(line)).html;
}

for (let round = 0; round < 3; round++) {
  for await (const html of pages(process.argv[2])) {
    await pool.run({ kind: 'read-source', body: new TextEncoder().encode(html), contentType: 'text/html' });
  }
}
await pool.close();
process.stdout.write(`${process.resourceUsage().maxRSS * 1024}`);
