import { setMaxListeners } from 'node:events';
import { createTask, type ScheduledTask } from 'node-cron';
import type { Metrics } from '../domain/ports/observability.ts';
import type { Clock } from '../shared/clock.ts';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';

/** A duty of the background: it asks its store what is due and does it. */
export interface Job {
  readonly name: string;
  run(signal: AbortSignal): Promise<void>;
}

export interface Scheduler {
  start(): void;
  /** Runs every job once, in order, and waits; a failing job does not keep the next from running. */
  runOnce(): Promise<void>;
  /** Runs one job now, beside the ticks. */
  poke(jobName: string): void;
  /** When the last tick began; undefined before the first. */
  lastTickAt(): Date | undefined;
  /** Stops ticking and waits for the jobs that run. */
  stop(): Promise<void>;
}

/**
 * node-cron only ticks, once a minute: it drops timers that fire late and skips hours that clock changes
 * skip, so it decides nothing. Each job runs at most once at a time, independently of the others.
 */
export function createScheduler(deps: {
  readonly jobs: readonly Job[];
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}): Scheduler {
  const { jobs, clock, log, metrics } = deps;
  const stopping = new AbortController();
  // Every request of a job listens to it while it is under way.
  setMaxListeners(0, stopping.signal);
  const running = new Map<Job, Promise<void>>();
  let task: ScheduledTask | undefined;
  let tickedAt: Date | undefined;

  const run = (job: Job): Promise<void> => {
    const under = running.get(job);
    if (under !== undefined) return under;
    const started = runGuarded(job).finally(() => running.delete(job));
    running.set(job, started);
    return started;
  };

  const runGuarded = async (job: Job): Promise<void> => {
    const startedAt = performance.now();
    const seconds = () => (performance.now() - startedAt) / 1000;
    try {
      await job.run(stopping.signal);
      metrics.jobFinished(job.name, 'done', seconds());
    } catch (error) {
      if (stopping.signal.aborted) return;
      metrics.jobFinished(job.name, 'failed', seconds());
      log.error({ job: job.name, err: describeError(error), stack: stackOf(error) }, 'job failed');
    }
  };

  const tick = (): void => {
    tickedAt = clock.now();
    for (const job of jobs) void run(job);
  };

  return {
    start: () => {
      if (task) return;
      // It speaks of ticks that came late, on standard output unless it is given somewhere else.
      const note = (said: unknown) => log.debug({ said: String(said) }, 'cron spoke');
      task = createTask('* * * * *', tick, {
        logger: { info: note, warn: note, error: note, debug: note },
      });
      void task.start();
      tick();
    },
    runOnce: async () => {
      tickedAt = clock.now();
      for (const job of jobs) await run(job);
    },
    poke: (jobName) => {
      const job = jobs.find(({ name }) => name === jobName);
      if (job && !stopping.signal.aborted) void run(job);
    },
    lastTickAt: () => tickedAt,
    stop: async () => {
      stopping.abort();
      await task?.destroy();
      await Promise.all(running.values());
    },
  };
}

const stackOf = (error: unknown): string | undefined => (error instanceof Error ? error.stack : undefined);
