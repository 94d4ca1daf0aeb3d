import type { Clock } from '../../shared/clock.ts';
import type { ChatType } from '../world/objects.ts';

export interface Pace {
  /** Seconds this message must wait, or undefined when it may go now (and then it counts). */
  admit(chatId: number, type: ChatType): number | undefined;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

// Telegram documents the rates; short bursts pass, which the burst sizes stand for.
const overall: Rate = { perSecond: 30, burst: 30 };
const perChat: Rate = { perSecond: 1, burst: 3 };
const perGroup: Rate = { perSecond: 20 / 60, burst: 20 };

/** Telegram's limits on sending: 30 a second in all, one a second a chat, 20 a minute in a group. */
export function createPace(clock: Clock): Pace {
  const buckets = new Map<string, Bucket>();

  const fill = (key: string, rate: Rate): Bucket => {
    const now = clock.now().getTime();
    const bucket = buckets.get(key) ?? { tokens: rate.burst, filledAt: now };
    bucket.tokens = Math.min(rate.burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * rate.perSecond);
    bucket.filledAt = now;
    buckets.set(key, bucket);
    return bucket;
  };

  return {
    admit(chatId, type) {
      const rates: (readonly [string, Rate])[] = [
        ['all', overall],
        [`chat ${chatId}`, perChat],
      ];
      if (type === 'group' || type === 'supergroup') rates.push([`group ${chatId}`, perGroup]);
      const filled = rates.map(([key, rate]) => ({ bucket: fill(key, rate), rate }));
      const waits = filled.map(({ bucket, rate }) => (1 - bucket.tokens) / rate.perSecond);
      const longest = Math.max(...waits);
      if (longest > 0) return Math.max(1, Math.ceil(longest));
      for (const { bucket } of filled) bucket.tokens -= 1;
      return undefined;
    },
  };
}
