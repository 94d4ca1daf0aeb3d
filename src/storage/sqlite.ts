import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Dialect, type Driver, SqliteDialect, SqliteDriver } from 'kysely';
import Libsql from 'libsql';
import LibsqlOnThreads from 'libsql/promise';
import { DatabaseError } from './database-error.ts';

/** Statements kept prepared; far more than the stores have. */
const preparedStatements = 400;

export interface SqliteFile {
  readonly kyselyDialect: Dialect;
}

/**
 * Opens an SQLite file for one writing process. The right to write is an exclusive lock on a file beside it,
 * held by the operating system for as long as this process lives, so that it can never be left behind.
 */
export function openSqlite(options: { file: string; key?: string; readOnly?: boolean }): SqliteFile {
  const { file, key, readOnly = false } = options;
  if (file !== ':memory:' && !readOnly) makeFolder(file);
  const lock = readOnly || file === ':memory:' ? undefined : lockForWriting(file);
  try {
    const connection = new Libsql(file, { timeout: 5000, ...(key && { encryptionKey: key }) });
    prepareConnection(connection, { readOnly });
    const close = () => {
      // libsql keeps a connection open until its statements are collected as garbage, so closing alone would
      // leave what was written in the log beside the file.
      if (!readOnly) connection.prepare('pragma wal_checkpoint(truncate)').all([]);
      connection.close();
      lock?.close();
    };
    return { kyselyDialect: new PatientDialect(connection, forKysely(connection, close)) };
  } catch (error) {
    lock?.close();
    throw asDatabaseError(error, file);
  }
}

/** Commits on another thread: waiting for the disk takes longer than all else, and nobody else need wait. */
class PatientDialect extends SqliteDialect {
  readonly #driver: Driver;

  constructor(connection: Libsql.Database, database: ReturnType<typeof forKysely>) {
    super({ database });
    this.#driver = new (class extends SqliteDriver {
      override commitTransaction(): Promise<void> {
        // Both interfaces of libsql wrap the same handle; this one leaves it to its own threads.
        return LibsqlOnThreads.prototype.exec.call(connection, 'commit');
      }
    })({ database });
  }

  override createDriver(): Driver {
    return this.#driver;
  }
}

function prepareConnection(connection: Libsql.Database, { readOnly }: { readOnly: boolean }): void {
  connection.exec('pragma busy_timeout = 5000');
  if (readOnly) {
    connection.exec('pragma query_only = on');
    connection.prepare('select count(*) from sqlite_master').all();
    return;
  }
  // WAL with FULL keeps every acknowledged commit through a power cut; NORMAL does not.
  connection.prepare('pragma journal_mode = wal').all();
  connection.exec('pragma synchronous = full');
  connection.exec('pragma foreign_keys = on');
  // What /forget erases must not linger in free pages.
  connection.exec('pragma secure_delete = on');
  connection.exec('pragma cache_size = -16000');
  connection.prepare('pragma wal_autocheckpoint = 4000').all();
  connection.exec('pragma temp_store = memory');
}

export function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw notWritable(file, error);
  }
}

const notWritable = (file: string, cause: unknown): DatabaseError =>
  new DatabaseError('not-writable', `The database ${file} or its folder cannot be written to.`, cause);

const isReadOnly = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_READONLY';

/** The right to write an SQLite file, held until it is closed; a file in use is refused. */
export function lockForWriting(file: string): Libsql.Database {
  let lock: Libsql.Database;
  try {
    lock = new Libsql(`${file}.lock`);
  } catch (error) {
    throw notWritable(file, error);
  }
  try {
    lock.exec('pragma busy_timeout = 0');
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    if (isReadOnly(error)) throw notWritable(file, error);
    throw new DatabaseError('locked', `Another process is using the database ${file}. Stop it first.`, error);
  }
}

function asDatabaseError(error: unknown, file: string): DatabaseError {
  if (error instanceof Error && /not a database|encrypted/i.test(error.message)) {
    return new DatabaseError(
      'wrong-key',
      `The database ${file} cannot be read: its key is wrong or missing.`,
      error,
    );
  }
  if (isReadOnly(error)) return notWritable(file, error);
  return new DatabaseError('unavailable', `The database ${file} cannot be opened.`, error);
}

/** What kysely needs of better-sqlite3, with statements kept prepared: preparing costs more than running. */
function forKysely(connection: Libsql.Database, close: () => void) {
  const prepared = new Map<string, ReturnType<typeof statementFor>>();
  const statementFor = (source: string) => {
    const statement = connection.prepare(source);
    return {
      reader: statement.reader,
      all: (parameters: readonly unknown[]) => statement.all(parameters.map(bindable)),
      run: (parameters: readonly unknown[]) => {
        const { changes, lastInsertRowid } = statement.run(parameters.map(bindable));
        return { changes, lastInsertRowid };
      },
      iterate: (parameters: readonly unknown[]) => statement.iterate(parameters.map(bindable)),
    };
  };
  return {
    prepare: (source: string) => {
      const statement = prepared.get(source) ?? statementFor(source);
      // Deleting first makes the map's order that of use, so that the first is the one to let go.
      prepared.delete(source);
      prepared.set(source, statement);
      if (prepared.size > preparedStatements) prepared.delete(prepared.keys().next().value ?? '');
      return statement;
    },
    close: () => {
      prepared.clear();
      close();
    },
  };
}

/** libsql ends the process on values it does not know, so nothing else may reach it. */
function bindable(value: unknown): string | number | bigint | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '') : value;
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw new TypeError(`A value of type ${typeof value} cannot be stored`);
}
