import process from 'node:process';
import { killAll } from './delivery/processes.ts';
import { measureThroughput } from './delivery/throughput.ts';

const show = (title: string, figures: unknown): void => {
  process.stdout.write(`${title}\n${JSON.stringify(figures, null, 2)}\n\n`);
};

const parts: Readonly<Record<string, () => Promise<void>>> = {
  throughput: async () => show('throughput', await measureThroughput({ messages: 10_000, rounds: 3 })),
};

const wanted = process.argv.slice(2);
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) await measure();
  }
} finally {
  await killAll();
}
