import { ChartkeyError } from '#protocol/errors';

/** Seconds a signed time may be away from ours, for clocks that disagree and networks that are slow. */
export const signedTimeWindow = 300;

/** Throws `STALE_SIGNATURE` unless `at` is within the window (V1). */
export function requireRecent(at: number, now: number, window = signedTimeWindow): void {
  if (Math.abs(now - at) > window) throw new ChartkeyError('STALE_SIGNATURE');
}
