import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openDatabase } from '../../../src/storage/database.ts';
import { createStoryStore } from '../../../src/storage/story-store.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { subscribeMany } from './audience.ts';
import { digestStories } from './edition.ts';
import { run, startServer } from './processes.ts';

const distinctAudiences = 20;

const measured = z.object({
  audiences: z.number(),
  deliveries: z.number(),
  enqueueSeconds: z.number(),
  longestStallMs: z.number(),
  firstSeconds: z.number(),
  peakMegabytes: z.number(),
});

/** Audiences of growing size, all due at one minute, each in a process of its own. */
export async function measureAudiences(sizes: readonly number[]) {
  const server = await startServer('fast');
  const folder = mkdtempSync(join(tmpdir(), 'docket-bench-'));
  const results: Record<string, z.infer<typeof measured>> = {};
  try {
    for (const size of sizes) {
      const file = join(folder, `${size}.sqlite`);
      await prepare(file, size);
      results[size] = await run('run-audience', [file, server.origin], measured);
      rmSync(file);
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}

async function prepare(file: string, size: number): Promise<void> {
  const database = await openDatabase({ file, logger: silentLogger });
  await subscribeMany(database, size, distinctAudiences);
  const stories = createStoryStore(database);
  const now = new Date();
  await database.queries
    .insertInto('stories')
    .values(
      digestStories('audience', now, 200).map(({ id }) => ({
        id,
        unsaved: 0,
        fresh: 1,
        first_seen_at: now.getTime(),
        updated_at: now.getTime(),
        revision: 0,
      })),
    )
    .execute();
  for (const story of digestStories('audience', now, 200)) await stories.save(story);
  await database.close();
}
