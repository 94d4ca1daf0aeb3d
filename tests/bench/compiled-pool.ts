import type { createReadingPool } from '../../src/jobs/reading-pool.ts';

type CreatePool = typeof createReadingPool;

/**
 * Reading threads as they run in production: compiled by `npm run build`, without the time and memory that running
 * the sources takes.
 */
export async function createCompiledPool(
  options: Parameters<CreatePool>[0],
): Promise<ReturnType<CreatePool>> {
  const compiled: { createReadingPool: CreatePool } = await import(
    new URL('../../dist/jobs/reading-pool.js', import.meta.url).href
  );
  return compiled.createReadingPool(options);
}
