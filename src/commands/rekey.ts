import { existsSync, readFileSync } from 'node:fs';
import { describeError } from '../shared/errors.ts';
import { rekeyDatabase } from '../storage/backup.ts';
import { type CommandContext, configure, loggerFor } from './context.ts';
import { explain } from './explain.ts';
import { createProgress } from './progress.ts';

type NewKey =
  | { readonly kind: 'key'; readonly key: string; readonly setting: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly problem: string };

/**
 * Encrypts the SQLite file with another key, or with none; the bot must not be running. A new key comes from a
 * file or the environment, never from the command line, which every user of the machine can read.
 */
export async function runRekey(
  context: CommandContext,
  options: { readonly newKeyFile?: string; readonly decrypt?: boolean; readonly json?: boolean },
): Promise<void> {
  const config = configure(context);
  if (!config) return;
  const { url, file, key } = config.database;
  if (url !== undefined) {
    return context.fail(
      'PostgreSQL is encrypted where it stores its files; only an SQLite file has a key here.',
    );
  }
  const wanted = newKey(context, options);
  if (wanted.kind === 'problem') return context.fail(wanted.problem);
  if (!existsSync(file)) {
    return context.fail(`There is no database ${file} yet. Set DATABASE_KEY before the first start instead.`);
  }
  const to = wanted.kind === 'key' ? wanted.key : undefined;
  if (to === key) return context.fail(`${file} has that key already.`);

  const progress = createProgress(context);
  try {
    await rekeyDatabase(
      file,
      { from: key, to },
      {
        logger: await loggerFor(context, 'silent'),
        onProgress: ({ table, copied, total }) => progress.report(table, copied, total),
      },
    );
  } catch (error) {
    return context.fail(`${file} is as it was: ${explain(error, config)}`);
  } finally {
    progress.end();
  }
  if (options.json) {
    context.output.write(`${JSON.stringify({ file, encrypted: wanted.kind === 'key' })}\n`);
    return;
  }
  context.output.write(
    wanted.kind === 'key'
      ? `${file} is encrypted with the new key. Before the next start ${wanted.setting}; without it nothing can be read.\n`
      : `${file} is not encrypted any more. Before the next start remove DATABASE_KEY and DATABASE_KEY_FILE.\n`,
  );
}

function newKey(
  { variables }: CommandContext,
  options: { readonly newKeyFile?: string; readonly decrypt?: boolean },
): NewKey {
  const given = variables.DATABASE_NEW_KEY?.trim();
  const ways = [options.decrypt, options.newKeyFile, given].filter(Boolean).length;
  if (ways !== 1) {
    return {
      kind: 'problem',
      problem:
        'Say what the new key is, in one way: --new-key-file FILE, the variable DATABASE_NEW_KEY, or --decrypt for none.',
    };
  }
  if (options.decrypt) return { kind: 'none' };
  if (given) return { kind: 'key', key: given, setting: 'set DATABASE_KEY to it' };
  const path = options.newKeyFile ?? '';
  try {
    const key = readFileSync(path, 'utf8').trim();
    if (key) return { kind: 'key', key, setting: `set DATABASE_KEY_FILE=${path}` };
    return {
      kind: 'problem',
      problem: `${path} is empty. Make a key with: openssl rand -base64 32 > ${path}`,
    };
  } catch (error) {
    return { kind: 'problem', problem: `The new key cannot be read: ${describeError(error)}` };
  }
}
