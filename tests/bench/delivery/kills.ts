import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { createOutbox } from '../../../src/storage/outbox.ts';
import { databaseUrl, onPostgres, startPostgres } from '../../support/postgres-server.ts';
import { silentLogger } from '../../support/silent-logger.ts';
import { subscribeMany } from './audience.ts';
import { digestOf, digestStories } from './edition.ts';
import { type BotApiServer, kill, start, startServer } from './processes.ts';

const manyChats = 10_000;
const many = { chats: manyChats, inFlight: 50 };
/** From the arrival of the last message until it is recorded, amply. */
const recordingMs = 500;

/** What the rounds of killing came to. Everything but `unknown` should be 0. */
export interface KillFigures {
  rounds: number;
  broadcasts: number;
  deliveries: number;
  sent: number;
  /** Recorded as sent and never received, or in no final state at the end. */
  lost: number;
  /** Received twice by one chat. */
  doubled: number;
  unknown: number;
  /** Unknown deliveries that did reach their chat. */
  unknownReceived: number;
  mostUnknownInOneRound: number;
  inFlight: number;
  longestTakeoverSeconds?: number;
}

/** Kills the only process of a bot on SQLite, again and again, at random moments of a broadcast. */
export async function killOnSqlite(
  rounds: number,
  { chats, inFlight }: { readonly chats: number; readonly inFlight: number } = many,
): Promise<KillFigures> {
  const server = await startServer('fast');
  const folder = mkdtempSync(join(tmpdir(), 'docket-bench-'));
  const file = join(folder, 'docket.sqlite');
  const use = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const database = await openDatabase({ file, logger: silentLogger });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };
  const args = ['--file', file, '--api-root', server.origin, '--in-flight', `${inFlight}`];
  const figures = emptyFigures(inFlight);
  try {
    await use((database) => subscribeMany(database, chats));
    while (figures.rounds < rounds) {
      figures.broadcasts += 1;
      const mark = `b${figures.broadcasts}`;
      const editionId = await use((database) => broadcast(database, mark, chats));
      for (let pending = chats; pending > 0; ) {
        const process = start('run-docket', args);
        const before = (await server.report()).accepted;
        const began = await until(async () => (await server.report()).accepted > before, 30_000);
        const kills = figures.rounds < rounds;
        if (began && kills) await pause(Math.random() * 700 * (chats / manyChats));
        else {
          await until(async () => (await server.report()).accepted - before >= pending, 5_000);
          await pause(recordingMs);
        }
        await kill(process);
        const left = await use((database) => takeStock(database, editionId, figures));
        if (kills && left.pending > 0) figures.rounds += 1;
        pending = left.pending;
      }
      await use((database) => audit(database, server, mark, { editionId, chats }, figures));
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

/** Kills one of two replicas on PostgreSQL, whichever, at random moments; the other must take over. */
export async function killOnPostgres(rounds: number): Promise<KillFigures> {
  const server = await startServer('fast');
  const postgres = await startPostgres();
  const name = 'docket_bench';
  await onPostgres(postgres.url, `create database ${name}`);
  const url = databaseUrl(postgres.url, name);
  const database = await openDatabase({ url, logger: silentLogger });
  const args = [
    '--url',
    url,
    '--api-root',
    server.origin,
    '--in-flight',
    `${many.inFlight}`,
    '--ceiling',
    '600',
  ];
  const figures = { ...emptyFigures(many.inFlight), longestTakeoverSeconds: 0 };
  const replicas = [start('run-docket', args), start('run-docket', args)];
  try {
    await subscribeMany(database, manyChats);
    while (figures.rounds < rounds) {
      figures.broadcasts += 1;
      const mark = `p${figures.broadcasts}`;
      const editionId = await broadcast(database, mark, manyChats);
      for (let pending = manyChats; pending > 0; ) {
        const before = (await server.report()).accepted;
        const since = performance.now();
        const goesOn = await until(async () => (await server.report()).accepted > before, 60_000);
        if (!goesOn) throw new Error('no replica took over within a minute');
        figures.longestTakeoverSeconds = Math.max(
          figures.longestTakeoverSeconds,
          (performance.now() - since) / 1000,
        );
        if (figures.rounds < rounds) {
          await pause(Math.random() * 4000);
          await replaceOne(replicas, () => start('run-docket', args));
          figures.rounds += 1;
        } else {
          await until(async () => (await countPending(database, editionId)) === 0, 120_000);
        }
        pending = await countPending(database, editionId);
      }
      // What the last one killed had in hand becomes unknown once its lease has ended.
      await until(async () => (await createOutbox(database).counts()).byState.sending === 0, 40_000);
      await takeStock(database, editionId, figures);
      await audit(database, server, mark, { editionId, chats: manyChats }, figures);
    }
  } finally {
    await Promise.all(replicas.map(kill));
    await database.close();
    await server.stop();
    await postgres.stop();
  }
  return figures;
}

async function replaceOne(replicas: ChildProcess[], another: () => ChildProcess): Promise<void> {
  const victim = replicas.splice(Math.random() < 0.5 ? 0 : 1, 1)[0];
  if (victim) await kill(victim);
  replicas.push(another());
}

const emptyFigures = (inFlight: number): KillFigures => ({
  rounds: 0,
  broadcasts: 0,
  deliveries: 0,
  sent: 0,
  lost: 0,
  doubled: 0,
  unknown: 0,
  unknownReceived: 0,
  mostUnknownInOneRound: 0,
  inFlight,
});

async function broadcast(database: Database, mark: string, chats: number): Promise<number> {
  const now = new Date();
  const digest = digestOf(digestStories(mark, now).slice(0, 1), now);
  const stories = digest.stories.map((one) => ({
    ...one,
    story: { ...one.story, id: Math.floor(Math.random() * 2 ** 40) },
  }));
  const { editionId, deliveries } = await createOutbox(database).enqueue(
    { ...digest, stories },
    { kind: 'everyone', key: mark },
    now,
  );
  if (editionId === undefined || deliveries !== chats) throw new Error('the broadcast is incomplete');
  return editionId;
}

async function countPending(database: Database, editionId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from deliveries where edition_id = ${editionId} and state = 'pending'`.execute(
    database.queries,
  );
  return rows[0]?.count ?? 0;
}

/** What a kill left behind. */
async function takeStock(
  database: Database,
  editionId: number,
  figures: KillFigures,
): Promise<{ pending: number }> {
  const outbox = createOutbox(database);
  await outbox.recoverAbandoned(new Date());
  // Each process has a name of its own, which what it left unknown still carries.
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from deliveries where state = 'unknown' group by holder`.execute(
    database.queries,
  );
  figures.mostUnknownInOneRound = Math.max(figures.mostUnknownInOneRound, ...rows.map((row) => row.count));
  return { pending: (await outbox.progress(editionId)).pending };
}

/** Compares the ledger with what the server received. */
async function audit(
  database: Database,
  server: BotApiServer,
  mark: string,
  { editionId, chats }: { readonly editionId: number; readonly chats: number },
  figures: KillFigures,
): Promise<void> {
  const { sent, unknown } = await createOutbox(database).progress(editionId);
  const received = await server.report(mark);
  figures.deliveries += chats;
  figures.sent += sent;
  figures.unknown += unknown;
  figures.unknownReceived += Math.max(0, received.chats - sent);
  figures.lost += chats - sent - unknown + Math.max(0, sent - received.chats);
  figures.doubled += received.doubled;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(condition: () => Promise<boolean>, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    if (await condition()) return true;
    await pause(10);
  }
  return false;
}
