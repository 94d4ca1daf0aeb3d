import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { backupDatabase, rekeyDatabase, restoreDatabase } from '../../src/storage/backup.ts';
import { copyDatabase } from '../../src/storage/copy-database.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { createFeedStore } from '../../src/storage/feed-store.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { createSettingsStore } from '../../src/storage/settings-store.ts';
import { createStoryStore } from '../../src/storage/story-store.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { feedDefinition } from '../support/articles.ts';
import {
  describeOnBothDatabases,
  silentLogger as logger,
  openPostgres,
  openSqlite,
  postgresDatabase,
  temporaryFolder,
} from '../support/database.ts';
import { fillDatabase } from '../support/filled-database.ts';
import { onPostgres } from '../support/postgres-server.ts';
import { now } from '../support/stories.ts';
import { newSubscription } from '../support/subscriptions.ts';

const fileIn = (folder: string): string => join(folder, 'docket.sqlite');

describe('an SQLite file', () => {
  it('is written by one process at a time, and free again when that one is killed', async () => {
    const file = fileIn(temporaryFolder());
    const script = new URL('../support/hold-database.ts', import.meta.url).pathname;
    const other = spawn(process.execPath, ['--import', 'tsx', script, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    await expect(openDatabase({ file, logger })).rejects.toMatchObject({
      name: 'DatabaseError',
      code: 'locked',
      message: expect.stringContaining('Another process is using the database'),
    });
    const look = await openDatabase({ file, readOnly: true, logger });
    await expect(createFeedStore(look).list()).resolves.toEqual([]);
    await expect(createSettingsStore(look).set('a', 1)).rejects.toThrow(/readonly/);
    await look.close();
    other.kill('SIGKILL');
    await once(other, 'exit');
    const database = await openDatabase({ file, logger });
    await database.ping();
    await expect(openDatabase({ file, logger })).rejects.toMatchObject({ code: 'locked' });
    await database.close();
    await (await openDatabase({ file, logger })).close();
  });

  it('is unreadable without its key and says so', async () => {
    const folder = temporaryFolder();
    const file = fileIn(folder);
    const database = await openDatabase({ file, key: "correct 'horse'", logger });
    await createSettingsStore(database).set('secret', 'a-phrase-to-look-for');
    await database.close();
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).includes('a-phrase-to-look-for')).toBe(false);
    }
    for (const key of [undefined, 'wrong']) {
      await expect(openDatabase({ file, key, logger })).rejects.toMatchObject({ code: 'wrong-key' });
    }
    const again = await openDatabase({ file, key: "correct 'horse'", logger });
    expect(await createSettingsStore(again).get('secret')).toBe('a-phrase-to-look-for');
    await again.close();
  });

  it('gets another key, keeping everything', async () => {
    const file = fileIn(temporaryFolder());
    const plain = await openDatabase({ file, logger });
    await fillDatabase(plain);
    await plain.close();
    await rekeyDatabase(file, { to: 'new' }, { logger });
    await expect(openDatabase({ file, logger })).rejects.toMatchObject({ code: 'wrong-key' });
    const keyed = await openDatabase({ file, key: 'new', logger });
    expect(await createFeedStore(keyed).list()).toHaveLength(1);
    await keyed.close();
  });

  it('is refused when it is no database', async () => {
    const file = fileIn(temporaryFolder());
    writeFileSync(file, 'no database at all '.repeat(500));
    await expect(openDatabase({ file, logger })).rejects.toMatchObject({ name: 'DatabaseError' });
  });

  it('keeps nothing of a forgotten chat', async () => {
    const folder = temporaryFolder();
    const database = await openDatabase({ file: fileIn(folder), logger });
    const subscriptions = createSubscriptionStore(database);
    const chatTitle = 'An unmistakable title';
    await subscriptions.subscribe(newSubscription({ chatId: -9, chatKind: 'channel', chatTitle }), now);
    await subscriptions.forget(-9);
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).includes(chatTitle)).toBe(false);
    }
    await database.close();
  });

  it('is backed up while it is written to, and restored', async () => {
    const folder = temporaryFolder();
    const file = fileIn(folder);
    const backup = join(folder, 'backups', 'copy.sqlite');
    const database = await openDatabase({ file, logger });
    await fillDatabase(database);
    await backupDatabase({ file }, backup, { logger });
    await expect(backupDatabase({ file }, backup, { logger })).rejects.toMatchObject({ code: 'not-empty' });
    await createFeedStore(database).setState(1, 'removed', now);
    await expect(restoreDatabase(backup, { file }, { logger })).rejects.toMatchObject({ code: 'locked' });
    await database.close();
    const previous = await restoreDatabase(backup, { file }, { logger });
    expect(previous && existsSync(previous)).toBe(true);
    const restored = await openDatabase({ file, logger });
    expect(await createFeedStore(restored).list()).toMatchObject([{ state: 'active' }]);
    await restored.close();
  });

  it('is not replaced by a file that is no backup', async () => {
    const folder = temporaryFolder();
    const bad = join(folder, 'bad.sqlite');
    writeFileSync(bad, 'x'.repeat(10_000));
    await expect(restoreDatabase(bad, { file: fileIn(folder) }, { logger })).rejects.toMatchObject({
      name: 'DatabaseError',
    });
    expect(existsSync(fileIn(folder))).toBe(false);
  });
});

