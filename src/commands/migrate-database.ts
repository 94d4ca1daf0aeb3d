import { existsSync } from 'node:fs';
import type { Config } from '../config/load.ts';
import type { Logger } from '../shared/logger.ts';
import { type CopyProgress, copyDatabase } from '../storage/copy-database.ts';
import { openDatabase } from '../storage/database.ts';
import { placeOf, secondsSince } from './backup.ts';
import { type CommandContext, configure, loggerFor } from './context.ts';
import { explain } from './explain.ts';
import { createProgress, grouped } from './progress.ts';

/**
 * Carries everything from the SQLite file to the empty PostgreSQL database of DATABASE_URL and compares the
 * rows of every table. The file stays as it is; the bot must not be running.
 */
export async function runMigrateDatabase(
  context: CommandContext,
  options: { readonly json?: boolean },
): Promise<void> {
  const config = configure(context);
  if (!config) return;
  const { url, file } = config.database;
  if (url === undefined) {
    return context.fail(
      'Set DATABASE_URL to the PostgreSQL database to move to, and DATABASE_FILE to the file to move from.',
    );
  }
  if (!existsSync(file)) return context.fail(`There is no database ${file} to move from. Set DATABASE_FILE.`);
  const startedAt = performance.now();
  const progress = createProgress(context);
  let rows: Readonly<Record<string, number>>;
  try {
    const logger = await loggerFor(context, 'silent');
    rows = await move(config, logger, ({ table, copied, total }) => progress.report(table, copied, total));
  } catch (error) {
    return context.fail(`Nothing was moved: ${explain(error, config)}`);
  } finally {
    progress.end();
  }
  const seconds = secondsSince(startedAt);
  if (options.json) {
    context.output.write(`${JSON.stringify({ from: file, rows, seconds })}\n`);
    return;
  }
  const filled = Object.entries(rows).filter(([, count]) => count > 0);
  const width = Math.max(...filled.map(([table]) => table.length), 0);
  context.output.write(
    [
      ...filled.map(([table, count]) => `  ${table.padEnd(width)}  ${grouped(count).padStart(11)}`),
      `${file} was copied to ${placeOf(config)} in ${seconds} s, every table compared.`,
      `Start Docket with DATABASE_URL from now on; the file is not used any more and stays as it is.`,
      '',
    ].join('\n'),
  );
}

async function move(
  { database }: Config,
  logger: Logger,
  onProgress: (progress: CopyProgress) => void,
): Promise<Readonly<Record<string, number>>> {
  // Opened to write, so that a bot that still runs on the file is noticed.
  const source = await openDatabase({ file: database.file, key: database.key, logger });
  try {
    const target = await openDatabase({ url: database.url, logger });
    try {
      return await copyDatabase(source, target, onProgress);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
