import { type RawBuilder, sql } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** The few expressions that the two databases spell differently. */
export interface Dialect {
  readonly engine: Engine;
  /** The database's own clock, in epoch milliseconds. */
  readonly now: RawBuilder<number>;
  /** `column in (ids)` with one parameter however many ids there are. */
  isIn(column: RawBuilder<unknown>, ids: readonly number[]): RawBuilder<boolean>;
  isNotIn(column: RawBuilder<unknown>, ids: readonly number[]): RawBuilder<boolean>;
  /** A table of values to join, its columns typed as given; read as `select … from ${values(…)} as v`. */
  values(
    columns: Readonly<Record<string, 'bigint' | 'text'>>,
    rows: readonly (readonly unknown[])[],
  ): RawBuilder<unknown>;
  /** Ends a select whose rows are about to be updated, passing over those another process works on. */
  readonly lockSkippingLocked: RawBuilder<unknown>;
}

export const sqliteDialect: Dialect = {
  engine: 'sqlite',
  now: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
  isIn: (column, ids) => sql<boolean>`${column} in (select value from json_each(${JSON.stringify(ids)}))`,
  isNotIn: (column, ids) =>
    ids.length === 0
      ? sql<boolean>`true`
      : sql<boolean>`${column} not in (select value from json_each(${JSON.stringify(ids)}))`,
  values: (columns, rows) => {
    const fields = Object.keys(columns).map(
      (name, index) => sql`json_extract(value, ${sql.lit(`$[${index}]`)}) as ${sql.ref(name)}`,
    );
    return sql`(select ${sql.join(fields)} from json_each(${JSON.stringify(rows)}))`;
  },
  lockSkippingLocked: sql``,
};

export const postgresDialect: Dialect = {
  engine: 'postgres',
  now: sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`,
  isIn: (column, ids) => sql<boolean>`${column} = any(${ids}::bigint[])`,
  isNotIn: (column, ids) =>
    ids.length === 0 ? sql<boolean>`true` : sql<boolean>`${column} <> all(${ids}::bigint[])`,
  values: (columns, rows) => {
    const names = Object.keys(columns);
    const arrays = Object.values(columns).map(
      (type, index) => sql`${rows.map((row) => row[index])}::${sql.raw(type)}[]`,
    );
    return sql`(select * from unnest(${sql.join(arrays)}) as u (${sql.join(names.map((name) => sql.ref(name)))}))`;
  },
  lockSkippingLocked: sql`for update skip locked`,
};
