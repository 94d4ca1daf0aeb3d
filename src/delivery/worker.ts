import { setMaxListeners } from 'node:events';
import type { SendOutcome } from '../domain/delivery.ts';
import type { Attention } from '../domain/ports/attention.ts';
import type { Metrics } from '../domain/ports/observability.ts';
import type { ClaimedDelivery, DeliveryRecord, Outbox } from '../domain/ports/outbox.ts';
import type { DigestPresenter, MessageSender } from '../domain/ports/sending.ts';
import type { SubscriptionStore } from '../domain/ports/subscription-store.ts';
import type { Clock } from '../shared/clock.ts';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { createAttempts } from './attempt.ts';
import { backoffMs } from './decide.ts';
import type { Pace } from './pace.ts';

const keepAliveMs = 3_000;
const shortestRestMs = 50;
const longestRestMs = 1_000;
const leastGatherMs = 2;
const mostGatherMs = 25;
/** A stopping process waits this long for answers under way before it gives them up as unknown. */
const graceMs = 6_000;

export interface DeliveryWorkerDeps {
  readonly outbox: Outbox;
  readonly subscriptions: SubscriptionStore;
  readonly sender: MessageSender;
  readonly presenter: DigestPresenter;
  readonly pace: Pace;
  readonly attention: Attention;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly log: Logger;
  /** Messages under way at once, at most. */
  readonly inFlight: number;
  /** What could not be sent this long after its slot is skipped: the next edition tells it. */
  readonly catchUpMs: number;
}

export interface DeliveryWorker {
  /** Sends what is due until the signal aborts; then waits for the answers under way and records them. */
  run(signal: AbortSignal): Promise<void>;
  /** Sends everything that is due and ends. Returns how many deliveries ended. */
  drain(): Promise<number>;
  /** Looks at once: something was enqueued. */
  wake(): void;
}

/**
 * Carries deliveries from the ledger to Telegram. What is claimed is under way at that moment and nothing else
 * is, so that a process that dies leaves no more unknown than it had in flight; the outcomes of one round and
 * the claim of the next are one transaction.
 */
