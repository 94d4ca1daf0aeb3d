import type { MigrationProvider } from 'kysely';
import type { Engine } from '../engine.ts';
import { initialTables } from './0001-initial-tables.ts';

/** Every migration by name, in order; a released one is never edited. */
export function migrationsFor(engine: Engine): MigrationProvider {
  return {
    getMigrations: async () => ({
      '0001-initial-tables': initialTables(engine),
    }),
  };
}
