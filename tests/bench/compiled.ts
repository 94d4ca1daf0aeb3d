import type * as Reading from '../../src/jobs/reading.ts';
import type * as ReadingPool from '../../src/jobs/reading-pool.ts';

const compiled = (module: string): string => new URL(`../../dist/${module}`, import.meta.url).href;

/**
 * Reading as it runs in production, compiled by `npm run build`: running the sources takes memory in every thread,
 * and time wherever a function is made.
 */
const reading: typeof Reading = await import(compiled('jobs/reading.js'));
const pool: typeof ReadingPool = await import(compiled('jobs/reading-pool.js'));

export const { createReading } = reading;
export const { createReadingPool } = pool;
