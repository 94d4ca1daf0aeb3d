import { describe, expect, it } from 'vitest';
import { createScheduler, type Job } from '../../src/jobs/scheduler.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { silentLogger } from '../support/database.ts';
import { silentMetrics } from '../support/metrics.ts';

const schedulerOf = (...jobs: Job[]) =>
  createScheduler({ jobs, clock: systemClock, log: silentLogger, metrics: silentMetrics });

describe('the scheduler', () => {
  it('runs every job in order, whatever becomes of the one before', async () => {
    const ran: string[] = [];
    const scheduler = schedulerOf(
      { name: 'first', run: async () => void ran.push('first') },
      { name: 'second', run: () => Promise.reject(new Error('broken')) },
      { name: 'third', run: async () => void ran.push('third') },
    );
    await scheduler.runOnce();
    expect(ran).toEqual(['first', 'third']);
    expect(scheduler.lastTickAt()).toBeInstanceOf(Date);
  });

  it('never runs a job beside itself', async () => {
    let release: () => void = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let runs = 0;
    const scheduler = schedulerOf({
      name: 'slow',
      run: async () => {
        runs++;
        await released;
      },
    });
    scheduler.start();
    scheduler.poke('slow');
    scheduler.poke('slow');
    expect(runs).toBe(1);
    release();
    await scheduler.stop();
  });

  it('tells running jobs to stop and waits for them', async () => {
    let ended = false;
    const scheduler = schedulerOf({
      name: 'patient',
      run: async (signal) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
        ended = true;
      },
    });
    scheduler.start();
    await scheduler.stop();
    expect(ended).toBe(true);
  });
});
