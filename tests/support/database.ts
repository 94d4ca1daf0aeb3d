import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pino } from 'pino';
import { afterEach, describe, inject } from 'vitest';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import type { Engine } from '../../src/storage/engine.ts';
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
  copyFileSync(await emptySqliteFile(), file);
  return closedAfterwards(await openDatabase({ file, logger: silentLogger }));
};

/** A file with Docket's tables: copying it takes a fraction of the time that making them does. */
async function emptySqliteFile(): Promise<string> {
  if (empty) return empty;
  const folder = mkdtempSync(join(tmpdir(), 'docket-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'empty.sqlite');
  await (await openDatabase({ file, logger: silentLogger })).close();
  empty = file;
  return file;
}

let empty: string | undefined;

export const openPostgres: OpenDatabase = async (name) =>
  closedAfterwards(await openDatabase({ url: await postgresDatabase(name), logger: silentLogger }));

/** The address of a database of this name, empty at the first request of a test. */
export async function postgresDatabase(name = 'main'): Promise<string> {
  const server = inject('postgresUrl');
  const template = inject('postgresTemplate');
  let database = made.get(name);
  if (!database) {
    database = `${template}_${randomUUID().replaceAll('-', '')}`;
    await onPostgres(server, `create database ${database} template ${template}`);
    made.set(name, database);
  }
  const url = databaseUrl(server, database);
  if (!emptied.has(name)) await onPostgres(url, emptyEveryTable);
  emptied.add(name);
  afterwards(async () => {
    emptied.delete(name);
  });
  return url;
}

/** Making a database takes ten times as long as emptying one. */
const emptyEveryTable = `do $$ begin
  execute (
    select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' restart identity cascade'
    from pg_tables where schemaname = 'public' and tablename not like 'kysely_%'
  );
end $$`;

const made = new Map<string, string>();
const emptied = new Set<string>();
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
