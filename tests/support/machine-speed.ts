import process from 'node:process';

/** What the loop below takes on a machine that reads a hostile feed of sixteen megabytes in a second and a half. */
const usualMs = 120;

/** In milliseconds of processor time, of this process: a busy machine does not count. */
export function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * How many times slower than usual this machine is just now, 1 where it is not: limits in seconds hold for a usual one,
 * and what many processors share may run at a third of its speed.
 */
export function slowness(): number {
  const text = '<a>x</a>'.repeat(400_000);
  let bestMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage();
    text.replace(/<\/?a>/g, (tag) => (tag.length === 3 ? '(' : ')'));
    bestMs = Math.min(bestMs, spentSince(before));
  }
  return Math.max(1, bestMs / usualMs);
}
