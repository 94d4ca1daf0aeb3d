import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { openStores } from '../composition/stores.ts';
import type { Config } from '../config/load.ts';
import { warningsOf } from '../config/warnings.ts';
import { systemClock } from '../shared/clock.ts';
import { DatabaseError } from '../storage/database-error.ts';
import { placeOf } from './backup.ts';
import { checkSources } from './check-sources.ts';
import { checkToken } from './check-token.ts';
import { type CommandContext, configure, loggerFor } from './context.ts';
import { explain } from './explain.ts';
import type { Finding } from './finding.ts';
import { createProgress } from './progress.ts';

/** Looks at everything a start depends on and says in one line each what is well and what is not. */
export async function runCheck(
  context: CommandContext,
  options: { readonly json?: boolean; readonly offline?: boolean },
): Promise<void> {
  const config = configure(context, { runsBot: true });
  if (!config) return;
  const progress = createProgress(context);
  const findings: Finding[] = [];
  const report = (finding: Finding): void => {
    findings.push(finding);
    if (options.json) return;
    progress.end();
    const verdict = finding.ok ? (finding.warning ? 'note' : 'ok  ') : 'BAD ';
    context.output.write(`${verdict} ${finding.what}: ${finding.detail}\n`);
  };

  const { topics, regions, actors } = config.topics;
  report({
    what: 'configuration',
    ok: true,
    detail: `${config.sources.length} sources, ${topics.length} topics, ${regions.length} regions, ${actors.length} names`,
  });
  for (const detail of warningsOf(config)) report({ what: 'configuration', ok: true, warning: true, detail });
  report(await checkDatabase(context, config));
  if (!options.offline) {
    report(await checkToken(config));
    let checked = 0;
    await checkSources(config, {
      trustedOrigins: context.trustedOrigins,
      clock: systemClock,
      report: (finding) => {
        report(finding);
        checked += 1;
        progress.report('sources', checked, config.sources.length);
      },
    });
  }
  progress.end();
  if (options.json) context.output.write(`${JSON.stringify(findings, undefined, 2)}\n`);
  const bad = findings.filter(({ ok }) => !ok);
  if (bad.length > 0) context.fail(`${bad.length} of ${findings.length} checks found something wrong.`);
}

async function checkDatabase(context: CommandContext, config: Config): Promise<Finding> {
  const what = 'database';
  const { url, file, key } = config.database;
  if (url === undefined) {
    const unwritable = notWritable(file);
    if (unwritable !== undefined) {
      const problem = new DatabaseError('not-writable', `${unwritable} cannot be written to.`);
      return { what, ok: false, detail: explain(problem, config) };
    }
    const isNew = !existsSync(file) || statSync(file).size === 0;
    if (isNew) return { what, ok: true, detail: `${file} is made at the first start` };
  }
  try {
    const stores = await openStores({
      ...config.database,
      readOnly: true,
      logger: await loggerFor(context, 'silent'),
    });
    try {
      const { active } = await stores.subscriptions.counts();
      const state = url === undefined ? `, ${key === undefined ? 'not encrypted' : 'encrypted'}` : '';
      return { what, ok: true, detail: `${placeOf(config)}: ${active} active subscriptions${state}` };
    } finally {
      await stores.database.close();
    }
  } catch (error) {
    return { what, ok: false, detail: explain(error, config) };
  }
}

/** The file, or the folder it is or will be in, whichever this user may not write to. */
function notWritable(file: string): string | undefined {
  if (existsSync(file) && !mayWrite(file)) return file;
  const folder = nearestExisting(dirname(resolve(file)));
  return statSync(folder).isDirectory() && mayWrite(folder) ? undefined : folder;
}

const nearestExisting = (path: string): string => (existsSync(path) ? path : nearestExisting(dirname(path)));

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
