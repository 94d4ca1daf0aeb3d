import { errors } from 'undici';
import { describeError } from '../shared/errors.ts';
import { RefusedAddressError } from './address-guard.ts';
import { BodyTooLargeError, TooManyEncodingsError } from './body.ts';
import { CancelledError, DeadlineError } from './deadline.ts';

/** What kind of thing went wrong; `cancelled` is the caller's own doing. */
export type FailureReason =
  | 'refused'
  | 'name'
  | 'connection'
  | 'certificate'
  | 'timeout'
  | 'redirect'
  | 'status'
  | 'too-large'
  | 'broken'
  | 'cancelled';

interface NetworkFailure {
  readonly reason: FailureReason;
  readonly problem: string;
}

/** Says in plain words what the network did, from whatever undici, Node or our own checks threw. */
export function describeNetworkFailure(error: unknown): NetworkFailure {
  // Several addresses were tried; the first failure says as much as any.
  if (error instanceof AggregateError && error.errors.length > 0)
    return describeNetworkFailure(error.errors[0]);
  if (error instanceof RefusedAddressError) {
    return { reason: 'refused', problem: `refused: ${error.message}` };
  }
  if (error instanceof DeadlineError) return { reason: 'timeout', problem: error.message };
  if (error instanceof CancelledError) return { reason: 'cancelled', problem: 'cancelled' };
  if (error instanceof BodyTooLargeError)
    return { reason: 'too-large', problem: `the body ${error.message}` };
  if (error instanceof TooManyEncodingsError)
    return { reason: 'broken', problem: `cannot undo ${error.message}` };
  if (error instanceof errors.ConnectTimeoutError) {
    return { reason: 'timeout', problem: 'the server cannot be reached in time' };
  }
  if (error instanceof errors.HeadersTimeoutError) {
    return { reason: 'timeout', problem: 'the server does not answer in time' };
  }
  if (error instanceof errors.BodyTimeoutError) {
    return { reason: 'timeout', problem: 'the server stopped sending in the middle' };
  }
  if (error instanceof errors.HeadersOverflowError) {
    return { reason: 'too-large', problem: 'the response headers are too large' };
  }
  if (error instanceof errors.HTTPParserError) return { reason: 'broken', problem: 'the answer is not HTTP' };
  const code = codeOf(error);
  const known = byCode[code];
  if (known) return known;
  if (/^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(code)) {
    return { reason: 'certificate', problem: `no secure connection: ${describeError(error)}` };
  }
  if (/^(Z_|ERR_BROTLI|ERR__ERROR)/.test(code)) {
    return { reason: 'broken', problem: 'the body cannot be unpacked' };
  }
  return { reason: 'connection', problem: describeError(error) };
}

const byCode: Readonly<Record<string, NetworkFailure>> = {
  ENOTFOUND: { reason: 'name', problem: 'no such host' },
  EAI_AGAIN: { reason: 'name', problem: 'the host name cannot be looked up now' },
  ECONNREFUSED: { reason: 'connection', problem: 'the server refuses connections' },
  ECONNRESET: { reason: 'connection', problem: 'the server broke the connection' },
  EPIPE: { reason: 'connection', problem: 'the server broke the connection' },
  UND_ERR_SOCKET: { reason: 'connection', problem: 'the server broke the connection' },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: {
    reason: 'broken',
    problem: 'the body is not as long as the server said',
  },
  ETIMEDOUT: { reason: 'timeout', problem: 'the server cannot be reached in time' },
  EHOSTUNREACH: { reason: 'connection', problem: 'the server cannot be reached' },
  ENETUNREACH: { reason: 'connection', problem: 'the server cannot be reached' },
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
