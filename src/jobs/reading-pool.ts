import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import { describeError } from '../shared/errors.ts';
import type { ReadingAnswer, ReadingRequest } from './reading.ts';

/** A task that was given up, or that failed: nothing else is affected. */
export interface ReadingFailure {
  readonly kind: 'gave-up';
  readonly problem: string;
}

export interface ReadingPool {
  /** Does one task on another thread; one that takes longer than the limit is killed with its thread. */
  run<Request extends ReadingRequest>(request: Request): Promise<ReadingAnswer<Request> | ReadingFailure>;
  /** Gives up every task under way and waiting. */
  close(): Promise<void>;
}

/**
 * Reads what comes from the outside away from the main thread, so that no page or feed, however hostile,
 * keeps the bot from answering people.
 */
export function createReadingPool(options: {
  readonly workers: number;
  readonly timeLimitMs: number;
  /** Given to every worker once. */
  readonly workerData: unknown;
}): ReadingPool {
  const extension = extname(fileURLToPath(import.meta.url));
  const pool = new Piscina({
    filename: new URL(`./reading-worker${extension}`, import.meta.url).href,
    workerData: options.workerData,
    minThreads: 1,
    maxThreads: options.workers,
    idleTimeout: 60_000,
    // Sources run as they are in development and tests, where Node needs help with TypeScript.
    execArgv: extension === '.ts' ? ['--import', 'tsx'] : [],
  });
  // The limit is on the work itself: a task waits here, not in the pool, until a thread is free.
  const turns = new PQueue({ concurrency: options.workers });

  const attempt = async (request: ReadingRequest) => {
    const task = new AbortController();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      task.abort();
    }, options.timeLimitMs);
    try {
      return await pool.run(request, { signal: task.signal });
    } catch (error) {
      const problem = isLate
        ? `reading took longer than ${options.timeLimitMs / 1000} s`
        : `reading failed: ${describeError(error)}`;
      return { kind: 'gave-up', problem };
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    run: (request) => turns.add(() => attempt(request)),
    close: () => pool.destroy(),
  };
}
