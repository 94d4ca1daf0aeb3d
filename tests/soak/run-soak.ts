import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { z } from 'zod';
import { createApp } from '../../src/app.ts';
import { type Config, loadConfig } from '../../src/config/load.ts';
import { nextSlotAfter } from '../../src/domain/schedule.ts';
import {
  defaultPreferences,
  defaultSchedule,
  type Rhythm,
  type Schedule,
} from '../../src/domain/subscription.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { createLeaseStore } from '../../src/storage/lease-store.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';

export interface SoakOptions {
  readonly days: number;
  readonly feeds: number;
  readonly chats: number;
  readonly stepMinutes: number;
  /** The run ends, and fails, when it takes longer in real time. */
  readonly deadlineMs: number;
  readonly onProgress?: (line: string) => void;
}

export interface Memory {
  readonly day: number;
  readonly heapMegabytes: number;
  readonly residentMegabytes: number;
}

export interface SoakResult {
  readonly memory: readonly Memory[];
  readonly due: number;
  /** Ended deliveries by state. */
  readonly deliveries: Readonly<Record<string, number>>;
  /** Promised and without a delivery, or with one that nobody promised. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  readonly articles: number;
  readonly stories: number;
  readonly rejections: number;
  readonly failedJobs: number;
  readonly world: Readonly<Record<string, number>>;
  readonly seconds: number;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** A Monday at midnight, a week in which Europe changes its clocks. */
const startAt = new Date('2026-03-23T00:00:00Z');
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'UTC',
];
const rhythms: readonly Rhythm[] = [
  'daily',
  'daily',
  'daily',
  'twice-daily',
  'weekdays',
  'weekly',
  'breaking',
];
const topics = [[], [], ['privacy'], ['competition']];

const ready = z.object({ apiRoot: z.string(), token: z.string(), newsOrigin: z.string() });
const report = z.record(z.string(), z.union([z.string(), z.number()]));

/** Days of feeds and chats through the whole of Docket, on a clock that leaps from step to step. */
export async function runSoak(options: SoakOptions): Promise<SoakResult> {
  const startedAtMs = performance.now();
  const world = fork(
    new URL('./world.ts', import.meta.url),
    [JSON.stringify({ feeds: options.feeds, chats: options.chats, startMs: startAt.getTime() })],
    { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const folder = mkdtempSync(join(tmpdir(), 'docket-soak-'));
  let rejections = 0;
  const onRejection = (): void => {
    rejections += 1;
  };
  process.on('unhandledRejection', onRejection);
  try {
    const { apiRoot, token, newsOrigin } = ready.parse(await answerOf(world));
    const file = join(folder, 'soak.sqlite');
    const schedules = await subscribeEverybody(file, options.chats);
    const config = soakConfig({ apiRoot, token, newsOrigin, file, feeds: options.feeds });
    const counts = await live(world, config, options, newsOrigin, startedAtMs);
    const outcome = await judge(file, schedules, timeAt(stepsOf(options), options));
    return { ...counts, ...outcome, rejections, seconds: (performance.now() - startedAtMs) / 1000 };
  } finally {
    process.off('unhandledRejection', onRejection);
    if (world.connected) world.send({ kind: 'end' });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function live(
  world: ChildProcess,
  config: Config,
  options: SoakOptions,
  newsOrigin: string,
  startedAtMs: number,
): Promise<Pick<SoakResult, 'memory' | 'world' | 'failedJobs'>> {
  let now = startAt;
  let failedJobs = 0;
  const log = pino(
    { level: 'error' },
    {
      write: (line: string) => {
        if (line.includes('job failed')) failedJobs += 1;
        options.onProgress?.(line.trim());
      },
    },
  );
  const app = await createApp(config, { log, clock: { now: () => now }, trustedOrigins: [newsOrigin] });
  await app.start();
  const look = await openDatabase({ file: config.database.file, readOnly: true, logger: log });
  const memory: Memory[] = [];
  try {
    const leases = createLeaseStore(look);
    while ((await leases.holderOf('schedule')) === undefined) await pause(20);
    const steps = stepsOf(options);
    const endsAtMs = startedAtMs + options.deadlineMs;
    const measureEvery = Math.max(1, Math.floor(steps / 14));
    for (let step = 0; step <= steps; step++) {
      now = timeAt(step, options);
      world.send({ kind: 'step', step, nowMs: now.getTime() });
      await answerOf(world);
      await app.runOnce();
      await untilNothingIsDue(look, now, endsAtMs);
      if (step % measureEvery === 0) {
        const measured = measure((step * options.stepMinutes) / (24 * 60));
        memory.push(measured);
        options.onProgress?.(
          `day ${measured.day.toFixed(1)}  heap ${measured.heapMegabytes.toFixed(0)} MB  resident ${measured.residentMegabytes.toFixed(0)} MB`,
        );
      }
    }
    // What Telegram asked to wait with at the last step goes out some minutes later.
    while (await holdsPending(look)) {
      now = new Date(now.getTime() + minuteMs);
      await untilNothingIsDue(look, now, endsAtMs);
    }
    world.send({ kind: 'report' });
    const { kind: _kind, ...numbers } = report.parse(await answerOf(world));
    const counted = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value)]));
    return { memory, world: counted, failedJobs };
  } finally {
    await look.close();
    await app.stop();
  }
}

