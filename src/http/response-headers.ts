/** The response headers Docket uses, read once and in one shape. */
export interface ResponseFacts {
  readonly contentType?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** `Cache-Control: max-age`, of a response that may be cached at all. */
  readonly maxAgeSeconds?: number;
  readonly expiresAt?: Date;
  readonly retryAfterMs?: number;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

export function readResponseFacts(headers: Headers, now: Date): ResponseFacts {
  const first = (name: string): string | undefined => {
    const value = headers[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
  };
  return {
    contentType: first('content-type'),
    etag: validator(first('etag')),
    lastModified: validator(first('last-modified')),
    maxAgeSeconds: maxAgeSeconds(headers['cache-control']),
    expiresAt: httpDate(first('expires')),
    retryAfterMs: retryAfterMs(first('retry-after'), now),
  };
}

/** A validator goes back in a request header: only what may stand there, and no more than anyone needs. */
function validator(value: string | undefined): string | undefined {
  return value && value.length <= 1024 && /^[\x20-\x7e\x80-\xff]+$/.test(value) ? value : undefined;
}

function maxAgeSeconds(header: string | string[] | undefined): number | undefined {
  const directives = [header ?? ''].flat().join(',').toLowerCase();
  if (/\bno-(store|cache)\b/.test(directives)) return undefined;
  const digits = /\bmax-age\s*=\s*"?(\d{1,10})/.exec(directives)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function retryAfterMs(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const at = httpDate(value);
  return at && Math.max(0, at.getTime() - now.getTime());
}

function httpDate(value: string | undefined): Date | undefined {
  // `0` and `-1` are common for "already stale", and Date.parse would make years of them.
  if (value === undefined || !/[a-z]{3}/i.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : new Date(at);
}
