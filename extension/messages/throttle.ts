import { ChartkeyError } from '#protocol/errors';

/**
 * At most `limit` calls of one origin within `milliseconds`; one more throws `RATE_LIMITED` and does not count (V3). In memory:
 * a worker that was asked nothing for half a minute has forgotten.
 */
export function createThrottle(limit: number, milliseconds: number, now: () => number): (origin: string) => void {
  const recent = new Map<string, number[]>();
  return (origin) => {
    const calls = (recent.get(origin) ?? []).filter((at) => Math.abs(now() - at) < milliseconds);
    if (calls.length >= limit) throw new ChartkeyError('RATE_LIMITED');
    recent.set(origin, [...calls, now()]);
  };
}
