import {
  type Dialect,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import pg from 'pg';
import type { Logger } from '../shared/logger.ts';

const int8 = 20;
const numeric = 1700;

/** Instants and counts stay far below 2^53, so eight-byte integers become numbers, here and nowhere else. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

export interface PostgresServer {
  readonly kyselyDialect: Dialect;
}

export function openPostgres(options: { url: string; connections?: number; logger: Logger }): PostgresServer {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections ?? 10,
    types,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    application_name: 'docket',
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => options.logger.warn({ err: error.message }, 'database connection lost'));
  return {
    kyselyDialect: new PostgresDialect({
      pool: {
        connect: async () => withoutNul(await pool.connect()),
        end: () => pool.end(),
      },
    }),
  };
}

const cleaned = new WeakMap<pg.PoolClient, PostgresPoolClient>();

/** PostgreSQL refuses texts that hold a NUL character. */
function withoutNul(client: pg.PoolClient): PostgresPoolClient {
  const known = cleaned.get(client);
  if (known) return known;
  function query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(sql: unknown, parameters: readonly unknown[] = []): unknown {
    if (typeof sql !== 'string') throw new TypeError('Cursors are not used');
    return client.query(sql, parameters.map(clean));
  }
  const wrapped = { query, release: () => client.release() };
  cleaned.set(client, wrapped);
  return wrapped;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '') : value;
  return Array.isArray(value) ? value.map(clean) : value;
}
