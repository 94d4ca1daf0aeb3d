import type { SettingsStore } from '../domain/ports/settings-store.ts';
import type { Database } from './database.ts';

export function createSettingsStore({ queries }: Database): SettingsStore {
  return {
    get: async (key) => {
      const row = await queries
        .selectFrom('settings')
        .select('value')
        .where('key', '=', key)
        .executeTakeFirst();
      return row && parse(row.value);
    },

    set: async (key, value) => {
      const text = JSON.stringify(value);
      await queries
        .insertInto('settings')
        .values({ key, value: text })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
        .execute();
    },

    delete: async (key) => {
      await queries.deleteFrom('settings').where('key', '=', key).execute();
    },

    list: async (prefix) => {
      const rows = await queries
        .selectFrom('settings')
        .selectAll()
        .where('key', '>=', prefix)
        .where('key', '<', `${prefix}\u{10FFFF}`)
        .orderBy('key')
        .execute();
      return rows.map((row) => ({ key: row.key, value: parse(row.value) }));
    },
  };
}

const parse = (text: string): unknown => JSON.parse(text);
