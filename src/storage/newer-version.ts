import { sql } from 'kysely';
import type { Database } from './database.ts';
import { DatabaseError } from './database-error.ts';
import type { Engine } from './engine.ts';
import { migrationsFor } from './migrations/index.ts';

/** Refuses what a newer version of Docket changed: this one would read it by halves. */
export async function refuseNewer(applied: readonly string[], engine: Engine, name: string): Promise<void> {
  const known = Object.keys(await migrationsFor(engine).getMigrations());
  if (applied.every((migration) => known.includes(migration))) return;
  throw new DatabaseError('newer', `${name} was made by a newer version of Docket.`);
}

/** For what was opened without bringing it up to date. */
export async function refuseNewerDatabase(database: Database): Promise<void> {
  await refuseNewer(await migrationsOf(database), database.dialect.engine, 'The database');
}

async function migrationsOf({ queries }: Database): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(queries);
    return rows.map(({ name }) => name);
  } catch (error) {
    throw new DatabaseError('unavailable', 'The database cannot be read.', error);
  }
}
