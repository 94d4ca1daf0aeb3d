import process from 'node:process';

/** What the loop below takes on a machine that reads a hostile feed of sixteen megabytes within a second. */
const usualMs = 120;

/**
 * A stopwatch that reads milliseconds: of processor time, for a busy machine does not count, or of the clock where
 * that is less, for what the engine's own threads do beside the work keeps nobody waiting.
 */
export function startStopwatch(): () => number {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min((user + system) / 1000, performance.now() - startedAt);
  };
}

/**
 * How many times slower than usual this machine is just now, 1 where it is not: limits in seconds hold for a usual one,
 * and what many processors share may run at a third of its speed.
 */
export function slowness(): number {
  const text = '<a>x</a>'.repeat(400_000);
  let bestMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const spentMs = startStopwatch();
    text.replace(/<\/?a>/g, (tag) => (tag.length === 3 ? '(' : ')'));
    bestMs = Math.min(bestMs, spentMs());
  }
  return Math.max(1, bestMs / usualMs);
}
