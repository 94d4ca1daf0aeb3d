import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { createMessenger } from './composition/messenger.ts';
import { createNewsroom } from './composition/newsroom.ts';
import { readinessChecks } from './composition/readiness.ts';
import { openStores } from './composition/stores.ts';
import { createWebhook } from './composition/webhook.ts';
import type { Config } from './config/load.ts';
import { audienceOf } from './digest/audience.ts';
import { composeDigest } from './digest/compose.ts';
import type { FeedStore } from './domain/ports/feed-store.ts';
import type { DigestDesk } from './domain/ports/services.ts';
import { createDigestDesk } from './jobs/digest-desk.ts';
import { createDuty, type Duty } from './jobs/duty.ts';
import { createTroubleFinder } from './jobs/find-troubles.ts';
import { createBreakingPublisher } from './jobs/publish-breaking.ts';
import { createDigestPublisher } from './jobs/publish-digests.ts';
import { createScheduler, type Job, type Scheduler } from './jobs/scheduler.ts';
import { createWatch } from './jobs/watch.ts';
import { createPrometheusMetrics } from './server/metrics.ts';
import { type OperationsServer, startServer } from './server/server.ts';
import { type Clock, systemClock } from './shared/clock.ts';
import type { Logger } from './shared/logger.ts';
import type { Bot } from './telegram/bot.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** How long a stopping process waits for answers of the bot under way. */
const patienceMs = 6_000;

export interface App {
  readonly desk: DigestDesk;
  readonly feeds: Pick<FeedStore, 'list'>;
  /** Starts everything; returns once the first poll is under way. */
  start(): Promise<void>;
  /** Polls, reads, gathers, publishes and sends whatever is due, once, and waits for it; when started, not for the sending. */
  runOnce(): Promise<void>;
  /** Where health and metrics are, once started. */
  origin(): string | undefined;
  /** Stops in the reverse order; harmless when called again. */
  stop(): Promise<void>;
}

/**
 * Puts Docket together from its configuration. Without a token it reads news and composes, but talks to
 * nobody. Nothing runs before `start` or `runOnce`.
 */
