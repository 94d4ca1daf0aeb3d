import { sql } from 'kysely';
import type { LeaseStore } from '../domain/ports/lease-store.ts';
import type { Database } from './database.ts';

export function createLeaseStore({ queries, dialect }: Database): LeaseStore {
  return {
    acquire: async (name, holder, ttlMs) => {
      const { rows } = await sql`
        insert into leases (name, holder, expires_at) values (${name}, ${holder}, ${dialect.now} + ${ttlMs})
        on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
        where leases.holder = excluded.holder or leases.expires_at <= ${dialect.now}
        returning name`.execute(queries);
      return rows.length === 1;
    },

    release: async (name, holder) => {
      await queries.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute();
    },

    holderOf: async (name) => {
      const row = await queries
        .selectFrom('leases')
        .select('holder')
        .where('name', '=', name)
        .where('expires_at', '>', dialect.now)
        .executeTakeFirst();
      return row?.holder;
    },
  };
}