export function createDeliveryWorker(deps: DeliveryWorkerDeps): DeliveryWorker {
  const { outbox, pace, clock, log, metrics } = deps;
  const underWay = new Map<number, ClaimedDelivery>();
  let finished: DeliveryRecord[] = [];
  let outage = { failures: 0, restsUntil: 0 };
  let halted = false;
  let poke: () => void = () => {};
  /** How many outcomes wake a resting worker. */
  let awaited = 1;
  let exchangeMs = 0;

  /** What failed together counts as one failure. */
  const backOff = (): void => {
    const at = performance.now();
    if (at < outage.restsUntil) return;
    const failures = outage.failures + 1;
    const restMs = backoffMs(failures);
    outage = { failures, restsUntil: at + restMs };
    pace.pauseLane(restMs);
    log.warn({ failures, restMs }, 'telegram cannot be reached');
  };

  const attention = patient(deps.attention, log);
  const attempts = createAttempts({
    ...deps,
    attention,
    onOutcome: (outcome: SendOutcome) => {
      if (outcome.kind === 'not-sent') backOff();
      else outage = { failures: 0, restsUntil: 0 };
    },
    onUnauthorized: (reason) => {
      if (halted) return;
      halted = true;
      log.fatal({ reason }, 'telegram refuses the token, nothing is sent until the next start');
      void attention.alertAdmins({ kind: 'unauthorized', reason });
    },
  });

  const start = (claimed: ClaimedDelivery, spacing: boolean, signal: AbortSignal): void => {
    underWay.set(claimed.delivery.id, claimed);
    void attempts
      .attempt(claimed, { spacing, signal })
      .catch((error): DeliveryRecord => {
        log.error({ deliveryId: claimed.delivery.id, err: describeError(error) }, 'delivery attempt failed');
        return { kind: 'unknown', deliveryId: claimed.delivery.id, reason: describeError(error), told: [] };
      })
      .then((record) => {
        finished.push(record);
        if (finished.length >= awaited) poke();
      });
  };

  /** Records what ended and takes as much as may go now. Returns what was claimed, and whether chats wait. */
  const exchange = async (
    wanted: number,
  ): Promise<{ claimed: readonly ClaimedDelivery[]; passedOver: boolean }> => {
    const records = finished;
    finished = [];
    const startedAt = performance.now();
    try {
      const now = clock.now();
      const { refused, claimed, passedOver } = await outbox.recordAndClaim(
        records,
        { limit: wanted, busy: pace.busy },
        now,
      );
      settle(records, refused, now);
      exchangeMs = performance.now() - startedAt;
      return { claimed, passedOver };
    } catch (error) {
      finished = [...records, ...finished];
      throw error;
    }
  };

  const settle = (
    records: readonly DeliveryRecord[],
    refused: readonly DeliveryRecord[],
    now: Date,
  ): void => {
    for (const record of refused) {
      log.warn({ deliveryId: record.deliveryId, outcome: record.kind }, 'delivery is no longer ours');
    }
    for (const record of records) {
      const claimed = underWay.get(record.deliveryId);
      underWay.delete(record.deliveryId);
      if (!claimed || record.kind === 'retry' || record.kind === 'message-sent') continue;
      const lagSeconds = (now.getTime() - claimed.delivery.slotAt.getTime()) / 1000;
      metrics.deliveryFinished(record.kind, lagSeconds);
      const { id: deliveryId, editionId } = claimed.delivery;
      const reason = 'reason' in record ? record.reason : undefined;
      log.debug({ deliveryId, editionId, state: record.kind, reason, lagSeconds }, 'delivery ended');
    }
  };

  /** Waits until something ended, or someone woke us, or the time is over. */
  const rest = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds);
      poke = done;
      signal.addEventListener('abort', done, { once: true });
      function done() {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        poke = () => {};
        resolve();
      }
    });

  const allowance = (): number => {
    const free = deps.inFlight - underWay.size + finished.length;
    return halted || free <= 0 ? 0 : pace.allowance(free);
  };

  const recover = async (): Promise<void> => {
    const abandoned = await outbox.recoverAbandoned(clock.now());
    if (abandoned > 0) log.warn({ abandoned }, 'deliveries of a stopped process are unknown now');
  };

  /** Keeps the process known to be alive, and looks for others that are not. */
  const stayAlive = (): { stop(): void } => {
    const timer = setInterval(() => {
      outbox
        .keepAlive()
        .then(recover)
        .catch((error) => log.warn({ err: describeError(error) }, 'the ledger cannot be reached'));
    }, keepAliveMs);
    return { stop: () => clearInterval(timer) };
  };

  const loop = async (options: {
    signal: AbortSignal;
    sending: AbortSignal;
    spacing: boolean;
    endsWhenIdle: boolean;
  }): Promise<number> => {
    const { signal, sending, spacing, endsWhenIdle } = options;
    let ended = 0;
    let restMs = shortestRestMs;
    for (;;) {
      const stopping = signal.aborted;
      if (stopping && underWay.size === 0) return ended;
      const wanted = stopping ? 0 : allowance();
      let claimed: readonly ClaimedDelivery[] = [];
      let passedOver = false;
      if (finished.length > 0 || wanted > 0) {
        ended += finished.filter(({ kind }) => kind !== 'retry' && kind !== 'message-sent').length;
        try {
          ({ claimed, passedOver } = await exchange(wanted));
        } catch (error) {
          log.error({ err: describeError(error) }, 'the ledger cannot be reached');
          await rest(longestRestMs, signal);
          await outbox.release([...underWay.keys()]).catch(() => undefined);
          continue;
        }
        for (const one of claimed) start(one, spacing, sending);
      }
      const nothingLeft = halted || (wanted > 0 && claimed.length === 0 && !passedOver);
      if (endsWhenIdle && nothingLeft && underWay.size === 0) return ended;
      restMs = claimed.length > 0 ? shortestRestMs : Math.min(longestRestMs, restMs * 2);
      if (finished.length === 0 && !(stopping && underWay.size === 0)) {
        // Without room only an answer makes some; with room the pace may hold back, or nothing may be due.
        const full = stopping || halted || underWay.size >= deps.inFlight;
        await rest(full ? longestRestMs : wanted > 0 ? restMs : Math.max(1, pace.waitMs()), signal);
      }
      await gather(signal);
    }
  };

  /**
   * Answers that arrive together are recorded together: a transaction costs the same for one as for many, so
   * it waits for them about as long as the last one took.
   */
  const gather = async (signal: AbortSignal): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    const enough = Math.min(underWay.size, Math.ceil(deps.inFlight / 2));
    if (finished.length === 0 || finished.length >= enough) return;
    awaited = enough;
    await rest(Math.min(mostGatherMs, Math.max(leastGatherMs, exchangeMs)), signal);
    awaited = 1;
  };

  const work = async (
    signal: AbortSignal,
    options: { spacing: boolean; endsWhenIdle: boolean },
  ): Promise<number> => {
    await outbox.keepAlive();
    await recover();
    const sending = new AbortController();
    // Each message under way listens to it.
    setMaxListeners(0, sending.signal);
    const giveUp = () => {
      setTimeout(() => sending.abort(), graceMs).unref();
    };
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    const alive = stayAlive();
    try {
      return await loop({ ...options, signal, sending: sending.signal });
    } finally {
      alive.stop();
      signal.removeEventListener('abort', giveUp);
    }
  };

  return {
    run: async (signal) => {
      await work(signal, { spacing: true, endsWhenIdle: false });
    },
    drain: () => work(new AbortController().signal, { spacing: false, endsWhenIdle: true }),
    wake: () => poke(),
  };
}

/** Whatever happens while people are told, the delivery goes on. */
function patient(attention: Attention, log: Logger): Attention {
  const excuse = (error: unknown) => log.error({ err: describeError(error) }, 'people could not be told');
  return {
    tellOwner: (subscription, trouble) => attention.tellOwner(subscription, trouble).catch(excuse),
    alertAdmins: (alert) => attention.alertAdmins(alert).catch(excuse),
  };
}
