import type { UpdateLedger } from '../domain/ports/update-ledger.ts';
import type { Database } from './database.ts';

export function createUpdateLedger({ queries }: Database): UpdateLedger {
  return {
    accept: async (updateId, now) => {
      const row = await queries
        .insertInto('seen_updates')
        .values({ update_id: updateId, seen_at: now.getTime() })
        .onConflict((conflict) => conflict.doNothing())
        .returning('update_id')
        .executeTakeFirst();
      return row !== undefined;
    },

    purge: async (before) => {
      const { numDeletedRows } = await queries
        .deleteFrom('seen_updates')
        .where('seen_at', '<', before.getTime())
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
