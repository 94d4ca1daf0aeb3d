import type { Config } from '../config/load.ts';
import type { Entry, FeedDefinition } from '../domain/feed.ts';
import { createHttpClient, type HttpClient } from '../http/http-client.ts';
import { createReadingPool, type ReadingPool } from '../jobs/reading-pool.ts';
import type { Clock } from '../shared/clock.ts';
import type { Finding } from './finding.ts';

const sourcesAtOnce = 8;
const hourMs = 3_600_000;
const dayHours = 24;
/** A source that publishes less often than this is perhaps dead. */
const quietDays = 30;

/** Fetches and reads every source of the catalogue, as the bot would, and reports each as it answers. */
export async function checkSources(
  config: Config,
  options: {
    readonly trustedOrigins?: readonly string[];
    readonly clock: Clock;
    readonly report: (finding: Finding) => void;
  },
): Promise<void> {
  const { polling, reading } = config.settings;
  const http = createHttpClient({
    allowedPorts: polling.allowedPorts,
    trustedOrigins: options.trustedOrigins,
    overallTimeoutMs: polling.requestTimeoutSeconds * 1000,
    requestsAtOnce: sourcesAtOnce,
  });
  const pool = createReadingPool({
    workers: 1,
    timeLimitMs: reading.timeLimitSeconds * 1000,
    workerData: config.topics,
  });
  try {
    await Promise.all(
      config.sources.map(async (source) => {
        options.report(await checkSource(source, { http, pool, now: options.clock.now() }));
      }),
    );
  } finally {
    await Promise.all([pool.close(), http.close()]);
  }
}

async function checkSource(
  source: FeedDefinition,
  { http, pool, now }: { http: HttpClient; pool: ReadingPool; now: Date },
): Promise<Finding> {
  const what = `source ${source.name}`;
  const answer = await http.get({ url: source.url });
  if (answer.kind === 'failed') return { what, ok: false, detail: answer.problem };
  if (answer.kind === 'not-modified') return { what, ok: false, detail: 'nothing was sent' };
  const { body, contentType, url } = answer;
  const parsed = await pool.run({ kind: 'parse-feed', body, contentType, url });
  if (parsed.kind !== 'parsed') return { what, ok: false, detail: parsed.problem };
  const { entries } = parsed.feed;
  const newest = newestOf(entries);
  if (!newest) return { what, ok: false, detail: 'it has no items' };

  const ageHours = newest.publishedAt && Math.max(0, now.getTime() - newest.publishedAt.getTime()) / hourMs;
  return {
    what,
    ok: true,
    ...(ageHours !== undefined && ageHours > quietDays * dayHours && { warning: true }),
    detail: `${entries.length} items, the newest ${ageText(ageHours)}: ${newest.title}`,
    items: entries.length,
    newestTitle: newest.title,
    newestAt: newest.publishedAt?.toISOString(),
    ageHours: ageHours === undefined ? undefined : Math.round(ageHours * 10) / 10,
  };
}

const newestOf = (entries: readonly Entry[]): Entry | undefined =>
  [...entries].sort((a, b) => (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0))[0];

function ageText(hours: number | undefined): string {
  if (hours === undefined) return 'undated';
  if (hours < dayHours) return 'of the last 24 hours';
  const days = Math.round(hours / dayHours);
  return days === 1 ? 'a day old' : `${days} days old`;
}
