import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { runBackup, runRestore } from '../../src/commands/backup.ts';
import { runMigrateDatabase } from '../../src/commands/migrate-database.ts';
import { runRekey } from '../../src/commands/rekey.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { createFeedStore } from '../../src/storage/feed-store.ts';
import { type CommandRun, commandRun } from '../support/command.ts';
import {
  silentLogger as logger,
  openPostgres,
  postgresDatabase,
  temporaryFolder,
} from '../support/database.ts';
import { fillDatabase } from '../support/filled-database.ts';
import { now } from '../support/stories.ts';

async function filledFile(key?: string): Promise<string> {
  const file = join(temporaryFolder(), 'docket.sqlite');
  const database = await openDatabase({ file, key, logger });
  await fillDatabase(database);
  await database.close();
  return file;
}

async function withDatabase<T>(
  options: { file: string; key?: string },
  use: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ ...options, logger });
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

const feedCount = (file: string, key?: string) =>
  withDatabase({ file, key }, async (database) => (await createFeedStore(database).list()).length);

const json = (run: CommandRun): unknown => JSON.parse(run.output());

describe('docket backup and docket restore', () => {
  it('copy the database of a running bot and bring it back', async () => {
    const file = await filledFile();
    const backup = join(temporaryFolder(), 'monday.sqlite');
    const running = await openDatabase({ file, logger });
    const made = commandRun({ DATABASE_FILE: file });
    await runBackup(made.context, backup, {});
    expect(made.failures).toEqual([]);
    expect(made.output()).toMatch(/was copied to .*monday\.sqlite and read back: \d+ kB, not encrypted, in/);

    await createFeedStore(running).setState(1, 'removed', now);
    const tooEarly = commandRun({ DATABASE_FILE: file });
    await runRestore(tooEarly.context, backup, {});
    expect(tooEarly.failures).toEqual([
      `Nothing was restored: Another process is using the database ${file}. Stop it first.`,
    ]);
    expect(existsSync(`${file}.restored`)).toBe(false);
    await running.close();

    const restored = commandRun({ DATABASE_FILE: file });
    await runRestore(restored.context, backup, { json: true });
    expect(json(restored)).toMatchObject({ file: backup, previous: `${file}.before-restore` });
    expect(await feedCount(file)).toBe(1);
  });

  it('keep the key, and say in one line when it is wrong', async () => {
    const file = await filledFile('the first of all keys');
    const backup = join(temporaryFolder(), 'keyed.sqlite');
    const wrong = commandRun({ DATABASE_FILE: file, DATABASE_KEY: 'not this one' });
    await runBackup(wrong.context, backup, {});
    expect(wrong.failures.join()).toMatch(/^No backup was made: .*its key is wrong/);
    expect(wrong.failures.join()).not.toContain('\n');
    expect(existsSync(backup)).toBe(false);

    const right = commandRun({ DATABASE_FILE: file, DATABASE_KEY: 'the first of all keys' });
    await runBackup(right.context, backup, { json: true });
    expect(json(right)).toMatchObject({ encrypted: true });
    expect(await feedCount(backup, 'the first of all keys')).toBe(1);
  });

  it.each(['SQLite', 'PostgreSQL'])('refuse what a newer version made: %s', async (engine) => {
    const file = await filledFile();
    const backup = join(temporaryFolder(), 'newer.sqlite');
    const source = commandRun({ DATABASE_FILE: file });
    await runBackup(source.context, backup, {});
    await withDatabase({ file: backup }, async ({ queries }) => {
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'x')`.execute(queries);
    });
    const before = readFileSync(file);
    const run = commandRun({
      DATABASE_FILE: file,
      ...(engine === 'PostgreSQL' && { DATABASE_URL: await postgresDatabase('older') }),
    });
    await runRestore(run.context, backup, {});
    expect(run.failures).toEqual([
      `Nothing was restored: ${backup} was made by a newer version of Docket. Install that version, or restore a backup made before it.`,
    ]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}.before-restore`)).toBe(false);
  });

  it.each<{ name: string; damage: (file: string) => Promise<void> | void }>([
    { name: 'is damaged', damage: (file) => writeFileSync(file, 'no database at all, only letters') },
    {
      name: 'has another key, which is lost',
      damage: async (file) => {
        const run = commandRun({ DATABASE_FILE: file, DATABASE_NEW_KEY: 'nobody remembers this one' });
        await runRekey(run.context, {});
      },
    },
    {
      name: 'was made by a newer version',
      damage: (file) =>
        withDatabase({ file }, async ({ queries }) => {
          await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'x')`.execute(
            queries,
          );
        }),
    },
  ])('put aside a database that $name', async ({ damage }) => {
    const file = await filledFile();
    const backup = join(temporaryFolder(), 'sound.sqlite');
    await runBackup(commandRun({ DATABASE_FILE: file }).context, backup, {});
    await damage(file);
    const unreadable = readFileSync(file);
    const run = commandRun({ DATABASE_FILE: file });
    await runRestore(run.context, backup, {});
    expect(run.failures).toEqual([]);
    expect(readFileSync(`${file}.before-restore`).equals(unreadable)).toBe(true);
    expect(await feedCount(file)).toBe(1);
  });

  it('keep what an earlier restore kept, and what a killed bot had not yet put into the file', async () => {
    const file = await filledFile();
    const backup = join(temporaryFolder(), 'twice.sqlite');
    await runBackup(commandRun({ DATABASE_FILE: file }).context, backup, {});
    writeFileSync(`${file}.before-restore`, 'kept by the first restore');
    writeFileSync(`${file}-wal`, 'written last');
    const run = commandRun({ DATABASE_FILE: file });
    await runRestore(run.context, backup, { json: true });
    expect(json(run)).toMatchObject({ previous: `${file}.before-restore-2` });
    expect(readFileSync(`${file}.before-restore`, 'utf8')).toBe('kept by the first restore');
    expect(readFileSync(`${file}.before-restore-2-wal`, 'utf8')).toBe('written last');
    expect(await feedCount(file)).toBe(1);
  });

  it('keep a log whose database is gone, and give it to no other database', async () => {
    const file = await filledFile();
    const backup = join(temporaryFolder(), 'alone.sqlite');
    await runBackup(commandRun({ DATABASE_FILE: file }).context, backup, {});
    rmSync(file);
    writeFileSync(`${file}-wal`, 'written last');
    for (const previous of [undefined, `${file}.before-restore-2`]) {
      const run = commandRun({ DATABASE_FILE: file });
      await runRestore(run.context, backup, { json: true });
      expect(json(run)).toEqual(expect.objectContaining({ file: backup, ...(previous && { previous }) }));
    }
    expect(readFileSync(`${file}.before-restore-wal`, 'utf8')).toBe('written last');
  });

  it('bring back what a restore kept', async () => {
    const file = await filledFile();
    const kept = `${file}.before-restore`;
    await runBackup(commandRun({ DATABASE_FILE: file }).context, kept, {});
    const run = commandRun({ DATABASE_FILE: file });
    await runRestore(run.context, kept, {});
    expect(run.failures).toEqual([]);
    expect([await feedCount(file), await feedCount(kept)]).toEqual([1, 1]);
  });

  it('make no folder when there is nothing to copy', async () => {
    const folder = temporaryFolder();
    const run = commandRun({ DATABASE_FILE: join(folder, 'absent.sqlite') });
    await runBackup(run.context, join(folder, 'backups', 'monday.sqlite'), {});
    expect(run.failures.join()).toContain('There is no database');
    expect(existsSync(join(folder, 'backups'))).toBe(false);
  });

  it('overwrite nothing', async () => {
    const file = await filledFile();
    const taken = join(temporaryFolder(), 'letters.txt');
    writeFileSync(taken, 'keep me');
    const run = commandRun({ DATABASE_FILE: file });
    await runBackup(run.context, taken, {});
    expect(run.failures).toEqual([`No backup was made: ${taken} exists already.`]);
    expect(readFileSync(taken, 'utf8')).toBe('keep me');
  });

  it('carry PostgreSQL into a file, with a bar where a person watches', async () => {
    await fillDatabase(await openPostgres('backed-up'));
    const backup = join(temporaryFolder(), 'postgres.sqlite');
    const run = commandRun({ DATABASE_URL: await postgresDatabase('backed-up') }, { isTerminal: true });
    await runBackup(run.context, backup, {});
    expect(run.failures).toEqual([]);
    expect(run.output()).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+ was copied/);
    expect(run.output()).not.toContain('postgres:postgres');
    expect(run.diagnostics()).toMatch(/█+ +100 % {2}feeds, 1 of 1/);
    expect(await feedCount(backup)).toBe(1);
  });
});

describe('docket rekey', () => {
  const key = 'a key that is long enough';
  const other = 'another key, long enough too';

  it('encrypts, changes the key and decrypts, keeping everything', async () => {
    const file = await filledFile();
    const keyFile = join(temporaryFolder(), 'key');
    writeFileSync(keyFile, `${key}\n`);
    const encrypted = commandRun({ DATABASE_FILE: file });
    await runRekey(encrypted.context, { newKeyFile: keyFile });
    expect(encrypted.failures).toEqual([]);
    expect(encrypted.output()).toContain(`set DATABASE_KEY_FILE=${keyFile}`);
    expect(encrypted.output()).not.toContain(key);
    expect(await feedCount(file, key)).toBe(1);

    const changed = commandRun({ DATABASE_FILE: file, DATABASE_KEY: key, DATABASE_NEW_KEY: other });
    await runRekey(changed.context, { json: true });
    expect(json(changed)).toEqual({ file, encrypted: true });
    expect(await feedCount(file, other)).toBe(1);
    expect(readFileSync(file).includes('Meridian')).toBe(false);

    const decrypted = commandRun({ DATABASE_FILE: file, DATABASE_KEY: other });
    await runRekey(decrypted.context, { decrypt: true });
    expect(decrypted.failures).toEqual([]);
    expect(await feedCount(file)).toBe(1);
  });

  it.each<{ name: string; variables: Record<string, string>; decrypt?: boolean; says: RegExp }>([
    { name: 'no new key', variables: {}, says: /Say what the new key is/ },
    {
      name: 'two new keys',
      variables: { DATABASE_NEW_KEY: other },
      decrypt: true,
      says: /Say what the new key is, in one way/,
    },
    {
      name: 'a wrong old key',
      variables: { DATABASE_KEY: 'wrong', DATABASE_NEW_KEY: other },
      says: /is as it was: .*key is wrong/,
    },
    { name: 'the same key', variables: { DATABASE_KEY: key, DATABASE_NEW_KEY: key }, says: /has that key/ },
  ])('refuses $name and leaves the file as it is', async ({ variables, decrypt, says }) => {
    const file = await filledFile(key);
    const before = readFileSync(file);
    const run = commandRun({ DATABASE_FILE: file, ...variables });
    await runRekey(run.context, { decrypt });
    expect(run.failures.join()).toMatch(says);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a file in use, and one that is not there', async () => {
    const file = await filledFile();
    const running = await openDatabase({ file, logger });
    const used = commandRun({ DATABASE_FILE: file, DATABASE_NEW_KEY: key });
    await runRekey(used.context, {});
    expect(used.failures.join()).toContain('Another process is using the database');
    await running.close();
    const absent = commandRun({ DATABASE_FILE: `${file}.absent`, DATABASE_NEW_KEY: key });
    await runRekey(absent.context, {});
    expect(absent.failures.join()).toContain('There is no database');
    expect(existsSync(`${file}.absent`)).toBe(false);
  });
});

describe('docket migrate-database', () => {
  it('carries every row from SQLite to PostgreSQL and shows the counts', async () => {
    const file = await filledFile();
    const url = await postgresDatabase('migrated');
    const run = commandRun({ DATABASE_FILE: file, DATABASE_URL: url });
    await runMigrateDatabase(run.context, {});
    expect(run.failures).toEqual([]);
    expect(run.output()).toMatch(/articles +3\n/);
    expect(run.output()).toContain('every table compared');
    const target = await openPostgres('migrated');
    expect(await createFeedStore(target).list()).toHaveLength(1);

    const again = commandRun({ DATABASE_FILE: file, DATABASE_URL: url });
    await runMigrateDatabase(again.context, { json: true });
    expect(again.failures).toEqual([
      'Nothing was moved: The database to copy into holds data already. Give a new, empty one.',
    ]);
  });

  it('says which of the two databases it cannot use', async () => {
    const file = await filledFile();
    const unreachable = 'postgres://docket:hunter2@127.0.0.1:9/docket';
    const nobody = commandRun({ DATABASE_FILE: file, DATABASE_URL: unreachable });
    await runMigrateDatabase(nobody.context, {});
    expect(nobody.failures).toEqual([
      'Nothing was moved: PostgreSQL does not answer at 127.0.0.1:9. Start it, or correct DATABASE_URL.',
    ]);
    const running = await openDatabase({ file, logger });
    const used = commandRun({ DATABASE_FILE: file, DATABASE_URL: unreachable });
    await runMigrateDatabase(used.context, {});
    expect(used.failures.join()).toContain('Another process is using the database');
    await running.close();
    const absent = commandRun({ DATABASE_FILE: `${file}.absent`, DATABASE_URL: unreachable });
    await runMigrateDatabase(absent.context, {});
    expect(absent.failures.join()).toContain('There is no database');
  });

  it('refuses a database that a newer version made', async () => {
    const file = await filledFile();
    await withDatabase({ file }, async ({ queries }) => {
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'x')`.execute(queries);
    });
    const run = commandRun({ DATABASE_FILE: file, DATABASE_URL: await postgresDatabase('unused') });
    await runMigrateDatabase(run.context, {});
    expect(run.failures.join()).toContain('was made by a newer version of Docket. Install that version');
  });
});
