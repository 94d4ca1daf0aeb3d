const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A publisher may ask for rare polls, but news older than this is no news. */
const longestAskedMs = 6 * hourMs;
const longestBackoffMs = 24 * hourMs;
const longestRetryAfterMs = 7 * 24 * hourMs;

/** What publisher and server ask for, each in its own way. */
export interface PollHints {
  readonly ttlMinutes?: number;
  readonly maxAgeSeconds?: number;
  readonly expiresAt?: Date;
  readonly retryAfterMs?: number;
}

/**
 * When to ask a feed again: after its interval or whatever longer wait publisher and server ask for, within
 * reason. A wait the server ordered (Retry-After) is kept in full up to a week.
 */
export function nextPollAfterSuccess(now: Date, intervalMinutes: number, hints: PollHints): Date {
  const asked = Math.max(
    (hints.ttlMinutes ?? 0) * minuteMs,
    (hints.maxAgeSeconds ?? 0) * 1000,
    hints.expiresAt ? hints.expiresAt.getTime() - now.getTime() : 0,
  );
  const waitMs = Math.max(intervalMinutes * minuteMs, Math.min(asked, longestAskedMs), ordered(hints));
  return new Date(now.getTime() + waitMs);
}

/** After failures in a row the wait doubles, up to a day. */
export function nextPollAfterFailure(
  now: Date,
  intervalMinutes: number,
  failuresInARow: number,
  hints: PollHints,
): Date {
  const doublings = Math.min(Math.max(failuresInARow - 1, 0), 20);
  const backoffMs = Math.min(intervalMinutes * minuteMs * 2 ** doublings, longestBackoffMs);
  const waitMs = Math.max(intervalMinutes * minuteMs, backoffMs, ordered(hints));
  return new Date(now.getTime() + waitMs);
}

const ordered = ({ retryAfterMs = 0 }: PollHints): number => Math.min(retryAfterMs, longestRetryAfterMs);
