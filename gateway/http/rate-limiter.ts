import { ChartkeyError } from '#protocol/errors';

/**
 * Keys remembered at once; the least recently used go first. A forgotten key starts full, so this bounds memory only.
 */
const keyLimit = 50_000;

export interface Rate {
  /** Tokens a key may spend at once. */
  burst: number;
  /** Tokens that come back each second. */
  perSecond: number;
}

export interface RateLimiter {
  /** Spends `cost` for `key`. Throws `RATE_LIMITED`, and spends nothing, when too little is left (V3). */
  spend(key: string, cost?: number): void;
}

/** A token bucket for each key, in memory: a hostile client empties its own bucket and nobody else's. */
export function createRateLimiter(rate: Rate, clock: () => number = () => performance.now() / 1000): RateLimiter {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    spend(key, cost = 1) {
      const now = clock();
      const known = buckets.get(key);
      const left = known ? Math.min(rate.burst, known.left + (now - known.at) * rate.perSecond) : rate.burst;
      buckets.delete(key);
      if (buckets.size >= keyLimit) buckets.delete(buckets.keys().next().value!);
      buckets.set(key, { left: left < cost ? left : left - cost, at: now });
      if (left < cost) throw new ChartkeyError('RATE_LIMITED');
    },
  };
}
