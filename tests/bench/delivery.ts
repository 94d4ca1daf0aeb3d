import process from 'node:process';
import { measurePace } from './delivery/at-pace.ts';
import { measureAudiences } from './delivery/audiences.ts';
import { killOnPostgres, killOnSqlite } from './delivery/kills.ts';
import { measureMixture } from './delivery/mixture.ts';
import { killAll } from './delivery/processes.ts';
import { measureThroughput } from './delivery/throughput.ts';

/**
 * `npm run bench:delivery` runs every part; `npm run bench:delivery -- throughput pace` some of them, and
 * `-- kills --rounds 10` shorter ones.
 */
const parts: Readonly<Record<string, (rounds: number | undefined) => Promise<unknown>>> = {
  throughput: (rounds = 3) => measureThroughput({ messages: 20_000, rounds }),
  pace: (seconds = 60) => measurePace(seconds),
  audiences: () => measureAudiences([1_000, 10_000, 100_000, 1_000_000]),
  mixture: async () => ({
    'none troubled': await measureMixture(0),
    'half troubled': await measureMixture(0.5),
    'all troubled': await measureMixture(1),
  }),
  'kills-500': (rounds = 20) => killOnSqlite(rounds, { chats: 500, inFlight: 8 }),
  'kills-sqlite': (rounds = 100) => killOnSqlite(rounds),
  'kills-postgres': (rounds = 30) => killOnPostgres(rounds),
};

const args = process.argv.slice(2);
const roundsAt = args.indexOf('--rounds');
const rounds = roundsAt >= 0 ? Number(args[roundsAt + 1]) : undefined;
const wanted = roundsAt >= 0 ? args.toSpliced(roundsAt, 2) : args;
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);

try {
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stdout.write(`${name}\n`);
    process.stdout.write(`${JSON.stringify(await measure(rounds), readable, 2)}\n\n`);
  }
} finally {
  await killAll();
}

function readable(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}
