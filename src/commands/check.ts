import { existsSync } from 'node:fs';
import { createHttpClient } from '../http/http-client.ts';
import { createReadingPool } from '../jobs/reading-pool.ts';
import type { Config } from '../config/load.ts';
import { openStores } from '../composition/stores.ts';
import { describeError } from '../shared/errors.ts';
import { systemClock } from '../shared/clock.ts';
import { createTelegramClient } from '../telegram/api/client.ts';
import { type CommandContext, configure, loggerFor } from './context.ts';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
}

const sourcesAtOnce = 8;
const dayMs = 86_400_000;

/** Looks at everything a start depends on and says in one line each what is well and what is not. */
export async function runCheck(
  context: CommandContext,
  options: { readonly json?: boolean; readonly offline?: boolean },
): Promise<void> {
  const config = configure(context);
  if (!config) return;
  const findings: Finding[] = [];
  const report = (finding: Finding): void => {
    findings.push(finding);
    if (!options.json)
      context.output.write(`${finding.ok ? 'ok  ' : 'BAD '} ${finding.what}: ${finding.detail}\n`);
  };
  const { topics, regions, actors } = config.topics;
  report({
    what: 'configuration',
    ok: true,
    detail: `${config.sources.length} sources, ${topics.length} topics, ${regions.length} regions, ${actors.length} names`,
  });
  report(await checkDatabase(context, config));
  if (!options.offline) {
    report(await checkToken(config));
    await checkSources(config, report);
  }
  if (options.json) context.output.write(`${JSON.stringify(findings, undefined, 2)}\n`);
  const bad = findings.filter(({ ok }) => !ok);
  if (bad.length > 0) context.fail(`${bad.length} of ${findings.length} checks found something wrong.`);
}

async function checkDatabase(context: CommandContext, config: Config): Promise<Finding> {
  const what = 'database';
  const { url, file } = config.database;
  if (url === undefined && !existsSync(file))
    return { what, ok: true, detail: `${file} is made at the first start` };
  try {
    const logger = await loggerFor(context, 'silent');
    const stores = await openStores({ ...config.database, readOnly: true, logger });
    const counts = await stores.subscriptions.counts();
    await stores.database.close();
    return { what, ok: true, detail: `${counts.active} active subscriptions` };
  } catch (error) {
    return { what, ok: false, detail: describeError(error) };
  }
}

async function checkToken(config: Config): Promise<Finding> {
  const what = 'telegram';
  const { token, apiRoot } = config.telegram;
  if (token === undefined)
    return { what, ok: true, detail: 'no TELEGRAM_BOT_TOKEN: `docket run` opens the playground' };
  const client = createTelegramClient({ token, apiRoot, timeouts: { callMs: 15_000 } });
  try {
    const me = await client.telegram.getMe();
    return { what, ok: true, detail: `the token belongs to @${me.username}` };
  } catch (error) {
    return { what, ok: false, detail: describeError(error) };
  } finally {
    await client.close();
  }
}

async function checkSources(config: Config, report: (finding: Finding) => void): Promise<void> {
  const { polling, reading } = config.settings;
  const http = createHttpClient({
    allowedPorts: polling.allowedPorts,
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
        const what = `source ${source.name}`;
        const answer = await http.get({ url: source.url });
        if (answer.kind !== 'ok') {
          return report({
            what,
            ok: false,
            detail: answer.kind === 'failed' ? answer.problem : 'nothing was sent',
          });
        }
        const parsed = await pool.run({
          kind: 'parse-feed',
          body: answer.body,
          contentType: answer.contentType,
          url: answer.url,
        });
        if (parsed.kind !== 'parsed') return report({ what, ok: false, detail: parsed.problem });
        const [newest] = [...parsed.feed.entries].sort(
          (a, b) => (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0),
        );
        report({
          what,
          ok: newest !== undefined,
          detail: newest ? sampleOf(newest, parsed.feed.entries.length) : 'it has no items',
        });
      }),
    );
  } finally {
    await Promise.all([pool.close(), http.close()]);
  }
}

function sampleOf(newest: { title: string; publishedAt?: Date }, count: number): string {
  const days = newest.publishedAt && (systemClock.now().getTime() - newest.publishedAt.getTime()) / dayMs;
  const age = days === undefined ? 'undated' : days < 1 ? 'of today' : `${Math.round(days)} days old`;
  return `${count} items, the newest ${age}: ${newest.title}`;
}
