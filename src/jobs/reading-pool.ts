import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import { describeError } from '../shared/errors.ts';
import type { ReadingAnswer, ReadingRequest } from './reading.ts';
import type { ReadingTask } from './reading-worker.ts';

/** For a thread to start and take a task, however busy the machine. */
const longestStartMs = 60_000;

/**
 * The largest page or feed that is read needs less; what needs more ends its thread, not the process. The engine
 * clears the memory of a thread the more often the nearer it thinks the limit: at 128 MB two threads read a fifth
 * slower and hold no less.
 */
const mostMegabytes = 192;
/**
 * For what was just made; twice as much reads no faster and costs two threads 50 MB. What is no longer needed is moved
 * by threads of the engine, which take the cores from one another: two threads read nearly twice as fast as one only
 * where the process is started with --single-threaded-gc.
 */
const youngMegabytes = 24;

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
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    // Sources run as they are in development and tests, where Node needs help with TypeScript.
    execArgv: extension === '.ts' ? ['--import', 'tsx'] : [],
  });
  const turns = new PQueue({ concurrency: options.workers });

  const attempt = async (request: ReadingRequest) => {
    const giveUp = new AbortController();
    const begunAtMs = new BigInt64Array(new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT));
    const sentAtMs = Date.now();
    let limitMs = longestStartMs;
    let timer: NodeJS.Timeout | undefined;
    // The limit is on the work itself: a thread may still be starting, after the one before it was killed.
    const watch = () => {
      const beganAtMs = Number(Atomics.load(begunAtMs, 0));
      if (beganAtMs > 0) limitMs = options.timeLimitMs;
      const leftMs = (beganAtMs || sentAtMs) + limitMs - Date.now();
      if (leftMs <= 0) giveUp.abort();
      else timer = setTimeout(watch, Math.min(leftMs, options.timeLimitMs));
    };
    watch();
    const task: ReadingTask = { request, begunAtMs };
    try {
      return await pool.run(task, { signal: giveUp.signal });
    } catch (error) {
      const problem = giveUp.signal.aborted
        ? `reading took longer than ${limitMs / 1000} s`
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
