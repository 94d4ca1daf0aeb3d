import { afterEach, expect, it } from 'vitest';
import { createReadingPool, type ReadingPool } from '../../src/jobs/reading-pool.ts';
import { startBot } from '../support/bot.ts';

let pool: ReadingPool | undefined;
afterEach(() => pool?.close());

const timeLimitMs = 500;
/** Far more than a busy machine needs, far less than the reading would keep the main thread. */
const stallMs = 2000;

const page = (html: string) =>
  ({
    kind: 'read-source',
    body: new TextEncoder().encode(html),
    contentType: 'text/html',
    url: 'https://a.example/',
  }) as const;

/** A shelf of books in one text: reading it takes the fastest processor many times the limit. */
const endlessText = () =>
  ({
    kind: 'read-source',
    body: new TextEncoder().encode(
      Array.from(
        { length: 400_000 },
        (_, n) => `In case ${n} the court fined platform ${n} about ${n} million euros, said its clerk.`,
      ).join('\n\n'),
    ),
    contentType: 'text/plain',
  }) as const;
const plainPage = page(
  `<html><head><title>A ruling</title></head><body><article>${'<p>The regulator fined the platform on Monday, it said in a statement.</p>'.repeat(5)}</article></body></html>`,
);

it('gives up a text that takes forever, reads the next, and meanwhile the bot answers at once', async () => {
  const world = await startBot();
  pool = createReadingPool({
    workers: 1,
    timeLimitMs,
    workerData: { topics: [], regions: [], actors: [] },
  });
  // The first reading starts the thread, which is slow on a busy machine.
  const reading = pool;
  while ((await reading.run(plainPage)).kind === 'gave-up');

  const hostileRequest = endlessText();
  const startedAtMs = performance.now();
  const hostile = reading.run(hostileRequest);
  const answersMs: number[] = [];
  for (const text of ['/help', '/settings', '/sources']) {
    const askedAtMs = performance.now();
    await world.say(42, text);
    answersMs.push(performance.now() - askedAtMs);
  }
  expect(Math.max(...answersMs)).toBeLessThan(stallMs);
  const outcome = await hostile;
  expect(performance.now() - startedAtMs).toBeLessThan(timeLimitMs + stallMs);
  expect(outcome).toEqual({ kind: 'gave-up', problem: 'reading took longer than 0.5 s' });

  let next = await reading.run(plainPage);
  while (next.kind === 'gave-up') next = await reading.run(plainPage);
  expect(next).toMatchObject({ kind: 'read', page: { title: 'A ruling' } });
}, 30_000);

it('holds only the work against a task, not the start of its thread, which takes longer', async () => {
  pool = createReadingPool({
    workers: 1,
    timeLimitMs: 250,
    workerData: { topics: [], regions: [], actors: [] },
  });
  const startedAtMs = performance.now();
  const answer = await pool.run({ kind: 'parse-feed', body: new Uint8Array() });
  expect(performance.now() - startedAtMs).toBeGreaterThan(250);
  expect(answer.kind).toBe('not-a-feed');
});
