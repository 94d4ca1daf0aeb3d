import { randomUUID } from 'node:crypto';
import { Kysely, Migrator, sql, type Transaction } from 'kysely';
import type { Logger } from '../shared/logger.ts';
import { DatabaseError } from './database-error.ts';
import { type Dialect, postgresDialect, sqliteDialect } from './engine.ts';
import { migrationsFor } from './migrations/index.ts';
import { refuseNewer } from './newer-version.ts';
import { openPostgres } from './postgres.ts';
import type { Schema } from './schema.ts';
import { openSqlite } from './sqlite.ts';

export type Queries = Kysely<Schema>;

export interface Database {
  readonly queries: Queries;
  readonly dialect: Dialect;
  /** Names this process in claims and leases; new at every start. */
  readonly holder: string;
  /** Runs a function in one transaction; what it throws rolls everything back. */
  transaction<T>(work: (queries: Transaction<Schema>) => Promise<T>): Promise<T>;
  /** Fails when the database cannot be written to. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** `postgres://…`; without one an SQLite file is used. */
  readonly url?: string;
  /** Path of the SQLite file; `:memory:` for none. */
  readonly file?: string;
  /** Encrypts the SQLite file. */
  readonly key?: string;
  /** For tools that only look while a bot may be running: no lock, no migration, no writing. */
  readonly readOnly?: boolean;
  readonly logger: Logger;
}

/** Opens the database, takes the right to write it and brings its tables up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, file, key, readOnly = false, logger } = options;
  const postgres = url !== undefined && url !== '';
  const dialect = postgres ? postgresDialect : sqliteDialect;
  const { kyselyDialect } = postgres
    ? openPostgres({ url, logger })
    : openSqlite({ file: file ?? ':memory:', key, readOnly });
  const queries = new Kysely<Schema>({ dialect: kyselyDialect });
  const database: Database = {
    queries,
    dialect,
    holder: randomUUID(),
    transaction: (work) => queries.transaction().execute(work),
    ping: async () => {
      await queries
        .insertInto('settings')
        .values({ key: 'ping', value: '1' })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: '1' }))
        .execute();
    },
    close: () => queries.destroy(),
  };
  try {
    if (readOnly) await refuseNewerTables(database);
    else await migrate(database, logger);
    if (!postgres && !readOnly) await clearLeases(queries);
    return database;
  } catch (error) {
    await queries.destroy();
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError('unavailable', 'The database cannot be brought up to date.', error);
  }
}

async function migrate({ queries, dialect }: Database, logger: Logger): Promise<void> {
  const migrator = new Migrator({ db: queries, provider: migrationsFor(dialect.engine) });
  const { error, results = [] } = await migrator.migrateToLatest();
  for (const result of results) {
    if (result.status === 'Success') logger.info({ migration: result.migrationName }, 'database migrated');
  }
  if (error === undefined) return;
  if (error instanceof Error && /corrupted migrations/.test(error.message)) {
    throw new DatabaseError('newer', 'The database was made by a newer version of Docket.', error);
  }
  throw error;
}

/** What is only looked at is not brought up to date, so nothing else would notice. */
async function refuseNewerTables({ queries, dialect }: Database): Promise<void> {
  await refuseNewer(await migrationsIn(queries), dialect.engine, 'The database');
}

async function migrationsIn(queries: Queries): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(queries);
    return rows.map(({ name }) => name);
  } catch (error) {
    throw new DatabaseError('unavailable', 'The database cannot be read.', error);
  }
}

/** With the only right to write an SQLite file in hand, every lease in it belongs to a process that is gone. */
async function clearLeases(queries: Queries): Promise<void> {
  await sql`delete from leases`.execute(queries);
}
