import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openDatabase } from '../../../src/storage/database.ts';
import { createOutbox } from '../../../src/storage/outbox.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { subscribeMany } from './audience.ts';
import { digestOf, digestStories } from './edition.ts';
import { run, startServer } from './processes.ts';

const measured = z.object({ delivered: z.number(), seconds: z.number(), cpuMicroseconds: z.number() });
type Measured = z.infer<typeof measured>;

const perSecond = ({ delivered, seconds }: Measured): number => delivered / seconds;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Docket's whole path against a bare undici loop, in turns, against one server in another process, over as many
 * connections each. Docket claims more than it has connections, so that some are ready whenever one is free.
 */
export async function measureThroughput({ messages, rounds }: { messages: number; rounds: number }) {
  const server = await startServer('fast');
  const folder = mkdtempSync(join(tmpdir(), 'docket-bench-'));
  const docket: Measured[] = [];
  const bare: Measured[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      bare.push(await run('run-bare', [server.origin, `${messages}`], measured));
      const file = join(folder, `round-${round}.sqlite`);
      await prepare(file, messages);
      const args = ['--file', file, '--api-root', server.origin, '--until-empty', '--in-flight', '200'];
      docket.push(await run('run-docket', args, measured));
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const result = {
    docketPerSecond: Math.round(median(docket.map(perSecond))),
    barePerSecond: Math.round(median(bare.map(perSecond))),
    docketCpuMicroseconds: Math.round(median(docket.map((one) => one.cpuMicroseconds / one.delivered))),
    bareCpuMicroseconds: Math.round(median(bare.map((one) => one.cpuMicroseconds / one.delivered))),
  };
  return { ...result, ratio: result.docketPerSecond / result.barePerSecond };
}

async function prepare(file: string, chats: number): Promise<void> {
  const database = await openDatabase({ file, logger: silentLogger });
  await subscribeMany(database, chats);
  const now = new Date();
  await createOutbox(database).enqueue(
    digestOf(digestStories('bench', now), now),
    { kind: 'everyone', key: 'bench' },
    now,
  );
  await database.close();
}
