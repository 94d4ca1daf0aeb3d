/** Failures before the connection stood: whatever was to be sent has certainly not arrived. */
const nothingSentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const connectingSyscalls = new Set(['connect', 'getaddrinfo']);

/**
 * A call that ended without an answer of Telegram's. telegraf goes on polling only after errors of this
 * `name`; any other one ends its polling for good.
 */
export class TelegramNetworkError extends Error {
  override readonly name = 'FetchError';
  readonly code: string;
  /** True when it is certain that Telegram never saw the call. */
  readonly nothingSent: boolean;
  /** telegraf polls again after this long; its own five seconds would hold up every answer that long. */
  readonly parameters = { retry_after: 1 };

  constructor(method: string, code: string, nothingSent: boolean, detail: string) {
    super(`${method}: ${detail}`);
    this.code = code;
    this.nothingSent = nothingSent;
  }
}

/** The caller gave the call up. telegraf ends its polling on this name, as it should when it is stopped. */
export class TelegramAbortError extends Error {
  override readonly name = 'AbortError';

  constructor(method: string) {
    super(`${method}: given up`);
  }
}

/**
 * Translates what undici throws. The original is not kept as a cause: its message or its properties may hold
 * the request's path, and with it the bot token.
 */
export function toNetworkError(method: string, error: unknown): TelegramNetworkError {
  const { code, syscall } = codeOf(error);
  const nothingSent =
    nothingSentCodes.has(code) ||
    (syscall !== undefined && connectingSyscalls.has(syscall)) ||
    /^(?:ERR_TLS|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED)/.test(code);
  return new TelegramNetworkError(method, code, nothingSent, code);
}

function codeOf(error: unknown): { code: string; syscall?: string } {
  if (!(error instanceof Error)) return { code: 'UNKNOWN' };
  if ('code' in error && typeof error.code === 'string') {
    return {
      code: error.code,
      ...('syscall' in error && typeof error.syscall === 'string' && { syscall: error.syscall }),
    };
  }
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error.cause instanceof Error) return codeOf(error.cause);
  return { code: error.name };
}