export async function createApp(
  config: Config,
  options: { readonly log: Logger; readonly clock?: Clock; readonly trustedOrigins?: readonly string[] },
): Promise<App> {
  const { log, clock = systemClock, trustedOrigins = [] } = options;
  const { digests, retention, webhook } = config.settings;
  const stores = await openStores({ ...config.database, logger: log });
  const metrics = createPrometheusMetrics(() => stores.outbox.counts());
  const newsroom = createNewsroom({ config, stores, trustedOrigins, clock, log, metrics });
  const windowMs = digests.windowHours * hourMs;
  const shared = { stories: stores.stories, compose: composeDigest, clock, log, metrics };
  const desk = createDigestDesk({ ...shared, subscriptions: stores.subscriptions, audienceOf, windowMs });
  const { token, webhookSecret = '' } = config.telegram;
  const messenger =
    token === undefined
      ? undefined
      : createMessenger({
          config,
          token,
          stores,
          desk,
          sources: newsroom.sources,
          editorial: newsroom.editorial,
          clock,
          log,
          metrics,
        });

  const troubles = createTroubleFinder({
    ...stores,
    silentMs: config.settings.alerts.silentHours * hourMs,
    digestWindowMs: windowMs,
    clock,
  });
  const watch = createWatch({ ...stores, troubles, reports: messenger?.reports, clock, log });

  const purge = async (): Promise<void> => {
    const now = clock.now().getTime();
    await stores.outbox.purge(new Date(now - retention.days * dayMs));
    await stores.audit.purge(new Date(now - retention.auditDays * dayMs));
    await stores.updates.purge(new Date(now - dayMs));
  };
  // Set while this process holds the schedule: what was collected is gathered at once.
  let held: Scheduler | undefined;
  const collect = async (signal: AbortSignal): Promise<void> => {
    await newsroom.collect(signal);
    held?.poke('gather');
  };
  /** Readers need not wait until the worker looks by itself. */
  const thenSend = (publish: Job['run']): Job['run'] => {
    return async (signal) => {
      await publish(signal);
      messenger?.worker.wake();
    };
  };
  const singleJobs: Job[] = [
    { name: 'gather', run: newsroom.gather },
    {
      name: 'publish-digests',
      run: thenSend(
        createDigestPublisher({
          ...shared,
          outbox: stores.outbox,
          windowMs,
          catchUpMs: digests.catchUpHours * hourMs,
        }),
      ),
    },
    {
      name: 'publish-breaking',
      run: thenSend(createBreakingPublisher({ ...shared, outbox: stores.outbox })),
    },
    { name: 'watch', run: watch },
    { name: 'purge', run: purge },
  ];
  const schedulerDeps = { clock, log, metrics };
  const collecting = createScheduler({ jobs: [{ name: 'collect', run: collect }], ...schedulerDeps });
  const duty = (name: string, run: (signal: AbortSignal) => Promise<void>): Duty =>
    createDuty({ name, run, leases: stores.leases, holder: stores.database.holder, log });
  const polling =
    messenger && webhook.url === undefined
      ? duty('updates', async (signal) => {
          messenger.bot.start();
          await aborted(signal);
          await stopAnswering(messenger.bot);
        })
      : undefined;
  const duties: Duty[] = [
    duty('schedule', async (signal) => {
      held = createScheduler({ jobs: singleJobs, ...schedulerDeps });
      held.start();
      await aborted(signal);
      await held.stop();
      held = undefined;
    }),
  ];
  if (messenger) {
    duties.push(duty('sending', (signal) => messenger.worker.run(signal)));
    if (polling) duties.push(polling);
  }
  const { url: webhookAddress } = webhook;
  const hook =
    messenger && webhookAddress !== undefined
      ? createWebhook({
          ...stores,
          address: webhookAddress,
          secret: webhookSecret,
          bot: messenger.bot,
          clock,
        })
      : undefined;
  if (messenger && webhookAddress !== undefined) {
    duties.push(
      duty('webhook', async (signal) => {
        await messenger.openWebhook(webhookAddress, webhookSecret);
        await aborted(signal);
      }),
    );
  }

  let server: OperationsServer | undefined;
  let stopped: Promise<void> | undefined;

  const stop = async (): Promise<void> => {
    await Promise.all([
      collecting.stop(),
      ...duties.map((one) => one.stop()),
      // Ends requests and readings that nobody waits for any more.
      newsroom.close(),
      server?.close(),
      hook && messenger && stopAnswering(messenger.bot),
    ]);
    await messenger?.close();
    await stores.database.close();
  };

  return {
    desk,
    feeds: stores.feeds,
    start: async () => {
      await stores.feeds.addCatalogue(config.sources, clock.now());
      await stores.outbox.refreshSlots(clock.now());
      server = await startServer({
        ...config.settings.server,
        checks: readinessChecks({
          stores,
          scheduler: collecting,
          bot: messenger?.bot,
          polls: () => polling?.isHeld() ?? false,
          silentHours: config.settings.alerts.silentHours,
          troubles,
          clock,
        }),
        metrics,
        webhook: hook,
        log,
      });
      if (hook) void messenger?.bot.prepare().catch(() => undefined);
      for (const one of duties) one.start();
      collecting.start();
    },
    runOnce: async () => {
      await stores.feeds.addCatalogue(config.sources, clock.now());
      await collecting.runOnce();
      const single = held ?? createScheduler({ jobs: singleJobs, ...schedulerDeps });
      await single.runOnce();
      // Once started, the worker sends by itself.
      if (!held) await messenger?.worker.drain();
    },
    origin: () => server?.origin,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** What hangs on Telegram for longer is cut off when its connections are closed. */
async function stopAnswering(bot: Pick<Bot, 'stop'>): Promise<void> {
  await Promise.race([bot.stop(), pause(patienceMs, undefined, { ref: false })]);
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
