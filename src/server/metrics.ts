import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { deliveryStates } from '../domain/delivery.ts';
import type { Metrics } from '../domain/ports/observability.ts';
import type { DeliveryCounts } from '../domain/ports/outbox.ts';

/** Seconds; from a fast local answer to a page that takes as long as it is allowed. */
const durationBuckets = [0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 30];
/** Seconds; a digest is on time for a reader within a minute or so. */
const lagBuckets = [1, 5, 15, 60, 300, 900, 3600, 14_400];

export interface PrometheusMetrics extends Metrics {
  readonly contentType: string;
  /** The text Prometheus scrapes. */
  render(): Promise<string>;
}

/** Metrics named by Prometheus' conventions: `docket_` first, base units, `_total` for counters. */
export function createPrometheusMetrics(ledger: () => Promise<DeliveryCounts>): PrometheusMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter({ name: `docket_${name}`, help, labelNames, registers });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: readonly Label[] = [],
  ) => new Histogram({ name: `docket_${name}`, help, buckets, labelNames, registers });

  const polls = histogram('poll_duration_seconds', 'Polls of feeds, by outcome.', durationBuckets, [
    'outcome',
  ]);
  const entries = counter('entries_found_total', 'New entries found in feeds.');
  const reads = histogram('article_read_duration_seconds', 'Articles read, by result.', durationBuckets, [
    'result',
  ]);
  const stories = counter('story_changes_total', 'Changes of stories.', ['change']);
  const digests = counter('digests_composed_total', 'Editions composed, by kind.', ['kind']);
  const lag = histogram('delivery_lag_seconds', 'From the slot to the last message sent.', lagBuckets);
  const finished = counter('deliveries_finished_total', 'Deliveries finished, by state.', ['state']);
  const limited = counter('telegram_rate_limited_total', 'Answers 429 from Telegram.');
  const limitedSeconds = counter('telegram_rate_limited_seconds_total', 'Seconds Telegram asked to wait.');
  const commands = histogram('command_duration_seconds', 'Commands answered.', durationBuckets, ['command']);
  const jobs = histogram('job_duration_seconds', 'Runs of background jobs.', durationBuckets, [
    'job',
    'result',
  ]);
  new Gauge({
    name: 'docket_deliveries',
    help: 'Deliveries in the ledger, by state.',
    labelNames: ['state'],
    registers,
    async collect() {
      const { byState } = await ledger();
      for (const state of deliveryStates) this.set({ state }, byState[state]);
    },
  });

  return {
    pollFinished: (outcome, seconds) => polls.observe({ outcome }, seconds),
    entriesFound: (count) => entries.inc(count),
    articleRead: (result, seconds) => reads.observe({ result }, seconds),
    storyChanged: (change) => stories.inc({ change }),
    digestComposed: (kind) => digests.inc({ kind }),
    deliveryFinished: (state, lagSeconds) => {
      finished.inc({ state });
      if (state === 'sent') lag.observe(lagSeconds);
    },
    rateLimited: (retryAfterSeconds) => {
      limited.inc();
      limitedSeconds.inc(retryAfterSeconds);
    },
    commandAnswered: (command, seconds) => commands.observe({ command }, seconds),
    jobFinished: (job, result, seconds) => jobs.observe({ job, result }, seconds),
    contentType: registry.contentType,
    render: () => registry.metrics(),
  };
}