const stepsOf = ({ days, stepMinutes }: SoakOptions): number =>
  Math.round((days * dayMs) / (stepMinutes * minuteMs));

const timeAt = (step: number, { stepMinutes }: SoakOptions): Date =>
  new Date(startAt.getTime() + step * stepMinutes * minuteMs);

async function answerOf(world: ChildProcess): Promise<unknown> {
  const [message] = await once(world, 'message');
  return message;
}

/** The clock stands still until everything that may go out now has. */
async function untilNothingIsDue({ queries }: Database, now: Date, endsAtMs: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ id: number; state: string; attempts: number; not_before_at: number }>`
      select id, state, attempts, not_before_at from deliveries
      where state = 'sending' or (state = 'pending' and not_before_at <= ${now.getTime()})
      limit 5`.execute(queries);
    if (rows.length === 0) return;
    if (performance.now() > endsAtMs) {
      throw new Error(
        `the run takes too long; at ${now.toISOString()} these are open: ${JSON.stringify(rows)}`,
      );
    }
    await pause(10);
  }
}

async function holdsPending({ queries }: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from deliveries where state = 'pending' limit 1`.execute(queries);
  return rows.length > 0;
}

function measure(day: number): Memory {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { day, heapMegabytes: heapUsed / 1e6, residentMegabytes: rss / 1e6 };
}

async function subscribeEverybody(file: string, chats: number): Promise<ReadonlyMap<number, Schedule>> {
  const database = await openDatabase({ file, logger: pino({ level: 'silent' }) });
  const schedules = new Map<number, Schedule>();
  try {
    const subscriptions = createSubscriptionStore(database);
    for (let chatId = 1; chatId <= chats; chatId++) {
      const schedule: Schedule = {
        ...defaultSchedule,
        rhythm: rhythms[chatId % rhythms.length] ?? 'daily',
        hour: (chatId * 5) % 24,
        secondHour: (chatId * 5 + 11) % 24,
        weekday: 1 + (chatId % 7),
        zone: zones[chatId % zones.length] ?? 'UTC',
      };
      const preferences = { ...defaultPreferences, topics: topics[chatId % topics.length] ?? [] };
      const { id } = await subscriptions.subscribe(
        { chatId, chatKind: 'private', locale: 'en', schedule, preferences },
        startAt,
      );
      schedules.set(id, schedule);
    }
  } finally {
    await database.close();
  }
  return schedules;
}

/** Compares what was promised, computed from the timetables alone, with what the ledger says. */
async function judge(
  file: string,
  schedules: ReadonlyMap<number, Schedule>,
  endAt: Date,
): Promise<Pick<SoakResult, 'due' | 'deliveries' | 'missing' | 'unexpected' | 'articles' | 'stories'>> {
  const database = await openDatabase({ file, logger: pino({ level: 'silent' }) });
  try {
    const { rows } = await sql<{ subscription_id: number; slot: string; state: string }>`
      select subscription_id, slot, state from deliveries where slot not like 'breaking:%'`.execute(
      database.queries,
    );
    const made = new Set(rows.map((row) => `${row.subscription_id} ${row.slot}`));
    const promised = new Set<string>();
    for (const [id, schedule] of schedules) {
      for (let slot = nextSlotAfter(schedule, startAt); slot && slot.at <= endAt; ) {
        promised.add(`${id} ${slot.key}`);
        slot = nextSlotAfter(schedule, slot.at);
      }
    }
    const deliveries: Record<string, number> = {};
    for (const { state } of rows) deliveries[state] = (deliveries[state] ?? 0) + 1;
    const count = async (table: string) =>
      (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database.queries))
        .rows[0]?.n ?? 0;
    return {
      due: promised.size,
      deliveries,
      missing: [...promised].filter((key) => !made.has(key)),
      unexpected: [...made].filter((key) => !promised.has(key)),
      articles: await count('articles'),
      stories: await count('stories'),
    };
  } finally {
    await database.close();
  }
}

function soakConfig(where: {
  apiRoot: string;
  token: string;
  newsOrigin: string;
  file: string;
  feeds: number;
}): Config {
  const loaded = loadConfig('config', { PORT: '0', DATABASE_FILE: where.file });
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const { config } = loaded;
  const { settings } = config;
  return {
    ...config,
    telegram: { token: where.token, apiRoot: where.apiRoot, adminIds: [1] },
    sources: Array.from({ length: where.feeds }, (_, feed) => ({
      url: `${where.newsOrigin}/feed/${feed}`,
      outlet: `Outlet ${feed}`,
      name: `Outlet ${feed}`,
      language: 'en',
      kind: 'news',
      weight: 1,
      readsPages: false,
      topics: [],
      pollIntervalMinutes: 60,
    })),
    settings: {
      ...settings,
      polling: { ...settings.polling, concurrency: 16, requestsPerHost: 8, requestTimeoutSeconds: 10 },
      // The clock leaps, so the real rate would only make the run longer.
      delivery: { ...settings.delivery, messagesPerSecond: 1000, inFlight: 32 },
    },
  };
}
