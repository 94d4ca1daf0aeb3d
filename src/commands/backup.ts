import { statSync } from 'node:fs';
import type { Config } from '../config/load.ts';
import { backupDatabase, restoreDatabase } from '../storage/backup.ts';
import { type CommandContext, configure, loggerFor } from './context.ts';
import { explain } from './explain.ts';
import { createProgress, sizeText } from './progress.ts';

/** Writes a consistent copy of the database to a new file, whether or not the bot is running. */
export async function runBackup(
  context: CommandContext,
  file: string,
  options: { readonly json?: boolean },
): Promise<void> {
  const config = configure(context);
  if (!config) return;
  const startedAt = performance.now();
  const progress = createProgress(context);
  try {
    await backupDatabase(config.database, file, {
      logger: await loggerFor(context, 'silent'),
      onProgress: ({ table, copied, total }) => progress.report(table, copied, total),
    });
  } catch (error) {
    return context.fail(`No backup was made: ${explain(error, config)}`);
  } finally {
    progress.end();
  }
  const { size: bytes } = statSync(file);
  const encrypted = config.database.key !== undefined;
  const seconds = secondsSince(startedAt);
  context.output.write(
    options.json
      ? `${JSON.stringify({ file, bytes, encrypted, seconds })}\n`
      : `${placeOf(config)} was copied to ${file} and read back: ${sizeText(bytes)}, ${
          encrypted ? 'encrypted with the same key' : 'not encrypted'
        }, in ${seconds} s.\n`,
  );
}

/** Puts a backup in the place of the database; the bot must not be running. */
export async function runRestore(
  context: CommandContext,
  file: string,
  options: { readonly json?: boolean },
): Promise<void> {
  const config = configure(context);
  if (!config) return;
  const startedAt = performance.now();
  const progress = createProgress(context);
  let previous: string | undefined;
  try {
    previous = await restoreDatabase(file, config.database, {
      logger: await loggerFor(context, 'silent'),
      onProgress: ({ table, copied, total }) => progress.report(table, copied, total),
    });
  } catch (error) {
    return context.fail(`Nothing was restored: ${explain(error, config)}`);
  } finally {
    progress.end();
  }
  const seconds = secondsSince(startedAt);
  context.output.write(
    options.json
      ? `${JSON.stringify({ file, previous, seconds })}\n`
      : `${placeOf(config)} now holds what ${file} held.${
          previous === undefined ? '' : ` What it held before is kept in ${previous}.`
        }\n`,
  );
}

/** Where the data is, without names and passwords. */
export function placeOf({ database }: Config): string {
  if (database.url === undefined) return database.file;
  return URL.canParse(database.url) ? `PostgreSQL at ${new URL(database.url).host}` : 'PostgreSQL';
}

export const secondsSince = (startedAtMs: number): number =>
  Math.round((performance.now() - startedAtMs) / 10) / 100;
