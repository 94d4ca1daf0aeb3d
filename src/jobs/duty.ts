import { setTimeout as pause } from 'node:timers/promises';
import type { LeaseStore } from '../domain/ports/lease-store.ts';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';

/** How long a lease outlives its holder: another process takes over within this and one renewal. */
const leaseMs = 8_000;
const renewalMs = 2_000;
/** A renewal not answered by then counts as lost, a second before another process may hold the lease. */
const answerMs = leaseMs - renewalMs - 1_000;

export interface Duty {
  start(): void;
  isHeld(): boolean;
  /** Ends the work, gives the lease back, and waits for both. */
  stop(): Promise<void>;
}

/**
 * Work that one process does at a time, whichever of several holds the lease of its name. `run` is called
 * when the lease is gained and must end soon after its signal aborts; it is aborted when the lease is lost,
 * and begun again when the lease is gained again or the work ended by itself.
 */
export function createDuty(deps: {
  readonly name: string;
  readonly leases: LeaseStore;
  readonly holder: string;
  readonly run: (signal: AbortSignal) => Promise<void>;
  readonly log: Logger;
}): Duty {
  const { name, leases, holder, run, log } = deps;
  const stopping = new AbortController();
  let finished: Promise<void> | undefined;
  let held = false;

  /** An unreachable database means that the lease may be another's already. */
  const acquire = async (): Promise<boolean> => {
    try {
      return await leases.acquire(name, holder, leaseMs);
    } catch (error) {
      log.warn({ duty: name, err: describeError(error) }, 'lease not renewed');
      return false;
    }
  };

  const wait = (milliseconds: number, signal: AbortSignal) =>
    pause(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);

  const work = async (): Promise<void> => {
    const lost = new AbortController();
    // One for the whole time: each signal derived from `stopping` is kept in memory until the process ends.
    const ended = AbortSignal.any([lost.signal, stopping.signal]);
    const working = run(ended)
      .catch((error) => log.error({ duty: name, err: describeError(error) }, 'duty failed'))
      .finally(() => lost.abort());
    while (!ended.aborted) {
      await wait(renewalMs, ended);
      if (ended.aborted) break;
      const renewed = await Promise.race([acquire(), wait(answerMs, ended).then(() => false)]);
      if (!renewed) lost.abort();
    }
    await working;
  };

  const keep = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      held = await acquire();
      if (held) {
        log.debug({ duty: name }, 'duty taken');
        await work();
        held = false;
      }
      if (!stopping.signal.aborted) await wait(renewalMs, stopping.signal);
    }
    await leases
      .release(name, holder)
      .catch((error) => log.warn({ duty: name, err: describeError(error) }, 'lease not released'));
  };

  return {
    start: () => {
      finished ??= keep();
    },
    isHeld: () => held,
    stop: async () => {
      stopping.abort();
      await finished;
    },
  };
}