describeOnBothDatabases('a database', (open) => {
  it('says when a newer version made it', async () => {
    const database = await open();
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', 'x')`.execute(
      database.queries,
    );
    const options =
      database.dialect.engine === 'sqlite'
        ? { file: await fileOf(database) }
        : { url: await postgresDatabase() };
    await database.close();
    await expect(openDatabase({ ...options, logger })).rejects.toMatchObject({ code: 'newer' });
    if (database.dialect.engine === 'postgres') {
      await onPostgres(await postgresDatabase(), "delete from kysely_migration where name like '9999%'");
    }
  });

  it('rolls a failed transaction back', async () => {
    const database = await open();
    const settings = createSettingsStore(database);
    await settings.set('a', 1);
    const failing = database.transaction(async (db) => {
      await db.updateTable('settings').set({ value: '2' }).where('key', '=', 'a').execute();
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(await settings.get('a')).toBe(1);
  });
});

async function fileOf(database: Database): Promise<string> {
  const { rows } = await sql<{ file: string }>`pragma database_list`.execute(database.queries);
  return rows[0]?.file ?? '';
}

describe('copying a database', () => {
  const ways = [
    ['SQLite to PostgreSQL', openSqlite, openPostgres],
    ['PostgreSQL to SQLite', openPostgres, openSqlite],
  ] as const;

  it.each(ways)('from %s keeps every row, the ledger and the search', async (_way, openFrom, openTo) => {
    const from = await openFrom('from');
    const to = await openTo('to');
    await fillDatabase(from);
    const seen: string[] = [];
    const counts = await copyDatabase(from, to, ({ table, copied, total }) =>
      seen.push(`${table} ${copied}/${total}`),
    );
    expect(counts).toMatchObject({
      feeds: 1,
      articles: 3,
      stories: 3,
      subscriptions: 2,
      deliveries: 2,
      told_stories: 1,
    });
    expect(seen).toContain('articles 3/3');
    const before = createOutbox(from);
    const after = createOutbox(to);
    expect(await after.counts()).toEqual(await before.counts());
    expect(await createStoryStore(to).search('inquiry', 5, 0)).toHaveLength(1);
    expect(await createSubscriptionStore(to).ofChat(1001)).toEqual(
      await createSubscriptionStore(from).ofChat(1001),
    );
    // New rows go on after the copied ones, and the ledger's rules hold again.
    const added = await createFeedStore(to).add(feedDefinition({ url: 'https://new.example/feed' }), now);
    expect(added?.id).toBe(2);
    await expect(
      sql`update deliveries set state = 'sent', finished_at = 1 where state = 'pending'`.execute(to.queries),
    ).rejects.toThrow(/illegal move/);
    await expect(copyDatabase(from, to)).rejects.toMatchObject({ code: 'not-empty' });
  });

  it('backs PostgreSQL up into a file and restores it into an empty one', async () => {
    const from = await openPostgres('from');
    await fillDatabase(from);
    const backup = join(temporaryFolder(), 'backup.sqlite');
    await backupDatabase({ url: await postgresDatabase('from') }, backup, { logger });
    await restoreDatabase(backup, { url: await postgresDatabase('to') }, { logger });
    const restored = await openPostgres('to');
    expect(await createOutbox(restored).counts()).toEqual(await createOutbox(from).counts());
  });
});
