import { once } from 'node:events';
import pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDuty, type Duty } from '../../src/jobs/duty.ts';
import { createLeaseStore } from '../../src/storage/lease-store.ts';
import { silentLogger as log, openPostgres, openSqlite, postgresDatabase } from '../support/database.ts';

const duties: Duty[] = [];
afterEach(async () => {
  await Promise.all(duties.splice(0).map((duty) => duty.stop()));
});

/** Two processes, as far as leases can tell. */
async function twoHolders(
  run: (holder: string, signal: AbortSignal) => Promise<void>,
): Promise<[Duty, Duty]> {
  const database = await openSqlite();
  const leases = createLeaseStore(database);
  const duty = (holder: string): Duty =>
    createDuty({ name: 'sending', leases, holder, log, run: (signal) => run(holder, signal) });
  const pair: [Duty, Duty] = [duty('one'), duty('two')];
  duties.push(...pair);
  return pair;
}

describe('a duty that one process holds', () => {
  it('is done by one at a time and taken over when its holder stops', async () => {
    const working = new Set<string>();
    let most = 0;
    const [one, two] = await twoHolders(async (holder, signal) => {
      working.add(holder);
      most = Math.max(most, working.size);
      if (!signal.aborted) await once(signal, 'abort');
      working.delete(holder);
    });
    one.start();
    await vi.waitFor(() => expect([...working]).toEqual(['one']));
    two.start();
    await one.stop();
    await vi.waitFor(() => expect([...working]).toEqual(['two']), { timeout: 15_000 });
    expect(two.isHeld()).toBe(true);
    expect(most).toBe(1);
  });

  it('is left before another may take it when the database does not answer', async () => {
    const database = await openPostgres();
    const connection = new pg.Client(await postgresDatabase());
    await connection.connect();
    try {
      let endedAtMs: number | undefined;
      const duty = createDuty({
        name: 'sending',
        leases: createLeaseStore(database),
        holder: 'one',
        log,
        run: async (signal) => {
          await once(signal, 'abort');
          endedAtMs ??= performance.now();
        },
      });
      duties.push(duty);
      duty.start();
      await vi.waitFor(() => expect(duty.isHeld()).toBe(true));
      const takenAtMs = performance.now();
      await connection.query('begin; lock table leases in access exclusive mode');
      await vi.waitFor(() => expect(endedAtMs).toBeDefined(), { timeout: 15_000 });
      expect((endedAtMs ?? Number.NaN) - takenAtMs).toBeLessThan(8_000);
    } finally {
      await connection.end();
    }
  });

  it('is begun again when the work fails', async () => {
    let runs = 0;
    const [one] = await twoHolders(async (_holder, signal) => {
      runs++;
      if (runs === 1) throw new Error('out of luck');
      if (!signal.aborted) await once(signal, 'abort');
    });
    one.start();
    await vi.waitFor(() => expect(runs).toBe(2), { timeout: 15_000 });
  });
});
