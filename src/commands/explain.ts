import { TelegramError } from 'telegraf';
import type { Config } from '../config/load.ts';
import { assertNever, describeError } from '../shared/errors.ts';
import { DatabaseError } from '../storage/database-error.ts';

/** What went wrong and how to mend it, in one line and without any secret. */
export function explain(error: unknown, config: Config): string {
  const code = codeOf(error);
  if (error instanceof TelegramError && (error.code === 401 || error.code === 404)) return tokenRefused;
  if (code === 'EADDRINUSE' || code === 'EADDRNOTAVAIL' || isListening(error)) {
    return portProblem(code, config);
  }
  if (error instanceof DatabaseError) return databaseProblem(error, code, config);
  return describeError(error);
}

export const tokenRefused =
  'Telegram does not accept TELEGRAM_BOT_TOKEN. Ask @BotFather for it again (/mybots, API Token) and set it.';

function portProblem(code: string | undefined, { settings }: Config): string {
  const { host, port } = settings.server;
  if (code === 'EADDRINUSE') {
    return `Port ${port} of ${host} is taken. Stop what listens there, or set PORT to another (0 picks a free one).`;
  }
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${host}. Set HOST to one it has.`;
  return `Port ${port} may not be opened by this user. Set PORT to one above 1023.`;
}

function databaseProblem(error: DatabaseError, code: string | undefined, config: Config): string {
  const { url, key } = config.database;
  const isOfPostgres = url !== undefined && error.cause !== undefined && !code?.startsWith('SQLITE');
  if (error.code === 'unavailable' && isOfPostgres) return postgresProblem(error, code, url);
  switch (error.code) {
    case 'wrong-key':
      return key === undefined
        ? `${error.message} Set DATABASE_KEY or DATABASE_KEY_FILE to the key it was encrypted with.`
        : `${error.message} It was encrypted with another, or is not encrypted yet (\`docket rekey\` does that).`;
    case 'not-writable':
      return `${error.message} Give this user the right to, or set DATABASE_FILE to another place.`;
    case 'newer':
      return `${error.message} Install that version, or restore a backup made before it.`;
    case 'unavailable':
      return describeError(error);
    case 'locked':
    case 'not-empty':
    case 'incomplete':
      return error.message;
    default:
      return assertNever(error.code);
  }
}

/** The password in the address is nobody's business. */
function postgresProblem(error: DatabaseError, code: string | undefined, address: string): string {
  if (!URL.canParse(address))
    return 'DATABASE_URL is no address such as postgres://name:password@host/database.';
  const { hostname, port, pathname, username } = new URL(address);
  const where = `${hostname || 'localhost'}:${port || '5432'}`;
  const name = pathname.slice(1);
  switch (code) {
    case 'ECONNREFUSED':
      return `PostgreSQL does not answer at ${where}. Start it, or correct DATABASE_URL.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `There is no machine ${hostname} for PostgreSQL. Correct DATABASE_URL.`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${where} does not let ${username || 'nobody'} in. Correct the name and password in DATABASE_URL.`;
    case '3D000':
      return `PostgreSQL at ${where} has no database ${name}. Create it (createdb ${name}), or correct DATABASE_URL.`;
    case '42501':
      return `PostgreSQL lets ${username} make no tables in ${name}. Make it the owner of the database.`;
  }
  return `PostgreSQL at ${where} cannot be used: ${describeError(error.cause)}`;
}

const isListening = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'listen';

/** The code of the error or of the innermost cause that has one. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return codeOf(error.cause) ?? firstCode(error);
}

function firstCode(error: Error): string | undefined {
  if (hasCode(error)) return error.code;
  // Several addresses of one name were tried.
  return error instanceof AggregateError ? error.errors.map(codeOf).find(Boolean) : undefined;
}

function hasCode(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
