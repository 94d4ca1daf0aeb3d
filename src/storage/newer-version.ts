import { DatabaseError } from './database-error.ts';
import type { Engine } from './engine.ts';
import { migrationsFor } from './migrations/index.ts';

/** Refuses what a newer version of Docket changed: this one would read it by halves. */
export async function refuseNewer(applied: readonly string[], engine: Engine, name: string): Promise<void> {
  const known = Object.keys(await migrationsFor(engine).getMigrations());
  if (applied.every((migration) => known.includes(migration))) return;
  throw new DatabaseError('newer', `${name} was made by a newer version of Docket.`);
}
