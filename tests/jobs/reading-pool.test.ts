import { afterEach, expect, it } from 'vitest';
import { createReadingPool, type ReadingPool } from '../../src/jobs/reading-pool.ts';
import { startBot } from '../support/bot.ts';

let pool: ReadingPool | undefined;
afterEach(() => pool?.close());

const timeLimitMs = 800;

const page = (html: string) =>
  ({
    kind: 'read-source',
    body: new TextEncoder().encode(html),
    contentType: 'text/html',
    url: 'https://a.example/',
  }) as const;

/** A book in one page: reading it well takes far longer than the limit. */
const endlessPage = page(
  `<html><body><article>${Array.from({ length: 13_000 }, (_, n) => `<p>In case ${n} the court fined platform ${n} about ${n} million euros on Monday, said its clerk. The firm appeals.</p>`).join('')}`,
);
const plainPage = page(
  `<html><head><title>A ruling</title></head><body><article>${'<p>The regulator fined the platform on Monday, it said in a statement.</p>'.repeat(5)}</article></body></html>`,
);

it('gives up a page that takes forever, reads the next, and meanwhile the bot answers at once', async () => {
  const world = await startBot();
  pool = createReadingPool({
    workers: 1,
    timeLimitMs,
    workerData: { topics: [], regions: [], actors: [] },
  });
  // The first reading starts the thread, which is slow on a busy machine.
  const reading = pool;
  while ((await reading.run(plainPage)).kind === 'gave-up');

  const startedAtMs = performance.now();
  const hostile = reading.run(endlessPage);
  const answersMs: number[] = [];
  for (const text of ['/help', '/settings', '/sources']) {
    const askedAtMs = performance.now();
    await world.say(42, text);
    answersMs.push(performance.now() - askedAtMs);
  }
  expect(Math.max(...answersMs)).toBeLessThan(500);
  const outcome = await hostile;
  expect(performance.now() - startedAtMs).toBeLessThan(timeLimitMs + 1000);
  expect(outcome).toEqual({ kind: 'gave-up', problem: 'reading took longer than 0.8 s' });

  let next = await reading.run(plainPage);
  while (next.kind === 'gave-up') next = await reading.run(plainPage);
  expect(next).toMatchObject({ kind: 'read', page: { title: 'A ruling' } });
}, 30_000);
