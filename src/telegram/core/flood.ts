import type { Clock } from '../../shared/clock.ts';

export interface FloodGuard {
  /** `warn` once when a person becomes too fast, then `drop` until they slow down. */
  admit(userId: number): 'admit' | 'warn' | 'drop';
}

/** A bucket a person: `burst` at once, then `perSecond`. */
export function createFloodGuard(clock: Clock, { burst = 30, perSecond = 2 } = {}): FloodGuard {
  const buckets = new Map<number, { tokens: number; atMs: number; warned: boolean }>();
  return {
    admit(userId) {
      const nowMs = clock.now().getTime();
      const bucket = buckets.get(userId) ?? { tokens: burst, atMs: nowMs, warned: false };
      const tokens = Math.min(burst, bucket.tokens + ((nowMs - bucket.atMs) / 1000) * perSecond);
      const admitted = tokens >= 1;
      buckets.delete(userId);
      buckets.set(userId, {
        tokens: admitted ? tokens - 1 : tokens,
        atMs: nowMs,
        warned: !admitted,
      });
      // The order of the map is that of last use, so the first is the one longest silent: a full bucket.
      if (buckets.size > 10_000) {
        const [idle] = buckets.keys();
        if (idle !== undefined) buckets.delete(idle);
      }
      if (admitted) return 'admit';
      return bucket.warned ? 'drop' : 'warn';
    },
  };
}
