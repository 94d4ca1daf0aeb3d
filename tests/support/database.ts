import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, describe, inject } from 'vitest';
import type { Engine } from '../../src/storage/engine.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { databaseUrl, onPostgres } from './postgres-server.ts';

export const silentLogger = pino({ level: 'silent' });

/** Opens an empty database, or one opened before under the same name as another process would. */
export type OpenDatabase = (name?: string) => Promise<Database>;

/** Runs a suite on SQLite and on PostgreSQL. What it opens is closed and deleted after each test. */
export function describeOnBothDatabases(
  title: string,
  suite: (open: OpenDatabase, engine: Engine) => void,
): void {
  describe.each<Engine>(['sqlite', 'postgres'])(`${title} (%s)`, (engine) => {
    suite(engine === 'sqlite' ? openSqlite : openPostgres, engine);
  });
}

/** A new empty folder that is deleted after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'docket-test-'));
  afterwards(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const openSqlite: OpenDatabase = async () => {
  const file = join(temporaryFolder(), 'docket.sqlite');
  return closedAfterwards(await openDatabase({ file, logger: silentLogger }));
};

export const openPostgres: OpenDatabase = async (name) =>
  closedAfterwards(await openDatabase({ url: await postgresDatabase(name), logger: silentLogger }));

/** The address of a database of this name, which is made first. */
export async function postgresDatabase(name = 'main'): Promise<string> {
  const known = made.get(name);
  if (known) return known;
  const server = inject('postgresUrl');
  const database = `docket_${randomUUID().replaceAll('-', '')}`;
  await onPostgres(server, `create database ${database} template ${inject('postgresTemplate')}`);
  const url = databaseUrl(server, database);
  made.set(name, url);
  afterwards(async () => {
    made.delete(name);
    await onPostgres(server, `drop database ${database} with (force)`);
  });
  return url;
}

const made = new Map<string, string>();
const steps: (() => Promise<void>)[] = [];

const afterwards = (step: () => Promise<void>): void => {
  steps.push(step);
};

function closedAfterwards(database: Database): Database {
  afterwards(() => database.close());
  return database;
}

afterEach(async () => {
  for (const step of steps.splice(0).reverse()) await step();
});
