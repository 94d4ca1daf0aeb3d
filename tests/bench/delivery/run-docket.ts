import process from 'node:process';
import { parseArgs } from 'node:util';
import { createDuty } from '../../../src/jobs/duty.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { createLeaseStore } from '../../../src/storage/lease-store.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { createBenchMessenger } from './messenger.ts';

/**
 * One process of Docket that only delivers. With `--until-empty` it ends when nothing is left and tells what it
 * took; otherwise it delivers until it is killed, holding the lease of the sending pace as a replica does.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    file: { type: 'string' },
    'api-root': { type: 'string', default: '' },
    'in-flight': { type: 'string', default: '50' },
    ceiling: { type: 'string' },
    'until-empty': { type: 'boolean', default: false },
  },
});

const database = await openDatabase({ url: values.url, file: values.file, logger: silentLogger });
const { worker, client } = createBenchMessenger(database, {
  apiRoot: values['api-root'],
  inFlight: Number(values['in-flight']),
  ceilingPerSecond: values.ceiling === undefined ? undefined : Number(values.ceiling),
});

if (values['until-empty']) {
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  const delivered = await worker.drain();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - startedAt) / 1000;
  process.send?.({ delivered, seconds, cpuMicroseconds: user + system });
  await client.close();
  await database.close();
  process.disconnect?.();
} else {
  const duty = createDuty({
    name: 'delivery',
    leases: createLeaseStore(database),
    holder: database.holder,
    run: (signal) => worker.run(signal),
    log: silentLogger,
  });
  duty.start();
  setInterval(() => process.send?.({ held: duty.isHeld() }), 50);
}
