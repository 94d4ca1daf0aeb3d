import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import { z } from 'zod';
import type { Logger } from '../shared/logger.ts';
import { type CopyProgress, copyDatabase } from './copy-database.ts';
import { type DatabaseOptions, openDatabase } from './database.ts';
import { DatabaseError } from './database-error.ts';
import { refuseNewer } from './newer-version.ts';
import { lockForWriting, makeFolder } from './sqlite.ts';

/** Where a database is: a PostgreSQL address, or an SQLite file and perhaps its key. */
export type DatabaseLocation = Pick<DatabaseOptions, 'url' | 'file' | 'key'>;

interface Options {
  readonly logger: Logger;
  readonly onProgress?: (progress: CopyProgress) => void;
}

/**
 * Writes a consistent copy to a new SQLite file, while the bot runs: an SQLite file as it is, encrypted with
 * the same key, PostgreSQL row by row.
 */
export async function backupDatabase(
  from: DatabaseLocation,
  toFile: string,
  { logger, onProgress }: Options,
): Promise<void> {
  if (existsSync(toFile)) throw new DatabaseError('not-empty', `${toFile} exists already.`);
  const unfinished = `${toFile}.unfinished`;
  removeFile(unfinished);
  try {
    if (from.url) {
      await copyBetween(
        { url: from.url, readOnly: true },
        { file: unfinished, key: from.key },
        { logger, onProgress },
      );
    } else {
      vacuumInto(from, unfinished);
    }
    verify(unfinished, from.key);
    renameSync(unfinished, toFile);
  } finally {
    removeFile(unfinished);
    removeFile(`${unfinished}.lock`);
    removeCompanions(unfinished);
  }
}

/**
 * Puts a backup in the place of a database that no bot is using. What an SQLite file held before, readable or
 * not, is kept beside it; a PostgreSQL database must be empty. Returns where the old file is now.
 */
export async function restoreDatabase(
  backupFile: string,
  to: DatabaseLocation,
  { logger, onProgress }: Options,
): Promise<string | undefined> {
  verify(backupFile, to.key);
  await refuseNewer(migrationsIn(backupFile, to.key), 'sqlite', backupFile);
  if (to.url) {
    await copyBetween(
      { file: backupFile, key: to.key, readOnly: true },
      { url: to.url },
      { logger, onProgress },
    );
    return undefined;
  }
  const file = to.file ?? '';
  makeFolder(file);
  const lock = lockForWriting(file);
  const restored = unusedName(`${file}.restored`);
  try {
    vacuumInto({ file: backupFile, key: to.key }, restored);
    const previous = putAside(file);
    renameSync(restored, file);
    return previous;
  } finally {
    removeFile(restored);
    lock.close();
  }
}

/** Keeps a file under another name, with its log, which may hold what a killed process wrote last. */
function putAside(file: string): string | undefined {
  const kept = unusedName(`${file}.before-restore`);
  const existed = existsSync(file);
  for (const part of ['', '-wal']) {
    if (existsSync(`${file}${part}`)) renameSync(`${file}${part}`, `${kept}${part}`);
  }
  removeCompanions(file);
  return existed ? kept : undefined;
}

function unusedName(name: string): string {
  let unused = name;
  // A log left alone under the name would be taken for that of the file.
  for (let count = 2; existsSync(unused) || existsSync(`${unused}-wal`); count++) unused = `${name}-${count}`;
  return unused;
}

/** Encrypts an SQLite file with another key, or with none; nothing may have it open. */
export async function rekeyDatabase(
  file: string,
  keys: { readonly from?: string; readonly to?: string },
  { logger, onProgress }: Options,
): Promise<void> {
  const rekeyed = `${file}.rekeyed`;
  removeFile(rekeyed);
  try {
    await copyBetween({ file, key: keys.from }, { file: rekeyed, key: keys.to }, { logger, onProgress });
    verify(rekeyed, keys.to);
    removeCompanions(file);
    renameSync(rekeyed, file);
  } finally {
    removeFile(rekeyed);
    removeFile(`${rekeyed}.lock`);
    removeCompanions(rekeyed);
  }
}

async function copyBetween(
  from: Omit<DatabaseOptions, 'logger'>,
  to: Omit<DatabaseOptions, 'logger'>,
  { logger, onProgress }: Options,
): Promise<void> {
  const source = await openDatabase({ ...from, logger });
  try {
    const target = await openDatabase({ ...to, logger });
    try {
      await copyDatabase(source, target, onProgress);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

function vacuumInto(from: DatabaseLocation, toFile: string): void {
  const connection = openFile(from.file ?? '', from.key);
  try {
    mkdirSync(dirname(toFile), { recursive: true });
    connection.exec(`vacuum into '${toFile.replaceAll("'", "''")}'`);
  } finally {
    connection.close();
  }
  const file = openSync(toFile, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/** A backup that cannot be read back is none. */
function verify(file: string, key: string | undefined): void {
  const connection = openFile(file, key);
  try {
    const [answer] = connection.prepare('pragma integrity_check').all([]);
    const isSound = JSON.stringify(answer) === '{"integrity_check":"ok"}';
    const isOurs = connection.prepare("select 1 from sqlite_master where name = 'deliveries'").all([]);
    if (!isSound || isOurs.length === 0) {
      throw new DatabaseError('unavailable', `${file} is not a sound database of Docket.`);
    }
  } finally {
    connection.close();
  }
}

function migrationsIn(file: string, key: string | undefined): string[] {
  const connection = openFile(file, key);
  try {
    const rows = connection.prepare('select name from kysely_migration').all([]);
    return z
      .array(z.object({ name: z.string() }))
      .parse(rows)
      .map(({ name }) => name);
  } finally {
    connection.close();
  }
}

function openFile(file: string, key: string | undefined): Libsql.Database {
  if (!existsSync(file)) throw new DatabaseError('unavailable', `There is no database ${file}.`);
  const connection = new Libsql(file, { timeout: 5000, ...(key && { encryptionKey: key }) });
  try {
    connection.prepare('select count(*) from sqlite_master').all([]);
    return connection;
  } catch (error) {
    connection.close();
    throw new DatabaseError(
      'wrong-key',
      `${file} cannot be read: its key is wrong, or it is no database.`,
      error,
    );
  }
}

const removeFile = (file: string): void => rmSync(file, { force: true });

/** The log and index of a file that was closed: empty, and misleading beside another file of its name. */
function removeCompanions(file: string): void {
  removeFile(`${file}-wal`);
  removeFile(`${file}-shm`);
}
