import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import type { CommandContext } from './context.ts';

/**
 * The command line. People script it: commands and flags are added, never changed. Each command is loaded when it is
 * asked for: a health check every half minute must not load the bot.
 */
export function createProgram(context: CommandContext): Command {
  const program = new Command('docket')
    .description('A Telegram bot that posts digests of technology-policy news.')
    .version(installedVersion(), '-V, --version', 'print the version')
    .showHelpAfterError('Run `docket --help` to see what there is.')
    .configureOutput({
      writeOut: (text) => context.output.write(text),
      writeErr: (text) => context.diagnostics.write(text),
    });

  program
    .command('run', { isDefault: true })
    .description('run the bot; without TELEGRAM_BOT_TOKEN, open the playground')
    // Commander hands whatever is no command to the default one.
    .allowExcessArguments()
    .action(async (_options: object, { args: [unknown] }: Command) =>
      unknown === undefined
        ? (await import('./run.ts')).runBot(context)
        : program.error(`error: there is no command '${unknown}'`),
    );
  program
    .command('playground')
    .description('try the bot in the browser, with sample news and no token')
    .option('--port <number>', 'of the page; by default 8090, or any free one when it is taken', portNumber)
    .action(async (options: { port?: number }) =>
      (await import('./playground.ts')).openPlayground(context, options),
    );
  program
    .command('read')
    .argument('[source]', 'a file, an address, or - for standard input', '-')
    .description('show what the bot makes of one page or text')
    .option('--json', 'print it as one JSON object')
    .option('--jsonl', 'read one JSON object a line and answer one a line')
    .action(async (source: string, options: { json?: boolean; jsonl?: boolean }) =>
      (await import('./read.ts')).runRead(context, source, options),
    );
  program
    .command('feed')
    .argument('[source]', 'a file, an address, or - for standard input', '-')
    .description('show what a feed holds')
    .option('--json', 'print it as one JSON object')
    .option('--jsonl', 'read one JSON object a line and answer one a line')
    .action(async (source: string, options: { json?: boolean; jsonl?: boolean }) =>
      (await import('./feed.ts')).runFeed(context, source, options),
    );
  program
    .command('cluster')
    .argument('[source]', 'a file, or - for standard input', '-')
    .description('say which articles tell the same story, in order of arrival')
    .option('--jsonl', 'one JSON object a line in, one a line out (the only form there is)')
    .action(async (source: string) => (await import('./cluster.ts')).runCluster(context, source));
  program
    .command('digest')
    .description('poll every source once and print the digest; needs no token')
    .option('--topic <id>', 'only one topic')
    .option('--json', 'print it as one JSON object')
    .action(async (options: { topic?: string; json?: boolean }) =>
      (await import('./digest.ts')).printDigest(context, options),
    );
  program
    .command('check')
    .description('validate the configuration, the database, the token and every source')
    .option('--json', 'print the result as one JSON object')
    .option('--offline', 'leave the network out')
    .action(async (options: { json?: boolean; offline?: boolean }) =>
      (await import('./check.ts')).runCheck(context, options),
    );
  program
    .command('opml')
    .description('print the sources as OPML')
    .action(async () => (await import('./opml.ts')).exportOpml(context));
  program
    .command('health')
    .description('ask the running bot whether it is alive')
    .option('--ready', 'ask of everything it needs whether it is there')
    .option('--json', 'print the answer as it came')
    .action(async (options: { ready?: boolean; json?: boolean }) =>
      (await import('./health.ts')).runHealth(context, options),
    );
  addDatabaseCommands(program, context);
  return program;
}

function addDatabaseCommands(program: Command, context: CommandContext): void {
  program
    .command('backup')
    .argument('<file>', 'to be made; it must not exist', fileName)
    .description('copy the database while the bot runs')
    .option('--json', 'print the result as one JSON object')
    .action(async (file: string, options: { json?: boolean }) =>
      (await import('./backup.ts')).runBackup(context, file, options),
    );
  program
    .command('restore')
    .argument('<file>', 'made by `docket backup`', fileName)
    .description('put a backup in the place of the database; stop the bot first')
    .option('--json', 'print the result as one JSON object')
    .action(async (file: string, options: { json?: boolean }) =>
      (await import('./backup.ts')).runRestore(context, file, options),
    );
  program
    .command('rekey')
    .description('encrypt the SQLite file with another key, or none; stop the bot first')
    .option('--new-key-file <file>', 'that holds the new key; or set DATABASE_NEW_KEY')
    .option('--decrypt', 'with no key')
    .option('--json', 'print the result as one JSON object')
    .action(async (options: { newKeyFile?: string; decrypt?: boolean; json?: boolean }) =>
      (await import('./rekey.ts')).runRekey(context, options),
    );
  program
    .command('migrate-database')
    .description('carry everything from DATABASE_FILE to the PostgreSQL of DATABASE_URL; stop the bot first')
    .option('--json', 'print the result as one JSON object')
    .action(async (options: { json?: boolean }) =>
      (await import('./migrate-database.ts')).runMigrateDatabase(context, options),
    );
}

function fileName(text: string): string {
  if (text) return text;
  throw new InvalidArgumentError('It names no file.');
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('It is not a port number.');
}

const installedVersion = (): string =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))).version;
